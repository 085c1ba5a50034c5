"""The text of an answer: streamed while written, then set with citations and marked where support is missing.

A citation is a link ``cite:NUMBER``, so it is reached by mouse, by Tab and by a screen reader alike.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from desktop.chat.answer_document import SCHEME, AnswerDocument, Mark, settled_length
from desktop.language import translate
from desktop.look import tokens
from desktop.look.theme import Theme
from engine import Answer, Citation

STREAM_INTERVAL_MS = 33
_MARKUP = frozenset("*_`|#<>[]~&\\\n")
"""What makes it worth setting a paragraph anew; a text without is added to as it comes."""


class AnswerText(QTextBrowser):
    """Grows with its text; the scrolling is done by what it lies in."""

    citation_chosen = Signal(int)
    citation_pointed = Signal(object, object)
    """The Citation that the mouse or the keyboard is on and where its mark is on the screen; None for none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._answer: Answer | None = None
        self._numbers: dict[Citation, int] = {}
        self._text = ""
        """What has been streamed."""
        self._settled, self._tail = 0, 0
        """Up to where of it the blocks are whole, and where in the document what follows begins."""
        self._active: int | None = None
        self._marks: list[Mark] = []
        self._drawing = False
        self._content = AnswerDocument(self.document(), theme)
        self.setAccessibleName(translate("Chat", "Answer"))
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
        self.highlighted.connect(self._point)
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
        self._answer = answer
        self._numbers = numbers
        self._draw()

    def flush(self) -> None:
        """Draw at once what waits to be."""
        self._timer.stop()
        self._write_pending()

    def mark_active(self, number: int | None) -> None:
        """Show which citation the evidence belongs to."""
        if number == self._active:
            return
        changed, self._active = {self._active, number}, number
        self._colour_marks(changed)

    def _write_pending(self) -> None:
        text, self._pending = self._pending, ""
        # A model's first token often is a blank or a line's end.
        text = text if self._text else text.lstrip()
        if not text:
            return
        begun = bool(self._text)
        self._text += text
        tail = self._text[self._settled :]
        self._drawing = True
        if begun and tail != text and not _MARKUP.intersection(tail) and tail.lstrip()[:1] not in ("-", "+"):
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(text, self._content.body())
        else:
            self._set_tail(tail)
        self._drawing = False
        self._grow()

    def _set_tail(self, tail: str) -> None:
        """Set anew what is not whole yet, and keep what is."""
        whole = settled_length(tail)
        for part, is_whole in ((tail[:whole], True), (tail[whole:], False)):
            if not part and (is_whole or not whole):
                continue
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            cursor.setPosition(self._tail)
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            self._insert(cursor, part)
            cursor.endEditBlock()
            if is_whole:
                self._settled += whole
                self._tail = self.document().characterCount() - 1

    def _insert(self, cursor: QTextCursor, source: str) -> None:
        if not source.strip():
            return
        made = QTextDocument()
        AnswerDocument(made, self._theme).set_markdown(source)
        if cursor.position():
            cursor.insertBlock()
        form = made.begin().blockFormat()
        listed = made.begin().textList()
        cursor.setBlockFormat(form)
        if listed is not None:
            cursor.createList(listed.format())
        cursor.insertFragment(QTextDocumentFragment(made))

    def _draw(self) -> None:
        """All of it, at once: nothing of what is between is shown."""
        self._drawing = True
        if self._answer is not None:
            self._marks = self._content.set_answer(self._answer, self._numbers)
            self._colour_marks({self._active})
        elif self._text:
            self._settled = self._tail = 0
            self._content.document.clear()
            self._set_tail(self._text)
        self._drawing = False
        self._grow()

    def _colour_marks(self, numbers: set[int | None]) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for mark in self._marks:
            if mark.number in numbers:
                cursor.setPosition(mark.start)
                cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(
                    self._content.mark_format(mark.number, mark.citation, active=mark.number == self._active)
                )
        cursor.endEditBlock()

    # --- Qt -------------------------------------------------------------------------------------------------

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == SCHEME:
            self.citation_chosen.emit(int(link.path()))

    def _point(self, link: QUrl) -> None:
        """The mouse hovers over a link, or has left it."""
        place = self.viewport().mapFromGlobal(self.cursor().pos())
        over = [
            (mark, box)
            for mark, (_, box) in zip(self._marks, self.mark_boxes(), strict=True)
            if link.scheme() == SCHEME and mark.number == int(link.path())
        ]
        # Of several marks for one place it is the nearest.
        over.sort(key=lambda each: (each[1].center() - place.toPointF()).manhattanLength())
        self._tell_pointed(*(over[0] if over else (None, None)))

    def _tell_pointed(self, mark: Mark | None, box: QRectF | None) -> None:
        if mark is None or box is None:
            self.citation_pointed.emit(None, None)
        else:
            self.citation_pointed.emit(mark.citation, self._on_screen(box))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from mark to mark, and each shows its passage."""
        moved = super().focusNextPrevChild(forward)
        place = self.textCursor().selectionStart()
        boxes = self.mark_boxes()
        if moved and self.textCursor().hasSelection():
            on = [n for n, mark in enumerate(self._marks) if mark.start <= place < mark.end]
            self._tell_pointed(*((self._marks[on[0]], boxes[on[0]][1]) if on else (None, None)))
        else:
            self._tell_pointed(None, None)
        return moved

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.citation_pointed.emit(None, None)

    def _on_screen(self, box: QRectF) -> tuple[QPoint, QPoint]:
        """The middles of its upper and its lower edge."""
        view, centre = self.viewport(), box.center().toPoint()
        return (
            view.mapToGlobal(QPoint(centre.x(), math.floor(box.top()))),
            view.mapToGlobal(QPoint(centre.x(), math.ceil(box.bottom()))),
        )

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing is ever loaded because an answer names it."""
        return None

    def _grow(self) -> None:
        height = math.ceil(self.document().size().height())
        if height != self.height() and not self._drawing:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(tokens.READING_WIDTH, math.ceil(self.document().size().height()))

    def viewportEvent(self, event: QEvent) -> bool:
        # The passage is shown in place of a tooltip.
        return True if event.type() == QEvent.Type.ToolTip else bool(super().viewportEvent(event))

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
        for mark in self._marks:
            cursor.setPosition(mark.start)
            left = self.cursorRect(cursor)
            cursor.setPosition(mark.end)
            right = self.cursorRect(cursor)
            middle = left.bottom() - metrics.descent() - metrics.capHeight() / 2
            height = metrics.height()
            # A little wider than its blanks, which are narrow in some fonts.
            width = right.left() - left.left() + 2
            boxes.append((mark.number, QRectF(left.left() - 1, middle - height / 2, width, height)))
        return boxes
