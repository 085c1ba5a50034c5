"""The first start: samples that come by themselves once, questions to ask them, and a tour that goes away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chat.welcome import SUGGESTED
from desktop.faults import Faults
from desktop.first_start import COLLECTION
from desktop.look.theme import RESOURCES, Theme
from desktop.preferences import Preferences
from desktop.window import Window, sample_files
from tests.gui.documents import NOTICE
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.gestures import click, click_mark, index_files, send

if TYPE_CHECKING:
    from engine import Engine


def start(qtbot: QtBot, qapp: QApplication, engine: FakeEngine, home: Path) -> Window:
    """A start of the program on this data folder."""
    window = Window(Theme(qapp, dark=False), Faults(), lambda: cast("Engine", engine), Preferences(home))
    qtbot.addWidget(window)
    window.first_start.give_samples()
    window.show()
    window.open()
    qtbot.waitUntil(lambda: window.welcome.currentWidget() is not window.welcome.nothing)
    return window


def end(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.session.closed):
        window.close()


def test_the_samples_come_once_and_go_in_one_click(
    qtbot: QtBot, qapp: QApplication, engine: FakeEngine, tmp_path: Path
) -> None:
    window = start(qtbot, qapp, engine, tmp_path)
    qtbot.waitUntil(lambda: len(engine.documents(COLLECTION)) == len(sample_files()))
    qtbot.waitUntil(lambda: window.welcome.suggestions.isVisible())
    click(window.welcome.remove_samples_button)
    qtbot.waitUntil(lambda: not engine.documents())
    qtbot.waitUntil(lambda: window.welcome.first_drop.isVisible())
    end(qtbot, window)

    window = start(qtbot, qapp, engine, tmp_path)
    qtbot.waitUntil(lambda: window.welcome.first_drop.isVisible())
    qtbot.wait(100)
    assert not engine.documents()
    # They can be had again.
    click(window.welcome.samples_button)
    qtbot.waitUntil(lambda: len(engine.documents(COLLECTION)) == len(sample_files()))
    end(qtbot, window)


def test_samples_not_wanted_while_they_are_read_are_all_gone_at_the_end(
    qtbot: QtBot, qapp: QApplication, engine: FakeEngine, tmp_path: Path
) -> None:
    engine.may_read.clear()
    window = start(qtbot, qapp, engine, tmp_path)
    qtbot.waitUntil(lambda: window.intake.busy)
    window.welcome.samples_unwanted.emit()
    engine.may_read.set()
    qtbot.waitUntil(lambda: not window.intake.busy)
    qtbot.waitUntil(lambda: window.welcome.first_drop.isVisible())
    assert not engine.documents()
    end(qtbot, window)


def test_a_library_that_held_something_gets_no_samples(
    qtbot: QtBot, qapp: QApplication, engine: FakeEngine, library: dict[str, Path], tmp_path: Path
) -> None:
    engine.add([library["lease"]]).result()
    window = start(qtbot, qapp, engine, tmp_path)
    qtbot.waitUntil(lambda: window.preferences.get("start/samples_given", False))
    assert len(engine.documents()) == 1
    assert not window.welcome.suggestions.isVisible()
    end(qtbot, window)


def test_the_suggested_questions_are_of_the_samples_question_set() -> None:
    lines = (RESOURCES / "questions" / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    answerable = {asked["question"] for asked in map(json.loads, lines) if asked["answer"] != "none"}
    assert len(SUGGESTED) == 3
    assert {question for question, _ in SUGGESTED} <= answerable


def test_a_suggested_question_is_asked_by_a_click(
    qtbot: QtBot, qapp: QApplication, engine: FakeEngine, tmp_path: Path
) -> None:
    window = start(qtbot, qapp, engine, tmp_path)
    qtbot.waitUntil(lambda: window.welcome.suggestions.isVisible() and not window.intake.busy)
    card = window.welcome.questions[1]
    assert SUGGESTED[1][0] in card.accessibleName()
    click(card)
    qtbot.waitUntil(lambda: bool(engine.asked))
    assert engine.asked[0][0] == SUGGESTED[1][0]
    qtbot.waitUntil(lambda: not window.conversation.answering)
    end(qtbot, window)


def test_the_tour_goes_when_it_is_dismissed_and_stays_away(
    qtbot: QtBot, qapp: QApplication, engine: FakeEngine, tmp_path: Path
) -> None:
    window = start(qtbot, qapp, engine, tmp_path)
    qtbot.waitUntil(lambda: window.welcome.tour.isVisible())
    click(window.welcome.tour_button)
    assert not window.welcome.tour.isVisible()
    end(qtbot, window)
    window = start(qtbot, qapp, engine, tmp_path)
    qtbot.waitUntil(lambda: window.welcome.invitation.isVisible())
    assert not window.welcome.tour.isVisible()
    end(qtbot, window)


def test_the_tour_goes_when_a_citation_has_been_opened(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    assert window.welcome.tour.isVisible()
    engine.says = (Said("This is so.", quotes=(NOTICE,)),)
    turn = send(window, "Is this so?")
    qtbot.waitUntil(lambda: turn.settled and bool(turn.text.mark_boxes()))
    click_mark(turn, 1)
    assert window.preferences.get("start/tour_dismissed", False)
    window.conversation.new_conversation()
    assert window.welcome.isVisible()
    assert not window.welcome.tour.isVisible()
