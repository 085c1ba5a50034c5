"""Streams of an OLE container by olefile, and the title that its properties name.

Nothing is larger than the file it came from: a header that says otherwise is refused before it is believed.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager

import olefile

from engine.errors import DocumentUnreadable
from engine.ingestion.parsers.assembly import one_line
from engine.ingestion.parsers.office_package import damaged

_FAILURES = (
    *(OSError, ValueError, IndexError, KeyError, TypeError, AttributeError),
    *(struct.error, OverflowError, RecursionError, AssertionError),
)
_SUMMARY = "\x05SummaryInformation"
_CODE_PAGE, _TITLE = 1, 2
_WIDE_TEXT = 31
_PROPERTIES_LIMIT, _TITLE_BYTES = 1000, 2000
_CODE_PAGES = {0: "cp1252", 1200: "utf-16-le", 10000: "mac_roman", 65001: "utf-8"}
_POOR_TITLES = ("powerpoint presentation", "powerpoint-präsentation", "presentation", "slide 1", "untitled", "title")


class Container:
    """An opened container; ``name`` is the file's, for messages."""

    def __init__(self, ole: olefile.OleFileIO, name: str) -> None:
        self._ole = ole
        self.name = name

    def holds(self, path: str) -> bool:
        return bool(self._ole.exists(path))

    def stream(self, path: str) -> bytes:
        """A stream's bytes, none where there is no such stream. Raises DocumentUnreadable."""
        try:
            if self._ole.get_type(path) != olefile.STGTY_STREAM:
                return b""
            return bytes(self._ole.openstream(path).read())
        except _FAILURES as error:
            raise damaged(self.name, f"{path}: {error}") from error

    def title(self) -> str:
        """The title in the document's properties; "" where there is none, or one that only names the program."""
        try:
            title = _title(self.stream(_SUMMARY))
        except (struct.error, LookupError, ValueError, DocumentUnreadable):
            # Without its properties a document still has its text.
            return ""
        title = one_line(title)
        poor = title.lower() in _POOR_TITLES or title.lower().startswith("microsoft ") or "\ufffd" in title
        return "" if poor or title.lower().endswith((".doc", ".ppt", ".xls", ".dot")) else title


@contextmanager
def open_container(data: bytes, name: str) -> Iterator[Container]:
    """Open an OLE container. Raises DocumentUnreadable."""
    _check_header(data, name)
    try:
        ole = olefile.OleFileIO(io.BytesIO(data))
    except _FAILURES as error:
        raise damaged(name, f"{type(error).__name__}: {error}") from error
    try:
        yield Container(ole, name)
    finally:
        ole.close()


def _title(properties: bytes) -> str:
    """The title in a set of properties ([MS-OLEPS]). Raises struct.error, LookupError, ValueError.

    olefile's own reader believes the counts that a damaged set names, however large.
    """
    start = struct.unpack_from("<I", properties, 44)[0]
    count = min(struct.unpack_from("<I", properties, start + 4)[0], _PROPERTIES_LIMIT)
    places = struct.unpack_from(f"<{2 * count}I", properties, start + 8)
    known = dict(zip(places[::2], places[1::2], strict=True))
    if _TITLE not in known:
        return ""
    page = struct.unpack_from("<H", properties, start + known[_CODE_PAGE] + 4)[0] if _CODE_PAGE in known else 1252
    at = start + known[_TITLE]
    kind, length = struct.unpack_from("<2I", properties, at)
    if kind == _WIDE_TEXT:
        page, length = 1200, 2 * length
    held = properties[at + 8 : at + 8 + min(length, _TITLE_BYTES)]
    return held.decode(_CODE_PAGES.get(page, f"cp{page}"), "replace").partition("\0")[0]


def _check_header(data: bytes, name: str) -> None:
    if len(data) < 1536:
        raise damaged(name, "shorter than a container's header, table and directory")
    shift = struct.unpack_from("<H", data, 30)[0]
    table, chained = struct.unpack_from("<I", data, 44)[0], struct.unpack_from("<I", data, 72)[0]
    if shift not in (9, 12) or (table + chained) << shift > len(data):
        raise damaged(name, "its header names more sectors than it has")
