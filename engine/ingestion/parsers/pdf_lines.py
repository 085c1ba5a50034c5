"""The lines of a PDF page as pdfium reads them, each with where it stands and what it looks like.

A line's coordinates are points as the page is shown (cropped, its /Rotate applied), y upwards; those of its words'
boxes are the page's own. Reading order is pdfium's.
"""

from __future__ import annotations

import ctypes
import re
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from engine.ingestion.parsers.decoding import sanitize
from engine.ingestion.parsers.invisible import InvisibleCharacters, without_invisible
from engine.ingestion.parsers.pdf_characters import Boxes, Characters, Frame, font_of, page_frame
from engine.ingestion.parsers.pdf_columns import split_columns
from engine.ingestion.parsers.pdf_drawing import Drawing
from engine.ingestion.parsers.pdf_hidden import HiddenWords
from engine.ingestion.parsers.pdf_notes import Note, read_notes
from engine.ingestion.parsers.pdf_objects import DrawnObjects
from engine.ingestion.parsers.pdf_tables import lay_tables
from engine.types import HiddenKind
from engine.word_places import units

# pdfium joins a word hyphenated at a line's end with this in place of hyphen and line break.
_JOIN = "\ufffe"
_LINE_BREAKS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_SPACES = re.compile(r"[ \t\x85\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LEADER = ".·…"
_LEADERS = re.compile(r"(?: ?[.·…]){5,} ?")
# Control characters, those for private use, and the one for what could not be read.
_GARBAGE = re.compile("[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
_BLANK = re.compile(r"[\s\x02\ufffe]")
_GARBAGE_SHARE = 0.3
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|[-,]bd\b|cmb|sfbx|-medi\b", re.IGNORECASE)
_BOLD_WEIGHT = 600
# A page with as many in its middle, or on all of it, has text of its own, whatever pictures there are around it.
_MIDDLE_LETTERS = 200
_PAGE_LETTERS = 400
# What letters take up below and above their baseline, as shares of the font's size: of any script.
_DESCENT, _ASCENT = 0.25, 0.8


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
    turned: bool = False
    """Goes another way than the lines of its page: a watermark, words beside a table."""
    table: int = 0
    """Which table of its page it is a row of, from 1."""


@dataclass(slots=True)
class Page:
    number: int
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    drawn: bool = False
    """Whether there is anything on the page at all, text or not."""
    hidden: list[tuple[HiddenKind, str]] = field(default_factory=list)
    """Texts on it that are not shown."""
    shown_notes: list[Note] = field(default_factory=list)
    """Text boxes and filled-in fields."""
    invisible: InvisibleCharacters = field(default_factory=InvisibleCharacters)
    """What was taken out of its texts."""
    pictured: bool = False
    """Whether it is a picture that shows far more than the text there is: a scan with a stamp on it."""
    recognized: bool = False
    """Whether its text was read from its picture: by us, or by somebody who put it there without ink."""


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
        read = Page(number, *page.get_size())
        text_page = page.get_textpage()
        try:
            frame, objects = page_frame(page), DrawnObjects(page)
            _Reader(text_page, read, frame, Drawing(page, frame, objects)).read()
        finally:
            text_page.close()
        if len(read.lines) > 1:
            read.lines = lay_tables(objects.of(pdfium.FPDF_PAGEOBJ_PATH), frame, read.lines)
        if len(read.lines) > 1 and not frame.rotation:
            read.lines = split_columns(read.lines)
        for note in read_notes(page):
            if note.hidden is None:
                text = read.invisible.take_out(note.text).strip()
                if text:
                    read.shown_notes.append(replace(note, text=text))
            else:
                read.hidden.append((note.hidden, note.text))
        read.drawn = bool(read.lines) or _is_drawn_on(
            page, any(kind is not HiddenKind.COMMENT for kind, _ in read.hidden)
        )
        return read
    finally:
        page.close()


def _is_drawn_on(page: pypdfium2.PdfPage, has_hidden_text: bool) -> bool:
    """Whether there is anything on a page without visible text that can be read."""
    count = pdfium.FPDFPage_CountObjects(page)
    if not has_hidden_text:
        return bool(count > 0)
    kinds = {pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index)) for index in range(count)}
    return kinds != {pdfium.FPDF_PAGEOBJ_TEXT}


