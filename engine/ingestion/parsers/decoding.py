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
# Encodings that write every letter with the bytes of ASCII: any text in them is UTF-8, too, and means nothing as
# that.
_SEVEN_BIT = ("iso2022", "utf-7", "hz")
_JAPANESE_SHIFT = re.compile(rb"\x1b(?:\$[@B]|\([BIJ])")
_ANY_SHIFT = re.compile(rb"\x1b[$(]|~\{")
# What Python calls them, or the larger encoding that the name stands for in practice (encoding.spec.whatwg.org).
_CALLED = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1"), "cp1252"),
    **dict.fromkeys(("iso-8859-8-i", "iso-8859-8-e", "csiso88598i", "csiso88598e", "logical", "visual"), "iso8859-8"),
    **dict.fromkeys(("iso-8859-6-i", "iso-8859-6-e", "csiso88596i", "csiso88596e"), "iso8859-6"),
    **dict.fromkeys(("iso-2022-jp", "iso2022-jp", "csiso2022jp", "cp50220", "cp50221"), "iso2022_jp_ext"),
    **dict.fromkeys(("shift-jis", "sjis", "x-sjis", "windows-31j", "ms-kanji", "csshiftjis"), "cp932"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb-2312-80", "csgb2312", "euc-cn", "x-euc-cn"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks-c-5601-1987", "ks-c-5601", "x-euc-kr", "windows-949", "x-windows-949"), "cp949"),
    **dict.fromkeys(("windows-874", "dos-874", "tis-620", "iso-8859-11"), "cp874"),
    **dict.fromkeys(("x-mac-cyrillic", "x-mac-ukrainian"), "mac_cyrillic"),
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-mac-ce": "mac_latin2",
    "x-mac-greek": "mac_greek",
    "x-mac-turkish": "mac_turkish",
    "x-x-big5": "big5",
    "x-big5": "big5",
    "unicode-1-1-utf-7": "utf-7",
    "cp65000": "utf-7",
    "cp50225": "iso2022_kr",
    "cp52936": "hz",
}


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

    In order: a byte order mark; an encoding that writes with ASCII's bytes, if it is ``declared`` inside the file
    or shifts as Japanese mails do; strict UTF-8; UTF-16 by its zero bytes; the encoding ``declared``; UTF-8 with a
    few bad bytes; Windows-1252 where the bytes allow it; what charset-normalizer makes of it.
    """
    mark = byte_order_mark(data)
    if mark is not None:
        return _with_replacements(data[mark[1] :], mark[0])
    names = _codecs(declared) if declared else []
    unknown = [f"the encoding it declares, {declared[:40]}, is not known"] if declared and not names else []
    if data.isascii() and (shifted := _shifted(data, names)) is not None:
        return shifted
    if (text := _strictly(data, "utf-8")) is not None:
        return text, unknown if unknown and _ANY_SHIFT.search(data) else []
    utf_16 = seems_utf_16(data)
    if utf_16:
        return _with_replacements(data, utf_16)
    for name in names:
        if (text := _strictly(data, name)) is not None:
            return text, []
    for name in ("utf-8", *names):
        replaced = data.decode(name, "replace")
        beyond_ascii = sum(1 for character in replaced if character > "\x7f")
        if replaced.count("\ufffd") * 20 < beyond_ascii:
            return _with_replacements(data, name)
    text, warnings = _with_replacements(data, _guessed(data))
    return text, [*unknown, *warnings]


def _shifted(data: bytes, names: list[str]) -> tuple[str, list[str]] | None:
    """The text of bytes that are all ASCII's, if they are of an encoding that writes other letters with them."""
    seven_bit = [name for name in names if name.startswith(_SEVEN_BIT)]
    shifts = not seven_bit and _JAPANESE_SHIFT.search(data) is not None
    for name in ("iso2022_jp_ext",) if shifts else seven_bit:
        if (text := _strictly(data, name)) is not None:
            return text, []
    return _with_replacements(data, seven_bit[0]) if seven_bit else None


def _codecs(declared: str) -> list[str]:
    """What Python calls an encoding that a file declares, the larger one that it stands for first."""
    # A mail may say in which language a word is: "utf-8*en".
    stated = declared.partition("*")[0].strip().strip("\"'").lower().replace("_", "-")
    windows = re.fullmatch(r"x-(?:cp|windows-)?(125\d)", stated)
    found = []
    for name in (f"cp{windows[1]}" if windows else _CALLED.get(stated, stated), stated):
        try:
            codec = codecs.lookup(name)
            # Some codecs are none of text: "rot13", "zip".
            b"".decode(codec.name)
        except (LookupError, UnicodeError, ValueError):
            continue
        if codec.name not in found:
            found.append(codec.name)
    return found


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return sanitize(data.decode(encoding))
    except (UnicodeError, ValueError):
        return None


def _guessed(data: bytes) -> str:
    high_bytes = sum(1 for byte in data[:_GUESS_BYTES] if byte >= 0x80)
    # Other scripts have hardly a letter below 0x80.
    western = not _NOT_CP1252.search(data) and high_bytes * 2 < min(len(data), _GUESS_BYTES)
    # A stray byte or two say nothing: any single-byte encoding would fit.
    if not western and high_bytes > min(len(data), _GUESS_BYTES) * _TELLING_SHARE:
        guess = charset_normalizer.from_bytes(data[:_GUESS_BYTES]).best()
        if guess is not None and guess.encoding not in ("ascii", "utf_8"):
            return guess.encoding
    return "cp1252"


def _with_replacements(data: bytes, encoding: str) -> tuple[str, list[str]]:
    text = sanitize(data.decode(encoding, "replace"))
    count = text.count("\ufffd")
    if not count:
        return text, []
    places = "1 place" if count == 1 else f"{count} places"
    return text, [f"{places} could not be read as {encoding.upper()} text and became \ufffd"]
