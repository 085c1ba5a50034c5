from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.commands import Goal
from desktop.palette import ENTRY_ROLE, Palette
from desktop.palette_search import Entry, PaletteSearch
from desktop.shortcut_list import ShortcutList
from desktop.window import Window
from tests.gui.gestures import click, index_files, press

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(qtbot: QtBot, window: Window) -> Iterator[Palette]:
    """Opened by its key, as a person does."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Qt.Key.Key_K, CONTROL)
    assert window.palette_panel.isVisible()
    return window.palette_panel


def texts(palette: Palette) -> list[str]:
    return [entry.text for entry in palette.model.entries()]


def test_the_palette_holds_every_command_with_its_keys(palette: Palette, window: Window) -> None:
    assert sorted(texts(palette)) == sorted(action.text() for action in window.commands.all())
    shown = {entry.name: entry.keys for entry in palette.model.entries()}
    assert shown["new-chat"] == "Ctrl+N"


def test_words_in_any_order_find_a_command_and_enter_runs_it(qtbot: QtBot, palette: Palette, window: Window) -> None:
    ran: list[str] = []
    window.commands.add("frob", "Testing", "Reset the grommet", lambda: ran.append("frob"))
    palette.close_()
    palette.open()
    QTest.keyClicks(palette.field, "grom res")
    assert texts(palette) == ["Reset the grommet"]
    press(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ran == ["frob"])
    assert not palette.isVisible()
    palette.open()
    assert texts(palette)[0] == "Reset the grommet", "what was used last stands first"


def test_up_and_down_go_round_and_pass_over_what_cannot_be_done(palette: Palette, window: Window) -> None:
    window.commands["new-chat"].setEnabled(False)
    palette.close_()
    palette.open()
    names = [entry.name for entry in palette.model.entries() if entry.enabled]
    seen = []
    for _ in names:
        seen.append(palette.list.currentIndex().data(ENTRY_ROLE).name)
        press(palette.field, Qt.Key.Key_Down)
    assert "new-chat" not in seen
    assert "document-remove" not in seen, "there is no document to remove"
    assert set(seen) == set(names)
    press(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().data(ENTRY_ROLE).name == seen[-1]


def test_escape_goes_back_to_where_the_keyboard_was(qtbot: QtBot, window: Window) -> None:
    window.activateWindow()
    window.conversation.offer_composer(True)
    window.conversation.composer.setFocus()
    before = QApplication.focusWidget()
    assert before is not None
    press(before, Qt.Key.Key_K, CONTROL)
    assert QApplication.focusWidget() is window.palette_panel.field
    press(window.palette_panel.field, Qt.Key.Key_Escape)
    assert not window.palette_panel.isVisible()
    assert QApplication.focusWidget() is before


def test_a_click_beside_it_closes_it(palette: Palette) -> None:
    click(palette, palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_goals_of_the_library_are_found_and_gone_to(qtbot: QtBot, palette: Palette, window: Window) -> None:
    gone: list[str] = []
    goals = [Goal(f"Lease of premises {n}", "Document", lambda n=n: gone.append(str(n))) for n in range(300)]
    window.commands.add_provider(lambda: goals)
    palette.close_()
    palette.open()
    QTest.keyClicks(palette.field, "premises 217")
    assert texts(palette) == ["Lease of premises 217"]
    click(palette.list.viewport(), palette.list.visualRect(palette.model.index(0)).center())
    qtbot.waitUntil(lambda: gone == ["217"])


def test_nothing_found_is_said(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "qqzzx")
    assert palette.nothing.isVisible()
    press(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_twenty_thousand_titles_are_searched_within_a_frame() -> None:
    goals = [Goal(f"Maintenance report {n:05} of the boiler house", "Document", lambda: None) for n in range(20_000)]
    search = PaletteSearch((Entry("Open", "Documents", lambda: None),), goals)
    for query in ("e", "report 19", "boiler 00417", "zzz"):
        taken = []
        for _ in range(3):
            began = time.thread_time()
            found = search.find(query)
            taken.append(time.thread_time() - began)
        assert min(taken) < 0.016, query
        assert bool(found) == (query != "zzz")


@pytest.mark.parametrize(
    ("query", "found"),
    [("conv new", "New conversation"), ("nc", "New conversation"), ("cnvrs", "New conversation"), ("chat", "Stop")],
)
def test_what_a_person_may_type(query: str, found: str) -> None:
    entries = (
        Entry("New conversation", "Documents", lambda: None),
        Entry("Add files", "Documents", lambda: None),
        Entry("Stop", "Chat", lambda: None),
    )
    assert PaletteSearch(entries, ()).find(query)[0].text == found


def test_the_list_of_shortcuts_is_made_from_the_commands(qtbot: QtBot, window: Window) -> None:
    window.activateWindow()
    window.setFocus()
    window.commands.add("frob", "Testing", "Reset the grommet", lambda: None, "Ctrl+Alt+G")
    press(window, Qt.Key.Key_Question)
    qtbot.waitUntil(lambda: window.findChild(ShortcutList) is not None)
    shown = window.findChild(ShortcutList)
    assert shown is not None
    lines = {entry.text: entry.keys for entry in shown.model.entries() if not entry.is_heading}
    assert lines["Reset the grommet"] == "Ctrl+Alt+G"
    assert set(lines) == {action.text() for action in window.commands.all() if action.shortcuts()}
    shown.close()


def test_a_question_mark_in_a_field_is_a_question_mark(window: Window) -> None:
    window.activateWindow()
    window.conversation.offer_composer(True)
    window.conversation.composer.setFocus()
    QTest.keyClick(window.conversation.composer.field, "?", Qt.KeyboardModifier.ShiftModifier)
    assert window.conversation.composer.field.toPlainText() == "?"
    assert window.findChild(ShortcutList) is None
    press(window.conversation.composer.field, Qt.Key.Key_Slash, CONTROL)
    shown = window.findChild(ShortcutList)
    assert shown is not None
    shown.close()


def test_a_document_is_gone_to_by_its_title(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    index_files(qtbot, window, [library["lease"], library["minutes"]])
    window.commands["palette"].trigger()
    QTest.keyClicks(window.palette_panel.field, "minutes prop")
    press(window.palette_panel.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.evidence.header.title.text() == "Minutes property committee")
    assert window.evidence.isVisible()