class _Reader:
    def __init__(self, text_page: pypdfium2.PdfTextPage, read: Page, frame: Frame, drawing: Drawing) -> None:
        self._page = text_page
        self._read = read
        self._number = read.number
        self._frame = frame
        self._drawing = drawing
        self._characters = Characters(text_page)
        self._hidden = HiddenWords(frame, self._characters, drawing)
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._bold_fonts: dict[int | None, bool] = {}

    def read(self) -> None:
        """Put the lines and the hidden texts into the page."""
        count = pdfium.FPDFText_CountChars(self._page)
        if count <= 0:
            return
        # Room for surrogate pairs; the last unit is a NUL.
        buffer = bytearray(4 * count + 4)
        written = pdfium.FPDFText_GetText(self._page, 0, count, ctypes.c_ushort.from_buffer(buffer)) - 1
        raw = buffer[: 2 * max(written, 0)].decode("utf-16-le", "replace")
        if _is_garbage(raw):
            return
        drafts, places = _drafts(raw, self._read.invisible.take_out)
        if not drafts:
            return
        number = self._numbering(raw, written, count)
        letters = number(_letters(raw, drafts, places))
        known = [number(column) for column in places]
        boxes = self._characters.word_boxes(*known)
        objects = self._characters.objects(letters)
        spans = [(draft.begin, draft.begin + len(draft.starts)) for draft in drafts]
        hidden = self._hidden.find(known, boxes, spans, objects, lambda: list(_words(drafts)))
        self._read.recognized = self._hidden.recognized * 2 > len(known[0])
        if hidden:
            self._read.hidden = list(_hidden_texts(drafts, hidden))
            drafts, kept = _without(drafts, hidden)
            places = [[column[index] for index in kept] for column in places]
            boxes = tuple([column[index] for index in kept] for column in boxes)  # type: ignore[assignment]
            letters = number(_letters(raw, drafts, places))
            objects = self._characters.objects(letters)
        self._read.pictured = self._is_mostly_picture(drafts, boxes)
        sides = (units(boxes[0]), units(boxes[1]), units(boxes[2]), units(boxes[3]))
        self._read.lines = [
            self._line(draft, boxes, sides, letters[2 * index : 2 * index + 2], objects[2 * index : 2 * index + 2])
            for index, draft in enumerate(drafts)
        ]
        turned = sum(len(line.text) for line in self._read.lines if line.turned)
        if turned * 2 > sum(len(line.text) for line in self._read.lines):
            for line in self._read.lines:
                line.turned = not line.turned

    def _is_mostly_picture(self, drafts: Sequence[_Draft], boxes: Boxes) -> bool:
        if not drafts or not self._drawing.is_picture:
            return False
        if not self._read.recognized:
            letters = 0
            for draft in drafts:
                left, bottom, right, top = (column[draft.begin] for column in boxes)
                left, bottom, right, top = self._frame.as_shown(left, bottom, right, top)
                if not self._frame.is_margin((left + right) / 2, (bottom + top) / 2):
                    letters += len(draft.text)
            if letters >= _MIDDLE_LETTERS or sum(len(draft.text) for draft in drafts) >= _PAGE_LETTERS:
                return False
        return self._drawing.shows_more_than(zip(*boxes, strict=True))

    def _numbering(self, raw: str, written: int, count: int) -> Callable[[list[int]], list[int]]:
        """What turns places in ``raw``, ``written`` units of UTF-16, to pdfium's numbers of ``count`` characters."""
        units_before: list[int] = []
        if written != len(raw):
            # Characters beyond U+FFFF are two units, and two characters to pdfium.
            units_before = [0, *accumulate(2 if character > "\uffff" else 1 for character in raw)]

        def number(places: list[int]) -> list[int]:
            if units_before:
                places = [units_before[place] for place in places]
            # pdfium leaves characters out of its text and puts others in; only then do places need translating.
            return places if written == count else self._characters.indexes(places)

        return number

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
        size, direction = self._characters.style(letters[0])
        size = size or max(top - bottom, 1.0)
        word_bottoms, word_tops = side[1][begin:end], side[3][begin:end]
        height = tops[begin] - bottoms[begin]
        if direction == (1.0, 0.0) and height > size:
            # Fonts say that they are higher than their letters; lines of them would overlap.
            baseline = self._characters.baseline(letters[0])
            if bottoms[begin] <= baseline < tops[begin]:
                share = (baseline - bottoms[begin]) / height
                word_bottoms, word_tops = _cut(word_bottoms, word_tops, share, size / height)
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
            turned=self._frame.is_turned(*direction),
        )

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


def _cut(bottoms: array[int], tops: array[int], baseline: float, size: float) -> tuple[array[int], array[int]]:
    """The bottoms and tops of boxes that are higher than the letters in them, cut to what letters take up.

    ``baseline`` and ``size`` are those of the font, as shares of a box's height.
    """
    below, above = max(0.0, baseline - _DESCENT * size), min(1.0, baseline + _ASCENT * size)
    pairs = list(zip(bottoms, tops, strict=True))
    return (
        array("h", [round(bottom + (top - bottom) * below) for bottom, top in pairs]),
        array("h", [round(bottom + (top - bottom) * above) for bottom, top in pairs]),
    )


