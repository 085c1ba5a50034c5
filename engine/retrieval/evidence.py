"""Whether the passages found can answer the question at all.

Judged before any model is asked, from the sentences among them and from what retrieval said: a question that fails gets
"not found", never a guess. The weights are data, ``evidence.json``, which ``python -m tests.bench.evidence --write``
learns from the evaluation sets.
"""

from __future__ import annotations

import functools
import hashlib
import json
import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.retrieval.asked_for import can_answer, kind_of
from engine.sentences import split_sentences
from engine.types import Passage
from engine.words import stems

# A sentence that alone is as near as this, and holds this share of the question's words, can stand as an answer.
QUOTABLE_SIMILARITY, QUOTABLE_COVERAGE = 0.55, 0.6
LOOKED_AT = 4
"""Passages whose sentences are embedded, about a millisecond each."""
FEATURES = (
    "similarity",
    "similarity of three",
    "coverage",
    "coverage of passage",
    "match",
    "match of first",
    "passage similarity",
)
_WEIGHTS = Path(__file__).with_name("evidence.json")

Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]
"""Texts to vectors of length 1, float32 [texts, dimensions]."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model of FEATURES and of the question's own vector.

    What is asked tells by itself how likely an answer is: that an agreement says which law governs it is likelier than
    that it has source code held in escrow. On other questions that part weighs less, up to some 0.6 in log odds on the
    samples' questions, either way.
    """

    intercept: float
    features: tuple[float, ...]
    question: npt.NDArray[np.float32]
    """float32 [dimensions]."""
    threshold: float

    def log_odds(self, features: Sequence[float], question: npt.NDArray[np.float32]) -> float:
        return self.intercept + float(np.dot(self.features, features)) + float(self.question @ question)

    def fingerprint(self) -> str:
        """Changes with any of them."""
        numbers = np.array([self.intercept, self.threshold, *self.features, *self.question], dtype=np.float64)
        return hashlib.sha256(numbers.tobytes()).hexdigest()[:16]


@functools.cache
def weights() -> Weights:
    """Those that are shipped."""
    data = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    assert tuple(data["features"]) == FEATURES
    return Weights(
        data["intercept"],
        tuple(data["features"].values()),
        np.array(data["question"], dtype=np.float32),
        data["threshold"],
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the passages hold for a question."""

    score: float = 0.0
    """How likely, 0 to 1, it is that the passages hold what the question asks."""
    features: tuple[float, ...] = (0.0,) * len(FEATURES)
    quote: str | None = None
    """The sentence that answers best, verbatim, where one is near enough to stand as an answer."""
    passage: Passage | None = None
    """The one that holds the quote."""

    @property
    def is_there(self) -> bool:
        return self.score >= weights().threshold


def weigh(question: str, passages: Sequence[Passage], embed: Embed) -> Evidence:
    """Look at every sentence of the best ``passages`` for what ``question`` asks, which should name no document."""
    sentences: list[str] = []
    held: list[frozenset[str]] = []
    owners: list[Passage] = []
    for passage in passages[:LOOKED_AT]:
        around = stems(" ".join((passage.document.title, *passage.chunk.heading_path)))
        for start, end in split_sentences(passage.chunk.text):
            sentences.append(passage.chunk.text[start:end])
            held.append(stems(sentences[-1]) | around)
            owners.append(passage)
    if not sentences:
        return Evidence()
    vectors = embed([question, *sentences])
    similarities = vectors[1:] @ vectors[0]
    asked = _word_weights(question, held)
    coverages = [_share(asked, words) for words in held]
    features = (
        float(similarities.max()),
        float(np.sort(similarities)[-3:].mean()),
        max(coverages),
        max(_share(asked, stems(passage.chunk.text)) for passage in passages[:LOOKED_AT]),
        max(passage.match for passage in passages),
        passages[0].match,
        max(passage.similarity for passage in passages),
    )
    # What holds no figure cannot stand as an answer to "how much?".
    kind = kind_of(question)
    fits = [can_answer(sentence, kind, question) for sentence in sentences]
    best = max(range(len(sentences)), key=lambda i: (fits[i], float(similarities[i]) + coverages[i]))
    quotable = fits[best] and similarities[best] >= QUOTABLE_SIMILARITY and coverages[best] >= QUOTABLE_COVERAGE
    return Evidence(
        1 / (1 + math.exp(-weights().log_odds(features, vectors[0]))),
        features,
        sentences[best] if quotable else None,
        owners[best] if quotable else None,
    )


def _word_weights(question: str, held: Sequence[frozenset[str]]) -> dict[str, float]:
    """The question's words, rare ones among the sentences counting more."""
    counts = Counter(word for words in held for word in words)
    return {word: math.log(1 + len(held) / (0.5 + counts[word])) for word in stems(question)}


def _share(asked: Mapping[str, float], words: frozenset[str]) -> float:
    total = sum(asked.values()) or 1.0
    return sum(weight for word, weight in asked.items() if word in words) / total
