"""What a person says of an answer, brought to the engine's question set with how the question was asked."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.chat.turn import Turn
from desktop.session import Session
from engine import Judgement, Scope
from engine import Turn as StoredTurn


def keep_judgement(
    session: Session,
    turn: Turn,
    judgement: Judgement,
    correction: str,
    stored: Sequence[StoredTurn],
    asked: Scope,
) -> None:
    """Keep ``turn``'s question; ``stored`` is its conversation, ``asked`` the scope where the turn is not kept."""
    answer, feedback = turn.answer, turn.feedback
    if answer is None or feedback is None:
        return
    before = stored[: (turn.number or len(stored) + 1) - 1]
    # What was not found says nothing to follow up on.
    history = [(each.answer.question, each.answer.text) for each in before if not each.answer.not_found]
    scope = turn.stored.conditions.scope if turn.stored is not None else asked
    engine = session.engine
    session.fetch(
        "keep",
        lambda: engine.keep_question(answer, judgement, correction, history=history, scope=scope),
        lambda path: feedback.show_kept(path.stem),
        feedback.show_error,
    )
