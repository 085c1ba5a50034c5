"""Fields that the platform draws too faintly on our grounds: a choice from a list, a box to tick, a number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QWidget,
)

from desktop.look import tokens
from desktop.look.theme import ICON_SIZE, Theme


class Choice(QComboBox):
    """A combo box that looks like the other fields, with the arrow of our own icons."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("field")
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = QRect(self.width() - ICON_SIZE - tokens.SPACE_S, 0, ICON_SIZE, self.height())
        at = QStyle.visualRect(self.layoutDirection(), self.rect(), side)
        picture = self._theme.pixmap("down", "muted", ICON_SIZE, self.devicePixelRatioF())
        QPainter(self).drawPixmap(at.left(), (self.height() - ICON_SIZE) // 2, picture)


class Tick(QCheckBox):
    """A box to tick, drawn in the theme's colours."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(0, self.text())
        height = max(words.height(), ICON_SIZE) + 2 * tokens.SPACE_XS
        return QSize(ICON_SIZE + tokens.SPACE_S + words.width() + 2 * tokens.SPACE_XS, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, direction = self.rect(), self.layoutDirection()
        top = (self.height() - ICON_SIZE) // 2
        box = QRectF(QStyle.visualRect(direction, whole, QRect(tokens.SPACE_XS, top, ICON_SIZE, ICON_SIZE)))
        box.adjust(0.5, 0.5, -0.5, -0.5)
        checked = self.isChecked()
        lit = checked and self.isEnabled()
        painter.setPen(QPen(self._theme.colour("accent" if lit else "muted"), 1))
        painter.setBrush(self._theme.colour("accent" if lit else "surface"))
        painter.drawRoundedRect(box, tokens.SPACE_XS - 1, tokens.SPACE_XS - 1)
        if checked:
            painter.setPen(QPen(self._theme.colour("on_accent" if lit else "muted"), tokens.RING))
            x, y = box.left(), box.top()
            painter.drawPolyline(
                QPolygonF([QPointF(x + 3.5, y + 8), QPointF(x + 6.5, y + 11), QPointF(x + 12, y + 4.5)])
            )
        left = tokens.SPACE_XS + ICON_SIZE + tokens.SPACE_S
        words = QStyle.visualRect(direction, whole, QRect(left, 0, self.width() - left, self.height()))
        painter.setPen(self._theme.colour("text" if self.isEnabled() else "muted"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        right = direction == Qt.LayoutDirection.RightToLeft
        flags |= Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, flags | Qt.TextFlag.TextShowMnemonic, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), tokens.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(whole).adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)


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
