"""The window on a display in memory, with real signals and events; a warning from Qt fails its test."""

from __future__ import annotations

import functools
import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

# Before Qt is loaded, and so before the imports below.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import language
from desktop.faults import Faults
from desktop.look.theme import Theme
from desktop.watchdog import LIMIT_S, CallWatchdog, Stall
from desktop.window import Window
from tests.gui.documents import write_library
from tests.gui.fake_engine import FakeEngine
from tests.gui.fake_sidebar import FakeConversations
from tests.gui.sidebar_gestures import titles

if TYPE_CHECKING:
    from engine import Engine

OpenWindow = Callable[[Callable[[], "Engine"]], Window]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # Said of every dialog on a display in memory, whatever the dialog.
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> None:
    """The window has its plurals."""
    language.install(qapp, "en")


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """Gives back what a test installs."""
    _forget(qapp)
    yield qapp
    _forget(qapp)
    language.install(qapp, "en")


def _forget(application: QApplication) -> None:
    QLocale.setDefault(QLocale.system())
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.setParent(None)


@pytest.fixture
def german(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    # In some countries other marks are used.
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("C"))
    language.install(application, "de")


@pytest.fixture(autouse=True, scope="module")
def collected_here() -> Iterator[None]:
    """No garbage of Qt's is collected on a job's thread; see desktop/garbage.py."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def collected_young() -> Iterator[None]:
    yield
    gc.collect(1)


REFERENCE_S = 0.001
"""What ``reference_s`` was where the window's calls were measured."""
TOLERANCE = 1.5
"""One call is measured once, in the middle of a suite; ``tests.bench.library_view`` measures the limit itself."""


@functools.cache
def reference_s() -> float:
    """Processor time of this thread for a little work of Python's: the least of several times."""

    def once() -> float:
        began = time.thread_time()
        sum(len(str(number)) for number in range(20_000))
        return time.thread_time() - began

    return min(once() for _ in range(9))


def slowness() -> float:
    """How much more processor time the same takes here: by this processor, and while others share its caches."""
    shared = min(max(os.getloadavg()[0] / (os.cpu_count() or 1), 1.0), 3.0)
    return TOLERANCE * shared * max(reference_s() / REFERENCE_S, 1.0)


@pytest.fixture(autouse=True)
def watchdog(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test in which one call of the window's code keeps Qt's thread for too long."""
    if request.node.get_closest_marker("may_stall"):
        yield
        return
    stalls: list[Stall] = []
    watchdog = CallWatchdog(stalls.append, LIMIT_S * slowness())
    watchdog.start()
    yield
    watchdog.stop()
    # To style every widget anew is one call of Qt's, when a person changes how all of it looks.
    stalls = [stall for stall in stalls if "look/theme.py" not in stall.stack]
    assert not stalls, "\n\n".join(f"{1000 * each.seconds:.0f} ms in\n{each.stack}" for each in stalls)


@pytest.fixture
def library(tmp_path: Path, qapp: QApplication) -> dict[str, Path]:
    return write_library(tmp_path / "library")


@pytest.fixture
def engine(tmp_path: Path) -> FakeEngine:
    return FakeEngine(tmp_path)


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[OpenWindow]:
    """Opens windows on a given engine, and at the end closes them and waits for their engines."""
    windows: list[Window] = []

    def open_one(open_engine: Callable[[], Engine]) -> Window:
        window = Window(Theme(qapp, dark=False), Faults(), open_engine)
        window.resize(1280, 800)
        windows.append(window)
        window.show()
        window.open()
        return window

    yield open_one
    for window in windows:
        if not window.session.is_closed:
            with qtbot.waitSignal(window.session.closed):
                window.close()
        window.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, engine: FakeEngine) -> Window:
    """A window whose library is open."""
    window = open_window(lambda: cast("Engine", engine))
    qtbot.waitUntil(lambda: window.welcome.currentWidget() is window.welcome.first_drop)
    return window


@pytest.fixture
def talked(qtbot: QtBot, window: Window, engine: FakeEngine) -> Window:
    """A window with three conversations of today and one of last month."""
    engine.listed_only = FakeConversations()
    engine.listed_only.put("When does it end?", "Who signed?", "What is the budget?")
    engine.listed_only.put("Old question", days_ago=30)
    window.sidebar.refresh()
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    return window
