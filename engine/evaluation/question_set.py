"""Reading a question set: JSON Lines, an object a question.

A line that cannot be understood is refused with its number, never skipped: a set that is half read measures something
else. ``question_record`` writes what ``parse_questions`` reads.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

from engine.errors import QuestionSetError
from engine.evaluation.outcomes import ExpectedRange, Question, QuestionSet
from engine.types import Scope

NONE = "none"
"""The expected answer of a question that the documents do not answer."""
HELP = "A line is an object: question, expected_document, quote or ranges, answer; see README.md, “Measuring it”."
MAXIMUM_BYTES = 64 * 2**20

_FIELDS = frozenset(
    (
        "question", "expected_document", "quote", "ranges", "page", "answer", "history", "scope", "reviewed",
        "note", "rule",
    )
)  # fmt: skip
_SCOPE_LISTS = ("collections", "documents", "folders", "kinds", "markings")
_SCOPE_DAYS = ("since", "until")

T = TypeVar("T")


def read_question_set(path: Path) -> QuestionSet:
    """Raises QuestionSetError, naming the line."""
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            raise QuestionSetError(f"{path} is larger than {MAXIMUM_BYTES // 2**20} MB.", "Split it.")
        content = path.read_bytes()
    except OSError as error:
        raise QuestionSetError(
            f"{path} cannot be read: {error.strerror or error}.", "Name a file of questions, JSON Lines."
        ) from error
    return parse_questions(content, path.name)


def parse_questions(content: bytes, name: str) -> QuestionSet:
    """Raises QuestionSetError, naming the line."""
    try:
        # A byte order mark is what some editors leave.
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise QuestionSetError(f"{name}, line {number}: not UTF-8.", "Save the file as UTF-8.") from error
    known: dict[tuple[object, ...], Question] = {}
    warnings: list[str] = []
    # Not splitlines: a string may hold a line separator that JSON does not escape.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        question, told = _Line(name, number).read(line)
        warnings += told
        before = known.setdefault(question.key, question)
        if before is question:
            continue
        if _expected(before) != _expected(question):
            raise QuestionSetError(
                f"{name}, line {number}: the question of line {before.line} again, expecting something else.",
                "Remove one of the two lines.",
            )
        warnings.append(f"Line {number} repeats line {before.line}; it is asked once.")
    if not known:
        raise QuestionSetError(f"{name} holds no questions.", HELP)
    drafts = [question for question in known.values() if not question.reviewed]
    if drafts:
        counted = f"{len(drafts)} of {len(known)} questions are"
        if len(known) == 1:
            counted = "The question is"
        warnings.append(
            f'{counted} drafted and unreviewed (first: line {drafts[0].line}). Check each and set "reviewed": true.'
        )
    return QuestionSet(name, tuple(known.values()), tuple(warnings))


def question_record(question: Question) -> dict[str, Any]:
    """The line that says ``question``; fields that say nothing are left out."""
    scope = {
        **{name: list(getattr(question.scope, name)) for name in _SCOPE_LISTS if name != "documents"},
        "documents": list(question.scope_documents),
        **{name: getattr(question.scope, name) for name in _SCOPE_DAYS},
    }
    record: dict[str, Any] = {
        "question": question.text,
        "expected_document": _short(question.documents),
        "page": question.page,
        "quote": _short(question.quotes),
        "ranges": [
            {"document": each.document, "start": each.start, "end": each.end, "quote": each.quote}
            for each in question.ranges
        ],
        "answer": _short(question.answers) if question.answerable else NONE,
        "history": [list(turn) for turn in question.history],
        "scope": {name: value for name, value in scope.items() if value},
    }
    record = {name: value for name, value in record.items() if value}
    return record if question.reviewed else {**record, "reviewed": False}


def _short(values: tuple[str, ...]) -> str | list[str] | None:
    if not values:
        return None
    return values[0] if len(values) == 1 else list(values)


def _expected(question: Question) -> tuple[object, ...]:
    return (
        question.answerable, question.documents, question.quotes, question.ranges, question.page, question.answers,
    )  # fmt: skip


class _Line:
    """One line of a question set, which every complaint names."""

    def __init__(self, name: str, number: int) -> None:
        self._name = name
        self._number = number

    def read(self, line: str) -> tuple[Question, list[str]]:
        """The question, and what a person should know of the line."""
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            what = error.msg if isinstance(error, json.JSONDecodeError) else "too deep"
            raise self._wrong(f"not JSON ({what})") from error
        if not isinstance(record, dict):
            raise self._wrong("not an object")
        text = record.get("question")
        if not isinstance(text, str) or not text.strip():
            raise self._wrong('"question" is missing or empty')
        answers = self._texts(record, "answer")
        refusals = [answer for answer in answers if answer.strip().lower() == NONE]
        if refusals and len(answers) > 1:
            raise self._wrong('"answer" is both "none" and something')
        scope, scope_documents = self._scope(record.get("scope"))
        documents = self._texts(record, "expected_document")
        question = Question(
            text=text.strip(),
            answerable=not refusals,
            documents=documents,
            quotes=self._texts(record, "quote"),
            ranges=self._ranges(record.get("ranges"), documents),
            page=self._of(record, "page", int),
            answers=() if refusals else answers,
            history=self._history(record.get("history")),
            scope=scope,
            scope_documents=scope_documents,
            reviewed=self._of(record, "reviewed", bool) is not False,
            line=self._number,
        )
        self._require_sense(question)
        unknown = sorted(set(record) - _FIELDS)
        return question, [f'Line {self._number}: "{field}" is no field that is read here.' for field in unknown]

    def _require_sense(self, question: Question) -> None:
        places = question.documents or question.quotes or question.ranges
        if not question.answerable and places:
            raise self._wrong('"answer" is "none", yet a document or quote is expected')
        if question.answerable and not places and not question.answers:
            raise self._wrong('nothing is expected: no document, quote, range or answer (or the answer "none")')

    def _texts(self, record: dict[str, Any], field: str) -> tuple[str, ...]:
        """A text or a list of them."""
        value = record.get(field)
        values = [] if value is None else value if isinstance(value, list) else [value]
        if not all(isinstance(each, str) and each.strip() for each in values):
            raise self._wrong(f'"{field}" is neither a text nor a list of texts')
        return tuple(dict.fromkeys(values))

    def _of(self, record: dict[str, Any], field: str, kind: type[T]) -> T | None:
        value = record.get(field)
        if value is not None and type(value) is not kind:
            raise self._wrong(f'"{field}" is not {"a whole number" if kind is int else "true or false"}')
        return value

    def _ranges(self, value: object, documents: tuple[str, ...]) -> tuple[ExpectedRange, ...]:
        return tuple(self._range(each, documents) for each in self._list(value, "ranges"))

    def _range(self, value: object, documents: tuple[str, ...]) -> ExpectedRange:
        if isinstance(value, list) and len(value) == 2:
            value = {"start": value[0], "end": value[1]}
        if not isinstance(value, dict):
            raise self._wrong('each of "ranges" is [start, end], or an object with document, start and end')
        document = value.get("document", documents[0] if len(documents) == 1 else None)
        start, end, quote = value.get("start"), value.get("end"), value.get("quote", "")
        if not isinstance(document, str) or not document:
            raise self._wrong("a range does not say of which document it is")
        if type(start) is not int or type(end) is not int or not 0 <= start < end:
            raise self._wrong("a range needs a start and an end after it, in characters from 0")
        if not isinstance(quote, str):
            raise self._wrong('the "quote" of a range is not a text')
        return ExpectedRange(document, start, end, quote)

    def _history(self, value: object) -> tuple[tuple[str, str], ...]:
        turns = self._list(value, "history")
        for turn in turns:
            if not (isinstance(turn, list) and len(turn) == 2 and all(isinstance(each, str) for each in turn)):
                raise self._wrong('"history" is not a list of [question, answer]')
        return tuple((turn[0], turn[1]) for turn in turns)

    def _scope(self, value: object) -> tuple[Scope, tuple[str, ...]]:
        if value is None:
            return Scope(), ()
        if not isinstance(value, dict):
            raise self._wrong('"scope" is not an object')
        unknown = sorted(set(value) - {*_SCOPE_LISTS, *_SCOPE_DAYS})
        if unknown:
            allowed = ", ".join((*_SCOPE_LISTS, *_SCOPE_DAYS))
            raise self._wrong(f'"scope" has no "{unknown[0]}"; it has {allowed}')
        lists = {name: self._texts(value, name) for name in _SCOPE_LISTS}
        documents = lists.pop("documents")
        days = {name: self._of_text(value, name) for name in _SCOPE_DAYS}
        return Scope(**lists, **days), documents  # type: ignore[arg-type]

    def _of_text(self, record: dict[str, Any], field: str) -> str | None:
        texts = self._texts(record, field)
        if len(texts) > 1:
            raise self._wrong(f'"{field}" is one day')
        return texts[0] if texts else None

    def _list(self, value: object, field: str) -> list[Any]:
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._wrong(f'"{field}" is not a list')
        return value

    def _wrong(self, what: str) -> QuestionSetError:
        return QuestionSetError(f"{self._name}, line {self._number}: {what}.", HELP)
