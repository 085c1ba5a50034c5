"""The turns of a conversation as a model is given them.

A message's text is plain, whoever wrote it: nothing in it ever acts as the markup that separates messages.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    text: str
    fixed: int = 0
    """How many characters at its start stay the same from question to question: pinned documents."""
