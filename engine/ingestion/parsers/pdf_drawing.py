"""A PDF page as it is drawn, looked at: what colours are in a box, and whether pictures show more than its words.

Drawn when somebody asks, and only then: it takes as long as reading the page. When in doubt there is something to see.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from operator import itemgetter, sub

import pypdfium2
import pypdfium2.raw as pdfium

from engine.ingestion.parsers.pdf_characters import Frame, by_address, fill_of
from engine.ingestion.parsers.pdf_objects import DrawnObjects, Matrix, bounds_of, is_in_layer, moved_box
from engine.word_places import Rectangle

CONTRAST = 20
"""Of each of a colour's channels: with less, nobody tells letters from what is behind them."""
_PIXELS_PER_POINT = 1.5
_PIXELS = 1600
_CHANNELS = 3
# Rules are often drawn as filled boxes, and hide nothing.
_THIN_POINTS = 3.0
# Each word is compared with each: those that are drawn last.
_COVERS = 500
_PICTURE_SHARE = 0.5
_EDGE_PIXELS_PER_POINT = 0.5
_EDGE = 24
_LEAST_EDGES = 150
_MORE_EDGES = 3

Shades = tuple[list[int], list[int]]
"""The least and the most of each channel: blue, green, red."""

_Cover = tuple[Rectangle, int, "tuple[int, ...] | None"]
"""Where it is, when it is drawn, and its colour where it has only one."""

_draw_mode = by_address(pdfium.FPDFPath_GetDrawMode, ctypes.c_int, *[ctypes.c_void_p] * 3)
_EDGES = bytes(0 if value < _EDGE else 1 for value in range(256))


