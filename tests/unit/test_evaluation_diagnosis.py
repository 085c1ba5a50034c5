from __future__ import annotations

import pytest

from engine import Cause, Lever
from engine.cli.evaluation_text import diagnosis_text
from engine.evaluation.diagnose import diagnose
from engine.evaluation.outcomes import Outcome, Question, Wanted
from tests.unit.evaluations import REFUSAL, given, outcome, run

NOWHERE = Wanted("“ten”", (), "a.txt is not in the library")
UNREADABLE = Wanted("“ten”", (), "a.txt could not be read: it is protected")
MISPLACED = Wanted("“ten”", (), "a.txt is indexed, but its text does not hold “ten”")
WRONG = given("six")


@pytest.mark.parametrize(
    ("failed", "cause", "lever", "command"),
    [
        (outcome(wanted=(NOWHERE,), first=None, answer=REFUSAL), Cause.NOT_INDEXED, Lever.INGEST, "add"),
        (outcome(wanted=(UNREADABLE,), first=None), Cause.NOT_INDEXED, Lever.INGEST, "retry"),
        (outcome(wanted=(MISPLACED,), first=None), Cause.NOT_INDEXED, Lever.INGEST, "documents --problems"),
        (outcome(first=None, answer=REFUSAL), Cause.NOT_RETRIEVED, Lever.RETRIEVAL, "search --limit 50 'How many?'"),
        (outcome(first=9), Cause.NOT_RETRIEVED, Lever.RETRIEVAL, "search --limit 9 'How many?'"),
        (outcome(first=1, answer=REFUSAL), Cause.REFUSED, Lever.BIGGER_MODEL, "models import"),
        (outcome(first=4, answer=REFUSAL), Cause.REFUSED, Lever.RETRIEVAL, "models import"),
        (
            outcome(answer=given("Not found.", not_found=True, passages_given=0)),
            Cause.REFUSED, Lever.RETRIEVAL, "search 'How many?'",
        ),
        (outcome(first=1, answer=WRONG), Cause.NOT_USED, Lever.BIGGER_MODEL, "models import"),
        (outcome(first=3, answer=WRONG), Cause.NOT_USED, Lever.RETRIEVAL, "models import"),
        (outcome(answer=given("six", supported=0)), Cause.UNSUPPORTED, Lever.PROMPT, "models import"),
        (outcome(answer=given("ten. And six. And four.", sentences=3)), Cause.UNSUPPORTED, Lever.PROMPT, ""),
        (outcome(answerable=False, answer=given()), Cause.ABSENT, Lever.PROMPT, "ask 'How many?'"),
        (outcome(error_code="question_too_long", error="Too long."), Cause.FAILED, Lever.QUESTION_SET, ""),
    ],
)  # fmt: skip
def test_each_failure_has_its_cause_its_lever_and_what_to_do(
    failed: Outcome, cause: Cause, lever: Lever, command: str
) -> None:
    (failure,) = diagnose(run(failed)).failures
    assert failure.cause is cause
    assert failure.levers[0] is lever
    assert failure.command.startswith(command)
    assert failure.advice
    shown = " ".join(diagnosis_text(diagnose(run(failed))).split())
    assert failure.question in shown
    assert str(cause).upper() in shown
    assert failure.happened in shown


@pytest.mark.parametrize(
    "good",
    [
        outcome(answer=given("It is ten.")),
        outcome(),
        outcome(first=8),
        outcome(answerable=False, answer=REFUSAL),
        outcome(answerable=False),
        # Right, wherever it was read.
        outcome(first=None, answer=given("ten")),
        outcome(answers=(), wanted=(), answer=given("whatever")),
    ],
)
def test_what_went_right_is_no_failure(good: Outcome) -> None:
    assert diagnose(run(good)).failures == ()
    assert "none of the 1 question went wrong" in diagnosis_text(diagnose(run(good)))


def test_failures_come_in_the_order_of_an_answers_path() -> None:
    report = diagnose(
        run(
            outcome("e", answerable=False, answer=given()),
            outcome("d", answer=WRONG),
            outcome("c", answer=REFUSAL),
            outcome("b", first=None),
            outcome("a", wanted=(NOWHERE,), first=None),
        )
    )
    assert [failure.question for failure in report.failures] == ["a", "b", "c", "d", "e"]


def test_a_file_that_is_missing_is_named_in_the_command() -> None:
    failed = Outcome(Question("How many?", True, documents=("my file.txt",)), (NOWHERE,))
    (failure,) = diagnose(run(failed)).failures
    assert failure.command == "add 'my file.txt'"
    assert failure.expected == "my file.txt"


def test_a_stopped_run_and_one_without_answers_say_so() -> None:
    notes = diagnose(run(outcome(), question_count=5, retrieval_only=True)).notes
    assert any("1 of 5" in note for note in notes)
    assert any("retrieval only" in note for note in notes)
