"""Colours as documents write them, and whether one can be told from another."""

from __future__ import annotations

import colorsys
import re

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)
_HEX = re.compile(r"#?([0-9a-fA-F]{6})$|#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{8})$")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([\s\d.,/%deg+-]{5,80})\)$")
_NAMES = {"white": WHITE, "snow": (255, 250, 250), "ivory": (255, 255, 240), "canvas": WHITE}
_NAMES |= {"ghostwhite": (248, 248, 255), "whitesmoke": (245, 245, 245), "mintcream": (245, 255, 250)}
_NAMES |= {"black": (0, 0, 0), "gray": (128, 128, 128), "grey": (128, 128, 128), "silver": (192, 192, 192)}
_NAMES |= {"red": (255, 0, 0), "maroon": (128, 0, 0), "yellow": (255, 255, 0), "olive": (128, 128, 0)}
_NAMES |= {"lime": (0, 255, 0), "green": (0, 128, 0), "aqua": (0, 255, 255), "cyan": (0, 255, 255)}
_NAMES |= {"teal": (0, 128, 128), "blue": (0, 0, 255), "navy": (0, 0, 128), "fuchsia": (255, 0, 255)}
_NAMES |= {"magenta": (255, 0, 255), "purple": (128, 0, 128), "orange": (255, 165, 0), "darkblue": (0, 0, 139)}
# Sum over the channels; beyond it a reader who looks closely sees something.
_ALIKE = 24
SEE_THROUGH = 0.05
"""What is less opaque is not seen."""


def colour(words: str, see_through: bool = False) -> Colour | None:
    """``#fff``, ``FFFFFF``, ``rgb(255, 255, 255)``, ``hsl(0 0% 100%)`` or one of a few names; None for every other.

    A colour that lets through what is behind it is one only if ``see_through``.
    """
    read = _read(words.strip())
    return read[0] if read is not None and (see_through or read[1] >= 1) else None


def opacity(words: str) -> float:
    """How much a colour covers what is behind it, 0 to 1; 1 for what is no colour."""
    read = _read(words.strip())
    return read[1] if read is not None else 1.0


def alike(one: Colour, other: Colour) -> bool:
    """Whether text of one colour on the other cannot be read."""
    return sum(abs(left - right) for left, right in zip(one, other, strict=True)) <= _ALIKE


def _read(words: str) -> tuple[Colour, float] | None:
    if (match := _HEX.match(words)) is not None:
        digits = match[1] or match[2]
        if len(digits) < 6:
            digits = "".join(each * 2 for each in digits)
        red, green, blue, alpha = (int(f"{digits}ff"[at : at + 2], 16) for at in (0, 2, 4, 6))
        return (red, green, blue), alpha / 255
    if (match := _FUNCTION.match(words.lower())) is not None:
        return _called(match[1], re.split(r"[\s,/]+", match[2].strip()))
    named = _NAMES.get(words.lower())
    return (named, 1.0) if named is not None else None


def _called(function: str, stated: list[str]) -> tuple[Colour, float] | None:
    try:
        if not 3 <= len(stated) <= 4:
            return None
        alpha = _share(stated[3], 1) if len(stated) == 4 else 1.0
        if function == "rgb":
            red, green, blue = (_share(each, 255) for each in stated[:3])
        else:
            hue, saturation, lightness = (
                float(stated[0].removesuffix("deg")) / 360,
                *(_share(each, 100) for each in stated[1:3]),
            )
            red, green, blue = colorsys.hls_to_rgb(hue % 1, lightness, saturation)
    except ValueError:
        return None
    return (round(red * 255), round(green * 255), round(blue * 255)), alpha


def _share(stated: str, whole: float) -> float:
    """A number as a part of ``whole``, or a percentage, 0 to 1."""
    value = float(stated[:-1]) / 100 if stated.endswith("%") else float(stated) / whole
    return min(max(value, 0.0), 1.0)
