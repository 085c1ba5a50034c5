"""Set-up as a whole on a small clone: real pip, real virtual environment, an index that is a folder of tiny wheels."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import signal
import subprocess
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = b"weights" * 1000
RECIPE = """
import sys, toolbox
from pathlib import Path
Path(sys.argv[2]).write_bytes(Path(sys.argv[1]).read_bytes()[::-1])
"""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _make_wheel(folder: Path, name: str, files: dict[str, bytes]) -> str:
    """Writes `name`-1.0 with these files; returns the wheel's SHA-256."""
    about = f"{name}-1.0.dist-info"
    contents = {
        **files,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n".encode(),
        f"{about}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for path, content in contents.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(content)}\n"
    contents[f"{about}/RECORD"] = f"{record}{about}/RECORD,,\n".encode()
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for member, content in contents.items():
            archive.writestr(member, content)
    return _digest(path.read_bytes())


@dataclass
class Clone:
    """A clone whose only product package is `thing`, built with `toolbox`, with one carried and one built model."""

    root: Path
    index: Path

    def command(self) -> list[str]:
        return [str(self.root / "casemate"), "setup", "--for", "terminal"]

    def environment(self, index: Path | None = None) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        return {
            **kept,
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(index or self.index),
        }

    def set_up(self, index: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(),
            env=self.environment(index),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def cut_off(self, when: Callable[[], bool], signal_number: int) -> bool:
        """Starts set-up and signals all of its session but what has its own once `when` holds."""
        with subprocess.Popen(
            self.command(),
            env=self.environment(),
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            # CI may run in the background, where a shell has interrupts ignored.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        ) as running:
            deadline = time.monotonic() + 60
            while running.poll() is None and time.monotonic() < deadline:
                if when():
                    os.killpg(running.pid, signal_number)
                    running.wait(30)
                    return True
                time.sleep(0.002)
            return False

    def stamps(self) -> set[str]:
        return {path.name for path in (self.root / ".venv" / ".casemate").iterdir()}

    def import_status(self, code: str) -> int:
        python = self.root / ".venv" / "bin" / "python"
        return subprocess.run([python, "-I", "-c", code], capture_output=True, check=False, timeout=60).returncode


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    root, index = tmp_path / "a clone", tmp_path / "index"
    index.mkdir()
    shutil.copytree(ROOT / "installer", root / "installer", ignore=shutil.ignore_patterns("*.lock", "__pycache__"))
    shutil.copy(ROOT / "casemate", root / "casemate")
    for folder in ("models", "tests", "engine"):
        (root / folder).mkdir()
    (root / "engine" / "__init__.py").write_text("", encoding="utf-8")
    modules = {f"thing/part{number}.py": b"value = 1\n" * 50 for number in range(200)}
    thing = _make_wheel(index, "thing", {"thing/__init__.py": b"", **modules})
    toolbox = _make_wheel(index, "toolbox", {"toolbox/__init__.py": b""})
    carrier = _make_wheel(index, "carrier", {"carrier/__init__.py": b"raise SystemExit(9)", "carrier/w.bin": WEIGHTS})
    (root / "requirements.lock").write_text(f"thing==1.0 \\\n    --hash=sha256:{thing}\n", encoding="utf-8")
    (root / "installer" / "build.lock").write_text(f"toolbox==1.0 \\\n    --hash=sha256:{toolbox}\n", encoding="utf-8")
    (root / "tests" / "requirements.lock").write_text("", encoding="utf-8")
    (root / "models" / "recipe.py").write_text(RECIPE, encoding="utf-8")
    (root / "models" / "manifest.toml").write_text(
        f"""schema = 1
[[model]]
id = "built"
file = "built.bin"
size_bytes = {len(WEIGHTS)}
sha256 = "{_digest(WEIGHTS[::-1])}"
build = {{ recipe = "recipe.py", inputs = ["carried"] }}
[[model]]
id = "carried"
file = "carried.bin"
size_bytes = {len(WEIGHTS)}
sha256 = "{_digest(WEIGHTS)}"
[model.source]
package = "carrier"
version = "1.0"
wheel = "carrier-1.0-py3-none-any.whl"
wheel_sha256 = "{carrier}"
member = "carrier/w.bin"
""",
        encoding="utf-8",
    )
    return Clone(root, index)


def test_set_up_once_then_never_again_without_need(clone: Clone, tmp_path: Path) -> None:
    first = clone.set_up()
    assert first.returncode == 0, first.stderr
    assert "Everything after this is offline" in first.stderr
    assert clone.import_status("import thing.part199, engine") == 0
    # What only set-up needs is gone again, and what carries a model was never installed.
    assert clone.import_status("import toolbox") == 1
    assert clone.import_status("import carrier") == 1
    assert (clone.root / "models" / "built.bin").read_bytes() == WEIGHTS[::-1]
    log = clone.root / ".setup" / "set-up.log"
    installed = log.read_text(encoding="utf-8").count("-m pip")

    # With the index gone nothing is wanted from it, and the whole folder may stand elsewhere.
    moved = clone.root.rename(tmp_path / "moved")
    again = Clone(moved, clone.index)
    second = again.set_up(tmp_path / "no index")
    assert (second.returncode, second.stderr) == (0, "Casemate is set up.\n")
    assert (moved / ".setup" / "set-up.log").read_text(encoding="utf-8").count("-m pip") == installed
    assert again.import_status("import engine") == 0

    # A damaged model is replaced, and only that.
    (moved / "models" / "carried.bin").write_bytes(WEIGHTS[:-1] + b"x")
    third = again.set_up()
    assert "carried.bin was altered" in third.stderr
    assert (moved / "models" / "carried.bin").read_bytes() == WEIGHTS
    assert third.returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("signal_number", [signal.SIGKILL, signal.SIGINT])
def test_cut_off_anywhere_it_is_finished_by_the_next(clone: Clone, signal_number: int) -> None:
    venv, scratch = clone.root / ".venv", clone.root / ".setup"

    def is_making_environment() -> bool:
        return (venv / "bin").is_dir()

    def is_installing() -> bool:
        return any(venv.glob("lib/python3.*/site-packages/thing/part*.py"))

    def is_fetching_models() -> bool:
        return (scratch / "models.request.txt").is_file()

    for moment in (is_making_environment, is_installing, is_fetching_models):
        assert clone.cut_off(moment, signal_number), moment.__name__
        assert "complete" not in clone.stamps()
    result = clone.set_up()
    assert result.returncode == 0, result.stderr
    assert "installing" not in clone.stamps()
    assert {path.name for path in scratch.iterdir()} == {
        "lock",
        "models.request.txt",
        "set-up.log",
        "wheels.request.txt",
    }
    assert clone.import_status("import importlib; [importlib.import_module(f'thing.part{n}') for n in range(200)]") == 0
    assert (clone.root / "models" / "built.bin").read_bytes() == WEIGHTS[::-1]


def test_another_file_under_a_locked_name_is_never_installed(clone: Clone) -> None:
    honest = (clone.index / "thing-1.0-py3-none-any.whl").read_bytes()
    _make_wheel(clone.index, "thing", {"thing/__init__.py": b"stolen = 1"})
    refused = clone.set_up()
    assert refused.returncode == 1
    assert "Casemate is not set up yet. pip could not download the packages." in refused.stderr
    assert "HASHES" in refused.stderr
    assert clone.import_status("import thing") == 1
    # Nothing was half done: the next run goes on with the environment that stands.
    (clone.index / "thing-1.0-py3-none-any.whl").write_bytes(honest)
    mended = clone.set_up()
    assert mended.returncode == 0
    assert "afresh" not in mended.stderr
