"""The page "evaluation" in its states, to be looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.evaluation.commands import FAILURES, QUESTIONS, RUNS
from desktop.evaluation.page import EvaluationPage
from engine import Draft, Outcome, Question, QuestionSet, ReplayRefused
from engine.evaluation.outcomes import Place, Wanted
from tests.gui.documents import NOTICE
from tests.gui.fake_evaluation import outcome, question, right

if TYPE_CHECKING:
    from tests.gui.pictures import Stage

TEXTS = (
    "What is the part number of the fuel filter element?",
    "What is the final torque for the cylinder head bolts of the generating set after fifty hours of running?",
    "How often is the fuel filter element replaced?",
    "What does fault code E-07 mean?",
    "How much fuel does the base tank of the GX-44 hold?",
    "At what time does the northern gate open on working days?",
    "Who is told when a pass is lost?",
    "What does a replacement pass cost?",
)


def outcomes(*, better: bool) -> list[Outcome]:
    asked = [question(text, "GX-4410-07" if number == 0 else "15 minutes") for number, text in enumerate(TEXTS)]
    absent = [Question(f"At what time does canteen {n} open?", answerable=False) for n in range(4)]
    return [
        outcome(asked[0], "GX-4410-07"),
        outcome(asked[1], "The torque is 90 newton metres.", rank=3),
        outcome(asked[2], rank=None),
        outcome(asked[3], "It is 15 minutes." if better else "It means low oil pressure.", rank=2),
        outcome(asked[4], "" if better else "15 minutes", rank=1 if better else 4),
        outcome(asked[5], "It opens at seven.", cites=False),
        *(right(each) for each in asked[6:]),
        outcome(absent[0], "" if better else "At noon."),
        outcome(absent[1], "At half past eleven, and from Monday to Friday only.", cites=False),
        *(right(each) for each in absent[2:]),
    ]


def _page(stage: Stage, *, runs: int = 5) -> EvaluationPage:
    stage.open()
    engine = stage.engine
    asked = tuple(each.question for each in outcomes(better=False))
    engine.sets = {"kept": QuestionSet("kept", asked), "maintenance-manual-2026": QuestionSet("m", asked)}
    for number in range(runs):
        found = outcomes(better=number == runs - 1)
        engine.keep_run(
            "maintenance-manual-2026", found[: 3 if number == 1 else None], len(found), retrieval_only=False
        )
    page = stage.window.show_page("evaluation")
    assert isinstance(page, EvaluationPage)
    stage.wait(lambda: bool(page.results.shown) or not runs)
    return page


def evaluation_empty(stage: Stage) -> None:
    _page(stage, runs=0)


def evaluation_results(stage: Stage) -> None:
    page = _page(stage)
    stage.settle()
    page.results.list.setFocus()


def evaluation_compared(stage: Stage) -> None:
    page = _page(stage)
    page.show_run("5", "4")
    stage.wait(lambda: page.results.shown is not None and page.results.shown.comparison is not None)


def evaluation_failures(stage: Stage) -> None:
    page = _page(stage)
    page.tabs.setCurrentIndex(FAILURES)
    page.failures.table.setFocus()
    page.failures.table.choose(2)


def evaluation_evidence(stage: Stage) -> None:
    """A failure opened at its passage, beside a narrow page."""
    stage.index()
    document = next(each for each in stage.engine.documents() if each.media_type == "application/pdf")
    start = stage.engine.document_text(document.id).find(NOTICE)
    asked = question("How long before the end of the term has notice to be given?", "90 days", document.path)
    missed = outcome(asked, "At any time.", rank=9)
    place = Place(document.id, document.path, start, start + len(NOTICE), 2)
    stage.engine.keep_run("lease", [replace(missed, wanted=(Wanted("a", (place,)),)), *outcomes(better=True)], 13)
    page = stage.window.show_page("evaluation")
    assert isinstance(page, EvaluationPage)
    stage.wait(lambda: page.failures.chosen is not None)
    page.tabs.setCurrentIndex(FAILURES)
    page.failures.open_place()
    stage.wait(lambda: stage.window.evidence.views.currentIndex() != 2)


def evaluation_questions(stage: Stage) -> None:
    page = _page(stage)
    stage.settle()
    page.bar.sets.setCurrentIndex(2)
    page.tabs.setCurrentIndex(QUESTIONS)


def evaluation_drafts(stage: Stage) -> None:
    page = _page(stage)
    stage.engine.drafts = [
        Draft(
            text, "15 minutes", "/files/gx44-maintenance-manual.pdf", "Let the engine cool for 15 minutes.", 2, "number"
        )
        for text in TEXTS
    ]
    page.draft()
    stage.wait(lambda: page.questions.currentWidget() is page.questions.drafts)


def evaluation_runs(stage: Stage) -> None:
    page = _page(stage, runs=7)
    page.tabs.setCurrentIndex(RUNS)
    page.tabs.setFocus()
    stage.engine.refuses = ReplayRefused(
        "Run 7 was answered by SmolLM2-360M; now SmolLM2-135M-Instruct answers, or its file is another one.",
        "`casemate models use SmolLM2-360M`, or evaluate anew and compare the two runs.",
    )
    page.repeat("7")
    stage.wait(lambda: not page.bar.running)


def evaluation_running(stage: Stage) -> None:
    page = _page(stage)
    stage.settle()
    page.bar.sets.setCurrentIndex(2)
    stage.engine.may_judge = 1
    page.run()
    for judged in range(2, 6):
        stage.settle()
        stage.engine.may_judge = judged


SCENES = (
    evaluation_empty,
    evaluation_results,
    evaluation_compared,
    evaluation_failures,
    evaluation_evidence,
    evaluation_questions,
    evaluation_drafts,
    evaluation_runs,
    evaluation_running,
)
