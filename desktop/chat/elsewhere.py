"""Says that an answer is being written in another conversation than the one shown, and leads there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton


class Elsewhere(QWidget):
    wanted = Signal()
    """The conversation in which it is written is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.show_button = TextButton(translate("Chat", "Show it"), "link")
        self.show_button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(Label(translate("Chat", "An answer is being written in another conversation."), "small"), 1)
        row.addWidget(self.show_button)
        self.hide()
