"""A conversation as PDF, its marking at the top and bottom of every page.

The font comes with Casemate; what it lacks is drawn with the system's fonts, and a character that none of them has is
written as its number, [U+4E2D], so that nothing is lost.
"""

from __future__ import annotations

import functools
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fpdf import FPDF, XPos, YPos
from fpdf.errors import FPDFException

from engine.exporting.transcript import Cited, Said, Transcript

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

_FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_FAMILY = "DejaVu"
_MARGIN_MM, _INDENT_MM = 20, 6
_Colour = tuple[int, int, int]
_GREY, _RED, _BLACK = (105, 105, 105), (160, 40, 40), (20, 20, 20)
_MOST_FALLBACKS = 4
_MOST_LOOKED_AT = 400
_SYSTEM_FONTS = {
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts"),
    "win32": ("C:/Windows/Fonts",),
}
# Of the many fonts of a system, these are likely to have what is missing.
_LIKELY = ("cjk", "noto", "unifont", "droid", "arial", "msgothic", "simsun", "malgun", "wqy", "ipa", "han", "symbola")


class _Page(FPDF):
    """A4 with the marking and the page's number around what is written."""

    def __init__(self, banner: str) -> None:
        super().__init__(format="A4")
        self.banner = banner
        # Else "{nb}" in a document's text would become a number.
        self.str_alias_nb_pages = ""
        self.set_margins(_MARGIN_MM, 26 if banner else _MARGIN_MM)
        self.set_auto_page_break(True, 26)
        for style, file in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
            self.add_font(_FAMILY, style, str(_FONTS / file))

    def header(self) -> None:
        if self.banner:
            self.set_y(10)
            self._line(self.banner, "B", 10)
            self.set_y(26)

    def footer(self) -> None:
        self.set_y(-20)
        if self.banner:
            self._line(self.banner, "B", 10)
        self._line(str(self.page_no()), "", 8)

    def _line(self, text: str, style: str, size: int) -> None:
        self.set_text_color(*_BLACK)
        self.set_font(_FAMILY, style, size)
        self.cell(0, 5, text, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def put(self, text: str, size: float, style: str = "", colour: _Colour = _BLACK, after: float = 2) -> None:
        """A paragraph; ``after`` is the space below it, in millimetres."""
        self.set_font(_FAMILY, style, size)
        self.set_text_color(*colour)
        self.multi_cell(0, size * 0.5, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(after)


def as_pdf(transcript: Transcript) -> bytes:
    page = _Page(transcript.banner)
    known = _with_fallbacks(page, _characters(transcript))

    def told(text: str) -> str:
        """``text`` with a number in place of every character that no font has."""
        return "".join(c if c in "\n " or ord(c) in known else f"[U+{ord(c):04X}]" for c in text)

    page.banner = told(transcript.banner)
    page.set_title(transcript.title)
    page.set_creator("Casemate")
    page.add_page()
    page.put(told(transcript.title), 16, "B", after=1)
    page.put(told(transcript.about), 9, colour=_GREY, after=4)
    for said in transcript.turns:
        _turn(page, said, told)
    return bytes(page.output())


def _turn(page: _Page, said: Said, told: Any) -> None:
    page.put(told(f"{said.number}. {said.question}"), 12, "B", after=1)
    if said.searched_for:
        page.put(told(f"Searched for: {said.searched_for}"), 8.5, colour=_GREY, after=1)
    size = 10.5
    page.set_font(_FAMILY, "", size)
    for piece in said.pieces:
        page.set_text_color(*_BLACK)
        page.write(size * 0.5, told(piece.text))
        page.write(size * 0.5, "".join(f" [{number}]" for number in piece.numbers))
        if piece.note:
            page.set_text_color(*_RED)
            page.write(size * 0.5, f" ({piece.note})")
    page.ln(size * 0.5 + 2)
    for cited in said.cited:
        _cited(page, cited, told)
    page.put(told(said.made), 8, colour=_GREY, after=6)


def _cited(page: _Page, cited: Cited, told: Any) -> None:
    page.set_text_color(*_BLACK)
    page.set_font(_FAMILY, "", 9)
    page.write(4.5, told(f"[{cited.number}] {cited.where}"))
    if cited.marking:
        page.set_font(_FAMILY, "B", 9)
        page.write(4.5, told(f"  {cited.marking}"))
    if cited.note:
        page.set_font(_FAMILY, "", 9)
        page.set_text_color(*_RED)
        page.write(4.5, told(f"  ({cited.note})"))
    page.ln(5)
    page.set_left_margin(_MARGIN_MM + _INDENT_MM)
    page.set_x(_MARGIN_MM + _INDENT_MM)
    page.put(told(f"“{cited.quote}”"), 9, colour=_GREY)
    page.set_left_margin(_MARGIN_MM)
    page.set_x(_MARGIN_MM)


def _characters(transcript: Transcript) -> set[int]:
    texts = [transcript.title, transcript.banner, transcript.about]
    for said in transcript.turns:
        texts += [said.question, said.searched_for, said.made, *(piece.text for piece in said.pieces)]
        texts += [f"{cited.where} {cited.quote} {cited.marking}" for cited in said.cited]
    return {ord(character) for text in texts for character in text} - {0x0A}


def _with_fallbacks(page: _Page, wanted: Set[int]) -> set[int]:
    """Let ``page`` draw with further fonts what its own lacks; gives the characters that can be drawn."""
    known = set(_characters_of(_FONTS / "DejaVuSans.ttf") & _characters_of(_FONTS / "DejaVuSans-Bold.ttf"))
    missing = set(wanted) - known
    names: list[str] = []
    for path in _system_fonts() if missing else ():
        has = set(_characters_of(path)) & missing
        if not has:
            continue
        name = f"Further{len(names)}"
        try:
            page.add_font(name, "", str(path))
        except (FPDFException, OSError, ValueError, KeyError):
            continue
        names.append(name)
        known |= has
        missing -= has
        if not missing or len(names) == _MOST_FALLBACKS:
            break
    if names:
        page.set_fallback_fonts(names, exact_match=False)
    return known


def _system_fonts() -> Iterator[Path]:
    folders = [Path(each).expanduser() for each in _SYSTEM_FONTS.get(sys.platform, ())]
    files = (path for folder in folders for path in folder.rglob("*"))
    found = [path for path in files if path.suffix.lower() in (".ttf", ".otf", ".ttc")]

    def place(path: Path) -> tuple[bool, bool, Path]:
        name = path.name.lower()
        return not any(each in name for each in _LIKELY), "regular" not in name, path

    yield from sorted(found, key=place)[:_MOST_LOOKED_AT]


@functools.lru_cache(maxsize=_MOST_LOOKED_AT)
def _characters_of(path: Path) -> frozenset[int]:
    """The characters that a font file has; none for one that cannot be read."""
    from fontTools.ttLib import TTFont, TTLibError

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    try:
        with TTFont(path, fontNumber=0, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (TTLibError, OSError, ValueError, KeyError, AssertionError):
        return frozenset()
