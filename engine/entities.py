"""How people write dates, numbers, identifiers and names, and what each says, however it is written.

English, by rule. What is made of them, whether a quote holds one or two sentences differ in one, is for those who ask.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# --- the words, for patterns of other modules too ---

MONTHS = tuple("January February March April May June July August September October November December".split())
MONTH = "|".join([*MONTHS, *(rf"{name[:3]}\b\.?" for name in MONTHS if name != "May"), r"Sept\b\.?"])
"""A pattern's alternatives: each month in full, then the abbreviations."""
NUMBER_WORDS = {
    word: number
    for number, word in (
        *enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen".split()
        ),
        *(
            (10 * tens, word)
            for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
        ),
    )
}
POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
UNITS = {
    name: names[0]
    for names in (
        ("second", "seconds", "sec", "s"),
        ("minute", "minutes", "min", "mins"),
        ("hour", "hours", "hr", "hrs", "h"),
        ("day", "days"),
        ("week", "weeks", "wk", "wks"),
        ("month", "months"),
        ("year", "years", "yr", "yrs"),
        ("%", "percent", "per cent"),
        ("kilometre", "kilometres", "kilometer", "kilometers", "km"),
        ("metre", "metres", "meter", "meters", "m"),
        ("millimetre", "millimetres", "mm"),
        ("litre", "litres", "liter", "liters", "l"),
        ("centimetre", "centimetres", "centimeter", "centimeters", "cm"),
        ("mile", "miles"),
        ("millilitre", "millilitres", "milliliter", "milliliters", "ml"),
        ("kilogram", "kilograms", "kg"),
        ("gram", "grams", "g"),
        ("milligram", "milligrams", "mg"),
        ("tonne", "tonnes"),
        ("volt", "volts", "v"),
        ("ampere", "amperes", "amp", "amps"),
        ("watt", "watts"),
        ("kilowatt", "kilowatts", "kw"),
        ("megawatt", "megawatts", "mw"),
        ("kilowatt hour", "kilowatt hours", "kwh"),
        ("kilobyte", "kilobytes", "kb"),
        ("megabyte", "megabytes", "mb"),
        ("gigabyte", "gigabytes", "gb"),
        ("terabyte", "terabytes", "tb"),
        ("bar",),
        ("°c",),
        ("°f",),
        ("euro", "euros", "eur", "€"),
        ("dollar", "dollars", "usd", "$", "us$"),
        ("pound", "pounds", "gbp", "£"),
    )
    for name in names
}
"""What may follow a number, in lower case, with the one name of each."""


# --- what is found ---


@dataclass(frozen=True, slots=True)
class Mention:
    """``text``, which stands at ``start`` to ``end``."""

    text: str
    start: int
    end: int


class Date(NamedTuple):
    year: int | None
    month: int
    day: int | None


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    readings: frozenset[Date]
    """What it may mean: "4/3/2026" is in March or in April."""


@dataclass(frozen=True, slots=True)
class Number(Mention):
    value: str
    """In digits: "2500000" for "2.5 million", "-5" for "–5". No number, since "4.1" and "4.10" may be two clauses."""
    unit: str
    """One of ``UNITS``' values, or letters written onto the digits ("3b"); empty where neither stands there."""
    whole: str
    """``text`` with its power and its unit: "$2.5 million" where that is "2.5"."""
    spelled: bool

    @property
    def may_count_nothing(self) -> bool:
        """Whether it is a bare word: "one of", "the two"."""
        return self.spelled and not self.unit


# --- dates ---

