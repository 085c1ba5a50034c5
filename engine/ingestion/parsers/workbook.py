"""Excel workbooks (.xlsx, .xlsm): a page a sheet, its name as heading, a table for every contiguous region.

Values stand as Excel shows them. What it hides, and comments, are listed and no part of the text.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from engine.errors import DocumentTooLarge
from engine.ingestion.parsers.assembly import (
    TEXT_LIMIT_CHARACTERS,
    Assembly,
    one_line,
    table_line,
    text_too_long,
    title_from_name,
)
from engine.ingestion.parsers.office_package import damaged, pack, parse_xml, read_office_parts, related
from engine.ingestion.parsers.workbook_drawings import drawn_texts
from engine.ingestion.parsers.workbook_hidden import CellStyles, SheetVisibility, sheet_visibility
from engine.types import BlockKind, HiddenKind, ParsedDocument

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# What Excel itself holds.
_ROWS_LIMIT = 1_048_576
# Blank ones in front of a row's last included: each takes room, too.
_CELLS_LIMIT = 20_000_000
_CAPTION_CHARACTERS = 200
_NO_RESULT = re.compile(rb"<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_LITERAL = re.compile(r'"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|_.|\*.|\[[^\]]*\]')
_NUMBER_FORMAT = re.compile(
    r"(?P<before>[^0#?]*)(?P<whole>[#,0]*0)(?:\.(?P<decimals>0+))?(?P<thousands>,*)(?P<after>[^0#?]*)"
)
_THREAD_NOTICE = re.compile(r"\[Threaded comment\].*?Comment:\s*", re.DOTALL)
_FAILURES = (
    *(ValueError, KeyError, AttributeError, TypeError, IndexError, OverflowError),
    *(SyntaxError, zipfile.BadZipFile, OSError, AssertionError),
)

Row = list[str]


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a workbook. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    parts = read_office_parts(data, name)
    try:
        with warnings.catch_warnings():
            # It warns of drawings and extensions, which are not read here.
            warnings.simplefilter("ignore")
            # "as shown" is the stored result of a formula, not the formula.
            book = openpyxl.load_workbook(pack(parts), read_only=True, data_only=True, keep_links=False)
            assembly = Assembly(name, MEDIA_TYPE, one_line(str(book.properties.title or "")) or title_from_name(name))
            if not book.worksheets and not book.chartsheets:
                raise damaged(name, "no sheets")
            styles = CellStyles()
            for sheet in book.worksheets:
                _add_sheet(assembly, sheet, parts, styles)
    except _FAILURES as error:
        # openpyxl raises all of these for packages that lack a part or an attribute.
        raise damaged(name, f"{type(error).__name__}: {error}") from error
    if book.chartsheets:
        names = ", ".join(str(sheet.title) for sheet in book.chartsheets)
        assembly.warnings.append(f"sheets that are a chart only are not read: {names}")
    return assembly.finish()


def _add_sheet(assembly: Assembly, sheet: Any, parts: dict[str, bytes], styles: CellStyles) -> None:
    title = str(sheet.title)
    assembly.begin_page()
    path = str(sheet._worksheet_path).lstrip("/")  # noqa: SLF001 - nothing public tells which part a sheet is
    part = parts.get(path, b"")
    tables = [parts[each] for each in related(parts, path, "table", assembly.name)]
    reader = _SheetReader(assembly, sheet_visibility(part, tables), styles)
    if sheet.sheet_state != "visible":
        lines = [line for row in reader.rows(sheet) if (line := table_line(row))]
        lines.extend(text for text, _ in drawn_texts(parts, path, assembly.name) if text)
        assembly.hide(HiddenKind.INVISIBLE, "\n".join([f"sheet {title}:", *lines]) if lines else "")
        assembly.warnings.append(f"the sheet {title} is hidden in the workbook; it was not read")
    else:
        headed = _add_rows(assembly, title, reader.rows(sheet))
        _add_drawn(assembly, "" if headed else title, path, parts)
        if reader.visibility.folded:
            assembly.warnings.append(
                f"a filter or an outline folds away rows or columns of the sheet {title}; they were read all the same"
            )
        without = len(_NO_RESULT.findall(part))
        if without:
            assembly.warnings.append(f"{without} formulas in the sheet {title} have no stored result; save it in Excel")
    reader.list_hidden()
    _hide_comments(assembly, path, parts)


def _add_drawn(assembly: Assembly, title: str, path: str, parts: dict[str, bytes]) -> None:
    """Append what is drawn on a sheet, under the heading ``title`` where there is one to be added."""
    assembly.leave_heading(2)
    for text, reason in drawn_texts(parts, path, assembly.name):
        if reason is not None:
            assembly.hide(reason, text)
        elif text:
            assembly.add(BlockKind.HEADING, title, level=1)
            assembly.add(BlockKind.PARAGRAPH, text)
            title = ""


def _add_rows(assembly: Assembly, title: str, rows: Iterator[Row]) -> bool:
    """Append a sheet's cells under its title, and say whether there was any."""
    band: list[Row] = []
    headed = False
    cells = characters = 0
    for row in rows:
        if any(row):
            cells += len(row)
            characters += sum(map(len, row))
            if cells > _CELLS_LIMIT:
                raise DocumentTooLarge(
                    f"{assembly.name} has a sheet of more than {_CELLS_LIMIT:,} cells.",
                    "Split the workbook, or delete what stands far off in it.",
                )
            # One text may stand in many cells.
            if characters > TEXT_LIMIT_CHARACTERS:
                raise text_too_long(assembly.name)
            if not headed:
                # A sheet without a cell is not worth its name.
                assembly.add(BlockKind.HEADING, title, level=1)
                headed = True
            band.append(row)
        elif band:
            add_band(assembly, band)
            band = []
    add_band(assembly, band)
    return headed


