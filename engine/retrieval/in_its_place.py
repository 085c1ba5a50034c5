"""A question asked again of another thing: "and in 2019?", "what about Set B?", "no, I meant the pump"."""

from __future__ import annotations

import re

from engine.retrieval.noun_phrases import FUNCTION_WORDS, WORD, noun_phrases

_SHAPE = (
    re.compile(r"\b(?:19|20)\d\d\b"),
    re.compile(r"\b\d{1,2}:\d\d\b"),
    re.compile(
        r"\b(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{1,2})?\b"
    ),
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
    joint = head[1].lower() if head else ""
    spot = _same_kind(thing, before)
    if spot is None and joint:
        spot = _after_joint(joint, before)
        if spot is None:
            return f"{bare_words(before)} {words}?"
    defined = re.fullmatch(r"(?:what|who)\s+(?:is|are|was|were)\s+(.+?)[\s?.]*", before, re.IGNORECASE)
    parts = [part for phrase in noun_phrases(before) for part in phrase.parts]
    if spot is None and defined and thing.lower().startswith("the ") and len(parts) == 1:
        # "And the rated output?", after "What is the GX-44?": something of that.
        return f"What is {thing} of {defined[1]}?"
    if spot is None:
        spot = _last_thing(before)
    if spot is not None and thing.lower().split()[-1] in ("one", "ones"):
        thing = f"{thing.rpartition(' ')[0]} {before[spot[0] : spot[1]].split()[-1]}".strip()
    if spot is None:
        # Several things, and nothing says which of them is meant.
        return f"{thing[0].upper()}{thing[1:]}: {before[0].lower()}{before[1:]}" if before else words
    start, end = spot
    put = _with_article(thing, before[start:end])
    return f"{before[:start]}{put}{before[end:]}"


def _same_kind(thing: str, before: str) -> tuple[int, int] | None:
    """Where ``before`` names a thing of the kind of ``thing``: another year, another code, another valve."""
    for shape in _SHAPE:
        if shape.fullmatch(thing) is not None and (found := list(shape.finditer(before))):
            same_letters = [f for f in found if re.match(r"[A-Z]*", f.group())[0] == re.match(r"[A-Z]*", thing)[0]]  # type: ignore[index]
            best = (same_letters or found)[-1]
            return best.span()
    words = {word.group().lower().rstrip("s") for word in WORD.finditer(thing)} - FUNCTION_WORDS
    if thing.lower().split()[-1] in ("one", "ones"):
        # "A red one" after "a blue pass": its colour goes where the other's was.
        return None
    best_spot, most = None, 0
    for phrase in noun_phrases(before):
        for start, end in phrase.parts:
            held = {word.group().lower().rstrip("s") for word in WORD.finditer(before[start:end])} - FUNCTION_WORDS
            if len(words & held) > most:
                best_spot, most = (start, end), len(words & held)
    return best_spot


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
