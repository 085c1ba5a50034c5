"""What the engine offers about evaluation, as a part of it: ``Engine`` inherits these methods.

They stand here because they are many and touch nothing of the engine's but the few things named below.
"""

from __future__ import annotations

import dataclasses
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from engine.adapting import Adapting
from engine.data_folder import DataFolder
from engine.errors import EvaluationError, ReplayRefused
from engine.evaluation import drafting
from engine.evaluation.archive import NEWEST, Archive
from engine.evaluation.compare import clearly_worse, compare, condition_changes, setting_changes
from engine.evaluation.diagnose import diagnose
from engine.evaluation.keeping import KEPT, QuestionSets, question_of
from engine.evaluation.outcomes import (
    Comparison,
    Conditions,
    DiagnosisReport,
    Draft,
    EvaluationRun,
    Judgement,
    Question,
    QuestionSet,
)
from engine.evaluation.question_set import read_question_set
from engine.evaluation.run import SEED, Evaluator, fingerprint, sample
from engine.jobs import Job, JobContext
from engine.library.documents import Documents
from engine.prepared import AdapterResult, Asking
from engine.prompting import Prompting
from engine.retrieval import evidence
from engine.retrieval.followup import complete_question
from engine.retrieval.settings import RetrievalSettings
from engine.settings import Settings
from engine.types import Answer, EventHandler, Passage, Scope
from engine.weights.shelf import Shelf

AS_CHOSEN = Asking()
T = TypeVar("T")


