"""Cells that span columns or rows, made into one cell and empty ones: a value stays under its own header."""

from __future__ import annotations

from typing import Any

from lxml import etree

_CELLS = ("td", "th")
_GROUPS = ("thead", "tbody", "tfoot")
_SPAN_LIMIT = 1000
# A few bytes may ask for millions of cells: beyond this, a table stays as it is written.
_ADDED_LIMIT = 20_000


def expand_spans(table: Any) -> None:
    """Give each of an HTML table's rows as many cells as it has columns; tables inside of it stay as they are."""
    if not any(cell.get("colspan") or cell.get("rowspan") for cell in table.iterdescendants(*_CELLS)):
        return
    left = _ADDED_LIMIT
    for group in (table, *table.iterchildren(*_GROUPS)):
        # For how many rows more each column belongs to a cell further up.
        covered: dict[int, int] = {}
        for row in group.iterchildren("tr"):
            left -= _expand_row(row, covered)
            if left < 0:
                return


def _expand_row(row: Any, covered: dict[int, int]) -> int:
    added = column = 0
    for cell in list(row.iterchildren(*_CELLS)):
        while covered.get(column, 0):
            covered[column] -= 1
            column += 1
            added += 1
            cell.addprevious(etree.Element("td"))
        columns, rows = _span(cell, "colspan"), _span(cell, "rowspan")
        for _ in range(columns - 1):
            empty = etree.Element("td")
            cell.addnext(empty)
        added += columns - 1
        for _ in range(columns):
            covered[column] = rows - 1
            column += 1
    for beyond in [each for each, rows in covered.items() if each >= column and rows]:
        # There is nothing to keep in its place at a row's end.
        covered[beyond] -= 1
    return added


def _span(cell: Any, name: str) -> int:
    stated = str(cell.attrib.pop(name, "1")).strip()
    if name == "rowspan" and stated == "0":
        # To the end of its group.
        return _SPAN_LIMIT
    return min(max(int(stated), 1), _SPAN_LIMIT) if stated.isascii() and stated.isdigit() else 1
