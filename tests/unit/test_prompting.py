"""Templates, what is chosen for a collection, and what a way of asking comes to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.answering.style import Form, Rung, check_json, check_schema, shaped, statements
from engine.errors import AnswerMalformed, PromptInvalid, PromptMissing, SchemaInvalid
from engine.prepared import Asking
from engine.prompting import Prompting
from engine.types import Scope


@pytest.fixture
def prompts(tmp_path: Path) -> Prompting:
    return Prompting(tmp_path / "prompts")


def test_every_template_that_comes_with_casemate_is_sound(prompts: Prompting) -> None:
    found = prompts.all()
    assert {each.kind for each in found} == {"persona", "examples", "format"}
    assert {each.name for each in found if each.kind == "format"} == set(Form)
    assert all(each.summary and not each.own for each in found)


def test_a_collections_choice_goes_before_the_one_for_all(prompts: Prompting) -> None:
    prompts.use("analyst")
    prompts.use("lawyer", "Contracts")
    prompts.use("short", "Contracts")
    prompts.use("bullets", "Contracts")
    contracts = prompts.style(Asking(), Scope(collections=("Contracts",)))
    assert (contracts.persona, contracts.examples, contracts.form) == ("lawyer", "short", Form.BULLETS)
    assert contracts.system == prompts.find("lawyer").text
    assert contracts.turns[0][0].endswith("?")
    for scope in (Scope(), Scope(collections=("Other",)), Scope(collections=("Contracts", "Other"))):
        style = prompts.style(Asking(), scope)
        assert (style.persona, style.examples, style.form) == ("analyst", "", Form.FREE)
    asked = Asking(persona="engineer", examples="none", format="free")
    style = prompts.style(asked, Scope(collections=("Contracts",)))
    assert (style.persona, style.examples, style.form) == ("engineer", "", Form.FREE)
    prompts.use("none", "Contracts")
    assert prompts.style(Asking(), Scope(collections=("Contracts",))).examples == ""


def test_a_choice_is_cleared_for_its_collection_alone(prompts: Prompting) -> None:
    prompts.use("analyst")
    prompts.use("lawyer", "Contracts")
    prompts.use("bullets", "Contracts")
    assert prompts.clear("Contracts", "persona") == {"persona": "analyst", "format": "bullets"}
    assert prompts.clear("Contracts", "format") == {"persona": "analyst"}
    assert prompts.choices() == {"": {"persona": "analyst"}}
    assert prompts.clear("Nowhere", "persona") == {"persona": "analyst"}


def test_ones_own_goes_before_and_can_be_removed(prompts: Prompting) -> None:
    prompts.save("engineer", "Summary: mine\nYou fix things.")
    assert prompts.find("engineer").own
    assert prompts.style(Asking(persona="engineer"), Scope()).system == "You fix things."
    prompts.remove("engineer")
    assert not prompts.find("engineer").own
    with pytest.raises(PromptInvalid):
        prompts.remove("engineer")
    prompts.save("tutor", "You teach.", "persona")
    assert [each.name for each in prompts.all() if each.own] == ["tutor"]


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("tutor", "persona", "   "),
        ("tutor", "persona", "x" * 5000),
        ("../tutor", "persona", "You teach."),
        ("none", "persona", "You teach."),
        ("pairs", "examples", "no questions at all"),
        ("pairs", "examples", "Q: a\nA: b\n" * 9),
        ("yaml", "format", "as YAML"),
        ("bullets", "format", "two\nlines"),
    ],
)
def test_a_bad_template_is_refused(prompts: Prompting, name: str, kind: str, text: str) -> None:
    with pytest.raises(PromptInvalid):
        prompts.save(name, text, kind)


def test_what_is_not_there_is_said(prompts: Prompting, tmp_path: Path) -> None:
    with pytest.raises(PromptMissing):
        prompts.use("nobody")
    with pytest.raises(PromptMissing):
        prompts.style(Asking(persona="short"), Scope())
    with pytest.raises(PromptMissing):
        prompts.save("tutor", "You teach.")
    for asking in (Asking(without=("nothing",)), Asking(format="yaml"), Asking(format="table", schema={})):
        with pytest.raises(PromptInvalid):
            prompts.style(asking, Scope())
    for asking in (Asking(examples="short"), Asking(without=("prompt",))):
        with pytest.raises(PromptInvalid, match="start of the prompt"):
            prompts.style(asking, Scope(), pinned=True)
    assert prompts.style(Asking(persona="lawyer"), Scope(), pinned=True).persona == "lawyer"
    prompts.use("lawyer")
    assert prompts.style(Asking(), Scope(), pinned=True).system is None
    (tmp_path / "prompts" / "chosen.json").write_text("[1]")
    with pytest.raises(PromptInvalid):
        prompts.style(Asking(), Scope())


def test_the_ladder_says_what_was_used(prompts: Prompting) -> None:
    asking = Asking(persona="lawyer", examples="short", without=("examples",))
    style = prompts.style(asking, Scope())
    ladder = style.ladder(2, ())
    assert (ladder.prompt, ladder.examples, ladder.passages, ladder.without) == ("lawyer", "", 2, ("examples",))
    assert style.uses(Rung.RETRIEVAL)


def deep(levels: int) -> dict[str, object]:
    schema: dict[str, object] = {"type": "string"}
    for _ in range(levels):
        schema = {"type": "array", "items": schema}
    return schema


@pytest.mark.parametrize(
    "schema",
    [
        [1],
        {"type": "nothing"},
        {"$ref": "https://example.org/schema.json"},
        {"properties": {"a": {"$ref": "/etc/passwd"}}},
        deep(40),
        {"enum": ["x" * 40_000]},
    ],
    ids=["list", "type", "far", "file", "deep", "long"],
)
def test_a_bad_schema_is_refused(schema: object) -> None:
    with pytest.raises(SchemaInvalid):
        check_schema(schema)


def test_json_is_validated() -> None:
    schema = check_schema({"type": "object", "properties": {"n": {"type": "integer", "minimum": 3}}, "required": ["n"]})
    assert check_json('{"n": 4}', schema) == {"n": 4}
    for text in ('{"n": 4', '{"n": 1}', "{}", '{"n": "4"}'):
        with pytest.raises(AnswerMalformed):
            check_json(text, schema)


def test_what_has_to_be_supported_are_points_rows_and_values() -> None:
    def said(form: Form, text: str) -> list[str]:
        return [text[start:end] for start, end, _ in statements(form, text)]

    assert said(Form.BULLETS, "- one point\n- another point") == ["- one point", "- another point"]
    table = shaped(Form.TABLE, "a | b")
    assert said(Form.TABLE, table) == ["| Quoted | a; b |"]
    record = json.dumps({"the key": 'a "b": c', "n": -4.5, "list": ["x", 2], "empty": "", "t": True})
    assert said(Form.JSON, record) == ['a \\"b\\": c', "-4.5", "x", "2"]


def test_a_value_in_json_is_read_with_its_keys_and_unit() -> None:
    record = {
        "rentEuros": 900,
        "deposit": {"amount": 2700, "due_days": "10"},
        "names": ["Mara Lind", 'Jo "J" Ek'],
        "answer": "15 minutes",
        "note": "The pump is tested in May each year.",
    }
    assert [says for _, _, says in statements(Form.JSON, json.dumps(record))] == [
        "rent: 900 euros",
        "deposit amount: 2700",
        "deposit due: 10 days",
        "names: Mara Lind",
        'names: Jo "J" Ek',
        "15 minutes",
        "The pump is tested in May each year.",
    ]


def test_a_quoted_row_has_no_bars_of_its_own() -> None:
    assert shaped(Form.TABLE, "| Approved |  Mara Lind |\n| | 4 May |").endswith(
        "| Quoted | Approved; Mara Lind; 4 May |"
    )
