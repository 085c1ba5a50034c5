"""What the "it", "she", "that contract", "the second one" of a follow-up means, put in its place.

A word that only looks so ("is it allowed to", "the person that signed") points at nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.retrieval.in_its_place import bare_words
from engine.retrieval.noun_phrases import AUXILIARIES, DO, FUNCTION_WORDS, QUESTION_WORDS, WORD, Phrase, noun_phrases
from engine.retrieval.referents import answer_items, introduced, persons, referent_for, topic

_EXPLETIVE = re.compile(
    r"\b(?:is|was|would|will|must|may|can|should)\s+(?:be\s+)?it\s+(?:be\s+)?(?:\w+\s+)?(?:allowed|possible|permitted|forbidden|prohibited|necessary|true|required|safe|"
    r"mandatory|ok(?:ay)?|legal|correct|important|enough|better|time)\b"
    r"|\b(?:does|did|will|would|can|may|must|should)\s+it\s+(?:take|cost|matter|mean|need)\s+(?:\w+\s+){0,3}?(?:to|that|for|if|when|until|before)\b"
    r"|\bit\s+(?:is|was|says|seems|takes)\s+(?:\w+\s+)?(?:that|to)\b|\bwhat\s+(?:time|day|date)\s+is\s+it\b",
    re.IGNORECASE,
)
# "How long does that take?": what was to be done, and not a thing.
_OF_A_DEED = re.compile(
    r"^(?:how\s+long|how\s+much|why|how|when)\s+(?:does|did|do|is|was|will|would|must|can|could|should|may)\s+(?:it|this|that)"
    r"\s*(?:take|cost|work|done|be\s+done|happen|happens)?[\s?.!]*$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?:the\s+)?(?P<which>first|second|third|fourth|fifth|last|latter|former|other)(?:\s+(?P<one>one|ones|of\s+(?:them|these|those|the\s+two)))?(?=\s*(?:[?.!,]|$|\b(?!\w*\s*$)))",
    re.IGNORECASE,
)
_NTH = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
"""Where in a list; all others mean its last."""
_POINTING = re.compile(
    r"\b(?P<word>itself|it|its|they|them|their|theirs|he|him|his|she|hers|her|this|that|these|those|there|such)\b",
    re.IGNORECASE,
)
_PERSONAL = frozenset("he him his she her hers".split())
_POSSESSIVE = frozenset("its their theirs his her hers".split())
_PLURAL = frozenset("they them their theirs these those".split())
_CLAUSE_BREAK = re.compile(
    r"[,;:]|\b(?:and|or|but|if|when|while|before|after|because|until|once|where|that)\b", re.IGNORECASE
)
_SAYING = frozenset("say says said state states mean means so now show shows know".split())
_OF_NOW = frozenset("year month week morning library collection folder site".split())


def pointed_out(question: str, before: str, answer: str) -> str | None:
    """``question`` with what its "it", "she", "the second one" mean; None when nothing in it points back."""
    ordinal = next((match for match in _ORDINAL.finditer(question) if _is_pointing_ordinal(match, question)), None)
    if ordinal is not None:
        return _one_of_several(question, ordinal, before, answer)
    pointer = next((match for match in _POINTING.finditer(question) if _points_back(match, question)), None)
    if pointer is None:
        return None
    word = pointer["word"].lower()
    if word in ("it", "this", "that") and _OF_A_DEED.search(question) is not None:
        return with_context(question, [_deed(before)])
    meant = next(iter(persons(answer) or persons(before)), None) if word in _PERSONAL else None
    if meant is None and word in _PERSONAL:
        return with_context(question, topic(before, answer))
    meant = (
        meant
        or introduced(before, answer)
        or referent_for(before, plural=word in _PLURAL, whole=word in ("this", "that"))
    )
    if meant is None:
        return with_context(question, topic(before, answer))
    return _put(question, pointer, meant)


def _put(question: str, pointer: re.Match[str], meant: str) -> str:
    """``question`` with what is ``meant`` in the place of the word that points to it."""
    word, (start, end) = pointer["word"].lower(), pointer.span()
    owned = _determined(question, end)
    if word in _POSSESSIVE and (word != "her" or owned is not None):
        if owned is not None and word not in _PERSONAL:
            # "Its resting voltage": the resting voltage of the battery.
            after = end + owned.parts[0][1] - owned.start - len("the")
            return f"{question[:start]}the{question[end:after]} of {meant}{question[after:]}"
        meant += "’" if meant.endswith("s") else "’s"
    elif word in ("this", "that", "these", "those", "such") and owned is not None:
        # "That contract": it names the thing itself; the rest of the old phrase says which.
        return with_context(question, [meant])
    elif word == "there":
        meant = f"in {meant}"
    elif question[:start].lower().endswith(" of ") and word in _PLURAL and meant.islower() and " " not in meant:
        meant = f"the {meant}"
    return f"{question[:start]}{meant}{question[end:]}"


def _one_of_several(question: str, ordinal: re.Match[str], before: str, answer: str) -> str:
    items = answer_items(answer)
    nth = _NTH.get(ordinal["which"].lower(), -1)
    if not items or nth >= len(items):
        return with_context(question, topic(before, answer))
    put = f"{question[: ordinal.start()]}{items[nth]}{question[ordinal.end() :]}"
    says_enough = len(items[nth].split()) > 1 or any(c.isdigit() for c in items[nth])
    return put if says_enough else with_context(put, topic(before, ""))


def _deed(before: str) -> str:
    """What ``before`` says was done or is to be done: without the words that ask."""
    tokens = list(WORD.finditer(before))
    at = 0
    asking = QUESTION_WORDS | AUXILIARIES | {"long", "much", "many", "often"}
    while at < len(tokens) - 1 and tokens[at].group().lower() in asking:
        at += 1
    return bare_words(before[tokens[at].start() :]) if tokens else before


def _is_pointing_ordinal(match: re.Match[str], question: str) -> bool:
    if match["one"]:
        return True
    if not match.group().lower().startswith("the "):
        return False
    rest = question[match.end() :].strip(" ?.!,")
    return not rest or rest.split()[0].lower() in AUXILIARIES


def _points_back(match: re.Match[str], question: str) -> bool:
    word, start, end = match["word"].lower(), match.start(), match.end()
    left, right = question[:start].lower().split(), question[end:].lower().split()
    if word in ("it", "that", "this") and any(m.start() <= start < m.end() for m in _EXPLETIVE.finditer(question)):
        return False
    if word == "there":
        # "Is there", "there are": nothing is pointed at.
        near = {each.strip("?.,") for each in (*left[-1:], *right[:1])}
        return near.isdisjoint(("is", "are", "was", "were", "be")) or (not right and bool(left))
    if word == "such":
        return bool(right) and right[0] != "as"
    if word == "that" and left and _is_thing_before(question[:start]):
        # "The person that signed": it belongs to the noun before.
        return False
    if word == "that" and left and left[-1] in _SAYING:
        return not right or right[0].strip("?.,") in AUXILIARIES
    if word in ("this", "these") and right and right[0].strip("?.,") in _OF_NOW:
        return False
    # "If a driver stays, does he need …": what it means stands in the question itself, in a clause before its own.
    breaks = [each.end() for each in _CLAUSE_BREAK.finditer(question[:start])]
    earlier = question[: breaks[-1]] if breaks else ""
    return not (earlier and noun_phrases(earlier))


def _is_thing_before(left: str) -> bool:
    phrases = noun_phrases(left)
    return (
        bool(phrases) and phrases[-1].end == len(left.rstrip()) and not left.rstrip().lower().endswith(("about", "of"))
    )


def _determined(question: str, end: int) -> Phrase | None:
    """The noun that "this" or "that" at ``end`` belongs to: "contract" of "that contract"."""
    rest = question[end:]
    # Under "do", if the question has one, the last word may be a verb: "how much does its repair cost?"
    lead = "do " if not DO.isdisjoint(question.lower().split()) else ""
    phrases = noun_phrases(f"{lead}the{rest}")
    return phrases[0] if phrases and phrases[0].start == len(lead) and len(phrases[0].text.split()) > 1 else None


def with_context(question: str, context: Sequence[str]) -> str:
    """``question`` with what it is about in parentheses, but for what it says itself."""
    held = {token.group().lower() for token in WORD.finditer(question)}
    new = []
    for phrase in context:
        words = {token.group().lower() for token in WORD.finditer(phrase)} - FUNCTION_WORDS
        if words - held:
            new.append(phrase)
            held |= words
    return f"{question} ({', '.join(new)})" if new else question
