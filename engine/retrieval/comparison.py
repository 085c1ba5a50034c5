"""Two documents side by side, by program: which sentences both have, which differ in a fact, which only one has.

Sentences are paired by meaning and words, each with one other at most; what is quoted is verbatim.
"""

from __future__ import annotations

import functools
import re
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.conversation import AlignedPair, DocumentComparison
from engine.ingestion.embedder import Embedder, Vector
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.retrieval.citing import cite
from engine.retrieval.differences import differences, without_list_mark
from engine.sentences import split_sentences
from engine.types import Citation, Document, Passage
from engine.words import stems

ALIKE_FROM = 0.66
"""Two sentences are a pair from this share of likeness, of meaning and words together."""
WORDS_SHARE = 0.45
SECTION_BONUS, PLACE_BONUS = 0.04, 0.03
"""What is added for standing under the same heading, and at the same place of the document."""
_CANDIDATES = 8
_BLOCK = 512
_EMBEDDED_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class _Line:
    passage: Passage
    start: int
    end: int
    text: str
    key: str
    """What it says, whatever its spaces, case and number in a list."""
    words: frozenset[str]


class Comparer:
    def __init__(self, documents: Documents, embedder: Embedder, context: JobContext) -> None:
        self._documents = documents
        self._embedder = embedder
        self._context = context
        self._pages = functools.cache(documents.pages)

    def compare(self, a: Document, b: Document) -> DocumentComparison:
        """Events: Progress in sentences."""
        started_s = time.monotonic()
        lines_a, lines_b = self._lines(a), self._lines(b)
        same = _same(lines_a, lines_b)
        taken_a, taken_b = {i for i, _ in same}, {j for _, j in same}
        left_a = [i for i in range(len(lines_a)) if i not in taken_a]
        left_b = [j for j in range(len(lines_b)) if j not in taken_b]
        pairs = self._pairs(lines_a, lines_b, left_a, left_b)
        differing: list[AlignedPair] = []
        reworded: list[AlignedPair] = []
        for (i, j), likeness in sorted(pairs.items()):
            found = differences(lines_a[i].text, lines_b[j].text)
            pair = AlignedPair(self._cited(lines_a[i]), self._cited(lines_b[j]), round(likeness, 4), found)
            (differing if found else reworded).append(pair)
        with_other_a, with_other_b = {i for i, _ in pairs}, {j for _, j in pairs}
        return DocumentComparison(
            a,
            b,
            len(same),
            tuple(differing),
            tuple(reworded),
            tuple(self._cited(lines_a[i]) for i in left_a if i not in with_other_a),
            tuple(self._cited(lines_b[j]) for j in left_b if j not in with_other_b),
            seconds=time.monotonic() - started_s,
        )

    def _lines(self, document: Document) -> list[_Line]:
        lines = []
        for chunk in self._documents.chunks_of(document.id):
            passage = Passage(chunk, document, 1.0, ("whole",))
            for start, end in split_sentences(chunk.text):
                text = chunk.text[start:end]
                key = " ".join(without_list_mark(text).casefold().split())
                if re.search(r"\w", key):
                    lines.append(_Line(passage, start, end, text, key, stems(key)))
        return lines

    def _pairs(
        self, lines_a: Sequence[_Line], lines_b: Sequence[_Line], left_a: Sequence[int], left_b: Sequence[int]
    ) -> dict[tuple[int, int], float]:
        """Of the sentences that are left, those that say nearly the same: the most alike first, each once."""
        if not left_a or not left_b:
            self._context.progress(1, 1, "done")
            return {}
        total = len(left_a) + len(left_b)
        vectors_a = self._embedded([lines_a[i].text for i in left_a], 0, total)
        vectors_b = self._embedded([lines_b[j].text for j in left_b], len(left_a), total)
        candidates: list[tuple[float, int, int]] = []
        for first in range(0, len(left_a), _BLOCK):
            self._context.check()
            cosines = vectors_a[first : first + _BLOCK] @ vectors_b.T
            nearest = np.argsort(-cosines, axis=1)[:, :_CANDIDATES]
            for row, places in enumerate(nearest):
                i = left_a[first + row]
                for place in places:
                    j = left_b[int(place)]
                    likeness = (1 - WORDS_SHARE) * float(cosines[row, place])
                    likeness += WORDS_SHARE * _shared(lines_a[i].words, lines_b[j].words)
                    if likeness >= ALIKE_FROM:
                        apart = abs(i / len(lines_a) - j / len(lines_b))
                        bonus = SECTION_BONUS * _same_section(lines_a[i], lines_b[j]) + PLACE_BONUS * (1 - apart)
                        candidates.append((likeness + bonus, i, j))
        pairs: dict[tuple[int, int], float] = {}
        used_a: set[int] = set()
        used_b: set[int] = set()
        for likeness, i, j in sorted(candidates, key=lambda each: (-each[0], each[1], each[2])):
            if i not in used_a and j not in used_b:
                pairs[i, j] = min(likeness, 1.0)
                used_a.add(i)
                used_b.add(j)
        return pairs

    def _embedded(self, texts: Sequence[str], before: int, total: int) -> Vector:
        parts = []
        for first in range(0, len(texts), _EMBEDDED_AT_ONCE):
            self._context.progress(before + first, total, "sentences")
            parts.append(self._embedder.embed(texts[first : first + _EMBEDDED_AT_ONCE], self._context.check))
        self._context.progress(before + len(texts), total, "sentences")
        return np.concatenate(parts)

    def _cited(self, line: _Line) -> Citation:
        return cite(line.passage, line.start, line.end, self._pages, self._documents.rectangles)


def _same(lines_a: Sequence[_Line], lines_b: Sequence[_Line]) -> list[tuple[int, int]]:
    """The sentences that both have, whatever their place; one that stands twice in both is there twice."""
    places: dict[str, list[int]] = defaultdict(list)
    for j in range(len(lines_b) - 1, -1, -1):
        places[lines_b[j].key].append(j)
    return [(i, places[line.key].pop()) for i, line in enumerate(lines_a) if places.get(line.key)]


def _shared(first: frozenset[str], second: frozenset[str]) -> float:
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


def _same_section(a: _Line, b: _Line) -> bool:
    here, there = a.passage.chunk.heading_path, b.passage.chunk.heading_path
    return bool(here and there) and without_list_mark(here[-1]).casefold() == without_list_mark(there[-1]).casefold()
