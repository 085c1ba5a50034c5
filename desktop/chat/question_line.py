"""The question of a turn, and the same line as a field to edit it in: Enter asks again, Esc leaves it as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.chat.question_field import QuestionField
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, TextButton, pane
from desktop.look.theme import Theme


class QuestionLine(QWidget):
    edited = Signal(str)
    """Carries the question to ask instead."""

    def __init__(self, theme: Theme, question: str) -> None:
        super().__init__()
        self.label = Label(question, "title")
        self.label.setAccessibleName(translate("Chat", "Question"))
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.edit_button = IconButton(theme, "edit", translate("Chat", "Edit the question and ask again"))
        self.edit_button.clicked.connect(self.begin)
        self.edit_button.hide()
        self._editor: QWidget | None = None
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(self.label, 1)
        row.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)

    def _build_editor(self) -> QWidget:
        """Made when it is first wanted: most questions are never edited."""
        self.field = _Field(most_lines=12)
        self.field.setAccessibleName(translate("Chat", "Question to ask instead"))
        self.field.sent.connect(self._send)
        self.field.left.connect(self.cancel)
        self.ask_button = TextButton(translate("Chat", "Ask again"), "primary")
        self.ask_button.clicked.connect(self._send)
        self.cancel_button = TextButton(translate("Chat", "Cancel"))
        self.cancel_button.clicked.connect(self.cancel)
        box = pane("composer")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_M, tokens.SPACE_S)
        inside.addWidget(self.field)
        holder = QWidget()
        editor = QVBoxLayout(holder)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.setSpacing(tokens.SPACE_S)
        editor.addWidget(box)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_S)
        buttons.addWidget(Label(translate("Chat", "The answers after it go."), "small"), 1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.ask_button)
        editor.addLayout(buttons)
        self._row.addWidget(holder, 1)
        return holder

    @property
    def editing(self) -> bool:
        return self._editor is not None and self._editor.isVisibleTo(self)

    def offer_editing(self, offered: bool) -> None:
        self.edit_button.setVisible(offered)
        if not offered:
            self.cancel()

    def begin(self) -> None:
        if self._editor is None:
            self._editor = self._build_editor()
        self.field.setPlainText(self.label.text())
        self._show(editing=True)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus()

    def cancel(self) -> None:
        if self.editing:
            self._show(editing=False)
            self.edit_button.setFocus()

    def _send(self) -> None:
        question = self.field.toPlainText().strip()
        if question:
            self._show(editing=False)
            self.edited.emit(question)

    def _show(self, *, editing: bool) -> None:
        self.label.setVisible(not editing)
        self.edit_button.setVisible(not editing)
        if self._editor is not None:
            self._editor.setVisible(editing)


class _Field(QuestionField):
    left = Signal()

    def event(self, event: QEvent) -> bool:
        # Esc is the window's key for stopping an answer; here it is this field's.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
