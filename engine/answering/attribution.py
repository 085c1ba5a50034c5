"""Which words of which document each sentence of an answer rests on, computed and never generated.

A citation quotes a document verbatim. A number, date, identifier or name that the quoted words do not hold keeps a
sentence from being called supported, however alike the rest is.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.answering.facts import Fact, Held, missing_facts
from engine.entities import plain_numbers
from engine.ingestion.embedder import Embedding, Vector
from engine.retrieval.citing import cite
from engine.sentences import split_sentences
from engine.types import PageSpan, Passage, Sentence, Support
from engine.word_places import PageRectangle
from engine.words import NEGATION, content_words, stem, stems

SUPPORTED_FROM = 0.53
PARTLY_FROM = 0.35
"""Of ``Measures.closeness``. ``python -m tests.bench.wice`` shows what they bring."""
_MAX_CITATIONS = 3
_COMPARED = 8
_QUESTION_WEIGHT = 0.25
_FACTS_WEIGHT = 0.2
# Small: a passage of other things that happens to hold the number must not go before the one that is meant.

_CLAUSE_END = re.compile(r"[,;:.!?]\s|\n")
_DENIED_WORDS = 2

EmbedText = Callable[[str], Embedding]


@dataclass(frozen=True, slots=True)
class Measures:
    """How a sentence compares with the words that it is to rest on."""

    coverage: float = 0.0
    """Share of its words, rare ones counting more, that the best quote holds with its headings."""
    alignment: float = 0.0
    """Mean over its tokens of the cosine to the most alike token of the best quote."""
    missing: frozenset[Fact] = frozenset()
    """Kinds of facts that the quotes do not hold."""
    same_polarity: bool = True
    """Whether nothing that they share is denied by one of them alone."""

    @property
    def closeness(self) -> float:
        return (self.coverage + self.alignment) / 2

    @property
    def support(self) -> Support:
        if self.closeness >= SUPPORTED_FROM and self.same_polarity and not self.missing:
            return Support.SUPPORTED
        return Support.PARTLY if self.closeness >= PARTLY_FROM else Support.UNSUPPORTED


@dataclass(frozen=True, slots=True)
class _Quote:
    """One or two neighbouring sentences of a passage."""

    passage: Passage
    start: int
    end: int
    held: Held
    words: frozenset[str]

    @property
    def text(self) -> str:
        return self.held.text


@dataclass(frozen=True, slots=True)
class Examined:
    """A sentence of an answer, ``answer[start:end]``, and what it rests on: (passage, start, end), the best first."""

    start: int
    end: int
    measures: Measures
    quotes: tuple[tuple[Passage, int, int], ...]


def attribute(
    answer: str,
    question: str,
    passages: Sequence[Passage],
    embed: EmbedText,
    pages_of: Callable[[int], Sequence[PageSpan]],
    rectangles_of: Callable[[int, int, int], tuple[PageRectangle, ...]],
    spans: Sequence[tuple[int, int, str]] | None = None,
) -> tuple[Sentence, ...]:
    """The sentences of ``answer``, each with its citations and the verdict on its support.

    Where ``spans`` are given, what stands there is looked at instead of sentences, read as the third says.
    ``embed`` gives a text's tokens as vectors; ``pages_of`` a document's pages by its id, and ``rectangles_of``
    where a range of its text stands on them.
    """
    sentences = []
    for each in examine(answer, question, passages, embed, spans):
        support = each.measures.support
        cited = () if support is Support.UNSUPPORTED else each.quotes
        citations = tuple(cite(*quote, pages_of, rectangles_of) for quote in cited)
        sentences.append(Sentence(answer[each.start : each.end], each.start, each.end, support, citations))
    return tuple(sentences)


def examine(
    answer: str,
    question: str,
    passages: Sequence[Passage],
    embed: EmbedText,
    spans: Sequence[tuple[int, int, str]] | None = None,
) -> list[Examined]:
    """What each sentence of ``answer`` rests on, and how well."""
    quotes = [quote for passage in passages for quote in _quotes(passage)]
    weights = _weights(quotes)
    asked = stems(question)

    @functools.cache
    def tokens(text: str) -> Vector:
        found = embed(text).tokens
        unit: Vector = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
        return unit

    if spans is None:
        spans = [(start, end, answer[start:end]) for start, end in split_sentences(answer)]
    return [
        Examined(start, end, *_examined(plain_numbers(says), asked, quotes, weights, tokens))
        for start, end, says in spans
    ]


def _quotes(passage: Passage) -> Iterable[_Quote]:
    chunk = passage.chunk
    # Headings, and a table's first row, say what a text is about: their words count, though they are not quoted.
    around = " ".join((passage.document.title, *chunk.heading_path))
    about = _stems(f"{around} {chunk.table_head}")
    spans = split_sentences(chunk.text)
    heads = _heads([chunk.text[start:end] for start, end in spans], chunk.table_head)
    stemmed = [_stems(chunk.text[start:end]) for start, end in spans]
    for i, (start, end) in enumerate(spans):
        others = frozenset[str]()
        if heads[i]:
            others = others.union(*(stemmed[j] for j in range(len(spans)) if j != i and heads[j] == heads[i]))
        held = Held(chunk.text[start:end], around, heads[i], others)
        yield _Quote(passage, start, end, held, stemmed[i] | about | _stems(" ".join(heads[i])))
    for i in range(len(spans) - 1):
        start, end = spans[i][0], spans[i + 1][1]
        if not heads[i] and not heads[i + 1]:
            both = (chunk.text[start : spans[i][1]], chunk.text[spans[i + 1][0] : end])
            held = Held(chunk.text[start:end], around, sentences=both)
            yield _Quote(passage, start, end, held, stemmed[i] | stemmed[i + 1] | about)


def _stems(text: str) -> frozenset[str]:
    return stems(plain_numbers(text))


def _heads(sentences: Sequence[str], table_head: str) -> list[tuple[str, ...]]:
    """For each sentence that is a table's row the names of its columns; nothing for the others."""
    heads: list[tuple[str, ...]] = []
    head = tuple(table_head.split("\n")[-1].split(" | ")) if table_head else ()
    for sentence in sentences:
        cells = tuple(sentence.split("\n")[-1].split(" | "))
        if len(cells) == 1:
            head = ()
        elif len(cells) != len(head):
            head = cells
        heads.append(head)
    return heads


