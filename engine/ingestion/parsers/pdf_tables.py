"""Tables with ruling lines: the words inside of a grid that is drawn on the page become one line a row.

Only what is ruled all around is taken for a table, with two columns or more and text in half of its cells; all else
stays the text that it was. No word is lost and none is moved out of its cell.
"""

from __future__ import annotations

import ctypes
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, repeat
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from engine.ingestion.parsers.pdf_characters import Frame, by_address, fill_of, stroke_of
from engine.ingestion.parsers.pdf_objects import (
    IDENTITY,
    Matrix,
    bounds_of,
    chained,
    matrix_of,
    moved_box,
    moved_point,
)
from engine.word_places import UNITS_PER_POINT

if TYPE_CHECKING:
    from engine.ingestion.parsers.pdf_lines import Line

_STRAIGHT_POINTS = 0.8
_SHORTEST_POINTS = 6.0
# Rules are often drawn as thin boxes, a cell's border beside its neighbour's.
_SAME_POINTS = 2.5
_THIN_POINTS = 3.0
_WHITE = 245
_RULES_LIMIT = 600
_SEGMENTS_LIMIT = 20_000
_CELLS_LIMIT = 10_000
_FILLED_SHARE = 0.5


@dataclass(slots=True)
class _Rule:
    """A straight line: at ``at`` across its direction, from ``low`` to ``high`` along it."""

    at: float
    low: float
    high: float


@dataclass(slots=True)
class _Word:
    text: str
    line: int
    index: int
    across: float
    """Its centre on the page as shown, like ``up``."""
    up: float
    goes_on: bool
    """Whether its second half begins the next line."""


Cell = tuple[int, int]


class _Grid:
    def __init__(self, levels: Sequence[_Rule], uprights: Sequence[_Rule]) -> None:
        self._levels, self._uprights = levels, uprights
        # Rows are counted from the top.
        self.rows = sorted(_distinct(rule.at for rule in levels), reverse=True)
        self.columns = sorted(_distinct(rule.at for rule in uprights))
        self._firsts: dict[Cell, Cell] = {}

    @property
    def is_table(self) -> bool:
        shape = (len(self.rows) - 1, len(self.columns) - 1)
        return min(shape) >= 2 and shape[0] * shape[1] <= _CELLS_LIMIT

    def cell(self, across: float, up: float) -> Cell | None:
        """The cell at a place; of several that are drawn as one, the first."""
        column = bisect_right(self.columns, across) - 1
        row = bisect_right([-each for each in self.rows], -up) - 1
        if not (0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1):
            return None
        return self._first((row, column))

    def cells(self) -> set[Cell]:
        return {
            self._first((row, column)) for row in range(len(self.rows) - 1) for column in range(len(self.columns) - 1)
        }

    def _first(self, cell: Cell) -> Cell:
        found = self._firsts.get(cell)
        if found is None:
            row, column = cell
            middle = (self.rows[row] + self.rows[row + 1]) / 2
            while column > 0 and not _is_ruled(self._uprights, self.columns[column], middle):
                column -= 1
            middle = (self.columns[column] + self.columns[column + 1]) / 2
            while row > 0 and not _is_ruled(self._levels, self.rows[row], middle):
                row -= 1
            found = self._firsts[cell] = (row, column)
        return found


def lay_tables(paths: Sequence[tuple[int, Matrix]], frame: Frame, lines: list[Line]) -> list[Line]:
    """The lines of a page with those inside of ruled tables put together: a line a row, cells joined by " | ".

    ``paths`` are what is drawn with lines on the page, and the matrices around them.
    """
    levels, uprights = _rules(paths, frame)
    if len(levels) < 3 or len(uprights) < 3:
        return lines
    words: list[_Word] = []
    for number, grid in enumerate(_grids(levels, uprights), 1):
        words = words or list(_words(lines, frame))
        cells: dict[Cell, list[_Word]] = {}
        for word in words:
            cell = grid.cell(word.across, word.up)
            if cell is not None:
                cells.setdefault(cell, []).append(word)
        if len(cells) < _FILLED_SHARE * len(grid.cells()) or len({column for _, column in cells}) < 2:
            continue
        lines = _with_table(lines, cells, len(grid.columns) - 1, number)
        words = []
    return lines


