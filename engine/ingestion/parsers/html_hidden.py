"""Text of a page that a browser does not show: taken out of the tree before anything reads it.

An element is hidden where its own attributes and the page's own rules say so for certain; else it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from engine.ingestion.parsers.colours import SEE_THROUGH, WHITE, Colour, alike, colour, opacity
from engine.ingestion.parsers.html_plain import REMOVED
from engine.ingestion.parsers.style_sheets import Declarations, StyleSheets
from engine.types import HiddenKind

_SIGNS = re.compile(r"\bhidden\b|\bstyle\s*=|<style|<font\b|\bbgcolor\b", re.IGNORECASE)
_NUMBER = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|%|ex|vw|vh|cm|mm|in)?$")
_FONT_SIZE = re.compile(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)?)(?:/\S+)?\s+\S")
_NO_CLIP = re.compile(
    r"rect\(\s*(?:0(?:px)?|1px)[\s,]+(?:0(?:px)?|1px)[\s,]+(?:0(?:px)?|1px)[\s,]+(?:0(?:px)?|1px)\s*\)"
)
_NOTHING = re.compile(r"inset\(\s*(?:[5-9]\d|\d{3,})(?:\.\d+)?%|(?:circle|ellipse)\(\s*0(?:px|%)?[\s)]")
_SCALED_AWAY = re.compile(r"scale(?:x|y|3d)?\(\s*0*\.?0*\s*[,)]")
_SHIFTED = re.compile(r"translate(?:x|y|3d)?\(\s*(-\d+[a-z%]*)\s*[,)]")
_FADED = re.compile(r"opacity\(\s*(?:0*\.?0+|0+%)\s*\)")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_FAR = -999
_FOLDING = ("height", "max-height", "overflow", "position", "clip", "width", "max-width")
_MOVING = (
    *("left", "top", "right", "bottom", "text-indent", "position", "clip", "clip-path", "transform"),
    *("margin", "margin-left", "margin-top"),
)
_TINY = {"px": 1.0, "pt": 1.0, "": 0.0, "em": 0.02, "rem": 0.02, "%": 2.0}
_INHERITED_COLOURS = ("inherit", "currentcolor", "initial", "unset", "revert", "")
_EFFECTS = frozenset(
    "text-shadow background-clip -webkit-background-clip -webkit-text-fill-color -webkit-text-stroke".split()
)
_SKIPPED = frozenset(REMOVED)
# All that decides over an element, but what is around it and its name.
_ATTRIBUTES = ("style", "class", "hidden", "bgcolor", "color", "background")
# A page that hides itself whole waits for its program to show it.
_PAGE = frozenset(("html", "body"))
# These have colours of their own, whatever is around them.
_COLOURED = frozenset(("a", "button", "mark", "textarea"))
_NO_TEXT = frozenset(("script", "style", "head", "title", "template", "noscript"))


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element's own text looks like; most of it is handed down."""

    invisible: bool = False
    tiny: bool = False
    ink: Colour | None = None
    """None where it is not stated, or cannot be told."""
    transparent: bool = False
    ground: Colour | None = WHITE
    """None where it cannot be told."""
    styled: bool = False
    """Whether a rule that is not in the page may give it, or what is around it, a ground."""

    def kind(self, foreign_styles: bool) -> HiddenKind | None:
        if self.invisible:
            return HiddenKind.INVISIBLE
        if self.tiny:
            return HiddenKind.TINY
        if self.transparent:
            return HiddenKind.BACKGROUND_COLOUR
        if self.ink is None or self.ground is None or (foreign_styles and self.styled):
            return None
        return HiddenKind.BACKGROUND_COLOUR if alike(self.ink, self.ground) else None


_SHOWN = _Look()


def take_out_hidden(root: Any, source: str) -> list[tuple[HiddenKind, str]]:
    """Remove what is not shown from a page's tree, and return it: what stands together is one text."""
    if not _SIGNS.search(source):
        return []
    sheets, foreign = page_styles(root, source)
    return list(_together(_Sweep(sheets, foreign).sweep(root)))


def page_styles(root: Any, source: str) -> tuple[StyleSheets, bool]:
    """The rules that a page holds, and whether there are others elsewhere."""
    sheets = StyleSheets()
    foreign = "@import" in source
    for element in root.iter("style", "link"):
        if element.tag == "link":
            foreign = foreign or "stylesheet" in element.get("rel", "").lower()
        elif element.get("media", "all").lower() in ("all", "screen", "") and element.getparent().tag != "noscript":
            sheets.read(element.text or "")
    return sheets, foreign


def hidden_comments(source: str) -> Iterator[str]:
    """The words of a page's comments; conditions for old browsers are none."""
    # Beyond the last end of a comment there is none; looking for one would take long.
    for match in _COMMENT.finditer(source, 0, source.rfind("-->") + 3):
        words = " ".join(_TAG.sub(" ", match[1]).split())
        if " " in words and not words.startswith(("[if", "<![endif")):
            yield words


