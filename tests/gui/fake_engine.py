"""The engine's face without an engine, for tests that are about the window.

Jobs, threads, events, values, errors and the reading of PDFs are the real ones; searching and writing are replaced. A
test says when it reads (``may_read``) and how far it speaks (``may_speak``).
"""

from __future__ import annotations

import dataclasses
import email
import email.policy
import hashlib
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine import (
    AddReport,
    Answer,
    Chunk,
    Citation,
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
    ItemRemoved,
    ItemSucceeded,
    Job,
    JobContext,
    Judgement,
    PageRectangle,
    PageSpan,
    Passage,
    PassagesFound,
    Scope,
    Sentence,
    StopReason,
    Support,
    TextDelta,
    Timings,
    TokenCounts,
)
from engine.ingestion.parsers import pdf
from engine.word_places import WordPlaces
from tests.gui.fake_chat import FakeChat
from tests.gui.fake_documents import FakeDocuments
from tests.gui.fake_evaluation import FakeEvaluation
from tests.gui.fake_models import FakeModels
from tests.gui.fake_shell import FakeMachine
from tests.gui.fake_sidebar import FakeCollections

_EVERYTHING = Scope()
_STEP_S = 0.002


@dataclass(frozen=True)
class Said:
    """A sentence that the fake model will say, and the words of the library it rests on."""

    text: str
    support: Support = Support.SUPPORTED
    quotes: tuple[str, ...] = ()


PARTS = (FakeModels, FakeMachine, FakeCollections, FakeDocuments, FakeEvaluation, FakeChat)


