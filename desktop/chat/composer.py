"""Where a question is written, for which task, and of which documents.

Enter sends, Shift+Enter breaks the line; ``/`` at the start lists what can be done, ``@`` what can be asked. The
button stops an answer that comes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.chat.chips import Chip, Chips
from desktop.chat.question_field import QuestionField
from desktop.chat.suggestions import Suggestion, SuggestionList, matching
from desktop.chat.tasks import Task, task_name, task_prompt
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, pane
from desktop.look.theme import Theme

_MOST_LINES = 7
_SLASH = re.compile(r"/(\S*)\Z")
_AT = re.compile(r"(?:^|(?<=\s))@([^@\n]{0,60})\Z")
_TASK = re.compile(r"/(\w+)\s")


class ComposerField(QuestionField):
    key_pressed = Signal(object)
    """Carries the QKeyEvent, which whoever accepts it keeps from the field."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (
            event.type() == QEvent.Type.ShortcutOverride
            or (event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab)
        ):
            # Keys of the open list are no shortcuts of the window, and Tab does not leave it.
            event.ignore()
            self.key_pressed.emit(event)
            if event.isAccepted():
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            event.accept()
            super().keyPressEvent(event)


class Composer(QWidget):
    sent = Signal(object, str)
    """Carries the Task and what is written."""
    stop_wanted = Signal()
    place_wanted = Signal()
    """``@`` was typed: what can be asked has to be there, through ``set_places``."""
    suggestion_taken = Signal(object)
    """Carries the value of a suggestion from ``/`` that is no task, or from ``@``."""
    chip_removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._answering = False
        self._waiting = False
        self._ready = False
        self._task = Task.ASK
        self._commands: Sequence[Suggestion] = ()
        self._places: Sequence[Suggestion] | None = None
        self._named = 0
        self.questions: list[str] = []
        """Earlier ones, oldest first: what Up and Down go through."""
        self._recalled: int | None = None
        self._unsent = ""
        self.field = ComposerField(most_lines=_MOST_LINES)
        self.field.setAccessibleName(translate("Chat", "Question"))
        self.field.sent.connect(self._send)
        self.field.key_pressed.connect(self._take_key)
        self.field.textChanged.connect(self._note_text)
        self.field.cursorPositionChanged.connect(self._suggest)
        self.button = IconButton(theme, "send", translate("Chat", "Send (Enter)"))
        self.button.setObjectName("send")
        self.button.clicked.connect(self._press)
        self.chips = Chips(theme)
        self.chips.removed.connect(self._remove_chip)
        self._scope_chips: Sequence[Chip] = ()
        self.list: SuggestionList | None = None

        self._box = pane("composer")
        self.field.focus_changed.connect(self._show_focus)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(self.field, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_S, tokens.SPACE_S)
        inside.setSpacing(tokens.SPACE_XS)
        inside.addWidget(self.chips)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        self.setFocusProxy(self.field)
        self._show_task()

    # --- state ----------------------------------------------------------------------------------------------

    @property
    def is_ready(self) -> bool:
        return self._ready

    @property
    def task(self) -> Task:
        return self._task

    def set_ready(self, ready: bool) -> None:
        """Whether there is an engine, and something, to ask."""
        self._ready = ready
        self._show_state()

    def set_answering(self, answering: bool) -> None:
        self._answering = answering
        self._show_state()

    def set_waiting(self, waiting: bool) -> None:
        """Nothing can be sent, and there is nothing here to stop: what is answered is not shown."""
        self._waiting = waiting
        self._show_state()

    def set_task(self, task: Task) -> None:
        self._task = task
        self._show_task()

    def set_commands(self, commands: Sequence[Suggestion]) -> None:
        """What ``/`` lists."""
        self._commands = commands

    def set_places(self, places: Sequence[Suggestion]) -> None:
        """What ``@`` lists: documents and collections."""
        self._places = places
        self._suggest()

    def set_scope_chips(self, chips: Sequence[Chip], documents: int) -> None:
        """What is asked in place of everything; ``documents`` of them are single documents."""
        self._scope_chips, self._named = chips, documents
        self._show_task()

    def set_draft(self, text: str) -> None:
        self._recalled = None
        self.field.setPlainText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.close_list()

    def close_list(self) -> None:
        if self.list is not None:
            self.list.hide()

    # --- keys -----------------------------------------------------------------------------------------------

    def _take_key(self, event: QKeyEvent) -> None:
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._list_is_open and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
                event.accept()
            return
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        if self._list_is_open and self._list_key(Qt.Key(event.key())):
            event.accept()
        elif event.key() == Qt.Key.Key_Up and self._at_edge(QTextCursor.MoveOperation.Up):
            event.setAccepted(self._recall(-1))
        elif event.key() == Qt.Key.Key_Down and self._at_edge(QTextCursor.MoveOperation.Down):
            event.setAccepted(self._recall(1))
        elif event.key() == Qt.Key.Key_Backspace and self._at_start and self.chips.shown:
            self.chips.remove_last()
            event.accept()

    @property
    def _at_start(self) -> bool:
        cursor = self.field.textCursor()
        return cursor.position() == 0 and not cursor.hasSelection()

    def _list_key(self, key: Qt.Key) -> bool:
        assert self.list is not None
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            return self.list.accept()
        elif key == Qt.Key.Key_Escape:
            self.list.hide()
        else:
            return False
        return True

    def _at_edge(self, way: QTextCursor.MoveOperation) -> bool:
        cursor = self.field.textCursor()
        return not cursor.movePosition(way)

    def _recall(self, by: int) -> bool:
        """Put an earlier question in the field; what was being written comes back after the last."""
        if not self.questions:
            return False
        count = len(self.questions)
        if self._recalled is None:
            if by > 0:
                return False
            self._unsent = self.field.toPlainText()
            place = count - 1
        else:
            place = max(0, self._recalled + by)
        text = self._unsent if place >= count else self.questions[place]
        self.field.setPlainText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._recalled = place if place < count else None
        self.close_list()
        return True

    # --- the list -------------------------------------------------------------------------------------------

    @property
    def _list_is_open(self) -> bool:
        return self.list is not None and self.list.is_open

    def _before_cursor(self) -> str:
        return self.field.toPlainText()[: self.field.textCursor().position()]

    def _suggest(self) -> None:
        before = self._before_cursor()
        slash, at = _SLASH.match(before), _AT.search(before)
        if slash is not None:
            found = matching(slash[1], self._commands)
            self._open_list(found, translate("Chat", "Nothing is called that"))
        elif at is not None and (self._places is None or self._named_by(at[1])):
            if self._places is None:
                self.place_wanted.emit()
            found = self._named_by(at[1])
            empty = translate("Chat", "Looking…") if self._places is None else ""
            self._open_list(found, empty)
        else:
            if at is None:
                # The next one may find other documents.
                self._places = None
            self.close_list()

    def _named_by(self, words: str) -> list[Suggestion]:
        return matching(words, self._places or ())

    def _open_list(self, found: Sequence[Suggestion], empty: str) -> None:
        if not self.field.hasFocus():
            return
        if self.list is None or self.list.parentWidget() is not self.window():
            self.list = SuggestionList(self._theme, self.window())
            self.list.chosen.connect(self._take_suggestion)
        corner = self._box.mapTo(self.window(), QPoint(0, 0))
        self.list.show_items(found, empty, QRect(corner, self._box.size()))

    def _take_suggestion(self, value: object) -> None:
        before = self._before_cursor()
        typed = _SLASH.match(before) or _AT.search(before)
        if typed is not None:
            cursor = self.field.textCursor()
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(before) - typed.start()
            )
            cursor.removeSelectedText()
        self.close_list()
        if isinstance(value, Task):
            self.set_task(value)
        else:
            self.suggestion_taken.emit(value)
        self.field.setFocus()

    # --- sending --------------------------------------------------------------------------------------------

    def _press(self) -> None:
        if self._answering:
            self.stop_wanted.emit()
        else:
            self._send()

    @property
    def _can_send(self) -> bool:
        if not self._ready or self._answering or self._waiting:
            return False
        if self._task.documents:
            return self._named == self._task.documents
        return bool(self.field.toPlainText().strip())

    def _send(self) -> None:
        if not self._can_send:
            return
        task, words = self._task, self.field.toPlainText().strip()
        self.close_list()
        if self._task.takes_words:
            self.field.clear()
        self._recalled = None
        if task is not Task.QUOTE:
            self.set_task(Task.ASK)
        self.sent.emit(task, words)

    def _note_text(self) -> None:
        typed = _TASK.match(self.field.toPlainText())
        if typed is not None and typed[1] in list(Task):
            # The word was written out, without the list.
            cursor = self.field.textCursor()
            cursor.setPosition(0)
            cursor.setPosition(typed.end(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            self.set_task(Task(typed[1]))
        self._show_state()

    # --- looks ----------------------------------------------------------------------------------------------

    def _remove_chip(self, value: object) -> None:
        if isinstance(value, Task):
            self.set_task(Task.ASK)
        else:
            self.chip_removed.emit(value)
        self.field.setFocus()

    def _show_task(self) -> None:
        task = [] if self._task is Task.ASK else [Chip(task_name(self._task), self._task)]
        self.chips.show_chips((*task, *self._scope_chips))
        self.field.setPlaceholderText(task_prompt(self._task))
        self._show_state()

    def _show_focus(self, focused: bool) -> None:
        # The ring goes round the box, which a style sheet cannot know from the field in it.
        self._box.setProperty("focused", focused)
        self._box.style().unpolish(self._box)
        self._box.style().polish(self._box)
        if not focused:
            self.close_list()

    def _show_state(self) -> None:
        if self._answering:
            self.button.show_picture("stop", "on_accent")
            self.button.rename(translate("Chat", "Stop (Esc)"))
            self.button.setEnabled(True)
            return
        can_send = self._can_send
        self.button.show_picture("send", "on_accent" if can_send else "muted")
        self.button.rename(translate("Chat", "Send (Enter)"))
        self.button.setEnabled(can_send)
