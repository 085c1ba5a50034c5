"""Surveys, summaries and comparisons, begun from the composer and shown as turns."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.chat.comparison_turn import ComparisonTurn
from desktop.chat.survey_turn import SurveyTurn
from desktop.chat.tasks import Task
from desktop.chat.work_turn import WorkTurn
from desktop.language import translate
from desktop.look.theme import Theme
from desktop.scope import Asked
from desktop.session import Session
from engine import (
    Cancelled,
    Document,
    Event,
    EventHandler,
    Failed,
    Job,
    JobContext,
    Scope,
    Succeeded,
)
from engine import Turn as StoredTurn

if TYPE_CHECKING:
    from desktop.chat.pane import ChatPane
    from engine import Engine


class Working(QObject):
    def __init__(self, pane: ChatPane, theme: Theme, session: Session, asked: Asked) -> None:
        super().__init__(pane)
        self._pane = pane
        self._theme = theme
        self._session = session
        self._asked = asked

    def begin(self, task: Task, words: str) -> None:
        """Begin ``task`` on what is asked now."""
        if task is Task.SURVEY:
            self._survey(words)
            return
        engine, ids = self._session.engine, self._asked.documents
        begin = self._summarize if task is Task.SUMMARIZE else self._compare
        self._session.fetch("documents", lambda: [engine.document(each) for each in ids], begin, self._pane.tell)

    def _survey(self, question: str) -> None:
        engine, scope = self._session.engine, self._asked.scope()
        turn = SurveyTurn(self._theme, question)
        self._show(turn)
        self._pane.run(turn, lambda handler: engine.survey(question, scope, handler))

    def _compare(self, documents: list[Document]) -> None:
        if self._pane.answering:
            return
        (a, b), engine = documents, self._session.engine
        turn = ComparisonTurn(self._theme, a, b)
        self._show(turn)
        self._pane.run(turn, lambda handler: engine.compare_documents(a.id, b.id, handler))

    def _summarize(self, documents: list[Document]) -> None:
        if self._pane.answering:
            return
        (document,), engine, open_id = documents, self._session.engine, self._pane.conversation_id
        question = translate("Chat", "Summarize “{title}”").format(title=document.title)
        self._pane.run(
            self._pane.add_turn(question, translate("Chat", "Reading the document…")),
            lambda handler: summarize_and_keep(engine, document, question, open_id, handler),
        )

    def _show(self, turn: WorkTurn) -> None:
        turn.place_chosen.connect(self._pane.show_place)
        self._pane.add_work(turn)


def summarize_and_keep(
    engine: Engine, document: Document, question: str, conversation_id: int | None, handler: EventHandler
) -> Job[StoredTurn]:
    """Summarize ``document``, and keep the summary as the answer to ``question``."""

    def run(context: JobContext) -> StoredTurn:
        def pass_on(event: Event) -> None:
            if not isinstance(event, (Succeeded, Failed, Cancelled)):
                context.emit(event)

        job = engine.summarize(document.id, pass_on)
        context.on_cancel(job.cancel)
        answer = dataclasses.replace(job.result(), question=question, searched_for=question)
        context.check()
        return engine.conversations.append(conversation_id, answer, Scope(documents=(document.id,)))

    return Job("summarize", run, handler)
