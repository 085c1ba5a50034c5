"""The engine: opens a data folder and answers from it.

It owns the data folder's lock, the child processes and every running job; ``close`` ends them all, in that order
reversed. Whatever a method returns is a frozen value.
"""

from __future__ import annotations

import contextlib
import dataclasses
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from engine.adapting import Adapting
from engine.answering.answer import Answerer
from engine.answering.model_client import ModelClient
from engine.answering.quoting import quote_answer
from engine.conversing import Conversing
from engine.data_folder import DataFolder
from engine.diagnosis import Diagnosis
from engine.digesting import Digesting
from engine.documenting import Documenting
from engine.errors import (
    JobCancelled,
    ModelMissing,
    PromptInvalid,
    SettingsError,
    StoreDamaged,
)
from engine.evaluation.face import Evaluating
from engine.ingestion.embedder import Embedder
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.recognition import Recognizer
from engine.jobs import Job, JobContext
from engine.library.conversations import Conversations
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex
from engine.library.ledger import Ledger
from engine.library.vector_index import VectorIndex
from engine.modelling import Modelling
from engine.pinning import Pinning
from engine.prepared import AdapterUse, Asking
from engine.prompting import CHOICES, Prompting
from engine.retrieval.retrieve import EVERYTHING, Retriever
from engine.retrieval.settings import DEFAULT_RETRIEVAL, RetrievalSettings
from engine.retrieval.survey import Surveyor
from engine.settings import host_choices, read_settings, write_settings
from engine.types import (
    Answer,
    Check,
    EventHandler,
    ModelFile,
    Passage,
    Scope,
    Survey,
)
from engine.weights.shelf import Shelf

T = TypeVar("T")

AS_CHOSEN = Asking()
BUNDLED_MODELS = Path(__file__).resolve().parents[1] / "models"


