"""Finding an entry of the palette by words in any order, the likeliest first.

A search through 20,000 entries takes a few milliseconds, so that it can run at every key on Qt's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop.commands import Goal

MOST_FOUND = 100


@dataclass(frozen=True, slots=True)
class Entry:
    text: str
    group: str
    run: Callable[[], object]
    name: str = ""
    """Of a command; what is remembered as used lately."""
    keys: str = ""
    enabled: bool = True
    is_heading: bool = False


class PaletteSearch:
    """Commands, which are few, and goals, which may be 20,000."""

    def __init__(self, commands: Sequence[Entry], goals: Sequence[Goal], recent: Sequence[str] = ()) -> None:
        self._commands = commands
        self._recent = {name: place for place, name in enumerate(recent)}
        self._command_words = [_folded(f"{entry.text} {entry.group}") for entry in commands]
        self._goals = goals
        self._goal_words = [_folded(goal.text) for goal in goals]

    def find(self, query: str) -> list[Entry]:
        """The entries that hold every word of ``query``; without one all commands, those used lately first."""
        words = _folded(query).split()
        if not words:
            return sorted(self._commands, key=self._lately)
        found = [
            (rank, entry)
            for entry, text in zip(self._commands, self._command_words, strict=True)
            if (rank := _rank(text, words)) is not None
        ]
        found.sort(key=lambda each: (each[0], self._lately(each[1])))
        entries = [entry for _, entry in found]
        return entries + [_entry(self._goals[place]) for place in self._goal_places(words, MOST_FOUND - len(entries))]

    def _lately(self, entry: Entry) -> int:
        return self._recent.get(entry.name, len(self._recent))

    def _goal_places(self, words: Sequence[str], most: int) -> list[int]:
        """The goals that hold all words, those first that have each of them at the beginning of one of theirs."""
        places: Iterable[int] = range(len(self._goal_words))
        for word in sorted(words, key=len, reverse=True):
            texts = self._goal_words
            places = [place for place in places if word in texts[place]]
        held = list(places)
        first = [p for p in held if all(f" {word}" in self._goal_words[p] for word in words)][:most]
        chosen = set(first)
        return first + [p for p in held if p not in chosen][: most - len(first)]


def _folded(text: str) -> str:
    return " " + text.casefold().replace("-", " ").replace("_", " ").replace("/", " ")


def _rank(text: str, words: Sequence[str]) -> int | None:
    """How well the words fit, 0 best: at the beginning of its words, within them, or their letters in order."""
    if all(f" {word}" in text for word in words):
        return 0
    if all(word in text for word in words):
        return 1
    if all(any(_has_in_order(own, word) for own in text.split()) for word in words):
        return 2
    initials = "".join(own[0] for own in text.split())
    return 3 if "".join(words) in initials else None


def _has_in_order(text: str, letters: str) -> bool:
    """Whether ``text`` begins with the first of ``letters`` and holds the others after it, in order."""
    rest = iter(text)
    return text[0] == letters[0] and all(letter in rest for letter in letters)


def _entry(goal: Goal) -> Entry:
    return Entry(goal.text, goal.group, goal.go)
