"""The numbers, dates, names and identifiers of a sentence, and whether quoted words hold them.

Likeness does not count here: a fact is held exactly or not at all, however the number or date is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.entities import (
    Date,
    DateMention,
    Mention,
    Number,
    dates,
    identifiers,
    names,
    numbers,
    plain_number,
    without,
)
from engine.retrieval.exchanged import Counted, counted, exchanged
from engine.words import STOP_WORDS, WORD, stem, stems


class Fact(StrEnum):
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    IDENTIFIER = "identifier"
    CELL = "cell"
    """A value that a table has in another row or column than those the sentence speaks of."""


@dataclass(frozen=True, slots=True)
class Held:
    """Words that may hold a fact. ``around`` is what they stand under; ``head`` the names of their table's columns.

    A title or heading names what is meant ("2 Safety") and counts nothing: no number but a year is held by it.
    """

    text: str
    around: str = ""
    head: tuple[str, ...] = ()
    other_rows: frozenset[str] = frozenset()
    """Stems of the words in the other rows of its table."""
    sentences: tuple[str, ...] = ()
    """Those of ``text`` where it is more than one."""

    @property
    def parts(self) -> tuple[str, ...]:
        # A paragraph by itself, so that no number is read as one of what the head's first word says.
        head = " ".join(self.head)
        return tuple(f"{each}\n\n{head}" for each in self.sentences or (self.text,))

    @property
    def all_text(self) -> str:
        return f"{self.text}\n\n{self.around}\n\n{' '.join(self.head)}"

    @property
    def is_row(self) -> bool:
        return _CELLS in self.text


_CELLS = " | "
_YEAR = re.compile(r"(?:19|20)\d\d")
_GOES_ON = re.compile(r"(?:it|its|they|their|this|these|that|those|he|she|both|each)\b", re.IGNORECASE)
"""What begins a sentence that speaks of what the one before it names."""
_NEAR_CHARACTERS = 8
_DAYS_BETWEEN = re.compile(r"\s?[-–]\s?|\s+(?:to|and|or|until)\s+(?:the\s+)?", re.IGNORECASE)
# By itself: in "the 12th floor" it is no day.
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?:\s+of\b|\s*(?:[.,;)]|$))", re.IGNORECASE)


def missing_facts(sentence: str, quotes: Sequence[Held]) -> frozenset[Fact]:
    """The kinds of facts in ``sentence`` that ``quotes``, the first of which it rests on most, do not hold.

    Numbers and identifiers have to stand in the first: a place further on that holds the same number tells nothing of
    what this sentence counts. So does a row of a table.
    """
    return frozenset(_missing(sentence, quotes))


def _missing(sentence: str, quotes: Sequence[Held]) -> Iterator[Fact]:
    held_text = quotes[0].all_text
    usable = [quote for place, quote in enumerate(quotes) if place == 0 or not quote.is_row]
    all_text = "\n\n".join(quote.all_text for quote in usable)
    parts = [_read(part) for part in quotes[0].parts]
    years = {number.value for number in counted(quotes[0].around).numbers if _is_year(number)}
    dated = dates(sentence)
    rest = without(sentence, dated)
    ours = counted(rest)
    all_parts = [part for quote in usable for part in quote.parts]
    if not all(_date_stands(each, rest, all_parts, all_text) for each in dated):
        yield Fact.DATE
    for number in ours.numbers:
        stands = _number_stands(number, rest, parts) or (_is_year(number) and number.value in years)
        if not (stands or (_may_be_day(number, sentence, dated) and any(number.value in part.days for part in parts))):
            yield Fact.NUMBER
    if not quotes[0].is_row and any(exchanged(ours, part.counted) for part in parts):
        yield Fact.NUMBER
    if not all(_stands_in(identifier.text, held_text) for identifier in identifiers(rest)):
        yield Fact.IDENTIFIER
    if not all(_stands_in(name.text, all_text) for name in names(rest)):
        yield Fact.NAME
    if any(_in_other_cell(value, rest, quotes[:1]) for value in _values(rest)):
        yield Fact.CELL


def _stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _nearest(fact: Mention, sentence: str, parts: Sequence[str]) -> list[str]:
    """Of ``parts`` the one that holds most of the words around ``fact`` in ``sentence``, nearer ones counting more.

    Several if they hold as much.
    """
    if len(parts) == 1:
        return list(parts)
    around: dict[str, float] = {}
    for match in WORD.finditer(sentence):
        word = match.group().lower()
        if word not in STOP_WORDS and not any(map(str.isdigit, word)):
            distance = max(fact.start - match.end(), match.start() - fact.end, 0)
            around[stem(word)] = max(around.get(stem(word), 0.0), 1 / (_NEAR_CHARACTERS + distance))
    held = [sum(around[word] for word in stems(part) & around.keys()) for part in parts]
    return [part for part, most in zip(parts, held, strict=True) if most >= max(held) - 1e-9]


def _following(parts: Sequence[_Part]) -> list[_Part]:
    return [part for part in parts[1:] if _GOES_ON.match(part.text)]


def _number_stands(number: Number, sentence: str, parts: Sequence[_Part]) -> bool:
    """Whether the part that says what stands around the number holds it.

    So does one that goes on speaking of the same, unless the first counts the same thing otherwise; and a year may
    stand in another, a line with the date above all, unless the first names one.
    """
    told = frozenset(_nearest(number, sentence, [part.text for part in parts]))
    nearest = [part for part in parts if part.text in told]
    if any(part.holds(number) for part in nearest):
        return True
    counts = [theirs for part in nearest for theirs in part.counted.numbers]
    if _is_year(number) and not any(_YEAR.fullmatch(theirs.value) for theirs in counts):
        return any(part.holds(number) for part in parts)
    same_unit = any(theirs.unit == number.unit for theirs in counts)
    return not same_unit and any(part.holds(number) for part in _following(parts))


# --- numbers ---


@dataclass(frozen=True, slots=True)
class _Part:
    """One of ``Held.parts`` with what it counts, read once however many numbers are looked for in it."""

    text: str
    counted: Counted
    values: frozenset[str]
    units: dict[str, set[str]]
    days: frozenset[str]
    """Of the months in its dates."""

    def holds(self, number: Number) -> bool:
        units = self.units.get(number.value)
        return number.value in self.values and not (number.unit and units and number.unit not in units)


def _read(part: str) -> _Part:
    dated = dates(part)
    rest = _undated(part, dated)
    theirs = counted(rest)
    days = frozenset(str(reading.day) for each in dated for reading in each.readings)
    return _Part(part, theirs, _numbers_held(rest), _units_held(theirs), days)


def _undated(text: str, dated: Sequence[DateMention]) -> str:
    """``text`` without days and months, which count nothing; a year is a number of its own: "In 2024 it met"."""
    days = []
    for date in dated:
        year = re.search(r"\d{4}", date.text)
        start, end = (date.start + place for place in year.span()) if year else (date.end, date.end)
        around = ((date.start, start), (end, date.end))
        days += [Mention(text[first:last], first, last) for first, last in around if first < last]
    return without(text, days)


def _may_be_day(number: Number, sentence: str, dated: Sequence[DateMention]) -> bool:
    """Whether it is a day whose month another date names or nothing does: "12 to 15 May", "May 12-15", "the 12th"."""
    between = [
        *(sentence[number.end : date.start] for date in dated if number.end <= date.start),
        *(sentence[date.end : number.start] for date in dated if date.end <= number.start),
    ]
    return any(map(_DAYS_BETWEEN.fullmatch, between)) or _ORDINAL.match(sentence, number.end) is not None


def _is_year(number: Number) -> bool:
    return not number.unit and _YEAR.fullmatch(number.value) is not None


def _numbers_held(text: str) -> frozenset[str]:
    return frozenset(number.value for number in numbers(text))


def _units_held(theirs: Counted) -> dict[str, set[str]]:
    """What each number counts, of those that count something wherever they stand."""
    found: dict[str, set[str]] = {}
    for number in theirs.numbers:
        found.setdefault(number.value, set()).add(number.unit)
    return {number: units for number, units in found.items() if "" not in units}


# --- dates ---


def _date_stands(date: DateMention, sentence: str, parts: Sequence[str], all_text: str) -> bool:
    """Whether the date is held, and not where something else is dated while what is meant has a date of its own."""
    if not _says_date(date, all_text):
        return False
    nearest = _nearest(date, sentence, parts)
    other = any(_says_date(date, part) for part in parts) and not any(_says_date(date, part) for part in nearest)
    return not other or not any(dates(part) for part in nearest)


def _says_date(date: DateMention, text: str) -> bool:
    theirs = [reading for each in dates(text) for reading in each.readings]
    held = _numbers_held(text)
    return any(_same(ours, each, held) for ours in date.readings for each in theirs)


def _same(ours: Date, theirs: Date, held: frozenset[str]) -> bool:
    """Whether ``theirs`` says the date ``ours``; a year may stand apart from day and month."""
    if ours.month != theirs.month or (ours.day is not None and ours.day != theirs.day):
        return False
    return ours.year in (None, theirs.year) or (theirs.year is None and str(ours.year) in held)


# --- tables ---


def _values(text: str) -> list[str]:
    return list(
        dict.fromkeys([*(each.text for each in identifiers(text)), *(each.value for each in counted(text).numbers)])
    )


def _in_other_cell(value: str, sentence: str, quotes: Sequence[Held]) -> bool:
    """Whether ``value`` stands only in cells of rows or columns that the sentence does not speak of."""
    said = stems(sentence)
    elsewhere = False
    for quote in quotes:
        *prose, row = quote.text.split("\n")
        cells = row.split(_CELLS)
        if len(cells) == 1 or len(cells) != len(quote.head):
            if _stands_in(value, quote.text):
                return False
            continue
        if prose and _stands_in(value, "\n".join(prose)):
            return False
        for column, cell in enumerate(cells):
            if plain_number(cell.strip()).casefold() == plain_number(value).casefold():
                if _speaks_of(said, sentence, quote, cells, column):
                    return False
                elsewhere = True
    return elsewhere


def _speaks_of(said: frozenset[str], sentence: str, quote: Held, cells: Sequence[str], column: int) -> bool:
    """Whether a sentence that has the value of a cell speaks of its row, and of its column or of none."""
    here = stems(f"{quote.text} {quote.around} {' '.join(quote.head)}")
    if (said - here) & quote.other_rows:
        return False
    if stems(quote.head[column]) & said:
        return True
    return not any(
        names and names <= said and not _stands_in(cell.strip(), sentence)
        for names, cell in ((stems(name), cell) for name, cell in zip(quote.head, cells, strict=True))
    )
