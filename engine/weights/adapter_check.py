"""Whether a LoRA adapter is sound and fits its base model, found out before llama.cpp sees it.

llama.cpp ends the process on tensor types that it does not expect, and takes NaN and another base with the same
shapes without a word: all of that is refused here, with the reason.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import AdapterInvalid, AdapterMissing, AdapterWrongModel
from engine.weights.gguf import GgufContents, Tensor, read_contents

BASE_KEY = "casemate.base_model.sha256"
"""Where an adapter's GGUF names its base model's SHA-256, as 64 hexadecimal digits."""
LARGEST_BYTES = 2**30
_LARGEST_RANK = 4096
_A, _B = ".lora_a", ".lora_b"
_TYPES: dict[int, np.dtype[Any]] = {0: np.dtype("<f4"), 1: np.dtype("<f2")}
_EMBEDDING = "token_embd.weight"
_STEP_BYTES = 16 * 2**20
_HINT = "Choose a LoRA adapter in GGUF format, or a PEFT folder, made for the model that answers."


def read_adapter(path: Path) -> GgufContents:
    """The contents of an adapter's GGUF. Raises AdapterMissing, AdapterInvalid for what is none or is cut short."""
    contents = read_contents(path, "an adapter", AdapterMissing, AdapterInvalid)
    if contents.kind != "adapter":
        raise _invalid(path, f"it is of the type {contents.kind!r}, not an adapter")
    kind = contents.metadata.get("adapter.type")
    if kind != "lora" or "adapter.alora.invocation_tokens" in contents.metadata:
        raise _invalid(path, "it is not a plain LoRA adapter")
    return contents


def alpha_of(contents: GgufContents) -> float:
    alpha = contents.metadata.get("adapter.lora.alpha", 0.0)
    return float(alpha) if isinstance(alpha, int | float) else math.nan


def check_adapter(path: Path, base: GgufContents) -> int:
    """Refuse an adapter that is unsound or does not fit ``base``; return its largest rank.

    Raises AdapterMissing, AdapterInvalid, AdapterWrongModel.
    """
    contents = read_adapter(path)
    ours, theirs = (each.metadata.get("general.architecture") for each in (contents, base))
    if ours != theirs:
        raise AdapterWrongModel(
            f"{path.name} was made for the architecture {ours!r}, and the model is of the architecture {theirs!r}.",
            _HINT,
        )
    if not math.isfinite(alpha_of(contents)):
        raise _invalid(path, "its alpha is not a number")
    pairs = _pairs(path, contents)
    shapes = {tensor.name: tensor.shape for tensor in base.tensors}
    ranks = [_check_pair(path, name, *pair, shapes.get(name)) for name, pair in pairs.items()]
    _check_values(path, contents)
    return max(ranks)


def _pairs(path: Path, contents: GgufContents) -> dict[str, tuple[Tensor, Tensor]]:
    """The two matrices for each of the model's tensors."""
    if not contents.tensors:
        raise _invalid(path, "it holds no tensors")
    halves: dict[str, dict[str, Tensor]] = {}
    for tensor in contents.tensors:
        name, half = tensor.name[: -len(_A)], tensor.name[-len(_A) :]
        if half not in (_A, _B):
            raise _invalid(path, f"the tensor {tensor.name!r} is no part of a LoRA adapter")
        if tensor.kind not in _TYPES:
            raise _invalid(path, f"the tensor {tensor.name!r} is neither F32 nor F16")
        halves.setdefault(name, {})[half] = tensor
    for name, pair in halves.items():
        if len(pair) != 2:
            raise _invalid(path, f"of {name!r} it holds only {name + next(iter(pair))!r}")
    return {name: (pair[_A], pair[_B]) for name, pair in halves.items()}


def _check_pair(path: Path, name: str, a: Tensor, b: Tensor, shape: tuple[int, ...] | None) -> int:
    if shape is None:
        raise AdapterWrongModel(f"{path.name} changes {name!r}, which the model does not have.", _HINT)
    if name == _EMBEDDING or len(shape) != 2 or len(a.shape) != 2 or len(b.shape) != 2:
        raise _invalid(path, f"it changes {name!r}, and only matrices of layers can be changed")
    (width, rank), (rank_of_b, height) = a.shape, b.shape
    if rank != rank_of_b:
        raise _invalid(path, f"the two parts of {name!r} have the ranks {rank} and {rank_of_b}")
    if not 1 <= rank <= min(_LARGEST_RANK, *shape):
        raise _invalid(path, f"the rank of {name!r} is {rank}")
    if (width, height) != shape:
        raise AdapterWrongModel(
            f"{path.name} was made for another model: it changes {name!r} of {width} × {height}, and the model's is "
            f"{shape[0]} × {shape[1]}.",
            _HINT,
        )
    return rank


def _check_values(path: Path, contents: GgufContents) -> None:
    with path.open("rb", buffering=0) as stream:
        for tensor in contents.tensors:
            kind = _TYPES[tensor.kind]
            for offset in range(0, tensor.size_bytes, _STEP_BYTES):
                stream.seek(tensor.start + offset)
                wanted = min(_STEP_BYTES, tensor.size_bytes - offset)
                values: Any = np.frombuffer(stream.read(wanted), kind, count=wanted // kind.itemsize)
                if not np.isfinite(values).all():
                    raise _invalid(path, f"the tensor {tensor.name!r} holds values that are not finite")


def _invalid(path: Path, reason: str) -> AdapterInvalid:
    return AdapterInvalid(f"{path.name} cannot be used as an adapter: {reason}.", _HINT, str(path))
