"""Scenes of the chat, for ``tests.gui.pictures``."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from desktop.chat.tasks import Task
from engine import Support
from tests.gui.documents import DEPOSIT, NOTICE, RENEWAL, RENT
from tests.gui.fake_chat import ADAPTER
from tests.gui.fake_engine import Said

if TYPE_CHECKING:
    from tests.gui.pictures import Stage

MARKDOWN = (
    Said("## When the lease ends"),
    Said("\n\nThe lease runs on for **one further term of five years**.", quotes=(RENEWAL,)),
    Said("It can be stopped by `notice in writing`.", quotes=(NOTICE,)),
    Said("\n\n| Date | What happens |\n|---|---|"),
    Said("\n| 90 days before the end | Notice has to be given |", quotes=(NOTICE,)),
    Said("\n| End of the term | The rent rises by two per cent |", Support.PARTLY, (RENT,)),
    Said("\n\n1. The deposit bears interest.", quotes=(DEPOSIT,)),
    Said("\n2. The landlord pays for the entrance hall.", Support.UNSUPPORTED),
    Said("\n\n```\nrent = rent * 1.02\n```", quotes=(RENT,)),
)


def markdown(stage: Stage) -> None:
    stage.index()
    stage.engine.says = MARKDOWN
    stage.ask("When does the lease end, and what has to be done?")
    stage.answered()


def popover(stage: Stage) -> None:
    markdown(stage)
    stage.settle()
    text = stage.window.conversation.conversation.turns()[-1].text
    _, box = text.mark_boxes()[1]
    mark = text._marks[1]
    text.citation_pointed.emit(mark.citation, text._on_screen(box))


def slash(stage: Stage) -> None:
    markdown(stage)
    stage.window.activateWindow()
    stage.window.conversation.composer.setFocus()
    stage.settle()
    QTest.keyClicks(stage.window.conversation.composer.field, "/")


def naming(stage: Stage) -> None:
    stage.index()
    stage.window.activateWindow()
    composer = stage.window.conversation.composer
    composer.setFocus()
    stage.settle()
    stage.window.asked.ask_documents([1])
    composer.set_task(Task.COMPARE)
    stage.settle()
    QTest.keyClicks(composer.field, "@m")


def chosen_ladder(stage: Stage) -> None:
    stage.engine.adapters.shelf = [dataclasses.replace(ADAPTER, scale=1.0)]
    markdown(stage)
    bar = stage.window.conversation.bar
    bar._change(persona="lawyer", format="table", without=("examples",), adapters=(("contracts", 0.5),))
    turn = stage.window.conversation.conversation.turns()[-1]
    turn.show_details()
    turn.line.begin()


def survey(stage: Stage) -> None:
    stage.index()
    stage.window.conversation.working.begin(Task.SURVEY, "an obligation to give notice in writing")
    stage.answered()


def compare(stage: Stage) -> None:
    stage.index()
    stage.window.asked.ask_documents([1, 2])
    stage.window.conversation.working.begin(Task.COMPARE, "")
    stage.wait(lambda: stage.window.conversation.answering)
    stage.answered()


SCENES = (markdown, popover, slash, naming, chosen_ladder, survey, compare)
