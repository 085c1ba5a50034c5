"""The fake engine's evaluation: runs and sets that a test puts there, comparison and diagnosis that are the real ones.

A test says how many questions are let out (``may_judge``).
"""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path

from engine import (
    Asking,
    Comparison,
    DiagnosisReport,
    Draft,
    EngineError,
    EvaluationMissing,
    EvaluationRun,
    EventHandler,
    ItemFailed,
    ItemSucceeded,
    Job,
    JobCancelled,
    JobContext,
    Outcome,
    Question,
    QuestionSet,
    QuestionSetError,
    Scope,
)
from engine.evaluation.compare import compare
from engine.evaluation.diagnose import diagnose
from engine.evaluation.drafting import question_of
from engine.evaluation.metrics import answer_scores, retrieval_scores, summarize
from engine.evaluation.outcomes import Conditions, Found, Given, Place, Wanted
from engine.evaluation.question_set import read_question_set

_STEP_S = 0.002
TEXT = "The northern gate opens at 06:30 on working days. A lost pass is reported within one hour."


class FakeEvaluation:
    def __init__(self) -> None:
        self.sets: dict[str, QuestionSet] = {}
        self.runs: dict[str, EvaluationRun] = {}
        self.outcomes: dict[str, Outcome] = {}
        """By its question, what comes of it; one that is not here goes right."""
        self.drafts: list[Draft] = []
        self.may_judge: float = float("inf")
        self.refuses: EngineError | None = None
        """What evaluating, replaying and keeping raise."""
        self.evaluated: list[tuple[Path | str, bool, int | None, Asking]] = []
        self.drafted_from: list[Scope] = []
        self.adapter_results: list[tuple[str, str]] = []

    def question_sets(self) -> list[str]:
        return sorted(self.sets)

    def question_set(self, name: Path | str) -> QuestionSet:
        if isinstance(name, Path):
            return read_question_set(name)
        return self.sets[name]

    def import_questions(self, file: Path) -> str:
        if file.stem in self.sets:
            raise QuestionSetError(
                f'There is another question set "{file.stem}" already.', "Give the file another name."
            )
        self.sets[file.stem] = read_question_set(file)
        return file.stem

    def accept_draft(self, draft: Draft, name: str) -> Path:
        if self.refuses is not None:
            raise self.refuses
        known = self.sets.get(name, QuestionSet(name, ()))
        self.sets[name] = dataclasses.replace(known, questions=(*known.questions, question_of(draft)))
        return Path(f"{name}.jsonl")

    def draft_questions(
        self, scope: Scope | None = None, limit: int = 30, on_event: EventHandler | None = None
    ) -> Job[list[Draft]]:
        self.drafted_from.append(scope or Scope())
        return Job("draft", lambda _: list(self.drafts), on_event)

    def evaluate(
        self,
        questions: Path | str,
        *,
        retrieval_only: bool = False,
        limit: int | None = None,
        asking: Asking,
        on_event: EventHandler | None = None,
    ) -> Job[EvaluationRun]:
        self.evaluated.append((questions, retrieval_only, limit, asking))
        if self.refuses is not None:
            raise self.refuses
        asked = self.question_set(questions)
        return self._ask(asked.name, asked.questions[:limit], retrieval_only, None, on_event)

    def replay(self, run_id: str, on_event: EventHandler | None = None) -> Job[EvaluationRun]:
        if self.refuses is not None:
            raise self.refuses
        run = self.runs[run_id]
        asked = tuple(outcome.question for outcome in run.outcomes)
        return self._ask(run.question_set, asked, run.retrieval_only, run_id, on_event)

    def _ask(
        self,
        name: str,
        questions: tuple[Question, ...],
        retrieval_only: bool,
        replay_of: str | None,
        on_event: EventHandler | None,
    ) -> Job[EvaluationRun]:
        def run(context: JobContext) -> EvaluationRun:
            done: list[Outcome] = []
            try:
                for question in questions:
                    context.progress(len(done), len(questions), question.text)
                    while len(done) >= self.may_judge:
                        context.check()
                        time.sleep(_STEP_S)
                    context.check()
                    done.append(self._outcome(question, retrieval_only, context))
                context.progress(len(done), len(questions), "done")
            except JobCancelled:
                self.keep_run(name, done, len(questions), retrieval_only=retrieval_only)
                raise
            return self.keep_run(name, done, len(questions), retrieval_only=retrieval_only, replay_of=replay_of)

        return Job("evaluate", run, on_event)

    def _outcome(self, question: Question, retrieval_only: bool, context: JobContext) -> Outcome:
        outcome = self.outcomes.get(question.text) or right(question)
        if retrieval_only:
            kept = {name: value for name, value in outcome.scores.items() if "@" in name or name == "mrr"}
            outcome = dataclasses.replace(outcome, answer=None, scores=kept)
        if outcome.error_code is not None:
            context.emit(ItemFailed(question.text, EngineError(outcome.error or "", "")))
        else:
            context.emit(ItemSucceeded(question.text, outcome))
        return outcome

    def keep_run(
        self,
        name: str,
        outcomes: list[Outcome],
        wanted: int,
        *,
        retrieval_only: bool = False,
        replay_of: str | None = None,
    ) -> EvaluationRun:
        run_id = str(max(map(int, self.runs), default=0) + 1)
        run = EvaluationRun(
            id=run_id,
            question_set=name,
            started_at=f"2026-11-{10 + int(run_id) % 20:02}T14:02:00+00:00",
            seconds=31.4,
            conditions=Conditions("e", "SmolLM2-135M-Instruct", "m", {"context_tokens": 8192}, "l", 6),
            retrieval_only=retrieval_only,
            seed=1,
            question_count=wanted,
            outcomes=tuple(outcomes),
            figures=summarize([outcome.scores for outcome in outcomes], 1),
            replay_of=replay_of,
        )
        self.runs[run_id] = run
        return run

    def evaluation_run_ids(self) -> list[str]:
        return sorted(self.runs, key=int)

    def evaluation_run(self, run_id: str = "newest") -> EvaluationRun:
        if run_id not in self.runs:
            raise EvaluationMissing(f"There is no run {run_id}.", "")
        return self.runs[run_id]

    def remove_evaluation(self, run_id: str) -> None:
        del self.runs[run_id]

    def compare(self, before: str, after: str = "newest") -> Comparison:
        return compare(self.evaluation_run(before), self.evaluation_run(after))

    def compare_adapter(self, before: str, after: str = "newest") -> Comparison:
        self.adapter_results.append((before, after))
        return self.compare(before, after)

    def diagnose(self, run_id: str = "newest") -> DiagnosisReport:
        return diagnose(self.evaluation_run(run_id))


