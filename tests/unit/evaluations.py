"""What tests of evaluation share: questions and outcomes with as little said as possible."""

from __future__ import annotations

from typing import Any

from engine.evaluation import metrics
from engine.evaluation.outcomes import (
    Conditions,
    EvaluationRun,
    Given,
    Outcome,
    Place,
    Question,
    Wanted,
)

SOMEWHERE = Wanted("“ten”", (Place(1, "/a.txt", 0, 10),))


def conditions(**changes: Any) -> Conditions:
    values: dict[str, Any] = {
        "embedder_sha256": "e", "answer_model": "model", "answer_model_sha256": "m", "settings": {}, "library": "l",
        "document_count": 1,
    }  # fmt: skip
    return Conditions(**{**values, **changes})


def given(text: str = "ten", **changes: Any) -> Given:
    values: dict[str, Any] = {
        "not_found": False, "stop_reason": "end", "supported": 1, "sentences": 1, "citations": (),
        "passages_given": 2, "total_s": 1.0,
    }  # fmt: skip
    return Given(text=text, **{**values, **changes})


REFUSAL = given("Not found in these documents.", not_found=True, supported=0, sentences=0)


def outcome(
    text: str = "How many?",
    *,
    answers: tuple[str, ...] = ("ten",),
    answerable: bool = True,
    wanted: tuple[Wanted, ...] = (SOMEWHERE,),
    first: int | None = 1,
    answer: Given | None = None,
    **changes: Any,
) -> Outcome:
    """An outcome with the figures that follow from it."""
    question = Question(text, answerable, answers=answers if answerable else ())
    scores: dict[str, float] = {}
    if wanted and answerable:
        scores["mrr"] = 1 / first if first else 0.0
    if answer is not None and answerable:
        scores["false_refusal"] = float(answer.not_found)
        scores |= metrics.answer_scores("" if answer.not_found else answer.text, answers) if answers else {}
    elif answer is not None:
        scores["false_answer"] = float(not answer.not_found)
    return Outcome(
        question, wanted if answerable else (), text, (), first if answerable else None, answer, scores, **changes
    )


def run(*outcomes: Outcome, run_id: str = "1", **changes: Any) -> EvaluationRun:
    values: dict[str, Any] = {
        "question_set": "q.jsonl", "started_at": "2026-11-26T10:00:00+00:00", "seconds": 1.0,
        "conditions": conditions(), "retrieval_only": False, "seed": 1, "question_count": len(outcomes),
        "figures": metrics.summarize([each.scores for each in outcomes], 1),
    }  # fmt: skip
    return EvaluationRun(id=run_id, outcomes=outcomes, **{**values, **changes})
