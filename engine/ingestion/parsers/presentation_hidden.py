"""What of a slide is not seen: hidden shapes, shapes beside the slide, tiny letters, letters like their ground.

What is not certain is shown: white letters count only where nothing but white can be behind them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from engine.ingestion.parsers.colours import WHITE, Colour, alike, colour
from engine.ingestion.parsers.decoding import whole_number
from engine.types import HiddenKind

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_TINY_HUNDREDTHS = 100
_ON = ("1", "true")
# Generous: letters of a slide are seldom wider or lines higher.
_LETTER_EMU, _LINE_EMU = 200_000, 400_000
_FRAMES = (f"{_P}spPr/{_A}xfrm", f"{_P}xfrm", f"{_P}grpSpPr/{_A}xfrm")
_FILLS = ("solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_WHITE_NAMES = ("white",)


@dataclass(frozen=True, slots=True)
class _Box:
    """In EMU, from the slide's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class SlideVisibility:
    """Answers for the shapes and runs of one slide."""

    def __init__(self, slide: Any, width: int, height: int) -> None:
        self._slide = slide
        self._page = _Box(0, 0, width, height)
        self._ground: Colour | None = None
        self._ground_known = False

    def of_shape(self, shape: Any) -> HiddenKind | None:
        """Why a shape is not seen with all that is in it, None if it is."""
        element = shape._element  # noqa: SLF001 - what is hidden has no public face
        for each in (element, *element.iterancestors(f"{_P}grpSp")):
            named = next(each.iter(f"{_P}cNvPr"), None)
            if named is not None and named.get("hidden") in _ON:
                return HiddenKind.INVISIBLE
        # A shape in a group is placed in the group's own measure.
        if next(element.iterancestors(f"{_P}grpSp"), None) is not None:
            return None
        box = _box(shape)
        if box is None or box.meets(self._page):
            return None
        return None if _with_text(box, shape).meets(self._page) else HiddenKind.OFF_PAGE

    def of_run(self, shape: Any, run: Any) -> HiddenKind | None:
        """Why a run (a:r) of a shape's own text is not seen, None if it is."""
        properties = run.find(f"{_A}rPr")
        if properties is None:
            return None
        size = whole_number(properties.get("sz", ""))
        if size is not None and size <= _TINY_HUNDREDTHS:
            return HiddenKind.TINY
        fill = properties.find(f"{_A}solidFill")
        # Letters with an outline, an effect or a marker behind them are seen all the same.
        if fill is None or any(properties.find(f"{_A}{tag}") is not None for tag in ("ln", "effectLst", "highlight")):
            return None
        own = _fill(shape._element)  # noqa: SLF001
        if own is not None and own.tag == f"{_A}solidFill":
            ink, ground = _colour(fill), _colour(own)
            same = etree.tostring(fill, method="c14n") == etree.tostring(own, method="c14n")
            return HiddenKind.BACKGROUND_COLOUR if same or (ink and ground and alike(ink, ground)) else None
        if own is not None and own.tag != f"{_A}noFill":
            return None
        ink = _colour(fill) or self._theme_colour(fill)
        if ink is None or not alike(ink, WHITE) or not self._is_on_white(shape, unfilled=own is not None):
            return None
        return HiddenKind.BACKGROUND_COLOUR

    def _is_on_white(self, shape: Any, unfilled: bool) -> bool:
        element = shape._element  # noqa: SLF001
        if not unfilled and (shape.is_placeholder or _has_style_fill(element)):
            # The layout or the theme may fill it.
            return False
        if next(element.iterancestors(f"{_P}grpSp"), None) is not None:
            return False
        place = _box(shape)
        if place is None or self._page_ground() != WHITE:
            return False
        box = _with_text(place, shape)
        return not any(_covers(other, box) for other in self._others(shape))

    def _others(self, shape: Any) -> Iterator[Any]:
        """The shapes that may be behind one: those of the slide, its layout and its master."""
        layout = self._slide.slide_layout
        for other in self._slide.shapes:
            if other.shape_id != shape.shape_id:
                yield other
        for shapes in (layout.shapes, layout.slide_master.shapes):
            for other in shapes:
                # Placeholders of a layout are not drawn, only what stands in them on the slide.
                if not other.is_placeholder:
                    yield other

    def _page_ground(self) -> Colour | None:
        if not self._ground_known:
            self._ground_known = True
            layout = self._slide.slide_layout
            for part in (self._slide, layout, layout.slide_master):
                background = part._element.find(f"{_P}cSld/{_P}bg")  # noqa: SLF001
                if background is None:
                    continue
                fill = background.find(f"{_P}bgPr/{_A}solidFill")
                reference = background.find(f"{_P}bgRef")
                if fill is not None:
                    self._ground = _colour(fill) or self._theme_colour(fill)
                elif reference is not None and reference.get("idx") == "1001":
                    self._ground = _colour(reference) or self._theme_colour(reference)
                break
        return self._ground

    def _theme_colour(self, holder: Any) -> Colour | None:
        """A colour that the theme names, where it is used as it is and the slide keeps its master's names."""
        named = holder.find(f"{_A}schemeClr")
        if named is None or len(named) or next(self._slide._element.iter(f"{_A}overrideClrMapping"), None) is not None:  # noqa: SLF001
            return None
        master = self._slide.slide_layout.slide_master
        mapping = master._element.find(f"{_P}clrMap")  # noqa: SLF001
        name = named.get("val", "")
        if mapping is not None:
            name = mapping.get(name, name)
        for relationship in master.part.rels.values():
            if relationship.reltype.endswith("/theme"):
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                theme = etree.fromstring(relationship.target_part.blob, parser)
                entry = next(theme.iter(f"{_A}{name}"), None) if name.isalnum() else None
                return _colour(entry) if entry is not None else None
        return None


