"""Text of an RTF document that a word processor does not show, cut out of the source before it is read.

Everything but text stays where it is, so that groups and paragraphs remain whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from striprtf.striprtf import destinations

from engine.ingestion.parsers.colours import WHITE, Colour, alike
from engine.types import HiddenKind

_SIGNS = re.compile(r"\\(?:v|deleted|fs[0-2]|annotation|highlight\d+|cb\d+|chcbpat\d+|cbpat\d+)(?![a-z\d])")
TOKEN = re.compile(r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|([{}])|[^\\{}]+|\\")
_COLOUR_TABLE = re.compile(r"\{\s*\\colortbl\b([^{}]*)\}")
_CODE_PAGE = re.compile(r"\\ansicpg\d+")
_CHANNEL = re.compile(r"\\(red|green|blue)(\d+)")
TEXT_WORDS = frozenset(
    "u tab line emdash endash emspace enspace qmspace bullet lquote rquote ldblquote rdblquote".split()
)
TEXT_SYMBOLS = frozenset(("\\~", "\\-", "\\_", "\\{", "\\}", "\\\\"))
BOX = "casematebox"
"""Our own control word: what follows stands in a box, of whose ground nothing is known."""
# What a text may stand on: the letters' own ground, the paragraph's, the cell's, the page's.
_GROUNDS = frozenset(("cb", "chcbpat", "highlight", "cbpat"))
_STEERING = frozenset((*destinations, *_GROUNDS, "annotation", "plain", "pard", "v", "deleted", "cf", "fs"))
_STEERING |= {"intbl", "itap", "trowd", "row", BOX}
_CELL_GROUNDS = frozenset(("clcbpat", "clshdng", "trcbpat", "trshdng", "tscellcbpat", "clcfpat", "trcfpat"))
_STEERING |= _CELL_GROUNDS
_NESTED_DEPTH = 2
_TINY_HALF_POINTS = 2


@dataclass(frozen=True, slots=True)
class _Look:
    """What holds at a place; groups hand it down."""

    vanish: bool = False
    deleted: bool = False
    ink: int = 0
    half_points: int = 24
    letters: int = 0
    paragraph: int = 0
    ignored: bool = False
    comment: bool = False
    in_table: bool = False
    boxed: bool = False
    """In a box, or in a table within a table: what it stands on is told later or not at all."""


def cut_hidden(source: str) -> tuple[str, list[tuple[HiddenKind, str]]]:
    """``source`` without what is not shown, and that as RTF documents of their own, in order."""
    cut = _Cut(source)
    return cut.cut() if cut.writes_in_white or _SIGNS.search(source) else (source, [])


class _Cut:
    def __init__(self, source: str) -> None:
        self._source = source
        table = _COLOUR_TABLE.search(source)
        self._colours = _colours(table[1]) if table else []
        whites = [str(index) for index, each in enumerate(self._colours) if each is not None and alike(each, WHITE)]
        self.writes_in_white = bool(whites) and re.search(rf"\\cf(?:{'|'.join(whites)})(?!\d)", source) is not None
        # Of a background it is not told here where it lies.
        self._grounded = "{\\*\\background" in source
        self._row_shaded = self._in_row = False
        """What the row that was defined last says, which holds until the next is defined."""
        pages = _CODE_PAGE.search(source)
        self._start = f"{{\\rtf1\\ansi{pages[0] if pages else ''} "
        self._kept: list[str] = []
        self._copied = 0
        """How far into the source everything is either kept or cut."""
        self._cut: list[str] = []
        self._reason: HiddenKind | None = None
        self._found: list[tuple[HiddenKind, str]] = []

    def cut(self) -> tuple[str, list[tuple[HiddenKind, str]]]:
        stack: list[_Look] = []
        look = _Look()
        why = self._why(look)
        for match in TOKEN.finditer(self._source):
            word, brace = match[1], match[3]
            before = look
            if word is not None:
                if word in _STEERING:
                    look = _after(look, word, match[2])
                    if not look.ignored:
                        self._follow_row(word)
            elif brace == "{":
                stack.append(look)
            elif brace == "}":
                look = stack.pop() if stack else look
            elif match[0] == "\\*":
                look = replace(look, ignored=True)
            if look is not before or word in _CELL_GROUNDS or word in ("trowd", "row"):
                why = self._why(look)
            if (why is not None or self._reason is not None) and brace is None:
                self._sort(match, why)
        self._end(None)
        self._kept.append(self._source[self._copied :])
        return "".join(self._kept), self._found

    def _sort(self, match: re.Match[str], why: HiddenKind | None) -> None:
        """Take a token out if it is text that is not shown, for the reason ``why``; else it ends the text so far."""
        found, word = match[0], match[1]
        if word is not None:
            is_text = word in TEXT_WORDS
        else:
            is_text = found[0] != "\\" or found[1:2] == "'" or found in TEXT_SYMBOLS
        if is_text and why is not None:
            self._hide(why, found)
            self._kept.append(self._source[self._copied : match.start()])
            self._copied = match.end()
        elif word == "par" or (is_text and found.strip()):
            self._end(None)

    def _follow_row(self, word: str) -> None:
        if word in ("trowd", "row"):
            self._in_row = word == "trowd"
            self._row_shaded = self._row_shaded and word == "row"
        elif word in _CELL_GROUNDS:
            self._row_shaded = True

    def _why(self, look: _Look) -> HiddenKind | None:
        if look.ignored:
            return None
        if look.comment:
            return HiddenKind.COMMENT
        if look.deleted:
            return HiddenKind.DELETION
        if look.vanish:
            return HiddenKind.INVISIBLE
        if look.half_points <= _TINY_HALF_POINTS:
            return HiddenKind.TINY
        ink = self._colours[look.ink] if 0 < look.ink < len(self._colours) else None
        if ink is None or self._grounded or look.boxed or (self._row_shaded and (self._in_row or look.in_table)):
            return None
        ground = look.letters or look.paragraph
        on: Colour | None = WHITE
        if ground:
            on = self._colours[ground] if ground < len(self._colours) else None
        return HiddenKind.BACKGROUND_COLOUR if on is not None and alike(ink, on) else None

    def _hide(self, reason: HiddenKind, token: str) -> None:
        if reason is not self._reason:
            self._end(reason)
        self._reason = reason
        self._cut.append(token)

    def _end(self, reason: HiddenKind | None) -> None:
        """End the text that is being gathered, unless ``reason`` is the same still."""
        if self._reason is None or reason is self._reason:
            return
        self._found.append((self._reason, self._start + "".join(self._cut) + "}"))
        self._reason, self._cut = None, []


def _after(look: _Look, word: str, argument: str | None) -> _Look:
    """What holds after a control word."""
    number = int(argument) if argument else None
    if word == "annotation":
        return replace(look, comment=True, ignored=False)
    if word in destinations:
        return replace(look, ignored=True)
    if word == "plain":
        return replace(look, vanish=False, deleted=False, ink=0, half_points=24, letters=0)
    if word == "pard":
        return replace(look, paragraph=0, in_table=False)
    if word in _GROUNDS:
        number = max(number or 0, 0)
        return replace(look, paragraph=number) if word == "cbpat" else replace(look, letters=number)
    change = _CHANGES.get(word)
    return look if change is None else replace(look, **change(number))


_CHANGES: dict[str, Callable[[int | None], dict[str, Any]]] = {
    "v": lambda number: {"vanish": number != 0},
    "deleted": lambda number: {"deleted": number != 0},
    "cf": lambda number: {"ink": number or 0},
    "fs": lambda number: {"half_points": 24 if number is None else number},
    "intbl": lambda number: {"in_table": number != 0},
    "itap": lambda number: {"boxed": (number or 0) >= _NESTED_DEPTH},
    BOX: lambda _: {"boxed": True},
}


def _colours(table: str) -> list[Colour | None]:
    colours: list[Colour | None] = []
    for entry in table.split(";"):
        channels = {name: min(int(value), 255) for name, value in _CHANNEL.findall(entry)}
        # One without channels is the program's own choice.
        colours.append(
            (channels.get("red", 0), channels.get("green", 0), channels.get("blue", 0)) if channels else None
        )
    return colours
