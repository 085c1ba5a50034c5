"""Where the words of a document stand on its pages, so that any range of its text can be drawn as rectangles.

A word is a run of text without a space; a range that covers a part of one covers its whole box.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import mul, sub

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top in points, in the page's own coordinates: those of PDF annotations, before /Rotate."""

# A tenth of a point is less than a screen shows; 16 bits of it reach 3,276 points either side.
UNITS_PER_POINT = 10
_EDGE = 32_767
_UNIT = "h"
_COLUMNS = "IHH" + 4 * _UNIT
_HEADER = struct.Struct("<I")
_RECORD_BYTES = 4 + 2 * 6
_LIMIT_WORDS = 16 * 2**20


@dataclass(frozen=True, slots=True)
class PageRectangle:
    page: int
    rectangle: Rectangle


class WordPlaces:
    """The words of one document in the order of its text: their ranges, pages and boxes."""

    __slots__ = ("_columns",)

    def __init__(self, columns: tuple[array[int], ...]) -> None:
        self._columns = columns

    @classmethod
    def of(cls, words: Iterable[tuple[int, int, int, Rectangle]]) -> WordPlaces:
        """From (start, end, page, box), in the order of the text; ranges must not overlap.

        What does not fit (a word of 65,536 characters, a page of that number) is left out.
        """
        rows = [(start, end, page, *units(box)) for start, end, page, box in words]
        return cls.of_columns(*(zip(*rows, strict=True) if rows else [()] * len(_COLUMNS)))

    @classmethod
    def of_columns(
        cls,
        starts: Sequence[int],
        ends: Sequence[int],
        pages: Sequence[int],
        lefts: Sequence[int],
        bottoms: Sequence[int],
        rights: Sequence[int],
        tops: Sequence[int],
    ) -> WordPlaces:
        """The same from a sequence for each part, the boxes' sides in ``units``: several times as fast."""
        lengths = list(map(sub, ends, starts))
        values: tuple[Sequence[int], ...] = (starts, lengths, pages, lefts, bottoms, rights, tops)
        if lengths and (max(lengths) > 0xFFFF or max(pages) > 0xFFFF):
            fits = [length <= 0xFFFF and page <= 0xFFFF for length, page in zip(lengths, pages, strict=True)]
            values = tuple(list(compress(column, fits)) for column in values)
        return cls(tuple(array(code, column) for code, column in zip(_COLUMNS, values, strict=True)))

    @classmethod
    def unpack(cls, packed: bytes, text_length: int, page_count: int) -> WordPlaces:
        """What ``pack`` made. Raises ValueError for anything that no sound document has."""
        if len(packed) < _HEADER.size:
            raise ValueError("not as long as it says")
        (count,) = _HEADER.unpack_from(packed)
        if count > _LIMIT_WORDS:
            raise ValueError(f"{count} words are too many")
        try:
            unpacker = zlib.decompressobj()
            raw = unpacker.decompress(packed[_HEADER.size :], count * _RECORD_BYTES + 1)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        if len(raw) != count * _RECORD_BYTES:
            raise ValueError("not as long as it says")
        columns = []
        at = 0
        for code in _COLUMNS:
            column = array(code)
            size = count * column.itemsize
            column.frombytes(raw[at : at + size])
            if sys.byteorder == "big":
                column.byteswap()
            columns.append(column)
            at += size
        # Kept as differences, which compress well.
        place = 0
        starts = columns[0]
        for index, (step, length) in enumerate(zip(starts, columns[1], strict=True)):
            starts[index] = place + step
            place = starts[index] + length
            if place > text_length:
                raise ValueError("a word beyond the text")
        pages = columns[2]
        if count and not (min(pages) >= 1 and max(pages) <= page_count):
            raise ValueError("a word on no page")
        return cls(tuple(columns))

    def pack(self) -> bytes:
        """As bytes: about three a word."""
        starts, lengths = self._columns[:2]
        steps = array("I")
        place = 0
        for start, length in zip(starts, lengths, strict=True):
            steps.append(start - place)
            place = start + length
        columns = [steps, *self._columns[1:]]
        if sys.byteorder == "big":
            columns = [array(column.typecode, column) for column in columns]
            for column in columns:
                column.byteswap()
        return _HEADER.pack(len(starts)) + zlib.compress(b"".join(column.tobytes() for column in columns), 6)

    def __len__(self) -> int:
        return len(self._columns[0])

    def __iter__(self) -> Iterator[tuple[int, int, int, Rectangle]]:
        for index in range(len(self)):
            yield self._word(index)

    def rectangles(self, start: int, end: int) -> tuple[PageRectangle, ...]:
        """The words of ``text[start:end]``, neighbours on one line put together: a rectangle a line."""
        found: list[PageRectangle] = []
        for index in range(self._first(start), bisect_left(self._columns[0], end)):
            _, _, page, box = self._word(index)
            last = found[-1] if found else None
            if last is not None and last.page == page and _on_one_line(last.rectangle, box):
                found[-1] = PageRectangle(page, _around(last.rectangle, box))
            else:
                found.append(PageRectangle(page, box))
        return tuple(found)

    def _first(self, start: int) -> int:
        """The first word that ends after ``start``."""
        index = max(bisect_right(self._columns[0], start) - 1, 0)
        if index < len(self) and self._columns[0][index] + self._columns[1][index] <= start:
            index += 1
        return index

    def _word(self, index: int) -> tuple[int, int, int, Rectangle]:
        start, length, page, left, bottom, right, top = (column[index] for column in self._columns)
        unit = UNITS_PER_POINT
        return start, start + length, page, (left / unit, bottom / unit, right / unit, top / unit)


def units(points: Iterable[float]) -> array[int]:
    """Lengths in points, none of them infinite, as places keep them: what is too far away is at the edge."""
    counts = list(map(round, map(mul, points, repeat(UNITS_PER_POINT))))
    if counts and (min(counts) < -_EDGE or max(counts) > _EDGE):
        counts = [max(-_EDGE, min(_EDGE, each)) for each in counts]
    return array(_UNIT, counts)


def _on_one_line(first: Rectangle, second: Rectangle) -> bool:
    """Whether ``second`` stands right beside ``first``: in a line that is read across, or, on a turned page, down."""
    # Below each other stand also the lines of a paragraph. What is read down is as wide as its font is high.
    widths = sorted(box[2] - box[0] for box in (first, second))
    turned = any(box[3] - box[1] > box[2] - box[0] for box in (first, second)) and widths[0] > widths[1] * 0.8
    for low, high in ((1, 3), (0, 2)) if turned else ((1, 3),):
        shared = min(first[high], second[high]) - max(first[low], second[low])
        thickness = min(first[high] - first[low], second[high] - second[low])
        along = (0, 2) if low == 1 else (1, 3)
        gap = max(first[along[0]], second[along[0]]) - min(first[along[1]], second[along[1]])
        if thickness > 0 and shared > thickness * 0.5 and gap < thickness * 2:
            return True
    return False


def _around(first: Rectangle, second: Rectangle) -> Rectangle:
    return (
        min(first[0], second[0]),
        min(first[1], second[1]),
        max(first[2], second[2]),
        max(first[3], second[3]),
    )
