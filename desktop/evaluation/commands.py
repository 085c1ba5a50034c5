"""What can be done on the page of evaluation, as commands; the page itself is only loaded when one of them is run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from desktop.commands import Commands
from desktop.language import translate

if TYPE_CHECKING:
    from desktop.evaluation.page import EvaluationPage

RESULTS, FAILURES, QUESTIONS, RUNS = range(4)
"""The parts of the page, in the order of their tabs."""


def add_commands(commands: Commands, show: Callable[[], QWidget]) -> None:
    """What can be done on this page, for the palette; ``show`` brings the page up and returns it."""
    group = translate("Commands", "Evaluation")

    def page() -> EvaluationPage:
        return cast("EvaluationPage", show())

    def part(number: int) -> Callable[[], None]:
        return lambda: page().tabs.setCurrentIndex(number)

    add, drafts = commands.add, translate("Commands", "Draft questions from the documents")
    add("evaluate", group, translate("Commands", "Run the question set"), lambda: page().run())
    add("stop-evaluation", group, translate("Commands", "Stop the evaluation"), lambda: page().stop())
    add("import-questions", group, translate("Commands", "Import questions…"), lambda: page().choose_file())
    add("draft-questions", group, drafts, lambda: page().draft())
    add("show-results", group, translate("Commands", "Show the results of the evaluation"), part(RESULTS))
    add("show-failures", group, translate("Commands", "Show what went wrong"), part(FAILURES))
    add("show-questions", group, translate("Commands", "Show the questions"), part(QUESTIONS))
    add("show-runs", group, translate("Commands", "Show earlier runs"), part(RUNS))
