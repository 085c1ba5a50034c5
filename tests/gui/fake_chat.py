"""What the fake engine knows of conversations, prompts, adapters, pins and whole documents.

Conversations are kept by the real classes in a catalog of their own; only the answers are made up.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from engine import (
    Adapter,
    AlignedPair,
    Answer,
    Asking,
    DocumentComparison,
    DocumentMissing,
    EngineError,
    EventHandler,
    FactDifference,
    FactKind,
    Job,
    JobContext,
    ModelMissing,
    PromptTemplate,
    Scope,
    SourceState,
    Survey,
    SurveyRow,
    Verdict,
)
from engine.conversation import Conversation
from engine.conversing import Conversing
from engine.library.conversations import Conversations
from engine.library.database import Database

if TYPE_CHECKING:
    from tests.gui.fake_engine import FakeEngine

ADAPTER = Adapter("contracts", "contracts.gguf", 1, "0" * 64, "0" * 64, "SmolLM2-135M-Instruct", "llama", 8, 16.0, 2)


class _Kept(Conversations):
    """The catalog's, but what became of a source is asked of the fake library."""

    def __init__(self, database: Database, engine: FakeEngine) -> None:
        super().__init__(database)
        self._engine = engine

    def get(self, conversation_id: int) -> Conversation:
        conversation = super().get(conversation_id)
        turns = (
            dataclasses.replace(
                turn,
                sources=tuple(dataclasses.replace(s, state=self._state(s.document_id, s.sha256)) for s in turn.sources),
            )
            for turn in conversation.turns
        )
        return dataclasses.replace(conversation, turns=tuple(turns))

    def _state(self, document_id: int, sha256: str | None) -> SourceState:
        try:
            return SourceState.HERE if self._engine.document(document_id).sha256 == sha256 else SourceState.CHANGED
        except DocumentMissing:
            return SourceState.GONE


class _NoShelf:
    def find(self, name: str) -> Any:
        raise ModelMissing(name)


class FakeChat:
    """A part of FakeEngine."""

    home: Path
    fails_with: EngineError | None

    def __init__(self) -> None:
        self._database: Database | None = None
        self._conversing: Conversing | None = None
        self.askings: list[Asking] = []
        """How each question was asked, as far as it was said."""
        self.quoted: list[bool] = []
        self.seeds: list[int] = []
        self.pinned_asked: list[int | None] = []
        self.surveyed: list[tuple[str, Scope]] = []

    @property
    def conversations(self: Any) -> Any:
        if self.listed_only is not None:
            return self.listed_only
        if self._conversing is None:
            self._database = Database(self.home / "fake-catalog.sqlite")
            documents: Any = SimpleNamespace(get=self.document)
            shelf: Any = _NoShelf()
            self._conversing = Conversing(
                _Kept(self._database, self), documents, shelf, self._answer_in_conversation,
                lambda pin: self.pins.get(pin).documents, dict, Job,
            )  # fmt: skip
        return self._conversing

    def _answer_in_conversation(
        self: Any,
        question: str,
        scope: Scope,
        history: Sequence[tuple[str, str]],
        context: JobContext,
        pinned: int | None = None,
        *,
        quote: bool = False,
        seed: int = 0,
        asking: Asking | None = None,
    ) -> Answer:
        self.askings.append(asking or Asking())
        self.quoted.append(quote)
        self.seeds.append(seed)
        self.pinned_asked.append(pinned)
        self.asked.append((question, scope, list(history)))
        return dataclasses.replace(self.say(question, context), seed=seed)

    def close_conversations(self) -> None:
        if self._database is not None:
            self._database.close()
        # The next window opens it anew.
        self._database = self._conversing = None

    # --- whole documents ------------------------------------------------------------------------------------

    def survey(self: Any, question: str, scope: Scope = Scope(), on_event: EventHandler | None = None) -> Job[Survey]:  # noqa: B008
        self.surveyed.append((question, scope))

        def run(context: JobContext) -> Survey:
            rows = []
            verdicts = (Verdict.FOUND, Verdict.UNSURE, Verdict.NOT_FOUND)
            documents = [d for d in self.documents() if d.status.searchable]
            for number, document in enumerate(documents):
                context.check()
                context.progress(number, len(documents), document.title)
                words = self._texts[document.id][:90].rpartition(" ")[0]
                rows.append(SurveyRow(document, verdicts[number % 3], 0.9 - number / 100, self.citation(words)))
            return Survey(question, question.rstrip("?"), tuple(rows), unread=1, seconds=0.1)

        return Job("survey", run, on_event)

    def summarize(
        self: Any, document_id: int, on_event: EventHandler | None = None, *, quote: bool = False
    ) -> Job[Answer]:
        self.document(document_id)

        def run(context: JobContext) -> Answer:
            context.progress(1, 2, "part")
            context.progress(2, 2, "part")
            return self.say("", context)

        return Job("summarize", run, on_event)

    def compare_documents(
        self: Any, a: int, b: int, on_event: EventHandler | None = None, *, remarks: bool = True
    ) -> Job[DocumentComparison]:
        first, second = self.document(a), self.document(b)

        def run(context: JobContext) -> DocumentComparison:
            one, two = (self.citation(self._texts[d.id][:80]) for d in (first, second))
            difference = FactDifference(FactKind.NUMBER, ("14",), ("4",))
            pair = AlignedPair(one, two, 0.8, (difference,))
            return DocumentComparison(first, second, 3, (pair,), (), (one,), (two,), seconds=0.1)

        return Job("compare", run, on_event)


def template(name: str, kind: str) -> PromptTemplate:
    return PromptTemplate(name, kind, "text")
