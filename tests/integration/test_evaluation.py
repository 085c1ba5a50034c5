"""Evaluation over a small library: retrieval is real; answers are given by the tests."""

from __future__ import annotations

import dataclasses
import json
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine import (
    Answer,
    Cause,
    Citation,
    Engine,
    EvaluationError,
    EvaluationMissing,
    EvaluationRun,
    Event,
    ItemFailed,
    ItemSucceeded,
    JobCancelled,
    Judgement,
    Progress,
    QuestionSetError,
    QuestionTooLong,
    ReplayRefused,
    Scope,
    Sentence,
    StopReason,
    Support,
    Timings,
    TokenCounts,
)
from engine.evaluation.locating import Locator
from engine.evaluation.outcomes import ExpectedRange, Question
from engine.retrieval import evidence
from engine.retrieval.settings import DEFAULT_RETRIEVAL
from tests.conftest import settle

GATE = "The northern gate opens at 06:30 on working days."
PASS = "A lost pass is reported to the guardroom within one hour. A replacement pass costs 25 euros."
TABLE = "# Tanks\n\n| Tank | Litres |\n|---|---|\n| T1 | 8,000 |\n| T2 | 25,000 |\n"
NOT_FOUND = "Not found in these documents."


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "gate.txt").write_text(GATE)
    (folder / "pass.txt").write_text(PASS)
    (folder / "tanks.md").write_text(TABLE)
    return folder


@pytest.fixture
def engine(home: Path, files: Path) -> Iterator[Engine]:
    with Engine(settle(home)) as opened:
        opened.add([files]).result()
        yield opened


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write(*records: dict[str, Any]) -> Path:
        path = tmp_path / "q.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        return path

    return write


GATE_QUESTION = {
    "question": "When does the northern gate open?", "expected_document": "gate.txt", "quote": "opens at 06:30",
    "answer": "06:30",
}  # fmt: skip
PASS_QUESTION = {
    "question": "How much does a replacement pass cost?", "expected_document": "pass.txt", "answer": "25 euros",
}  # fmt: skip
ABSENT_QUESTION = {"question": "What is the name of the guard?", "answer": "none"}


def answer(engine: Engine, question: str, text: str, quote: str = "") -> Answer:
    """An answer of one sentence, citing ``quote`` wherever it stands."""
    citations = []
    for document in engine.documents():
        start = engine.document_text(document.id).find(quote) if quote else -1
        if start >= 0:
            citations.append(
                Citation(1, document.id, document.path, document.title, None, start, start + len(quote), quote)
            )
    not_found = text == NOT_FOUND
    support = Support.SUPPORTED if citations else Support.UNSUPPORTED
    return Answer(
        text=text,
        sentences=() if not_found else (Sentence(text, 0, len(text), support, tuple(citations)),),
        passages=engine.search(question).result(),
        not_found=not_found,
        model="scripted",
        timings=Timings(0, 0, 0),
        tokens=TokenCounts(0, 0, 0),
        stop_reason=StopReason.NOT_FOUND if not_found else StopReason.END,
        question=question,
        searched_for=question,
        given=2,
    )


def script(engine: Engine, monkeypatch: pytest.MonkeyPatch, said: dict[str, tuple[str, str]]) -> None:
    """Let ``engine`` answer each question with a text and what it cites."""

    def answer_scripted(question: str, scope: Scope, history: object, context: object, **_: object) -> Answer:
        return answer(engine, question, *said[question])

    monkeypatch.setattr(engine, "_answer", answer_scripted)


def figures(run: EvaluationRun) -> dict[str, float]:
    return {figure.name: figure.value for figure in run.figures}


# --- runs ----------------------------------------------------------------------------------------------------------


def test_retrieval_is_measured_apart_from_answers(engine: Engine, write: Callable[..., Path]) -> None:
    events: list[Event] = []
    job = engine.evaluate(
        write(GATE_QUESTION, PASS_QUESTION, ABSENT_QUESTION), retrieval_only=True, on_event=events.append
    )
    run = job.result()
    assert figures(run)["recall@1"] == figures(run)["mrr"] == figures(run)["right_document"] == 1
    assert run.figure("recall@1").n == 2  # type: ignore[union-attr]
    assert run.figure("right_answer") is None
    assert run.conditions.answer_model is None
    assert [outcome.first_relevant for outcome in run.outcomes] == [1, 1, None]
    assert [event.done for event in events if isinstance(event, Progress)][-1] == 3
    assert sum(isinstance(event, ItemSucceeded) for event in events) == 3
    assert engine.evaluation_run() == run
    assert engine.evaluation_runs() == [run]


