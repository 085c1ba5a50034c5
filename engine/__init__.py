"""Casemate's engine: documents in, cited answers out, with no network.

This is its public face. Importing it loads nothing heavy, so that a process can close the network first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.errors import (
    ConfinementError,
    DiskFull,
    DocumentEmpty,
    DocumentEncrypted,
    DocumentError,
    DocumentMissing,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
    EngineError,
    JobCancelled,
    ModelAltered,
    ModelCrashed,
    ModelError,
    ModelInvalid,
    ModelMissing,
    ModelOutOfMemory,
    ParserCrashed,
    ParserTimedOut,
    QuestionEmpty,
    QuestionError,
    QuestionTooLong,
    SettingsError,
    StoreDamaged,
    StoreError,
    StoreInUse,
    StoreTooNew,
)
from engine.jobs import Job, JobContext
from engine.processes.confinement import close_network
from engine.types import (
    AddReport,
    Answer,
    Block,
    BlockKind,
    Cancelled,
    Check,
    Chunk,
    Citation,
    Collection,
    Document,
    DocumentStatus,
    Event,
    EventHandler,
    Failed,
    HiddenKind,
    HiddenText,
    ItemFailed,
    ItemRemoved,
    ItemSucceeded,
    ModelFile,
    ModelRole,
    PageSpan,
    Passage,
    PassagesFound,
    Progress,
    Scope,
    Sentence,
    StopReason,
    Succeeded,
    Support,
    TextDelta,
    Timings,
    TokenCounts,
)
from engine.word_places import PageRectangle, Rectangle

if TYPE_CHECKING:
    from engine.engine import Engine

__version__ = "0.1.0"

__all__ = [
    "AddReport",
    "Answer",
    "Block",
    "BlockKind",
    "Cancelled",
    "Check",
    "Chunk",
    "Citation",
    "Collection",
    "ConfinementError",
    "DiskFull",
    "Document",
    "DocumentEmpty",
    "DocumentEncrypted",
    "DocumentError",
    "DocumentMissing",
    "DocumentStatus",
    "DocumentTooLarge",
    "DocumentUnreadable",
    "DocumentUnsupported",
    "Engine",
    "EngineError",
    "Event",
    "EventHandler",
    "Failed",
    "HiddenKind",
    "HiddenText",
    "ItemFailed",
    "ItemRemoved",
    "ItemSucceeded",
    "Job",
    "JobCancelled",
    "JobContext",
    "ModelAltered",
    "ModelCrashed",
    "ModelError",
    "ModelFile",
    "ModelInvalid",
    "ModelMissing",
    "ModelOutOfMemory",
    "ModelRole",
    "PageRectangle",
    "PageSpan",
    "ParserCrashed",
    "ParserTimedOut",
    "Passage",
    "PassagesFound",
    "Progress",
    "QuestionEmpty",
    "QuestionError",
    "QuestionTooLong",
    "Rectangle",
    "Scope",
    "Sentence",
    "SettingsError",
    "StopReason",
    "StoreDamaged",
    "StoreError",
    "StoreInUse",
    "StoreTooNew",
    "Succeeded",
    "Support",
    "TextDelta",
    "Timings",
    "TokenCounts",
    "close_network",
]


def __getattr__(name: str) -> Any:
    if name == "Engine":
        from engine.engine import Engine

        return Engine
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
