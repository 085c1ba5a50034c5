"""The composer: its lists, chips, recall and growth; the bar above it; and work on whole documents."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chat.comparison_turn import ComparisonTurn
from desktop.chat.composer import Composer
from desktop.chat.ladder_bar import LadderBar
from desktop.chat.suggestions import matching, suggestion
from desktop.chat.survey_turn import SurveyTurn
from desktop.chat.tasks import Task
from desktop.window import Window
from engine import Asking, ModelCrashed, Scope, Verdict
from tests.gui.documents import NOTICE, RENEWAL
from tests.gui.fake_chat import ADAPTER
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.gestures import action, click, index_files, press, send


@pytest.fixture(autouse=True)
def _indexed(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    index_files(qtbot, window, [library["lease"], library["minutes"]])
    window.activateWindow()
    window.conversation.composer.setFocus()
    qtbot.waitUntil(lambda: window.conversation.composer.field.hasFocus())
    qtbot.waitUntil(lambda: window.conversation.bar.choices.model is not None)


@pytest.fixture
def composer(window: Window) -> Composer:
    return window.conversation.composer


@pytest.fixture
def bar(window: Window) -> LadderBar:
    return window.conversation.bar


def listed(composer: Composer) -> list[str]:
    return [item.title for item in composer.list.model.items] if composer.list and composer.list.isVisible() else []


def name_document(qtbot: QtBot, composer: Composer, words: str) -> None:
    QTest.keyClicks(composer.field, f"@{words}")
    qtbot.waitUntil(lambda: len(listed(composer)) == 1)
    press(composer.field, Qt.Key.Key_Return)


def ask(qtbot: QtBot, window: Window, engine: FakeEngine, question: str) -> None:
    engine.says = (Said(RENEWAL, quotes=(RENEWAL,)),)
    send(window, question)
    qtbot.waitUntil(lambda: not window.conversation.answering)


def test_an_answer_opens_no_window_of_its_own_even_for_a_moment(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    """A part that is shown before it has a place is a window, and takes the keyboard from this one."""
    engine.adapters.shelf = [ADAPTER]
    window.conversation.scoping.refresh()
    ask(qtbot, window, engine, "When does it end?")
    window.conversation.set_scope("Asks 2 documents", ready=True)
    QApplication.processEvents()
    assert window.isActiveWindow()


def test_the_field_grows_to_a_third_of_the_pane_and_then_scrolls(window: Window, composer: Composer) -> None:
    composer.field.setPlainText("line\n" * 200)
    QApplication.processEvents()
    assert window.conversation.height() / 5 < composer.field.height() <= window.conversation.height() / 3


def test_earlier_questions_are_recalled_at_the_ends_of_the_text(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer
) -> None:
    for question in ("First?", "Second?"):
        ask(qtbot, window, engine, question)
    field = composer.field
    QTest.keyClicks(field, "Third")
    press(field, Qt.Key.Key_Up)
    assert field.toPlainText() == "Second?"
    press(field, Qt.Key.Key_Up)
    press(field, Qt.Key.Key_Up)
    assert field.toPlainText() == "First?"
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Down)
    assert field.toPlainText() == "Third"
    # Within a text of several lines the keys move through it.
    field.setPlainText("one\ntwo")
    field.moveCursor(field.textCursor().MoveOperation.End)
    press(field, Qt.Key.Key_Up)
    assert field.toPlainText() == "one\ntwo"


def test_a_slash_lists_what_can_be_done_and_escape_closes_it(composer: Composer) -> None:
    QTest.keyClicks(composer.field, "/")
    assert listed(composer)[:4] == ["Quote", "Survey", "Summarize", "Compare"]
    assert "Persona: lawyer" in listed(composer)
    QTest.keyClicks(composer.field, "su")
    assert listed(composer) == ["Survey", "Summarize"]
    press(composer.field, Qt.Key.Key_Down)
    press(composer.field, Qt.Key.Key_Up)
    press(composer.field, Qt.Key.Key_Escape)
    assert listed(composer) == []
    assert composer.field.toPlainText() == "/su"
    QTest.keyClicks(composer.field, "r")
    press(composer.field, Qt.Key.Key_Tab)
    assert composer.task is Task.SURVEY
    assert composer.field.toPlainText() == ""
    assert composer.field.hasFocus()
    # Backspace at the start takes the chip away again.
    press(composer.field, Qt.Key.Key_Backspace)
    assert composer.task is Task.ASK


def test_a_slash_within_a_question_is_a_slash(composer: Composer) -> None:
    QTest.keyClicks(composer.field, "either /or")
    assert listed(composer) == []


def test_a_persona_from_the_list_is_asked_with(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer, bar: LadderBar
) -> None:
    QTest.keyClicks(composer.field, "/lawyer")
    press(composer.field, Qt.Key.Key_Return)
    assert bar.prompt.text() == "lawyer"
    ask(qtbot, window, engine, "When does it end?")
    assert engine.askings == [Asking(persona="lawyer")]


def test_a_document_is_named_and_taken_away_again(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer, bar: LadderBar
) -> None:
    QTest.keyClicks(composer.field, "What does ")
    name_document(qtbot, composer, "lease")
    lease = next(d for d in engine.documents() if d.title.startswith("Lease"))
    assert composer.field.toPlainText() == "What does "
    assert [chip.text for chip in composer.chips.shown] == ["Lease of premises"]
    assert window.asked.documents == (lease.id,)
    assert bar.scope.text().startswith("Asks 1 named")
    ask(qtbot, window, engine, "say?")
    assert engine.asked[-1][:2] == ("What does say?", Scope(documents=(lease.id,)))
    click(composer.chips.buttons()[0])
    assert window.asked.documents == ()
    ask(qtbot, window, engine, "And all of them?")
    assert engine.asked[-1][1] == Scope()


def test_a_collection_is_named(qtbot: QtBot, window: Window, composer: Composer) -> None:
    name_document(qtbot, composer, "documents")
    assert window.asked.collections == ("Documents",)


def test_twenty_thousand_titles_are_matched_within_a_frame() -> None:
    items = [suggestion(f"Framework agreement {n}", "Documents", n, f"file-{n}.pdf") for n in range(20_000)]
    best_s = 1.0
    for _ in range(5):
        began_s = time.perf_counter()
        found = matching("agreement 19999", items)
        best_s = min(best_s, time.perf_counter() - began_s)
    assert [each.value for each in found] == [19_999]
    assert best_s < 0.033
    assert len(matching("agreement", items)) == 40


def test_quoting_stays_until_it_is_taken_away(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer
) -> None:
    QTest.keyClicks(composer.field, "/quote ")
    assert composer.task is Task.QUOTE
    ask(qtbot, window, engine, "When does it end?")
    ask(qtbot, window, engine, "And then?")
    click(composer.chips.buttons()[0])
    ask(qtbot, window, engine, "And after?")
    assert engine.quoted == [True, True, False]
    made = [turn.made.text() for turn in window.conversation.conversation.turns()]
    assert ["own sentences" in each for each in made] == [True, True, False]


# --- the bar ------------------------------------------------------------------------------------------------


def test_rungs_format_and_adapter_are_chosen_in_the_bar_and_reach_the_engine(
    qtbot: QtBot, window: Window, engine: FakeEngine, bar: LadderBar
) -> None:
    engine.adapters.shelf = [dataclasses.replace(ADAPTER, scale=1.0)]
    window.conversation.scoping.refresh()
    qtbot.waitUntil(lambda: bar.adapter.isVisible())
    assert bar.adapter.text() == "contracts × 1"
    action(bar.rungs.menu(), "examples").trigger()
    action(bar.prompt.menu(), "table").trigger()
    action(bar.adapter.menu(), "× 0.5").trigger()
    assert bar.adapter.text() == "contracts × 0.5"
    assert bar.rungs.text() == "Without examples"
    ask(qtbot, window, engine, "When does it end?")
    assert engine.askings[-1] == Asking(format="table", without=("examples",), adapters=(("contracts", 0.5),))


def test_another_model_is_used_from_the_bar(qtbot: QtBot, engine: FakeEngine, bar: LadderBar) -> None:
    action(bar.model.menu(), "SmolLM2").trigger()
    qtbot.waitUntil(lambda: engine.done == ["use SmolLM2-135M-Instruct"])


def test_named_documents_are_pinned_and_asked_as_a_pin(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer, bar: LadderBar
) -> None:
    assert not action(bar.scope.menu(), "Pin the named").isEnabled()
    name_document(qtbot, composer, "lease")
    action(bar.scope.menu(), "Pin the named").trigger()
    qtbot.waitUntil(lambda: bar.scope.text() == "Asks what is pinned: Lease of premises")
    # Pinned documents have been read with the plain prompt already.
    assert not bar.rungs.isEnabled()
    ask(qtbot, window, engine, "When does it end?")
    assert engine.pinned_asked == [1]
    action(bar.scope.menu(), "All documents").trigger()
    ask(qtbot, window, engine, "And otherwise?")
    assert engine.pinned_asked == [1, None]


# --- whole documents ----------------------------------------------------------------------------------------


def test_a_survey_has_a_row_for_every_document_and_each_opens_its_place(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer
) -> None:
    QTest.keyClicks(composer.field, "/survey notice in writing")
    press(composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.conversation.answering)
    assert engine.surveyed == [("notice in writing", Scope())]
    (turn,) = window.conversation.conversation.findChildren(SurveyTurn)
    QApplication.processEvents()
    table = turn.table
    assert table is not None
    assert [table.model().index(row, 1).data() for row in range(2)] == [
        "Lease of premises",
        "Minutes property committee",
    ]
    assert "1 file" in turn.status.text()
    click(turn.filters[Verdict.UNSURE])
    table = turn.table
    assert table is not None
    assert [table.model().index(row, 1).data() for row in range(table.model().rowCount())] == [
        "Minutes property committee"
    ]
    QApplication.processEvents()
    table.setFocus()
    press(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.evidence.isVisible() and "Minutes" in window.evidence.header.title.text())
    assert turn.as_text().split("\n")[1].startswith("Found\tLease of premises\t1\t")
    assert composer.task is Task.ASK


def test_a_summary_is_made_of_the_named_document_and_kept(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer
) -> None:
    QTest.keyClicks(composer.field, "/summarize ")
    press(composer.field, Qt.Key.Key_Return)
    assert not window.conversation.answering
    engine.says = (Said(RENEWAL, quotes=(RENEWAL,)), Said(NOTICE, quotes=(NOTICE,)))
    name_document(qtbot, composer, "lease")
    press(composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: engine.conversations.all() != [] and not window.conversation.answering)
    (turn,) = window.conversation.conversation.turns()
    assert turn.question == "Summarize “Lease of premises”"
    assert [number for number, _ in turn.text.mark_boxes()] == [1, 2]
    (kept,) = engine.conversations.get(1).turns
    assert kept.answer.question == "Summarize “Lease of premises”"
    assert kept.conditions.scope.documents == window.asked.documents


def test_two_documents_are_compared_side_by_side(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer
) -> None:
    QTest.keyClicks(composer.field, "/compare ")
    name_document(qtbot, composer, "lease")
    assert not composer.button.isEnabled()
    name_document(qtbot, composer, "minutes")
    click(composer.button)
    qtbot.waitUntil(lambda: bool(window.conversation.conversation.findChildren(ComparisonTurn)))
    qtbot.waitUntil(lambda: not window.conversation.answering)
    (turn,) = window.conversation.conversation.findChildren(ComparisonTurn)
    QApplication.processEvents()
    table = turn.table
    assert table is not None
    model = table.model()
    assert model.index(0, 0).data() == "Number: 14 / 4"
    assert model.rowCount() == 3
    for column, title in ((2, "Minutes"), (1, "Lease")):
        click(table.viewport(), table.visualRect(model.index(0, column)).center())
        qtbot.waitUntil(lambda title=title: title in window.evidence.header.title.text())  # type: ignore[misc]
    assert QGuiApplication.clipboard() is not None


def test_work_that_fails_or_is_stopped_says_so(
    qtbot: QtBot, window: Window, engine: FakeEngine, composer: Composer
) -> None:
    engine.fails_with = ModelCrashed("The model host ended.", "Ask again.")
    window.asked.ask_documents([engine.documents()[0].id])
    composer.set_task(Task.SUMMARIZE)
    press(composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.conversation.conversation.turns()) and not window.conversation.answering)
    (turn,) = window.conversation.conversation.turns()
    assert turn.status.text() == "The model host ended."
    assert engine.conversations.all() == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_menu_shows_what_is_read_because_it_was_opened(
    qtbot: QtBot, window: Window, engine: FakeEngine, bar: LadderBar
) -> None:
    menu = bar.scope.menu()

    def listed_there() -> bool:
        return any(each.text().startswith("Leases") for each in menu.actions())

    engine.rename_collection("Documents", "Leases")
    menu.popup(bar.scope.mapToGlobal(bar.scope.rect().bottomLeft()))
    assert not listed_there()
    qtbot.waitUntil(listed_there)
    assert len([each for each in menu.actions() if each.text() == "All documents"]) == 1
    menu.hide()


def test_what_can_be_chosen_is_read_once_for_many_changes(
    qtbot: QtBot, window: Window, engine: FakeEngine, bar: LadderBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[object] = []
    monkeypatch.setattr(bar, "set_choices", read.append)
    engine.rename_collection("Documents", "Leases")
    for _ in range(5):
        window.conversation.scoping.refresh_soon()
    qtbot.waitUntil(lambda: bool(read))
    assert len(read) == 1
