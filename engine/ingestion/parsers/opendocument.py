"""OpenDocument texts, sheets and slides (.odt, .ods, .odp), read from their content part.

Sheets and slides are pages. Deleted text that is still in the file is left out; notes and comments are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from engine.errors import DocumentEncrypted, DocumentTooLarge
from engine.ingestion.parsers.assembly import Assembly, one_line, title_from_name
from engine.ingestion.parsers.office_package import damaged, parse_xml, read_parts
from engine.ingestion.parsers.workbook import Row, add_band
from engine.types import BlockKind, ParsedDocument

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE, _DRAW, _PRESENTATION, _STYLE = (
    f"{{{_NAMESPACE}{part}:1.0}}" for part in ("office", "text", "table", "drawing", "presentation", "style")
)
_ENCRYPTED = b"encryption-data"
_MEDIA = "application/vnd.oasis.opendocument."
# Rows and cells that only say how far a sheet's formatting goes.
_REPEATS_LIMIT = 1000
_CELLS_LIMIT = 10_000_000
_DEPTH_LIMIT = 200
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read an OpenDocument file. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    parts = read_parts(data, name, (".xml", "mimetype"))
    if _ENCRYPTED in parts.get("META-INF/manifest.xml", b""):
        raise DocumentEncrypted(
            f"{name} is protected by a password.",
            "Open it in LibreOffice, save a copy without a password, and add that.",
        )
    root = parse_xml(parts.get("content.xml", b""), name)
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    if deepest > _DEPTH_LIMIT:
        raise damaged(name, f"nested {deepest} deep")
    body = root.find(f"{_OFFICE}body")
    if body is None or not len(body):
        raise damaged(name, "no body")
    kind = etree.QName(body[0]).localname
    meta = parse_xml(parts["meta.xml"], name) if parts.get("meta.xml") else None
    title = one_line((meta.findtext(f".//{_TITLE}") if meta is not None else "") or "")
    # Templates and master documents have types of their own, which come to the same.
    family = {"text": "text", "spreadsheet": "spreadsheet", "presentation": "presentation"}.get(kind, "text")
    assembly = Assembly(name, _MEDIA + family, title)
    reader = _Reader(assembly)
    if kind == "spreadsheet":
        assembly.title = title or title_from_name(name)
        reader.add_sheets(body[0], _hidden_styles(root))
    elif kind in ("presentation", "drawing"):
        reader.add_slides(body[0])
    else:
        reader.add_flow(body[0])
    return assembly.finish()


def _hidden_styles(root: Any) -> set[str]:
    return {
        str(style.get(f"{_STYLE}name"))
        for style in root.iter(f"{_STYLE}style")
        if any(each.get(f"{_TABLE}display") == "false" for each in style)
    }


class _Reader:
    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly

    def add_flow(self, parent: Any, in_list: int = 0) -> None:
        """Everything below ``parent`` that is text, in order."""
        for element in parent:
            match element.tag:
                case tag if tag == f"{_TEXT}h":
                    level = element.get(f"{_TEXT}outline-level", "1")
                    self._add(BlockKind.HEADING, element, level=int(level) if level.isdigit() else 1)
                case tag if tag == f"{_TEXT}p":
                    kind = BlockKind.LIST_ITEM if in_list else BlockKind.PARAGRAPH
                    self._add(kind, element, prefix=f"{'  ' * (in_list - 1)}• " if in_list else "")
                case tag if tag == f"{_TEXT}list":
                    self.add_flow(element, in_list + 1)
                case tag if tag == f"{_TABLE}table":
                    self._add_table(element)
                case tag if tag in (f"{_TEXT}tracked-changes", f"{_OFFICE}forms"):
                    continue
                case _:
                    # Sections, list items, frames, indexes.
                    self.add_flow(element, in_list)

    def add_slides(self, presentation: Any) -> None:
        for slide in presentation.iter(f"{_DRAW}page"):
            self._assembly.begin_page()
            shapes = [each for each in slide if each.tag != f"{_PRESENTATION}notes"]
            for shape in sorted(shapes, key=lambda each: each.get(f"{_PRESENTATION}class") != "title"):
                if shape.get(f"{_PRESENTATION}class") == "title":
                    self._assembly.add(BlockKind.HEADING, " ".join(self._words(shape).split()), level=1)
                else:
                    self.add_flow([shape])
            notes = slide.find(f"{_PRESENTATION}notes")
            if notes is not None and self._words(notes).strip():
                self._assembly.leave_heading(2)
                self._assembly.add(BlockKind.HEADING, "Notes", level=2)
                self.add_flow(notes)

    def add_sheets(self, spreadsheet: Any, hidden: set[str]) -> None:
        for sheet in spreadsheet.iterchildren(f"{_TABLE}table"):
            name = one_line(sheet.get(f"{_TABLE}name", ""))
            self._assembly.begin_page()
            bands = list(self._bands(sheet))
            if bands:
                self._assembly.add(BlockKind.HEADING, name, level=1)
            if bands and sheet.get(f"{_TABLE}style-name") in hidden:
                self._assembly.warnings.append(f"the sheet {name} is hidden; it was read all the same")
            for band in bands:
                add_band(self._assembly, band)

    def _bands(self, table: Any) -> Iterator[list[Row]]:
        band: list[Row] = []
        cells = 0
        for row, times in self._rows(table):
            cells += len(row) * times if any(row) else 0
            if cells > _CELLS_LIMIT:
                raise DocumentTooLarge(
                    f"{self._assembly.name} has a sheet of more than {_CELLS_LIMIT:,} cells.",
                    "Split the document and add its parts.",
                )
            if any(row):
                band.extend([row] * times)
            elif band:
                yield band
                band = []
        if band:
            yield band

    def _rows(self, table: Any) -> Iterator[tuple[Row, int]]:
        """Rows of this table, not of tables within, and how often each is there."""
        for row in table.iter(f"{_TABLE}table-row"):
            if next(row.iterancestors(f"{_TABLE}table")) is not table:
                continue
            cells: Row = []
            for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                text = " ".join(self._words(cell).split())
                cells.extend([text] * (_repeats(cell, "columns") if text or len(cells) < _REPEATS_LIMIT else 1))
            yield cells, _repeats(row, "rows")

    def _add_table(self, table: Any) -> None:
        self._assembly.add_table(row for row, times in self._rows(table) for _ in range(times))

    def _add(self, kind: BlockKind, element: Any, *, level: int = 1, prefix: str = "") -> None:
        frames: list[Any] = []
        text = "".join(_pieces(element, frames)).strip()
        self._assembly.add(kind, prefix + text if text else "", level=level)
        for frame in frames:
            self.add_flow([frame])

    def _words(self, element: Any) -> str:
        """All text below ``element``, paragraphs apart."""
        return "\n".join("".join(_pieces(each, [])) for each in element.iter(f"{_TEXT}p", f"{_TEXT}h"))


def _repeats(element: Any, what: str) -> int:
    stated = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return min(int(stated), _REPEATS_LIMIT) if stated.isdigit() else 1


def _pieces(element: Any, frames: list[Any]) -> Iterator[str]:
    """A paragraph's text; what is anchored in it (boxes, pictures, tables) goes to ``frames``."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c", "1")
            yield " " * (min(int(count), 100) if count.isdigit() else 1)
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag == f"{_TEXT}note":
            words = " ".join("".join(_pieces(each, frames)) for each in child.iter(f"{_TEXT}p"))
            yield f" [{words}]" if words else ""
        elif child.tag == f"{_OFFICE}annotation":
            words = " ".join("".join(_pieces(each, frames)) for each in child.iter(f"{_TEXT}p"))
            yield f" [comment: {words}]" if words else ""
        elif str(child.tag).startswith(_DRAW) and child.tag != f"{_DRAW}a":
            frames.append(child)
        elif isinstance(child.tag, str):
            yield from _pieces(child, frames)
        yield child.tail or ""
