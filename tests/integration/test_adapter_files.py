"""What is refused of adapters before llama.cpp sees it, what a card holds, and what conversion computes."""

from __future__ import annotations

import dataclasses
import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import AdapterAltered, AdapterError, AdapterInvalid, AdapterMissing, AdapterWrongModel
from engine.prepared import Adapter, AdapterResult
from engine.types import ModelFile
from engine.weights.adapters import AdapterShelf
from engine.weights.gguf import read_contents
from engine.weights.peft import permute_rows, read_peft
from engine.weights.shelf import Shelf
from tests.integration.adapter_files import (
    BASE_KEY,
    base_sha256,
    metadata,
    patched,
    peft_tensors,
    tensors,
    write_adapter,
    write_peft,
    write_safetensors,
)
from tests.integration.model_hosts import BUNDLED

Import = Callable[..., Adapter]
FEW = {"layers": 2, "rank": 4}


@pytest.fixture
def models(tmp_path: Path) -> list[ModelFile]:
    return Shelf(BUNDLED.parent, tmp_path / "models").list()


@pytest.fixture
def shelf(tmp_path: Path) -> AdapterShelf:
    return AdapterShelf(tmp_path / "adapters")


@pytest.fixture
def bring(shelf: AdapterShelf, models: list[ModelFile]) -> Import:
    def run(source: Path, **options: Any) -> Adapter:
        return shelf.import_file(source, models, **options)

    return run


def test_an_adapter_comes_with_its_card(tmp_path: Path, shelf: AdapterShelf, bring: Import) -> None:
    told = {"purpose": "Formal tone", "data": "120 letters", "licence": "CC-BY-4.0", "evaluation": {"right": 0.8}}
    (tmp_path / "tone.card.json").write_text(json.dumps({**told, "base_model_sha256": base_sha256()}))
    adapter = bring(write_adapter(tmp_path / "Tone.gguf".lower(), tensors(**FEW)))
    assert (adapter.name, adapter.rank, adapter.alpha, adapter.tensor_count) == ("tone", 4, 16.0, 28)
    assert (adapter.purpose, adapter.data, adapter.licence) == ("Formal tone", "120 letters", "CC-BY-4.0")
    assert json.loads(adapter.evaluation) == {"right": 0.8}
    assert adapter.base_sha256 == base_sha256()
    assert shelf.list({"tone": 0.5})[0].scale == 0.5
    for file in (tmp_path / "adapters").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert bring(tmp_path / "tone.gguf") == adapter
    # A card that is brought later is taken; what it does not say stays, also where the file was lost meanwhile.
    later = tmp_path / "later.json"
    later.write_text(json.dumps({"purpose": "Informal tone"}))
    assert bring(tmp_path / "tone.gguf", card=later).purpose == "Informal tone"
    result = AdapterResult(0.5, "2", "1", True, "set", 20, (("f1", 0.2, 0.3),))
    shelf.keep_result("tone", result)
    (tmp_path / "adapters" / "tone.gguf").unlink()
    later.write_text(json.dumps({"licence": "CC0-1.0"}))
    back = bring(tmp_path / "tone.gguf", card=later)
    assert shelf.find("tone") == back
    assert (back.purpose, back.data, back.licence) == ("Informal tone", "120 letters", "CC0-1.0")
    assert (back.measured, back.present) == ((result,), True)
    (tmp_path / "again").mkdir()
    with pytest.raises(AdapterInvalid, match="already called tone"):
        bring(write_adapter(tmp_path / "again" / "tone.gguf", tensors(seed=9, **FEW)))
    shelf.remove("tone")
    assert shelf.list() == []
    assert list((tmp_path / "adapters").iterdir()) == []


def refused(bring: Import, path: Path, kind: type[AdapterError], reason: str) -> None:
    with pytest.raises(kind, match=reason) as caught:
        bring(path)
    assert type(caught.value) is kind
    assert caught.value.hint
    assert ".import-" not in caught.value.message


def one(name: str, a: tuple[int, int], b: tuple[int, int], kind: str = "<f4") -> dict[str, Any]:
    return {f"{name}.lora_a": np.ones(a, kind), f"{name}.lora_b": np.ones(b, kind)}


Q = "blk.0.attn_q.weight"