@dataclass(slots=True)
class _SheetReader:
    """A sheet's rows as they are shown; what is in them and is not, is kept for the list."""

    assembly: Assembly
    visibility: SheetVisibility
    styles: CellStyles
    _columns: dict[int, list[str]] = field(default_factory=dict)

    def rows(self, sheet: Any) -> Iterator[Row]:
        # The size that a sheet states may be a million rows too large.
        sheet.reset_dimensions()
        known = self.styles.known
        for number, cells in enumerate(sheet.iter_rows(), 1):
            if number > _ROWS_LIMIT:
                self.assembly.warnings.append(
                    f"the sheet {sheet.title} has more rows than a workbook may have; the rest was not read"
                )
                return
            row, hiding = [], False
            for cell in cells:
                value = cell.value
                if value is None:
                    row.append("")
                    continue
                number_format, kind = known.get(cell._style_id) or self.styles.of(cell)  # noqa: SLF001 - see there
                row.append(shown(value, number_format))
                if kind is not None:
                    hiding = True
            if number in self.visibility.rows:
                self._hide(HiddenKind.INVISIBLE, f"row {number}:", row)
                continue
            if hiding:
                self._take_out_cells(number, row, cells)
            if self.visibility.columns:
                self._take_out_columns(row)
            while row and not row[-1]:
                row.pop()
            yield row

    def list_hidden(self) -> None:
        """List the columns: all of a column's cells are one text."""
        for column, texts in sorted(self._columns.items()):
            self._hide(HiddenKind.INVISIBLE, f"column {get_column_letter(column)}:", texts)

    def _take_out_cells(self, number: int, row: Row, cells: Sequence[Any]) -> None:
        by_kind: dict[HiddenKind, list[str]] = {}
        for index, cell in enumerate(cells):
            kind = self.styles.of(cell)[1] if row[index] else None
            if kind is HiddenKind.BACKGROUND_COLOUR and not self.visibility.certain(number, index + 1):
                kind = None
            if kind is not None:
                by_kind.setdefault(kind, []).append(row[index])
                row[index] = ""
        for kind, texts in by_kind.items():
            self._hide(kind, "", texts)

    def _take_out_columns(self, row: Row) -> None:
        for column in self.visibility.columns:
            if column <= len(row) and row[column - 1]:
                self._columns.setdefault(column, []).append(row[column - 1])
                row[column - 1] = ""

    def _hide(self, kind: HiddenKind, place: str, texts: Sequence[str]) -> None:
        line = " | ".join(text for text in texts if text)
        if line:
            self.assembly.hide(kind, f"{place} {line}")


