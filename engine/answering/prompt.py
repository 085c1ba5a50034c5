"""What a model is asked: instructions, the passages that fit its context, and the question.

Each passage begins with a fence (``fence``), which no document can know and so none can begin another passage; the
same question on the same passages gives the same prompt in one data folder.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from engine.answering.fence import PROCESS_SECRET, fence
from engine.answering.messages import Message, Role
from engine.answering.style import Rung, Style
from engine.errors import QuestionTooLong
from engine.types import Chunk, Passage

_PROMPTS = Path(__file__).resolve().parents[2] / "resources" / "prompts"
_TITLE_CHARACTERS = 80
_HISTORY_TURNS = 3
_HISTORY_SHARE = 0.25
PLAIN = Style()

TokenCounter = Callable[[Sequence[str]], list[int]]


@dataclass(frozen=True, slots=True)
class Prompt:
    """Messages for a model. ``used``: the passages they hold, numbered from 1 in this order."""

    messages: tuple[Message, ...]
    used: tuple[Passage, ...]
    left_out: int
    """Passages that did not fit."""


def build_prompt(
    question: str,
    passages: Sequence[Passage],
    history: Sequence[tuple[str, str]],
    count_tokens: TokenCounter,
    context_tokens: int,
    answer_tokens: int,
    template_tokens: int = 64,
    style: Style = PLAIN,
    secret: bytes = PROCESS_SECRET,
) -> Prompt:
    """Ask ``question`` about as many of ``passages``, best first, as the context holds beside an answer.

    ``history`` is (question, answer), oldest first: the last turns go in where they take a quarter of the room or
    less. ``template_tokens`` is what the model's chat format takes. Examples of ``style`` are turns before the first.
    Raises QuestionTooLong.
    """
    template = _template("answer").styled(style)
    examples = style.turns if style.uses(Rung.EXAMPLES) else ()
    documents = (text for passage in passages for text in (passage.document.title, _shown(passage.chunk)))
    mark = fence(secret, [question, template.system, *(part for turn in examples for part in turn), *documents])
    blocks = [template.passage(mark, number, passage) for number, passage in enumerate(passages, 1)]
    turns = history[-_HISTORY_TURNS:]
    frame = "\n".join([template.system, template.user("", question), *(f"{asked}\n{said}" for asked, said in examples)])
    counts = count_tokens([frame, question, *blocks, *(f"{asked}\n{said}" for asked, said in turns)])
    frame_tokens, question_tokens = counts[:2]
    block_tokens = counts[2 : 2 + len(blocks)]
    turn_tokens = counts[2 + len(blocks) :]

    room = context_tokens - answer_tokens - template_tokens * (1 + len(examples)) - frame_tokens
    first_tokens = block_tokens[0] if blocks else 0
    if room < first_tokens:
        raise QuestionTooLong(
            f"The question is {question_tokens:,} tokens long, and the model's context of {context_tokens:,} has room "
            f"for {max(0, question_tokens + room - first_tokens):,} beside a passage and the answer.",
            "Ask a shorter question, or choose a model with a longer context.",
        )

    messages = [Message(Role.USER, "")]
    history_room = min(int(room * _HISTORY_SHARE), room - first_tokens)
    for (asked, said), tokens in zip(reversed(turns), reversed(turn_tokens), strict=True):
        history_room -= tokens + template_tokens
        if history_room < 0:
            break
        room -= tokens + template_tokens
        messages[:0] = [Message(Role.USER, asked), Message(Role.ASSISTANT, said)]

    used = []
    for passage, tokens in zip(passages, block_tokens, strict=True):
        if tokens <= room:
            room -= tokens
            used.append(passage)
    text = "".join(template.passage(mark, number, passage) for number, passage in enumerate(used, 1))
    messages[-1] = Message(Role.USER, template.user(text, question))
    for asked, said in reversed(examples):
        messages[:0] = [Message(Role.USER, asked), Message(Role.ASSISTANT, said)]
    if template.system:
        messages.insert(0, Message(Role.SYSTEM, template.system))
    return Prompt(tuple(messages), tuple(used), len(passages) - len(used))


def pinned_message(
    fence: str, documents: Sequence[tuple[str, str]], question: str = "", style: Style = PLAIN
) -> tuple[Message, ...]:
    """Ask ``question`` about whole documents, (title, text), which stand before it and so can be read ahead of it."""
    template = _template("answer").styled(style)
    text = "".join(template.block(fence, number, *document) for number, document in enumerate(documents, 1))
    asked = template.user(text, question)
    # As far as it is the same for every question.
    pairs = zip(template.user(text, "A"), template.user(text, "B"), strict=False)
    fixed = next(place for place, (ours, theirs) in enumerate(pairs) if ours != theirs)
    message = Message(Role.USER, asked, fixed)
    return (Message(Role.SYSTEM, template.system), message) if template.system else (message,)


def build_pinned_prompt(
    question: str,
    fence: str,
    documents: Sequence[tuple[str, str]],
    passages: Sequence[Passage],
    history: Sequence[tuple[str, str]],
    count_tokens: TokenCounter,
    context_tokens: int,
    answer_tokens: int,
    template_tokens: int = 64,
    style: Style = PLAIN,
) -> Prompt:
    """Ask about pinned documents, after as much of the conversation about them as the context holds.

    The conversation stands behind the documents, turn by turn as it was, so that each turn is read once. ``passages``
    are all those of the documents. Raises QuestionTooLong.
    """
    template = _template("answer").styled(style)
    *head, opening = pinned_message(fence, documents, style=style)
    turns = [(template.user("", asked), said) for asked, said in history]
    question_text = template.user("", question)
    fixed, asking, *counts = count_tokens(
        ["".join(m.text for m in (*head, opening)), question_text, *(f"{asked}\n{said}" for asked, said in turns)]
    )
    room = context_tokens - answer_tokens - template_tokens - fixed - asking
    if room < 0:
        raise QuestionTooLong(
            f"The pinned documents and the question take {fixed + asking:,} tokens, and the model's context of "
            f"{context_tokens:,} has room for {context_tokens - answer_tokens - template_tokens:,} beside the answer.",
            "Pin less, ask a shorter question, or choose a model with a longer context.",
        )
    kept = len(turns)
    while kept and sum(counts[-kept:]) + kept * template_tokens > room:
        kept -= 1
    said = list(history[len(history) - kept :])
    asked = [*(each for each, _ in said), question]
    messages = list(pinned_message(fence, documents, asked[0], style))
    for (_, answer), following in zip(said, asked[1:], strict=True):
        messages += [Message(Role.ASSISTANT, answer), Message(Role.USER, template.user("", following).strip())]
    return Prompt(tuple(messages), tuple(passages), 0)


@dataclass(frozen=True, slots=True)
class _Template:
    """A file of ``resources/prompts``: what the system says, a passage, and what the user says, between lines."""

    system: str
    passage_part: Template
    user_part: Template

    def passage(self, fence: str, number: int, passage: Passage) -> str:
        return self.block(fence, number, passage.document.title, _shown(passage.chunk))

    def block(self, fence: str, number: int, title: str, text: str) -> str:
        title = " ".join(title.split())[:_TITLE_CHARACTERS]
        return self.passage_part.substitute(fence=fence, number=number, title=title, text=text)

    how: str = PLAIN.how
    bare: bool = False
    """Whether the instructions are left out."""

    def styled(self, style: Style) -> _Template:
        bare = not style.uses(Rung.PROMPT)
        system = "" if bare else self.system if style.system is None else style.system
        return dataclasses.replace(self, system=system, how=style.how, bare=bare)

    def user(self, passages: str, question: str) -> str:
        if self.bare:
            return f"{passages}\n{question}".strip()
        return self.user_part.substitute(passages=passages, question=question, how=self.how)


@functools.cache
def _template(name: str) -> _Template:
    system, passage, user = (_PROMPTS / f"{name}.md").read_text(encoding="utf-8").split("\n---\n")
    return _Template(system.strip(), Template(passage + "\n"), Template(user.strip()))


def _shown(chunk: Chunk) -> str:
    """A chunk's text; rows from the middle of a table under the names of its columns."""
    return f"{chunk.table_head}\n{chunk.text}".strip()
