"""Fields of a form whose pictures the style sheet cannot colour: what one chooses from, and what is ticked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox

from desktop.look import tokens
from desktop.look.theme import ICON_SIZE, Theme


class Choice(QComboBox):
    def __init__(self, theme: Theme, name: str = "") -> None:
        """``name`` is what a screen reader says, where no label beside it does."""
        super().__init__()
        self._theme = theme
        self.setProperty("role", "choice")
        if name:
            self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The style sheet leaves so much room for it.
        size = min(self._theme.icon_size, tokens.SPACE_XL)
        place = QRect(0, 0, size, size)
        place.moveCenter(self.rect().center())
        place.moveRight(self.width() - tokens.SPACE_S)
        if self.isRightToLeft():
            place.moveLeft(tokens.SPACE_S)
        QPainter(self).drawPixmap(place, self._theme.pixmap("down", "muted", size, self.devicePixelRatioF()))


class Tick(QCheckBox):
    """A box with words beside it; the ring is around both."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).size(0, self.text())
        return QSize(ICON_SIZE + tokens.SPACE_S + words.width(), max(words.height(), ICON_SIZE)) + QSize(8, 8)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, ICON_SIZE - 1, ICON_SIZE - 1)
        box.moveCenter(QRectF(self.rect()).center())
        right = self.isRightToLeft()
        box.moveLeft(self.width() - 4.5 - box.width() if right else 4.5)
        colour = self._theme.colour
        painter.setPen(QPen(colour("accent" if self.isChecked() else "muted"), self._theme.hair))
        painter.setBrush(colour("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            painter.setPen(QPen(colour("on_accent"), 2))
            corners = ((3.5, 7.5), (6.5, 10.5), (11.5, 4.5))
            painter.drawPolyline([box.topLeft() + QPointF(x, y) for x, y in corners])
        words = self.rect().adjusted(0, 0, -ICON_SIZE - 4 - tokens.SPACE_S, 0)
        if not right:
            words.translate(ICON_SIZE + 4 + tokens.SPACE_S, 0)
        painter.setPen(colour("text" if self.isEnabled() else "muted"))
        leading = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(leading | Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), self._theme.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)