def add_band(assembly: Assembly, band: list[Row]) -> None:
    """Append rows that no blank row separates: one table, or several beside each other."""
    for first, last in _column_groups(band):
        rows = [row[first:last] for row in band]
        _add_region(assembly, [row for row in rows if any(row)])


def _column_groups(band: list[Row]) -> Iterator[tuple[int, int]]:
    """Where tables beside each other begin and end; a label and its value stay together over a gap."""
    used = sorted({column for row in band for column, text in enumerate(row) if text})
    if not used:
        return
    runs = [[column for _, column in run] for _, run in groupby(enumerate(used), key=lambda each: each[1] - each[0])]
    first, last = runs[0][0], runs[0][-1] + 1
    for run in runs[1:]:
        if last - first > 1 and len(run) > 1:
            yield first, last
            first = run[0]
        last = run[-1] + 1
    yield first, last


def _add_region(assembly: Assembly, rows: list[Row]) -> None:
    assembly.leave_heading(2)
    # Lines above a table that fill one cell are its caption.
    while len(rows) > 1 and sum(map(bool, rows[0])) == 1 and max(sum(map(bool, row)) for row in rows) > 1:
        caption = "".join(rows.pop(0))
        kind = BlockKind.HEADING if len(caption) <= _CAPTION_CHARACTERS else BlockKind.PARAGRAPH
        assembly.add(kind, caption, level=2)
    if len(rows) == 1 and sum(map(bool, rows[0])) == 1:
        assembly.add(BlockKind.PARAGRAPH, "".join(rows[0]))
    else:
        assembly.add_table(rows)


def shown(value: object, number_format: str) -> str:
    """A cell's value as the sheet shows it, as far as its number format is a plain one."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.timedelta):
        return _duration(value, number_format)
    return str(value)


def _duration(value: dt.timedelta, number_format: str) -> str:
    """Hours, minutes and seconds, of which the first that the format names may be more than a day's or an hour's."""
    seconds = round(abs(value).total_seconds())
    form = number_format.lower()
    minus = "-" if value < dt.timedelta() else ""
    if "[s" in form:
        return f"{minus}{seconds}"
    rest = f":{seconds % 60:02}" if "s" in form else ""
    if "[m" in form:
        return f"{minus}{seconds // 60}{rest}"
    return f"{minus}{seconds // 3600}:{seconds // 60 % 60:02}{rest}"


def _number(value: int | float, number_format: str) -> str:
    # Sections for negative numbers and zero only change colours and signs.
    literals: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        literals.append(match[1] or match[2] or match[3] or "")
        return "\x01"

    plain = _LITERAL.sub(put_aside, number_format.split(";")[0])
    form = _NUMBER_FORMAT.fullmatch(plain)
    if form is None or any(letter.isalpha() for letter in plain):
        return f"{value:.15g}" if isinstance(value, float) else str(value)
    percent = "%" in form["before"] + form["after"]
    digits = len(form["decimals"] or "")
    # Commas behind the digits leave out thousands.
    scaled = (value * 100 if percent else value) / 1000 ** len(form["thousands"])
    number = f"{scaled:,.{digits}f}" if "," in form["whole"] else f"{scaled:.{digits}f}"
    width = form["whole"].replace(",", "").lstrip("#").count("0")
    if width > 1 and "," not in form["whole"]:
        # Codes: 00042.
        sign, rest = ("-", number[1:]) if number.startswith("-") else ("", number)
        number = sign + rest.zfill(width + (digits + 1 if digits else 0))
    before = re.sub("\x01", lambda _: literals.pop(0), form["before"])
    after = re.sub("\x01", lambda _: literals.pop(0), form["after"])
    return f"{before}{number}{after}".strip()


def _hide_comments(assembly: Assembly, path: str, parts: dict[str, bytes]) -> None:
    for part in related(parts, path, "comments", assembly.name):
        for comment in parse_xml(parts[part], assembly.name).iter(f"{_S}comment"):
            text = "".join(each.text or "" for each in comment.iter(f"{_S}t"))
            text = " ".join(_THREAD_NOTICE.sub("", text).split())
            if text:
                assembly.hide(HiddenKind.COMMENT, f"{comment.get('ref', '')}: {text}")
