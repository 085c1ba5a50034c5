"""The terms of a chunk as the catalog keeps them: numbers and how often each occurs, in a few bytes."""

from __future__ import annotations

from collections import Counter

import numpy as np
import numpy.typing as npt

from engine.words import term_ids

BYTES_A_TERM = 5
_MOST = 255


def count_terms(text: str, context: str) -> tuple[int, bytes]:
    """How many terms ``text`` has, and the packed terms of it and of its ``context``.

    Packed: n uint32, ascending, then n uint8 that count each in halves. A term of the context, which a document's
    chunks have in common, counts once, and half.
    """
    ids = term_ids(text)
    halves = Counter({term: 2 * count for term, count in Counter(ids).items()})
    halves.update(set(term_ids(context)))
    ordered = sorted(halves)
    numbers = np.array(ordered, dtype="<u4")
    counts = np.minimum(np.array([halves[term] for term in ordered], dtype=np.int64), _MOST).astype(np.uint8)
    return len(ids), numbers.tobytes() + counts.tobytes()


def unpack_terms(packed: bytes) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8]]:
    """The terms, and how often each occurs, in halves."""
    count = len(packed) // BYTES_A_TERM
    return np.frombuffer(packed, "<u4", count), np.frombuffer(packed, np.uint8, count, 4 * count)
