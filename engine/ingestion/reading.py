"""What comes of each file that is offered: known already, parsed, or an error; and of each file inside it.

A file that did not change is not opened, and content that is in the library is not parsed again, whatever its path.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import os
import re
import stat
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from engine.errors import (
    DocumentEmpty,
    DocumentEncrypted,
    DocumentError,
    DocumentInaccessible,
    DocumentMissing,
    DocumentRefused,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
    PagesUnread,
    ParserCrashed,
    ParserTimedOut,
    RecognitionNeeded,
)
from engine.ingestion.folders import Offered
from engine.ingestion.page_numbers import page_list
from engine.ingestion.parsers.formats import PARSERS, REPERTOIRE, misnamed
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.recognition import Recognizer, read_pictures
from engine.library.ledger import Entry, Ledger, Read
from engine.library.rows import FileState
from engine.types import Document, DocumentStatus, ParsedDocument, Part

SIZE_LIMIT_BYTES = 512 * 2**20
DEPTH_LIMIT = 5
INSIDE_LIMIT = 20_000
"""How many files, however deep, one file may hold."""
INSIDE_LIMIT_BYTES = 1024 * 2**20
_BATCH = 256
# What will be said again of the same bytes by the same program.
_LASTING = frozenset(
    error.code
    for error in (
        *(DocumentEmpty, DocumentEncrypted, DocumentTooLarge, DocumentUnsupported, DocumentUnreadable),
        *(ParserCrashed, ParserTimedOut),
    )
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file, or of a file inside a file. Exactly one of the last four is set."""

    path: str
    """As the ledger names it."""
    file: FileState | None = None
    seconds: float = 0.0
    inside: frozenset[str] | None = None
    """For a file that was read and holds others: their paths."""
    unread: DocumentError | None = None
    """Why some pages of ``parsed`` have no text."""
    unchanged: Document | None = None
    duplicate: bool = False
    """Its content is in the library, or was read earlier in this run."""
    parsed: ParsedDocument | None = None
    error: DocumentError | None = None


@dataclass
class _Inside:
    """What one offered file has been found to hold so far."""

    modified_ns: int
    count: int = 0
    size_bytes: int = 0
    around: list[str] = field(default_factory=list)
    """The contents that the current file is inside of, by SHA-256."""


