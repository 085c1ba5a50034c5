"""An Outlook message (.msg) as one document, as the mail it holds would be; what is attached comes out as parts.

A message inside it comes out as a compound file of its own, so that only one level is read here.
"""

from __future__ import annotations

import datetime as dt
import io
import struct
from dataclasses import dataclass
from email.parser import HeaderParser
from email.utils import format_datetime
from typing import Any

import olefile

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentUnreadable
from engine.ingestion.parsers import compound_file, compressed_rtf, rtf
from engine.ingestion.parsers.assembly import TEXT_LIMIT_CHARACTERS, Assembly, one_line
from engine.ingestion.parsers.decoding import decode
from engine.ingestion.parsers.mail_body import choose, inline_pictures, read_page, read_plain
from engine.ingestion.parsers.mail_headers import POLICY, add_headers, header_text
from engine.ingestion.parsers.part_names import PartNames, extension
from engine.types import ParsedDocument, Part

MEDIA_TYPE = "application/vnd.ms-outlook"
_PROPERTIES = "__properties_version1.0"
_RECORD = struct.Struct("<HHI8s")
_HEADER_BYTES = {"message": 32, "other": 8}
_ATTACHMENTS_LIMIT = 2048
"""As many as the format allows."""
_SPARE_BYTES = 2**20
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_UNICODE, _STRING, _BINARY, _OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
_SUBJECT, _CLASS, _BODY, _HTML, _RTF = 0x0037, 0x001A, 0x1000, 0x1013, 0x1009
_SUBMITTED, _DELIVERED, _TRANSPORT = 0x0039, 0x0E06, 0x007D
_INTERNET_CODEPAGE, _CODEPAGE = 0x3FDE, 0x3FFD
# Name, SMTP address, address; who sent it in another's name comes first.
_SENDERS = ((0x0042, 0x5D02, 0x0065), (0x0C1A, 0x5D01, 0x0C1F))
_NAME, _SMTP, _ADDRESS, _RECIPIENT_KIND = 0x3001, 0x39FE, 0x3003, 0x0C15
_DISPLAYED = {"To": (1, 0x0E04), "Cc": (2, 0x0E03)}
_DATA, _LONG_NAME, _SHORT_NAME, _METHOD, _MIME, _CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3705, 0x370E, 0x3712
_HIDDEN = 0x7FFE
_PICTURES = (".png", ".gif", ".jpg", ".jpeg", ".bmp")
_BY_REFERENCE = (2, 3, 4, 7)
_INNER_MESSAGE = 5
_ENVELOPED = bytes.fromhex("2a864886f70d010703")
_CODEPAGES = {
    20127: "ascii",
    20866: "koi8-r",
    21866: "koi8-u",
    50220: "iso-2022-jp",
    50221: "iso-2022-jp",
    50222: "iso-2022-jp",
    51932: "euc-jp",
    51949: "euc-kr",
    54936: "gb18030",
    65001: "utf-8",
}
_FAILURES = (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError, struct.error)


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read an Outlook message. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    assembly = Assembly(name, MEDIA_TYPE)
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            # Some properties are read twice; more than that there is only where streams lie over each other.
            source = _Source(container, 2 * len(data) + _SPARE_BYTES)
            message = _Storage(source, (), container.root, "message")
            _read(message, assembly, name)
    except _FAILURES as error:
        raise DocumentUnreadable(
            f"{name} is a damaged Outlook message.",
            "Open it in Outlook, save it anew, and add that.",
            f"{type(error).__name__}: {error}",
        ) from error
    return assembly.finish()


@dataclass(slots=True)
class _Source:
    """The container, and how much more may be read out of it."""

    container: olefile.OleFileIO
    left_bytes: int

    def read(self, path: tuple[str, ...]) -> bytes:
        if self.left_bytes < 0:
            raise ValueError("its streams overlap")
        with self.container.openstream(list(path)) as stream:
            content = bytes(stream.read())
        self.left_bytes -= len(content)
        if len(content) < self.container.get_size(list(path)):
            raise ValueError(f"{path[-1]} is cut off")
        return content


