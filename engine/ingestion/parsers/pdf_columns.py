"""Two columns of a PDF page that its program drew line by line across, told apart again.

Only where many lines in a row have the same wide gap, with text that fills the room on both sides: the short cells of a
table never do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.word_places import UNITS_PER_POINT

if TYPE_CHECKING:
    from engine.ingestion.parsers.pdf_lines import Line

_ROWS = 5
_GUTTER_EMS = 1.2
_SAME_POINTS = 2.0
_WORDS = 4
_FILLED_SHARE = 0.7


def split_columns(lines: list[Line]) -> list[Line]:
    """The lines of an unturned page, those of two columns one column after the other."""
    split = [_gap(line) for line in lines]
    if sum(at is not None for at in split) < _ROWS:
        return lines
    found: list[Line] = []
    begin = 0
    while begin < len(lines):
        end = begin
        while end < len(lines) and _goes_on(lines, split, begin, end):
            end += 1
        pairs = [_halves(lines[row], split[row] or 0) for row in range(begin, end)]
        if len(pairs) >= _ROWS and all(_is_column([pair[side] for pair in pairs]) for side in (0, 1)):
            found += [left for left, _ in pairs] + [right for _, right in pairs]
        else:
            end = max(end, begin + 1)
            found += lines[begin:end]
        begin = end
    return found


def _gap(line: Line) -> int | None:
    """The word behind the only wide gap in a line."""
    if line.table or line.turned or line.hyphenated or len(line.starts) < 2 * _WORDS:
        return None
    lefts, rights = line.sides[0], line.sides[2]
    wide = line.size * _GUTTER_EMS * UNITS_PER_POINT
    gaps = [index for index in range(1, len(lefts)) if lefts[index] - rights[index - 1] > wide]
    return gaps[0] if len(gaps) == 1 else None


def _goes_on(lines: Sequence[Line], split: Sequence[int | None], begin: int, row: int) -> bool:
    """Whether a line has its gap where the first has it, and is the next below the one before."""
    first, here = split[begin], split[row]
    if first is None or here is None:
        return False
    same = _SAME_POINTS * UNITS_PER_POINT
    aligned = abs(lines[row].sides[0][here] - lines[begin].sides[0][first]) <= same
    if row == begin or not aligned:
        return aligned
    down = lines[row - 1].bottom - lines[row].bottom
    return 0 < down < 3 * lines[row].height and abs(lines[row].left - lines[begin].left) <= _SAME_POINTS


def _is_column(lines: Sequence[Line]) -> bool:
    """Whether lines say and fill as much as those of a text do."""
    width = max(line.right for line in lines) - min(line.left for line in lines)
    full = sum(len(line.starts) >= _WORDS and line.right - line.left >= _FILLED_SHARE * width for line in lines)
    return full >= _FILLED_SHARE * len(lines)


def _halves(line: Line, at: int) -> tuple[Line, Line]:
    """The line before its word ``at``, and from there on."""
    place = line.starts[at]
    lefts, bottoms, rights, tops = line.sides
    shift = line.left - lefts[0] / UNITS_PER_POINT
    left = replace(
        line,
        text=line.text[: line.ends[at - 1]],
        right=rights[at - 1] / UNITS_PER_POINT + shift,
        starts=line.starts[:at],
        ends=line.ends[:at],
        sides=(lefts[:at], bottoms[:at], rights[:at], tops[:at]),
    )
    right = replace(
        line,
        text=line.text[place:],
        left=lefts[at] / UNITS_PER_POINT + shift,
        starts=[start - place for start in line.starts[at:]],
        ends=[end - place for end in line.ends[at:]],
        sides=(lefts[at:], bottoms[at:], rights[at:], tops[at:]),
    )
    return left, right
