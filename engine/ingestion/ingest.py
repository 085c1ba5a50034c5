"""Files into the library: read, parsed in the worker, chunked, embedded, stored.

A file is in the library whole or not at all, and one that fails takes none of the others with it. Parsing runs
ahead of embedding, so that neither waits for the other.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import itertools
import os
import re
import stat
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from engine.errors import (
    DocumentEmpty,
    DocumentError,
    DocumentMissing,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
)
from engine.ingestion.chunking import chunk_document
from engine.ingestion.embedder import Embedder
from engine.ingestion.parsing import ParseWorker
from engine.jobs import JobContext
from engine.library.documents import Documents, FileState, IndexedChunk
from engine.library.vector_index import VectorIndex
from engine.types import (
    AddReport,
    Document,
    DocumentStatus,
    ItemFailed,
    ItemSucceeded,
    ParsedDocument,
)

SIZE_LIMIT_BYTES = 512 * 2**20
_PARSED_AHEAD = 3


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of one file: a document that is unchanged, a parsed one, or an error."""

    path: str
    file: FileState | None = None
    unchanged: Document | None = None
    parsed: ParsedDocument | None = None
    error: DocumentError | None = None


class Ingestion:
    def __init__(
        self, documents: Documents, vectors: VectorIndex, embedder: Embedder, worker: ParseWorker, home: Path
    ) -> None:
        """``home`` is the data folder, which is passed over when a folder that holds it is added."""
        self._documents = documents
        self._vectors = vectors
        self._embedder = embedder
        self._worker = worker
        self._home = home

    def add(self, paths: Iterable[Path], collection: str, context: JobContext) -> AddReport:
        """Add files, and folders with all in them, reporting each to ``context``."""
        started_s = time.monotonic()
        files = list(_walk(paths, self._home))
        added = unchanged = failed = chunks = pages = 0
        preparation = _Once(self._prepare)
        # Loading the embedder and Chroma takes as long as parsing a few documents: do both at once. Leaving the pool
        # waits for its thread: a process that exits while native libraries load is aborted.
        with (
            ThreadPoolExecutor(1, thread_name_prefix="add-prepare") as pool,
            contextlib.closing(self._read_ahead(files, collection, context, lambda: preparation.begin(pool))) as reads,
        ):
            if not self._vectors.is_whole():
                preparation.begin(pool)
            for done, read in enumerate(reads):
                context.check()
                context.progress(done, len(files), Path(read.path).name)
                if read.parsed is not None and read.file is not None:
                    try:
                        document = self._index(collection, read.path, read.file, read.parsed, context)
                    except DocumentError as error:
                        read = _Read(read.path, read.file, error=error)
                    else:
                        added += 1
                        chunks += document.chunk_count
                        pages += document.page_count or 0
                        context.emit(ItemSucceeded(read.path, document))
                if read.unchanged is not None:
                    unchanged += 1
                    context.emit(ItemSucceeded(read.path, read.unchanged))
                if read.error is not None:
                    failed += 1
                    if not isinstance(read.error, DocumentMissing) or self._documents.at_path(collection, read.path):
                        # A name that was mistyped is told, not listed for ever.
                        self._documents.store_failure(collection, read.path, read.file, read.error)
                    context.emit(ItemFailed(read.path, read.error))
            preparation.finish()
            self._vectors.settle(lambda: context.cancelled)
        context.check()
        context.progress(len(files), len(files), "done")
        return AddReport(added, unchanged, failed, chunks, pages, time.monotonic() - started_s)

    def _prepare(self) -> None:
        self._embedder.load()
        self._vectors.open()

    def _index(
        self,
        collection: str,
        path: str,
        file: FileState,
        parsed: ParsedDocument,
        context: JobContext,
    ) -> Document:
        drafts = chunk_document(parsed, self._embedder.tokenizer)
        if not drafts:
            raise DocumentEmpty(f"{Path(path).name} holds no text.", "Nothing in it can be searched.")
        # Whom a contract is with often stands in its file's name alone. Keywords find it there; the embedder, which
        # has no room to spare, sees title and headings.
        name = name_words(path)
        chunks = [
            IndexedChunk(d.ordinal, d.text, d.start, d.end, d.page, d.heading_path, f"{name}\n{d.context}")
            for d in drafts
        ]
        texts = [f"{d.context}\n{d.text}" if d.context else d.text for d in drafts]
        vectors = self._embedder.embed(texts, context.check)
        change = self._documents.store(collection, path, file, parsed, chunks, vectors, self._embedder.sha256)
        self._vectors.apply(change, vectors)
        return change.document

    def _read_ahead(
        self, files: list[Path], collection: str, context: JobContext, on_parse: Callable[[], None]
    ) -> Generator[_Read, None, None]:
        """What came of each file, in order, read and parsed on a thread of its own."""
        given_up = threading.Event()

        def read(path: Path) -> _Read:
            return self._read(path, collection, lambda: given_up.is_set() or context.cancelled, on_parse)

        rest = iter(files)
        with ThreadPoolExecutor(1, thread_name_prefix="add-read") as reader:
            waiting = deque(reader.submit(read, path) for path in itertools.islice(rest, _PARSED_AHEAD))
            try:
                while waiting:
                    result = waiting.popleft().result()
                    waiting.extend(reader.submit(read, path) for path in itertools.islice(rest, 1))
                    yield result
            finally:
                given_up.set()
                for pending in waiting:
                    pending.cancel()

    def _read(
        self, path: Path, collection: str, should_stop: Callable[[], bool], on_parse: Callable[[], None]
    ) -> _Read:
        name = display_path(path)
        file: FileState | None = None
        try:
            known = self._documents.at_path(collection, name)
            if known is not None and known[0].status is DocumentStatus.INDEXED:
                document, embedder_sha256, modified_ns = known
                status = path.stat()
                current = embedder_sha256 == self._embedder.sha256
                same_stat = (status.st_size, status.st_mtime_ns) == (document.size_bytes, modified_ns)
                if current and same_stat and document.error is None:
                    return _Read(name, unchanged=_unchanged(document))
            data, file = _read_file(path)
            if known is not None and known[0].status is DocumentStatus.INDEXED:
                document, embedder_sha256, _ = known
                if embedder_sha256 == self._embedder.sha256 and document.sha256 == file.sha256:
                    self._documents.touch(document.id, file.modified_ns)
                    return _Read(name, file, unchanged=_unchanged(self._documents.get(document.id)))
            on_parse()
            parsed = self._worker.parse(path.name, data, should_stop=should_stop)
        except DocumentError as error:
            return _Read(name, file, error=error)
        except OSError as error:
            return _Read(name, file, error=_unreadable(path, error))
        return _Read(name, file, parsed=parsed)