def test_answers_are_judged_by_words_citations_and_refusals(
    engine: Engine, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    script(
        engine,
        monkeypatch,
        {
            GATE_QUESTION["question"]: ("The northern gate opens at 06:30.", GATE),
            PASS_QUESTION["question"]: (NOT_FOUND, ""),
            ABSENT_QUESTION["question"]: ("The guard is called 25 euros.", "costs 25 euros"),
        },
    )
    run = engine.evaluate(write(GATE_QUESTION, PASS_QUESTION, ABSENT_QUESTION)).result()
    found = figures(run)
    assert found["right_answer"] == found["contains"] == 0.5
    assert found["exact_match"] == 0
    assert found["false_refusal"] == 0.5
    assert found["false_answer"] == 1
    # Of the one question that was answered.
    assert found["citation_precision"] == found["citation_recall"] == 1
    assert run.figure("citation_recall").n == 1  # type: ignore[union-attr]
    assert [failure.cause for failure in engine.diagnose().failures] == [Cause.REFUSED, Cause.ABSENT]


def test_a_question_that_fails_is_recorded_and_the_run_goes_on(
    engine: Engine, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_once(question: str, *_: object, **__: object) -> Answer:
        if question == GATE_QUESTION["question"]:
            raise QuestionTooLong("Too long.")
        return answer(engine, question, "25 euros", "costs 25 euros")

    monkeypatch.setattr(engine, "_answer", fail_once)
    events: list[Event] = []
    run = engine.evaluate(write(GATE_QUESTION, PASS_QUESTION), on_event=events.append).result()
    assert [outcome.error_code for outcome in run.outcomes] == ["question_too_long", None]
    assert [type(event) for event in events if isinstance(event, ItemFailed)] == [ItemFailed]
    assert figures(run)["right_answer"] == 1
    assert engine.diagnose().failures[0].cause is Cause.FAILED


def test_a_run_that_is_stopped_keeps_what_was_done(
    engine: Engine, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    script(engine, monkeypatch, {GATE_QUESTION["question"]: ("06:30", GATE)})
    job = engine.evaluate(
        write(GATE_QUESTION, PASS_QUESTION),
        on_event=lambda event: job.cancel() if isinstance(event, ItemSucceeded) else None,
    )
    with pytest.raises(JobCancelled):
        job.result()
    run = engine.evaluation_run()
    assert run.stopped
    assert [outcome.question.text for outcome in run.outcomes] == [GATE_QUESTION["question"]]
    assert figures(run)["right_answer"] == 1
    with pytest.raises(ReplayRefused, match="was stopped after 1 of 2"):
        engine.replay()


def test_the_same_sample_is_drawn_by_the_same_seed(engine: Engine, write: Callable[..., Path]) -> None:
    path = write(*({"question": f"What is number {n}?", "answer": "none"} for n in range(40)))

    def drawn(seed: int) -> list[str]:
        run = engine.evaluate(path, retrieval_only=True, limit=5, seed=seed).result()
        return [outcome.question.text for outcome in run.outcomes]

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)
    assert len(drawn(1)) == 5


def test_an_empty_library_is_not_measured(tmp_path: Path, write: Callable[..., Path]) -> None:
    with Engine(tmp_path / "empty") as engine, pytest.raises(EvaluationError, match="library is empty"):
        engine.evaluate(write(GATE_QUESTION), retrieval_only=True).result()


def test_a_question_is_asked_within_its_scope(engine: Engine, write: Callable[..., Path]) -> None:
    scoped = {**GATE_QUESTION, "scope": {"documents": ["pass.txt"]}}
    missing = {**PASS_QUESTION, "scope": {"documents": ["gone.txt"]}}
    run = engine.evaluate(write(scoped, missing), retrieval_only=True).result()
    assert {Path(found.document).name for found in run.outcomes[0].found} == {"pass.txt"}
    assert run.outcomes[0].first_relevant is None
    assert run.outcomes[1].error_code == "document_missing"


def test_a_follow_up_is_searched_as_it_is_in_a_conversation(engine: Engine, write: Callable[..., Path]) -> None:
    history = [["Where is a lost pass reported?", "To the guardroom."]]
    follow_up = {"question": "And how much is it?", "answer": "25 euros", "expected_document": "pass.txt"}
    run = engine.evaluate(write({**follow_up, "history": history}, follow_up), retrieval_only=True).result()
    with_history, alone = run.outcomes
    assert "lost pass" in with_history.searched_for
    assert alone.searched_for == "And how much is it?"
    assert with_history.first_relevant == 1


def test_what_is_not_indexed_is_told_from_what_is_not_found(engine: Engine, write: Callable[..., Path]) -> None:
    engine.evaluate(
        write(
            {**GATE_QUESTION, "expected_document": "elsewhere.txt"},
            {**PASS_QUESTION, "quote": "costs 26 euros"},
        ),
        retrieval_only=True,
    ).result()
    first, second = engine.diagnose().failures
    assert first.cause is second.cause is Cause.NOT_INDEXED
    assert "elsewhere.txt is not in the library" in first.happened
    assert first.command == "add elsewhere.txt"
    assert "its text does not hold “costs 26 euros”" in second.happened


def test_runs_are_for_their_owner_only_and_can_be_removed(engine: Engine, write: Callable[..., Path]) -> None:
    for _ in range(2):
        engine.evaluate(write(GATE_QUESTION), retrieval_only=True).result()
    folder = engine.home / "evaluations"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    engine.remove_evaluation("1")
    assert engine.evaluation_run_ids() == ["2"]
    for missing in ("1", "x", "../../settings", ""):
        with pytest.raises(EvaluationMissing):
            engine.evaluation_run(missing)
    (folder / "0002.json").write_text('{"format": 1, "id": 3}')
    with pytest.raises(EvaluationMissing, match="damaged"):
        engine.evaluation_run("2")


# --- replay and comparison -----------------------------------------------------------------------------------------


def test_a_replay_gives_the_same_result(engine: Engine, write: Callable[..., Path]) -> None:
    first = engine.evaluate(write(GATE_QUESTION, PASS_QUESTION), retrieval_only=True, seed=7).result()
    again = engine.replay(first.id).result()
    assert again.replay_of == first.id
    assert (again.outcomes, again.figures, again.conditions, again.seed) == (
        first.outcomes, first.figures, first.conditions, 7,
    )  # fmt: skip
    assert again.warnings == ()
    comparison = engine.compare(first.id)
    assert comparison.compared == 2
    assert comparison.changes == comparison.notes == ()
    assert {difference.change for difference in comparison.differences} == {0}


def test_a_replay_says_that_the_library_changed(engine: Engine, write: Callable[..., Path], tmp_path: Path) -> None:
    engine.evaluate(write(GATE_QUESTION), retrieval_only=True).result()
    (tmp_path / "more.txt").write_text("The southern gate opens at 08:15.")
    engine.add([tmp_path / "more.txt"]).result()
    assert engine.replay().result().warnings == ("The library has changed: 3 documents then, 4 now.",)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("embedder_sha256", "0" * 64, "another embedder"),
        ("answer_model_sha256", "0" * 64, "answered by"),
        ("settings", {"context_tokens": 512}, "context_tokens = 512"),
    ],
)
def test_a_replay_under_other_models_or_settings_is_refused(
    engine: Engine,
    write: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    field: str,
    value: object,
    said: str,
) -> None:
    script(engine, monkeypatch, {GATE_QUESTION["question"]: ("06:30", GATE)})
    run = engine.evaluate(write(GATE_QUESTION)).result()
    path = engine.home / "evaluations" / f"{int(run.id):04}.json"
    record = json.loads(path.read_text())
    record["conditions"][field] = value
    path.write_text(json.dumps(record))
    with pytest.raises(ReplayRefused, match=said):
        engine.replay(run.id)


