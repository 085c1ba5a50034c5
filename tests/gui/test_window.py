from __future__ import annotations

import logging
import os
import re
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.faults import FaultDialog, Faults, LogBook
from desktop.library.row import RowState
from desktop.window import Window
from engine import StoreInUse
from tests.conftest import ROOT
from tests.gui.conftest import OpenWindow
from tests.gui.documents import NOTICE
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.fake_sidebar import FakeConversations
from tests.gui.gestures import click, drop, index_files, press, send, states

if TYPE_CHECKING:
    from engine import Engine


def test_an_empty_library_invites_a_drop_and_offers_the_samples(
    qtbot: QtBot, window: Window, engine: FakeEngine
) -> None:
    assert window.welcome.first_drop.isVisible()
    assert not window.conversation.composer.isVisible()
    click(window.welcome.samples_button)
    qtbot.waitUntil(lambda: len(engine.documents()) > 2 and not window.intake.busy)
    qtbot.waitUntil(lambda: window.conversation.composer.isVisible())
    assert not window.welcome.first_drop.isVisible()


def test_a_library_in_use_is_said_and_can_be_tried_again(
    qtbot: QtBot, open_window: OpenWindow, engine: FakeEngine
) -> None:
    in_use = True

    def open_engine() -> Engine:
        if in_use:
            raise StoreInUse("The data folder is in use by process 17.", "Close the other Casemate.")
        return cast("Engine", engine)

    window = open_window(open_engine)
    qtbot.waitUntil(lambda: window.welcome.failure.isVisible())
    assert window.welcome.failure_message.text() == "The data folder is in use by process 17."
    assert window.welcome.failure_hint.text() == "Close the other Casemate."
    assert window.findChild(FaultDialog) is None
    in_use = False
    click(window.welcome.retry_button)
    qtbot.waitUntil(lambda: window.welcome.first_drop.isVisible())


def test_a_bug_is_shown_with_details_to_copy(qtbot: QtBot, open_window: OpenWindow) -> None:
    def open_engine() -> Engine:
        raise KeyError("chunk 17")

    window = open_window(open_engine)
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is not None)
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    click(dialog.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert "KeyError: 'chunk 17'" in copied
    assert "test_window.py" in copied
    assert window.welcome.failure.isVisible()
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is None)


def test_what_nothing_catches_is_shown_from_any_thread(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    faults = Faults()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    faults.install()
    shown: list[str] = []
    faults.met.connect(shown.append)

    def fail() -> None:
        raise RuntimeError("from a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert "RuntimeError: from a thread" in shown[0]


def test_the_log_has_the_place_of_a_bug_but_not_its_words_and_is_its_owners(tmp_path: Path) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    book = LogBook()
    document_text = "the tenant's secret"
    try:
        raise ValueError(document_text)
    except ValueError:
        logging.getLogger("desktop.test").exception("reading failed")
    book.write_to(tmp_path)
    logging.getLogger("desktop.test").info("opened")
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    log = tmp_path / "logs" / "desktop.log"
    written = log.read_text(encoding="utf-8")
    assert "reading failed" in written
    assert "test_window.py" in written
    assert "ValueError" in written
    assert "opened" in written
    assert document_text not in written
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_closing_while_files_are_read_stops_them_and_closes_the_engine(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    engine.may_read.clear()
    drop(window, [library["lease"], library["minutes"]])
    qtbot.waitUntil(lambda: window.intake.progress is not None)
    with qtbot.waitSignal(window.session.closed, timeout=3000):
        window.close()
        assert not window.isVisible()
    assert engine.closed
    assert engine.documents() == []
    assert not any(thread.name == "job-add" for thread in threading.enumerate())


def test_closing_while_an_answer_comes_is_clean(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    engine.says = (Said("One two three four five.", quotes=(NOTICE,)),)
    engine.may_speak = 2
    send(window, "When?")
    with qtbot.waitSignal(window.session.closed, timeout=3000):
        window.close()
    assert engine.closed


def test_closing_while_the_library_opens_closes_what_was_opened(
    qtbot: QtBot, open_window: OpenWindow, engine: FakeEngine
) -> None:
    may_open = threading.Event()

    def open_engine() -> Engine:
        assert may_open.wait(5)
        return cast("Engine", engine)

    window = open_window(open_engine)
    with qtbot.waitSignal(window.session.closed, timeout=3000):
        window.close()
        may_open.set()
    assert engine.closed


def test_events_come_on_qts_thread(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    threads: list[threading.Thread] = []
    window.model.reset.connect(lambda: threads.append(threading.current_thread()))
    window.model.row_put.connect(lambda _: threads.append(threading.current_thread()))
    index_files(qtbot, window, [library["minutes"]])
    assert set(threads) == {threading.main_thread()}


def test_the_model_and_the_state_of_the_network_are_in_the_status_bar(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.status.model_label.text() == "SmolLM2-135M-Instruct")
    # The tests' own process has not given up the network, and the window does not claim that it has.
    assert window.status.offline_button.text() == "Network not closed"


def test_files_can_be_chosen_by_key(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    from PySide6.QtWidgets import QFileDialog

    press(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(library["minutes"])])
    dialog.close()
    qtbot.waitUntil(lambda: states(window) == {"minutes-property-committee.md": RowState.INDEXED})


def test_every_control_has_a_name_for_a_screen_reader(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    engine.says = (Said("This is so.", quotes=(NOTICE,)),)
    turn = send(window, "Is this so?")
    qtbot.waitUntil(lambda: turn.settled)
    unnamed = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert unnamed == []


def test_tab_goes_through_the_left_pane_then_the_question(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    engine.listed_only = FakeConversations()
    engine.listed_only.put("When does the lease end?")
    window.sidebar.refresh()
    index_files(qtbot, window, [library["lease"]])
    window.activateWindow()
    window.sidebar.new_button.setFocus()
    visited = []
    for _ in range(24):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused.accessibleName())
        press(focused, Qt.Key.Key_Tab)
    wanted = ("New conversation", "Library", "Evaluation", "Collections", "Search conversations", "Question")
    order = [visited.index(name) for name in wanted]
    assert order == sorted(order)


def test_many_calls_into_qt_do_not_end_the_process() -> None:
    """PySide6 6.12.0 uses up Python 3.11's references to None and True; see desktop/__init__.py."""
    program = (
        "import desktop\n"
        "from PySide6.QtCore import QObject, Signal\n"
        "class Sender(QObject):\n"
        "    sent = Signal()\n"
        "sender = Sender()\n"
        "for _ in range(200_000):\n"
        "    sender.setObjectName('x')\n"
        "    sender.sent.emit()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("display", "told"),
    [
        ("", "There is no display"),
        ("localhost:10.0", "The display localhost:10.0 is reached over the network"),
    ],
)
def test_without_a_display_it_can_use_it_says_so(display: str, told: str) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    environment["DISPLAY"] = display
    done = subprocess.run(
        [sys.executable, "-m", "desktop"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert told in done.stderr


def test_the_program_starts_offline_and_ends_when_asked_to(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--home", str(home), "--quit-when-ready"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"window usable after \d+\.\d\d s\nlibrary open after \d+\.\d\d s\n", done.stdout)
    log = (home / "logs" / "desktop.log").read_text(encoding="utf-8")
    assert "ERROR" not in log
