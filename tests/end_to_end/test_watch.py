"""A watched folder: what is written, edited, renamed and deleted there reaches the library by itself."""

from __future__ import annotations

import json
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.command_line import CommandLine

Wait = Callable[[str, str], dict[str, Any]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "lease.md").write_text("# Lease\n\nThe tenant gives ninety days of notice.\n")
    return folder


@pytest.fixture
def watching(casemate: CommandLine, folder: Path) -> Iterator[tuple[subprocess.Popen[str], Wait]]:
    process = casemate.start("watch", folder, "--json")
    seen: list[dict[str, Any]] = []

    def collect() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            seen.append(json.loads(line))  # noqa: PERF401 - each is seen when it comes

    reader = threading.Thread(target=collect)
    reader.start()

    def wait_for(event: str, path: str = "") -> dict[str, Any]:
        """The next such event; those before it are dropped."""
        deadline_s = time.monotonic() + 60
        while time.monotonic() < deadline_s:
            for index, record in enumerate(seen):
                if record.get("event") == event and record.get("path", "").endswith(path):
                    del seen[: index + 1]
                    return record
            time.sleep(0.05)
        raise AssertionError(f"no {event} of {path!r} within a minute: {seen}")

    wait_for("in step")
    yield process, wait_for
    process.kill()
    reader.join()
    process.communicate()


def test_changes_reach_the_library_by_themselves(
    casemate: CommandLine, folder: Path, watching: tuple[subprocess.Popen[str], Wait]
) -> None:
    process, wait_for = watching
    (folder / "pump.md").write_text("# Pump\n\nThe impeller is replaced every year.\n")
    added = wait_for("indexed", "pump.md")
    # In place, as an editor that keeps the file would.
    with (folder / "pump.md").open("r+") as stream:
        stream.write("# Pump\n\nThe impeller is replaced every month.")
    assert wait_for("indexed", "pump.md")["id"] == added["id"]
    (folder / "below").mkdir()
    (folder / "pump.md").rename(folder / "below" / "bilge.md")
    (folder / "below" / "anchor.md").write_text("# Anchor\n\nThe chain is measured in spring.\n")
    wait_for("indexed", "anchor.md")
    (folder / "lease.md").unlink()
    wait_for("removed", "lease.md")
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    listed = {Path(record["path"]).name: record for record in casemate.records("documents")}
    assert set(listed) == {"bilge.md", "anchor.md"}
    assert listed["bilge.md"]["id"] == added["id"]
    assert "month" in casemate.record("documents", "--text", str(added["id"]))["text"]


def test_a_watched_folder_is_remembered_until_it_is_unwatched(
    casemate: CommandLine, folder: Path, watching: tuple[subprocess.Popen[str], Wait]
) -> None:
    process, _ = watching
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    (folder / "lease.md").unlink()
    (folder / "pump.md").write_text("# Pump\n\nThe impeller is replaced every year.\n")
    again = casemate.start("watch", "--json")
    assert again.stdout is not None
    for line in again.stdout:
        if json.loads(line)["event"] == "in step":
            break
    again.send_signal(signal.SIGINT)
    again.communicate(timeout=30)
    assert again.returncode == 0
    assert [Path(record["path"]).name for record in casemate.records("documents")] == ["pump.md"]
    casemate.run("unwatch", folder)
    assert casemate.record("watch", status=1)["code"] == "document_missing"
