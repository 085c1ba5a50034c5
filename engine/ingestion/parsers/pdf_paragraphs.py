"""Paragraphs from the lines of a PDF: a line goes on in the next unless something says that it does not.

What says so: a larger gap, another style, a list marker, an indent after a finished line, or a line broken
although the next word would have fit. Every line that is not furniture ends up in exactly one paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from engine.ingestion.parsers.headings import heading_level
from engine.ingestion.parsers.pdf_lines import Line, Page

MARKER = re.compile(
    r"(?:[•‣◦▪●○·§–—*‐-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})+\.?|"
    r"(?:ARTICLE|SECTION|Article|Section)\s+[\dIVXLC]+[.:]?)(?=\s|$|[A-Z“\"(\[])"
)
BULLET = re.compile(r"[•‣◦▪●○·–—*‐-](?:\s|$)|\(?(?:\d{1,3}|[a-z]|[ivx]{1,6})\)")
_BARE_MARKER = re.compile(r"(?:[•‣◦▪●○·–—*-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,6})[.)]?)")
_ENDED = re.compile(r"[.!?:;…。][\"'”’)\]]*$|[;,]\s+(?:and|or)$|\.{4} [\divxlc]+$")
_WORD = re.compile(r"[^\W\d_]+")

_GAP_SHARE = 1.3
_INDENT_EMS = 0.6
_SIZE_SHARE = 1.07


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together. ``breaks`` has those that begin on a line of their own in the text."""

    lines: list[Line]
    breaks: set[int] = field(default_factory=set)

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def is_table(self) -> bool:
        return self.lines[0].table > 0

    @property
    def is_turned(self) -> bool:
        return self.lines[0].turned

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


def build_paragraphs(pages: Sequence[Page]) -> list[Paragraph]:
    """All paragraphs of a document in reading order; one that runs over a page's end is one paragraph."""
    paragraphs: list[Paragraph] = []
    everything = [line for page in pages for line in page.lines if not line.furniture and not line.table]
    typical = _typical_gap(everything)
    width = _high([line.right - line.left for line in everything])
    rightmost = _high([line.right for line in everything], 0.98)
    for page in pages:
        lines = [line for line in page.lines if not line.furniture]
        gap = _typical_gap(lines) if len(lines) > 12 else typical
        for run in _runs(lines):
            margin = _right_margin(run, width, rightmost)
            for index, line in enumerate(run):
                last = paragraphs[-1] if paragraphs else None
                if last is None:
                    paragraphs.append(Paragraph([line]))
                    continue
                before = last.lines[-1]
                if before.table or line.table:
                    _add_row(paragraphs, line)
                    continue
                if before.turned != line.turned:
                    goes_on, wrapped = False, True
                elif index == 0:
                    goes_on, wrapped = _goes_on_elsewhere(last, before, line), True
                else:
                    wrapped = not _broken_on_purpose(before, line, margin)
                    goes_on = _goes_on(last, before, line, gap or typical, wrapped, margin)
                if goes_on:
                    if not wrapped and not _same_row(before, line):
                        last.breaks.add(len(last.lines))
                    last.lines.append(line)
                else:
                    paragraphs.append(Paragraph([line]))
    return paragraphs


