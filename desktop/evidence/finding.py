"""Looking for words in the document that is shown: what was found, and which of it is looked at.

The places on a page are fetched for the hits of that page only, when one of them is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.evidence.find_bar import FindBar, find_words
from desktop.evidence.pages import Mark
from desktop.evidence.places import Source, find_marks
from desktop.session import Session

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

_MARKED_AT_ONCE = 40


class Finding(QObject):
    found = Signal(int, object)
    """The number (from 0) of the hit to show, and the marks of its page."""
    ended = Signal()

    def __init__(self, session: Session, bar: FindBar) -> None:
        super().__init__()
        self._session = session
        self._bar = bar
        self._source: Source | None = None
        self._words = ""
        self._number = 0
        self.hits: Sequence[tuple[int, int]] = ()
        bar.words_changed.connect(self._search)
        bar.stepped.connect(self._step)
        bar.closed.connect(self.ended)

    def show_source(self, source: Source) -> None:
        """From now on, look in this document."""
        if source is not self._source:
            self.forget()
            self._source = source

    def forget(self) -> None:
        """Nothing is looked for."""
        self._words, self.hits, self._number = "", (), 0
        self._bar.show_count(0, 0)

    def _search(self, words: str) -> None:
        source = self._source
        if source is None or not self._session.is_open:
            return
        self._words = words
        if not words:
            self.hits = ()
            self._bar.show_count(0, 0)
            self.found.emit(0, ())
            return

        def take(hits: list[tuple[int, int]]) -> None:
            if source is self._source and words == self._words:
                self.hits, self._number = hits, 0
                self._show()

        self._session.fetch("find words", lambda: find_words(source.text, words), take)

    def _step(self, by: int) -> None:
        if self.hits:
            self._number = (self._number + by) % len(self.hits)
            self._show()

    def _show(self) -> None:
        self._bar.show_count(self._number + 1, len(self.hits))
        source, number, hits = self._source, self._number, self.hits
        if not hits or source is None or source.pages is None or not self._session.is_open:
            self.found.emit(number, ())
            return
        engine: Engine = self._session.engine

        def read() -> list[Mark]:
            span = next((s for s in source.spans if s.start <= hits[number][0] < s.end), None)
            near = [n for n, (start, _) in enumerate(hits) if span is not None and span.start <= start < span.end]
            chosen = [number, *(n for n in near if n != number)][:_MARKED_AT_ONCE]
            return [mark for n in chosen for mark in find_marks(engine, source, *hits[n], current=n == number)]

        def take(marks: list[Mark]) -> None:
            if hits is self.hits and number == self._number:
                self.found.emit(number, marks)

        self._session.fetch("find places", read, take)
