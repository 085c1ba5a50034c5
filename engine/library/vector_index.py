"""Chroma as an index derived from the catalog: ids and vectors to search, nothing else.

Chroma rewrites its files in place, and one that was killed while writing can crash its next reader. So a marker lies
beside it while it is open, and unless the last close was clean and in step with the catalog it is made anew.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.data_folder import disk_errors, replace_file, sync_folder
from engine.errors import StoreError
from engine.library.documents import Documents
from engine.library.exact_search import ExactSearch
from engine.library.rows import Change, Vectors

log = logging.getLogger(__name__)

EXACT_UP_TO_CHUNKS = 10_000
"""A library this small is searched exactly: as fast as Chroma, without opening it."""

_BATCH = 2000
_CHROMA = "1.5.9"
_HNSW = {"space": "ip", "ef_construction": 200, "ef_search": 200, "max_neighbors": 16, "sync_threshold": 1000}


class IndexState(StrEnum):
    CLOSED = "closed"
    READY = "ready"
    REBUILDING = "rebuilding"
    BROKEN = "broken"
    """Chroma reported an error; exact search answers, and the next start makes the index anew."""


class VectorIndex:
    """Nearest-vector search over the library, through Chroma or exactly, whichever is right at the moment.

    ``folder`` is Chroma's own; the marker and the stamp lie beside it. Opened on first need.
    """

    def __init__(self, folder: Path, documents: Documents, exact_up_to_chunks: int = EXACT_UP_TO_CHUNKS) -> None:
        self._folder = folder
        self._marker = folder.with_name(folder.name + ".dirty")
        self._stamp = folder.with_name(folder.name + ".json")
        self._documents = documents
        self._exact = ExactSearch(documents)
        self._exact_up_to_chunks = exact_up_to_chunks
        self._lock = threading.RLock()
        self._state = IndexState.CLOSED
        self._client: Any = None
        self._collection: Any = None
        self._rebuild: threading.Thread | None = None
        self._closing = threading.Event()

    @property
    def state(self) -> IndexState:
        return self._state

    def search(
        self, vector: npt.NDArray[np.float32], limit: int, document_ids: AbstractSet[int] | None = None
    ) -> list[tuple[int, float]]:
        """The nearest chunks as (chunk id, cosine), best first, of all documents or of ``document_ids`` only."""
        if document_ids is None and self._documents.chunk_count() > self._exact_up_to_chunks:
            found = self._search_chroma(vector, limit)
            if found is not None:
                return found
        return self._exact.search(vector, limit, document_ids)

    def open(self) -> None:
        """Open Chroma; when it is not known to be whole, start making it anew on a thread of its own. Idempotent."""
        with self._lock:
            if self._state is not IndexState.CLOSED or self._closing.is_set():
                return
            whole = self.is_whole()
            with disk_errors(self._folder):
                if not whole:
                    shutil.rmtree(self._folder, ignore_errors=True)
                    self._stamp.unlink(missing_ok=True)
                self._marker.touch(mode=0o600)
                sync_folder(self._marker.parent)
            with self._chroma_errors():
                self._connect()
                if whole and self._collection.count() == self._documents.chunk_count():
                    self._state = IndexState.READY
                else:
                    self._state = IndexState.REBUILDING
                    self._rebuild = threading.Thread(target=self._fill, name="vector-index", daemon=True)
                    self._rebuild.start()

    def apply(self, change: Change, vectors: Vectors | None = None) -> None:
        """Bring a committed change to the index; ``vectors`` are those of ``change.added``, in order.

        A failure here loses nothing: the catalog has the change, and the index is made anew at the next start.
        """
        if not change.added and not change.removed:
            return
        self.open()
        with self._lock, self._chroma_errors():
            if self._state not in (IndexState.READY, IndexState.REBUILDING):
                return
            for at in range(0, len(change.removed), _BATCH):
                self._collection.delete(ids=[str(i) for i in change.removed[at : at + _BATCH]])
            for at in range(0, len(change.added), _BATCH):
                ids = [str(i) for i in change.added[at : at + _BATCH]]
                # The catalog keeps float16; both searches must rank by the same numbers.
                assert vectors is not None
                rounded = vectors[at : at + _BATCH].astype(np.float16).astype(np.float32)
                self._collection.upsert(ids=ids, embeddings=rounded)

    def count(self) -> int:
        """How many vectors Chroma holds; 0 while it is not open."""
        count = 0
        with self._lock, self._chroma_errors():
            if self._collection is not None:
                count = int(self._collection.count())
        return count

    def wanted(self) -> int:
        """How many vectors the catalog holds, which Chroma should."""
        return self._documents.chunk_count()

    def settle(self, should_stop: Callable[[], bool] = lambda: False) -> None:
        """Wait until a rebuild that is under way has ended, or until ``should_stop``."""
        while self._rebuild is not None and self._rebuild.is_alive() and not should_stop():
            self._rebuild.join(0.05)

    def close(self) -> None:
        """Close Chroma, and note that it is whole if it is. Idempotent."""
        self._closing.set()
        self.settle()
        with self._lock:
            if self._state is IndexState.CLOSED:
                return
            whole = False
            if self._state is IndexState.READY:
                with self._chroma_errors():
                    whole = self._collection.count() == self._documents.chunk_count()
            with self._chroma_errors():
                self._client.close()
            self._client = self._collection = None
            self._state = IndexState.CLOSED
            if whole:
                try:
                    self._write_stamp()
                except StoreError as error:
                    # The marker is still there: it costs a rebuild and loses nothing.
                    log.warning("the vector index will be made anew at the next start: %s", error.message)

    def is_whole(self) -> bool:
        """Whether the last close was clean and nothing has changed since; False while it is open."""
        if self._marker.exists():
            return False
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return bool(stamp == self._expected_stamp())

    def _expected_stamp(self) -> dict[str, Any]:
        generation = self._documents.generation()
        return {"chroma": _CHROMA, "generation": generation, "chunks": self._documents.chunk_count()}

    def _write_stamp(self) -> None:
        with disk_errors(self._folder):
            # Chroma does not sync what it writes; without this a power cut could leave a stamp on torn files.
            for path in self._folder.rglob("*"):
                descriptor = os.open(path, os.O_RDONLY)
                try:
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)
            sync_folder(self._folder)
            replace_file(self._stamp, json.dumps(self._expected_stamp()).encode())
            self._marker.unlink(missing_ok=True)
            sync_folder(self._marker.parent)

    def _connect(self) -> None:
        import chromadb
        from chromadb.config import Settings

        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]  # it would read .env in the working folder
            anonymized_telemetry=False,
            chroma_otel_collection_endpoint="",
            is_persistent=True,
            persist_directory=str(self._folder),
        )
        self._client = chromadb.PersistentClient(path=str(self._folder), settings=settings)
        # No embedding function: Chroma's own would download a model.
        self._collection = self._client.get_or_create_collection(
            "chunks", embedding_function=None, configuration={"hnsw": _HNSW}
        )

    def _fill(self) -> None:
        """Put all the catalog's vectors into the empty index."""
        with self._chroma_errors():
            batches = self._documents.vectors(_BATCH)
            while True:
                # Reading and writing a batch under one lock: a document that is removed meanwhile is either not
                # read, or deleted by `apply` after it was written.
                with self._lock:
                    if self._closing.is_set():
                        # The marker stays, so the next start begins again.
                        return
                    batch = next(batches, None)
                    if batch is None:
                        self._state = IndexState.READY
                        return
                    self._collection.upsert(ids=[str(i) for i in batch[0]], embeddings=batch[2])

    def _search_chroma(self, vector: npt.NDArray[np.float32], limit: int) -> list[tuple[int, float]] | None:
        self.open()
        if self._state is not IndexState.READY:
            return None
        pairs: list[tuple[int, float]] | None = None
        with self._chroma_errors():
            found = self._collection.query(query_embeddings=[vector], n_results=limit, include=["distances"])
            ids, distances = found["ids"][0], found["distances"][0]
            pairs = [(int(i), 1.0 - float(distance)) for i, distance in zip(ids, distances, strict=True)]
        return pairs  # noqa: RET504 - the context above may have swallowed an error

    @contextlib.contextmanager
    def _chroma_errors(self) -> Iterator[None]:
        """Any failure of Chroma's takes it out of use; the catalog and exact search go on."""
        try:
            yield
        except BaseException as error:
            # A panic in Chroma's native part is a BaseException of a class that cannot be imported.
            panicked = type(error).__name__ == "PanicException"
            if not panicked and (not isinstance(error, Exception) or _is_ours(error)):
                raise
            log.error("the vector index failed and is out of use: %s: %s", type(error).__name__, error)
            self._state = IndexState.BROKEN


def _is_ours(error: Exception) -> bool:
    return type(error).__module__.startswith("engine.")
