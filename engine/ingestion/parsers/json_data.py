"""JSON and JSON lines as readable text: "name: value" lines under their names as headings, records as tables.

Values stand as they are written in the file; what is not valid JSON is kept as it is, with a warning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from engine.ingestion.parsers.assembly import TEXT_LIMIT_CHARACTERS, Assembly, text_too_long
from engine.ingestion.parsers.decoding import decode
from engine.ingestion.parsers.source_code import verbatim
from engine.types import BlockKind, ParsedDocument

_MEDIA_TYPE = "application/json"
_HEADING_LEVELS = 6
_DEPTH_LIMIT = 200
_TABLE_COLUMNS = 40
# What is laid out in about ten seconds.
_VALUES_LIMIT = 2_000_000


@dataclass(frozen=True, slots=True)
class _Object:
    """An object's members as they stand, the same name twice included."""

    members: tuple[tuple[str, Any], ...]


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read JSON or JSON lines. Raises DocumentEmpty, DocumentTooLarge."""
    text, warnings = decode(data)
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise text_too_long(name)
    # Not fewer than there are values; counting them is quick, as reading them is not.
    if sum(map(text.count, ",{[")) > _VALUES_LIMIT:
        told = f"it has more than {_VALUES_LIMIT:,} values; it was kept as it is"
        return verbatim(text, name, _MEDIA_TYPE, [*warnings, told])
    assembly = Assembly(name, _MEDIA_TYPE, warnings=list(warnings))
    try:
        _add(assembly, _value(text), "", 1)
    except (ValueError, RecursionError):
        return verbatim(text, name, _MEDIA_TYPE, [*warnings, "this is not valid JSON; it was kept as it is"])
    return assembly.finish()


def _value(text: str) -> Any:
    """Raises ValueError, RecursionError."""
    # Numbers as they are written: 1.10 stays 1.10.
    decoder = json.JSONDecoder(
        object_pairs_hook=lambda pairs: _Object(tuple(pairs)), parse_int=str, parse_float=str, parse_constant=str
    )
    try:
        return decoder.decode(text)
    except ValueError:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2:
            raise
        return [decoder.decode(line) for line in lines]


def _is_leaf(value: Any) -> bool:
    return not isinstance(value, _Object | list)


def _words(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _add(assembly: Assembly, value: Any, path: str, depth: int) -> None:
    """Append ``value``; ``path`` names it where headings go no deeper."""
    if depth > _DEPTH_LIMIT:
        raise RecursionError
    if isinstance(value, _Object):
        _add_members(assembly, value.members, path, depth)
    elif isinstance(value, list):
        _add_list(assembly, value, path, depth)
    else:
        assembly.add(BlockKind.PARAGRAPH, _line(path, value))


def _line(name: str, value: Any) -> str:
    return f"{name}: {_words(value)}" if name else _words(value)


def _add_members(assembly: Assembly, members: tuple[tuple[str, Any], ...], path: str, depth: int) -> None:
    prefix = f"{path}." if path else ""
    # First what belongs to this object alone, then what has a heading of its own.
    lines = [_line(prefix + name, value) for name, value in members if _is_leaf(value)]
    assembly.add(BlockKind.PARAGRAPH, "\n".join(lines))
    for name, value in members:
        if _is_leaf(value) or not _holds_anything(value):
            continue
        if depth > _HEADING_LEVELS or not name.strip():
            _add(assembly, value, prefix + name, depth + 1)
        else:
            assembly.add(BlockKind.HEADING, name, level=depth)
            _add(assembly, value, "", depth + 1)
            assembly.leave_heading(depth)


def _holds_anything(value: Any) -> bool:
    return bool(value.members if isinstance(value, _Object) else value)


def _add_list(assembly: Assembly, values: list[Any], path: str, depth: int) -> None:
    rows = list(_table(values))
    if rows:
        assembly.add_table(rows)
    elif all(_is_leaf(value) for value in values):
        for value in values:
            assembly.add(BlockKind.LIST_ITEM, f"• {_line(path, value)}")
    else:
        for value in values:
            _add(assembly, value, path, depth + 1)


def _table(values: list[Any]) -> Iterator[list[str]]:
    """Rows, the header first, of a list of records without anything nested in them; none for other lists."""
    if len(values) < 2 or not all(
        isinstance(value, _Object) and all(_is_leaf(each) for _, each in value.members) for value in values
    ):
        return
    names = list(dict.fromkeys(name for value in values for name, _ in value.members))
    if not 2 <= len(names) <= _TABLE_COLUMNS:
        return
    if any(len({name for name, _ in value.members}) != len(value.members) for value in values):
        return
    yield names
    for value in values:
        cells = dict(value.members)
        yield [_words(cells[name]) if cells.get(name) is not None else "" for name in names]
