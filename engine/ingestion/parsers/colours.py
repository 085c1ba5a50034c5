"""Colours as documents write them, and whether one can be told from another."""

from __future__ import annotations

import re

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)
_HEX = re.compile(r"#?([0-9a-fA-F]{6})$")
_SHORT = re.compile(r"#([0-9a-fA-F]{3})$")
_FUNCTION = re.compile(
    r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*(?:1(?:\.0+)?|100%)\s*)?\)$"
)
_NAMES = {"white": WHITE, "black": (0, 0, 0), "red": (255, 0, 0), "yellow": (255, 255, 0), "snow": (255, 250, 250)}
_NAMES |= {"ivory": (255, 255, 240), "ghostwhite": (248, 248, 255), "whitesmoke": (245, 245, 245)}
# Sum over the channels; beyond it a reader who looks closely sees something.
_ALIKE = 24


def colour(words: str) -> Colour | None:
    """``#fff``, ``FFFFFF``, ``rgb(255, 255, 255)`` or one of a few names; None for every other."""
    words = words.strip()
    if (match := _HEX.match(words)) is not None:
        digits = match[1]
    elif (match := _SHORT.match(words)) is not None:
        digits = "".join(each * 2 for each in match[1])
    elif (match := _FUNCTION.match(words.lower())) is not None:
        return min(int(match[1]), 255), min(int(match[2]), 255), min(int(match[3]), 255)
    else:
        return _NAMES.get(words.lower())
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def alike(one: Colour, other: Colour) -> bool:
    """Whether text of one colour on the other cannot be read."""
    return sum(abs(left - right) for left, right in zip(one, other, strict=True)) <= _ALIKE
