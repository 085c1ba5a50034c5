"""The formats that can be read, and which of them a file is in.

Decided by content: first bytes, members of an archive, then whether it reads as text. The file's extension
only tells kinds of text apart. Standard library only, so that the app can ask before it starts a worker.
"""

from __future__ import annotations

import hashlib
import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Protocol, cast

from engine.errors import (
    DocumentEmpty,
    DocumentEncrypted,
    DocumentUnreadable,
    DocumentUnsupported,
)
from engine.ingestion.parsers.bounded_zip import check_bounds, open_zip, read_member
from engine.ingestion.parsers.ole_directory import root_names
from engine.ingestion.parsers.recognized import Picture, RecognizedPage
from engine.types import ParsedDocument


class WorkerKind(StrEnum):
    """Which libraries a worker loads before it gives up its files."""

    LIGHT = "light"
    """Starts in a fraction of a second."""
    OFFICE = "office"
    """Loads unstructured, which takes more than a second."""


class Parser(Protocol):
    def parse(self, data: bytes, name: str) -> ParsedDocument: ...


class PictureParser(Parser, Protocol):
    """A parser of pages that may be pictures; ``recognized`` is what was read in them."""

    def parse(
        self, data: bytes, name: str, recognized: Mapping[int, RecognizedPage] | None = None
    ) -> ParsedDocument: ...


class PictureModule(Protocol):
    def picture(self, data: bytes, name: str, number: int) -> Picture: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One format: a new one is a row in FORMATS and a module beside this one."""

    label: str
    module: str
    worker: WorkerKind
    media_type: str
    first_bytes: tuple[bytes, ...] = ()
    archive_content_type: str = ""
    """For Office Open XML: what [Content_Types].xml says of the main part."""
    archive_mimetype: str = ""
    """For OpenDocument and EPUB: what the member "mimetype" says."""
    ole_streams: tuple[str, ...] = ()
    """For an OLE container: streams at its root, any of which says that it is of this format."""
    extensions: tuple[str, ...] = ()
    """Only for kinds of text, whose bytes do not tell them apart."""
    pictures: str = ""
    """The module that draws its pages for text recognition (OCR), for formats whose pages may be pictures."""
    version: int = 1
    """Grows when the parser reads more or better, so that what it read before is read again."""

    @property
    def reader(self) -> str:
        """The parser's name and version, for the ledger."""
        return f"{self.module}/{self.version}"

    def parser(self) -> Parser:
        return cast("Parser", importlib.import_module(f"engine.ingestion.parsers.{self.module}"))

    def picture_parser(self) -> PictureParser:
        """The same parser; only where there are ``pictures``."""
        return cast("PictureParser", self.parser())

    def picture_module(self) -> PictureModule:
        return cast("PictureModule", importlib.import_module(f"engine.ingestion.parsers.{self.pictures}"))


