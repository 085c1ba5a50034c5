from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop import watchdog
from desktop.watchdog import CallWatchdog, Stall, Watchdog, log_stall

pytestmark = pytest.mark.may_stall


def be_slow(seconds: float) -> None:
    until_s = time.thread_time() + seconds
    while time.thread_time() < until_s:
        sum(range(100))


def sleep(seconds: float) -> None:
    time.sleep(seconds)


@pytest.mark.parametrize("culprit", [be_slow, sleep])
def test_a_long_turn_names_its_culprit(qtbot: QtBot, culprit: Callable[[float], None]) -> None:
    stalls: list[Stall] = []
    dog = Watchdog(stalls.append)
    dog.start()
    QTimer.singleShot(0, lambda: culprit(0.2))
    qtbot.waitUntil(lambda: bool(stalls))
    dog.stop()
    assert f"in {culprit.__name__}" in stalls[0].stack
    assert stalls[0].seconds > watchdog.LIMIT_S
    assert len(stalls) == 1


def test_waiting_is_no_stall(qtbot: QtBot) -> None:
    stalls: list[Stall] = []
    dog = Watchdog(stalls.append, limit_s=0.4)
    dog.start()
    QTimer.singleShot(0, lambda: None)
    qtbot.wait(600)
    dog.stop()
    assert stalls == []


def test_a_call_of_the_windows_code_is_measured_by_what_it_computes(qtbot: QtBot) -> None:
    names: dict[str, Callable[..., None]] = {}
    # Code that seems to be the window's.
    exec(compile("def handle(how, long):\n    how(long)", f"{watchdog._OURS}/seeming.py", "exec"), names)
    handle = names["handle"]
    stalls: list[Stall] = []
    dog = CallWatchdog(stalls.append)
    dog.start()
    handle(sleep, 0.2)
    be_slow(0.2)
    assert stalls == [], "to wait for a busy machine is not its fault, nor is what others do"
    handle(be_slow, 0.2)
    dog.stop()
    assert len(stalls) == 1
    assert "in handle" in stalls[0].stack
    assert stalls[0].seconds < 0.2


def test_a_stall_is_logged_with_places_only(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        log_stall(Stall(0.123, "  File desktop/x.py, line 3, in slow\n"))
        log_stall(Stall(0.06, ""))
    assert "123 ms" in caplog.text
    assert "in slow" in caplog.text
    assert "drawn or laid out" in caplog.text


def test_where_only_the_start_is_below_the_other_threads_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "_START", (__file__,))
    done = threading.Event()

    def hold() -> None:
        assert done.wait(10)

    other = threading.Thread(target=hold)
    other.start()
    told: list[str] = []
    # Looked at from a third thread, as the watchdog does, while this one only waits here.
    looking = threading.Thread(
        target=lambda thread: told.append(watchdog._places(thread)), args=[threading.get_ident()]
    )
    looking.start()
    until_s = time.monotonic() + 5
    while not told and time.monotonic() < until_s:
        pass
    done.set()
    assert "in wait" in told[0]
    assert "in test_where_only_the_start" in told[0]