def hides_all(tag: str, attributes: Mapping[str, str], sheets: StyleSheets) -> HiddenKind | None:
    """Why an element is not shown with all that is in it, None if it is."""
    declarations, doubtful = sheets.of(tag, attributes)
    return _whole_kind(attributes, declarations, doubtful)


def _together(found: Iterator[tuple[Any, HiddenKind, str]]) -> Iterator[tuple[HiddenKind, str]]:
    block: Any = None
    kind: HiddenKind | None = None
    pieces: list[str] = []
    for each_block, each_kind, text in found:
        if pieces and (each_block is not block or each_kind is not kind):
            assert kind is not None
            yield kind, " ".join(pieces)
            pieces = []
        block, kind = each_block, each_kind
        if text.strip():
            pieces.append(text.strip())
    if pieces and kind is not None:
        yield kind, " ".join(pieces)


class _Sweep:
    def __init__(self, sheets: StyleSheets, foreign: bool) -> None:
        self._sheets = sheets
        self._foreign = foreign
        # Most elements of a page look like others of it.
        self._looks: dict[_Look, _Look] = {_SHOWN: _SHOWN}
        self._known: dict[tuple[Any, ...], tuple[HiddenKind | None, _Look, HiddenKind | None]] = {}

    def sweep(self, root: Any) -> Iterator[tuple[Any, HiddenKind, str]]:
        """Hidden texts in order, with the outermost element that each is in."""
        stack: list[tuple[Any, _Look, Any]] = [(root, _SHOWN, None)]
        while stack:
            element, around, outermost = stack.pop()
            tag = element.tag
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            key: tuple[Any, ...] = (id(around), tag)
            if element.attrib:
                get = element.get
                named = get("id")
                key = (*key, named if self._sheets.names_elements else named is not None, *map(get, _ATTRIBUTES))
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = self._judge(element, around)
            whole, look, kind = known
            if whole is not None:
                yield element, whole, " ".join(_texts(element))
                _drop(element)
                continue
            if kind is None:
                outermost = None
            else:
                outermost = element if outermost is None else outermost
                yield outermost, kind, _own_text(element)
                _empty(element)
            if len(element):
                stack.extend([(child, look, outermost) for child in element.iterchildren(reversed=True)])

    def _judge(self, element: Any, around: _Look) -> tuple[HiddenKind | None, _Look, HiddenKind | None]:
        """Why an element is not shown with all in it, what its own text looks like, and why that is not shown."""
        attributes = element.attrib
        declarations, doubtful = self._sheets.of(element.tag, attributes)
        whole = _whole_kind(attributes, declarations, doubtful) if element.tag not in _PAGE else None
        look = _look(element.tag, attributes, around, declarations, doubtful)
        # One object for all that are equal: it is what they are known by.
        look = self._looks.setdefault(look, look)
        return whole, look, look.kind(self._foreign)


def _texts(element: Any) -> Iterator[str]:
    for each in element.iter():
        if each.tag not in _NO_TEXT and isinstance(each.tag, str) and each.text:
            yield each.text.strip()
        if each is not element and each.tail:
            yield each.tail.strip()


def _own_text(element: Any) -> str:
    return " ".join(filter(None, ((element.text or "").strip(), *((child.tail or "").strip() for child in element))))


def _empty(element: Any) -> None:
    """Take an element's own text out; blanks stay, they keep the words around apart."""
    element.text = " " if element.text else None
    for child in element:
        child.tail = " " if child.tail else None


def _drop(element: Any) -> None:
    """Take an element out, and keep what follows it."""
    parent, tail = element.getparent(), element.tail
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


# --- what declarations come to ------------------------------------------------------------------------------


def _whole_kind(
    attributes: Mapping[str, str], declarations: Declarations, doubtful: list[Declarations]
) -> HiddenKind | None:
    if not declarations and "hidden" not in attributes:
        return None
    display = declarations.get("display", "")
    hidden = "hidden" in attributes and attributes["hidden"].lower() != "until-found" and display in ("", "none")
    if (hidden or display == "none") and _surely(doubtful, "display"):
        return HiddenKind.INVISIBLE
    # Of what is moved or faded a script may make something; of a rule that says otherwise it is certain.
    animated = any(name.endswith(("animation", "animation-name", "transition")) for name in declarations)
    if not animated and _is_faded(declarations) and _surely(doubtful, "opacity", "filter", "transform"):
        return HiddenKind.INVISIBLE
    if _is_folded(declarations) and _surely(doubtful, *_FOLDING):
        return HiddenKind.INVISIBLE
    return HiddenKind.OFF_PAGE if _is_far(declarations, animated) and _surely(doubtful, *_MOVING) else None


def _surely(doubtful: list[Declarations], *properties: str) -> bool:
    """Whether nothing that may hold besides says something of ``properties``, but "none"."""
    return not any(each.get(name, "none") != "none" for each in doubtful for name in properties)


def _is_faded(declarations: Declarations) -> bool:
    number, unit = _number(declarations.get("opacity", ""))
    if number is not None and number / (100 if unit == "%" else 1) < SEE_THROUGH:
        return True
    if _FADED.search(declarations.get("filter", "")):
        return True
    return _SCALED_AWAY.search(declarations.get("transform", "")) is not None


