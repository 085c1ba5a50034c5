"""The record layer of a .ppt ([MS-PPT]): records in records, and which of them the last save left alive.

A record never reaches beyond the one it is in, and depth is bounded; text runs keep their paragraphs.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from engine.errors import DocumentEncrypted
from engine.ingestion.parsers.office_package import damaged
from engine.ingestion.parsers.ole_container import Container

_STREAM, _USER = "PowerPoint Document", "Current User"
_DUAL = "PP97_DUALSTORAGE"
"""Where a file for PowerPoint 95 and 97 holds what is 97's."""
_ENCRYPTED_TOKEN = 0xF3D1C4DF
_USER_EDIT, _PERSIST_DIRECTORY = 0x0FF5, 0x1772
_CONTAINER_VERSION = 0xF
_EDITS_LIMIT = 10_000
_DEPTH_LIMIT = 50

SLIDE_PERSIST, TEXT_HEADER, TEXT_CHARACTERS, TEXT_BYTES, TEXT_STYLE = 0x03F3, 0x0F9F, 0x0FA0, 0x0FA8, 0x0FA1
_META_CHARACTERS = frozenset((0x0FD8, 0x0FF7, 0x0FF8, 0x0FF9, 0x0FFA, 0x1015))
"""Records that put a slide's number, a date, a header or a footer where the text has a star."""
_TAGS_DATA = 0x138B
"""Declared as an atom, but what it holds are records."""
_BULLET_FLAGS = 0xF
# The fields of a paragraph's looks between its bullet's flags and its tab stops: masks, and bytes each.
_BEFORE_TABS = ((0x80, 2), (0x10, 2), (0x40, 2), (0x20, 4), (0x800, 2), (0x1000, 2), (0x2000, 2), (0x4000, 2))
_MORE_BEFORE_TABS = ((0x100, 2), (0x400, 2), (0x8000, 2))
_TABS = 0x100000
_AFTER_TABS = ((0x10000, 2), (0xE0000, 2), (0x200000, 2))


@dataclass(frozen=True, slots=True)
class Record:
    kind: int
    instance: int
    is_container: bool
    body: memoryview

    def children(self) -> Iterator[Record]:
        return records(self.body) if self.is_container or self.kind == _TAGS_DATA else iter(())

    def child(self, kind: int) -> Record | None:
        return next((each for each in self.children() if each.kind == kind), None)

    def within(self, kind: int, depth: int = 0) -> Iterator[Record]:
        """The records of a kind anywhere inside."""
        for each in self.children():
            if each.kind == kind:
                yield each
            elif depth < _DEPTH_LIMIT:
                yield from each.within(kind, depth + 1)

    def number(self, at: int, form: str = "<I") -> int:
        """A number in the body. Raises struct.error."""
        return int(struct.unpack_from(form, self.body, at)[0])


@dataclass(frozen=True, slots=True)
class TextParagraph:
    text: str
    level: int
    bulleted: bool | None
    """None when its layout decides."""


@dataclass(slots=True)
class Text:
    """The text of a shape: its kind ([MS-PPT] TextTypeEnum) and its paragraphs."""

    kind: int
    paragraphs: list[TextParagraph]


def records(body: memoryview) -> Iterator[Record]:
    """The records that lie one after the other. Raises ValueError for one that reaches too far."""
    at = 0
    while at + 8 <= len(body):
        version, kind, size = struct.unpack_from("<HHI", body, at)
        if at + 8 + size > len(body):
            raise ValueError(f"a record of kind {kind:#06x} ends behind the one it is in")
        yield Record(kind, version >> 4, version & 0xF == _CONTAINER_VERSION, body[at + 8 : at + 8 + size])
        at += 8 + size


