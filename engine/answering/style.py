"""How an answer is asked for: who speaks, after which examples, in which form, and what is left out.

Texts of a style are plain like any other: nothing in them acts as markup.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from engine.entities import UNITS
from engine.errors import AnswerMalformed, SchemaInvalid
from engine.prepared import AdapterUse, Ladder
from engine.sentences import split_sentences


class Rung(StrEnum):
    """What an answer is improved with, in the order in which it is worth trying."""

    PROMPT = "prompt"
    EXAMPLES = "examples"
    RETRIEVAL = "retrieval"
    ADAPTER = "adapter"


class Form(StrEnum):
    FREE = "free"
    BULLETS = "bullets"
    TABLE = "table"
    JSON = "json"


_TABLE_HEAD = "| What | The documents say |\n| --- | --- |"
_GRAMMARS = {
    Form.BULLETS: 'root ::= "- " line ("\\n- " line){0,7}\nline ::= [^\\n\\-| ] [^\\n]{2,240}',
    Form.TABLE: (
        f'root ::= {json.dumps(_TABLE_HEAD)} ("\\n| " cell " | " cell " |"){{1,8}}\ncell ::= [^\\n| ] [^\\n|]{{1,120}}'
    ),
}
_SCHEMA_LIMIT_CHARACTERS = 32_768
_SCHEMA_DEPTH = 24
# A string in JSON, which is a key if a colon follows, a number, or where an object or list begins and ends.
_TOKEN = re.compile(
    r'"(?P<string>(?:[^"\\]|\\.)*)"(?P<key>\s*:)?|(?P<number>-?\d[\d.eE+-]*)|(?P<open>[{\[])|(?P<close>[}\]])'
)
_KEY_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])|[\W_]+")
_KEYS_THAT_SAY_NOTHING = frozenset({"answer", "text", "value"})
_SENTENCE_WORDS = 6
"""A value of so many words says by itself what it is about."""
_JSON_QUOTE_CHARACTERS = 400
ANY_OBJECT: dict[str, Any] = {
    "type": "object",
    "properties": {"answer": {"type": "string", "maxLength": _JSON_QUOTE_CHARACTERS}},
    "required": ["answer"],
    "additionalProperties": False,
}
"""What JSON looks like where nobody says."""


@dataclass(frozen=True, slots=True)
class Style:
    persona: str = "plain"
    system: str | None = None
    """What the persona says; None is what the prompt's own template says."""
    examples: str = ""
    turns: tuple[tuple[str, str], ...] = ()
    """The examples as (question, answer)."""
    form: Form = Form.FREE
    how: str = "in one or two sentences"
    """The form in words, for the model."""
    schema: str = ""
    """Of JSON, as JSON."""
    without: frozenset[Rung] = frozenset()

    def uses(self, rung: Rung) -> bool:
        return rung not in self.without

    @property
    def grammar(self) -> dict[str, str] | None:
        """What holds the model to the form."""
        if self.form is Form.JSON:
            return {"schema": self.schema}
        return {"gbnf": _GRAMMARS[self.form]} if self.form in _GRAMMARS else None

    def ladder(self, given: int, adapters: tuple[AdapterUse, ...], among: int = 0, *, whole: bool = False) -> Ladder:
        """``given`` is how many passages the model had, ``whole`` whether it had all of the documents' text."""
        return Ladder(
            prompt=self.persona if self.uses(Rung.PROMPT) else "",
            examples=self.examples if self.uses(Rung.EXAMPLES) else "",
            passages=given,
            read=("whole" if whole else "passages") if given else "nothing",
            adapters=tuple(f"{each.name}={each.scale:g}" for each in adapters),
            routed_among=among,
            format=str(self.form),
            without=tuple(str(rung) for rung in Rung if rung in self.without),
        )


class Statement(NamedTuple):
    """What in an answer has to be supported: what stands at ``start`` to ``end``, read as ``says``."""

    start: int
    end: int
    says: str


def statements(form: Form, text: str) -> list[Statement]:
    """Sentences, points, rows, or JSON's values, each read with its keys: {"rent_euros": 900} as "rent: 900 euros"."""
    if form is Form.JSON:
        return list(_values(text))
    head = len(_TABLE_HEAD) if form is Form.TABLE and text.startswith(_TABLE_HEAD) else 0
    places = [(head + start, head + end) for start, end in split_sentences(text[head:])]
    return [Statement(start, end, text[start:end]) for start, end in places]


