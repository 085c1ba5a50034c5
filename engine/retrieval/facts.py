"""The facts in a sentence that can be compared without understanding it: dates, numbers, names, and whether it denies.

Two spellings of one date or number are one fact: "23 September 2026" and "2026-09-23", "1,500" and "1500".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.conversation import FactDifference, FactKind

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
        "|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""
    \b(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})\b
    |\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{_MONTH})\b\.?,?\s+(?P<y2>\d{{4}})\b
    |\b(?P<m3>{_MONTH})\b\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})\b
    |\b(?P<m4>{_MONTH})\s+(?P<y4>\d{{4}})\b
    |\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IDENTIFIER = re.compile(r"\b(?=\w*[A-Za-z])(?=[\w./-]*\d)\w+(?:[./-]\w+)*")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NUMBER_WORDS = {
    word: str(number)
    for number, word in (
        *enumerate(
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            "eighteen nineteen twenty".split(),
            2,
        ),
        *((30, "thirty"), (40, "forty"), (50, "fifty"), (60, "sixty"), (70, "seventy"), (80, "eighty"), (90, "ninety")),
    )
}
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b", re.IGNORECASE)
# A name: capitalised words that do not begin the sentence.
_NAME = re.compile(r"(?<=[\w,;:)] )[A-Z][\w’'-]+")
_WORD = re.compile(r"[\w’'-]+")
_NEGATION = re.compile(r"\b(?:no|not|never|none|neither|nor|without|cannot|\w+n['’]t)\b", re.IGNORECASE)
_LIST_MARK = re.compile(
    r"""
    ^\s*(?:(?:
      [-*•–] | \#+ | (?i:section|article|clause)\s+[\dIVXivx]+(?:\.\d+)*[.:]?
      | \(?\d+(?:\.\d+)*[.)] | \d+(?:\.\d+)+(?=\s) | \(?[a-zA-Z][.)]
    )(?:\s+|$))+
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is the same fact has the same key; the value is how it is written."""

    dates: dict[str, str]
    numbers: dict[str, str]
    names: dict[str, str]
    words: frozenset[str]
    negation: str
    """The first word that denies; empty where none does."""


def facts_of(sentence: str) -> Facts:
    text = without_list_mark(sentence)
    dates, rest = {}, text
    for found in _DATE.finditer(text):
        dates[_date_key(found)] = found.group()
        rest = rest.replace(found.group(), " , ", 1)
    names = {}
    for found in _IDENTIFIER.finditer(rest):
        names[found.group().casefold()] = found.group()
    rest = _IDENTIFIER.sub(" , ", rest)
    numbers = {found.replace(",", "").rstrip("."): found for found in _NUMBER.findall(rest)}
    for word in _NUMBER_WORD.findall(rest):
        numbers.setdefault(_NUMBER_WORDS[word.casefold()], word)
    if not rest.isupper():
        # In a heading all in capitals nothing tells a name.
        names.update({_bare(name): name for name in _NAME.findall(rest)})
    denied = _NEGATION.search(text)
    words = frozenset(_bare(word) for word in _WORD.findall(text))
    return Facts(dates, numbers, names, words, denied.group() if denied else "")


def differences(a: str, b: str) -> tuple[FactDifference, ...]:
    """The facts that only one of two sentences holds."""
    first, second = facts_of(a), facts_of(b)
    found = [
        FactDifference(FactKind.DATE, *_only(first.dates, second.dates)),
        FactDifference(FactKind.NUMBER, *_only(first.numbers, second.numbers)),
        # A name that begins the other sentence is no name there, but a word.
        FactDifference(
            FactKind.NAME,
            tuple(shown for key, shown in first.names.items() if key not in second.names and key not in second.words),
            tuple(shown for key, shown in second.names.items() if key not in first.names and key not in first.words),
        ),
    ]
    if bool(first.negation) != bool(second.negation):
        denied = ((first.negation,) if first.negation else (), (second.negation,) if second.negation else ())
        found.append(FactDifference(FactKind.NEGATION, *denied))
    return tuple(each for each in found if each.in_a or each.in_b)


def without_list_mark(sentence: str) -> str:
    """``sentence`` without the bullet or the number of its clause, which says nothing of what it says."""
    return _LIST_MARK.sub("", sentence)


def _only(first: dict[str, str], second: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (
        tuple(shown for key, shown in first.items() if key not in second),
        tuple(shown for key, shown in second.items() if key not in first),
    )


def _date_key(found: re.Match[str]) -> str:
    parts = found.groupdict()
    for n in "1234":
        year, month, day = parts[f"y{n}"], parts[f"m{n}"], parts.get(f"d{n}") or "0"
        if year is not None:
            number = int(month) if month.isdigit() else _MONTHS[month.casefold()]
            return f"{year}-{number:02}-{int(day):02}"
    return found.group()


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.casefold())
