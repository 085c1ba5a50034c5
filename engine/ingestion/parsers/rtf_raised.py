"""Raised digits of an RTF document, rewritten in its source as the characters that Unicode has for them.

Everything but the digits stays where it is.
"""

from __future__ import annotations

import re

from engine.ingestion.parsers.raised import raised

_SUPER = re.compile(r"\\super(?![a-z])")
_TOKEN = re.compile(r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|([{}])|[^\\{}]+|\\")
_APART = frozenset(("par", "line", "tab", "cell", "row", "sect", "page", "pard"))
_LETTER = frozenset(("u", "rquote", "rdblquote"))


def raise_digits(source: str) -> str:
    """``source`` with raised digits as characters of their own."""
    if not _SUPER.search(source):
        return source
    pieces: list[str] = []
    copied = 0
    stack: list[bool] = []
    above = False
    before = ""
    for match in _TOKEN.finditer(source):
        word, brace, found = match[1], match[3], match[0]
        if word is not None:
            if word in ("super", "nosupersub", "sub", "plain"):
                above = word == "super" and match[2] != "0"
            before = " " if word in _APART else "x" if word in _LETTER else before
        elif brace == "{":
            stack.append(above)
        elif brace == "}":
            above = stack.pop() if stack else above
        elif found[0] != "\\" and (text := found.strip("\r\n")):
            if above and (written := raised(text, before)) != text:
                pieces += (source[copied : match.start()], _escaped(written))
                copied = match.end()
            before = text[-1]
        elif found[1:2] == "'":
            before = "x"
    return "".join((*pieces, source[copied:]))


def _escaped(text: str) -> str:
    return "".join(each if each.isascii() else f"\\u{ord(each)}?" for each in text)
