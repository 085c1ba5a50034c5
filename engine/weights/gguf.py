"""Reading the head of a GGUF file: what the model is, and whether the file can be whole.

Nothing is allocated on the word of the file: every count is checked against the bytes that are there. A file
that ``read_header`` accepts is complete; whether its bytes are the right ones only its SHA-256 tells.
"""

from __future__ import annotations

import math
import os
import stat
import struct
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from engine.errors import ModelError, ModelInvalid, ModelMissing

T = TypeVar("T")

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_STEP_BYTES = 4 * 2**20
_LENGTH = struct.Struct("<Q")
_HEADER_LIMIT_BYTES = 128 * 2**20
_MAX_METADATA = 65_536
_MAX_TENSORS = 100_000
_MAX_NAME_BYTES = 65_535
_MAX_TENSOR_NAME_BYTES = 63
_MAX_DIMENSIONS = 4
_MAX_KEPT_ITEMS = 4_096
_MAX_KEPT_BYTES = 2**20

# gguf_type: struct format of the scalar types; 8 is a string, 9 an array.
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9

# ggml_type: (elements a block, bytes a block), as ggml.c of llama-cpp-python 0.3.36 has them; the gaps are
# types that were removed. tests/integration/test_model_host_faults.py compares them with the library's.
BLOCK_SIZES = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82),
    23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2),
    34: (256, 54), 35: (256, 66), 39: (32, 17), 40: (64, 36), 41: (128, 18), 42: (64, 18),
}  # fmt: skip

# llama.cpp's llama_ftype, as llama-cpp-python 0.3.36 has it.
FILE_TYPES = {
    0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K", 11: "Q3_K_S",
    12: "Q3_K_M", 13: "Q3_K_L", 14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S", 17: "Q5_K_M", 18: "Q6_K", 19: "IQ2_XXS",
    20: "IQ2_XS", 21: "Q2_K_S", 22: "IQ3_XS", 23: "IQ3_XXS", 24: "IQ1_S", 25: "IQ4_NL", 26: "IQ3_S", 27: "IQ3_M",
    28: "IQ2_S", 29: "IQ2_M", 30: "IQ4_XS", 31: "IQ1_M", 32: "BF16", 36: "TQ1_0", 37: "TQ2_0", 38: "MXFP4",
}  # fmt: skip

# Architectures llama.cpp runs but that do not continue a text: embedders, encoders, encoder-decoders, projectors,
# voice decoders, and those that write by diffusion.
_CANNOT_ANSWER = {
    "bert", "modern-bert", "nomic-bert", "nomic-bert-moe", "neo-bert", "jina-bert-v2", "jina-bert-v3",
    "eurobert", "gemma-embedding", "t5", "t5encoder", "clip", "wavtokenizer-dec", "imatrix",
    "dream", "llada", "llada-moe", "rnd1",
}  # fmt: skip

_TOO_LONG = f"its description is larger than {_HEADER_LIMIT_BYTES // 2**20} MB"
_NOT_GGUF_HINT = "Casemate runs GGUF files. Choose a file that ends in .gguf, from a source you trust."
_WHOLE_HINT = "It is probably an unfinished copy: copy it again and compare its size with the source."
_OTHER_HINT = "Choose a complete text-generation model in one GGUF file."


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What a GGUF file says of itself. Sizes are in bytes; absent metadata is None."""

    version: int
    size_bytes: int
    tensor_count: int
    tensor_bytes: int
    architecture: str
    context_tokens: int | None
    chat_template: str | None
    tokenizer: str
    vocabulary_size: int
    key_value_bytes_per_token: int
    """Room one token of context takes with 16-bit keys and values, all layers; 0 where it cannot be told."""
    metadata: dict[str, Any] = field(repr=False)
    """Scalars, strings and short arrays by key; longer arrays are left out."""

    @property
    def name(self) -> str | None:
        return _text(self.metadata.get("general.name"))

    @property
    def licence(self) -> str | None:
        return _text(self.metadata.get("general.license"))

    @property
    def file_type(self) -> int | None:
        """llama.cpp's number for the quantisation, such as 3 for Q4_1."""
        return _number(self.metadata.get("general.file_type"))

    @property
    def quantisation(self) -> str:
        """As file names have it, such as "Q4_1"; empty where the file does not say."""
        return FILE_TYPES.get(-1 if self.file_type is None else self.file_type, "")


