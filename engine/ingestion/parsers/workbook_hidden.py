"""Which rows, columns and cells of a worksheet Excel does not show.

Rows that a filter or a closed outline folds away are one click from being seen: they are told apart and shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from engine.ingestion.parsers.colours import WHITE, Colour, alike, colour
from engine.types import HiddenKind

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_FILTER = re.compile(rb"<(?:\w+:)?autoFilter\b([^>]*)>")
_TABLE = re.compile(rb"<(?:\w+:)?table\b([^>]*)>")
_CONDITIONAL = re.compile(rb"<(?:\w+:)?conditionalFormatting\b([^>]*)>")
_CONDITIONAL_LATER = re.compile(rb"<xm:sqref>([^<]*)</xm:sqref>")
_PICTURE = re.compile(rb"<(?:\w+:)?picture\b")
_ATTRIBUTE = re.compile(rb"\b(\w+)\s*=\s*[\"']([^\"']*)[\"']")
_CELLS = re.compile(r"\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$")
_ON = (b"1", b"true")
# Without any of these there is nothing to look for among a hundred thousand rows.
_SIGNS = (b"hidden", b'ht="0', b'width="0')
_FLAT = re.compile(rb"0(?:\.[0-4]\d*)?$")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_RANGES_LIMIT = 1000
# Places in the palette of old workbooks, and in a theme, that are white unless somebody changed them.
_WHITE_INDICES = (1, 9)
_WHITE_THEME = 0


@dataclass(frozen=True, slots=True)
class _Range:
    """Rows and columns, counted from 1, both ends within."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int | None = None) -> bool:
        return self.top <= row <= self.bottom and (column is None or self.left <= column <= self.right)


@dataclass(slots=True)
class SheetVisibility:
    """What a sheet's part says, its rows and columns counted from 1."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    folded: int = 0
    """How many of the rows and columns that are not shown a filter or an outline folds away."""
    coloured: tuple[_Range, ...] = ()
    """Where a table's style or a condition may give a cell a ground that the cell does not name."""
    pictured: bool = False

    def certain(self, row: int, column: int) -> bool:
        """Whether a cell's own style says what it stands on."""
        return not self.pictured and not any(each.holds(row, column) for each in self.coloured)


@dataclass(slots=True)
class CellStyles:
    """A workbook's cell styles, each looked into once: its number format and why it hides what is in it."""

    known: dict[int, tuple[str, HiddenKind | None]] = field(default_factory=dict)

    def of(self, cell: Any) -> tuple[str, HiddenKind | None]:
        style = cell._style_id  # noqa: SLF001 - asking a cell for its font builds it anew for every cell
        known = self.known.get(style)
        if known is None:
            known = self.known[style] = (cell.number_format, _hiding(cell))
        return known


def sheet_visibility(part: bytes, tables: Iterable[bytes]) -> SheetVisibility:
    """``part`` is the sheet's XML, ``tables`` those of the tables on it."""
    tables = list(tables)
    # All but rows and columns stands after the cells, of which there may be a million.
    after = part[max(part.rfind(b"sheetData>"), 0) :]
    hiding = any(sign in part for sign in _SIGNS)
    filtered = [_range(each) for each in _attributes(_FILTER, after, b"ref")]
    for table in tables:
        filtered.extend(_range(each) for each in _attributes(_FILTER, table, b"ref"))
    rows, folded_rows = _rows(part, [each for each in filtered if each]) if hiding else (set(), 0)
    columns, folded_columns = _columns(part) if hiding else (set(), 0)
    shaded = [each for table in tables for each in _attributes(_TABLE, table, b"ref")]
    for text in (*_attributes(_CONDITIONAL, after, b"sqref"), *(m[1] for m in _CONDITIONAL_LATER.finditer(after))):
        shaded.extend(text.split()[: _RANGES_LIMIT - len(shaded)])
    return SheetVisibility(
        frozenset(rows),
        frozenset(columns),
        folded_rows + folded_columns,
        tuple(each for each in map(_range, shaded) if each),
        _PICTURE.search(after) is not None,
    )


def _rows(part: bytes, filtered: list[_Range]) -> tuple[set[int], int]:
    rows = set()
    number = folded = 0
    for match in _ROW.finditer(part):
        attributes = _named(match)
        stated = attributes.get(b"r", b"")
        number = int(stated) if stated.isdigit() else number + 1
        if attributes.get(b"hidden") not in _ON and not _FLAT.match(attributes.get(b"ht", b"")):
            continue
        if attributes.get(b"outlineLevel", b"0") != b"0" or any(each.holds(number) for each in filtered):
            folded += 1
        else:
            rows.add(number)
    return rows, folded


def _columns(part: bytes) -> tuple[set[int], int]:
    columns: set[int] = set()
    folded = 0
    # They stand before the cells.
    for match in _COLUMN.finditer(part, 0, max(part.find(b"sheetData"), 0)):
        attributes = _named(match)
        first, last = attributes.get(b"min", b""), attributes.get(b"max", b"")
        hidden = attributes.get(b"hidden") in _ON or _FLAT.match(attributes.get(b"width", b""))
        if hidden and first.isdigit() and last.isdigit():
            if attributes.get(b"outlineLevel", b"0") != b"0":
                folded += 1
            else:
                columns.update(range(int(first), min(int(last), _LAST_COLUMN) + 1))
    return columns, folded


def _named(match: re.Match[bytes]) -> dict[bytes, bytes]:
    return dict(_ATTRIBUTE.findall(match[1]))


def _attributes(tag: re.Pattern[bytes], part: bytes, name: bytes) -> Iterator[bytes]:
    for match in tag.finditer(part):
        if (value := _named(match).get(name)) is not None:
            yield value


def _range(reference: bytes) -> _Range | None:
    match = _CELLS.match(reference.decode("latin-1"))
    if match is None:
        return None
    left, top, right, bottom = match.groups()
    first_row, first_column = int(top) if top else 1, _column(left) if left else 1
    if ":" not in match[0]:
        return _Range(first_row, first_column, first_row, first_column)
    last_row, last_column = int(bottom) if bottom else _LAST_ROW, _column(right) if right else _LAST_COLUMN
    return _Range(first_row, first_column, last_row, last_column)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _hiding(cell: Any) -> HiddenKind | None:
    if cell.number_format.strip() == ";;;":
        return HiddenKind.INVISIBLE
    font = cell.font
    if font is None:
        return None
    if font.sz is not None and font.sz <= 1:
        return HiddenKind.TINY
    ink, ground = _colour(font.color), _ground(cell.fill)
    return HiddenKind.BACKGROUND_COLOUR if ink and ground and alike(ink, ground) else None


def _ground(fill: Any) -> Colour | None:
    """The colour that a cell is filled with, white where it is not filled, None if it cannot be told."""
    if fill is None:
        return WHITE
    # Gradients have no patternType.
    pattern = getattr(fill, "patternType", "gradient")
    if pattern in (None, "none"):
        return WHITE
    return _colour(fill.fgColor) if pattern == "solid" else None


def _colour(stated: Any) -> Colour | None:
    if stated is None:
        return None
    if stated.type == "rgb":
        return colour(str(stated.rgb)[-6:])
    tinted = bool(stated.tint)
    if stated.type == "theme":
        return WHITE if stated.theme == _WHITE_THEME and not tinted else None
    return WHITE if stated.type == "indexed" and stated.indexed in _WHITE_INDICES and not tinted else None
