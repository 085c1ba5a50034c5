"""Holds a model to a form: a JSON schema or a grammar, made into a sampler. Only the model host imports this."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from engine.answering.llama_library import llama, llama_grammar
from engine.errors import SchemaInvalid

# The converter has no error of its own.
_STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    re.error,
)
_GRAMMAR_LIMIT_CHARACTERS = 256 * 1024


def grammar_sampler(vocabulary: Any, wanted: Mapping[str, str]) -> Any:
    """A sampler that allows what ``schema``, or else the grammar ``gbnf``, allows. Raises SchemaInvalid.

    llama.cpp ends the process when it samples with a grammar that it could not make, so that is looked at here.
    """
    grammar = wanted.get("gbnf") or _converted(wanted["schema"])
    sampler = None
    if len(grammar) <= _GRAMMAR_LIMIT_CHARACTERS:
        sampler = llama.llama_sampler_init_grammar(vocabulary, grammar.encode(), b"root")
    if not sampler:
        raise SchemaInvalid(
            "The schema cannot be kept while writing.",
            "Make it simpler: objects, lists, texts, numbers and enumerations always work.",
            grammar[:2000],
        )
    return sampler


def _converted(schema: str) -> str:
    json.loads(schema)
    try:
        return str(llama_grammar.json_schema_to_gbnf(schema))
    except _STUMBLES as error:
        raise SchemaInvalid(
            "The schema has parts that cannot be kept while writing.",
            "Make it simpler: objects, lists, texts, numbers and enumerations always work.",
            repr(error),
        ) from None
