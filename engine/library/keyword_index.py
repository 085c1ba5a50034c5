"""Search by words: BM25 over the terms that the catalog keeps with each chunk.

The index is held in memory, in step with the catalog by a revision: what was stored or renamed since is a small
segment beside the large one until it is worth joining. Nothing is written, so there is nothing to repair.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.library.database import Database
from engine.library.rows import KEYWORD_REVISION
from engine.library.terms import unpack_terms
from engine.words import term_ids

K1, B = 0.9, 0.4
"""BM25's saturation and length constants: those of Anserini's baselines, which were best on our sets too."""
MOST_TERMS = 64
"""A pasted page must not become a search that takes seconds: of more, the rarest count."""

_JOIN_SHARE = 0.1
_ROWS = 2**24
_EMPTY = np.empty(0, dtype=np.int64)

Ids = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Segment:
    """The postings of some chunks, by term: those of ``terms[i]`` are ``rows[starts[i]:starts[i + 1]]``."""

    chunk_ids: Ids
    """Ascending."""
    document_ids: Ids
    lengths: Scores
    terms: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int32]
    halves: npt.NDArray[np.uint8]

    def postings(self, term: int) -> slice:
        at = int(np.searchsorted(self.terms, np.uint32(term)))
        if at == len(self.terms) or self.terms[at] != term:
            return slice(0, 0)
        return slice(int(self.starts[at]), int(self.starts[at + 1]))


class KeywordScores:
    """What a question's words are worth in each chunk; 0 for chunks that hold none, or are not in scope."""

    def __init__(self, chunk_ids: Ids, scores: Scores) -> None:
        """``chunk_ids`` in any order."""
        self._chunk_ids = chunk_ids
        self._scores = scores

    def best(self, limit: int) -> list[tuple[int, float]]:
        """The best chunks as (chunk id, score), best first."""
        count = min(limit, int(np.count_nonzero(self._scores)))
        if count <= 0:
            return []
        least = np.partition(self._scores, -count)[-count]
        # Ties are broken by id, so that the same question gives the same passages: at the end of the list too.
        chosen = np.flatnonzero(self._scores >= least)
        chosen = chosen[np.lexsort((self._chunk_ids[chosen], -self._scores[chosen]))][:count]
        return [(int(self._chunk_ids[i]), float(self._scores[i])) for i in chosen]

    def of(self, chunk_ids: Sequence[int]) -> Scores:
        """The scores of ``chunk_ids``, in that order, float32 [len(chunk_ids)]."""
        if len(self._chunk_ids) == 0:
            return np.zeros(len(chunk_ids), dtype=np.float32)
        order = np.argsort(self._chunk_ids, kind="stable")
        wanted = np.asarray(chunk_ids, dtype=np.int64)
        places = order[np.clip(np.searchsorted(self._chunk_ids, wanted, sorter=order), 0, len(order) - 1)]
        return np.where(self._chunk_ids[places] == wanted, self._scores[places], np.float32(0))