class _Once:
    """Work that is begun in a pool by whoever first needs it, and only then."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._future: Future[None] | None = None

    def begin(self, pool: ThreadPoolExecutor) -> None:
        with self._lock:
            self._future = self._future or pool.submit(self._work)

    def finish(self) -> None:
        """Wait for it, if it was begun. Raises what it raised."""
        if self._future is not None:
            self._future.result()


def display_path(path: Path) -> str:
    """``path``, absolute, as text that any database and terminal can hold: undecodable bytes become \\xNN."""
    return os.fsencode(os.path.abspath(path)).decode("utf-8", "backslashreplace")


def name_words(path: str) -> str:
    """The words in a file's name: "BlueHarbor_lease-2019.pdf" gives "Blue Harbor lease 2019"."""
    stem = Path(path).stem
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d{4,})", " ", re.sub(r"[_\W]+", " ", stem))
    return apart.strip()


def _walk(paths: Iterable[Path], home: Path) -> Iterator[Path]:
    """Every file named, and every file in the folders named, each once, in a stable order."""
    seen: set[str] = set()
    for path in paths:
        found: Iterator[Path]
        if path.is_dir():
            found = (
                Path(folder, name)
                for folder, folders, names in _walk_folder(path, home)
                for name in sorted(names)
                if not name.startswith(".")
            )
        else:
            found = iter([path])
        for file in found:
            absolute = os.path.abspath(file)
            if absolute not in seen:
                seen.add(absolute)
                yield Path(absolute)


def _walk_folder(path: Path, home: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    for folder, folders, names in os.walk(path, followlinks=False):
        # Hidden folders hold programs' own files, not a person's documents.
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and os.path.abspath(Path(folder, name)) != str(home)
        )
        yield folder, folders, names


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


def _unchanged(document: Document) -> Document:
    return dataclasses.replace(document, status=DocumentStatus.UNCHANGED)
