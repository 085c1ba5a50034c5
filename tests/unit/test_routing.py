"""Which adapters a collection may have, and which one a question goes to."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.errors import AdapterNotEvaluated, AdapterWorse
from engine.prepared import Adapter, AdapterResult
from engine.routing import LEAST_QUESTIONS, NEAR, Route, Routes, nearest

MODEL = "b" * 64
MEASURED = AdapterResult(0.5, "2", "1", True, "set", 20, (("f1", 0.2, 0.3),), "a" * 64, MODEL)


def adapter(*results: AdapterResult) -> Adapter:
    return Adapter("tone", "", 1, "a" * 64, MODEL, "model", "llama", 8, 16.0, 2, "machines", measured=results)


def test_only_what_was_measured_as_it_is_becomes_a_collections(tmp_path: Path) -> None:
    routes = Routes(tmp_path / "routes.json")
    for result in (
        dataclasses.replace(MEASURED, scale=1.0),
        dataclasses.replace(MEASURED, adapter_sha256="c" * 64),
        dataclasses.replace(MEASURED, model_sha256="c" * 64),
        dataclasses.replace(MEASURED, base=False),
        dataclasses.replace(MEASURED, questions=LEAST_QUESTIONS - 1),
        # Of a card that says nothing of it.
        dataclasses.replace(MEASURED, adapter_sha256="", model_sha256=""),
    ):
        with pytest.raises(AdapterNotEvaluated):
            routes.add("Manuals", adapter(result), 0.5, "", MODEL, even_if_worse=True)
    assert routes.all() == {}
    assert routes.add("Manuals", adapter(MEASURED), 0.5, "", MODEL) == (Route("tone", 0.5, "machines"),)


def test_one_that_is_clearly_worse_needs_a_person_to_insist(tmp_path: Path) -> None:
    routes = Routes(tmp_path / "routes.json")
    worse = dataclasses.replace(MEASURED, run="3", worse=("right_answer",))
    with pytest.raises(AdapterWorse, match="right_answer"):
        routes.add("Manuals", adapter(MEASURED, worse), 0.5, "", MODEL)
    # The newest counts, of those on questions enough.
    few = dataclasses.replace(MEASURED, run="4", questions=2)
    with pytest.raises(AdapterWorse):
        routes.add("Manuals", adapter(worse, few), 0.5, "", MODEL)
    assert routes.add("Manuals", adapter(worse, MEASURED), 0.5, "", MODEL)
    assert routes.add("Letters", adapter(worse), 0.5, "", MODEL, even_if_worse=True)


def test_a_question_far_from_every_line_goes_to_none() -> None:
    routes = (Route("one", 1.0, "machines"), Route("two", 1.0, "leases"))

    def embed(texts: Sequence[str]) -> npt.NDArray[np.float32]:
        near = {"machines": NEAR - 0.01, "leases": 0.0, "near": 1.0}
        rows = [[near.get(text, 1.0), 0.0] for text in texts]
        return np.array(rows, dtype=np.float32)

    assert nearest("far", routes, embed) is None
    assert nearest("far", routes[:1], embed) == routes[0]
    assert nearest("far", (*routes, Route("three", 1.0, "near")), embed) == Route("three", 1.0, "near")
