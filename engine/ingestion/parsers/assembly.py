"""Puts a document together from its blocks, so that every block's text is a slice of the document's text.

Text is cleaned before its position is taken: nothing that comes later may move a character.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import PurePath

from engine.errors import DocumentEmpty, DocumentTooLarge
from engine.ingestion.parsers.decoding import normalize_newlines, sanitize
from engine.ingestion.parsers.invisible import InvisibleCharacters, without_invisible
from engine.types import Block, BlockKind, HiddenKind, HiddenText, PageSpan, ParsedDocument, Part

TEXT_LIMIT_CHARACTERS = 64 * 2**20
_TITLE_LIMIT_CHARACTERS = 200
# A block is tokenized in one go when it is cut.
_TABLE_CHARACTERS = 200_000
# A longer first row is not repeated: the copies would be most of the text.
_HEADER_CHARACTERS = 10_000
HIDDEN_LIMIT = 50
"""How many hidden texts of a document are listed; all are counted."""
_HIDDEN_CHARACTERS = 300
PARTS_LIMIT = 10_000
"""How many files one file may hold."""
_WARNINGS = 50
_WARNING_CHARACTERS = 500


def one_line(text: str, limit: int = _TITLE_LIMIT_CHARACTERS) -> str:
    """``text`` on one line, at most ``limit`` characters, for titles and heading paths."""
    line = " ".join(without_invisible(sanitize(text)).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def hidden_text(kind: HiddenKind, text: str, page: int | None = None) -> HiddenText:
    """A hidden text as it is listed."""
    # Cut before it is cleaned, too: it may be as long as the document.
    return HiddenText(kind, one_line(text[: _HIDDEN_CHARACTERS * 10], _HIDDEN_CHARACTERS), page)


def title_from_name(name: str) -> str:
    """The title of a document that has none: its file name without the extension."""
    return one_line(PurePath(name).stem) or "Untitled"


def table_line(cells: Sequence[str]) -> str:
    """A table's row on one line, empty cells at its end left out; "" for a row without text."""
    texts = [" ".join(cell.split()) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return " | ".join(texts)


class HeadingStack:
    """The chain of headings above the current place."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        return self._path

    def enter(self, level: int, text: str) -> tuple[str, ...]:
        """Open a heading of ``level`` (1 is outermost), closing its equals and everything below them.

        Returns the path above the heading itself.
        """
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        above = tuple(heading for _, heading in self._open)
        self._open.append((level, one_line(text)))
        self._path = tuple(heading for _, heading in self._open)
        return above

    def leave(self, level: int) -> None:
        """Close the headings of ``level`` and below: what comes next is not under them."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        self._path = tuple(heading for _, heading in self._open)


@dataclass
class Assembly:
    """Collects blocks in reading order, then makes the ParsedDocument of them."""

    name: str
    media_type: str
    title: str = ""
    warnings: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _headings: HeadingStack = field(default_factory=HeadingStack)
    _first_heading: str = ""
    _page_starts: list[int] = field(default_factory=list)
    _hidden: list[HiddenText] = field(default_factory=list)
    _hidden_count: int = 0
    _invisible: InvisibleCharacters = field(default_factory=InvisibleCharacters)

    def begin_page(self) -> None:
        """What is added from here on is on the next page, slide or sheet, under none of the headings so far."""
        self._page_starts.append(self._length if self._page_starts else 0)
        self._headings.leave(1)

    def leave_heading(self, level: int) -> None:
        """What is added from here on is under no heading of ``level`` or below."""
        self._headings.leave(level)

    def add(self, kind: BlockKind, text: str, *, level: int = 1, page: int | None = None) -> int:
        """Append a block and return where its text begins; whitespace at its ends is dropped.

        One without text is not added. ``level`` is a heading's depth, 1 for the outermost;
        ``page`` is for parsers that know it better than ``begin_page``.
        """
        text = self._invisible.take_out(normalize_newlines(sanitize(text))).strip()
        return self.add_clean(kind, text, level=level, page=page)

    def add_clean(self, kind: BlockKind, text: str, *, level: int = 1, page: int | None = None) -> int:
        """The same for a text in which places are known already: it is taken as it is.

        Raises ValueError for one with whitespace at its ends.
        """
        if not text:
            return self._length
        if text[0].isspace() or text[-1].isspace():
            raise ValueError("whitespace at the ends of a clean text")
        if self._blocks:
            # List items stay together; everything else is a paragraph of its own.
            follows_item = kind is BlockKind.LIST_ITEM and self._blocks[-1].kind is BlockKind.LIST_ITEM
            self._append("\n" if follows_item else "\n\n")
        if kind is BlockKind.HEADING:
            path = self._headings.enter(level, text)
            self._first_heading = self._first_heading or one_line(text)
        else:
            path = self._headings.path
        start = self._length
        self._blocks.append(Block(kind, start, start + len(text), page or len(self._page_starts) or None, path))
        self._append(text)
        return start

    def add_table(self, rows: Iterable[Sequence[str]]) -> None:
        """Append a table: a line a row, cells joined by " | ", the first row with text is its header.

        A very long table becomes several blocks, each with the header at its top unless that is very long.
        """
        lines: list[str] = []
        repeated: list[str] = []
        header = ""
        size = 0
        for row in rows:
            line = table_line(row)
            if not line:
                continue
            if not header:
                header = line
                repeated = [header] if len(header) <= _HEADER_CHARACTERS else []
            if size + len(line) > _TABLE_CHARACTERS and len(lines) > len(repeated):
                self.add(BlockKind.TABLE, "\n".join(lines))
                lines = repeated[:]
                size = sum(map(len, lines))
            lines.append(line)
            size += len(line) + 1
        self.add(BlockKind.TABLE, "\n".join(lines))

    def add_document(self, document: ParsedDocument, below: int = 0) -> None:
        """Append the blocks and warnings of a part that was read by itself; its pages do not count.

        It stays under the ``below`` outermost headings there are.
        """
        self.leave_heading(below + 1)
        for block in document.blocks:
            self.add(block.kind, document.text[block.start : block.end], level=below + len(block.heading_path) + 1)
        self.warnings.extend(document.warnings)
        hidden = self._invisible.absorb(document.hidden)
        self._hidden.extend(hidden[: HIDDEN_LIMIT - len(self._hidden)])
        self._hidden_count += document.hidden_count - (len(document.hidden) - len(hidden))

    def hide(self, kind: HiddenKind, text: str, page: int | None = None) -> None:
        """List a text that the document holds but does not show; it is not part of what ``finish`` gives."""
        found = hidden_text(kind, self._invisible.take_out(text), page or len(self._page_starts) or None)
        if not found.text:
            return
        self._hidden_count += 1
        if len(self._hidden) < HIDDEN_LIMIT:
            self._hidden.append(found)

    def count_invisible(self, characters: InvisibleCharacters) -> None:
        """List what was taken out of texts before they were added."""
        self._invisible.absorb(characters.found())

    def finish(self, may_be_empty: bool = False) -> ParsedDocument:
        """The document. Raises DocumentEmpty when it has neither text nor parts and may not be so."""
        if not self._blocks and not self.parts and not may_be_empty:
            if self._hidden:
                raise DocumentEmpty(
                    f"{self.name} shows no text.", f"What it holds is hidden, such as: {self._hidden[0].text}"
                )
            raise DocumentEmpty(f"{self.name} holds no text.", "There is nothing in it to index.")
        # One entry for each kind, so first: a document may have thousands of the others.
        characters = self._invisible.found()
        return ParsedDocument(
            title=one_line(self.title) or self._first_heading or title_from_name(self.name),
            media_type=self.media_type,
            text="".join(self._texts),
            blocks=tuple(self._blocks),
            pages=tuple(
                PageSpan(number, start, end)
                for number, (start, end) in enumerate(pairwise([*self._page_starts, self._length]), 1)
            ),
            page_count=len(self._page_starts) or None,
            warnings=self._told(),
            hidden=(*characters, *self._hidden)[:HIDDEN_LIMIT],
            hidden_count=self._hidden_count + len(characters),
            parts=tuple(self.parts),
        )

    def _told(self) -> tuple[str, ...]:
        """The warnings, each once; many of them are cut short, and say so."""
        told = list(dict.fromkeys(one_line(warning, _WARNING_CHARACTERS) for warning in self.warnings))
        if len(told) > _WARNINGS:
            told[_WARNINGS - 1 :] = [f"and {len(told) - _WARNINGS + 1} more warnings"]
        return tuple(told)

    def _append(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)
        if self._length > TEXT_LIMIT_CHARACTERS:
            raise text_too_long(self.name)


def text_too_long(name: str) -> DocumentTooLarge:
    return DocumentTooLarge(
        f"{name} holds more than {TEXT_LIMIT_CHARACTERS // 2**20} million characters of text.",
        "Split the document and add its parts.",
    )
