"""A zip archive that is no document itself: its parts are the files in it, with their folders in their names.

What comes out is bounded while it is unpacked; what the archive declares of itself is never relied on.
"""

from __future__ import annotations

import bz2
import copy
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentUnreadable
from engine.ingestion.parsers.assembly import PARTS_LIMIT, Assembly, one_line
from engine.ingestion.parsers.bounded_zip import open_zip
from engine.ingestion.parsers.part_names import PartNames
from engine.types import ParsedDocument, Part

MEDIA_TYPE = "application/zip"
UNPACKED_LIMIT_BYTES = 256 * 2**20
MEMBER_LIMIT_BYTES = 128 * 2**20
# What systems put beside a person's files.
_LEFT_BEHIND = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_UNICODE_PATH = 0x7075
_UTF8_FLAG = 0x800
_STEP_BYTES = 2**20
_FAILURES = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, OSError, KeyError, struct.error)


def parse(data: bytes, name: str) -> ParsedDocument:
    """Take an archive apart. Raises DocumentEmpty, DocumentEncrypted, DocumentUnreadable."""
    with open_zip(data, name) as archive:
        unpacking = _Unpacking(archive, Assembly(name, MEDIA_TYPE), len(data))
        files = [each for each in archive.infolist() if _is_content(each)]
        if not files:
            raise DocumentEmpty(f"{name} holds no files.", "There is nothing in it to index.")
        for member in files:
            unpacking.add(member)
    assembly = unpacking.assembly
    if unpacking.left_out:
        assembly.warnings.append(
            f"{unpacking.left_out:,} of {len(files):,} files were not read: at most {PARTS_LIMIT:,} files and "
            f"{UNPACKED_LIMIT_BYTES // 2**20} MB of an archive are"
        )
    if assembly.parts:
        return assembly.finish()
    if unpacking.encrypted == len(files):
        raise DocumentEncrypted(f"{name} is an encrypted archive.", "Save a copy without a password and add that.")
    raise DocumentUnreadable(
        f"{name} holds nothing that could be unpacked.",
        "Unpack it, and add the folder.",
        "\n".join(assembly.warnings[:20]),
    )


class _Unpacking:
    """Takes members out of an archive, as far as its limits go."""

    def __init__(self, archive: zipfile.ZipFile, assembly: Assembly, size_bytes: int) -> None:
        self._archive = archive
        self.assembly = assembly
        self._names = PartNames()
        self._left_bytes = UNPACKED_LIMIT_BYTES
        self._packed_left_bytes = size_bytes
        self.left_out = self.encrypted = 0

    def add(self, member: zipfile.ZipInfo) -> None:
        """Make a part of a member, or a warning."""
        if len(self.assembly.parts) == PARTS_LIMIT or self._left_bytes <= 0:
            self.left_out += 1
            return
        stated = one_line(_stated_name(member), 300)
        if member.flag_bits & 1:
            self.encrypted += 1
            self._warn(stated, "it is protected by a password")
        elif member.file_size > MEMBER_LIMIT_BYTES:
            self._warn(stated, f"it has more than {MEMBER_LIMIT_BYTES // 2**20} MB")
        elif stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG):
            self._warn(stated, "it is a link or a device")
        elif member.compress_size > self._packed_left_bytes:
            # Only where members lie over each other, to be unpacked again and again.
            self._warn(stated, "it overlaps other files of the archive")
        elif member.file_size > self._left_bytes:
            self.left_out += 1
        else:
            self._packed_left_bytes -= member.compress_size
            self._unpack(member, stated)

    def _unpack(self, member: zipfile.ZipInfo, stated: str) -> None:
        pieces = []
        try:
            for piece in _unpacked(self._archive, member):
                self._left_bytes -= len(piece)
                pieces.append(piece)
        except NotImplementedError:
            self._warn(stated, "it is packed in a way that is not supported")
        except RuntimeError:
            self.encrypted += 1
            self._warn(stated, "it is protected by a password")
        except _FAILURES:
            self._warn(stated, "it is damaged")
        else:
            fallback = f"file {len(self.assembly.parts) + 1}"
            self.assembly.parts.append(Part(self._names.path(_stated_name(member), fallback), b"".join(pieces)))

    def _warn(self, stated: str, reason: str) -> None:
        self.assembly.warnings.append(f"{stated} was not read: {reason}")


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content of a member, piece by piece, never more than the directory declares; raises _FAILURES."""
    if member.compress_type not in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with archive.open(member) as stream:
            while piece := stream.read(_STEP_BYTES):
                yield piece
        return
    # zipfile unpacks all that comes of what it has read of these two, which may be gigabytes of a few bytes.
    packed = copy.copy(member)
    packed.compress_type, packed.file_size = zipfile.ZIP_STORED, member.compress_size
    del packed.CRC
    left, checksum = member.file_size, 0
    with archive.open(packed) as stream:
        unpacker = bz2.BZ2Decompressor() if member.compress_type == zipfile.ZIP_BZIP2 else _lzma(stream, left)
        while left and not unpacker.eof:
            given = stream.read(_STEP_BYTES) if unpacker.needs_input else b""
            piece = unpacker.decompress(given, min(left, _STEP_BYTES))
            if not piece and not given:
                break
            left -= len(piece)
            checksum = zlib.crc32(piece, checksum)
            yield piece
    if left or checksum != member.CRC:
        raise zipfile.BadZipFile("not what the directory says")


def _lzma(stream: IO[bytes], size_bytes: int) -> lzma.LZMADecompressor:
    """An unpacker for what follows in ``stream``, whose first bytes say how it was packed."""
    _, _, _, packing, window_bytes = struct.unpack("<BBHBI", stream.read(9))
    settings = {
        "id": lzma.FILTER_LZMA1,
        # More than comes out is never needed, and would be taken from memory at once.
        "dict_size": max(4096, min(window_bytes, size_bytes)),
        "lc": packing % 9,
        "lp": packing // 9 % 5,
        "pb": packing // 45,
    }
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[settings])


def _is_content(member: zipfile.ZipInfo) -> bool:
    path = member.filename.replace("\\", "/")
    folders, _, file = path.rpartition("/")
    return bool(file) and file.lower() not in _LEFT_BEHIND and "__MACOSX" not in folders.split("/")


def _stated_name(member: zipfile.ZipInfo) -> str:
    """The name of a member: many programs write UTF-8 and do not say so."""
    if member.flag_bits & _UTF8_FLAG:
        return member.filename
    try:
        return _unicode_path(member.extra) or member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def _unicode_path(extra: bytes) -> str:
    """The name as an extra field may hold it, "" where there is none."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        if kind == _UNICODE_PATH and size > 5:
            return extra[at + 9 : at + 4 + size].decode("utf-8")
        at += 4 + size
    return ""
