"""The numbers, dates, names and identifiers of a sentence, and whether quoted words hold them.

Likeness does not count here: a fact is held exactly or not at all, however the number or date is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

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
        head = " ".join(self.head)
        return tuple(f"{each}\n{head}" for each in self.sentences or (self.text,))

    @property
    def all_text(self) -> str:
        return f"{self.text}\n{self.around}\n{' '.join(self.head)}"

    @property
    def is_row(self) -> bool:
        return _CELLS in self.text


Date = tuple[int | None, int, int | None]

_CELLS = " | "
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join([*_MONTHS, *(f"{month[:3]}\\.?" for month in _MONTHS if month != "may"), "sept\\.?"])
_DATE = re.compile(
    rf"\b(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<m1>{_MONTH})\b,?(?: (?P<y1>\d{{4}})\b)?"
    rf"|\b(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,? (?P<y2>\d{{4}})\b)?"
    rf"|\b(?P<m3>{_MONTH}),? (?P<y3>\d{{4}})\b"
    r"|\b(?P<y4>\d{4})-(?P<m4>\d\d)-(?P<d4>\d\d)\b"
    r"|\b(?P<a5>\d{1,2})[./](?P<b5>\d{1,2})[./](?P<y5>\d{4})\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_IDENTIFIER = re.compile(r"\b(?=\w*[A-Za-z])(?=[\w./-]*\d)\w+(?:[./-]\w+)*")
_COUNTED = re.compile(r"\d[\d,.]*(?:st|nd|rd|th|s|k[gmwWV]?|[a-zA-Z]{1,2})")
"""A number and its unit, written together: "15kg"."""
# A name: a capitalised word that does not begin the sentence.
_NAME = re.compile(r"(?<=[\w,;:] )\b[A-Z][\w’'-]+")
_AFTER = re.compile(r"[\s-]*([A-Za-z]+|%|°C|€|£|\$)?")
_POWERS = {"thousand": 3, "million": 6, "billion": 9}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_WORDS = {word: str(number) for number, word in enumerate(_SMALL)} | {
    word: str(10 * number) for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)
}
_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GOES_ON = re.compile(r"(?:it|its|they|their|this|these|that|those|he|she|both|each)\b", re.IGNORECASE)
"""What begins a sentence that speaks of what the one before it names."""
_NEAR_CHARACTERS = 8
UNITS = {
    name: names[0]
    for names in (
        ("second", "seconds", "sec", "s"),
        ("minute", "minutes", "min", "mins"),
        ("hour", "hours", "hr", "hrs", "h"),
        ("day", "days"),
        ("week", "weeks"),
        ("month", "months"),
        ("year", "years"),
        ("%", "percent", "per"),
        ("kilometre", "kilometres", "kilometer", "kilometers", "km"),
        ("metre", "metres", "meter", "meters", "m"),
        ("millimetre", "millimetres", "mm"),
        ("litre", "litres", "liter", "liters", "l"),
        ("kilogram", "kilograms", "kg"),
        ("volt", "volts", "v"),
        ("ampere", "amperes", "amp", "amps"),
        ("kilowatt", "kilowatts", "kw"),
        ("bar",),
        ("euro", "euros", "eur", "€"),
        ("dollar", "dollars", "usd"),
        ("pound", "pounds", "gbp"),
    )
    for name in names
}
# "two hours", but not "one of".
_SPELT = re.compile(
    rf"\b({'|'.join(_WORDS)})[\s-]+({'|'.join(name for name in UNITS if len(name) > 3)})\b", re.IGNORECASE
)


def missing_facts(sentence: str, quotes: Sequence[Held]) -> frozenset[Fact]:
    """The kinds of facts in ``sentence`` that ``quotes``, the first of which it rests on most, do not hold.

    Numbers and identifiers have to stand in the first: a place further on that holds the same number tells nothing of
    what this sentence counts. So does a row of a table.
    """
    return frozenset(_missing(sentence, quotes))


def _missing(sentence: str, quotes: Sequence[Held]) -> Iterator[Fact]:
    held_text = quotes[0].all_text
    usable = [quote for place, quote in enumerate(quotes) if place == 0 or not quote.is_row]
    all_text = "\n".join(quote.all_text for quote in usable)
    parts = quotes[0].parts
    years = {number for number, unit, *_ in _numbers(quotes[0].around) if not unit and _YEAR.fullmatch(number)}
    rest, dates = _without_dates(sentence)
    all_parts = [part for quote in usable for part in quote.parts]
    if not all(_date_stands(each, start, end, rest, all_parts, all_text) for each, start, end in dates):
        yield Fact.DATE
    for number, unit, start, end in _numbers(rest):
        year = not unit and _YEAR.fullmatch(number) is not None
        if not (_number_stands(number, unit, start, end, rest, parts, year) or (year and number in years)):
            yield Fact.NUMBER
    if not all(_stands_in(identifier, held_text) for identifier in _identifiers(rest)):
        yield Fact.IDENTIFIER
    if not all(_stands_in(re.sub(r"['’]s?$", "", name), all_text) for name in _NAME.findall(rest)):
        yield Fact.NAME
    if any(_in_other_cell(value, rest, quotes[:1]) for value in _values(rest)):
        yield Fact.CELL


def _stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _nearest(sentence: str, start: int, end: int, parts: Sequence[str]) -> list[str]:
    """Of ``parts`` the one that holds most of the words around ``sentence[start:end]``, nearer ones counting more.

    Several if they hold as much.
    """
    if len(parts) == 1:
        return list(parts)
    around: dict[str, float] = {}
    for match in WORD.finditer(sentence):
        word = match.group().lower()
        if word not in STOP_WORDS and not _NUMBER.search(word):
            distance = max(start - match.end(), match.start() - end, 0)
            around[stem(word)] = max(around.get(stem(word), 0.0), 1 / (_NEAR_CHARACTERS + distance))
    held = [sum(around[word] for word in stems(part) & around.keys()) for part in parts]
    return [part for part, most in zip(parts, held, strict=True) if most >= max(held) - 1e-9]


def _following(parts: Sequence[str]) -> list[str]:
    return [part for part in parts[1:] if _GOES_ON.match(part)]


def _number_stands(
    number: str, unit: str, start: int, end: int, sentence: str, parts: Sequence[str], year: bool
) -> bool:
    """Whether the part that says what stands around the number holds it.

    So does one that goes on speaking of the same, unless the first counts the same thing otherwise; and a year may
    stand in another, a line with the date above all, unless the first names one.
    """
    nearest = _nearest(sentence, start, end, parts)
    if any(_holds(part, number, unit) for part in nearest):
        return True
    if year and not any(_YEAR.fullmatch(theirs) for part in nearest for theirs, *_ in _numbers(part)):
        return any(_holds(part, number, unit) for part in parts)
    counted = any(theirs == unit for part in nearest for _, theirs, *_ in _numbers(part))
    return not counted and any(_holds(part, number, unit) for part in _following(parts))


def _holds(text: str, number: str, unit: str) -> bool:
    units = _units_held(text).get(number)
    return number in _numbers_held(text) and not (unit and units and unit not in units)


# --- numbers and identifiers ---


def _identifiers(text: str) -> list[str]:
    return [found for found in _IDENTIFIER.findall(text) if not _COUNTED.fullmatch(found)]


def _plain(number: str) -> str:
    return number.replace(",", "").rstrip(".")


def _numbers(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Each number with what it counts, where that is a unit, and its place: ("500", "hour", 12, 15).

    None of those within identifiers; of those in words, those that have a unit.
    """
    for identifier in _identifiers(text):
        text = text.replace(identifier, " " * len(identifier))
    for match in _NUMBER.finditer(text):
        after = _AFTER.match(text, match.end())
        word = (after[1] or "").lower() if after else ""
        yield _raised(_plain(match.group()), word), UNITS.get(word, ""), *match.span()
    for match in _SPELT.finditer(text):
        yield _WORDS[match[1].lower()], UNITS[match[2].lower()], *match.span(1)


