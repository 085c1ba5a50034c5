"""Figures against values worked out by hand."""

from __future__ import annotations

import math

import pytest

from engine.evaluation import metrics
from engine.evaluation.outcomes import Place


def test_retrieval_figures_are_those_worked_out_by_hand() -> None:
    # Two things are wanted, three passages in the library hold one; ranks 2, 4 and 9 are they.
    hits: list[set[int]] = [set(), {0}, set(), {1}, set(), set(), set(), set(), {1}, set()]
    scores = metrics.retrieval_scores(hits, 2, 3, [True, *[False] * 9])
    assert [scores[f"recall@{k}"] for k in (1, 3, 5, 8)] == [0, 0.5, 1, 1]
    assert [scores[f"precision@{k}"] for k in (1, 3, 5, 8)] == [0, pytest.approx(1 / 3), 2 / 5, 2 / 8]
    gained = 1 / math.log2(3) + 1 / math.log2(5) + 1 / math.log2(10)
    ideal = 1 + 1 / math.log2(3) + 1 / 2
    assert scores["ndcg@10"] == pytest.approx(gained / ideal)
    assert scores["mrr"] == 0.5
    assert scores["right_document"] == 1


def test_a_perfect_and_an_empty_ranking_bound_every_figure() -> None:
    perfect = metrics.retrieval_scores([{0}], 1, 1, [True])
    nothing = metrics.retrieval_scores([], 1, 1, [])
    assert {name for name, value in perfect.items() if value != 1} == {"precision@3", "precision@5", "precision@8"}
    assert set(nothing.values()) == {0}


@pytest.mark.parametrize(
    ("answer", "expected", "exact", "f1", "contained", "right"),
    [
        ("The GX-4410-07.", "gx-4410-07", 1, 1, 1, 1),
        ("It is part number GX-4410-07.", "GX-4410-07", 0, 2 / 6, 1, 1),
        # "every 500 hours or 12 months": six words, three of them said among seven.
        ("Replace fuel filter element 500 12 months", "every 500 hours or 12 months", 0, 6 / 13, 0, 1),
        ("every 500 hours", "every 500 hours or 12 months", 0, 6 / 9, 0, 0),
        ("Not that at all", "ten", 0, 0, 0, 0),
        ("often", "ten", 0, 0, 0, 0),
    ],
)
def test_answers_are_compared_as_squad_compares_them(
    answer: str, expected: str, exact: float, f1: float, contained: float, right: float
) -> None:
    assert metrics.exact_match(answer, expected) == exact
    assert metrics.token_f1(answer, expected) == pytest.approx(f1)
    assert metrics.contains(answer, expected) == contained
    assert metrics.is_right(answer, expected) == right


def test_the_best_of_several_expected_answers_counts_and_a_refusal_is_empty() -> None:
    assert metrics.answer_scores("military force", ["armies", "military force"])["exact_match"] == 1
    assert set(metrics.answer_scores("", ["Latin"]).values()) == {0}


def test_citations_have_a_precision_only_where_there_are_any() -> None:
    assert metrics.citation_scores([{0}, set(), {0}], 2) == {"citation_recall": 0.5, "citation_precision": 2 / 3}
    assert metrics.citation_scores([], 1) == {"citation_recall": 0}


def test_an_interval_is_determined_by_its_seed_and_holds_the_mean() -> None:
    values = [0.0, 1.0] * 20
    low, high = metrics.interval(values, 1)
    assert (low, high) == metrics.interval(values, 1)
    uneven = [0.1 * number**2 for number in range(20)]
    assert metrics.interval(uneven, 1) == metrics.interval(uneven, 1) != metrics.interval(uneven, 2)
    # The standard error is 0.5 / sqrt(40) = 0.079, so 95 % are within 0.155 of the mean.
    assert low == pytest.approx(0.345, abs=0.03)
    assert high == pytest.approx(0.655, abs=0.03)
    assert metrics.interval([0.25], 1) == (0.25, 0.25)


def test_a_figure_counts_only_the_questions_that_have_it() -> None:
    figures = metrics.summarize([{"f1": 1.0}, {"false_answer": 1.0}, {"f1": 0.0}], 1)
    assert [(figure.name, figure.value, figure.n) for figure in figures] == [("f1", 0.5, 2), ("false_answer", 1, 1)]


def test_a_passage_counts_when_it_overlaps_the_place_by_a_character() -> None:
    place = Place(1, "/a.txt", 10, 20)
    assert place.holds(1, 19, 30)
    assert place.holds(1, 0, 11)
    assert place.holds(1, 12, 13)
    assert not place.holds(1, 20, 30)
    assert not place.holds(1, 0, 10)
    assert not place.holds(2, 10, 20)
    assert Place(1, "/a.txt").holds(1, 500, 600)
