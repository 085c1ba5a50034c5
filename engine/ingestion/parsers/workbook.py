"""Excel workbooks (.xlsx, .xlsm): a page a sheet, its name as heading, a table for every contiguous region.

Values stand as Excel shows them. Hidden sheets are read and named in the warnings.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import openpyxl

from engine.ingestion.parsers.assembly import Assembly, one_line, title_from_name
from engine.ingestion.parsers.office_package import damaged, pack, parse_xml, read_office_parts, related
from engine.types import BlockKind, ParsedDocument

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# What Excel itself holds.
_ROWS_LIMIT = 1_048_576
_CAPTION_CHARACTERS = 200
_NO_RESULT = re.compile(rb"<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_LITERAL = re.compile(r'"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|_.|\*.|\[[^\]]*\]')
_NUMBER_FORMAT = re.compile(r"(?P<before>[^0#?]*)(?P<whole>[#,0]*0)(?:\.(?P<decimals>0+))?(?P<after>[^0#?]*)")
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
            if not book.worksheets:
                raise damaged(name, "no sheets")
            for sheet in book.worksheets:
                _add_sheet(assembly, sheet, parts)
    except _FAILURES as error:
        # openpyxl raises all of these for packages that lack a part or an attribute.
        raise damaged(name, f"{type(error).__name__}: {error}") from error
    if book.chartsheets:
        names = ", ".join(str(sheet.title) for sheet in book.chartsheets)
        assembly.warnings.append(f"sheets that are a chart only are not read: {names}")
    return assembly.finish()


def _add_sheet(assembly: Assembly, sheet: Any, parts: dict[str, bytes]) -> None:
    title = str(sheet.title)
    assembly.begin_page()
    if sheet.sheet_state != "visible":
        assembly.warnings.append(f"the sheet {title} is hidden in the workbook; it was read all the same")
    # The size that a sheet states may be a million rows too large.
    sheet.reset_dimensions()
    band: list[Row] = []
    headed = False
    for number, cells in enumerate(sheet.iter_rows()):
        if number >= _ROWS_LIMIT:
            assembly.warnings.append(f"the sheet {title} has more rows than a workbook may have; the rest was not read")
            break
        row = [shown(cell.value, cell.number_format) if cell.value is not None else "" for cell in cells]
        if any(row):
            if not headed:
                # A sheet without a cell is not worth its name.
                assembly.add(BlockKind.HEADING, title, level=1)
                headed = True
            band.append(row)
        elif band:
            add_band(assembly, band)
            band = []
    add_band(assembly, band)
    path = str(sheet._worksheet_path).lstrip("/")  # noqa: SLF001 - nothing public tells which part a sheet is
    without = len(_NO_RESULT.findall(parts.get(path, b"")))
    if without:
        assembly.warnings.append(f"{without} formulas in the sheet {title} have no stored result; save it in Excel")
    _add_comments(assembly, path, parts)


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
    return str(value)


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
    scaled = value * 100 if percent else value
    number = f"{scaled:,.{digits}f}" if "," in form["whole"] else f"{scaled:.{digits}f}"
    width = form["whole"].replace(",", "").lstrip("#").count("0")
    if width > 1 and "," not in form["whole"]:
        # Codes: 00042.
        sign, rest = ("-", number[1:]) if number.startswith("-") else ("", number)
        number = sign + rest.zfill(width + (digits + 1 if digits else 0))
    before = re.sub("\x01", lambda _: literals.pop(0), form["before"])
    after = re.sub("\x01", lambda _: literals.pop(0), form["after"])
    return f"{before}{number}{after}".strip()


def _add_comments(assembly: Assembly, path: str, parts: dict[str, bytes]) -> None:
    added = False
    for part in related(parts, path, "comments", assembly.name):
        for comment in parse_xml(parts[part], assembly.name).iter(f"{_S}comment"):
            text = "".join(each.text or "" for each in comment.iter(f"{_S}t"))
            text = " ".join(_THREAD_NOTICE.sub("", text).split())
            if text and not added:
                assembly.leave_heading(2)
                assembly.add(BlockKind.HEADING, "Comments", level=2)
                added = True
            assembly.add(BlockKind.PARAGRAPH, f"{comment.get('ref', '')}: {text}" if text else "")
