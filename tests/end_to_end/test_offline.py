"""No internet socket, in any process, from the first line on."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from tests.conftest import ROOT
from tests.end_to_end.command_line import CommandLine
from tests.end_to_end.conftest import require

SAMPLES = ROOT / "resources" / "samples"
QUESTION = "What is the part number of the fuel filter element?"


def test_no_process_of_add_or_ask_creates_an_internet_socket(home: Path, tmp_path: Path) -> None:
    require(shutil.which("strace") is not None, "strace")
    trace = tmp_path / "trace"
    strace = ("strace", "-f", "-A", "-o", str(trace), "-e", "trace=socket,connect,seccomp,execve")
    casemate = CommandLine(home, strace)
    casemate.run("add", SAMPLES)
    answer = casemate.record("ask", QUESTION)
    assert not answer["not_found"]
    calls = trace.read_text()
    # The trace is of the real thing: the command line, its parse worker and its model host, each with the filter.
    assert calls.count("engine.ingestion.parse_worker") >= 1
    assert calls.count("engine.answering.model_host") == 1
    assert len(re.findall(r"seccomp\(SECCOMP_SET_MODE_FILTER.* = 0", calls)) >= 4
    created = re.findall(r"^.*socket\(AF_(?:INET|INET6|PACKET|NETLINK).* = \d+$", calls, re.MULTILINE)
    assert created == []
    assert not re.search(r"connect\(\d+, \{sa_family=AF_INET", calls)


def test_everything_works_where_there_is_no_network_at_all(home: Path) -> None:
    require(
        subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode == 0, "unprivileged user namespaces"
    )
    casemate = CommandLine(home, ("unshare", "-rn"))
    casemate.run("add", SAMPLES)
    assert not casemate.record("ask", QUESTION)["not_found"]


def test_the_doctor_tries_and_reports(casemate: CommandLine) -> None:
    report = casemate.record("doctor")
    assert report["ok"] is True
    checks = {check["name"]: check for check in report["checks"]}
    assert checks["network"]["data"]["enforcement"] == "seccomp"
    assert all(refused for _, refused, _ in checks["network"]["data"]["tries"])
    assert {"versions", "processor", "data folder", "catalog", "vector index", "parse worker", "model host"} <= set(
        checks
    )
    assert any(name.startswith("model ") for name in checks)
    readable = casemate.run("doctor").stdout
    assert "every internet socket was refused" in readable


def test_the_doctor_fails_when_a_process_kept_the_network() -> None:
    # The check itself must be able to fail: in a process that never closed the network, sockets open.
    from engine.processes.confinement import try_network

    assert any(not refused for _, refused, _ in try_network())
