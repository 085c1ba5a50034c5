"""Word 97-2003 documents (.doc): what the binary layer holds, as headings, paragraphs, list items and tables.

What Word would not show - hidden and deleted words, comments, white on white - is listed and not read.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.ingestion.parsers.assembly import Assembly
from engine.ingestion.parsers.headings import heading_level
from engine.ingestion.parsers.office_package import damaged
from engine.ingestion.parsers.ole_container import open_container
from engine.ingestion.parsers.page_margins import PageMargins
from engine.ingestion.parsers.raised import raised, roman
from engine.ingestion.parsers.word97_binary import Story, WordBinary
from engine.ingestion.parsers.word97_looks import CharacterLook, ParagraphLook
from engine.types import BlockKind, HiddenKind, ParsedDocument

_MEDIA_TYPE = "application/msword"
_END = re.compile("[\r\x07\x0c]")
_FIELD = re.compile("[\x13\x14\x15]")
_CELL_END = "\x07"
_COMMENT_START = "\x05"
_NOTE = "\x02"
"""Stands for the mark of a note, in the text and where the note begins."""
_BOLD_HEADING_CHARACTERS = 100
_PRIVATE = 0xF000
"""Characters of symbol fonts are given from here on."""
_FAILURES = (struct.error, IndexError, KeyError, ValueError, TypeError, OverflowError)
# Line and column breaks, and the hyphen that does not break.
_SHOWN = dict.fromkeys((*range(9), *range(15, 32)), "") | {
    0x0A: "\n",
    0x0B: "\n",
    0x0C: "\n",
    0x0D: "\n",
    0x0E: "\n",
    0x1E: "-",
    0xA0: " ",
}


@dataclass(slots=True)
class _Paragraph:
    text: str
    end: str
    look: ParagraphLook
    level: int | None
    """Of a heading, 1 for the outermost."""
    bold: bool = False


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a .doc. Raises DocumentUnreadable, -Encrypted, -Unsupported (Word 6 and 95), -Empty, -TooLarge."""
    try:
        with open_container(data, name) as container:
            document = WordBinary(container)
            assembly = Assembly(name, _MEDIA_TYPE, container.title())
        _Reader(document, assembly).read()
    except _FAILURES as error:
        raise damaged(name, f"{type(error).__name__}: {error}") from error
    return assembly.finish()


class _Reader:
    def __init__(self, document: WordBinary, assembly: Assembly) -> None:
        self._document = document
        self._assembly = assembly
        self._table = _Table()
        self._marks = _note_marks(document)

    def read(self) -> None:
        main = self._paragraphs(Story.MAIN)
        if not any(paragraph.level for paragraph in main):
            _promote_headings(main)
        self._add(main)
        self._add(self._paragraphs(Story.TEXT_BOXES, on_shape=True))
        for story, heading in ((Story.FOOTNOTES, "Footnotes"), (Story.ENDNOTES, "Endnotes")):
            notes = self._paragraphs(story)
            if any(paragraph.text for paragraph in notes):
                self._assembly.add(BlockKind.HEADING, heading, level=1)
                self._add(notes)
        self._add_margins()
        for comment in self._document.text[slice(*self._document.story(Story.COMMENTS))].split(_COMMENT_START):
            self._assembly.hide(HiddenKind.COMMENT, _shown(comment))

    def _add_margins(self) -> None:
        """The headers and footers of all sections, which the first and the even pages have again."""
        margins = PageMargins()
        paragraphs = self._paragraphs(Story.HEADERS) + self._paragraphs(Story.HEADER_TEXT_BOXES, on_shape=True)
        self._assembly.leave_heading(1)
        self._add([each for each in paragraphs if each.look.in_table or margins.is_new(each.text)])

    def _paragraphs(self, story: Story, on_shape: bool = False) -> list[_Paragraph]:
        """A story's paragraphs without what is not seen, which is listed."""
        document = self._document
        begin, finish = document.story(story)
        looks = []
        start = begin
        while start < finish:
            found = _END.search(document.text, start, finish)
            mark = found.start() if found else finish - 1
            looks.append((start, mark, document.paragraph(mark)))
            start = mark + 1
        instructions = _instructions(document.text[begin:finish])
        paragraphs: list[_Paragraph] = []
        row_shaded = False
        # A row's shades are told at its end.
        shades = []
        for _, _, look in reversed(looks):
            row_shaded = look.table_shaded if look.row_end else row_shaded and look.in_table
            shades.append(row_shaded or look.shaded or on_shape)
        for (start, mark, look), shaded in zip(looks, reversed(shades), strict=True):
            last = document.text[mark]
            end = mark if last in "\r\x07\x0c" else mark + 1
            text, bold = self._seen(start, end, look, shaded, instructions, begin)
            paragraphs.append(_Paragraph(text, last, look, document.heading_level(look), bold))
        return paragraphs

    def _seen(
        self, start: int, end: int, look: ParagraphLook, shaded: bool, instructions: bytearray, begin: int
    ) -> tuple[str, bool]:
        """The text between two places that a reader sees, and whether all of it is bold."""
        seen: list[str] = []
        unseen: list[str] = []
        reason: HiddenKind | None = None
        bold = True
        for first, last, character in self._document.characters(start, end, look.style):
            text = self._without_instructions(first, last, instructions, begin)
            text = _shown(_symbol(text, character))
            if character.raised and seen:
                text = raised(text, seen[-1])
            hidden = character.hidden(shaded)
            if text and hidden is not reason:
                self._hide(reason, unseen)
                reason, unseen = hidden, []
            if hidden is not None:
                unseen.append(text)
                continue
            seen.append(text)
            bold = bold and (character.bold or not text.strip())
        self._hide(reason, unseen)
        text = "".join(seen).strip()
        return text, bold and bool(text)

    def _hide(self, reason: HiddenKind | None, texts: list[str]) -> None:
        if reason is not None:
            self._assembly.hide(reason, "".join(texts))

    def _without_instructions(self, start: int, end: int, instructions: bytearray, begin: int) -> str:
        text = self._document.text[start:end]
        if _NOTE not in text and instructions.find(1, start - begin, end - begin) < 0:
            return text
        dropped = instructions[start - begin : end - begin]
        kept = ((at, each) for at, (each, drop) in enumerate(zip(text, dropped, strict=True), start) if not drop)
        return "".join(self._marks.get(at, "") if each == _NOTE else each for at, each in kept)

    def _add(self, paragraphs: list[_Paragraph]) -> None:
        for paragraph in paragraphs:
            if paragraph.look.in_table or paragraph.end == _CELL_END:
                self._table.take(paragraph)
            else:
                self._end_table()
                self._add_paragraph(paragraph)
        self._end_table()

    def _end_table(self) -> None:
        rows = self._table.finish()
        if all(len(row) <= 1 for row in rows):
            # A frame around text, not a table.
            for paragraph in (each for row in rows for cell in row for each in cell):
                self._add_paragraph(paragraph)
        else:
            self._assembly.add_table([" ".join(each.text for each in cell) for cell in row] for row in rows)

    def _add_paragraph(self, paragraph: _Paragraph) -> None:
        if paragraph.level is not None:
            self._assembly.add(BlockKind.HEADING, " ".join(paragraph.text.split()), level=paragraph.level)
        elif paragraph.look.listed and paragraph.text:
            self._assembly.add(BlockKind.LIST_ITEM, f"{'  ' * paragraph.look.list_level}• {paragraph.text}")
        else:
            self._assembly.add(BlockKind.PARAGRAPH, paragraph.text)


