"""Each document's own best chunks for a question: what a search over the whole library cannot give.

One pass over the catalog's vectors and one keyword query serve all documents, however many they are.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex

KEYWORD_WEIGHT = 0.3
"""How much the best keyword score of all counts beside a cosine of 1."""


@dataclass(frozen=True, slots=True)
class RankedChunk:
    chunk_id: int
    similarity: float
    """Cosine between the question's vector and the chunk's."""
    keywords: float
    """Its BM25 score as a share of the best in the library, 0 to 1."""

    @property
    def score(self) -> float:
        """0 to 1, for ordering; comparable between documents."""
        return max(0.0, self.similarity + KEYWORD_WEIGHT * self.keywords) / (1 + KEYWORD_WEIGHT)


def rank_within_documents(
    question: str,
    vector: npt.NDArray[np.float32],
    documents: Documents,
    keywords: KeywordIndex,
    limit: int,
    within: AbstractSet[int] | None = None,
    check: Callable[[], None] = lambda: None,
) -> dict[int, list[RankedChunk]]:
    """The ``limit`` best chunks of each document, best first, by the document's id; ``vector`` is the question's.

    Of all documents or of those in ``within``; one without chunks has no entry. ``check`` may raise to give up.
    """
    every = documents.chunk_count()
    by_words = dict(keywords.search(question, every, within)) if every else {}
    best_by_words = max(by_words.values(), default=0.0) or 1.0
    chunk_ids: list[int] = []
    owners: list[int] = []
    found: list[npt.NDArray[np.float32]] = []
    for ids, document_ids, vectors in documents.vectors():
        check()
        chunk_ids += ids
        owners += document_ids
        # As in exact search: a product's last digits depend on where in memory a row lies.
        found.append(np.round(vectors @ vector, 6))
    if not found:
        return {}
    similarities = np.concatenate(found)
    shares = np.array([by_words.get(i, 0.0) for i in chunk_ids]) / best_by_words
    order = np.lexsort((np.array(chunk_ids), -(similarities + KEYWORD_WEIGHT * shares)))
    ranked: dict[int, list[RankedChunk]] = {}
    for i in order:
        owner = owners[i]
        if within is not None and owner not in within:
            continue
        of_document = ranked.setdefault(owner, [])
        if len(of_document) < limit:
            of_document.append(RankedChunk(chunk_ids[i], float(similarities[i]), float(shares[i])))
    return ranked
