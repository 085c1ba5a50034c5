"""A number to set, and whether anything is being written."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.look import tokens
from desktop.look.theme import Theme


class Amount(QDoubleSpinBox):
    """A number between two others, without buttons: the arrow keys and a slider beside it do what they would."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.setFrame(False)
        self.lineEdit().setTextMargins(tokens.SPACE_XS, 0, tokens.SPACE_XS, 0)
        theme.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        """For the frame: the text's own ground would cover it."""
        inner = tokens.SPACE_XS
        self.lineEdit().setGeometry(self.rect().adjusted(inner, inner, -inner, -inner))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        painter.setPen(QPen(self._theme.colour("accent" if ring else "line"), tokens.RING if ring else 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)


def is_being_written_in(widget: QWidget) -> bool:
    """Whether a person is writing in a field of ``widget``, and nothing should be taken away from there."""
    focus = QApplication.focusWidget()
    return isinstance(focus, (QLineEdit, QPlainTextEdit)) and widget.isAncestorOf(focus)