def _words(lines: Sequence[Line], frame: Frame) -> Iterator[_Word]:
    for number, line in enumerate(lines):
        if line.table:
            continue
        last = len(line.starts) - 1
        for index, (start, end, *sides) in enumerate(zip(line.starts, line.ends, *line.sides, strict=True)):
            left, bottom, right, top = frame.as_shown(*(side / UNITS_PER_POINT for side in sides))
            goes_on = line.hyphenated and index == last
            yield _Word(line.text[start:end], number, index, (left + right) / 2, (bottom + top) / 2, goes_on)


def _with_table(lines: Sequence[Line], cells: dict[Cell, list[_Word]], columns: int, number: int) -> list[Line]:
    inside = {(word.line, word.index) for words in cells.values() for word in words}
    begin = min(line for line, _ in inside)
    rows = [
        _row(lines, [cells.get((row, column), []) for column in range(columns)], number)
        for row in sorted({row for row, _ in cells})
    ]
    laid: list[Line] = []
    for index, line in enumerate(lines):
        if index == begin:
            laid += rows
        outside = [word for word in range(len(line.starts)) if (index, word) not in inside]
        if line.table or len(outside) == len(line.starts):
            laid.append(line)
        elif outside:
            laid.append(_part(line, outside))
    return laid


def _row(lines: Sequence[Line], cells: Sequence[Sequence[_Word]], number: int) -> Line:
    text = ""
    starts: list[int] = []
    ends: list[int] = []
    order: list[_Word] = []
    last = max(column for column, words in enumerate(cells) if words)
    for column, words in enumerate(cells[: last + 1]):
        # A text that begins with a space would be stripped of it.
        text += "" if column == 0 else " | " if text else "| "
        for index, word in enumerate(words):
            starts.append(len(text))
            text += word.text
            ends.append(len(text))
            order.append(word)
            text += " " if index + 1 < len(words) and not word.goes_on else ""
    like = lines[order[0].line]
    touched = [lines[word.line] for word in order]
    nothing = like.sides[0][:0]
    sides = (nothing[:], nothing[:], nothing[:], nothing[:])
    for word in order:
        for column_of_sides, side in zip(sides, lines[word.line].sides, strict=True):
            column_of_sides.append(side[word.index])
    return replace(
        like,
        text=text,
        left=min(line.left for line in touched),
        right=max(line.right for line in touched),
        starts=starts,
        ends=ends,
        sides=sides,
        hyphenated=False,
        table=number,
    )


def _part(line: Line, kept: Sequence[int]) -> Line:
    """The line with only some of its words."""
    words = [line.text[line.starts[index] : line.ends[index]] for index in kept]
    ends = [sum(map(len, words[: count + 1])) + count for count in range(len(words))]
    starts = [end - len(word) for end, word in zip(ends, words, strict=True)]
    first, second, third, fourth = (array("h", [side[index] for index in kept]) for side in line.sides)
    whole = line.hyphenated and kept[-1] == len(line.starts) - 1
    return replace(
        line, text=" ".join(words), starts=starts, ends=ends, sides=(first, second, third, fourth), hyphenated=whole
    )


# --- rules ---------------------------------------------------------------------------------------------------


