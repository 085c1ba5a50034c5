"""Words of pages chosen with the mouse, to be copied.

A page's words are read when the mouse first comes to it; until then the choice waits for them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF

from desktop.evidence.pages import Pages, Word
from desktop.session import Session

Spot = tuple[int, QPointF]
"""A page, and where on it, in shares."""


class Selection:
    def __init__(self, session: Session, changed: Callable[[], object]) -> None:
        self._session = session
        self._changed = changed
        self._pages: Pages | None = None
        self._words: dict[int, tuple[Word, ...]] = {}
        self._asked: set[int] = set()
        self._from: Spot | None = None
        self._to: Spot | None = None

    def show_pages(self, pages: Pages | None) -> None:
        self._pages = pages
        self._words, self._asked = {}, set()
        self._from = self._to = None

    def begin(self, page: int, spot: QPointF) -> None:
        """Choose nothing, and begin at this place."""
        self._from, self._to = (page, spot), None
        self._read(page)
        self._changed()

    def extend(self, page: int, spot: QPointF) -> None:
        """Choose from where it began to this place."""
        if self._from is None:
            return
        self._to = (page, spot)
        for each in range(min(page, self._from[0]), max(page, self._from[0]) + 1):
            self._read(each)
        self._changed()

    def boxes(self, page: int) -> list[QRectF]:
        return [word.box for word in self._chosen(page)]

    def text(self) -> str:
        if self._from is None or self._to is None:
            return ""
        first, last = sorted((self._from[0], self._to[0]))
        words = [word for page in range(first, last + 1) for word in self._chosen(page)]
        return "".join(word.text + ("\n" if word.ends_line else " ") for word in words).strip()

    def _read(self, page: int) -> None:
        pages = self._pages
        if pages is None or page in self._asked or not self._session.is_open:
            return
        self._asked.add(page)

        def take(words: tuple[Word, ...]) -> None:
            if pages is self._pages:
                self._words[page] = words
                self._changed()

        self._session.fetch("read words", lambda: pages.words(page), take)

    def _chosen(self, page: int) -> tuple[Word, ...]:
        words = self._words.get(page, ())
        if self._from is None or self._to is None or not words:
            return ()
        first, last = self._from, self._to
        if first[0] > last[0] or (
            first[0] == last[0] and _nearest(words, first[1]) > _nearest(words, last[1]) and page == first[0]
        ):
            first, last = last, first
        if not first[0] <= page <= last[0]:
            return ()
        start = _nearest(words, first[1]) if page == first[0] else 0
        end = _nearest(words, last[1]) if page == last[0] else len(words) - 1
        return words[start : end + 1]


def _nearest(words: tuple[Word, ...], spot: QPointF) -> int:
    """The word at ``spot``, or the one nearest to it; a line counts as nearer than a column."""

    def distance(word: Word) -> float:
        box = word.box
        across = max(box.left() - spot.x(), 0.0, spot.x() - box.right())
        down = max(box.top() - spot.y(), 0.0, spot.y() - box.bottom())
        return across + 4 * down

    return min(range(len(words)), key=lambda index: distance(words[index]))
