"""A process of ours that may crash, hang or be killed without its parent noticing more than an exception.

The child talks frames on its standard input and output; what it prints otherwise goes to its standard error, whose
last lines are kept for the report. A child exits when its standard input ends, so none outlives its parent.
"""

from __future__ import annotations

import contextlib
import os
import queue
import resource
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from engine.processes.frames import Frame, FrameError, read_frame, write_frame

_ROOT = Path(__file__).resolve().parents[2]
_STDERR_LINES = 40
_FRAMES_WAITING = 256


class ChildGone(Exception):
    """The child ended, or sent something that is not a frame; ``reason`` is for people."""

    def __init__(self, reason: str, exit_code: int | None, last_lines: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.exit_code = exit_code
        self.last_lines = last_lines

    @property
    def allocation_failed(self) -> bool:
        """Whether the child said that it got no memory; of what the kernel ends, ``out_of_memory_kills`` tells."""
        text = self.last_lines.lower()
        return "memoryerror" in text or "bad_alloc" in text


class Child:
    """Starts ``python -m module arguments…`` and exchanges frames with it. One thread at a time may receive."""

    def __init__(self, module: str, arguments: list[str] | None = None, *, inherited: Sequence[int] = ()) -> None:
        """``inherited`` are descriptors that the child gets under the same numbers."""
        environment = dict(os.environ, PYTHONPATH=str(_ROOT), PYTHONUNBUFFERED="1")
        # -P keeps the current folder off sys.path: a folder named "engine" there must not become ours.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", module, *(arguments or [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            close_fds=True,
            pass_fds=inherited,
            # Ctrl-C in a terminal goes to the whole group; the parent decides what happens to its children.
            start_new_session=True,
        )
        # Bounded, so that a child which talks without end fills its pipe and waits, and not our memory.
        self._frames: queue.Queue[Frame | FrameError | None] = queue.Queue(_FRAMES_WAITING)
        self._ended = threading.Event()
        self._stderr: deque[str] = deque(maxlen=_STDERR_LINES)
        self._write_lock = threading.Lock()
        self._stderr_thread = threading.Thread(target=self._collect_stderr, daemon=True)
        self._stderr_thread.start()
        threading.Thread(target=self._collect_frames, daemon=True).start()

    @property
    def process_id(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def send(self, message: dict[str, Any], payload: bytes | memoryview = b"") -> None:
        """Send one frame. Raises ChildGone."""
        stream = self._process.stdin
        assert stream is not None
        try:
            with self._write_lock:
                write_frame(stream, message, payload)
        except (OSError, ValueError) as error:
            raise self._gone(str(error)) from error

    def receive(self, timeout_s: float | None = None) -> Frame:
        """The next frame. Raises ChildGone, or TimeoutError when none has come after ``timeout_s`` seconds."""
        try:
            item = self._frames.get(timeout=timeout_s)
        except queue.Empty:
            if not self.alive:
                # A process that the child had forked may keep the pipe open, so that its end never shows there.
                raise self._gone("") from None
            raise TimeoutError(f"nothing heard for {timeout_s:g} s") from None
        if isinstance(item, Frame):
            return item
        # It is the last there will be: keep it for whoever asks again.
        self._frames.put_nowait(item)
        raise self._gone("" if item is None else str(item))

    def kill(self) -> None:
        """End the child now, and what it has forked. Idempotent."""
        with contextlib.suppress(ProcessLookupError):
            if self.alive:
                # It leads a group of its own.
                os.killpg(self._process.pid, signal.SIGKILL)
        self._close()

    def stop(self, timeout_s: float = 2.0) -> None:
        """Let the child finish by ending its input; kill it when that takes longer than ``timeout_s`` seconds."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError):
            self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout_s)
        self.kill()

    def _close(self) -> None:
        self._ended.set()
        self._process.wait()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError, ValueError):
                self._process.stdin.close()

    def _gone(self, reason: str) -> ChildGone:
        try:
            code: int | None = self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self.kill()
            code = None
        self._stderr_thread.join(timeout=1)
        if code is not None and code < 0:
            reason = f"ended by {signal.Signals(-code).name}"
        elif code:
            reason = f"ended with status {code}"
        return ChildGone(reason or "ended", code, "\n".join(self._stderr))

    def _collect_frames(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        with stream:
            item: Frame | FrameError | None = None
            while not self._ended.is_set():
                try:
                    item = read_frame(stream)
                except (FrameError, OSError, ValueError) as error:
                    item = FrameError(str(error))
                self._keep(item)
                if not isinstance(item, Frame):
                    return
            self._keep(None)

    def _keep(self, item: Frame | FrameError | None) -> None:
        while True:
            try:
                return self._frames.put(item, timeout=0.2)
            except queue.Full:
                if self._ended.is_set():
                    # Nobody will read what waits; whoever still asks must learn of the end.
                    with contextlib.suppress(queue.Empty):
                        self._frames.get_nowait()
                    item = None

    def _collect_stderr(self) -> None:
        stream = self._process.stderr
        assert stream is not None
        with stream, contextlib.suppress(OSError, ValueError):
            for line in stream:
                self._stderr.append(line.decode(errors="replace").rstrip()[:500])


def claim_standard_streams() -> tuple[IO[bytes], IO[bytes]]:
    """For a child's entry point: the frame streams, with standard output turned to standard error.

    After it, a library's ``print`` cannot break the framing.
    """
    sys.stdout.flush()
    frames_in = os.fdopen(os.dup(0), "rb")
    frames_out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    return frames_in, frames_out


def out_of_memory_kills() -> int:
    """How many processes this system has ended for want of memory since it started; 0 where it does not say.

    SIGKILL alone may be anybody's. Source: oom_kill in proc_vmstat(5).
    """
    try:
        lines = Path("/proc/vmstat").read_text().splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith("oom_kill ")), 0)
    except (OSError, ValueError):
        return 0


def limit_memory(size_bytes: int) -> None:
    """Bound this process's address space and forbid core dumps, which would hold document text."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    bound = size_bytes if hard == resource.RLIM_INFINITY else min(size_bytes, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
