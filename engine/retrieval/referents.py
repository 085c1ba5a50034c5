"""What a follow-up may mean by "it", "she", "the second one": the things that the turn before named."""

from __future__ import annotations

import re

from engine.retrieval.noun_phrases import FUNCTION_WORDS, WORD, noun_phrases
from engine.sentences import split_sentences

_READ_OF_AN_ANSWER = 2000
"""Characters: what is asked about next stands at the beginning, or is looked up again."""
_TOPIC_WORDS = 12
_PERSON = re.compile(r"\b[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|van|von|de|der|den|di|da))*(?:\s+[A-Z][\w’'-]+)+")
# In the names of what is no person.
_NO_PERSON = frozenset(
    """
    agency agreement army authority bank board building bureau centre center change college committee company
    contract corp corporation council court department depot director division fund gate generating group head house
    inc incident institute invoice lead limited llc ltd maintenance management manager manual ministry network
    office officer operations plc policy point power procurement project report road room safety school section
    security services site society stores street supply system technical trust university zone fuels january
    february march july august september october november december monday tuesday wednesday thursday friday saturday
    sunday buyer supplier seller customer licensor licensee
    """.split()
)
_IDENTIFIER = re.compile(r"\b(?=[\w./-]*\d)(?=[\w./-]*[A-Z])[A-Z][\w]*(?:[./-]\w+)*\b")
_ITEM = re.compile(r"^[ \t]*(?:[-*+•–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(.+)$", re.MULTILINE)
_LEAD = re.compile(r"^\s*(?:which|what)\s+", re.IGNORECASE)
_OWNER = re.compile(r"(.+?)['’]s\s")
_ITEM_WORDS = 8
# What a thing has, and is not: "it", after "the part number of the filter", is the filter.
ATTRIBUTES = frozenset(
    """
    number name date price cost address torque clearance role size purpose meaning owner author length weight height
    capacity duration cause reason result effect limit title version penalty fee deadline location colour color
    rating value amount position function status type kind interval period pressure temperature content subject
    replacement revenue turnover profit exception exceptions alternative alternatives risk budget requirement
    requirements condition conditions term terms problem signature phone extension age
    """.split()
)


def topic(before: str, answer: str) -> list[str]:
    """What the turn before was about, the main thing first."""
    phrases = [strip_article(phrase.text) for phrase in noun_phrases(before)]
    found = introduced(before, answer)
    chosen: list[str] = []
    words = 0
    for phrase in ([found] if found else []) + phrases:
        words += len(phrase.split())
        if chosen and words > _TOPIC_WORDS:
            break
        if not any(phrase.lower() in other.lower() for other in chosen):
            chosen.append(phrase)
    if chosen:
        return chosen
    rest = [token.group() for token in WORD.finditer(before) if token.group().lower() not in FUNCTION_WORDS]
    return [" ".join(rest[:_TOPIC_WORDS])] if rest else []


def referent_for(before: str, *, plural: bool, whole: bool) -> str | None:
    """The thing in ``before`` that "it", or "they", most likely means: the first of that number, else the first.

    With ``whole`` it is the price of the pump, and without it the pump.
    """
    phrases = noun_phrases(before)
    fitting = [phrase for phrase in phrases if phrase.is_plural == plural]
    chosen = (fitting or phrases)[:1]
    if not chosen:
        return None
    phrase = chosen[0]
    if whole:
        return phrase.text
    starts = [start for start, _ in phrase.parts]
    for (start, end), following in zip(phrase.parts, starts[1:], strict=False):
        if before[start:end].lower().split()[-1] not in ATTRIBUTES:
            return before[start : phrase.end]
        if before[end:following].strip().lower() not in ("of", "for"):
            return before[start : phrase.end]
    whose = _OWNER.match(before[starts[-1] : phrase.end])
    if whose is not None and whose.end() < phrase.end - starts[-1] and phrase.text.split()[-1].lower() in ATTRIBUTES:
        # "The drive belt's part number": it is the belt.
        return whose[1]
    return before[starts[-1] : phrase.end]


def introduced(before: str, answer: str) -> str | None:
    """The thing that was asked for and that the answer named: "fault code E-12", after "which fault code …?"."""
    lead = _LEAD.match(before)
    if lead is None:
        return None
    phrases = noun_phrases(before[lead.end() :])
    if not phrases or phrases[0].start != 0:
        return None
    kind = before[lead.end() :][phrases[0].parts[0][0] : phrases[0].parts[0][1]]
    said = answer[:_READ_OF_AN_ANSWER]
    known = before.lower()
    new = [match.group() for match in _IDENTIFIER.finditer(said) if match.group().lower() not in known]
    new = list(dict.fromkeys(new))
    if len(new) == 1:
        head = kind.split()[-1]
        named = re.search(rf"\b([\w-]+\s+)?{re.escape(head)}\s+{re.escape(new[0])}", said, re.IGNORECASE)
        return f"{kind} {new[0]}" if named or len(kind.split()) <= 2 else new[0]
    if new:
        return None
    for sentence_start, sentence_end in split_sentences(said)[:1]:
        # "What colour is the pass?" "Visitors have an amber pass.": the phrase that says more than the question did.
        for phrase in noun_phrases(said[sentence_start:sentence_end]):
            words = {token.group().lower() for token in WORD.finditer(phrase.text)} - FUNCTION_WORDS
            asked = {token.group().lower() for token in WORD.finditer(before)}
            if len(words) > 1 and words & asked and words - asked:
                return phrase.text
    return None


def persons(text: str) -> list[str]:
    """The names of people in ``text``, as far as two capitalised words tell."""
    found = []
    for match in _PERSON.finditer(text[:_READ_OF_AN_ANSWER]):
        words = match.group().split()
        while words and words[0].lower() in FUNCTION_WORDS:
            words = words[1:]
        if len(words) >= 2 and _NO_PERSON.isdisjoint(word.lower() for word in words):
            found.append(" ".join(words))
    return list(dict.fromkeys(found))


def answer_items(answer: str) -> list[str]:
    """The things that an answer lists, each in a few words."""
    said = answer[:_READ_OF_AN_ANSWER]
    items = [match[1] for match in _ITEM.finditer(said)]
    if not items:
        sentence = next(iter(split_sentences(said)), None)
        if sentence is not None:
            text = said[sentence[0] : sentence[1]].rstrip(".!?")
            text = text.rpartition(":")[2]
            items = [part for part in re.split(r"\s*(?:,\s*(?:and|or)\s|,|;|\band\b|\bor\b)\s*", text) if part.strip()]
    named = [head if _IDENTIFIER.fullmatch(head := item.partition(":")[0].strip()) else item for item in items]
    return [" ".join(item.split()[:_ITEM_WORDS]).strip(" .;,:") for item in named] if len(named) > 1 else []


def strip_article(phrase: str) -> str:
    return re.sub(r"^(?:the|an?|this|that|these|those)\s+", "", phrase, flags=re.IGNORECASE)
