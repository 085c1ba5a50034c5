"""From a question to the passages that may answer it.

Vectors and keywords find candidates, their scores are fused, the second stage compares the best word by word, and
neighbours become one passage. ``RetrievalSettings`` says which of it is done.
"""

from __future__ import annotations

import dataclasses
import re
import threading
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from engine.errors import DocumentError, QuestionEmpty
from engine.ingestion.embedder import Embedder, Embedding
from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex
from engine.library.vector_index import VectorIndex
from engine.retrieval.fusion import Scores, fuse, ranked
from engine.retrieval.late_interaction import late_interaction, signs_of
from engine.retrieval.naming import Named, Names, asks_what_it_is
from engine.retrieval.passages import as_chunk, copies_last, join_neighbours
from engine.retrieval.settings import RetrievalSettings
from engine.types import Chunk, Passage, Scope

EVERYTHING = Scope()
# Not the inches of a 5" pipe: a quotation begins after a space and ends before one.
_PHRASE = re.compile(r"(?<!\w)[\"“„«‘]([^\"“”„«»‘’]{3,200})[\"”“»’](?!\w)")
_ELSEWHERE_SHARE = 4
_OPENING_BONUS = 0.5
_PHRASE_BONUS = 0.5
_BELOW = 0.9
_SPARE = 20
"""Candidates beyond what is asked for: neighbours need no place, and Chroma may name a chunk that is just gone."""


@dataclass(frozen=True, slots=True)
class _Candidates:
    """The chunks that may be shown, and what each search and stage says of them; arrays are in their order."""

    chunk_ids: list[int]
    similarities: Scores
    matches: Scores
    """What the second stage says; 0 where it was not asked."""
    scores: Scores
    found_by: list[tuple[str, ...]]