@pytest.mark.parametrize(
    ("weights", "kind", "reason"),
    [
        (one(Q, (4, 512), (576, 4)), AdapterWrongModel, "512 × 576"),
        (one(Q, (4, 576), (192, 4)), AdapterWrongModel, "576 × 192"),
        (one("blk.30.attn_q.weight", (4, 576), (576, 4)), AdapterWrongModel, "does not have"),
        (one("blk.0.attn_z.weight", (4, 576), (576, 4)), AdapterWrongModel, "does not have"),
        (one(Q, (4, 576), (576, 8)), AdapterInvalid, "ranks 4 and 8"),
        (one(Q, (600, 576), (576, 600)), AdapterInvalid, "rank of .* is 600"),
        (one("token_embd.weight", (4, 576), (49152, 4)), AdapterInvalid, "only matrices of layers"),
        (one("blk.0.attn_norm.weight", (4, 576), (576, 4)), AdapterInvalid, "only matrices of layers"),
        ({f"{Q}.lora_a": np.ones((4, 576), "<f4")}, AdapterInvalid, "holds only"),
        ({Q: np.ones((4, 576), "<f4")}, AdapterInvalid, "no part of a LoRA"),
        ({}, AdapterInvalid, "no tensors"),
    ],
)
def test_tensors_that_do_not_fit_are_refused(
    tmp_path: Path, bring: Import, weights: dict[str, Any], kind: type[AdapterError], reason: str
) -> None:
    refused(bring, write_adapter(tmp_path / "bad.gguf", weights), kind, reason)
    assert not list((tmp_path / "adapters").glob("*"))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("kind", ["<f4", "<f2"])
def test_values_that_are_not_finite_are_refused(tmp_path: Path, bring: Import, value: float, kind: str) -> None:
    weights = one(Q, (4, 576), (576, 4), kind)
    weights[f"{Q}.lora_b"][575, 3] = value
    refused(bring, write_adapter(tmp_path / "bad.gguf", weights), AdapterInvalid, "not finite")


@pytest.mark.parametrize("number", [28, 26, 8, 24, 30])
def test_types_other_than_f32_and_f16_are_refused(tmp_path: Path, bring: Import, number: int) -> None:
    """float64 and int32, with which llama.cpp ends the process; quantised, bytes and bfloat16."""
    path = write_adapter(tmp_path / "bad.gguf", one(Q, (32, 576), (576, 32)))

    def change(data: bytearray) -> None:
        place = data.index(b".lora_b") + len(b".lora_b") + 4 + 16
        assert data[place : place + 4] == b"\0\0\0\0"
        data[place : place + 4] = number.to_bytes(4, "little")
        data += b"\0" * 2**20

    refused(bring, patched(path, change), AdapterInvalid, "neither F32 nor F16")


