"""Writing an OLE container ([MS-CFB]), which no library does: a message inside a message becomes a file of its own."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")
_END, _FREE, _FAT, _DIFAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFC
_NONE = 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_SECTOR, _SMALL_SECTOR, _SMALL_STREAM = 512, 64, 4096
_IN_HEADER = 109

Content = Mapping[str, "bytes | Content"]
"""What a storage holds: streams as bytes, storages as mappings of their own."""


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    stream: bytes = b""
    left: int = _NONE
    right: int = _NONE
    child: int = _NONE
    start: int = _END
    size: int = 0


@dataclass(slots=True)
class _Sectors:
    """Streams one after another, and the table that says which sector follows which."""

    size: int
    content: io.BytesIO = field(default_factory=io.BytesIO)
    table: list[int] = field(default_factory=list)

    def append(self, stream: bytes) -> int:
        """Put a stream at the end and return the number of its first sector."""
        if not stream:
            return _END
        start, count = len(self.table), -(-len(stream) // self.size)
        self.table += [*range(start + 1, start + count), _END]
        self.content.write(stream)
        self.content.write(b"\x00" * (count * self.size - len(stream)))
        return start


def write(content: Content) -> bytes:
    """A compound file of version 3 that holds ``content``; names have at most 31 characters."""
    root = _Entry("Root Entry", _ROOT)
    entries = [root]
    waiting = [(root, content)]
    while waiting:
        storage, held = waiting.pop()
        storage.child = _add_tree(entries, held, waiting)
    sectors, small = _Sectors(_SECTOR), _Sectors(_SMALL_SECTOR)
    for entry in entries:
        if entry.kind == _STREAM:
            entry.size = len(entry.stream)
            entry.start = (small if entry.size < _SMALL_STREAM else sectors).append(entry.stream)
    root.size = len(small.table) * _SMALL_SECTOR
    root.start = sectors.append(small.content.getvalue())
    small_table = sectors.append(_packed(small.table, _SECTOR))
    directory = sectors.append(b"".join(map(_packed_entry, entries)) + b"\x00" * (-len(entries) % 4 * 128))
    return _with_tables(sectors, directory, small_table, -(-len(small.table) * 4 // _SECTOR))


def _add_tree(entries: list[_Entry], held: Content, waiting: list[tuple[_Entry, Content]]) -> int:
    """Add what a storage holds as a balanced tree; returns the number of its top."""
    # The format's order: shorter names first.
    names = sorted(held, key=lambda name: (len(name.encode("utf-16-le")), name.upper()))
    numbers = {}
    for name in names:
        inner = held[name]
        entry = _Entry(name[:31], _STREAM, inner) if isinstance(inner, bytes) else _Entry(name[:31], _STORAGE)
        if not isinstance(inner, bytes):
            waiting.append((entry, inner))
        numbers[name] = len(entries)
        entries.append(entry)

    def top(low: int, high: int) -> int:
        if low >= high:
            return _NONE
        middle = (low + high) // 2
        number = numbers[names[middle]]
        entries[number].left, entries[number].right = top(low, middle), top(middle + 1, high)
        return number

    return top(0, len(names))


def _packed_entry(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    black = 1
    return _ENTRY.pack(
        *(name, len(name) + 2, entry.kind, black, entry.left, entry.right, entry.child),
        *(b"\x00" * 16, 0, 0, 0, entry.start if entry.kind != _STORAGE else 0, entry.size),
    )


def _packed(numbers: list[int], unit: int) -> bytes:
    packed = struct.pack(f"<{len(numbers)}I", *numbers)
    return packed + b"\xff" * (-len(packed) % unit)


def _with_tables(sectors: _Sectors, directory: int, small_table: int, small_table_sectors: int) -> bytes:
    """The file: header, streams, the table of sectors, and where the header has no room the list of its parts."""
    each = _SECTOR // 4
    used = len(sectors.table)
    tables = lists = 0
    while tables * each < used + tables + lists:
        tables = -(-(used + tables + lists) // each)
        lists = max(0, -(-(tables - _IN_HEADER) // (each - 1)))
    table = [*sectors.table, *[_FAT] * tables, *[_DIFAT] * lists]
    table += [_FREE] * (tables * each - len(table))
    places = list(range(used, used + tables))
    in_header = places[:_IN_HEADER] + [_FREE] * max(0, _IN_HEADER - tables)
    first_list = used + tables
    header = _MAGIC + b"\x00" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIII", 0, tables, directory, 0, _SMALL_STREAM)
    header += struct.pack("<II", *((small_table, small_table_sectors) if small_table_sectors else (_END, 0)))
    header += struct.pack("<II", *((first_list, lists) if lists else (_END, 0)))
    header += struct.pack(f"<{_IN_HEADER}I", *in_header)
    listed = b""
    for number in range(lists):
        held = places[_IN_HEADER + number * (each - 1) :][: each - 1]
        follows = first_list + number + 1 if number + 1 < lists else _END
        listed += struct.pack(f"<{each}I", *held, *[_FREE] * (each - 1 - len(held)), follows)
    return header + sectors.content.getvalue() + struct.pack(f"<{len(table)}I", *table) + listed
