"""Adapters in the running model: what they change, the way back, and that nothing crosses from one to another."""

from __future__ import annotations

import ctypes
import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from llama_cpp import llama_cpp as llama

from engine.answering.loaded_model import LoadedModel, prepare_library
from engine.answering.model_client import LoadableAdapter, ModelClient
from engine.errors import AdapterInvalid
from tests.integration.adapter_files import tensors, write_adapter
from tests.integration.model_hosts import BUNDLED, LONG, RENT, ask

QUESTION = ask(f"{LONG[:500]} {RENT}\n\nWhat is the monthly rent?")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Three adapters: of all matrices, of attention alone in float16, and of rank 64."""
    folder = tmp_path_factory.mktemp("adapters")
    weights = [
        tensors(1, rank=8, size=0.1),
        tensors(2, rank=8, size=0.2, parts=("attn_v", "attn_output"), kind="<f2"),
        tensors(3, rank=64, size=0.03),
    ]
    return [write_adapter(folder / f"{i}.gguf", each).read_bytes() for i, each in enumerate(weights)]


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def loadable(data: bytes, scale: float = 1.0) -> LoadableAdapter:
    return LoadableAdapter(sha256(data), scale, lambda: data)


@pytest.fixture(scope="module")
def model() -> LoadedModel:
    prepare_library()
    return LoadedModel(BUNDLED, context_tokens=1024, threads=1)


def logits(model: LoadedModel, adapters: list[tuple[bytes, float]]) -> Any:
    named = tuple((sha256(data), scale) for data, scale in adapters)
    for missing in model.adapt(named):
        model.load_adapter(missing, next(data for data, _ in adapters if sha256(data) == missing))
    assert model.adapt(named) == []
    prompt = model.tokenize(f"{LONG[:300]} {RENT}")
    assert model.read(prompt, lambda *_: None) is not None
    found = llama.llama_get_logits_ith(model._context, -1)
    return np.ctypeslib.as_array(ctypes.cast(found, ctypes.POINTER(ctypes.c_float)), (49152,)).copy()


def test_adapters_change_the_logits_and_off_gives_the_base_models_bit_for_bit(
    model: LoadedModel, files: list[bytes]
) -> None:
    one, two, three = files
    base = logits(model, [])
    assert np.array_equal(logits(model, []), base)
    alone = logits(model, [(one, 1.0)])
    assert np.abs(alone - base).max() > 1
    assert np.array_equal(logits(model, []), base)
    # Each scale and each combination is its own, and comes back exactly.
    half = logits(model, [(one, 0.5)])
    both = logits(model, [(one, 1.0), (two, 0.7)])
    all_three = logits(model, [(one, 0.3), (two, -0.5), (three, 1.0)])
    different = [base, alone, half, both, all_three]
    for i, first in enumerate(different):
        assert all(np.abs(first - second).max() > 0.01 for second in different[:i])
    assert np.array_equal(logits(model, [(one, 1.0)]), alone)
    assert np.array_equal(logits(model, [(one, 1.0), (two, 0.7)]), both)
    assert np.array_equal(logits(model, []), base)


def test_many_large_adapters_at_once(model: LoadedModel, tmp_path: Path) -> None:
    """They are loaded after the context was made, and its graph has to grow with them."""
    base = logits(model, [])
    many = [
        write_adapter(tmp_path / f"{seed}.gguf", tensors(seed, rank=16, size=0.02)).read_bytes() for seed in range(6)
    ]
    logits(model, [(data, 0.5) for data in many])
    assert np.array_equal(logits(model, []), base)


@pytest.mark.slow
def test_answers_differ_and_come_back_without_a_new_host(start: Callable[..., ModelClient], files: list[bytes]) -> None:
    """What was read under one adapter or scale is not reused under another, though the prompt is the same."""
    client = start(context_tokens=1024)
    choices: list[list[LoadableAdapter]] = [
        [],
        [loadable(files[0])],
        [loadable(files[1])],
        [loadable(files[1], 0.3)],
        [loadable(files[1], 0.2), loadable(files[2], 0.5)],
    ]
    alone = []
    for choice in choices:
        fresh = start(context_tokens=1024)
        fresh.adapt(choice)
        alone.append(fresh.generate(QUESTION, max_tokens=12))
        fresh.close()
    assert len({each.text for each in alone}) == len(choices)
    client.info()
    process_id = client.process_id
    for number in (0, 1, 0, 2, 1, 3, 4, 3, 0):
        client.adapt(choices[number])
        answer = client.generate(QUESTION, max_tokens=12)
        assert answer.reused_tokens == 0
        assert answer.text == alone[number].text
        again = client.generate(QUESTION, max_tokens=12)
        assert again.reused_tokens > 0
        assert again.text == alone[number].text
    assert client.process_id == process_id


def test_a_new_host_gets_the_adapters_again(start: Callable[..., ModelClient], files: list[bytes]) -> None:
    client = start(context_tokens=1024)
    client.adapt([loadable(files[0])])
    before = client.generate(QUESTION, max_tokens=16)
    assert client._child is not None
    client._child.kill()
    assert client.generate(QUESTION, max_tokens=16).text == before.text


def test_a_swap_takes_less_than_50_ms(start: Callable[..., ModelClient], files: list[bytes]) -> None:
    client = start(context_tokens=1024)
    for data in files:
        client.adapt([loadable(data)])
        client.load_adapters()
    took = []
    for turn in range(9):
        client.adapt([loadable(files[turn % 3], 0.5)])
        began = time.perf_counter()
        client.load_adapters()
        took.append(time.perf_counter() - began)
    assert sorted(took)[len(took) // 2] < 0.05


def test_an_adapter_that_may_not_be_read_fails_the_answer_and_nothing_else(
    start: Callable[..., ModelClient], files: list[bytes]
) -> None:
    client = start(context_tokens=1024)

    def refuse() -> bytes:
        raise AdapterInvalid("Not this one.")

    client.adapt([LoadableAdapter("0" * 64, 1.0, refuse)])
    with pytest.raises(AdapterInvalid, match="Not this one"):
        client.generate(QUESTION, max_tokens=4)
    # llama.cpp's own refusal: a file that is cut short got past everything else.
    cut = files[0][: len(files[0]) // 2]
    client.adapt([loadable(cut)])
    with pytest.raises(AdapterInvalid, match="refuses it"):
        client.generate(QUESTION, max_tokens=4)
    client.adapt([])
    assert "900" in client.generate(ask(f"{RENT}\n\nWhat is the monthly rent?"), max_tokens=40).text
