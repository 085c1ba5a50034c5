"""Asking a question set of the library and judging what comes back: retrieval by itself, answers by themselves.

A question that fails is an outcome with its error; the run goes on. Being stopped keeps what was done.
"""

from __future__ import annotations

import dataclasses
import hashlib
import random
import textwrap
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from engine.errors import EngineError, JobCancelled
from engine.evaluation import metrics
from engine.evaluation.locating import Locator
from engine.evaluation.outcomes import Conditions, EvaluationRun, Found, Given, Outcome, Place, Question, Wanted
from engine.jobs import JobContext
from engine.library.documents import Documents
from engine.types import Answer, Document, ItemFailed, ItemSucceeded, Passage, Scope, Support

DEEP = 50
"""How far the first wanted passage is looked for when it is not among those that are judged."""
SEED = 1
_EXCERPT = 300

Search = Callable[[str, Scope, int], Sequence[Passage]]
Ask = Callable[[str, Scope, Sequence[tuple[str, str]]], Answer]
Complete = Callable[[str, Sequence[tuple[str, str]]], str]
"""A follow-up and its history, to what is searched for."""


class Evaluator:
    """``ask`` is None when retrieval alone is measured."""

    def __init__(self, documents: Documents, search: Search, ask: Ask | None, complete: Complete) -> None:
        self._locator = Locator(documents)
        self._search = search
        self._ask = ask
        self._complete = complete

    def run(
        self,
        questions: Sequence[Question],
        question_set: str,
        conditions: Conditions,
        seed: int,
        warnings: Sequence[str],
        replay_of: str | None,
        context: JobContext,
        keep: Callable[[EvaluationRun], EvaluationRun],
    ) -> EvaluationRun:
        """Ask ``questions``, and ``keep`` the run, also when the job is cancelled. Raises JobCancelled."""
        started_at, started_s = datetime.now(UTC).isoformat(timespec="seconds"), time.monotonic()
        outcomes: list[Outcome] = []

        def finish() -> EvaluationRun:
            return EvaluationRun(
                id="",
                question_set=question_set,
                started_at=started_at,
                seconds=round(time.monotonic() - started_s, 2),
                conditions=conditions,
                retrieval_only=self._ask is None,
                seed=seed,
                question_count=len(questions),
                outcomes=tuple(outcomes),
                figures=metrics.summarize([outcome.scores for outcome in outcomes], seed),
                warnings=tuple(warnings),
                replay_of=replay_of,
            )

        try:
            for done, question in enumerate(questions):
                context.progress(done, len(questions), question.text)
                context.check()
                outcomes.append(self._judge(question, context))
            context.progress(len(questions), len(questions), "done")
        except JobCancelled:
            if outcomes:
                keep(finish())
            raise
        return keep(finish())

    def _judge(self, question: Question, context: JobContext) -> Outcome:
        wanted: tuple[Wanted, ...] = ()
        try:
            wanted = self._locator.wanted(question)
            outcome = self._outcome(question, wanted)
        except EngineError as error:
            context.emit(ItemFailed(question.text, error))
            return Outcome(question, wanted, error_code=error.code, error=error.message)
        context.emit(ItemSucceeded(question.text, outcome))
        return outcome

    def _outcome(self, question: Question, wanted: tuple[Wanted, ...]) -> Outcome:
        scope = self._locator.scope(question)
        answer = self._ask(question.text, scope, question.history) if self._ask else None
        searched_for = answer.searched_for if answer else self._complete(question.text, question.history)
        passages = self._search(searched_for or question.text, scope, metrics.DEPTH)
        hits = [_hits(wanted, p.chunk.document_id, p.chunk.start, p.chunk.end) for p in passages]
        first = next((rank for rank, hit in enumerate(hits, 1) if hit), None)
        scores: dict[str, float] = {}
        if wanted:
            right = {place.document_id for each in wanted for place in each.places}
            scores |= metrics.retrieval_scores(
                hits,
                len(wanted),
                self._locator.relevant_chunks(wanted),
                [passage.document.id in right for passage in passages],
            )
            if first is None:
                first = self._look_deeper(searched_for or question.text, scope, wanted)
        given = self._given(answer) if answer else None
        if given is not None and answer is not None:
            # By what the model was really given, which is not what a search shows: a small one gets less of each.
            shown = (p.chunk for p in answer.passages[: answer.given])
            saw = any(_hits(wanted, chunk.document_id, chunk.start, chunk.end) for chunk in shown)
            given = dataclasses.replace(given, saw_wanted=saw)
            scores |= _answer_scores(question, given, wanted)
        return Outcome(
            question=question,
            wanted=wanted,
            searched_for=searched_for,
            found=tuple(_found(passage, bool(hit)) for passage, hit in zip(passages, hits, strict=True)),
            first_relevant=first,
            answer=given,
            scores=scores,
        )

    def _look_deeper(self, query: str, scope: Scope, wanted: tuple[Wanted, ...]) -> int | None:
        for rank, passage in enumerate(self._search(query, scope, DEEP), 1):
            if _hits(wanted, passage.chunk.document_id, passage.chunk.start, passage.chunk.end):
                return rank
        return None

    def _given(self, answer: Answer) -> Given:
        cited = dict.fromkeys(
            Place(c.document_id, c.document, c.start, c.end, c.page) for s in answer.sentences for c in s.citations
        )
        return Given(
            text=answer.text,
            not_found=answer.not_found,
            stop_reason=str(answer.stop_reason),
            supported=sum(sentence.support is not Support.UNSUPPORTED for sentence in answer.sentences),
            sentences=len(answer.sentences),
            citations=tuple(cited),
            passages_given=answer.given,
            total_s=round(answer.timings.total_s, 3),
        )


def sample(questions: Sequence[Question], limit: int | None, seed: int) -> tuple[Question, ...]:
    """``limit`` of the ``questions``, drawn by ``seed``, in their order; all of them without a limit."""
    if limit is None or limit >= len(questions):
        return tuple(questions)
    drawn = sorted(random.Random(seed).sample(range(len(questions)), limit))  # noqa: S311
    return tuple(questions[index] for index in drawn)


def fingerprint(documents: Iterable[Document]) -> str:
    """The same for the same contents, whatever they are called."""
    contents = sorted(document.sha256 or "" for document in documents if document.status.searchable)
    return hashlib.sha256("\n".join(contents).encode()).hexdigest()


def _hits(wanted: Sequence[Wanted], document_id: int, start: int, end: int) -> set[int]:
    return {
        index for index, each in enumerate(wanted) if any(place.holds(document_id, start, end) for place in each.places)
    }


def _found(passage: Passage, relevant: bool) -> Found:
    chunk = passage.chunk
    return Found(
        document=passage.document.path,
        document_id=passage.document.id,
        page=chunk.page,
        start=chunk.start,
        end=chunk.end,
        excerpt=textwrap.shorten(chunk.text, _EXCERPT, placeholder=" …"),
        score=round(passage.score, 6),
        relevant=relevant,
    )


def _answer_scores(question: Question, given: Given, wanted: tuple[Wanted, ...]) -> dict[str, float]:
    if not question.answerable:
        return {"false_answer": float(not given.not_found)}
    scores = {"false_refusal": float(given.not_found)}
    if question.answers:
        scores |= metrics.answer_scores("" if given.not_found else given.text, question.answers)
    if wanted and not given.not_found:
        hits = [_hits(wanted, c.document_id, c.start or 0, c.end or 0) for c in given.citations]
        scores |= metrics.citation_scores(hits, len(wanted))
    return scores