def _add_row(paragraphs: list[Paragraph], line: Line) -> None:
    """Add a row to its table, or what comes before or after one."""
    last = paragraphs[-1]
    before = last.lines[-1]
    if (before.page, before.table) == (line.page, line.table):
        last.breaks.add(len(last.lines))
        last.lines.append(line)
    else:
        paragraphs.append(Paragraph([line]))


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that go down the page: where the next stands higher, a new column or part begins."""
    run: list[Line] = []
    for line in lines:
        if run and line.bottom > run[-1].bottom + 1.6 * max(line.height, run[-1].height):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _typical_gap(lines: Sequence[Line]) -> float:
    """The usual distance between lines of a paragraph, in font sizes; 0 where there is no telling."""
    gaps: Counter[float] = Counter()
    for before, line in pairwise(lines):
        if before.page == line.page and before.size == line.size:
            gap = (before.bottom - line.bottom) / line.size
            if 0.6 < gap < 4:
                gaps[round(gap * 20) / 20] += 1
    if not gaps:
        return 0.0
    most = gaps.most_common(1)[0][1]
    # Lists and short paragraphs may show the gap between paragraphs more often than the one inside them.
    return min(gap for gap, count in gaps.items() if count >= max(2, most * 0.4) or count == most)


def _high(values: Sequence[float], share: float = 0.85) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def _right_margin(run: Sequence[Line], usual_width: float, rightmost: float) -> float:
    """Where lines of this column end when they are full."""
    margin = _high([line.right for line in run])
    full = sum(abs(line.right - margin) < 0.02 * margin for line in run)
    if len(run) >= 8 and full >= 0.3 * len(run):
        return margin
    # A few short lines do not show how wide their column is.
    return max(margin, min(min(line.left for line in run) + usual_width, rightmost))


def _same_row(before: Line, line: Line) -> bool:
    return (
        line.left >= before.right - 1
        and abs(before.bottom - line.bottom) < 0.7 * max(before.height, line.height)
        and before.page == line.page
    )


def _broken_on_purpose(before: Line, line: Line, margin: float) -> bool:
    """Whether the first word of ``line`` would have fit behind ``before``."""
    if before.hyphenated or _BARE_MARKER.fullmatch(before.text):
        return False
    if margin - before.right < 0.12 * (margin - before.left) and not _ENDED.search(before.text):
        # Spaces that do not break make words longer than they look.
        return False
    word = len(line.text.split(" ", 1)[0]) + 1
    width = word * (line.right - line.left) / max(len(line.text), 1)
    return before.right + width + 0.5 * line.size < margin


def _goes_on(paragraph: Paragraph, before: Line, line: Line, gap: float, wrapped: bool, margin: float) -> bool:
    """Whether ``line``, further down the same column, belongs to the paragraph."""
    if before.hyphenated:
        return True
    if _same_row(before, line):
        return True
    if len(paragraph.lines) == 1 and _BARE_MARKER.fullmatch(before.text) and line.left > before.left:
        # A marker set apart from its text, often not quite at its height.
        return True
    ended = _ENDED.search(before.text) is not None
    distance = (before.bottom - line.bottom) / max(line.size, 1.0)
    if gap and distance > gap * _GAP_SHARE + 0.05:
        return False
    if not gap and distance > 2:
        return False
    if max(before.size, line.size) > _SIZE_SHARE * min(before.size, line.size) and (not wrapped or ended):
        return False
    if before.bold != line.bold_start and not wrapped:
        return False
    marked = MARKER.match(line.text) is not None
    if marked and (ended or not wrapped or BULLET.match(line.text)):
        return False
    if not wrapped:
        # A line broken on purpose goes on only among others like it: an address, a table, verse.
        short = line.right < margin - 0.1 * (margin - line.left)
        return short and not ended and not marked and heading_level(before.text) is None
    indented = line.left - min(each.left for each in paragraph.lines[-3:]) > _INDENT_EMS * line.size
    hanging = MARKER.match(paragraph.lines[0].text) is not None
    return not (ended and indented and not hanging and line.text[:1].isupper())


def _goes_on_elsewhere(paragraph: Paragraph, before: Line, line: Line) -> bool:
    """Whether ``line``, the first of a column or page, goes on with the last one's paragraph."""
    if before.hyphenated:
        return True
    same_style = abs(before.size - line.size) < 0.3 and before.bold == line.bold_start
    if not same_style or _ENDED.search(before.text) or MARKER.match(line.text):
        return False
    width = before.right - before.left
    longest = max(each.right - each.left for each in paragraph.lines)
    return line.text[:1].islower() or (len(paragraph.lines) > 1 and width > 0.85 * longest)


class Words:
    """The words of a document, to tell a hyphen that belongs from one that only breaks a line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @cached_property
    def _all(self) -> tuple[set[str], list[str]]:
        """Whole words, and those with hyphens in order."""
        whole: set[str] = set()
        hyphened: set[str] = set()
        for line in self._lines:
            words = line.text.split()
            # The last word of a hyphenated line is half a word.
            for word in words[:-1] if line.hyphenated or line.text.endswith(("-", "\xad")) else words:
                bare = word.strip(".,;:!?()[]{}\"'“”‘’").lower()
                (hyphened if "-" in bare else whole).add(bare)
        return whole, sorted(hyphened)

    @cached_property
    def _hyphenates(self) -> bool:
        """Whether this document hyphenates words at all, by the cases where that can be told."""
        joins = keeps = 0
        for before, line in pairwise(self._lines):
            if before.hyphenated:
                joined, kept = self._evidence(_last_word(before.text), _first_word(line.text))
                joins += joined
                keeps += kept
        return joins > keeps

    def hyphen_belongs(self, before: str, after: str) -> bool:
        """Whether a hyphen at a line's end stays when ``before`` and ``after`` are put together."""
        left, right = _last_word(before), _first_word(after)
        if not left or not right or not right[0].islower() or not left[-1].isalpha():
            return True
        joined, kept = self._evidence(left, right)
        return kept if joined != kept else not self._hyphenates

    def _evidence(self, left: str, right: str) -> tuple[bool, bool]:
        """Whether the document shows the two put together without a hyphen, and whether with one."""
        left, right = left.lower(), right.lower()
        whole, hyphened = self._all
        if left + right in whole:
            return True, False
        at = bisect_left(hyphened, f"{left}-{right}")
        if at < len(hyphened) and hyphened[at].startswith(f"{left}-{right}"):
            return False, True
        return False, left in whole and right in whole and len(left) > 1


def _last_word(text: str) -> str:
    words = text.rstrip("-\xad").split()
    return words[-1].lstrip("(\"'“‘[") if words else ""


def _first_word(text: str) -> str:
    match = _WORD.match(text)
    return match[0] if match else ""


def join_lines(paragraph: Paragraph, words: Words) -> tuple[str, list[int]]:
    """The paragraph's text, and where in it each of its lines begins."""
    parts: list[str] = []
    starts = []
    length = 0
    lines = paragraph.lines
    for index, line in enumerate(lines):
        starts.append(length)
        text = line.text.removesuffix("\xad")
        if index + 1 < len(lines):
            after = lines[index + 1].text
            if line.hyphenated:
                text = text.removesuffix("-")
                text += "-" if words.hyphen_belongs(text, after) else ""
            elif index + 1 in paragraph.breaks:
                text += "\n"
            elif line.text.endswith("\xad"):
                pass
            elif text.endswith("-") and text[-2:-1].isalpha() and after[:1].islower():
                text = text[:-1] + ("-" if words.hyphen_belongs(text[:-1], after) else "")
            else:
                text += " "
        parts.append(text)
        length += len(text)
    return "".join(parts), starts
