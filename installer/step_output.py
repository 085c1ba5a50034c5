"""What a person sees of set-up, and the running of its commands.

Every command's output goes to one log; the screen gets a line a step, kept alive by a heartbeat. No command
outlives set-up: an interrupt ends the whole group, and on Linux the kernel ends it should set-up be killed.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import selectors
import shutil
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

SCREEN_HEARTBEAT_S = 0.5
PLAIN_HEARTBEAT_S = 15.0
STOP_GRACE_S = 5.0
TAIL_LINES = 12
_PR_SET_PDEATHSIG = 1

Describe = Callable[[str], str | None]


class SetUpError(Exception):
    """Set-up cannot go on: `message` says what happened, `hint` what to do."""

    def __init__(self, message: str, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.message, self.hint, self.detail = message, hint, detail


class CommandFailed(Exception):
    """A command ended with another status than 0; `tail` is the end of what it printed."""

    def __init__(self, returncode: int, tail: str) -> None:
        super().__init__(f"status {returncode}")
        self.returncode, self.tail = returncode, tail


def in_words(seconds: float) -> str:
    """`0.4 s`, `12 s` or `3 min 05 s`."""
    if seconds < 1:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


class Screen:
    """Prints steps: a changing line on a terminal, a line now and then elsewhere; everything to the log."""

    def __init__(self, log_path: Path, stream: TextIO = sys.stderr) -> None:
        log_path.parent.mkdir(parents=True, exist_ok=True)
        self.log_path = log_path
        self._log = log_path.open("a", encoding="utf-8", errors="replace")
        self._stream = stream
        self._terminal = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._step = self._expectation = ""
        self._started = self._last_beat = time.monotonic()
        self.note(f"--- set-up started {time.strftime('%Y-%m-%d %H:%M:%S')}, Python {sys.version.split()[0]}")

    def say(self, text: str = "") -> None:
        """Prints lines of their own."""
        self._clear()
        print(text, file=self._stream, flush=True)
        self.note(text)

    def note(self, text: str) -> None:
        """Writes to the log only."""
        print(text, file=self._log, flush=True)

    def begin(self, step: str, expectation: str = "") -> None:
        """Starts a step; `expectation` says how long it may take, if long."""
        self._step, self._expectation = step, expectation
        self._started = self._last_beat = time.monotonic()
        self.note(f"--- {step} {expectation}")
        if self._terminal:
            self.beat()
        elif expectation:
            print(f"  {step:<12} {expectation}", file=self._stream, flush=True)

    def beat(self, detail: str = "") -> None:
        """Shows that the step is alive. Cheap to call often."""
        detail = detail or self._expectation or "working"
        now = time.monotonic()
        elapsed = in_words(now - self._started) if now - self._started >= 1 else ""
        line = f"  {self._step:<12} {detail}" + (f" ({elapsed})" if elapsed else "")
        if self._terminal:
            width = shutil.get_terminal_size().columns - 1
            print(f"\r\x1b[K{line[:width]}", end="", file=self._stream, flush=True)
        elif now - self._last_beat >= PLAIN_HEARTBEAT_S:
            self._last_beat = now
            print(line, file=self._stream, flush=True)

    def end(self, result: str) -> None:
        """Closes the step with what came of it and the time it took."""
        took = time.monotonic() - self._started
        self.say(f"  {self._step:<12} {result}" + (f" ({in_words(took)})" if took >= 1 else ""))
        self._step = ""

    def close(self) -> None:
        """Closes the log."""
        self._log.close()

    def _clear(self) -> None:
        if self._terminal:
            print("\r\x1b[K", end="", file=self._stream, flush=True)


def run_watched(
    command: Sequence[str | Path],
    screen: Screen,
    *,
    environment: Mapping[str, str],
    describe: Describe = lambda _line: None,
    inherit: Sequence[int] = (),
) -> str:
    """Runs a command to its end and returns the tail of its output; a status other than 0 is CommandFailed.

    `describe` turns an output line into a few words for the screen, or None. `inherit` are file descriptors
    that the command keeps open, so that a lock taken by set-up lasts until the command is gone too.
    """
    screen.note("$ " + " ".join(str(part) for part in command))
    tail: deque[str] = deque(maxlen=TAIL_LINES)
    child = subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=dict(environment),
        process_group=0,
        preexec_fn=_die_with_parent(),
        pass_fds=tuple(inherit),
    )
    assert child.stdout is not None
    with child.stdout:
        try:
            _follow(child, screen, tail, describe)
            returncode = child.wait()
        except BaseException:
            _stop_group(child)
            raise
    if returncode != 0:
        raise CommandFailed(returncode, "\n".join(tail))
    return "\n".join(tail)


def _follow(child: subprocess.Popen[bytes], screen: Screen, tail: deque[str], describe: Describe) -> None:
    assert child.stdout is not None
    pending, words = b"", ""
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        while True:
            if selector.select(SCREEN_HEARTBEAT_S):
                received = os.read(child.stdout.fileno(), 65536)
                if not received:
                    return
                *lines, pending = (pending + received).split(b"\n")
                for raw in lines:
                    line = raw.decode("utf-8", "replace").rstrip()
                    screen.note(line)
                    if line.strip():
                        tail.append(line)
                    words = describe(line) or words
            elif child.poll() is not None:
                return  # a grandchild may hold the pipe open for ever
            screen.beat(words)


def _stop_group(child: subprocess.Popen[bytes]) -> None:
    # SIGKILL follows in any case: the leader may be gone while a compiler of its group is not.
    for signal_number in (signal.SIGINT, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal_number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(STOP_GRACE_S)


def _die_with_parent() -> Callable[[], None] | None:
    if not sys.platform.startswith("linux"):
        return None
    libc, parent = ctypes.CDLL(None), os.getpid()

    def arrange() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # set-up died before the line above
            os._exit(1)

    return arrange