class Reader:
    """Reads the files of one ``add`` into ``collection``."""

    def __init__(
        self,
        collection: str,
        ledger: Ledger,
        worker: ParseWorker,
        embedder_sha256: str,
        recognizer: Recognizer,
        should_stop: Callable[[], bool],
        on_parse: Callable[[], None],
        *,
        again: bool = False,
        anew: bool = False,
    ) -> None:
        """``again`` reads what failed before, or was partly read, once more, though it did not change.

        ``anew`` takes nothing that is known for settled.
        """
        self._collection = collection
        self._ledger = ledger
        self._worker = worker
        self._embedder_sha256 = embedder_sha256
        self._recognizer = recognizer
        self._should_stop = should_stop
        self._on_parse = on_parse
        self._again = again
        self._anew = anew
        self._contents: set[str] = set()

    def read(self, files: Iterable[Offered]) -> Generator[Reading, None, None]:
        """What came of each file; what is inside a file comes before the file itself."""
        rest = iter(files)
        while batch := list(itertools.islice(rest, _BATCH)):
            names = [display_path(offered.path) for offered in batch]
            known = self._ledger.entries(self._collection, names)
            for name, offered in zip(names, batch, strict=True):
                yield from self._file(name, offered, known.get(name))

    def _file(self, name: str, offered: Offered, known: Entry | None) -> Iterator[Reading]:
        if offered.error is not None:
            yield Reading(name, error=offered.error)
            return
        if known is not None and (offered.size_bytes, offered.modified_ns) == (known.size_bytes, known.modified_ns):
            settled = self._settled(name, known)
            if settled is not None:
                yield settled
                return
        file: FileState | None = None
        if offered.size_bytes is not None and offered.modified_ns is not None:
            file = FileState(None, offered.size_bytes, offered.modified_ns)
        try:
            data, file = _read_file(offered)
        except DocumentError as error:
            yield Reading(name, file, error=error)
        except OSError as error:
            # Permissions may change without a trace in size and time: it is tried again.
            yield Reading(name, error=_unreadable(offered.path, error))
        else:
            yield from self._content(name, data, file, known, _Inside(file.modified_ns))

    def _settled(self, name: str, known: Entry) -> Reading | None:
        """What was found before, if looking again at an unchanged file would find the same."""
        document = known.document
        if self._anew:
            return None
        if document.error is not None and document.status is not DocumentStatus.PARTLY_READ and not known.is_copy:
            # A version that was read before may be kept beside the reason.
            return None if self._is_worth_another_try(known.reading) else _failed_before(name, document)
        return Reading(name, unchanged=_at(name, known)) if self._is_current(name, known) else None

    def _is_current(self, name: str, known: Entry) -> bool:
        """Whether reading a document again, or what is inside it, would give nothing new."""
        inside = self._ledger.read_inside(self._collection, name)
        return not self._anew and not any(map(self._is_worth_another_try, (known.reading, *inside)))

    def _is_worth_another_try(self, read: Read) -> bool:
        if read.error_code == RecognitionNeeded.code and self._recognizer.available:
            return True
        # An error beside a document that is indexed is about what is at its path now, or about some of its pages.
        lasting = read.error_code in (None, RecognitionNeeded.code, PagesUnread.code, *_LASTING)
        if not lasting or (self._again and read.error_code is not None):
            return True
        if read.status is DocumentStatus.FAILED:
            return read.parser != REPERTOIRE
        if read.status is DocumentStatus.SKIPPED:
            return False
        return read.embedder_sha256 != self._embedder_sha256 or read.parser not in PARSERS

    def _content(
        self, name: str, data: bytes, file: FileState, known: Entry | None, inside: _Inside
    ) -> Iterator[Reading]:
        sha256 = file.sha256
        assert sha256 is not None
        same = known is not None and known.document.status.searchable and known.document.sha256 == sha256
        if known is not None and same and self._is_current(name, known):
            yield Reading(name, file, unchanged=_at(name, known))
            return
        if self._is_elsewhere(sha256, name):
            yield Reading(name, file, duplicate=True)
            return
        if known is not None and same and known.is_copy:
            # It is read for the path that it is listed under.
            name = known.document.path
            file = dataclasses.replace(file, modified_ns=known.reading.modified_ns)
        self._contents.add(sha256)
        try:
            started_s = time.monotonic()
            parsed = self._parsed(name, data)
            unread = self._unread(name, parsed)
            if unread is not None and not parsed.text:
                raise unread
            seconds = time.monotonic() - started_s
        except DocumentError as error:
            yield Reading(name, file, error=error)
            return
        paths = []
        if parsed.parts:
            inside.around.append(sha256)
            paths = [f"{name}//{part.name}" for part in parsed.parts]
            yield from self._parts(paths, parsed.parts, inside)
            inside.around.pop()
            # They were read; what follows has no use for their bytes.
            parsed = dataclasses.replace(parsed, parts=())
        yield Reading(name, file, seconds, frozenset(paths), unread, parsed=parsed)

    def _parsed(self, name: str, data: bytes) -> ParsedDocument:
        self._on_parse()
        own_name = base_name(name)
        parsed = self._worker.parse(own_name, data, should_stop=self._should_stop)
        if parsed.picture_pages:
            parsed = read_pictures(self._worker, self._recognizer, own_name, data, parsed, self._should_stop)
        misfit = misnamed(parsed.media_type, name)
        return parsed if misfit is None else dataclasses.replace(parsed, warnings=(*parsed.warnings, misfit))

    def _is_elsewhere(self, sha256: str, name: str) -> bool:
        """Whether this content was read in this run, or is up to date under another path."""
        if sha256 in self._contents:
            return True
        entry = self._ledger.with_content(self._collection, sha256)
        return (
            entry is not None
            and not self._anew
            and entry.document.path != name
            and self._is_current(entry.document.path, entry)
        )

    def _parts(self, paths: list[str], parts: Iterable[Part], inside: _Inside) -> Iterator[Reading]:
        known = self._ledger.entries(self._collection, paths)
        for path, part in zip(paths, parts, strict=True):
            file = FileState(hashlib.sha256(part.data).hexdigest(), len(part.data), inside.modified_ns)
            error = _refusal(path, file, inside)
            inside.count += 1
            inside.size_bytes += file.size_bytes
            if error is not None:
                yield Reading(path, file, error=error)
            else:
                yield from self._content(path, part.data, file, known.get(path), inside)

    def _unread(self, name: str, parsed: ParsedDocument) -> DocumentError | None:
        """Why pages of a document have no text, None when all have."""
        if not parsed.unread_pages:
            return None
        pages = f"page {page_list(parsed.unread_pages)}" if parsed.text else "all of it"
        if parsed.picture_pages and not self._recognizer.available:
            return RecognitionNeeded(
                f"{base_name(name)} needs text recognition (OCR) for {pages}.",
                f"Install it, and add the file again: {self._recognizer.needs()}",
            )
        return PagesUnread(f"No text could be read on {pages} of {base_name(name)}.", "Look at it in its own program.")


