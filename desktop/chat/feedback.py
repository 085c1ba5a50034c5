"""What a person says of a finished answer: right, wrong and what would have been right, or not in these documents.

It says so by a signal and shows what came of it; the question set is the engine's.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.evaluation.words import set_name
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, TextButton, announce
from desktop.look.theme import Theme
from engine import Judgement


class Feedback(QWidget):
    judged = Signal(object, str)
    """Carries the Judgement and, for a corrected answer, what would have been right."""

    def __init__(self, theme: Theme, *, found: bool) -> None:
        super().__init__()
        told = (
            translate("Chat", "This is right: keep the question")
            if found
            else translate("Chat", "Right, it is not there: keep the question")
        )
        self.good = IconButton(theme, "good", told)
        self.good.clicked.connect(lambda: self.judged.emit(Judgement.GOOD, ""))
        self.correct = IconButton(theme, "bad", translate("Chat", "This is wrong: say what would have been right"))
        self.correct.clicked.connect(self._open)
        self.told = Label("", "small")
        self.told.hide()
        self._found = found
        self._editor: QWidget | None = None
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_S)
        self._row = row
        row.addWidget(self.good)
        row.addWidget(self.correct)
        row.addStretch(1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_XS)
        column.addLayout(row)
        column.addWidget(self.told)

    def _build_editor(self) -> QWidget:
        """Made when it is first wanted: most answers are never corrected."""
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Chat", "What would have been right, in a few words"))
        self.field.setAccessibleName(translate("Chat", "The right answer"))
        self.field.setMaxLength(2000)
        self.field.returnPressed.connect(self._correct)
        self.keep = TextButton(translate("Chat", "Keep"))
        self.keep.clicked.connect(self._correct)
        self.absent = TextButton(translate("Chat", "Not in these documents"), "link")
        self.absent.clicked.connect(lambda: self._send(Judgement.ABSENT, ""))
        holder = QWidget()
        editor = QHBoxLayout(holder)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.setSpacing(tokens.SPACE_S)
        editor.addWidget(self.field, 1)
        editor.addWidget(self.keep)
        if self._found:
            editor.addWidget(self.absent)
        self._column.insertWidget(1, holder)
        return holder

    def put_first(self, *widgets: QWidget) -> None:
        """Put ``widgets`` before the buttons, in their row."""
        for place, widget in enumerate(widgets):
            self._row.insertWidget(place, widget)

    def show_kept(self, name: str) -> None:
        """Say where the question was kept; another judgement takes this one's place."""
        self._tell(translate("Chat", "Kept in the question set “{name}”.").format(name=set_name(name)), "small")

    def show_error(self, error: Exception) -> None:
        self._tell(translated(str(error)), "caution")

    def _tell(self, text: str, role: str) -> None:
        self.told.set_role(role)
        self.told.setText(text)
        self.told.show()
        announce(self, text)

    def _open(self) -> None:
        if self._editor is None:
            self._editor = self._build_editor()
            self._editor.hide()
        self._editor.setVisible(not self._editor.isVisibleTo(self))
        if self._editor.isVisibleTo(self):
            self.field.setFocus()

    def _correct(self) -> None:
        if self.field.text().strip():
            self._send(Judgement.CORRECTED, self.field.text().strip())

    def _send(self, judgement: Judgement, correction: str) -> None:
        if self._editor is not None:
            self._editor.hide()
        self.judged.emit(judgement, correction)
