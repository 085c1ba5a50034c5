"""A field for a question: it grows with its text; Enter sends, Shift+Enter breaks the line."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from desktop.look import tokens


class QuestionField(QPlainTextEdit):
    sent = Signal()
    focus_changed = Signal(bool)

    def __init__(self, *, most_lines: int) -> None:
        super().__init__()
        self._most_lines = most_lines
        self.setObjectName("question")
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def allow_height(self, pixels: int) -> None:
        """Grow up to about this height, then scroll."""
        most = max(3, int(pixels / self._line_height()))
        if most != self._most_lines:
            self._most_lines = most
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier):
            self.sent.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(tokens.READING_WIDTH, self.height())

    def _line_height(self) -> int:
        return math.ceil(QFontMetricsF(self.font()).lineSpacing())

    def _fit(self) -> None:
        # A plain text document's size counts lines, not pixels.
        lines = min(max(1, round(self.document().size().height())), self._most_lines)
        margins = self.contentsMargins()
        self.setFixedHeight(lines * self._line_height() + margins.top() + margins.bottom())
        full = lines == self._most_lines
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
