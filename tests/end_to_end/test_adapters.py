"""Adapters on the command line: bringing one, answering with it, and the way back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.end_to_end.command_line import CommandLine
from tests.integration.adapter_files import base_sha256, metadata, peft_tensors, tensors, write_adapter, write_peft

QUESTION = "How long must the engine cool before opening the radiator cap?"


@pytest.mark.slow
def test_adapters_are_brought_used_and_removed(casemate: CommandLine, samples: Path, tmp_path: Path) -> None:
    casemate.run("add", samples / "gx44-maintenance-manual.pdf")
    plain = casemate.record("ask", QUESTION)
    assert plain["adapters"] == []
    (tmp_path / "tone.card.json").write_text(json.dumps({"purpose": "Formal tone", "licence": "CC0-1.0"}))
    file = write_adapter(tmp_path / "tone.gguf", tensors(2, size=0.2, parts=("attn_v", "attn_output")))
    assert casemate.record("adapters", "import", file)["name"] == "tone"
    peft = casemate.record("adapters", "import", write_peft(tmp_path / "peft", peft_tensors()))
    assert peft["base_sha256"] == base_sha256()
    listed = {each["name"]: each for each in casemate.records("adapters", "list")}
    assert set(listed) == {"tone", "peft"}
    assert not any(each["in_use"] for each in listed.values())
    assert (listed["tone"]["purpose"], listed["tone"]["licence"]) == ("Formal tone", "CC0-1.0")
    assert "Formal tone" in casemate.run("adapters", "inspect", "tone").stdout
    assert all(check["ok"] for check in casemate.records("adapters", "verify"))

    used = casemate.records("adapters", "use", "tone=0.8", "peft")
    assert {each["name"]: each["scale"] for each in used} == {"tone": 0.8, "peft": 1.0}
    adapted = casemate.record("ask", QUESTION)
    assert adapted["adapters"] == [
        {"name": "tone", "scale": 0.8, "sha256": listed["tone"]["sha256"]},
        {"name": "peft", "scale": 1.0, "sha256": peft["sha256"]},
    ]
    casemate.run("adapters", "remove", "peft")
    assert [each["name"] for each in casemate.record("ask", QUESTION)["adapters"]] == ["tone"]
    casemate.run("adapters", "off")
    back = casemate.record("ask", QUESTION)
    assert (back["adapters"], back["answer"], back["sentences"]) == ([], plain["answer"], plain["sentences"])


def test_what_cannot_be_used_is_refused_with_its_code(casemate: CommandLine, tmp_path: Path) -> None:
    few = tensors(layers=1)
    other = write_adapter(tmp_path / "other.gguf", few, metadata(**{"casemate.base_model.sha256": "ab" * 32}))
    assert casemate.record("adapters", "import", other, status=1)["code"] == "adapter_wrong_model"
    unnamed = write_adapter(tmp_path / "unnamed.gguf", few, metadata(**{"casemate.base_model.sha256": None}))
    assert "--base" in casemate.record("adapters", "import", unnamed, status=1)["hint"]
    casemate.run("adapters", "import", unnamed, "--base", "smollm2-135m-instruct-q4_1")
    assert casemate.record("adapters", "import", tmp_path / "absent.gguf", status=1)["code"] == "adapter_missing"
    assert casemate.record("adapters", "import", tmp_path / "absent", status=1)["code"] == "adapter_missing"
    assert casemate.record("adapters", "use", "nobody", status=1)["code"] == "adapter_missing"
    for scale in ("x", "", "nan", "inf", "0", "99"):
        assert casemate.record("adapters", "use", f"unnamed={scale}", status=1)["code"] == "adapter_invalid"
    stored = casemate.home / "adapters" / "unnamed.gguf"
    casemate.run("adapters", "use", "unnamed")
    stored.write_bytes(stored.read_bytes()[:-1] + b"\1")
    assert casemate.records("adapters", "verify", status=1)[0]["data"]["code"] == "adapter_altered"
    assert casemate.record("adapters", "use", "unnamed", status=1)["code"] == "adapter_altered"
    assert json.loads((casemate.home / "settings.json").read_text())["adapters"] == {"unnamed": 1.0}
