"""The files of one kind in a folder that keep what was computed from pins, each of one pin and one key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path


class PinFiles:
    """Files ``pin-PIN-KEY.SUFFIX`` in ``folder``; while one is written, its name begins with ``unfinished``."""

    def __init__(self, folder: Path, suffix: str, unfinished: str) -> None:
        self.folder = folder
        self._suffix = suffix
        self._unfinished = unfinished
        self._name = re.compile(rf"pin-(\d+)-([0-9a-f]{{64}})\.{suffix}")

    def path(self, pin: int, key: str) -> Path:
        return self.folder / f"pin-{pin}-{key}.{self._suffix}"

    def all(self) -> list[tuple[Path, int, str]]:
        """Each file with its pin and its key."""
        if not self.folder.is_dir():
            return []
        found = ((path, self._name.fullmatch(path.name)) for path in self.folder.iterdir())
        return [(path, int(match[1]), match[2]) for path, match in found if match]

    def drop(self, pin: int) -> None:
        for path, each, _ in self.all():
            if each == pin:
                path.unlink(missing_ok=True)

    def keep_only(self, pins: Iterable[int]) -> None:
        """Delete what belongs to no pin, and what a killed write left behind."""
        kept = set(pins)
        for path, pin, _ in self.all():
            if pin not in kept:
                path.unlink(missing_ok=True)
        for leftover in self.folder.glob(f"{self._unfinished}*"):
            leftover.unlink(missing_ok=True)
