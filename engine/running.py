"""How a model is run, what that takes of the machine, and what can be told of its file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HostChoices:
    """How a model is run. What is None the program chooses, by the file, the memory and the processor."""

    context_tokens: int | None = None
    threads: int | None = None
    """For reading a prompt; writing takes as many of them, at most 8, as are the quickest at the time."""
    batch_tokens: int | None = None
    """How many tokens of a prompt are read at once, and so how often it can be stopped."""
    flash_attention: bool | None = None
    kv_type: str | None = None
    """How keys and values are kept: one of KV_TYPES."""
    gpu_layers: int | None = None
    """How many of its layers a graphics processor computes."""


AS_IT_COMES = HostChoices()
KV_TYPES = ("f16", "q8_0", "q4_0")


@dataclass(frozen=True, slots=True)
class ModelNeed:
    """What a model takes of the memory, and what there is of it. None where the system does not say."""

    context_tokens: int
    file_bytes: int
    kv_bytes: int
    """For the keys and values of the context."""
    work_bytes: int
    available_bytes: int | None
    """Free, together with what the model has taken already."""
    total_bytes: int | None

    @property
    def bytes(self) -> int:
        return self.file_bytes + self.kv_bytes + self.work_bytes

    @property
    def fits(self) -> bool:
        return self.available_bytes is None or self.bytes <= self.available_bytes


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What can be told of a model file besides its record, without loading it."""

    verified: bool
    """Whether the bytes of the file as it is now were found to be the recorded ones."""
    loaded: bool = False
    architecture: str = ""
    quantisation: str = ""
    need: ModelNeed | None = None
    """For a model that answers and whose file can be read."""
    problem: str = ""
    """Why its file cannot be read."""
    licence_text: str = ""
