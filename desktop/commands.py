"""Everything that can be done from the keyboard, in one list: shortcuts, menus and the palette all read it.

A command is a QAction of the window, so that its shortcut, its being enabled and its being checked are Qt's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = QKeySequence | QKeySequence.StandardKey | Qt.Key | str


class Goal(NamedTuple):
    """Something of the library to go to: a document, a conversation, a collection."""

    text: str
    group: str
    """What it is, translated."""
    go: Callable[[], object]


Provider = Callable[[], Iterable[Goal]]


class Commands(QObject):
    added = Signal(object)
    """Carries the new QAction."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._providers: list[Provider] = []

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

    def add_provider(self, provider: Provider) -> None:
        """Have the palette find what ``provider`` returns; it is asked, on Qt's thread, each time the palette opens.

        It has to be quick: 20,000 goals from what is in memory, nothing from a file.
        """
        self._providers.append(provider)

    def goals(self) -> list[Goal]:
        """What the providers have to go to now."""
        return [goal for provider in self._providers for goal in provider()]

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def all(self) -> list[QAction]:
        """Every command, in the order they were added."""
        return list(self._actions.values())
