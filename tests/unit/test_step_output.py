"""The running of set-up's commands: what is kept of them, and that none outlives set-up."""

from __future__ import annotations

import contextlib
import fcntl
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import step_output
from step_output import CommandFailed, Screen, in_words, run_watched

INSTALLER = Path(step_output.__file__).parent
# Prints its own and a grandchild's number, then both wait: a compiler under pip.
FAMILY = """
import os, subprocess, sys, time
grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print("numbers", os.getpid(), grandchild.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with contextlib.closing(Screen(tmp_path / "log", io.StringIO())) as opened:
        yield opened


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    # A process that nobody has waited for yet is over all the same.
    return not status.exists() or status.read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"


def _wait_until_gone(pid: int) -> bool:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if not _is_alive(pid):
            return True
        time.sleep(0.02)
    return False


def test_a_command_s_end_is_returned_and_all_of_it_logged(screen: Screen) -> None:
    code = "for n in range(50): print('line', n)"
    tail = run_watched([sys.executable, "-c", code], screen, environment=os.environ)
    assert tail.splitlines() == [f"line {n}" for n in range(38, 50)]
    assert "line 0\n" in screen.log_path.read_text(encoding="utf-8")


def test_a_failure_carries_status_and_output(screen: Screen) -> None:
    code = "import sys; print('the reason', file=sys.stderr); sys.exit(7)"
    with pytest.raises(CommandFailed) as caught:
        run_watched([sys.executable, "-c", code], screen, environment=os.environ)
    assert (caught.value.returncode, caught.value.tail) == (7, "the reason")


def test_a_silent_command_is_shown_to_be_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_output, "PLAIN_HEARTBEAT_S", 0.1)
    monkeypatch.setattr(step_output, "SCREEN_HEARTBEAT_S", 0.05)
    stream = io.StringIO()
    with contextlib.closing(Screen(tmp_path / "log", stream)) as screen:
        screen.begin("llama.cpp")
        run_watched([sys.executable, "-c", "import time; time.sleep(1)"], screen, environment=os.environ)
    assert stream.getvalue().count("llama.cpp") >= 3


def test_a_grandchild_that_keeps_the_output_open_does_not_hold_set_up(screen: Screen) -> None:
    code = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(30)'])"
    started = time.monotonic()
    run_watched([sys.executable, "-c", code], screen, environment=os.environ)
    assert time.monotonic() - started < 15


def test_an_interrupt_ends_the_whole_family(screen: Screen) -> None:
    pids: list[int] = []

    def interrupt(line: str) -> None:
        if line.startswith("numbers"):
            pids.extend(map(int, line.split()[1:]))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_watched([sys.executable, "-c", FAMILY], screen, environment=os.environ, describe=interrupt)
    assert len(pids) == 2
    assert all(_wait_until_gone(pid) for pid in pids)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's parent-death signal is Linux's")
def test_a_killed_set_up_takes_its_command_along_and_frees_the_lock(tmp_path: Path) -> None:
    """What `kill -9` leaves behind must not write to the environment while the next set-up works there."""
    lock = tmp_path / "lock"
    code = f"""
import io, os, sys
sys.path.insert(0, {str(INSTALLER)!r})
from pathlib import Path
from setup_environment import take_lock
from step_output import Screen, run_watched
screen = Screen(Path({str(tmp_path / "log")!r}), io.StringIO())
descriptor = take_lock(Path({str(lock)!r}), screen)
run_watched([sys.executable, "-c", {FAMILY!r}], screen, environment=os.environ, inherit=[descriptor],
            describe=lambda line: print(line, flush=True))
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as set_up:
        assert set_up.stdout is not None
        child, grandchild = map(int, set_up.stdout.readline().split()[1:])
        try:
            with lock.open() as other, pytest.raises(BlockingIOError):
                fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            set_up.kill()
            assert _wait_until_gone(child)
            with lock.open() as other:
                fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        finally:
            os.kill(grandchild, signal.SIGKILL)


def test_times_are_said_in_words() -> None:
    assert [in_words(s) for s in (0.44, 12.4, 185.2)] == ["0.4 s", "12 s", "3 min 05 s"]
