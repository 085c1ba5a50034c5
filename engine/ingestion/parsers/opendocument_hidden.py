"""What the styles of an OpenDocument file say about whether text is seen.

What is not certain is shown: a colour counts only where all grounds behind it are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from engine.ingestion.parsers.colours import WHITE, Colour, alike, colour
from engine.types import HiddenKind

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE, _DRAW, _PRESENTATION, _STYLE = (
    f"{{{_NAMESPACE}{part}:1.0}}" for part in ("office", "text", "table", "drawing", "presentation", "style")
)
_FO = f"{{{_NAMESPACE}xsl-fo-compatible:1.0}}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_SIZE = re.compile(r"(\d*\.?\d+)(pt|mm|cm|in|px)$")
_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}
_TINY_POINTS = 1.0
_DEPTH = 20
_FAMILIES = {
    f"{_TEXT}p": "paragraph",
    f"{_TEXT}h": "paragraph",
    f"{_TEXT}span": "text",
    f"{_TEXT}section": "section",
    f"{_TABLE}table-cell": "table-cell",
    f"{_TABLE}table-row": "table-row",
    f"{_TABLE}table": "table",
}
_NOT_FILLED = ("", "transparent")


class OpenDocumentVisibility:
    """Answers for paragraphs, spans, sections, tables and slides why they are not shown."""

    def __init__(self, *roots: Any) -> None:
        self._styles: dict[tuple[str, str], Any] = {}
        self._known: dict[tuple[str, str, str], str] = {}
        self._page_ground: Colour | None = WHITE
        for root in roots:
            for style in root.iter(f"{_STYLE}style", f"{_STYLE}default-style"):
                family = style.get(f"{_STYLE}family", "")
                # Names are the automatic styles' first: the content's parts come before the common ones.
                self._styles.setdefault((family, style.get(f"{_STYLE}name", "")), style)
            for layout in root.iter(f"{_STYLE}page-layout-properties", f"{_STYLE}drawing-page-properties"):
                filled = layout.get(f"{_DRAW}fill", "none") != "none" or len(
                    layout.findall(f"{_STYLE}background-image")
                )
                stated = layout.get(f"{_FO}background-color", "")
                if filled or (stated not in _NOT_FILLED and colour(stated) != WHITE):
                    self._page_ground = None
        self._looks: dict[tuple[tuple[str, str], ...], tuple[HiddenKind | None, Colour | None]] = {}
        self._filled = any(
            each.get(f"{_FO}background-color", "") not in _NOT_FILLED
            for style in self._styles.values()
            for each in style
        )
        self.hides_paragraphs = any(True for root in roots for _ in root.iter(f"{_TEXT}hidden-paragraph"))
        # In most documents no style could hide anything.
        self._telling = any(self._tells(each) for style in self._styles.values() for each in style)

    def _tells(self, properties: Any) -> bool:
        if properties.get(f"{_TEXT}display") == "none" or _is_tiny(properties.get(f"{_FO}font-size", "")):
            return True
        ink = colour(properties.get(f"{_FO}color", ""))
        return ink is not None and (self._filled or alike(ink, WHITE))

    def of_text(self, element: Any) -> HiddenKind | None:
        """Why the text that stands directly in a paragraph, a heading or a span is not shown."""
        if not self._telling:
            return None
        kind, ink = self._look(element)
        # Only white can be the colour of a ground where nothing is filled.
        if kind is not None or ink is None or not (self._filled or alike(ink, WHITE)):
            return kind
        ground = self._ground(element)
        return HiddenKind.BACKGROUND_COLOUR if ground is not None and alike(ink, ground) else None

    def is_raised(self, element: Any) -> bool:
        """Whether a span stands above the line: "super 58%", "33% 58%"."""
        if element.tag != f"{_TEXT}span":
            return False
        position = self._property("text", element.get(f"{_TEXT}style-name", ""), f"{_STYLE}text-position")
        return position.startswith("super") or (position[:1].isdigit() and not position.startswith("0%"))

    def _look(self, element: Any) -> tuple[HiddenKind | None, Colour | None]:
        """Whether a text is not shown for its own sake, and its colour if that is stated."""
        chain = tuple(_text_chain(element))
        look = self._looks.get(chain)
        if look is None:
            kind = None
            if self._first(chain, f"{_TEXT}display") == "none":
                kind = HiddenKind.INVISIBLE
            elif _is_tiny(self._first(chain, f"{_FO}font-size")):
                kind = HiddenKind.TINY
            look = self._looks[chain] = (kind, colour(self._first(chain, f"{_FO}color")))
        return look

    def is_hidden_sheet(self, table: Any) -> bool:
        return self._property("table", table.get(f"{_TABLE}style-name", ""), f"{_TABLE}display") == "false"

    def is_hidden_slide(self, slide: Any) -> bool:
        name = slide.get(f"{_DRAW}style-name", "")
        return self._property("drawing-page", name, f"{_PRESENTATION}visibility") == "hidden"

    def of_cell(self, cell: Any, paragraph: Any, default_style: str) -> HiddenKind | None:
        """Why the text of a sheet's cell is not shown; ``default_style`` is the style of its column."""
        if not self._telling:
            return None
        kind, ink = self._look(paragraph)
        if kind is not None:
            return kind
        name = cell.get(f"{_TABLE}style-name") or default_style
        if _is_tiny(self._property("table-cell", name, f"{_FO}font-size")):
            return HiddenKind.TINY
        ink = ink or colour(self._property("table-cell", name, f"{_FO}color"))
        if ink is None or self._conditional(cell, name):
            return None
        stated = self._property("table-cell", name, f"{_FO}background-color")
        ground = WHITE if stated in _NOT_FILLED else colour(stated)
        return HiddenKind.BACKGROUND_COLOUR if ground is not None and alike(ink, ground) else None

    def _conditional(self, cell: Any, name: str) -> bool:
        """Whether a condition may give a cell another look."""
        style = self._styles.get(("table-cell", name))
        if style is not None and style.find(f"{_STYLE}map") is not None:
            return True
        table = next(cell.iterancestors(f"{_TABLE}table"), None)
        return table is not None and table.find(f"{_CALC}conditional-formats") is not None

    def _ground(self, element: Any) -> Colour | None:
        """What a text stands on; None if that cannot be told."""
        for each in (element, *element.iterancestors()):
            if str(each.tag).startswith(_DRAW):
                return None
            family = _FAMILIES.get(each.tag)
            if family is None:
                continue
            name = each.get(f"{_TABLE}style-name") or each.get(f"{_TEXT}style-name") or ""
            if not name and family == "table-cell" and self._filled:
                # Its row or its column may fill it.
                return None
            stated = self._property(family, name, f"{_FO}background-color")
            if stated not in _NOT_FILLED:
                return colour(stated)
            if self._has_picture(family, name):
                return None
        return self._page_ground

    def _has_picture(self, family: str, name: str) -> bool:
        style = self._styles.get((family, name))
        return style is not None and any(len(each.attrib) for each in style.iter(f"{_STYLE}background-image"))

    def _first(self, chain: tuple[tuple[str, str], ...], name: str) -> str:
        """The first of the styles, inner to outer, that says something of a property."""
        for family, style in chain:
            value = self._property(family, style, name)
            if value:
                return value
        return ""

    def _property(self, family: str, name: str, wanted: str) -> str:
        """A style's own or inherited word on a property, "" for none."""
        key = (family, name, wanted)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._looked_up(family, name, wanted)
        return known

    def _looked_up(self, family: str, name: str, wanted: str) -> str:
        for _ in range(_DEPTH):
            style = self._styles.get((family, name)) if name else None
            if style is None:
                break
            for properties in style:
                value = properties.get(wanted) if isinstance(properties.tag, str) else None
                if value:
                    return str(value)
            name = style.get(f"{_STYLE}parent-style-name", "")
        return ""


def _is_tiny(size: str) -> bool:
    match = _SIZE.match(size)
    return match is not None and float(match[1]) * _POINTS[match[2]] <= _TINY_POINTS


def _text_chain(element: Any) -> Iterator[tuple[str, str]]:
    """Families and names of the styles of a text, from the innermost span to its paragraph."""
    while element is not None:
        name = element.get(f"{_TEXT}style-name", "")
        if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield "paragraph", name
            return
        if element.tag == f"{_TEXT}span":
            yield "text", name
        element = element.getparent()


def is_hidden_by_itself(element: Any) -> bool:
    """Whether a section or a paragraph says that it is not shown."""
    if element.tag == f"{_TEXT}section":
        condition = element.get(f"{_TEXT}display") == "condition" and element.get(f"{_TEXT}is-hidden") == "true"
        return bool(condition or element.get(f"{_TEXT}display") == "none")
    return any(each.get(f"{_TEXT}is-hidden") == "true" for each in element.iter(f"{_TEXT}hidden-paragraph"))