def test_files_that_are_no_adapters_are_refused(tmp_path: Path, bring: Import) -> None:
    whole = write_adapter(tmp_path / "whole.gguf", tensors(**FEW)).read_bytes()
    for size in (0, 3, 20, 200, len(whole) // 2, len(whole) - 65):
        (tmp_path / "cut.gguf").write_bytes(whole[:size])
        refused(bring, tmp_path / "cut.gguf", AdapterInvalid, "cut.gguf cannot be used as an adapter")
    refused(bring, BUNDLED, AdapterInvalid, "type 'model'")
    refused(bring, tmp_path / "absent.gguf", AdapterMissing, "not there")
    os.mkfifo(tmp_path / "pipe.gguf")
    refused(bring, tmp_path / "pipe.gguf", AdapterInvalid, "not a regular file")
    for told, reason in (
        ({"adapter.type": "control_vector"}, "not a plain LoRA"),
        ({"adapter.lora.alpha": float("nan")}, "alpha"),
    ):
        path = write_adapter(tmp_path / "odd.gguf", tensors(**FEW), metadata(**told))
        refused(bring, path, AdapterInvalid, reason)


def test_another_base_model_is_refused(tmp_path: Path, bring: Import, models: list[ModelFile]) -> None:
    other = write_adapter(tmp_path / "other.gguf", tensors(**FEW), metadata(**{BASE_KEY: "ab" * 32}))
    refused(bring, other, AdapterWrongModel, "not here .SHA-256 abababab")
    told = write_adapter(tmp_path / "arch.gguf", tensors(**FEW), metadata(**{"general.architecture": "qwen2"}))
    refused(bring, told, AdapterWrongModel, "architecture 'qwen2'")
    unnamed = write_adapter(tmp_path / "unnamed.gguf", tensors(**FEW), metadata(**{BASE_KEY: None}))
    refused(bring, unnamed, AdapterWrongModel, "does not say")
    answering = next(model for model in models if model.sha256 == base_sha256())
    assert bring(unnamed, base=answering).base_model == answering.id
    # What the file says and what is said of it must be the same.
    (tmp_path / "other.card.json").write_text(json.dumps({"base_model_sha256": base_sha256()}))
    refused(bring, other, AdapterWrongModel, "another model than is said")


def test_what_changed_on_the_disk_is_refused(
    tmp_path: Path, shelf: AdapterShelf, bring: Import, models: list[ModelFile]
) -> None:
    adapter = bring(write_adapter(tmp_path / "tone.gguf", tensors(**FEW)))
    answering = next(model for model in models if model.sha256 == base_sha256())
    assert len(shelf.read(adapter, answering)) == adapter.size_bytes
    patched(Path(adapter.path), lambda data: data.__setitem__(len(data) - 70, data[-70] ^ 1))
    with pytest.raises(AdapterAltered):
        shelf.read(adapter, answering)
    Path(adapter.path).unlink()
    assert not shelf.list()[0].present
    with pytest.raises(AdapterMissing):
        shelf.read(adapter, answering)
    bring(tmp_path / "tone.gguf")
    shelf.verify(adapter, answering)
    Path(adapter.path).with_suffix(".json").write_text('{"schema": 1}')
    with pytest.raises(AdapterInvalid, match="card of the adapter tone is damaged"):
        shelf.find("tone")
    assert (shelf.list(), shelf.damaged()) == ([], ["tone"])
    shelf.remove("tone")
    for name in ("", "..", "../models/imported", "tone", "x/y"):
        with pytest.raises(AdapterMissing):
            shelf.find(name)
        with pytest.raises(AdapterMissing):
            shelf.remove(name)


@pytest.mark.parametrize("content", [b"[1]", b"{", b"\xff", b'{"base_model_sha256": 3}', b"[" * 70_000])
def test_a_bad_card_is_refused(tmp_path: Path, bring: Import, content: bytes) -> None:
    (tmp_path / "tone.card.json").write_bytes(content)
    refused(bring, write_adapter(tmp_path / "tone.gguf", tensors(**FEW)), AdapterInvalid, "card tone.card.json")


# --- PEFT ---


def stored(adapter: Adapter) -> dict[str, Any]:
    """The matrices of an imported adapter, as numpy has them."""
    data = Path(adapter.path).read_bytes()
    kinds = {0: "<f4", 1: "<f2"}
    return {
        tensor.name: np.frombuffer(data[tensor.start : tensor.start + tensor.size_bytes], kinds[tensor.kind]).reshape(
            tensor.shape[::-1]
        )
        for tensor in read_contents(Path(adapter.path), "an adapter").tensors
    }


def test_conversion_keeps_what_the_adapter_adds(tmp_path: Path, bring: Import) -> None:
    """The change that is added to each weight, B·A times its scale, row for row where llama.cpp keeps that row."""
    weights = peft_tensors(rank=8, layers=2)
    adapter = bring(write_peft(tmp_path / "My Tone", weights))
    assert (adapter.name, adapter.alpha, adapter.rank, adapter.licence) == ("my-tone", 16.0, 8, "CC0-1.0")
    ours = stored(adapter)
    for part, target, heads in (("q_proj", "attn_q", 9), ("k_proj", "attn_k", 3), ("v_proj", "attn_v", None)):
        name = f"base_model.model.model.layers.1.self_attn.{part}"
        theirs = 16 / 8 * weights[f"{name}.lora_B.weight"] @ weights[f"{name}.lora_A.weight"]
        a, b = (ours[f"blk.1.{target}.weight.lora_{half}"] for half in "ab")
        delta = adapter.alpha / adapter.rank * b @ a
        if heads is None:
            np.testing.assert_allclose(delta, theirs, rtol=1e-6, atol=1e-9)
            continue
        # Row 2i of a head is its i-th of the first half, row 2i + 1 its i-th of the second: written out by hand.
        width = theirs.shape[0] // heads
        order = [
            head * width + half * width // 2 + i for head in range(heads) for i in range(width // 2) for half in (0, 1)
        ]
        np.testing.assert_allclose(delta, theirs[order], rtol=1e-6, atol=1e-9)
        assert not np.allclose(delta, theirs)
        np.testing.assert_array_equal(permute_rows(theirs, heads), theirs[order])


def test_bfloat16_float16_and_rank_stabilised_adapters_are_converted(tmp_path: Path, bring: Import) -> None:
    weights = {k: v for k, v in peft_tensors(rank=4, layers=1).items() if "v_proj" in k}
    a, b = (weights[f"base_model.model.model.layers.0.self_attn.v_proj.lora_{half}.weight"] for half in "AB")
    short = {name: (array.view("<u4") >> 16).astype("<u2") for name, array in weights.items()}
    ours = stored(bring(write_peft(tmp_path / "short", short)))
    np.testing.assert_allclose(ours["blk.0.attn_v.weight.lora_a"], a, rtol=1e-2)
    half = {name: array.astype("<f2") for name, array in weights.items()}
    ours = stored(bring(write_peft(tmp_path / "half", half)))
    assert ours["blk.0.attn_v.weight.lora_b"].dtype == np.float16
    adapter = bring(write_peft(tmp_path / "stable", weights, use_rslora=True, lora_alpha=6))
    delta = adapter.alpha / adapter.rank * stored(adapter)["blk.0.attn_v.weight.lora_b"] @ a
    np.testing.assert_allclose(delta, 6 / np.sqrt(4) * b @ a, rtol=1e-5, atol=1e-9)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"use_dora": True}, "use_dora"),
        ({"bias": "all"}, "bias"),
        ({"modules_to_save": ["lm_head"]}, "modules_to_save"),
        ({"alpha_pattern": {"q": 3}}, "alpha_pattern"),
        ({"peft_type": "IA3"}, "does not describe a LoRA"),
        ({"lora_alpha": None}, "no lora_alpha"),
        ({"lora_alpha": "16"}, "no lora_alpha"),
    ],
)
def test_what_plain_matrices_cannot_say_is_refused(
    tmp_path: Path, bring: Import, changes: dict[str, Any], reason: str
) -> None:
    refused(bring, write_peft(tmp_path / "odd", peft_tensors(layers=1), **changes), AdapterInvalid, reason)