PDF = Format("PDF", "pdf", WorkerKind.LIGHT, "application/pdf", first_bytes=(b"%PDF-",), pictures="pdf_picture")
PNG, JPEG, TIFF, GIF, BMP, WEBP = (
    Format(f"{label} image", "image", WorkerKind.LIGHT, media_type, first_bytes=first_bytes, pictures="image")
    for label, media_type, first_bytes in (
        ("PNG", "image/png", (b"\x89PNG\r\n\x1a\n",)),
        ("JPEG", "image/jpeg", (b"\xff\xd8\xff",)),
        ("TIFF", "image/tiff", (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")),
        ("GIF", "image/gif", (b"GIF87a", b"GIF89a")),
        ("BMP", "image/bmp", (b"BM",)),
        ("WebP", "image/webp", (b"RIFF",)),
    )
)
DOCX = Format(
    "Word document",
    "docx",
    WorkerKind.OFFICE,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    archive_content_type=r"wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled",
)
WORKBOOK = Format(
    "Excel workbook",
    "workbook",
    WorkerKind.OFFICE,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    archive_content_type=r"spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml",
)
PRESENTATION = Format(
    "PowerPoint presentation",
    "presentation",
    WorkerKind.OFFICE,
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    archive_content_type=r"presentationml\.(?:presentation|slideshow|template)\.main\+xml|"
    r"ms-powerpoint\.(?:presentation|slideshow|template)\.macroEnabled\.main\+xml",
)
OPENDOCUMENT_TEXT, OPENDOCUMENT_SHEET, OPENDOCUMENT_SLIDES = (
    Format(
        f"OpenDocument {kind}",
        "opendocument",
        WorkerKind.OFFICE,
        f"application/vnd.oasis.opendocument.{kind}",
        archive_mimetype=rf"application/vnd\.oasis\.opendocument\.{kind}(?:-template|-master)?",
    )
    for kind in ("text", "spreadsheet", "presentation")
)
EPUB = Format("EPUB", "epub", WorkerKind.OFFICE, "application/epub+zip", archive_mimetype=r"application/epub\+zip")
DOC = Format("Word 97-2003 document", "word97", WorkerKind.OFFICE, "application/msword", ole_streams=("WordDocument",))
PPT = Format(
    "PowerPoint 97-2003 presentation",
    "powerpoint97",
    WorkerKind.OFFICE,
    "application/vnd.ms-powerpoint",
    ole_streams=("PowerPoint Document", "PP97_DUALSTORAGE"),
)
XLS = Format(
    "Excel 97-2003 workbook",
    "excel97",
    WorkerKind.OFFICE,
    "application/vnd.ms-excel",
    ole_streams=("Workbook", "Book"),
)
RTF = Format("RTF", "rtf", WorkerKind.OFFICE, "application/rtf", first_bytes=(b"{\\rtf",))
RST = Format("reStructuredText", "restructured_text", WorkerKind.LIGHT, "text/x-rst", extensions=(".rst", ".rest"))
HTML = Format("HTML", "html", WorkerKind.OFFICE, "text/html", extensions=(".html", ".htm", ".xhtml", ".xht"))
MARKDOWN = Format("Markdown", "markdown", WorkerKind.LIGHT, "text/markdown", extensions=(".md", ".markdown", ".mkd"))
MAIL = Format("mail", "mail", WorkerKind.OFFICE, "message/rfc822", extensions=(".eml",))
OUTLOOK = Format(
    "Outlook message",
    "outlook",
    WorkerKind.OFFICE,
    "application/vnd.ms-outlook",
    ole_streams=("__properties_version1.0",),
)
MAILBOX = Format("mailbox", "mailbox_file", WorkerKind.LIGHT, "application/mbox")
ZIP = Format("zip archive", "archive", WorkerKind.OFFICE, "application/zip")
CSV = Format("table in text", "delimited", WorkerKind.LIGHT, "text/csv", extensions=(".csv", ".tsv", ".tab"))
JSON = Format(
    "JSON",
    "json_data",
    WorkerKind.LIGHT,
    "application/json",
    extensions=(".json", ".jsonl", ".ndjson", ".geojson", ".jsonld"),
)
XML = Format(
    "XML",
    "xml_data",
    WorkerKind.OFFICE,
    "application/xml",
    extensions=(".xml", ".xsd", ".xsl", ".rss", ".atom", ".svg"),
)
SOURCE_CODE = Format(
    "source code",
    "source_code",
    WorkerKind.LIGHT,
    "text/x-source-code",
    extensions=tuple(
        """
        .py .pyi .c .h .cc .cpp .cxx .hpp .hh .java .kt .kts .scala .groovy .js .mjs .cjs .jsx .ts .tsx .vue .go .rs
        .rb .php .pl .pm .lua .r .jl .m .swift .cs .vb .vbs .fs .hs .ml .erl .ex .exs .clj .lisp .el .scm .sql .sh .bash
        .zsh .fish .ps1 .bat .cmd .awk .css .scss .less .yaml .yml .toml .ini .cfg .conf .properties .tex .bib .f .f90
        .pas .asm .s .vhd .v .sv .proto .graphql .cmake .gradle .tf .dart .nim .zig .d .diff .patch
        """.split()
    ),
)
PLAIN_TEXT = Format("plain text", "plain", WorkerKind.LIGHT, "text/plain")

FORMATS = (
    *(PDF, DOCX, WORKBOOK, PRESENTATION, OPENDOCUMENT_TEXT, OPENDOCUMENT_SHEET, OPENDOCUMENT_SLIDES, RTF, EPUB),
    *(PNG, JPEG, TIFF, GIF, BMP, WEBP),
    # The order tells what an OLE container is that holds the streams of several.
    *(DOC, PPT, XLS, OUTLOOK),
    *(MAIL, MAILBOX, ZIP, HTML, MARKDOWN, RST, CSV, JSON, XML, SOURCE_CODE, PLAIN_TEXT),
)

PARSERS = frozenset(each.reader for each in FORMATS)
"""What reads documents now; a document that another version read is not up to date."""
REPERTOIRE = hashlib.sha256(" ".join(sorted(PARSERS)).encode()).hexdigest()[:12]
"""Changes whenever some parser does: what could not be read with another one is worth another try."""

_READ_FORMATS = ", ".join(each.label for each in FORMATS)
_HEAD_BYTES = 4096
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EMPTY_ZIP = b"PK\x05\x06"

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)

# Two headers or more, and one of them only mail programs write.
_MAIL_START = re.compile(
    r"(?=(?:[!-9;-~]+:.*\n(?:[ \t].*\n)*){2})(?:.*\n){0,60}?(?:MIME-Version|Message-ID|Received|Return-Path):",
    re.IGNORECASE,
)
_XML_START = re.compile(r"\s*<\?xml\s")
# What stands above each mail of a mailbox: who, when, and then headers.
_MAILBOX_START = re.compile(
    r"\s*From [^\n]{0,500}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
    r"+\d{1,2} +\d{1,2}:\d\d[^\n]*\n[!-9;-~]+[ \t]*:"
)
_NAMED_MAILBOX_START = re.compile(r"\s*From [^\n]*\n[!-9;-~]+[ \t]*:")
_MAILBOX_EXTENSIONS = (".mbox", ".mbx")

# What a file that is not read seems to be, for the message.
_FOREIGN = (
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"GGUF", "a GGUF model (see: casemate models import)"),
    (b"%!PS", "a PostScript file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or video file"),
    (b"fLaC", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video file"),
)
_FOREIGN_OLE = (
    ("PP40", "a PowerPoint 95 presentation (.ppt)"),
    ("VisioDocument", "a Visio drawing (.vsd)"),
    ("!_StringPool", "a Windows installer (.msi)"),
    ("Props9", "a Project plan (.mpp)"),
)
_NEVER_TEXT = frozenset(
    ".pdf .docx .doc .xlsx .xls .pptx .ppt .odt .ods .odp .epub .msg .zip .png .jpg .jpeg .tif .tiff".split()
)
_FOREIGN_TEXT = ("a PostScript file",)


def worker_kind(data: bytes, name: str) -> WorkerKind:
    """Which worker has to be asked about a file. Looks at its first bytes only; never raises."""
    # Both may be an office document, which only opening them would tell.
    if data.startswith((_ZIP, _OLE)):
        return WorkerKind.OFFICE
    known = _by_first_bytes(data)
    if known is not None:
        return known.worker
    head = data[:_HEAD_BYTES]
    if _foreign(head) or _looks_binary(head):
        return WorkerKind.LIGHT
    return _kind_of_text(head, name).worker


def detect(data: bytes, name: str) -> Format:
    """The format of a file.

    Raises DocumentEmpty, DocumentEncrypted, DocumentTooLarge, DocumentUnreadable (a broken archive) and
    DocumentUnsupported, which says what the file seems to be.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00\xef\xbb\xbf\xff\xfe"):
        raise DocumentEmpty(f"{name} is empty.", "There is nothing in it to index.")
    if data.startswith(_ZIP):
        return _kind_of_archive(data, name)
    if data.startswith(_EMPTY_ZIP):
        raise DocumentEmpty(f"{name} is an empty archive.", "There is nothing in it to index.")
    if data.startswith(_OLE):
        return _kind_of_ole(data, name)
    known = _by_first_bytes(data)
    if known is not None:
        return known
    head = data[:_HEAD_BYTES]
    foreign = _foreign(head)
    if foreign:
        raise _unsupported(name, foreign)
    if _looks_binary(head):
        raise _unsupported(name, "binary data of a kind unknown here")
    return _kind_of_text(head, name)


def misnamed(media_type: str, name: str) -> str | None:
    """What to tell of text whose name says that it is something else: damage, or a page that a site sent instead."""
    extension = PurePath(name).suffix.lower()
    if extension in _NEVER_TEXT and media_type.startswith("text/"):
        return f"the name says {extension[1:].upper()}, but the content is text"
    return None


def byte_order_mark(data: bytes) -> tuple[str, int] | None:
    """The encoding that a byte order mark at the start names, and the mark's length."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return None


def _by_first_bytes(data: bytes) -> Format | None:
    for candidate in FORMATS:
        if candidate.first_bytes and data.startswith(candidate.first_bytes) and _is_it(candidate, data[:_HEAD_BYTES]):
            return candidate
    # Readers accept some bytes before a PDF's header. A text that only speaks of "%PDF-" has no objects in
    # it.
    at = data.find(b"%PDF-", 0, 1024)
    if at > 0 and re.search(rb"\d+\s+\d+\s+obj\b", data[at : at + 65_536]):
        return PDF
    return None


def _is_it(candidate: Format, head: bytes) -> bool:
    """Whether a file that begins like one of a format is one, for beginnings that others have too."""
    if candidate is WEBP:
        return head[8:12] == b"WEBP"
    # Words like "BMW" begin with the same letters as a BMP image.
    return candidate is not BMP or _looks_binary(head)


def _foreign(head: bytes) -> str | None:
    for start, label in _FOREIGN:
        # Words may begin with the same letters: the files meant are binary further on.
        if head.startswith(start) and (label in _FOREIGN_TEXT or _looks_binary(head) or not start.isalnum()):
            return label
    if head.startswith(b"RIFF") and head[8:12] in (b"WAVE", b"AVI "):
        return {b"WAVE": "a sound file", b"AVI ": "a video file"}[head[8:12]]
    if head[4:8] == b"ftyp":
        return "a sound, video or image file"
    return None


def _looks_binary(head: bytes) -> bool:
    if byte_order_mark(head) or seems_utf_16(head):
        return False
    if b"\x00" in head:
        return True
    control = sum((byte < 32 and byte not in (9, 10, 11, 12, 13, 27)) or byte == 127 for byte in head)
    return control > len(head) * 0.02


def seems_utf_16(data: bytes) -> str | None:
    """The byte order of text in UTF-16 without a mark, which shows in where its zero bytes are."""
    head = data[:_HEAD_BYTES]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half >= 8:
        if odd > half * 0.6 and even < half * 0.05:
            return "utf-16-le"
        if even > half * 0.6 and odd < half * 0.05:
            return "utf-16-be"
    return None


def _kind_of_text(head: bytes, name: str) -> Format:
    mark = byte_order_mark(head)
    encoding = mark[0] if mark else seems_utf_16(head) or "latin-1"
    text = head[mark[1] if mark else 0 :].decode(encoding, "replace")
    if _HTML_START.match(text):
        return HTML
    extension = PurePath(name).suffix.lower()
    for candidate in FORMATS:
        if extension in candidate.extensions:
            return candidate
    if _XML_START.match(text):
        return XML
    text = text.replace("\r\n", "\n")
    if (_NAMED_MAILBOX_START if extension in _MAILBOX_EXTENSIONS else _MAILBOX_START).match(text):
        return MAILBOX
    headers = text.partition("\n\n")[0] + "\n"
    return MAIL if _MAIL_START.match(headers) else PLAIN_TEXT


def _kind_of_archive(data: bytes, name: str) -> Format:
    archive = open_zip(data, name)
    members = set(archive.namelist())
    if any(member.endswith(".iwa") for member in members):
        raise _unsupported(name, "an Apple iWork document (.pages, .numbers, .key)")
    if not members & {"[Content_Types].xml", "mimetype"}:
        return ZIP
    check_bounds(archive, name)
    if "[Content_Types].xml" in members:
        content_types = read_member(archive, "[Content_Types].xml", name)[: 2**20].decode("utf-8", "replace")
        for candidate in FORMATS:
            if candidate.archive_content_type and re.search(candidate.archive_content_type, content_types):
                return candidate
        if "sheet.binary.macroEnabled.main" in content_types:
            raise _unsupported(name, "a binary Excel workbook (.xlsb)")
        # Its members are a program's own, not files that a person put together.
        raise _unsupported(name, "an Office package of another kind")
    kind = read_member(archive, "mimetype", name)[:100].decode("latin-1").strip()
    for candidate in FORMATS:
        if candidate.archive_mimetype and re.fullmatch(candidate.archive_mimetype, kind):
            return candidate
    if "opendocument" in kind:
        raise _unsupported(name, "an OpenDocument file of another kind")
    return ZIP


def _kind_of_ole(data: bytes, name: str) -> Format:
    """What an OLE container is, by what stands at its root."""
    names = root_names(data)

    def has(entry: str) -> bool:
        # Without a directory that can be followed, a name anywhere has to do; its reader says what is damaged.
        return entry.lower() in names if names else entry.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        raise DocumentEncrypted(
            f"{name} is protected by a password.",
            "Open it in its own program, save a copy without a password, and add that.",
        )
    for candidate in FORMATS:
        if any(map(has, candidate.ole_streams)):
            return candidate
    for entry, label in _FOREIGN_OLE:
        if has(entry):
            raise _unsupported(name, label)
    if not names:
        raise DocumentUnreadable(
            f"{name} is damaged: its container's directory cannot be read.",
            "Get a whole copy of the file, or save it anew.",
        )
    raise _unsupported(name, "a file of an old Office program")


def _unsupported(name: str, label: str) -> DocumentUnsupported:
    return DocumentUnsupported(
        f"{name} cannot be read: it seems to be {label}.", f"Formats that can be read: {_READ_FORMATS}."
    )
