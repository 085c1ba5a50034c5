"""One ranking from several, by reciprocal ranks.

Only ranks count, so searches whose scores mean different things can be joined.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

RANK_CONSTANT = 10
"""How quickly a lower rank counts less; 10 measured best on our evaluation sets, where 60 is customary."""


@dataclass(frozen=True, slots=True)
class Fused:
    chunk_id: int
    score: float
    """0 to 1; 1 when every ranking put it first."""
    found_by: tuple[str, ...]


def fuse(rankings: Mapping[str, Sequence[int]], rank_constant: int = RANK_CONSTANT) -> list[Fused]:
    """Join rankings of chunk ids, best first, each named by its search.

    Source: Cormack, Clarke, Büttcher, "Reciprocal rank fusion outperforms Condorcet", SIGIR 2009.
    """
    scores: dict[int, float] = {}
    found_by: dict[int, list[str]] = {}
    for name, ranking in rankings.items():
        for rank, chunk_id in enumerate(ranking):
            scores[chunk_id] = scores.get(chunk_id, 0.0) + 1.0 / (rank_constant + rank + 1)
            found_by.setdefault(chunk_id, []).append(name)
    best_possible = len(rankings) / (rank_constant + 1)
    order = sorted(scores, key=lambda chunk_id: (-scores[chunk_id], chunk_id))
    return [Fused(i, scores[i] / best_possible, tuple(found_by[i])) for i in order]
