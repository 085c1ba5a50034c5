"""What the window remembers from one start to the next: sizes, choices, and what a person has written
and not sent; nothing of a document.

Kept by QSettings in one file of the data folder, so that it goes where the library goes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

FILE_NAME = "window.ini"


class Preferences:
    def __init__(self, home: Path | None = None) -> None:
        """``home`` is the data folder; without one nothing outlives this object."""
        self._file = QSettings(str(home / FILE_NAME), QSettings.Format.IniFormat) if home is not None else None
        self._memory: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        """The value kept under ``key`` ("pane/value"), as the type of ``default``; ``default`` for one of another."""
        value = self._memory.get(key) if self._file is None else self._file.value(key)
        if value is None:
            return default
        if isinstance(default, bool):
            return value in (True, "true")
        if isinstance(default, (int, float)):
            try:
                return type(default)(value)
            except (TypeError, ValueError):
                return default
        if isinstance(default, list) and not isinstance(value, list):
            # A list of one comes back as the one.
            return [value]
        return value if default is None or isinstance(value, type(default)) else default

    def set(self, key: str, value: Any) -> None:
        if self._file is None:
            self._memory[key] = value
        else:
            self._file.setValue(key, value)

    def remove(self, key: str) -> None:
        self._memory.pop(key, None)
        if self._file is not None:
            self._file.remove(key)
