"""What covers the window while files are held over it: that they can be dropped, and where they will go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.look import tokens
from desktop.look.theme import Theme

_VEIL = 0.8
_CARD_HEIGHT = 128
_PICTURE = 40


def local_files(data: QMimeData) -> list[Path]:
    """The files and folders of this computer in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


class DropOverlay(QWidget):
    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    def offer(self, count: int, collection: str) -> None:
        """Cover the window and say where ``count`` files would go."""
        what = "1 item" if count == 1 else f"{count:,} items"
        self.words = f"Add {what} to “{collection}”"
        self.setAccessibleName(self.words)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self._theme.colour("surface")
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        pen = QPen(self._theme.colour("accent"), tokens.RING)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        margin = tokens.SPACE_M
        frame = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        painter.drawRoundedRect(frame, 2 * tokens.RADIUS, 2 * tokens.RADIUS)

        font = self._theme.font(emphasis=True)
        width = QFontMetrics(font).horizontalAdvance(self.words) + 4 * tokens.SPACE_XL
        card = QRectF(0, 0, min(width, frame.width() - 2 * margin), _CARD_HEIGHT)
        card.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(card, 2 * tokens.RADIUS, 2 * tokens.RADIUS)
        picture = self._theme.pixmap("drop", "accent", _PICTURE, self.devicePixelRatioF())
        painter.drawPixmap(round(card.center().x()) - _PICTURE // 2, round(card.top()) + tokens.SPACE_XL, picture)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(card.adjusted(margin, 0, -margin, -tokens.SPACE_XL), below, self.words)
