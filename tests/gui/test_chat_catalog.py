"""A chat is a conversation of the catalog: kept, opened again, gone back in, branched, exported."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.chat.turn import Turn
from desktop.chat.turn_column import TurnColumn
from desktop.look.controls import PlaceButton
from desktop.window import Window
from engine import ExportFormat, JobContext, ModelCrashed
from tests.gui.documents import NOTICE, RENEWAL, RENT
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.gestures import action, click, index_files, press, send


@pytest.fixture(autouse=True)
def _indexed(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    index_files(qtbot, window, [library["lease"], library["minutes"]])


def answered(qtbot: QtBot, window: Window, engine: FakeEngine, question: str, quote: str = RENEWAL) -> Turn:
    engine.says = (Said(quote, quotes=(quote,)),)
    turn = send(window, question)
    qtbot.waitUntil(lambda: turn.settled and not window.conversation.answering)
    QApplication.processEvents()
    return turn


def questions(window: Window) -> list[str]:
    return [turn.question for turn in window.conversation.conversation.turns()]


def reopened(qtbot: QtBot, window: Window, conversation_id: int) -> list[Turn]:
    window.conversation.new_conversation()
    window.conversation.open_conversation(conversation_id)
    qtbot.waitUntil(lambda: bool(window.conversation.conversation.turns()))
    column = window.conversation.conversation
    qtbot.waitUntil(lambda: column.waiting == 0)
    QApplication.processEvents()
    return column.turns()


def test_answers_are_kept_and_come_back_with_their_citations(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    changes: list[object] = []
    window.conversation.conversation_changed.connect(changes.append)
    answered(qtbot, window, engine, "When does it end?")
    answered(qtbot, window, engine, "And then?", NOTICE)
    (kept,) = engine.conversations.all()
    assert kept.turn_count == 2
    assert changes == [kept.id, kept.id]
    first, second = reopened(qtbot, window, kept.id)
    assert (first.question, second.question) == ("When does it end?", "And then?")
    assert second.text.toPlainText().replace("\xa0", " ") == f"{NOTICE}  1 "
    click(second.findChildren(PlaceButton)[0])
    qtbot.waitUntil(lambda: window.evidence.isVisible() and window.evidence.header.title.text() == "Lease of premises")
    # The next question goes on from there.
    answered(qtbot, window, engine, "And after that?", RENT)
    assert engine.conversations.get(kept.id).turn_count == 3
    assert engine.asked[-1][2] == [("When does it end?", RENEWAL), ("And then?", NOTICE)]


def test_a_source_that_is_gone_says_so_and_cannot_be_opened(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    answered(qtbot, window, engine, "When does it end?")
    engine.remove([document.id for document in engine.documents() if document.title.startswith("Lease")]).result()
    (turn,) = reopened(qtbot, window, 1)
    (source,) = turn.findChildren(PlaceButton)
    assert "No longer in the library" in source.accessibleName()
    assert not source.isEnabled()
    # What it said is kept with the answer.
    assert RENEWAL.split()[0] in source.accessibleName()


def test_a_marking_stands_with_what_is_cited(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    key = next(key for key, document in engine._documents.items() if "lease" in document.path)
    engine._documents[key] = dataclasses.replace(engine._documents[key], marking="RESTRICTED")
    turn = answered(qtbot, window, engine, "When does it end?")
    (source,) = turn.findChildren(PlaceButton)
    assert source.accessibleName().startswith("1 RESTRICTED · Lease of premises, page 2")


def test_a_source_that_changed_says_so(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    answered(qtbot, window, engine, "What is the budget?", "The budget is 84,000")
    library["minutes"].write_text(library["minutes"].read_text() + "\nOne more line.\n")
    key = next(key for key, document in engine._documents.items() if "minutes" in document.path)
    engine._documents[key] = dataclasses.replace(engine._documents[key], sha256="f" * 64)
    (turn,) = reopened(qtbot, window, 1)
    (source,) = turn.findChildren(PlaceButton)
    assert "Changed since this was answered" in source.accessibleName()
    assert source.isEnabled()


def test_a_question_is_edited_in_place_and_what_came_after_goes_once_the_answer_is_there(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    first = answered(qtbot, window, engine, "When does it end?")
    answered(qtbot, window, engine, "And then?")
    click(first.line.edit_button)
    assert window.focusWidget() is first.line.field
    press(first.line.field, Qt.Key.Key_Escape)
    assert not first.line.editing
    assert questions(window) == ["When does it end?", "And then?"]
    click(first.line.edit_button)
    first.line.field.selectAll()
    QTest.keyClicks(first.line.field, "How does it end?")
    engine.may_speak = 1
    press(first.line.field, Qt.Key.Key_Return)
    # Until the answer is there, both are.
    qtbot.waitUntil(lambda: len(engine.asked) == 3)
    assert engine.conversations.get(1).turn_count == 2
    engine.may_speak = float("inf")
    qtbot.waitUntil(lambda: not window.conversation.answering)
    assert questions(window) == ["How does it end?"]
    assert [turn.answer.question for turn in engine.conversations.get(1).turns] == ["How does it end?"]


@pytest.mark.parametrize("how", ["stopped", "failed"])
def test_what_an_edited_question_was_to_replace_comes_back_when_it_comes_to_nothing(
    qtbot: QtBot, window: Window, engine: FakeEngine, how: str
) -> None:
    first = answered(qtbot, window, engine, "When does it end?")
    if how == "failed":
        engine.fails_with = ModelCrashed("The model host ended.", "Ask again.")
    engine.may_speak = 1
    window.conversation.edit(first, "How does it end?")
    assert first.isHidden()
    if how == "stopped":
        window.conversation.stop()
    qtbot.waitUntil(lambda: not window.conversation.answering)
    assert first.isVisible()
    assert questions(window) == ["When does it end?"] + ["How does it end?"] * (how == "failed")
    assert engine.conversations.get(1).turn_count == 1


def test_an_answer_is_given_anew_with_another_seed(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    turn = answered(qtbot, window, engine, "When does it end?")
    engine.says = (Said(NOTICE, quotes=(NOTICE,)),)
    assert turn.tools is not None
    click(turn.tools.again)
    qtbot.waitUntil(lambda: not window.conversation.answering and len(engine.seeds) == 2)
    (new,) = window.conversation.conversation.turns()
    assert engine.seeds == [0, 1]
    assert new.answer is not None
    assert new.answer.text == NOTICE


def test_a_branch_goes_on_in_a_conversation_of_its_own(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    first = answered(qtbot, window, engine, "When does it end?")
    answered(qtbot, window, engine, "And then?")
    assert first.tools is not None
    click(first.tools.branch)
    qtbot.waitUntil(lambda: window.conversation.conversation_id == 2)
    assert questions(window) == ["When does it end?"]
    answered(qtbot, window, engine, "And otherwise?")
    assert engine.conversations.get(2).turn_count == 2
    assert [turn.answer.question for turn in engine.conversations.get(1).turns] == ["When does it end?", "And then?"]


def test_an_answer_goes_on_when_its_conversation_is_left(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    answered(qtbot, window, engine, "When does it end?")
    engine.may_speak = 1
    send(window, "And then?")
    window.conversation.new_conversation()
    assert window.conversation.conversation.turns() == []
    assert window.conversation.answering
    engine.may_speak = float("inf")
    qtbot.waitUntil(lambda: not window.conversation.answering)
    assert engine.conversations.get(1).turn_count == 2
    # Nothing of it turns up where the person is now.
    assert window.conversation.conversation.turns() == []
    assert [turn.question for turn in reopened(qtbot, window, 1)] == ["When does it end?", "And then?"]


@pytest.mark.parametrize("kind", list(ExportFormat))
def test_a_conversation_is_exported_to_a_file(
    qtbot: QtBot, window: Window, engine: FakeEngine, tmp_path: Path, kind: ExportFormat
) -> None:
    turn = answered(qtbot, window, engine, "When does it end?")
    assert turn.tools is not None
    words = {"md": "Markdown", "html": "HTML", "pdf": "PDF", "json": "JSON"}[kind]
    action(turn.tools.menu, words).trigger()
    (dialog,) = window.findChildren(QFileDialog)
    target = tmp_path / f"talk.{kind}"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(target.exists, timeout=10_000)
    content = target.read_bytes()
    assert content.startswith(b"%PDF") if kind is ExportFormat.PDF else b"When does it end?" in content


def test_an_export_that_cannot_be_written_is_told(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    answered(qtbot, window, engine, "When does it end?")
    window.conversation.export(ExportFormat.JSON)
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit("/nowhere/at/all/talk.json")
    dialog.close()
    qtbot.waitUntil(lambda: window.conversation.notice.isVisible())
    assert "There is no folder" in window.conversation.notice.text()


def settle(column: TurnColumn) -> None:
    """Wait until no more turns are built and laid out."""
    before = None
    while before != (column.waiting, column.verticalScrollBar().maximum()):
        before = column.waiting, column.verticalScrollBar().maximum()
        QTest.qWait(200)


def test_a_long_conversation_opens_at_its_end_and_builds_what_is_looked_at(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    engine.says = (Said(RENEWAL, quotes=(RENEWAL,)),)
    answer = engine.say("When does it end?", JobContext(lambda event: None))
    conversation_id = None
    for _ in range(300):
        conversation_id = engine.conversations.append(conversation_id, answer).conversation_id
    assert conversation_id is not None
    window.conversation.open_conversation(conversation_id)
    column = window.conversation.conversation
    bar = column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum() and not column._timer.isActive())
    built = len(column.turns())
    assert 5 < built < 60
    assert column.turns()[-1].number == 300
    # Scrolled up, what is looked at stays where it is while more comes in above it.
    settle(column)
    built = len(column.turns())
    first = column.turns()[0]
    bar.setValue(0)
    place = first.mapTo(column, QPoint(0, 0)).y()
    settle(column)
    assert len(column.turns()) > built
    assert bar.value() > 0
    assert abs(first.mapTo(column, QPoint(0, 0)).y() - place) <= 60


def test_each_conversation_keeps_its_draft(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    answered(qtbot, window, engine, "When does it end?")
    field = window.conversation.composer.field
    QTest.keyClicks(field, "half a question")
    window.conversation.new_conversation()
    assert field.toPlainText() == ""
    QTest.keyClicks(field, "another")
    window.conversation.open_conversation(1)
    qtbot.waitUntil(lambda: field.toPlainText() == "half a question")
    assert window.preferences.get("drafts/new") == "another"
    # What was written goes with its conversation.
    assert window.preferences.get("drafts/1") == "half a question"
    window.sidebar.conversation_removed.emit(1)
    assert window.preferences.get("drafts/1") is None


def test_a_command_about_the_chat_shows_it_first_and_escape_elsewhere_stops_nothing(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    answered(qtbot, window, engine, "When does it end?")
    pane = window.conversation
    window.activateWindow()
    window.show_page("library")
    window.library.list.setFocus()
    # Who does not show the pane gets nothing done in it.
    pane.blockSignals(True)
    window.commands["regenerate"].trigger()
    window.commands["edit-question"].trigger()
    window.commands["task-survey"].trigger()
    pane.offer_composer(False)
    pane.offer_composer(True)
    assert not pane.answering
    assert window.library.list.hasFocus()
    pane.blockSignals(False)
    pane.shown_wanted.connect(lambda: window.show_page("chat"))
    engine.may_speak = 0
    window.commands["regenerate"].trigger()
    assert pane.isVisible()
    assert pane.answering
    window.show_page("library")
    window.commands["stop"].trigger()
    engine.may_speak = float("inf")
    qtbot.waitUntil(lambda: not pane.answering)
    assert engine.conversations.get(1).turn_count == 1
    assert len(engine.asked) == 2


@pytest.mark.parametrize("kept", [True, False])
def test_an_answer_that_comes_is_seen_again_where_it_comes(
    qtbot: QtBot, window: Window, engine: FakeEngine, kept: bool
) -> None:
    pane = window.conversation
    answered(qtbot, window, engine, "Another one?")
    pane.new_conversation()
    if kept:
        answered(qtbot, window, engine, "When does it end?")
    engine.says = (Said(NOTICE, quotes=(NOTICE,)),)
    engine.may_speak = 1
    coming = send(window, "And then?")
    pane.open_conversation(1)
    qtbot.waitUntil(lambda: questions(window) == ["Another one?"])
    # Here it is only told of, and nothing can be sent or stopped.
    assert pane.elsewhere.isVisible()
    pane.stop()
    QTest.keyClicks(pane.composer.field, "Now?")
    assert not pane.composer.button.isEnabled()
    pane.composer.field.clear()
    click(pane.elsewhere.show_button)
    qtbot.waitUntil(lambda: coming.isVisible())
    assert questions(window) == ["When does it end?", "And then?"][not kept :]
    assert not pane.elsewhere.isVisible()
    engine.may_speak = float("inf")
    qtbot.waitUntil(lambda: coming.settled and not pane.answering)
    assert pane.conversation_id == 2
    assert [turn.answer.question for turn in engine.conversations.get(2).turns] == questions(window)


def test_what_is_answered_anew_is_seen_again_and_can_be_stopped_there(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    pane = window.conversation
    first = answered(qtbot, window, engine, "When does it end?")
    answered(qtbot, window, engine, "And then?")
    engine.may_speak = 1
    pane.regenerate(first)
    pane.new_conversation()
    assert pane.elsewhere.isVisible()
    pane.open_conversation(1)
    shown = pane.conversation.turns
    qtbot.waitUntil(lambda: [turn.isHidden() for turn in shown()] == [True, True, False])
    pane.stop()
    qtbot.waitUntil(lambda: not pane.answering)
    assert [(turn.question, turn.isHidden()) for turn in shown()] == [
        ("When does it end?", False),
        ("And then?", False),
    ]
