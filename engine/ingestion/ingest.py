"""Files into the library: read, parsed in the worker, chunked, embedded, stored.

A file is in the library whole or not at all, and one that fails takes none of the others with it. Reading, embedding
and storing run beside one another, each on a thread of its own.
"""

from __future__ import annotations

import contextlib
import dataclasses
import threading
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from engine.errors import (
    DocumentEmpty,
    DocumentError,
    DocumentMissing,
    DocumentRefused,
    DocumentSkipped,
    EngineError,
    JobCancelled,
)
from engine.ingestion.ahead import run_ahead
from engine.ingestion.chunking import chunk_document
from engine.ingestion.embedder import Embedder
from engine.ingestion.folders import Offered, changed_files, offered_files
from engine.ingestion.parsers.formats import REPERTOIRE
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.reading import (
    INSIDE_LIMIT,
    DocumentFailedBefore,
    Reader,
    Reading,
    base_name,
    display_path,
    file_path,
    is_gone,
)
from engine.ingestion.recognition import Recognizer
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.library.ledger import Ledger
from engine.library.rows import Change, IndexedChunk, Vectors
from engine.library.vector_index import VectorIndex
from engine.types import AddReport, Document, DocumentStatus, ItemFailed, ItemRemoved, ItemSucceeded, ParsedDocument
from engine.words import name_words

_READ_AHEAD = 3
_EMBEDDED_AHEAD = 2
_SKIPS_AT_ONCE = 500
_FORGOTTEN_AT_ONCE = 200


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

    def add(self, paths: Iterable[Path], collection: str, context: JobContext) -> AddReport:
        """Add files, and folders with all in them, reporting each to ``context``.

        What is gone from a folder leaves the library; but a folder that is not there, or is empty, is taken for a disk
        that is not mounted, and nothing for gone.
        """
        paths = list(paths)
        offered = list(offered_files(paths, self._home))
        gone = [name for path in paths if path.is_dir() for name in self._gone(path, offered, collection)]
        return self._run(offered, gone, collection, context)

    def retry(self, documents: Iterable[Document], collection: str, context: JobContext) -> AddReport:
        """Read again files that failed or were partly read; those that are gone leave the list."""
        refused = {each.path.partition("//")[0] for each in documents if each.error_code == DocumentRefused.code}
        names = {each.path.partition("//")[0] for each in documents}
        gone = sorted(filter(is_gone, names))
        offered = list(offered_files(map(file_path, sorted(names.difference(refused, gone))), self._home))
        for name in sorted(refused.difference(gone)):
            # As it was found in its folder: what led out of it must not be followed now.
            path = file_path(name)
            offered += changed_files(path.parent, [path], self._home)
        return self._run(offered, gone, collection, context, again=True)

    def bring_in_step(
        self, folder: Path, changed: Iterable[Path] | None, collection: str, context: JobContext
    ) -> AddReport:
        """As ``add`` of a folder, but reporting only what changed.

        ``changed`` are the paths to look at, files or folders below ``folder``; None looks at all of them.
        """
        changed = None if changed is None else set(changed)
        if changed is None or folder in changed or not folder.is_dir():
            offered = list(offered_files([folder], self._home)) if folder.is_dir() else []
            gone = self._gone(folder, offered, collection)
        else:
            offered = list(changed_files(folder, changed, self._home))
            there = {display_path(each.path) for each in offered}
            listed = {name for path in changed for name in self._ledger.files(collection, display_path(path))}
            gone = sorted(filter(is_gone, listed - there))
        return self._run(offered, gone, collection, context, only_changes=True)

    def _gone(self, folder: Path, offered: Iterable[Offered], collection: str) -> list[str]:
        """The files of a folder that are on the ledger, and certainly not in the folder any more."""
        root = display_path(folder)
        there = {name for each in offered if (name := display_path(each.path)) != root}
        if not any(name.startswith(f"{root.rstrip('/')}/") for name in there):
            return []
        return sorted(filter(is_gone, self._ledger.files(collection, root) - there))

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
            self._pass(files, run, lambda: preparation.begin(pool), again=again)
            if run.postponed:
                later = [each for each in files if display_path(each.path) in run.postponed]
                run.postponed.clear()
                self._pass(later, run, lambda: preparation.begin(pool), anew=True)
            # After the rest: a file that was moved has its document's new place by now.
            run.forget(gone)
            preparation.finish()
            self._vectors.settle(lambda: context.cancelled)
        context.check()
        context.progress(len(files), len(files), "done")
        return run.report(time.monotonic() - started_s)

    def _pass(
        self,
        files: list[Offered],
        run: _Run,
        on_parse: Callable[[], None],
        *,
        again: bool = False,
        anew: bool = False,
    ) -> None:
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
            anew=anew,
        )
        readings = run_ahead(reader.read(files), _READ_AHEAD, "add-read")
        embedded = run_ahead(self._embed(readings, given_up, context), _EMBEDDED_AHEAD, "add-embed")
        with contextlib.closing(embedded):
            try:
                for item in embedded:
                    context.check()
                    context.progress(run.files, max(len(files), run.files + 1), base_name(item.reading.path))
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
                chunks, vectors = prepare(reading.parsed, reading.path, self._embedder, check)
                if not chunks and not reading.inside:
                    error = DocumentEmpty(f"{base_name(reading.path)} holds no text.", "Nothing in it can be searched.")
                    yield _Embedded(Reading(reading.path, reading.file, error=error))
                    continue
                yield _Embedded(reading, chunks, vectors, reading.seconds + time.monotonic() - started_s)


