"""RTF by striprtf, after headings, footnotes, boxes and tables were marked so that it keeps them.

Page headers stand before the text and footers behind it, each once.
"""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from engine.errors import DocumentTooLarge, DocumentUnreadable
from engine.ingestion.parsers.assembly import Assembly, title_from_name
from engine.ingestion.parsers.headings import drop_contents_runs, heading_level
from engine.ingestion.parsers.page_margins import PageMargins
from engine.ingestion.parsers.rtf_hidden import cut_hidden
from engine.ingestion.parsers.rtf_raised import raise_digits
from engine.ingestion.parsers.rtf_structure import (
    CELL_END,
    HEADING,
    MARGIN_END,
    ROW_END,
    ROW_START,
    mark,
    take_margins,
    unfold_boxes,
)
from engine.types import BlockKind, HiddenKind, ParsedDocument

_MEDIA_TYPE = "application/rtf"
# Pictures and embedded objects: hexadecimal digits without end, each a step for the reader.
_HEX_RUN = re.compile(r"(?:[0-9a-fA-F]{2}[\r\n]*){200,}")
# Not the word "bin" after a backslash that is written out.
_BINARY = re.compile(r"(?<!\\)(?P<written>(?:\\\\)*)\\bin(?P<count>\d{1,9}) ?")
_FOOTNOTE = re.compile(r"\{\s*(?:\\\*)?\\footnote\b ?")
# Pictures not counted; striprtf takes half a second for a million.
_SOURCE_CHARACTERS = 16 * 2**20
_HEADING_MARKS = re.compile(f"[{chr(HEADING)}-{chr(HEADING + 8)}]")
_ROW_MARKS = re.compile(f"[{CELL_END}{ROW_START}{ROW_END}]")
_ROW = re.compile(f"{ROW_START}([^{ROW_START}{ROW_END}]*){ROW_END}")
_ITEM = re.compile(r"[•·‣▪●○–-]\s|\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s")
_LINES_BETWEEN_ROWS = 2
_FAILURES = (ValueError, IndexError, KeyError, TypeError, LookupError, OverflowError, RecursionError, AttributeError)


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read an RTF document. Raises DocumentUnreadable, DocumentEmpty, DocumentTooLarge."""
    # The format is ASCII; what is beyond belongs to its code page.
    source = _HEX_RUN.sub("", _without_binary(data.decode("latin-1")))
    if len(source) > _SOURCE_CHARACTERS:
        raise DocumentTooLarge(
            f"{name} holds more than {_SOURCE_CHARACTERS // 2**20} million characters besides its pictures.",
            "Split the document and add its parts.",
        )
    body, header, footer = take_margins(source)
    try:
        hidden: list[tuple[HiddenKind, str]] = []
        text = _shown(_FOOTNOTE.sub(lambda _: "{ ", body), hidden)
        above, below = (_shown(each, hidden).split(MARGIN_END) if each else [] for each in (header, footer))
    except _FAILURES as error:
        raise DocumentUnreadable(
            f"{name} is a damaged RTF document.",
            "Open it in its own program or LibreOffice, save it anew, and add that.",
            f"{type(error).__name__}: {error}",
        ) from error
    assembly = Assembly(name, _MEDIA_TYPE, warnings=[])
    for reason, words in hidden:
        assembly.hide(reason, words)
    if "\ufffd" in text:
        assembly.warnings.append(f"{text.count(chr(0xFFFD))} characters could not be read and became \ufffd")
    margins = PageMargins()
    _add_margins(assembly, above, margins)
    _add_text(assembly, text)
    assembly.leave_heading(1)
    _add_margins(assembly, below, margins)
    document = assembly.finish()
    headings = [block.kind is BlockKind.HEADING for block in document.blocks[: 3 + len(above)]]
    if not any(headings):
        assembly.title = title_from_name(name)
        document = assembly.finish()
    return document


def _without_binary(source: str) -> str:
    """``source`` without the bytes of pictures, in which striprtf would look for the ends of groups."""
    pieces: list[str] = []
    at = 0
    while (match := _BINARY.search(source, at)) is not None:
        pieces.append(source[at : match.end("written")])
        at = match.end() + int(match["count"])
    return "".join((*pieces, source[at:]))


def _text(source: str) -> str:
    return str(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]


def _shown(source: str, hidden: list[tuple[HiddenKind, str]]) -> str:
    """The text of a source, with marks; what it does not show goes to ``hidden``."""
    source, cut = cut_hidden(unfold_boxes(source))
    hidden.extend((reason, _text(part)) for reason, part in cut)
    # Newlines mean nothing here, and stop striprtf's search for links from running on to the end of the file.
    return _text(mark(raise_digits(source)).replace("{\\field", "\n{\\field"))


def _add_margins(assembly: Assembly, texts: list[str], margins: PageMargins) -> None:
    for text in texts:
        words = _HEADING_MARKS.sub("", _ROW_MARKS.sub(" ", text))
        if margins.is_new(words):
            assembly.add(BlockKind.PARAGRAPH, "\n".join(" ".join(line.split()) for line in words.splitlines()))


def _add_text(assembly: Assembly, text: str) -> None:
    """Append what stands between tables as lines, and rows that nothing stands between as a table."""
    pieces = _ROW.split(text)
    lines = [line.strip() for between in pieces[::2] for line in between.split("\n") if line.strip()]
    levels = iter(_levels(lines))
    rows: list[list[str]] = []
    for number, piece in enumerate(pieces):
        if number % 2:
            # The last cell ends, too.
            rows.append(_plain(piece).split(CELL_END)[:-1])
            continue
        between = [line.strip() for line in piece.split("\n")]
        # A row ends a line of its own.
        if number and (len(between) > _LINES_BETWEEN_ROWS or any(between)):
            assembly.add_table(rows)
            rows = []
        _add_lines(assembly, [(line, next(levels)) for line in between if line])
    assembly.add_table(rows)


def _levels(lines: list[str]) -> list[int | None]:
    """Which of the lines are headings: those that are marked, or those that are worded like one."""
    marks = (_HEADING_MARKS.search(line) for line in lines)
    levels = [ord(found[0]) - HEADING + 1 if found else None for found in marks]
    if any(levels):
        return levels
    plain = [_plain(line) for line in lines]
    levels = [heading_level(line) for line in plain]
    kept = drop_contents_runs([level is not None for level in levels], plain)
    return [level if keep else None for level, keep in zip(levels, kept, strict=True)]


def _plain(text: str) -> str:
    text = _HEADING_MARKS.sub("", text).replace("\xa0", " ")
    return text.replace(ROW_START, "").replace(ROW_END, "")


def _add_lines(assembly: Assembly, lines: list[tuple[str, int | None]]) -> None:
    rows: list[list[str]] = []
    for marked, level in lines:
        line = _plain(marked)
        # A row whose paragraphs do not say that they stand in a table.
        if CELL_END in line:
            rows.append(line.removesuffix(CELL_END).split(CELL_END))
            continue
        assembly.add_table(rows)
        rows = []
        if level is not None:
            assembly.add(BlockKind.HEADING, line, level=level)
        else:
            assembly.add(BlockKind.LIST_ITEM if _ITEM.match(line) else BlockKind.PARAGRAPH, line)
    assembly.add_table(rows)
