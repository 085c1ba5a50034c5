"""How paragraphs and characters of a .doc look: property modifiers (sprms, [MS-DOC] 2.6) and the styles.

Damage here costs looks, never text: a list of modifiers is read as far as it is whole.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from engine.types import HiddenKind

_OPERAND_BYTES = (1, 1, 2, 4, 2, 2, 0, 3)
_LONG_TABLE, _TABS = 0xD608, 0xC615
_CHARACTER_STYLE = 0x4A30
_CELL_SHADES = {0xD609: 2} | dict.fromkeys((0xD612, 0xD616, 0xD60C, 0xD670, 0xD671, 0xD672, 0xD62D, 0xD660), 10)
"""Modifiers that shade a row's cells, and the bytes of each shade at their end."""
_PLAIN_TABLES = (105, 154)
"""The built-in styles "Normal Table" and "Table Grid", which shade nothing."""
_LISTS = 0x07FE
_WHITE_INDEX = 8
_NEARLY_WHITE = 250
_TINY_HALF_POINTS = 2
_STYLES_LIMIT = 4095
_STYLE_DEPTH = 20
_TITLE_STYLE = 62
_OUTLINE_LEVELS = 9

Value = int | bool | None


@dataclass(frozen=True, slots=True)
class CharacterLook:
    bold: bool = False
    vanished: bool = False
    deleted: bool = False
    white: bool = False
    shaded: bool = False
    size_half_points: int = 20
    raised: bool = False
    special: bool = False
    """Its characters stand for something: a field's ends, a picture, a footnote's number."""
    symbol: int = 0
    """The character of a symbol font that is shown in place of the one in the text; 0 for none."""

    def hidden(self, on_shade: bool) -> HiddenKind | None:
        """Why it is not seen, None if it is; ``on_shade`` when something coloured may lie behind it."""
        if self.deleted:
            return HiddenKind.DELETION
        if self.vanished:
            return HiddenKind.INVISIBLE
        if self.white and not self.shaded and not on_shade:
            return HiddenKind.BACKGROUND_COLOUR
        return HiddenKind.TINY if self.size_half_points <= _TINY_HALF_POINTS else None


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    style: int = 0
    in_table: bool = False
    row_end: bool = False
    depth: int = 0
    inner_cell_end: bool = False
    inner_row_end: bool = False
    listed: bool = False
    list_level: int = 0
    outline_level: int | None = None
    """0 for the outermost heading."""
    shaded: bool = False
    table_shaded: bool = False
    """Of the mark that ends a row: whether the row's cells may be shaded."""
    table_style: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    paragraph: ParagraphLook = ParagraphLook()
    character: CharacterLook = CharacterLook()
    heading_level: int | None = None
    """1 for the outermost; None for a style of text."""


class Styles:
    """The style sheet ([MS-DOC] 2.9.271): a style is its base's looks and its own on top."""

    def __init__(self, sheet: bytes) -> None:
        self._definitions = _definitions(sheet)
        self._known: dict[int, Style] = {}

    def style(self, number: int, depth: int = 0) -> Style:
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._resolve(number, depth)
        return known

    def paragraph(self, style: int, modifiers: bytes) -> ParagraphLook:
        look = shape_paragraph(replace(self.style(style).paragraph, style=style), modifiers)
        if look.table_style is None:
            return look
        definition = self._definitions.get(look.table_style)
        plain = definition is not None and definition.builtin in _PLAIN_TABLES
        return look if plain else replace(look, table_shaded=True)

    def character(self, style: int, modifiers: bytes) -> CharacterLook:
        return self.shape_character(self.style(style).character, modifiers)

    def shape_character(self, look: CharacterLook, modifiers: bytes) -> CharacterLook:
        """``look`` with ``modifiers`` on top."""
        base = look
        for code, operand in modifications(modifiers):
            if code == _CHARACTER_STYLE:
                # Its own modifiers go on top of the paragraph's style.
                definition = self._definitions.get(_word(operand))
                if definition is not None and definition.kind == 2:
                    base = look = self.style(_word(operand)).character
                continue
            if code in _TOGGLES:
                attribute = _TOGGLES[code]
                look = replace(look, **{attribute: _toggled(operand[0], getattr(base, attribute))})
            elif code in _CHARACTER:
                attribute, read = _CHARACTER[code]
                change: dict[str, Any] = {attribute: read(operand)}
                look = replace(look, **change)
        return look

    def _resolve(self, number: int, depth: int) -> Style:
        definition = self._definitions.get(number)
        if definition is None or depth > _STYLE_DEPTH:
            return Style()
        # A style that is its own base by way of others ends here.
        self._known[number] = Style()
        base = self.style(definition.base, depth + 1)
        paragraph = shape_paragraph(base.paragraph, definition.paragraph)
        level = None
        if 1 <= definition.builtin <= _OUTLINE_LEVELS:
            level = definition.builtin
        elif definition.builtin == _TITLE_STYLE:
            level = 1
        elif definition.kind == 1:
            level = base.heading_level
        return Style(paragraph, self.shape_character(base.character, definition.character), level)


