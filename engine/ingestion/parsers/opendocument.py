"""OpenDocument texts, sheets and slides (.odt, .ods, .odp), read from their content part.

Sheets and slides are pages. Notes are part of the text; comments, deletions and what is hidden are listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from engine.errors import DocumentEncrypted, DocumentTooLarge
from engine.ingestion.parsers.assembly import Assembly, one_line, title_from_name
from engine.ingestion.parsers.decoding import whole_number
from engine.ingestion.parsers.office_package import damaged, parse_xml, read_parts
from engine.ingestion.parsers.opendocument_hidden import OpenDocumentVisibility, is_hidden_by_itself
from engine.ingestion.parsers.page_margins import PageMargins
from engine.ingestion.parsers.raised import raised
from engine.ingestion.parsers.tree import depth_of
from engine.ingestion.parsers.workbook import Row, add_band
from engine.types import BlockKind, HiddenKind, ParsedDocument

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE, _DRAW, _PRESENTATION, _STYLE = (
    f"{{{_NAMESPACE}{part}:1.0}}" for part in ("office", "text", "table", "drawing", "presentation", "style")
)
_LISTED = (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}forms")
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
    deepest = depth_of(root)
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
    common = [parse_xml(parts["styles.xml"], name)] if parts.get("styles.xml") else []
    reader = _Reader(assembly, OpenDocumentVisibility(root, *common))
    if kind == "spreadsheet":
        assembly.title = title or title_from_name(name)
        reader.add_sheets(body[0])
    elif kind in ("presentation", "drawing"):
        reader.add_slides(body[0])
    else:
        margins = PageMargins()
        # The names of a part's own styles count in that part only.
        beside = _Reader(assembly, OpenDocumentVisibility(*common)) if common else reader
        for styles in common:
            beside.add_margins(styles, "header", margins)
        reader.add_flow(body[0])
        assembly.leave_heading(1)
        for styles in common:
            beside.add_margins(styles, "footer", margins)
    return assembly.finish()


class _Reader:
    def __init__(self, assembly: Assembly, visibility: OpenDocumentVisibility) -> None:
        self._assembly = assembly
        self._visibility = visibility
        self._in_sheet = False

    def add_flow(self, parent: Any, in_list: int = 0) -> None:
        """Everything below ``parent`` that is text, in order."""
        for element in parent:
            match element.tag:
                case tag if tag == f"{_TEXT}h":
                    level = whole_number(element.get(f"{_TEXT}outline-level", "1"))
                    self._add(BlockKind.HEADING, element, level=level or 1)
                case tag if tag == f"{_TEXT}p":
                    kind = BlockKind.LIST_ITEM if in_list else BlockKind.PARAGRAPH
                    self._add(kind, element, prefix=f"{'  ' * (in_list - 1)}• " if in_list else "")
                case tag if tag == f"{_TEXT}list":
                    self.add_flow(element, in_list + 1)
                case tag if tag == f"{_TABLE}table":
                    self._add_table(element)
                case tag if tag in _LISTED:
                    self._list(element)
                case tag if tag == f"{_TEXT}section" and is_hidden_by_itself(element):
                    self._assembly.hide(HiddenKind.INVISIBLE, self._all_words(element))
                case _:
                    # Sections, list items, frames, indexes.
                    self.add_flow(element, in_list)

    def add_margins(self, styles: Any, which: str, margins: PageMargins) -> None:
        """The page headers or footers of the master pages, each once."""
        for master in styles.iter(f"{_STYLE}master-page"):
            for margin in master.iterchildren(*(f"{_STYLE}{which}{pages}" for pages in ("", "-left", "-first"))):
                if margin.get(f"{_STYLE}display") != "false" and margins.is_new(self._all_words(margin)):
                    self.add_flow(margin)

    def _list(self, element: Any) -> None:
        """List what stands beside the text: comments and deletions; forms are programs."""
        if element.tag == f"{_OFFICE}annotation":
            self._assembly.hide(HiddenKind.COMMENT, self._all_words(element))
        for deletion in element.iter(f"{_TEXT}deletion"):
            self._assembly.hide(HiddenKind.DELETION, self._all_words(deletion))

    def add_slides(self, presentation: Any) -> None:
        unshown = []
        for number, slide in enumerate(presentation.iter(f"{_DRAW}page"), 1):
            self._assembly.begin_page()
            if self._visibility.is_hidden_slide(slide):
                unshown.append(str(number))
                self._assembly.hide(HiddenKind.INVISIBLE, self._all_words(slide))
            else:
                self._add_slide(slide)
        if unshown:
            self._assembly.warnings.append(f"hidden slides were not read: {', '.join(unshown)}")

    def _add_slide(self, slide: Any) -> None:
        shapes = [each for each in slide if each.tag != f"{_PRESENTATION}notes"]
        for shape in sorted(shapes, key=lambda each: each.get(f"{_PRESENTATION}class") != "title"):
            if shape.get(f"{_PRESENTATION}class") == "title":
                self._assembly.add(BlockKind.HEADING, " ".join(self._words(shape).split()), level=1)
            else:
                self.add_flow([shape])
        notes = slide.find(f"{_PRESENTATION}notes")
        if notes is not None and self._all_words(notes):
            self._assembly.leave_heading(2)
            self._assembly.add(BlockKind.HEADING, "Notes", level=2)
            self.add_flow(notes)

    def add_sheets(self, spreadsheet: Any) -> None:
        self._in_sheet = True
        for sheet in spreadsheet.iterchildren(f"{_TABLE}table"):
            name = one_line(sheet.get(f"{_TABLE}name", ""))
            self._assembly.begin_page()
            if self._visibility.is_hidden_sheet(sheet):
                words = self._all_words(sheet)
                self._assembly.hide(HiddenKind.INVISIBLE, f"sheet {name}: {words}" if words else "")
                self._assembly.warnings.append(f"the sheet {name} is hidden; it was not read")
                continue
            bands = list(self._bands(sheet))
            if bands:
                self._assembly.add(BlockKind.HEADING, name, level=1)
            for band in bands:
                add_band(self._assembly, band)
            if next(sheet.iterfind(f".//*[@{_TABLE}visibility='filter']"), None) is not None:
                self._assembly.warnings.append(
                    f"a filter folds away rows of the sheet {name}; they were read all the same"
                )

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
        unshown, styles = _columns(table)
        by_column: dict[int, list[str]] = {}
        for row in table.iter(f"{_TABLE}table-row"):
            if next(row.iterancestors(f"{_TABLE}table")) is not table:
                continue
            if _is_unshown(row):
                self._assembly.hide(HiddenKind.INVISIBLE, self._all_words(row))
                continue
            cells: Row = []
            for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                style = styles[len(cells)] if len(cells) < len(styles) else ""
                text = " ".join(self._words(cell, style).split())
                cells.extend([text] * (_repeats(cell, "columns") if text or len(cells) < _REPEATS_LIMIT else 1))
            for column in unshown:
                if column < len(cells) and cells[column]:
                    by_column.setdefault(column, []).append(cells[column])
                    cells[column] = ""
            yield cells, _repeats(row, "rows")
        for _, texts in sorted(by_column.items()):
            self._assembly.hide(HiddenKind.INVISIBLE, " | ".join(texts))

    def _add_table(self, table: Any) -> None:
        self._assembly.add_table(row for row, times in self._rows(table) for _ in range(times))

    def _add(self, kind: BlockKind, element: Any, *, level: int = 1, prefix: str = "") -> None:
        frames: list[Any] = []
        text = self._text(element, frames).strip()
        self._assembly.add(kind, prefix + text if text else "", level=level)
        for frame in frames:
            self.add_flow([frame])

    def _words(self, element: Any, column_style: str = "") -> str:
        """All text below ``element`` that is shown, paragraphs apart; comments are listed."""
        for comment in element.iterchildren(f"{_OFFICE}annotation"):
            self._assembly.hide(HiddenKind.COMMENT, self._all_words(comment))
        lines = []
        for each in element.iter(f"{_TEXT}p", f"{_TEXT}h"):
            # A note stands in its paragraph's text.
            if next(each.iterancestors(f"{_OFFICE}annotation", f"{_TEXT}note"), None) is not None:
                continue
            cell = each.getparent()
            reason = None
            if self._in_sheet and cell.tag == f"{_TABLE}table-cell" and len(each) + len(each.text or ""):
                reason = self._visibility.of_cell(cell, each, column_style)
            if reason is None:
                lines.append(self._text(each, []))
            else:
                self._assembly.hide(reason, "".join(each.itertext()))
        return "\n".join(lines)

    def _all_words(self, element: Any) -> str:
        """All text below ``element``, shown or not."""
        return "\n".join("".join(each.itertext()) for each in element.iter(f"{_TEXT}p", f"{_TEXT}h")).strip()

    def _text(self, paragraph: Any, frames: list[Any]) -> str:
        """What a paragraph shows; the rest is listed."""
        if self._visibility.hides_paragraphs and is_hidden_by_itself(paragraph):
            self._assembly.hide(HiddenKind.INVISIBLE, "".join(paragraph.itertext()))
            return ""
        shown: list[str] = []
        reason: HiddenKind | None = None
        unshown: list[str] = []
        for text, why, above in self._pieces(paragraph, frames):
            if why is not reason and unshown:
                self._hide(reason, unshown)
            reason = why
            pieces = shown if why is None else unshown
            pieces.append(raised(text, pieces[-1]) if above and pieces else text)
        self._hide(reason, unshown)
        return "".join(shown)

    def _hide(self, reason: HiddenKind | None, pieces: list[str]) -> None:
        if reason is not None and pieces:
            self._assembly.hide(reason, "".join(pieces))
        pieces.clear()

    def _pieces(
        self, element: Any, frames: list[Any], above: bool = False
    ) -> Iterator[tuple[str, HiddenKind | None, bool]]:
        """A paragraph's text, each piece with why it is not shown, and whether it stands above the line.

        What is anchored in it (boxes, pictures, tables) goes to ``frames``.
        """
        why = self._visibility.of_text(element)
        above = above or self._visibility.is_raised(element)
        if element.text:
            yield element.text, why, above
        for child in element:
            white = _white_space(child)
            if white:
                yield white, why, False
            elif child.tag == f"{_TEXT}note":
                words = " ".join(self._text(each, frames) for each in child.iter(f"{_TEXT}p"))
                yield f" [{words}]" if words.strip() else "", why, False
            elif child.tag == f"{_OFFICE}annotation":
                self._list(child)
            elif child.tag in (f"{_TEXT}hidden-text", f"{_TEXT}hidden-paragraph"):
                words = "".join(child.itertext()) or child.get(f"{_TEXT}string-value", "")
                yield words, HiddenKind.INVISIBLE if child.get(f"{_TEXT}is-hidden") == "true" else why, False
            elif str(child.tag).startswith(_DRAW) and child.tag != f"{_DRAW}a":
                frames.append(child)
            elif isinstance(child.tag, str):
                yield from self._pieces(child, frames, above)
            if child.tail:
                yield child.tail, why, above


def _white_space(element: Any) -> str:
    """The blanks, the tab or the new line that an element stands for, "" for every other."""
    if element.tag == f"{_TEXT}s":
        count = whole_number(element.get(f"{_TEXT}c", "1"))
        return " " * (1 if count is None else min(count, 100))
    return {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(element.tag, "")


def _columns(table: Any) -> tuple[set[int], list[str]]:
    """The columns of a table that are not shown, from 0, and the cell style of each of the first ones."""
    unshown: set[int] = set()
    styles: list[str] = []
    for column in table.iter(f"{_TABLE}table-column"):
        if next(column.iterancestors(f"{_TABLE}table")) is not table:
            continue
        times = _repeats(column, "columns")
        if _is_unshown(column):
            unshown.update(range(len(styles), len(styles) + times))
        styles.extend([column.get(f"{_TABLE}default-cell-style-name", "")] * times)
    return unshown, styles


def _is_unshown(part: Any) -> bool:
    """Whether a row or a column is hidden; what a closed outline or a filter folds away is not."""
    if part.get(f"{_TABLE}visibility") != "collapse":
        return False
    groups = part.iterancestors(f"{_TABLE}table-row-group", f"{_TABLE}table-column-group")
    return not any(group.get(f"{_TABLE}display") == "false" for group in groups)


def _repeats(element: Any, what: str) -> int:
    stated = whole_number(element.get(f"{_TABLE}number-{what}-repeated", "1"))
    return 1 if stated is None else min(stated, _REPEATS_LIMIT)
