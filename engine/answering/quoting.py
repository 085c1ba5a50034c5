"""An answer without a model: the documents' own sentences that are nearest to the question, whole and verbatim.

Never a part of one: which of its figures is meant, a rule cannot tell."""

from __future__ import annotations

import functools
import math
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.answering.answer import NOT_FOUND, PASSAGES
from engine.answering.prompt import PLAIN
from engine.answering.style import Form, Style, check_json, quoted_list
from engine.errors import AnswerMalformed, QuestionEmpty
from engine.ingestion.embedder import Embedder, Embedding
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.retrieval.asked_for import Kind, kind_of, says_figure
from engine.retrieval.citing import cite
from engine.retrieval.evidence import weigh
from engine.retrieval.followup import complete_question
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

SENTENCES = 2
QUOTED_FROM = 0.55
"""Of the evidence's score, a little above what an answer by a model asks for: a quote always agrees with its document,
and no later check refuses it. Both were chosen on one half of SQuAD's articles and of the contracts, with 40 questions
that have an answer and 40 that have none of each. At 0.49, 0.55, 0.60, 0.65 right were 34 of 40 (SQuAD, always) and 22,
20, 18, 18 (contracts), false answers 32, 32, 31, 30 and 9, 7, 6, 6, false refusals 0 and 4, 8, 10, 11. One, two, three
sentences at 0.55 were right on 33, 34, 35 and 19, 20, 20."""
_NEAR = 0.9
"""A further sentence is quoted when it is at least this good, the best being 1."""
_RANK_WEIGHT, _FIGURE_WEIGHT = 0.3, 0.15
"""Beside similarity, coverage and alignment, which are 1 at most. Chosen on one half of SQuAD's articles and of the
contracts; ``python -m tests.bench.answers --part held`` measures on the other."""
_FAR = 0.75
"""A sentence that says the figure asked for goes before one that does not if it is this good, the best being 1."""


@dataclass(frozen=True, slots=True)
class _Found:
    passage: Passage
    start: int
    end: int
    text: str
    score: float
    says_figure: bool


def quote_answer(
    question: str,
    scope: Scope,
    documents: Documents,
    retriever: Retriever,
    embedder: Embedder,
    context: JobContext,
    style: Style = PLAIN,
    history: Sequence[tuple[str, str]] = (),
) -> Answer:
    """Answer with the best sentences of ``scope``, each cited; ``history`` is (question, answer).

    In the form of ``style``: JSON only where its schema takes the quotes as they are, in an "answer". Raises
    QuestionEmpty, AnswerMalformed, EngineError.
    """
    started_s = time.monotonic()
    question = question.strip()
    if not question:
        raise QuestionEmpty("The question is empty.", "Ask something in words.")
    searched_for = complete_question(question, history)
    passages = retriever.retrieve(searched_for, PASSAGES, scope)
    retrieve_s = time.monotonic() - started_s
    context.emit(PassagesFound(passages))
    context.check()
    known = functools.cache(embedder.embed_question)

    def embed(texts: Sequence[str]) -> npt.NDArray[np.float32]:
        return np.stack([known(text).vector for text in texts])

    text, sentences, data = NOT_FOUND, [], None
    asked = retriever.without_names(searched_for, scope)
    if weigh(asked, passages, embed).score >= QUOTED_FROM:
        pages_of = functools.cache(documents.pages)
        found = _best_sentences(asked, passages, known)
        if style.form is Form.JSON:
            found = found[:1]
        text, places = quoted_list(style.form, [each.text for each in found])
        data = _checked(text, style) if style.form is Form.JSON else None
        for each, (start, end) in zip(found, places, strict=True):
            citation = cite(each.passage, each.start, each.end, pages_of, documents.rectangles)
            sentences.append(Sentence(text[start:end], start, end, Support.SUPPORTED, (citation,)))
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
        searched_for=searched_for,
        data=data,
    )


def _checked(text: str, style: Style) -> object:
    try:
        return check_json(text, style.schema)
    except AnswerMalformed:
        raise AnswerMalformed(
            'Without a model nothing can be put into the fields of that schema: quotes fit only into {"answer": "…"}.',
            "Ask without the schema, or have a model answer: casemate models list, and no --quote.",
            text,
        ) from None


def _best_sentences(question: str, passages: Sequence[Passage], embed: Callable[[str], Embedding]) -> list[_Found]:
    """The sentences nearest to the question in meaning and words, best first, none twice."""
    kind = kind_of(question)
    places = [
        (rank, passage, start, end)
        for rank, passage in enumerate(passages, 1)
        for start, end in split_sentences(passage.chunk.text)
    ]
    texts = [passage.chunk.text[start:end] for _, passage, start, end in places]
    held = [
        stems(" ".join((text, passage.document.title, *passage.chunk.heading_path)))
        for text, (_, passage, _, _) in zip(texts, places, strict=True)
    ]
    counts = Counter(word for words in held for word in words)
    weights = {word: math.log(1 + len(held) / (0.5 + counts[word])) for word in stems(question)}
    total = sum(weights.values()) or 1.0
    asked = embed(question)
    found = []
    for (rank, passage, start, end), text, words in zip(places, texts, held, strict=True):
        read = embed(text)
        figure = says_figure(text, kind, question)
        score = (
            float(read.vector @ asked.vector)
            + sum(weights[word] for word in words & weights.keys()) / total
            + _alignment(asked, read)
            + _RANK_WEIGHT / rank
            + _FIGURE_WEIGHT * figure
        )
        found.append(_Found(passage, start, end, text, score, figure))
    found.sort(key=lambda each: each.score, reverse=True)
    if kind is not Kind.OTHER:
        found = [each for each in found if each.says_figure and each.score >= _FAR * found[0].score] or found
    chosen: dict[str, _Found] = {}
    for each in found:
        if len(chosen) < SENTENCES and each.score >= _NEAR * found[0].score:
            chosen.setdefault(" ".join(each.text.split()), each)
    return list(chosen.values())


def _alignment(question: Embedding, sentence: Embedding) -> float:
    """Mean over the question's tokens of the cosine to the sentence's most alike token."""
    if not len(question.tokens) or not len(sentence.tokens):
        return 0.0
    ours, theirs = (
        tokens / np.maximum(np.linalg.norm(tokens, axis=1, keepdims=True), 1e-9)
        for tokens in (question.tokens, sentence.tokens)
    )
    return float((ours @ theirs.T).max(axis=1).mean())
