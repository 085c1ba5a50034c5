"""A question put to every document in scope, one by one, and not to the best passages of the library.

Every document gets exactly one row, and a row's sentence is the document's own. Cheap scores find each document's
best passages and the order of the work; the evidence score judges those alone.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.errors import QuestionEmpty
from engine.ingestion.embedder import Embedder, Embedding
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex
from engine.retrieval.citing import cite
from engine.retrieval.evidence import Embed, weigh
from engine.retrieval.late_interaction import late_interaction, signs_of
from engine.retrieval.looked_for import what_to_look_for
from engine.retrieval.within_documents import RankedChunk, rank_within_documents
from engine.sentences import split_sentences
from engine.types import Document, DocumentStatus, Passage, Scope, Survey, SurveyRow, Verdict
from engine.words import WORD, stems

JUDGED_PASSAGES = 2
"""How many of a document's passages are judged: each costs about ten sentences to embed."""
FOUND_FROM, UNSURE_FROM = 0.6, 0.3
"""Evidence scores. A list that claims to be whole must not drop what is near: what an answer would not be risked on
is still shown for a person to judge. Measured by ``python -m tests.bench.survey``."""
WORDS_WEIGHT = 0.5
"""In choosing the sentence to show: how much holding all words counts beside a cosine of 1."""
HEADING_WORDS = 6
"""A sentence of fewer words is taken for a heading, which shows less than what stands under it."""
HEADING_PENALTY = 0.3


class Surveyor:
    def __init__(self, documents: Documents, keywords: KeywordIndex, embedder: Embedder) -> None:
        self._documents = documents
        self._keywords = keywords
        self._embedder = embedder

    def survey(self, question: str, scope: Scope, context: JobContext) -> Survey:
        """Look in every document of ``scope`` for what ``question`` asks.

        Raises QuestionEmpty, and EngineError for a scope that cannot be.
        """
        started_s = time.monotonic()
        question = question.strip()
        if not question:
            raise QuestionEmpty("The question is empty.", "Say in words what to look for in each document.")
        wanted = what_to_look_for(question)
        within = self._documents.in_scope(scope)
        listed = self._documents.all()
        there = {
            document.id: document
            for document in listed
            if document.status.searchable and document.character_count and (within is None or document.id in within)
        }
        asked = self._embedder.embed_question(wanted)
        ranked = rank_within_documents(
            wanted,
            asked.vector,
            self._documents,
            self._keywords,
            JUDGED_PASSAGES,
            set(there),
            context.check,
        )
        rows = []
        # The likeliest first: whoever watches sees what matters early.
        order = sorted(there, key=lambda i: (-ranked[i][0].score if i in ranked else 0.0, there[i].path))
        for done, document_id in enumerate(order):
            context.check()
            context.progress(done, len(order), there[document_id].title)
            rows.append(self._judge(wanted, asked, there[document_id], ranked.get(document_id, []), context))
        context.check()
        context.progress(len(order), len(order), "done")
        rows.sort(key=lambda row: (_ORDER[row.verdict], -row.score, row.document.path))
        return Survey(question, wanted, tuple(rows), _unread(listed, scope), time.monotonic() - started_s)

    def _judge(
        self, wanted: str, asked: Embedding, document: Document, ranked: Sequence[RankedChunk], context: JobContext
    ) -> SurveyRow:
        if not ranked:
            return SurveyRow(document, Verdict.NOT_FOUND, 0.0, None)
        found = self._documents.chunks(chunk.chunk_id for chunk in ranked)
        signs = signs_of([chunk.chunk_id for chunk in ranked], self._documents, self._embedder)
        matches = late_interaction(asked.tokens, [signs.get(chunk.chunk_id, b"") for chunk in ranked])
        passages = [
            Passage(*found[chunk.chunk_id], chunk.score, _found_by(chunk), chunk.similarity, float(match))
            for chunk, match in zip(ranked, matches, strict=True)
            if chunk.chunk_id in found
        ]
        if not passages:
            # It was changed or removed while others were judged.
            return SurveyRow(document, Verdict.UNSURE, 0.0, None)
        embed = _Remembered(lambda texts: self._embedder.embed(texts, context.check))
        evidence = weigh(wanted, passages, embed)
        passage, start, end = best_sentence(wanted, passages, embed)
        citation = cite(passage, start, end, functools.cache(self._documents.pages), self._documents.rectangles)
        verdict = verdict_of(evidence.score, evidence.is_there)
        if is_name(wanted) and _squeezed(wanted) in _squeezed(citation.quote):
            verdict = Verdict.FOUND
        elif not holds_facts(wanted, passages):
            # Of another year, by another law: near, and not it.
            verdict = Verdict.UNSURE if verdict is Verdict.FOUND else Verdict.NOT_FOUND
        return SurveyRow(passage.document, verdict, evidence.score, citation)


