"""The lines of a PDF page as pdfium reads them, each with where it stands and what it looks like.

A line's coordinates are points as the page is shown (cropped, its /Rotate applied), y upwards; those of its words'
boxes are the page's own. Reading order is pdfium's.
"""

from __future__ import annotations

import ctypes
import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from engine.ingestion.parsers.decoding import sanitize
from engine.ingestion.parsers.pdf_characters import Boxes, Characters, Frame, font_of, page_frame
from engine.word_places import units

# pdfium joins a word hyphenated at a line's end with this in place of hyphen and line break.
_JOIN = "\ufffe"
_LINE_BREAKS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_SPACES = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]")
_LEADER = ".·…"
_LEADERS = re.compile(r"(?: ?[.·…]){5,} ?")
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|[-,]bd\b|cmb|sfbx|-medi\b", re.IGNORECASE)
_BOLD_WEIGHT = 600


BoxUnits: TypeAlias = "tuple[array[int], array[int], array[int], array[int]]"
"""The left sides of some boxes, their bottoms, right sides and tops, in the units of ``WordPlaces``."""


@dataclass(slots=True)
class Line:
    """A line of text. ``hyphenated`` is set when its last word goes on in the next line."""

    text: str
    """Its words with single spaces between them."""
    page: int
    left: float
    right: float
    bottom: float
    height: float
    size: float
    """The font size in points as shown."""
    bold: bool
    """From its first letter to its last."""
    bold_start: bool
    starts: list[int]
    """Where in the text its words begin and, in ``ends``, end."""
    ends: list[int]
    sides: BoxUnits
    """Where on the page they stand: in the page's own coordinates."""
    hyphenated: bool = False
    furniture: bool = False
    """Repeated page after page: a running head, a page number."""


@dataclass(slots=True)
class Page:
    number: int
    width: float
    height: float
    lines: list[Line]
    drawn: bool
    """Whether there is anything on the page at all, text or not."""


@dataclass(slots=True)
class _Draft:
    """A line before it is known where it stands; its words are ``begin`` and following of the page's."""

    hyphenated: bool
    text: str
    starts: list[int]
    ends: list[int]
    begin: int


def read_page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """Read page ``number``, from 1. Raises PdfiumError."""
    page = document[number - 1]
    try:
        frame = page_frame(page)
        text_page = page.get_textpage()
        try:
            lines = _Reader(text_page, frame, number).lines()
        finally:
            text_page.close()
        drawn = bool(lines) or pdfium.FPDFPage_CountObjects(page) > 0
        return Page(number, frame.width, frame.height, lines, drawn)
    finally:
        page.close()