def _raised(number: str, word: str) -> str:
    """ "2.5 million" written out."""
    if word not in _POWERS or number.count(".") > 1:
        return number
    whole, _, part = number.partition(".")
    return (whole + part.ljust(_POWERS[word], "0")) if len(part) <= _POWERS[word] else number


def _numbers_held(text: str) -> frozenset[str]:
    words = {_WORDS[word] for word in _WORD.findall(text.lower()) if word in _WORDS}
    return frozenset(words | {number for number, *_ in _numbers(text)})


def _units_held(text: str) -> dict[str, set[str]]:
    """What each number counts, of those that count something wherever they stand."""
    found: dict[str, set[str]] = {}
    for number, unit, *_ in _numbers(text):
        found.setdefault(number, set()).add(unit)
    return {number: units for number, units in found.items() if "" not in units}


# --- dates ---


def _without_dates(text: str) -> tuple[str, list[tuple[list[Date], int, int]]]:
    """The text with blanks for its dates, and what each may mean, 4/3/2026 is in March or in April, with its place."""
    found = [(_dates_of(match), *match.span()) for match in _DATE.finditer(text)]
    dates = [each for each in found if each[0]]
    for _, start, end in dates:
        text = text[:start] + " " * (end - start) + text[end:]
    return text, dates


def _date_stands(
    meant: Sequence[Date], start: int, end: int, sentence: str, parts: Sequence[str], all_text: str
) -> bool:
    """Whether the date is held, and not where something else is dated while what is meant has a date of its own."""
    if not _says_date(meant, all_text):
        return False
    nearest = _nearest(sentence, start, end, parts)
    other = any(_says_date(meant, part) for part in parts) and not any(_says_date(meant, part) for part in nearest)
    return not other or not any(_DATE.search(part) for part in nearest)


def _says_date(meant: Sequence[Date], text: str) -> bool:
    theirs = [date for match in _DATE.finditer(text) for date in _dates_of(match)]
    numbers = _numbers_held(text)
    return any(_same(ours, each, numbers) for ours in meant for each in theirs)


def _dates_of(match: re.Match[str]) -> list[Date]:
    if match["y5"]:
        pairs = {(int(match["a5"]), int(match["b5"])), (int(match["b5"]), int(match["a5"]))}
        return [(int(match["y5"]), month, day) for month, day in pairs if month <= len(_MONTHS)]
    if match["y4"]:
        return [(int(match["y4"]), int(match["m4"]), int(match["d4"]))]
    for n in "123":
        if name := match[f"m{n}"]:
            month = next(i for i, known in enumerate(_MONTHS, 1) if known.startswith(name[:3].lower()))
            year = match[f"y{n}"]
            day = match[f"d{n}"] if n != "3" else None
            return [(int(year) if year else None, month, int(day) if day else None)]
    return []


def _same(ours: Date, theirs: Date, numbers: frozenset[str]) -> bool:
    """Whether ``theirs`` says the date ``ours``; a year may stand apart from day and month."""
    if ours[1] != theirs[1] or (ours[2] is not None and ours[2] != theirs[2]):
        return False
    return ours[0] in (None, theirs[0]) or (theirs[0] is None and str(ours[0]) in numbers)


# --- tables ---


def _values(text: str) -> list[str]:
    return list(dict.fromkeys([*_identifiers(text), *(number for number, *_ in _numbers(text))]))


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
            if _plain(cell.strip()).casefold() == _plain(value).casefold():
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
