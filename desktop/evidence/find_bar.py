"""The field in which to look for words in the document that is shown.

The search itself runs on a job's thread; what is found late for other words is dropped.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, announce
from desktop.look.theme import Theme
from desktop.quantities import count_words

MOST_HITS = 1_000
_PAUSE_MS = 200
"""After the last letter, the search begins."""


class FindBar(QWidget):
    words_changed = Signal(str)
    stepped = Signal(int)
    """To the next hit (1) or the one before (-1)."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Evidence", "Find in this document"))
        self.field.setAccessibleName(translate("Evidence", "Find in this document"))
        self.field.installEventFilter(self)
        self.count = Label("", "small", wrap=False)
        self.before = IconButton(theme, "up", translate("Evidence", "Hit before (Shift+Enter)"))
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after = IconButton(theme, "down", translate("Evidence", "Next hit (Enter)"))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        done = IconButton(theme, "close", translate("Evidence", "End finding (Esc)"))
        done.clicked.connect(self.closed)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.words_changed.emit(self.field.text().strip()))
        self.field.textChanged.connect(lambda: self._pause.start())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, tokens.SPACE_XS, 0, 0)
        row.setSpacing(tokens.SPACE_XS)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addWidget(self.before)
        row.addWidget(self.after)
        row.addWidget(done)
        self.show_count(0, 0)

    def begin(self) -> None:
        """Show the field, ready to be written in."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        if self.field.text().strip():
            self._pause.start()

    def show_count(self, number: int, count: int) -> None:
        """Say that hit ``number`` (from 1) of ``count`` is shown."""
        self.before.setEnabled(count > 1)
        self.after.setEnabled(count > 1)
        if not self.field.text().strip():
            self.count.setText("")
        elif not count:
            self.count.setText(translate("Evidence", "Not found"))
            announce(self, self.count.text())
        else:
            more = "+" if count >= MOST_HITS else ""
            self.count.setText(
                translate("Evidence", "{number} of {count}").format(number=number, count=count_words(count) + more)
            )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._pause.isActive():
                    self._pause.stop()
                    self.words_changed.emit(self.field.text().strip())
                else:
                    back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                    self.stepped.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        # Escape is also the key of a command of the window; here it ends the finding.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return False


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Where ``words`` stand in ``text``, whatever their case and the space between them."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return []
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"\s+".join(parts), text, re.IGNORECASE):
        found.append(match.span())
        if len(found) >= MOST_HITS:
            break
    return found
