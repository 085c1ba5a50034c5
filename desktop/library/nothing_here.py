"""What stands in place of the table when it has no rows: why, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton


class NothingHere(QWidget):
    files_wanted = Signal()
    folder_wanted = Signal()
    watch_wanted = Signal()
    all_wanted = Signal()
    """Everything is to be shown again."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "title")
        self.words = Label("", "small")
        self.files_button = TextButton(translate("Library", "Add files…"), "primary")
        self.files_button.clicked.connect(self.files_wanted)
        self.folder_button = TextButton(translate("Library", "Add a folder…"))
        self.folder_button.clicked.connect(self.folder_wanted)
        self.watch_button = TextButton(translate("Library", "Keep in step with a folder…"))
        self.watch_button.clicked.connect(self.watch_wanted)
        self.all_button = TextButton(translate("Library", "Show all"))
        self.all_button.clicked.connect(self.all_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_S)
        buttons.addStretch(1)
        for button in (self.files_button, self.folder_button, self.watch_button, self.all_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(tokens.SPACE_S)
        column.addStretch(2)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(tokens.SPACE_S)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_state(self, collections: Sequence[str], *, loaded: bool, narrowed: bool) -> None:
        """``narrowed``: there are documents, and none passes the filter."""
        if narrowed:
            title = translate("Library", "Nothing matches")
            words = translate("Library", "No document here has these words, this status and this kind.")
        elif not loaded:
            title, words = "", translate("Library", "Opening the library…")
        elif len(collections) == 1:
            title = translate("Library", "“{name}” is empty").format(name=collections[0])
            words = translate("Library", "Drop files or folders anywhere on the window to add them to it.")
        else:
            title = translate("Library", "No documents yet")
            words = translate("Library", "Drop files or folders anywhere on the window.")
        self.title.setText(title)
        self.words.setText(words)
        self.all_button.setVisible(narrowed)
        self.files_button.setVisible(loaded and not narrowed)
        self.folder_button.setVisible(loaded and not narrowed)
        self.watch_button.setVisible(loaded and not narrowed)
        self.setFocusProxy(self.all_button if narrowed else self.files_button)
