"""A model's chat template, applied so that no text can pose as markup.

The template is rendered with unguessable stand-ins in place of the texts and cut at them afterwards: what
comes back says of every piece whether the template wrote it (markup) or it is somebody's text (never markup).
"""

from __future__ import annotations

import contextlib
import re
import secrets
import signal
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from engine.answering.messages import Message, Role

_TEMPLATE_LIMIT_CHARACTERS = 256 * 1024
_RENDERED_LIMIT_CHARACTERS = 2**20
_REPEAT_LIMIT = 4_096
_TIME_LIMIT_S = 2.0

_CHATML = """{% for message in messages %}<|im_start|>{{ message.role }}
{{ message.content }}<|im_end|>
{% endfor %}<|im_start|>assistant{{ '\\n' }}"""
# For a model without any chat format, a conversation is a text to go on with.
_PLAIN = """{% for message in messages -%}
{% if message.role == 'system' %}{{ message.content }}

{% elif message.role == 'user' %}Question: {{ message.content }}
{% else %}Answer: {{ message.content }}

{% endif %}{% endfor %}Answer:"""
_PLAIN_STOP = ("\nQuestion:", "\n\n")
_CHATML_TOKENS = ("<|im_start|>", "<|im_end|>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a prompt. ``markup`` pieces may hold control tokens, the others never do."""

    text: str
    markup: bool


class ChatTemplate:
    """Turns messages into pieces with the template of a model file, or a fallback where that cannot be used.

    ``kind`` is "file", "chatml" or "plain"; ``stop`` holds the texts that end an answer in that format.
    ``special_tokens`` are the model's, as far as the fallback asks for them.
    """

    def __init__(self, source: str | None, *, bos: str = "", eos: str = "", special_tokens: Sequence[str] = ()) -> None:
        self._names = {"bos_token": bos, "eos_token": eos}
        chatml = all(token in special_tokens for token in _CHATML_TOKENS)
        candidates = [("file", source)] if source else []
        candidates += [("chatml", _CHATML)] if chatml else []
        for kind, text in [*candidates, ("plain", _PLAIN)]:
            if self._adopt(text or ""):
                self.kind = kind
                break
        self.stop = _PLAIN_STOP if self.kind == "plain" else ()

    def pieces(self, messages: Sequence[Message]) -> list[Piece]:
        """The prompt that asks for the next answer. Raises TemplateError."""
        return self._render(messages if self._takes_system else _without_system(messages))

    def _adopt(self, source: str) -> bool:
        """Use ``source`` if it renders a conversation whole; find out whether it takes a system message."""
        asked = [Message(Role.USER, "q")]
        try:
            if len(source) > _TEMPLATE_LIMIT_CHARACTERS:
                raise TemplateError("too long")
            self._template = _environment(source).from_string(source)
            self._render([*asked, Message(Role.ASSISTANT, "a"), *asked])
        except _BROKEN:
            return False
        try:
            self._render([Message(Role.SYSTEM, "s"), *asked])
            self._takes_system = True
        except _BROKEN:
            self._takes_system = False
        return True

    def _render(self, messages: Sequence[Message]) -> list[Piece]:
        mark = secrets.token_hex(16)
        stand_ins = [
            {"role": str(message.role), "content": f"{mark}x{index}x"} for index, message in enumerate(messages)
        ]
        rendered: list[str] = []
        length = 0
        with _time_limit():
            for part in self._template.generate(messages=stand_ins, add_generation_prompt=True, **self._names):
                rendered.append(part)
                length += len(part)
                if length > _RENDERED_LIMIT_CHARACTERS:
                    raise TemplateError("the chat template writes without end")
        # Odd places hold the numbers of the texts.
        parts = re.split(f"{mark}x([0-9]+)x", "".join(rendered))
        if {int(number) for number in parts[1::2]} != set(range(len(messages))):
            raise TemplateError("the chat template leaves out part of the conversation")
        pieces = []
        for place, part in enumerate(parts):
            if place % 2:
                pieces.append(Piece(messages[int(part)].text, markup=False))
            elif part:
                pieces.append(Piece(part, markup=True))
        return pieces


class _Endless(Exception):
    pass


# What a template can run into: its own complaints, operations between wrong types, recursion, and the clock.
_BROKEN = (
    TemplateError,
    TypeError,
    ValueError,
    KeyError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    _Endless,
)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which forbids reaching Python, and here also short texts that make gigabytes."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or (operator == "%" and not numbers):
            raise SecurityError(f"{operator} is not allowed")
        if operator == "*" and not numbers and max(n for n in (left, right, 0) if isinstance(n, int)) > _REPEAT_LIMIT:
            raise SecurityError("too many repetitions")
        return super().call_binop(context, operator, left, right)


def _environment(source: str) -> _Sandbox:
    environment = _Sandbox(trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"])
    environment.globals["raise_exception"] = _raise
    if "strftime_now" in source and "strftime_now is defined" not in source:
        # A date in the prompt makes tomorrow's answer differ from today's: only for a template that insists.
        environment.globals["strftime_now"] = lambda form: datetime.now().astimezone().strftime(form)
    return environment


def _raise(message: str) -> None:
    raise TemplateError(message)


def _without_system(messages: Sequence[Message]) -> list[Message]:
    """The system's text at the head of what the person says first."""
    head = "\n\n".join(message.text for message in messages if message.role is Role.SYSTEM)
    rest = [message for message in messages if message.role is not Role.SYSTEM]
    if head and rest:
        rest[0] = Message(rest[0].role, f"{head}\n\n{rest[0].text}")
    return rest


@contextlib.contextmanager
def _time_limit() -> Iterator[None]:
    """Interrupt a template that does not end, where the system has a clock to do it with."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def interrupt(_number: int, _frame: object) -> None:
        raise _Endless

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, _TIME_LIMIT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
