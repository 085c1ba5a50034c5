"""What the fake engine can do with models, adapters, prompts and pins: the real values and refusals, no weights."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from engine import (
    Adapter,
    AdapterMissing,
    AdapterNotEvaluated,
    AdapterResult,
    AdapterWrongModel,
    Check,
    EngineError,
    EventHandler,
    HostChoices,
    Job,
    JobContext,
    ModelFacts,
    ModelFile,
    ModelInvalid,
    ModelNeed,
    ModelRole,
    Pin,
    SettingsError,
)
from engine.prompting import Prompting
from engine.routing import Routes

GB = 10**9
BUNDLED = "SmolLM2-135M-Instruct"


def a_model(name: str, **values: Any) -> ModelFile:
    told = {
        "role": ModelRole.ANSWER,
        "size_bytes": 98_362_432,
        "sha256": f"{abs(hash(name)):064x}"[-64:],
        "licence": "Apache-2.0",
        "origin": f"{name}.gguf, imported 2026-11-20",
        "present": True,
        "context_tokens": 8192,
        "description": f"{name}: small and quick.",
        **values,
    }
    return ModelFile(id=name, file=f"{name}.gguf", path=f"/library/models/{name}.gguf", **told)


def an_adapter(name: str, base: ModelFile, **values: Any) -> Adapter:
    told = {
        "size_bytes": 2_400_000,
        "sha256": "ab" * 32,
        "architecture": "llama",
        "rank": 8,
        "alpha": 16.0,
        "tensor_count": 60,
        "purpose": f"Answers about {name}",
        "licence": "CC0-1.0",
        **values,
    }
    path = f"/library/adapters/{name}.gguf"
    return Adapter(name=name, path=path, base_sha256=base.sha256, base_model=base.id, **told)


def measured(base: ModelFile, scale: float = 1.0) -> AdapterResult:
    differences = (("recall@8", 0.81, 0.81), ("right_answer", 0.62, 0.74))
    return AdapterResult(scale, "run-2", "run-1", True, "contracts", 40, differences, "ab" * 32, base.sha256)


class FakeAdapters:
    """``Engine.adapters``, its refusals included."""

    def __init__(self, models: FakeModels, folder: Path) -> None:
        self._models = models
        self._folder = folder
        self.shelf: list[Adapter] = []
        self.routes = Routes(folder / "routes.json")
        self.used: list[dict[str, float]] = []
        """Every choice, in order."""

    def all(self) -> list[Adapter]:
        return list(self.shelf)

    def find(self, name: str) -> Adapter:
        for each in self.shelf:
            if each.name == name:
                return each
        raise AdapterMissing(f"There is no adapter called {name!r}.", "Look at the list.")

    def import_(
        self, source: Path, base: str | None = None, card: Path | None = None, on_event: EventHandler | None = None
    ) -> Job[Adapter]:
        def run(_context: JobContext) -> Adapter:
            if base is None and "unnamed" in source.name:
                raise AdapterWrongModel(f"{source.name} does not say which model it was made for.", "Say it.")
            adapter = an_adapter(source.stem, self._models.answering())
            self.shelf.append(adapter)
            return adapter

        return Job("import adapter", run, on_event)

    def use(self, scales: dict[str, float]) -> list[Adapter]:
        for name in scales:
            adapter = self.find(name)
            if adapter.base_sha256 != self._models.answering().sha256:
                raise AdapterWrongModel(f"{name} was made for {adapter.base_model}.", "Take that model.")
        self.used.append(dict(scales))
        self.shelf = [dataclasses.replace(each, scale=scales.get(each.name)) for each in self.shelf]
        return [each for each in self.shelf if each.scale is not None]

    def use_for(self, collection: str, name: str, scale: float = 1.0, purpose: str = "") -> Any:
        self._folder.mkdir(exist_ok=True)
        return self.routes.add(collection, self.find(name), scale, purpose, self._models.answering().sha256)

    def remove(self, name: str) -> None:
        self.shelf = [each for each in self.shelf if each is not self.find(name)]
        self.routes.drop(name)


class FakePins:
    def __init__(self, models: FakeModels) -> None:
        self._engine: Any = models
        self.pinned: list[Pin] = []

    def all(self) -> list[Pin]:
        return list(self.pinned)

    def get(self, pin_id: int | None = None) -> Pin:
        return next(pin for pin in self.pinned if pin.id == pin_id)

    def add(self, document_ids: Iterable[int], on_event: EventHandler | None = None) -> Job[Pin]:
        documents = [self._engine.document(each) for each in document_ids]

        def run(context: JobContext) -> Pin:
            context.progress(900, 900, "read")
            ids, titles, paths = zip(*((each.id, each.title, each.path) for each in documents), strict=True)
            pin = Pin(len(self.pinned) + 1, ids, titles, paths, "2026-11-26T00:00:00Z", 900)
            self.pinned.append(pin)
            return pin

        return Job("pin", run, on_event)

    def remove(self, pin_id: int) -> None:
        self.pinned = [each for each in self.pinned if each.id != pin_id]


class FakeModels:
    """A part of ``FakeEngine``."""

    home: Path

    def __init__(self) -> None:
        # Made when something is kept in it.
        folder = self.home / ".prepared"
        embedder = a_model("all-MiniLM-L6-v2-int8", role=ModelRole.EMBED, size_bytes=23_440_817, context_tokens=256)
        self.shelf = [
            a_model(BUNDLED, in_use=True, bundled=True),
            dataclasses.replace(embedder, in_use=True, bundled=True),
        ]
        self.loaded = True
        self.may_import = threading.Event()
        self.may_import.set()
        self.done: list[str] = []
        """What was asked of the models, in order."""
        self.altered: set[str] = set()
        """Ids of models whose files changed."""
        self.host_choices = HostChoices()
        self.memory_bytes = 16 * GB
        self.adapters = FakeAdapters(self, folder)
        self.prompts = Prompting(folder / "prompts")
        self.pins = FakePins(self)

    def models(self) -> list[ModelFile]:
        return list(self.shelf)

    def answering(self) -> ModelFile:
        return next(each for each in self.shelf if each.role is ModelRole.ANSWER and each.in_use)

    def model_facts(self) -> dict[str, ModelFacts]:
        return {each.id: self._facts(each) for each in self.shelf}

    def _facts(self, model: ModelFile) -> ModelFacts:
        if model.role is not ModelRole.ANSWER:
            return ModelFacts(verified=True)
        free = self.memory_bytes * 3 // 4
        need = ModelNeed(
            self.host_choices.context_tokens or 8192,
            model.size_bytes,
            188_743_680,
            167_772_160,
            free,
            self.memory_bytes,
        )
        return ModelFacts(
            model.id not in self.altered,
            loaded=model.in_use and self.loaded,
            architecture="llama",
            quantisation="Q4_1",
            need=need,
            licence_text="Apache License\nVersion 2.0, January 2004\n" if model.bundled else "",
        )

    def is_adapter(self, path: Path) -> bool:
        return path.is_dir() or path.suffix == ".safetensors" or "adapter" in path.name

    def import_model(self, path: Path, on_event: EventHandler | None = None) -> Job[ModelFile]:
        def run(context: JobContext) -> ModelFile:
            if "cut" in path.name:
                raise ModelInvalid(
                    f"{path.name} cannot be used as a model: it ends in the middle of its description.",
                    "It is probably an unfinished copy: copy it again and compare its size with the source.",
                )
            context.progress(40, 100, path.name)
            while not self.may_import.wait(0.005):
                context.check()
            for twin in self.shelf:
                if twin.id == path.stem:
                    return twin
            model = a_model(path.stem, size_bytes=4_000_000_000)
            self.shelf.append(model)
            return model

        return Job("import", run, on_event)

    def use_model(self, model_id: str) -> ModelFile:
        if model_id in self.altered:
            raise ModelInvalid(f"{model_id} is not the file it should be.", "Import it again.")
        self.done.append(f"use {model_id}")
        self.shelf = [
            dataclasses.replace(each, in_use=each.id == model_id) if each.role is ModelRole.ANSWER else each
            for each in self.shelf
        ]
        return self.answering()

    def remove_model(self, model_id: str) -> None:
        self.done.append(f"remove {model_id}")
        self.shelf = [each for each in self.shelf if each.id != model_id]

    def verify_models(self, on_event: EventHandler | None = None) -> Job[list[Check]]:
        def run(_context: JobContext) -> list[Check]:
            self.done.append("verify")
            return [
                Check(f"model {each.id}", each.id not in self.altered, f"{each.file} has changed since.")
                for each in self.shelf
            ]

        return Job("verify", run, on_event)

    def warm_up(self, on_event: EventHandler | None = None) -> Job[None]:
        def run(_context: JobContext) -> None:
            self.loaded = True

        return Job("warm-up", run, on_event)

    def unload(self) -> None:
        self.done.append("unload")
        self.loaded = False

    def host(self, model_id: str | None = None, on_event: EventHandler | None = None) -> Job[tuple[ModelFile, Any]]:
        chosen = self.host_choices
        info = SimpleNamespace(
            context_tokens=chosen.context_tokens or 8192,
            batch_threads=chosen.threads or 8,
            threads=4,
            batch_tokens=chosen.batch_tokens or 64,
            flash_attention=chosen.flash_attention,
            kv_type=chosen.kv_type or "f16",
            gpu_layers=0,
        )
        return Job("host", lambda _: (self.answering(), info), on_event)

    def set_host(self, **choices: Any) -> HostChoices:
        together = dataclasses.replace(self.host_choices, **choices)
        error: EngineError | None = None
        if together.flash_attention is False and together.kv_type not in (None, "f16"):
            error = SettingsError("Keys and values in that type need flash attention.", "Set flash_attention=on too.")
        if together.threads is not None and not 1 <= together.threads <= 512:
            error = SettingsError(f"A model cannot be run with threads={together.threads}.", "Take 1 to 512.")
        if error is not None:
            raise error
        self.host_choices, self.loaded = together, False
        return together


__all__ = ["AdapterNotEvaluated", "FakeModels", "a_model", "an_adapter", "measured"]
