"""The README's pictures: the window on the real engine, with the sample documents and the bundled models.

Drawn by ``python -m tests.gui.pictures --readme FOLDER``; what they show is what the code does.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.chat.welcome import SUGGESTED
from desktop.evaluation.page import EvaluationPage
from desktop.faults import Faults
from desktop.look.theme import RESOURCES, Theme
from desktop.window import Window
from engine import Engine

SIZE = QSize(1440, 900)
WAIT_S = 180.0
QUESTIONS = RESOURCES / "questions" / "samples.jsonl"


class Shoot:
    """One window on a library of its own, photographed page by page."""

    def __init__(self, application: QApplication, target: Path, home: Path) -> None:
        self._application = application
        self._target = target
        self.window = Window(Theme(application, dark=False), Faults(), lambda: Engine(home))
        self.window.resize(SIZE)

    def wait(self, what: str, condition: Callable[[], bool]) -> None:
        deadline_s = time.monotonic() + WAIT_S
        while not condition():
            if time.monotonic() > deadline_s:
                raise TimeoutError(f"the window did not come to show {what}")
            self._application.processEvents()
            time.sleep(0.005)

    def take(self, name: str) -> None:
        QTest.qWait(600)
        self.window.grab().save(str(self._target / f"{name}.png"))

    def open(self) -> None:
        """A first start: the samples come by themselves."""
        self.window.first_start.give_samples()
        self.window.show()
        self.window.open()
        welcome = self.window.welcome
        self.wait("the samples", lambda: welcome.suggestions.isVisible() and not self.window.intake.busy)

    def answer(self) -> None:
        """A suggested question, answered, its citation opened."""
        conversation, evidence = self.window.conversation, self.window.evidence
        conversation.ask(SUGGESTED[0][0])
        self.wait("an answer", lambda: not conversation.answering)
        turn = conversation.conversation.turns()[-1]
        turn.place_chosen.emit(turn, turn.places, 1)
        view = evidence.page_view
        self.wait("the cited page", lambda: bool(view.mark_boxes(current=True)) and view.is_drawn(view.current_page))
        self.take("answer")
        self.window.hide_evidence()

    def page(self, name: str) -> None:
        """A page of the middle."""
        shown = self.window.show_page(name)
        if isinstance(shown, EvaluationPage):
            self.wait("the figures", lambda: shown.results.rows.rowCount() > 0)
        self.take(name)

    def close(self) -> None:
        self.window.close()
        self.wait("its end", lambda: self.window.session.is_closed)


def draw(application: QApplication, target: Path) -> None:
    """Draw them all into ``target``: takes a minute or two."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        os.environ["CASEMATE_HOME"] = str(home)
        shoot = Shoot(application, target, home)
        shoot.open()
        shoot.answer()
        for name in ("library", "models", "evaluation"):
            if not shoot.window.has_page(name):
                continue
            if name == "evaluation":
                # So that there is something to be seen: a run of the samples' questions.
                shoot.window.session.engine.evaluate(QUESTIONS).result()
            shoot.page(name)
        shoot.close()
