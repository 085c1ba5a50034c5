"""The words of a text that say something: identifiers whole, the commonest left out, and their stems."""

from __future__ import annotations

import functools
import re
import threading
import unicodedata
import zlib
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
NEGATION = re.compile(r"\b(?:no|not|never|none|neither|nor|without|cannot|\w+n['’]t)\b", re.IGNORECASE)
"""A word that denies."""

_PART = re.compile(r"[^\W_]{2,}|\d")
_HYPHENS = dict.fromkeys(range(0x2010, 0x2016), "-")
_WORD_BREAKS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d{4,})")


class _Stemmer(threading.local):
    """One a thread: it keeps the word it works on, and questions are asked while documents are added."""

    def __init__(self) -> None:
        self.stem = snowballstemmer.stemmer("english").stemWord


_stemmer = _Stemmer()


def content_words(text: str) -> list[str]:
    """The words of ``text`` that say something, in order, lower case."""
    words = [match.group().lower() for match in WORD.finditer(text)]
    return [word for word in words if word not in STOP_WORDS]


def name_words(path: str) -> str:
    """The words in a file's name: "BlueHarbor_lease-2019.pdf" gives "Blue Harbor lease 2019"."""
    name = PurePath(path.rpartition("/")[2]).stem
    return _WORD_BREAKS.sub(" ", re.sub(r"[_\W]+", " ", name)).strip()


def stems(text: str) -> frozenset[str]:
    """The stems of the words that say something: "replaced" and "replacing" are one."""
    return frozenset(stem(word) for word in content_words(text))


def term_ids(text: str) -> list[int]:
    """The terms of ``text`` for keyword search, as numbers below 2**32, in order.

    A word counts by its stem. An identifier counts whole, and each of its parts by itself: "MIL-STD-810H" is found by
    "810H" too. Accents and kinds of hyphens make no difference. Numbers, not words, so that the index holds no text;
    two terms in a few thousand million share one.
    """
    found: list[int] = []
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text.translate(_HYPHENS))
        text = "".join(character for character in folded if not unicodedata.combining(character))
    for match in WORD.finditer(text):
        found.extend(_ids_of(match.group().lower()))
    return found


@functools.lru_cache(maxsize=200_000)
def _ids_of(word: str) -> tuple[int, ...]:
    if word in STOP_WORDS:
        return ()
    terms = [stem(word)]
    parts = _PART.findall(word)
    if len(parts) > 1:
        terms += [stem(part) for part in parts if part not in STOP_WORDS]
    return tuple(zlib.crc32(term.encode()) for term in terms)


@functools.lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a word that is in lower case."""
    return str(_stemmer.stem(word))
