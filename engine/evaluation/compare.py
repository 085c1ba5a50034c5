"""Two runs side by side: what each figure did, and which questions got better or worse.

Only questions that both asked count, so a figure's difference is a paired one, and so is its interval.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.evaluation.metrics import ANSWERING, LOWER_IS_BETTER, RETRIEVAL, interval
from engine.evaluation.outcomes import Change, Comparison, Conditions, Difference, EvaluationRun, Outcome

_TEXT = 120
FEWEST = 5
"""Questions from which on an interval is taken for one."""


def compare(before: EvaluationRun, after: EvaluationRun) -> Comparison:
    """What ``after`` does better and worse than ``before``."""
    earlier = {outcome.question.key: outcome for outcome in before.outcomes}
    pairs = [(earlier[outcome.question.key], outcome) for outcome in after.outcomes if outcome.question.key in earlier]
    changes = [change for pair in pairs if (change := _change(*pair)) is not None]
    return Comparison(
        before=before.id,
        after=after.id,
        compared=len(pairs),
        differences=tuple(_differences(pairs, after.seed)),
        changes=tuple(sorted(changes, key=lambda change: change.better)),
        notes=tuple(_notes(before, after, len(pairs))),
    )


def _differences(pairs: list[tuple[Outcome, Outcome]], seed: int) -> Iterator[Difference]:
    for name in (*RETRIEVAL, *ANSWERING):
        both = [(old.scores[name], new.scores[name]) for old, new in pairs if name in old.scores and name in new.scores]
        if both:
            low, high = interval([new - old for old, new in both], seed)
            old_mean, new_mean = (float(each) for each in np.mean(both, axis=0))
            yield Difference(name, old_mean, new_mean, low, high, len(both))


def clearly_worse(difference: Difference) -> bool:
    """Whether a figure of answers got worse, and chance is an unlikely reason."""
    # An interval of a few questions says nothing: of one, it is a point.
    if difference.name not in ANSWERING or difference.n < FEWEST:
        return False
    return difference.low > 0 if difference.name in LOWER_IS_BETTER else difference.high < 0


def _change(old: Outcome, new: Outcome) -> Change | None:
    """Whether the answer decides it, else the rank of the first wanted passage."""
    text = new.question.text
    if (old.error_code is None) != (new.error_code is None):
        better = new.error_code is None
        return Change(text, better, f"{'no longer ' * better}fails: {new.error or old.error}")
    was, now = old.scores, new.scores
    # A wrong answer is no better than a refusal, so that counts only where there is nothing to tell right by.
    judged = (("right_answer", 1),) if "right_answer" in was and "right_answer" in now else (("false_refusal", -1),)
    for name, sign in (*judged, ("false_answer", -1)):
        if name in was and name in now and was[name] != now[name]:
            return Change(text, sign * (now[name] - was[name]) > 0, f"{_said(old)} → {_said(new)}")
    if was.get("mrr") != now.get("mrr") and "mrr" in was and "mrr" in now:
        ranks = [str(each.first_relevant or "not found") for each in (old, new)]
        return Change(text, now["mrr"] > was["mrr"], f"rank of the first wanted passage: {ranks[0]} → {ranks[1]}")
    return None


def _said(outcome: Outcome) -> str:
    text = outcome.answer.text if outcome.answer else "no answer"
    return f"“{text if len(text) <= _TEXT else text[:_TEXT] + '…'}”"


def _notes(before: EvaluationRun, after: EvaluationRun, compared: int) -> Iterator[str]:
    yield from condition_changes(before.conditions, after.conditions)
    if before.retrieval_only != after.retrieval_only:
        yield "One of the runs measured retrieval only."
    for run in (before, after):
        if len(run.outcomes) > compared:
            more = len(run.outcomes) - compared
            yield f"{more} question{'s' * (more > 1)} of run {run.id} {'are' if more > 1 else 'is'} not in the other."
        if run.stopped:
            yield f"Run {run.id} was stopped after {len(run.outcomes)} of {run.question_count} questions."


def condition_changes(before: Conditions, after: Conditions) -> Iterator[str]:
    """What is different now, in words."""
    if before.library != after.library:
        yield f"The library has changed: {before.document_count} documents then, {after.document_count} now."
    if before.embedder_sha256 != after.embedder_sha256:
        yield "The embedder is another one."
    models = {before.answer_model_sha256, after.answer_model_sha256}
    if None not in models and len(models) == 2:
        yield f"The answering model is another one: {before.answer_model}, then {after.answer_model}."
    for name in setting_changes(before, after):
        was, now = (settings.get(name, "not set") for settings in (before.settings, after.settings))
        yield f"The setting {name} was {was} and is {now}."


def setting_changes(before: Conditions, after: Conditions) -> list[str]:
    names = sorted({*before.settings, *after.settings})
    return [name for name in names if before.settings.get(name) != after.settings.get(name)]
