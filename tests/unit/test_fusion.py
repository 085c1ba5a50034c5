from __future__ import annotations

from engine.retrieval.fusion import fuse


def test_a_chunk_both_searches_rank_high_beats_one_that_only_one_ranks_first() -> None:
    fused = fuse({"vectors": [1, 2, 3], "keywords": [4, 2, 5]})
    assert fused[0].chunk_id == 2
    assert fused[0].found_by == ("vectors", "keywords")
    assert {item.chunk_id for item in fused} == {1, 2, 3, 4, 5}


def test_scores_lie_between_0_and_1_and_first_everywhere_is_1() -> None:
    fused = fuse({"vectors": [9, 1], "keywords": [9, 2]})
    assert fused[0].score == 1.0
    assert all(0 < item.score < 1 for item in fused[1:])


def test_ties_are_broken_the_same_way_every_time() -> None:
    assert [item.chunk_id for item in fuse({"a": [5, 3], "b": [3, 5]})] == [3, 5]


def test_the_rank_counts_as_published() -> None:
    fused = fuse({"a": [1, 2]}, rank_constant=60)
    assert fused[1].score == (1 / 62) / (1 / 61)
