"""Conversations as a person uses them: asked on, gone back in, branched, searched, exported.

A question that fails or is stopped leaves its conversation as it was: what is in the catalog changes only once the new
answer is there.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from engine.conversation import Conditions, Conversation, ConversationHit, ExportFormat, Source, Turn
from engine.errors import ConversationError, DocumentError, ModelMissing, QuestionEmpty, TurnMissing
from engine.exporting.export import export
from engine.exporting.file import require_writable, write_whole
from engine.jobs import Job, JobContext
from engine.library.conversations import Conversations
from engine.library.documents import Documents
from engine.prepared import Asking
from engine.types import Answer, EventHandler, Scope
from engine.weights.shelf import Shelf

LONGEST_TITLE = 200
AS_CHOSEN = Asking()

PinnedDocuments = Callable[[int], tuple[int, ...]]
CurrentSettings = Callable[[], Mapping[str, Any]]


class Conversing:
    """``Engine.conversations``. ``answer`` is the engine's own, on the thread of a job."""

    def __init__(
        self,
        conversations: Conversations,
        documents: Documents,
        shelf: Shelf,
        answer: Callable[..., Answer],
        pinned: PinnedDocuments,
        settings: CurrentSettings,
        start: Callable[..., Job[Any]],
    ) -> None:
        self._conversations = conversations
        self._documents = documents
        self._shelf = shelf
        self._answer = answer
        self._pinned = pinned
        self._settings = settings
        self._start = start

    # --- what there is -------------------------------------------------------------------------------------------

    def all(self) -> list[Conversation]:
        """Without their turns; the one that was changed last comes first."""
        return self._conversations.all()

    def get(self, conversation_id: int | None = None) -> Conversation:
        """With its turns; None takes the one that was changed last. Raises ConversationMissing."""
        return self._conversations.get(self._conversations.newest() if conversation_id is None else conversation_id)

    def search(self, words: str) -> list[ConversationHit]:
        """The turns whose question and answer hold all of ``words``, in any case and order."""
        if not words.strip():
            raise QuestionEmpty("There is nothing to search for.", "Name a word or more.")
        return self._conversations.search(words)

    def rename(self, conversation_id: int, title: str) -> Conversation:
        """Raises ConversationMissing, ConversationError for a title that is empty or too long."""
        title = " ".join(title.split())
        if not title or len(title) > LONGEST_TITLE:
            wrong = "empty" if not title else f"longer than {LONGEST_TITLE} characters"
            raise ConversationError(f"The title is {wrong}.", "Give it a short one.")
        return self._conversations.rename(conversation_id, title)

    def remove(self, conversation_id: int) -> None:
        """Delete it for good; turns that a branch shares stay in the branch. Raises ConversationMissing."""
        self._conversations.remove(conversation_id)

    def branch(self, conversation_id: int, number: int) -> Conversation:
        """A new conversation that begins with the turns up to ``number``, which both share.

        Raises ConversationMissing, TurnMissing.
        """
        return self._conversations.branch(conversation_id, number)

    # --- asking --------------------------------------------------------------------------------------------------

    def ask(
        self,
        conversation_id: int | None,
        question: str,
        scope: Scope | None = None,
        on_event: EventHandler | None = None,
        pinned: int | None = None,
        quote: bool | None = None,
        seed: int = 0,
        asking: Asking | None = None,
    ) -> Job[Turn]:
        """Ask the next question; None begins a conversation. ``Turn.conversation_id`` says which.

        What is not said is as it was for the question before: scope, pin, quote, asking. Events as for ``Engine.ask``.
        Raises ConversationMissing, and what ``Engine.ask`` raises.
        """
        turns = () if conversation_id is None else self.get(conversation_id).turns
        asked = turns[-1].conditions if turns else Conditions()
        if scope is not None or pinned is not None:
            asked = dataclasses.replace(asked, scope=scope or Scope(), pin=pinned)
        if quote is not None:
            asked = dataclasses.replace(asked, quote=quote)
        return self._ask(conversation_id, question, turns, _with(asked, asking), seed, None, on_event)

    def edit(
        self,
        conversation_id: int,
        number: int,
        question: str,
        on_event: EventHandler | None = None,
        asking: Asking | None = None,
    ) -> Job[Turn]:
        """Ask ``question`` in place of turn ``number``; that turn and those after it go once the answer is there.

        What is not said is as it was for that turn. ``branch`` first to keep them. Raises ConversationMissing,
        TurnMissing, and what ``Engine.ask`` raises.
        """
        turns, turn = self._up_to(conversation_id, number)
        asked = _with(turn.conditions, asking)
        return self._ask(conversation_id, question, turns, asked, turn.answer.seed, number, on_event)

    def regenerate(
        self,
        conversation_id: int,
        number: int | None = None,
        seed: int | None = None,
        on_event: EventHandler | None = None,
        asking: Asking | None = None,
    ) -> Job[Turn]:
        """Have turn ``number``, or the last, answered anew; the turns after it go.

        ``seed`` None takes the next one, so that each time the model may choose other words. Raises as ``edit``.
        """
        turns, turn = self._up_to(conversation_id, number)
        seed = turn.answer.seed + 1 if seed is None else seed
        asked = _with(turn.conditions, asking)
        return self._ask(conversation_id, turn.answer.question, turns, asked, seed, turn.number, on_event)

    def append(
        self,
        conversation_id: int | None,
        answer: Answer,
        scope: Scope | None = None,
        pinned: int | None = None,
        quote: bool = False,
        asking: Asking = AS_CHOSEN,
    ) -> Turn:
        """Keep an ``answer`` that ``Engine.ask`` gave, with what it was asked with. Raises ConversationMissing."""
        return self._keep(
            conversation_id, answer, Conditions(scope or Scope(), pinned, quote=quote, asking=asking), None
        )

    # --- files ---------------------------------------------------------------------------------------------------

    def export(
        self, conversation_id: int, kind: ExportFormat, path: Path, on_event: EventHandler | None = None
    ) -> Job[Path]:
        """Write a conversation to ``path``, whole or not at all, with citations and the documents' markings.

        Raises ConversationMissing, and ExportError for a path that cannot be written, before any work.
        """
        require_writable(path)
        conversation = self.get(conversation_id)

        def run(context: JobContext) -> Path:
            content = export(conversation, kind)
            context.check()
            write_whole(path, content)
            return path

        return self._start("export", run, on_event)

    # -------------------------------------------------------------------------------------------------------------

    def _up_to(self, conversation_id: int, number: int | None) -> tuple[tuple[Turn, ...], Turn]:
        """The turns before ``number``, and that turn."""
        turns = self.get(conversation_id).turns
        number = len(turns) if number is None else number
        if not 1 <= number <= len(turns):
            raise TurnMissing(f"Conversation {conversation_id} has no turn {number}.", f"It has {len(turns)}, from 1.")
        return turns[: number - 1], turns[number - 1]

    def _ask(
        self,
        conversation_id: int | None,
        question: str,
        before: Sequence[Turn],
        asked: Conditions,
        seed: int,
        instead_of: int | None,
        on_event: EventHandler | None,
    ) -> Job[Turn]:
        if seed < 0 or seed >= 2**32:
            raise ConversationError(f"{seed} is no seed.", "Name a whole number from 0 to 4294967295.")
        # What was not found says nothing to follow up on.
        history = tuple((turn.answer.question, turn.answer.text) for turn in before if not turn.answer.not_found)

        def run(context: JobContext) -> Turn:
            answer = self._answer(
                question, asked.scope, history, context, asked.pin, quote=asked.quote, seed=seed, asking=asked.asking
            )
            context.check()
            return self._keep(conversation_id, answer, asked, instead_of)

        return self._start("ask", run, on_event)

    def _keep(self, conversation_id: int | None, answer: Answer, asked: Conditions, instead_of: int | None) -> Turn:
        conditions = dataclasses.replace(
            asked,
            pinned=() if asked.pin is None else self._pinned(asked.pin),
            model_sha256=self._model_sha256(answer),
            settings=dict(self._settings()),
        )
        sources = self._sources(answer, conditions)
        return self._conversations.append(conversation_id, answer, conditions, sources, instead_of)

    def _model_sha256(self, answer: Answer) -> str | None:
        if answer.model is None:
            return None
        try:
            return self._shelf.find(answer.model).sha256
        except ModelMissing:
            return None

    def _sources(self, answer: Answer, conditions: Conditions) -> tuple[Source, ...]:
        """The documents that an answer cites or was made from, as they are now."""
        cited = {citation.document_id: citation for each in answer.sentences for citation in each.citations}
        shown = {passage.document.id: passage.document for passage in answer.passages}
        sources = []
        for document_id in dict.fromkeys((*cited, *shown, *conditions.pinned)):
            # One that went while the answer was written is kept as it was shown.
            document = shown.get(document_id)
            with contextlib.suppress(DocumentError):
                document = self._documents.get(document_id)
            if document is not None:
                sources.append(Source(document.id, document.path, document.title, document.sha256, document.marking))
        return tuple(sources)


def _with(asked: Conditions, asking: Asking | None) -> Conditions:
    return asked if asking is None else dataclasses.replace(asked, asking=asking)
