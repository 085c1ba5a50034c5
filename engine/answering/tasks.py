"""Prompts for work on texts that are not questions: a file of ``resources/prompts`` each, a system and a user part.

What comes from documents begins with a fence (``fence``) that no document can know.
"""

from __future__ import annotations

import functools
from pathlib import Path
from string import Template

from engine.answering.fence import fence
from engine.answering.messages import Message, Role

_PROMPTS = Path(__file__).resolve().parents[2] / "resources" / "prompts"
_TITLE_CHARACTERS = 80


def task_messages(name: str, secret: bytes, **texts: str) -> tuple[Message, ...]:
    """The messages of the prompt ``name``, with ``texts`` in their places."""
    mark = fence(secret, [name, *texts.values()])
    if "title" in texts:
        texts["title"] = " ".join(texts["title"].split())[:_TITLE_CHARACTERS]
    system, user = _parts(name)
    asked = user.substitute(fence=mark, **texts)
    return Message(Role.SYSTEM, system), Message(Role.USER, asked)


@functools.cache
def _parts(name: str) -> tuple[str, Template]:
    system, user = (_PROMPTS / f"{name}.md").read_text(encoding="utf-8").split("\n---\n")
    return system.strip(), Template(user.strip())
