"""What the root of an OLE container holds, which is how the formats of old Office programs are told apart.

Standard library only, as formats.py; never raises: a damaged container just holds fewer names.
"""

from __future__ import annotations

import struct

_ENTRY_BYTES = 128
_HEADER_SECTORS = 109
_REGULAR = 0xFFFFFFFA
"""Sector and entry numbers from here on have another meaning: "none", "the last one"."""


def root_names(data: bytes) -> frozenset[str]:
    """The names directly below the root, in lower case, as [MS-CFB] compares them.

    What an embedded document holds is further down and not among them.
    """
    directory = _directory(data)
    if len(directory) < _ENTRY_BYTES:
        return frozenset()
    names: set[str] = set()
    waiting, seen = [_number(directory, 76)], set()
    while waiting:
        number = waiting.pop()
        at = number * _ENTRY_BYTES
        if number in seen or number >= _REGULAR or at + _ENTRY_BYTES > len(directory):
            continue
        seen.add(number)
        length = min(max(struct.unpack_from("<H", directory, at + 64)[0] - 2, 0), 62)
        names.add(directory[at : at + length].decode("utf-16-le", "replace").lower())
        waiting += (_number(directory, at + 68), _number(directory, at + 72))
    return frozenset(names)


def _directory(data: bytes) -> bytes:
    """The directory's sectors, put together."""
    if len(data) < 512:
        return b""
    shift = struct.unpack_from("<H", data, 30)[0]
    if shift not in (9, 12):
        return b""
    size_bytes = 1 << shift
    table = _table_sectors(data, size_bytes)
    entries = size_bytes // 4
    sectors: list[bytes] = []
    sector, seen = _number(data, 48), set()
    while sector < _REGULAR and sector not in seen:
        seen.add(sector)
        sectors.append(_sector(data, sector, size_bytes))
        if sector // entries >= len(table):
            break
        at = (table[sector // entries] + 1) * size_bytes + sector % entries * 4
        if at + 4 > len(data):
            break
        sector = _number(data, at)
    return b"".join(sectors)


def _table_sectors(data: bytes, size_bytes: int) -> list[int]:
    """The sectors that hold the allocation table: the first ones stand in the header, the others in a chain."""
    numbers = list(struct.unpack_from(f"<{_HEADER_SECTORS}I", data, 76))
    chained, seen = _number(data, 68), set()
    while chained < _REGULAR and chained not in seen:
        seen.add(chained)
        sector = _sector(data, chained, size_bytes)
        if len(sector) < size_bytes:
            break
        *more, chained = struct.unpack(f"<{size_bytes // 4}I", sector)
        numbers.extend(more)
    return numbers


def _sector(data: bytes, number: int, size_bytes: int) -> bytes:
    return data[(number + 1) * size_bytes : (number + 2) * size_bytes]


def _number(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", data, at)[0])
