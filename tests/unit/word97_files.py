"""Word 97 documents written byte by byte after [MS-DOC], so that it is known what must come out of them."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.ingestion.parsers.compound_file import write as write_container

_TEXT_START = 1024
_STORIES = ("main", "footnotes", "headers", "macros", "comments", "endnotes", "text boxes", "header text boxes")

VANISHED = struct.pack("<HB", 0x083C, 1)
DELETED = struct.pack("<HB", 0x0800, 1)
WHITE = struct.pack("<HB", 0x2A42, 8)
WHITE_RGB = struct.pack("<H4B", 0x6870, 255, 255, 255, 0)
TINY = struct.pack("<HH", 0x4A43, 2)
RAISED = struct.pack("<HB", 0x2A48, 1)
BOLD = struct.pack("<HB", 0x0835, 1)
BLACK_SHADE = struct.pack("<HH", 0x4866, 1 << 5)
AS_STYLE, UNLIKE_STYLE = struct.pack("<HB", 0x083C, 0x80), struct.pack("<HB", 0x083C, 0x81)
IN_TABLE = struct.pack("<HB", 0x2416, 1)
ROW_END = IN_TABLE + struct.pack("<HB", 0x2417, 1)
LISTED = struct.pack("<HH", 0x460B, 1)
SHADED_CELLS = struct.pack("<HBHH", 0xD609, 4, 0, 1 << 5)


@dataclass(frozen=True)
class Paragraph:
    """Runs of text, each with its modifiers; the paragraph's modifiers and style; what it ends with."""

    runs: Sequence[tuple[str, bytes]]
    modifiers: bytes = b""
    style: int = 0
    end: str = "\r"


@dataclass(frozen=True)
class Style:
    builtin: int
    base: int = 0xFFF
    paragraph: bytes = b""
    character: bytes = b""


NORMAL = Style(0)


def plain(text: str, style: int = 0, modifiers: bytes = b"", end: str = "\r") -> Paragraph:
    return Paragraph([(text, b"")], modifiers, style, end)


def cell(text: str) -> Paragraph:
    return plain(text, modifiers=IN_TABLE, end="\x07")


def row_end(modifiers: bytes = b"") -> Paragraph:
    return Paragraph([], ROW_END + modifiers, end="\x07")


def write_doc(
    stories: Mapping[str, Sequence[Paragraph]] | Sequence[Paragraph],
    styles: Sequence[Style] = (NORMAL,),
    flags: int = 0,
    version: int = 0xC1,
    magic: int = 0xA5EC,
    others: Mapping[str, object] | None = None,
    piece_modifier: int = 0,
    places: Mapping[int, bytes] | None = None,
) -> bytes:
    """A .doc; a paragraph is a piece of its own, in eight bits a character where Windows-1252 has all of them."""
    held = stories if isinstance(stories, Mapping) else {"main": stories}
    text = bytearray()
    pieces: list[tuple[int, int]] = []
    character_pages: list[tuple[int, bytes]] = []
    paragraph_pages: list[tuple[int, bytes]] = []
    lengths = []
    for story in _STORIES:
        length = 0
        for paragraph in held.get(story, ()):
            whole = "".join(words for words, _ in paragraph.runs) + paragraph.end
            narrow = all(ord(letter) < 128 or letter in "äöüÄÖÜß’“”–…" for letter in whole)
            encoding = "cp1252" if narrow else "utf-16-le"
            start = _TEXT_START + len(text)
            offsets, looks = [start], []
            for words, look in (*paragraph.runs, (paragraph.end, b"")):
                text += words.encode(encoding, "surrogatepass")
                offsets.append(_TEXT_START + len(text))
                looks.append(look)
            units = (_TEXT_START + len(text) - start) // (1 if narrow else 2)
            pieces.append((units, start * 2 | 0x40000000 if narrow else start))
            length += units
            character_pages.append((start, _page(offsets, [(bytes([len(look)]) + look) for look in looks], 1)))
            entry = struct.pack("<H", paragraph.style) + paragraph.modifiers
            entry += b"\0" * (len(entry) % 2)
            paragraph_pages.append((start, _page([start, offsets[-1]], [bytes([0, len(entry) // 2]) + entry], 13)))
        lengths.append(length)
    body = bytes(text).ljust(-(-len(text) // 512) * 512, b"\0")
    first_page = (_TEXT_START + len(body)) // 512
    parts = {
        1: _style_sheet(styles),
        12: _page_list(character_pages, first_page, _TEXT_START + len(text)),
        13: _page_list(paragraph_pages, first_page + len(character_pages), _TEXT_START + len(text)),
        33: _piece_table(pieces, piece_modifier),
        **(places or {}),
    }
    header = bytearray(_TEXT_START)
    struct.pack_into("<HH", header, 0, magic, version)
    struct.pack_into("<H", header, 10, flags | 0x0200)
    struct.pack_into("<8I", header, 76, *lengths)
    table = b""
    for index, part in parts.items():
        struct.pack_into("<2I", header, 154 + 8 * index, len(table), len(part))
        table += part
    stream = bytes(header) + body + b"".join(page for _, page in (*character_pages, *paragraph_pages))
    return write_container({"WordDocument": stream, "1Table": table, **(others or {})})  # type: ignore[dict-item]


def _page(offsets: list[int], entries: list[bytes], entry_bytes: int) -> bytes:
    page = bytearray(512)
    struct.pack_into(f"<{len(offsets)}I", page, 0, *offsets)
    at = 510
    for number, entry in enumerate(entries):
        at = (at - len(entry)) // 2 * 2
        page[at : at + len(entry)] = entry
        page[4 * len(offsets) + entry_bytes * number] = at // 2
    page[511] = len(entries)
    return bytes(page)


def _page_list(pages: list[tuple[int, bytes]], first: int, end: int) -> bytes:
    return struct.pack(f"<{len(pages) + 1}I", *(start for start, _ in pages), end) + struct.pack(
        f"<{len(pages)}I", *range(first, first + len(pages))
    )


def _piece_table(pieces: list[tuple[int, int]], modifier: int) -> bytes:
    places = [0]
    for units, _ in pieces:
        places.append(places[-1] + units)
    table = struct.pack(f"<{len(places)}I", *places)
    table += b"".join(struct.pack("<HIH", 0, place, modifier) for _, place in pieces)
    return b"\x02" + struct.pack("<I", len(table)) + table


def _style_sheet(styles: Sequence[Style]) -> bytes:
    sheet = struct.pack("<H9H", 18, len(styles), 10, 0, 0, 0, 0, 0, 0, 0)
    for number, style in enumerate(styles):
        definition = struct.pack("<5H", style.builtin, 1 | style.base << 4, 2, 0, 0) + struct.pack("<HHH", 1, 65, 0)
        for part in (struct.pack("<H", number) + style.paragraph, style.character):
            definition += struct.pack("<H", len(part)) + part + b"\0" * (len(part) % 2)
        sheet += struct.pack("<H", len(definition)) + definition
    return sheet
