"""How the model is run: shown, changed, and refused where it cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.end_to_end.command_line import CommandLine

QUESTION = "How often is the filter of the pump replaced?"


def test_how_a_model_is_run_is_shown_and_can_be_changed(casemate: CommandLine, tmp_path: Path) -> None:
    shown = casemate.record("models", "show")
    assert shown["choices"]["kv_type"] == {"value": "f16", "set": None}
    assert shown["choices"]["batch_tokens"] == {"value": 64, "set": None}
    assert shown["choices"]["gpu_layers"]["value"] == 0
    casemate.run("models", "set", "threads=1", "batch_tokens=32", "kv_type=q8_0", "context_tokens=1024")
    changed = casemate.record("models", "show", "smollm2-135m-instruct-q4_1")
    now = {name: choice["value"] for name, choice in changed["choices"].items()}
    assert (now["threads"], now["batch_tokens"], now["kv_type"], now["context_tokens"]) == (1, 32, "q8_0", 1024)
    assert now["flash_attention"] is True
    (tmp_path / "pump.txt").write_text("The filter of the pump is replaced every 500 hours.\n")
    casemate.run("add", tmp_path / "pump.txt")
    assert casemate.record("ask", QUESTION)["tokens"]["context"] == 1024
    assert "batch_tokens: tokens read at once" in casemate.run("models", "show").stdout
    casemate.run("models", "set", "kv_type=auto", "batch_tokens=auto")
    assert casemate.record("models", "show")["choices"]["kv_type"] == {"value": "f16", "set": None}


@pytest.mark.parametrize(
    "words",
    [("threads=0",), ("threads=x",), ("speed=9",), ("kv_type=q1",), ("batch_tokens=1",), ("threads",)],
    ids=lambda words: words[0],
)
def test_what_makes_no_sense_is_refused_and_nothing_changes(casemate: CommandLine, words: tuple[str, ...]) -> None:
    assert casemate.record("models", "set", *words, status=1)["code"] == "settings"
    settings = casemate.home / "settings.json"
    assert not settings.exists() or json.loads(settings.read_text())["threads"] is None


def test_choices_that_do_not_go_together_are_refused(casemate: CommandLine) -> None:
    casemate.run("models", "set", "flash_attention=off")
    assert casemate.record("models", "set", "kv_type=q8_0", status=1)["code"] == "settings"
    casemate.run("models", "set", "gpu_layers=20")
    assert casemate.record("models", "show", status=1)["code"] == "model_invalid"
    assert casemate.record("models", "show", "nobody", status=1)["code"] == "model_missing"
