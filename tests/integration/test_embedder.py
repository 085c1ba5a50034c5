from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from engine.ingestion.embedder import WINDOW_TOKENS, Embedder
from engine.retrieval.late_interaction import late_interaction

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
        assert np.array_equal(together[i], embedder.embed([text])[0])


def test_a_text_beyond_the_window_is_cut_not_refused(embedder: Embedder) -> None:
    words = "pump " * (WINDOW_TOKENS - 2)
    assert np.array_equal(embedder.embed([words])[0], embedder.embed([words + "and the rest is not read"])[0])
    assert not np.array_equal(embedder.embed(["pump " * 10])[0], embedder.embed(["pump " * 10 + "rest"])[0])


def test_no_text_gives_no_vectors(embedder: Embedder) -> None:
    assert len(embedder.embed([])) == 0


# --- tokens ----------------------------------------------------------------------------------------------------------

SIGNS_BYTES = 384 // 8


def count(embedder: Embedder, context: str, text: str) -> int:
    (signs,) = embedder.embed_passages([(context, text)])[1]
    assert len(signs) % SIGNS_BYTES == 0
    return len(signs) // SIGNS_BYTES


def test_the_vector_of_a_passage_is_that_of_context_and_text(embedder: Embedder) -> None:
    vectors, signs = embedder.embed_passages([("Manual > Filters", SENTENCES[0]), ("", SENTENCES[2])])
    assert np.array_equal(vectors, embedder.embed([f"Manual > Filters\n{SENTENCES[0]}", SENTENCES[2]]))
    assert [len(each) > 0 for each in signs] == [True, True]


def test_tokens_are_those_of_words_that_say_something(embedder: Embedder) -> None:
    assert count(embedder, "", "pump valve") == 2
    assert count(embedder, "", "What is the pump, and where (of all places) is it: a valve?!") == 3
    assert len(embedder.embed_question("What is the pump of the valve?").tokens) == 2
    # Without any, all are taken but the special ones.
    assert count(embedder, "", "what is it?") == 4
    assert len(embedder.embed_question("what is it?").tokens) == 4


def test_tokens_of_the_context_are_not_the_passages(embedder: Embedder) -> None:
    for context in ("pump", "Manual of boilers\nGröße: § 4.2 > 日本語 > Filters", "the of and"):
        for text in ("pump valve", "Größe 日本語 of the valve.", "is it?"):
            assert count(embedder, context, text) == count(embedder, "", text), (context, text)


def test_tokens_depend_on_what_stands_around_them(embedder: Embedder) -> None:
    """They are the model's, of context and text together: the bank of a river is another than that of money."""
    alone, river = (embedder.embed_passages([(context, "bank")])[1][0] for context in ("", "river water shore"))
    assert len(alone) == len(river) == SIGNS_BYTES
    assert alone != river


def test_signs_are_those_of_the_models_own_tokens(embedder: Embedder) -> None:
    tokens = embedder.embed_question(SENTENCES[1]).tokens
    assert tokens.shape[1] == 384
    (signs,) = embedder.embed_passages([("", SENTENCES[1])])[1]
    assert np.packbits(tokens > 0, axis=1).tobytes() == signs


def test_a_word_matches_itself_and_its_like_best(embedder: Embedder) -> None:
    asked = embedder.embed_question("diesel filter").tokens
    _, signs = embedder.embed_passages([("", text) for text in SENTENCES])
    scores = late_interaction(asked, signs)
    assert scores[1] > scores[0] > scores[2]


def test_a_question_has_the_same_vector_as_a_text(embedder: Embedder) -> None:
    assert np.array_equal(embedder.embed_question(SENTENCES[0]).vector, embedder.embed([SENTENCES[0]])[0])


def test_beyond_the_window_there_are_no_tokens(embedder: Embedder) -> None:
    assert count(embedder, "", "pump " * 1000) == WINDOW_TOKENS - 2
    assert count(embedder, "pump " * 200, "valve " * 1000) == WINDOW_TOKENS - 2 - 200
    assert count(embedder, "pump " * 1000, "valve") == 0


def test_signs_do_not_depend_on_neighbours_or_threads(embedder: Embedder) -> None:
    passages = [("Manual", text) for text in SENTENCES]
    alone = [embedder.embed_passages([each])[1][0] for each in passages]
    assert embedder.embed_passages(passages * 6)[1] == alone * 6
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda each: embedder.embed_passages([each])[1][0], passages * 6)) == alone * 6
        questions = list(pool.map(lambda text: embedder.embed_question(text).tokens, SENTENCES * 4))
    assert all(np.array_equal(questions[i], questions[i % 3]) for i in range(12))


def test_no_passage_gives_no_signs(embedder: Embedder) -> None:
    vectors, signs = embedder.embed_passages([])
    assert (len(vectors), signs) == (0, [])


def test_embedding_passages_stops_when_told(embedder: Embedder) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        embedder.embed_passages([("", "pump")] * 3, stop)
