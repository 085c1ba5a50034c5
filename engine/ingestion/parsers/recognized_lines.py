"""Lines of a PDF page from what text recognition (OCR) read in its picture.

Turned and skewed pages are set upright first, so that paragraphs are found as on any page; a word's place stays where
it was. A recognised box hugs its letters, so it is made as high as its line, whose size is estimated and then evened
out over the document.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.ingestion.parsers.pdf_lines import Line, clean
from engine.ingestion.parsers.recognized import RecognizedLine, RecognizedPage
from engine.word_places import Rectangle, units

# Of a usual text face, as shares of its size.
_CAPITAL, _SMALL, _DESCENT = 0.72, 0.5, 0.21
_DESCENDING = frozenset("gjpqyQ,;()[]{}|/")
_LOW = frozenset("acemnorsuvwxzgpqy.,:;-–—~=+*«»<>•")
_SIZE_STEP = 1.25
_SKEW_WORDS = 4
_SKEW_WIDTH_SHARE = 0.3
_MOST_SKEW = 0.15
# Scripts written without spaces between words.
_UNSPACED = re.compile(r"[\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff00-\uff60]")

Place = Callable[[Rectangle], Rectangle]


@dataclass(frozen=True, slots=True)
class UprightPage:
    """The lines of a page turned until they run from left to right, and the page's size when so turned."""

    width: float
    height: float
    lines: list[Line]


def upright_page(page: RecognizedPage, number: int, own_place: Place = lambda box: box) -> UprightPage:
    """The lines of page ``number``; ``own_place`` takes a box from the page as shown to its own coordinates."""
    turn = _turn(page)
    measured = [_measure(line, turn.upright) for line in page.lines]
    slope = _slope(measured, turn.width)
    made = [
        (line.paragraph, _line(line, upright, number, slope, lambda box: own_place(turn.shown(box))))
        for line, upright in zip(page.lines, measured, strict=True)
    ]
    found = [(paragraph, line) for paragraph, line in made if line is not None]
    for (paragraph, line), (next_paragraph, following) in pairwise(found):
        line.hyphenated = paragraph == next_paragraph and _is_broken(line.text, following.text)
    return UprightPage(turn.width, turn.height, [line for _, line in found])


def even_out_sizes(lines: Sequence[Line]) -> None:
    """Give lines of about one size the same size, all over the document: estimates differ by some percent."""
    if not lines:
        return
    body = _median([(line.size, len(line.text)) for line in lines])
    for line in lines:
        steps = round(math.log(max(line.size, 0.1) / body, _SIZE_STEP))
        line.size = round(body * _SIZE_STEP**steps, 1)


# --- upright ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Turn:
    """How boxes are turned so that text runs from left to right, and back; and the page's size then."""

    upright: Place
    shown: Place
    width: float
    height: float


def _turn(page: RecognizedPage) -> _Turn:
    width, height = page.width, page.height
    votes = {"right": 1e-9, "left": 0.0, "up": 0.0, "down": 0.0}
    for line in page.lines:
        if len(line.words) < 2:
            continue
        (x0, y0), (x1, y1) = _centre(line.words[0].box), _centre(line.words[-1].box)
        across, upward = x1 - x0, y1 - y0
        if abs(across) >= abs(upward):
            votes["right" if across > 0 else "left"] += abs(across)
        else:
            votes["up" if upward > 0 else "down"] += abs(upward)

    def over(box: Rectangle) -> Rectangle:
        return (width - box[2], height - box[3], width - box[0], height - box[1])

    turns = {
        "right": _Turn(lambda box: box, lambda box: box, width, height),
        "left": _Turn(over, over, width, height),
        "up": _Turn(
            lambda box: (box[1], width - box[2], box[3], width - box[0]),
            lambda box: (width - box[3], box[0], width - box[1], box[2]),
            height,
            width,
        ),
        "down": _Turn(
            lambda box: (height - box[3], box[0], height - box[1], box[2]),
            lambda box: (box[1], height - box[2], box[3], height - box[0]),
            height,
            width,
        ),
    }
    return turns[max(votes, key=lambda direction: votes[direction])]


def _centre(box: Rectangle) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


@dataclass(frozen=True, slots=True)
class _Word:
    left: float
    bottom: float
    right: float
    top: float
    baseline: float
    size: float
    weight: int
    """How much its size tells: its letters and digits."""


def _measure(line: RecognizedLine, turn: Place) -> list[_Word]:
    words = []
    for word in line.words:
        left, bottom, right, top = turn(word.box)
        descends = any(letter in _DESCENDING for letter in word.text)
        capital = any(letter not in _LOW for letter in word.text)
        share = (_CAPITAL if capital else _SMALL) + (_DESCENT if descends else 0.0)
        size = max(top - bottom, 0.1) / share
        weight = sum(letter.isalnum() for letter in word.text)
        baseline = bottom + (_DESCENT * size if descends else 0.0)
        words.append(_Word(left, bottom, right, top, baseline, size, weight))
    return words


def _slope(lines: Sequence[Sequence[_Word]], page_width: float) -> float:
    """How much text rises on its way to the right, by its long lines."""
    slopes = []
    for words in lines:
        told = [word for word in words if word.weight]
        if len(told) < _SKEW_WORDS:
            continue
        first, last = told[0], told[-1]
        across = last.left - first.left
        if across > page_width * _SKEW_WIDTH_SHARE:
            slopes.append(((last.baseline - first.baseline) / across, len(told)))
    slope = _median(slopes) if slopes else 0.0
    return slope if abs(slope) < _MOST_SKEW else 0.0


def _line(line: RecognizedLine, measured: Sequence[_Word], number: int, slope: float, place: Place) -> Line | None:
    telling = [word for word in measured if word.weight] or measured
    size = _median([(word.size, max(word.weight, 1)) for word in telling])
    baseline = _median([(word.baseline - slope * word.left, max(word.weight, 1)) for word in telling])
    text = ""
    starts: list[int] = []
    ends: list[int] = []
    boxes: list[Rectangle] = []
    for word, seen in zip(line.words, measured, strict=True):
        # Leaders in a table of contents come apart.
        for piece in clean(word.text).split():
            if text and not (_UNSPACED.match(piece) and _UNSPACED.match(text[-1])):
                text += " "
            starts.append(len(text))
            text += piece
            ends.append(len(text))
            # As high as its line, like a word of a font: "on" beside "by".
            low = baseline + slope * seen.left - _DESCENT * size
            box = (seen.left, min(seen.bottom, low), seen.right, max(seen.top, low + (_CAPITAL + _DESCENT) * size))
            boxes.append(place(box))
    if not text:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Line(
        text=text,
        page=number,
        left=min(word.left for word in measured),
        right=max(word.right for word in measured),
        bottom=baseline - _DESCENT * size,
        height=(_CAPITAL + _DESCENT) * size,
        size=size,
        # Weight does not show in a picture.
        bold=False,
        bold_start=False,
        starts=starts,
        ends=ends,
        sides=(units(lefts), units(bottoms), units(rights), units(tops)),
    )


def _is_broken(text: str, following: str) -> bool:
    return text.endswith("-") and text[-2:-1].isalpha() and following[:1].islower()


def _median(weighted: Sequence[tuple[float, int]]) -> float:
    """The value in the middle of the weights."""
    ordered = sorted(weighted)
    half = sum(weight for _, weight in ordered) / 2
    passed = 0
    for value, weight in ordered:
        passed += weight
        if passed >= half:
            return value
    return ordered[-1][0]
