"""What a person prepares the answering model with: adapters that change how it speaks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AdapterUse:
    """An adapter that an answer was written with."""

    name: str
    scale: float
    sha256: str


@dataclass(frozen=True, slots=True)
class Adapter:
    """A LoRA adapter in the data folder and its card. What nobody stated is empty."""

    name: str
    path: str
    size_bytes: int
    sha256: str
    base_sha256: str
    """The SHA-256 of the one model file that it fits."""
    base_model: str
    """What that model was called when the adapter was imported."""
    architecture: str
    rank: int
    """The largest of its tensors' ranks."""
    alpha: float
    tensor_count: int
    purpose: str = ""
    data: str = ""
    licence: str = ""
    evaluation: str = ""
    origin: str = ""
    present: bool = True
    scale: float | None = None
    """How strongly it is applied; None when it is not in use."""