# Between words that belong together: a line may end there, no paragraph does.
_GAP = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
# The groups' first letters: day, month, year; a and b are day and month in either order.
_DATE = re.compile(
    rf"\b(?P<d1>{_DAY})(?:{_GAP}day)?(?:{_GAP}of)?{_GAP}(?P<m1>{MONTH})(?!\w)(?:,?{_GAP}(?P<y1>\d{{4}})\b)?"
    rf"|\b(?P<m2>{MONTH}){_GAP}(?P<d2>{_DAY})\b(?:(?:,|,?{_GAP})(?P<y2>\d{{4}})\b|(?![.,]\d))"
    rf"|\b(?P<m3>{MONTH}),?{_GAP}(?P<y3>\d{{4}})\b"
    rf"|\b(?P<d4>\d{{1,2}})-(?P<m4>{MONTH})-(?P<y4>\d{{4}}|\d\d)\b"
    r"|\b(?P<y5>\d{4})-(?P<m5>\d\d)-(?P<d5>\d\d)\b"
    r"|\b(?P<a6>\d{1,2})[./](?P<b6>\d{1,2})[./](?P<y6>\d{4})\b"
    # With points and two digits it is as often a version or a clause.
    r"|(?<![\w/])(?P<a7>\d{1,2})/(?P<b7>\d{1,2})/(?P<y7>\d\d)(?![\w/])",
    re.IGNORECASE,
)
_CENTURIES = (1900, 2000)
# "No more than 15 may enter."
_VERBS = frozenset({"may", "march"})


def dates(text: str) -> list[DateMention]:
    """Days ("4 March 2026", "March 4th", "2026-03-04", "4/3/26") and months of a year ("March 2026")."""
    found = ((match, _readings(match)) for match in _DATE.finditer(text))
    return [DateMention(match.group(), *match.span(), readings) for match, readings in found if readings]


def _readings(match: re.Match[str]) -> frozenset[Date]:
    part = {group[0]: said for group, said in match.groupdict().items() if said}
    if part.get("m") in _VERBS and "y" not in part:
        return frozenset()
    days: list[tuple[int, int | None]]
    if "a" in part:
        a, b = int(part["a"]), int(part["b"])
        days = [(a, b), (b, a)]
    else:
        day = int(re.sub(r"\D", "", part["d"])) if "d" in part else None
        days = [(_month(part["m"]), day)]
    return frozenset(
        Date(year, month, day)
        for year in _years(part.get("y"))
        for month, day in days
        if 1 <= month <= len(MONTHS) and (day is None or 1 <= day <= 31)
    )


def _month(said: str) -> int:
    if said.isdigit():
        return int(said)
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(said[:3].capitalize()))


def _years(said: str | None) -> list[int | None]:
    if said is None:
        return [None]
    return [int(said)] if len(said) == 4 else [century + int(said) for century in _CENTURIES]


# --- identifiers ---

_IDENTIFIER = re.compile(r"\b(?=\w*[A-Za-z])(?=[\w./-]*\d)\w+(?:[./-]\w+)*")
_CURRENCY_CODES = ("EUR", "USD", "GBP")
_CURRENCY_CODE = "|".join(_CURRENCY_CODES)
# What has an identifier's letters and digits and is a number: "15kg", "3B", "4th", "15-minute", "60km/h", "EUR5".
_MEASURE = re.compile(
    rf"(?:{_CURRENCY_CODE})\d[\d,.]*(?:{'|'.join([*POWERS, 'k', 'm', 'mn', 'bn'])})?"
    rf"|\d[\d,.]*(?:[a-z]{{1,2}}|-?(?:{'|'.join(name for name in UNITS if name.isalpha())}|{'|'.join(POWERS)}))"
    r"(?:/[a-z]{1,3}|-[a-z]{2,})?",
    re.IGNORECASE,
)


def identifiers(text: str) -> list[Mention]:
    """Words with letters and digits: "GX-4410-07", "E12"."""
    return [
        Mention(match.group(), *match.span())
        for match in _IDENTIFIER.finditer(text)
        if not _MEASURE.fullmatch(match.group())
    ]


