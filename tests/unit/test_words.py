"""The words of a text and their stems."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import snowballstemmer

from engine.words import stem

# Each a word of its own: what was stemmed once is remembered.
WORDS = [f"{start}{number}{end}" for number in range(3000) for start, end in (("re", "ating"), ("ob", "ligations"))]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads that take turns after every few instructions."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hurried")
def test_threads_do_not_disturb_each_others_stems() -> None:
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(stem, WORDS))
    assert together == [snowballstemmer.stemmer("english").stemWord(word) for word in WORDS]
