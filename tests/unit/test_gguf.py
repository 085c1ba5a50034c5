"""Every way a file can fail to be a usable GGUF is named before llama.cpp sees the file."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.errors import ModelInvalid, ModelMissing
from engine.weights.gguf import read_header

BUNDLED = Path(__file__).resolve().parents[2] / "models" / "SmolLM2-135M-Instruct.Q4_1.gguf"
HEAD_BYTES = 2 * 2**20

STRING, ARRAY, UINT32, FLOAT32 = 8, 9, 4, 6
BASE: dict[str, Any] = {
    "general.architecture": "llama",
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.tokens": ["<s>", "</s>", "a"],
    "llama.context_length": 512,
}
TENSORS: list[tuple[str, tuple[int, ...], int, int]] = [
    ("a.weight", (32, 2), 2, 0),
    ("b.weight", (4,), 0, 64),
]


def text(value: str) -> bytes:
    return struct.pack("<Q", len(value.encode())) + value.encode()


def entry(key: str, value: Any) -> bytes:
    if isinstance(value, str):
        return text(key) + struct.pack("<I", STRING) + text(value)
    if isinstance(value, list):
        return text(key) + struct.pack("<IIQ", ARRAY, STRING, len(value)) + b"".join(map(text, value))
    return text(key) + struct.pack("<II", UINT32, value)


def gguf(
    metadata: dict[str, Any] = BASE,
    tensors: list[tuple[str, tuple[int, ...], int, int]] = TENSORS,
    version: int = 3,
    data_bytes: int = 80,
    tensor_count: int | None = None,
    entry_count: int | None = None,
) -> bytes:
    """A small GGUF: two tensors by default, 36 bytes of Q4_0 (padded to 64) and 16 of F32."""
    head = b"GGUF" + struct.pack(
        "<IQQ",
        version,
        len(tensors) if tensor_count is None else tensor_count,
        len(metadata) if entry_count is None else entry_count,
    )
    for key, value in metadata.items():
        head += entry(key, value)
    for name, shape, kind, offset in tensors:
        head += text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, kind, offset)
    return head + b"\0" * (-len(head) % 32) + b"\x11" * data_bytes


@pytest.fixture
def made(tmp_path: Path) -> Callable[[bytes], Path]:
    def make(content: bytes) -> Path:
        path = tmp_path / "made.gguf"
        path.write_bytes(content)
        return path

    return make


@pytest.fixture
def shell(tmp_path: Path) -> Path:
    """The bundled model's head with a hole for its weights: complete in shape, quick to make."""
    path = tmp_path / "shell.gguf"
    with BUNDLED.open("rb") as stream:
        path.write_bytes(stream.read(HEAD_BYTES))
    os.truncate(path, BUNDLED.stat().st_size)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(ModelInvalid) as caught:
        read_header(path)
    assert path.name in caught.value.message
    assert caught.value.hint
    return caught.value.message


def test_the_bundled_model_says_what_it_is() -> None:
    header = read_header(BUNDLED)
    assert (header.version, header.architecture, header.context_tokens) == (3, "llama", 8192)
    assert (header.tensor_count, header.vocabulary_size, header.file_type) == (272, 49152, 3)
    assert header.licence == "apache-2.0"
    assert header.chat_template is not None
    assert "<|im_start|>" in header.chat_template
    # 30 layers, 3 key-value heads of 64, keys and values, two bytes each.
    assert header.key_value_bytes_per_token == 30 * 3 * (64 + 64) * 2


def test_a_small_file_is_read(made: Callable[[bytes], Path]) -> None:
    header = read_header(made(gguf()))
    assert (header.tensor_count, header.tensor_bytes, header.vocabulary_size) == (2, 80, 3)
    assert header.metadata["tokenizer.ggml.tokens"] == ("<s>", "</s>", "a")


def test_long_lists_are_counted_not_kept(made: Callable[[bytes], Path]) -> None:
    header = read_header(made(gguf(BASE | {"tokenizer.ggml.tokens": ["x" * 50] * 200_000})))
    assert header.vocabulary_size == 200_000
    assert "tokenizer.ggml.tokens" not in header.metadata


