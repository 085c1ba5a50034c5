"""What a person prepares the answering model with: adapters that change how it speaks, documents it has read."""

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


@dataclass(frozen=True, slots=True)
class Pin:
    """Documents that the model has read ahead of the questions about them."""

    id: int
    documents: tuple[int, ...]
    """Their ids, in the order in which the model reads them."""
    titles: tuple[str, ...]
    paths: tuple[str, ...]
    pinned_at: str
    """ISO 8601, UTC."""
    tokens: int = 0
    """What they take of the model's context; 0 when the model in use has not read them yet."""
    cached_bytes: int = 0
    """What is kept of it on the disk."""
