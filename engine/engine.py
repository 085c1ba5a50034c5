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
    ModelError,
    ModelInvalid,
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
from engine.pinning import Pinning
from engine.prepared import KV_TYPES, AdapterUse, Asking, HostChoices, ModelFacts
from engine.prompting import CHOICES, Prompting
from engine.retrieval.retrieve import EVERYTHING, Retriever
from engine.retrieval.settings import DEFAULT_RETRIEVAL, RetrievalSettings
from engine.retrieval.survey import Surveyor
from engine.settings import host_choices, read_settings, valid, write_settings
from engine.types import (
    Answer,
    Check,
    EventHandler,
    ModelFile,
    ModelRole,
    Passage,
    Scope,
    Survey,
)
from engine.weights.gguf import read_contents, read_header
from engine.weights.memory import memory_need
from engine.weights.shelf import Shelf

T = TypeVar("T")

AS_CHOSEN = Asking()
BUNDLED_MODELS = Path(__file__).resolve().parents[1] / "models"


class Engine(Documenting, Evaluating, Digesting):
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

    # --- models --------------------------------------------------------------------------------------------------

    def models(self) -> list[ModelFile]:
        """The model files, bundled and imported, with the ones in use marked."""
        return self._shelf.list(self._settings.answer_model)

    def verify_models(self, on_event: EventHandler | None = None) -> Job[list[Check]]:
        """Compare every model file with its recorded size and SHA-256."""

        def run(context: JobContext) -> list[Check]:
            return Diagnosis(self._shelf).check_models(context)

        return self._start("verify", run, on_event)

    def import_model(self, path: Path, on_event: EventHandler | None = None) -> Job[ModelFile]:
        """Copy a GGUF into the data folder. Raises ModelInvalid, ModelMissing, DiskFull."""

        def run(context: JobContext) -> ModelFile:
            def progress(done_bytes: int, total_bytes: int) -> None:
                context.check()
                context.progress(done_bytes, total_bytes, path.name)

            return self._shelf.import_file(path, progress)

        return self._start("import", run, on_event)

    def is_adapter(self, path: Path) -> bool | None:
        """Whether a file or folder is to be brought with ``adapters.import_``, and not with ``import_model``.

        None where it is neither, or too broken to tell.
        """
        if path.is_dir() or path.suffix == ".safetensors":
            return True
        try:
            return read_contents(path, "a model").kind == "adapter"
        except ModelError:
            return None

    def use_model(self, model_id: str) -> ModelFile:
        """Answer with ``model_id`` from now on. Raises ModelError when it is not there or not sound.

        Adapters made for another model are not used any more.
        """
        model = self._shelf.answering(model_id)
        self._shelf.check(model)
        self._change_settings(answer_model=model.id, adapters=self.adapters.keep_fitting(model))
        return model

    def remove_model(self, model_id: str) -> None:
        """Delete an imported model's file. Raises ModelMissing, and ModelInvalid for the one in use or a bundled one.

        Adapters made for it stay, and fit again when it is imported again.
        """
        model = self._shelf.find(model_id)
        if model.id == self._shelf.answering(self._settings.answer_model).id:
            raise ModelInvalid(
                f"{model_id} is the model that answers, so it stays.",
                "Choose another one first: `casemate models use MODEL`.",
            )
        self._shelf.remove(model_id)

    def model_facts(self) -> dict[str, ModelFacts]:
        """By id what can be told of each model file without loading it; it reads the heads of the files."""
        loaded = self._client.model.id if self._client is not None and self._client.process_id is not None else None
        return {each.id: self._facts(each, loaded=each.id == loaded) for each in self.models()}

    def _facts(self, model: ModelFile, *, loaded: bool) -> ModelFacts:
        verified, licence_text = self._shelf.is_verified(model), self._shelf.licence_text(model)
        if model.role is not ModelRole.ANSWER:
            return ModelFacts(verified, licence_text=licence_text)
        try:
            header = read_header(Path(model.path))
        except ModelError as error:
            return ModelFacts(verified, problem=error.message, licence_text=licence_text)
        need = memory_need(header, self.host_choices, loaded=loaded)
        return ModelFacts(verified, loaded, header.architecture, header.quantisation, need, licence_text=licence_text)

    def unload(self) -> None:
        """End the model host and give its memory back; the next question starts it again. Waits for an answer."""
        with self._answering, self._parts:
            if self._client is not None:
                self._client.close()
                self._client = None

    def set_host(self, **choices: int | bool | str | None) -> HostChoices:
        """Run the answering model so from now on; None leaves a choice to the program. Raises SettingsError."""
        for name, value in choices.items():
            if name not in HostChoices.__slots__ or not valid(name, value):
                raise SettingsError(
                    f"A model cannot be run with {name}={value}.",
                    f"There are {', '.join(HostChoices.__slots__)}; keys and values are kept as {', '.join(KV_TYPES)}.",
                )
        together = dataclasses.replace(self.host_choices, **choices)  # type: ignore[arg-type]
        if together.flash_attention is False and together.kv_type not in (None, "f16"):
            raise SettingsError("Keys and values in that type need flash attention.", "Set flash_attention=on as well.")
        with self._answering:
            self._change_settings(**choices)
        self.unload()
        return host_choices(self._settings)

    @property
    def host_choices(self) -> HostChoices:
        """What a person chose of how models are run."""
        return host_choices(self._settings)

    def host(self, model_id: str | None = None, on_event: EventHandler | None = None) -> Job[tuple[ModelFile, Any]]:
        """An answering model, the one in use if none is named, and how it is run: a ``ModelInfo``.

        It is loaded for it, unless it is the one that answers and is loaded already.

        Raises ModelError.
        """

        def run(context: JobContext) -> tuple[ModelFile, Any]:
            model = self._shelf.answering(model_id or self._settings.answer_model)
            running = self._client
            if running is not None and running.model.id == model.id and running.process_id is not None:
                return model, running.info(lambda: context.cancelled)
            with contextlib.closing(
                ModelClient(model, choices=host_choices(self._settings), check=self._shelf.check)
            ) as client:
                return model, client.info(lambda: context.cancelled)

        return self._start("host", run, on_event)

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
                    making = self.pins.text(
                        pinned, client, model, adapters, lambda: self._embedder.embed, context, style
                    )
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