class Engine(Documenting, Evaluating, Digesting, Modelling):
    """The library in ``home``, and all that can be asked of it.

    ``home`` is the data folder; without it CASEMATE_HOME, else the platform's place. Raises StoreInUse, StoreTooNew,
    StoreDamaged, DiskFull. A small file in it that is damaged is set aside, see ``warnings``. Methods that return a Job
    run on a thread of their own.
    """

    def __init__(self, home: Path | None = None, retrieval_settings: RetrievalSettings = DEFAULT_RETRIEVAL) -> None:
        self._folder = DataFolder(home)
        try:
            self._settings = self._opened(self._folder.settings, lambda: read_settings(self._folder.settings))
            self._database = Database(self._folder.catalog)
        except BaseException:
            self._folder.close()
            raise
        self._documents = Documents(self._database)
        self._ledger = Ledger(self._database)
        self._shelf = Shelf(BUNDLED_MODELS, self._folder.models)
        self._vectors = VectorIndex(self._folder.chroma, self._documents)
        self._keywords = KeywordIndex(self._database)
        self._worker = ParseWorker()
        self._recognizer = Recognizer(self._settings.ocr_languages)
        self._lock = threading.RLock()
        # Apart from _lock, which the window's thread takes: checking a model file may take seconds.
        self._parts = threading.Lock()
        self._adding = threading.Lock()
        self._answering = threading.Lock()
        self._client: ModelClient | None = None
        self._loaded_embedder: Embedder | None = None
        self._made_retriever: Retriever | None = None
        self.retrieval_settings = retrieval_settings
        self._jobs: set[Job[Any]] = set()
        self._closed = False
        self.adapters = Adapting(
            self._folder.adapters,
            self._shelf,
            lambda: self._settings,
            self._change_settings,
            self._start,
            self._folder.routes,
        )
        self.prompts = Prompting(self._folder.prompts)
        try:
            self._opened(self._folder.routes, self.adapters.routes.all)
            self._opened(self._folder.prompts / CHOICES, self.prompts.choices)
            self.pins = self._opened(
                self._folder.pins,
                lambda: Pinning(
                    self._folder.pins,
                    self._folder.prefix_cache,
                    self._documents,
                    self._adapted_client,
                    lambda: self._shelf.answering(self._settings.answer_model),
                    self._answering,
                    self._start,
                ),
            )
        except BaseException:
            self.close()
            raise
        self.conversations = Conversing(
            Conversations(self._database),
            self._documents,
            self._shelf,
            self._answer,
            lambda pin: self.pins.get(pin).documents,
            lambda: self._evaluated_settings(AS_CHOSEN),
            self._start,
        )

    @property
    def home(self) -> Path:
        return self._folder.home

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should know of how the data folder was opened: files that were damaged and set aside."""
        return tuple(self._folder.warnings)

    def _opened(self, path: Path, read: Callable[[], T]) -> T:
        """What ``read`` makes of the file at ``path``; where it is damaged, what it makes of none."""
        try:
            return read()
        except (SettingsError, PromptInvalid, StoreDamaged):
            if not path.exists():
                raise
            self._folder.set_aside(path)
            return read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Cancel what runs, stop the children, and let the data folder go. Idempotent."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            jobs = list(self._jobs)
        with contextlib.ExitStack() as last_first:
            # Whatever one of these raises, the others are still done.
            last_first.callback(self._folder.close)
            last_first.callback(self._database.close)
            if self._loaded_embedder is not None:
                last_first.callback(self._loaded_embedder.close)
            last_first.callback(self._vectors.close)
            last_first.callback(_wait_for, jobs)
            # Before waiting for the jobs: one may be waiting for a child.
            last_first.callback(self._worker.close)
            if self._client is not None:
                last_first.callback(self._client.close)
            for job in jobs:
                job.cancel()

    # --- questions -----------------------------------------------------------------------------------------------

    def search(
        self,
        query: str,
        scope: Scope = EVERYTHING,
        limit: int = 8,
        on_event: EventHandler | None = None,
    ) -> Job[tuple[Passage, ...]]:
        """The ``limit`` passages of ``scope`` nearest to ``query``, best first."""
        return self._start("search", lambda _: self._search(query, scope, limit), on_event)

    def ask(
        self,
        question: str,
        scope: Scope = EVERYTHING,
        history: Sequence[tuple[str, str]] = (),
        on_event: EventHandler | None = None,
        pinned: int | None = None,
        quote: bool = False,
        seed: int = 0,
        asking: Asking = AS_CHOSEN,
    ) -> Job[Answer]:
        """Answer ``question`` from the documents in ``scope``, or from those of the pin ``pinned``.

        ``asking`` says in which words and form; a ``seed`` other than 0 has the model choose other words than the
        likeliest. With ``quote``, and where the model's file is not there, the documents' own best sentences answer.

        ``history`` is the conversation so far as (question, answer). Events: PassagesFound, then TextDelta as the
        model speaks; the Answer's own text is what counts.
        """

        return self._start(
            "ask",
            lambda context: self._answer(
                question, scope, history, context, pinned, quote=quote, seed=seed, asking=asking
            ),
            on_event,
        )

    def survey(self, question: str, scope: Scope = EVERYTHING, on_event: EventHandler | None = None) -> Job[Survey]:
        """Look in every document of ``scope`` for what ``question`` asks: "list every contract with an audit right".

        Events: Progress. Cancelled, it gives nothing.
        """

        def run(context: JobContext) -> Survey:
            return Surveyor(self._documents, self._keywords, self._embedder).survey(question, scope, context)

        return self._start("survey", run, on_event)

    # -------------------------------------------------------------------------------------------------------------

    @property
    def _has_model(self) -> bool:
        """Whether the file of the model that answers is there, sound or not."""
        try:
            return self._shelf.answering(self._settings.answer_model).present
        except ModelMissing:
            return False

    def _adapted_client(self) -> tuple[ModelClient, ModelFile, tuple[AdapterUse, ...]]:
        """The model host, to compute with the chosen adapters from its next request on."""
        client, model = self._model_client()
        return client, model, self.adapters.apply(client, model)

    def _client_for(
        self, question: str, scope: Scope, wanted: tuple[tuple[str, float], ...] | None = None
    ) -> tuple[ModelClient, ModelFile, tuple[AdapterUse, ...], int]:
        """As ``_adapted_client``, with ``wanted`` or those chosen for a question in ``scope``; then among how many."""
        scales, among = self.adapters.chosen(question, scope, wanted, self._embedder.embed)
        client, model = self._model_client()
        return client, model, self.adapters.apply(client, model, scales), among

    def _change_settings(self, **changes: Any) -> None:
        with self._lock:
            self._settings = dataclasses.replace(self._settings, **changes)
            write_settings(self._folder.settings, self._settings)

    # --- the machine ---------------------------------------------------------------------------------------------

    def doctor(self, on_event: EventHandler | None = None) -> Job[list[Check]]:
        """Examine the installation: the closed network, models, stores, children, disk and processor."""

        def run(context: JobContext) -> list[Check]:
            return Diagnosis(self._shelf).examine(
                context,
                self._folder,
                self._database,
                self._vectors,
                self._worker,
                lambda: self._model_client()[0],
                self._recognizer,
            )

        return self._start("doctor", run, on_event)

    def warm_up(self, on_event: EventHandler | None = None) -> Job[None]:
        """Load the embedder and start the children, so that the first question is quick. Raises ModelError."""

        def run(context: JobContext) -> None:
            self._embedder.load()
            self._worker.prestart()
            self._model_client()[0].info(lambda: context.cancelled)

        return self._start("warm-up", run, on_event)

    def children(self) -> dict[str, int]:
        """The process ids of the children that run, by what they are."""
        found = {f"parse worker {n}": process_id for n, process_id in enumerate(self._worker.process_ids(), 1)}
        if self._client is not None and self._client.process_id is not None:
            found["model host"] = self._client.process_id
        return found

    # -------------------------------------------------------------------------------------------------------------

    def _answer(
        self,
        question: str,
        scope: Scope,
        history: Sequence[tuple[str, str]],
        context: JobContext,
        pinned: int | None = None,
        *,
        quote: bool = False,
        seed: int = 0,
        asking: Asking = AS_CHOSEN,
    ) -> Answer:
        """An answer, on the thread of the job whose ``context`` is given; one at a time."""
        with self._answering:
            context.check()
            style = self.prompts.style(asking, scope, pinned=pinned is not None)
            if quote or asking.quote or not self._has_model:
                named = scope if pinned is None else Scope(documents=self.pins.get(pinned).documents)
                return quote_answer(
                    question, named, self._documents, self._retriever, self._embedder, context, style, history
                )
            wanted = () if "adapter" in asking.without else asking.adapters
            client, model, adapters, among = self._client_for(question, scope, wanted)
            with contextlib.ExitStack() as stack:
                pin = within = None
                if pinned is not None:
                    making = self.pins.text(pinned, client, model, adapters, lambda: self._embedder, context, style)
                    pin = stack.enter_context(making)
                    within = pin.scope
                answerer = Answerer(self._documents, self._retriever, self._embedder, self._folder.secret)
                answer = answerer.answer(question, within or scope, history, client, model, context, pin, seed, style)
            return dataclasses.replace(
                answer, adapters=adapters, ladder=style.ladder(answer.given, adapters, among, whole=pinned is not None)
            )

    def _search(self, query: str, scope: Scope, limit: int) -> tuple[Passage, ...]:
        return self._retriever.retrieve(query, limit, scope)

    def _start(self, name: str, run: Callable[[JobContext], T], on_event: EventHandler | None) -> Job[T]:
        with self._lock:
            if self._closed:
                raise RuntimeError("the engine is closed")
            self._jobs = {job for job in self._jobs if not job.finished}
            job = Job(name, run, on_event)
            self._jobs.add(job)
            return job

    @property
    def _embedder(self) -> Embedder:
        """The bundled embedder; its files are checked, which may mean reading them, before it is first used."""
        with self._parts:
            if self._loaded_embedder is None:
                model, tokenizer = self._shelf.embedder(), self._shelf.tokenizer()
                self._shelf.check(model)
                self._shelf.check(tokenizer)
                self._loaded_embedder = Embedder(
                    Path(model.path), Path(tokenizer.path), model.sha256, self._settings.threads
                )
            return self._loaded_embedder

    @property
    def _retriever(self) -> Retriever:
        embedder = self._embedder
        with self._parts:
            if self._made_retriever is None:
                self._made_retriever = Retriever(
                    self._documents, self._vectors, self._keywords, embedder, self.retrieval_settings
                )
            return self._made_retriever

    def _model_client(self) -> tuple[ModelClient, ModelFile]:
        """The model host of the chosen model, which checks the file just before llama.cpp gets it."""
        with self._parts:
            model = self._shelf.answering(self._settings.answer_model)
            if self._client is None or self._client.model.id != model.id:
                if self._client is not None:
                    self._client.close()
                self._client = ModelClient(model, choices=host_choices(self._settings), check=self._shelf.check)
            return self._client, model


def _wait_for(jobs: Iterable[Job[Any]]) -> None:
    for job in jobs:
        with contextlib.suppress(Exception, JobCancelled):
            job.result()
