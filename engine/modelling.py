"""The models as a person sees to them: listed, imported, verified, chosen, removed, and how they are run.

One model file answers at a time; it is loaded when it is first asked, and again when it is to be run otherwise.
"""

from __future__ import annotations

import contextlib
import dataclasses
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from engine.adapting import Adapting
from engine.answering.model_client import ModelClient
from engine.diagnosis import Diagnosis
from engine.errors import ModelError, ModelInvalid, SettingsError
from engine.jobs import Job, JobContext
from engine.running import KV_TYPES, HostChoices, ModelFacts
from engine.settings import Settings, host_choices, valid
from engine.types import Check, EventHandler, ModelFile, ModelRole
from engine.weights.gguf import read_contents, read_header
from engine.weights.memory import memory_need
from engine.weights.shelf import Shelf

T = TypeVar("T")


class Modelling(ABC):
    adapters: Adapting
    _shelf: Shelf
    _settings: Settings
    _parts: threading.Lock
    _answering: threading.Lock
    _client: ModelClient | None

    @abstractmethod
    def _change_settings(self, **changes: Any) -> None: ...

    @abstractmethod
    def _start(self, name: str, run: Callable[[JobContext], T], on_event: EventHandler | None) -> Job[T]: ...

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
