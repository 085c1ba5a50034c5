"""From a question to the passages that may answer it: vectors and keywords, joined by rank."""

from __future__ import annotations

from engine.errors import QuestionEmpty
from engine.ingestion.embedder import Embedder
from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex
from engine.library.vector_index import VectorIndex
from engine.retrieval.fusion import fuse
from engine.types import Passage, Scope

EVERYTHING = Scope()
CANDIDATES = 50
"""How many each search contributes before they are joined."""


class Retriever:
    def __init__(self, documents: Documents, vectors: VectorIndex, keywords: KeywordIndex, embedder: Embedder) -> None:
        self._documents = documents
        self._vectors = vectors
        self._keywords = keywords
        self._embedder = embedder

    def retrieve(self, question: str, limit: int, scope: Scope = EVERYTHING) -> tuple[Passage, ...]:
        """The ``limit`` best passages for ``question``, best first, in ``scope``.

        Raises QuestionEmpty, and EngineError for a collection that is not there.
        """
        if not question.strip():
            raise QuestionEmpty("The question is empty.", "Ask something in words.")
        within = self._documents.in_scope(scope)
        vector = self._embedder.embed_one(question)
        candidates = max(CANDIDATES, limit)
        by_vector = self._vectors.search(vector, candidates, within)
        by_keyword = self._keywords.search(question, candidates, within)
        fused = fuse({"vectors": [i for i, _ in by_vector], "keywords": [i for i, _ in by_keyword]})
        # More than asked for: Chroma may still name a chunk that has just been removed.
        best = fused[: limit + 20]
        found = self._documents.chunks(item.chunk_id for item in best)
        kept = [item for item in best if item.chunk_id in found][:limit]
        if not kept:
            return ()
        similarities = self._documents.vectors_of([item.chunk_id for item in kept]) @ vector
        return tuple(
            Passage(*found[item.chunk_id], item.score, item.found_by, float(similarity))
            for item, similarity in zip(kept, similarities, strict=True)
        )
