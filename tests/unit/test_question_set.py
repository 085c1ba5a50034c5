from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import QuestionSetError, Scope
from engine.evaluation.outcomes import ExpectedRange
from engine.evaluation.question_set import parse_questions, question_record, read_question_set
from tests.conftest import ROOT

GOOD = '{"question": "How long?", "expected_document": "a.pdf", "page": 2, "quote": "15 minutes", "answer": "15"}'


def parse(*lines: str) -> tuple[list[str], tuple[str, ...]]:
    questions = parse_questions("\n".join(lines).encode(), "q.jsonl")
    return [question.text for question in questions.questions], questions.warnings


def test_the_samples_are_24_that_can_be_answered_and_8_that_cannot() -> None:
    questions = read_question_set(ROOT / "resources" / "questions" / "samples.jsonl")
    assert not questions.warnings
    assert [question.answerable for question in questions.questions].count(True) == 24
    assert len(questions.questions) == 32
    assert all(question.documents and question.quotes for question in questions.questions if question.answerable)


def test_byte_order_mark_windows_line_ends_and_empty_lines_are_taken() -> None:
    content = b"\xef\xbb\xbf" + GOOD.encode() + b"\r\n\r\n" + GOOD.replace("long", "far").encode() + b"\r\n"
    questions = parse_questions(content, "q.jsonl")
    assert [question.text for question in questions.questions] == ["How long?", "How far?"]
    assert [question.line for question in questions.questions] == [1, 3]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "not JSON"),
        ("[1]", "not an object"),
        ('{"answer": "x"}', '"question" is missing'),
        ('{"question": " ", "answer": "x"}', '"question" is missing'),
        ('{"question": "Why?"}', "nothing is expected"),
        ('{"question": "Why?", "answer": ["none", "x"]}', "both"),
        ('{"question": "Why?", "answer": "none", "expected_document": "a.pdf"}', '"none", yet'),
        ('{"question": "Why?", "answer": 4}', '"answer" is neither'),
        ('{"question": "Why?", "answer": "x", "page": "2"}', '"page" is not a whole number'),
        ('{"question": "Why?", "answer": "x", "page": true}', '"page" is not a whole number'),
        ('{"question": "Why?", "ranges": [[0, 5]]}', "does not say of which document"),
        ('{"question": "Why?", "expected_document": "a", "ranges": [[5, 5]]}', "a start and an end after it"),
        ('{"question": "Why?", "expected_document": "a", "ranges": [7]}', '"ranges" is [start, end]'),
        ('{"question": "Why?", "answer": "x", "history": [["a"]]}', '"history"'),
        ('{"question": "Why?", "answer": "x", "scope": {"colections": ["A"]}}', 'no "colections"'),
        ('{"question": "Why?", "answer": "x", "scope": {"since": ["a", "b"]}}', "one day"),
        ('{"question": "How long?", "answer": "16"}', "the question of line 1 again"),
        ("[" * 100_000, "not JSON"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_understood_is_named(line: str, what: str) -> None:
    with pytest.raises(QuestionSetError, match=r"q\.jsonl, line 3: ") as caught:
        parse(GOOD, "", line)
    assert what in caught.value.message


def test_what_is_not_utf8_is_named_by_its_line() -> None:
    with pytest.raises(QuestionSetError, match="line 2: not UTF-8"):
        parse_questions(GOOD.encode() + b"\n\xff\xfe\n", "q.jsonl")


def test_an_empty_or_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match="holds no questions"):
        parse("", " ")
    with pytest.raises(QuestionSetError, match="cannot be read"):
        read_question_set(tmp_path / "none.jsonl")


def test_a_repeated_question_is_asked_once_and_told() -> None:
    texts, warnings = parse(GOOD, GOOD.replace("How long?", "How  LONG?"))
    assert texts == ["How long?"]
    assert warnings == ("Line 2 repeats line 1; it is asked once.",)


def test_the_same_words_in_another_conversation_are_another_question() -> None:
    texts, warnings = parse(GOOD, GOOD.replace("{", '{"history": [["What?", "That."]], '))
    assert len(texts) == 2
    assert not warnings


def test_a_misspelt_field_and_an_unreviewed_draft_are_told() -> None:
    _, warnings = parse(GOOD.replace('"page"', '"pge"'), '{"question": "Why?", "answer": "x", "reviewed": false}')
    assert warnings[0] == 'Line 1: "pge" is no field that is read here.'
    assert "1 of 2 questions are drafted and unreviewed (first: line 2)" in warnings[1]


def test_what_is_written_reads_the_same() -> None:
    record = {
        "question": "And then?",
        "expected_document": ["a.pdf", "b.pdf"],
        "ranges": [{"document": "a.pdf", "start": 3, "end": 9, "quote": "twelve"}],
        "quote": "more of it",
        "page": 4,
        "answer": ["12", "twelve"],
        "history": [["What?", "That."]],
        "scope": {"collections": ["A"], "documents": ["a.pdf"], "since": "2026-01-01"},
        "reviewed": False,
    }
    (question,) = parse_questions(json.dumps(record).encode(), "q").questions
    assert question.ranges == (ExpectedRange("a.pdf", 3, 9, "twelve"),)
    assert question.scope == Scope(collections=("A",), since="2026-01-01")
    assert question.scope_documents == ("a.pdf",)
    assert question_record(question) == record
