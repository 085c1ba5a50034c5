"""Headings in text that does not mark them: numbered titles, "ARTICLE IV", short lines in capitals.

Conservative: a sentence must never become a heading, a heading missed costs little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LENGTH_LIMIT = 100
_WORDS_LIMIT = 12
# So many headings in a row, with nothing but scraps between them, are a table of contents.
_CONTENTS_RUN = 4
_SCRAP_CHARACTERS = 80

_ROMAN_OR_NUMBER = r"(?:[IVXLCDM]{1,7}|[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-Z](?:-?[0-9]{1,2})?)"
_NAMED = re.compile(
    rf"(?P<name>ARTICLE|CHAPTER|PART|TITLE|SCHEDULE|EXHIBIT|ANNEX|APPENDIX|ATTACHMENT|SECTION|"
    rf"Article|Chapter|Part|Schedule|Exhibit|Annex|Appendix|Attachment|Section)\s+{_ROMAN_OR_NUMBER}\b"
    r"(?P<rest>[\s.:–—-]*.*)$"
)
_NUMBERED = re.compile(r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,4})(?P<dot>\.?)\s+(?P<rest>\S.*)$")
_ROMAN = re.compile(r"(?P<number>[IVXLC]{1,6})\.\s+(?P<rest>\S.*)$")
_SMALL_WORDS = frozenset(
    """
    a an and as at but by for from in into nor of on or per the to upon via vs with within
    """.split()
)
_ENDS_LIKE_TEXT = re.compile(r"[.,;:!?]$|\b(?:and|or|of|the|to|in)$", re.IGNORECASE)
_CONTENTS_LINE = re.compile(r"\.{3,}|(?:\. ){3,}|\s{2,}\d{1,4}$")
_WORD = re.compile(r"[^\W\d_][\w'’&-]*")


def heading_level(line: str) -> int | None:
    """The depth of the heading that ``line`` seems to be, 1 for the outermost; None for other text."""
    line = line.strip()
    if not 2 <= len(line) <= _LENGTH_LIMIT or _CONTENTS_LINE.search(line):
        return None
    named = _NAMED.match(line)
    if named:
        rest = named["rest"].strip(" .:–—-\t")
        if not rest or (_is_title(rest) and not _ENDS_LIKE_TEXT.search(rest)):
            return 2 if named["name"].lower() == "section" else 1
        return None
    numbered = _NUMBERED.match(line)
    if numbered:
        depth = numbered["number"].count(".") + 1
        # "12 Main Street" is an address, "1. Terms" and "1.2 Terms" are numbered.
        if depth == 1 and not numbered["dot"]:
            return None
        return depth if _is_title(numbered["rest"].rstrip(".")) else None
    roman = _ROMAN.match(line)
    if roman:
        return 1 if _is_title(roman["rest"].rstrip(".")) else None
    return 1 if _in_capitals(line) else None


def drop_contents_runs(candidates: Sequence[bool], texts: Sequence[str]) -> list[bool]:
    """Which of a document's blocks are headings after all, given which look like one, and their texts.

    Many short lines in a row, with no sentence between them, are a table of contents, a title page or
    signatures.
    """
    kept = list(candidates)
    start = 0
    while start < len(kept):
        end = start
        while end < len(kept) and (kept[end] or _is_scrap(texts[end])):
            end += 1
        if sum(kept[start:end]) >= _CONTENTS_RUN:
            # The last one may well be the heading of what follows.
            keep_last = end < len(kept) and kept[end - 1]
            for index in range(start, end - keep_last):
                kept[index] = False
        start = max(end, start + 1)
    return kept


def _is_scrap(text: str) -> bool:
    return len(text) <= _SCRAP_CHARACTERS and not _ENDS_LIKE_TEXT.search(text)


def _is_title(text: str) -> bool:
    """Whether nearly all words that carry meaning begin with a capital."""
    if not text or _ENDS_LIKE_TEXT.search(text) or ". " in text or "; " in text:
        return False
    words = _WORD.findall(text)
    if _share_of_letters(text) < 0.6:
        return False
    if not words or len(words) > _WORDS_LIMIT or not words[0][0].isupper():
        return False
    telling = [word for word in words if word.lower() not in _SMALL_WORDS]
    return bool(telling) and sum(word[0].isupper() for word in telling) >= 0.8 * len(telling)


def _in_capitals(line: str) -> bool:
    if _ENDS_LIKE_TEXT.search(line) or line != line.upper():
        return False
    # Blanks to fill in, codes, amounts and defined terms are no headings.
    return (
        sum(character.isalpha() for character in line) >= 4
        and _share_of_letters(line) >= 0.7
        and len(line.split()) <= 10
        and line[0].isalpha()
        and "__" not in line
        and not any(character.isdigit() for character in line)
    )


def _share_of_letters(text: str) -> float:
    printed = sum(not character.isspace() for character in text)
    return sum(character.isalpha() for character in text) / max(printed, 1)
