"""An HTML page read tag by tag, without building a tree: nothing is too deep or too broken for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from engine.ingestion.parsers.raised import raised
from engine.types import BlockKind, HiddenKind

PlainBlock = tuple[BlockKind, str, int]
"""Kind, text, level of a heading."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
REMOVED = (
    *("head", "title", "script", "style", "noscript", "template", "nav"),
    *("svg", "select", "iframe", "object", "audio", "video", "canvas"),
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
    figure footer form header hr html legend li main ol p pre section summary table tbody tfoot thead tr ul
    """.split()
)
_KINDS = {"li": BlockKind.LIST_ITEM, "pre": BlockKind.CODE, "tr": BlockKind.TABLE}
# Their end is often left out, so what comes after them must not be taken for their contents.
_CONTENT = ("body", "p", "div", "h1", "h2", "h3", "table")
_ENDS_REMOVAL = {"head": _CONTENT, "title": _CONTENT, "nav": ("body",)}


# An element that the next one of these ends, if it has not ended before.
_ENDED_BY = {
    "p": _BLOCKS | HEADINGS.keys(),
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "tr": frozenset(("tr", "tbody", "tfoot")),
    "td": frozenset(("td", "th", "tr", "tbody", "tfoot")),
    "th": frozenset(("td", "th", "tr", "tbody", "tfoot")),
}
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())

_COMMENT_END = re.compile(r"--!?\s*>")
_SECTION_END = re.compile(r"\]\s*\]\s*>")
_OPEN = re.compile(r"<(?=!--|!\[)")

Hides = Callable[[str, dict[str, str]], HiddenKind | None]
"""Why an element, by its name and attributes, is not shown with all that is in it; None if it is."""


@dataclass(slots=True)
class PlainPage:
    blocks: list[PlainBlock] = field(default_factory=list)
    hidden: list[tuple[HiddenKind, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, hides: Hides | None) -> None:
        super().__init__(convert_charrefs=True)
        self.page = PlainPage()
        self._hides = hides
        self._unshown: list[str] = []
        self._unshown_words: list[str] = []
        self._reason = HiddenKind.INVISIBLE
        self._held: list[str] = []
        self._removed: list[str] = []
        self._above = False
        self._kind, self._level = BlockKind.PARAGRAPH, 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._is_unshown(tag, attrs):
            return
        if self._removed and tag in _ENDS_REMOVAL.get(self._removed[-1], ()):
            self._removed.clear()
        if tag in REMOVED:
            self._removed.append(tag)
        elif self._removed:
            return
        elif tag in _BLOCKS or tag in HEADINGS:
            self.flush()
            self._kind = BlockKind.HEADING if tag in HEADINGS else _KINDS.get(tag, BlockKind.PARAGRAPH)
            self._level = HEADINGS.get(tag, 1)
        elif tag in ("td", "th"):
            if any(piece.strip() for piece in self._held):
                self._held.append(" | ")
        elif tag == "br":
            self._held.append("\n")
        elif tag == "sup":
            self._above = True

    def _is_unshown(self, tag: str, attrs: list[tuple[str, str | None]]) -> bool:
        """Whether a tag that begins is within an element that is not shown, or begins one."""
        if self._unshown and len(self._unshown) == 1 and tag in _ENDED_BY.get(self._unshown[0], ()):
            self._end_unshown()
        if self._unshown:
            if tag not in _EMPTY and not (tag in _ENDED_BY.get(tag, ()) and tag == self._unshown[-1]):
                self._unshown.append(tag)
            return True
        if self._hides is None or self._removed or not attrs or tag in _EMPTY:
            return False
        reason = self._hides(tag, {name: value or "" for name, value in attrs})
        if reason is not None:
            self._unshown, self._reason = [tag], reason
        return reason is not None

    def _end_unshown(self) -> None:
        self.page.hidden.append((self._reason, " ".join(self._unshown_words)))
        self._unshown, self._unshown_words = [], []

    def handle_endtag(self, tag: str) -> None:
        self._above = self._above and tag != "sup"
        if self._unshown:
            if tag in self._unshown:
                while self._unshown.pop() != tag:
                    pass
                if not self._unshown:
                    self._end_unshown()
                return
            if tag not in _BLOCKS:
                return
            # What is around it ends, and so does it.
            self._end_unshown()
        if self._removed:
            if tag in self._removed:
                while self._removed.pop() != tag:
                    pass
        elif tag in _BLOCKS or tag in HEADINGS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if self._unshown:
            self._unshown_words.append(data.strip())
        elif not self._removed:
            self._held.append(raised(data, self._held[-1] if self._held else "") if self._above else data)

    def flush(self) -> None:
        if self._unshown:
            self._end_unshown()
        held = "".join(self._held)
        self._held.clear()
        text = held if self._kind is BlockKind.CODE else " ".join(held.split())
        if text.strip():
            self.page.blocks.append(
                (self._kind, f"• {text}" if self._kind is BlockKind.LIST_ITEM else text, self._level)
            )
        self._kind, self._level = BlockKind.PARAGRAPH, 1
        self._above = False


def read_plainly(source: str, hides: Hides | None = None) -> PlainPage:
    """The blocks of ``source``: paragraphs, headings, list items, code; each table row is one of its own.

    Elements that ``hides`` says are not shown are left out and told.
    """
    reader = _Reader(hides)
    reader.feed(_without_open_ends(source))
    reader.close()
    reader.flush()
    return reader.page


def _without_open_ends(source: str) -> str:
    """``source`` with the beginnings of what never ends made text, as the standard library's parser takes them.

    It would look for the end of each of them through all that follows.
    """
    tags_end = source.rfind(">") + 1
    comments_end = _last_end(_COMMENT_END, source)
    sections_end = _last_end(_SECTION_END, source)

    def escaped(match: re.Match[str]) -> str:
        at = match.start()
        return "<" if at < (comments_end if source.startswith("<!--", at) else sections_end) else "&lt;"

    return _OPEN.sub(escaped, source[:tags_end]) + source[tags_end:].replace("<", "&lt;")


def _last_end(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins, -1 if there is none."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)
