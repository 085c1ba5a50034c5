from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.end_to_end.command_line import CommandLine


@pytest.fixture
def casemate(home: Path) -> CommandLine:
    return CommandLine(home)


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """A library that holds the samples, for tests that only read."""
    casemate = CommandLine(tmp_path_factory.mktemp("samples") / "home")
    casemate.run("add", Path(__file__).resolve().parents[2] / "resources" / "samples")
    return casemate


def require(condition: bool, what: str) -> None:
    """Skip where the machine lacks ``what``, but never in CI, which installs it."""
    if not condition:
        assert not os.environ.get("CI"), f"CI must have {what}"
        pytest.skip(f"needs {what}")
