"""The recipe of the embedder, with the real weights: the same bytes each time, right vectors, no network."""

from __future__ import annotations

import hashlib
import json
import math
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

import build_embedder
from build_embedder import KnownVector, RecipeError, build, read_known_vectors, read_safetensors

MODELS = Path(__file__).resolve().parents[2] / "models"
SAFETENSORS = MODELS / "all-MiniLM-L6-v2.safetensors"
# Runs the recipe as set-up does, after giving up the right to open a socket.
CONFINED = """
import runpy, sys
from engine.processes.confinement import close_network
close_network()
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""

Array = npt.NDArray[np.float64]


@pytest.fixture(scope="module")
def weights() -> dict[str, npt.NDArray[Any]]:
    """The real weights; set-up provisions them, and without them these tests fail rather than skip."""
    return read_safetensors(SAFETENSORS)


@pytest.fixture(scope="module")
def known() -> list[KnownVector]:
    return read_known_vectors()


def test_two_runs_without_a_network_give_the_file_of_the_manifest(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    digests = set()
    for number in range(2):
        built = tmp_path / f"{number}.onnx"
        command = [sys.executable, "-c", CONFINED, str(MODELS / "build_embedder.py"), str(SAFETENSORS), str(built)]
        environment = {**os.environ, "HOME": str(home), "PYTHONPATH": str(MODELS.parent)}
        subprocess.run(command, env=environment, check=True, timeout=120, capture_output=True)
        digests.add(hashlib.sha256(built.read_bytes()).hexdigest())
    tables = tomllib.loads((MODELS / "manifest.toml").read_text(encoding="utf-8"))["model"]
    assert digests == {table["sha256"] for table in tables if "build" in table}
    # onnxruntime's telemetry would leave files here.
    assert list(home.rglob("*")) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.onnx", "1.onnx", "home"]


def test_the_known_vectors_come_from_a_plain_forward_pass(
    weights: dict[str, npt.NDArray[Any]], known: list[KnownVector]
) -> None:
    """BERT written out in float64 with numpy alone: it shares no code, graph or runtime with the recipe."""
    exact = {name: value.astype(np.float64) for name, value in weights.items()}
    assert len(known) >= 5
    assert max(len(vector.input_ids) for vector in known) == 256
    for vector in known:
        assert np.abs(_embed_plainly(exact, vector.input_ids) - vector.embedding).max() < 1e-6


def _embed_plainly(weights: dict[str, Array], input_ids: list[int]) -> Array:
    def normalise(values: Array, name: str) -> Array:
        centred = values - values.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    def project(values: Array, name: str) -> Array:
        return values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    length = len(input_ids)
    hidden = weights["embeddings.word_embeddings.weight"][input_ids]
    hidden = hidden + weights["embeddings.position_embeddings.weight"][:length]
    hidden = normalise(hidden + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for layer in range(6):
        name = f"encoder.layer.{layer}"
        query, key, value = (
            project(hidden, f"{name}.attention.self.{part}").reshape(length, 12, 32).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = np.exp(query @ key.transpose(0, 2, 1) / math.sqrt(32))
        context = (scores / scores.sum(-1, keepdims=True)) @ value
        joined = context.transpose(1, 0, 2).reshape(length, 384)
        attended = project(joined, f"{name}.attention.output.dense")
        hidden = normalise(hidden + attended, f"{name}.attention.output.LayerNorm")
        wide = project(hidden, f"{name}.intermediate.dense")
        wide = wide * 0.5 * (1 + np.vectorize(math.erf)(wide / math.sqrt(2)))
        hidden = normalise(hidden + project(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm")
    mean: Array = hidden.mean(0)
    return mean / np.linalg.norm(mean)


def test_the_graph_pools_over_the_mask_and_takes_batches(
    weights: dict[str, npt.NDArray[Any]], known: list[KnownVector]
) -> None:
    """A padded row of a batch gives the same embedding as the sequence alone."""
    import onnxruntime

    model = build_embedder.build_graph(weights).SerializeToString()
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    pair = known[:2]
    width = max(len(vector.input_ids) for vector in pair)
    ids = np.array([vector.input_ids + [0] * (width - len(vector.input_ids)) for vector in pair], np.int64)
    mask = np.array([[1] * len(v.input_ids) + [0] * (width - len(v.input_ids)) for v in pair], np.int64)
    assert len(pair[0].input_ids) < width
    (embedding,) = session.run(["embedding"], {"input_ids": ids, "attention_mask": mask})
    assert embedding.shape == (2, 384)
    assert embedding.dtype == np.float32
    assert np.abs(embedding - np.stack([vector.embedding for vector in pair])).max() < 1e-5


def test_wrong_weights_are_refused_and_nothing_is_written(tmp_path: Path, known: list[KnownVector]) -> None:
    """One altered tensor: another layer norm of the first layer."""
    content = bytearray(SAFETENSORS.read_bytes())
    header_bytes = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + header_bytes])
    start, end = header["encoder.layer.0.output.LayerNorm.weight"]["data_offsets"]
    at = slice(8 + header_bytes + start, 8 + header_bytes + end)
    content[at] = (np.frombuffer(content[at], "<f4") * np.float32(1.01)).tobytes()
    altered = tmp_path / "altered.safetensors"
    altered.write_bytes(content)
    with pytest.raises(RecipeError, match="fp32 graph"):
        build(altered, tmp_path / "out.onnx", known)
    assert not (tmp_path / "out.onnx").exists()


def test_a_quantization_that_loses_too_much_is_refused(
    tmp_path: Path, known: list[KnownVector], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_embedder, "INT8_LEAST_COSINE", 0.9999)
    with pytest.raises(RecipeError, match=r"int8 model's cosine is 0\.9"):
        build(SAFETENSORS, tmp_path / "out.onnx", known[:2])
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_safetensors_is_refused(tmp_path: Path) -> None:
    header = b'{"__metadata__":{"format":"pt"}}'
    empty = tmp_path / "empty.safetensors"
    empty.write_bytes(len(header).to_bytes(8, "little") + header)
    with pytest.raises(RecipeError, match=r"empty\.safetensors"):
        read_safetensors(empty)
