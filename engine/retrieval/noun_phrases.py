"""The things a question names: "the final torque for the cylinder head bolts", "Set B", "decision D-43".

By rule and for English questions, which are short and alike; where a rule is wrong, a phrase is a word too long or too
short, and a search bears that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD = re.compile(r"\w+(?:[./&'’:-]\w+)*(?:\(\w+\))?")
DETERMINERS = frozenset(
    "the a an this that these those my our your his her its their each every any some all both".split()
)
JOINTS = frozenset(
    "of for in on at with to from by under over about between within against during per after before".split()
)
AUXILIARIES = frozenset(
    """
    is are was were be been being am do does did has have had can could may might must shall should will would
    isn't aren't wasn't weren't don't doesn't didn't can't couldn't mustn't won't wouldn't shouldn't hasn't haven't
    """.split()
)
QUESTION_WORDS = frozenset("who whom whose what which when where why how".split())
PRONOUNS = frozenset(
    """
    it its itself they them their theirs themselves he him his himself she her hers herself i me my we us our you your
    one ones this that these those there here someone anyone everyone nobody something anything nothing everything
    """.split()
)
_OTHERS = frozenset(
    """
    and or but so nor if because while until unless although though than as then thus not no yes also too again still
    yet just only even ever never already now later soon else please exactly precisely much many more most less least
    long often far old big large high early late quickly soon without into onto through via out off up down away back
    please ok okay well really actually instead same such very quite once there today
    """.split()
)
FUNCTION_WORDS = DETERMINERS | JOINTS | AUXILIARIES | QUESTION_WORDS | PRONOUNS | _OTHERS
# What is a verb wherever a question has it after a noun.
_VERBS = frozenset(
    """
        mean means meant say says said happen happens happened occur occurs apply applies applied approve approves
    approved     sign signs signed own owns owned hold holds held keep keeps kept take takes took taken give gives
    gave given get gets     got need needs needed require requires required allow allows allowed belong belongs
    expire expires expired begin     begins began begun go goes went gone come comes came make makes made pay pays
    paid buy buys bought sell sells sold     write writes wrote written send sends sent bring brings brought become
    becomes became contain contains include     includes     roll rolls rolled describe describes explain explains
    decide decides attend attends carry carries cover covers define defines     deliver delivers replace replaces
    accept accepts refuse refuses reject rejects remove removes repair repairs exceed     exceeds receive receives
    provide provides depend depends differ differs fit fits fitted set wear worn weigh weighs     review reviews
    issue issues grant grants enter enters leave leaves left lost lose loses found find finds shut shuts     put
    puts run runs ran stand stands stood tell tells told know knows knew see sees seen show shows shown use uses
    look looks ask asks answer answers ought used done
    """.split()
)
# A noun as well: a verb only at the end of what "do", "must" and their like began ("when does the contract end?").
_ALSO_VERBS = frozenset(
    """
    end last cost change start stop open close cool work hold run leak fail return rest stay park fall rise drain
    reach shut wait move read look help
    """.split()
)
_PREDICATES = frozenset("valid due available ready responsible full empty safe allowed wrong broken correct".split())
_ACTORS = frozenset("i we you they he she it who".split())
DO = frozenset("do does did can could may might must shall should will would".split())
_NOT_ADVERBS = frozenset(
    "supply assembly family reply daily weekly monthly yearly hourly anomaly fly ally july".split()
)
_ALONE_NOTHING = frozenset("first last next second third thing things way".split())
_NOT_PARTICIPLES = frozenset("speed need feed seed bed red shed breed used unused".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """``text[start:end]``; ``parts`` are the simple phrases that "of", "for" and their like join in it."""

    start: int
    end: int
    text: str
    parts: tuple[tuple[int, int], ...]

    @property
    def is_plural(self) -> bool:
        start, end = self.parts[0]
        last = self.text[start - self.start : end - self.start].split()[-1].lower()
        return last.endswith("s") and not last.endswith(("ss", "us", "is"))


def noun_phrases(text: str) -> list[Phrase]:
    """The things that ``text`` names, in order."""
    tokens = list(WORD.finditer(text))
    asks_do = any(token.group().lower() in DO for token in tokens)
    simple: list[tuple[int, int]] = []  # token indices, end exclusive
    i = 0
    while i < len(tokens):
        end = _simple_phrase(text, tokens, i, asks_do=asks_do)
        if end > i + 1 or (end > i and tokens[i].group().lower() not in _ALONE_NOTHING):
            simple.append((i, end))
        i = max(end, i + 1)
    phrases: list[Phrase] = []
    group: list[tuple[int, int]] = []
    for first, end in simple:
        if group and not _joined(text, tokens, group[-1][1], first):
            phrases.append(_phrase(text, tokens, group))
            group = []
        group.append((first, end))
    if group:
        phrases.append(_phrase(text, tokens, group))
    return phrases


def _phrase(text: str, tokens: list[re.Match[str]], group: list[tuple[int, int]]) -> Phrase:
    parts = tuple((tokens[first].start(), tokens[end - 1].end()) for first, end in group)
    start, end = parts[0][0], parts[-1][1]
    return Phrase(start, end, text[start:end], parts)


def _joined(text: str, tokens: list[re.Match[str]], end: int, first: int) -> bool:
    """Whether one of the small words alone stands between two simple phrases."""
    between = text[tokens[end - 1].end() : tokens[first].start()].strip().lower()
    return between in JOINTS and between not in ("before", "after", "to")


def _simple_phrase(text: str, tokens: list[re.Match[str]], first: int, *, asks_do: bool) -> int:
    """The end of the simple phrase that begins at token ``first``; ``first`` itself where none does."""
    at = first
    if tokens[at].group().lower() in DETERMINERS and not (at and tokens[at].group() == "A"):
        at += 1
    begins = at
    while at < len(tokens):
        word = tokens[at].group()
        lower = word.lower()
        if at > first and text[tokens[at - 1].end() : tokens[at].start()].strip():
            # Punctuation stands between.
            break
        letter = at > 0 and word == "A"  # "Set A"
        adverb = lower.endswith("ly") and word.islower() and lower not in _NOT_ADVERBS
        if adverb or (lower in FUNCTION_WORDS and not letter):
            break
        determined = begins > first and at == begins
        if lower in ("last", "first", "next") and not determined:
            # "When was it last calibrated?"
            break
        if not determined and (_is_done(tokens, at) or _is_predicate(tokens, at)):
            break
        if not determined and _is_verb(word, at > 0, last=at + 1 == len(tokens), asks_do=asks_do):
            break
        at += 1
    return at if at > begins else first


def _is_predicate(tokens: list[re.Match[str]], at: int) -> bool:
    """ "Valid", in "how long is the pass valid for?" and not in "a valid pass"."""
    following = tokens[at + 1].group().lower() if at + 1 < len(tokens) else ""
    return tokens[at].group() in _PREDICATES and (not following or following in FUNCTION_WORDS)


def _is_done(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a verb is due at token ``at``: after "we", and after "to" where a thing follows."""
    if at == 0 or not tokens[at].group().islower():
        return False
    left = tokens[at - 1].group().lower()
    if left in _ACTORS:
        return True
    return left == "to" and at + 1 < len(tokens) and tokens[at + 1].group().lower() in DETERMINERS


def _is_verb(word: str, not_first: bool, *, last: bool, asks_do: bool) -> bool:
    lower = word.lower()
    if word != lower or any(c.isdigit() for c in word):
        # A name or an identifier.
        return False
    if lower in _VERBS or (not_first and lower in _ALSO_VERBS and asks_do and last):
        return True
    return len(lower) > 4 and lower.endswith("ed") and lower not in _NOT_PARTICIPLES
