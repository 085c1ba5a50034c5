"""Source code. The extracted text is the decoded file, so that offsets in it are offsets in the file.

Blocks are what stands between blank lines at the outermost level: a function or a class stays together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.errors import DocumentEmpty
from engine.ingestion.parsers.assembly import TEXT_LIMIT_CHARACTERS, one_line, text_too_long
from engine.ingestion.parsers.decoding import decode, normalize_newlines
from engine.ingestion.parsers.invisible import InvisibleCharacters
from engine.types import Block, BlockKind, ParsedDocument

_LINE = re.compile(r"[^\n]*\n?")
# A block is tokenized in one go when it is cut.
_BLOCK_CHARACTERS = 100_000


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a program's source. Raises DocumentEmpty, DocumentTooLarge."""
    text, warnings = decode(data)
    return verbatim(text, name, "text/x-source-code", warnings)


def verbatim(text: str, name: str, media_type: str, warnings: list[str]) -> ParsedDocument:
    """A document of code blocks whose text is ``text``, but for newlines and what is invisible.

    Raises as ``parse``.
    """
    invisible = InvisibleCharacters()
    text = invisible.take_out(normalize_newlines(text))
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise text_too_long(name)
    blocks = tuple(Block(BlockKind.CODE, start, end) for start, end in _pieces(text))
    if not blocks:
        raise DocumentEmpty(f"{name} is empty.", "There is nothing in it to index.")
    # The file's whole name: "parser" says less than "parser.c".
    return ParsedDocument(
        title=one_line(name) or "Untitled",
        media_type=media_type,
        text=text,
        blocks=blocks,
        warnings=tuple(warnings),
        hidden=invisible.found(),
        hidden_count=len(invisible.found()),
    )


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = end = -1
    after_blank = False
    for match in _LINE.finditer(text):
        body = match[0].strip()
        if not body:
            after_blank = True
            continue
        first = match.start() + match[0].index(body[0])
        outermost = first == match.start() and body[0] not in ")]}"
        if start >= 0 and ((after_blank and outermost) or match.end() - start > _BLOCK_CHARACTERS):
            yield start, end
            start = -1
        if start < 0:
            start = first
        end = first + len(body)
        after_blank = False
    if start >= 0:
        yield start, end
