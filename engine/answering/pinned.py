"""What an answer from pinned documents needs: their text, their passages, and a model host that has read them."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from engine.answering.pins import PinEntry
from engine.answering.prompt import PLAIN, Prompt, TokenCounter, build_pinned_prompt
from engine.answering.style import Style
from engine.retrieval.evidence import Embed
from engine.types import Passage, Scope


@dataclass(frozen=True, slots=True)
class PinnedText:
    """``documents`` are (title, text), ``passages`` all their chunks, for citations."""

    entry: PinEntry
    documents: tuple[tuple[str, str], ...]
    passages: tuple[Passage, ...]
    embed: Embed
    """Remembers the vectors of sentences, so that a second question is weighed at once."""
    ready: Future[None]
    """Done when the host holds what it computed from the documents."""

    @property
    def scope(self) -> Scope:
        return Scope(documents=tuple(each.id for each in self.entry.documents))

    def prompt(
        self,
        question: str,
        history: Sequence[tuple[str, str]],
        count_tokens: TokenCounter,
        context_tokens: int,
        answer_tokens: int,
        template_tokens: int,
        style: Style = PLAIN,
    ) -> Prompt:
        """Raises QuestionTooLong, and what making the host ready raises: PinTooLong, ModelError, JobCancelled."""
        self.ready.result()
        return build_pinned_prompt(
            question,
            self.entry.fence,
            self.documents,
            self.passages,
            history,
            count_tokens,
            context_tokens,
            answer_tokens,
            template_tokens,
            style,
        )