class LiveRecords:
    """The records that the newest edit refers to, by the numbers they are known by.

    Raises DocumentUnreadable, DocumentEncrypted; struct.error and ValueError for damage.
    """

    def __init__(self, container: Container) -> None:
        self._name = container.name
        folder = f"{_DUAL}/" if container.holds(f"{_DUAL}/{_STREAM}") else ""
        self._stream = memoryview(container.stream(folder + _STREAM))
        user = container.stream(folder + _USER)
        if len(user) < 20:
            raise damaged(self._name, "no stream that names the last edit")
        token, edit = struct.unpack_from("<2I", user, 12)
        if token == _ENCRYPTED_TOKEN or container.holds("EncryptedSummary"):
            raise self._encrypted()
        self._places: dict[int, int] = {}
        self.document = self._follow(edit)

    def record(self, number: int) -> Record | None:
        place = self._places.get(number)
        return self._at(place) if place is not None else None

    def _follow(self, edit: int) -> Record:
        """Where everything is, from the newest edit back to the first; the newest word on a number counts."""
        document = None
        seen: set[int] = set()
        while edit not in seen and len(seen) < _EDITS_LIMIT:
            seen.add(edit)
            atom = self._at(edit)
            if atom.kind != _USER_EDIT:
                raise ValueError("no edit where the last one should be")
            if len(atom.body) >= 32:
                raise self._encrypted()
            before, directory, number = struct.unpack_from("<3I", atom.body, 8)
            if document is None:
                document = number
            self._read_directory(self._at(directory))
            if not before:
                break
            edit = before
        found = self.record(document if document is not None else 0)
        if found is None:
            raise ValueError("no document in it")
        return found

    def _read_directory(self, directory: Record) -> None:
        if directory.kind != _PERSIST_DIRECTORY:
            raise ValueError("no directory where it should be")
        at = 0
        while at + 4 <= len(directory.body):
            packed = directory.number(at)
            first, count = packed & 0xFFFFF, packed >> 20
            for index, place in enumerate(struct.unpack_from(f"<{count}I", directory.body, at + 4)):
                self._places.setdefault(first + index, place)
            at += 4 + 4 * count

    def _at(self, place: int) -> Record:
        version, kind, size = struct.unpack_from("<HHI", self._stream, place)
        if place + 8 + size > len(self._stream):
            raise ValueError(f"a record of kind {kind:#06x} ends behind the stream")
        body = self._stream[place + 8 : place + 8 + size]
        return Record(kind, version >> 4, version & 0xF == _CONTAINER_VERSION, body)

    def _encrypted(self) -> DocumentEncrypted:
        return DocumentEncrypted(
            f"{self._name} is protected by a password.",
            "Open it in PowerPoint, save a copy without a password, and add that.",
        )


def texts(held: Iterator[Record]) -> Iterator[Text]:
    """The texts of a list of records: a header each, its characters and how its paragraphs look."""
    kind, characters, meta, style = 4, "", set[int](), b""
    started = False
    for each in held:
        if each.kind == TEXT_HEADER:
            if started:
                yield Text(kind, _paragraphs(characters, meta, style))
            kind, characters, meta, style = each.number(0), "", set(), b""
            started = True
        elif each.kind == TEXT_CHARACTERS:
            characters = bytes(each.body).decode("utf-16-le", "replace")
            started = True
        elif each.kind == TEXT_BYTES:
            characters = bytes(each.body).decode("latin-1")
            started = True
        elif each.kind == TEXT_STYLE:
            style = bytes(each.body)
        elif each.kind in _META_CHARACTERS and len(each.body) >= 4:
            meta.add(each.number(0))
    if started:
        yield Text(kind, _paragraphs(characters, meta, style))


def _paragraphs(characters: str, meta: set[int], style: bytes) -> list[TextParagraph]:
    # A star stands for what is not known here.
    if meta:
        characters = "".join("" if at in meta else each for at, each in enumerate(characters))
    looks = list(_paragraph_looks(style, len(characters) + 1))
    paragraphs = []
    place = run = 0
    for text in characters.split("\r"):
        while run < len(looks) - 1 and place >= looks[run][0]:
            run += 1
        level, bulleted = looks[run][1:] if looks else (0, None)
        paragraphs.append(TextParagraph(text, level, bulleted))
        place += len(text) + 1
    return paragraphs


def _paragraph_looks(style: bytes, length: int) -> Iterator[tuple[int, int, bool | None]]:
    """Where each run of paragraphs ends, its level, and whether it has bullets ([MS-PPT] TextPFRun)."""
    at = covered = 0
    while covered < length and at + 10 <= len(style):
        count, level, masks = struct.unpack_from("<IHI", style, at)
        at += 10
        bulleted = None
        if masks & _BULLET_FLAGS:
            if at + 2 > len(style):
                return
            if masks & 1:
                bulleted = bool(style[at] & 1)
            at += 2
        at += sum(size for mask, size in (*_BEFORE_TABS, *_MORE_BEFORE_TABS) if masks & mask)
        if masks & _TABS:
            if at + 2 > len(style):
                return
            at += 2 + 4 * int(struct.unpack_from("<H", style, at)[0])
        at += sum(size for mask, size in _AFTER_TABS if masks & mask)
        covered += count
        yield covered, min(level, 4), bulleted
