"""The adapters as a person uses them: brought, chosen, and applied to the model that answers."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from engine.answering.model_client import LoadableAdapter, ModelClient
from engine.errors import AdapterError, AdapterInvalid, ModelError
from engine.jobs import Job, JobContext
from engine.prepared import Adapter, AdapterResult, AdapterUse
from engine.retrieval.evidence import Embed
from engine.routing import Route, Routes, nearest
from engine.settings import Settings
from engine.types import Check, EventHandler, ModelFile, Scope
from engine.weights.adapters import AdapterShelf, require_base, require_scale
from engine.weights.shelf import Shelf

_MOST_AT_ONCE = 8


class Adapting:
    """``Engine.adapters``. Which ones answer is a setting; it holds from the next answer on."""

    def __init__(
        self,
        folder: Path,
        models: Shelf,
        settings: Callable[[], Settings],
        change_settings: Callable[..., None],
        start: Callable[..., Job[Any]],
        routes: Path,
    ) -> None:
        self._shelf = AdapterShelf(folder)
        self._models = models
        self._settings = settings
        self._change_settings = change_settings
        self._start = start
        self.routes = Routes(routes)

    def all(self) -> list[Adapter]:
        """All there are, those in use with their scales; but for the ``damaged``."""
        return self._shelf.list(dict(self._settings().adapters))

    def damaged(self) -> list[str]:
        """The names of those whose cards cannot be read: they can be removed, and imported again."""
        return self._shelf.damaged()

    def find(self, name: str) -> Adapter:
        """Raises AdapterMissing, AdapterInvalid."""
        return next((each for each in self.all() if each.name == name), None) or self._shelf.find(name)

    def import_(
        self, source: Path, base: str | None = None, card: Path | None = None, on_event: EventHandler | None = None
    ) -> Job[Adapter]:
        """Bring an adapter: a GGUF, or a PEFT folder or safetensors, which is converted.

        ``base`` is the id of the model that it was made for, where its file and card do not say. Raises AdapterError,
        ModelError, DiskFull.
        """

        def run(_context: JobContext) -> Adapter:
            model = None if base is None else self._models.find(base)
            return self._shelf.import_file(source, self._models.list(), model, card)

        return self._start("import adapter", run, on_event)

    def verify(self, on_event: EventHandler | None = None) -> Job[list[Check]]:
        """Read every adapter and check it as on import."""

        def run(context: JobContext) -> list[Check]:
            checks = []
            for adapter in self.all():
                context.check()
                try:
                    self._shelf.verify(adapter, self._base_of(adapter))
                    checks.append(Check(adapter.name, True, f"as it was imported, for {adapter.base_model}"))
                except ModelError as error:
                    checks.append(Check(adapter.name, False, f"{error.message} {error.hint}", {"code": error.code}))
            checks += [
                Check(name, False, "its card is damaged: remove it and import it again") for name in self.damaged()
            ]
            return checks

        return self._start("verify adapters", run, on_event)

    def use(self, scales: Mapping[str, float]) -> list[Adapter]:
        """Answer with these, each with its scale, and no others; with none when empty.

        Raises AdapterError when one is not there, not sound, or made for another model than the one that answers.
        """
        if len(scales) > _MOST_AT_ONCE:
            raise AdapterInvalid(f"At most {_MOST_AT_ONCE} adapters can be used at once.", "Choose fewer.")
        model = self._models.answering(self._settings().answer_model)
        for name, scale in scales.items():
            require_scale(scale)
            self._shelf.verify(self._shelf.find(name), model)
        self._change_settings(adapters=tuple(scales.items()))
        return [adapter for adapter in self.all() if adapter.scale is not None]

    def use_for(
        self, collection: str, name: str, scale: float = 1.0, purpose: str = "", *, even_if_worse: bool = False
    ) -> tuple[Route, ...]:
        """Answer questions to ``collection`` with this adapter, or, where it has several, those nearest to ``purpose``.

        Raises AdapterError: AdapterNotEvaluated unless this very adapter was measured at this scale, with the model
        that answers, against none and on questions enough; AdapterWorse when it was worse, unless it is to be used
        ``even_if_worse``.
        """
        require_scale(scale)
        adapter = self._shelf.find(name)
        model = self._models.answering(self._settings().answer_model)
        self._shelf.verify(adapter, model)
        return self.routes.add(collection, adapter, scale, purpose, model.sha256, even_if_worse=even_if_worse)

    def keep_result(self, scales: Mapping[str, float], sha256s: Mapping[str, str], result: AdapterResult) -> None:
        """Keep with each adapter's card what an evaluation said of the file of that SHA-256. Raises AdapterMissing."""
        for name, scale in scales.items():
            told = dataclasses.replace(result, scale=scale, adapter_sha256=sha256s.get(name, ""))
            self._shelf.keep_result(name, told)

    def chosen(
        self, question: str, scope: Scope, pinned: tuple[tuple[str, float], ...] | None, embed: Embed
    ) -> tuple[tuple[tuple[str, float], ...], int]:
        """The adapters for a question, and among how many of the collection's the nearest was taken, or none.

        ``pinned`` are those a person insists on.
        """
        if pinned is not None:
            return pinned, 0
        routes = self.routes.of(scope.collections[0]) if len(scope.collections) == 1 else ()
        if not routes:
            return self._settings().adapters, 0
        route = nearest(question, routes, embed)
        among = len(routes) if len(routes) > 1 else 0
        return () if route is None else ((route.name, route.scale),), among

    def remove(self, name: str) -> None:
        """Delete an adapter; answers go on without it. Raises AdapterMissing."""
        self._shelf.remove(name)
        self.routes.drop(name)
        self._change_settings(adapters=tuple(each for each in self._settings().adapters if each[0] != name))

    def keep_fitting(self, model: ModelFile) -> tuple[tuple[str, float], ...]:
        """Those of the chosen ones that were made for ``model``."""
        kept = []
        for name, scale in self._settings().adapters:
            try:
                require_base(self._shelf.find(name), model)
            except AdapterError:
                continue
            kept.append((name, scale))
        return tuple(kept)

    def apply(
        self, client: ModelClient, model: ModelFile, scales: tuple[tuple[str, float], ...] | None = None
    ) -> tuple[AdapterUse, ...]:
        """Have ``client`` compute with these, else the chosen ones, from its next request on. Raises AdapterError."""
        chosen = []
        wanted = self._settings().adapters if scales is None else scales
        if len(wanted) > _MOST_AT_ONCE:
            raise AdapterInvalid(f"At most {_MOST_AT_ONCE} adapters can be used at once.", "Choose fewer.")
        for name, scale in wanted:
            require_scale(scale)
            adapter = self._shelf.find(name)
            require_base(adapter, model)
            chosen.append((adapter, scale))
        client.adapt(
            [
                LoadableAdapter(each.sha256, scale, functools.partial(self._shelf.read, each, model))
                for each, scale in chosen
            ]
        )
        return tuple(AdapterUse(each.name, scale, each.sha256) for each, scale in chosen)

    def _base_of(self, adapter: Adapter) -> ModelFile:
        answering = self._models.answering(self._settings().answer_model)
        return next((model for model in self._models.list() if model.sha256 == adapter.base_sha256), answering)
