"""One score from several: each is divided by its best, so that searches whose scores mean different things can be
joined, and then they are weighed.

Their sizes count, not only their ranks: where one search is sure and the other is not, the sure one decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]


def fuse(scores: Mapping[str, Scores], weights: Mapping[str, float]) -> Scores:
    """The weighed mean of ``scores``, 0 to 1, float32 [candidates]; what is below 0 counts as 0.

    All are of the same candidates. One whose best is not above 0 says nothing and is left out, with its weight.
    Source: Bruch, Gai, Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", TOIS 2023: a convex
    combination of normalised scores does better than reciprocal ranks.
    """
    telling = [name for name, values in scores.items() if len(values) and values.max() > 0 and weights[name] > 0]
    size = len(next(iter(scores.values()))) if scores else 0
    total = sum(weights[name] for name in telling)
    found = np.zeros(size, dtype=np.float32)
    for name in telling:
        found += np.float32(weights[name] / total) * np.maximum(scores[name], 0) / scores[name].max()
    return found


def ranked(scores: Scores, chunk_ids: Sequence[int]) -> list[int]:
    """The places of the candidates, best first; ties by id, so that the same question gives the same passages."""
    return [int(i) for i in np.lexsort((np.asarray(chunk_ids), -np.round(scores, 6)))]
