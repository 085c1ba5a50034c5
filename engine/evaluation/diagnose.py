"""Why each question of a run went wrong, and what can be done about it.

A question is traced along the path of its answer: in the library, among the passages, used, supported. Where it left
that path first is its cause, and so the lever.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from engine.evaluation.metrics import DEPTH
from engine.evaluation.outcomes import (
    Cause,
    DiagnosisReport,
    EvaluationRun,
    Failure,
    Given,
    Lever,
    Outcome,
)
from engine.types import StopReason

RETRIEVED = 8
"""How many passages an answer is made from, at most."""
MANY = 5
"""So many failures of one kind that the model itself is the matter."""

BIGGER = "models import FILE.gguf"

_ORDER = {cause: number for number, cause in enumerate(Cause)}


def diagnose(run: EvaluationRun) -> DiagnosisReport:
    found = [failure for outcome in run.outcomes if (failure := _failure(outcome)) is not None]
    failures = sorted(found, key=lambda failure: _ORDER[failure.cause])
    return DiagnosisReport(run.id, len(run.outcomes), tuple(failures), tuple(_notes(run, failures)))


def _failure(outcome: Outcome) -> Failure | None:
    question, answer = outcome.question, outcome.answer
    if outcome.error_code is not None:
        return Failure(
            Cause.FAILED, question.text, _expected(outcome), f"{outcome.error} ({outcome.error_code})",
            (Lever.QUESTION_SET,) if outcome.error_code.startswith(("document", "question", "engine")) else (),
            "The question could not be asked as it stands; the error says why.", outcome=outcome,
        )  # fmt: skip
    if not question.answerable:
        return _absent(outcome) if answer is not None and not answer.not_found else None
    if _is_good(outcome):
        return _unsupported(outcome, answer) if answer is not None and _lacks_support(answer) else None
    if outcome.wanted and not any(each.places for each in outcome.wanted):
        return _not_indexed(outcome)
    if outcome.wanted and (outcome.first_relevant is None or outcome.first_relevant > RETRIEVED):
        return _not_retrieved(outcome)
    if answer is None:
        return None
    if answer.not_found:
        return _refused(outcome, answer)
    return _unsupported(outcome, answer) if _lacks_support(answer) else _not_used(outcome, answer)


def _is_good(outcome: Outcome) -> bool:
    """Whether an answerable question went right: by its answer, else its citations, else its passages."""
    answer, scores = outcome.answer, outcome.scores
    if answer is not None and answer.not_found:
        return False
    if "right_answer" in scores:
        return scores["right_answer"] > 0
    if "citation_recall" in scores:
        return scores["citation_recall"] > 0
    if outcome.wanted:
        return outcome.first_relevant is not None and outcome.first_relevant <= RETRIEVED
    return True


def _lacks_support(answer: Given) -> bool:
    return answer.supported < answer.sentences / 2


# --- the causes ----------------------------------------------------------------------------------------------------


def _not_indexed(outcome: Outcome) -> Failure:
    problems = outcome.problems
    question = outcome.question
    names = [*question.documents, *(each.document for each in question.ranges)]
    levers: tuple[Lever, ...] = (Lever.INGEST,)
    name = shlex.quote(names[0]) if names else ""
    if "could not be read" in problems[0]:
        advice, command = "Mend what the error names, then have it read again.", "retry"
    elif "is not in the library" in problems[0]:
        advice, command = "Add the file, then evaluate again.", f"add {name}"
    else:
        levers = (Lever.INGEST, Lever.QUESTION_SET)
        advice = (
            "Look at the extracted text: either the words were lost in reading the file, or the quote is not as the "
            "document has it."
        )
        command = "documents --problems"
    return _make(Cause.NOT_INDEXED, outcome, "; ".join(problems), levers, advice, command)


def _not_retrieved(outcome: Outcome) -> Failure:
    rank = outcome.first_relevant
    if rank is None:
        where = "its passage is not among the first 50"
        advice = (
            "The question and the passage share too little. Ask in the document's words, or change what is retrieved: "
            "the embedder, the keywords, the size of passages."
        )
    else:
        where = f"its passage is number {rank}, and an answer is made from the first {RETRIEVED}"
        advice = "It is found, but ranked too low: ranking is what to work on. A narrower scope helps at once."
    query = outcome.searched_for or outcome.question.text
    command = f"search --limit {rank or 50} {shlex.quote(query)}"
    return _make(Cause.NOT_RETRIEVED, outcome, where, (Lever.RETRIEVAL,), advice, command)


def _refused(outcome: Outcome, answer: Given) -> Failure:
    rank = _rank_said(outcome)
    if answer.passages_given == 0:
        return _make(
            Cause.REFUSED, outcome, f"{rank}the evidence was judged too weak, and no model was asked",
            (Lever.RETRIEVAL,),
            "No sentence of the passages is near enough to the question. Ask in the document's words; if many "
            "questions fail so, the threshold of the evidence is too strict for these documents.",
            f"search {shlex.quote(outcome.searched_for or outcome.question.text)}",
        )  # fmt: skip
    if outcome.wanted and not _was_given(outcome, answer):
        return _make(
            Cause.REFUSED, outcome, f"{rank}the model was given {_first(answer)}, and nothing it said was supported",
            (Lever.RETRIEVAL, Lever.BIGGER_MODEL),
            "The passage did not reach the model: rank it higher, or use a bigger model, which is given more of them.",
            BIGGER,
        )  # fmt: skip
    return _make(
        Cause.REFUSED, outcome, f"{rank}the model saw it, but nothing it said was supported, so it was dropped",
        (Lever.BIGGER_MODEL, Lever.PROMPT),
        "The model had the passage and did not say what it says. A bigger model does.", BIGGER,
    )  # fmt: skip


def _not_used(outcome: Outcome, answer: Given) -> Failure:
    rank = _rank_said(outcome)
    if outcome.wanted and not _was_given(outcome, answer):
        return _make(
            Cause.NOT_USED, outcome, f"{rank}the model was given {_first(answer)}, so it never saw it",
            (Lever.RETRIEVAL, Lever.BIGGER_MODEL),
            "Rank it higher, or use a bigger model, which is given more passages.", BIGGER,
        )  # fmt: skip
    quoted = answer.stop_reason == StopReason.QUOTED
    happened = "the model's words had no support and a sentence was quoted instead" if quoted else "the model saw it"
    return _make(
        Cause.NOT_USED, outcome, f"{rank}{happened}", (Lever.BIGGER_MODEL, Lever.ADAPTER, Lever.PROMPT),
        "The model had the passage and said something else. A bigger model is the surest remedy; an adapter, if the "
        "questions that fail are of one kind. If the answer is right in other words, add those to the question's "
        "answers.", BIGGER,
    )  # fmt: skip


def _unsupported(outcome: Outcome, answer: Given) -> Failure:
    right = "the answer is right, but " if _is_good(outcome) else ""
    return _make(
        Cause.UNSUPPORTED, outcome,
        f"{right}{answer.sentences - answer.supported} of {answer.sentences} sentences have no support",
        (Lever.PROMPT, Lever.BIGGER_MODEL),
        "The model speaks from itself. A prompt that asks for the documents' own words helps, and a bigger model.",
        BIGGER,
    )  # fmt: skip


def _absent(outcome: Outcome) -> Failure:
    return _make(
        Cause.ABSENT, outcome, "it should have refused", (Lever.PROMPT, Lever.BIGGER_MODEL, Lever.ADAPTER),
        "The passages are about the subject, but do not say this, and the model did not notice. Look at what it cites: "
        "if that does answer the question, the question set is wrong.",
        f"ask {shlex.quote(outcome.question.text)}",
    )  # fmt: skip


# --- words ---------------------------------------------------------------------------------------------------------


def _make(
    cause: Cause, outcome: Outcome, happened: str, levers: tuple[Lever, ...], advice: str, command: str
) -> Failure:
    text = outcome.question.text
    return Failure(cause, text, _expected(outcome), happened, levers, advice, command, outcome)


def _was_given(outcome: Outcome, answer: Given) -> bool:
    if answer.saw_wanted is not None:
        return answer.saw_wanted
    return outcome.first_relevant is not None and outcome.first_relevant <= answer.passages_given


def _first(answer: Given) -> str:
    return "only the first" if answer.passages_given == 1 else f"only the first {answer.passages_given}"


def _rank_said(outcome: Outcome) -> str:
    return f"its passage is number {outcome.first_relevant}; " if outcome.first_relevant else ""


def _expected(outcome: Outcome) -> str:
    question = outcome.question
    if not question.answerable:
        return "no answer: it is not in the documents"
    parts = [" or ".join(f"“{answer}”" for answer in question.answers)] if question.answers else []
    parts += [_where(outcome)] if outcome.wanted else []
    return ", from ".join(parts)


def _where(outcome: Outcome) -> str:
    page = outcome.wanted_page
    return ", ".join(outcome.wanted_files) + (f", page {page}" if page is not None else "")


def _notes(run: EvaluationRun, failures: Sequence[Failure]) -> list[str]:
    notes = []
    if run.retrieval_only:
        notes.append("This run measured retrieval only, so answers were not looked at.")
    if run.stopped:
        notes.append(f"The run was stopped: {len(run.outcomes)} of {run.question_count} questions were asked.")
    below = sum(
        DEPTH >= (failure.outcome.first_relevant or DEPTH + 1) > failure.outcome.answer.passages_given
        for failure in failures
        if failure.outcome is not None and failure.outcome.answer is not None and failure.outcome.answer.passages_given
    )
    if below >= MANY:
        notes.append(f"{below} times the passage was found but ranked below what this small model is given.")
    return notes
