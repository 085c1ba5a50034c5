"""Whether two numbers that two sentences share stand in one of them each where the other belongs.

"Inspected every 500 hours and replaced every 250" holds the same words as "inspected every 250 hours and replaced every
500". So the words of the numbers' clauses are compared crosswise. Where a sentence does not tell by its clauses what a
number counts, nothing is claimed.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass

from engine.entities import NUMBER_WORDS, POWERS, UNITS, Number, numbers
from engine.words import STOP_WORDS, WORD, stem

_CLAUSE_END = re.compile(r"[,;:]\s|\b(?:and|or|but|while|whereas|then)\b", re.IGNORECASE)
# It gives the numbers to what is named in another clause, by their order.
_BY_ORDER = re.compile(r"\brespectively\b", re.IGNORECASE)
# Each pair of the shared numbers is compared: a list of hundreds would take seconds, and no clauses tell of it.
_MOST_SHARED = 20


@dataclass(frozen=True, slots=True)
class Counted:
    """A text with the numbers in it that count something for certain."""

    text: str
    numbers: tuple[Number, ...]

    def once(self) -> dict[str, Number]:
        """Those whose value stands in the text once: of others nobody knows which is meant."""
        often = Counter(number.value for number in self.numbers)
        return {number.value: number for number in self.numbers if often[number.value] == 1}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a number stands in its text."""

    unit: str
    clause: frozenset[str]
    """Stems of the words of its clause."""
    words_before: int
    """How many words stand before it in the text: as many before two numbers, and none is between them."""

    def is_told_apart_from(self, other: _Place) -> bool:
        """Whether they count alike and each by itself: in "5 and 3 years of support" all words belong to both."""
        alike = self.unit == other.unit or not self.unit or not other.unit
        return alike and self.words_before != other.words_before


def counted(text: str) -> Counted:
    return Counted(text, tuple(number for number in numbers(text) if not number.may_count_nothing))


def exchanged(ours: Counted, theirs: Counted) -> tuple[Number, ...]:
    """Of ``ours`` two numbers, as they stand there, that ``theirs`` has each where the other one is; or none.

    The other way round it finds the same two.
    """
    once, other_once = ours.once(), theirs.once()
    shared = sorted(once.keys() & other_once.keys())
    if not 2 <= len(shared) <= _MOST_SHARED or _BY_ORDER.search(ours.text) or _BY_ORDER.search(theirs.text):
        return ()
    here = _places(ours.text, [once[value] for value in shared])
    there = _places(theirs.text, [other_once[value] for value in shared])
    for one, other in itertools.combinations(range(len(shared)), 2):
        if _crossed(here[one], here[other], there[one], there[other]):
            found = (once[shared[one]], once[shared[other]])
            return tuple(sorted(found, key=lambda number: number.start))
    return ()


def _crossed(one: _Place, other: _Place, their_one: _Place, their_other: _Place) -> bool:
    """Whether each number's clause is more like the clause in which the other text has the other number."""
    if not (one.is_told_apart_from(other) and their_one.is_told_apart_from(their_other)):
        return False
    # What both clauses say tells nothing.
    first, second = one.clause - other.clause, other.clause - one.clause
    their_first, their_second = their_one.clause - their_other.clause, their_other.clause - their_one.clause
    across = (len(first & their_second), len(second & their_first))
    return all(across) and sum(across) > len(first & their_first) + len(second & their_second)


def _places(text: str, shared: list[Number]) -> list[_Place]:
    words = [(match.start(), match.group().lower()) for match in WORD.finditer(text)]
    words = [(start, stem(word)) for start, word in words if _says_what_is_counted(word)]
    starts = [start for start, _ in words]
    ends = [match.span() for match in _CLAUSE_END.finditer(text)]
    # A clause begins where an end of the one before it stops.
    begins, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)]
    found = []
    for number in shared:
        first = bisect_left(starts, begins[bisect_right(begins, number.start) - 1])
        last = bisect_left(starts, stops[bisect_left(stops, number.end)])
        clause = frozenset(word for _, word in words[first:last])
        found.append(_Place(number.unit, clause, bisect_left(starts, number.start)))
    return found


def _says_what_is_counted(word: str) -> bool:
    """Whether it is no number itself ("500-hour", "thirty-six"), no unit and none of the commonest words."""
    first = word.partition("-")[0]
    return not (word[0].isdigit() or any(first in table for table in (STOP_WORDS, UNITS, NUMBER_WORDS, POWERS)))
