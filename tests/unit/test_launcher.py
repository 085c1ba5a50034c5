"""The launcher, with stand-ins for what it starts: which program, with which arguments, from where."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The stand-ins say on standard output what they were called with.
PRODUCT = """#!/bin/sh
printf 'product'
printf ' [%s]' "$@"
printf ' in %s path=%s safe=%s\\n' "$(pwd -P)" "${PYTHONPATH-unset}" "${PYTHONSAFEPATH-unset}"
"""
SET_UP = """
import os, sys
print("set-up", *sys.argv[1:], flush=True)
sys.exit(int(os.environ.get("SET_UP_STATUS", "0")))
"""


@dataclass
class Checkout:
    """A clone with the real launcher; `complete` makes its stamps as set-up does."""

    root: Path
    tools: Path

    def complete(self, *stamps: str) -> None:
        inputs = ("requirements.lock", "installer/build.lock", "models/manifest.toml")
        text = "".join((self.root / name).read_text(encoding="utf-8") for name in inputs)
        (self.root / ".venv" / ".casemate" / "complete").write_text(text, encoding="utf-8")
        for stamp in stamps:
            tests_lock = (self.root / "tests" / "requirements.lock").read_text(encoding="utf-8")
            content = tests_lock if stamp == "tests" else ""
            (self.root / ".venv" / ".casemate" / stamp).write_text(content, encoding="utf-8")

    def start(
        self, *arguments: str, cwd: Path | None = None, command: Path | None = None, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": str(self.tools), "HOME": "/nonexistent", **variables}
        return subprocess.run(
            [str(command or self.root / "casemate"), *arguments],
            cwd=cwd or self.root,
            env=environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    root = tmp_path / "a clone"
    for folder in (".venv/bin", ".venv/.casemate", "installer", "models", "tests"):
        (root / folder).mkdir(parents=True)
    shutil.copy(ROOT / "casemate", root / "casemate")
    for name in ("requirements.lock", "installer/build.lock", "models/manifest.toml", "tests/requirements.lock"):
        (root / name).write_text(f"content of {name}\n", encoding="utf-8")
    (root / "installer" / "setup_environment.py").write_text(SET_UP, encoding="utf-8")
    python = root / ".venv" / "bin" / "python"
    python.write_text(PRODUCT, encoding="utf-8")
    python.chmod(0o755)
    # Just the tools that the launcher may use: neither python nor anything beyond a minimal system.
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("cat", "id", "readlink", "sh", "uname"):
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    return Checkout(root, tools)


def _real_python(checkout: Checkout) -> None:
    """Puts a Python into the launcher's PATH."""
    (checkout.tools / "python3").symlink_to(os.path.realpath(sys.executable))


def test_a_second_start_goes_straight_to_the_product(checkout: Checkout, tmp_path: Path) -> None:
    """There is no Python in PATH: nothing but the environment's own could be started."""
    checkout.complete()
    result = checkout.start("ask", "two words", "", "--json", cwd=tmp_path, PYTHONPATH="/mine")
    assert result.stdout == f"product [-m] [engine.cli] [ask] [two words] [] [--json] in {tmp_path} path=unset safe=1\n"
    assert (result.stderr, result.returncode) == ("", 0)


def test_it_works_through_links_from_anywhere(checkout: Checkout, tmp_path: Path) -> None:
    checkout.complete()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "first").symlink_to("../a clone/casemate")
    (tmp_path / "bin" / "casemate").symlink_to("first")
    result = checkout.start("doctor", cwd=Path("/"), command=tmp_path / "bin" / "casemate")
    assert result.stdout.startswith("product [-m] [engine.cli] [doctor] in / ")


