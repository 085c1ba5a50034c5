"""RTF by striprtf, after headings and footnotes were marked so that it keeps them; tables row by row."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from engine.errors import DocumentTooLarge, DocumentUnreadable
from engine.ingestion.parsers.assembly import Assembly, title_from_name
from engine.ingestion.parsers.headings import drop_contents_runs, heading_level
from engine.ingestion.parsers.rtf_hidden import cut_hidden
from engine.ingestion.parsers.rtf_raised import raise_digits
from engine.types import BlockKind, ParsedDocument

_MEDIA_TYPE = "application/rtf"
# Pictures and embedded objects: hexadecimal digits without end, each a step for the reader.
_HEX_RUN = re.compile(r"(?:[0-9a-fA-F]{2}[\r\n]*){200,}")
# Not the word "bin" after a backslash that is written out.
_BINARY = re.compile(r"(?<!\\)(?P<written>(?:\\\\)*)\\bin(?P<count>\d{1,9}) ?")
_FOOTNOTE = re.compile(r"\{\s*(?:\\\*)?\\footnote\b ?")
_OUTLINE = re.compile(r"\\outlinelevel([0-8])(?!\d)")
# Pictures not counted; striprtf takes half a second for a million.
_SOURCE_CHARACTERS = 16 * 2**20
_MARK = 0xE000
_MARKS = re.compile(f"[{chr(_MARK)}-{chr(_MARK + 8)}]")
_ITEM = re.compile(r"[•·‣▪●○–-]\s|\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s")
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
    source, hidden = cut_hidden(_FOOTNOTE.sub(lambda _: "{ ", source))
    source = raise_digits(source)
    # Newlines mean nothing here, and stop striprtf's search for links from running on to the end of the file.
    source = source.replace("{\\field", "\n{\\field")
    # A private character in the text says that its paragraph is a heading, and of which level.
    source = _OUTLINE.sub(lambda match: f"\\u{_MARK + int(match[1]) - 65_536}?", source)
    try:
        text = _text(source)
        unshown = [(reason, _text(part)) for reason, part in hidden]
    except _FAILURES as error:
        raise DocumentUnreadable(
            f"{name} is a damaged RTF document.",
            "Open it in its own program or LibreOffice, save it anew, and add that.",
            f"{type(error).__name__}: {error}",
        ) from error
    assembly = Assembly(name, _MEDIA_TYPE, warnings=[])
    for reason, words in unshown:
        assembly.hide(reason, words)
    if "\ufffd" in text:
        assembly.warnings.append(f"{text.count(chr(0xFFFD))} characters could not be read and became \ufffd")
    _add_lines(assembly, [line.strip() for line in text.split("\n") if line.strip()])
    document = assembly.finish()
    if not any(block.kind is BlockKind.HEADING for block in document.blocks[:3]):
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


def _add_lines(assembly: Assembly, lines: list[str]) -> None:
    levels: list[int | None] = [ord(mark[0]) - _MARK + 1 if (mark := _MARKS.search(line)) else None for line in lines]
    lines = [" ".join(_MARKS.sub("", line).replace("\xa0", " ").split(" ")) for line in lines]
    if not any(levels):
        levels = [heading_level(line) for line in lines]
        kept = drop_contents_runs([level is not None for level in levels], lines)
        levels = [level if keep else None for level, keep in zip(levels, kept, strict=True)]
    rows: list[list[str]] = []
    for line, level in zip(lines, levels, strict=True):
        # striprtf ends a cell with a bar, and so every row.
        if line.endswith("|"):
            rows.append(line[:-1].split("|"))
            continue
        assembly.add_table(rows)
        rows = []
        if level is not None:
            assembly.add(BlockKind.HEADING, line, level=level)
        else:
            assembly.add(BlockKind.LIST_ITEM if _ITEM.match(line) else BlockKind.PARAGRAPH, line)
    assembly.add_table(rows)
