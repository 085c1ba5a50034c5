"""Cuts a document into pieces that fit the embedder's window whole, along the document's own structure.

Every piece is a slice of the document's text, and together they hold every character of its blocks that is
not a space. Sizes are counted in the embedder's own tokens, so that nothing of a piece is cut off when it is
embedded.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.sentences import split_sentences
from engine.types import Block, BlockKind, ParsedDocument

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WINDOW_TOKENS = 256
"""What the embedder reads, its two special tokens included."""
TARGET_TOKENS = 205
CONTEXT_TOKENS = 46
"""At most so much of the window goes to the title and the headings above a piece."""
TABLE_HEAD_TOKENS = 48
"""At most so much more of it goes to the first row of the table that a piece is a later part of."""

_SPECIAL_TOKENS = 2
# A word that the tokenizer does not know is one token however long it is: count such words by length.
_LONG_TOKEN_CHARACTERS = 32
_CHARACTERS_A_TOKEN = 4
# Tokens take some hundred times the memory of the text. No parser makes tables of more.
_BLOCK_CHARACTERS = 250_000
_BATCH = 256
_MIN_SHARE = 0.3
_TITLE_CHARACTERS = 120
_HEADING_CHARACTERS = 80
_SEPARATOR = " > "
_COLUMN = " | "
_CLAUSE_END = re.compile(r"[;:,](?=\s)|\n")
_LAST_SPACE = re.compile(r"\s\S*$")


@dataclass(frozen=True, slots=True)
class ChunkDraft:
    """A piece of a document: ``document.text[start:end] == text``."""

    ordinal: int
    text: str
    start: int
    end: int
    page: int | None
    """Where the piece starts."""
    heading_path: tuple[str, ...]
    context: str
    """To embed in front of the text: title and headings on a line, a table's first row on one more for later rows."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or a part of one that is too long: the smallest thing that is not cut any further."""

    start: int
    end: int
    tokens: int
    block: Block
    room: int
    """How many tokens a chunk may hold that begins with it."""
    table_head: str = ""


def chunk_document(
    document: ParsedDocument,
    tokenizer: Tokenizer,
    target_tokens: int = TARGET_TOKENS,
    window_tokens: int = WINDOW_TOKENS,
) -> list[ChunkDraft]:
    """Cut ``document`` into pieces of about ``target_tokens`` tokens.

    A piece with its context and a newline between them is at most ``window_tokens`` long. ``tokenizer`` must
    neither cut nor pad.
    """
    counter = _Counter(document.text, tokenizer)
    window = window_tokens - _SPECIAL_TOKENS - CONTEXT_TOKENS
    limit = min(target_tokens, window)
    pieces: list[_Piece] = []
    blocks = [part for block in document.blocks for part in _bounded(document.text, block)]
    for block, tokens in zip(blocks, counter.count_blocks(blocks), strict=True):
        if tokens <= limit:
            pieces.append(_Piece(block.start, block.end, tokens, block, limit))
        else:
            pieces.extend(_split_block(document.text, block, counter, limit, window))
    drafts: list[ChunkDraft] = []
    for group in _pack(pieces):
        start, end = group[0].start, group[-1].end
        path = _heading_path(group)
        drafts.append(
            ChunkDraft(
                ordinal=len(drafts),
                text=document.text[start:end],
                start=start,
                end=end,
                page=_page(document, group[0]),
                heading_path=path,
                context=_context(document.title, path, group[0].table_head, counter),
            )
        )
    return drafts


def _bounded(text: str, block: Block) -> Iterator[Block]:
    """``block``, or parts of it, cut at spaces where there are any, that can be tokenized in one go."""
    start = block.start
    while block.end - start > _BLOCK_CHARACTERS:
        end = start + _BLOCK_CHARACTERS
        end = _space_cut(text, start, end) or end
        yield replace(block, start=start, end=end)
        start = end
        while text[start].isspace():
            start += 1
    yield block if start == block.start else replace(block, start=start)


def _page(document: ParsedDocument, piece: _Piece) -> int | None:
    if not document.pages:
        return piece.block.page
    # A part of a long block may begin on a later page than the block.
    index = bisect_right(document.pages, piece.start, key=lambda page: page.start) - 1
    return document.pages[max(index, 0)].number