@dataclass(slots=True)
class _Table:
    """Rows of cells of paragraphs, until the table ends; tables inside a cell become part of its text."""

    _rows: list[list[list[_Paragraph]]] = field(default_factory=list)
    _cells: list[list[_Paragraph]] = field(default_factory=list)
    _cell: list[_Paragraph] = field(default_factory=list)

    def take(self, paragraph: _Paragraph) -> None:
        if paragraph.end == _CELL_END and paragraph.look.row_end:
            if self._cell:
                self._cells.append(self._cell)
            self._rows.append(self._cells)
            self._cells, self._cell = [], []
            return
        self._cell.append(paragraph)
        if paragraph.end == _CELL_END:
            self._cells.append(self._cell)
            self._cell = []

    def finish(self) -> list[list[list[_Paragraph]]]:
        if self._cell:
            self._cells.append(self._cell)
        if self._cells:
            self._rows.append(self._cells)
        rows = self._rows
        self._rows, self._cells, self._cell = [], [], []
        return rows


def _note_marks(document: WordBinary) -> dict[int, str]:
    """The marks of notes by where they stand, "[1]" of a footnote, "[i]" of an endnote."""
    marks: dict[int, str] = {}
    for story in (Story.FOOTNOTES, Story.ENDNOTES):
        references = document.references(story)
        begin, end = document.story(story)
        places = (match.start() for match in re.finditer(_NOTE, document.text[begin:end]))
        for number, (reference, place) in enumerate(zip(references, places, strict=False), 1):
            mark = f"[{number if story is Story.FOOTNOTES else roman(number)}]"
            apart = document.text[begin + place + 1 : begin + place + 2].isspace()
            marks[reference], marks[begin + place] = mark, mark if apart else f"{mark} "
    return marks


def _instructions(text: str) -> bytearray:
    """A 1 for every character of a story that belongs to a field's instruction, not to what the field shows.

    Only fields that end count: a stray beginning must not swallow what follows.
    """
    changes: dict[int, int] = {}
    opened: list[list[int]] = []
    for match in _FIELD.finditer(text):
        mark, at = match[0], match.start()
        if mark == "\x13":
            opened.append([at])
        elif mark == "\x14" and opened and len(opened[-1]) == 1:
            opened[-1].append(at)
        elif mark == "\x15" and opened:
            start, *separator = opened.pop()
            stop = separator[0] if separator else at
            changes[start] = changes.get(start, 0) + 1
            changes[stop] = changes.get(stop, 0) - 1
    dropped = bytearray(len(text))
    depth = 0
    begin = 0
    for at in sorted(changes):
        if depth > 0:
            dropped[begin:at] = b"\x01" * (at - begin)
        depth += changes[at]
        begin = at
    return dropped


def _symbol(text: str, look: CharacterLook) -> str:
    """``text``, or the character of a symbol font that it stands for."""
    if not look.symbol or text != "(":
        return text
    return "•" if look.symbol >= _PRIVATE else chr(look.symbol)


def _shown(text: str) -> str:
    """``text`` without control characters, the two halves of a character put together."""
    text = text.translate(_SHOWN)
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _promote_headings(paragraphs: list[_Paragraph]) -> None:
    """Headings of a document without heading styles: short bold paragraphs, and those worded like one."""
    for paragraph in _outside_tables(paragraphs):
        if paragraph.look.listed or not paragraph.text:
            continue
        paragraph.level = heading_level(paragraph.text)
        short = len(paragraph.text) <= _BOLD_HEADING_CHARACTERS and not paragraph.text.endswith((".", ",", ";"))
        if paragraph.level is None and paragraph.bold and short:
            paragraph.level = 2


def _outside_tables(paragraphs: list[_Paragraph]) -> Iterator[_Paragraph]:
    return (each for each in paragraphs if not each.look.in_table and each.end != _CELL_END)
