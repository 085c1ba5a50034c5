"""What the engine says, in the window's language: ``translated(text)``.

The engine speaks English only. Every sentence it may say is listed, with fields for what is put in
(resources/translations/engine_sentences.py finds them), and translated with the window's own words. A text is
recognised by the literal parts of such a template, and what stood in its fields is put into the translation. What no
template knows stays as it is: better a sentence in English than none.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.language import TRANSLATIONS, spoken, translate
from desktop.quantities import count_words, decimal_words

CONTEXT = "Engine"
SENTENCES = "engine_sentences.json"
# Nothing the engine says is as long; what is quoted in it may be.
_LONGEST = 4_000
_MOST_PARTS = 16
_REMEMBERED = 8_192
# Fifteen digits at most, so that neither Qt's integers nor a float are too short for it.
_NUMBER = re.compile(r"([-+]?)(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.(\d{1,9}))?", re.ASCII)
_FIELD = re.compile(r"\{(\d+)\}")
# A sentence may begin with the name of a file, and so with any letter.
_BETWEEN = re.compile(r"(?<=[.!?])\s+")
# A plain word in small letters, though, goes on with one: what ended before it was put in.
_GOING_ON = re.compile(r"[a-z]+(?![^\s,:;])")

log = logging.getLogger(__name__)


def translated(text: str) -> str:
    """``text``, one or several sentences of the engine's, in the window's language; in English ``text`` itself."""
    language = spoken()
    if language == "en" or not text or len(text) > _LONGEST:
        return text
    return _translated(text, language)


@dataclass(frozen=True, slots=True)
class _Template:
    """Literal parts with a field between each two, and what to say instead."""

    parts: tuple[str, ...]
    numbers: frozenset[int]
    """Which fields hold counts and decimals, from 1. What looks like one elsewhere is a name, and stays."""
    said: str
    weight: int
    """How much of it is literal: of several that fit, the one that leaves least to its fields is meant."""

    def fields(self, text: str) -> list[str] | None:
        """What ``text`` has in the fields, None where it is another sentence. Takes no longer than reading it."""
        first, *middle, last = self.parts
        end = len(text) - len(last)
        if end < len(first) or not text.startswith(first) or not text.endswith(last):
            return None
        found, at = [], len(first)
        for part in middle:
            place = text.find(part, at, end)
            if place < 0:
                return None
            found.append(text[at:place])
            at = place + len(part)
        return [*found, text[at:end]]

    def say(self, fields: Sequence[str]) -> str:
        # Not format: what is put in may have braces, and a text about JSON has its own.
        return _FIELD.sub(lambda field: self._put_in(int(field[1]), fields), self.said)

    def _put_in(self, number: int, fields: Sequence[str]) -> str:
        field = fields[number - 1]
        return _in_figures(field) if number in self.numbers else field


def _in_figures(text: str) -> str:
    """A number as the language writes it: to a German reader "1,000" is one. What is too long for one stays."""
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    sign, whole, fraction = number[1], number[2].replace(",", ""), number[3]
    return sign + (decimal_words(float(f"{whole}.{fraction}"), len(fraction)) if fraction else count_words(int(whole)))


@dataclass(frozen=True, slots=True)
class _Sentences:
    whole: dict[str, str]
    """Those without fields."""
    templates: tuple[_Template, ...]

    def find(self, text: str) -> tuple[int, str] | None:
        """A sentence in the language, and how much of ``text`` it was recognised by."""
        if (said := self.whole.get(text)) is not None:
            return len(text), said
        for template in self.templates:
            fields = template.fields(text)
            if fields is not None:
                return template.weight, template.say(fields)
        return None


@lru_cache(maxsize=_REMEMBERED)
def _translated(text: str, language: str) -> str:
    """The sentences that ``text`` is most surely made of, those that are unknown as they are.

    Where a sentence ends cannot be told by its marks alone: a file's name may have them too. So any run of parts may
    be a sentence, and of all ways to divide the text those are taken that break none off, and of them the one with most
    literal words.
    """
    sentences = _sentences(language)
    starts, ends = [0], []
    for gap in _BETWEEN.finditer(text):
        ends.append(gap.start())
        starts.append(gap.end())
    ends.append(len(text))
    if len(starts) > _MOST_PARTS:
        found = sentences.find(text)
        return text if found is None else found[1]
    # For each number of parts from the left: how many (below 0) are broken off, how much is recognised, what is said.
    best: list[tuple[int, int, str]] = [(0, 0, "")]
    for end, at in enumerate(ends):
        ways = []
        for start in range(end + 1):
            broken, weight, before = best[start]
            if start and _GOING_ON.match(text, starts[start]):
                broken -= 1
            gap_before = text[ends[start - 1] : starts[start]] if start else ""
            found = sentences.find(text[starts[start] : at])
            if found is not None:
                ways.append((broken, weight + found[0], f"{before}{gap_before}{found[1]}"))
            elif start == end:
                ways.append((broken, weight, f"{before}{gap_before}{text[starts[start] : at]}"))
        best.append(max(ways, key=lambda way: way[:2]))
    _, weight, said = best[-1]
    return said if weight else text


@lru_cache(maxsize=2)
def _sentences(_language: str) -> _Sentences:
    """Every sentence with its translation, read when the first is wanted in a language."""
    try:
        listed = json.loads((TRANSLATIONS / SENTENCES).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        log.warning("the engine's sentences cannot be read, and stay English", exc_info=True)
        listed = {}
    whole: dict[str, str] = {}
    templates = []
    for source, numbers in listed.items():
        said = translate(CONTEXT, source)
        parts = tuple(_FIELD.split(source)[::2])
        if len(parts) == 1:
            whole[source] = said
        else:
            templates.append(_Template(parts, frozenset(numbers), said, sum(map(len, parts))))
    templates.sort(key=lambda template: template.weight, reverse=True)
    return _Sentences(whole, tuple(templates))
