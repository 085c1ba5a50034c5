"""Question sets that are brought in from files, and grown from drafts."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import Engine, QuestionSetError

LINE = '{"question": "When does the northern gate open?", "answer": "06:30"}\n'


@pytest.fixture
def engine(home: Path, tmp_path: Path) -> Iterator[Engine]:
    (tmp_path / "gate.txt").write_text("The northern gate opens at 06:30 on working days. A spare key costs 25 euros.")
    with Engine(home) as opened:
        opened.add([tmp_path / "gate.txt"]).result()
        yield opened


def test_a_file_is_copied_in_for_its_owner_and_can_be_asked_by_its_name(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "my gates (2).jsonl"
    file.write_text(LINE)
    assert engine.import_questions(file) == "my-gates-2"
    file.unlink()
    assert engine.question_sets() == ["my-gates-2"]
    assert engine.question_set("my-gates-2").questions[0].answers == ("06:30",)
    (kept,) = (tmp_path / "home").rglob("my-gates-2.jsonl")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_another_set_of_the_same_name_is_not_written_over(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "gates.jsonl"
    file.write_text(LINE)
    assert engine.import_questions(file) == engine.import_questions(file) == "gates"
    file.write_text(LINE.replace("06:30", "07:00"))
    with pytest.raises(QuestionSetError, match='another question set "gates"'):
        engine.import_questions(file)
    assert engine.question_set("gates").questions[0].answers == ("06:30",)
    assert engine.question_set(file).questions[0].answers == ("07:00",)


def test_a_file_that_is_no_question_set_is_not_taken(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(LINE + "not JSON\n")
    with pytest.raises(QuestionSetError, match="line 2"):
        engine.import_questions(file)
    assert engine.question_sets() == []


def test_an_accepted_draft_is_a_reviewed_question_that_retrieval_answers(home: Path, samples: Path) -> None:
    with Engine(home) as engine:
        engine.add([samples / "site-access-policy.docx"]).result()
        drafts = engine.draft_questions(limit=3).result()
        for draft in drafts:
            engine.accept_draft(draft, "reviewed")
        kept = engine.question_set("reviewed")
        run = engine.evaluate("reviewed", retrieval_only=True).result()
    assert len(drafts) == 3
    assert [question.text for question in kept.questions] == [draft.question for draft in drafts]
    assert all(question.reviewed and question.quotes for question in kept.questions)
    recall = run.figure("recall@8")
    assert recall is not None
    assert (recall.value, recall.n) == (1.0, 3)
