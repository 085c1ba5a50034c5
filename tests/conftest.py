"""What all tests share. Tests write below their own temporary folder and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Before Qt is imported by anything: tests need no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the person's own library."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("CASEMATE_HOME", str(tmp_path / "home"))


def settle(home: Path) -> Path:
    """A data folder with a secret that is always the same, and so the same prompts and answers on each run."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    (home / "secret").write_bytes(b"casemate" * 4)
    return home


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def samples() -> Path:
    return ROOT / "resources" / "samples"


@pytest.fixture(scope="session")
def contracts() -> Path:
    """The evaluation contracts as PDF; tests that need them are skipped where the data is not beside the checkout."""
    folder = SHARED_DATA / "contracts" / "pdf"
    if not folder.is_dir():
        pytest.skip("the evaluation data is not here")
    return folder