def _values(text: str) -> Iterator[Statement]:
    keys: list[str] = []
    for token in _TOKEN.finditer(text):
        if token["open"]:
            keys.append("")
        elif token["close"]:
            del keys[-1:]
        elif token["key"]:
            keys[-1:] = [token["string"]]
        elif token["string"]:
            value = json.loads(f'"{token["string"]}"', strict=False)
            yield Statement(*token.span("string"), _with_keys(keys, value))
        elif token["number"]:
            yield Statement(*token.span("number"), _with_keys(keys, token["number"]))


def _with_keys(keys: list[str], value: str) -> str:
    if len(value.split()) >= _SENTENCE_WORDS:
        return value
    words = [word for key in keys for word in _KEY_BREAK.sub(" ", key).lower().split()]
    words = [word for word in words if word not in _KEYS_THAT_SAY_NOTHING]
    if words and words[-1] in UNITS and value[-1:].isdigit():
        value = f"{value} {words.pop()}"
    return f"{' '.join(words)}: {value}" if words else value


def shaped(form: Form, quote: str) -> str:
    """A quote of the documents in the form of an answer."""
    line = " ".join(quote.split())
    if form is Form.BULLETS:
        return f"- {line}"
    if form is Form.TABLE:
        cells = [cell.strip() for cell in line.split("|")]
        return f"{_TABLE_HEAD}\n| Quoted | {'; '.join(cell for cell in cells if cell)} |"
    return quote


def quoted_list(form: Form, quotes: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Quotes in the form of an answer, and where in it each stands; in JSON there can be one."""
    if form is Form.JSON:
        (quote,) = quotes
        line = textwrap.shorten(quote, _JSON_QUOTE_CHARACTERS, placeholder=" …")
        text = json.dumps({"answer": line}, ensure_ascii=False)
        return text, [(start, end) for start, end, _ in statements(form, text)]
    if form is Form.TABLE:
        parts = [shaped(form, quote).removeprefix(f"{_TABLE_HEAD}\n") for quote in quotes]
        text = f"{_TABLE_HEAD}\n"
    else:
        parts, text = [shaped(form, quote) for quote in quotes], ""
    places = []
    for number, part in enumerate(parts):
        text += "\n" if number else ""
        places.append((len(text), len(text) + len(part)))
        text += part
    return text, places


def check_schema(schema: object) -> str:
    """A JSON schema as the host takes it. Raises SchemaInvalid."""
    if not isinstance(schema, dict):
        raise SchemaInvalid("A schema is a JSON object.", 'For example {"type": "object", "properties": {…}}.')
    text = json.dumps(schema)
    if len(text) > _SCHEMA_LIMIT_CHARACTERS:
        raise SchemaInvalid("The schema is too long.", f"It may have {_SCHEMA_LIMIT_CHARACTERS:,} characters.")
    for depth, key, value in _walk(schema):
        if depth > _SCHEMA_DEPTH:
            raise SchemaInvalid("The schema is nested too deeply.", f"{_SCHEMA_DEPTH} levels are the most.")
        if key in ("$ref", "$dynamicRef") and not (isinstance(value, str) and value.startswith("#")):
            raise SchemaInvalid(
                "The schema refers to another file.", 'Only references within it are followed: "#/$defs/…".'
            )
        if key == "pattern" and isinstance(value, str) and len(value) > 200:
            raise SchemaInvalid("The schema has a very long pattern.", "200 characters are the most.")
    from jsonschema.exceptions import SchemaError
    from jsonschema.validators import validator_for

    try:
        validator_for(schema).check_schema(schema)
    except (SchemaError, RecursionError) as error:
        told = getattr(error, "message", "it has no end")
        raise SchemaInvalid(f"That is no valid JSON schema: {told[:200]}.", "Mend the schema.") from None
    return text


def check_json(text: str, schema: str) -> object:
    """The value that the model wrote. Raises AnswerMalformed unless it is JSON by ``schema``."""
    from jsonschema import ValidationError, validate
    from referencing.exceptions import Unresolvable

    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        raise AnswerMalformed(
            "The model's answer broke off before its JSON was complete.",
            'Ask for less, or bound it in the schema: "maxLength", "maxItems".',
            text,
        ) from None
    try:
        validate(value, json.loads(schema))
    except (ValidationError, Unresolvable, RecursionError) as error:
        told = getattr(error, "message", "a reference in it leads nowhere")
        raise AnswerMalformed(
            f"The model's answer does not fit the schema: {told[:200]}.", "Ask again, or ask for less.", text
        ) from None
    return value


def _walk(value: object) -> Iterator[tuple[int, str, object]]:
    waiting = [(1, value)]
    while waiting:
        depth, one = waiting.pop()
        items = one.items() if isinstance(one, dict) else (("", each) for each in one) if isinstance(one, list) else ()
        for key, each in items:
            yield depth, key, each
            if depth <= _SCHEMA_DEPTH:
                waiting.append((depth + 1, each))