class KeywordIndex:
    """Finds chunks by their words, identifiers and headings. Safe to call from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._revision = -1
        self._segments: tuple[_Segment, ...] = ()
        self._live: tuple[npt.NDArray[np.bool_], ...] = ()

    def search(self, query: str, limit: int, document_ids: AbstractSet[int] | None = None) -> list[tuple[int, float]]:
        """The best chunks as (chunk id, BM25 score, higher is better), best first."""
        return self.score(query, document_ids).best(limit)

    def score(self, query: str, document_ids: AbstractSet[int] | None = None) -> KeywordScores:
        """Every chunk by the words of ``query``, those of other documents than ``document_ids`` with 0.

        Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
        """
        with self._lock:
            self._refresh()
            segments, live = self._segments, self._live
        total = sum(int(np.count_nonzero(each)) for each in live)
        if total == 0:
            return KeywordScores(_EMPTY, np.empty(0, dtype=np.float32))
        weights = _weights(Counter(term_ids(query)), segments, live, total)
        average = sum(float(each.lengths[alive].sum()) for each, alive in zip(segments, live, strict=True)) / total
        scores = []
        for segment, alive in zip(segments, live, strict=True):
            found = np.zeros(len(segment.chunk_ids), dtype=np.float32)
            norms = K1 * (1 - B + B * segment.lengths / max(average, 1.0))
            for term, weight in weights:
                places = segment.postings(term)
                rows = segment.rows[places]
                counts = segment.halves[places] * np.float32(0.5)
                found[rows] += np.float32(weight * (K1 + 1)) * counts / (counts + norms[rows])
            if document_ids is not None:
                found[~_among(segment.document_ids, document_ids)] = 0
            scores.append(found[alive])
        # A chunk that was renamed stands in two segments, and is alive in one.
        ids = [segment.chunk_ids[alive] for segment, alive in zip(segments, live, strict=True)]
        return KeywordScores(np.concatenate(ids), np.concatenate(scores))

    def rarity(self, text: str) -> list[tuple[int, float]]:
        """The terms of ``text``, each once, with the share of the chunks that hold it."""
        with self._lock:
            self._refresh()
            segments, live = self._segments, self._live
        total = max(sum(int(np.count_nonzero(each)) for each in live), 1)
        return [(term, _frequency(term, segments, live) / total) for term in dict.fromkeys(term_ids(text))]

    def _refresh(self) -> None:
        with self._database.reading() as connection:
            now = int(connection.execute(KEYWORD_REVISION).fetchone()[0])
            if now == self._revision:
                return
            changed = connection.execute(
                """
                SELECT t.chunk_id, k.document_id, t.length, t.terms FROM terms t JOIN chunks k ON k.id = t.chunk_id
                WHERE t.revision > ? ORDER BY t.chunk_id
                """,
                (self._revision,),
            ).fetchall()
            there = np.fromiter((row[0] for row in connection.execute("SELECT chunk_id FROM terms")), dtype=np.int64)
        ids, owners, lengths = (np.array([row[i] for row in changed], dtype=np.int64) for i in range(3))
        segments = list(self._segments)
        # A chunk that was stored or renamed again counts where it is newest, then and at every later refresh.
        live = [
            alive & np.isin(each.chunk_ids, there) & ~np.isin(each.chunk_ids, ids)
            for each, alive in zip(self._segments, self._live, strict=True)
        ]
        if len(ids):
            segments.append(_segment(ids, owners, lengths.astype(np.float32), _packed([row[3] for row in changed])))
            live.append(np.isin(ids, there))
        if len(segments) > 1:
            beside = sum(len(each.chunk_ids) for each in segments[1:])
            dead = len(segments[0].chunk_ids) - int(np.count_nonzero(live[0]))
            if len(segments) > 8 or beside + dead > _JOIN_SHARE * len(segments[0].chunk_ids):
                segments = [_join(segments, live)]
                live = [np.ones(len(segments[0].chunk_ids), dtype=np.bool_)]
        self._segments, self._live, self._revision = tuple(segments), tuple(live), now


def _packed(blobs: Sequence[bytes]) -> npt.NDArray[np.uint64]:
    """A number for each posting, by which they are sorted: term, row, halves."""
    keys = []
    for row, blob in enumerate(blobs):
        terms, halves = unpack_terms(blob)
        keys.append(terms.astype(np.uint64) << 32 | np.uint64(row << 8) | halves)
    return np.concatenate(keys)


def _segment(chunk_ids: Ids, document_ids: Ids, lengths: Scores, keys: npt.NDArray[np.uint64]) -> _Segment:
    """``keys`` as ``_packed`` makes them, in any order; they are sorted in place."""
    keys.sort()
    terms, starts = np.unique((keys >> np.uint64(32)).astype(np.uint32), return_index=True)
    return _Segment(
        chunk_ids,
        document_ids,
        lengths,
        terms,
        np.append(starts, len(keys)).astype(np.int64),
        (keys >> np.uint64(8) & np.uint64(_ROWS - 1)).astype(np.int32),
        (keys & np.uint64(0xFF)).astype(np.uint8),
    )


def _join(segments: Sequence[_Segment], live: Sequence[npt.NDArray[np.bool_]]) -> _Segment:
    """One segment of all that is alive."""
    pairs = list(zip(segments, live, strict=True))
    chunk_ids = np.concatenate([each.chunk_ids[alive] for each, alive in pairs])
    order = np.argsort(chunk_ids)
    rank = np.empty(len(order), dtype=np.uint64)
    rank[order] = np.arange(len(order), dtype=np.uint64)
    keys, first = [], 0
    for each, alive in pairs:
        kept = alive[each.rows]
        place = np.cumsum(alive) - 1 + first
        terms = np.repeat(each.terms, np.diff(each.starts))[kept].astype(np.uint64)
        keys.append(terms << np.uint64(32) | rank[place[each.rows[kept]]] << np.uint64(8) | each.halves[kept])
        first += int(np.count_nonzero(alive))
    return _segment(
        chunk_ids[order],
        np.concatenate([each.document_ids[alive] for each, alive in pairs])[order],
        np.concatenate([each.lengths[alive] for each, alive in pairs])[order],
        np.concatenate(keys),
    )


def _weights(
    asked: Counter[int], segments: Sequence[_Segment], live: Sequence[npt.NDArray[np.bool_]], total: int
) -> list[tuple[int, float]]:
    """The terms that are worth looking for, with their inverse document frequencies."""
    found = []
    for term, count in asked.items():
        frequency = _frequency(term, segments, live)
        if frequency:
            found.append((term, count * float(np.log1p((total - frequency + 0.5) / (frequency + 0.5)))))
    return sorted(found, key=lambda item: -item[1])[:MOST_TERMS]


def _frequency(term: int, segments: Sequence[_Segment], live: Sequence[npt.NDArray[np.bool_]]) -> int:
    """How many chunks hold it: of those that are alive, so that words weigh the same after a restart."""
    pairs = zip(segments, live, strict=True)
    return sum(int(np.count_nonzero(alive[each.rows[each.postings(term)]])) for each, alive in pairs)


def _among(document_ids: Ids, wanted: AbstractSet[int]) -> npt.NDArray[np.bool_]:
    """Which of ``document_ids`` are wanted; a table look-up, where a search in a set would take milliseconds."""
    table = np.zeros(int(document_ids.max(initial=0)) + 1, dtype=np.bool_)
    inside = [each for each in wanted if each < len(table)]
    table[np.array(inside, dtype=np.int64)] = True
    found: npt.NDArray[np.bool_] = table[document_ids]
    return found
