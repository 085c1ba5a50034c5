"""What there is to know of the row that the keyboard is on: its path, and what is wrong with it and can be done.

Reason and hint are wrapped, never cut: they are what can be acted on.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.language import translate
from desktop.library.actions import DocumentActions
from desktop.library.row import Row
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, IconButton, Label, TextButton, rule
from desktop.look.theme import Theme


class DocumentStrip(QWidget):
    def __init__(self, theme: Theme, actions: DocumentActions) -> None:
        super().__init__()
        self._actions = actions
        self.setObjectName("documentStrip")
        self.title = ElidedLabel("", "body")
        self.path = ElidedLabel("", "small")
        self.reason = Label("", "caution")
        self.hint = Label("", "small")
        self.notes = Label("", "small")
        for label in (self.reason, self.hint, self.notes):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.open_button = self._button(translate("Library", "Open"), actions.open)
        self.details_button = self._button(translate("Library", "Details"), actions.details)
        self.ask_button = self._button(translate("Library", "Ask only these"), actions.ask_only)
        self.again_button = self._button(translate("Library", "Read again"), actions.read_again)
        self.remove_button = self._button(translate("Library", "Remove"), actions.remove)
        self.more_button = IconButton(theme, "more", translate("Library", "More to do with these"))
        self.more_button.clicked.connect(self._show_menu)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (
            self.open_button,
            self.details_button,
            self.ask_button,
            self.again_button,
            self.remove_button,
            self.more_button,
        ):
            buttons.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(tokens.SPACE_S)
        top.addWidget(self.title, 1)
        top.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_XS)
        column.addWidget(rule())
        column.addLayout(top)
        for label in (self.path, self.reason, self.hint, self.notes):
            column.addWidget(label)

    def _button(self, text: str, action: QAction) -> TextButton:
        button = TextButton(text, "link")
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setVisible)
        button.setVisible(action.isEnabled())
        return button

    def show_rows(self, count: int, row: Row | None) -> None:
        """``count`` rows are chosen; ``row`` is the one to tell of, if there is only one."""
        self.setVisible(count > 0)
        several = translate("Library", "%n document(s) chosen", "", count)
        self.title.setText(row.title if row is not None else several)
        reason, hint = [*(row.problem() if row is not None else []), "", ""][:2]
        for label, text in (
            (self.path, row.path if row is not None else ""),
            (self.reason, reason),
            (self.hint, hint),
            (self.notes, " · ".join(row.notes()) if row is not None else ""),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def _show_menu(self) -> None:
        menu = self._actions.menu(self)
        # Above the button, which is at the foot of the window.
        size = menu.sizeHint()
        corner = self.more_button.mapToGlobal(self.more_button.rect().topRight())
        menu.popup(corner - QPoint(size.width(), size.height()))