@dataclass(frozen=True, slots=True)
class _Definition:
    builtin: int
    kind: int
    """1 paragraph, 2 character, 3 table, 4 list."""
    base: int
    paragraph: bytes = b""
    character: bytes = b""


def modifications(modifiers: bytes) -> Iterator[tuple[int, bytes]]:
    """The modifiers of a list, each its code and its operand."""
    at = 0
    while at + 3 <= len(modifiers):
        code = struct.unpack_from("<H", modifiers, at)[0]
        at += 2
        size = _OPERAND_BYTES[code >> 13]
        if code == _LONG_TABLE:
            if at + 2 > len(modifiers):
                return
            # Its length counts itself in part: one less than there is.
            size = struct.unpack_from("<H", modifiers, at)[0] + 1
        elif not size:
            size = modifiers[at] + 1
            if code == _TABS and size == 256:
                size = _tabs_bytes(modifiers, at)
        if at + size > len(modifiers):
            return
        yield code, modifiers[at : at + size]
        at += size


def _tabs_bytes(modifiers: bytes, at: int) -> int:
    """How long a list of tab stops is whose length does not fit into its byte."""
    deleted = modifiers[at + 1] if at + 1 < len(modifiers) else 0
    place = at + 2 + 4 * deleted
    added = modifiers[place] if place < len(modifiers) else 0
    return 3 + 4 * deleted + 3 * added


def short_modifier(prm: int) -> bytes:
    """The modifier that a piece names in one byte and its operand in another, written out; b"" for others."""
    code = _SHORT.get(prm >> 1 & 0x7F)
    return struct.pack("<HB", code, prm >> 8) if code is not None else b""


def shape_paragraph(look: ParagraphLook, modifiers: bytes) -> ParagraphLook:
    """``look`` with ``modifiers`` on top."""
    changes: dict[str, Any] = {}
    for code, operand in modifications(modifiers):
        if code in _PARAGRAPH:
            attribute, read = _PARAGRAPH[code]
            changes[attribute] = read(operand)
        elif code in _CELL_SHADES and _shades_cell(operand, _CELL_SHADES[code]):
            changes["table_shaded"] = True
    return replace(look, **changes) if changes else look


def _toggled(operand: int, of_style: bool) -> bool:
    # 128 is "as the style has it", 129 "unlike the style".
    return of_style != bool(operand & 1) if operand & 0x80 else bool(operand)


def _is_white(colour: bytes) -> bool:
    """Whether a colour (red, green, blue, 0 unless it is left to the program) is white, or looks so."""
    return colour[3] == 0 and min(colour[:3]) >= _NEARLY_WHITE


def _shades_cell(operand: bytes, size: int) -> bool:
    first = 1 + (len(operand) - 1) % size
    return any(_is_shade(operand[at : at + size]) for at in range(first, len(operand), size))


