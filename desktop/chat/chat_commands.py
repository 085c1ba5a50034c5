"""What can be done with the chat, as commands for the palette and the keyboard."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from desktop.chat.tasks import Task, task_name
from desktop.chat.turn import Turn
from desktop.chat.turn_actions import EXPORTED_AS
from desktop.commands import Commands
from desktop.language import translate
from engine import ExportFormat

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.chat.pane import ChatPane


def add_chat_commands(commands: Commands, pane: ChatPane) -> None:
    chat = translate("Commands", "Chat")

    def on_last(run: Callable[[Turn], object]) -> Callable[[], None]:
        return functools.partial(_with_last, pane, run)

    add = commands.add
    add(
        "copy-answer",
        chat,
        translate("Commands", "Copy the last answer with its sources"),
        on_last(lambda turn: turn.copy(cited=True)),
        "Ctrl+Shift+C",
    )
    add(
        "copy-answer-plain",
        chat,
        translate("Commands", "Copy the last answer without citations"),
        on_last(lambda turn: turn.copy(cited=False)),
    )
    add("regenerate", chat, translate("Commands", "Answer the last question anew"), on_last(pane.regenerate), "Ctrl+R")
    add(
        "edit-question",
        chat,
        translate("Commands", "Edit the last question and ask again"),
        on_last(lambda turn: turn.line.begin()),
        "Ctrl+E",
    )
    add("branch", chat, translate("Commands", "Go on from here in a new conversation"), on_last(pane.branch))
    add(
        "answer-details",
        chat,
        translate("Commands", "How the last answer was made"),
        on_last(lambda turn: turn.show_details()),
        "Ctrl+I",
    )
    for kind in ExportFormat:
        words = translate("Commands", "Export the conversation as {format}…")
        add(
            f"export-{kind}",
            chat,
            words.format(format=EXPORTED_AS[kind].split(" (")[0]),
            functools.partial(_export, pane, kind),
        )
    for task in Task:
        if task is not Task.ASK:
            add(f"task-{task}", chat, task_name(task), functools.partial(_choose, pane, task))


def _with_last(pane: ChatPane, run: Callable[[Turn], object]) -> None:
    """``run`` with the last answer that is kept."""
    kept = [turn for turn in pane.conversation.turns() if turn.number is not None]
    if kept and pane.come_up():
        run(kept[-1])


def _choose(pane: ChatPane, task: Task) -> None:
    if pane.come_up():
        pane.composer.set_task(task)
        pane.composer.setFocus()


def _export(pane: ChatPane, kind: ExportFormat) -> None:
    if pane.come_up():
        pane.export(kind)