class Drawing:
    """Of one page; valid as long as it is open."""

    def __init__(self, page: pypdfium2.PdfPage, frame: Frame, objects: DrawnObjects) -> None:
        self._page = page
        self._frame = frame
        self._objects = objects
        self._alike: dict[tuple[tuple[int, ...], ...], list[Rectangle]] = {}

    def covers(self, drawn_by: int | None, inks: Sequence[Sequence[int]]) -> list[Rectangle]:
        """What may hide the text of an object in these colours: drawn over it, or of the same colour behind it."""
        # What pdfium put in between words is drawn by nothing.
        order = self._objects.order.get(drawn_by or 0, 0)
        later = bisect_right(self._covers, order, key=itemgetter(1))
        return [*self._boxes_alike(inks), *(box for box, _, _ in self._covers[later:])]

    def _boxes_alike(self, inks: Sequence[Sequence[int]]) -> list[Rectangle]:
        """Those that letters in these colours are not seen on, or may not be."""
        key = tuple(map(tuple, inks))
        boxes = self._alike.get(key)
        if boxes is None:
            boxes = self._alike[key] = [
                box for box, _, colour in self._covers if colour is None or any(are_alike(colour, ink) for ink in inks)
            ]
        return boxes

    @cached_property
    def _covers(self) -> list[_Cover]:
        """What words may be hidden by, in the order in which it is drawn."""
        shown = [(pdfium.FPDF_PAGEOBJ_SHADING, None), (pdfium.FPDF_PAGEOBJ_IMAGE, None)]
        found = [(drawn, outer, colour) for kind, colour in shown for drawn, outer in self._objects.of(kind)]
        forms = self._objects.of(pdfium.FPDF_PAGEOBJ_FORM)
        found += [(drawn, outer, None) for drawn, outer in forms if is_in_layer(drawn)]
        paths = self._objects.of(pdfium.FPDF_PAGEOBJ_PATH)
        covers = [
            (box, self._objects.order[drawn], colour)
            for drawn, outer, colour in [*found, *_filled(paths)]
            if (box := _box(drawn, outer)) is not None and min(box[2] - box[0], box[3] - box[1]) >= _THIN_POINTS
        ]
        return sorted(covers, key=itemgetter(1))[-_COVERS:]

    @cached_property
    def pictures(self) -> list[Rectangle]:
        """In the page's own coordinates."""
        boxes = (_box(drawn, outer) for drawn, outer in self._objects.of(pdfium.FPDF_PAGEOBJ_IMAGE))
        return [box for box in boxes if box is not None]

    @cached_property
    def is_picture(self) -> bool:
        """Whether pictures take up half of the page or more."""
        left, bottom, right, top = self._frame.box
        covered = 0.0
        for box in self.pictures:
            width, height = min(box[2], right) - max(box[0], left), min(box[3], top) - max(box[1], bottom)
            covered += max(width, 0) * max(height, 0)
        return covered >= _PICTURE_SHARE * max((right - left) * (top - bottom), 1.0)

    def is_over_picture(self, box: Rectangle) -> bool:
        """Whether a box is on a picture that takes up most of the page, and there is something to be seen there."""
        across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not self.is_picture or not any(
            left <= across <= right and bottom <= up <= top for left, bottom, right, top in self.pictures
        ):
            return False
        # What was recognised does not stand exactly on its ink.
        slack = min(box[2] - box[0], box[3] - box[1]) * 0.3
        around = (box[0] - slack, box[1] - slack, box[2] + slack, box[3] + slack)
        return self.even_shades(around, _EDGE, cut=False) is None

    def even_shades(self, box: Rectangle, contrast: int, *, cut: bool = True) -> Shades | None:
        """The colours inside of ``box`` where none of their channels varies by ``contrast``, else None.

        None also for what is too small to tell. ``cut`` leaves out the margins, into which neighbours reach.
        """
        try:
            width, height, stride, scale, pixels = self._pixels
        except (pypdfium2.PdfiumError, ValueError, OverflowError):
            # A page of no size, or of none that can be drawn.
            return None
        left, bottom, right, top = (side * scale for side in self._frame.as_shown(*box))
        across, down = ((right - left) * 0.15, (top - bottom) * 0.2) if cut else (0.0, 0.0)
        first, last = max(0, int(left + across)), min(width, int(right - across) + 1)
        upper, lower = max(0, int(height - top + down)), min(height, int(height - bottom - down) + 1)
        if lower - upper < 2 or last <= first:
            return None
        lows, highs = [255] * _CHANNELS, [0] * _CHANNELS
        # Letters are in the middle of a line.
        for row in sorted(range(upper, lower), key=lambda row: abs(2 * row - upper - lower)):
            strip = pixels[row * stride + first * _CHANNELS : row * stride + last * _CHANNELS]
            for channel in range(_CHANNELS):
                shades = strip[channel::_CHANNELS]
                lows[channel], highs[channel] = min(lows[channel], *shades), max(highs[channel], *shades)
            if max(map(sub, highs, lows)) >= contrast:
                return None
        return lows, highs

    def shows_more_than(self, words: Iterable[Rectangle]) -> bool:
        """Whether pictures fill the page and show far more that may be text than there is in the boxes of its words."""
        if not self.is_picture:
            return False
        try:
            width, height, stride, scale, pixels = self._draw(_EDGE_PIXELS_PER_POINT, grayscale=True)
        except (pypdfium2.PdfiumError, ValueError, OverflowError):
            return False
        steps = bytes(map(abs, map(sub, pixels, islice(pixels, 1, None))))
        edges = bytearray(steps.translate(_EDGES) + b"\0")
        if stride > width:
            for row in range(height):
                edges[row * stride + width - 1 : (row + 1) * stride] = bytes(stride - width + 1)
        every = edges.count(1)
        for box in words:
            left, bottom, right, top = (side * scale for side in self._frame.as_shown(*box))
            first, last = max(0, int(left) - 1), min(width, int(right) + 2)
            for row in range(max(0, int(height - top) - 1), min(height, int(height - bottom) + 2)):
                if last > first:
                    edges[row * stride + first : row * stride + last] = bytes(last - first)
        rest = edges.count(1)
        return rest >= _LEAST_EDGES and rest > _MORE_EDGES * (every - rest)

    @cached_property
    def _pixels(self) -> tuple[int, int, int, float, bytes]:
        return self._draw(_PIXELS_PER_POINT, grayscale=False)

    def _draw(self, pixels_per_point: float, *, grayscale: bool) -> tuple[int, int, int, float, bytes]:
        """The page as it is shown: width, height and bytes a row, pixels a point, pixels."""
        scale = min(pixels_per_point, _PIXELS / max(self._frame.width, self._frame.height, 1.0))
        bitmap = self._page.render(
            scale=scale,
            grayscale=grayscale,
            draw_annots=False,
            may_draw_forms=False,
            force_bitmap_format=None if grayscale else pdfium.FPDFBitmap_BGR,
        )
        try:
            return bitmap.width, bitmap.height, bitmap.stride, scale, bytes(bitmap.buffer)
        finally:
            bitmap.close()


def are_alike(colour: Sequence[int], other: Sequence[int]) -> bool:
    """Whether nobody tells two colours apart, by their red, green and blue."""
    return all(abs(colour[channel] - other[channel]) < CONTRAST for channel in range(_CHANNELS))


def _box(drawn: int, outer: Matrix) -> Rectangle | None:
    bounds = bounds_of(drawn)
    return moved_box(bounds, outer) if bounds is not None else None


def _filled(paths: Iterable[tuple[int, Matrix]]) -> Iterator[tuple[int, Matrix, tuple[int, ...] | None]]:
    """The paths that are filled with something, and with what colour."""
    modes = (ctypes.c_int * 2)()
    address = ctypes.addressof(modes)
    for path, outer in paths:
        if _draw_mode(path, address, address + 4) and modes[0] != pdfium.FPDF_FILLMODE_NONE:
            colour = fill_of(path)
            if colour is None or colour[3]:
                yield path, outer, colour
