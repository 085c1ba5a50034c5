"""Which adapters answer in a collection: those a person made its own, the nearest to the question if several.

An adapter gets here only after it was measured at the scale it is used with.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.data_folder import replace_file
from engine.errors import AdapterInvalid, AdapterNotEvaluated, AdapterWorse, SettingsError
from engine.prepared import Adapter
from engine.retrieval.evidence import Embed

_LIMIT_CHARACTERS = 300
NEAR = 0.2
"""Cosine of a question and an adapter's line from which it may be meant: ``python -m tests.bench.routing``."""

LEAST_QUESTIONS = 20
"""Of a measurement that lets an adapter be a collection's: of fewer, a difference says nothing, a lack of one less."""


@dataclass(frozen=True, slots=True)
class Route:
    """An adapter of a collection, and what it is for."""

    name: str
    scale: float
    purpose: str


class Routes:
    """The adapters of each collection, kept in ``path``."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> dict[str, tuple[Route, ...]]:
        """Raises SettingsError."""
        try:
            values: Any = json.loads(self._path.read_bytes())
            return {
                str(collection): tuple(Route(str(r["name"]), float(r["scale"]), str(r["purpose"])) for r in routes)
                for collection, routes in values.items()
            }
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise SettingsError(f"{self._path} cannot be understood.", "Mend the file or move it away.") from None

    def of(self, collection: str) -> tuple[Route, ...]:
        return self.all().get(collection, ())

    def add(
        self,
        collection: str,
        adapter: Adapter,
        scale: float,
        purpose: str,
        model_sha256: str,
        *,
        even_if_worse: bool = False,
    ) -> tuple[Route, ...]:
        """Make an adapter a collection's. Raises AdapterNotEvaluated, AdapterWorse, AdapterInvalid."""
        _require_measured(adapter, scale, model_sha256, even_if_worse=even_if_worse)
        others = tuple(each for each in self.of(collection) if each.name != adapter.name)
        purpose = " ".join((purpose or adapter.purpose).split())[:_LIMIT_CHARACTERS]
        if others and not (purpose and all(each.purpose for each in others)):
            lacking = next((each.name for each in others if not each.purpose), adapter.name)
            raise AdapterInvalid(
                f"It is not said what {lacking} is for, so questions cannot be given to it.",
                f'Say it in a line: casemate adapters use {lacking} -c COLLECTION --for "…"',
            )
        routes = (*others, Route(adapter.name, scale, purpose))
        self._write({**self.all(), collection: routes})
        return routes

    def clear(self, collection: str) -> None:
        self._write({name: routes for name, routes in self.all().items() if name != collection})

    def drop(self, name: str) -> None:
        """Take an adapter that is gone out of every collection."""
        if self._path.exists():
            kept = {c: tuple(r for r in routes if r.name != name) for c, routes in self.all().items()}
            self._write({collection: routes for collection, routes in kept.items() if routes})

    def rename_collection(self, old: str, new: str) -> None:
        """Give what is kept for ``old`` to ``new``, in place of what a collection that is gone left there."""
        routes = self.all()
        if old != new and (old in routes or new in routes):
            kept = {name: each for name, each in routes.items() if name != new}
            self._write({new if name == old else name: each for name, each in kept.items()})

    def _write(self, routes: dict[str, tuple[Route, ...]]) -> None:
        values = {collection: [dataclasses.asdict(each) for each in some] for collection, some in routes.items()}
        replace_file(self._path, (json.dumps(values, indent=1, ensure_ascii=False) + "\n").encode())


def nearest(question: str, routes: tuple[Route, ...], embed: Embed) -> Route | None:
    """The adapter whose purpose is nearest to the question in meaning; None when all are far. Of one, that one."""
    if len(routes) == 1:
        return routes[0]
    vectors = embed([question, *(route.purpose for route in routes)])
    near = vectors[1:] @ vectors[0]
    return routes[int(near.argmax())] if near.max() >= NEAR else None


def _require_measured(adapter: Adapter, scale: float, model_sha256: str, *, even_if_worse: bool) -> None:
    """Against no adapter, with this file and this model, on questions enough; the newest such result counts."""
    measuring = f"casemate evaluate FILE --adapter {adapter.name}={scale:g} --compare base"
    at_scale = [each for each in adapter.measured if each.scale == scale]
    if not at_scale:
        raise AdapterNotEvaluated(
            f"{adapter.name} has not been measured at the scale {scale:g}.", f"See first what it does: {measuring}"
        )
    same = (adapter.sha256, model_sha256)
    counting = [each for each in at_scale if each.base and (each.adapter_sha256, each.model_sha256) == same]
    if not counting:
        raise AdapterNotEvaluated(
            f"What was measured of {adapter.name} at the scale {scale:g} is of another file or model, or not against "
            "the model alone.",
            f"Measure it as it is now: {measuring}",
        )
    most = max(each.questions for each in counting)
    counting = [each for each in counting if each.questions >= LEAST_QUESTIONS]
    if not counting:
        raise AdapterNotEvaluated(
            f"{adapter.name} was measured on {most} questions, which says nothing: {LEAST_QUESTIONS} are the least.",
            f"Measure it on more; `casemate questions draft --out FILE` proposes some: {measuring}",
        )
    if (worse := counting[-1].worse) and not even_if_worse:
        raise AdapterWorse(
            f"With {adapter.name} answers are worse than without, by more than chance: {', '.join(worse)} "
            f"(run {counting[-1].run}).",
            "Try another scale, or use it all the same: casemate adapters use … --even-if-worse",
        )
