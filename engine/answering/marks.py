"""Texts that a vocabulary would read as marks of its own, kept from being read so.

Even where control tokens are not asked for, llama.cpp recognises tokens that are declared "user defined", and some
files declare the marks of their chat format so. Cut in two, the characters stay and the mark does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_SHAPE = re.compile(r"<.+>|\[.+\]|\|.+\|", re.DOTALL)


def looks_like_mark(text: str) -> bool:
    """Runs of white space and whole words are declared "user defined" too, and belong into plain text."""
    return _SHAPE.fullmatch(text) is not None


class Marks:
    """A set of marks. A single character cannot be cut, and so is none."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = frozenset(text for text in texts if len(text) > 1)
        # An alternation of all, of which a vocabulary may have thousands, would be tried one by one.
        self._lengths = sorted({len(text) for text in self.texts})
        firsts = "".join(re.escape(first) for first in sorted({text[0] for text in self.texts}))
        self._begin = re.compile(f"[{firsts}]") if firsts else None

    def joined(self, texts: Iterable[str]) -> Marks:
        more = self.texts.union(texts)
        return self if more == self.texts else Marks(more)

    def broken(self, text: str) -> list[str]:
        """The text, cut behind the first character of each mark in it, also of one inside another."""
        places = [0, *self._places(text), len(text)]
        return [text[start:end] for start, end in pairwise(places) if start < end]

    def _places(self, text: str) -> Iterator[int]:
        if self._begin is None:
            return
        for begin in self._begin.finditer(text):
            place = begin.start()
            if any(text[place : place + length] in self.texts for length in self._lengths):
                yield place + 1
