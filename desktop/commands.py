"""Everything that can be done from the keyboard, in one list: shortcuts, menus and the palette all read it.

A command is a QAction of the window, so that its shortcut, its being enabled and its being checked are Qt's.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = QKeySequence | QKeySequence.StandardKey | Qt.Key | str


class Commands(QObject):
    added = Signal(object)
    """Carries the new QAction."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}

    def add(self, name: str, group: str, text: str, run: Callable[[], object], *keys: Keys) -> QAction:
        """A command called ``name`` in the code, and ``text`` in the ``group`` of the palette, both translated.

        The first of ``keys`` is the one that is shown. Raises ValueError for a name that is taken.
        """
        if name in self._actions:
            raise ValueError(f"there is a command {name} already")
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setProperty("group", group)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: run())
        self._window.addAction(action)
        self._actions[name] = action
        self.added.emit(action)
        return action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def all(self) -> list[QAction]:
        """Every command, in the order they were added."""
        return list(self._actions.values())
