"""``kill -9`` at random moments of ``add``: nothing is lost, nothing is there twice.

A few rounds here; CASEMATE_KILLS=200 runs as many as are asked for.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import threading
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.command_line import CommandLine

KILLS = int(os.environ.get("CASEMATE_KILLS", "6"))
FILES = 12


def write_file(folder: Path, number: int, version: int) -> Path:
    path = folder / f"{number:02}.txt"
    lines = (f"Item {number}-{i}, version {version}: the pump in hall {i} is serviced.\n\n" for i in range(25))
    path.write_text("".join(lines))
    return path


def write_archive(folder: Path, version: int) -> None:
    with zipfile.ZipFile(folder / "box.zip", "w") as archive:
        archive.writestr("kept.txt", "The key of the box lies under the mat.")
        archive.writestr("changed.txt", f"The box was opened {version} times.")
        archive.writestr(f"only-{version}.txt", f"This is in version {version} of the box alone.")
        for number in range(version * 17 % 40):
            archive.writestr(f"spare-{number}.txt", f"Spare part number {number} is in the box.")


def contents(folder: Path) -> dict[str, str]:
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def kill_in_the_middle(process: subprocess.Popen[str], after_s: float) -> list[dict[str, Any]]:
    """What the process had reported as done when it was killed."""
    killer = threading.Timer(after_s, process.send_signal, [signal.SIGKILL])
    killer.start()
    output, errors = process.communicate()
    killer.cancel()
    assert "Traceback" not in errors, errors
    return [json.loads(line) for line in output.splitlines() if line.endswith("}")]


@pytest.mark.slow
@pytest.mark.timeout(60 + KILLS * 20)
def test_kills_lose_nothing_and_duplicate_nothing(casemate: CommandLine, tmp_path: Path) -> None:
    chance = random.Random(KILLS)
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(FILES):
        write_file(folder, number, 0)
    write_archive(folder, 0)
    started_s = time.monotonic()
    casemate.run("add", folder)
    whole_s = time.monotonic() - started_s
    killed = 0
    before = contents(folder)
    for version in range(1, KILLS + 1):
        for number in chance.sample(range(FILES), 6):
            write_file(folder, number, version)
        if chance.random() < 0.5:
            write_archive(folder, version)
        now = contents(folder)
        process = casemate.start("add", folder, "--json")
        reported = kill_in_the_middle(process, chance.uniform(0.15, whole_s))
        killed += process.returncode == -signal.SIGKILL
        listed = casemate.records("documents", "--all")
        paths = [record["path"] for record in listed]
        assert len(paths) == len(set(paths)), "a path is listed twice"
        by_path = {record["path"]: record for record in listed}
        for path in now:
            assert by_path[path]["sha256"] in (before[path], now[path]), f"{path} was lost"
            assert by_path[path]["chunks"] or path.endswith(".zip")
        box = f"{folder}/box.zip"
        held = {path.removeprefix(f"{box}//") for path in by_path if path.startswith(f"{box}//")}
        assert "kept.txt" in held
        if by_path[box]["sha256"] == now[box]:
            # With the box's new version came all that is in it, and what was in the old one went.
            assert held == set(zipfile.ZipFile(box).namelist())
        # A file that no round has come to since it was written is listed as it was then.
        before = {path: by_path[path]["sha256"] for path in now}
        for record in reported:
            if record["event"] == "indexed":
                assert by_path[record["path"]]["sha256"] == record["sha256"], "what was reported is not there"
        if chance.random() < 0.2:
            assert casemate.records("add", folder)[-1]["failed"] == 0
            before = now
    assert killed >= KILLS * 0.5, "too few were killed in the middle for the test to mean something"
    casemate.run("add", folder)
    same_as_new(casemate, CommandLine(tmp_path / "fresh"), folder)


def same_as_new(casemate: CommandLine, fresh: CommandLine, folder: Path) -> None:
    """The library holds what one made anew from the same folder holds, in catalog, keywords and vectors."""
    fresh.run("add", folder)
    found, wanted = ({r["path"]: r for r in each.records("documents", "--all")} for each in (casemate, fresh))
    assert found.keys() == wanted.keys()
    for path, record in found.items():
        for what in ("sha256", "chunks", "characters", "status", "title"):
            assert record[what] == wanted[path][what], f"{what} of {path}"
    checks = {check["name"]: check for check in casemate.record("doctor")["checks"]}
    assert checks["vector index"]["data"]["vectors"] == sum(record["chunks"] for record in wanted.values())
    # One that only one passage answers: of those that are alike, which comes first is left to chance.
    query = "How many times was the box opened?"
    best, best_of_new = (each.record("search", query)["passages"][0] for each in (casemate, fresh))
    assert best["text"] == best_of_new["text"]
    assert best["document"].endswith("//changed.txt")
