"""What the engine offers about whole documents, as a part of it: ``Engine`` inherits these methods."""

from __future__ import annotations

import dataclasses
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TypeVar

from engine.answering.model_client import ModelClient
from engine.answering.remarks import MOST, with_remarks
from engine.answering.summary import Summarizer
from engine.conversation import DocumentComparison
from engine.data_folder import DataFolder
from engine.errors import DocumentError
from engine.ingestion.embedder import Embedder
from engine.jobs import Job, JobContext
from engine.library.documents import Documents
from engine.prepared import AdapterUse, Ladder
from engine.retrieval.comparison import Comparer
from engine.types import Answer, Document, EventHandler, ModelFile, Scope

T = TypeVar("T")


class Digesting(ABC):
    _folder: DataFolder
    _documents: Documents
    _answering: threading.Lock

    @property
    @abstractmethod
    def _embedder(self) -> Embedder: ...

    @property
    @abstractmethod
    def _has_model(self) -> bool: ...

    @abstractmethod
    def _client_for(
        self, question: str, scope: Scope
    ) -> tuple[ModelClient, ModelFile, tuple[AdapterUse, ...], int]: ...

    @abstractmethod
    def _start(self, name: str, run: Callable[[JobContext], T], on_event: EventHandler | None) -> Job[T]: ...

    def summarize(self, document_id: int, on_event: EventHandler | None = None, *, quote: bool = False) -> Job[Answer]:
        """Summarize a document of any length; each sentence is cited, and those it does not support are left out.

        The adapters are those chosen for its collection. With ``quote``, and where the model's file is not there, its
        own sentences are the summary. Events: Progress in parts, then TextDelta. Raises DocumentError, ModelError.
        """
        document = self._readable(document_id)

        def run(context: JobContext) -> Answer:
            with self._answering:
                context.check()
                if quote or not self._has_model:
                    return Summarizer(self._documents, self._embedder, None, None, context).summarize(document)
                asked = f"Summarize {document.title}"
                client, model, adapters, among = self._client_for(asked, _collection(document))
                summarizer = Summarizer(
                    self._documents, self._embedder, client, model, context, adapters, self._folder.secret
                )
                answer = summarizer.summarize(document)
                read = len(self._documents.chunks_of(document.id))
                return dataclasses.replace(answer, ladder=Ladder.of_task(read, "whole", adapters, among))

        return self._start("summarize", run, on_event)

    def compare_documents(
        self, a: int, b: int, on_event: EventHandler | None = None, *, remarks: bool = True
    ) -> Job[DocumentComparison]:
        """Compare two documents sentence by sentence, by program.

        With ``remarks`` the model says in words how the first pairs differ, where the pairs bear it out, with the
        adapters chosen for their collection if it is one. Events: Progress. Raises DocumentError, ModelError.
        """
        first, second = self._readable(a), self._readable(b)
        if first.id == second.id:
            raise DocumentError("That is one document, named twice.", "Name two to compare.")

        def run(context: JobContext) -> DocumentComparison:
            found = Comparer(self._documents, self._embedder, context).compare(first, second)
            if not remarks or not found.differing or not self._has_model:
                return found
            with self._answering:
                context.check()
                asked = f"Compare {first.title} with {second.title}"
                client, model, adapters, among = self._client_for(asked, _collection(first, second))
                told = with_remarks(found, client, model, self._embedder.embed_question, context, self._folder.secret)
                ladder = Ladder.of_task(2 * len(found.differing[:MOST]), "passages", adapters, among)
                return dataclasses.replace(told, adapters=adapters, ladder=ladder)

        return self._start("compare", run, on_event)

    def _readable(self, document_id: int) -> Document:
        document = self._documents.get(document_id)
        if not document.status.searchable:
            raise DocumentError(f"{document.path} was not read, so there is nothing to work on.", document.hint or "")
        return document


def _collection(*documents: Document) -> Scope:
    """The one collection of all of them, else nothing narrower than everything."""
    names = {document.collection for document in documents}
    return Scope(collections=tuple(names) if len(names) == 1 else ())
