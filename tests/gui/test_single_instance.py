"""A second start hands its files to the first; nothing that is left over or broken keeps a window from opening."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.handing_over import SOCKET_NAME, address, hand_over
from desktop.single_instance import SingleInstance, bring_forward
from tests.conftest import ROOT


@pytest.fixture
def single(tmp_path: Path) -> Iterator[SingleInstance]:
    one = SingleInstance(tmp_path / "home")
    one.listen()
    yield one
    one.close()


def call(home: Path, files: list[Path]) -> tuple[threading.Thread, list[bool]]:
    """A second start: it waits for the first, which here is this thread."""
    outcome: list[bool] = []
    thread = threading.Thread(target=lambda: outcome.append(hand_over(home, files)))
    thread.start()
    return thread, outcome


def test_files_are_handed_over(qtbot: QtBot, single: SingleInstance, tmp_path: Path) -> None:
    files = [Path("/a/b.pdf"), *(Path(f"/a/file {n} ü.txt") for n in range(5000))]
    with qtbot.waitSignal(single.files_given) as given:
        thread, outcome = call(tmp_path / "home", files)
    thread.join()
    assert outcome == [True]
    assert given.args == [files]
    assert stat.S_IMODE((tmp_path / "home" / SOCKET_NAME).stat().st_mode) & 0o077 == 0


def test_a_second_one_does_not_take_the_first_ones_place(qtbot: QtBot, single: SingleInstance, tmp_path: Path) -> None:
    second = SingleInstance(tmp_path / "home")
    second.listen()
    second.close()
    with qtbot.waitSignal(single.files_given):
        thread, outcome = call(tmp_path / "home", [])
    thread.join()
    assert outcome == [True]


def test_what_a_crash_left_behind_is_cleared_away(qtbot: QtBot, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / SOCKET_NAME))
    assert not hand_over(tmp_path, [])
    one = SingleInstance(tmp_path)
    one.listen()
    with qtbot.waitSignal(one.files_given):
        thread, outcome = call(tmp_path, [])
    thread.join()
    assert outcome == [True]
    one.close()
    assert not (tmp_path / SOCKET_NAME).exists()
    assert not hand_over(tmp_path, [])


def test_what_is_no_message_is_not_heard(qtbot: QtBot, single: SingleInstance, tmp_path: Path) -> None:
    given: list[object] = []
    single.files_given.connect(given.append)
    for rubbish in (b"", b"{", b"[1]", b'{"files": 3}', b'{"files": ["/x"], "tokens": 7}'):
        with address(tmp_path / "home") as path, socket.socket(socket.AF_UNIX) as line:
            line.connect(path)
            line.sendall(rubbish)
            line.shutdown(socket.SHUT_WR)
            qtbot.waitUntil(lambda: not single._calls)
            qtbot.wait(5)
    assert given == []


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch], ids=["a folder", "a file"])
def test_something_else_of_that_name_does_no_harm(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / SOCKET_NAME)
    assert not hand_over(tmp_path, [])
    one = SingleInstance(tmp_path)
    one.listen()
    one.close()


def test_a_folder_deeper_than_an_address_is_long(qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / ("deep" * 20) / ("deeper" * 20)
    one = SingleInstance(home)
    one.listen()
    with qtbot.waitSignal(one.files_given):
        thread, outcome = call(home, [])
    thread.join()
    assert outcome == [True]
    one.close()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_minimised_window_comes_forward(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    bring_forward(window)
    assert not window.isMinimized()
    assert window.isVisible()


def test_two_real_starts(tmp_path: Path) -> None:
    home, note = tmp_path / "home", tmp_path / "note.txt"
    note.write_text("The boiler is inspected every March.", encoding="utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "desktop", "--home", str(home)]
    first = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_until(lambda: (home / SOCKET_NAME).exists())
        second = subprocess.run([*command, note.name], cwd=tmp_path, env={**environment, "PYTHONPATH": str(ROOT)})
        assert second.returncode == 0
        assert first.poll() is None
        wait_until(lambda: str(note) in paths_in(home / "catalog.sqlite"))
    finally:
        first.send_signal(signal.SIGINT)
        assert first.wait(30) == 0
    assert not (home / SOCKET_NAME).exists()


def paths_in(catalog: Path) -> list[str]:
    try:
        with sqlite3.connect(f"file:{catalog}?mode=ro", uri=True) as connection:
            return [path for (path,) in connection.execute("SELECT path FROM documents")]
    except sqlite3.Error:
        return []


def wait_until(condition: Callable[[], bool]) -> None:
    deadline_s = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline_s
        time.sleep(0.05)