def _weights(quotes: Sequence[_Quote]) -> dict[str, float]:
    """How much a word says: the rarer among the quotes, the more."""
    counts = Counter(word for quote in quotes for word in quote.words)
    return {word: math.log(1 + len(quotes) / count) for word, count in counts.items()}


def _examined(
    sentence: str,
    asked: frozenset[str],
    quotes: Sequence[_Quote],
    weights: dict[str, float],
    tokens: Callable[[str], Vector],
) -> tuple[Measures, tuple[tuple[Passage, int, int], ...]]:
    """How a sentence compares, and the quotes it rests on: the best, then those that add to it."""
    words = stems(sentence)
    unknown = math.log(1 + len(quotes))

    def share(wanted: frozenset[str], held: frozenset[str]) -> float:
        total = sum(weights.get(word, unknown) for word in wanted)
        return sum(weights.get(word, unknown) for word in wanted & held) / total if total else 0.0

    @functools.cache
    def rank(quote: _Quote) -> tuple[float, int]:
        # What the question asks about tells two quotes apart that hold the answer's few words; of two that are as
        # good, the shorter.
        return share(words, quote.words) + _QUESTION_WEIGHT * share(asked, quote.words), -len(quote.text)

    near = sorted((quote for quote in quotes if words & quote.words), key=rank, reverse=True)[:_COMPARED]
    if not near:
        return Measures(), ()
    aligned = {quote: _alignment(tokens(sentence), tokens(plain_numbers(quote.text))) for quote in near}
    best = {
        quote: rank(quote)[0] + 0.5 * aligned[quote] + _FACTS_WEIGHT * (not missing_facts(sentence, [quote.held]))
        for quote in near
    }
    near.sort(key=lambda quote: best[quote], reverse=True)
    chosen = _together(sentence, words, near, share)
    measures = Measures(
        share(words, chosen[0].words),
        aligned[chosen[0]],
        missing_facts(sentence, [quote.held for quote in chosen]),
        _same_polarity(sentence, chosen[0].text),
    )
    return measures, tuple((each.passage, each.start, each.end) for each in chosen)


def _together(
    sentence: str,
    words: frozenset[str],
    near: Sequence[_Quote],
    share: Callable[[frozenset[str], frozenset[str]], float],
) -> list[_Quote]:
    """The best of ``near``, which comes first, and those that hold more of the sentence's words or facts."""
    chosen = [near[0]]
    covered = words & near[0].words
    missing = missing_facts(sentence, [near[0].held])
    for quote in near[1:]:
        if len(chosen) == _MAX_CITATIONS or _overlaps(quote, chosen):
            continue
        left = missing_facts(sentence, [*(each.held for each in chosen), quote.held])
        if left < missing or share(words, covered | (quote.words & words)) - share(words, covered) >= 0.2:
            chosen.append(quote)
            covered |= words & quote.words
            missing = left
    return chosen


def _alignment(sentence: Vector, quote: Vector) -> float:
    if not len(sentence) or not len(quote):
        return 0.0
    return float((sentence @ quote.T).max(axis=1).mean())


def _same_polarity(sentence: str, quote: str) -> bool:
    ours, theirs = _denied(sentence), _denied(quote)
    return not ((ours - theirs) & stems(quote) or (theirs - ours) & stems(sentence))


def _denied(text: str) -> frozenset[str]:
    """The stems of what follows a "not"."""
    found: set[str] = set()
    for match in NEGATION.finditer(text):
        following = _CLAUSE_END.split(text[match.end() :], maxsplit=1)[0]
        found.update(stem(word) for word in content_words(following)[:_DENIED_WORDS])
    return frozenset(found)


def _overlaps(quote: _Quote, chosen: Sequence[_Quote]) -> bool:
    return any(
        quote.passage.chunk.id == other.passage.chunk.id and quote.start < other.end and other.start < quote.end
        for other in chosen
    )
