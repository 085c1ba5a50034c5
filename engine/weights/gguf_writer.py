"""Writing a small GGUF file: metadata and float tensors, as an adapter has them.

What is written here is read back by ``read_contents`` before it is used.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

_VERSION = 3
_ALIGNMENT = 32
_STRING, _FLOAT, _WHOLE = 8, 6, 4
KINDS: dict[np.dtype[Any], int] = {np.dtype("<f4"): 0, np.dtype("<f2"): 1}
"""ggml's numbers of the types that an adapter may have."""


def write_gguf(
    stream: BinaryIO, metadata: Mapping[str, str | int | float], tensors: Mapping[str, npt.NDArray[Any]]
) -> None:
    """Write ``tensors``, float32 or float16; numpy's last axis is ggml's first."""
    head = b"GGUF" + struct.pack("<IQQ", _VERSION, len(tensors), len(metadata))
    for key, value in metadata.items():
        head += _text(key) + _value(value)
    offset = 0
    for name, array in tensors.items():
        shape = array.shape[::-1]
        head += _text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, KINDS[array.dtype], offset)
        offset += -(-array.nbytes // _ALIGNMENT) * _ALIGNMENT
    stream.write(_padded(head))
    for array in tensors.values():
        stream.write(_padded(np.ascontiguousarray(array).tobytes()))


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % _ALIGNMENT)


def _text(value: str) -> bytes:
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def _value(value: str | int | float) -> bytes:
    if isinstance(value, str):
        return struct.pack("<I", _STRING) + _text(value)
    if isinstance(value, int):
        return struct.pack("<II", _WHOLE, value)
    return struct.pack("<If", _FLOAT, value)
