"""The second stage: each token of the question finds its best match among the tokens of a passage.

The tokens are the embedder's own, from the run that made the passage's vector, so they cost nothing when a document is
added; of each only the signs of its numbers are kept, 48 bytes. A cosine against signs orders as one against the
numbers does, to within the noise of our sets.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.ingestion.embedder import Embedder
from engine.library.documents import Documents

MADE_NOW = 8
"""How many chunks that were stored before there were tokens get theirs when they are looked at, 10 ms each."""

Scores = npt.NDArray[np.float32]


def late_interaction(question_tokens: npt.NDArray[np.float32], signs: Sequence[bytes]) -> Scores:
    """How well each passage holds what the question asks, -1 to 1, float32 [len(signs)].

    ``question_tokens`` is [tokens, dimensions], of any length; ``signs`` as ``Embedder.embed_passages`` gives them.
    A passage without tokens gets 0.
    Source: Khattab, Zaharia, "ColBERT: Efficient and Effective Passage Search via Contextualized Late Interaction
    over BERT", SIGIR 2020: the sum over the question's tokens of the largest similarity; here their mean.
    """
    found = np.zeros(len(signs), dtype=np.float32)
    filled = [i for i, each in enumerate(signs) if each]
    if not filled or len(question_tokens) == 0:
        return found
    dimensions = question_tokens.shape[1]
    width = dimensions // 8
    asked = question_tokens / np.maximum(np.linalg.norm(question_tokens, axis=1, keepdims=True), 1e-9)
    packed = np.frombuffer(b"".join(signs[i] for i in filled), dtype=np.uint8).reshape(-1, width)
    # With bits of 0 and 1 for signs of -1 and 1: a·s = 2 a·b - Σa.
    bits = np.unpackbits(packed, axis=1).astype(np.float32)
    similarities = (2 * (asked @ bits.T) - asked.sum(axis=1, keepdims=True)) / np.sqrt(dimensions)
    starts = np.cumsum([0, *(len(signs[i]) // width for i in filled[:-1])])
    found[filled] = np.maximum.reduceat(similarities, starts, axis=1).mean(axis=0)
    return found


def signs_of(chunk_ids: Sequence[int], documents: Documents, embedder: Embedder) -> dict[int, bytes]:
    """The signs of those of ``chunk_ids``, best first, that have them, and of the first MADE_NOW that have not."""
    signs = documents.token_signs(chunk_ids)
    missing = [i for i in chunk_ids if i not in signs][:MADE_NOW]
    if missing:
        known = documents.chunks(missing)
        there = [i for i in missing if i in known]
        _, made = embedder.embed_passages([("", known[i][0].text) for i in there])
        signs |= dict(zip(there, made, strict=True))
    return signs
