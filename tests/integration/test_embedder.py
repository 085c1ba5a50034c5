from __future__ import annotations

import numpy as np

from engine.ingestion.embedder import WINDOW_TOKENS, Embedder

SENTENCES = [
    "The fuel filter is replaced every 500 hours.",
    "Change the diesel filter after five hundred hours of running.",
    "The canteen serves lunch from noon.",
]


def test_vectors_have_length_1_and_meaning(embedder: Embedder) -> None:
    vectors = embedder.embed(SENTENCES)
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[1] > 0.6 > 0.3 > vectors[0] @ vectors[2]


def test_a_vector_does_not_depend_on_its_neighbours_or_threads(embedder: Embedder) -> None:
    together = embedder.embed(SENTENCES * 5)
    for i, text in enumerate(SENTENCES):
        assert np.array_equal(together[i], embedder.embed_one(text))


def test_a_text_beyond_the_window_is_cut_not_refused(embedder: Embedder) -> None:
    words = "pump " * (WINDOW_TOKENS - 2)
    assert np.array_equal(embedder.embed_one(words), embedder.embed_one(words + "and the rest is not read"))
    assert not np.array_equal(embedder.embed_one("pump " * 10), embedder.embed_one("pump " * 10 + "rest"))


def test_no_text_gives_no_vectors(embedder: Embedder) -> None:
    assert len(embedder.embed([])) == 0
