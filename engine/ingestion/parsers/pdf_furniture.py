"""Running heads, running feet and page numbers: lines repeated page after page at the same place.

Only lines at a page's edge, set apart from the text, whose very words (page number aside) stand at the same
height on other pages or at the edge of most pages, are taken for that, and watermarks. The first of each is kept.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from engine.ingestion.parsers.pdf_lines import Line, Page

_EDGE_LINES = 4
# At any height, because pages end early, a line has to be on most pages.
_MOST_PAGES_SHARE = 0.5
_SOME_PAGES_SHARE = 0.1
# Running heads stand in the outer sixth of a page.
_EDGE_SHARE = 1 / 6
_SAME_HEIGHT_POINTS = 4.0
_WATERMARK_PAGES = 3
_GAP_SHARE = 1.3
_WIDE_GAP_EMS = 3.0
_HEADING_SIZE_SHARE = 1.15
_NUMBER = re.compile(r"\d{1,5}|\b[ivxlc]{1,7}\b|\b[IVXLC]{1,7}\b")
_BARE_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.|seite)?[\W_]*(?:\d{1,5}|[ivxlc]{1,7}|[IVXLC]{1,7})(?:\s*(?:of|/|von)\s*\d{1,5})?[\W_]*",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

Key = tuple[str, str, int | None]


def mark_furniture(pages: Sequence[Page]) -> None:
    """Set ``furniture`` on the lines to leave out: page numbers and repeats of running heads."""
    sightings: dict[Key, set[int]] = defaultdict(set)
    edges = [(page, edge, lines) for page in pages for edge, lines in _edges(page)]
    for page, edge, lines in edges:
        for key in {key for index, line in enumerate(lines) for key in _keys(page, edge, line, index)}:
            sightings[key].add(page.number)
    body = _usual_size(pages)
    kept: set[str] = set()
    for page, edge, lines in edges:
        chain = _repeated_lines(page, edge, lines, sightings, body, len(pages))
        apart = _set_apart(lines, len(chain))
        for index, repeated in enumerate(chain):
            line = lines[index]
            if _is_bare_number(line):
                line.furniture = True
            elif index < apart:
                line.furniture = not kept.isdisjoint(repeated)
                kept |= repeated
    everything = [line for page in pages for line in page.lines]
    _mark_watermarks(everything)
    if all(line.furniture for line in everything):
        # Numbers alone are the document's text, not its margins.
        for line in everything:
            line.furniture = False


def _mark_watermarks(lines: Sequence[Line]) -> None:
    """Set ``furniture`` on words across the lines of three pages or more, always at the same place."""
    sightings: dict[tuple[str, int, int], list[Line]] = defaultdict(list)
    for line in lines:
        if line.turned:
            place = (round(line.left / _SAME_HEIGHT_POINTS), round(line.bottom / _SAME_HEIGHT_POINTS))
            sightings[line.text, *place].append(line)
    for found in sightings.values():
        if len({line.page for line in found}) >= _WATERMARK_PAGES:
            for line in found[1:]:
                line.furniture = True


def _repeated_lines(
    page: Page, edge: str, lines: Sequence[Line], sightings: dict[Key, set[int]], body_size: float, page_count: int
) -> list[set[str]]:
    """For each line from the edge on that is found on other pages, too: by which wordings."""
    chain: list[set[str]] = []
    for index, line in enumerate(lines[:_EDGE_LINES]):
        repeated = {
            key[1] for key in _keys(page, edge, line, index) if _pages(sightings, key) >= _enough(line, key, page_count)
        }
        # "Lesson 4" on the fourth page is a heading, not a running head with the page's number.
        if line.size > body_size * _HEADING_SIZE_SHARE:
            repeated.intersection_update((line.text,))
        if not repeated:
            break
        chain.append(repeated)
    return chain


def _edges(page: Page) -> Iterator[tuple[str, list[Line]]]:
    """The page's lines from the top edge down, and from the bottom edge up."""
    text = (line for line in page.lines if not line.table)
    from_top = sorted(text, key=lambda line: line.bottom, reverse=True)
    yield "top", from_top
    yield "bottom", from_top[::-1]


def _keys(page: Page, edge: str, line: Line, index: int) -> Iterator[Key]:
    """How the line may be recognised: its words at this height, and, when outermost, at any height."""
    if index >= _EDGE_LINES:
        return
    from_edge = page.height - line.bottom if edge == "top" else line.bottom
    for wording in _wordings(line):
        if from_edge < page.height * _EDGE_SHARE:
            yield edge, wording, round(line.bottom / _SAME_HEIGHT_POINTS)
        yield edge, wording, None


def _enough(line: Line, key: Key, page_count: int) -> float:
    """On how many pages a line has to be."""
    if key[2] is None:
        return max(4, page_count * _MOST_PAGES_SHARE)
    # Two pages are enough for a number that counts with the pages; words may be alike by chance.
    return 2 if _is_bare_number(line) else min(max(3, page_count * _SOME_PAGES_SHARE), max(2, page_count))


def _is_bare_number(line: Line) -> bool:
    return _BARE_NUMBER.fullmatch(line.text) is not None


def _usual_size(pages: Sequence[Page]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _set_apart(lines: Sequence[Line], count: int) -> int:
    """How many of the first ``count`` lines are before a gap larger than those between lines of text."""
    gaps = sorted(abs(a.bottom - b.bottom) for a, b in pairwise(lines))
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    while 0 < count < len(lines):
        gap = abs(lines[count - 1].bottom - lines[count].bottom)
        if gap > usual * _GAP_SHARE or gap > lines[count].size * _WIDE_GAP_EMS:
            break
        count -= 1
    return count


def _wordings(line: Line) -> Iterator[str]:
    """The line's words, and the same with a number that may be the page's replaced by its distance to it."""
    yield line.text
    for match in _NUMBER.finditer(line.text):
        value = _value(match[0])
        if value is not None:
            yield f"{line.text[: match.start()]}#{value - line.page}#{line.text[match.end() :]}"


def _value(number: str) -> int | None:
    if number.isdigit():
        return int(number)
    total = previous = 0
    for letter in reversed(number.lower()):
        value = _ROMAN[letter]
        total += value if value >= previous else -value
        previous = max(previous, value)
    return total


def _pages(sightings: dict[Key, set[int]], key: Key) -> int:
    edge, wording, height = key
    if height is None:
        return len(sightings[key])
    # Heights a rounding apart are the same height.
    near = (sightings.get((edge, wording, height + step), set()) for step in (-1, 0, 1))
    return len(set().union(*near))
