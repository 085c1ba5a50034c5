"""PEFT adapters, as training leaves them, made into the GGUF that llama.cpp loads; without torch.

Nothing is unpickled and nothing allocated on the word of a file: a safetensors header is checked against the bytes.
"""

from __future__ import annotations

import json
import math
import os
import re
import stat
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.errors import AdapterInvalid, AdapterMissing
from engine.weights.adapter_check import LARGEST_BYTES
from engine.weights.gguf import GgufContents

Array = npt.NDArray[Any]

CONFIGURATION = "adapter_config.json"
WEIGHTS = "adapter_model.safetensors"
_HEADER_LIMIT_BYTES = 16 * 2**20
_CONFIGURATION_LIMIT_BYTES = 2**20
_ARCHITECTURES = ("llama",)
_TYPES: dict[str, np.dtype[Any]] = {"F32": np.dtype("<f4"), "F16": np.dtype("<f2"), "BF16": np.dtype("<u2")}
_NAME = re.compile(
    r"^base_model\.model\.(?:model\.layers\.(\d{1,4})\.(?:self_attn|mlp)\.)?(\w+)\.lora_([AB])(?:\.default)?\.weight$"
)
_PARTS = {
    "q_proj": "attn_q", "k_proj": "attn_k", "v_proj": "attn_v", "o_proj": "attn_output",
    "gate_proj": "ffn_gate", "up_proj": "ffn_up", "down_proj": "ffn_down",
}  # fmt: skip
# What a configuration may ask for that plain LoRA matrices do not express.
_UNSUPPORTED = (
    "use_dora",
    "modules_to_save",
    "fan_in_fan_out",
    "alpha_pattern",
    "lora_bias",
    "trainable_token_indices",
)


@dataclass(frozen=True, slots=True)
class PeftAdapter:
    """An adapter's matrices by their names in a GGUF, and the alpha that goes with them."""

    tensors: dict[str, Array]
    alpha: float


def is_peft(path: Path) -> bool:
    return path.is_dir() or path.suffix in (".safetensors", ".bin")


def read_peft(path: Path, base: GgufContents) -> PeftAdapter:
    """Read a PEFT folder, or its safetensors with adapter_config.json beside it, for the model ``base``.

    llama.cpp keeps the rows of a llama model's query and key matrices in another order than transformers; those of
    ``lora_B`` are put in that order. Source: llama.cpp, convert_hf_to_gguf.py, LlamaModel.permute.
    Raises AdapterMissing, AdapterInvalid.
    """
    weights = path / WEIGHTS if path.is_dir() else path
    if path.suffix == ".bin" or not (weights.exists() or not (path / "adapter_model.bin").exists()):
        raise _refused(path, "its weights are a pickle, which can run code; save it as safetensors")
    configuration = _read_configuration(weights.parent / CONFIGURATION)
    architecture = base.metadata.get("general.architecture")
    if architecture not in _ARCHITECTURES:
        raise _refused(
            path,
            f"PEFT adapters for the architecture {architecture!r} cannot be converted here",
            f"Only those for {', '.join(_ARCHITECTURES)} can (Llama, Mistral, SmolLM). Convert it to GGUF with "
            "llama.cpp's convert_lora_to_gguf.py, then import that with --base.",
        )
    heads = int(base.metadata["llama.attention.head_count"])
    key_heads = base.metadata.get("llama.attention.head_count_kv", heads)
    alpha = configuration["lora_alpha"]
    tensors: dict[str, Array] = {}
    for name, array in read_safetensors(weights).items():
        target, half = _target(weights, name)
        if array.ndim != 2 or 0 in array.shape:
            raise _refused(weights, f"the tensor {name!r} is not a matrix")
        if half == "B" and target.endswith(("attn_q.weight", "attn_k.weight")):
            count = heads if target.endswith("attn_q.weight") else key_heads
            if not isinstance(count, int) or array.shape[0] % (2 * count):
                raise _refused(weights, f"the tensor {name!r} does not fit the model's {count} heads")
            array = permute_rows(array, count)
        if half == "B" and configuration["use_rslora"]:
            # There the scale is alpha / √rank, where llama.cpp applies alpha / rank.
            array = (array.astype("<f4") * math.sqrt(array.shape[1])).astype("<f4")
        tensors[f"{target}.lora_{half.lower()}"] = array
    return PeftAdapter(tensors, float(alpha))


def permute_rows(matrix: Array, heads: int) -> Array:
    """The rows of each head from halves (transformers) to neighbouring pairs (llama.cpp)."""
    rows, columns = matrix.shape
    return np.ascontiguousarray(
        matrix.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, columns)
    )


