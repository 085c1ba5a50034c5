"""Bytes to text, decided here rather than by a library's guess, and text that every store can hold.

``decode`` never loses text silently: what could not be read becomes U+FFFD and is reported.
"""

from __future__ import annotations

import codecs
import re

import charset_normalizer

from engine.ingestion.parsers.formats import byte_order_mark, seems_utf_16

_UNPRINTABLE = re.compile("[\ud800-\udfff]")
# Bytes that Windows-1252 leaves undefined: text in it has none of them.
_NOT_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_GUESS_BYTES = 64 * 1024
_TELLING_SHARE = 0.03
_DIGITS = 18


def sanitize(text: str) -> str:
    """``text`` without NUL and lone surrogates, which SQLite's full-text index and UTF-8 cannot hold."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    return _UNPRINTABLE.sub("\ufffd", text)


def whole_number(text: str) -> int | None:
    """The number that ``text`` states; None for anything else, "²" and more digits than any place has included."""
    return int(text) if text.isdecimal() and len(text) <= _DIGITS else None


def normalize_newlines(text: str) -> str:
    """``text`` with every \\r\\n and every other \\r turned into \\n."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def decode(data: bytes, declared: str | None = None) -> tuple[str, list[str]]:
    """The text of ``data`` and warnings about what could not be read.

    In order: a byte order mark; strict UTF-8; UTF-16 by its zero bytes; the encoding ``declared`` inside the
    file; UTF-8 with a few bad bytes; Windows-1252 where the bytes allow it; what charset-normalizer makes of
    it.
    """
    mark = byte_order_mark(data)
    if mark is not None:
        return _with_replacements(data[mark[1] :], mark[0])
    try:
        return sanitize(data.decode("utf-8")), []
    except UnicodeDecodeError:
        pass
    utf_16 = seems_utf_16(data)
    if utf_16:
        return _with_replacements(data, utf_16)
    if declared:
        try:
            return sanitize(data.decode(codecs.lookup(declared).name)), []
        except (LookupError, UnicodeError, ValueError):
            pass
    replaced = data.decode("utf-8", "replace")
    beyond_ascii = sum(1 for character in replaced if character > "\x7f")
    if replaced.count("\ufffd") * 20 < beyond_ascii:
        return _with_replacements(data, "utf-8")
    high_bytes = sum(1 for byte in data[:_GUESS_BYTES] if byte >= 0x80)
    # Other scripts have hardly a letter below 0x80.
    western = not _NOT_CP1252.search(data) and high_bytes * 2 < min(len(data), _GUESS_BYTES)
    # A stray byte or two say nothing: any single-byte encoding would fit.
    if not western and high_bytes > min(len(data), _GUESS_BYTES) * _TELLING_SHARE:
        guess = charset_normalizer.from_bytes(data[:_GUESS_BYTES]).best()
        if guess is not None and guess.encoding not in ("ascii", "utf_8"):
            return _with_replacements(data, guess.encoding)
    return _with_replacements(data, "cp1252")


def _with_replacements(data: bytes, encoding: str) -> tuple[str, list[str]]:
    text = sanitize(data.decode(encoding, "replace"))
    count = text.count("\ufffd")
    if not count:
        return text, []
    places = "1 place" if count == 1 else f"{count} places"
    return text, [f"{places} could not be read as {encoding.upper()} text and became \ufffd"]
