"""The table of words that tesseract prints (TSV), checked line by line: what reads a hostile picture is not believed.

Words of little confidence, which are mostly specks and ruled lines, are left out.
"""

from __future__ import annotations

import unicodedata

from engine.ingestion.parsers.recognized import Picture, RecognizedLine, RecognizedPage, RecognizedWord

TABLE_LIMIT_BYTES = 32 * 2**20

_COLUMNS = 12
_WORD_LEVEL = "5"
# A page of a newspaper has five thousand.
_WORDS = 15_000
_WORD_CHARACTERS = 500
_LEAST_CONFIDENCE = 25.0
# Rules and edges of the paper are read as bars and dashes.
_LEAST_CONFIDENCE_OF_SIGNS = 60.0
_DIGITS = 6
# Joiners are part of spelling in some scripts; other invisible characters could only hide something.
_KEPT = frozenset("\u200c\u200d")


class ImplausibleTable(Exception):
    """A table that no sound tesseract prints."""


def read_table(untrusted_table: bytes, picture: Picture) -> RecognizedPage:
    """The words of a picture by lines, in reading order, their boxes in points. Raises ImplausibleTable."""
    if len(untrusted_table) > TABLE_LIMIT_BYTES:
        raise ImplausibleTable("it is too long")
    lines: list[tuple[int, list[RecognizedWord]]] = []
    places: dict[tuple[str, str], int] = {}
    last: tuple[str, str, str] | None = None
    count = letters = 0
    confidence = 0.0
    rows = untrusted_table.decode("utf-8", "replace").split("\n")
    for untrusted_row in rows[1:]:
        if not untrusted_row:
            continue
        untrusted = untrusted_row.split("\t", _COLUMNS - 1)
        if len(untrusted) != _COLUMNS:
            raise ImplausibleTable("a row without its columns")
        if untrusted[0] != _WORD_LEVEL:
            continue
        word = _word(untrusted, picture)
        letters += len(untrusted[11])
        confidence += len(untrusted[11]) * max(0.0, float(untrusted[10]))
        if word is None:
            continue
        count += 1
        if count > _WORDS:
            raise ImplausibleTable("too many words")
        block, paragraph, line = untrusted[2], untrusted[3], untrusted[4]
        if (block, paragraph, line) != last:
            last = (block, paragraph, line)
            lines.append((places.setdefault((block, paragraph), len(places)), []))
        lines[-1][1].append(word)
    return RecognizedPage(
        picture.page_width,
        picture.page_height,
        tuple(RecognizedLine(paragraph, tuple(words)) for paragraph, words in lines),
        confidence / letters if letters else 100.0,
    )


def _word(untrusted: list[str], picture: Picture) -> RecognizedWord | None:
    confidence = _number(untrusted[10])
    text = "".join(
        letter for letter in untrusted[11] if letter in _KEPT or not unicodedata.category(letter).startswith("C")
    ).strip()
    telling = any(letter.isalnum() for letter in text)
    if not text or confidence < (_LEAST_CONFIDENCE if telling else _LEAST_CONFIDENCE_OF_SIGNS):
        return None
    if len(text) > _WORD_CHARACTERS:
        raise ImplausibleTable("a word without end")
    left, top, width, height = (_whole(each) for each in untrusted[6:10])
    right, bottom = min(left + max(width, 1), picture.width), min(top + max(height, 1), picture.height)
    if left >= right or top >= bottom:
        raise ImplausibleTable("a word outside of the picture")
    across, down = picture.page_width / picture.width, picture.page_height / picture.height
    return RecognizedWord(
        text,
        (
            left * across,
            picture.page_height - bottom * down,
            right * across,
            picture.page_height - top * down,
        ),
    )


def _whole(untrusted: str) -> int:
    if not (untrusted.isascii() and untrusted.isdigit() and len(untrusted) <= _DIGITS):
        raise ImplausibleTable("a place that is not a number")
    return int(untrusted)


def _number(untrusted: str) -> float:
    try:
        value = float(untrusted)
    except ValueError as error:
        raise ImplausibleTable("a confidence that is not a number") from error
    # Not a number compares as false.
    if not -1 <= value <= 100:
        raise ImplausibleTable("a confidence out of range")
    return value
