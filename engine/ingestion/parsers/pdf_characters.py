"""What pdfium says of the characters of a page, asked for many at once: boxes, and the objects that draw them.

A call through ctypes costs more than what it asks for, so these take numbers for addresses and run in ``map``.
Boxes are in the page's own coordinates: those of PDF annotations, before /Rotate.
"""

from __future__ import annotations

import ctypes
import math
from array import array
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import ge, gt
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from engine.word_places import Rectangle

Boxes = tuple[list[float], list[float], list[float], list[float]]
"""The left sides of some boxes, their bottoms, right sides and tops: a hundred times fewer objects than tuples."""

_MARGIN, _SIDE_MARGIN = 0.1, 0.06
# Of scans: a straight line may rise by so much.
_LEVEL = 0.2
_NOWHERE: Rectangle = (0.0, 0.0, 0.0, 0.0)


def by_address(function: Any, result: Any, *arguments: Any) -> Any:
    """The same C function, taking and giving addresses as plain numbers."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_loose_box = by_address(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_tight_box = by_address(pdfium.FPDFText_GetCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, *[ctypes.c_void_p] * 4)
_object = by_address(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_index = by_address(pdfium.FPDFText_GetCharIndexFromTextIndex, ctypes.c_int, ctypes.c_void_p, ctypes.c_int)

font_of = by_address(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
"""The address of a text object's font, which is its as long as the document is open."""

is_embedded = by_address(pdfium.FPDFFont_GetIsEmbedded, ctypes.c_int, ctypes.c_void_p)
"""Whether the font at an address is in the file itself: 1 if so."""

