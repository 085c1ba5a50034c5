"""What the command line makes of its words, and how it shows what it is given; without an engine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from engine.cli.adapter_commands import adapters
from engine.cli.arguments import make_parser
from engine.cli.prompt_commands import asking_of, prompts
from engine.cli.terminal import Terminal
from engine.prepared import Adapter, AdapterResult
from engine.prompting import Prompting

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("command", ["ask", "evaluate"])
def test_every_rung_that_is_named_is_left_out(command: str) -> None:
    words = [command, "Why?", "--without", "prompt", "--without", "retrieval, adapter,"]
    assert asking_of(make_parser().parse_args(words)).without == ("prompt", "retrieval", "adapter")
    assert asking_of(make_parser().parse_args([command, "Why?"])).without == ()


def test_a_choice_of_prompts_is_cleared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine: Any = SimpleNamespace(prompts=Prompting(tmp_path), collections=list)
    terminal = Terminal(as_json=False, verbose=False)
    engine.prompts.use("lawyer")
    engine.prompts.use("short")
    assert prompts(engine, make_parser().parse_args(["prompts", "clear", "persona"]), terminal) == 0
    assert engine.prompts.choices() == {"": {"examples": "short"}}
    assert "the persona is as it comes" in capsys.readouterr().out


def test_what_was_measured_of_an_adapter_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    result = AdapterResult(0.5, "3", "2", True, "kept", 20, (("f1", 0.2, 0.3), ("right", 0.5, 0.1)), worse=("right",))
    tone = Adapter("tone", "", 1, "a" * 64, "b" * 64, "model", "llama", 8, 16.0, 2, measured=(result,))
    engine: Any = SimpleNamespace(adapters=SimpleNamespace(find=lambda _: tone))
    arguments = make_parser().parse_args(["adapters", "inspect", "tone"])
    adapters(engine, arguments, Terminal(as_json=False, verbose=False))
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["f1", "0.20", "0.30"] in lines
    assert ["right", "0.50", "0.10", "clearly", "worse"] in lines
    assert " ".join(lines[-4]) == "Run 3, at 0.5 against no adapter, 20 questions of kept:"


@pytest.mark.parametrize("name", ["adapters", "host"])
def test_a_measurement_asked_for_help_measures_nothing(name: str) -> None:
    told = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{name}", "--help"], cwd=ROOT, capture_output=True, text=True, timeout=50
    )
    assert "usage:" in told.stdout
    assert "tokens/s" not in told.stdout
