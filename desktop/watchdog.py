"""Notices when Qt's thread is kept for longer than a person bears, and names the code that kept it.

Another thread looks at what Qt's thread is doing; it sees places in the code, never values.
"""

from __future__ import annotations

import gc
import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType

from PySide6.QtCore import Qt, QTimer

LIMIT_S = 0.05
BEAT_S = 0.01
_LOOKS_EVERY_S = 0.005
_MOST_PLACES = 15
_OURS = str(Path(__file__).resolve().parent)
_START = (str(Path(__file__).with_name("application.py")), str(Path(__file__).with_name("__main__.py")))
"""They are below everything, for as long as the window is open."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stall:
    seconds: float
    """How long it had taken when it was seen, or in all where it was over by then."""
    stack: str
    """Where Qt's thread was, innermost last; empty where it was over.

    Where that was in none of the window's code, the places of the other threads follow, which may have had Python.
    """


class Watchdog:
    """Watches by a beat of the event loop and the clock on the wall: what a person waits for."""

    def __init__(self, tell: Callable[[Stall], None], limit_s: float = LIMIT_S) -> None:
        """To be made on Qt's thread. ``tell`` may be called on any thread."""
        self._tell = tell
        self._limit_s = limit_s
        self._watched = threading.get_ident()
        self._beat_s = time.monotonic()
        self._told_of = 0.0
        self._timer = _beating(self._beat)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def start(self) -> None:
        self._beat_s = time.monotonic()
        self._timer.start()
        self._thread.start()

    def stop(self) -> None:
        self._timer.stop()
        self._stopped.set()
        self._thread.join()

    def _beat(self) -> None:
        last_s, self._beat_s = self._beat_s, time.monotonic()
        late_s = self._beat_s - last_s - BEAT_S
        # It may have kept the other thread from looking.
        if late_s > self._limit_s and self._told_of != last_s:
            self._tell(Stall(late_s, ""))

    def _look(self) -> None:
        while not self._stopped.wait(_LOOKS_EVERY_S):
            last_s = self._beat_s
            late_s = time.monotonic() - last_s - BEAT_S
            if late_s <= self._limit_s or self._told_of == last_s:
                continue
            stack = _places(self._watched)
            if self._beat_s == last_s:
                self._told_of = last_s
                self._tell(Stall(late_s, stack))


class CallWatchdog:
    """Watches single calls of the window's code by the processor time they take, which a busy machine does not change.

    For tests, whose own code runs on Qt's thread too. A call is from when the window's code is entered to when it is
    left again. Constructing things is not counted, as it belongs to the start, nor what Python clears away meanwhile.
    """

    def __init__(self, tell: Callable[[Stall], None], limit_s: float = LIMIT_S) -> None:
        self._tell = tell
        self._limit_s = limit_s
        self._watched = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._watched)
        self._turns = 0
        self._timer = _beating(self._beat)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def start(self) -> None:
        self._timer.start()
        gc.callbacks.append(self._note_clearing)
        self._thread.start()

    def stop(self) -> None:
        self._timer.stop()
        gc.callbacks.remove(self._note_clearing)
        self._stopped.set()
        self._thread.join()

    def _beat(self) -> None:
        self._turns += 1

    def _note_clearing(self, phase: str, _told: dict[str, int]) -> None:
        if phase == "stop":
            self._turns += 1

    def _look(self) -> None:
        known: object = None
        began_s, told = 0.0, False
        while not self._stopped.wait(_LOOKS_EVERY_S):
            entry = _entry(self._watched)
            now_s = time.clock_gettime(self._clock)
            # Another call may have its frame at the same place; not within one turn, or that is as long.
            call = None if entry is None else (self._turns, *entry)
            if call != known:
                known, began_s, told = call, now_s, False
            elif call is not None and not told and now_s - began_s > self._limit_s:
                told = True
                self._tell(Stall(now_s - began_s, _places(self._watched)))


def _beating(beat: Callable[[], None]) -> QTimer:
    timer = QTimer(interval=round(1000 * BEAT_S), timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    return timer


def log_stall(stall: Stall) -> None:
    where = stall.stack or "nothing of ours that could be seen: look at what was drawn or laid out\n"
    log.warning("the window stood still for %.0f ms or longer in\n%s", 1000 * stall.seconds, where)


# A frame must not be kept: it would keep what is in it, and widgets may only end on Qt's thread. These two only read
# from it, without giving another thread the time to run.


def _entry(thread: int) -> tuple[int, CodeType] | None:
    """Where the window's code was entered, or nothing where it is not running, or constructs."""
    frame: FrameType | None = sys._current_frames().get(thread)  # noqa: SLF001 - there is no other way
    entry = None
    while frame is not None:
        code = frame.f_code
        if code.co_filename.startswith(_OURS) and code.co_filename not in _START and code.co_filename != __file__:
            entry = (id(frame), code)
        frame = frame.f_back
    return None if entry is None or entry[1].co_name in ("__init__", "<module>") else entry


def _places(thread: int) -> str:
    frames = sys._current_frames()  # noqa: SLF001 - there is no other way
    places = _upwards(frames.get(thread), _MOST_PLACES)
    if places and places[0][0] in _START:
        # Qt itself, or waiting for its turn in Python: then what the others do is of interest.
        own = threading.get_ident()
        for other, frame in frames.items():
            if other not in (thread, own):
                places = [*_upwards(frame, 1), *places]
    frames.clear()
    return "".join(f'  File "{file}", line {line}, in {name}\n' for file, line, name in reversed(places))


def _upwards(frame: FrameType | None, most: int) -> list[tuple[str, int, str]]:
    """File, line and name of a frame and those that called it."""
    places: list[tuple[str, int, str]] = []
    while frame is not None and len(places) < most:
        places.append((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    return places
