"""What can be done with an answer, in the row below it; the rarer things are in its menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.language import translate
from desktop.look.controls import IconButton
from desktop.look.theme import Theme
from engine import ExportFormat

EXPORTED_AS = {
    ExportFormat.MARKDOWN: "Markdown (*.md)",
    ExportFormat.HTML: "HTML (*.html)",
    ExportFormat.PDF: "PDF (*.pdf)",
    ExportFormat.JSON: "JSON (*.json)",
}


class TurnActions(QWidget):
    copy_wanted = Signal(bool)
    """Carries whether with citations."""
    regeneration_wanted = Signal()
    edit_wanted = Signal()
    branch_wanted = Signal()
    details_wanted = Signal()
    export_wanted = Signal(object)
    """Carries the ExportFormat."""

    def __init__(self, theme: Theme, *, kept: bool, found: bool) -> None:
        """``kept``: the catalog has it, so it can be gone back to; ``found``: there are words to copy."""
        super().__init__()
        self.copy = IconButton(theme, "copy", translate("Chat", "Copy the answer with its sources"))
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(True))
        self.again = IconButton(theme, "again", translate("Chat", "Answer anew, in other words"))
        self.again.clicked.connect(self.regeneration_wanted)
        self.branch = IconButton(theme, "branch", translate("Chat", "Go on from here in a new conversation"))
        self.branch.clicked.connect(self.branch_wanted)
        self.more = IconButton(theme, "more", translate("Chat", "More about this answer"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._kept, self._found, self._enabled = kept, found, True
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.copy, self.again, self.branch, self.more):
            row.addWidget(button)
        self.copy.setVisible(found)
        self.again.setVisible(kept)
        self.branch.setVisible(kept)

    def _fill(self) -> None:
        self.menu.clear()
        if self._found:
            self._add(translate("Chat", "Copy without citations"), lambda: self.copy_wanted.emit(False))
        if self._kept:
            edit = self._add(translate("Chat", "Edit the question and ask again"), self.edit_wanted.emit)
            edit.setEnabled(self._enabled)
        self._add(translate("Chat", "How this was answered"), self.details_wanted.emit)
        if self._kept:
            self.menu.addSeparator()
            export = self.menu.addMenu(translate("Chat", "Export the conversation"))
            for kind, words in EXPORTED_AS.items():
                action = export.addAction(words.split(" (")[0] + "…")
                action.triggered.connect(lambda _=False, kind=kind: self.export_wanted.emit(kind))

    def enable(self, enabled: bool) -> None:
        """Whether the conversation can be changed now."""
        for control in (self.again, self.branch):
            control.setEnabled(enabled)
        self._enabled = enabled

    def _add(self, words: str, run: Callable[[], object]) -> QAction:
        action = self.menu.addAction(words)
        action.triggered.connect(lambda _=False: run())
        return action
