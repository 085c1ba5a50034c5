"""Nearest vectors by comparing with every one of them, straight from the catalog.

Always right, and at 100,000 vectors still some 10 ms; it serves small libraries, filtered questions, and whenever
the approximate index is in doubt.
"""

from __future__ import annotations

import threading
from collections.abc import Set as AbstractSet

import numpy as np
import numpy.typing as npt

from engine.library.documents import Documents
from engine.library.rows import Vectors


class ExactSearch:
    """Holds the catalog's vectors in memory, read again when the catalog has changed."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._lock = threading.Lock()
        self._generation = -1
        self._chunk_ids: npt.NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._document_ids: npt.NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._vectors: Vectors = np.empty((0, 1), dtype=np.float32)

    def search(
        self, vector: npt.NDArray[np.float32], limit: int, document_ids: AbstractSet[int] | None = None
    ) -> list[tuple[int, float]]:
        """The ``limit`` nearest chunks as (chunk id, cosine), best first; ``vector`` is [dimensions], of length 1."""
        with self._lock:
            self._refresh()
            chunk_ids, owners, vectors = self._chunk_ids, self._document_ids, self._vectors
        if len(chunk_ids) == 0:
            return []
        # A product's last digits depend on where in memory a row lies: equal vectors must tie.
        similarities = np.round(vectors @ vector, 6)
        if document_ids is not None:
            wanted = np.isin(owners, np.fromiter(document_ids, dtype=np.int64, count=len(document_ids)))
            chunk_ids, similarities = chunk_ids[wanted], similarities[wanted]
        count = min(limit, len(chunk_ids))
        if count == 0:
            return []
        best = np.argpartition(-similarities, count - 1)[:count]
        # Ties are broken by id, so that the same question gives the same passages.
        best = best[np.lexsort((chunk_ids[best], -similarities[best]))]
        return [(int(chunk_ids[i]), float(similarities[i])) for i in best]

    def _refresh(self) -> None:
        generation = self._documents.generation()
        if generation == self._generation:
            return
        batches = list(self._documents.vectors())
        self._chunk_ids = np.array([i for ids, _, _ in batches for i in ids], dtype=np.int64)
        self._document_ids = np.array([i for _, owners, _ in batches for i in owners], dtype=np.int64)
        if batches:
            self._vectors = np.concatenate([vectors for _, _, vectors in batches])
        else:
            self._vectors = np.empty((0, 1), dtype=np.float32)
        self._generation = generation
