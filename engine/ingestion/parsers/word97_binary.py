"""The binary layer of a .doc ([MS-DOC]): its header, the pieces its text is in, and how each part of it looks.

A character's place (CP) counts UTF-16 units over all stories in a row; ``text`` has one character for each.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate, pairwise

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentUnsupported
from engine.ingestion.parsers.assembly import TEXT_LIMIT_CHARACTERS, text_too_long
from engine.ingestion.parsers.office_package import damaged
from engine.ingestion.parsers.ole_container import Container
from engine.ingestion.parsers.word97_looks import CharacterLook, ParagraphLook, Styles, modifications, short_modifier

_WORD_8, _WORD_6 = 0xA5EC, 0xA5DC
_FIRST_VERSION = 0xC0
_ENCRYPTED, _TABLE_ONE = 0x0100, 0x0200
_PAGE_BYTES = 512
_PLACES = 154
"""Where the header's list of places in the table stream begins; the numbers below are indices into it."""
_STYLES, _FOOTNOTES, _CHARACTER_PAGES, _PARAGRAPH_PAGES, _PIECES, _ENDNOTES = 1, 2, 12, 13, 33, 46
_HUGE_PARAGRAPH = (0x6645, 0x6646)
# Word 97 could not yet write these bytes as it writes the others.
_EIGHT_BIT = {
    byte: ord(bytes([byte]).decode("cp1252"))
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


class Story(IntEnum):
    """The texts a document consists of, in their order; the value is the place of its length in the header."""

    MAIN = 76
    FOOTNOTES = 80
    HEADERS = 84
    MACROS = 88
    COMMENTS = 92
    ENDNOTES = 96
    TEXT_BOXES = 100
    HEADER_TEXT_BOXES = 104


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    offset: int
    """Where its first character is in the stream, in bytes."""
    width: int
    """Bytes per character, 1 or 2."""
    modifiers: bytes


@dataclass(slots=True)
class _Runs:
    """Stretches of the stream and the modifiers that apply to each, sorted by where they begin."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[tuple[int, bytes]] = field(default_factory=list)
    """A style's number (paragraphs only) and modifiers."""

    def at(self, offset: int) -> tuple[int, tuple[int, bytes]]:
        """Where the stretch around ``offset`` ends, and its value."""
        index = bisect_right(self.starts, offset) - 1
        if index >= 0 and offset < self.ends[index]:
            return self.ends[index], self.values[index]
        following = self.starts[index + 1] if index + 1 < len(self.starts) else 2**32
        return following, (0, b"")


class WordBinary:
    """A document's text and looks. Raises DocumentUnreadable, -Encrypted, -Unsupported, -TooLarge."""

    def __init__(self, container: Container) -> None:
        self._name = container.name
        self._stream = container.stream("WordDocument")
        if len(self._stream) < _PLACES + 8 * (_PIECES + 1):
            raise damaged(self._name, "its header is cut short")
        magic, version = struct.unpack_from("<2H", self._stream)
        flags = struct.unpack_from("<H", self._stream, 10)[0]
        if magic == _WORD_6 or (magic == _WORD_8 and version < _FIRST_VERSION):
            raise DocumentUnsupported(
                f"{self._name} cannot be read: it was saved by Word 6 or Word 95.",
                "Open it in Word or LibreOffice, save it as .docx, and add that.",
            )
        if magic != _WORD_8:
            raise damaged(self._name, f"not a Word document's first bytes: {magic:04x}")
        if flags & _ENCRYPTED:
            raise DocumentEncrypted(
                f"{self._name} is protected by a password.",
                "Open it in Word, save a copy without a password, and add that.",
            )
        self._table = container.stream("1Table" if flags & _TABLE_ONE else "0Table")
        self._data = container.stream("Data")
        self._styles = Styles(self._place(_STYLES))
        self._pieces = self._read_pieces()
        self._piece_starts = [piece.start for piece in self._pieces]
        self.text = "".join(map(self._decode, self._pieces))
        self._characters = self._read_runs(_CHARACTER_PAGES, paragraphs=False)
        self._paragraphs = self._read_runs(_PARAGRAPH_PAGES, paragraphs=True)
        self._character_looks: dict[tuple[int, bytes], CharacterLook] = {}
        self._paragraph_looks: dict[tuple[int, bytes], ParagraphLook] = {}

    def story(self, story: Story) -> tuple[int, int]:
        """Where a story's text begins and ends."""
        lengths = struct.unpack_from("<8I", self._stream, Story.MAIN)
        ends = list(accumulate(lengths))
        number = (story - Story.MAIN) // 4
        end = min(ends[number], len(self.text))
        return min(ends[number] - lengths[number], end), end

    def references(self, story: Story) -> list[int]:
        """Where the main text refers to each note of a story ([MS-DOC] 2.8.17); none if that is not told."""
        index = {Story.FOOTNOTES: _FOOTNOTES, Story.ENDNOTES: _ENDNOTES}[story]
        if _PLACES + 8 * (index + 1) > len(self._stream):
            return []
        places = self._place(index)
        count = max((len(places) - 4) // 6, 0)
        return list(struct.unpack_from(f"<{count}I", places))

    def paragraph(self, mark: int) -> ParagraphLook:
        """How the paragraph looks whose last character stands at ``mark``."""
        piece = self._piece(mark)
        offset = piece.offset + (mark - piece.start) * piece.width
        style, modifiers = self._paragraphs.at(offset)[1]
        key = (style, modifiers + piece.modifiers)
        look = self._paragraph_looks.get(key)
        if look is None:
            look = self._paragraph_looks[key] = self._styles.paragraph(style, self._with_huge(key[1]))
        return look

    def heading_level(self, look: ParagraphLook) -> int | None:
        """The depth of the heading that a paragraph is, 1 for the outermost; None for other text."""
        of_style = self._styles.style(look.style).heading_level
        if of_style is not None:
            return of_style
        return look.outline_level + 1 if look.outline_level is not None else None

    def characters(self, start: int, end: int, style: int) -> Iterator[tuple[int, int, CharacterLook]]:
        """The stretches of ``text[start:end]`` that look the same, in a paragraph of the style of that number."""
        while start < end:
            piece = self._piece(start)
            offset = piece.offset + (start - piece.start) * piece.width
            run_end, (_, modifiers) = self._characters.at(offset)
            # A stretch that ends in the middle of a character holds all of it.
            length = max(-(-(run_end - offset) // piece.width), 1)
            stop = min(start + length, piece.end, end)
            key = (style, modifiers + piece.modifiers)
            look = self._character_looks.get(key)
            if look is None:
                look = self._character_looks[key] = self._styles.character(*key)
            yield start, stop, look
            start = stop

    def _piece(self, place: int) -> _Piece:
        return self._pieces[bisect_right(self._piece_starts, place) - 1]

    def _place(self, index: int) -> bytes:
        """What an entry of the header's list points at in the table stream."""
        offset, size = struct.unpack_from("<2I", self._stream, _PLACES + 8 * index)
        if offset + size > len(self._table):
            raise damaged(self._name, f"part {index} ends behind the table stream")
        return self._table[offset : offset + size]

    def _read_pieces(self) -> list[_Piece]:
        described = self._place(_PIECES)
        lists: list[bytes] = []
        at = 0
        while at < len(described) and described[at] == 1:
            size = struct.unpack_from("<H", described, at + 1)[0]
            lists.append(described[at + 3 : at + 3 + size])
            at += 3 + size
        if at + 5 > len(described) or described[at] != 2:
            raise damaged(self._name, "no table of pieces")
        size = struct.unpack_from("<I", described, at + 1)[0]
        table = described[at + 5 : at + 5 + size]
        count = (len(table) - 4) // 12
        if count < 1:
            raise damaged(self._name, "no pieces")
        places = struct.unpack_from(f"<{count + 1}I", table)
        if places[0] != 0 or any(start > end for start, end in pairwise(places)):
            raise damaged(self._name, "its pieces are not in a row")
        # Pieces that lie over each other would be a small file of endless text.
        if places[-1] > min(TEXT_LIMIT_CHARACTERS, 8 * len(self._stream)):
            raise text_too_long(self._name)
        pieces = []
        for number, (start, end) in enumerate(pairwise(places)):
            if start == end:
                continue
            coded, prm = struct.unpack_from("<IH", table, 4 * (count + 1) + 8 * number + 2)
            eight_bit = bool(coded & 0x40000000)
            offset, width = ((coded & 0x3FFFFFFF) // 2, 1) if eight_bit else (coded & 0x3FFFFFFF, 2)
            if offset + (end - start) * width > len(self._stream):
                raise damaged(self._name, f"piece {number} ends behind the text")
            chosen = lists[prm >> 1] if prm & 1 and prm >> 1 < len(lists) else short_modifier(prm)
            pieces.append(_Piece(start, end, offset, width, chosen if prm else b""))
        if not pieces:
            raise DocumentEmpty(f"{self._name} holds no text.", "There is nothing in it to index.")
        return pieces

    def _decode(self, piece: _Piece) -> str:
        length = piece.end - piece.start
        held = self._stream[piece.offset : piece.offset + length * piece.width]
        if piece.width == 1:
            return held.decode("latin-1").translate(_EIGHT_BIT)
        text = held.decode("utf-16-le", "surrogatepass")
        # Places count units: a character of two of them stays two until it is given out.
        return text if len(text) == length else "".join(map(chr, struct.unpack(f"<{length}H", held)))

    def _read_runs(self, index: int, paragraphs: bool) -> _Runs:
        """The modifiers of all pages that an entry of the header lists ([MS-DOC] 2.9.33 and 2.9.175)."""
        places = self._place(index)
        count = max((len(places) - 4) // 8, 0)
        numbers = struct.unpack_from(f"<{count}I", places, 4 * (count + 1)) if count else ()
        found: list[tuple[int, int, tuple[int, bytes]]] = []
        for number in dict.fromkeys(number & 0x3FFFFF for number in numbers):
            page = self._stream[number * _PAGE_BYTES : (number + 1) * _PAGE_BYTES]
            if len(page) < _PAGE_BYTES:
                raise damaged(self._name, f"page {number} of its looks is missing")
            entry_bytes = 13 if paragraphs else 1
            entries = page[-1]
            if 4 * (entries + 1) + entry_bytes * entries >= _PAGE_BYTES:
                raise damaged(self._name, f"page {number} of its looks is too full")
            offsets = struct.unpack_from(f"<{entries + 1}I", page)
            for entry, (start, end) in enumerate(pairwise(offsets)):
                at = 2 * page[4 * (entries + 1) + entry_bytes * entry]
                found.append((start, end, _paragraph_entry(page, at) if paragraphs else (0, _entry(page, at))))
        found.sort(key=lambda each: each[0])
        return _Runs([each[0] for each in found], [each[1] for each in found], [each[2] for each in found])

    def _with_huge(self, modifiers: bytes) -> bytes:
        """Modifiers too many for their page are in a stream of their own."""
        for code, operand in modifications(modifiers):
            if code in _HUGE_PARAGRAPH:
                at = struct.unpack("<I", operand)[0]
                if at + 2 <= len(self._data):
                    size = struct.unpack_from("<H", self._data, at)[0]
                    return modifiers + self._data[at + 2 : at + 2 + size]
        return modifiers


def _entry(page: bytes, at: int) -> bytes:
    return page[at + 1 : min(at + 1 + page[at], _PAGE_BYTES - 1)] if at else b""


def _paragraph_entry(page: bytes, at: int) -> tuple[int, bytes]:
    """A style's number and modifiers; their length is in words, less one byte or in a byte of its own."""
    if not at:
        return 0, b""
    size = 2 * page[at] - 1
    at += 1
    if size < 0:
        size = 2 * page[at]
        at += 1
    held = page[at : min(at + size, _PAGE_BYTES - 1)]
    return (struct.unpack_from("<H", held)[0], held[2:]) if len(held) >= 2 else (0, b"")
