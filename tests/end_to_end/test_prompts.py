"""Personas, examples and forms from the command line, the ladder an answer records, and adapters of collections."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import validate

from tests.end_to_end.command_line import CommandLine
from tests.integration.adapter_files import tensors, write_adapter

QUESTION = "How often is the filter of the pump replaced?"
SCHEMA = {
    "type": "object",
    "properties": {"hours": {"type": "integer"}, "what": {"type": "string", "maxLength": 30}},
    "required": ["hours", "what"],
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    folder = tmp_path_factory.mktemp("prompts")
    (folder / "pump.txt").write_text("The filter of the pump is replaced every 500 hours.\n")
    casemate = CommandLine(folder / "home")
    casemate.run("add", folder / "pump.txt", "-c", "Manuals")
    return casemate


def ask(casemate: CommandLine, *words: str | Path) -> dict[str, Any]:
    return casemate.record("ask", QUESTION, *words)


def test_the_ladder_is_recorded_and_every_rung_can_be_left_out(library: CommandLine) -> None:
    plain = ask(library)
    assert plain["ladder"]["prompt"] == "plain"
    assert plain["ladder"]["passages"] == 1
    full = ask(library, "--persona", "engineer", "--examples", "short")
    assert (full["ladder"]["prompt"], full["ladder"]["examples"]) == ("engineer", "short")
    assert full["tokens"]["prompt"] > plain["tokens"]["prompt"] + 40
    words = ("--persona", "engineer", "--examples", "short", "--without", "prompt,examples,retrieval,adapter")
    bare = ask(library, *words)
    assert bare["ladder"]["without"] == ["prompt", "examples", "retrieval", "adapter"]
    assert (bare["ladder"]["prompt"], bare["ladder"]["examples"], bare["ladder"]["passages"]) == ("", "", 0)
    assert bare["tokens"]["prompt"] < plain["tokens"]["prompt"] / 2
    # Without documents nothing it says rests on one, and that is shown.
    assert bare["passages"] == []
    assert {each["support"] for each in bare["sentences"]} == {"unsupported"}


def test_an_answer_has_the_form_that_was_asked_for(library: CommandLine, tmp_path: Path) -> None:
    schema = tmp_path / "schema.json"
    schema.write_text(json.dumps(SCHEMA))
    answer = ask(library, "--schema", schema)
    if not answer["not_found"]:
        validate(answer["data"], SCHEMA)
        assert json.loads(answer["answer"]) == answer["data"]
    assert answer["ladder"]["format"] == "json"
    assert ask(library, "--format", "bullets")["answer"].startswith(("- ", "Not found"))
    for text, code in (("{", "schema_invalid"), ("[]", "schema_invalid"), ('{"type": "x"}', "schema_invalid")):
        schema.write_text(text)
        assert library.record("ask", QUESTION, "--schema", schema, status=1)["code"] == code
    assert library.record("ask", QUESTION, "--schema", tmp_path / "no.json", status=1)["code"] == "schema_invalid"


def test_templates_are_listed_edited_and_chosen(library: CommandLine, tmp_path: Path) -> None:
    library.run("prompts", "edit", "tutor", "--kind", "persona", "--file", "-", text="Summary: mine\nYou teach.\n")
    assert library.record("prompts", "show", "tutor")["text"] == "You teach."
    library.record("prompts", "use", "tutor", "-c", "Manuals")
    in_use = [each["name"] for each in library.records("prompts", "list", "-c", "Manuals") if each["in_use"]]
    assert in_use == ["tutor", "free"]
    assert ask(library, "-c", "Manuals")["ladder"]["prompt"] == "tutor"
    assert ask(library)["ladder"]["prompt"] == "plain"
    editor = tmp_path / "editor.py"
    editor.write_text("import sys, pathlib; p = pathlib.Path(sys.argv[1]); p.write_text(p.read_text() + 'Slowly.')")
    library.environment["EDITOR"] = f"{sys.executable} {editor}"
    library.run("prompts", "edit", "tutor")
    assert library.record("prompts", "show", "tutor")["text"] == "You teach.\nSlowly."
    library.record("prompts", "remove", "tutor")
    assert library.record("ask", QUESTION, "-c", "Manuals", status=1)["code"] == "prompt_missing"
    library.record("prompts", "use", "plain", "-c", "Manuals")
    assert library.record("prompts", "use", "nobody", status=1)["code"] == "prompt_missing"
    assert library.record("prompts", "use", "plain", "-c", "Nowhere", status=1)["code"] == "prompt_invalid"
    assert library.record("ask", QUESTION, "--without", "luck", status=1)["code"] == "prompt_invalid"


def test_a_collections_adapter_is_measured_first_and_the_nearest_answers(library: CommandLine, tmp_path: Path) -> None:
    questions = tmp_path / "set.jsonl"
    asked = {"question": QUESTION, "expected_document": "pump.txt", "answer": "500 hours"}
    absent = [{"question": f"Who won the football cup in {1970 + n}?", "answer": "none"} for n in range(19)]
    questions.write_text("\n".join(map(json.dumps, (asked, *absent))))
    for seed, name in enumerate(("machines", "leases"), 1):
        library.run("adapters", "import", write_adapter(tmp_path / f"{name}.gguf", tensors(seed, parts=("attn_v",))))
    refused = library.record("adapters", "use", "machines=0.5", "-c", "Manuals", status=1)
    assert refused["code"] == "adapter_not_evaluated"
    assert "evaluate FILE --adapter machines=0.5 --compare base" in refused["hint"]
    library.run("evaluate", questions, "--limit", "2", "--adapter", "machines=0.5", "--compare", "base")
    few = library.record("adapters", "use", "machines=0.5", "-c", "Manuals", status=1)
    assert (few["code"], "on 2 questions" in few["error"]) == ("adapter_not_evaluated", True)
    run, comparison = library.records("evaluate", questions, "--adapter", "machines=0.5", "--compare", "base")
    assert run["conditions"]["settings"]["asking.adapters"] == [["machines", 0.5]]
    assert comparison["after"] == run["id"]
    result = library.record("adapters", "inspect", "machines")["measured"][-1]
    assert (result["scale"], result["base"], result["questions"]) == (0.5, True, 20)
    # Another scale is another adapter.
    assert library.record("adapters", "use", "machines", "-c", "Manuals", status=1)["code"] == "adapter_not_evaluated"
    library.run("adapters", "use", "machines=0.5", "-c", "Manuals", "--for", "machines, filters, maintenance")
    assert ask(library, "-c", "Manuals")["ladder"]["adapters"] == ["machines=0.5"]
    assert ask(library)["adapters"] == []

    library.run("evaluate", questions, "--adapter", "leases=0.5", "--compare", comparison["before"])
    unclear = library.record("adapters", "use", "leases=0.5", "-c", "Manuals", status=1)
    assert unclear["code"] == "adapter_invalid"
    library.run("adapters", "use", "leases=0.5", "-c", "Manuals", "--for", "rents, tenants and leases")
    routed = ask(library, "-c", "Manuals")
    assert [each["name"] for each in routed["adapters"]] == ["machines"]
    assert routed["ladder"]["routed_among"] == 2
    shown = library.run("ask", "Does the tenant pay rent for the filter of the pump?", "-c", "Manuals")
    assert "leases=0.5, nearest of 2" in shown.stdout + shown.stderr
    pinned = ask(library, "-c", "Manuals", "--adapter", "leases=0.25")
    assert (pinned["ladder"]["adapters"], pinned["ladder"]["routed_among"]) == (["leases=0.25"], 0)
    assert ask(library, "-c", "Manuals", "--without", "adapter")["adapters"] == []
    library.run("adapters", "remove", "machines")
    assert ask(library, "-c", "Manuals")["ladder"]["adapters"] == ["leases=0.5"]
    library.run("adapters", "off", "-c", "Manuals")
    assert ask(library, "-c", "Manuals")["adapters"] == []


def test_a_run_is_replayed_as_it_was_asked(library: CommandLine, tmp_path: Path) -> None:
    questions = tmp_path / "set.jsonl"
    questions.write_text(json.dumps({"question": QUESTION, "expected_document": "pump.txt", "answer": "500 hours"}))
    run = library.record("evaluate", questions, "--persona", "engineer", "--without", "examples")
    settings = run["conditions"]["settings"]
    assert (settings["asking.persona"], settings["asking.without"]) == ("engineer", ["examples"])
    again = library.record("evaluate", "--replay", run["id"])
    assert again["conditions"]["settings"] == settings
    library.record("prompts", "use", "lawyer")
    assert library.record("evaluate", "--replay", run["id"], status=1)["code"] == "replay_refused"
    library.record("prompts", "use", "plain")
    assert library.record("evaluate", questions, "--persona", "nobody", status=1)["code"] == "prompt_missing"