def read_safetensors(path: Path) -> dict[str, Array]:
    """The tensors by name, bfloat16 as float32. The format: a length, a JSON header, raw little-endian data.

    Source: huggingface/safetensors, README, "Format". Raises AdapterMissing, AdapterInvalid.
    """
    data = _read_file(path, LARGEST_BYTES)
    if len(data) < 8:
        raise _refused(path, "it is incomplete")
    (header_bytes,) = struct.unpack_from("<Q", data)
    if header_bytes > min(_HEADER_LIMIT_BYTES, len(data) - 8):
        raise _refused(path, "it is incomplete, or no safetensors file")
    try:
        header = json.loads(data[8 : 8 + header_bytes])
    except (ValueError, RecursionError):
        raise _refused(path, "it is no safetensors file") from None
    if not isinstance(header, dict):
        raise _refused(path, "it is no safetensors file")
    body = memoryview(data)[8 + header_bytes :]
    return {name: _tensor(path, name, entry, body) for name, entry in header.items() if name != "__metadata__"}


def _tensor(path: Path, name: str, entry: Any, body: memoryview) -> Array:
    try:
        kind, shape, (start, end) = entry["dtype"], entry["shape"], entry["data_offsets"]
        whole = all(type(number) is int and number >= 0 for number in (*shape, start, end))
    except (TypeError, KeyError, ValueError):
        raise _refused(path, f"the tensor {name[:80]!r} is not described") from None
    if kind not in _TYPES:
        known = ", ".join(_TYPES)
        raise _refused(path, f"the tensor {name[:80]!r} is of the type {str(kind)[:20]!r}, none of {known}")
    if not whole or not start <= end <= len(body):
        raise _refused(path, "it is incomplete")
    if math.prod(shape) * _TYPES[kind].itemsize != end - start:
        raise _refused(path, f"the tensor {name[:80]!r} has an impossible shape")
    array: Array = np.frombuffer(body[start:end], _TYPES[kind]).reshape(shape)
    return (array.astype("<u4") << 16).view("<f4") if kind == "BF16" else array


def _target(path: Path, name: str) -> tuple[str, str]:
    """The GGUF's name of the matrix that a PEFT tensor changes, and which half it is."""
    match = _NAME.match(name)
    layer, part, half = match.groups() if match else (None, "", "")
    if layer is not None and part in _PARTS:
        return f"blk.{int(layer)}.{_PARTS[part]}.weight", half
    if match and layer is None and part == "lm_head":
        return "output.weight", half
    raise _refused(path, f"the tensor {name[:120]!r} changes something that cannot be converted")


def _read_configuration(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(_read_file(path, _CONFIGURATION_LIMIT_BYTES))
    except (ValueError, RecursionError):
        raise _refused(path, "it is not JSON") from None
    if not isinstance(values, dict) or str(values.get("peft_type", "")).upper() != "LORA":
        raise _refused(path, "it does not describe a LoRA adapter")
    asked = [name for name in _UNSUPPORTED if values.get(name)]
    if values.get("bias", "none") != "none":
        asked.append("bias")
    if asked:
        raise _refused(path, f"it asks for {', '.join(asked)}, which cannot be converted")
    alpha = values.get("lora_alpha")
    if not isinstance(alpha, int | float) or isinstance(alpha, bool) or not math.isfinite(alpha) or alpha == 0:
        raise _refused(path, "it gives no lora_alpha")
    return {"lora_alpha": alpha, "use_rslora": values.get("use_rslora") is True}


def _read_file(path: Path, limit_bytes: int) -> bytes:
    try:
        # O_NONBLOCK: opening a named pipe would wait for a writer otherwise.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _refused(path, "it is not a regular file")
            if status.st_size > limit_bytes:
                raise _refused(path, f"it is larger than {limit_bytes // 2**20} MB")
            return stream.read(limit_bytes)
    except FileNotFoundError:
        raise AdapterMissing(
            f"The file {path.name} is not there.", f"A PEFT adapter is {WEIGHTS} and {CONFIGURATION} in one folder."
        ) from None
    except OSError as error:
        raise AdapterInvalid(
            f"{path.name} cannot be read: {error.strerror or error}.", "Check that you may read it."
        ) from error


def _refused(
    path: Path, reason: str, hint: str = "Export the adapter from PEFT as plain LoRA in safetensors format."
) -> AdapterInvalid:
    return AdapterInvalid(f"{path.name} cannot be used as an adapter: {reason}.", hint, str(path))