class _Reader:
    def __init__(self, text_page: pypdfium2.PdfTextPage, frame: Frame, number: int) -> None:
        self._page = text_page
        self._frame = frame
        self._characters = Characters(text_page)
        self._number = number
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._upright = False
        self._bold_fonts: dict[int | None, bool] = {}

    def lines(self) -> list[Line]:
        count = pdfium.FPDFText_CountChars(self._page)
        if count <= 0:
            return []
        # Room for surrogate pairs; the last unit is a NUL.
        buffer = bytearray(4 * count + 4)
        written = pdfium.FPDFText_GetText(self._page, 0, count, ctypes.c_ushort.from_buffer(buffer)) - 1
        raw = buffer[: 2 * max(written, 0)].decode("utf-16-le", "replace")
        drafts, firsts, lasts = _drafts(raw)
        letters = _letters(raw, drafts, firsts, lasts)
        # pdfium leaves characters out of its text and puts others in; only then do positions need
        # translating.
        if len(raw) != count:
            firsts, lasts, letters = map(self._characters.indexes, (firsts, lasts, letters))
        boxes = self._characters.word_boxes(firsts, lasts)
        objects = self._characters.objects(letters)
        sides = (units(boxes[0]), units(boxes[1]), units(boxes[2]), units(boxes[3]))
        return [
            self._line(draft, boxes, sides, letters[2 * index : 2 * index + 2], objects[2 * index : 2 * index + 2])
            for index, draft in enumerate(drafts)
        ]

    def _line(
        self,
        draft: _Draft,
        page_boxes: Boxes,
        side: BoxUnits,
        letters: Sequence[int],
        objects: Sequence[int | None],
    ) -> Line:
        lefts, bottoms, rights, tops = page_boxes
        begin, end = draft.begin, draft.begin + len(draft.starts)
        last = end - 1
        left, bottom, right_of_first, top = self._frame.as_shown(
            lefts[begin], bottoms[begin], rights[begin], tops[begin]
        )
        last_left, last_bottom, right, last_top = self._frame.as_shown(
            lefts[last], bottoms[last], rights[last], tops[last]
        )
        bold_start = self._bold(letters[0], objects[0])
        size = self._size(letters[0]) or max(top - bottom, 1.0)
        word_bottoms, word_tops = side[1][begin:end], side[3][begin:end]
        height = tops[begin] - bottoms[begin]
        if self._upright and height > size:
            # Fonts say that they are higher than their letters; lines of them would overlap.
            share = size / height
            word_tops = array("h", [round(b + (t - b) * share) for b, t in zip(word_bottoms, word_tops, strict=True)])
        return Line(
            text=draft.text,
            page=self._number,
            left=min(left, last_left),
            right=max(right, right_of_first),
            bottom=bottom if not draft.hyphenated else max(bottom, last_bottom),
            height=max(top - bottom, last_top - last_bottom, 0.1),
            size=size,
            bold=bold_start and (objects[1] == objects[0] or self._bold(letters[1], objects[1])),
            bold_start=bold_start,
            starts=draft.starts,
            ends=draft.ends,
            sides=(side[0][begin:end], word_bottoms, side[2][begin:end], word_tops),
            hyphenated=draft.hyphenated,
        )

    def _size(self, index: int) -> float:
        size: float = pdfium.FPDFText_GetFontSize(self._page, index)
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self._page, index, matrix):
            self._upright = False
            return size
        self._upright = matrix.b == 0 and matrix.d > 0
        scale: float = (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
        return round(size * scale, 1)

    def _bold(self, index: int, drawn_by: int | None) -> bool:
        font = font_of(drawn_by) if drawn_by else None
        bold = self._bold_fonts.get(font)
        if bold is None:
            bold = self._bold_fonts[font] = self._has_bold_font(index)
        return bold

    def _has_bold_font(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT:
            return True
        length = pdfium.FPDFText_GetFontInfo(self._page, index, self._name, len(self._name), self._flags)
        if not 0 < length <= len(self._name):
            return False
        return _BOLD_NAME.search(self._name.value.decode("latin-1")) is not None


def _drafts(raw: str) -> tuple[list[_Draft], list[int], list[int]]:
    """A page's lines with text, and for each of their words the place in ``raw`` of its first and last character."""
    drafts: list[_Draft] = []
    firsts: list[int] = []
    lasts: list[int] = []
    position = 0
    for part in _LINE_BREAKS.split(raw):
        pieces = part.split(_JOIN)
        for index, piece in enumerate(pieces):
            text = clean(piece)
            if text:
                words = text.split(" ")
                # Each follows the one before and a space.
                ends = list(accumulate(map(len, words), lambda end, length: end + length + 1))
                starts = [0, *(end + 1 for end in ends)]
                starts.pop()
                drafts.append(_Draft(index < len(pieces) - 1, text, starts, ends, len(firsts)))
                lead = piece.find(text)
                if lead >= 0:
                    lead += position
                    firsts += [lead + start for start in starts]
                    lead -= 1
                    lasts += [lead + end for end in ends]
                else:
                    for first, last in _align(words, piece):
                        firsts.append(position + first)
                        lasts.append(position + last)
            position += len(piece) + 1
        # The loop counted one separator; a line break is usually two characters.
        position += len(_separator(raw, position - 1)) - 1
    return drafts, firsts, lasts


def _letters(raw: str, drafts: Sequence[_Draft], firsts: Sequence[int], lasts: Sequence[int]) -> list[int]:
    """For each line the places in ``raw`` of its first and its last letter or digit, which show its style."""
    letters: list[int] = []
    for draft in drafts:
        first, last = firsts[draft.begin], lasts[draft.begin + len(draft.starts) - 1]
        letters.append(next((i for i in range(first, last + 1) if raw[i].isalnum()), first))
        letters.append(next((i for i in range(last, first - 1, -1) if raw[i].isalnum()), last))
    return letters


def _align(words: Sequence[str], piece: str) -> Iterator[tuple[int, int]]:
    """For each of the words that ``clean`` made of ``piece`` where in it its first and last character stand."""
    at = 0
    end = len(piece) - 1
    for word in words:
        first = piece.find(word, at)
        if first >= 0:
            at = first + len(word)
            yield first, at - 1
            continue
        # Something was left out inside of it, or it is what became of a leader.
        for character in word:
            while at < end and piece[at] != character and not (character == "." and piece[at] in _LEADER):
                at += 1
            first = at if first < 0 else first
            at = min(at + 1, end + 1)
        yield min(first, end), at - 1


def clean(text: str) -> str:
    """A line's text with single spaces, short leaders, nothing invisible, a soft hyphen only at its end."""
    if text.isprintable():
        # Then a space is the only white space, and there is nothing that is not to be seen.
        text = " ".join(text.split())
    else:
        text = _SPACES.sub(" ", _INVISIBLE.sub("", sanitize(text))).strip()
    if "..." in text or ". . ." in text:
        # Leaders of a table of contents would fill whole chunks.
        text = _LEADERS.sub(" .... ", text).strip()
    if "\xad" in text:
        text = text[:-1].replace("\xad", "") + text[-1]
    return text


def _separator(raw: str, at: int) -> str:
    match = _LINE_BREAKS.match(raw, at)
    return match[0] if match else " "


def error_code(error: pypdfium2.PdfiumError) -> Any:
    """pdfium's own number for what went wrong, where it gave one."""
    return getattr(error, "err_code", None)
