"""The structure of an RTF source, made plain for a reader that only knows text.

Headers and footers are put apart, text boxes behind their paragraphs; private characters mark headings, cells and rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from striprtf.striprtf import destinations

from engine.ingestion.parsers.rtf_hidden import BOX, TEXT_SYMBOLS, TEXT_WORDS, TOKEN

HEADING = 0xE000
"""The character that marks a heading of the outermost level; those of the other eight follow."""
CELL_END, ROW_START, ROW_END, MARGIN_END = "\ue010", "\ue011", "\ue012", "\ue013"
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_MARGIN = re.compile(r"\\[^a-zA-Z]|(?P<group>\{\s*\\(?P<which>header|footer)[lrf]?(?![a-z\d]) ?)")
_UNUSED_PAGES = re.compile(r"\{\s*\\\*\s*\\pgdsctbl(?![a-z\d])")
_SHAPE = re.compile(
    r"\\[^a-zA-Z]|(?P<group>\{\s*\\shp(?![a-z\d]))|(?P<end>\\(?:par|cell|nestcell|row|sect|page)(?![a-z]))"
)
_SHAPE_TEXT = re.compile(r"\{\s*\\shptxt(?![a-z\d]) ?")
_TABLES = tuple(re.compile(rf"\{{\s*\\{each}(?![a-z\d])") for each in ("fonttbl", "colortbl"))
_STYLES = re.compile(r"\{\s*\\stylesheet(?![a-z\d])")
_STYLE = re.compile(
    r"\{\s*\\s(?P<number>\d{1,5})(?P<words>(?:\\[a-zA-Z]++(?:-?\d++)?+ ?+|\s++)*+)(?P<name>[^\\{};]*);\s*\}"
)
_BASE = re.compile(r"\\sbasedon(\d{1,5})(?!\d)")
_OUTLINE = re.compile(r"\\outlinelevel(\d)(?!\d)")
_HEADING_NAME = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_CODE_PAGE = re.compile(r"\\ansicpg\d+")
_ENDS = frozenset(("par", "sect", "page", "cell", "nestcell", "row"))
_PLAIN_LEVELS = 9
_BASES_DEPTH = 20


def take_margins(source: str) -> tuple[str, str, str]:
    """``source`` without its page headers and footers, and these as two RTF documents, "" where there are none.

    MARGIN_END stands behind each header and each footer.
    """
    if "\\header" not in source and "\\footer" not in source:
        return source, "", ""
    pages = _UNUSED_PAGES.search(source)
    if pages is not None:
        # LibreOffice keeps all page styles there, used or not.
        source = source[: pages.start()] + source[_group_end(source, pages.start()) :]
    kept: list[str] = []
    margins: dict[str, list[str]] = {"header": [], "footer": []}
    at = 0
    while (match := _next(_MARGIN, source, at)) is not None:
        kept.append(source[at : match.start()])
        at = _group_end(source, match.start())
        margins[match["which"]].append(f"{{\\pard {source[match.end() : at]}{_coded(ord(MARGIN_END))}")
    code_page = _CODE_PAGE.search(source)
    tables = [found for each in _TABLES if (found := each.search(source))]
    fonts_and_colours = "".join(source[each.start() : _group_end(source, each.start())] for each in tables)
    start = f"{{\\rtf1\\ansi{code_page[0] if code_page else ''}{fonts_and_colours}"
    header, footer = (f"{start}{''.join(each)}}}" if each else "" for each in margins.values())
    return "".join((*kept, source[at:])), header, footer


def unfold_boxes(source: str) -> str:
    """``source`` with the text of boxes behind the paragraphs that they are anchored in."""
    if "\\shptxt" not in source:
        return source
    kept: list[str] = []
    waiting: list[str] = []
    at = copied = 0
    while (match := _SHAPE.search(source, at)) is not None:
        at = match.end()
        if match["group"]:
            kept.append(source[copied : match.start()])
            at = copied = _group_end(source, match.start())
            waiting.extend(_box_texts(source[match.start() : at]))
        elif match["end"] and waiting:
            kept.append(source[copied : match.start()])
            kept.extend(waiting)
            waiting, copied = [], match.start()
    end = source.rfind("}")
    end = end if end >= copied else len(source)
    return "".join((*kept, source[copied:end], *waiting, source[end:]))


def _next(pattern: re.Pattern[str], source: str, at: int) -> re.Match[str] | None:
    """The next match that is a group, escaped characters passed over."""
    match = pattern.search(source, at)
    while match is not None and not match["group"]:
        match = pattern.search(source, match.end())
    return match


def _group_end(source: str, start: int) -> int:
    """Where the group that begins at ``start`` ends; the end of the source where it does not."""
    depth = 0
    for match in _BRACE.finditer(source, start):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0 and match[0] == "}":
            return match.end()
    return len(source)


def _box_texts(shape: str) -> list[str]:
    texts = []
    at = 0
    while (match := _SHAPE_TEXT.search(shape, at)) is not None:
        at = _group_end(shape, match.start())
        texts.append(f"\\par {{\\{BOX}\\pard {shape[match.end() : at]}")
    return texts


# --- marks ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What holds at a place; groups hand it down."""

    ignored: bool = False
    style: int | None = None
    outline: int | None = None
    in_table: bool = False


