"""What covers the window while files are held over it: that they can be dropped, and where they will go."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.language import translate
from desktop.library.drop_check import Offer, look
from desktop.look import tokens
from desktop.look.theme import Theme
from desktop.session import Session

_VEIL = 0.8
_PICTURE = 40


def local_files(data: QMimeData) -> list[Path]:
    """The files and folders of this computer in what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


class DropOverlay(QWidget):
    def __init__(self, theme: Theme, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._session = session
        self._stop = threading.Event()
        """Ends the looking at what is held now."""
        self.words = ""
        self.more = ""
        """A second line: what of it would not be read."""
        self.refuses = False
        """Whether nothing of what is held can be read."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str) -> None:
        """Cover the window with ``words`` alone."""
        self._stop.set()
        self.refuses = False
        self._tell(words, "")
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def offer(self, paths: Sequence[Path], collection: str, beside: str = "") -> None:
        """Cover the window and say where ``paths`` would go; how many files they are follows.

        ``beside`` says what would be done with others that are held too.
        """
        self._stop.set()
        stop = self._stop = threading.Event()
        self.refuses = False
        told = translate("Library", "Add %n item(s) to “{collection}”", "", len(paths))
        self._tell(_both(told.format(collection=collection), beside), "")
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

        def take(offer: Offer) -> None:
            if not stop.is_set() and isValid(self):
                self._take(offer, collection, beside)

        self._session.fetch("look at drop", lambda: look(paths, stop), take)

    def _take(self, offer: Offer, collection: str, beside: str) -> None:
        unreadable = bool(offer.refused) and not offer.files
        self.refuses = unreadable and not beside
        more = offer.refused[0] if offer.refused else ""
        if len(offer.refused) > 1:
            more = " ".join(
                (more, translate("Library", "%n other(s) cannot be read either.", "", len(offer.refused) - 1))
            )
        if unreadable:
            words = translate("Library", "Nothing here can be read")
        elif offer.counted:
            words = translate("Library", "Add %n file(s) to “{collection}”", "", offer.files)
        else:
            words = translate("Library", "Add more than %n file(s) to “{collection}”", "", offer.files)
        told = words.format(collection=collection)
        self._tell(beside if unreadable and beside else _both(told, beside), more)

    def _tell(self, words: str, more: str) -> None:
        self.words, self.more = words, more
        self.setAccessibleName(" ".join(part for part in (words, more) if part))
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._stop.set()
        super().hideEvent(event)

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
        pen = QPen(self._theme.colour("caution" if self.refuses else "accent"), tokens.RING)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        margin = tokens.SPACE_M
        frame = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        painter.drawRoundedRect(frame, 2 * tokens.RADIUS, 2 * tokens.RADIUS)

        font, small = self._theme.font(emphasis=True), self._theme.font(small=True)
        widest = frame.width() - 2 * margin - 2 * tokens.SPACE_XL
        words = QFontMetrics(font).elidedText(self.words, Qt.TextElideMode.ElideMiddle, round(widest))
        more = QFontMetrics(small).elidedText(self.more, Qt.TextElideMode.ElideRight, round(widest))
        lines = QFontMetrics(font).height() + (QFontMetrics(small).height() + tokens.SPACE_S if more else 0)
        width = max(QFontMetrics(font).horizontalAdvance(words), QFontMetrics(small).horizontalAdvance(more))
        card = QRectF(0, 0, width + 2 * tokens.SPACE_XL, 3 * tokens.SPACE_XL + _PICTURE + lines)
        card.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(card, 2 * tokens.RADIUS, 2 * tokens.RADIUS)
        name, colour = ("caution", "caution") if self.refuses else ("drop", "accent")
        picture = self._theme.pixmap(name, colour, _PICTURE, self.devicePixelRatioF())
        painter.drawPixmap(round(card.center().x()) - _PICTURE // 2, round(card.top()) + tokens.SPACE_XL, picture)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        inner = card.adjusted(0, 2 * tokens.SPACE_XL + _PICTURE, 0, -tokens.SPACE_XL)
        painter.drawText(inner, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
        painter.setFont(small)
        painter.setPen(self._theme.colour("caution"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, more)


def _both(told: str, beside: str) -> str:
    return " · ".join(part for part in (told, beside) if part)
