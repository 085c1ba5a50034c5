"""Small files of the data folder that cannot be understood: set aside, said, and everything else opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import Engine
from engine.running import HostChoices
from tests.end_to_end.command_line import CommandLine

FILES = ("pins.json", "settings.json", "adapters-of-collections.json", "prompts/chosen.json")
CONTENTS = (b"", b"{", b"[1]", b"\xff\xfe", b'{"schema": 9, "x": [1]}', b"[" * 99_999)


@pytest.mark.parametrize("content", CONTENTS, ids=range(len(CONTENTS)))
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_set_aside_and_the_library_opens(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / "home" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with Engine(tmp_path / "home") as engine:
        (warning,) = engine.warnings
        assert str(path) in warning
        assert engine.pins.all() == []
        assert engine.prompts.choices() == {}
        assert engine.adapters.routes.all() == {}
        assert engine.host_choices == HostChoices()
        assert engine.collections() is not None
        # What is chosen anew is kept as ever.
        engine.prompts.use("lawyer")
        engine.set_host(threads=1)
    kept = path.with_name(f"{path.name}.damaged-1")
    assert kept.read_bytes() == content
    with Engine(tmp_path / "home") as engine:
        assert engine.warnings == ()
        assert engine.host_choices.threads == 1
    # The second one does not take the place of the first.
    path.write_bytes(b"{")
    with Engine(tmp_path / "home") as engine:
        assert "damaged-2" in engine.warnings[0]
    assert kept.read_bytes() == content


def test_all_at_once_and_said_on_the_command_line(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "prompts").mkdir(parents=True)
    (home / "adapters").mkdir()
    for name in (*FILES, "adapters/tone.json"):
        (home / name).write_bytes(b"{")
    casemate = CommandLine(home)
    told = casemate.run("adapters", "list")
    assert all(f"{name.rpartition('/')[2]}.damaged-1" in told.stderr for name in FILES)
    assert "card of tone is damaged" in told.stderr
    # The doctor says it too, of what it opened itself and of what was set aside before.
    (home / "pins.json").write_bytes(b"{")
    for ok, named in ((False, "pins.json.damaged-2"), (True, "settings.json.damaged-1")):
        with Engine(home) as engine:
            (check,) = [each for each in engine.doctor().result() if each.name == "settings files"]
        assert (check.ok, named in check.detail) == (ok, True)
    again = casemate.run("documents")
    assert "damaged" not in again.stderr