class FakeEngine(*PARTS):
    def __init__(self, home: Path) -> None:
        self.home = home
        for part in PARTS:
            part.__init__(self)
        self.closed = False
        self.may_read = threading.Event()
        self.may_read.set()
        self.may_speak: float = float("inf")
        """How many pieces of the answer are let out; raise it to go on."""
        self.says: Sequence[Said] = ()
        self.searches_for: str | None = None
        """What a follow-up is completed to."""
        self.fails_with: EngineError | None = None
        self.kept: list[tuple[str, Judgement, str, list[tuple[str, str]], Scope]] = []
        self.asked: list[tuple[str, Scope, list[tuple[str, str]]]] = []
        self._documents: dict[tuple[str, str], Document] = {}
        self._texts: dict[int, str] = {}
        self._pages: dict[int, list[PageSpan]] = {}
        self._places: dict[int, WordPlaces | None] = {}
        self.folders: dict[Path, str] = {}
        """What is watched."""
        self.retried: list[set[str] | None] = []
        self.finds: dict[str, dict[str, Any]] = {}
        """By a file's name, what reading it finds besides its text: fields of its Document."""
        self._next_id = 1

    def close(self) -> None:
        self.closed = True
        self.close_conversations()

    # --- documents ------------------------------------------------------------------------------------------

    def add(
        self, paths: Iterable[Path], collection: str = "Documents", on_event: EventHandler | None = None
    ) -> Job[AddReport]:
        files = [file for path in paths for file in _files(path)]
        return Job("add", lambda context: self._add(context, files, collection), on_event)

    def retry(
        self,
        collection: str | None = None,
        on_event: EventHandler | None = None,
        paths: Iterable[str] | None = None,
    ) -> Job[AddReport]:
        wanted = None if paths is None else set(paths)
        self.retried.append(wanted)
        again = [
            document
            for document in self.documents(collection)
            if document.error is not None and (wanted is None or document.path in wanted)
        ]

        def run(context: JobContext) -> AddReport:
            report = AddReport()
            for document in again:
                file = Path(document.path.partition("//")[0])
                report = report + self._add(context, [file], document.collection, again=True)
            return report

        return Job("retry", run, on_event)

    def watch(self, folder: Path, collection: str = "Documents", on_event: EventHandler | None = None) -> Job[None]:
        if not folder.is_dir():
            raise DocumentMissing(f"{folder} is not a folder.", "Name a folder that is there.")
        self.folders[folder] = collection

        def run(context: JobContext) -> None:
            while True:
                with self.looking:
                    now = self.folders.get(folder, collection)
                    there = set(_files(folder))
                    known = {Path(path) for c, path in self._documents if c == now and "//" not in path}
                    for file in sorted(there - known):
                        self._add(context, [file], now)
                    for file in sorted(known - there):
                        if file.is_relative_to(folder):
                            document = self._documents.pop((now, str(file)))
                            context.emit(ItemRemoved(str(file), document))
                context.check()
                time.sleep(_STEP_S)

        return Job("watch", run, on_event)

    def watched(self) -> dict[Path, str]:
        return dict(self.folders)

    def unwatch(self, folder: Path) -> None:
        self.folders.pop(folder, None)

    def _add(self, context: JobContext, files: Sequence[Path], collection: str, *, again: bool = False) -> AddReport:
        counts = dict.fromkeys(("added", "unchanged", "failed", "duplicates", "skipped"), 0)
        for done, file in enumerate(files):
            context.progress(done, len(files), file.name)
            while not self.may_read.wait(_STEP_S):
                context.check()
            for path, data in (*_attachments(file), (str(file), None)):
                counts[self._take(context, path, data, collection, again=again)] += 1
        context.progress(len(files), len(files), "done")
        return AddReport(**counts, seconds=0.1)

    def _take(self, context: JobContext, path: str, data: bytes | None, collection: str, *, again: bool) -> str:
        """Read one file, or one inside a file, whose ``data`` are given; says as what it counts."""
        key, file = (collection, path), Path(path)
        if file.name.startswith("."):
            return "skipped"
        known = self._documents.get(key)
        if known is not None and known.status.searchable and not again:
            context.emit(ItemSucceeded(path, dataclasses.replace(known, status=DocumentStatus.UNCHANGED)))
            return "unchanged"
        try:
            data = _read(file) if data is None else data
            same = self._with_content(data, collection, path)
            if same is not None:
                here = (collection, same.path)
                self._documents[here] = dataclasses.replace(same, copies=(*same.copies, path))
                listed = dataclasses.replace(same, path=path, copy_of=same.path, status=DocumentStatus.UNCHANGED)
                context.emit(ItemSucceeded(path, listed))
                return "duplicates"
            document = self._parse(path, data, collection)
        except DocumentError as error:
            self._documents[key] = self._failed(path, collection, error)
            context.emit(ItemFailed(path, error))
            return "failed"
        self._documents[key] = document
        context.emit(ItemSucceeded(path, document))
        return "added"

    def _with_content(self, data: bytes, collection: str, path: str) -> Document | None:
        sha256 = hashlib.sha256(data).hexdigest()
        found = (d for d in self.documents(collection) if d.sha256 == sha256 and d.path != path)
        return next(found, None)

    def documents(self, collection: str | None = None) -> list[Document]:
        return [d for d in list(self._documents.values()) if collection in (None, d.collection)]

    def document(self, document_id: int) -> Document:
        for document in self._documents.values():
            if document.id == document_id:
                return document
        raise DocumentMissing(f"There is no document {document_id}.", "It may have been removed.")

    def document_text(self, document_id: int) -> str:
        return self._texts[document_id]

    def document_pages(self, document_id: int) -> list[PageSpan]:
        return self._pages[document_id]

    def rectangles(self, document_id: int, start: int, end: int) -> tuple[PageRectangle, ...]:
        places = self._places[document_id]
        return places.rectangles(start, end) if places is not None else ()

    def remove(self, document_ids: Iterable[int], on_event: EventHandler | None = None) -> Job[int]:
        ids = set(document_ids)

        def run(_: JobContext) -> int:
            self._documents = {k: d for k, d in self._documents.items() if d.id not in ids}
            return len(ids)

        return Job("remove", run, on_event)

    # --- questions ------------------------------------------------------------------------------------------

    def ask(
        self,
        question: str,
        scope: Scope = _EVERYTHING,
        history: Sequence[tuple[str, str]] = (),
        on_event: EventHandler | None = None,
    ) -> Job[Answer]:
        self.asked.append((question, scope, list(history)))

        return Job("ask", lambda context: self.say(question, context), on_event)

    def say(self, question: str, context: JobContext) -> Answer:
        """Say it word by word, on the thread of a job."""
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

    def keep_question(
        self,
        answer: Answer,
        judgement: Judgement,
        correction: str = "",
        *,
        history: Sequence[tuple[str, str]] = (),
        scope: Scope | None = None,
        name: str = "kept",
    ) -> Path:
        if self.fails_with is not None:
            raise self.fails_with
        self.kept.append((answer.question, judgement, correction, list(history), scope or _EVERYTHING))
        return self.home / f"{name}.jsonl"

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
            searched_for=self.searches_for or question,
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
                return Citation(
                    chunk.id, document.id, document.path, document.title, page, start, end, quote,
                    recognized=page in document.recognized_pages,
                    rectangles=self.rectangles(document.id, start, end),
                )  # fmt: skip
        raise AssertionError(f"nowhere in the library: {quote}")

    def passage(self, document: Document) -> Passage:
        text = self._texts[document.id][:600]
        page = 1 if self._pages[document.id] else None
        chunk = Chunk(document.id, document.id, 0, text, 0, len(text), page, ("Part 2", "Term and renewal"))
        return Passage(chunk, document, 0.5, ("keywords", "vectors"))

    # --- inside ---------------------------------------------------------------------------------------------

    def _parse(self, path: str, data: bytes, collection: str) -> Document:
        file = Path(path)
        if file.suffix == ".exe":
            raise DocumentUnsupported(f"{file.name} is not a kind of document that can be read.", "Save it as PDF.")
        if "locked" in file.name:
            raise DocumentEncrypted(f"{file.name} is protected by a password.", "Save a copy without the password.")
        if not data:
            raise DocumentEmpty(f"{file.name} is empty.", "There is nothing in it to index.")
        document_id, self._next_id = self._next_id, self._next_id + 1
        text, media_type, page_count = data.decode("utf-8", "replace"), "text/plain", None
        self._pages[document_id], self._places[document_id] = [], None
        if file.suffix == ".pdf":
            parsed = pdf.parse(data, file.name)
            text, media_type, page_count = parsed.text, "application/pdf", parsed.page_count
            self._pages[document_id], self._places[document_id] = list(parsed.pages), parsed.places
        self._texts[document_id] = text
        document = Document(
            id=document_id,
            collection=collection,
            path=path,
            title=file.stem.replace("-", " ").capitalize(),
            status=DocumentStatus.INDEXED,
            media_type=media_type,
            sha256=hashlib.sha256(data).hexdigest(),
            size_bytes=len(data),
            page_count=page_count,
            chunk_count=1,
            character_count=len(text),
            indexed_at=f"2026-11-21T05:{document_id // 60:02}:{document_id % 60:02}Z",
            parser="test/1",
            seconds=0.1,
        )
        return dataclasses.replace(document, **self.finds.get(file.name, {}))

    def _failed(self, path: str, collection: str, error: DocumentError) -> Document:
        document_id, self._next_id = self._next_id, self._next_id + 1
        return Document(
            id=document_id,
            collection=collection,
            path=path,
            title="",
            status=DocumentStatus.FAILED,
            error_code=error.code,
            error=error.message,
            hint=error.hint,
        )


def _files(path: Path) -> list[Path]:
    return sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]


def _attachments(file: Path) -> list[tuple[str, bytes]]:
    """What is inside a mail, by path."""
    if file.suffix != ".eml" or not file.exists():
        return []
    mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    return [(f"{file}//{part.get_filename()}", part.get_content()) for part in mail.iter_attachments()]


def _read(file: Path) -> bytes:
    if not file.exists():
        raise DocumentMissing(f"{file.name} is not there.", "Check the name.")
    return file.read_bytes()
