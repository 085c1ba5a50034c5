"""Where the words of a PDF's text stand: followed from the lines they were read in to the text they became.

``text[start:end]`` of every place is the word, or the part of one before or after a hyphenation, in its box.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from itertools import compress
from operator import and_, gt

from engine.ingestion.parsers.pdf_lines import BoxUnits, Line
from engine.word_places import Rectangle, WordPlaces, units


class Places:
    """Collects places in the order of the text."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._pages: list[int] = []
        self._sides: BoxUnits = (array("h"), array("h"), array("h"), array("h"))

    def add_lines(self, lines: Sequence[Line], line_starts: Sequence[int], length: int, offset: int) -> None:
        """Place the words of lines that were joined to a text of ``length``, which begins at ``offset``."""
        for line, line_start, limit in zip(lines, line_starts, [*line_starts[1:], length], strict=True):
            at = offset + line_start
            self._starts += [at + start for start in line.starts]
            self._ends += [at + end for end in line.ends]
            # Only the last word of a line can be another now, by its hyphen.
            self._ends[-1] = offset + limit if line.hyphenated else min(self._ends[-1], offset + limit)
            self._pages += [line.page] * len(line.starts)
            for column, values in zip(self._sides, line.sides, strict=True):
                column += values

    def add_text(self, text: str, start: int, page: int, box: Rectangle) -> None:
        """Place the words of ``text``, which begins at ``start``, all in the same box."""
        for word in re.finditer(r"\S+", text):
            self._starts.append(start + word.start())
            self._ends.append(start + word.end())
            self._pages.append(page)
            for column, side in zip(self._sides, units(box), strict=True):
                column.append(side)

    def finish(self) -> WordPlaces:
        """All places, without those of words that are nowhere."""
        columns: tuple[Sequence[int], ...] = (self._starts, self._ends, self._pages, *self._sides)
        shown = [*map(gt, self._ends, self._starts)]
        shown = [*map(and_, shown, map(gt, self._sides[2], self._sides[0]))]
        if not all(shown):
            columns = tuple(list(compress(column, shown)) for column in columns)
        return WordPlaces.of_columns(*columns)
