"""Evaluations as a person reads them in a terminal."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from engine import Comparison, DiagnosisReport, Difference, EvaluationRun, Failure, Figure, Outcome, QuestionSet
from engine.cli.present import count, one_line, place, plain, table, wrapped
from engine.evaluation.metrics import ANSWERING, LOWER_IS_BETTER, RETRIEVAL

_MEANINGS = {
    "recall": "what is wanted, among the first {}",
    "precision": "wanted passages, of the first {}",
    "ndcg": "how near the order of the first {} is to the best",
    "mrr": "1 / rank of the first wanted passage",
    "right_document": "the first passage is of the right document",
    "right_answer": "the answer says what is expected",
    "contains": "it has the expected words, in one piece",
    "f1": "words that answer and expected share",
    "exact_match": "the answer is the expected words and no more",
    "citation_precision": "citations that point at what is wanted",
    "citation_recall": "what is wanted is cited",
    "false_refusal": "refused though the documents answer (less is better)",
    "false_answer": "answered though they do not (less is better)",
}
_QUESTION_WIDTH = 70
_ANSWER_WIDTH = 200
_SHOWN_PASSAGES = 3


def run_text(run: EvaluationRun) -> str:
    """The figures of a run, and how it came about."""
    parts = [_head(run), ""]
    parts += [*_figures("Retrieval", RETRIEVAL, run.figures), *_figures("Answers", ANSWERING, run.figures)]
    parts += [wrapped(f"Note: {warning}") for warning in run.warnings]
    failed = [outcome for outcome in run.outcomes if outcome.error_code]
    if failed:
        parts.append(f"{count(len(failed), 'question')} failed with an error; `casemate diagnose {run.id}` says why.")
    return "\n".join(parts).rstrip()


def run_lines(runs: Sequence[EvaluationRun]) -> str:
    rows: list[tuple[str, ...]] = [
        ("RUN", "WHEN (UTC)", "QUESTIONS", "SET", "MODEL", "RECALL@5", "RIGHT ANSWERS", "FALSE ANSWERS")
    ]
    for run in runs:
        asked = str(len(run.outcomes)) + (f" of {run.question_count}" if run.stopped else "")
        figures = [_value(run.figure(name)) for name in ("recall@5", "right_answer", "false_answer")]
        when = run.started_at[:16].replace("T", " ")
        rows.append((run.id, when, asked, run.question_set, run.conditions.answer_model or "retrieval only", *figures))
    return table(rows)


def outcome_lines(run: EvaluationRun) -> str:
    """A line for each question of a run."""
    rows = [("", "RANK", "QUESTION", "ANSWER")]
    for outcome in run.outcomes:
        rank = str(outcome.first_relevant or "-") if outcome.wanted else ""
        rows.append(
            (_mark(outcome), rank, _short(outcome.question.text, _QUESTION_WIDTH), _short(_answer(outcome), 60))
        )
    legend = "RANK: of the first wanted passage.  ok / WRONG: whether the answer, or the refusal, was right."
    return f"{table(rows)}\n{legend}"


def comparison_text(comparison: Comparison) -> str:
    parts = [
        f"Run {comparison.after} against run {comparison.before}, {count(comparison.compared, 'question')} in both",
        "",
    ]
    rows = [("FIGURE", "BEFORE", "AFTER", "CHANGE", "95 % INTERVAL", "N", "")]
    for each in comparison.differences:
        interval = f"{each.low:+.3f} to {each.high:+.3f}"
        values = (f"{each.before:.3f}", f"{each.after:.3f}", f"{each.change:+.3f}")
        rows.append((each.name, *values, interval, str(each.n), _verdict(each)))
    if comparison.differences:
        parts += [table(rows), ""]
    for better, title in ((False, "Worse"), (True, "Better")):
        changes = [change for change in comparison.changes if change.better is better]
        parts.append(f"{title}: {count(len(changes), 'question')}")
        for change in changes:
            parts += [wrapped(change.question, "  "), wrapped(change.what, "      ")]
    return "\n".join([*parts, *(wrapped(f"Note: {note}") for note in comparison.notes)])


def diagnosis_text(report: DiagnosisReport) -> str:
    """Every failure under its cause, with what to do; the causes with most failures are counted first."""
    if not report.failures:
        told = f"Run {report.run}: none of the {count(report.asked, 'question')} went wrong."
        return "\n".join([told, *(f"Note: {note}" for note in report.notes)])
    lines = [f"Run {report.run}: {len(report.failures)} of {count(report.asked, 'question')} went wrong", ""]
    groups = [(cause, list(each)) for cause, each in itertools.groupby(report.failures, lambda f: f.cause)]
    rows = [("QUESTIONS", "CAUSE", "LEVER")]
    rows += [(str(len(each)), str(cause), _levers(each)) for cause, each in groups]
    lines += [table(rows), ""]
    for cause, each in groups:
        lines += [f"{str(cause).upper()} ({len(each)})", ""]
        for advice, same in itertools.groupby(sorted(each, key=lambda f: f.advice), lambda f: f.advice):
            failures = list(same)
            lines.append("  → " + wrapped(advice, "    ").strip())
            commands = {failure.command for failure in failures}
            once = len(commands) == 1 and len(failures) > 1
            lines += [f"    casemate {plain(failures[0].command)}", ""] if once and failures[0].command else [""]
            for failure in failures:
                lines += [*_failure_lines(failure, with_command=not once), ""]
    lines += [wrapped(f"Note: {note}") for note in report.notes]
    lines.append(
        f"After a change, `casemate evaluate --compare {report.run}` asks the same questions again and shows what is "
        "better."
    )
    return "\n".join([*lines[:-1], wrapped(lines[-1])])


def set_text(questions: QuestionSet) -> str:
    """A question set, a question a paragraph."""
    lines = []
    for question in questions.questions:
        lines.append(wrapped(question.text))
        expected = " or ".join(question.answers) if question.answerable else "(not in the documents)"
        lines.append(wrapped(f"= {expected or '(no answer noted)'}", "    "))
        names = dict.fromkeys([*question.documents, *(each.document for each in question.ranges)])
        lines += [wrapped(f"from {', '.join(PurePath(name).name for name in names)}", "    ")] if names else []
    return "\n".join([*lines, *(wrapped(f"Note: {warning}") for warning in questions.warnings)])


# --- parts ---------------------------------------------------------------------------------------------------------


def _head(run: EvaluationRun) -> str:
    conditions = run.conditions
    asked = count(len(run.outcomes), "question")
    if run.stopped:
        asked = f"stopped after {len(run.outcomes)} of {count(run.question_count, 'question')}"
    model = conditions.answer_model or "retrieval only"
    replay = f", replay of run {run.replay_of}" if run.replay_of else ""
    return plain(
        f"Run {run.id}: {run.question_set}, {asked} in {run.seconds:.1f} s{replay}\n"
        f"{model}; {count(conditions.document_count, 'document')}; seed {run.seed}"
    )


def _figures(title: str, names: Sequence[str], figures: Sequence[Figure]) -> list[str]:
    known = {figure.name: figure for figure in figures}
    rows = [(title.upper(), "VALUE", "95 % INTERVAL", "N", "")]
    for figure in (known[name] for name in names if name in known):
        interval = f"{figure.low:.2f} to {figure.high:.2f}"
        rows.append((figure.name, f"{figure.value:.3f}", interval, str(figure.n), _meaning(figure.name)))
    return [table(rows), ""] if len(rows) > 1 else []


def _meaning(name: str) -> str:
    kind, _, cutoff = name.partition("@")
    return _MEANINGS[kind].format(cutoff)


def _value(figure: Figure | None) -> str:
    return "" if figure is None else f"{figure.value:.3f}"


def _verdict(difference: Difference) -> str:
    if not difference.clear:
        return ""
    better = (difference.change > 0) is (difference.name not in LOWER_IS_BETTER)
    return "better" if better else "WORSE"


def _mark(outcome: Outcome) -> str:
    scores = outcome.scores
    if outcome.error_code:
        return "ERROR"
    if outcome.answer is None:
        return ""
    wrong = scores.get("false_answer") or scores.get("false_refusal") or scores.get("right_answer") == 0
    return "WRONG" if wrong else "ok"


def _answer(outcome: Outcome) -> str:
    if outcome.error is not None:
        return outcome.error
    return outcome.answer.text if outcome.answer is not None else ""


def _levers(failures: Sequence[Failure]) -> str:
    return ", ".join(dict.fromkeys(str(lever) for failure in failures for lever in failure.levers))


def _failure_lines(failure: Failure, *, with_command: bool) -> Iterator[str]:
    yield wrapped(failure.question, "    ")
    yield _labelled("expected", failure.expected)
    outcome = failure.outcome
    if outcome is not None and outcome.answer is not None:
        yield _labelled("answered", _short(outcome.answer.text, _ANSWER_WIDTH))
        cited = dict.fromkeys(place(PurePath(c.document).name, c.page) for c in outcome.answer.citations)
        if cited:
            yield _labelled("citing", "; ".join(cited))
    yield _labelled("because", failure.happened)
    if outcome is not None:
        found = dict.fromkeys(place(PurePath(each.document).name, each.page) for each in outcome.found)
        if found:
            yield _labelled("found", "; ".join(list(found)[:_SHOWN_PASSAGES]))
    if failure.command and with_command:
        yield f"      {'try':<9} casemate {plain(failure.command)}"


def _labelled(label: str, text: str) -> str:
    return "      " + wrapped(f"{label:<9} {one_line(text)}", " " * 16).strip()


def _short(text: str, width: int) -> str:
    return textwrap.shorten(text, width, placeholder=" …")