@dataclass(frozen=True, slots=True)
class Tensor:
    """A row of the tensor table. ``shape`` has the length of a row first, as ggml does; ``start`` is in the file."""

    name: str
    shape: tuple[int, ...]
    kind: int
    start: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class GgufContents:
    """What any GGUF file holds, whatever it is for."""

    metadata: dict[str, Any] = field(repr=False)
    tensors: tuple[Tensor, ...] = field(repr=False)

    @property
    def kind(self) -> str:
        """ "model" or "adapter", mostly."""
        return _text(self.metadata.get("general.type")) or "model"


def read_header(path: Path) -> GgufHeader:
    """Read and check the head of a GGUF file: metadata, and that every tensor it names lies inside the file.

    Source: the GGUF specification (ggml, docs/gguf.md) and the checks of ggml's own gguf.cpp.
    Raises ModelMissing, or ModelInvalid naming the file and the reason.
    """
    return _read(path, _parse, "a model", ModelMissing, ModelInvalid)


def read_contents(
    path: Path, what: str, missing: type[ModelError] = ModelMissing, invalid: type[ModelError] = ModelInvalid
) -> GgufContents:
    """The same checks for a GGUF file of any kind, which is to be used as ``what``; raises ``missing``, ``invalid``."""

    def parse(source: _Bytes) -> GgufContents:
        tensor_count, metadata, _ = _begin(source)[1:]
        return GgufContents(metadata, _read_tensors(source, tensor_count, metadata))

    return _read(path, parse, what, missing, invalid)


def _read(
    path: Path, parse: Callable[[_Bytes], T], what: str, missing: type[ModelError], invalid: type[ModelError]
) -> T:
    try:
        with _open(path) as stream:
            size_bytes = os.fstat(stream.fileno()).st_size
            if size_bytes == 0:
                raise _Refused("it is empty", _WHOLE_HINT)
            return parse(_Bytes(stream, size_bytes))
    except _Refused as refusal:
        raise invalid(f"{path.name} cannot be used as {what}: {refusal.reason}.", refusal.hint, str(path)) from None
    except FileNotFoundError:
        raise missing(
            f"The {what.split()[-1]} file {path.name} is not there.",
            f"It was expected at {path}. Put it back or choose another {what.split()[-1]}.",
        ) from None
    except OSError as error:
        raise invalid(
            f"{path.name} cannot be read: {error.strerror or error}.",
            "Check that you may read the file.",
            str(path),
        ) from error


class _Refused(Exception):
    def __init__(self, reason: str, hint: str = _NOT_GGUF_HINT) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


def _open(path: Path) -> BinaryIO:
    # O_NONBLOCK: opening a named pipe would wait for a writer otherwise.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        raise _Refused("it is a folder, not a file" if stat.S_ISDIR(mode) else "it is not a regular file")
    return os.fdopen(descriptor, "rb", buffering=0)


