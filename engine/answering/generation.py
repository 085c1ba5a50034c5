"""What the model host tells: of the model that it loaded, and of an answer that the model wrote."""

from __future__ import annotations

from dataclasses import dataclass

from engine.types import StopReason


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What the host said of the model it loaded. ``template_kind``: "file", "chatml" or "plain"."""

    architecture: str
    description: str
    context_tokens: int
    file_context_tokens: int | None
    template_kind: str
    template_tokens: int
    """What the chat format itself takes of the context, with a system message and a question."""
    threads: int
    batch_threads: int
    load_s: float
    template_sha256: str
    library: str
    """llama.cpp's version and what of the processor it uses."""
    batch_tokens: int
    flash_attention: bool | None
    """None where llama.cpp chooses."""
    kv_type: str
    gpu_layers: int
    """0 without a graphics processor."""


@dataclass(frozen=True, slots=True)
class Generation:
    """An answer as the model gave it. ``stop_reason``: END, or LENGTH when it was cut off."""

    text: str
    prompt_tokens: int
    reused_tokens: int
    """Tokens of the prompt that the host had read before."""
    answer_tokens: int
    first_token_s: float
    """From the call to the first text, or to the end where there was none."""
    tokens_per_s: float
    """While writing."""
    stop_reason: StopReason
