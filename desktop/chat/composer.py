"""Where a question is written. Enter sends, Shift+Enter breaks the line; the button stops an answer."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.look import tokens
from desktop.look.controls import IconButton, Label, pane
from desktop.look.theme import Theme

MOST_LINES = 7


class QuestionField(QPlainTextEdit):
    sent = Signal()
    focus_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("question")
        self.setAccessibleName("Question")
        self.setPlaceholderText("Ask about your documents")
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
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

    def _fit(self) -> None:
        # A plain text document's size counts lines, not pixels.
        lines = min(max(1, round(self.document().size().height())), MOST_LINES)
        margins = self.contentsMargins()
        line_height = math.ceil(QFontMetricsF(self.font()).lineSpacing())
        self.setFixedHeight(lines * line_height + margins.top() + margins.bottom())
        full = lines == MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)


class Composer(QWidget):
    question_sent = Signal(str)
    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._answering = False
        self._ready = False
        self.field = QuestionField()
        self.field.sent.connect(self._send)
        self.field.textChanged.connect(self._show_state)
        self.button = IconButton(theme, "send", "Send (Enter)")
        self.button.setObjectName("send")
        self.button.clicked.connect(self._press)
        self.scope = Label("", "small", wrap=False)
        self.scope.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

        self._box = pane("composer")
        self.field.focus_changed.connect(self._show_focus)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_S, tokens.SPACE_S)
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(self.field, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_XS)
        column.addWidget(self._box)
        column.addWidget(self.scope)
        self.setFocusProxy(self.field)
        self._show_state()

    @property
    def is_ready(self) -> bool:
        return self._ready

    def set_ready(self, ready: bool) -> None:
        """Whether there is an engine, and something, to ask."""
        self._ready = ready
        self._show_state()

    def set_answering(self, answering: bool) -> None:
        self._answering = answering
        self._show_state()

    def set_scope(self, text: str) -> None:
        self.scope.setText(text)

    def _press(self) -> None:
        if self._answering:
            self.stop_wanted.emit()
        else:
            self._send()

    def _send(self) -> None:
        question = self.field.toPlainText().strip()
        if question and self._ready and not self._answering:
            self.field.clear()
            self.question_sent.emit(question)

    def _show_focus(self, focused: bool) -> None:
        # The ring goes round the box, which a style sheet cannot know from the field in it.
        self._box.setProperty("focused", focused)
        self._box.style().unpolish(self._box)
        self._box.style().polish(self._box)

    def _show_state(self) -> None:
        if self._answering:
            self.button.show_picture("stop", "on_accent")
            self.button.rename("Stop (Esc)")
            self.button.setEnabled(True)
            return
        can_send = self._ready and bool(self.field.toPlainText().strip())
        self.button.show_picture("send", "on_accent" if can_send else "muted")
        self.button.rename("Send (Enter)")
        self.button.setEnabled(can_send)