def _is_shade(shade: bytes) -> bool:
    """Whether a shade ([MS-DOC] 2.9.245 and 2.9.246) is anything but white or none."""
    if len(shade) == 2:
        packed = _word(shade)
        back, pattern = packed >> 5 & 0x1F, packed >> 10
        return packed != 0xFFFF and (pattern != 0 or back not in (0, _WHITE_INDEX))
    if len(shade) < 10:
        return False
    colour = shade[4:8]
    if _word(shade[8:10]) not in (0, 0xFFFF):
        return True
    return colour[3] != 0xFF and not _is_white(colour)


def _flag(operand: bytes) -> bool:
    return operand[0] != 0


def _word(operand: bytes) -> int:
    return int(struct.unpack("<H", operand)[0])


_PARAGRAPH: dict[int, tuple[str, Callable[[bytes], Value]]] = {
    0x2416: ("in_table", _flag),
    0x2417: ("row_end", _flag),
    0x6649: ("depth", lambda operand: int(struct.unpack("<i", operand)[0])),
    0x244B: ("inner_cell_end", _flag),
    0x244C: ("inner_row_end", _flag),
    0x460B: ("listed", lambda operand: 1 <= _word(operand) <= _LISTS),
    0x260A: ("list_level", lambda operand: min(operand[0], 8)),
    0x2640: ("outline_level", lambda operand: operand[0] if operand[0] < _OUTLINE_LEVELS else None),
    0x442D: ("shaded", _is_shade),
    0xC64D: ("shaded", lambda operand: _is_shade(operand[1:])),
    0x563A: ("table_style", _word),
}
"""What a modifier of a paragraph changes, and how its operand is read ([MS-DOC] 2.6.2)."""
_TOGGLES = {0x0835: "bold", 0x083C: "vanished", 0x0800: "deleted"}
_CHARACTER: dict[int, tuple[str, Callable[[bytes], Value]]] = {
    0x0855: ("special", _flag),
    0x6A09: ("symbol", lambda operand: _word(operand[2:])),
    0x2A42: ("white", lambda operand: operand[0] == _WHITE_INDEX),
    0x6870: ("white", _is_white),
    0x2A48: ("raised", lambda operand: operand[0] == 1),
    0x4A43: ("size_half_points", _word),
    0x2A0C: ("shaded", lambda operand: operand[0] not in (0, _WHITE_INDEX)),
    0x4866: ("shaded", _is_shade),
    0xCA71: ("shaded", lambda operand: _is_shade(operand[1:])),
}
"""The same of a character ([MS-DOC] 2.6.1)."""
_SHORT = {0x41: 0x0800, 0x55: 0x0835, 0x5C: 0x083C, 0x18: 0x2416, 0x19: 0x2417}
"""The modifiers that a piece may name in one byte ([MS-DOC] 2.9.212), as far as they matter here."""


def _definitions(sheet: bytes) -> dict[int, _Definition]:
    """The style sheet's styles by their number, as far as they are whole."""
    found: dict[int, _Definition] = {}
    try:
        size, count, base_bytes = struct.unpack_from("<3H", sheet)
        at = 2 + size
        for number in range(min(count, _STYLES_LIMIT)):
            size = struct.unpack_from("<H", sheet, at)[0]
            if size:
                found[number] = _definition(sheet[at + 2 : at + 2 + size], base_bytes)
            at += 2 + size + size % 2
    except (struct.error, IndexError):
        pass
    return found


def _definition(style: bytes, base_bytes: int) -> _Definition:
    builtin, kind_and_base = struct.unpack_from("<2H", style)
    kind, base = kind_and_base & 0xF, kind_and_base >> 4
    name_length = struct.unpack_from("<H", style, base_bytes)[0]
    at = base_bytes + 2 + 2 * name_length + 2
    lists: list[bytes] = []
    while at + 2 <= len(style) and len(lists) < 2:
        size = struct.unpack_from("<H", style, at)[0]
        lists.append(style[at + 2 : at + 2 + size])
        at += 2 + size + size % 2
    lists += [b"", b""]
    # A paragraph style's first list begins with its own number.
    paragraph, character = (lists[0][2:], lists[1]) if kind == 1 else (b"", lists[0] if kind == 2 else b"")
    return _Definition(builtin & 0xFFF, kind, base, paragraph, character)