# --- numbers ---

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
# A dash is a minus where nothing stands before it that a range could begin with: "–5 °C", but not "3–5" nor "5% -10%".
_MINUS = r"(?<![^\s(\[\"“‘])(?<![\d%°]\s)(?:[-−–]|minus\s)"
_DIGITS = re.compile(
    rf"(?P<minus>{_MINUS})?(?:(?P<sign>US\$|[$€£]|(?<!\w)(?:{_CURRENCY_CODE}))[^\S\n]?)?(?P<number>\d[\d,.]*\d|\d)",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"{_GAP}?-?(?P<word>per cent\b|kilowatt[\s-]hours?\b|US\$|[A-Za-z]+|%|°[CF]|[€£$])", re.IGNORECASE)
_SHORT_POWERS = {"mn": 6, "bn": 9}
# Letters that are a power after a sum of money: in "5m" alone they are metres.
_SUM_POWERS = {"k": 3, "m": 6}
# Letters that are a unit where they are written onto the digits: "16A", but not "5 a day".
_LETTERS = {"a": "ampere", "d": "day", "t": "tonne", "w": "watt"}
_DECADE = re.compile(r"\d{3}0")
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
# "Ten working days" are days.
_KINDS_OF_TIME = frozenset({"working", "business", "calendar", "full", "consecutive"})
_WORD = "|".join(NUMBER_WORDS)
_POWER = "|".join(POWERS)
_AND = rf"(?:{'|'.join(rf'(?<={power})' for power in POWERS)})\s+and\s+"
# In ASCII: without regard to case, a dotless i would be an i and the word in no table.
_SPELLED = re.compile(
    rf"\b(?:{_WORD}|an?[\s-]+(?:{_POWER}))\b(?:(?:[\s-]+|{_AND})(?:{_WORD}|{_POWER})\b)*",
    re.IGNORECASE | re.ASCII,
)
# "15 (fifteen) days".
_AGAIN_IN_WORDS = re.compile(rf"{_GAP}?\({_SPELLED.pattern}\)", re.IGNORECASE | re.ASCII)
_SPELLED_WORD = re.compile(rf"\b(?:{_WORD}|{_POWER}|an?)\b", re.IGNORECASE | re.ASCII)


def numbers(text: str) -> list[Number]:
    """Numbers in digits, then those in words: "1,500", "$2.5 million", "15kg", "thirty-six months".

    None of identifiers. Those of dates are found too, unless ``text`` comes ``without`` them.
    """
    text = without(text, identifiers(text))
    found = [_in_digits(text, match) for match in _DIGITS.finditer(text)]
    for match in _SPELLED.finditer(text):
        for value, start, end in _values(match):
            _, unit, stop = _counted(text, end)
            # After a word a single letter is no unit.
            unit, stop = (unit, stop) if stop - end > 2 else ("", end)
            found.append(Number(text[start:end], start, end, str(value), unit, text[start:stop], True))
    return found


def plain_numbers(text: str) -> str:
    """ "1,800" written as "1800"."""
    return _THOUSANDS.sub("", text)


def plain_number(digits: str) -> str:
    """The ``value`` of digits: "1,800.00" is "1800", and "−5" is "-5"."""
    return re.sub(r"^[−–]", "-", plain_numbers(digits).rstrip(",.").removesuffix(".00"))


def _in_digits(text: str, match: re.Match[str]) -> Number:
    start, end = match.span("number")
    whole_from, counted_from = match.span()
    if text[whole_from - 1 : whole_from] == "(" and text[end : end + 1] == ")":
        # "Fifteen (15) days".
        whole_from, counted_from = whole_from - 1, end + 1
    elif again := _AGAIN_IN_WORDS.match(text, end):
        counted_from = again.end()
    power, unit, stop = _counted(text, counted_from, match["sign"] or "")
    if text[end:stop] == "s" and _DECADE.fullmatch(match["number"]):
        unit = "decade"
    value = _raised(plain_number(match["number"]), power)
    if match["minus"]:
        value = f"-{value}"
        start = start if match["sign"] else whole_from
    return Number(text[start:end], start, end, value, unit, text[whole_from:stop], False)


