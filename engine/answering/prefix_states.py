"""Keys and values of prompt starts that were read before, kept beside the context to be put back into it.

A state is used only for a prompt that begins with exactly its tokens, read in the same batches, with the same adapters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STATES_LIMIT_BYTES = 512 * 2**20
"""What is kept in memory at most, where there is as much."""
AdapterSet = tuple[tuple[str, float], ...]
"""Adapters by SHA-256, each with its scale."""


@dataclass(frozen=True, slots=True)
class HeldPrefix:
    """What a model computed while it read the start of a prompt: the tokens, where batches ended, keys and values."""

    tokens: list[int]
    ends: list[int]
    data: bytes | memoryview


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """``ends`` says after how many tokens each batch ended; ``key`` is a pin's, empty for a conversation's."""

    key: str
    adapters: AdapterSet
    tokens: tuple[int, ...]
    ends: tuple[int, ...]
    data: bytes | memoryview
    """A memoryview is one that can be written to, which nobody does: an address is taken of no other."""


class PrefixStates:
    """States in memory, at most ``limit_bytes`` of them; those longest unused go first, conversations before pins."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._states: list[State] = []

    def has(self, key: str) -> bool:
        return any(state.key == key for state in self._states)

    def put(self, state: State) -> None:
        same = [
            each
            for each in self._states
            if (state.key and each.key == state.key)
            or (not each.key and each.adapters == state.adapters and state.tokens[: len(each.tokens)] == each.tokens)
        ]
        self._states = [*(each for each in self._states if each not in same), state]
        while sum(len(each.data) for each in self._states) > self._limit_bytes:
            self._states.remove(next((each for each in self._states if not each.key), self._states[0]))

    def best(self, adapters: AdapterSet, tokens: Sequence[int], ends: Sequence[int]) -> tuple[int, State | None]:
        """The state that spares reading the most of a prompt, and how many tokens it spares."""
        best: tuple[int, State | None] = (0, None)
        for state in self._states:
            if state.adapters == adapters and state.tokens[:1] == tuple(tokens[:1]):
                kept = reusable(state.tokens, state.ends, tokens, ends)
                best = max(best, (kept, state), key=lambda pair: pair[0])
        if best[1] is not None:
            self._states.append(self._states.pop(self._states.index(best[1])))
        return best

    def start_of(self, tokens: Sequence[int]) -> list[int]:
        """The tokens of a pin's state that a prompt begins with, none where it begins with no pin's."""
        for state in self._states:
            if state.key and tuple(tokens[: len(state.tokens)]) == state.tokens:
                return list(state.tokens)
        return []

    def drop(self, state: State) -> None:
        self._states = [each for each in self._states if each is not state]

    def clear(self) -> None:
        self._states.clear()


def batch_ends(length: int, cuts: Iterable[int], batch_tokens: int) -> list[int]:
    """After how many tokens each batch of a prompt ends: at every cut, and between them when a batch is full."""
    ends: list[int] = []
    start = 0
    for cut in [*sorted({cut for cut in cuts if 0 < cut < length}), length]:
        ends += [*range(start + batch_tokens, cut, batch_tokens), cut]
        start = cut
    return ends


def reusable(held: Sequence[int], held_ends: Sequence[int], tokens: Sequence[int], ends: Sequence[int]) -> int:
    """How much of ``held`` can stand for the start of ``tokens``: whole batches that both have, but not the last token.

    The same tokens then always pass through the same computations, whatever was asked before.
    """
    shared = shared_start(held, tokens[:-1])
    kept = 0
    for ours, theirs in zip(held_ends, ends, strict=False):
        if ours != theirs or ours > shared:
            break
        kept = ours
    return kept


def shared_start(first: Sequence[int], second: Sequence[int]) -> int:
    """How many tokens two prompts begin with alike."""
    for place, (ours, theirs) in enumerate(zip(first, second, strict=False)):
        if ours != theirs:
            return place
    return min(len(first), len(second))
