"""The text of an answer: streamed while written, then set with citations and marked where support is missing.

A citation is a link ``cite:NUMBER``, so it is reached by mouse, by Tab and by a screen reader alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from desktop.evidence.places import READ_BY_OCR
from desktop.look import tokens
from desktop.look.controls import plain_tip
from desktop.look.theme import Theme
from engine import Answer, Citation, Sentence, Support

STREAM_INTERVAL_MS = 33
_SCHEME = "cite"
_NO_BREAK = "\u00a0"
LABELS = {Support.UNSUPPORTED: "no support found", Support.PARTLY: "partly supported"}


class AnswerText(QTextBrowser):
    """Grows with its text; the scrolling is done by what it lies in."""

    citation_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sentences: Sequence[Sentence] = ()
        self._numbers: dict[Citation, int] = {}
        self._text = ""
        self._active: int | None = None
        self._marks: list[tuple[int, int, int]] = []
        """Number, start and end in the document of each mark."""
        self.setAccessibleName("Answer")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("answer")
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.anchorClicked.connect(self._follow)
        self._pending = ""
        self._timer = QTimer(self, singleShot=True, interval=STREAM_INTERVAL_MS)
        self._timer.timeout.connect(self._write_pending)
        theme.changed.connect(self._draw)

    # --- filling --------------------------------------------------------------------------------------------

    def stream(self, text: str) -> None:
        """Add to the end, drawn at most thirty times a second."""
        self._pending += text
        if not self._timer.isActive():
            self._timer.start()

    def show_answer(self, answer: Answer, numbers: dict[Citation, int]) -> None:
        """Replace what was streamed by the answer as the engine settled it."""
        self._timer.stop()
        self._pending = ""
        self._text = answer.text
        self._sentences = answer.sentences
        self._numbers = numbers
        self._draw()

    def flush(self) -> None:
        """Draw at once what waits to be."""
        self._timer.stop()
        self._write_pending()

    def mark_active(self, number: int | None) -> None:
        """Show which citation the evidence belongs to."""
        if number != self._active:
            self._active = number
            self._draw()

    def _write_pending(self) -> None:
        text, self._pending = self._pending, ""
        # A model's first token often is a blank or a line's end.
        text = text if self._text else text.lstrip()
        if not text:
            return
        cursor = QTextCursor(self.document())
        if not self._text:
            cursor.setBlockFormat(self._block_format())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text, self._body())
        self._text += text

    def _draw(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._marks.clear()
        cursor.setBlockFormat(self._block_format())
        position = 0
        for sentence in self._sentences:
            cursor.insertText(self._text[position : sentence.start], self._body())
            cursor.insertText(self._text[sentence.start : sentence.end], self._sentence_format(sentence.support))
            for citation in sentence.citations:
                self._insert_mark(cursor, citation)
            label = LABELS.get(sentence.support)
            if label is not None:
                cursor.insertText(_NO_BREAK + label.replace(" ", _NO_BREAK), self._label_format())
            position = sentence.end
        cursor.insertText(self._text[position:], self._body())
        cursor.endEditBlock()

    def _insert_mark(self, cursor: QTextCursor, citation: Citation) -> None:
        number = self._numbers[citation]
        active = number == self._active
        # The space before the mark does not break, so a mark never starts a line.
        cursor.insertText(_NO_BREAK, self._label_format())
        mark = QTextCharFormat()
        mark.setFont(self._theme.font(small=True, emphasis=True))
        mark.setAnchor(True)
        mark.setAnchorHref(f"{_SCHEME}:{number}")
        mark.setForeground(self._theme.colour("on_accent" if active else "accent"))
        place = citation.title if citation.page is None else f"{citation.title}, page {citation.page}"
        mark.setToolTip(plain_tip(f"{place}\n{READ_BY_OCR}" if citation.recognized else place))
        start = cursor.position()
        cursor.insertText(f"{_NO_BREAK}{number}{_NO_BREAK}", mark)
        self._marks.append((number, start, cursor.position()))

    # --- formats --------------------------------------------------------------------------------------------

    def _block_format(self) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(tokens.LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return form

    def _body(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._theme.font())
        form.setForeground(self._theme.colour("text"))
        return form

    def _sentence_format(self, support: Support) -> QTextCharFormat:
        form = self._body()
        if support in LABELS:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(self._theme.colour("caution"))
        return form

    def _label_format(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._theme.font(small=True))
        form.setForeground(self._theme.colour("caution"))
        return form

    # --- Qt -------------------------------------------------------------------------------------------------

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == _SCHEME:
            self.citation_chosen.emit(int(link.path()))

    def _grow(self) -> None:
        height = math.ceil(self.document().size().height())
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(tokens.READING_WIDTH, math.ceil(self.document().size().height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, box in self.mark_boxes():
            painter.setBrush(self._theme.colour("accent" if number == self._active else "accent_soft"))
            painter.drawRoundedRect(box, tokens.SPACE_XS, tokens.SPACE_XS)
        painter.end()
        super().paintEvent(event)

    def mark_boxes(self) -> list[tuple[int, QRectF]]:
        """Each citation's number and where its mark lies in the viewport, in the order of the text."""
        boxes = []
        metrics = QFontMetricsF(self._theme.font(small=True, emphasis=True))
        cursor = QTextCursor(self.document())
        for number, start, end in self._marks:
            cursor.setPosition(start)
            left = self.cursorRect(cursor)
            cursor.setPosition(end)
            right = self.cursorRect(cursor)
            middle = left.bottom() - metrics.descent() - metrics.capHeight() / 2
            height = metrics.height()
            # A little wider than its blanks, which are narrow in some fonts.
            width = right.left() - left.left() + 2
            boxes.append((number, QRectF(left.left() - 1, middle - height / 2, width, height)))
        return boxes
