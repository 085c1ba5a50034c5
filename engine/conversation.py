"""What a conversation is: its turns, each an answer with all it was made from, and what has become of its sources.

A turn is complete in itself: it quotes what it cites, so it can be read when the documents are gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from engine.prepared import AdapterUse, Asking, Ladder
from engine.types import Answer, Citation, Document, Scope, Support


class SourceState(StrEnum):
    """What has become of a document since an answer was written from it."""

    HERE = "in the library"
    CHANGED = "changed since"
    GONE = "no longer in the library"


@dataclass(frozen=True, slots=True)
class Source:
    """A document that a turn cites or was shown, as it was then."""

    document_id: int
    path: str
    title: str
    sha256: str | None = None
    marking: str | None = None
    """As it is now, or as it was last known where the document is gone."""
    state: SourceState = SourceState.HERE


@dataclass(frozen=True, slots=True)
class Conditions:
    """What an answer was asked with."""

    scope: Scope = field(default_factory=Scope)
    pin: int | None = None
    pinned: tuple[int, ...] = ()
    """The documents of the pin."""
    quote: bool = False
    """Whether only the documents' own sentences were wanted."""
    asking: Asking = field(default_factory=Asking)
    """In which words, in which form, and which rungs of the ladder were left out."""
    model_sha256: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    """The settings that answers depend on, by name."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer. ``id`` is the same in every conversation that shares the turn."""

    id: int
    conversation_id: int
    number: int
    """Its place in the conversation, from 1."""
    asked_at: str
    """ISO 8601, UTC."""
    answer: Answer
    conditions: Conditions
    sources: tuple[Source, ...] = ()

    @property
    def used(self) -> tuple[Source, ...]:
        """The sources that are cited, or that the model was given: what the answer's words can come from."""
        ids = {citation.document_id for each in self.answer.sentences for citation in each.citations}
        ids.update(passage.document.id for passage in self.answer.passages[: self.answer.given])
        ids.update(self.conditions.pinned)
        return tuple(source for source in self.sources if source.document_id in ids)

    def source(self, citation: Citation) -> Source:
        """What ``citation`` cites."""
        for source in self.sources:
            if source.document_id == citation.document_id:
                return source
        return Source(citation.document_id, citation.document, citation.title, state=SourceState.GONE)


@dataclass(frozen=True, slots=True)
class Conversation:
    """``turns`` are empty where conversations are listed."""

    id: int
    title: str
    created_at: str
    changed_at: str
    turn_count: int
    branched_from: int | None = None
    """The conversation that it shares its first turns with; it may be gone."""
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class ConversationHit:
    """A turn that holds the words that were searched for."""

    conversation: Conversation
    number: int
    question: str
    extract: str
    """The words and what stands around them, from the question or the answer."""


class ExportFormat(StrEnum):
    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"
    JSON = "json"


class FactKind(StrEnum):
    """What can differ between two sentences that say the same."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class FactDifference:
    """Numbers, dates or names that only one of two sentences holds, as they stand there.

    Two numbers of both sentences too, where each stands in the other's place: "250, 500" and "500, 250".
    """

    kind: FactKind
    in_a: tuple[str, ...]
    in_b: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Two sentences that say the same, or nearly. ``differences`` are empty where only the wording is another."""

    a: Citation
    b: Citation
    similarity: float
    differences: tuple[FactDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What the model says of a pair, kept only where the two passages support every word of it."""

    text: str
    support: Support
    pair: int
    """Which of ``DocumentComparison.differing``."""


@dataclass(frozen=True, slots=True)
class DocumentComparison:
    """How two documents differ, sentence by sentence, found by program; each list in the documents' order."""

    a: Document
    b: Document
    same: int
    """Sentences that both have word for word."""
    differing: tuple[AlignedPair, ...]
    """The same but for numbers, dates, names or a "not"."""
    reworded: tuple[AlignedPair, ...]
    only_a: tuple[Citation, ...]
    only_b: tuple[Citation, ...]
    remarks: tuple[Remark, ...] = ()
    model: str | None = None
    """The model that wrote the remarks."""
    adapters: tuple[AdapterUse, ...] = ()
    ladder: Ladder = field(default_factory=Ladder)
    """What the remarks were written with."""
    seconds: float = 0.0
