"""Where the sentences of a text are.

Rules for prose as documents have it: abbreviations, initials, section numbers, lines wrapped in mid-sentence,
bullets and blank lines. The ranges are in order, do not overlap, and hold every character of ``text`` that is
not a space.
"""

from __future__ import annotations

import re

# A place where a sentence may end: closing punctuation before a space, a blank line, a new line with a list
# marker, a row of a table.
_CANDIDATE = re.compile(
    r"(?P<mark>(?<![.!?…])[.!?…]++)[\"'”’»)\]]*+(?=\s|$)"
    r"|(?P<wide>[。！？｡]++[」』”’）]*)"
    r"|(?P<blank>\n[ \t\f\v]*(?=\n))"
    r"|(?P<row>\n(?=[^\n]{1,2000}? \| ))"
    r"|(?P<item>\n(?=[ \t]*(?:[-*+•‣◦▪●○·–][ \t]|#{1,6}[ \t]|\|"
    r"|\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-zA-Z]|[ivx]{1,5})[.)][ \t])))"
)
_NEXT = re.compile(r"\s*[\"'“‘«(\[]*(\S)")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[]*([^\W\d_]+)")
_LAST_TOKEN = re.compile(r"[^\s(\[\"“‘'—]+$")
_SPACE = re.compile(r"\s+")
_LOOK_BACK = 40

# Never end a sentence, because something always follows.
_LEADING = frozenset(
    """
    mr mrs ms dr prof rev hon st messrs mme gen col maj capt lt sgt gov sen rep pres
    no nos nr vol vols pp p pg sec secs sect art arts para paras par ch chap fig figs tab eq eqs ex exh
    sched app cf vs v viz e.g i.e eg ie approx ca al resp incl excl ed eds
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
    """.split()
)
# End a sentence only when what follows begins like one.
_TRAILING = frozenset(
    """
    inc ltd co corp llc llp l.l.c l.p plc gmbh bros assn dept div est etc jr sr esq ph.d m.d b.a m.a j.d d.c
    u.s u.k u.n e.u u.s.a u.s.c n.a s.a a.m p.m am pm ft in oz lb lbs ave blvd rd bldg univ intl natl
    """.split()
)
_OPENERS = frozenset(
    """
    the this that these those a an it its he she we they you i in on at as if when while where after
    before for from to by with within without under upon during since until unless although though
    because however moreover furthermore therefore thus hence accordingly additionally also all any each
    every no none neither either both such some many most several there here our your his her their my
    what which who whose how why and but or so notwithstanding subject pursuant except provided nothing
    once only please see
    """.split()
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")
_NUMBERING = re.compile(r"\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[IVXLCivxlc]{1,6}|[A-Za-z])$")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of ``text`` as (start, end) with no space at either end."""
    sentences: list[tuple[int, int]] = []
    start = _skip_spaces(text, 0)
    for match in _CANDIDATE.finditer(text):
        end = match.end()
        if end <= start:
            continue
        if match["mark"] is not None and not _ends_here(text, start, match.start("mark"), match.end("mark"), end):
            continue
        _append(sentences, text, start, end)
        start = _skip_spaces(text, end)
    _append(sentences, text, start, len(text))
    return sentences


def _skip_spaces(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _append(sentences: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        sentences.append((start, end))


def _ends_here(text: str, start: int, mark_start: int, mark_end: int, end: int) -> bool:
    """Whether the punctuation at ``mark_start`` ends the sentence that began at ``start``."""
    following = _NEXT.match(text, end)
    if following is None:
        return True
    mark = text[mark_start:mark_end]
    first = following[1]
    if mark != ".":
        # "Really?" she said; dots that leave something out.
        return not first.islower()
    if first.islower():
        # A blank line ends a sentence however the next one begins.
        return "\n\n" in text[end : following.start(1)]
    token = _LAST_TOKEN.search(text, max(start, mark_start - _LOOK_BACK), mark_start)
    if token is None:
        return True
    word = token[0]
    lower = word.lower()
    if token.start() == start and _NUMBERING.fullmatch(text[start:mark_start]):
        # "4.2. Term": a number in front of its sentence.
        return False
    if lower in _LEADING:
        # "no" and "fig" are words too; what follows a reference is a number or a name.
        return lower in ("no", "in", "art", "par", "ex") and not first.isdigit() and _opens_sentence(text, end)
    if lower in _TRAILING or _INITIALS.fullmatch(word):
        return _opens_sentence(text, end)
    # "J. Smith", but not "vitamin C. The".
    if len(word) == 1 and word.isupper():
        return _opens_sentence(text, end)
    return True


def _opens_sentence(text: str, at: int) -> bool:
    following = _NEXT_WORD.match(text, at)
    return following is not None and following[1][0].isupper() and following[1].lower() in _OPENERS