def test_where_the_reading_of_a_step_ends_makes_no_difference(
    made: Callable[[bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(gguf(BASE | {"tokenizer.ggml.tokens": ["x" * (n % 7) for n in range(5_000)], "llama.block_count": 2}))
    expected = read_header(path)
    for step_bytes in (*range(1, 40), 4_099, 50_001):
        monkeypatch.setattr("engine.weights.gguf._STEP_BYTES", step_bytes)
        assert read_header(path) == expected


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"gone\.gguf"):
        read_header(tmp_path / "gone.gguf")


def test_a_folder_an_empty_file_and_a_pipe_are_refused(tmp_path: Path, made: Callable[[bytes], Path]) -> None:
    folder = tmp_path / "folder.gguf"
    folder.mkdir()
    assert "folder" in refusal(folder)
    assert "empty" in refusal(made(b""))
    pipe = tmp_path / "pipe.gguf"
    os.mkfifo(pipe)
    assert "not a regular file" in refusal(pipe)


def test_other_formats_are_refused(made: Callable[[bytes], Path]) -> None:
    assert "not a GGUF" in refusal(made(b"PK\x03\x04" + b"\0" * 100))
    assert "not a GGUF" in refusal(made(b"GGUF"))


@pytest.mark.parametrize("kept", [30, 10_000, HEAD_BYTES - 1, HEAD_BYTES, 60_000_000, 98_362_431])
def test_a_truncated_model_is_refused_wherever_it_was_cut(shell: Path, kept: int) -> None:
    read_header(shell)
    os.truncate(shell, kept)
    message = refusal(shell)
    assert "is incomplete" in message or "ends in the middle" in message


def test_how_much_is_missing_is_said(shell: Path) -> None:
    os.truncate(shell, shell.stat().st_size - 1234)
    assert "1,234 of 98,362,432 bytes are missing" in refusal(shell)


def test_changed_counts_are_refused(shell: Path) -> None:
    for place, value in ((8, 2**40), (16, 2**40), (16, 2**63), (8, 273), (16, 5)):
        original = shell.read_bytes()[:HEAD_BYTES]
        with shell.open("r+b") as stream:
            stream.seek(place)
            stream.write(struct.pack("<Q", value))
        refusal(shell)
        with shell.open("r+b") as stream:
            stream.write(original)
    read_header(shell)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (gguf(version=1), "version 1 is not supported"),
        (gguf(version=4), "version 4 is not supported"),
        (gguf(version=0x03000000), "big-endian"),
        (gguf(tensor_count=2**50), "which no model has"),
        (gguf(entry_count=2**50), "which no model has"),
        (gguf(tensors=[]), "no weights"),
        (gguf({k: v for k, v in BASE.items() if k != "general.architecture"}), "architecture"),
        (gguf({k: v for k, v in BASE.items() if k != "tokenizer.ggml.model"}), "no tokenizer"),
        (gguf({k: v for k, v in BASE.items() if k != "tokenizer.ggml.tokens"}), "no tokenizer"),
        (gguf(BASE | {"general.type": "adapter"}), "LoRA adapter"),
        (gguf(BASE | {"general.type": "mmproj"}), "image projector"),
        (gguf(BASE | {"general.architecture": "bert"}), "cannot write an answer"),
        (gguf(BASE | {"split.count": 3, "split.no": 1}), "part 2 of 3"),
        (gguf(BASE | {"general.alignment": 48}), "alignment"),
        (gguf(tensors=[*TENSORS[:1], ("a.weight", (4,), 0, 64)]), "twice"),
        (gguf(tensors=[("a.weight", (31, 2), 2, 0)]), "impossible shape"),
        (gguf(tensors=[("a.weight", (0,), 0, 0)]), "impossible shape"),
        (gguf(tensors=[("a.weight", (2**32, 2**32), 0, 0)]), "impossible shape"),
        (gguf(tensors=[("a.weight", (2**40,), 0, 0)]), "incomplete"),
        (gguf(tensors=[("a.weight", (4,), 4, 0)]), "type this version does not know"),
        (gguf(tensors=[("a.weight", (4,), 0, 32)]), "not where it should be"),
        (gguf(tensors=[("a.weight", (4,), 0, 0), ("b", (4,), 0, 2**63)]), "not where it should be"),
        (gguf(tensors=[("a.weight", (1, 1, 1, 1, 1), 0, 0)]), "5 dimensions"),
        (gguf(tensors=[("a" * 200, (4,), 0, 0)]), "a tensor's name is 200 bytes long"),
        (gguf(data_bytes=79), "1 of"),
    ],
)
def test_what_is_wrong_is_named(made: Callable[[bytes], Path], content: bytes, reason: str) -> None:
    assert reason in refusal(made(content))


def test_lengths_that_lie_do_not_allocate(made: Callable[[bytes], Path]) -> None:
    """A length of 2**60, wherever one is read, ends in a refusal and not in a memory error."""
    whole = gguf()
    refused = 0
    for place in range(24, len(whole) - 80 - 8):
        content = whole[:place] + struct.pack("<Q", 2**60) + whole[place + 8 :]
        try:
            read_header(made(content))
        except ModelInvalid:
            refused += 1
    assert refused > 100


def test_a_repeated_key_is_refused(made: Callable[[bytes], Path]) -> None:
    whole = gguf(entry_count=len(BASE) + 1)
    again = entry("general.architecture", "gptj")
    assert "twice" in refusal(made(whole[:24] + again + whole[24:]))