class _Bytes:
    """The file's head, read in steps as far as it is needed and never further than its size and the limit."""

    def __init__(self, stream: BinaryIO, size_bytes: int) -> None:
        self._stream = stream
        self.size_bytes = size_bytes
        self._held = b""
        self.position = 0

    def _need(self, count: int) -> int:
        """Have ``count`` bytes ready at the position; step over them and return where they start."""
        start, end = self.position, self.position + count
        if end > self.size_bytes:
            raise _Refused("it ends in the middle of its description", _WHOLE_HINT)
        if end > len(self._held):
            if end > _HEADER_LIMIT_BYTES:
                raise _Refused(_TOO_LONG)
            parts = [self._held]
            # Doubling: joining what is held to what is new stays linear over the whole head.
            step = max(end - len(self._held), len(self._held), _STEP_BYTES)
            missing = min(step, self.size_bytes - len(self._held))
            while missing > 0:
                part = self._stream.read(missing)
                if not part:
                    raise _Refused("it became shorter while it was read", _WHOLE_HINT)
                parts.append(part)
                missing -= len(part)
            self._held = b"".join(parts)
        self.position = end
        return start

    def number(self, code: str) -> Any:
        # First: what is held may be another object afterwards.
        start = self._need(struct.calcsize("<" + code))
        return struct.unpack_from("<" + code, self._held, start)[0]

    def numbers(self, code: str, count: int) -> tuple[Any, ...] | None:
        """An array of numbers; None, and stepped over, when it is too long to keep."""
        start = self._need(count * struct.calcsize("<" + code))
        return struct.unpack_from(f"<{count}{code}", self._held, start) if count <= _MAX_KEPT_ITEMS else None

    def raw(self, count: int) -> bytes:
        start = self._need(count)
        return self._held[start : start + count]

    def string(self, limit_bytes: int, what: str) -> str:
        length = self.number("Q")
        if length > limit_bytes:
            raise _Refused(f"{what} is {length:,} bytes long")
        return self.raw(length).decode("utf-8", errors="replace")

    def strings(self, count: int) -> tuple[str, ...] | None:
        """An array of strings; None, and stepped over, when it is too long to keep."""
        if count * 8 > self.size_bytes - self.position:
            raise _Refused("it ends in the middle of its description", _WHOLE_HINT)
        if count * 8 > _HEADER_LIMIT_BYTES:
            raise _Refused(_TOO_LONG)
        if count <= _MAX_KEPT_ITEMS:
            return tuple(self.string(_MAX_KEPT_BYTES, "a text in a list") for _ in range(count))
        left = count
        while left:
            # Hundreds of thousands of these: those that are held whole are stepped over in place.
            left -= self._step_over_strings(left)
            if left:
                self._need(self.number("Q"))
                left -= 1
        return None

    def _step_over_strings(self, most: int) -> int:
        """Step over strings whose lengths are held, at most so many; how many that were.

        The last may end beyond what is held, and beyond the file: whatever is read next finds that out.
        """
        held, end = self._held, self.position
        last, length_at = len(held) - 8, _LENGTH.unpack_from
        passed = 0
        while passed < most and end <= last:
            end += 8 + length_at(held, end)[0]
            passed += 1
        self.position = end
        return passed


def _begin(source: _Bytes) -> tuple[int, int, dict[str, Any], dict[str, int]]:
    """The version, how many tensors follow, the metadata, and the lengths of its arrays."""
    if source.size_bytes < 24 or source.raw(4) != _MAGIC:
        raise _Refused("it is not a GGUF file")
    version = source.number("I")
    if version not in _VERSIONS:
        if int.from_bytes(version.to_bytes(4, "little"), "big") in _VERSIONS:
            raise _Refused("it was made for big-endian machines", _OTHER_HINT)
        raise _Refused(
            f"GGUF version {version} is not supported (only {' and '.join(map(str, _VERSIONS))})", _OTHER_HINT
        )
    tensor_count, metadata_count = source.number("Q"), source.number("Q")
    if tensor_count > _MAX_TENSORS or metadata_count > _MAX_METADATA:
        raise _Refused(f"it claims {tensor_count:,} tensors and {metadata_count:,} entries, which no model has")
    return version, tensor_count, *_read_metadata(source, metadata_count)


def _parse(source: _Bytes) -> GgufHeader:
    version, tensor_count, metadata, lengths = _begin(source)
    _refuse_other_kinds(metadata, tensor_count)
    tensors = _read_tensors(source, tensor_count, metadata)
    tensor_bytes = tensors[-1].start + tensors[-1].size_bytes - tensors[0].start
    architecture = _text(metadata.get("general.architecture"))
    tokenizer = _text(metadata.get("tokenizer.ggml.model"))
    if not architecture:
        raise _Refused("it does not name its architecture", _OTHER_HINT)
    if architecture in _CANNOT_ANSWER:
        raise _Refused(f"a model of the kind {architecture!r} cannot write an answer", _OTHER_HINT)
    vocabulary_size = lengths.get("tokenizer.ggml.tokens", 0)
    if not tokenizer or vocabulary_size == 0:
        raise _Refused("it carries no tokenizer", _OTHER_HINT)
    return GgufHeader(
        version=version,
        size_bytes=source.size_bytes,
        tensor_count=tensor_count,
        tensor_bytes=tensor_bytes,
        architecture=architecture,
        context_tokens=_number(metadata.get(f"{architecture}.context_length")),
        chat_template=_text(metadata.get("tokenizer.chat_template")),
        tokenizer=tokenizer,
        vocabulary_size=vocabulary_size,
        key_value_bytes_per_token=_key_value_bytes(metadata, architecture),
        metadata=metadata,
    )


