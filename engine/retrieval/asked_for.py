"""Whether a question asks for a figure (a date, an amount, a duration, a count), and whether a sentence says one.

A sentence that holds none cannot answer "how much?", however much it is about the same. By rule, in English; of any
other question nothing is asked.
"""

from __future__ import annotations

import re
from enum import StrEnum

from engine.entities import MONTH, NUMBER_WORDS, POWERS
from engine.words import WORD


class Kind(StrEnum):
    TIME = "time"
    """Of the day."""
    DATE = "date"
    MONEY = "money"
    SHARE = "share"
    """Percent."""
    DURATION = "duration"
    COUNT = "count"
    """A number alone."""
    NUMBER = "number"
    """Any, with its unit."""
    OTHER = "other"


_DOES = r"(?:is|are|was|were|must|may|can|do|does|did|will|would|has|have|had|should)"
_QUANTITY = (
    "temperature|pressure|torque|speed|length|height|weight|population|area|size|capacity|distance|depth|width|age|rate"
)
_ASKED = {
    Kind.TIME: (r"\bwhat time\b",),
    Kind.DATE: (
        r"^(?:\W*(?:since|by|until|from|in|on) )?when\b",
        r"\b(?:what|which) (?:year|date|day|month|decade|century)\b",
        r"\bwhat is the \w+ date\b",
    ),
    Kind.MONEY: (
        rf"\bhow much {_DOES} .*\b(?:cost|pay|paid|worth|charged?|spen[dt]|earn|price)",
        r"\bhow much money\b",
        rf"\bwhat {_DOES} the (?:\w+ )?(?:price|cost|fee|salary|rent|limit of liability)\b",
        rf"\bwhat {_DOES} the most that\b.*\bcost\b",
    ),
    Kind.SHARE: (r"\bwhat (?:percent|percentage|share|proportion|fraction)\b", r"\bhow many percent\b"),
    Kind.DURATION: (
        rf"\bhow long (?:{_DOES}|after|before|until)\b",
        r"\b(?:how much|what) notice\b",
        r"\bhow many (?:seconds|minutes|hours|days|weeks|months|years)\b",
    ),
    Kind.COUNT: (r"\bhow many\b", r"\b(?:what|which) number\b(?! of)"),
    Kind.NUMBER: (
        r"\bhow (?:much|fast|far|tall|high|deep|large|big|wide|heavy|old|hot|cold|warm)\b",
        rf"\bwhat {_DOES} the (?:\w+ ){{0,2}}(?:{_QUANTITY})\b",
        rf"\bwhat {_DOES} the (?:number|amount) of\b",
    ),
}
_KINDS = [(kind, re.compile("|".join(patterns), re.IGNORECASE)) for kind, patterns in _ASKED.items()]

_MONTH = rf"(?:{MONTH})"
_WORDS = "|".join([*NUMBER_WORDS, "hundred"])
_POWER = rf"(?: (?:{'|'.join(POWERS)}))?"
_FIGURE = rf"(?<![\w./-])(?:\d[\d,.]*\d|\d|\b(?:{_WORDS})(?:[- ](?:{_WORDS}))*\b)(?:\s?\(\d[\d,.]*\))?{_POWER}"
_PERIOD = r"(?:second|minute|hour|day|week|month|quarter|year|decade|century|centurie)s?\b['’]?"
_UNIT = (
    r"(?:%|percent\b|per cent\b|°\s?[CF]\b|(?:kilo|milli|centi|micro)?(?:met(?:re|er)|gram|lit(?:re|er)|watt|volt)s?\b"
    r"|degrees?\b|N·m|k[mgWV]\b|kWh\b|[mc]m\b|bar\b|people\b|inhabitants\b"
    r"|(?:square )?(?:miles?|feet|foot|inch(?:es)?|acres?|pounds?|tons?|tonnes?)\b)(?:\s?(?:per|/)\s?\w+)?"
)
_CURRENCY = r"(?:euros?|dollars?|pounds?|cents?|USD|EUR|GBP|yen|francs?|marks)\b"
_SIGNED = rf"(?:US)?[€$£]\s?(?:\d[\d,.]*\d|\d){_POWER}"
_FIGURES = {
    Kind.TIME: (
        r"\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?",
        r"\b\d{1,2}\s?[ap]\.?m\b\.?",
        r"\b(?:noon|midnight)\b|\b\d{1,2} o['’]clock\b",
    ),
    Kind.DATE: (
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: day)?(?: of)? {_MONTH},?(?: \d{{4}})?\b",
        rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?",
        rf"\b{_MONTH},? \d{{4}}\b",
        r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
        r"\b(?:early |late |mid-)?(?:1\d|20)\d\ds?\b|\b(?:early |late |mid-)?(?:the )?\d{1,2}(?:st|nd|rd|th) century\b",
        r"\b\d{1,4} (?:BCE?|AD|CE)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d{1,2}:\d\d\b",
    ),
    Kind.MONEY: (_SIGNED, rf"{_FIGURE} {_CURRENCY}(?: per \w+)?"),
    Kind.SHARE: (rf"{_FIGURE}\s?(?:%|percent\b|per cent\b)", r"\b(?:half|one third|two thirds|a quarter)\b"),
    Kind.DURATION: (
        rf"{_FIGURE}[\s-](?:(?:working|business|calendar|full|consecutive) )?{_PERIOD}",
        r"\b\d{4} (?:to|until|[–-]) \d{4}\b",
    ),
    Kind.COUNT: (_FIGURE, r"\b(?:none|both|a dozen|dozens|hundreds|thousands)\b"),
    Kind.NUMBER: (
        _SIGNED,
        rf"{_FIGURE}(?:\s?(?:{_UNIT}|{_PERIOD}|{_CURRENCY}))?",
        r"\b(?:daily|weekly|monthly|quarterly|annually|yearly|every \w+)\b",
    ),
}
_SPANS = {kind: re.compile("|".join(patterns), re.IGNORECASE) for kind, patterns in _FIGURES.items()}


def kind_of(question: str) -> Kind:
    return next((kind for kind, pattern in _KINDS if pattern.search(question)), Kind.OTHER)


def says_figure(sentence: str, kind: Kind, question: str) -> bool:
    """Whether ``sentence`` says a figure of this kind that the question does not say itself."""
    if kind is Kind.OTHER:
        return False
    said = {found.group().lower() for found in WORD.finditer(question)}
    figures = (match.group() for match in _SPANS[kind].finditer(sentence))
    return any(not {word.group().lower() for word in WORD.finditer(figure)} <= said for figure in figures)


def can_answer(sentence: str, kind: Kind, question: str) -> bool:
    """Whether it holds what is asked for, as far as that can be told."""
    return kind is Kind.OTHER or says_figure(sentence, kind, question)
