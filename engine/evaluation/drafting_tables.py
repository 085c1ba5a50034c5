"""Questions that a row of a table answers: what a column says of what the row is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.evaluation.drafting_sentences import Asked, is_sensible

_ROW = re.compile(r"[^\n]+ \| [^\n]+|\|[^\n]+\|")
_RULER = re.compile(r"[\s|:-]+")
_HEAD = re.compile(r"[A-Za-z][A-Za-z .,/'-]{1,40}")
_CODE = re.compile(r"[A-Z]{1,6}[-. ]?[\d-]+[\w-]*")
_PREPOSITIONS = frozenset("to by from in at of for with on after before".split())
_GENERIC = frozenset(("value", "values", "detail", "details", "setting", "figure", "amount", "result"))
_MEANINGS = frozenset(("meaning", "fault", "cause", "meaning and action"))
_TOLD = frozenset(("description", "event", "subject", "designation"))
_WHO = frozenset(("owner", "author", "holder", "implementer", "responsible", "approver", "chair"))
_WHEN = frozenset(("due", "deadline", "date", "due date"))
_SKIPPED = frozenset(
    "page pages no source remarks notes note chapter step time unit units section reference hours days minutes".split()
)
_SAID_ALONE = frozenset(("item", "field", "name", "what", "parameter", "no"))
TABLE_RULES = ("table", "particulars")


@dataclass(frozen=True, slots=True)
class Row:
    start: int
    end: int
    cells: tuple[str, ...]


def ask_tables(text: str) -> Iterator[tuple[Asked, int, int]]:
    """Questions about the tables in ``text``, each with where its row stands."""
    for rows in _tables(text):
        head, *body = rows
        if len(body) < 2 or not _is_head(head.cells):
            continue
        yield from _ask_rows(head.cells, body)


def _tables(text: str) -> Iterator[list[Row]]:
    """Rows with as many cells each, one directly after another."""
    rows: list[Row] = []
    for match in _ROW.finditer(text):
        line = match[0].strip()
        if _RULER.fullmatch(line):
            continue
        cells = tuple(" ".join(cell.split()) for cell in line.strip("|").split("|"))
        row = Row(match.start(), match.end(), cells)
        between = text[rows[-1].end : row.start] if rows else ""
        if rows and (len(cells) != len(rows[-1].cells) or not _RULER.fullmatch(between)):
            yield rows
            rows = []
        rows.append(row)
    if rows:
        yield rows


def _is_head(cells: Sequence[str]) -> bool:
    return len(set(cells)) == len(cells) and all(_HEAD.fullmatch(cell) and len(cell.split()) <= 5 for cell in cells)


def _ask_rows(head: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[Asked, int, int]]:
    key = _key_column(head, rows)
    if key is None:
        return
    kept = [column for column in range(len(head)) if column != key and head[column].lower().rstrip(".") not in _SKIPPED]
    for number, row in enumerate(rows):
        if not kept:
            return
        # Another column for each row, so that not all questions are alike.
        column = kept[number % len(kept)]
        subject, answer = row.cells[key], row.cells[column]
        if not 2 <= len(subject) <= 60 or not 1 <= len(answer) <= 120 or not re.search(r"\w", answer):
            continue
        question = _question(head[key], subject, head[column])
        # What is said of the document's own subject, whose name the row does not have.
        rule = "particulars" if head[column].lower() in _GENERIC else "table"
        asked = Asked(question, answer, rule)
        if is_sensible(asked):
            yield asked, row.start, row.end


def _key_column(head: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The column that says what a row is about: of the first two, one whose cells are all different and have words."""
    for column in range(min(2, len(head))):
        cells = [row.cells[column] for row in rows]
        said = all(_CODE.fullmatch(cell) or re.search(r"(?!and\b)[^\W\d_]{3}", cell) for cell in cells)
        if max(Counter(cells).values()) == 1 and said and head[column].lower() not in ("step", "time"):
            return column
    return None


def _question(key_head: str, key: str, column: str) -> str:
    name = column.lower()
    coded = _CODE.fullmatch(key) is not None
    if name in _GENERIC:
        return f"What {_be(key)} the {_small(key)}?"
    subject = key if coded else f"“{key}”"
    if len(key.split()) == 1 and re.fullmatch(r"[A-Za-z ]{3,20}", key_head) and key_head.lower() not in _SAID_ALONE:
        subject = f"the {_small(key_head)} {subject}"
    if name in _MEANINGS:
        return f"What does {subject} mean?"
    if name in _TOLD:
        return f"What is the item with {subject.removeprefix('the ')}?" if coded else f"What is {subject}?"
    if name in _WHO:
        return f"Who is the {name} of {subject}?"
    if name in _WHEN:
        return f"When is {subject} due?"
    if not _PREPOSITIONS.isdisjoint(name.split()):
        return f"What is given under “{column}” for {subject}?"
    return f"What {_be(column)} the {_small(column)} of {subject}?"


def _be(words: str) -> str:
    last = words.split(",")[0].split()[-1]
    return "are" if last.endswith("s") and not last.endswith(("ss", "us", "is")) else "is"


def _small(words: str) -> str:
    """With a small first letter, unless it begins with an abbreviation or a name of capitals and digits."""
    first = words.split()[0] if words.split() else ""
    return words[:1].lower() + words[1:] if first[1:].islower() else words