def prepare(
    parsed: ParsedDocument, path: str, embedder: Embedder, should_stop: Callable[[], None] | None = None
) -> tuple[tuple[IndexedChunk, ...], Vectors]:
    """A document's chunks as they are stored, and their vectors, float32 [chunks, dimensions].

    ``should_stop`` is called before each chunk and may raise to give up.
    """
    drafts = chunk_document(parsed, embedder.tokenizer)
    # Whom a contract is with often stands in its file's name alone. Keywords find it there; the embedder,
    # which has no room to spare, sees title and headings.
    name = name_words(path)
    vectors, signs = embedder.embed_passages([(draft.context, draft.text) for draft in drafts], should_stop)
    chunks = tuple(
        IndexedChunk(d.ordinal, d.text, d.start, d.end, d.page, d.heading_path, f"{name}\n{d.context}", s)
        for d, s in zip(drafts, signs, strict=True)
    )
    return chunks, vectors


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
        self._failed: dict[str, tuple[str, DocumentError]] = {}
        self._counts: Counter[str] = Counter()
        self.files = 0
        """The offered files that are done."""
        self.postponed: set[str] = set()
        """Files to read after all, for what they, or files inside them, were thought to repeat is gone."""

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
        # What holds a file that is still to be read is not up to date, should this be the last that is done here.
        whole = reading.path.partition("//")[0] not in self.postponed
        stored, *removed = self._documents.store(
            self.collection, reading.path, file, parsed, item.chunks, item.vectors,
            self._embedder_sha256 if whole else "", item.seconds, reading.unread, reading.inside or (),
        )  # fmt: skip
        self._vectors.apply(stored, item.vectors)
        self._removed(removed)
        self._counts["chunks"] += stored.document.chunk_count
        self._counts["pages"] += stored.document.page_count or 0
        self._succeeded("added", reading.path, stored.document)

    def forget(self, paths: Sequence[str]) -> None:
        """Take files that are gone off the ledger, and out of the library what is at no other path."""
        for at in range(0, len(paths), _FORGOTTEN_AT_ONCE):
            self.context.check()
            forgotten = self._ledger.forget(self.collection, paths[at : at + _FORGOTTEN_AT_ONCE])
            self._removed(forgotten.changes)
            for document in forgotten.listed_on:
                self.context.emit(ItemSucceeded(document.path, document))

    def _removed(self, changes: Iterable[Change]) -> None:
        for change in changes:
            self._vectors.apply(change)
            self._counts["removed"] += change.document.status.searchable
            self.context.emit(ItemRemoved(change.document.path, change.document))

    def _list_again(self, reading: Reading) -> None:
        """The content is in the library: the file was renamed, or is there twice."""
        file = reading.file
        assert file is not None
        assert file.sha256 is not None
        entry = self._ledger.with_content(self.collection, file.sha256)
        if entry is None:
            self._repeat_failure(reading, file.sha256)
            return
        document = entry.document
        if document.path == reading.path:
            self._succeeded("unchanged", reading.path, document, DocumentStatus.UNCHANGED)
        elif is_gone(document.path):
            moved, *changes = self._ledger.move(document, reading.path, file)
            self._removed(changes)
            # Not read again, but listed under another path: that is news.
            self._counts["unchanged"] += 1
            self.context.emit(ItemSucceeded(reading.path, moved.document))
        else:
            self._removed(self._ledger.add_copy(document, reading.path, file, INSIDE_LIMIT))
            listed = dataclasses.replace(document, path=reading.path, copy_of=document.path)
            self._succeeded("duplicates", reading.path, listed, DocumentStatus.UNCHANGED)

    def _repeat_failure(self, reading: Reading, sha256: str) -> None:
        if sha256 not in self._failed:
            # It was in a file that was overwritten since; reading it anew finds that out.
            self.postponed.add(reading.path.partition("//")[0])
            return
        name, failed = self._failed[sha256]
        error = type(failed)(failed.message.replace(name, base_name(reading.path)), failed.hint, failed.detail)
        self._fail(reading, error)

    def _fail(self, reading: Reading, error: DocumentError) -> None:
        self._counts["failed"] += 1
        if reading.file is not None and reading.file.sha256 is not None:
            self._failed[reading.file.sha256] = (base_name(reading.path), error)
        on_record = isinstance(error, DocumentFailedBefore)
        # A name that was mistyped is told, not listed for ever.
        mistyped = isinstance(error, DocumentMissing) and not self._ledger.entries(self.collection, [reading.path])
        if not on_record and not mistyped:
            for change in self._ledger.fail(self.collection, reading.path, reading.file, error, REPERTOIRE):
                self._vectors.apply(change)
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
