"""A part of a document's extracted text as paragraphs, headings, lists and tables of a QTextDocument.

Every run of letters knows the place in the text that it came from, so any range of the text can be found in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from desktop.look import tokens
from desktop.look.theme import Theme

_HASHES = re.compile(r"#{1,6}\s+")
_NUMBERED = re.compile(r"(\d+(\.\d+)*\.?|[A-Z]\.|Part \d+|Article \d+|Annex [A-Z\d]+)\s+\S")
_ITEM = re.compile(r"\s*([-*•–‣◦]|\d{1,3}[.)]|[a-z]\)|\([a-z\d]{1,3}\))\s+")
_MARKDOWN_RULE = re.compile(r"\|?[\s:|-]+\|?")
_COLUMNS = re.compile(r"\S {3,}\S")
_CELL_BREAK = " | "
_MOST_COLUMNS = 40
_LONGEST_HEADING = 90
_WRAPPED = 60
"""Lines of prose at least this long go on in the next one."""
_WIDEST_WRAP = 100
_LEAST_WRAP = 40
"""Plain text is set by hand in lines of so many letters; what is shorter, or wider, is a line of its own."""
_RAGGED = 6
"""Who breaks lines by hand is no more exact than that."""
_LOOKED_AT = 12
"""Lines before and after one to tell how wide its paragraph is."""
_STAMP = re.compile(r"\W?\d{1,4}[-:./]\d")
"""Lines of a log are never prose."""
_ENDS = (".", ":", ";", ",", "?", "!", "…")
_FLOWING = ("text/markdown", "text/x-rst", "application/pdf")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    """Without the line break."""
    text: str


@dataclass(frozen=True, slots=True)
class _Run:
    place: int
    """In the QTextDocument, which counts UTF-16 units."""
    start: int
    text: str


class LaidText:
    """``text[start:end]`` put into ``document``, which is emptied first."""

    def __init__(
        self,
        document: QTextDocument,
        theme: Theme,
        text: str,
        start: int,
        end: int,
        media_type: str,
        headings: frozenset[str] = frozenset(),
    ) -> None:
        """``headings``: lines known to be headings."""
        self._theme = theme
        self._media_type = media_type
        self._headings = headings
        self._runs: list[_Run] = []
        document.clear()
        document.setUndoRedoEnabled(False)
        self._cursor = QTextCursor(document)
        whole = QTextCursor(document)
        whole.beginEditBlock()
        self._begun = False
        self._body = QTextCharFormat()
        self._body.setFont(theme.font())
        self._body.setForeground(theme.colour("text"))
        self._bold = QTextCharFormat(self._body)
        self._bold.setFontWeight(tokens.EMPHASIS_WEIGHT)
        lines = [*_lines(text, start, end)]
        if _is_set_in_columns(media_type, lines):
            self._body.setFontFamilies(["monospace"])
            self._lay_as_it_is(lines)
        else:
            self._lay(lines)
        whole.endEditBlock()
        self._starts = [run.start for run in self._runs]

    def ranges(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where ``text[start:end]`` stands in the QTextDocument, a pair for each run of letters."""
        for run in self._runs[max(0, bisect_right(self._starts, start) - 1) :]:
            if run.start >= end:
                return
            first, last = max(start, run.start) - run.start, min(end, run.start + len(run.text)) - run.start
            if first < last:
                yield run.place + _units(run.text[:first]), run.place + _units(run.text[:last])

    def text_position(self, place: int) -> int:
        """The position in the text of a place in the QTextDocument."""
        index = bisect_right([run.place for run in self._runs], place) - 1
        if index < 0:
            return self._runs[0].start if self._runs else 0
        run = self._runs[index]
        return run.start + min(len(run.text), place - run.place)

    # --- blocks ---------------------------------------------------------------------------------------------

    def _lay(self, lines: list[_Line]) -> None:
        place = 0
        while place < len(lines):
            line = lines[place]
            if not line.text.strip():
                place += 1
                continue
            rows = self._table_rows(lines, place)
            if rows:
                self._lay_table(rows)
                place += len(rows)
                continue
            if self._is_heading(lines, place):
                self._lay_heading(line)
            elif marker := _ITEM.match(line.text):
                self._lay_item(line, marker.end())
            else:
                last = place
                while self._goes_on(lines, last):
                    last += 1
                # What stands directly below belongs to it: an address, a verse.
                below = self._media_type == "text/plain" and _stands_below(lines, last)
                self._paragraph(margin=0 if below else tokens.SPACE_S)
                self._put(line.text, line.start, self._body)
                for each in lines[place + 1 : last + 1]:
                    self._put_on(each)
                place = last
            place += 1

    def _put_on(self, line: _Line) -> None:
        """Go on with ``line`` in the paragraph that was begun."""
        bare = line.text.lstrip()
        if bare == line.text:
            # The space stands for the line break, so that positions stay together.
            self._put(" " + bare, line.start - 1, self._body)
        else:
            self._put(" ", line.start - 1, self._body)
            self._put(bare, line.start + len(line.text) - len(bare), self._body)

    def _lay_as_it_is(self, lines: list[_Line]) -> None:
        for line in lines:
            self._block(QTextBlockFormat())
            self._put(line.text, line.start, self._body)

    def _lay_heading(self, line: _Line) -> None:
        self._paragraph(above=tokens.SPACE_L)
        marker = _HASHES.match(line.text) if self._media_type == "text/markdown" else None
        skipped = marker.end() if marker else 0
        self._put(line.text[skipped:], line.start + skipped, self._bold)

    def _lay_item(self, line: _Line, begins: int) -> None:
        marker = line.text[:begins].strip()
        # A bullet, where it stands for one: a letter for a letter, so that positions stay.
        shown = "•" if marker in "-*•–‣◦" else marker
        space = begins - len(line.text[:begins].rstrip())
        lead = shown + " " * space
        self._paragraph(margin=0, indent=round(QFontMetricsF(self._body.font()).horizontalAdvance(lead)))
        self._put(lead, line.start + begins - len(lead), self._body)
        self._put(line.text[begins:], line.start + begins, self._body)

    def _goes_on(self, lines: list[_Line], place: int) -> bool:
        if not _stands_below(lines, place):
            return False
        following = lines[place + 1]
        if self._media_type == "text/plain":
            wrapped = _is_wrapped(lines, place)
        else:
            wrapped = self._media_type in _FLOWING and len(lines[place].text) >= _WRAPPED
        return bool(
            wrapped
            and not _ITEM.match(following.text)
            and not self._is_heading(lines, place + 1)
            and not self._table_rows(lines, place + 1)
        )

    def _is_heading(self, lines: list[_Line], place: int) -> bool:
        text = lines[place].text.strip()
        if text in self._headings:
            return True
        if self._media_type == "text/markdown":
            return bool(_HASHES.match(text))
        before = lines[place - 1].text.strip() if place else ""
        after = lines[place + 1].text.strip() if place + 1 < len(lines) else ""
        alone = not before and not after and len(text) <= _LONGEST_HEADING and not text.endswith(_ENDS)
        return alone and (bool(_NUMBERED.match(text)) or (text.isupper() and len(text) > 3))

    def _table_rows(self, lines: list[_Line], place: int) -> list[_Line]:
        """The lines from ``place`` on that are rows of one table; none if there are not two."""
        rows = []
        for line in lines[place:]:
            bare = line.text.strip()
            if _CELL_BREAK not in bare and not (bare.startswith("|") and bare.endswith("|") and len(bare) > 1):
                break
            rows.append(line)
        return rows if len(rows) > 1 else []

    def _lay_table(self, rows: list[_Line]) -> None:
        filled = [_cells(row) for row in rows if not _MARKDOWN_RULE.fullmatch(row.text.strip())]
        columns = min(_MOST_COLUMNS, max(map(len, filled), default=0))
        if not columns:
            return
        form = QTextTableFormat()
        form.setBorderCollapse(True)
        form.setBorder(1)
        form.setBorderBrush(self._theme.colour("line"))
        form.setCellPadding(tokens.SPACE_XS)
        form.setTopMargin(tokens.SPACE_S)
        form.setBottomMargin(tokens.SPACE_S)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(len(filled), columns, form)
        for down, cells in enumerate(filled):
            for across, (text, start) in enumerate(cells[:columns]):
                self._cursor = table.cellAt(down, across).firstCursorPosition()
                self._put(text, start, self._body)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        # After a table there is an empty paragraph already.
        self._begun = False

    def _paragraph(self, *, above: int = 0, margin: int = tokens.SPACE_S, indent: int = 0) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(tokens.LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(above)
        form.setBottomMargin(margin or tokens.SPACE_XS)
        form.setLeftMargin(indent)
        form.setTextIndent(-indent)
        self._block(form)

    def _block(self, form: QTextBlockFormat) -> None:
        if self._begun:
            self._cursor.insertBlock(form)
        else:
            self._cursor.setBlockFormat(form)
            self._begun = True

    def _put(self, text: str, start: int, form: QTextCharFormat) -> None:
        if text:
            self._runs.append(_Run(self._cursor.position(), start, text))
            # What Qt takes for the end of a paragraph or worse would put every later place out of step.
            self._cursor.insertText(_INVISIBLE.sub(" ", text), form)


_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\u2028\u2029\ufdd0\ufdd1\ufffc\r\n]")


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield _Line(start, stop, text[start:stop])
        start = stop + 1


