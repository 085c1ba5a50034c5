"""Paths to be read together for one collection, and which of them are done.

A path is done when its own event has come and that of another after it, for what is inside a file comes with it. A
folder is done with its batch. What is read twice costs a look: the engine knows what it has.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.library.ledger_path import outer_file


class Batch:
    def __init__(self, paths: Iterable[str], collection: str, *, again: bool = False) -> None:
        """Files and folders, or, ``again``, what is listed with a problem."""
        self._places = {path: place for place, path in enumerate(dict.fromkeys(paths))}
        self.paths = tuple(self._places)
        self.collection = collection
        self.again = again
        self._done: set[str] = set()
        self._latest = ""

    def done_with(self, subject: str) -> str | None:
        """Something came of ``subject``, one of the paths or below one. Gives the path that is read now, if known."""
        top = self._top(subject)
        self._latest = top
        if top == subject:
            self._done.add(top)
        if top not in self._places:
            return None
        # The engine reads in order: the next path comes now, or more of the same folder.
        reading = self._places[top] + (top == subject)
        return self.paths[reading] if reading < len(self.paths) else None

    def rest(self) -> Batch:
        """What is left of it, as a batch."""
        left = (path for path in self.paths if path not in self._done or path == self._latest)
        return Batch(left, self.collection, again=self.again)

    def _top(self, subject: str) -> str:
        if subject in self._places:
            return subject
        outer = outer_file(subject)
        return next((path for path in map(str, (outer, *outer.parents)) if path in self._places), subject)
