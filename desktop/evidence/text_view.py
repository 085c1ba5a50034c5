"""A document's extracted text, laid out around the place that is looked at.

Only a part of it is laid out at a time, so that a text of megabytes costs no more than a page; at either end of
the part the next one follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QBrush, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser

from desktop.evidence.laid_text import LaidText
from desktop.language import translate
from desktop.look import tokens
from desktop.look.theme import Theme

PART = 10_000
"""Characters laid out before the place, and after it."""
_KEPT = 4_000
"""Characters of the part before that stay in the next one."""
_WHERE = 1 / 4


@dataclass(frozen=True, slots=True)
class TextMark:
    start: int
    end: int
    current: bool = False


class TextView(QTextBrowser):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._media_type = ""
        self._headings: frozenset[str] = frozenset()
        self._marks: tuple[TextMark, ...] = ()
        self._first = self._last = 0
        self._laid: LaidText | None = None
        self._moving = False
        self.setObjectName("context")
        self.setAccessibleName(translate("Evidence", "Text"))
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.verticalScrollBar().valueChanged.connect(self._follow)
        theme.changed.connect(self._lay_out_again)

    def _lay_out_again(self) -> None:
        self._lay_out(self._first, self._last)

    @property
    def laid_range(self) -> tuple[int, int]:
        """The part of the text that is laid out now."""
        return self._first, self._last

    def show_text(self, text: str, media_type: str, headings: Sequence[str] = ()) -> None:
        """Show another text; ``go_to`` lays out the part of it that is wanted."""
        known = frozenset(headings)
        if text is not self._text or known != self._headings:
            self._text, self._media_type, self._headings = text, media_type, known
            self._marks, self._laid = (), None

    def show_marks(self, marks: Sequence[TextMark]) -> None:
        """Mark these ranges, and no others."""
        old, self._marks = set(self._marks), tuple(marks)
        plain = QTextCharFormat()
        plain.setBackground(QBrush(Qt.BrushStyle.NoBrush))
        plain.setForeground(self._theme.colour("text"))
        gone = old - set(self._marks)
        # What a mark that is gone lay on may belong to another one too.
        self._apply([(mark, plain) for mark in gone] + self._formats(self._marks if gone else set(self._marks) - old))

    def go_to(self, position: int) -> None:
        """Bring this position of the text into sight."""
        position = min(max(0, position), len(self._text))
        if self._laid is None or not self._holds(position):
            self._lay_out(*self._part_around(position))
        self._moving = True
        self._scroll_to(position)
        # Again when the view has its size and scroll bar.
        QTimer.singleShot(0, lambda: self._settle(position))

    def _settle(self, position: int) -> None:
        self._scroll_to(position)
        self._moving = False

    def _holds(self, position: int) -> bool:
        """Whether it is laid out, with something around it."""
        near_start = position < self._first + PART // 10 and self._first > 0
        near_end = position > self._last - PART // 10 and self._last < len(self._text)
        return not near_start and not near_end

    def _part_around(self, position: int) -> tuple[int, int]:
        return self._break(max(0, position - PART)), self._break(min(len(self._text), position + PART))

    def _break(self, position: int) -> int:
        """A line or word break near ``position``; ``position`` where there is none."""
        if position in (0, len(self._text)):
            return position
        for sign in ("\n\n", "\n", " "):
            found = self._text.find(sign, position, position + PART // 10)
            if found >= 0:
                return found + len(sign)
        return position

    def _lay_out(self, first: int, last: int) -> None:
        if not self._text:
            self.clear()
            return
        held = self.verticalScrollBar().value()
        same = (first, last) == (self._first, self._last)
        self._first, self._last = first, last
        moving, self._moving = self._moving, True
        # Not drawn again at every step of it.
        self.setUpdatesEnabled(False)
        self._laid = LaidText(self.document(), self._theme, self._text, first, last, self._media_type, self._headings)
        self._apply(self._formats(self._marks))
        self.setUpdatesEnabled(True)
        if same:
            self.verticalScrollBar().setValue(held)
        self._moving = moving

    def _formats(self, marks: Iterable[TextMark]) -> list[tuple[TextMark, QTextCharFormat]]:
        """How each of these marks looks, those of the citation shown last, so that nothing is over them."""
        formats = []
        for current in (False, True):
            form = QTextCharFormat()
            form.setBackground(self._theme.colour("highlight" if current else "accent_soft"))
            form.setForeground(self._theme.colour("on_highlight" if current else "text"))
            formats += [(mark, form) for mark in marks if mark.current is current]
        return formats

    def _apply(self, formats: Iterable[tuple[TextMark, QTextCharFormat]]) -> None:
        if self._laid is None:
            return
        cursor = QTextCursor(self.document())
        # Laid out once, at the end.
        cursor.beginEditBlock()
        for mark, form in formats:
            if mark.end <= self._first or mark.start >= self._last:
                continue
            for start, end in self._laid.ranges(mark.start, mark.end):
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(form)
        cursor.endEditBlock()

    def _scroll_to(self, position: int, share: float = _WHERE) -> None:
        if self._laid is None:
            return
        place = next((start for start, _ in self._laid.ranges(position, len(self._text))), 0)
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        # From where the keyboard goes on, selecting.
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(round(top - self.viewport().height() * share))

    def _follow(self, value: int) -> None:
        """At an end of the part that is laid out, go on with the next one."""
        if self._moving or self._laid is None:
            return
        bar = self.verticalScrollBar()
        if value >= bar.maximum() and self._last < len(self._text):
            first, last = self._break(max(0, self._last - _KEPT)), self._break(min(len(self._text), self._last + PART))
        elif value <= bar.minimum() and self._first > 0:
            first = self._break(max(0, self._first - PART))
            last = self._break(min(len(self._text), self._first + _KEPT))
        else:
            return
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        position = self._laid.text_position(top)
        self._moving = True
        self._lay_out(first, last)
        self._scroll_to(position, 0.0)
        self._moving = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Home and control:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End and control:
            self.go_to(len(self._text))
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(tokens.SPACE_L, (self.width() - tokens.READING_WIDTH) // 2)
        margins = self.viewportMargins()
        if margins.left() != side:
            self.setViewportMargins(side, tokens.SPACE_L, side, 0)
        super().resizeEvent(event)
