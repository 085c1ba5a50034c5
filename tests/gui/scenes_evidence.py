"""Scenes of the evidence pane and of the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from tests.gui.documents import DEPOSIT, NOTICE, RENEWAL, RENT
from tests.gui.fake_engine import Said
from tests.gui.gestures import drop

if TYPE_CHECKING:
    from tests.gui.pictures import Stage

REPORT = """# Report on the heating of Harbour Row

| Room | Radiators | Inspected |
|---|---|---|
| Entrance hall | 2 | 4 March |
| First floor, the long corridor by the meeting rooms | 11 | 5 March |

## 1 What was found

The plant is from 1987. It burns a third more than a new one would, and its parts are made no longer; the
last burner was bought from a dealer who has closed since.

- Valves in the cellar drip.
- The pump of the second circuit is loud, which the tenants of the ground floor have complained about in writing.

## 2 What it costs

The budget is 84,000, of which 60,000 is from reserves.
"""


def _drawn(stage: Stage) -> None:
    view = stage.window.evidence.page_view
    stage.wait(lambda: view.is_drawn(view.current_page))


def marked_pages(stage: Stage) -> None:
    """Several citations of one document, the page fitted whole."""
    stage.index()
    stage.engine.says = (Said("So it says.", quotes=(RENEWAL, NOTICE, RENT, DEPOSIT)),)
    stage.ask("What is said of the term, the rent and the deposit?")
    stage.answered()
    stage.cite(2)
    _drawn(stage)


def found_words(stage: Stage) -> None:
    marked_pages(stage)
    pane = stage.window.evidence
    pane.begin_finding()
    QTest.keyClicks(pane.header.find_bar.field, "working days")
    stage.wait(lambda: bool(pane.finding.hits) and pane.page_view.current_page == 1)
    _drawn(stage)


def laid_text(stage: Stage) -> None:
    stage.open()
    report = stage.files["lease"].parent / "report-on-the-heating.md"
    report.write_text(REPORT, encoding="utf-8")
    stage.engine.finds = {report.name: {"marking": "RESTRICTED", "media_type": "text/markdown"}}
    drop(stage.window, [report])
    stage.wait(lambda: not stage.window.intake.busy and stage.window.conversation.composer.is_ready)
    stage.engine.says = (
        Said("The budget is 84,000.", quotes=("The budget is 84,000", "Valves in the cellar drip.", "5 March")),
    )
    stage.ask("What may the new heating plant cost?")
    stage.answered()
    stage.cite(1)
    stage.window.evidence.text_view.setFocus()


def whole_page(stage: Stage) -> None:
    marked_pages(stage)
    stage.window.commands["fit-page"].trigger()
    _drawn(stage)
    stage.window.evidence.page_view.setFocus()


def first_start(stage: Stage) -> None:
    stage.window.first_start.give_samples()
    stage.open()
    stage.wait(lambda: stage.window.welcome.suggestions.isVisible() and not stage.window.intake.busy)
    stage.window.welcome.questions[0].setFocus()


SCENES = (first_start, marked_pages, found_words, laid_text, whole_page)
