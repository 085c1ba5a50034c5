"""A zip archive that is no document itself: its parts are the files in it, with their folders in their names.

What comes out is bounded while it is unpacked; what the archive declares of itself is never relied on.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from lzma import LZMAError

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentUnreadable
from engine.ingestion.parsers.assembly import PARTS_LIMIT, Assembly, one_line
from engine.ingestion.parsers.formats import open_zip
from engine.ingestion.parsers.part_names import PartNames
from engine.types import ParsedDocument, Part

MEDIA_TYPE = "application/zip"
UNPACKED_LIMIT_BYTES = 256 * 2**20
MEMBER_LIMIT_BYTES = 128 * 2**20
# What systems put beside a person's files.
_LEFT_BEHIND = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_UNICODE_PATH = 0x7075
_UTF8_FLAG = 0x800
_DEFLATE_STEP, _OTHER_STEP = 2**20, 4096
_FAILURES = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, ValueError, OSError, KeyError, struct.error)


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
        # The other decompressors give all that comes of what they are given.
        step = _DEFLATE_STEP if member.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) else _OTHER_STEP
        pieces = []
        try:
            # zipfile itself gives no more than the directory declares, which has been looked at.
            with self._archive.open(member) as stream:
                while piece := stream.read(step):
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
