"""Work on whole documents as a turn: what was asked, how far it is, and then its own view.

It is shown as long as the conversation is; the catalog keeps answers, and this is none.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.evidence.places import Place, place_of_citation
from desktop.faults import told_of
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, announce
from desktop.look.theme import Theme
from engine import Cancelled, Citation, EngineError, Event, Failed, Progress, Succeeded


class WorkTurn(QWidget):
    place_chosen = Signal(object, int)
    """Carries a list of places, and the number (from 1) of the one to show."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.settled = False
        self.title = Label(title, "title")
        self.status = Label(translate("Chat", "Beginning…"), "small")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(translate("Chat", "Progress"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(tokens.SPACE_S)
        for widget in (self.title, self.progress, self.status):
            self.column.addWidget(widget)

    def receive(self, event: Event) -> None:
        """Show an event of the job that works."""
        if isinstance(event, Progress):
            self.progress.setRange(0, max(event.total, 1))
            self.progress.setValue(event.done)
            self.status.setText(self.progress_words(event))
            return
        if not isinstance(event, (Succeeded, Failed, Cancelled)):
            return
        self.settled = True
        self.progress.hide()
        if isinstance(event, Succeeded):
            self.show_result(event.value)
            self.column.addWidget(self._build_foot())
        elif isinstance(event, Cancelled):
            self.status.setText(translate("Chat", "Stopped."))
        else:
            known = isinstance(event.error, EngineError)
            internal = translate("Chat", "This could not be done: an internal error.")
            self.status.setText(told_of(event.error) if known else internal)
            self.status.set_role("caution")
        announce(self, self.status.text())

    def progress_words(self, progress: Progress) -> str:
        told = translate("Chat", "{done} of {total}")
        return told.format(done=progress.done, total=progress.total)

    def show_result(self, value: Any) -> None:
        raise NotImplementedError

    def as_text(self) -> str:
        """The findings as lines of tab-separated text."""
        raise NotImplementedError

    def show_place(self, place: Place) -> None:
        self.place_chosen.emit([place], 1)

    def _build_foot(self) -> QWidget:
        copy = IconButton(self.theme, "copy", translate("Chat", "Copy as a table"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(copy)
        row.addWidget(Label(translate("Chat", "Not kept with the conversation."), "small"), 1)
        return foot


def place_of(citation: Citation | None) -> Place | None:
    return None if citation is None else place_of_citation(citation, ())


def one_line(text: str) -> str:
    return " ".join(text.split())
