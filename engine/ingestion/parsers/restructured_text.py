"""reStructuredText. The extracted text is the decoded source, so that offsets in it are offsets in the file.

Headings are told by their underlines, as docutils does: a new kind of line is a new level.
"""

from __future__ import annotations

import re

from engine.errors import DocumentEmpty
from engine.ingestion.parsers.assembly import (
    TEXT_LIMIT_CHARACTERS,
    HeadingStack,
    one_line,
    text_too_long,
    title_from_name,
)
from engine.ingestion.parsers.decoding import decode, normalize_newlines
from engine.ingestion.parsers.invisible import InvisibleCharacters
from engine.types import Block, BlockKind, ParsedDocument

_RULE = re.compile(r"([!-/:-@\[-`{-~])\1+[ \t]*$")
_TABLE = re.compile(r"\+[-=+]+\+[ \t]*$|=+(?:[ \t]+=+)+[ \t]*$")
_ITEM = re.compile(r"(?:[-*+•]|\(?(?:[0-9]{1,3}|[a-zA-Z#]|[ivx]{1,5})[.)])[ \t]+\S")
_CODE = re.compile(r"\.\. (?:code|code-block|sourcecode|parsed-literal|literalinclude)::")


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read reStructuredText. Raises DocumentEmpty, DocumentTooLarge."""
    text, warnings = decode(data)
    invisible = InvisibleCharacters()
    text = invisible.take_out(normalize_newlines(text))
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise text_too_long(name)
    if not text.strip():
        raise DocumentEmpty(f"{name} is empty.", "There is nothing in it to index.")
    reader = _Reader(text)
    reader.read()
    return ParsedDocument(
        title=reader.title or title_from_name(name),
        media_type="text/x-rst",
        text=text,
        blocks=tuple(reader.blocks),
        warnings=tuple(warnings),
        hidden=invisible.found(),
        hidden_count=len(invisible.found()),
    )


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [(match.start(), match[0].rstrip()) for match in re.finditer(r"[^\n]*\n|[^\n]+$", text)]
        self._headings = HeadingStack()
        self._styles: list[str] = []
        self.blocks: list[Block] = []
        self.title = ""

    def read(self) -> None:
        at = 0
        literal = False
        while at < len(self._lines):
            if not self._lines[at][1].strip():
                at += 1
                continue
            length = self._heading(at)
            if length:
                literal = False
                at += length
                continue
            last = at + 1
            while last < len(self._lines) and self._lines[last][1].strip() and not self._begins(at, last):
                last += 1
            indented = self._lines[at][1][0].isspace()
            literal = literal and indented
            self._add(self._kind(at, literal), at, last)
            end = self._lines[last - 1][1]
            literal = literal or end.endswith("::") or _CODE.match(self._lines[at][1]) is not None
            at = last

    def _begins(self, first: int, at: int) -> bool:
        """Whether a list item or a heading begins at a line that no blank one stands before."""
        item = _ITEM.match(self._lines[at][1].lstrip()) and _ITEM.match(self._lines[first][1].lstrip())
        return bool(item) or (at + 1 < len(self._lines) and self._heading_lines(at) == 3)

    def _kind(self, at: int, literal: bool) -> BlockKind:
        line = self._lines[at][1].lstrip()
        if literal:
            return BlockKind.CODE
        if _TABLE.match(line):
            return BlockKind.TABLE
        return BlockKind.LIST_ITEM if _ITEM.match(line) else BlockKind.PARAGRAPH

    def _heading_lines(self, at: int) -> int:
        """How many lines the heading at a line takes: two, three with a line above it, none."""
        texts = [line for _, line in self._lines[at : at + 3]]
        if len(texts) > 2 and _RULE.match(texts[0]) and texts[2] == texts[0] and texts[1].strip():
            return 3 if len(texts[0]) >= len(texts[1].strip()) and not _RULE.match(texts[1].strip()) else 0
        if len(texts) > 1 and texts[0] and not texts[0][0].isspace() and _RULE.match(texts[1]):
            return 2 if len(texts[1]) >= len(texts[0]) and not _RULE.match(texts[0]) else 0
        return 0

    def _heading(self, at: int) -> int:
        """Add the heading that begins at a line; returns its number of lines."""
        length = self._heading_lines(at)
        if length:
            style = self._lines[at + length - 1][1][0] * (length - 1)
            if style not in self._styles:
                self._styles.append(style)
            words = one_line(self._lines[at + length - 2][1])
            self.title = self.title or words
            path = self._headings.enter(self._styles.index(style) + 1, words)
            self._add(BlockKind.HEADING, at, at + length, path)
        return length

    def _add(self, kind: BlockKind, first: int, last: int, path: tuple[str, ...] | None = None) -> None:
        start, end = self._lines[first][0], self._lines[last - 1][0] + len(self._lines[last - 1][1])
        start += len(self._lines[first][1]) - len(self._lines[first][1].lstrip())
        self.blocks.append(Block(kind, start, end, None, self._headings.path if path is None else path))