_ORDER = {Verdict.FOUND: 0, Verdict.UNSURE: 1, Verdict.NOT_FOUND: 2}


def verdict_of(score: float, is_there: bool) -> Verdict:
    if is_there and score >= FOUND_FROM:
        return Verdict.FOUND
    return Verdict.UNSURE if is_there or score >= UNSURE_FROM else Verdict.NOT_FOUND


def is_name(wanted: str) -> bool:
    """Whether all that says something in ``wanted`` is names and numbers, which are there or not: "Piet Harlansson"."""
    words = wanted.split()
    return bool(words) and all(word[0].isupper() or any(c.isdigit() for c in word) for word in words)


def holds_facts(wanted: str, passages: Sequence[Passage]) -> bool:
    """Whether the passages have every number and name of ``wanted``: "2019", "E-12", "New York"."""
    held = _squeezed(" ".join(" ".join((p.document.title, *p.chunk.heading_path, p.chunk.text)) for p in passages))
    words = [match.group() for match in WORD.finditer(wanted)]
    facts = [word for n, word in enumerate(words) if any(c.isdigit() for c in word) or (n and word[0].isupper())]
    return all(fact.casefold() in held for fact in facts)


def _unread(listed: Sequence[Document], scope: Scope) -> int:
    """How many files could not be read that would be in ``scope``, as far as one can tell without reading them."""
    if scope.documents or scope.kinds or scope.markings or scope.since or scope.until:
        return 0
    return sum(
        document.status is DocumentStatus.FAILED
        and (not scope.collections or document.collection in scope.collections)
        and (not scope.folders or any(document.path.startswith(f"{f.rstrip('/')}/") for f in scope.folders))
        for document in listed
    )


def best_sentence(wanted: str, passages: Sequence[Passage], embed: Embed) -> tuple[Passage, int, int]:
    """The sentence nearest to what is ``wanted``: its passage, and where it stands in the passage's text."""
    spans = {passage.chunk.id: split_sentences(passage.chunk.text) for passage in passages}
    places = [(passage, start, end) for passage in passages for start, end in spans[passage.chunk.id]]
    if not places:
        return passages[0], 0, len(passages[0].chunk.text)
    texts = [passage.chunk.text[start:end] for passage, start, end in places]
    vectors = embed([wanted, *texts])
    similarities = vectors[1:] @ vectors[0]
    asked = stems(wanted)
    shares = [len(asked & stems(text)) / (len(asked) or 1) for text in texts]
    headings = [len(text.split()) < HEADING_WORDS for text in texts]
    nearness = similarities + WORDS_WEIGHT * np.array(shares) - HEADING_PENALTY * np.array(headings)
    chosen = int(np.argmax(nearness))
    best, start, end = places[chosen]
    if headings[chosen]:
        # "7.8 Audits." alone shows nothing: with what follows it.
        end = next((later for begins, later in spans[best.chunk.id] if begins >= end), end)
    return best, start, end


def _squeezed(text: str) -> str:
    return " ".join(text.split()).casefold()


class _Remembered:
    """An ``embed`` that does not embed the same text twice."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._known: dict[str, npt.NDArray[np.float32]] = {}

    def __call__(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._embed(new), strict=True))
        return np.stack([self._known[text] for text in texts])


def _found_by(chunk: RankedChunk) -> tuple[str, ...]:
    return ("vectors", "keywords") if chunk.keywords else ("vectors",)
