"""Forms that a model is held to, in the real one: JSON by a schema, points, tables; and schemas that cannot be kept."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import validate

from engine.answering.model_client import ModelClient
from engine.answering.style import _GRAMMARS, _TABLE_HEAD, Form, check_schema
from engine.errors import SchemaInvalid
from tests.integration.model_hosts import RENT, ask

QUESTION = ask(f"{RENT}\n\nWhat is the monthly rent?")
SCHEMAS: list[dict[str, Any]] = [
    {
        "type": "object",
        "properties": {
            "rent": {"type": "integer"},
            "currency": {"enum": ["euro", "dollar"]},
            "notes": {"type": "array", "items": {"type": "string", "maxLength": 20}, "maxItems": 2},
        },
        "required": ["rent", "currency", "notes"],
        "additionalProperties": False,
    },
    {
        "$defs": {"money": {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}},
        "type": "object",
        "properties": {"rent": {"$ref": "#/$defs/money"}},
        "required": ["rent"],
    },
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=["flat", "reference"])
def test_json_follows_its_schema(client: ModelClient, schema: dict[str, Any]) -> None:
    text = client.generate(QUESTION, max_tokens=120, grammar={"schema": check_schema(schema)}).text
    validate(json.loads(text), schema)


def test_points_and_tables_have_their_form(client: ModelClient) -> None:
    points = client.generate(QUESTION, max_tokens=60, grammar={"gbnf": _GRAMMARS[Form.BULLETS]}).text
    assert all(line.startswith("- ") for line in points.splitlines())
    table = client.generate(QUESTION, max_tokens=90, grammar={"gbnf": _GRAMMARS[Form.TABLE]}).text
    assert table.startswith(_TABLE_HEAD)
    *rows, _ = [*table.removeprefix(_TABLE_HEAD).strip().splitlines(), ""]
    assert all(re.fullmatch(r"\| [^|]+ \| [^|]+ \|", row) for row in rows[:-1])


@pytest.mark.parametrize(
    "grammar",
    [
        {"gbnf": "root ::= root root"},
        {"gbnf": "nonsense ("},
        {"gbnf": "start ::= [a-z]"},
        {"schema": json.dumps({"$ref": "#/$defs/absent"})},
        {"schema": json.dumps({"$defs": {"a": {"anyOf": [{"$ref": "#/$defs/a"}]}}, "$ref": "#/$defs/a"})},
        {"schema": json.dumps({"type": "string", "pattern": "^(?=a)b$"})},
        {"schema": json.dumps({"type": "array", "items": {"type": "string"}, "maxItems": 10**7, "minItems": 10**7})},
    ],
    ids=["left", "syntax", "rootless", "absent", "endless", "pattern", "huge"],
)
def test_what_cannot_be_kept_is_refused_and_the_host_lives(client: ModelClient, grammar: dict[str, str]) -> None:
    client.info()
    process_id = client.process_id
    with pytest.raises(SchemaInvalid):
        client.generate(QUESTION, max_tokens=5, grammar=grammar)
    assert client.process_id == process_id
    assert client.generate(QUESTION, max_tokens=5).text