def _draft(hyphenated: bool, words: Sequence[str], begin: int) -> _Draft:
    # Each follows the one before and a space.
    ends = list(accumulate(map(len, words), lambda end, length: end + length + 1))
    starts = [0, *(end + 1 for end in ends)]
    starts.pop()
    return _Draft(hyphenated, " ".join(words), starts, ends, begin)


def _drafts(raw: str, take_out: Callable[[str], str]) -> tuple[list[_Draft], list[list[int]]]:
    """A page's lines with text, and for each of their words the place in ``raw`` of its first and last character."""
    drafts: list[_Draft] = []
    firsts: list[int] = []
    lasts: list[int] = []
    position = 0
    for part in _LINE_BREAKS.split(raw):
        pieces = part.split(_JOIN)
        for index, piece in enumerate(pieces):
            text = clean(piece, take_out)
            if text:
                words = text.split(" ")
                draft = _draft(index < len(pieces) - 1, words, len(firsts))
                drafts.append(draft)
                lead = piece.find(text)
                if lead >= 0:
                    lead += position
                    firsts += [lead + start for start in draft.starts]
                    lead -= 1
                    lasts += [lead + end for end in draft.ends]
                else:
                    for first, last in _align(words, piece):
                        firsts.append(position + first)
                        lasts.append(position + last)
            position += len(piece) + 1
        # The loop counted one separator; a line break is usually two characters.
        position += len(_separator(raw, position - 1)) - 1
    return drafts, [firsts, lasts]


def _is_garbage(raw: str) -> bool:
    """Whether so much of a page's text is no character of any script that its fonts cannot be read."""
    garbage = len(_GARBAGE.findall(raw))
    return garbage > 0 and garbage >= _GARBAGE_SHARE * (len(raw) - len(_BLANK.findall(raw)))


def _words(drafts: Sequence[_Draft]) -> Iterator[str]:
    return (word for draft in drafts for word in draft.text.split(" "))


def _hidden_texts(drafts: Sequence[_Draft], hidden: Mapping[int, HiddenKind]) -> Iterator[tuple[HiddenKind, str]]:
    """The hidden words, those that follow each other put together."""
    words = list(_words(drafts))
    for kind, run in groupby(range(len(words)), hidden.get):
        if kind is not None:
            yield kind, " ".join(words[index] for index in run)


def _without(drafts: Sequence[_Draft], hidden: Mapping[int, HiddenKind]) -> tuple[list[_Draft], list[int]]:
    """The same lines without the hidden words, and which of the page's words are left."""
    left: list[_Draft] = []
    kept: list[int] = []
    for draft in drafts:
        words = [(index, word) for index, word in enumerate(draft.text.split(" "), draft.begin) if index not in hidden]
        if words:
            whole = words[-1][0] == draft.begin + len(draft.starts) - 1
            left.append(_draft(draft.hyphenated and whole, [word for _, word in words], len(kept)))
            kept += [index for index, _ in words]
    return left, kept


def _letters(raw: str, drafts: Sequence[_Draft], places: Sequence[Sequence[int]]) -> list[int]:
    """For each line the places in ``raw`` of its first and its last letter or digit, which show its style."""
    firsts, lasts = places
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
        # Not the first place where the word is found: something may have been left out inside of it here.
        while at < end and piece[at].isspace():
            at += 1
        if piece.startswith(word, at):
            yield at, at + len(word) - 1
            at = min(at + len(word), end + 1)
            continue
        first = -1
        for character in word:
            while at < end and piece[at] != character and not (character == "." and piece[at] in _LEADER):
                at += 1
            first = at if first < 0 else first
            at = min(at + 1, end + 1)
        yield min(first, end), at - 1


def clean(text: str, take_out: Callable[[str], str] = without_invisible) -> str:
    """A line's text with single spaces, short leaders, nothing invisible, a soft hyphen only at its end.

    Words are placed in what this gives, so it is the last to change a character. ``take_out`` takes out what is
    invisible, and may count it.
    """
    text = take_out(text)
    if not text.isprintable():
        text = _SPACES.sub(" ", _CONTROL.sub("", sanitize(text)))
    text = " ".join(text.split())
    if "..." in text or ". . ." in text:
        # Leaders of a table of contents would fill whole chunks.
        text = _LEADERS.sub(" .... ", text).strip()
    if "\xad" in text:
        ends_soft = text.endswith("\xad")
        text = " ".join(text.replace("\xad", "").split())
        text += "\xad" if ends_soft and text else ""
    return text


def _separator(raw: str, at: int) -> str:
    match = _LINE_BREAKS.match(raw, at)
    return match[0] if match else " "


def error_code(error: pypdfium2.PdfiumError) -> Any:
    """pdfium's own number for what went wrong, where it gave one."""
    return getattr(error, "err_code", None)
