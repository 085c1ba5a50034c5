"""What is told beyond the window and after it: notifications, and crashes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import notifications
from desktop.crash_report import CrashBar, CrashFiles
from desktop.faults import FaultDialog
from desktop.window import Window
from tests.conftest import ROOT
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import click, drop


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(notifications, "send", lambda *words: told.append(words))
    return told


def read_for(qtbot: QtBot, window: Window, engine: FakeEngine, files: list[Path], seconds: float) -> None:
    """Have the files read by the clock of the notifier in so many seconds, the window behind others."""
    now = 100.0
    window.notifier._clock = lambda: now
    window.isActiveWindow = lambda: False  # type: ignore[method-assign]
    engine.may_read.clear()
    drop(window, files)
    qtbot.waitUntil(lambda: window.intake.busy)
    now += seconds
    engine.may_read.set()
    qtbot.waitUntil(lambda: not window.intake.busy)


def test_the_end_of_a_long_reading_is_told(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], sent: list[tuple[str, str]]
) -> None:
    read_for(qtbot, window, engine, [library["lease"], library["locked"]], 21)
    qtbot.waitUntil(lambda: sent == [("Your documents have been read", "1 added · 1 could not be read")])


def test_a_short_one_or_one_that_is_watched_or_not_to_be_told_is_not(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], sent: list[tuple[str, str]]
) -> None:
    read_for(qtbot, window, engine, [library["lease"]], 19)
    window.preferences.set(notifications.NOTIFIES, False)
    read_for(qtbot, window, engine, [library["minutes"]], 100)
    window.preferences.set(notifications.NOTIFIES, True)
    window.isActiveWindow = lambda: True  # type: ignore[method-assign]
    window.notifier._tell("here")
    qtbot.wait(50)
    assert sent == []


def test_without_a_bus_the_window_asks_for_attention(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setattr(QApplication, "alert", lambda *arguments: asked.append(arguments))
    read_for(qtbot, window, engine, [library["lease"]], 30)
    qtbot.waitUntil(lambda: asked == [(window,)])


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A session bus of its own."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("there is no dbus-daemon here")
    address = f"unix:path={tmp_path / 'bus'}"
    daemon = subprocess.Popen(
        [program, "--session", "--nofork", "--print-address", f"--address={address}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdout is not None
    assert daemon.stdout.readline()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.terminate()
    daemon.communicate()


def test_it_is_what_a_desktop_understands(bus: str) -> None:
    from jeepney import MessageType, message_bus, new_method_return
    from jeepney.io.blocking import Proxy, open_dbus_connection

    heard: list[tuple[object, ...]] = []
    with open_dbus_connection(bus=bus) as desktop:
        assert Proxy(message_bus, desktop).RequestName("org.freedesktop.Notifications") == (1,)

        def serve() -> None:
            while not heard:
                message = desktop.receive(timeout=10)
                if message.header.message_type is MessageType.method_call:
                    heard.append(message.body)
                    desktop.send(new_method_return(message, "u", (7,)))

        thread = threading.Thread(target=serve)
        thread.start()
        notifications.send("Read", "3 added <b>")
        thread.join(10)
    name, replaces, icon, title, body, actions, hints, timeout = heard[0]
    assert (name, replaces, icon, title, body) == ("Casemate", 0, "casemate", "Read", "3 added &lt;b&gt;")
    assert (actions, hints, timeout) == ([], {"desktop-entry": ("s", "casemate")}, -1)


def crash(home: Path, kind: str) -> None:
    """A process that ends in a crash with a document's words in its hands."""
    program = f"""
        import os, signal
        from pathlib import Path
        from desktop.crash_report import CrashFiles
        files = CrashFiles(Path({str(home)!r}))
        files.begin()
        def read(text): os.kill(os.getpid(), signal.{kind})
        read("the tenant's secret")
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], cwd=ROOT, check=False)
    assert ended.returncode == -getattr(signal, kind)


def test_a_crash_is_told_shown_and_deleted(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    crash(tmp_path, "SIGSEGV")
    files = CrashFiles(tmp_path)
    window.tell_of_crash(files)
    bar = window.findChild(CrashBar)
    assert bar is not None
    assert bar.isVisible()
    click(bar.show_button)
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    assert "Segmentation fault" in dialog.details.toPlainText()
    assert "in read" in dialog.details.toPlainText()
    assert "secret" not in dialog.details.toPlainText()
    assert (files.left()[0].stat().st_mode & 0o077) == 0
    dialog.accept()
    click(bar.delete_button)
    assert not bar.isVisible()
    assert list((tmp_path / "logs").iterdir()) == []


def test_what_was_only_stopped_is_no_crash(window: Window, tmp_path: Path) -> None:
    crash(tmp_path, "SIGKILL")
    files = CrashFiles(tmp_path)
    window.tell_of_crash(files)
    assert window.findChild(CrashBar) is None
    assert list((tmp_path / "logs").iterdir()) == []


def test_a_process_that_runs_has_not_crashed(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    own = tmp_path / "logs" / f"crash-{os.getpid()}.log"
    own.write_text("of this process")
    assert CrashFiles(tmp_path).left() == []
    assert own.exists()
