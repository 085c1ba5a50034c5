"""What the page shows, read from the engine in one go. Runs on a job's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.evidence.places import Place
from desktop.library.ledger_path import base_name
from engine import Asking, Comparison, DiagnosisReport, EngineError, EvaluationRun, Failure, Figure, QuestionSet

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine


@dataclass(frozen=True, slots=True)
class RunLine:
    """An earlier run, without its outcomes; ``problem`` says why it cannot be read."""

    id: str
    started_at: str = ""
    question_set: str = ""
    asked: int = 0
    wanted: int = 0
    model: str = ""
    """Empty for retrieval only."""
    figures: tuple[Figure, ...] = ()
    replay_of: str | None = None
    problem: str = ""

    def value(self, name: str) -> float | None:
        return next((figure.value for figure in self.figures if figure.name == name), None)


@dataclass(frozen=True, slots=True)
class Shown:
    """A run as the page shows it, and what it is compared with."""

    run: EvaluationRun
    diagnosis: DiagnosisReport
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What a run can be made of."""

    sets: tuple[str, ...]
    adapters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """How a person wants a question set to be asked."""

    questions: Path | str
    retrieval_only: bool = False
    limit: int | None = None
    adapter: str | None = None
    """The name of the one to answer with, "" for none; None leaves it as chosen."""

    def asking(self) -> Asking:
        if self.adapter is None:
            return Asking()
        return Asking(adapters=((self.adapter, 1.0),)) if self.adapter else Asking(without=("adapter",))


def read_choices(engine: Engine) -> Choices:
    return Choices(tuple(engine.question_sets()), tuple(adapter.name for adapter in engine.adapters.all()))


def read_set(engine: Engine, questions: Path | str) -> QuestionSet:
    """Raises QuestionSetError."""
    return engine.question_set(questions)


def read_runs(engine: Engine) -> list[RunLine]:
    """Newest first. One that cannot be read is in the list, with the reason."""
    lines = []
    for run_id in reversed(engine.evaluation_run_ids()):
        try:
            lines.append(line_of(engine.evaluation_run(run_id)))
        except EngineError as error:
            lines.append(RunLine(run_id, problem=error.message))
    return lines


def line_of(run: EvaluationRun) -> RunLine:
    return RunLine(
        id=run.id,
        started_at=run.started_at,
        question_set=run.question_set,
        asked=len(run.outcomes),
        wanted=run.question_count,
        model="" if run.retrieval_only else run.conditions.answer_model or "",
        figures=run.figures,
        replay_of=run.replay_of,
    )


def read_run(engine: Engine, run_id: str, against: str | None = None) -> Shown:
    """Raises EvaluationMissing."""
    comparison = engine.compare(against, run_id) if against is not None else None
    return Shown(engine.evaluation_run(run_id), engine.diagnose(run_id), comparison)


def missed_places(failure: Failure) -> list[Place]:
    """Where the answer stands; where it stands nowhere, what was cited, else what was found."""
    outcome = failure.outcome
    if outcome is None:
        return []
    words = outcome.question.quotes[0] if outcome.question.quotes else ""
    wanted = [
        _place(p.document_id, p.document, p.page, p.start, p.end, words) for w in outcome.wanted for p in w.places
    ]
    if wanted:
        return list(dict.fromkeys(wanted))
    if outcome.answer is not None and outcome.answer.citations:
        return [_place(c.document_id, c.document, c.page, c.start, c.end) for c in outcome.answer.citations]
    return [_place(f.document_id, f.document, f.page, f.start, f.end, f.excerpt) for f in outcome.found]


def _place(document_id: int, path: str, page: int | None, start: int | None, end: int | None, words: str = "") -> Place:
    # A place without a range is all of its document: shown from its beginning, with nothing marked.
    return Place(document_id, base_name(path), page, start or 0, end or 0, words=words)
