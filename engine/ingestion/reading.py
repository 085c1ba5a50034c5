"""What comes of each file that is offered: known already, parsed, or an error; and of each file inside it.

A file that did not change is not opened, and content that is in the library is not parsed again, whatever its path.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import os
import stat
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from engine.errors import (
    DocumentEmpty,
    DocumentEncrypted,
    DocumentError,
    DocumentMissing,
    DocumentSkipped,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
    PagesUnread,
    RecognitionNeeded,
)
from engine.ingestion.folders import Offered
from engine.ingestion.page_numbers import page_list
from engine.ingestion.parsers.formats import PARSERS, REPERTOIRE
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.recognition import Recognizer, read_pictures
from engine.library.ledger import Entry, Ledger
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
    error.code for error in (DocumentEmpty, DocumentEncrypted, DocumentTooLarge, DocumentUnsupported, DocumentSkipped)
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
    ) -> None:
        """``again`` reads what failed before once more, though it did not change."""
        self._collection = collection
        self._ledger = ledger
        self._worker = worker
        self._embedder_sha256 = embedder_sha256
        self._recognizer = recognizer
        self._should_stop = should_stop
        self._on_parse = on_parse
        self._again = again
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
        try:
            data, file = _read_file(offered.path)
        except DocumentError as error:
            yield Reading(name, file, error=error)
        except OSError as error:
            yield Reading(name, file, error=_unreadable(offered.path, error))
        else:
            yield from self._content(name, data, file, known, _Inside(file.modified_ns))

    def _settled(self, name: str, known: Entry) -> Reading | None:
        """What was found before, if looking again at an unchanged file would find the same."""
        document = known.document
        if document.status.searchable and self._is_current(name, known):
            return Reading(name, unchanged=document)
        failed_as_now = document.status is DocumentStatus.FAILED and document.parser == REPERTOIRE
        lasting = document.error_code in _LASTING or self._waits_for_recognition(document)
        if failed_as_now and lasting and not self._again:
            return Reading(name, error=DocumentFailedBefore.of(document))
        return None

    def _is_current(self, name: str, known: Entry) -> bool:
        document = known.document
        if known.is_copy:
            # The path it is listed under sees to its being up to date.
            return True
        if known.embedder_sha256 != self._embedder_sha256 or document.parser not in PARSERS:
            return False
        if document.status is DocumentStatus.PARTLY_READ:
            could_be_read = document.error_code == RecognitionNeeded.code and self._recognizer.available
            return not self._again and not could_be_read
        if document.error is not None:
            return False
        return not any(
            each.status is DocumentStatus.FAILED and (self._again or each.error_code not in _LASTING)
            for each in self._ledger.below(self._collection, name)
        )

    def _waits_for_recognition(self, document: Document) -> bool:
        return document.error_code == RecognitionNeeded.code and not self._recognizer.available

    def _content(
        self, name: str, data: bytes, file: FileState, known: Entry | None, inside: _Inside
    ) -> Iterator[Reading]:
        if known is not None and known.document.status.searchable and known.document.sha256 == file.sha256:
            if self._is_current(name, known):
                yield Reading(name, file, unchanged=known.document)
                return
        elif self._is_elsewhere(file.sha256):
            yield Reading(name, file, duplicate=True)
            return
        self._contents.add(file.sha256)
        try:
            started_s = time.monotonic()
            self._on_parse()
            parsed = self._worker.parse(base_name(name), data, should_stop=self._should_stop)
            if parsed.picture_pages:
                parsed = read_pictures(self._worker, self._recognizer, base_name(name), data, parsed, self._should_stop)
            unread = self._unread(name, parsed)
            if unread is not None and not parsed.text:
                raise unread
            seconds = time.monotonic() - started_s
        except DocumentError as error:
            yield Reading(name, file, error=error)
            return
        paths = []
        if parsed.parts:
            inside.around.append(file.sha256)
            paths = [f"{name}//{part.name}" for part in parsed.parts]
            yield from self._parts(paths, parsed.parts, inside)
            inside.around.pop()
            # They were read; what follows has no use for their bytes.
            parsed = dataclasses.replace(parsed, parts=())
        yield Reading(name, file, seconds, frozenset(paths), unread, parsed=parsed)

    def _is_elsewhere(self, sha256: str) -> bool:
        if sha256 in self._contents:
            return True
        entry = self._ledger.with_content(self._collection, sha256)
        return entry is not None and self._is_current(entry.document.path, entry)

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

    @classmethod
    def of(cls, document: Document) -> DocumentFailedBefore:
        error = cls(document.error or "", document.hint or "")
        error.code = document.error_code or cls.code
        return error


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
    """``path``, absolute, as text that any database and terminal can hold: undecodable bytes become \\xNN."""
    absolute = os.fsencode(os.path.abspath(path)).decode("utf-8", "backslashreplace")
    # POSIX leaves two slashes at the beginning; here they would say "inside of".
    return absolute[1:] if absolute.startswith("//") else absolute


def file_path(name: str) -> Path:
    """The file that ``display_path`` named, or for a file inside a file, the one that holds it."""
    outer = name.partition("//")[0]
    if "\\x" in outer and not os.path.lexists(outer):
        raw = outer.encode().decode("unicode_escape").encode("latin-1")
        return Path(os.fsdecode(raw))
    return Path(outer)


def base_name(name: str) -> str:
    """The last part of a ledger's path: the file's own name."""
    return name.rpartition("/")[2]


def _read_file(path: Path) -> tuple[bytes, FileState]:
    # O_NONBLOCK: opening a pipe that nobody writes to would otherwise wait for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise DocumentUnsupported(f"{path.name} is not a regular file.", "Only files can be added.")
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
    return DocumentUnreadable(
        f"{path.name} cannot be read: {error.strerror or error}.", "Check the file's permissions."
    )
