"""How many threads write the next token, on machines that are simulated: what it settles on, and what trials cost."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from engine.answering.pace import Pace

Machine = Callable[[int, int], float]
"""Seconds that a token takes, by its number and the threads it gets."""


def steady(times: dict[int, float], noise: float = 0.05, seed: int = 1) -> Machine:
    lot = random.Random(seed)
    return lambda _token, threads: times[threads] * lot.uniform(1 - noise, 1 + noise)


IDLE = {1: 0.030, 2: 0.018}
BUSY = {1: 0.034, 2: 0.340}
SIXTEEN_IDLE = {1: 0.080, 2: 0.042, 4: 0.023, 8: 0.014}
SIXTEEN_BUSY = {1: 0.080, 2: 0.045, 4: 0.200, 8: 0.500}


def changing(first: dict[int, float], then: dict[int, float], at: int, seed: int = 1) -> Machine:
    before, after = steady(first, seed=seed), steady(then, seed=seed + 1)
    return lambda token, threads: (before if token < at else after)(token, threads)


def written(machine: Machine, tokens: int, most: int, first: int = 1) -> tuple[list[int], list[float]]:
    """The threads each token got, and what it took."""
    pace = Pace(most, first)
    threads, times = [], []
    for token in range(tokens):
        threads.append(pace.threads)
        times.append(machine(token, pace.threads))
        pace.took(times[-1])
    assert all(1 <= count <= most for count in threads)
    return threads, times


def loss(threads: list[int], times: dict[int, float]) -> float:
    """How much longer it took than with the best number throughout, as a share."""
    return sum(times[count] for count in threads) / (len(threads) * min(times.values())) - 1


def settled(threads: list[int], best: int) -> int:
    """After how many tokens it had five in a row with the best number."""
    return next(place for place in range(len(threads)) if threads[place : place + 5] == [best] * 5)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("times", "most", "first", "soon", "lost", "lost_of_60"),
    [
        (IDLE, 2, 1, 10, 0.08, 0.12),
        (IDLE, 2, 2, 10, 0.08, 0.12),
        (BUSY, 2, 1, 10, 0.10, 0.20),
        (BUSY, 2, 2, 10, 0.18, 0.50),
        (SIXTEEN_IDLE, 8, 8, 10, 0.15, 0.15),
        (SIXTEEN_IDLE, 8, 1, 20, 0.25, 0.80),
        (SIXTEEN_BUSY, 8, 8, 20, 0.30, 1.00),
        (SIXTEEN_BUSY, 8, 1, 20, 0.15, 0.20),
    ],
)
def test_it_settles_on_the_quickest_and_loses_little_to_trials(
    times: dict[int, float], most: int, first: int, soon: int, lost: float, lost_of_60: float, seed: int
) -> None:
    best = min(times, key=lambda count: times[count])
    for noise in (0.05, 0.15):
        threads, _ = written(steady(times, noise, seed), 256, most, first)
        assert settled(threads, best) <= soon
        assert loss(threads, times) < lost
        assert loss(threads[:60], times) < lost_of_60


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("first", "then", "most", "soon"),
    [
        (IDLE, BUSY, 2, 10),
        # A trial where it is busy costs ten tokens, so they are rare, and so it takes that long until it is seen.
        (BUSY, IDLE, 2, 140),
        (SIXTEEN_IDLE, SIXTEEN_BUSY, 8, 20),
        (SIXTEEN_BUSY, SIXTEEN_IDLE, 8, 140),
    ],
)
def test_it_follows_when_the_machine_changes_halfway(
    first: dict[int, float], then: dict[int, float], most: int, soon: int, seed: int
) -> None:
    best = min(then, key=lambda count: then[count])
    for at in (100, 128, 170):
        threads, _ = written(changing(first, then, at, seed), at + 200, most)
        assert settled(threads[at:], best) <= soon
        assert threads[-60:].count(best) > 50


def test_a_single_disturbed_token_changes_nothing() -> None:
    threads, _ = written(lambda token, count: IDLE[count] * (20 if token == 12 else 1), 30, 2)
    assert threads[8:20] == [2] * 12


def test_one_core_is_never_tried_beyond() -> None:
    threads, _ = written(steady({1: 0.03}, 0.5), 200, 1, 4)
    assert set(threads) == {1}


def test_numbers_that_are_no_powers_of_two() -> None:
    """Whatever the times are, it asks for no other numbers than those from 1 to the most."""
    for most in range(1, 17):
        lot = random.Random(most)
        threads, _ = written(lambda _token, _threads, lot=lot: lot.uniform(0.01, 1.0), 400, most, most)
        assert set(threads) <= {1, 2, 4, 8, 16, most}
