"""Which words of a PDF page a reader of it does not see: without ink, in the paper's colour, covered, too small.

What only might be hidden is looked at as the page is drawn; when in doubt, a word is visible. Text without ink over a
picture of the page is what text recognition read there, and counts as visible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from operator import sub

import pypdfium2.raw as pdfium

from engine.ingestion.parsers.pdf_characters import (
    Boxes,
    Characters,
    Frame,
    fill_of,
    font_of,
    is_embedded,
    mode_of,
    stroke_of,
)
from engine.ingestion.parsers.pdf_drawing import CONTRAST, Drawing, Shades
from engine.ingestion.parsers.pdf_objects import is_in_layer
from engine.types import HiddenKind
from engine.word_places import Rectangle

_TINY_POINTS = 1.5
# On a page the size of a stamp small letters are no way of hiding.
_TINY_SHARE = 1 / 400
# Where something is drawn in another colour than what is behind it, there is more than this.
_NOTHING = 8
_TRANSPARENT = 5
_SLACK_POINTS = 0.5
_FILLED = {
    pdfium.FPDF_TEXTRENDERMODE_FILL,
    pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
}
_STROKED = {
    pdfium.FPDF_TEXTRENDERMODE_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
}


Ink = tuple[int, int, int, int]
"""Red, green, blue, opacity."""


class _Look(Enum):
    PLAIN = auto()
    NO_INK = auto()
    DOUBTFUL = auto()
    """As white as paper, or one that pictures are seen through, or on a layer."""


class HiddenWords:
    """Looks for them on one page."""

    def __init__(self, frame: Frame, characters: Characters, drawing: Drawing) -> None:
        self._frame = frame
        self._characters = characters
        self._drawing = drawing
        self._looks: dict[int | None, _Look] = {None: _Look.PLAIN}
        self._inks_of: dict[int | None, list[Ink]] = {}
        self._covers_of: dict[int | None, list[Rectangle]] = {None: []}
        self.recognized = 0
        """How many of the words ``find`` saw are over a picture, without ink."""

    def find(
        self,
        places: Sequence[Sequence[int]],
        boxes: Boxes,
        lines: Sequence[tuple[int, int]],
        objects: Sequence[int | None],
        texts: Callable[[], Sequence[str]],
    ) -> dict[int, HiddenKind]:
        """The hidden ones among a page's words, which are numbered as in ``boxes``, and why.

        ``places`` has each word's first character, and its last; ``lines`` the first and last word of each line,
        ``objects`` for each line what draws its first and its last letter. ``texts`` gives the words.
        """
        firsts, lasts = places
        hidden = dict.fromkeys(self._off_page(boxes), HiddenKind.OFF_PAGE)
        hidden |= dict.fromkeys(self._tiny(firsts, boxes), HiddenKind.TINY)
        words: Sequence[str] = ()
        for (begin, end), first, last in zip(lines, objects[0::2], objects[1::2], strict=True):
            if first == last:
                if self._look(first) is _Look.PLAIN and not self._covers(first):
                    continue
                drawn_by: Sequence[int | None] = [first] * (end - begin)
            else:
                drawn_by = self._characters.objects(firsts[begin:end])
            for index, each in enumerate(drawn_by, begin):
                look = self._look(each)
                covers = self._covers(each)
                if index in hidden or (look is _Look.PLAIN and not covers):
                    continue
                box = (boxes[0][index], boxes[1][index], boxes[2][index], boxes[3][index])
                kind = None
                if look is _Look.NO_INK:
                    kind = self._without_ink(box)
                elif look is _Look.DOUBTFUL or _is_in_any(covers, box):
                    words = words or texts()
                    kind = self._as_drawn(box, each, words[index], firsts[index], lasts[index])
                if kind is not None:
                    hidden[index] = kind
        return hidden

    def _without_ink(self, box: Rectangle) -> HiddenKind | None:
        if self._drawing.is_over_picture(box):
            self.recognized += 1
            return None
        return HiddenKind.INVISIBLE

    def _as_drawn(self, box: Rectangle, drawn_by: int | None, word: str, first: int, last: int) -> HiddenKind | None:
        """Why a word in ``box`` is hidden where the page as it is drawn shows nothing there."""
        # A full stop or a dash is in the margin of its box.
        cut = any(map(str.isalnum, word))
        shades = self._drawing.even_shades(box, CONTRAST, cut=cut)
        if shades is None:
            return None
        inks = self._inks(drawn_by)
        if any(_is_among(ink[:3], shades) for ink in inks) and all(_is_pale(ink) for ink in inks):
            return HiddenKind.BACKGROUND_COLOUR
        # Some fonts say that their letters are where they are not.
        left, bottom, right, top = self._characters.tight_box(first, last)
        ink_box = (left - _SLACK_POINTS, bottom - _SLACK_POINTS, right + _SLACK_POINTS, top + _SLACK_POINTS)
        shades = self._drawing.even_shades(ink_box, CONTRAST, cut=False)
        if shades is None:
            return None
        if any(_is_among(ink[:3], shades) for ink in inks):
            return HiddenKind.BACKGROUND_COLOUR
        # Of a font that is not in the file we may not be able to draw the letters.
        can_be_drawn = word.isascii() or is_embedded(font_of(drawn_by) if drawn_by else None)
        if max(map(sub, shades[1], shades[0])) < _NOTHING and can_be_drawn:
            return HiddenKind.INVISIBLE
        return None

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

    def _covers(self, drawn_by: int | None) -> list[Rectangle]:
        covers = self._covers_of.get(drawn_by)
        if covers is None:
            covers = self._covers_of[drawn_by] = self._drawing.covers(drawn_by, self._inks(drawn_by))
        return covers

    def _inks(self, drawn_by: int | None) -> list[Ink]:
        inks = self._inks_of.get(drawn_by)
        if inks is None:
            inks = self._inks_of[drawn_by] = _inks(drawn_by)
        return inks

    def _look(self, drawn_by: int | None) -> _Look:
        look = self._looks.get(drawn_by)
        if look is None:
            look = self._looks[drawn_by] = self._first_look(drawn_by or 0)
        return look

    def _first_look(self, drawn_by: int) -> _Look:
        mode = mode_of(drawn_by)
        if mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            return _Look.NO_INK
        inks = self._inks(drawn_by)
        if inks and all(opacity <= _TRANSPARENT for *_, opacity in inks):
            return _Look.NO_INK
        pale = bool(inks) and all(_is_pale(ink) or ink[3] <= _TRANSPARENT for ink in inks)
        if pale or mode == pdfium.FPDF_TEXTRENDERMODE_CLIP or is_in_layer(drawn_by):
            return _Look.DOUBTFUL
        return _Look.PLAIN


def _inks(drawn_by: int | None) -> list[Ink]:
    """The colours that letters are filled and drawn with, as far as that can be told."""
    if drawn_by is None:
        return []
    mode = mode_of(drawn_by)
    fill = fill_of(drawn_by) if mode in _FILLED else None
    stroke = stroke_of(drawn_by) if mode in _STROKED else None
    return [ink for ink in (fill, stroke) if ink is not None]


def _is_pale(ink: Ink) -> bool:
    """Whether it cannot be told from white."""
    return min(ink[:3]) > 255 - CONTRAST


def _is_among(colour: Sequence[int], shades: Shades) -> bool:
    """Whether red, green and blue cannot be told from a box's shades."""
    return all(
        abs(low - value) < CONTRAST and abs(high - value) < CONTRAST
        for value, low, high in zip(reversed(colour), *shades, strict=True)
    )


def _is_in_any(covers: Sequence[Rectangle], box: Rectangle) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(left <= across <= right and bottom <= up <= top for left, bottom, right, top in covers)
