"""Adapters that tests write: for the bundled model, and strong enough to change what it says."""

from __future__ import annotations

import functools
import hashlib
import json
import struct
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.weights.gguf import GgufContents, read_contents
from engine.weights.gguf_writer import write_gguf
from tests.integration.model_hosts import BUNDLED

BASE_KEY = "casemate.base_model.sha256"
ALL = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")
Tensors = dict[str, npt.NDArray[Any]]


@functools.cache
def base() -> GgufContents:
    return read_contents(BUNDLED, "a model")


@functools.cache
def base_sha256() -> str:
    return hashlib.sha256(BUNDLED.read_bytes()).hexdigest()


def tensors(
    seed: int = 1, rank: int = 8, parts: Sequence[str] = ALL, size: float = 0.03, kind: str = "<f4", layers: int = 30
) -> Tensors:
    random = np.random.default_rng(seed)
    made: Tensors = {}
    for tensor in base().tensors:
        layer, _, part = tensor.name.removeprefix("blk.").partition(".")
        if part.removesuffix(".weight") in parts and int(layer) < layers:
            width, height = tensor.shape
            made[f"{tensor.name}.lora_a"] = (random.standard_normal((rank, width)) * size).astype(kind)
            made[f"{tensor.name}.lora_b"] = (random.standard_normal((height, rank)) * size).astype(kind)
    return made


def metadata(**changes: Any) -> dict[str, Any]:
    told = {
        "general.type": "adapter",
        "general.architecture": "llama",
        "adapter.type": "lora",
        "adapter.lora.alpha": 16.0,
        BASE_KEY: base_sha256(),
        **changes,
    }
    return {key: value for key, value in told.items() if value is not None}


def write_adapter(path: Path, weights: Tensors | None = None, told: dict[str, Any] | None = None) -> Path:
    with path.open("wb") as stream:
        write_gguf(stream, metadata() if told is None else told, tensors() if weights is None else weights)
    return path


def patched(path: Path, change: Callable[[bytearray], None]) -> Path:
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)
    return path


def write_safetensors(path: Path, weights: Tensors, kinds: dict[str, str] | None = None) -> Path:
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    body = b""
    for name, array in weights.items():
        kind = (kinds or {}).get(name) or {"<f4": "F32", "<f2": "F16", "<u2": "BF16"}[array.dtype.str]
        header[name] = {
            "dtype": kind,
            "shape": list(array.shape),
            "data_offsets": [len(body), len(body) + array.nbytes],
        }
        body += array.tobytes()
    encoded = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(encoded)) + encoded + body)
    return path


def write_peft(folder: Path, weights: Tensors, **configuration: Any) -> Path:
    """A PEFT folder, with a card that names the bundled model."""
    folder.mkdir(parents=True, exist_ok=True)
    told = {"peft_type": "LORA", "r": 8, "lora_alpha": 16, "bias": "none", "base_model_name_or_path": "x"}
    (folder / "adapter_config.json").write_text(json.dumps({**told, **configuration}))
    (folder / "card.json").write_text(json.dumps({"base_model_sha256": base_sha256(), "licence": "CC0-1.0"}))
    write_safetensors(folder / "adapter_model.safetensors", weights)
    return folder


def peft_tensors(seed: int = 3, rank: int = 8, layers: int = 30, size: float = 0.03) -> Tensors:
    """By the names and in the order of rows that transformers has."""
    random = np.random.default_rng(seed)
    sizes = {"q_proj": (576, 576), "k_proj": (576, 192), "v_proj": (576, 192), "down_proj": (1536, 576)}
    made: Tensors = {}
    for layer in range(layers):
        for part, (width, height) in sizes.items():
            block = "mlp" if part == "down_proj" else "self_attn"
            name = f"base_model.model.model.layers.{layer}.{block}.{part}"
            made[f"{name}.lora_A.weight"] = (random.standard_normal((rank, width)) * size).astype("<f4")
            made[f"{name}.lora_B.weight"] = (random.standard_normal((height, rank)) * size).astype("<f4")
    return made
