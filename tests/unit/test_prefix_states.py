"""Which prompt starts may stand for which, and what goes first when there is no room."""

from __future__ import annotations

from engine.answering.prefix_states import PrefixStates, State, batch_ends, reusable


def test_batches_end_at_cuts_and_when_they_are_full() -> None:
    assert batch_ends(5, [], 4) == [4, 5]
    assert batch_ends(8, [], 4) == [4, 8]
    assert batch_ends(12, [5, 6, 5, 0, 12, 99], 4) == [4, 5, 6, 10, 12]
    assert batch_ends(3, [8], 4) == [3]
    for length in range(1, 40):
        for cut in range(45):
            ends = batch_ends(length, [cut, 17], 8)
            assert ends == sorted(set(ends))
            assert ends[-1] == length
            assert all(after - before <= 8 for before, after in zip([0, *ends], ends, strict=False))


def test_only_whole_batches_that_both_have_are_reused_and_never_the_last_token() -> None:
    tokens = list(range(20))
    ends = batch_ends(20, [10], 4)
    assert reusable(tokens, ends, tokens, ends) == 18
    assert reusable(tokens[:10], [4, 8, 10], tokens, ends) == 10
    # Read in other batches, the numbers would be others.
    assert reusable(tokens[:10], [4, 8, 10], tokens, batch_ends(20, [], 4)) == 8
    assert reusable([*tokens[:9], 99], [4, 8, 10], tokens, ends) == 8
    assert reusable([7, *tokens[1:]], ends, tokens, ends) == 0
    assert reusable([], [], tokens, ends) == 0
    assert reusable(tokens, ends, tokens[:1], [1]) == 0


def state(key: str, tokens: list[int], size: int = 10, adapters: tuple[tuple[str, float], ...] = ()) -> State:
    return State(key, adapters, tuple(tokens), tuple(batch_ends(len(tokens), [], 4)), b"x" * size)


def test_the_longest_fitting_state_with_the_same_adapters_is_found() -> None:
    states = PrefixStates(1000)
    tokens = list(range(30))
    ends = batch_ends(30, [], 4)
    adapted = (("a", 0.5),)
    states.put(state("short", tokens[:8]))
    states.put(state("long", tokens[:16]))
    states.put(state("adapted", tokens[:24], adapters=adapted))
    found = states.best((), tokens, ends)
    assert found[1] is not None
    assert (found[0], found[1].key) == (16, "long")
    assert states.best(adapted, tokens, ends)[0] == 24
    assert states.best((("a", 0.6),), tokens, ends) == (0, None)
    assert states.best((), [5, 6, 7], [3]) == (0, None)
    states.clear()
    assert states.best((), tokens, ends) == (0, None)


def test_conversations_go_before_pins_and_the_longest_unused_first() -> None:
    states = PrefixStates(35)
    states.put(state("one", [1] * 8))
    states.put(state("", [2] * 8))
    states.put(state("two", [3] * 8))
    states.best((), [1] * 9, [4, 8, 9])
    states.put(state("three", [4] * 8))
    assert states.best((), [2] * 9, [4, 8, 9]) == (0, None)
    assert states.has("one")
    states.put(state("four", [5] * 8))
    assert [states.has(key) for key in ("one", "two", "three", "four")] == [True, False, True, True]
    # The same conversation, gone on, takes its own place.
    states = PrefixStates(100)
    states.put(state("", [1, 2, 3, 4]))
    states.put(state("", [1, 2, 3, 4, 5, 6]))
    assert len(states._states) == 1
    states.put(state("huge", [1], size=200))
    assert not states._states
