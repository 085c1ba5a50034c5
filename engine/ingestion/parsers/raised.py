"""What is set above the line: digits and signs as the characters that Unicode has for them, and the marks of notes.

10 to the power of 2 must not read 102.
"""

from __future__ import annotations

import re

_CHARACTERS = str.maketrans("0123456789+-\u2212\u2013=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_HAS_CHARACTERS = re.compile(r"\s*(?=[^\s,()=])[-0-9+\u2212\u2013=()n, ]+$|\s*\([-0-9+\u2212\u2013n]+\)\s*$")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def raised(text: str, before: str) -> str:
    """``text``, which is set above the line, as it is to stand after ``before``.

    Letters ("10th"), and whatever stands apart from the word before it, stay as they are.
    """
    if not before or before[-1].isspace() or not _HAS_CHARACTERS.match(text):
        return text
    return text.translate(_CHARACTERS)


def roman(number: int) -> str:
    """``number`` as endnotes are counted: i, ii, iii."""
    digits = ""
    for value, letters in _ROMAN:
        digits += letters * (number // value)
        number %= value
    return digits