def _box(shape: Any) -> _Box | None:
    """Where a shape is, turned or not; None where it leaves that to its layout."""
    element = shape._element  # noqa: SLF001 - each of its four numbers is a search of its own
    frame = next((each for path in _FRAMES if (each := element.find(path)) is not None), None)
    if frame is None:
        return None
    offset, extent = frame.find(f"{_A}off"), frame.find(f"{_A}ext")
    if offset is None or extent is None:
        return None
    try:
        left, top = float(offset.get("x")), float(offset.get("y"))
        width, height = float(extent.get("cx")), float(extent.get("cy"))
    except (TypeError, ValueError):
        return None
    if frame.get("rot", "0") != "0":
        reach = math.hypot(width, height) / 2
        middle, centre = left + width / 2, top + height / 2
        left, top, width, height = middle - reach, centre - reach, 2 * reach, 2 * reach
    return _Box(left, top, left + width, top + height)


def _with_text(box: _Box, shape: Any) -> _Box:
    """A shape's box, as far as its text may reach beyond it."""
    if not shape.has_text_frame:
        return box
    width, height = box.right - box.left, box.bottom - box.top
    aside = 0.0
    lines = shape.text_frame.text.splitlines() or [""]
    body = next(shape._element.iter(f"{_A}bodyPr"), None)  # noqa: SLF001
    if body is not None and body.get("wrap") == "none":
        aside = max(max(map(len, lines)) * _LETTER_EMU - width, 0)
        count = len(lines)
    else:
        count = sum(math.ceil(len(line) * _LETTER_EMU / max(width, _LETTER_EMU)) or 1 for line in lines)
    below = max(count * _LINE_EMU - height, 0)
    return _Box(box.left - aside, box.top - below, box.right + aside, box.bottom + below)


def _covers(other: Any, box: _Box) -> bool:
    """Whether a shape may be seen behind a box."""
    place = _box(other)
    if place is not None and not place.meets(box):
        return False
    if not other.has_text_frame:
        return True
    fill = _fill(other._element)  # noqa: SLF001
    if fill is None:
        return other.is_placeholder or _has_style_fill(other._element)  # noqa: SLF001
    return bool(fill.tag != f"{_A}noFill")


def _fill(element: Any) -> Any:
    """A shape's own fill, None where it leaves that to its style or its layout."""
    properties = element.find(f"{_P}spPr")
    if properties is None:
        return None
    return next((each for tag in ("noFill", *_FILLS) if (each := properties.find(f"{_A}{tag}")) is not None), None)


def _has_style_fill(element: Any) -> bool:
    reference = element.find(f"{_P}style/{_A}fillRef")
    return reference is not None and reference.get("idx", "0") != "0"


def _colour(holder: Any) -> Colour | None:
    """A colour that is written out and not changed."""
    for each in holder:
        if len(each):
            return None
        if each.tag == f"{_A}srgbClr":
            return colour(each.get("val", ""))
        if each.tag == f"{_A}sysClr":
            return colour(each.get("lastClr", ""))
        if each.tag == f"{_A}prstClr":
            return WHITE if each.get("val") in _WHITE_NAMES else None
    return None