def _rules(paths: Sequence[tuple[int, Matrix]], frame: Frame) -> tuple[list[_Rule], list[_Rule]]:
    """The straight lines on a page as it is shown, those in one line put together: level and upright ones."""
    levels: list[_Rule] = []
    uprights: list[_Rule] = []
    for (x, y), (to_x, to_y) in _strokes(paths):
        left, bottom, right, top = frame.as_shown(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
        if top - bottom < _STRAIGHT_POINTS and right - left > _SHORTEST_POINTS:
            levels.append(_Rule((top + bottom) / 2, left, right))
        elif right - left < _STRAIGHT_POINTS and top - bottom > _SHORTEST_POINTS:
            uprights.append(_Rule((left + right) / 2, bottom, top))
    return _merged(levels), _merged(uprights)


_count = by_address(pdfium.FPDFPath_CountSegments, ctypes.c_int, ctypes.c_void_p)
_segment = by_address(pdfium.FPDFPath_GetPathSegment, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_point = by_address(pdfium.FPDFPathSegment_GetPoint, ctypes.c_int, *[ctypes.c_void_p] * 3)
_kind = by_address(pdfium.FPDFPathSegment_GetType, ctypes.c_int, ctypes.c_void_p)
_draw_mode = by_address(pdfium.FPDFPath_GetDrawMode, ctypes.c_int, *[ctypes.c_void_p] * 3)
_closes = by_address(pdfium.FPDFPathSegment_GetClose, ctypes.c_int, ctypes.c_void_p)


def _strokes(paths: Sequence[tuple[int, Matrix]]) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The ends of the straight lines on a page, in its own coordinates."""
    budget = _SEGMENTS_LIMIT
    for drawn, outer in paths:
        bounds = bounds_of(drawn)
        if bounds is None or not _is_seen(drawn):
            continue
        left, bottom, right, top = moved_box(bounds, outer) if outer is not IDENTITY else bounds
        if top - bottom < _THIN_POINTS:
            yield (left, (bottom + top) / 2), (right, (bottom + top) / 2)
        elif right - left < _THIN_POINTS:
            yield ((left + right) / 2, bottom), ((left + right) / 2, top)
        else:
            count = _count(drawn)
            budget -= max(count, 1)
            if budget < 0:
                return
            yield from _sides(drawn, count, chained(matrix_of(drawn), outer))


def _is_seen(drawn: int) -> bool:
    """Whether a path is drawn in a colour that shows: text laid out in cells without rules is no table."""
    modes = (ctypes.c_int * 2)()
    address = ctypes.addressof(modes)
    if not _draw_mode(drawn, address, address + 4):
        return False
    filled, stroked = modes
    colour = stroke_of(drawn) if stroked else fill_of(drawn) if filled else None
    return colour is not None and min(colour[:3]) < _WHITE and colour[3] > 0


def _sides(drawn: int, count: int, matrix: Matrix) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    place = (ctypes.c_float * 2)()
    begin = at = (0.0, 0.0)
    address = ctypes.addressof(place)
    for segment in map(_segment, repeat(drawn), range(count)):
        _point(segment, address, address + 4)
        to = moved_point((place[0], place[1]), matrix)
        kind = _kind(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = to
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield at, to
        if _closes(segment):
            yield to, begin
        at = to


def _merged(rules: list[_Rule]) -> list[_Rule]:
    merged: list[_Rule] = []
    if len(rules) > _RULES_LIMIT * 10:
        return merged
    rules.sort(key=lambda rule: rule.at)
    group: list[_Rule] = []
    for rule in [*rules, None]:
        if group and (rule is None or rule.at - group[0].at > _SAME_POINTS):
            middle = sum(each.at for each in group) / len(group)
            for each in sorted(group, key=lambda rule: rule.low):
                last = merged[-1] if merged else None
                if last is not None and last.at == middle and each.low <= last.high + _SAME_POINTS:
                    last.high = max(last.high, each.high)
                else:
                    merged.append(_Rule(middle, each.low, each.high))
            group = []
        if rule is not None:
            group.append(rule)
    return merged if len(merged) <= _RULES_LIMIT else []


def _grids(levels: Sequence[_Rule], uprights: Sequence[_Rule]) -> Iterator[_Grid]:
    """What hangs together by crossings, where it makes a table."""
    free = set(range(len(uprights)))
    left = set(range(len(levels)))
    while left:
        reached_levels, reached_uprights = [left.pop()], []
        waiting = list(reached_levels)
        while waiting:
            level = levels[waiting.pop()]
            found = [index for index in free if _cross(level, uprights[index])]
            free.difference_update(found)
            reached_uprights += found
            more = [index for index in left if any(_cross(levels[index], uprights[each]) for each in found)]
            left.difference_update(more)
            reached_levels += more
            waiting += more
        grid = _Grid([levels[index] for index in reached_levels], [uprights[index] for index in reached_uprights])
        if grid.is_table:
            yield grid


def _cross(level: _Rule, upright: _Rule) -> bool:
    slack = _SAME_POINTS
    return (
        level.low - slack <= upright.at <= level.high + slack
        and upright.low - slack <= level.at <= upright.high + slack
    )


def _is_ruled(rules: Sequence[_Rule], at: float, along: float) -> bool:
    return any(abs(rule.at - at) <= _SAME_POINTS and rule.low <= along <= rule.high for rule in rules)


def _distinct(places: Iterator[float]) -> list[float]:
    """The places without those nearer to the one before than a line of text is high."""
    ordered = sorted(places)
    return ordered[:1] + [place for before, place in pairwise(ordered) if place - before > _SAME_POINTS]
