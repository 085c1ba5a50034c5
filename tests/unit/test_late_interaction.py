from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from engine.retrieval.late_interaction import late_interaction

DIMENSIONS = 384


def packed(tokens: npt.NDArray[np.float32]) -> bytes:
    return np.packbits(tokens > 0, axis=1).tobytes()


def by_hand(question: npt.NDArray[np.float32], passage: npt.NDArray[np.float32]) -> float:
    """The mean, over the question's tokens, of the largest cosine with a passage token's signs."""
    signs = np.where(passage > 0, 1.0, -1.0)
    best = [
        max(float(token @ sign) / np.linalg.norm(token) / np.linalg.norm(sign) for sign in signs)
        for token in question.astype(np.float64)
    ]
    return float(np.mean(best))


@pytest.mark.parametrize("seed", range(3))
def test_it_says_what_a_naive_computation_says(seed: int) -> None:
    random = np.random.default_rng(seed)
    question = random.standard_normal((5, DIMENSIONS)).astype(np.float32) * random.uniform(0.1, 9, (5, 1))
    passages = [random.standard_normal((int(n), DIMENSIONS)) for n in random.integers(1, 40, 12)]
    # One that holds two of the question's tokens, as they are.
    passages[4][0], passages[4][-1] = question[1], question[3]
    scores = late_interaction(question.astype(np.float32), [packed(each) for each in passages])
    assert scores == pytest.approx([by_hand(question, each) for each in passages], abs=1e-5)
    assert int(np.argmax(scores)) == 4


def test_a_token_that_is_all_signs_matches_itself_fully_and_its_opposite_not_at_all() -> None:
    token = np.where(np.arange(DIMENSIONS) % 3 == 0, 1.0, -1.0).astype(np.float32)[None]
    assert late_interaction(token * 7, [packed(token), packed(-token)]) == pytest.approx([1, -1], abs=1e-6)


def test_passages_without_tokens_get_0_and_shift_no_other() -> None:
    random = np.random.default_rng(1)
    question = random.standard_normal((3, DIMENSIONS)).astype(np.float32)
    one, two = packed(random.standard_normal((4, DIMENSIONS))), packed(question)
    alone = late_interaction(question, [one, two])
    scores = late_interaction(question, [b"", one, b"", b"", two, b""])
    assert scores.tolist() == [0, alone[0], 0, 0, alone[1], 0]
    assert late_interaction(question, [b"", b""]).tolist() == [0, 0]
    assert late_interaction(question, []).tolist() == []


def test_a_question_without_tokens_prefers_nothing() -> None:
    signs = packed(np.ones((2, DIMENSIONS), dtype=np.float32))
    assert late_interaction(np.empty((0, DIMENSIONS), dtype=np.float32), [signs, b""]).tolist() == [0, 0]


def test_a_token_of_zeros_divides_by_nothing() -> None:
    scores = late_interaction(np.zeros((1, DIMENSIONS), dtype=np.float32), [packed(np.ones((2, DIMENSIONS)))])
    assert scores.tolist() == [0]


def test_holding_every_word_once_beats_holding_one_of_them_often() -> None:
    random = np.random.default_rng(2)
    words = random.standard_normal((3, DIMENSIONS)).astype(np.float32)
    noise = random.standard_normal((3, DIMENSIONS)).astype(np.float32)
    all_once = packed(np.concatenate([words, noise]))
    one_often = packed(np.concatenate([words[:1]] * 6))
    two = packed(np.concatenate([words[:2], noise]))
    scores = late_interaction(words, [one_often, all_once, two])
    assert scores[1] > scores[2] > scores[0]