def _stands_below(lines: list[_Line], place: int) -> bool:
    """Whether the next line is not empty."""
    return place + 1 < len(lines) and bool(lines[place + 1].text.strip())


def _is_wrapped(lines: list[_Line], place: int) -> bool:
    """Whether a line of plain text ends where it does for lack of room: the next word would have made it too wide."""
    first = last = place
    while first > place - _LOOKED_AT and first and lines[first - 1].text.strip():
        first -= 1
    while last < place + _LOOKED_AT and _stands_below(lines, last):
        last += 1
    widest = max(len(line.text.rstrip()) for line in lines[first : last + 1])
    following = lines[place + 1].text
    within = _LEAST_WRAP <= widest <= _WIDEST_WRAP and not _STAMP.match(following)
    return within and len(lines[place].text.rstrip()) + 1 + len(following.split()[0]) > widest - _RAGGED


def _cells(row: _Line) -> list[tuple[str, int]]:
    """The cells of a row with their places in the text."""
    found, start = [], row.start
    for part in row.text.split("|"):
        bare = part.strip()
        found.append((bare, start + (len(part) - len(part.lstrip()) if bare else 0)))
        start += len(part) + 1
    bare_row = row.text.strip()
    if bare_row.startswith("|"):
        found = found[1:]
    if bare_row.endswith("|") and len(found) > 1:
        found = found[:-1]
    return found


def _is_set_in_columns(media_type: str, lines: list[_Line]) -> bool:
    """Whether spaces put things below one another, or it is source code: then every sign keeps its place."""
    if media_type == "text/markdown":
        return False
    if media_type not in ("text/plain", "application/json", "text/xml", "application/xml") and not (
        media_type.startswith("text/x-") and media_type != "text/x-rst"
    ):
        return False
    return media_type != "text/plain" or sum(bool(_COLUMNS.search(line.text)) for line in lines) >= 3


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)
