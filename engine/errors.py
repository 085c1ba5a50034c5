"""What can go wrong that is not a bug, each with what happened and what to do about it.

A person sees ``message`` and ``hint``; ``code`` is the stable name for scripts; ``detail``, for
developers, may hold document text and so goes to no log: ``--verbose`` prints it.
"""

from __future__ import annotations


class EngineError(Exception):
    """A known failure. Subclasses set ``code``; anything that is not an EngineError is a bug."""

    code = "engine"

    def __init__(self, message: str, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return self.message


class DocumentError(EngineError):
    code = "document"


class DocumentMissing(DocumentError):
    code = "document_missing"


class DocumentUnreadable(DocumentError):
    """Corrupt."""

    code = "document_unreadable"


class DocumentInaccessible(DocumentError):
    """The system does not let it be read: permissions, a disk error."""

    code = "document_inaccessible"


class DocumentUnsupported(DocumentError):
    code = "document_unsupported"


class DocumentEncrypted(DocumentError):
    code = "document_encrypted"


class DocumentEmpty(DocumentError):
    code = "document_empty"


class DocumentTooLarge(DocumentError):
    code = "document_too_large"


class DocumentRefused(DocumentError):
    """Not opened, for safety: a link that leads out of its folder."""

    code = "document_refused"


class DocumentSkipped(DocumentError):
    """Passed over because it is no document: hidden, or a program's own."""

    code = "document_skipped"


class RecognitionNeeded(DocumentError):
    """Pages, or all of it, are pictures, and there is nothing here that reads pictures (OCR)."""

    code = "needs_ocr"


class PagesUnread(DocumentError):
    """Some of its pages could not be read; the others were."""

    code = "pages_unread"


class ParserCrashed(DocumentError):
    code = "parser_crashed"


class ParserTimedOut(DocumentError):
    code = "parser_timed_out"


class ModelError(EngineError):
    code = "model"


class ModelMissing(ModelError):
    code = "model_missing"


class ModelInvalid(ModelError):
    """Not a GGUF, truncated, or of an unknown kind."""

    code = "model_invalid"


class ModelAltered(ModelError):
    """The file's SHA-256 is not the recorded one."""

    code = "model_altered"


class ModelOutOfMemory(ModelError):
    code = "model_out_of_memory"


class ModelCrashed(ModelError):
    code = "model_crashed"


class AdapterError(ModelError):
    code = "adapter"


class AdapterMissing(AdapterError):
    code = "adapter_missing"


class AdapterInvalid(AdapterError):
    """Not a LoRA adapter, truncated, or with tensors that no adapter may have."""

    code = "adapter_invalid"


class AdapterWrongModel(AdapterError):
    """Made for another base model, or for nobody knows which."""

    code = "adapter_wrong_model"


class AdapterAltered(AdapterError):
    """The file's SHA-256 is not the recorded one."""

    code = "adapter_altered"


class SchemaInvalid(ModelError):
    """Not a JSON schema, or one that a model cannot be held to."""

    code = "schema_invalid"


class AnswerMalformed(ModelError):
    """What the model wrote is not in the form that was asked for."""

    code = "answer_malformed"


class PromptError(EngineError):
    code = "prompt"


class PromptMissing(PromptError):
    code = "prompt_missing"


class PromptInvalid(PromptError):
    """A template that cannot be understood, or does not belong where it was put."""

    code = "prompt_invalid"


class AdapterNotEvaluated(AdapterError):
    """Nobody has measured what it does, so it may not be a collection's."""

    code = "adapter_not_evaluated"


class AdapterWorse(AdapterError):
    """Answers were measured to be worse with it, so it becomes a collection's only when a person insists."""

    code = "adapter_worse"


class QuestionError(EngineError):
    code = "question"


class QuestionTooLong(QuestionError):
    code = "question_too_long"


class QuestionEmpty(QuestionError):
    code = "question_empty"


class ExportError(EngineError):
    """A file that a person wants written cannot be."""

    code = "export"


class CollectionError(EngineError):
    """Also for a name that no collection can have."""

    code = "collection"


class CollectionMissing(CollectionError):
    code = "collection_missing"


class CollectionNameTaken(CollectionError):
    code = "collection_name_taken"


class CollectionBusy(CollectionError):
    """Documents are being added."""

    code = "collection_busy"


class ConversationError(EngineError):
    code = "conversation"


class ConversationMissing(ConversationError):
    code = "conversation_missing"


class TurnMissing(ConversationError):
    code = "turn_missing"


class PinError(EngineError):
    code = "pin"


class PinMissing(PinError):
    code = "pin_missing"


class PinTooLong(PinError):
    """The documents do not fit the model's context."""

    code = "pin_too_long"


class StoreError(EngineError):
    code = "store"


class StoreInUse(StoreError):
    code = "store_in_use"


class StoreTooNew(StoreError):
    code = "store_too_new"


class StoreDamaged(StoreError):
    code = "store_damaged"


class DiskFull(StoreError):
    code = "disk_full"


class EvaluationError(EngineError):
    code = "evaluation"


class EvaluationMissing(EvaluationError):
    """There is no such run, or it cannot be read."""

    code = "evaluation_missing"


class QuestionSetError(EvaluationError):
    """A question set that is not there, or a line of it that cannot be understood."""

    code = "question_set"


class ReplayRefused(EvaluationError):
    """A run cannot be done again as it was: a model or setting is another now."""

    code = "replay_refused"


class SettingsError(EngineError):
    code = "settings"


class ConfinementError(EngineError):
    """The operating system would not give up the right to open internet sockets."""

    code = "confinement"


class JobCancelled(Exception):
    """Raised by ``Job.result`` after ``Job.cancel``."""