# --- what comes of a question --------------------------------------------------------------------------------------


def question(text: str, answer: str = "06:30", document: str = "gate.txt") -> Question:
    return Question(text, answerable=True, documents=(document,), quotes=("opens at 06:30",), answers=(answer,))


def outcome(
    asked: Question,
    said: str = "",
    *,
    rank: int | None = 1,
    document_id: int = 1,
    cites: bool = True,
    given: bool = True,
) -> Outcome:
    """A question whose passage is found at ``rank``, and answered with ``said``; nothing said is a refusal."""
    place = Place(document_id, "/files/gate.txt", 18, 32, None)
    hits = [{0} if rank == number else set[int]() for number in range(1, 11)]
    scores = retrieval_scores(hits, 1, 1, [rank == 1]) if asked.answerable else {}
    if asked.answerable:
        scores |= answer_scores(said, asked.answers) | {"false_refusal": float(not said)}
        if said:
            scores |= {"citation_precision": float(cites), "citation_recall": float(cites)}
    else:
        scores |= {"false_answer": float(bool(said))}
    found = tuple(
        Found("/files/gate.txt", document_id, None, 0, 49, TEXT[:49], 0.5, relevant=rank == number) for number in (1, 2)
    )
    answer = Given(
        said or "Not found in these documents.", not said, "end", int(cites), 1, (place,) if said and cites else (), 8,
        1.2, saw_wanted=given,
    )  # fmt: skip
    wanted = (Wanted("gate.txt", (place,)),) if asked.answerable else ()
    return Outcome(asked, wanted, asked.text, found, rank, answer, scores)


def right(asked: Question) -> Outcome:
    return outcome(asked, asked.answers[0] if asked.answers else "")
