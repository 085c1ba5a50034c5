"""How a conversation's next question is asked, told to the engine only where that is not as before."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from engine import Asking, Conditions
from engine import Turn as StoredTurn


def asking_of(turns: Sequence[StoredTurn]) -> Asking:
    """How the last of ``turns`` was asked."""
    asking = getattr(turns[-1].conditions if turns else Conditions(), "asking", None)
    return asking if isinstance(asking, Asking) else Asking()


def told(asking: Asking, before: Sequence[StoredTurn], pinned: int | None) -> dict[str, Any]:
    """How to ask after ``before``."""
    if pinned is not None:
        # Pinned documents have been read with the plain prompt already.
        asking = dataclasses.replace(asking, persona=None, examples=None, without=())
    return {} if asking == asking_of(before) else {"asking": asking}


def told_in_place(asking: Asking, turn: StoredTurn | None) -> dict[str, Any]:
    """How to ask in place of ``turn``."""
    return {} if turn is None else told(asking, [turn], turn.conditions.pin)