def test_a_replay_with_other_retrieval_or_other_evidence_is_refused(
    engine: Engine, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = engine.evaluate(write(GATE_QUESTION), retrieval_only=True).result()
    assert first.conditions.settings["retrieval.keywords"] is True
    engine.replay().result()
    with monkeypatch.context() as changed:
        changed.setattr(engine, "retrieval_settings", dataclasses.replace(DEFAULT_RETRIEVAL, keywords=False))
        with pytest.raises(ReplayRefused, match=r"retrieval\.keywords = True"):
            engine.replay(first.id)
    other = dataclasses.replace(evidence.weights(), threshold=0.9)
    monkeypatch.setattr(evidence, "weights", lambda: other)
    with pytest.raises(ReplayRefused, match="evidence"):
        engine.replay(first.id)


# --- places --------------------------------------------------------------------------------------------------------


def test_a_quote_is_found_across_lines_bars_and_capitals(engine: Engine) -> None:
    locator = Locator(engine._documents)
    (wanted,) = locator.wanted(Question("?", True, documents=("tanks.md",), quotes=("t2 25,000",)))
    (place,) = wanted.places
    assert TABLE[place.start : place.end] == "T2 | 25,000"
    # In whichever document, when none is named.
    (anywhere,) = locator.wanted(Question("?", True, quotes=("replacement pass costs",)))
    assert [Path(each.document).name for each in anywhere.places] == ["pass.txt"]
    # Whole words only.
    (nowhere,) = locator.wanted(Question("?", True, quotes=("northern gate open",)))
    assert nowhere.places == ()
    assert nowhere.problem == "no document holds “northern gate open”"


def test_a_range_whose_words_have_moved_is_found_by_them(engine: Engine) -> None:
    locator = Locator(engine._documents)
    moved = ExpectedRange("gate.txt", 0, 14, "opens at 06:30")
    (wanted,) = locator.wanted(Question("?", True, ranges=(moved,)))
    (place,) = wanted.places
    assert GATE[place.start : place.end] == "opens at 06:30"
    elsewhere = ExpectedRange("/old/place/gate.txt", 22, 36, "opens at 06:30")
    assert locator.wanted(Question("?", True, ranges=(elsewhere,)))[0].places == (place,)
    assert locator.wanted(Question("?", True, documents=("/old/place/gate.txt",)))[0].places == ()
    beyond = ExpectedRange("gate.txt", 0, 10_000)
    assert locator.wanted(Question("?", True, ranges=(beyond,)))[0].places == ()


# --- question sets -------------------------------------------------------------------------------------------------


def test_a_good_answer_is_kept_with_what_it_cites_and_passes_its_own_evaluation(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = PASS_QUESTION["question"]
    said = answer(engine, question, "It costs 25 euros.", "A replacement pass costs 25 euros.")
    path = engine.keep_question(said, Judgement.GOOD)
    assert path == engine.home / "question-sets" / "kept.jsonl"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (kept,) = engine.question_set("kept").questions
    assert kept.answers == ("It costs 25 euros.",)
    assert [each.quote for each in kept.ranges] == ["A replacement pass costs 25 euros."]
    script(engine, monkeypatch, {question: ("It costs 25 euros.", "A replacement pass costs 25 euros.")})
    found = figures(engine.evaluate("kept").result())
    assert found["exact_match"] == found["citation_precision"] == found["recall@1"] == 1


def test_the_last_word_on_a_question_counts(engine: Engine) -> None:
    question = PASS_QUESTION["question"]
    said = answer(engine, question, "It costs 26 euros.", "A replacement pass costs 25 euros.")
    engine.keep_question(said, Judgement.GOOD)
    engine.keep_question(answer(engine, "Who?", "Nobody."), Judgement.GOOD)
    engine.keep_question(said, Judgement.CORRECTED, " 25 euros ")
    other, corrected = engine.question_set("kept").questions
    assert other.text == "Who?"
    assert corrected.answers == ("25 euros",)
    # The one sentence among the passages that says so.
    assert [each.quote for each in corrected.ranges] == ["A replacement pass costs 25 euros."]
    engine.keep_question(said, Judgement.ABSENT)
    assert not engine.question_set("kept").questions[-1].answerable
    assert len(engine.question_set("kept").questions) == 2


def test_a_good_refusal_expects_a_refusal_and_a_follow_up_keeps_its_conversation(engine: Engine) -> None:
    gate = next(document for document in engine.documents() if document.path.endswith("gate.txt"))
    engine.keep_question(
        answer(engine, "And who opens it?", NOT_FOUND),
        Judgement.GOOD,
        history=[("When does the gate open?", "At 06:30.")],
        scope=Scope(documents=(gate.id,)),
        name="mine",
    )
    (kept,) = engine.question_set("mine").questions
    assert not kept.answerable
    assert kept.history == (("When does the gate open?", "At 06:30."),)
    assert kept.scope_documents == (gate.path,)
    assert engine.question_sets() == ["mine"]


def test_a_set_has_a_plain_name_and_a_correction_says_something(engine: Engine) -> None:
    said = answer(engine, "Who?", "Nobody.")
    for name in ("../x", "", ".hidden", "a/b"):
        with pytest.raises(QuestionSetError, match="no name"):
            engine.keep_question(said, Judgement.GOOD, name=name)
    with pytest.raises(QuestionSetError, match="empty"):
        engine.keep_question(said, Judgement.CORRECTED, "  ")
    with pytest.raises(QuestionSetError, match="no question set"):
        engine.question_set("kept")


def test_a_line_that_a_person_broke_stays_when_another_is_kept(engine: Engine) -> None:
    path = engine.keep_question(answer(engine, "Who?", "Nobody."), Judgement.GOOD)
    path.write_text(path.read_text() + "{broken\n")
    engine.keep_question(answer(engine, "Why?", "So."), Judgement.GOOD)
    assert "{broken" in path.read_text()
    with pytest.raises(QuestionSetError, match="line 2"):
        engine.question_set("kept")


def test_drafts_are_found_where_they_say_and_ambiguous_ones_are_left_out(engine: Engine, files: Path) -> None:
    (files / "other.txt").write_text("A replacement pass costs 30 euros. A parking permit costs 12 euros.")
    engine.add([files]).result()
    drafts = engine.draft_questions().result()
    questions = [draft.question for draft in drafts]
    assert "How much does a parking permit cost?" in questions
    assert "How much does a replacement pass cost?" not in questions
    locator = Locator(engine._documents)
    for draft in drafts:
        (wanted,) = locator.wanted(Question("?", True, documents=(draft.document,), quotes=(draft.quote,)))
        assert wanted.places, draft
    assert engine.draft_questions().result() == drafts
    assert len(engine.draft_questions(limit=1).result()) == 1
