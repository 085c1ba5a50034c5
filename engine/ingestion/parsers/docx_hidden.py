"""Text of a Word document that Word does not show: hidden, in the colour of its ground, tiny or deleted.

What is not certain is shown: a run is taken out only where all that decides over it is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from engine.ingestion.parsers.colours import WHITE, Colour, alike, colour
from engine.ingestion.parsers.decoding import whole_number
from engine.types import HiddenKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_OLD_SHAPES = tuple(f"{_V}{tag}" for tag in ("rect", "roundrect", "shape", "oval", "group", "polyline", "image"))
_BEHIND = re.compile(r"z-index\s*:\s*-")
_SIDE = re.compile(r"(?<![-\w])(?:width|height)\s*:\s*(\d+(?:\.\d+)?)pt")
_EMU_PER_POINT = 12_700
_OFF = ("0", "false", "off")
_TEXTS = frozenset((f"{_W}t", f"{_W}delText", f"{_M}t"))
_BREAKS = frozenset(f"{_W}{tag}" for tag in ("tab", "br", "cr"))
_TELLING = frozenset(f"{_W}{tag}" for tag in ("vanish", "specVanish", "color", "sz", "highlight", "shd"))
_TINY_HALF_POINTS = 2
# Pictures smaller than this are no ground to write on.
_GROUND_EMU = 180_000
_HIGHLIGHTS = {"white": WHITE, "black": (0, 0, 0), "yellow": (255, 255, 0), "red": (255, 0, 0)}
_STYLES_DEPTH = 20
_NO_COLOUR = ("auto", "none", "")

Ground = Colour | None | bool
"""A colour, None where nothing is said, True where there is something that cannot be told."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What a style, or a run by itself, says; None where it says nothing."""

    vanish: bool | None = None
    always_hidden: bool | None = None
    ink: Colour | bool | None = None
    """True for a colour that is not known here."""
    half_points: int | None = None
    ground: Ground = None

    @property
    def plain(self) -> bool:
        return not (self.vanish or self.always_hidden or self.ink not in (None, True)) and not self.tiny

    @property
    def tiny(self) -> bool:
        return self.half_points is not None and self.half_points <= _TINY_HALF_POINTS

    def over(self, base: _Look) -> _Look:
        """This one, with what it leaves open taken from ``base``."""
        return _Look(
            *(
                getattr(base, name) if getattr(self, name) is None else getattr(self, name)
                for name in self.__dataclass_fields__
            )
        )


_NOTHING = _Look()


