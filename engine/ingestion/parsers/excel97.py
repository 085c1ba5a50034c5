"""Excel 97-2003 and 95 workbooks (.xls) by xlrd, put together the same way as those of today.

Hidden sheets, rows and columns, and text that its format does not show, are listed and not read.
"""

from __future__ import annotations

import io
import struct
from typing import Any

import xlrd

from engine.errors import DocumentEncrypted
from engine.ingestion.parsers.assembly import Assembly, table_line, title_from_name
from engine.ingestion.parsers.office_package import damaged
from engine.ingestion.parsers.ole_container import open_container
from engine.ingestion.parsers.workbook import Row, add_band, shown
from engine.types import BlockKind, HiddenKind, ParsedDocument

_MEDIA_TYPE = "application/vnd.ms-excel"
_FAILURES = (
    *(xlrd.XLRDError, struct.error, AssertionError, ValueError, LookupError),
    # A record that another one refers to is not there.
    *(
        TypeError,
        AttributeError,
        UnboundLocalError,
        OverflowError,
        ZeroDivisionError,
        EOFError,
        RecursionError,
        OSError,
    ),
)
_WHITE = (255, 255, 255)
_SHOWS_NOTHING = ";;;"


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read a workbook. Raises DocumentUnreadable, DocumentEmpty, DocumentEncrypted, DocumentTooLarge."""
    with open_container(data, name) as container:
        title = container.title()
        # xlrd's own reader of containers follows a damaged chain of sectors without end.
        stream = container.stream("Workbook") or container.stream("Book")
    assembly = Assembly(name, _MEDIA_TYPE, title or title_from_name(name))
    try:
        # Formats tell dates from numbers, and what is hidden; what xlrd has to say would go to standard output.
        book = xlrd.open_workbook(
            file_contents=stream, formatting_info=True, ragged_rows=True, logfile=io.StringIO(), on_demand=False
        )
        for sheet in book.sheets():
            _Sheet(assembly, book, sheet).add()
    except _FAILURES as error:
        if "encrypted" in str(error).lower():
            raise DocumentEncrypted(
                f"{name} is protected by a password.",
                "Open it in Excel, save a copy without a password, and add that.",
            ) from error
        raise damaged(name, f"{type(error).__name__}: {error}") from error
    return assembly.finish()


class _Sheet:
    def __init__(self, assembly: Assembly, book: Any, sheet: Any) -> None:
        self._assembly = assembly
        self._book = book
        self._sheet = sheet
        self._hidden_columns = {column for column, look in sheet.colinfo_map.items() if look.hidden}
        self._texts_of_hidden: dict[int, list[str]] = {}

    def add(self) -> None:
        assembly, sheet = self._assembly, self._sheet
        assembly.begin_page()
        band: list[Row] = []
        headed = False
        for number in range(sheet.nrows):
            row = self._row(number)
            if self._is_hidden(number):
                assembly.hide(HiddenKind.INVISIBLE, table_line(row))
                continue
            row = self._without_hidden_columns(row)
            if any(row):
                if not headed:
                    # A sheet without a cell is not worth its name.
                    assembly.add(BlockKind.HEADING, str(sheet.name), level=1)
                    headed = True
                band.append(row)
            elif band:
                add_band(assembly, band)
                band = []
        add_band(assembly, band)
        for texts in self._texts_of_hidden.values():
            assembly.hide(HiddenKind.INVISIBLE, table_line(texts))
        for _, note in sorted(sheet.cell_note_map.items()):
            assembly.hide(HiddenKind.COMMENT, note.text)

    def _is_hidden(self, number: int) -> bool:
        look = self._sheet.rowinfo_map.get(number)
        return bool(self._sheet.visibility or (look is not None and look.hidden))

    def _without_hidden_columns(self, row: Row) -> Row:
        for column in self._hidden_columns:
            if column < len(row) and row[column]:
                self._texts_of_hidden.setdefault(column, []).append(row[column])
                row[column] = ""
        return row

    def _row(self, number: int) -> Row:
        sheet = self._sheet
        kinds, values = sheet.row_types(number), sheet.row_values(number)
        return [
            self._cell(kind, value, number, column) if kind not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) else ""
            for column, (kind, value) in enumerate(zip(kinds, values, strict=True))
        ]

    def _cell(self, kind: int, value: Any, row: int, column: int) -> str:
        look = self._book.xf_list[self._sheet.cell_xf_index(row, column)]
        number_format = self._book.format_map[look.format_key].format_str
        text = self._shown(kind, value, number_format)
        if number_format.startswith(_SHOWS_NOTHING):
            self._assembly.hide(HiddenKind.INVISIBLE, text)
            return ""
        colour = self._book.colour_map.get(self._book.font_list[look.font_index].colour_index)
        if colour == _WHITE and not look.background.fill_pattern:
            self._assembly.hide(HiddenKind.BACKGROUND_COLOUR, text)
            return ""
        return text

    def _shown(self, kind: int, value: Any, number_format: str) -> str:
        if kind == xlrd.XL_CELL_BOOLEAN:
            return shown(bool(value), number_format)
        if kind == xlrd.XL_CELL_ERROR:
            return str(xlrd.error_text_from_code.get(value, "#ERROR!"))
        if kind == xlrd.XL_CELL_DATE:
            try:
                moment = xlrd.xldate_as_datetime(value, self._book.datemode)
                # Less than a day is a time of day.
                return str(moment.time()) if 0 <= value < 1 else shown(moment, number_format)
            except (ValueError, OverflowError):
                # A number too large, or negative, for the date that its format asks for.
                return shown(value, "General")
        return shown(value, number_format)
