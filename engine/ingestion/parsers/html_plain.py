"""An HTML page read tag by tag, without building a tree: nothing is too deep or too broken for it."""

from __future__ import annotations

from html.parser import HTMLParser

from engine.types import BlockKind

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


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[PlainBlock] = []
        self._held: list[str] = []
        self._removed: list[str] = []
        self._kind, self._level = BlockKind.PARAGRAPH, 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
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

    def handle_endtag(self, tag: str) -> None:
        if self._removed:
            if tag in self._removed:
                while self._removed.pop() != tag:
                    pass
        elif tag in _BLOCKS or tag in HEADINGS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self._removed:
            self._held.append(data)

    def flush(self) -> None:
        held = "".join(self._held)
        self._held.clear()
        text = held if self._kind is BlockKind.CODE else " ".join(held.split())
        if text.strip():
            self.blocks.append((self._kind, f"• {text}" if self._kind is BlockKind.LIST_ITEM else text, self._level))
        self._kind, self._level = BlockKind.PARAGRAPH, 1


def read_plainly(source: str) -> list[PlainBlock]:
    """The blocks of ``source``: paragraphs, headings, list items, code; each table row is one of its own."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.flush()
    return reader.blocks
