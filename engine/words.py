"""The words of a text that say something: identifiers whole, the commonest left out, and their stems."""

from __future__ import annotations

import functools
import re
from pathlib import PurePath

import snowballstemmer

# Words so common that they say nothing about a passage; with them a keyword search costs four times as much.
STOP_WORDS = frozenset(
    """
    a about all also am an and any are as at be because been being but by can could did do does doing for from
    further had has have having he her here hers him his how i if in into is it its itself just me more most my
    no nor not of off on once only or other our out over own please same say says she should so some such tell
    than that the their them then there these they this those through to too under until up us very was we were
    what when where which while who whom whose why will with would you your yours
    """.split()
)
# A word with what belongs inside it: MIL-STD-810H, 4.2(b), GX-4410-07, don't.
WORD = re.compile(r"\w+(?:[-./'’&]\w+|\(\w{1,4}\))*")

_WORD_BREAKS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d{4,})")

_stemmer = snowballstemmer.stemmer("english")


def content_words(text: str) -> list[str]:
    """The words of ``text`` that say something, in order, lower case."""
    words = [match.group().lower() for match in WORD.finditer(text)]
    return [word for word in words if word not in STOP_WORDS]


def name_words(path: str) -> str:
    """The words in a file's name: "BlueHarbor_lease-2019.pdf" gives "Blue Harbor lease 2019"."""
    stem = PurePath(path.rpartition("/")[2]).stem
    return _WORD_BREAKS.sub(" ", re.sub(r"[_\W]+", " ", stem)).strip()


def stems(text: str) -> frozenset[str]:
    """The stems of the words that say something: "replaced" and "replacing" are one."""
    return frozenset(_stem(word) for word in content_words(text))


@functools.lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))