class Evaluating(ABC):
    _folder: DataFolder
    retrieval_settings: RetrievalSettings
    _documents: Documents
    _shelf: Shelf
    _settings: Settings
    adapters: Adapting
    prompts: Prompting

    @abstractmethod
    def _start(self, name: str, run: Callable[[JobContext], T], on_event: EventHandler | None) -> Job[T]: ...

    @abstractmethod
    def _answer(
        self,
        question: str,
        scope: Scope,
        history: Sequence[tuple[str, str]],
        context: JobContext,
        *,
        asking: Asking = ...,
    ) -> Answer: ...

    @abstractmethod
    def _search(self, query: str, scope: Scope, limit: int) -> tuple[Passage, ...]: ...

    # --- runs ------------------------------------------------------------------------------------------------------

    def evaluate(
        self,
        questions: Path | str | QuestionSet,
        *,
        retrieval_only: bool = False,
        limit: int | None = None,
        seed: int = SEED,
        asking: Asking = AS_CHOSEN,
        on_event: EventHandler | None = None,
    ) -> Job[EvaluationRun]:
        """Ask ``questions`` of the library, a file of them or a kept set's name, and keep how it went.

        ``asking`` says how each is asked, and is kept with the run's settings. ``limit`` takes a sample, drawn by
        ``seed``. Events: Progress, and for each question ItemSucceeded(question, Outcome) or ItemFailed. A run that
        is cancelled is kept as far as it came. Raises QuestionSetError.
        """
        asked = self._question_set(questions)
        chosen = sample(asked.questions, limit, seed)

        def run(context: JobContext) -> EvaluationRun:
            return self._evaluate(chosen, asked.name, retrieval_only, seed, asked.warnings, None, context, asking)

        return self._start("evaluate", run, on_event)

    def replay(self, run_id: str = NEWEST, on_event: EventHandler | None = None) -> Job[EvaluationRun]:
        """Ask the questions of a run again, under the same settings, seed and models.

        Raises EvaluationMissing, and ReplayRefused when a model or setting is another one now; that the library has
        changed is in the new run's ``warnings``.
        """
        earlier = self.evaluation_run(run_id)
        if earlier.stopped:
            raise ReplayRefused(
                f"Run {earlier.id} was stopped after {len(earlier.outcomes)} of {earlier.question_count} questions.",
                "Evaluate its question set anew.",
            )
        asking = asking_from(earlier.conditions.settings)
        now = self._conditions(retrieval_only=earlier.retrieval_only, asking=asking)
        _require_same(earlier, now)
        questions = [outcome.question for outcome in earlier.outcomes]
        warnings = list(condition_changes(earlier.conditions, now))

        def run(context: JobContext) -> EvaluationRun:
            return self._evaluate(
                questions,
                earlier.question_set,
                earlier.retrieval_only,
                earlier.seed,
                warnings,
                earlier.id,
                context,
                asking,
            )

        return self._start("replay", run, on_event)

    def evaluation_runs(self) -> list[EvaluationRun]:
        """The runs that are kept, oldest first."""
        return self._archive.all()

    def evaluation_run_ids(self) -> list[str]:
        """Of the runs that are kept, oldest first."""
        return self._archive.ids()

    def evaluation_run(self, run_id: str = NEWEST) -> EvaluationRun:
        """Raises EvaluationMissing."""
        return self._archive.get(run_id)

    def remove_evaluation(self, run_id: str) -> None:
        """Raises EvaluationMissing."""
        self._archive.remove(run_id)

    def compare(self, before: str, after: str = NEWEST) -> Comparison:
        """What the run ``after`` did better and worse than ``before``. Raises EvaluationMissing."""
        return compare(self._archive.get(before), self._archive.get(after))

    def compare_adapter(self, before: str, after: str = NEWEST) -> Comparison:
        """As ``compare``; what it says is kept with the cards of the adapters that ``after`` was asked with.

        Raises EvaluationMissing, EvaluationError when the runs tell nothing of an adapter.
        """
        earlier, later = self._archive.get(before), self._archive.get(after)
        comparison = compare(earlier, later)
        scales = asking_from(later.conditions.settings).adapters or ()
        if not scales or later.retrieval_only or later.stopped or not comparison.compared:
            raise EvaluationError(
                "These runs tell nothing of an adapter.",
                "Ask a whole question set with one: casemate evaluate FILE --adapter NAME=SCALE --compare base",
            )
        result = AdapterResult(
            scale=1.0,
            run=later.id,
            against=earlier.id,
            base=not (
                earlier.conditions.settings.get("asking.adapters") or earlier.conditions.settings.get("chosen.adapters")
            )
            or "adapter" in asking_from(earlier.conditions.settings).without,
            question_set=later.question_set,
            questions=comparison.compared,
            differences=tuple((each.name, each.before, each.after) for each in comparison.differences),
            model_sha256=later.conditions.answer_model_sha256 or "",
            worse=tuple(each.name for each in comparison.differences if clearly_worse(each)),
        )
        if earlier.conditions.answer_model_sha256 != later.conditions.answer_model_sha256:
            raise EvaluationError(
                "These runs were answered by two models, so their difference is not the adapter's.",
                "Evaluate both with the same model.",
            )
        self.adapters.keep_result(dict(scales), later.conditions.settings.get("adapters.sha256", {}), result)
        return comparison

    def diagnose(self, run_id: str = NEWEST) -> DiagnosisReport:
        """Why each question of a run went wrong, and what can be done. Raises EvaluationMissing."""
        return diagnose(self._archive.get(run_id))

    # --- question sets ---------------------------------------------------------------------------------------------

    def keep_question(
        self,
        answer: Answer,
        judgement: Judgement,
        correction: str = "",
        *,
        history: Sequence[tuple[str, str]] = (),
        scope: Scope | None = None,
        name: str = KEPT,
    ) -> Path:
        """Keep the question of ``answer``, and what is right for it, in the question set ``name``; gives its path.

        GOOD expects this answer and the places it cites; CORRECTED expects ``correction``; ABSENT, or GOOD for
        an answer that found nothing, a refusal. ``history`` and ``scope`` are what the question was asked with.
        """
        names: list[str] = []
        if scope is not None and scope.documents:
            # Ids are this library's own and change when a document is added anew.
            names = [self._documents.get(each).path for each in scope.documents]
            scope = dataclasses.replace(scope, documents=())
        question = question_of(answer, judgement, correction, history, scope, names)
        return self._question_sets.keep(question, name)

    def question_sets(self) -> list[str]:
        """The names of the sets that are kept."""
        return self._question_sets.names()

    def question_set(self, name: Path | str) -> QuestionSet:
        """A kept set by its name, or a file of questions. Raises QuestionSetError."""
        return read_question_set(name) if isinstance(name, Path) else self._question_sets.read(name)

    def import_questions(self, file: Path) -> str:
        """Keep a copy of a file of questions as a set; gives the set's name. Raises QuestionSetError, DiskFull."""
        return self._question_sets.take(file)

    def accept_draft(self, draft: Draft, name: str) -> Path:
        """Keep a draft that a person has looked at in the question set ``name``. Raises QuestionSetError, DiskFull."""
        return self._question_sets.keep(drafting.question_of(draft), name)

    def draft_questions(
        self, scope: Scope | None = None, limit: int = drafting.LIMIT, on_event: EventHandler | None = None
    ) -> Job[list[Draft]]:
        """Propose questions from the documents of ``scope``, by rule, for a person to review."""

        def run(context: JobContext) -> list[Draft]:
            return drafting.draft_questions(self._documents, scope or Scope(), limit, context)

        return self._start("draft", run, on_event)

    # ---------------------------------------------------------------------------------------------------------------

    @property
    def _archive(self) -> Archive:
        return Archive(self._folder.evaluations)

    @property
    def _question_sets(self) -> QuestionSets:
        return QuestionSets(self._folder.question_sets)

    def _question_set(self, questions: Path | str | QuestionSet) -> QuestionSet:
        if isinstance(questions, QuestionSet):
            return questions
        if not Path(questions).is_file() and str(questions) in self._question_sets.names():
            return self._question_sets.read(str(questions))
        return read_question_set(Path(questions))

    def _evaluate(
        self,
        questions: Sequence[Question],
        name: str,
        retrieval_only: bool,
        seed: int,
        warnings: Sequence[str],
        replay_of: str | None,
        context: JobContext,
        asking: Asking,
    ) -> EvaluationRun:
        conditions = self._conditions(retrieval_only=retrieval_only, asking=asking)
        # What cannot be asked so is said now, not of every question.
        self.prompts.style(asking, Scope())
        for adapter, _ in asking.adapters or ():
            self.adapters.find(adapter)
        if not conditions.document_count:
            raise EvaluationError("The library is empty.", "Add the documents that are asked: casemate add PATH")
        self._folder.require_space()
        # What the answers' own jobs would tell, their words as they come, is not the evaluation's news.
        quiet = JobContext(lambda _: None)
        context.on_cancel(quiet.cancel)

        def ask(question: str, scope: Scope, history: Sequence[tuple[str, str]]) -> Answer:
            return self._answer(question, scope, history, quiet, asking=asking)

        evaluator = Evaluator(self._documents, self._search, None if retrieval_only else ask, complete_question)
        return evaluator.run(questions, name, conditions, seed, warnings, replay_of, context, self._archive.keep)

    def _conditions(self, *, retrieval_only: bool, asking: Asking) -> Conditions:
        """What a run depends on now. Raises ModelMissing."""
        model = None if retrieval_only else self._shelf.answering(self._settings.answer_model)
        documents = [document for document in self._documents.all() if document.status.searchable]
        return Conditions(
            embedder_sha256=self._shelf.embedder().sha256,
            answer_model=None if model is None else model.id,
            answer_model_sha256=None if model is None else model.sha256,
            settings=self._evaluated_settings(asking),
            library=fingerprint(documents),
            document_count=len(documents),
        )

    def _evaluated_settings(self, asking: Asking) -> dict[str, Any]:
        """The settings that answers depend on, flat, as JSON gives them back."""
        settings: dict[str, Any] = {"context_tokens": self._settings.context_tokens}
        for name in ("batch_tokens", "flash_attention", "kv_type", "gpu_layers"):
            if (value := getattr(self._settings, name)) is not None:
                settings[name] = value
        retrieval = dataclasses.asdict(self.retrieval_settings)
        settings |= {f"retrieval.{name}": value for name, value in retrieval.items()}
        settings["evidence"] = evidence.weights().fingerprint()
        settings |= {f"asking.{name}": value for name, value in dataclasses.asdict(asking).items() if value}
        if asking.adapters is not None and not asking.adapters:
            settings["asking.adapters"] = []
        elif asking.adapters:
            # A name can come to mean another file.
            settings["adapters.sha256"] = {name: self.adapters.find(name).sha256 for name, _ in asking.adapters}
        chosen = {"adapters": self._settings.adapters, "routes": self.adapters.routes.all()}
        chosen["prompts"] = self.prompts.choices()
        settings |= {f"chosen.{name}": value for name, value in chosen.items() if value}
        flat: dict[str, Any] = json.loads(json.dumps(settings, default=str))
        return flat


