"""The words of a text and their stems."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.words import stem

WORDS = ("maintenance", "obligations", "generating", "replaced", "replacing", "happily", "sensational", "relational")


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads that take turns after every few instructions."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hurried")
def test_threads_do_not_disturb_each_others_stems() -> None:
    alone = [stem(word) for word in WORDS]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda _: [stem(word) for word in WORDS], range(800)))
    assert all(stems == alone for stems in together)