def _is_folded(declarations: Declarations) -> bool:
    if declarations.get("overflow") not in ("hidden", "clip"):
        return False
    # What folds up slowly is unfolded by a reader.
    sides = ("height", "width") if "transition" in declarations else ("height", "width", "max-height", "max-width")
    return any(_number(declarations.get(side, ""))[0] == 0 for side in sides)


def _is_far(declarations: Declarations, animated: bool) -> bool:
    placed = declarations.get("position") in ("absolute", "fixed")
    if placed and any(_far(declarations.get(side, "")) for side in ("left", "top", "right", "bottom")):
        return True
    if placed and _NO_CLIP.match(declarations.get("clip", "")):
        return True
    if _NOTHING.match(declarations.get("clip-path", "")) and not animated:
        return True
    shift = None if animated else _SHIFTED.search(declarations.get("transform", ""))
    margins = declarations.get("margin", "").split()
    # Top, right, bottom, left; of fewer, the last that is named for the left side is the second.
    beside = margins[3] if len(margins) == 4 else margins[1] if len(margins) > 1 else ""
    moved = (beside, *margins[:1], *(declarations.get(side, "") for side in ("margin-left", "margin-top")))
    return any(_far(each) for each in (declarations.get("text-indent", ""), shift[1] if shift else "", *moved))


def _far(value: str) -> bool:
    number, unit = _number(value)
    if number is None:
        return False
    return number <= (_FAR if unit in ("px", "pt", "") else _FAR / 10)


def _number(value: str) -> tuple[float | None, str]:
    match = _NUMBER.match(value)
    return (float(match[1]), match[2] or "") if match else (None, "")


def _look(
    tag: str, attributes: Mapping[str, str], around: _Look, declarations: Declarations, doubtful: list[Declarations]
) -> _Look:
    look = around
    if not look.styled and tag not in _PAGE and ("class" in attributes or "id" in attributes):
        look = replace(look, styled=True)
    if not declarations and not doubtful and tag not in ("font", *_COLOURED) and "bgcolor" not in attributes:
        return look if "background" not in attributes else replace(look, ground=None)
    visibility = declarations.get("visibility", "")
    if visibility and tag not in _PAGE:
        hidden = visibility in ("hidden", "collapse") and _surely(doubtful, "visibility")
        look = replace(look, invisible=hidden)
    size = _font_size(declarations)
    if size:
        look = replace(look, tiny=_is_tiny(size, look.tiny) and _surely(doubtful, "font-size", "font"))
    elif look.tiny and not _surely(doubtful, "font-size", "font"):
        look = replace(look, tiny=False)
    if look.invisible and not _surely(doubtful, "visibility"):
        look = replace(look, invisible=False)
    look = _on_ground(attributes, look, declarations, doubtful)
    return _in_ink(tag, attributes, look, declarations, doubtful)


def _font_size(declarations: Declarations) -> str:
    shorthand = _FONT_SIZE.search(declarations.get("font", ""))
    return declarations.get("font-size", "") or (shorthand[1] if shorthand else "")


def _is_tiny(size: str, within_tiny: bool) -> bool:
    number, unit = _number(size)
    if number is None:
        # "large", "inherit", something computed.
        return within_tiny and size == "inherit"
    if within_tiny and unit in ("em", "%"):
        return True
    return unit in _TINY and number <= _TINY[unit]


def _on_ground(
    attributes: Mapping[str, str], look: _Look, declarations: Declarations, doubtful: list[Declarations]
) -> _Look:
    ground = look.ground
    stated = declarations.get("background-color") or declarations.get("background") or attributes.get("bgcolor", "")
    if stated and stated not in ("none", "transparent", *_INHERITED_COLOURS):
        ground = colour(stated)
    image = declarations.get("background-image", "none")
    if image != "none" or "url(" in declarations.get("background", "") or "background" in attributes:
        ground = None
    if any(name.startswith("background") for each in doubtful for name in each):
        ground = None
    # What lies over something else stands on that.
    if declarations.get("position") in ("absolute", "fixed") or "transform" in declarations:
        ground = ground if stated else None
    return look if ground == look.ground else replace(look, ground=ground)


def _in_ink(
    tag: str, attributes: Mapping[str, str], look: _Look, declarations: Declarations, doubtful: list[Declarations]
) -> _Look:
    stated = declarations.get("color", "") or (attributes.get("color", "") if tag == "font" else "")
    ink, transparent = (None, False) if tag in _COLOURED else (look.ink, look.transparent)
    if stated and stated not in _INHERITED_COLOURS:
        ink, transparent = colour(stated, see_through=True), stated == "transparent" or opacity(stated) < SEE_THROUGH
    # Letters may be drawn by their shadow, their edge or what shines through them.
    if any(declarations.get(name, "none") != "none" for name in _EFFECTS):
        ink, transparent = None, False
    if any(name in each for each in doubtful for name in ("color", *_EFFECTS)):
        ink, transparent = None, False
    return replace(look, ink=ink, transparent=transparent)
