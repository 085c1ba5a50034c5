"""The marking over everything that can be read in the window: the highest of what is asked and of what is shown.

Where no marking stands above all others, each of them is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.language import translate
from desktop.look.controls import ElidedLabel
from desktop.preferences import Preferences
from engine import Answer, highest_markings

SHOWN = "markings/banner"
"""The preference: whether there is a banner at all."""


class Markings(QObject):
    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._asked: frozenset[str | None] = frozenset()
        self._shown: frozenset[str | None] = frozenset()
        self._evidence: str | None = None

    @property
    def is_on(self) -> bool:
        return bool(self._preferences.get(SHOWN, True))

    def turn(self, on: bool) -> None:
        self._preferences.set(SHOWN, on)
        self.changed.emit()

    @property
    def words(self) -> str:
        """What the banner says; empty where nothing is marked, or a person does not want one."""
        return " / ".join(highest_markings(self._asked | self._shown | {self._evidence})) if self.is_on else ""

    def show_asked(self, markings: Iterable[str | None]) -> None:
        """The markings of the documents that a question would be asked of."""
        asked = frozenset(markings)
        if asked != self._asked:
            self._asked = asked
            self.changed.emit()

    def show_answer(self, answer: Answer) -> None:
        """An answer is in the window from now on, and with it what it was made from."""
        self.show_sources(passage.document.marking for passage in answer.passages)

    def show_sources(self, markings: Iterable[str | None]) -> None:
        shown = self._shown | frozenset(markings)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def show_evidence(self, marking: str | None) -> None:
        """The marking of the document that is open beside the answers; None for none."""
        if marking != self._evidence:
            self._evidence = marking
            self.changed.emit()

    def forget_answers(self) -> None:
        """Another conversation is shown: nothing of the one before."""
        if self._shown:
            self._shown = frozenset()
            self.changed.emit()


class MarkingBanner(ElidedLabel):
    def __init__(self, markings: Markings, parent: QWidget | None = None) -> None:
        super().__init__("", "marking", Qt.TextElideMode.ElideRight)
        self.setParent(parent)
        self._markings = markings
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        markings.changed.connect(self._show_words)
        self._show_words()

    def _show_words(self) -> None:
        words = self._markings.words
        self.setText(words)
        self.setAccessibleName(translate("Window", "Marking: {marking}").format(marking=words) if words else "")
        self.setVisible(bool(words))