class _Storage:
    """A storage of a message: itself, one of its recipients or attachments, with its properties."""

    def __init__(self, source: _Source, path: tuple[str, ...], node: Any, kind: str, codepage: int = 1252) -> None:
        self._source, self._path = source, path
        self._names = {str(each.name): each for each in node.kids}
        self._fixed: dict[int, bytes] = {}
        if _PROPERTIES in self._names:
            stream = source.read((*path, _PROPERTIES))[_HEADER_BYTES[kind] :]
            for record in _RECORD.iter_unpack(stream[: len(stream) // 16 * 16]):
                self._fixed.setdefault(record[1], record[3])
        self._codepage = self.number(_CODEPAGE) or codepage

    def storages(self, prefix: str) -> list[_Storage]:
        """The recipients or attachments, in order."""
        names = sorted(each for each, node in self._names.items() if each.startswith(prefix) and node.kids)
        return [
            _Storage(self._source, (*self._path, each), self._names[each], "other", self._codepage)
            for each in names[:_ATTACHMENTS_LIMIT]
        ]

    def number(self, identity: int) -> int | None:
        """A whole number, a truth value included; None where there is none."""
        return int.from_bytes(self._fixed[identity][:4], "little") if identity in self._fixed else None

    def date(self, identity: int) -> str:
        """A point in time as mails write it, "" where there is none."""
        ticks = int.from_bytes(self._fixed.get(identity, b""), "little")
        try:
            return format_datetime(_EPOCH + dt.timedelta(microseconds=ticks // 10)) if ticks else ""
        except OverflowError:
            return ""

    def binary(self, identity: int, kind: int = _BINARY) -> bytes:
        """The bytes of a property, none where there is no such property."""
        stream = f"__substg1.0_{identity:04X}{kind:04X}"
        return self._source.read((*self._path, stream)) if stream in self._names else b""

    def text(self, identity: int) -> str:
        """The words of a property, "" where there is none."""
        wide = self.binary(identity, _UNICODE)
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        narrow = self.binary(identity, _STRING)
        return decode(narrow, _encoding(self._codepage))[0].rstrip("\x00") if narrow else ""

    def inner(self, identity: int) -> dict[str, bytes | compound_file.Content] | None:
        """What is in the storage that a property is, None where it is none."""
        name = f"__substg1.0_{identity:04X}{_OBJECT:04X}"
        if name not in self._names or not self._names[name].kids:
            return None
        content: dict[str, bytes | compound_file.Content] = {}
        waiting = [((*self._path, name), self._names[name], content)]
        while waiting:
            path, node, held = waiting.pop()
            for each in node.kids:
                if each.entry_type == olefile.STGTY_STREAM:
                    held[each.name] = self._source.read((*path, each.name))
                else:
                    below: dict[str, bytes | compound_file.Content] = {}
                    held[each.name] = below
                    waiting.append(((*path, each.name), each, below))
        return content


def _encoding(codepage: int) -> str:
    if 28591 <= codepage <= 28605:
        return f"iso8859-{codepage - 28590}"
    return _CODEPAGES.get(codepage, f"cp{codepage}")


def _read(message: _Storage, assembly: Assembly, name: str) -> None:
    recipients = message.storages("__recip_version1.0_#")
    shown = {"From": _sender(message)}
    shown |= {header: _recipients(message, recipients, *stated) for header, stated in _DISPLAYED.items()}
    shown["Date"] = message.date(_SUBMITTED) or message.date(_DELIVERED)
    # As they came over the network; a message that was never sent has none.
    sent = HeaderParser(policy=POLICY).parsestr(message.text(_TRANSPORT))
    add_headers(
        assembly, message.text(_SUBJECT), [(each, text or header_text(sent, each)) for each, text in shown.items()]
    )
    page = message.binary(_HTML) or message.text(_HTML).encode("utf-8")
    rich = _rich_text(message, assembly)
    bodies = _bodies(message, page, rich, assembly)
    for body in bodies:
        assembly.add_document(body, below=1)
    signed = message.text(_CLASS).upper().startswith("IPM.NOTE.SMIME")
    attachments = message.storages("__attach_version1.0_#")
    if len(attachments) == _ATTACHMENTS_LIMIT:
        assembly.warnings.append(f"attachments after the first {_ATTACHMENTS_LIMIT:,} were not read")
    taken = _Attachments(assembly, inline_pictures(page or rich), signed)
    for attachment in attachments:
        taken.add(attachment)
    if taken.encrypted and not bodies and not assembly.parts:
        raise DocumentEncrypted(f"{name} is an encrypted mail.", "Save a decrypted copy and add that.")
    if not bodies:
        assembly.warnings.append("the mail has no text of its own")


def _sender(message: _Storage) -> str:
    for name, smtp, address in _SENDERS:
        found = _person(message, name, smtp, address)
        if found:
            return found
    return ""


def _recipients(message: _Storage, recipients: list[_Storage], kind: int, displayed: int) -> str:
    people = [_person(each, _NAME, _SMTP, _ADDRESS) for each in recipients if each.number(_RECIPIENT_KIND) == kind]
    return ", ".join(filter(None, people)) or message.text(displayed)


def _person(storage: _Storage, name: int, smtp: int, address: int) -> str:
    stated = storage.text(name).strip()
    # Within an organisation the address is a path in its directory, which says nothing to a reader.
    mail = next((each for each in (storage.text(smtp), storage.text(address)) if "@" in each), "")
    if not stated or stated.strip("'\"") == mail:
        return mail
    return f"{stated} <{mail}>" if mail else stated


def _rich_text(message: _Storage, assembly: Assembly) -> bytes:
    packed = message.binary(_RTF)
    if not packed:
        return b""
    try:
        return compressed_rtf.decompress(packed, TEXT_LIMIT_CHARACTERS)
    except ValueError as error:
        assembly.warnings.append(f"the mail's rich text is damaged: {error}")
        return b""


def _bodies(message: _Storage, page: bytes, rich: bytes, assembly: Assembly) -> list[ParsedDocument]:
    text = message.text(_BODY)
    encoding = _encoding(message.number(_INTERNET_CODEPAGE) or 65001)
    bodies = choose(
        read_plain(text.encode("utf-8", "replace"), None) if text else [], read_page(page, encoding) if page else []
    )
    if bodies or not rich:
        return bodies
    try:
        # A page that is wrapped in RTF is there as RTF, too.
        return [rtf.parse(rich, "body.rtf")]
    except DocumentEmpty:
        return []
    except DocumentUnreadable:
        assembly.warnings.append("the mail's rich text is damaged and was not read")
        return []


class _Attachments:
    """Puts what is attached into ``assembly``."""

    def __init__(self, assembly: Assembly, inline: set[str], signed: bool) -> None:
        self._assembly = assembly
        self._inline = inline
        self._signed = signed
        self._names = PartNames()
        self.encrypted = False

    def add(self, attachment: _Storage) -> None:
        """Read one attachment; one that is damaged costs nothing but itself."""
        number = len(self._assembly.parts) + 1
        stated = ""
        try:
            stated = attachment.text(_LONG_NAME) or attachment.text(_SHORT_NAME)
            self._add(attachment, stated, number)
        except _FAILURES as error:
            shown = self._names.file(stated, f"attachment {number}")
            self._assembly.warnings.append(
                f"the attachment {shown} is damaged and was not read ({type(error).__name__})"
            )

    def _add(self, attachment: _Storage, stated: str, number: int) -> None:
        kind = attachment.text(_MIME).partition(";")[0].strip().lower()
        picture = kind.startswith("image/") or stated.lower().endswith(_PICTURES)
        if picture and (attachment.text(_CONTENT_ID).strip("<> ") in self._inline or attachment.number(_HIDDEN)):
            # The mail's page shows it within itself.
            return
        if attachment.number(_METHOD) in _BY_REFERENCE:
            self._assembly.warnings.append(f"the attachment {one_line(stated) or number} is only a link to a file")
            return
        inner = attachment.inner(_DATA)
        if inner is not None:
            self._add_inner(inner, stated or attachment.text(_NAME), attachment.number(_METHOD) == _INNER_MESSAGE)
            return
        data = attachment.binary(_DATA)
        if self._signed and _ENVELOPED in data[:64]:
            self.encrypted = True
            return
        # A signed mail is in there as the mail it was before.
        suffix = ".eml" if self._signed and kind == "multipart/signed" else ""
        name = self._names.file(stated + suffix if stated else "", f"attachment {number}{suffix or extension(kind)}")
        self._assembly.parts.append(Part(name, data))

    def _add_inner(self, inner: dict[str, bytes | compound_file.Content], stated: str, message: bool) -> None:
        properties = inner.get(_PROPERTIES)
        if message and isinstance(properties, bytes):
            # The header of a message by itself is longer.
            inner[_PROPERTIES] = properties[:24] + b"\x00" * 8 + properties[24:]
        suffix = ".msg" if message and not stated.lower().endswith(".msg") else ""
        name = self._names.file(f"{one_line(stated) or 'message'}{suffix}", "message.msg")
        self._assembly.parts.append(Part(name, compound_file.write(inner)))
