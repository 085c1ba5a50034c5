"""Tiny files of the old Office programs, for warm_up: a .doc, a .ppt and a .xls.

Written byte by byte after [MS-DOC], [MS-PPT] and [MS-XLS]; no library writes all of them.
"""

from __future__ import annotations

import struct

from engine.ingestion.parsers import compound_file


def small_doc() -> bytes:
    """A Word document of two paragraphs, one of them in eight bits a character; it has no styles."""
    texts = ("Größe in Word.\r".encode("cp1252"), "Ünïcode Ω in Word.\r".encode("utf-16-le"))
    lengths = (len(texts[0]), len(texts[1]) // 2)
    pieces = struct.pack("<3I", 0, lengths[0], sum(lengths))
    pieces += struct.pack("<HIH", 0, 1024 * 2 | 0x40000000, 0) + struct.pack("<HIH", 0, 1024 + lengths[0], 0)
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    header = bytearray(1024)
    struct.pack_into("<HH", header, 0, 0xA5EC, 0xC1)
    struct.pack_into("<I", header, 76, sum(lengths))
    struct.pack_into("<2I", header, 154 + 8 * 33, 0, len(table))
    return compound_file.write({"WordDocument": bytes(header) + b"".join(texts), "0Table": table})


def record(kind: int, body: bytes, version: int = 0, instance: int = 0) -> bytes:
    """A record of a presentation; version 15 says that records are what it holds."""
    return struct.pack("<HHI", instance << 4 | version, kind, len(body)) + body


def small_ppt(slides: tuple[tuple[bytes, bytes], ...] | None = None, notes: bytes = b"") -> bytes:
    """A presentation.

    ``slides`` holds for each what follows its entry in the list of slides, and what it has besides its atom;
    ``notes`` are the shapes of the page of notes of the first slide.
    """
    if slides is None:
        title = record(0x0F9F, struct.pack("<I", 0)) + record(0x0FA0, "Größe Ω in slides".encode("utf-16-le"))
        slides = ((title + record(0x0F9F, struct.pack("<I", 1)) + record(0x0FA8, b"First\rSecond"), b""),)
    pages = [
        record(0x03EE, record(0x03EF, struct.pack("<I8s3I", 0, bytes(8), 0, 900 + index, 0), 2) + held, 15)
        for index, (_, held) in enumerate(slides)
    ]
    outline = b"".join(
        record(0x03F3, struct.pack("<5I", 2 + index, 0, 0, 256 + index, 0)) + texts
        for index, (texts, _) in enumerate(slides)
    )
    lists = record(0x0FF0, outline, 15)
    if notes:
        lists += record(0x0FF0, record(0x03F3, struct.pack("<5I", 2 + len(slides), 0, 0, 900, 0)), 15, 2)
        pages.append(record(0x03F0, notes, 15))
    stream = b""
    places = []
    for each in (record(0x03E8, lists, 15), *pages):
        places.append(len(stream))
        stream += each
    directory = len(stream)
    stream += record(0x1772, struct.pack(f"<{1 + len(places)}I", len(places) << 20 | 1, *places))
    edit = len(stream)
    stream += record(0x0FF5, struct.pack("<7I", 0, 0, 0, directory, 1, 0, 0))
    user = record(0x0FF6, struct.pack("<3I", 20, 0xE391C05F, edit))
    return compound_file.write({"PowerPoint Document": stream, "Current User": user})


def small_xls(encrypted: bool = False) -> bytes:
    """A workbook of two sheets, the second one hidden; the first has a text, a number, a date and a hidden row."""

    def biff(kind: int, body: bytes = b"") -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    def text(row: int, column: int, words: str) -> bytes:
        coded = words.encode("utf-16-le")
        return biff(0x0204, struct.pack("<4HB", row, column, 0, len(words), 1) + coded)

    def sheet(cells: bytes) -> bytes:
        return biff(0x0809, struct.pack("<4H2I", 0x600, 0x10, 0, 0, 0, 0)) + cells + biff(0x0A)

    first = biff(0x0208, struct.pack("<8H", 2, 0, 1, 255, 0, 0, 0x20, 0))
    first += text(0, 0, "Größe Ω") + biff(0x0203, struct.pack("<3Hd", 0, 1, 0, 1.5))
    first += biff(0x0203, struct.pack("<3Hd", 1, 0, 1, 43864.0)) + text(1, 1, "day") + text(2, 0, "hidden row")
    sheets = (sheet(first), sheet(text(0, 0, "hidden sheet")))
    head = biff(0x0809, struct.pack("<4H2I", 0x600, 5, 0, 0, 0, 0))
    head += biff(0x2F, struct.pack("<3H48x", 1, 1, 1)) if encrypted else b""
    head += biff(0x42, struct.pack("<H", 1200))
    head += biff(0x31, struct.pack("<5H4B", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + b"\x05\x00Arial") * 4
    head += b"".join(biff(0xE0, struct.pack("<3H14x", 0, form, 0)) for form in (0, 14))
    names = (b"\x03\x00One", b"\x03\x00Two")
    start = len(head) + sum(len(biff(0x85, bytes(6) + name)) for name in names) + len(biff(0x0A))
    for number, name in enumerate(names):
        place = start + sum(map(len, sheets[:number]))
        head += biff(0x85, struct.pack("<IBB", place, number, 0) + name)
    return compound_file.write({"Workbook": head + biff(0x0A) + b"".join(sheets)})
