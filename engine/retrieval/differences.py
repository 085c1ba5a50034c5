"""What differs between two sentences without understanding them: dates, numbers, names, and whether they deny.

Two spellings of one date or number are one fact: "23 September 2026" and "2026-09-23", "1,500" and "1500".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from engine.conversation import FactDifference, FactKind
from engine.entities import DateMention, Number, dates, identifiers, names, numbers, without, without_genitive
from engine.retrieval.exchanged import Counted, counted, exchanged
from engine.words import NEGATION

_WORD = re.compile(r"[\w’'-]+")
# "Section 4" is a mark before what begins as a sentence does; in "Section 4 does not apply" it is the subject.
_LIST_MARK = re.compile(
    r"""
    ^\s*(?:(?:
      [-*•–] | \#+
      | (?i:section|article|clause)\s+[\dIVXivx]+(?:\.\d+)*
        (?:[.:] | (?=\s*$ | \s+[-–A-ZÀ-ÖØ-Þ] | [^\S\n]*\n\s*[^\sa-z]))
      | \(?\d+(?:\.\d+)*[.)] | \d+(?:\.\d+)+(?=\s) | \(?[a-zA-Z][.)]
    )(?:\s+|$))+
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Facts:
    dates: list[DateMention]
    numbers: list[Number]
    counted: Counted
    names: dict[str, str]
    """What is the same name has the same key; the value is how it is written."""
    words: frozenset[str]
    negation: str
    """The first word that denies; empty where none does."""


def differences(a: str, b: str) -> tuple[FactDifference, ...]:
    """The facts that only one of two sentences holds, and two numbers that stand each where the other has the other."""
    first, second = _facts_of(a), _facts_of(b)
    found = [
        FactDifference(FactKind.DATE, _only_dates(first, second), _only_dates(second, first)),
        FactDifference(FactKind.NUMBER, _only_numbers(first, second), _only_numbers(second, first)),
        FactDifference(FactKind.NAME, _only_names(first, second), _only_names(second, first)),
    ]
    if bool(first.negation) != bool(second.negation):
        denied = ((first.negation,) if first.negation else (), (second.negation,) if second.negation else ())
        found.append(FactDifference(FactKind.NEGATION, *denied))
    return tuple(each for each in found if each.in_a or each.in_b)


def without_list_mark(sentence: str) -> str:
    """``sentence`` without the bullet or the number of its clause, which says nothing of what it says."""
    return _LIST_MARK.sub("", sentence)


def _facts_of(sentence: str) -> _Facts:
    text = without_list_mark(sentence)
    dated = dates(text)
    rest = without(text, dated)
    named = identifiers(rest)
    if not rest.isupper():
        # In a heading all in capitals nothing tells a name.
        named += names(rest)
    denied = NEGATION.search(text)
    return _Facts(
        dated,
        _telling(numbers(rest)),
        counted(rest),
        {name.text.casefold(): name.text for name in named},
        frozenset(without_genitive(word.casefold()) for word in _WORD.findall(text)),
        denied.group() if denied else "",
    )


def _telling(found: list[Number]) -> list[Number]:
    """Without "one", as often an article, and without numbers that say less than another: "fifteen (15) days"."""
    counted = {number.value for number in found if number.unit}
    return [
        number
        for number in found
        if number.unit or not (number.value in counted or (number.may_count_nothing and number.value == "1"))
    ]


def _only_dates(here: _Facts, there: _Facts) -> tuple[str, ...]:
    """Those of ``here`` that cannot be one of ``there``, as they are written."""
    return _each_once(
        date.text for date in here.dates if all(date.readings.isdisjoint(other.readings) for other in there.dates)
    )


def _only_numbers(here: _Facts, there: _Facts) -> tuple[str, ...]:
    """Those of ``here`` that ``there`` has not, or not of that unit; with power and unit where digits do not tell.

    Then two that ``there`` has each where the other belongs.
    """
    digits = {other.text.casefold() for other in there.numbers}
    only = (
        number.whole if number.text.casefold() in digits else number.text
        for number in here.numbers
        if not any(_may_be_same(number, other) for other in there.numbers)
    )
    return _each_once([*only, *(number.text for number in exchanged(here.counted, there.counted))])


def _may_be_same(one: Number, other: Number) -> bool:
    return one.value == other.value and (one.unit == other.unit or not one.unit or not other.unit)


def _only_names(here: _Facts, there: _Facts) -> tuple[str, ...]:
    # A name that begins the other sentence is no name there, but a word.
    return tuple(shown for key, shown in here.names.items() if key not in there.names and key not in there.words)


def _each_once(shown: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(shown))
