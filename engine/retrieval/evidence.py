"""Whether the passages found can answer the question at all.

Judged from the one sentence among them that is nearest to the question, before any model is asked: a question that
fails gets "not found", never a guess. The weights were fitted by ``python -m tests.bench.evidence``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from engine.sentences import split_sentences
from engine.types import Passage
from engine.words import stems

INTERCEPT, SIMILARITY, COVERAGE = -17.31, 28.03, 9.78
THRESHOLD = 0.3
_LOOKED_AT = 4


def evidence_score(
    question: str, passages: Sequence[Passage], embed: Callable[[Sequence[str]], npt.NDArray[np.float32]]
) -> float:
    """How likely, 0 to 1, it is that ``passages`` are about what the question asks.

    ``embed`` gives vectors of length 1, float32 [texts, dimensions].
    """
    if not passages:
        return 0.0
    similarity, coverage = features(question, passages, embed)
    return 1 / (1 + math.exp(-(INTERCEPT + SIMILARITY * similarity + COVERAGE * coverage)))


def evidence_is_there(
    question: str, passages: Sequence[Passage], embed: Callable[[Sequence[str]], npt.NDArray[np.float32]]
) -> bool:
    return evidence_score(question, passages, embed) >= THRESHOLD


def features(
    question: str, passages: Sequence[Passage], embed: Callable[[Sequence[str]], npt.NDArray[np.float32]]
) -> tuple[float, float]:
    """The nearest sentence's cosine, and the largest share of the question's words, rare ones counting more, that
    one sentence holds with its headings."""
    sentences: list[str] = []
    held: list[frozenset[str]] = []
    for passage in passages[:_LOOKED_AT]:
        around = stems(" ".join((passage.document.title, *passage.chunk.heading_path)))
        for start, end in split_sentences(passage.chunk.text):
            sentences.append(passage.chunk.text[start:end])
            held.append(stems(sentences[-1]) | around)
    if not sentences:
        return 0.0, 0.0
    vectors = embed([question, *sentences])
    similarity = float((vectors[1:] @ vectors[0]).max())
    counts = Counter(word for words in held for word in words)
    weights = {word: math.log(1 + len(held) / (0.5 + counts[word])) for word in stems(question)}
    total = sum(weights.values())
    if not total:
        return similarity, 0.0
    coverage = max(sum(weight for word, weight in weights.items() if word in words) for words in held) / total
    return similarity, coverage
