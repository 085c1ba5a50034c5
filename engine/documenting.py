"""What the engine offers about documents, as a part of it: ``Engine`` inherits these methods."""

from __future__ import annotations

import contextlib
import os
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from engine.adapting import Adapting
from engine.data_folder import DataFolder
from engine.errors import CollectionBusy, CollectionError, DocumentMissing
from engine.ingestion.embedder import Embedder
from engine.ingestion.ingest import Ingestion
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.reading import display_path, file_path
from engine.ingestion.recognition import Recognizer
from engine.ingestion.watch import folder_changes
from engine.jobs import Job, JobContext
from engine.library.documents import Documents
from engine.library.ledger import Ledger
from engine.library.vector_index import VectorIndex
from engine.pinning import Pinning
from engine.prompting import Prompting
from engine.types import AddReport, Collection, Document, EventHandler, ItemSucceeded, PageSpan
from engine.word_places import PageRectangle

T = TypeVar("T")

DEFAULT_COLLECTION = "Documents"
LONGEST_COLLECTION_NAME = 120
RENAMING_WAITS_S = 3.0
"""How long a renaming waits for documents that are being added, before it is refused."""


class Documenting(ABC):
    adapters: Adapting
    pins: Pinning
    prompts: Prompting
    _folder: DataFolder
    _documents: Documents
    _ledger: Ledger
    _vectors: VectorIndex
    _worker: ParseWorker
    _recognizer: Recognizer
    _adding: threading.Lock

    @property
    @abstractmethod
    def _embedder(self) -> Embedder: ...

    @abstractmethod
    def _start(self, name: str, run: Callable[[JobContext], T], on_event: EventHandler | None) -> Job[T]: ...

    def add(
        self,
        paths: Iterable[Path],
        collection: str = DEFAULT_COLLECTION,
        on_event: EventHandler | None = None,
    ) -> Job[AddReport]:
        """Index files, and folders with all in them, into ``collection``, which is made when it is new.

        Events: Progress, and for each file ItemSucceeded(path, Document) or ItemFailed(path, DocumentError).
        """
        files = list(paths)

        def run(context: JobContext) -> AddReport:
            with self._ingesting(context) as ingestion:
                return ingestion.add(files, collection, context)

        return self._start("add", run, on_event)

    def retry(
        self,
        collection: str | None = None,
        on_event: EventHandler | None = None,
        paths: Iterable[str] | None = None,
    ) -> Job[AddReport]:
        """Read again what could not be read, or only partly, in ``collection`` or in all. Events as for ``add``.

        ``paths``, as ``Document.path`` has them, are the only ones then.
        """
        wanted = None if paths is None else frozenset(paths)

        def run(context: JobContext) -> AddReport:
            failed: dict[str, list[Document]] = {}
            for document in self._documents.all(collection):
                if document.error is not None and (wanted is None or document.path in wanted):
                    failed.setdefault(document.collection, []).append(document)
            with self._ingesting(context) as ingestion:
                reports = [ingestion.retry(each, name, context) for name, each in failed.items()]
            return sum(reports, AddReport())

        return self._start("retry", run, on_event)

    def watch(
        self, folder: Path, collection: str = DEFAULT_COLLECTION, on_event: EventHandler | None = None
    ) -> Job[None]:
        """Keep ``collection`` in step with ``folder`` until the job is cancelled; ``watched`` remembers it.

        Events: as for ``add``, but only for what changed, and ItemRemoved for files that are gone. Raises
        DocumentMissing when there is no such folder.
        """
        folder = Path(os.path.abspath(folder))
        if not folder.is_dir():
            raise DocumentMissing(f"{folder} is not a folder.", "Name a folder that is there.")
        listed = display_path(folder)
        self._ledger.watch(listed, collection)

        def run(context: JobContext) -> None:
            stop = threading.Event()
            context.on_cancel(stop.set)
            for changed in folder_changes(folder, stop):
                with self._ingesting(context) as ingestion:
                    # The collection may have been renamed since.
                    now = self._ledger.watched().get(listed, collection)
                    ingestion.bring_in_step(folder, changed, now, context)
            context.check()

        return self._start("watch", run, on_event)

    def watched(self) -> dict[Path, str]:
        """The folders that are to be watched, and the collection that each is kept in step with."""
        return {file_path(path): collection for path, collection in self._ledger.watched().items()}

    def unwatch(self, folder: Path) -> None:
        """Forget that ``folder`` is to be watched; what is in the library stays. A running job is its owner's."""
        self._ledger.unwatch(display_path(folder))

    @contextlib.contextmanager
    def _ingesting(self, context: JobContext) -> Iterator[Ingestion]:
        """The ingestion, for one job at a time."""
        with self._adding:
            context.check()
            self._folder.require_space()
            try:
                yield Ingestion(
                    self._documents,
                    self._ledger,
                    self._vectors,
                    self._embedder,
                    self._worker,
                    self._recognizer,
                    self._folder.home,
                )
            finally:
                self.pins.keep_in_step()

    def documents(self, collection: str | None = None) -> list[Document]:
        """Every document of ``collection``, or of all, and the files that failed."""
        return self._documents.all(collection)

    def ledger(self, collection: str | None = None) -> list[Document]:
        """A row for every file ever offered: ``documents``, their further paths, and what was skipped."""
        return self._ledger.all(collection)

    def document(self, document_id: int) -> Document:
        """Raises DocumentError when there is none."""
        return self._documents.get(document_id)

    def document_text(self, document_id: int) -> str:
        """The extracted text that every position refers to. Raises DocumentError."""
        return self._documents.text(document_id)

    def document_pages(self, document_id: int) -> list[PageSpan]:
        """Where each page lies in the text; empty for formats without pages."""
        return self._documents.pages(document_id)

    def rectangles(self, document_id: int, start: int, end: int) -> tuple[PageRectangle, ...]:
        """Where ``document_text[start:end]`` stands on the document's pages, a rectangle a line; PDF only."""
        return self._documents.rectangles(document_id, start, end)

    def remove(self, document_ids: Iterable[int], on_event: EventHandler | None = None) -> Job[int]:
        """Take documents out of the library, with the files inside them; what is on the disk is not touched.

        The job gives the number of ``document_ids``.
        """
        ids = list(document_ids)
        gone: set[int] = set()

        def run(context: JobContext) -> int:
            for done, document_id in enumerate(ids):
                context.check()
                # What is inside a file may have gone with it.
                if document_id in gone:
                    continue
                changes = self._documents.remove(document_id)
                for change in changes:
                    self._vectors.apply(change)
                    gone.add(change.document.id)
                    context.emit(ItemSucceeded(change.document.path, change.document))
                context.progress(done + 1, len(ids), changes[0].document.title)
            return len(ids)

        def run_and_unpin(context: JobContext) -> int:
            try:
                return run(context)
            finally:
                self.pins.keep_in_step()

        return self._start("remove", run_and_unpin, on_event)

    def forget(self, document_id: int, path: str) -> None:
        """Take one of the paths of a document that has several off the ledger; the document stays at the others."""
        document = self._documents.get(document_id)
        for change in self._ledger.forget(document.collection, [path]).changes:
            self._vectors.apply(change)

    def mark(self, document_ids: Iterable[int], marking: str | None) -> None:
        """Set how documents are marked ("RESTRICTED"), or that they are not."""
        self._documents.mark(document_ids, marking)

    def collections(self) -> list[Collection]:
        return self._documents.collections()

    def rename_collection(self, old: str, new: str) -> Collection:
        """Call a collection otherwise, wherever it is named: watched folders, conversations, prompts, adapters.

        Raises CollectionMissing, CollectionNameTaken, CollectionBusy while documents are added, CollectionError for a
        name that is empty or too long.
        """
        new = " ".join(new.split())
        if not new or len(new) > LONGEST_COLLECTION_NAME:
            wrong = "empty" if not new else f"longer than {LONGEST_COLLECTION_NAME} characters"
            raise CollectionError(f"The name is {wrong}.", "Give it a short one.")
        # A look through a watched folder is over in a moment; only what takes longer is worth a refusal.
        if not self._adding.acquire(timeout=RENAMING_WAITS_S):
            raise CollectionBusy("Documents are being added.", "Rename the collection when they are in.")
        try:
            with self._documents.renaming_collection(old, new):
                self.adapters.routes.rename_collection(old, new)
                try:
                    self.prompts.rename_collection(old, new)
                except BaseException:
                    self.adapters.routes.rename_collection(new, old)
                    raise
        finally:
            self._adding.release()
        return next(each for each in self.collections() if each.name == new)
