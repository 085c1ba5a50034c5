"""The conversations of the left pane: in order, chosen, renamed, deleted and searched."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.sidebar.conversation_model import ConversationModel, by_day
from desktop.window import Window
from engine import Conversation, ConversationError
from tests.gui.fake_engine import FakeEngine
from tests.gui.fake_sidebar import FakeConversations
from tests.gui.gestures import click, press
from tests.gui.sidebar_gestures import CONTROL, click_row, titles, type_name


def test_conversations_stand_below_the_day_they_were_changed() -> None:
    zone = timezone(timedelta(hours=2))
    now = datetime(2026, 11, 26, 1, 0, tzinfo=zone)
    # 00:30 local time is still the day before in UTC.
    changed = ("2026-11-25T22:30:00+00:00", "2026-11-25T21:30:00+00:00", "2026-11-24T21:30:00+00:00")
    kept = [Conversation(n, f"C{n}", at, at, 1) for n, at in enumerate(changed)]
    shown = [row if isinstance(row, str) else row.title for row in by_day(kept, now)]
    assert shown == ["Today", "C0", "Yesterday", "C1", "Earlier", "C2"]


def test_a_conversation_is_chosen_by_click_and_by_enter_and_headings_are_passed_over(
    qtbot: QtBot, talked: Window
) -> None:
    rows = talked.sidebar.conversation_list
    assert titles(talked) == [
        "Today",
        "When does it end?",
        "Who signed?",
        "What is the budget?",
        "Earlier",
        "Old question",
    ]
    talked.show_page("library")
    with qtbot.waitSignal(talked.sidebar.conversation_chosen) as chosen:
        click_row(rows, 3)
    assert chosen.args == [3]
    assert talked.pages.currentWidget() is talked.conversation
    rows.setFocus()
    press(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().data() == "Old question"
    assert talked.sidebar.conversations.current == 3
    with qtbot.waitSignal(talked.sidebar.conversation_chosen) as chosen:
        press(rows, Qt.Key.Key_Return)
    assert chosen.args == [4]
    with qtbot.assertNotEmitted(talked.sidebar.conversation_chosen):
        click_row(rows, 0)


def test_keys_go_to_the_next_and_the_previous_conversation(talked: Window) -> None:
    chosen: list[int] = []
    talked.sidebar.conversation_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        press(talked, key, CONTROL)
    assert chosen == [1, 2, 1]
    assert talked.sidebar.conversations.current == 1


def test_a_conversation_is_renamed_in_place(qtbot: QtBot, talked: Window, engine: FakeEngine) -> None:
    rows = talked.sidebar.conversation_list
    click_row(rows, 2)
    press(rows, Qt.Key.Key_F2)
    type_name(rows, "  Signatures of  the lease ")
    qtbot.waitUntil(lambda: titles(talked)[2] == "Signatures of the lease")
    qtbot.waitUntil(lambda: engine.listed_only.listed[1].title == "Signatures of the lease")
    engine.listed_only.refuses = ConversationError("The title is too long.", "Give it a short one.")
    press(rows, Qt.Key.Key_F2)
    type_name(rows, "Another")
    qtbot.waitUntil(lambda: talked.sidebar.notice.text() == "The title is too long. Give it a short one.")
    qtbot.waitUntil(lambda: titles(talked)[2] == "Signatures of the lease")


def test_deleting_a_conversation_asks_first(qtbot: QtBot, talked: Window, engine: FakeEngine) -> None:
    rows = talked.sidebar.conversation_list
    click_row(rows, 2)
    press(rows, Qt.Key.Key_Delete)
    asked = talked.findChild(QMessageBox)
    assert asked is not None
    assert asked.text() == "Delete “Who signed?”?"
    asked.reject()
    qtbot.waitUntil(lambda: talked.findChild(QMessageBox) is None)
    assert len(engine.listed_only.listed) == 4
    press(rows, Qt.Key.Key_Delete)
    asked = talked.findChild(QMessageBox)
    assert asked is not None
    # Enter alone deletes nothing.
    press(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: talked.findChild(QMessageBox) is None)
    assert len(engine.listed_only.listed) == 4
    press(rows, Qt.Key.Key_Delete)
    asked = talked.findChild(QMessageBox)
    assert asked is not None
    delete = next(each for each in asked.buttons() if each.text() == "Delete")
    with qtbot.waitSignal(talked.sidebar.conversation_removed) as removed:
        click(delete)
    assert removed.args == [2]
    assert "Who signed?" not in titles(talked)
    # The keyboard stays where it was.
    assert rows.currentIndex().data() == "What is the budget?"


def test_what_is_inside_conversations_is_found_with_its_extract(
    qtbot: QtBot, talked: Window, engine: FakeEngine
) -> None:
    engine.listed_only.extracts = {2: "It was signed by the mayor.", 4: "The mayor again."}
    talked.activateWindow()
    press(talked, Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    field = talked.sidebar.search_field
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "mayor")
    qtbot.waitUntil(lambda: titles(talked) == ["Who signed?", "Old question"])
    # One search for what was typed, not one for each letter.
    assert engine.listed_only.searched == ["mayor"]
    model = talked.sidebar.conversations
    told = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Who signed?. It was signed by the mayor."
    press(field, Qt.Key.Key_Down)
    rows = talked.sidebar.conversation_list
    assert QApplication.focusWidget() is rows
    with qtbot.waitSignal(talked.sidebar.conversation_chosen) as chosen:
        press(rows, Qt.Key.Key_Return)
    assert chosen.args == [2]
    field.setFocus()
    press(field, Qt.Key.Key_Escape)
    assert titles(talked)[0] == "Today"


def test_a_title_is_found_too_and_what_is_nowhere_is_said(qtbot: QtBot, talked: Window) -> None:
    field = talked.sidebar.search_field
    QTest.keyClicks(field, "budget")
    qtbot.waitUntil(lambda: titles(talked) == ["What is the budget?"])
    QTest.keyClicks(field, "zzz")
    qtbot.waitUntil(lambda: titles(talked) == [])
    assert talked.sidebar.nothing.isVisible()
    assert "No conversation" in talked.sidebar.nothing.text()


def test_a_search_that_comes_too_late_is_not_shown(qtbot: QtBot, talked: Window, engine: FakeEngine) -> None:
    engine.listed_only.may_find.clear()
    field = talked.sidebar.search_field
    QTest.keyClicks(field, "budget")
    qtbot.waitUntil(lambda: engine.listed_only.searched == ["budget"])
    field.clear()
    engine.listed_only.may_find.set()
    qtbot.wait(100)
    assert len(titles(talked)) == 6


def test_five_thousand_conversations_hold_nothing_up(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.listed_only = FakeConversations()
    kept = engine.listed_only.put(*(f"Question {n} about the contract" for n in range(5_000)))
    pane = window.sidebar
    pane.conversations.load(kept)
    rows = pane.conversation_list

    def scroll() -> None:
        rows.scrollToBottom()
        rows.viewport().repaint()

    calls = (
        lambda: pane.conversations.load(kept),
        scroll,
        lambda: pane.show_current(2_500),
        lambda: pane.conversations.show_found("question contract", []),
        pane.conversations.show_all,
        lambda: pane.conversations.beside(1),
        lambda: pane.conversations.remove(kept[17].id),
    )
    for call in calls:
        least_s = float("inf")
        # This thread's own time, and the least of three: others may have the processor.
        for _ in range(3):
            started_s = time.thread_time()
            call()
            QApplication.processEvents()
            least_s = min(least_s, time.thread_time() - started_s)
        assert least_s < 0.05, call
    # The views are told of more as they come to the end.
    before = pane.conversations.rowCount()
    assert before < 4_999
    rows.scrollToBottom()
    qtbot.waitUntil(lambda: pane.conversations.rowCount() > before)
    last = kept[-1].id
    pane.show_current(last)
    assert rows.currentIndex().data() == kept[-1].title
    assert pane.conversations.rowCount() == 5_000


def test_the_one_that_is_shown_stays_marked_when_the_list_is_read_again(
    qtbot: QtBot, talked: Window, engine: FakeEngine
) -> None:
    talked.sidebar.show_current(3)
    engine.listed_only.listed.insert(0, Conversation(9, "The newest", "2999-01-01T00:00:00", "2999-01-01", 1))
    talked.sidebar.refresh()
    qtbot.waitUntil(lambda: "The newest" in titles(talked))
    model = talked.sidebar.conversations
    assert isinstance(model, ConversationModel)
    assert model.current == 3
    assert talked.sidebar.conversation_list.currentIndex().data() == "What is the budget?"
