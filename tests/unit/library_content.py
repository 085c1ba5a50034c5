"""Small documents for tests of the library, with vectors that need no model."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.library.documents import Documents
from engine.library.rows import Change, FileState, IndexedChunk
from engine.types import PageSpan, ParsedDocument

DIMENSIONS = 384


def unit_vectors(count: int, seed: int) -> npt.NDArray[np.float32]:
    vectors = np.random.default_rng(seed).standard_normal((count, DIMENSIONS)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def store_text(
    documents: Documents,
    path: str,
    paragraphs: list[str],
    *,
    collection: str = "Documents",
    seed: int = 0,
    embedder_sha256: str = "e" * 64,
) -> tuple[Change, npt.NDArray[np.float32]]:
    """Store a document of one chunk a paragraph; its vectors come from ``seed``."""
    chunks, position = [], 0
    for ordinal, text in enumerate(paragraphs):
        end = position + len(text)
        chunks.append(IndexedChunk(ordinal, text, position, end, 1, ("Part",), "Part"))
        position = end + 2
    whole = "\n\n".join(paragraphs)
    parsed = ParsedDocument(path, "text/plain", whole, (), (PageSpan(1, 0, len(whole)),), 1)
    vectors = unit_vectors(len(chunks), seed)
    file = FileState(f"{seed:064d}", len(whole), 1)
    (change,) = documents.store(collection, path, file, parsed, chunks, vectors, embedder_sha256)
    return change, vectors