def asking_from(settings: Mapping[str, Any]) -> Asking:
    """How the questions of a run were asked, by its settings."""
    values = {name: settings.get(f"asking.{name}") for name in ("persona", "examples", "format", "schema")}
    adapters = settings.get("asking.adapters")
    return Asking(
        **values,
        without=tuple(settings.get("asking.without", ())),
        adapters=None if adapters is None else tuple((str(name), float(scale)) for name, scale in adapters),
        quote=bool(settings.get("asking.quote", False)),
    )


def _require_same(earlier: EvaluationRun, now: Conditions) -> None:
    then = earlier.conditions
    if then.embedder_sha256 != now.embedder_sha256:
        raise ReplayRefused(
            f"Run {earlier.id} was made with another embedder.",
            "Evaluate its question set anew, and compare the two runs.",
        )
    if then.answer_model_sha256 != now.answer_model_sha256:
        raise ReplayRefused(
            f"Run {earlier.id} was answered by {then.answer_model}; now {now.answer_model} answers, or its file is "
            "another one.",
            f"`casemate models use {then.answer_model}`, or evaluate anew and compare the two runs.",
        )
    changed = setting_changes(then, now)
    if changed:
        was = then.settings.get(changed[0], "not set")
        raise ReplayRefused(
            f"Run {earlier.id} was made with {changed[0]} = {was}; it is {now.settings.get(changed[0])} now.",
            "Set it back, or evaluate anew and compare the two runs.",
        )