def _counted(text: str, end: int, sign: str = "") -> tuple[int, str, int]:
    """The power of ten and the unit of the number that ends at ``end``, and where they end."""
    power, stop = 0, end
    after = _AFTER.match(text, end)
    if after is not None:
        word = after["word"].lower()
        power = POWERS.get(word) or _SHORT_POWERS.get(word) or (_SUM_POWERS.get(word, 0) if sign else 0)
        if power or word in _KINDS_OF_TIME:
            stop = after.end() if power else end
            after = _AFTER.match(text, after.end())
    if sign or after is None:
        return power, UNITS.get(sign.lower(), ""), stop
    word = after["word"].lower()
    onto = after["word"] == text[end : after.end()] and len(word) <= 2 and word not in _ORDINALS
    unit = UNITS.get(word.replace("-", " ")) or (_LETTERS.get(word, word) if onto else "")
    return (power, unit, after.end()) if unit else (power, "", stop)


def _raised(number: str, power: int) -> str:
    if not power or not _DECIMAL.fullmatch(number):
        return number
    whole, _, part = number.partition(".")
    return (whole + part.ljust(power, "0")).lstrip("0") if len(part) <= power else number


def _values(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """The numbers in a row of number words, each with its place: "one hundred and five" is one, "five six" two."""
    words: list[str] = []
    start = end = match.start()
    for found in _SPELLED_WORD.finditer(match.string, *match.span()):
        word = found.group().lower()
        if words and not _goes_on(words, word):
            yield _value(words), start, end
            words, start = [], found.start()
        words.append(word)
        end = found.end()
    yield _value(words), start, end


def _goes_on(words: Sequence[str], word: str) -> bool:
    """Whether ``word`` may follow ``words`` in one number, which so never has more than some thirty words."""
    before, power, hundred = words[-1], POWERS.get(word, 0), POWERS["hundred"]
    if not power:
        return before in POWERS or (NUMBER_WORDS[before] >= 20 and 0 < NUMBER_WORDS[word] < 10)
    powers = [POWERS.get(each, 0) for each in words]
    large = [each for each in powers if each > hundred]
    if power > hundred:
        # After something to count, and smaller each time: "two million five hundred thousand".
        return powers[-1] <= hundred and power < min(large, default=power + 1)
    # Once before each of those, and after something to count.
    since = list(itertools.takewhile(lambda each: each <= hundred, reversed(powers)))
    return bool(since) and hundred not in since


def _value(words: Iterable[str]) -> int:
    done = part = 0
    for word in words:
        power = POWERS.get(word, 0)
        if power == POWERS["hundred"]:
            part = max(part, 1) * 100
        elif power:
            done, part = done + max(part, 1) * 10**power, 0
        else:
            part += NUMBER_WORDS.get(word, 1)
    return done + part


# --- names ---

# A capitalised word that does not begin the sentence.
_NAME = re.compile(r"(?<=[\w,;:)] )\b[A-Z][\w’'-]+\b(?!\$)")


def names(text: str) -> list[Mention]:
    """The words of names, each by itself and without a genitive's s. None of them is a unit: "EUR 500", "5 MW"."""
    found = _NAME.finditer(without(text, identifiers(text)))
    bare = ((match.start(), without_genitive(match.group())) for match in found if not _is_unit(match))
    return [Mention(name, start, start + len(name)) for start, name in bare]


def _is_unit(match: re.Match[str]) -> bool:
    word, after_digit = match.group(), match.string[match.start() - 2].isdigit()
    return word in _CURRENCY_CODES or (after_digit and word.lower() in UNITS)


def without_genitive(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def without(text: str, mentions: Iterable[Mention]) -> str:
    """``text``, as long as before, with blanks and a comma for ``mentions``: what stands around them stays apart."""
    for each in mentions:
        text = f"{text[: each.start]}{',':>{each.end - each.start}}{text[each.end :]}"
    return text
