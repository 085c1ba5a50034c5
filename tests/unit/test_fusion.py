from __future__ import annotations

import numpy as np
import pytest

from engine.retrieval.fusion import fuse, ranked


def scores(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_each_search_is_divided_by_its_best_and_weighed() -> None:
    fused = fuse({"vectors": scores(0.8, 0.4, 0.0), "keywords": scores(5.0, 20.0, 10.0)}, {"vectors": 1, "keywords": 3})
    assert fused == pytest.approx([0.25 + 0.75 * 0.25, 0.25 * 0.5 + 0.75, 0.75 * 0.5])


def test_a_chunk_that_is_good_in_both_beats_one_that_is_best_in_one() -> None:
    fused = fuse({"vectors": scores(1.0, 0.8, 0.1), "keywords": scores(0.0, 8.0, 10.0)}, {"vectors": 1, "keywords": 1})
    assert ranked(fused, [7, 8, 9]) == [1, 2, 0]


def test_a_search_that_found_nothing_takes_no_weight_from_the_other() -> None:
    fused = fuse({"vectors": scores(0.5, 0.25), "keywords": scores(0.0, 0.0)}, {"vectors": 1, "keywords": 1})
    assert fused == pytest.approx([1.0, 0.5])


def test_what_is_below_zero_counts_as_zero() -> None:
    assert fuse({"vectors": scores(0.5, -0.9)}, {"vectors": 1}) == pytest.approx([1.0, 0.0])


def test_ties_are_broken_by_id() -> None:
    assert ranked(scores(0.5, 0.5, 0.7), [9, 3, 12]) == [2, 1, 0]
