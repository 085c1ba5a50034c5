"""What there is to choose from for a question: models, prompts, adapters, pins, collections. Read on a job's thread."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine import Adapter, Collection, EngineError, ModelFile, ModelRole, Pin, PromptTemplate

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine


@dataclass(frozen=True, slots=True)
class Choices:
    models: tuple[ModelFile, ...] = ()
    prompts: tuple[PromptTemplate, ...] = ()
    adapters: tuple[Adapter, ...] = ()
    pins: tuple[Pin, ...] = ()
    collections: tuple[Collection, ...] = ()

    @property
    def model(self) -> ModelFile | None:
        """The one that answers."""
        return next((model for model in self.models if model.in_use and model.present), None)

    def prompts_of(self, kind: str) -> list[PromptTemplate]:
        return [prompt for prompt in self.prompts if prompt.kind == kind]


def read_choices(engine: Engine) -> Choices:
    """All of them; what is damaged is left out, and told of where it is managed."""
    prompts: list[PromptTemplate] = []
    adapters: list[Adapter] = []
    with contextlib.suppress(EngineError):
        prompts = engine.prompts.all()
    with contextlib.suppress(EngineError):
        adapters = engine.adapters.all()
    return Choices(
        tuple(model for model in engine.models() if model.role is ModelRole.ANSWER and model.present),
        tuple(prompts),
        tuple(adapter for adapter in adapters if adapter.present),
        tuple(engine.pins.all()),
        tuple(engine.collections()),
    )
