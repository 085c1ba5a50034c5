"""Runs ``casemate`` as a person or script does: a process of its own, a data folder of its own."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import settle

ROOT = Path(__file__).resolve().parents[2]


class CommandLine:
    def __init__(self, home: Path, prefix: tuple[str, ...] = ()) -> None:
        self.home = home
        self.prefix = prefix
        self.environment = dict(os.environ, PYTHONPATH=str(ROOT), CASEMATE_HOME=str(home), LC_ALL="C.UTF-8")

    def command(self, *words: str | Path) -> list[str]:
        if not self.home.exists():
            with contextlib.suppress(OSError):
                settle(self.home)
        return [*self.prefix, sys.executable, "-P", "-m", "engine.cli", *map(str, words)]

    def run(self, *words: str | Path, status: int = 0, text: str = "") -> subprocess.CompletedProcess[str]:
        """Run to the end and insist on the exit status."""
        ended = subprocess.run(
            self.command(*words),
            env=self.environment,
            input=text,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
        )
        assert ended.returncode == status, f"status {ended.returncode}\n{ended.stdout}\n{ended.stderr}"
        return ended

    def records(self, *words: str | Path, status: int = 0, text: str = "") -> list[dict[str, Any]]:
        """The objects that the command prints with --json, one a line."""
        return [json.loads(line) for line in self.run(*words, "--json", status=status, text=text).stdout.splitlines()]

    def record(self, *words: str | Path, status: int = 0) -> dict[str, Any]:
        (record,) = self.records(*words, status=status)
        return record

    def start(self, *words: str | Path, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.command(*words),
            env=self.environment,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            # A shell's background job ignores Ctrl-C, and so would what it starts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