# --- counting -----------------------------------------------------------------------------------------------


class _Counter:
    """Counts tokens of any slice of a text, tokenizing each block once."""

    def __init__(self, text: str, tokenizer: Tokenizer) -> None:
        self._text = text
        self._tokenizer = tokenizer

    def count(self, text: str) -> int:
        return _weight(self._tokenizer.encode(text, add_special_tokens=False).offsets)

    def count_blocks(self, blocks: Sequence[Block]) -> Iterator[int]:
        batch: list[str] = []
        for index, block in enumerate(blocks, 1):
            batch.append(self._text[block.start : block.end])
            if index == len(blocks) or len(batch) == _BATCH or sum(map(len, batch)) > _BLOCK_CHARACTERS:
                for encoding in self._tokenizer.encode_batch(batch, add_special_tokens=False):
                    yield _weight(encoding.offsets)
                batch = []

    def positions(self, start: int, end: int) -> list[int]:
        """Where in the text each token of ``text[start:end]`` begins; long tokens count as several."""
        found: list[int] = []
        for first, last in self._tokenizer.encode(self._text[start:end], add_special_tokens=False).offsets:
            if last - first > _LONG_TOKEN_CHARACTERS:
                found.extend(range(start + first, start + last, _CHARACTERS_A_TOKEN))
            else:
                found.append(start + first)
        return found


