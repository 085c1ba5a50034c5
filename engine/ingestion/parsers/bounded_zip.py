"""Zip archives, opened only within bounds: what a member unpacks to is known before it is read.

Standard library only, so that the app can ask before it starts a worker.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from engine.errors import DocumentEncrypted, DocumentTooLarge, DocumentUnreadable

_MEMBERS_LIMIT = 20_000
_STEP_BYTES = 2**20
UNPACKED_LIMIT_BYTES = 512 * 2**20
"""What an archive may hold unpacked; a real document of this size would take minutes to read."""


def open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """Open a zip archive, whatever it may unpack to. Raises DocumentUnreadable."""
    try:
        try:
            return zipfile.ZipFile(io.BytesIO(data))
        except UnicodeDecodeError:
            return zipfile.ZipFile(io.BytesIO(_without_utf8_flags(data)))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, OSError) as error:
        raise DocumentUnreadable(
            f"{name} is a damaged archive: {error}.", "Get a whole copy of the file, or save it anew."
        ) from error


def open_archive(data: bytes, name: str) -> zipfile.ZipFile:
    """Open a zip archive that is one document, after bounding what it may unpack to.

    Raises DocumentTooLarge, DocumentUnreadable, DocumentEncrypted.
    """
    archive = open_zip(data, name)
    check_bounds(archive, name)
    return archive


def check_bounds(archive: zipfile.ZipFile, name: str) -> None:
    """Raises DocumentTooLarge, and DocumentEncrypted when a member is."""
    members = archive.infolist()
    size_bytes = sum(member.file_size for member in members)
    if size_bytes > UNPACKED_LIMIT_BYTES or len(members) > _MEMBERS_LIMIT:
        raise DocumentTooLarge(
            f"{name} would unpack to {size_bytes / 2**20:,.0f} MB in {len(members):,} parts; at most "
            f"{UNPACKED_LIMIT_BYTES // 2**20} MB are read.",
            "Split the document, or take large pictures out of it.",
        )
    if any(member.flag_bits & 1 for member in members):
        raise DocumentEncrypted(f"{name} is an encrypted archive.", "Save a copy without a password and add that.")


def _without_utf8_flags(data: bytes) -> bytes:
    """``data`` with the names that say they are UTF-8 and are not marked as what they may be otherwise."""
    changed = bytearray(data)
    end = data.rfind(b"PK\x05\x06")
    size, start = struct.unpack_from("<II", data, end + 12) if end >= 0 and end + 20 <= len(data) else (0, 0)
    shift = end - size - start
    at = end - size
    while at >= 0 and data[at : at + 4] == b"PK\x01\x02" and at + 46 <= end:
        name_bytes, extra_bytes, comment_bytes = struct.unpack_from("<HHH", data, at + 28)
        try:
            data[at + 46 : at + 46 + name_bytes].decode("utf-8")
        except UnicodeDecodeError:
            local = struct.unpack_from("<I", data, at + 42)[0] + shift
            # The flag is the fourth bit of the second byte, in the directory and before the member itself.
            changed[at + 9] &= 0xF7
            if 0 <= local < len(data) - 30:
                changed[local + 7] &= 0xF7
        at += 46 + name_bytes + extra_bytes + comment_bytes
    return bytes(changed)


def read_member(archive: zipfile.ZipFile, member: str, name: str) -> bytes:
    """One member of an archive, never more than its directory declares. Raises DocumentUnreadable."""
    try:
        with archive.open(member) as stream:
            # Asked for all at once, zipfile unpacks whatever comes, and only then cuts it to what was declared.
            return b"".join(iter(lambda: stream.read(_STEP_BYTES), b""))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        KeyError,
        ValueError,
        NotImplementedError,
        OSError,
    ) as error:
        raise DocumentUnreadable(
            f"{name} is a damaged archive ({member}: {error}).",
            "Get a whole copy of the file, or save it anew.",
        ) from error