def test_it_works_by_its_name_in_path(checkout: Checkout, tmp_path: Path) -> None:
    checkout.complete()
    (checkout.tools / "casemate").symlink_to(checkout.root / "casemate")
    result = subprocess.run(
        ["sh", "-c", "casemate doctor"],
        cwd=tmp_path,
        env={"PATH": str(checkout.tools)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert result.stdout.startswith("product [-m] [engine.cli] [doctor]")


@pytest.mark.parametrize("name", ["requirements.lock", "installer/build.lock", "models/manifest.toml"])
def test_a_changed_input_is_set_up_first(checkout: Checkout, name: str) -> None:
    checkout.complete()
    (checkout.root / name).write_text("changed\n", encoding="utf-8")
    _real_python(checkout)
    lines = checkout.start("ask").stdout.splitlines()
    assert lines[0] == "set-up --for terminal"
    assert lines[1].startswith("product [-m] [engine.cli] [ask]")


def test_an_interrupted_set_up_is_finished_first(checkout: Checkout) -> None:
    checkout.complete("installing")
    _real_python(checkout)
    assert checkout.start("ask").stdout.startswith("set-up --for terminal\n")


def test_without_an_environment_it_sets_up(checkout: Checkout) -> None:
    shutil.rmtree(checkout.root / ".venv")
    _real_python(checkout)
    assert checkout.start("--help").stdout == "set-up --for terminal\n"


def test_a_failed_set_up_starts_nothing_and_keeps_its_status(checkout: Checkout) -> None:
    _real_python(checkout)
    for arguments in (["ask"], ["test"], [], ["setup"]):
        result = checkout.start(*arguments, SET_UP_STATUS="130")
        assert "product" not in result.stdout
        assert result.returncode == 130


def test_set_up_alone_starts_nothing(checkout: Checkout) -> None:
    checkout.complete()
    _real_python(checkout)
    assert checkout.start("setup", "--for", "tests").stdout == "set-up --for tests\n"


def test_without_a_display_it_says_so_and_gives_the_tour(checkout: Checkout) -> None:
    checkout.complete()
    result = checkout.start()
    assert result.stdout.startswith("product [-m] [engine.cli] [tour]")
    assert "no display" in result.stderr


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_display_the_window_is_tried_once(checkout: Checkout, variable: str) -> None:
    checkout.complete()
    _real_python(checkout)
    lines = checkout.start(**{variable: ":0"}).stdout.splitlines()
    assert lines[0] == "set-up --for window"
    assert lines[1].startswith("product [-m] [desktop]")
    checkout.complete("window")
    assert checkout.start(**{variable: ":0"}).stdout.startswith("product [-m] [desktop]")


def test_the_suite_runs_in_the_repository_with_its_tools(checkout: Checkout, tmp_path: Path) -> None:
    checkout.complete()
    _real_python(checkout)
    lines = checkout.start("test", "-k", "some thing", cwd=tmp_path).stdout.splitlines()
    assert lines[0] == "set-up --for tests"
    assert lines[1].startswith(f"product [-m] [pytest] [-k] [some thing] in {checkout.root} ")
    checkout.complete("tests")
    assert checkout.start("test", cwd=tmp_path).stdout.startswith("product [-m] [pytest]")
    (checkout.root / "tests" / "requirements.lock").write_text("changed\n", encoding="utf-8")
    assert checkout.start("test", cwd=tmp_path).stdout.startswith("set-up --for tests\n")


def test_without_python_it_names_the_command(checkout: Checkout) -> None:
    result = checkout.start("ask")
    assert result.returncode == 1
    assert "Python 3.11 or newer" in result.stderr
    assert "install" in result.stderr


def test_a_python_that_does_not_run_is_passed_over(checkout: Checkout) -> None:
    """A shim of a version that is not there leaves with an error, as an old Python leaves the launcher's check."""
    shim = checkout.tools / "python3"
    shim.write_text("#!/bin/sh\nexit 127\n", encoding="ascii")
    shim.chmod(0o755)
    assert "Python 3.11 or newer" in checkout.start("setup").stderr
    (checkout.tools / "python3.12").symlink_to(os.path.realpath(sys.executable))
    assert checkout.start("setup").stdout == "set-up\n"


def test_the_python_can_be_chosen(checkout: Checkout, tmp_path: Path) -> None:
    chosen = checkout.start("setup", CASEMATE_PYTHON=os.path.realpath(sys.executable))
    assert chosen.stdout == "set-up\n"
    wrong = checkout.start("setup", CASEMATE_PYTHON=str(tmp_path / "none"))
    assert wrong.returncode == 1
    assert str(tmp_path / "none") in wrong.stderr
