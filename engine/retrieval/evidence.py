"""Whether the passages found can answer the question at all.

Judged from the one sentence among them that is nearest to the question, before any model is asked: a question that
fails gets "not found", never a guess. The weights were fitted by ``python -m tests.bench.evidence``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.sentences import split_sentences
from engine.types import Passage
from engine.words import stems

INTERCEPT, SIMILARITY, COVERAGE = -17.31, 28.03, 9.78
THRESHOLD = 0.3
# A sentence that alone is as near as this, and holds this share of the question's words, can stand as an answer.
QUOTABLE_SIMILARITY, QUOTABLE_COVERAGE = 0.55, 0.6
_LOOKED_AT = 4

Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]
"""Texts to vectors of length 1, float32 [texts, dimensions]."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the passages hold for a question. The figures are each the best of any sentence."""

    similarity: float = 0.0
    """Cosine between question and sentence."""
    coverage: float = 0.0
    """Share of the question's words, rare ones counting more, that a sentence holds with its headings."""
    quote: str | None = None
    """The sentence that answers best, verbatim, where one is near enough to stand as an answer."""
    passage: Passage | None = None
    """The one that holds the quote."""

    @property
    def score(self) -> float:
        """How likely, 0 to 1, it is that the passages are about what the question asks."""
        return 1 / (1 + math.exp(-(INTERCEPT + SIMILARITY * self.similarity + COVERAGE * self.coverage)))

    @property
    def is_there(self) -> bool:
        return self.score >= THRESHOLD


def weigh(question: str, passages: Sequence[Passage], embed: Embed) -> Evidence:
    """Look at every sentence of the best ``passages`` for what ``question`` asks."""
    sentences: list[str] = []
    held: list[frozenset[str]] = []
    owners: list[Passage] = []
    for passage in passages[:_LOOKED_AT]:
        around = stems(" ".join((passage.document.title, *passage.chunk.heading_path)))
        for start, end in split_sentences(passage.chunk.text):
            sentences.append(passage.chunk.text[start:end])
            held.append(stems(sentences[-1]) | around)
            owners.append(passage)
    if not sentences:
        return Evidence()
    vectors = embed([question, *sentences])
    similarities = [float(value) for value in vectors[1:] @ vectors[0]]
    counts = Counter(word for words in held for word in words)
    weights = {word: math.log(1 + len(held) / (0.5 + counts[word])) for word in stems(question)}
    total = sum(weights.values()) or 1.0
    coverages = [sum(weight for word, weight in weights.items() if word in words) / total for words in held]
    best = max(range(len(sentences)), key=lambda i: similarities[i] + coverages[i])
    quotable = similarities[best] >= QUOTABLE_SIMILARITY and coverages[best] >= QUOTABLE_COVERAGE
    return Evidence(
        max(similarities), max(coverages), sentences[best] if quotable else None, owners[best] if quotable else None
    )