def _weight(offsets: Sequence[tuple[int, int]]) -> int:
    extra = sum(
        -(-(end - start) // _CHARACTERS_A_TOKEN) - 1 for start, end in offsets if end - start > _LONG_TOKEN_CHARACTERS
    )
    return len(offsets) + extra


# --- splitting ----------------------------------------------------------------------------------------------


def _split_block(text: str, block: Block, counter: _Counter, limit: int, window: int) -> Iterator[_Piece]:
    """Parts of a block that is too long, of about equal size, cut where a reader would cut.

    None holds more than ``limit`` tokens; with the head that a table's later parts get, none holds more than
    ``window``.
    """
    positions = counter.positions(block.start, block.end)
    if block.kind in (BlockKind.TABLE, BlockKind.CODE):
        units = _lines(text, block.start, block.end)
    else:
        units = [(block.start + a, block.start + b) for a, b in split_sentences(text[block.start : block.end])]
    head = _table_head(text[slice(*units[0])], counter) if block.kind is BlockKind.TABLE else ""
    if head:
        limit = min(limit, max(window - counter.count(head), 1))
    units = [part for unit in units for part in _split_unit(text, unit, positions, limit)]
    counts = [_tokens(positions, start, end) for start, end in units]
    # Even parts: not one full and a scrap.
    share = sum(counts) / -(-sum(counts) // limit)
    first = 0
    held = 0
    for index, count in enumerate(counts):
        if index > first and (held + count > limit or held + count / 2 > share):
            yield _piece(units, first, index, held, block, limit, head)
            first, held = index, 0
        held += count
    yield _piece(units, first, len(units), held, block, limit, head)


def _piece(
    units: Sequence[tuple[int, int]], first: int, last: int, tokens: int, block: Block, limit: int, head: str
) -> _Piece:
    return _Piece(units[first][0], units[last - 1][1], tokens, block, limit, head if first else "")


def _table_head(row: str, counter: _Counter) -> str:
    """A table's first row, or as many of its columns as TABLE_HEAD_TOKENS hold: the last ones have no names then."""
    columns = " ".join(row.split()).split(_COLUMN)
    while len(columns) > 1 and counter.count(_COLUMN.join(columns)) > TABLE_HEAD_TOKENS:
        columns.pop()
    head = _COLUMN.join(columns)
    while counter.count(head) > TABLE_HEAD_TOKENS:
        head = head[: len(head) * 3 // 4].rstrip()
    return head


def _tokens(positions: Sequence[int], start: int, end: int) -> int:
    return bisect_left(positions, end) - bisect_left(positions, start)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = []
    for match in re.finditer(r"[^\n]+", text[start:end]):
        line = match[0]
        body = line.strip()
        if body:
            first = start + match.start() + line.index(body[0])
            lines.append((first, first + len(body)))
    return lines


def _split_unit(text: str, unit: tuple[int, int], positions: Sequence[int], limit: int) -> Iterator[tuple[int, int]]:
    """A sentence or row, cut at clauses, else at spaces, else anywhere, until its parts fit."""
    start, end = unit
    while (count := _tokens(positions, start, end)) > limit:
        parts = -(-count // limit)
        first = bisect_left(positions, start)
        # The furthest place that still fits, and the one that would make the parts even.
        furthest = positions[first + limit]
        even = positions[min(first + -(-count // parts), first + limit)]
        cut = _clause_cut(text, start, even, furthest) or _space_cut(text, start, even) or even
        stop = cut
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            yield start, stop
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if end > start:
        yield start, end


def _clause_cut(text: str, start: int, even: int, furthest: int) -> int | None:
    """The end of a clause nearest to ``even``, not in the first half of the part."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text, start + (even - start) // 2, furthest)]
    return min(ends, key=lambda end: abs(end - even)) if ends else None


def _space_cut(text: str, start: int, before: int) -> int | None:
    match = _LAST_SPACE.search(text, max(start + 1, before - 200), before)
    return match.start() if match else None


# --- packing ------------------------------------------------------------------------------------------------


def _pack(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Neighbours put together as far as there is room; a heading goes with what follows it."""
    group: list[_Piece] = []
    held = 0
    for piece in pieces:
        if group and not _belongs(group, held, piece):
            carried = _headings_at_end(group)
            if carried and carried < len(group) and _fits(group[-carried:], piece):
                yield group[:-carried]
                group = group[-carried:]
            else:
                yield group
                group = []
            held = sum(each.tokens for each in group)
        group.append(piece)
        held += piece.tokens
    if group:
        yield group


def _fits(headings: Sequence[_Piece], piece: _Piece) -> bool:
    return sum(each.tokens for each in headings) + piece.tokens <= headings[0].room


def _headings_at_end(group: Sequence[_Piece]) -> int:
    count = 0
    while count < len(group) and group[-1 - count].block.kind is BlockKind.HEADING:
        count += 1
    return count


def _belongs(group: Sequence[_Piece], held: int, piece: _Piece) -> bool:
    """Whether ``piece`` still goes into the group."""
    limit = group[0].room
    if held + piece.tokens > limit:
        return False
    if piece.table_head and group[-1].block is piece.block and not group[-1].table_head:
        # The rows below the first part get the table's head as context, so they are apart from it.
        return False
    if piece.block.kind is not BlockKind.HEADING or group[-1].block.kind is BlockKind.HEADING:
        return True
    # A new section begins a new piece, unless what is held is too small to be found by itself.
    small = held < limit * _MIN_SHARE
    same_part = group[0].block.heading_path[:1] == piece.block.heading_path[:1] != ()
    if small and same_part:
        return True
    return held < limit * _MIN_SHARE / 2


def _heading_path(group: Sequence[_Piece]) -> tuple[str, ...]:
    """The headings that hold for the whole piece, or for its beginning where it has none in common."""
    paths = [piece.block.heading_path for piece in group if piece.block.kind is not BlockKind.HEADING]
    if not paths:
        return group[0].block.heading_path
    common = paths[0]
    for path in paths[1:]:
        length = 0
        while length < min(len(common), len(path)) and common[length] == path[length]:
            length += 1
        common = common[:length]
    return common or paths[0]


def _context(title: str, path: Sequence[str], table_head: str, counter: _Counter) -> str:
    """Title and headings within CONTEXT_TOKENS: the title and the innermost headings matter most."""
    wanted = [_shorten(title, _TITLE_CHARACTERS)]
    wanted.extend(_shorten(heading, _HEADING_CHARACTERS) for heading in path if heading != title)
    while len(wanted) > 1 and counter.count(_SEPARATOR.join(wanted)) > CONTEXT_TOKENS:
        # The outer headings go first.
        del wanted[1 if len(wanted) > 2 else 0]
    context = _SEPARATOR.join(wanted)
    while context and counter.count(context) > CONTEXT_TOKENS:
        context = context[: len(context) * 3 // 4].rstrip()
    return f"{context}\n{table_head}" if table_head else context


def _shorten(text: str, limit: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0].rstrip() + "…"
