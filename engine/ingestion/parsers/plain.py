"""Plain text. The extracted text is the decoded source, so that offsets in it are offsets in the file.

Only newlines are changed (\\r\\n and \\r become \\n) and invisible characters left out; every line that
is not blank is in a block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.errors import DocumentEmpty
from engine.ingestion.parsers.assembly import (
    TEXT_LIMIT_CHARACTERS,
    HeadingStack,
    one_line,
    text_too_long,
    title_from_name,
)
from engine.ingestion.parsers.decoding import decode, normalize_newlines
from engine.ingestion.parsers.headings import drop_contents_runs, heading_level
from engine.ingestion.parsers.invisible import InvisibleCharacters
from engine.types import Block, BlockKind, ParsedDocument

_LIST_MARKER = re.compile(r"[ \t]*(?:[-*•‣◦▪●·–]|\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])[ \t]+\S")
_LINE = re.compile(r"[^\n]*\n?")
# Lines longer than any screen are paragraphs of their own, not parts of a wrapped one.
_UNWRAPPED_LINE_CHARACTERS = 160


@dataclass(slots=True)
class _Paragraph:
    start: int
    end: int
    kind: BlockKind
    level: int | None = None


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read plain text in any common encoding. Raises DocumentEmpty, DocumentTooLarge."""
    text, warnings = decode(data)
    invisible = InvisibleCharacters()
    text = invisible.take_out(normalize_newlines(text))
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise text_too_long(name)
    if not text.strip():
        raise DocumentEmpty(f"{name} is empty.", "There is nothing in it to index.")
    paragraphs = list(_paragraphs(text))
    kept = drop_contents_runs(
        [paragraph.level is not None for paragraph in paragraphs],
        [text[paragraph.start : paragraph.end] for paragraph in paragraphs],
    )
    headings = HeadingStack()
    blocks = []
    for paragraph, is_heading in zip(paragraphs, kept, strict=True):
        if is_heading and paragraph.level is not None:
            path = headings.enter(paragraph.level, text[paragraph.start : paragraph.end])
            blocks.append(Block(BlockKind.HEADING, paragraph.start, paragraph.end, None, path))
        else:
            kind = BlockKind.PARAGRAPH if paragraph.kind is BlockKind.HEADING else paragraph.kind
            blocks.append(Block(kind, paragraph.start, paragraph.end, None, headings.path))
    return ParsedDocument(
        title=_title(text, blocks) or title_from_name(name),
        media_type="text/plain",
        text=text,
        blocks=tuple(blocks),
        warnings=tuple(warnings),
        hidden=invisible.found(),
        hidden_count=len(invisible.found()),
    )


def _title(text: str, blocks: list[Block]) -> str:
    """The heading that the text begins with, if it begins with one."""
    first = blocks[0]
    return one_line(text[first.start : first.end]) if first.kind is BlockKind.HEADING else ""


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    """Paragraphs end at blank lines, before list items, around headings and after unwrapped lines."""
    current: _Paragraph | None = None
    after_blank = True
    for match in _LINE.finditer(text):
        line = match[0]
        body = line.strip()
        if not body:
            if current is not None:
                yield current
                current = None
            after_blank = True
            continue
        start = match.start() + line.index(body[0])
        end = start + len(body)
        # Among the lines of a paragraph a short one in capitals is no heading: an address, a signature.
        level = heading_level(body) if after_blank and _alone(text, match.end()) else None
        is_item = level is None and _LIST_MARKER.match(line) is not None
        if current is not None and (level is not None or is_item or _unwrapped(text, current, body)):
            yield current
            current = None
        if level is not None:
            yield _Paragraph(start, end, BlockKind.HEADING, level)
        elif current is None:
            current = _Paragraph(start, end, BlockKind.LIST_ITEM if is_item else BlockKind.PARAGRAPH)
        else:
            current.end = end
        after_blank = level is not None
    if current is not None:
        yield current


def _alone(text: str, at: int) -> bool:
    """Whether the line that begins at ``at`` is blank, or there is none."""
    end = text.find("\n", at)
    return not text[at : end if end >= 0 else len(text)].strip()


def _unwrapped(text: str, current: _Paragraph, body: str) -> bool:
    last_line = text.rfind("\n", current.start, current.end) + 1 or current.start
    return max(current.end - max(last_line, current.start), len(body)) > _UNWRAPPED_LINE_CHARACTERS
