"""An answer without a model: the documents' own sentences that are nearest to the question, verbatim."""

from __future__ import annotations

import functools
import math
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.answering.answer import NOT_FOUND, PASSAGES
from engine.errors import QuestionEmpty
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.retrieval.citing import cite
from engine.retrieval.evidence import Embed, weigh
from engine.retrieval.retrieve import Retriever
from engine.sentences import split_sentences
from engine.types import (
    Answer,
    Passage,
    PassagesFound,
    Scope,
    Sentence,
    StopReason,
    Support,
    TextDelta,
    Timings,
    TokenCounts,
)
from engine.words import stems

SENTENCES = 3
_NEAR = 0.75
"""A further sentence is quoted when it is at least this good, the best being 1."""


@dataclass(frozen=True, slots=True)
class _Found:
    passage: Passage
    start: int
    end: int
    text: str
    score: float


def quote_answer(
    question: str, scope: Scope, documents: Documents, retriever: Retriever, embed: Embed, context: JobContext
) -> Answer:
    """Answer with the best sentences of ``scope``, each cited. Raises QuestionEmpty, EngineError."""
    started_s = time.monotonic()
    question = question.strip()
    if not question:
        raise QuestionEmpty("The question is empty.", "Ask something in words.")
    passages = retriever.retrieve(question, PASSAGES, scope)
    retrieve_s = time.monotonic() - started_s
    context.emit(PassagesFound(passages))
    context.check()
    text, sentences = NOT_FOUND, []
    if weigh(retriever.without_names(question, scope), passages, embed).is_there:
        pages_of = functools.cache(documents.pages)
        text = ""
        for found in _best_sentences(question, passages, embed):
            text += "\n" if text else ""
            citation = cite(found.passage, found.start, found.end, pages_of, documents.rectangles)
            sentences.append(
                Sentence(found.text, len(text), len(text) + len(found.text), Support.SUPPORTED, (citation,))
            )
            text += found.text
        context.emit(TextDelta(text))
    total_s = time.monotonic() - started_s
    return Answer(
        text=text,
        sentences=tuple(sentences),
        passages=passages,
        not_found=not sentences,
        model=None,
        timings=Timings(retrieve_s, total_s if sentences else None, total_s),
        tokens=TokenCounts(0, 0, 0),
        stop_reason=StopReason.QUOTED if sentences else StopReason.NOT_FOUND,
        question=question,
        searched_for=question,
    )


def _best_sentences(question: str, passages: Sequence[Passage], embed: Embed) -> list[_Found]:
    """The sentences nearest to the question in meaning and words, best first, none twice."""
    places = [(passage, start, end) for passage in passages for start, end in split_sentences(passage.chunk.text)]
    texts = [passage.chunk.text[start:end] for passage, start, end in places]
    held = [
        stems(" ".join((text, passage.document.title, *passage.chunk.heading_path)))
        for text, (passage, _, _) in zip(texts, places, strict=True)
    ]
    counts = Counter(word for words in held for word in words)
    weights = {word: math.log(1 + len(held) / (0.5 + counts[word])) for word in stems(question)}
    total = sum(weights.values()) or 1.0
    vectors = embed([question, *texts])
    cosines = vectors[1:] @ vectors[0]
    found = [
        _Found(*place, text, float(cosine) + sum(weights[word] for word in words & weights.keys()) / total)
        for place, text, cosine, words in zip(places, texts, cosines, held, strict=True)
    ]
    found.sort(key=lambda each: each.score, reverse=True)
    chosen: dict[str, _Found] = {}
    for each in found:
        if len(chosen) < SENTENCES and each.score >= _NEAR * found[0].score:
            chosen.setdefault(" ".join(each.text.split()), each)
    return list(chosen.values())