mode_of = by_address(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p)
"""How a text object is drawn: FPDF_TEXTRENDERMODE_…"""
_fill = by_address(pdfium.FPDFPageObj_GetFillColor, ctypes.c_int, *[ctypes.c_void_p] * 5)
_stroke = by_address(pdfium.FPDFPageObj_GetStrokeColor, ctypes.c_int, *[ctypes.c_void_p] * 5)
_font_size = by_address(pdfium.FPDFText_GetFontSize, ctypes.c_double, ctypes.c_void_p, ctypes.c_int)
_origin = by_address(
    pdfium.FPDFText_GetCharOrigin, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p
)
_matrix = by_address(pdfium.FPDFText_GetMatrix, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def fill_of(drawn: int) -> tuple[int, int, int, int] | None:
    """The red, green, blue and opacity, 0 to 255, that the object at this address is filled with."""
    return _colour(_fill, drawn)


def stroke_of(drawn: int) -> tuple[int, int, int, int] | None:
    """The same of what its lines are drawn with."""
    return _colour(_stroke, drawn)


def _colour(ask: Any, drawn: int) -> tuple[int, int, int, int] | None:
    shades = (ctypes.c_uint * 4)()
    begin = ctypes.addressof(shades)
    if not ask(drawn, begin, begin + 4, begin + 8, begin + 12):
        return None
    red, green, blue, opacity = shades
    return red, green, blue, opacity


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page is shown: what of it, in its own coordinates, and turned by how many degrees."""

    box: Rectangle
    rotation: int
    width: float
    """As it is shown, like ``height``."""
    height: float

    def is_turned(self, across: float, up: float) -> bool:
        """Whether a line that goes this way in the page's own coordinates is not a level one of the page as shown."""
        if self.rotation in (90, 270):
            across, up = up, across
        return abs(up) > _LEVEL

    def is_margin(self, across: float, up: float) -> bool:
        """Whether a place on the page as shown is where stamps, page numbers and the heads of facsimiles are."""
        return not (
            self.width * _SIDE_MARGIN < across < self.width * (1 - _SIDE_MARGIN)
            and self.height * _MARGIN < up < self.height * (1 - _MARGIN)
        )

    def as_shown(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """A box of the page's own coordinates in those of the page as it is shown."""
        page_left, page_bottom, page_right, page_top = self.box
        if self.rotation == 90:
            return (bottom - page_bottom, page_right - right, top - page_bottom, page_right - left)
        if self.rotation == 180:
            return (page_right - right, page_top - top, page_right - left, page_top - bottom)
        if self.rotation == 270:
            return (page_top - top, left - page_left, page_top - bottom, right - page_left)
        return (left - page_left, bottom - page_bottom, right - page_left, top - page_bottom)


def page_frame(page: pypdfium2.PdfPage) -> Frame:
    width, height = page.get_size()
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, box):
        return Frame((0.0, 0.0, width, height), 0, width, height)
    return Frame((box.left, box.bottom, box.right, box.top), page.get_rotation(), width, height)


class Characters:
    """The characters of one page. Valid as long as ``text_page`` is open."""

    def __init__(self, text_page: pypdfium2.PdfTextPage) -> None:
        self._page = ctypes.cast(text_page.raw, ctypes.c_void_p).value

    def indexes(self, text_indexes: Sequence[int]) -> list[int]:
        """pdfium's numbers of the characters at places of its text; one that has none counts as the first."""
        return [max(0, index) for index in map(_index, repeat(self._page), text_indexes)]

    def objects(self, indexes: Sequence[int]) -> list[int | None]:
        """The address of the text object that draws each character; None for one that pdfium put in."""
        return list(map(_object, repeat(self._page), indexes))

    def size(self, index: int) -> float:
        """The font size of a character in points as shown."""
        return self.style(index)[0]

    def style(self, index: int) -> tuple[float, tuple[float, float]]:
        """The font size of a character in points as shown, and which way its line goes in the page's coordinates.

        That is (1, 0) to the right.
        """
        size: float = _font_size(self._page, index)
        matrix = pdfium.FS_MATRIX()
        if not _matrix(self._page, index, ctypes.addressof(matrix)):
            return size, (1.0, 0.0)
        scale: float = (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
        length = math.hypot(matrix.a, matrix.b)
        if not length:
            return round(size * scale, 1), (1.0, 0.0)
        # Upside down, letters may be mirrored, too.
        across = matrix.a if matrix.d > 0 or matrix.b else -abs(matrix.a)
        return round(size * scale, 1), (across / length, matrix.b / length)

    def baseline(self, index: int) -> float:
        """How high a character's own origin is, in the page's own coordinates; not finite where there is none."""
        origin = (ctypes.c_double * 2)()
        begin = ctypes.addressof(origin)
        return origin[1] if _origin(self._page, index, begin, begin + 8) else math.nan

    def word_boxes(self, firsts: Sequence[int], lasts: Sequence[int]) -> Boxes:
        """For each word, given its first and its last character, the box around both: as high as its font."""
        count = len(firsts)
        if not count:
            return [], [], [], []
        buffer = bytearray(32 * count)
        begin = ctypes.addressof(ctypes.c_char.from_buffer(buffer))
        both = chain.from_iterable(zip(firsts, lasts, strict=True))
        deque(map(_loose_box, repeat(self._page), both, range(begin, begin + 32 * count, 16)), 0)
        sides: Sequence[float] = array("f", buffer)
        if not math.isfinite(sum(sides)):
            sides = array("f", [side if math.isfinite(side) else 0.0 for side in sides])
        # A box is left, top, right, bottom.
        lefts, last_lefts, rights, last_rights = (list(sides[side::8]) for side in (0, 4, 2, 6))
        lefts = list(map(min, lefts, last_lefts)) if any(map(gt, lefts, last_lefts)) else lefts
        rights = list(map(max, rights, last_rights)) if any(map(gt, rights, last_rights)) else last_rights
        bottoms, tops = list(map(min, sides[3::8], sides[7::8])), list(map(max, sides[1::8], sides[5::8]))
        boxes = (lefts, bottoms, rights, tops)
        if any(map(ge, lefts, rights)) or any(map(ge, bottoms, tops)):
            for index in range(count):
                if lefts[index] >= rights[index] or bottoms[index] >= tops[index]:
                    tight = self.tight_box(firsts[index], lasts[index])
                    for column, value in zip(boxes, tight, strict=True):
                        column[index] = value
        return boxes

    def tight_box(self, first: int, last: int) -> Rectangle:
        """The box around the ink of the characters from ``first`` to ``last``."""
        sides = (ctypes.c_double * 4)()
        # Left, right, bottom, top.
        places = [ctypes.addressof(sides) + 8 * side for side in range(4)]
        found = [
            tuple(sides)
            for index in range(first, min(last, first + 200) + 1)
            if _tight_box(self._page, index, *places) and all(map(math.isfinite, sides))
        ]
        if not found:
            return _NOWHERE
        lefts, rights, bottoms, tops = zip(*found, strict=True)
        return (min(lefts), min(bottoms), max(rights), max(tops))
