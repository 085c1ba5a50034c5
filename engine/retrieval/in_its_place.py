"""A question asked again of another thing: "and in 2019?", "what about Set B?", "no, I meant the pump"."""

from __future__ import annotations

import re

from engine.entities import MONTHS
from engine.retrieval.noun_phrases import FUNCTION_WORDS, WORD, noun_phrases
from engine.retrieval.referents import ATTRIBUTES

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHEN = re.compile(r"\b(?:year|month|week|quarter|yesterday|today|tomorrow)s?(?:\s+(?:before|after))?$", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w’'&-]*(?:\s+[A-Z][\w’'&.-]*)*")
_SHAPES = (
    re.compile(r"\b\d{1,2}:\d\d\b"),
    re.compile(rf"\b(?:\d{{1,2}}\s+)?(?:{'|'.join(MONTHS)})(?:\s+\d{{1,2}})?\b"),
    re.compile(r"\b[A-Z]{1,5}-?\d[\w.-]*\b"),
    re.compile(r"\b\d[\d.,]*\b"),
)


def in_its_place(words: str, before: str) -> str:
    """``before`` with ``words`` where it named another thing of the kind: "and in 2019?", "what about Set B?"."""
    words = bare_words(words)
    head = re.match(
        r"^(in|on|at|of|for|by|with|from|to|under|after|before|during|since|until)\s+", words, re.IGNORECASE
    )
    thing = words[head.end() :] if head else words
    if not WORD.search(thing):
        return before
    if thing.lower() in before.lower():
        # "What about it?": nothing new.
        return before
    spot = _same_kind(thing, before)
    if spot is None:
        if _says_when(thing) and _YEAR.search(before) is None:
            return f"{bare_words(before)} {words}?"
        if head is not None:
            spot = _after_joint(head[1].lower(), before)
            if spot is None:
                return f"{bare_words(before)} {words}?"
        elif (defined := _defined(before)) is not None and thing.lower().startswith("the "):
            # "And the rated output?", after "What is the GX-44?": something of that.
            return f"What is {thing} of {defined}?"
        else:
            spot = _attribute(thing, before) or _last_thing(before)
    if spot is None:
        # Several things, and nothing says which of them is meant.
        return f"{thing[0].upper()}{thing[1:]}: {before[0].lower()}{before[1:]}" if before else words
    start, end = spot
    if thing.lower().split()[-1] in ("one", "ones"):
        thing = f"{thing.rpartition(' ')[0]} {before[start:end].split()[-1]}".strip()
    return f"{before[:start]}{_with_article(thing, before[start:end])}{before[end:]}"


def _defined(before: str) -> str | None:
    """The one thing that ``before`` asks the meaning of: "the GX-44", of "what is the GX-44?"."""
    match = re.fullmatch(r"(?:what|who)\s+(?:is|are|was|were)\s+(.+?)[\s?.]*", before, re.IGNORECASE)
    parts = [before[start:end] for phrase in noun_phrases(before) for start, end in phrase.parts]
    return parts[0] if match is not None and parts == [match[1]] else None


def _says_when(thing: str) -> bool:
    return _YEAR.fullmatch(thing) is not None or _WHEN.search(thing) is not None


def _same_kind(thing: str, before: str) -> tuple[int, int] | None:
    """Where ``before`` names a thing of the kind of ``thing``: another year, another code, another valve."""
    for shape in (_YEAR,) if _says_when(thing) else _SHAPES:
        found = list(shape.finditer(before))
        if found and (shape.fullmatch(thing) is not None or shape is _YEAR):
            alike = [match for match in found if _letters(match.group()) == _letters(thing)]
            return (alike or found)[-1].span()
    if _says_when(thing) or thing.lower().split()[-1] in ("one", "ones"):
        # "A red one" after "a blue pass": its colour goes where the other's was.
        return None
    words = _telling(thing)
    best_spot, most = None, 0
    named = None
    for phrase in noun_phrases(before):
        for start, end in phrase.parts:
            if (shared := len(words & _telling(before[start:end]))) > most:
                best_spot, most = (start, end), shared
            if start and _NAME.fullmatch(before[start:end]) is not None:
                named = start, end
    # "Beta Ltd" takes the place of another name.
    return best_spot or (named if _NAME.fullmatch(thing) is not None else None)


def _letters(text: str) -> str:
    match = re.match(r"[A-Z]*", text)
    return match[0] if match else ""


def _telling(text: str) -> set[str]:
    return {word.group().lower().rstrip("s") for word in WORD.finditer(text)} - FUNCTION_WORDS


def _attribute(thing: str, before: str) -> tuple[int, int] | None:
    """Where ``before`` asks for what a thing has, if ``thing`` is something to have as well: "and the price?"."""
    if thing.lower().split()[-1] not in ATTRIBUTES:
        return None
    for phrase in noun_phrases(before):
        start, end = phrase.parts[0]
        if len(phrase.parts) > 1 and before[start:end].lower().split()[-1] in ATTRIBUTES:
            return start, end
    return None


def shares_kind(words: str, before: str) -> bool:
    return _same_kind(bare_words(words), before) is not None


def _after_joint(joint: str, before: str) -> tuple[int, int] | None:
    """The thing that follows the same small word."""
    for phrase in reversed(noun_phrases(before)):
        for start, end in reversed(phrase.parts):
            if before[:start].rstrip().lower().endswith(f" {joint}"):
                return start, end
    return None


def _last_thing(before: str) -> tuple[int, int] | None:
    phrases = noun_phrases(before)
    return phrases[-1].parts[-1] if len(phrases) == 1 else None


def _with_article(thing: str, replaced: str) -> str:
    """``thing`` with the article of what it takes the place of."""
    article = re.match(r"(?:the|an?)\s+", replaced, re.IGNORECASE)
    if article is None or re.match(r"(?:the|an?|this|that|these|those|any|my|our)\s", thing, re.IGNORECASE):
        return thing
    if any(c.isdigit() for c in thing) or thing[0].isupper():
        return thing
    if article.group().lower().startswith("the"):
        return f"the {thing}"
    return thing if thing.endswith("s") else f"{article.group()}{thing}"


def bare_words(words: str) -> str:
    return words.strip(" ?.!,;:")
