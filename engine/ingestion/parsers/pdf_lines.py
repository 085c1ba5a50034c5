"""The lines of a PDF page as pdfium reads them, each with where it stands and what it looks like.

Coordinates are points as the page is shown (its /Rotate applied), y upwards. Reading order is pdfium's.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from engine.ingestion.parsers.decoding import sanitize

# pdfium joins a word hyphenated at a line's end with this in place of hyphen and line break.
_JOIN = "\ufffe"
_LINE_BREAKS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_SPACES = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]")
_LEADERS = re.compile(r"(?: ?[.·…]){5,} ?")
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|[-,]bd\b|cmb|sfbx|-medi\b", re.IGNORECASE)
_BOLD_WEIGHT = 600


@dataclass(slots=True)
class Line:
    """A line of text. ``hyphenated`` is set when its last word goes on in the next line."""

    text: str
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


def read_page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """Read page ``number``, from 1. Raises PdfiumError."""
    page = document[number - 1]
    try:
        width, height = page.get_size()
        text_page = page.get_textpage()
        try:
            lines = _Reader(text_page, page.get_rotation(), width, height, number).lines()
        finally:
            text_page.close()
        drawn = bool(lines) or pdfium.FPDFPage_CountObjects(page) > 0
        return Page(number, width, height, lines, drawn)
    finally:
        page.close()


class _Reader:
    def __init__(
        self, text_page: pypdfium2.PdfTextPage, rotation: int, width: float, height: float, number: int
    ) -> None:
        self._page = text_page
        self._rotation = rotation
        self._width, self._height = width, height
        self._number = number
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def lines(self) -> list[Line]:
        count = pdfium.FPDFText_CountChars(self._page)
        if count <= 0:
            return []
        # Room for surrogate pairs; the last unit is a NUL.
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        units = pdfium.FPDFText_GetText(self._page, 0, count, buffer) - 1
        raw = bytes(memoryview(buffer)[: max(units, 0)]).decode("utf-16-le", "replace")
        # pdfium leaves characters out of its text and puts others in; only then do positions need
        # translating.
        translate = len(raw) != count
        lines: list[Line] = []
        position = 0
        for part in _LINE_BREAKS.split(raw):
            pieces = part.split(_JOIN)
            for index, piece in enumerate(pieces):
                line = self._line(piece, position, translate, hyphenated=index < len(pieces) - 1)
                if line is not None:
                    lines.append(line)
                position += len(piece) + 1
            # The loop counted one separator; a line break is usually two characters.
            position += len(_separator(raw, position - 1)) - 1
        return lines

    def _line(self, piece: str, position: int, translate: bool, hyphenated: bool) -> Line | None:
        text = clean(piece)
        if not text:
            return None
        first = position + len(piece) - len(piece.lstrip())
        last = position + len(piece.rstrip()) - 1
        first_letter = next((i for i in range(first, last + 1) if piece[i - position].isalnum()), first)
        last_letter = next((i for i in range(last, first - 1, -1) if piece[i - position].isalnum()), last)
        if translate:
            first, last, first_letter, last_letter = (
                max(0, pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, index))
                for index in (first, last, first_letter, last_letter)
            )
        left, bottom, right_of_first, top = self._place(first)
        last_left, last_bottom, right, last_top = self._place(last)
        bold_start = self._bold(first_letter)
        return Line(
            text=text,
            page=self._number,
            left=min(left, last_left),
            right=max(right, right_of_first),
            bottom=bottom if not hyphenated else max(bottom, last_bottom),
            height=max(top - bottom, last_top - last_bottom, 0.1),
            size=self._size(first_letter) or max(top - bottom, 1.0),
            bold=bold_start and self._bold(last_letter),
            bold_start=bold_start,
            hyphenated=hyphenated,
        )

    def _place(self, index: int) -> tuple[float, float, float, float]:
        box = self._box
        if not pdfium.FPDFText_GetLooseCharBox(self._page, index, box):
            return (0.0, 0.0, 0.0, 0.0)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        # Page size is as shown, text positions are as before the rotation.
        if self._rotation == 90:
            return (bottom, self._height - right, top, self._height - left)
        if self._rotation == 180:
            return (self._width - right, self._height - top, self._width - left, self._height - bottom)
        if self._rotation == 270:
            return (self._width - top, left, self._width - bottom, right)
        return (left, bottom, right, top)

    def _size(self, index: int) -> float:
        size: float = pdfium.FPDFText_GetFontSize(self._page, index)
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self._page, index, matrix):
            return size
        scale: float = (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
        return round(size * scale, 1)

    def _bold(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT:
            return True
        length = pdfium.FPDFText_GetFontInfo(self._page, index, self._name, len(self._name), self._flags)
        if not 0 < length <= len(self._name):
            return False
        return _BOLD_NAME.search(self._name.value.decode("latin-1")) is not None


def clean(text: str) -> str:
    """A line's text with single spaces, short leaders, nothing invisible, a soft hyphen only at its end."""
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
