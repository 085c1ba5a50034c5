"""What a person says of an answer reaches the engine, with how the question was asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chat.feedback import Feedback
from desktop.window import Window
from engine import DiskFull, Judgement
from tests.gui.documents import RENEWAL
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.gestures import click, index_files, press, send


@pytest.fixture(autouse=True)
def _indexed(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    index_files(qtbot, window, [library["lease"]])


def feedback(qtbot: QtBot, window: Window, question: str) -> Feedback:
    turn = send(window, question)
    qtbot.waitUntil(lambda: turn.settled)
    QApplication.processEvents()
    assert turn.feedback is not None
    return turn.feedback


def test_a_right_answer_is_kept_with_its_conversation_and_scope(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    engine.says = (Said(RENEWAL, quotes=(RENEWAL,)),)
    feedback(qtbot, window, "Does it renew?")
    second = feedback(qtbot, window, "When does it end?")
    click(second.good)
    qtbot.waitUntil(lambda: bool(engine.kept))
    question, judgement, correction, history, scope = engine.kept[0]
    assert (question, judgement, correction) == ("When does it end?", Judgement.GOOD, "")
    assert history == [("Does it renew?", RENEWAL)]
    assert scope == engine.asked[-1][1]
    qtbot.waitUntil(lambda: second.told.isVisible())
    assert second.told.text() == "Kept in the question set “Kept from conversations”."


def test_a_wrong_answer_is_corrected_in_place(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.says = (Said(RENEWAL, quotes=(RENEWAL,)),)
    said = feedback(qtbot, window, "When does it end?")
    click(said.correct)
    assert said.field.isVisible()
    # Nothing is kept of nothing.
    press(said.field, Qt.Key.Key_Return)
    QTest.keyClicks(said.field, " in May ")
    press(said.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said.told.isVisible())
    assert [kept[1:3] for kept in engine.kept] == [(Judgement.CORRECTED, "in May")]
    click(said.correct)
    QApplication.processEvents()
    click(said.absent)
    qtbot.waitUntil(lambda: len(engine.kept) == 2)
    assert engine.kept[1][1] is Judgement.ABSENT


def test_nothing_found_can_be_right_or_corrected(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    said = feedback(qtbot, window, "Who is the queen?")
    click(said.good)
    qtbot.waitUntil(lambda: bool(engine.kept))
    assert engine.kept[0][1] is Judgement.GOOD
    click(said.correct)
    QApplication.processEvents()
    assert said.field.isVisible()
    assert not said.absent.isVisible()


def test_what_could_not_be_kept_is_said(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.says = (Said(RENEWAL, quotes=(RENEWAL,)),)
    said = feedback(qtbot, window, "When does it end?")
    engine.fails_with = DiskFull("The disk is full.")
    click(said.good)
    qtbot.waitUntil(lambda: said.told.isVisible())
    assert said.told.text() == "The disk is full."
    assert said.told.property("role") == "caution"
