"""Which words of which document each sentence of an answer rests on, computed and never generated.

A citation quotes a document verbatim. A number, date, identifier or name that the quoted words do not hold keeps a
sentence from being called supported, however alike the rest is.
"""

from __future__ import annotations

import bisect
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from engine.retrieval.evidence import Embed
from engine.sentences import split_sentences
from engine.types import Citation, PageSpan, Passage, Sentence, Support
from engine.word_places import PageRectangle
from engine.words import stems

SUPPORTED_FROM = 0.60
PARTLY_FROM = 0.35
_COSINE_FLOOR = 0.35
_MAX_CITATIONS = 3
_COMPARED = 6
_QUESTION_WEIGHT = 0.25

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_IDENTIFIER = re.compile(r"\b(?=\w*[A-Za-z])(?=[\w./-]*\d)\w+(?:[./-]\w+)*")
# A name: a capitalised word that does not begin the sentence.
_NAME = re.compile(r"(?<=[\w,;:] )\b[A-Z][\w’'-]+")
_NEGATION = re.compile(r"\b(?:no|not|never|none|neither|nor|without|cannot|\w+n['’]t)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Quote:
    """One or two neighbouring sentences of a passage."""

    passage: Passage
    start: int
    end: int
    text: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Match:
    quote: _Quote
    coverage: float
    cosine: float
    holds_facts: bool
    same_polarity: bool
    rank: float

    @property
    def support(self) -> Support:
        if not self.holds_facts:
            return Support.UNSUPPORTED if self.coverage < SUPPORTED_FROM else Support.PARTLY
        if self.coverage >= SUPPORTED_FROM and self.cosine >= _COSINE_FLOOR:
            return Support.SUPPORTED if self.same_polarity else Support.PARTLY
        return Support.PARTLY if self.coverage >= PARTLY_FROM else Support.UNSUPPORTED


def attribute(
    answer: str,
    question: str,
    passages: Sequence[Passage],
    embed: Embed,
    pages_of: Callable[[int], Sequence[PageSpan]],
    rectangles_of: Callable[[int, int, int], tuple[PageRectangle, ...]],
) -> tuple[Sentence, ...]:
    """The sentences of ``answer``, each with its citations and the verdict on its support.

    ``embed`` gives vectors of length 1, float32 [texts, dimensions]; ``pages_of`` a document's pages by its id, and
    ``rectangles_of`` where a range of its text stands on them.
    """
    quotes = [quote for passage in passages for quote in _quotes(passage)]
    weights = _weights(quotes)
    asked = stems(question)
    sentences = []
    for start, end in split_sentences(answer):
        text = answer[start:end]
        matches = _matches(text, asked, quotes, weights, embed)
        support = matches[0].support if matches else Support.UNSUPPORTED
        cited = [] if support is Support.UNSUPPORTED else matches
        citations = tuple(_citation(match.quote, pages_of, rectangles_of) for match in cited)
        sentences.append(Sentence(text, start, end, support, citations))
    return tuple(sentences)


def _quotes(passage: Passage) -> Iterable[_Quote]:
    chunk = passage.chunk
    # Headings, and a table's first row, say what a text is about: their words count, though they are not quoted.
    around = stems(" ".join((passage.document.title, *chunk.heading_path, chunk.table_head)))
    spans = split_sentences(chunk.text)
    stemmed = [stems(chunk.text[start:end]) for start, end in spans]
    for i, (start, end) in enumerate(spans):
        yield _Quote(passage, start, end, chunk.text[start:end], stemmed[i] | around)
    for i in range(len(spans) - 1):
        start, end = spans[i][0], spans[i + 1][1]
        yield _Quote(passage, start, end, chunk.text[start:end], stemmed[i] | stemmed[i + 1] | around)


def _weights(quotes: Sequence[_Quote]) -> dict[str, float]:
    """How much a word says: the rarer among the quotes, the more."""
    counts = Counter(word for quote in quotes for word in quote.words)
    return {word: math.log(1 + len(quotes) / count) for word, count in counts.items()}


def _matches(
    sentence: str,
    asked: frozenset[str],
    quotes: Sequence[_Quote],
    weights: dict[str, float],
    embed: Embed,
) -> list[_Match]:
    """The quotes a sentence rests on: the best, then those that add to it. Empty when nothing is near."""
    words = stems(sentence)
    if not words or not quotes:
        return []
    unknown = math.log(1 + len(quotes))

    def share(wanted: frozenset[str], held: frozenset[str]) -> float:
        total = sum(weights.get(word, unknown) for word in wanted)
        return sum(weights.get(word, unknown) for word in wanted & held) / total if total else 0.0

    def rank(quote: _Quote) -> tuple[float, int]:
        # What the question asks about tells two quotes apart that hold the answer's few words; of two that are as
        # good, the shorter.
        return share(words, quote.words) + _QUESTION_WEIGHT * share(asked, quote.words), -len(quote.text)

    near = sorted(quotes, key=rank, reverse=True)[:_COMPARED]
    near = [quote for quote in near if share(words, quote.words) > 0]
    if not near:
        return []
    vectors = embed([sentence, *(quote.text for quote in near)])
    cosines = vectors[1:] @ vectors[0]
    matches = [
        _Match(
            quote,
            share(words, quote.words),
            float(cosine),
            _holds_facts(sentence, quote),
            bool(_NEGATION.search(sentence)) == bool(_NEGATION.search(quote.text)),
            rank(quote)[0] + 0.5 * float(cosine) + 0.5 * _holds_facts(sentence, quote),
        )
        for quote, cosine in zip(near, cosines, strict=True)
    ]
    matches.sort(key=lambda match: match.rank, reverse=True)
    chosen = [matches[0]]
    covered = words & matches[0].quote.words
    for match in matches[1:]:
        gain = share((words - covered) & match.quote.words, match.quote.words) if words - covered else 0.0
        adds = gain > 0 and share(words, covered | (match.quote.words & words)) - share(words, covered) >= 0.2
        if adds and len(chosen) < _MAX_CITATIONS and not _overlaps(match.quote, chosen):
            chosen.append(match)
            covered |= words & match.quote.words
    return chosen


def _overlaps(quote: _Quote, chosen: Sequence[_Match]) -> bool:
    return any(
        quote.passage.chunk.id == other.quote.passage.chunk.id
        and quote.start < other.quote.end
        and other.quote.start < quote.end
        for other in chosen
    )


def _holds_facts(sentence: str, quote: _Quote) -> bool:
    """Whether every number, identifier and name of the sentence stands in the quote, its headings or its title."""
    held_text = " ".join((quote.text, quote.passage.document.title, *quote.passage.chunk.heading_path))
    held = held_text.casefold()
    numbers = {_plain(number) for number in _NUMBER.findall(held_text)}
    if any(_plain(number) not in numbers for number in _NUMBER.findall(sentence)):
        return False
    if any(identifier.casefold() not in held for identifier in _IDENTIFIER.findall(sentence)):
        return False
    return all(name.casefold().rstrip("'’s") in held for name in _NAME.findall(sentence))


def _plain(number: str) -> str:
    return number.replace(",", "").rstrip(".")


def _citation(
    quote: _Quote,
    pages_of: Callable[[int], Sequence[PageSpan]],
    rectangles_of: Callable[[int, int, int], tuple[PageRectangle, ...]],
) -> Citation:
    start = quote.passage.chunk.start
    return cite(quote.passage, start + quote.start, start + quote.end, pages_of, rectangles_of)


def cite(
    passage: Passage,
    start: int,
    end: int,
    pages_of: Callable[[int], Sequence[PageSpan]],
    rectangles_of: Callable[[int, int, int], tuple[PageRectangle, ...]],
) -> Citation:
    """The citation of a passage's document from ``start`` to ``end``, which lie in the passage."""
    chunk, document = passage.chunk, passage.document
    pages = pages_of(document.id)
    return Citation(
        chunk.id,
        document.id,
        document.path,
        document.title,
        page_at(pages, start),
        start,
        end,
        chunk.text[start - chunk.start : end - chunk.start],
        any(page.recognized and page.start < end and start < page.end for page in pages),
        rectangles_of(document.id, start, end),
    )


def page_at(pages: Sequence[PageSpan], position: int) -> int | None:
    """The number of the page that holds the character at ``position``; None for a document without pages."""
    if not pages:
        return None
    index = bisect.bisect_right([page.start for page in pages], position) - 1
    return pages[max(index, 0)].number