def _read_metadata(source: _Bytes, count: int) -> tuple[dict[str, Any], dict[str, int]]:
    """The metadata, and the lengths of its arrays."""
    metadata: dict[str, Any] = {}
    lengths: dict[str, int] = {}
    for _ in range(count):
        key = source.string(_MAX_NAME_BYTES, "a name")
        if key in metadata or key in lengths:
            raise _Refused(f"it gives {key!r} twice")
        kind = source.number("I")
        if kind in _SCALARS:
            metadata[key] = source.number(_SCALARS[kind])
        elif kind == _STRING:
            metadata[key] = source.string(_MAX_KEPT_BYTES, f"the value of {key!r}")
        elif kind == _ARRAY:
            element, length = source.number("I"), source.number("Q")
            lengths[key] = length
            if element == _STRING:
                values: tuple[Any, ...] | None = source.strings(length)
            elif element in _SCALARS:
                values = source.numbers(_SCALARS[element], length)
            else:
                raise _Refused(f"the list {key!r} holds an unknown type ({element})")
            if values is not None:
                metadata[key] = values
        else:
            raise _Refused(f"{key!r} has an unknown type ({kind})")
    return metadata, lengths


def _refuse_other_kinds(metadata: dict[str, Any], tensor_count: int) -> None:
    kind = _text(metadata.get("general.type")) or "model"
    if kind != "model":
        what = {"adapter": "a LoRA adapter", "mmproj": "an image projector"}.get(kind, f"of the type {kind!r}")
        raise _Refused(f"it is {what}, not a model", _OTHER_HINT)
    parts = _number(metadata.get("split.count")) or 0
    if parts > 1:
        number = (_number(metadata.get("split.no")) or 0) + 1
        raise _Refused(
            f"it is part {number} of {parts}",
            "Merge the parts with llama.cpp's gguf-split, then import the result.",
        )
    if tensor_count == 0:
        raise _Refused("it holds a vocabulary but no weights", _OTHER_HINT)


def _read_tensors(source: _Bytes, count: int, metadata: dict[str, Any]) -> tuple[Tensor, ...]:
    """Read the tensor table and check that it describes this file."""
    alignment = metadata.get("general.alignment", 32)
    if not isinstance(alignment, int) or alignment <= 0 or alignment & (alignment - 1):
        raise _Refused("its alignment is not a power of two")
    names: set[str] = set()
    found: list[Tensor] = []
    expected_offset = last_end = 0
    for _ in range(count):
        name = source.string(_MAX_TENSOR_NAME_BYTES, "a tensor's name")
        if name in names:
            raise _Refused(f"it holds the tensor {name!r} twice")
        names.add(name)
        dimension_count = source.number("I")
        if not 1 <= dimension_count <= _MAX_DIMENSIONS:
            raise _Refused(f"the tensor {name!r} has {dimension_count} dimensions")
        shape = tuple(source.number("Q") for _ in range(dimension_count))
        row, elements = shape[0], math.prod(shape)
        kind, offset = source.number("I"), source.number("Q")
        if kind not in BLOCK_SIZES:
            raise _Refused(f"the tensor {name!r} is of a type this version does not know ({kind})", _OTHER_HINT)
        block_elements, block_bytes = BLOCK_SIZES[kind]
        if elements == 0 or elements >= 2**63 or row % block_elements:
            raise _Refused(f"the tensor {name!r} has an impossible shape")
        if offset != expected_offset:
            raise _Refused(f"the tensor {name!r} is not where it should be")
        last_end = offset + elements // block_elements * block_bytes
        found.append(Tensor(name, shape, kind, offset, last_end - offset))
        expected_offset = -(-last_end // alignment) * alignment
    data_start = -(-source.position // alignment) * alignment
    if data_start + last_end > source.size_bytes:
        missing = data_start + last_end - source.size_bytes
        raise _Refused(f"it is incomplete: {missing:,} of {data_start + last_end:,} bytes are missing", _WHOLE_HINT)
    return tuple(replace(tensor, start=data_start + tensor.start) for tensor in found)


def _key_value_bytes(metadata: dict[str, Any], architecture: str) -> int:
    def number(key: str) -> int:
        return _number(metadata.get(f"{architecture}.{key}")) or 0

    layers = number("block_count")
    heads = number("attention.head_count") or 1
    head_width = number("embedding_length") // heads
    widths = (number("attention.key_length") or head_width) + (number("attention.value_length") or head_width)
    per_layer = metadata.get(f"{architecture}.attention.head_count_kv", heads)
    shared_heads = sum(per_layer) if isinstance(per_layer, tuple) else per_layer * layers
    return int(shared_heads) * widths * 2


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