class WordVisibility:
    """Takes out of a document's parts what is not shown, with the document's styles and settings in mind."""

    def __init__(self, styles: Any, page_ground: Ground) -> None:
        self._page_ground = page_ground
        self._looks: dict[str, _Look] = {}
        self._styles: dict[str, Any] = {}
        self._defaults = _NOTHING
        self._default_paragraph = ""
        self._hiding_styles = False
        if styles is not None:
            self._styles = {str(style.get(f"{_W}styleId")): style for style in styles.iter(f"{_W}style")}
            self._defaults = _look(styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
            self._hiding_styles = not self._defaults.plain
            for name, style in self._styles.items():
                self._hiding_styles = self._hiding_styles or not _look(style.find(f"{_W}rPr")).plain
                if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") in ("1", "true", "on"):
                    self._default_paragraph = name

    def take_out(self, root: Any) -> list[tuple[HiddenKind, str]]:
        """Remove from a part's tree what is not shown, and return it: what stands together is one text."""
        found: list[tuple[Any, HiddenKind, str]] = []
        for deletion in list(root.iter(f"{_W}del", f"{_W}moveFrom")):
            text = "".join(_words(deletion))
            # Within properties these only say how a paragraph's mark or a row was changed.
            if text and next(deletion.iterancestors(f"{_W}del", f"{_W}moveFrom"), None) is None:
                found.append((_paragraph(deletion), HiddenKind.DELETION, text))
                deletion.getparent().remove(deletion)
        for run in list(root.iter(f"{_W}r", f"{_M}r")):
            kind = self._kind(run)
            if kind is None:
                continue
            text = "".join(_words(run) if kind is HiddenKind.INVISIBLE else _own_words(run))
            _empty(run, everything=kind is HiddenKind.INVISIBLE)
            if not text:
                continue
            if found and found[-1][1] is kind and found[-1][0] is _paragraph(run):
                text = found.pop()[2] + text
            found.append((_paragraph(run), kind, text))
        return [(kind, text) for _, kind, text in found]

    def _kind(self, run: Any) -> HiddenKind | None:
        """Why a run is not shown, None if it is."""
        properties = run.find(f"{_W}rPr")
        if properties is None and not self._hiding_styles:
            return None
        own = _look(properties)
        paragraph = _paragraph(run)
        style = _named(paragraph.find(f"{_W}pPr"), "pStyle") if paragraph is not None else ""
        by_paragraph = self._style(style or self._default_paragraph)
        by_character = self._style(_named(properties, "rStyle"))
        if own.plain and by_paragraph.plain and by_character.plain and self._defaults.plain:
            return None
        look = own.over(by_character).over(by_paragraph).over(self._defaults)
        # Hidden twice, by the paragraph's style and by the run's, is shown: that is what the standard says.
        vanish = own.vanish
        if vanish is None:
            vanish = bool(by_paragraph.vanish) != bool(by_character.vanish) or bool(self._defaults.vanish)
        if vanish or look.always_hidden:
            return HiddenKind.INVISIBLE
        if look.tiny:
            return HiddenKind.TINY
        if isinstance(look.ink, tuple):
            ground = look.ground if look.ground is not None else self._ground(run)
            if isinstance(ground, tuple) and alike(look.ink, ground):
                return HiddenKind.BACKGROUND_COLOUR
        return None

    def _ground(self, run: Any) -> Ground:
        """What a run stands on: the shading of its paragraph, cell or table, the page."""
        for element in run.iterancestors():
            ground: Ground = None
            if element.tag == f"{_W}p":
                properties = element.find(f"{_W}pPr")
                ground = _shading(properties)
                if ground is None:
                    ground = self._paragraph_ground(_named(properties, "pStyle") or self._default_paragraph)
            elif element.tag == f"{_W}tc":
                ground = _shading(element.find(f"{_W}tcPr"))
            elif element.tag == f"{_W}tr":
                ground = _shading(element.find(f"{_W}tblPrEx"))
            elif element.tag == f"{_W}tbl":
                properties = element.find(f"{_W}tblPr")
                ground = _shading(properties)
                if ground is None and self._shades(_named(properties, "tblStyle")):
                    ground = True
            elif element.tag == f"{_W}txbxContent":
                # Of the shape around a text box nothing is known.
                ground = True
            if ground is not None:
                return ground
        return self._page_ground

    def _chain(self, style_id: str) -> Iterator[Any]:
        """A style and those it is based on."""
        for _ in range(_STYLES_DEPTH):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = _named(style, "basedOn")

    def _style(self, style_id: str) -> _Look:
        if not style_id:
            return _NOTHING
        look = self._looks.get(style_id)
        if look is None:
            look = _NOTHING
            for style in self._chain(style_id):
                look = look.over(_look(style.find(f"{_W}rPr")))
            self._looks[style_id] = look
        return look

    def _paragraph_ground(self, style_id: str) -> Ground:
        for style in self._chain(style_id):
            ground = _shading(style.find(f"{_W}pPr"))
            if ground is not None:
                return ground
        return None

    def _shades(self, style_id: str) -> bool:
        """Whether a table's style shades any of its cells."""
        return any(_shading(each.getparent()) is not None for style in self._chain(style_id) for each in _shades(style))


def page_ground(document: Any, settings: Any, margins: list[Any]) -> Ground:
    """What a document's pages look like: white but for a background that is shown or a picture behind the text."""
    for part in (document, *margins):
        for anchor in part.iter(f"{_WP}anchor"):
            extent = anchor.find(f"{_WP}extent")
            if extent is not None and anchor.get("behindDoc") in ("1", "true"):
                sides = [whole_number(str(extent.get(side, ""))) for side in ("cx", "cy")]
                if not all(side is not None and side < _GROUND_EMU for side in sides):
                    return True
        if next(part.iter(f"{_V}background"), None) is not None:
            return True
        if any(_is_ground(shape) for shape in part.iter(*_OLD_SHAPES)):
            return True
    shown = settings.find(f"{_W}displayBackgroundShape") if settings is not None else None
    background = document.find(f"{_W}background")
    if background is None or shown is None or shown.get(f"{_W}val") in _OFF:
        return WHITE
    return colour(str(background.get(f"{_W}color", ""))) or True


def _is_ground(shape: Any) -> bool:
    """Whether a shape of the older kind lies behind the text and is not drawn of letters, as a watermark is."""
    style = str(shape.get("style", ""))
    if not _BEHIND.search(style) or shape.find(f"{_V}textpath") is not None:
        return False
    points = [float(each) for each in _SIDE.findall(style)]
    small = len(points) == 2 and all(each * _EMU_PER_POINT < _GROUND_EMU for each in points)
    filled = shape.get("filled") not in ("f", "false") or shape.find(f"{_V}imagedata") is not None
    return filled and not small


def _shades(style: Any) -> Iterator[Any]:
    yield from style.iter(f"{_W}shd")


def _paragraph(element: Any) -> Any:
    return next(element.iterancestors(f"{_W}p"), None)


def _named(properties: Any, tag: str) -> str:
    named = properties.find(f"{_W}{tag}") if properties is not None else None
    return str(named.get(f"{_W}val", "")) if named is not None else ""


def _switch(properties: Any, tag: str) -> bool | None:
    element = properties.find(f"{_W}{tag}")
    return None if element is None else element.get(f"{_W}val") not in _OFF


def _look(properties: Any) -> _Look:
    if properties is None or not any(each.tag in _TELLING for each in properties):
        return _NOTHING
    size = _named(properties, "sz")
    ink: Colour | bool | None = None
    element = properties.find(f"{_W}color")
    if element is not None:
        ink = colour(str(element.get(f"{_W}val", ""))) or True
    ground: Ground = _HIGHLIGHTS.get(highlight, True) if (highlight := _named(properties, "highlight")) else None
    if ground is None or highlight == "none":
        ground = _shading(properties)
    look = _Look(
        _switch(properties, "vanish"),
        _switch(properties, "specVanish"),
        ink,
        whole_number(size),
        ground,
    )
    # Word gives letters with an outline, a shadow or a glow a colour that is not their own.
    if any(str(each.tag).startswith("{http://schemas.microsoft.com/office/word/2010") for each in properties):
        look = replace(look, ink=True)
    if any(_switch(properties, tag) for tag in ("outline", "shadow", "emboss", "imprint")):
        look = replace(look, ink=True)
    return look


def _shading(properties: Any) -> Ground:
    shading = properties.find(f"{_W}shd") if properties is not None else None
    if shading is None:
        return None
    pattern = shading.get(f"{_W}val", "clear")
    if pattern not in ("clear", "nil", "solid"):
        return True
    # A solid pattern hides the fill.
    side = "color" if pattern == "solid" else "fill"
    words = str(shading.get(f"{_W}{side}", ""))
    if words.lower() in _NO_COLOUR:
        by_theme = shading.get(f"{_W}theme{side.capitalize()}", "none") != "none"
        return True if by_theme or pattern == "solid" else None
    return colour(words) or True


def _words(element: Any) -> Iterator[str]:
    for each in element.iter():
        if each.tag in _TEXTS:
            yield each.text or ""
        elif each.tag == f"{_W}p" or (each.tag in _BREAKS and each.getparent().tag == f"{_W}r"):
            yield " "


def _own_words(run: Any) -> Iterator[str]:
    for each in run:
        if each.tag in _TEXTS:
            yield each.text or ""
        elif each.tag in _BREAKS:
            yield " "


def _empty(run: Any, everything: bool) -> None:
    """Take a run's text out of it, and with ``everything`` what is drawn in it; a field's marks stay."""
    for each in list(run):
        text = each.tag in _TEXTS or each.tag in (f"{_W}tab", f"{_W}noBreakHyphen", f"{_W}sym")
        keeps = each.tag in (f"{_W}rPr", f"{_W}fldChar", f"{_W}instrText", f"{_M}rPr")
        if text or (everything and not keeps):
            run.remove(each)