def mark(source: str) -> str:
    """``source`` with a mark before every heading's text, around every table row and behind each of its cells."""
    return _Marking(source).marked()


class _Marking:
    def __init__(self, source: str) -> None:
        self._source = source
        self._levels = _style_levels(source)
        self._kept: list[str] = []
        self._begins = True
        """Whether no text of the paragraph was met so far."""
        self._in_row = False

    def marked(self) -> str:
        stack: list[_Paragraph] = []
        now = _Paragraph()
        copied = 0
        for match in TOKEN.finditer(self._source):
            word, brace = match[1], match[3]
            if brace == "{":
                stack.append(now)
            elif brace == "}":
                now = stack.pop() if stack else now
            elif word is not None and word not in TEXT_WORDS:
                now = _after(now, word, match[2])
                if word in _ENDS and not now.ignored:
                    self._kept.append(self._source[copied : match.start()])
                    copied = match.end() if word in ("cell", "nestcell") else match.start()
                    self._end(word, now)
            elif match[0] == "\\*":
                now = replace(now, ignored=True)
            elif not now.ignored and (self._begins or not self._in_row) and _is_text(match):
                before = self._before_text(now)
                if before:
                    self._kept.extend((self._source[copied : match.start()], before))
                    copied = match.start()
        return "".join((*self._kept, self._source[copied:]))

    def _before_text(self, now: _Paragraph) -> str:
        begins, self._begins = self._begins, False
        if now.in_table:
            started, self._in_row = self._in_row, True
            return "" if started else _coded(ord(ROW_START))
        level = now.outline if now.outline is not None else self._levels.get(now.style or 0)
        if not begins or level is None or not 0 <= level < _PLAIN_LEVELS:
            return ""
        return _coded(HEADING + level)

    def _end(self, word: str, now: _Paragraph) -> None:
        self._begins = True
        if word == "nestcell":
            self._kept.append("\\tab ")
        elif word == "cell":
            if now.in_table and not self._in_row:
                self._kept.append(_coded(ord(ROW_START)))
                self._in_row = True
            self._kept.append(_coded(ord(CELL_END)))
        elif word == "row":
            self._kept.append(_coded(ord(ROW_END)) if self._in_row else "")
            self._in_row = False


def _is_text(match: re.Match[str]) -> bool:
    found = match[0]
    if match[1] is not None:
        return True
    return found in TEXT_SYMBOLS or found[1:2] == "'" if found[0] == "\\" else bool(found.strip())


def _after(now: _Paragraph, word: str, argument: str | None) -> _Paragraph:
    """What holds after a control word."""
    if word in destinations:
        return replace(now, ignored=True)
    if word == "pard":
        return replace(now, style=None, outline=None, in_table=False)
    if word == "s" and argument:
        return replace(now, style=int(argument))
    if word == "outlinelevel" and argument:
        return replace(now, outline=int(argument))
    if word == "intbl":
        return replace(now, in_table=argument != "0")
    return now


def _coded(character: int) -> str:
    return f"{{\\uc1\\u{character - 65_536}?}}"


def _style_levels(source: str) -> dict[int, int]:
    """The outline levels of paragraph styles, from 0, by their numbers."""
    sheet = _STYLES.search(source)
    if sheet is None:
        return {}
    own: dict[int, int] = {}
    bases: dict[int, int] = {}
    for style in _STYLE.finditer(source, sheet.start(), _group_end(source, sheet.start())):
        number = int(style["number"])
        named, stated = _HEADING_NAME.match(style["name"].strip()), _OUTLINE.search(style["words"])
        if named or stated:
            own[number] = int(named[1]) - 1 if named else int(stated[1]) if stated else 0
        elif (base := _BASE.search(style["words"])) is not None:
            bases[number] = int(base[1])
    levels = {number: level for number, level in own.items() if level < _PLAIN_LEVELS}
    for number in bases:
        base_number = number
        for _ in range(_BASES_DEPTH):
            base_number = bases.get(base_number, base_number)
        if base_number in levels:
            levels[number] = levels[base_number]
    return levels
