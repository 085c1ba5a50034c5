"""A range of a passage as a citation: the words verbatim, their page, and where they stand on it."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence

from engine.types import Citation, PageSpan, Passage
from engine.word_places import PageRectangle


def cite(
    passage: Passage,
    start: int,
    end: int,
    pages_of: Callable[[int], Sequence[PageSpan]],
    rectangles_of: Callable[[int, int, int], tuple[PageRectangle, ...]],
) -> Citation:
    """The citation of ``passage.chunk.text[start:end]``.

    ``pages_of`` gives a document's pages by its id, and ``rectangles_of`` where a range of its text stands on them.
    """
    chunk, document = passage.chunk, passage.document
    quote = chunk.text[start:end]
    start, end = chunk.start + start, chunk.start + end
    pages = pages_of(document.id)
    return Citation(
        chunk.id,
        document.id,
        document.path,
        document.title,
        page_at(pages, start),
        start,
        end,
        quote,
        any(page.recognized and page.start < end and start < page.end for page in pages),
        rectangles_of(document.id, start, end),
    )


def page_at(pages: Sequence[PageSpan], position: int) -> int | None:
    """The number of the page that holds the character at ``position``; None for a document without pages."""
    if not pages:
        return None
    index = bisect.bisect_right([page.start for page in pages], position) - 1
    return pages[max(index, 0)].number