class Retriever:
    """Holds the names of the documents; everything else is its parts' business. Safe to call from several threads."""

    def __init__(
        self,
        documents: Documents,
        vectors: VectorIndex,
        keywords: KeywordIndex,
        embedder: Embedder,
        settings: RetrievalSettings,
    ) -> None:
        self.settings = settings
        self._documents = documents
        self._vectors = vectors
        self._keywords = keywords
        self._embedder = embedder
        self._lock = threading.Lock()
        self._names: tuple[int, Names] | None = None

    def retrieve(
        self, question: str, limit: int, scope: Scope = EVERYTHING, *, single_chunks: bool = False
    ) -> tuple[Passage, ...]:
        """The ``limit`` best passages for ``question``, best first, in ``scope``.

        With ``single_chunks`` none is joined or widened: a small model loses itself in more.
        Documents that the question names come first; the others have the places that are left, and a share of all where
        it gives but a word of a name. Raises QuestionEmpty, and EngineError for a collection that is not there.
        """
        if not question.strip():
            raise QuestionEmpty("The question is empty.", "Ask something in words.")
        settings = self.settings
        if single_chunks:
            settings = dataclasses.replace(settings, joining=False, widening=False)
        within = self._documents.in_scope(scope)
        named = self._named(question, within)
        if not named.documents:
            return self._best(named.question, limit, settings, within)
        about = self.settings.openings and asks_what_it_is(named.question)
        found = self._best(named.question, limit, settings, named.documents, openings=about)
        # A word may name a document by chance, and what is asked be told elsewhere.
        elsewhere = max(limit - len(found), 0 if named.whole else limit // _ELSEWHERE_SHARE)
        rest = (self._all_names().documents if within is None else within) - named.documents
        others = self._best(named.question, elsewhere, settings, rest) if elsewhere and rest else ()
        found = found[: limit - len(others)]
        return found + _ranked_below(others, found)

    def without_names(self, question: str, scope: Scope = EVERYTHING) -> str:
        """``question`` without the name of the document that ``retrieve`` asks for it: what is asked of that."""
        return self._named(question, self._documents.in_scope(scope)).question

    # -------------------------------------------------------------------------------------------------------------

    def _named(self, question: str, within: AbstractSet[int] | None) -> Named:
        if not self.settings.naming:
            return Named(frozenset(), question)
        if within is not None and len(within) == 1:
            # The one document that is asked is as good as named.
            named = self._all_names().named_in(question)
            asked = named.question if named.documents == within else question
            return Named(frozenset(within), asked, whole=True)
        named = self._all_names().named_in(question)
        if within is None or not named.documents:
            return named
        inside = named.documents & within
        if not inside:
            return Named(frozenset(), question)
        return named if inside == named.documents else Named(inside, question, whole=named.whole)

    def _all_names(self) -> Names:
        with self._lock:
            revision = self._documents.keyword_revision()
            if self._names is None or self._names[0] != revision:
                self._names = revision, Names(self._documents.names())
            return self._names[1]

    def _best(
        self,
        question: str,
        limit: int,
        settings: RetrievalSettings,
        within: AbstractSet[int] | None,
        *,
        openings: bool = False,
    ) -> tuple[Passage, ...]:
        """The best passages of the documents ``within``; with ``openings`` how they begin first."""
        count = max(self.settings.candidates, limit + _SPARE)
        candidates = self._candidates(question, count, within, openings)
        return self._passages(candidates, question, limit, settings, openings) if candidates.chunk_ids else ()

    def _candidates(
        self,
        question: str,
        count: int,
        within: AbstractSet[int] | None,
        openings: bool,
    ) -> _Candidates:
        """What the searches find, and how good each is."""
        settings = self.settings
        asked = self._embedder.embed_question(question)
        words = self._keywords.score(question, within) if settings.keywords else None
        by_vector = {i for i, _ in self._vectors.search(asked.vector, count, within)} if settings.vectors else set()
        by_keyword = {i for i, _ in words.best(count)} if words is not None else set()
        found = by_vector | by_keyword
        if words is not None:
            for phrase in _PHRASE.findall(question):
                found.update(i for i, _ in self._keywords.search(phrase, count, within))
        if openings and within is not None:
            found.update(self._documents.openings(within))
        # Those that are still there: a search may name a chunk that is just gone.
        ids, stored = self._documents.vectors_of(found)
        if not ids:
            none = np.empty(0, np.float32)
            return _Candidates([], none, none, none, [])
        similarities = stored @ asked.vector
        first = {"vectors": similarities} if settings.vectors else {}
        if words is not None:
            first["keywords"] = words.of(ids)
        scores = fuse(first, {"vectors": 1 - settings.keyword_weight, "keywords": settings.keyword_weight})
        matches = np.zeros(len(ids), dtype=np.float32)
        if settings.late_interaction:
            matches = self._matches(asked, ids, scores, count)
            scores = fuse({"first": scores, "second": matches}, {"first": 1.0, "second": settings.late_weight})
        searches = {"vectors": by_vector, "keywords": by_keyword}
        found_by = [tuple(name for name, found in searches.items() if i in found) for i in ids]
        return _Candidates(ids, similarities, matches, scores, found_by)

    def _matches(self, asked: Embedding, found: list[int], scores: Scores, count: int) -> Scores:
        """What the second stage says of the best ``count``; the others get 0."""
        best = ranked(scores, found)[:count]
        signs = signs_of([found[i] for i in best], self._documents, self._embedder)
        matches = np.zeros(len(found), dtype=np.float32)
        matches[best] = late_interaction(asked.tokens, [signs.get(found[i], b"") for i in best])
        without = [i for i in best if found[i] not in signs]
        if without and len(without) < len(best):
            # Stored before there were tokens: taken for as good as the least of the others.
            matches[without] = matches[[i for i in best if found[i] in signs]].min()
        return matches

    def _passages(
        self, candidates: _Candidates, question: str, limit: int, settings: RetrievalSettings, openings: bool
    ) -> tuple[Passage, ...]:
        ids = candidates.chunk_ids
        looked_at = limit + _SPARE
        known = self._documents.chunks(ids)
        bonus = np.array([_bonus(known[i][0], question, openings) if i in known else 0 for i in ids], np.float32)
        total = candidates.scores + bonus
        order = [place for place in ranked(total, ids) if ids[place] in known]
        if settings.diversity:
            order = copies_last(order, lambda place: known[ids[place]][0].text, looked_at)
        longest = settings.joined_characters if settings.joining else 0
        widest = settings.widened_characters if settings.widening else 0
        stretches = join_neighbours((known[ids[place]] for place in order), limit, longest)
        most = max(1.0, float(total.max()))
        passages: list[Passage] = []
        for stretch in stretches:
            place = order[stretch.place]
            try:
                chunk = as_chunk(stretch, widest, known[ids[place]][0], self._documents.text_between)
            except DocumentError:
                # It was removed just now.
                continue
            passages.append(
                Passage(
                    chunk,
                    stretch.document,
                    # A copy, which comes last, is no better than what comes before it.
                    score=min(float(total[place]) / most, passages[-1].score if passages else 1.0),
                    found_by=candidates.found_by[place],
                    similarity=float(candidates.similarities[place]),
                    match=float(candidates.matches[place]),
                )
            )
        return tuple(passages)


def _bonus(chunk: Chunk, question: str, openings: bool) -> float:
    """What is added for how a document begins, and for phrases that were asked for in quotes."""
    bonus = _OPENING_BONUS if openings and chunk.ordinal < 2 else 0.0
    phrases = [" ".join(phrase.casefold().split()) for phrase in _PHRASE.findall(question)]
    if phrases:
        text = " ".join(chunk.text.casefold().split())
        bonus += _PHRASE_BONUS * sum(phrase in text for phrase in phrases) / len(phrases)
    return bonus


def _ranked_below(passages: tuple[Passage, ...], better: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """``passages`` with scores that keep them behind ``better``."""
    ceiling = _BELOW * min((passage.score for passage in better), default=1.0)
    return tuple(dataclasses.replace(each, score=each.score * ceiling) for each in passages)
