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
class Asking:
    """How a question is to be asked. What is None is as chosen for the collection, or as it comes."""

    persona: str | None = None
    examples: str | None = None
    format: str | None = None
    """"free", "bullets", "table" or "json"."""
    schema: dict[str, object] | None = None
    """A JSON schema that the answer follows; implies the format "json"."""
    without: tuple[str, ...] = ()
    """Of "prompt", "examples", "retrieval" and "adapter" those to leave out."""
    adapters: tuple[tuple[str, float], ...] | None = None
    """Names and scales of those to answer with, whatever is chosen."""
    quote: bool = False
    """With the documents' own sentences, without a model."""


@dataclass(frozen=True, slots=True)
class PromptTemplate:
    """A text that prompts are made with."""

    name: str
    kind: str
    """"persona", "examples" or "format"."""
    text: str
    summary: str = ""
    own: bool = False
    """Whether it is a person's own, and not one that came with Casemate."""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Ladder:
    """What an answer was made with, rung by rung; empty where one was not used."""

    prompt: str = ""
    """The persona."""
    examples: str = ""
    passages: int = 0
    """How many were given to the model."""
    read: str = ""
    """What the model was given: "passages", "whole" (all the text of pinned documents) or "nothing"."""
    adapters: tuple[str, ...] = ()
    """As NAME=SCALE."""
    routed_among: int = 0
    """Of how many adapters of the collection the nearest was taken; 0 where there was no choice. With no adapter in
    ``adapters``: none of them was near."""
    format: str = "free"
    without: tuple[str, ...] = ()
    """Rungs that were left out on purpose."""

    @classmethod
    def of_task(cls, passages: int, read: str, adapters: tuple[AdapterUse, ...], among: int) -> Ladder:
        """Of work on texts that are not questions: it has a prompt of its own, and neither persona nor examples."""
        return cls(
            passages=passages,
            read=read,
            adapters=tuple(f"{each.name}={each.scale:g}" for each in adapters),
            routed_among=among,
        )


@dataclass(frozen=True, slots=True)
class AdapterResult:
    """What an evaluation said of an adapter."""

    scale: float
    run: str
    against: str
    """The run that it was compared with."""
    base: bool
    """Whether that run used no adapter."""
    question_set: str
    questions: int
    differences: tuple[tuple[str, float, float], ...]
    """Figures: (name, before, after)."""
    adapter_sha256: str = ""
    model_sha256: str = ""
    """What was measured, exactly; empty in cards of before this was kept."""
    worse: tuple[str, ...] = ()
    """The figures of answers that got worse by more than chance explains (95 %)."""


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
    measured: tuple[AdapterResult, ...] = ()
    """What evaluations said of it, oldest first."""
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