def test_another_architecture_is_refused_with_a_way_out(tmp_path: Path, models: list[ModelFile]) -> None:
    base = next(model for model in models if model.sha256 == base_sha256())
    contents = read_contents(Path(base.path), "a model")
    other = dataclasses.replace(contents, metadata={**contents.metadata, "general.architecture": "qwen2"})
    with pytest.raises(AdapterInvalid, match="'qwen2'") as caught:
        read_peft(write_peft(tmp_path / "peft", peft_tensors()), other)
    assert "convert_lora_to_gguf.py" in caught.value.hint


def test_broken_safetensors_are_refused(tmp_path: Path, bring: Import) -> None:
    folder = write_peft(tmp_path / "odd", peft_tensors(layers=1))
    file = folder / "adapter_model.safetensors"
    whole = file.read_bytes()
    for size in (0, 5, 100, len(whole) - 1):
        file.write_bytes(whole[:size])
        refused(bring, folder, AdapterInvalid, "adapter_model.safetensors")
    for content in (b"\xff" * 64, (2).to_bytes(8, "little") + b"[]", (3).to_bytes(8, "little") + b'{"a'):
        file.write_bytes(content)
        refused(bring, folder, AdapterInvalid, "adapter_model.safetensors")
    name = "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight"
    offsets = {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}
    for entry in ({}, 3, offsets, {**offsets, "shape": [2**40, 2**40]}, {**offsets, "data_offsets": [0, 999]}):
        text = json.dumps({name: entry}).encode()
        file.write_bytes(len(text).to_bytes(8, "little") + text + b"\0" * 64)
        refused(bring, folder, AdapterInvalid, "adapter_model.safetensors")
    write_safetensors(file, {name: np.ones((4, 576), "<f4")}, {name: "I32"})
    refused(bring, folder, AdapterInvalid, "'I32'")
    write_safetensors(file, {"base_model.model.model.embed_tokens.lora_embedding_A": np.ones((4, 576), "<f4")})
    refused(bring, folder, AdapterInvalid, "cannot be converted")
    write_safetensors(file, {name: np.ones((4, 576), "<f4")})
    refused(bring, folder, AdapterInvalid, "holds only")
    file.unlink()
    (folder / "adapter_model.bin").write_bytes(b"\x80\x04")
    refused(bring, folder, AdapterInvalid, "pickle")