class DocumentFailedBefore(DocumentError):
    """The reason that is on record for a file that has not changed since."""


def _failed_before(name: str, document: Document) -> Reading:
    error = DocumentFailedBefore(document.error or "", document.hint or "")
    error.code = document.error_code or error.code
    return Reading(name, error=error)


def _at(name: str, known: Entry) -> Document:
    """The document as it is listed at ``name``."""
    if not known.is_copy:
        return known.document
    return dataclasses.replace(known.document, path=name, copy_of=known.document.path)


def _refusal(path: str, file: FileState, inside: _Inside) -> DocumentError | None:
    """Why a file inside a file is not looked into, if it is not."""
    name = base_name(path)
    if file.sha256 in inside.around:
        return DocumentUnsupported(f"{name} holds itself.", "Nothing needs to be done: it is read once.")
    if len(inside.around) >= DEPTH_LIMIT:
        return DocumentTooLarge(
            f"{name} is inside {DEPTH_LIMIT} other files, and deeper is not looked.", "Unpack it, and add that."
        )
    if inside.count >= INSIDE_LIMIT or inside.size_bytes + file.size_bytes > INSIDE_LIMIT_BYTES:
        return DocumentTooLarge(
            f"{name} is one too many: at most {INSIDE_LIMIT:,} files of {INSIDE_LIMIT_BYTES // 2**20} MB together are "
            "read from inside one file.",
            "Unpack it, and add the folder.",
        )
    if not file.size_bytes:
        return DocumentEmpty(f"{name} is empty.", "There is nothing in it to index.")
    return None


# --- files ---------------------------------------------------------------------------------------------------


def display_path(path: Path) -> str:
    """``path``, absolute, as text that any database and terminal can hold, and ``file_path`` can turn back.

    Undecodable bytes become \\xNN, and so does a backslash that would look like one of them.
    """
    raw = os.fsencode(os.path.abspath(path))
    # POSIX leaves two slashes at the beginning; here they would say "inside of".
    raw = raw[1:] if raw.startswith(b"//") else raw
    return re.sub(rb"\\(?=x[0-9a-f]{2})", rb"\\x5c", raw).decode("utf-8", "backslashreplace")


def file_path(name: str) -> Path:
    """The file that ``display_path`` named, or for a file inside a file, the one that holds it."""
    outer = name.partition("//")[0].encode()
    raw = re.sub(rb"\\x([0-9a-f]{2})", lambda code: bytes([int(code[1], 16)]), outer)
    return Path(os.fsdecode(raw))


def is_gone(name: str) -> bool:
    """Whether there is certainly no such file any more; a disk that cannot be asked has lost nothing."""
    try:
        return stat.S_ISDIR(file_path(name).lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False


def base_name(name: str) -> str:
    """The last part of a ledger's path: the file's own name."""
    return name.rpartition("/")[2]


def _read_file(offered: Offered) -> tuple[bytes, FileState]:
    path = offered.path
    # O_NONBLOCK: opening a pipe that nobody writes to would otherwise wait for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise DocumentUnsupported(f"{path.name} is not a regular file.", "Only files can be added.")
        if offered.identity not in (None, (status.st_dev, status.st_ino)):
            # It may be a link out of the folder by now.
            raise DocumentRefused(f"{path.name} was replaced while its folder was being read.", "Add it again.")
        if status.st_size > SIZE_LIMIT_BYTES:
            raise DocumentTooLarge(
                f"{path.name} has {status.st_size // 2**20} MB; at most {SIZE_LIMIT_BYTES // 2**20} are read.",
                "Split the file.",
            )
        if status.st_size == 0:
            raise DocumentEmpty(f"{path.name} is empty.", "There is nothing in it to index.")
        # One byte more than the limit: a file that grows while it is read must not fill the memory.
        data = stream.read(SIZE_LIMIT_BYTES + 1)[:SIZE_LIMIT_BYTES]
    return data, FileState(hashlib.sha256(data).hexdigest(), len(data), status.st_mtime_ns)


def _unreadable(path: Path, error: OSError) -> DocumentError:
    if isinstance(error, FileNotFoundError):
        return DocumentMissing(f"{path} is not there.", "Check the name.")
    return DocumentInaccessible(
        f"{path.name} cannot be read: {error.strerror or error}.", "Check the file's permissions."
    )
