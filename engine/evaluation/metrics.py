"""The figures of an evaluation, and how sure they are.

Every function gives figures of one question; ``summarize`` makes means of them, with percentile bootstrap intervals
that a seed determines.
"""

from __future__ import annotations

import math
import re
import string
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from engine.evaluation.outcomes import Figure

DEPTH = 10
"""How many passages are judged."""
CUTOFFS = (1, 3, 5, 8)
RETRIEVAL = (
    *(f"recall@{k}" for k in CUTOFFS), *(f"precision@{k}" for k in CUTOFFS), f"ndcg@{DEPTH}", "mrr", "right_document",
)  # fmt: skip
ANSWERING = (
    "right_answer", "contains", "f1", "exact_match", "citation_precision", "citation_recall", "false_refusal",
    "false_answer",
)  # fmt: skip
LOWER_IS_BETTER = frozenset(("false_answer", "false_refusal"))
RESAMPLES = 2000
_BATCH = 100
RIGHT_SHARE = 0.5

_ARTICLES = re.compile(r"\b(a|an|the)\b")
_PUNCTUATION = frozenset(string.punctuation)


# --- retrieval -----------------------------------------------------------------------------------------------------


def retrieval_scores(
    hits: Sequence[Collection[int]], wanted: int, relevant_total: int, right_document: Sequence[bool]
) -> dict[str, float]:
    """How good a ranking is.

    ``hits`` says, for each passage, best first, which of the ``wanted`` things it holds; ``relevant_total`` is how many
    passages in the library hold any; ``right_document`` whether each passage is of a document that holds one.
    """
    scores: dict[str, float] = {}
    for k in CUTOFFS:
        held = {each for hit in hits[:k] for each in hit}
        scores[f"recall@{k}"] = len(held) / wanted
        scores[f"precision@{k}"] = sum(bool(hit) for hit in hits[:k]) / k
    gained = sum(1 / math.log2(rank + 1) for rank, hit in enumerate(hits[:DEPTH], 1) if hit)
    ideal = sum(1 / math.log2(rank + 1) for rank in range(1, min(relevant_total, DEPTH) + 1))
    scores[f"ndcg@{DEPTH}"] = gained / ideal if ideal else 0.0
    first = next((rank for rank, hit in enumerate(hits[:DEPTH], 1) if hit), None)
    scores["mrr"] = 1 / first if first else 0.0
    scores["right_document"] = float(bool(right_document) and right_document[0])
    return scores


# --- answers -------------------------------------------------------------------------------------------------------


def normalize(text: str) -> str:
    """As SQuAD's own script: lower case, no punctuation, no articles, single spaces."""
    text = "".join(character for character in text.lower() if character not in _PUNCTUATION)
    return " ".join(_ARTICLES.sub(" ", text).split())


def exact_match(answer: str, expected: str) -> float:
    return float(normalize(answer) == normalize(expected))


def token_f1(answer: str, expected: str) -> float:
    said, wanted = normalize(answer).split(), normalize(expected).split()
    if not said or not wanted:
        return float(said == wanted)
    same = sum((Counter(said) & Counter(wanted)).values())
    if not same:
        return 0.0
    precision, recall = same / len(said), same / len(wanted)
    return 2 * precision * recall / (precision + recall)


def contains(answer: str, expected: str) -> float:
    """Whether the words of ``expected`` stand in ``answer``, one after another."""
    said, wanted = normalize(answer), normalize(expected)
    return float(bool(wanted) and f" {wanted} " in f" {said} ")


def is_right(answer: str, expected: str) -> float:
    """Whether ``answer`` says ``expected``: in its words, or every number of it and at least half of its words."""
    if contains(answer, expected):
        return 1.0
    said, wanted = set(normalize(answer).split()), normalize(expected).split()
    numbers = [word for word in wanted if any(character.isdigit() for character in word)]
    share = sum(word in said for word in wanted) / len(wanted) if wanted else 0.0
    return float(share >= RIGHT_SHARE and all(number in said for number in numbers))


def answer_scores(answer: str, expected: Sequence[str]) -> dict[str, float]:
    """The best over the ``expected`` answers; a refusal is the empty answer."""
    return {
        "right_answer": max(is_right(answer, each) for each in expected),
        "contains": max(contains(answer, each) for each in expected),
        "f1": max(token_f1(answer, each) for each in expected),
        "exact_match": max(exact_match(answer, each) for each in expected),
    }


def citation_scores(hits: Sequence[Collection[int]], wanted: int) -> dict[str, float]:
    """Of an answer's citations, each with the wanted things that it holds.

    Precision is left out where nothing is cited; recall is 0 then.
    """
    held = {each for hit in hits for each in hit}
    scores = {"citation_recall": len(held) / wanted}
    if hits:
        scores["citation_precision"] = sum(bool(hit) for hit in hits) / len(hits)
    return scores


# --- over the questions --------------------------------------------------------------------------------------------


def summarize(scores: Sequence[Mapping[str, float]], seed: int) -> tuple[Figure, ...]:
    """The mean of each figure over the questions that have it."""
    figures = []
    for name in (*RETRIEVAL, *ANSWERING):
        values = [each[name] for each in scores if name in each]
        if values:
            low, high = interval(values, seed)
            figures.append(Figure(name, float(np.mean(values)), low, high, len(values)))
    return tuple(figures)


def interval(values: Sequence[float], seed: int) -> tuple[float, float]:
    """The 95 % percentile bootstrap interval of the mean. The same values and seed give the same interval."""
    array: npt.NDArray[np.float64] = np.asarray(values, dtype=np.float64)
    generator = np.random.default_rng(seed)
    means = np.concatenate(
        [
            array[generator.integers(0, len(array), (_BATCH, len(array)))].mean(axis=1)
            for _ in range(RESAMPLES // _BATCH)
        ]
    )
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)
