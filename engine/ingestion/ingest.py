"""Files into the library: read, parsed in the worker, chunked, embedded, stored.

A file is in the library whole or not at all, and one that fails takes none of the others with it. Reading, embedding
and storing run beside one another, each on a thread of its own.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from engine.errors import DocumentEmpty, DocumentError, DocumentMissing, DocumentSkipped, EngineError, JobCancelled
from engine.ingestion.ahead import run_ahead
from engine.ingestion.chunking import chunk_document
from engine.ingestion.embedder import Embedder
from engine.ingestion.folders import Offered, changed_files, offered_files
from engine.ingestion.parsers.formats import REPERTOIRE
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.reading import DocumentFailedBefore, Reader, Reading, base_name, display_path, file_path
from engine.ingestion.recognition import Recognizer
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.library.ledger import Ledger
from engine.library.rows import IndexedChunk, Vectors
from engine.library.vector_index import VectorIndex
from engine.types import AddReport, Document, DocumentStatus, ItemFailed, ItemRemoved, ItemSucceeded

_READ_AHEAD = 3
_EMBEDDED_AHEAD = 2
_SKIPS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Embedded:
    """A reading, and what is to be stored of it if it was parsed."""

    reading: Reading
    chunks: tuple[IndexedChunk, ...] = ()
    vectors: Vectors | None = None
    seconds: float = 0.0


class Ingestion:
    def __init__(
        self,
        documents: Documents,
        ledger: Ledger,
        vectors: VectorIndex,
        embedder: Embedder,
        worker: ParseWorker,
        recognizer: Recognizer,
        home: Path,
    ) -> None:
        """``home`` is the data folder, which is passed over when a folder that holds it is added."""
        self._documents = documents
        self._ledger = ledger
        self._vectors = vectors
        self._embedder = embedder
        self._worker = worker
        self._recognizer = recognizer
        self._home = home

    def add(self, paths: Iterable[Path], collection: str, context: JobContext, *, again: bool = False) -> AddReport:
        """Add files, and folders with all in them, reporting each to ``context``.

        ``again`` reads what failed before once more, though it did not change.
        """
        return self._run(list(offered_files(paths, self._home)), (), collection, context, again=again)

    def bring_in_step(
        self, folder: Path, changed: Iterable[Path] | None, collection: str, context: JobContext
    ) -> AddReport:
        """Add what is new or different in a folder and take out what is gone, reporting only that.

        ``changed`` are the paths to look at, files or folders below ``folder``; None looks at all of them. Then a
        folder that is not there, or is empty, is taken for a disk that is not mounted, and nothing for gone.
        """
        root = display_path(folder)
        if changed is None:
            present = list(offered_files([folder], self._home)) if folder.is_dir() else []
            looked_at: tuple[str, ...] = (f"{root.rstrip('/')}/",) if present else ()
        else:
            changed = list(changed)
            present = list(changed_files(folder, changed, self._home))
            looked_at = tuple(name for path in changed for name in (display_path(path), f"{display_path(path)}/"))
        there = {display_path(offered.path) for offered in present}
        gone = [
            path
            for path in self._ledger.files(collection)
            if path not in there
            and any(path == each or (each.endswith("/") and path.startswith(each)) for each in looked_at)
            and not os.path.lexists(file_path(path))
        ]
        return self._run(present, gone, collection, context, only_changes=True)

    def _run(
        self,
        files: list[Offered],
        gone: Sequence[str],
        collection: str,
        context: JobContext,
        *,
        again: bool = False,
        only_changes: bool = False,
    ) -> AddReport:
        started_s = time.monotonic()
        run = _Run(
            self._documents, self._ledger, self._vectors, self._embedder.sha256, collection, context, only_changes
        )
        preparation = _Once(self._prepare)
        # Loading the embedder and Chroma takes as long as parsing a few documents: do both at once. Leaving the pool
        # waits for its thread: a process that exits while native libraries load is aborted.
        with ThreadPoolExecutor(1, thread_name_prefix="add-prepare") as pool:
            if not self._vectors.is_whole():
                preparation.begin(pool)
            self._pass(files, run, lambda: preparation.begin(pool), again)
            if run.postponed:
                self._pass(list(offered_files(run.postponed, self._home)), run, lambda: preparation.begin(pool), again)
            # After the rest: a file that was moved has its document's new place by now.
            run.forget(gone)
            preparation.finish()
            self._vectors.settle(lambda: context.cancelled)
        context.check()
        context.progress(len(files), len(files), "done")
        return run.report(time.monotonic() - started_s)

    def _pass(self, files: list[Offered], run: _Run, on_parse: Callable[[], None], again: bool) -> None:
        """Read ``files``, embed and store them, each on a thread of its own."""
        context = run.context
        given_up = threading.Event()
        reader = Reader(
            run.collection,
            self._ledger,
            self._worker,
            self._embedder.sha256,
            self._recognizer,
            lambda: given_up.is_set() or context.cancelled,
            on_parse,
            again=again,
        )
        readings = run_ahead(reader.read(files), _READ_AHEAD, "add-read")
        embedded = run_ahead(self._embed(readings, given_up, context), _EMBEDDED_AHEAD, "add-embed")
        with contextlib.closing(embedded):
            try:
                for item in embedded:
                    context.check()
                    context.progress(run.files, len(files), base_name(item.reading.path))
                    run.take(item)
                run.finish()
            finally:
                given_up.set()

    def _prepare(self) -> None:
        self._embedder.load()
        self._vectors.open()

    def _embed(
        self, readings: Generator[Reading, None, None], given_up: threading.Event, context: JobContext
    ) -> Generator[_Embedded, None, None]:
        """The readings, those that were parsed with their chunks and vectors."""

        def check() -> None:
            context.check()
            if given_up.is_set():
                raise JobCancelled

        with contextlib.closing(readings):
            for reading in readings:
                if reading.parsed is None:
                    yield _Embedded(reading)
                    continue
                started_s = time.monotonic()
                drafts = chunk_document(reading.parsed, self._embedder.tokenizer)
                if not drafts and not reading.inside:
                    error = DocumentEmpty(f"{base_name(reading.path)} holds no text.", "Nothing in it can be searched.")
                    yield _Embedded(Reading(reading.path, reading.file, error=error))
                    continue
                # Whom a contract is with often stands in its file's name alone. Keywords find it there; the embedder,
                # which has no room to spare, sees title and headings.
                name = name_words(reading.path)
                chunks = tuple(
                    IndexedChunk(d.ordinal, d.text, d.start, d.end, d.page, d.heading_path, f"{name}\n{d.context}")
                    for d in drafts
                )
                texts = [f"{d.context}\n{d.text}" if d.context else d.text for d in drafts]
                vectors = self._embedder.embed(texts, check)
                yield _Embedded(reading, chunks, vectors, reading.seconds + time.monotonic() - started_s)


class _Run:
    """One ``add``: puts what was read into the library, and counts."""

    def __init__(
        self,
        documents: Documents,
        ledger: Ledger,
        vectors: VectorIndex,
        embedder_sha256: str,
        collection: str,
        context: JobContext,
        only_changes: bool,
    ) -> None:
        self._documents = documents
        self._ledger = ledger
        self._vectors = vectors
        self._embedder_sha256 = embedder_sha256
        self.collection = collection
        self.context = context
        self._only_changes = only_changes
        self._skipped: list[tuple[str, EngineError]] = []
        self._failed: dict[str, DocumentError] = {}
        self._counts: Counter[str] = Counter()
        self.files = 0
        """The offered files that are done."""
        self.postponed: list[Path] = []
        """Files to read after all, for what they were thought to repeat is gone."""

    def report(self, seconds: float) -> AddReport:
        return AddReport(
            **{
                field.name: self._counts[field.name]
                for field in dataclasses.fields(AddReport)
                if field.name != "seconds"
            },
            seconds=seconds,
        )

    def take(self, item: _Embedded) -> None:
        reading = item.reading
        self.files += "//" not in reading.path
        if isinstance(reading.error, DocumentSkipped):
            self._counts["skipped"] += 1
            self._skipped.append((reading.path, reading.error))
            if len(self._skipped) >= _SKIPS_AT_ONCE:
                self.finish()
        elif reading.error is not None:
            self._fail(reading, reading.error)
        elif reading.unchanged is not None:
            if reading.file is not None:
                self._ledger.touch(self.collection, reading.path, reading.file)
            self._succeeded("unchanged", reading.path, reading.unchanged, DocumentStatus.UNCHANGED)
        elif reading.duplicate:
            self._list_again(reading)
        else:
            self._store(item)

    def finish(self) -> None:
        """Write what was kept back to be written together."""
        self._ledger.skip(self.collection, self._skipped)
        self._skipped = []

    def _store(self, item: _Embedded) -> None:
        reading, parsed, file = item.reading, item.reading.parsed, item.reading.file
        assert parsed is not None
        assert file is not None
        assert item.vectors is not None
        change = self._documents.store(
            self.collection, reading.path, file, parsed, item.chunks, item.vectors, self._embedder_sha256,
            item.seconds, reading.unread,
        )  # fmt: skip
        self._vectors.apply(change, item.vectors)
        self._forget_missing(reading)
        self._counts["chunks"] += change.document.chunk_count
        self._counts["pages"] += change.document.page_count or 0
        self._succeeded("added", reading.path, change.document)

    def _forget_missing(self, reading: Reading) -> None:
        """Take out what was inside an earlier version of a file and is not in it any more."""
        for document in self._ledger.below(self.collection, reading.path):
            inside = document.path[len(reading.path) + 2 :].partition("//")[0]
            if f"{reading.path}//{inside}" not in (reading.inside or ()):
                self.forget([document.path])

    def forget(self, paths: Iterable[str]) -> None:
        """Take files that are gone off the ledger, and out of the library what is at no other path."""
        for path in paths:
            self.context.check()
            for change in self._ledger.forget(self.collection, path):
                self._vectors.apply(change)
                self._counts["removed"] += change.document.status.searchable
                self.context.emit(ItemRemoved(change.document.path, change.document))

    def _list_again(self, reading: Reading) -> None:
        """The content is in the library: the file was renamed, or is there twice."""
        assert reading.file is not None
        entry = self._ledger.with_content(self.collection, reading.file.sha256)
        if entry is None:
            failed = self._failed.get(reading.file.sha256)
            if failed is not None:
                self._fail(reading, failed)
            else:
                # It was in a file that was overwritten since; reading it anew finds that out.
                self.postponed.append(file_path(reading.path))
            return
        document = entry.document
        if document.path == reading.path:
            self._succeeded("unchanged", reading.path, document, DocumentStatus.UNCHANGED)
        elif os.path.lexists(file_path(document.path)):
            self._vectors.apply(self._ledger.add_copy(document, reading.path, reading.file))
            listed = dataclasses.replace(document, path=reading.path, copy_of=document.path)
            self._succeeded("duplicates", reading.path, listed, DocumentStatus.UNCHANGED)
        else:
            change = self._ledger.move(document, reading.path, reading.file, name_words)
            self._vectors.apply(change)
            # Not read again, but listed under another path: that is news.
            self._counts["unchanged"] += 1
            self.context.emit(ItemSucceeded(reading.path, change.document))

    def _fail(self, reading: Reading, error: DocumentError) -> None:
        self._counts["failed"] += 1
        if reading.file is not None:
            self._failed[reading.file.sha256] = error
        on_record = isinstance(error, DocumentFailedBefore)
        # A name that was mistyped is told, not listed for ever.
        mistyped = isinstance(error, DocumentMissing) and not self._ledger.entries(self.collection, [reading.path])
        if not on_record and not mistyped:
            self._ledger.fail(self.collection, reading.path, reading.file, error, REPERTOIRE)
        if not (on_record and self._only_changes):
            self.context.emit(ItemFailed(reading.path, error))

    def _succeeded(self, what: str, path: str, document: Document, status: DocumentStatus | None = None) -> None:
        self._counts[what] += 1
        if not (what == "unchanged" and self._only_changes):
            self.context.emit(ItemSucceeded(path, dataclasses.replace(document, status=status or document.status)))


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


def name_words(path: str) -> str:
    """The words in a file's name: "BlueHarbor_lease-2019.pdf" gives "Blue Harbor lease 2019"."""
    stem = Path(base_name(path)).stem
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d{4,})", " ", re.sub(r"[_\W]+", " ", stem))
    return apart.strip()
