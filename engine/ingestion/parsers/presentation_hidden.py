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
from engine.ingestion.parsers.office_drawings import is_drawn_around, unseen
from engine.types import HiddenKind

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
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

    def within(self, group: Any) -> _Box | None:
        """This box in the measure that a group (its a:xfrm) lies in, None where that cannot be told."""
        numbers = _numbers(group, ("off", "x", "y"), ("ext", "cx", "cy"), ("chOff", "x", "y"), ("chExt", "cx", "cy"))
        if numbers is None or group.get("rot", "0") != "0":
            return None
        left, top, width, height, own_left, own_top, own_width, own_height = numbers
        if not own_width or not own_height:
            return None
        across, down = width / own_width, height / own_height
        xs = [left + (x - own_left) * across for x in (self.left, self.right)]
        ys = [top + (y - own_top) * down for y in (self.top, self.bottom)]
        if group.get("flipH") in _ON:
            xs = [2 * left + width - x for x in reversed(xs)]
        if group.get("flipV") in _ON:
            ys = [2 * top + height - y for y in reversed(ys)]
        return _Box(xs[0], ys[0], xs[1], ys[1])


class Themes:
    """The themes of a presentation's masters, each read once."""

    def __init__(self) -> None:
        self._roots: dict[str, Any] = {}

    def of(self, master: Any) -> Any:
        """The root of a master's theme, None where it has none."""
        name = str(master.part.partname)
        if name not in self._roots:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            blobs = (each.target_part.blob for each in master.part.rels.values() if each.reltype.endswith("/theme"))
            self._roots[name] = next((etree.fromstring(blob, parser) for blob in blobs), None)
        return self._roots[name]


class SlideVisibility:
    """Answers for the shapes and runs of one slide."""

    def __init__(self, slide: Any, width: int, height: int, themes: Themes) -> None:
        self._slide = slide
        self._themes = themes
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
        box = _box(shape)
        if box is None or box.meets(self._page):
            return None
        return None if _with_text(box, shape).meets(self._page) else HiddenKind.OFF_PAGE

    def of_run(self, shape: Any, run: Any) -> HiddenKind | None:
        """Why a run (a:r) in a shape or a table is not seen, None if it is."""
        properties = run.find(f"{_A}rPr")
        if properties is None:
            return None
        reason = unseen(properties)
        if reason is not None:
            return reason
        fill = properties.find(f"{_A}solidFill")
        # A marker behind letters is another ground.
        if fill is None or is_drawn_around(properties) or properties.find(f"{_A}highlight") is not None:
            return None
        cell = next(run.iterancestors(f"{_A}tc"), None)
        own = _fill(shape._element.find(f"{_P}spPr") if cell is None else cell.find(f"{_A}tcPr"))  # noqa: SLF001
        if own is not None and own.tag == f"{_A}solidFill":
            ink, ground = self._shown_colour(fill), self._shown_colour(own)
            same = etree.tostring(fill, method="c14n") == etree.tostring(own, method="c14n")
            return HiddenKind.BACKGROUND_COLOUR if same or (ink and ground and alike(ink, ground)) else None
        # A cell without a fill may have its table's.
        if cell is not None or (own is not None and own.tag != f"{_A}noFill"):
            return None
        ink = self._shown_colour(fill)
        if ink is None or not alike(ink, WHITE) or not self._is_on_white(shape, unfilled=own is not None):
            return None
        return HiddenKind.BACKGROUND_COLOUR

    def _shown_colour(self, fill: Any) -> Colour | None:
        return _colour(fill) or self._theme_colour(fill)

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
        for other in _members(self._slide.shapes):
            if other.shape_id != shape.shape_id:
                yield other
        for shapes in (layout.shapes, layout.slide_master.shapes):
            for other in _members(shapes):
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
                    self._ground = self._shown_colour(fill)
                elif reference is not None and reference.get("idx") == "1001":
                    self._ground = self._shown_colour(reference)
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
        theme = self._themes.of(master)
        entry = next(theme.iter(f"{_A}{name}"), None) if theme is not None and name.isalnum() else None
        return _colour(entry) if entry is not None else None


def _members(shapes: Any) -> Iterator[Any]:
    """All shapes, those in groups instead of the groups."""
    left = list(shapes)
    while left:
        shape = left.pop()
        within = getattr(shape, "shapes", None)
        if within is None:
            yield shape
        else:
            left.extend(within)


def _box(shape: Any) -> _Box | None:
    """Where a shape is, turned or not; None where it leaves that to its layout."""
    element = shape._element  # noqa: SLF001 - each of its four numbers is a search of its own
    frame = next((each for path in _FRAMES if (each := element.find(path)) is not None), None)
    if frame is None:
        return None
    numbers = _numbers(frame, ("off", "x", "y"), ("ext", "cx", "cy"))
    if numbers is None:
        return None
    left, top, width, height = numbers
    if frame.get("rot", "0") != "0":
        reach = math.hypot(width, height) / 2
        middle, centre = left + width / 2, top + height / 2
        left, top, width, height = middle - reach, centre - reach, 2 * reach, 2 * reach
    box: _Box | None = _Box(left, top, left + width, top + height)
    for group in element.iterancestors(f"{_P}grpSp"):
        frame = group.find(f"{_P}grpSpPr/{_A}xfrm")
        box = box.within(frame) if box is not None and frame is not None else None
    return box


def _numbers(frame: Any, *wanted: tuple[str, str, str]) -> list[float] | None:
    """Attributes of a frame's children, each a child and two of its attributes; None where one is missing."""
    numbers: list[float] = []
    for tag, *names in wanted:
        child = frame.find(f"{_A}{tag}")
        if child is None:
            return None
        try:
            numbers.extend(float(child.get(name)) for name in names)
        except (TypeError, ValueError):
            return None
    return numbers


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
    fill = _fill(other._element.find(f"{_P}spPr"))  # noqa: SLF001
    if fill is None:
        return other.is_placeholder or _has_style_fill(other._element)  # noqa: SLF001
    return bool(fill.tag != f"{_A}noFill")


def _fill(properties: Any) -> Any:
    """A shape's or a cell's own fill, None where it leaves that to its style or its layout."""
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
