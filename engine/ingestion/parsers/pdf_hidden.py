"""Which words of a PDF page a reader of it does not see: without ink, in the paper's colour, too small, off the page.

What only might be hidden is looked at as the page is drawn; when in doubt, a word is visible. Text without ink over a
picture of the page is what text recognition read there, and counts as visible.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cached_property
from operator import sub

import pypdfium2
import pypdfium2.raw as pdfium

from engine.ingestion.parsers.pdf_characters import Boxes, Characters, Frame, fill_of, mode_of
from engine.ingestion.parsers.pdf_objects import bounds_of, drawn_objects, moved_box
from engine.types import HiddenKind
from engine.word_places import Rectangle

_TINY_POINTS = 1.5
# On a page the size of a stamp small letters are no way of hiding.
_TINY_SHARE = 1 / 400
_PAPER = 240
_CONTRAST = 20
_TRANSPARENT = 5
_PICTURE_SHARE = 0.5
_PIXELS_PER_POINT = 1.5
_PIXELS = 1600


class _Look(Enum):
    PLAIN = auto()
    NO_INK = auto()
    PALE = auto()


class HiddenWords:
    """Looks for them on one page."""

    def __init__(self, page: pypdfium2.PdfPage, frame: Frame, characters: Characters) -> None:
        self._page = page
        self._frame = frame
        self._characters = characters
        self._looks: dict[int | None, _Look] = {None: _Look.PLAIN}
        self.recognized = 0
        """How many of the words ``find`` saw are over a picture, without ink."""

    def find(
        self, firsts: Sequence[int], boxes: Boxes, lines: Sequence[tuple[int, int]], objects: Sequence[int | None]
    ) -> dict[int, HiddenKind]:
        """The hidden ones among a page's words, which are numbered as in ``boxes``, and why.

        ``firsts`` has each word's first character, ``lines`` the first and last word of each line, ``objects`` for
        each line what draws its first and its last letter.
        """
        hidden = dict.fromkeys(self._off_page(boxes), HiddenKind.OFF_PAGE)
        hidden |= dict.fromkeys(self._tiny(firsts, boxes), HiddenKind.TINY)
        for (begin, end), first, last in zip(lines, objects[0::2], objects[1::2], strict=True):
            if first == last:
                if self._look(first) is _Look.PLAIN:
                    continue
                drawn_by: Sequence[int | None] = [first] * (end - begin)
            else:
                drawn_by = self._characters.objects(firsts[begin:end])
            for index, each in enumerate(drawn_by, begin):
                if self._look(each) is not _Look.PLAIN and index not in hidden:
                    kind = self._kind((boxes[0][index], boxes[1][index], boxes[2][index], boxes[3][index]), each)
                    if kind is not None:
                        hidden[index] = kind
        return hidden

    def _kind(self, box: Rectangle, drawn_by: int | None) -> HiddenKind | None:
        """Whether a word that does not look plain is hidden."""
        if self._look(drawn_by) is _Look.PALE:
            return HiddenKind.BACKGROUND_COLOUR if self._fades(box, drawn_by) else None
        if self._is_over_picture(box):
            self.recognized += 1
            return None
        return HiddenKind.INVISIBLE

    def _off_page(self, boxes: Boxes) -> Iterator[int]:
        left, bottom, right, top = self._frame.box
        lefts, bottoms, rights, tops = boxes
        if right <= left or top <= bottom:
            return
        if max(lefts) < right and min(rights) > left and max(bottoms) < top and min(tops) > bottom:
            return
        for index, (word_left, word_bottom, word_right, word_top) in enumerate(zip(*boxes, strict=True)):
            if word_left >= right or word_right <= left or word_bottom >= top or word_top <= bottom:
                yield index

    def _tiny(self, firsts: Sequence[int], boxes: Boxes) -> Iterator[int]:
        limit = min(_TINY_POINTS, max(self._frame.width, self._frame.height) * _TINY_SHARE)
        lefts, bottoms, rights, tops = boxes
        if min(map(sub, tops, bottoms)) >= limit * 1.6:
            # Only text that runs up or down is narrow then, or a letter is.
            thin = [index for index, width in enumerate(map(sub, rights, lefts)) if width < limit * 1.6]
        else:
            thin = list(range(len(firsts)))
        for index in thin:
            narrow = min(rights[index] - lefts[index], tops[index] - bottoms[index]) < limit * 1.6
            if narrow and self._characters.size(firsts[index]) < limit:
                yield index

    def _look(self, drawn_by: int | None) -> _Look:
        look = self._looks.get(drawn_by)
        if look is None:
            look = self._looks[drawn_by] = self._first_look(drawn_by or 0)
        return look

    def _first_look(self, drawn_by: int) -> _Look:
        mode = mode_of(drawn_by)
        if mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            return _Look.NO_INK
        colour = fill_of(drawn_by)
        if mode != pdfium.FPDF_TEXTRENDERMODE_FILL or colour is None:
            return _Look.PLAIN
        *shades, opacity = colour
        if opacity <= _TRANSPARENT:
            return _Look.NO_INK
        if min(shades) >= _PAPER or abs(_grey(shades) - self._paper) < _CONTRAST:
            return _Look.PALE
        return _Look.PLAIN

    @cached_property
    def _paper(self) -> float:
        """How light the page is behind everything, 0 to 255: white, unless the first thing drawn fills it."""
        first = pdfium.FPDFPage_GetObject(self._page, 0)
        if not first or pdfium.FPDFPageObj_GetType(first) != pdfium.FPDF_PAGEOBJ_PATH:
            return 255.0
        address = ctypes.cast(first, ctypes.c_void_p).value or 0
        colour, bounds = fill_of(address), bounds_of(address)
        if colour is None or bounds is None or self._share_of_page(bounds) < 0.9:
            return 255.0
        return _grey(colour[:3])

    def _fades(self, box: Rectangle, drawn_by: int | None) -> bool:
        """Whether there is nothing to be seen in the middle of ``box`` but the colour that the text has."""
        colour = fill_of(drawn_by) if drawn_by is not None else None
        if colour is None:
            return False
        try:
            width, height, stride, scale, pixels = self._drawing
        except (pypdfium2.PdfiumError, ValueError, OverflowError):
            # A page of no size, or of none that can be drawn.
            return False
        left, bottom, right, top = (side * scale for side in self._frame.as_shown(*box))
        # Neighbours reach into the margins of a box.
        across, down = (right - left) * 0.15, (top - bottom) * 0.2
        columns = range(max(0, int(left + across)), min(width, int(right - across) + 1))
        rows = range(max(0, int(height - top + down)), min(height, int(height - bottom - down) + 1))
        if len(rows) < 2 or not columns:
            return False
        strips = [pixels[row * stride + columns.start : row * stride + columns.stop] for row in rows]
        low, high = min(map(min, strips)), max(map(max, strips))
        shade = _grey(colour[:3])
        return high - low < _CONTRAST and abs(low - shade) < _CONTRAST and abs(high - shade) < _CONTRAST

    @cached_property
    def _drawing(self) -> tuple[int, int, int, float, bytes]:
        """The page as it is shown, in greys: width, height and bytes a row, pixels a point, pixels."""
        scale = min(_PIXELS_PER_POINT, _PIXELS / max(self._frame.width, self._frame.height, 1.0))
        bitmap = self._page.render(scale=scale, grayscale=True, draw_annots=False, may_draw_forms=False)
        try:
            return bitmap.width, bitmap.height, bitmap.stride, scale, bytes(bitmap.buffer)
        finally:
            bitmap.close()

    def _is_over_picture(self, box: Rectangle) -> bool:
        across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        covered = sum(map(self._share_of_page, self._pictures))
        return covered >= _PICTURE_SHARE and any(
            left <= across <= right and bottom <= down <= top for left, bottom, right, top in self._pictures
        )

    @cached_property
    def _pictures(self) -> list[Rectangle]:
        pictures = []
        for drawn, outer in drawn_objects(self._page, pdfium.FPDF_PAGEOBJ_IMAGE):
            bounds = bounds_of(drawn)
            if bounds is not None:
                pictures.append(moved_box(bounds, outer))
        return pictures

    def _share_of_page(self, box: Rectangle) -> float:
        left, bottom, right, top = self._frame.box
        width, height = min(box[2], right) - max(box[0], left), min(box[3], top) - max(box[1], bottom)
        return max(width, 0) * max(height, 0) / max((right - left) * (top - bottom), 1.0)


def _grey(shades: Sequence[int]) -> float:
    red, green, blue = shades
    return 0.3 * red + 0.59 * green + 0.11 * blue
