"""The engine's face without an engine, for tests that are about the window.

Jobs, threads, events, values and errors are the real ones; parsing, searching and writing are replaced. A
test says when it reads (``may_read``) and how far it speaks (``may_speak``).
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtPdf import QPdfDocument

from engine import (
    AddReport,
    Answer,
    Chunk,
    Citation,
    Collection,
    Document,
    DocumentEmpty,
    DocumentEncrypted,
    DocumentError,
    DocumentMissing,
    DocumentStatus,
    DocumentUnsupported,
    EngineError,
    EventHandler,
    ItemFailed,
    ItemSucceeded,
    Job,
    JobContext,
    ModelFile,
    ModelRole,
    PageSpan,
    Passage,
    PassagesFound,
    Sentence,
    StopReason,
    Support,
    TextDelta,
    Timings,
    TokenCounts,
)

_STEP_S = 0.002


@dataclass(frozen=True)
class Said:
    """A sentence that the fake model will say, and the words of the library it rests on."""

    text: str
    support: Support = Support.SUPPORTED
    quotes: tuple[str, ...] = ()


class FakeEngine:
    def __init__(self, home: Path) -> None:
        self.home = home
        self.closed = False
        self.may_read = threading.Event()
        self.may_read.set()
        self.may_speak: float = float("inf")
        """How many pieces of the answer are let out; raise it to go on."""
        self.says: Sequence[Said] = ()
        self.fails_with: EngineError | None = None
        self.asked: list[tuple[str, Sequence[str] | None, list[tuple[str, str]]]] = []
        self._documents: dict[tuple[str, str], Document] = {}
        self._texts: dict[int, str] = {}
        self._pages: dict[int, list[PageSpan]] = {}
        self._next_id = 1

    def close(self) -> None:
        self.closed = True

    def warm_up(self) -> None:
        pass

    # --- documents ------------------------------------------------------------------------------------------

    def add(
        self, paths: Iterable[Path], collection: str = "Documents", on_event: EventHandler | None = None
    ) -> Job[AddReport]:
        files = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]

        def run(context: JobContext) -> AddReport:
            added = unchanged = failed = 0
            for done, file in enumerate(files):
                context.progress(done, len(files), file.name)
                while not self.may_read.wait(_STEP_S):
                    context.check()
                key = (collection, str(file))
                known = self._documents.get(key)
                if known is not None and known.status is DocumentStatus.INDEXED:
                    unchanged += 1
                    context.emit(ItemSucceeded(str(file), known))
                    continue
                try:
                    document = self._read(file, collection)
                except DocumentError as error:
                    failed += 1
                    self._documents[key] = self._failed(file, collection, error)
                    context.emit(ItemFailed(str(file), error))
                else:
                    added += 1
                    self._documents[key] = document
                    context.emit(ItemSucceeded(str(file), document))
            context.progress(len(files), len(files), "done")
            return AddReport(added, unchanged, failed, added, added, 0.1)

        return Job("add", run, on_event)

    def documents(self, collection: str | None = None) -> list[Document]:
        return [d for d in self._documents.values() if collection in (None, d.collection)]

    def document(self, document_id: int) -> Document:
        for document in self._documents.values():
            if document.id == document_id:
                return document
        raise DocumentMissing(f"There is no document {document_id}.", "It may have been removed.")

    def document_text(self, document_id: int) -> str:
        return self._texts[document_id]

    def document_pages(self, document_id: int) -> list[PageSpan]:
        return self._pages[document_id]

    def remove(self, document_ids: Iterable[int], on_event: EventHandler | None = None) -> Job[int]:
        ids = set(document_ids)

        def run(_: JobContext) -> int:
            self._documents = {k: d for k, d in self._documents.items() if d.id not in ids}
            return len(ids)

        return Job("remove", run, on_event)

    def collections(self) -> list[Collection]:
        names = sorted({document.collection for document in self._documents.values()})
        return [Collection(name, len(self.documents(name)), 1) for name in names]

    # --- questions ------------------------------------------------------------------------------------------

    def ask(
        self,
        question: str,
        collections: Sequence[str] | None = None,
        history: Sequence[tuple[str, str]] = (),
        on_event: EventHandler | None = None,
    ) -> Job[Answer]:
        self.asked.append((question, collections, list(history)))

        def run(context: JobContext) -> Answer:
            if self.fails_with is not None:
                raise self.fails_with
            passages = tuple(self.passage(document) for document in self.documents() if document.character_count)
            context.emit(PassagesFound(passages))
            spoken = 0
            for said in self.says:
                for word in said.text.split(" "):
                    while spoken >= self.may_speak:
                        context.check()
                        time.sleep(_STEP_S)
                    context.check()
                    context.emit(TextDelta(("" if spoken == 0 else " ") + word))
                    spoken += 1
            return self.answer(question, passages)

        return Job("ask", run, on_event)

    def answer(self, question: str, passages: tuple[Passage, ...]) -> Answer:
        """What is said, with its citations; not found when nothing is."""
        sentences: list[Sentence] = []
        text = ""
        for said in self.says:
            start = len(text) + bool(text)
            text = f"{text} {said.text}" if text else said.text
            citations = tuple(self.citation(quote) for quote in said.quotes)
            sentences.append(Sentence(said.text, start, len(text), said.support, citations))
        return Answer(
            text=text or "Not found in these documents.",
            sentences=tuple(sentences),
            passages=passages,
            not_found=not self.says,
            model="test-model",
            timings=Timings(0.01, 0.2 if text else None, 1.84),
            tokens=TokenCounts(900, 60, 8192),
            stop_reason=StopReason.END if text else StopReason.NOT_FOUND,
            question=question,
            searched_for=question,
        )

    def citation(self, quote: str) -> Citation:
        """A citation of ``quote``, wherever in the library it stands."""
        for document in self.documents():
            start = self._texts.get(document.id, "").find(quote)
            if start >= 0:
                chunk = self.passage(document).chunk
                spans = self._pages[document.id]
                page = next((span.number for span in spans if span.start <= start < span.end), None)
                end = start + len(quote)
                return Citation(chunk.id, document.id, document.path, document.title, page, start, end, quote)
        raise AssertionError(f"nowhere in the library: {quote}")

    def passage(self, document: Document) -> Passage:
        text = self._texts[document.id][:600]
        page = 1 if self._pages[document.id] else None
        chunk = Chunk(document.id, document.id, 0, text, 0, len(text), page, ("Part 2", "Term and renewal"))
        return Passage(chunk, document, 0.5, ("keywords", "vectors"))

    # --- models ---------------------------------------------------------------------------------------------

    def models(self) -> list[ModelFile]:
        return [
            ModelFile(
                "SmolLM2-135M-Instruct",
                ModelRole.ANSWER,
                "model.gguf",
                "model.gguf",
                1,
                "0" * 64,
                "Apache-2.0",
                "",
                present=True,
                in_use=True,
            )
        ]

    # --- inside ---------------------------------------------------------------------------------------------

    def _read(self, file: Path, collection: str) -> Document:
        if not file.exists():
            raise DocumentMissing(f"{file.name} is not there.", "Check the name.")
        if file.suffix == ".exe":
            raise DocumentUnsupported(f"{file.name} is not a kind of document that can be read.", "Save it as PDF.")
        if "locked" in file.name:
            raise DocumentEncrypted(f"{file.name} is protected by a password.", "Save a copy without the password.")
        if file.stat().st_size == 0:
            raise DocumentEmpty(f"{file.name} is empty.", "There is nothing in it to index.")
        if file.suffix == ".pdf":
            media_type, (text, pages) = "application/pdf", _pdf_text(file)
        else:
            media_type, text, pages = "text/plain", file.read_text("utf-8", "replace"), []
        document = self._number(file, collection, media_type, text, len(pages) or None)
        self._texts[document.id] = text
        self._pages[document.id] = pages
        return document

    def _number(self, file: Path, collection: str, media_type: str, text: str, page_count: int | None) -> Document:
        document_id, self._next_id = self._next_id, self._next_id + 1
        return Document(
            id=document_id,
            collection=collection,
            path=str(file),
            title=file.stem.replace("-", " ").capitalize(),
            status=DocumentStatus.INDEXED,
            media_type=media_type,
            sha256=_sha256(file),
            size_bytes=file.stat().st_size,
            page_count=page_count,
            chunk_count=1,
            character_count=len(text),
            indexed_at=f"2026-11-21T05:{document_id // 60:02}:{document_id % 60:02}Z",
        )

    def _failed(self, file: Path, collection: str, error: DocumentError) -> Document:
        document_id, self._next_id = self._next_id, self._next_id + 1
        return Document(
            id=document_id,
            collection=collection,
            path=str(file),
            title=file.name,
            status=DocumentStatus.FAILED,
            error_code=error.code,
            error=error.message,
            hint=error.hint,
        )


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _pdf_text(file: Path) -> tuple[str, list[PageSpan]]:
    pdf = QPdfDocument()
    pdf.load(str(file))
    text, spans = "", []
    for number in range(pdf.pageCount()):
        # As the engine's parser does: lines flow together, a page ends with a blank line.
        page = " ".join(pdf.getAllText(number).text().split())
        spans.append(PageSpan(number + 1, len(text), len(text) + len(page)))
        text += page + "\n\n"
    pdf.close()
    return text, spans
