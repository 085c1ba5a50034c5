"""The application around the window: its log, its hooks, and how it starts and ends.

It ends when the engine has closed, not when the window has gone from the screen.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop import language
from desktop.crash_report import CrashFiles
from desktop.faults import Faults, LogBook
from desktop.garbage import GarbageCollector
from desktop.look.theme import Appearance, Theme
from desktop.preferences import Preferences
from desktop.settings_dialog import APPEARANCE, SCALE
from desktop.single_instance import SingleInstance, bring_forward
from desktop.window import Window
from engine import locate_home

if TYPE_CHECKING:
    from desktop.watchdog import Watchdog

    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

_PULSE_MS = 200
_TURN_S = 0.001
_LOADED_S = time.monotonic()


def run(files: Sequence[Path], home: Path | None, *, quit_when_ready: bool = False, debug: bool = False) -> int:
    """Show the window and stay until it is closed. Returns the exit code.

    ``quit_when_ready`` prints the seconds from the start of the process until the window was drawn and took
    input, and until the library was open, and ends. ``debug`` logs what keeps the window from moving.
    """
    # Qt's thread waits this long for its turn while others compute, 5 ms if nothing is said: several times an event.
    sys.setswitchinterval(_TURN_S)
    book = LogBook()
    crashes = CrashFiles(locate_home(home))
    crashes.begin()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Casemate")
    application.setDesktopFileName("casemate")
    application.setQuitOnLastWindowClosed(False)
    faults = Faults()
    faults.install()
    GarbageCollector(application)
    preferences = Preferences(locate_home(home))
    language.install(application, str(preferences.get(language.NAME, "")))
    theme = Theme(application, appearance=_appearance(preferences), scale=preferences.get(SCALE, 100))
    window = Window(theme, faults, _opener(home), preferences)
    window.session.opened.connect(lambda: book.write_to(window.session.engine.home))
    window.session.opening_failed.connect(lambda _: book.write_to_stderr())
    window.session.closed.connect(application.quit)
    single = SingleInstance(locate_home(home), window)
    single.files_given.connect(window.take)
    single.files_given.connect(lambda _: bring_forward(window))
    window.closing.connect(single.close)
    pulse = _end_on_interrupt(window)
    failures = _report_start(window) if quit_when_ready else []
    window.tell_of_crash(crashes)
    if not files:
        window.first_start.give_samples()
    window.show()
    window.open()
    single.listen()
    if files:
        window.take(files)
    watchdog = _watch() if debug else None
    code = application.exec()
    if watchdog is not None:
        watchdog.stop()
    pulse.stop()
    crashes.end()
    for error in failures:
        sys.stderr.write(f"casemate: {error}\n")
    return 1 if failures else code


def _appearance(preferences: Preferences) -> Appearance:
    try:
        return Appearance(preferences.get(APPEARANCE, ""))
    except ValueError:
        return Appearance.SYSTEM


def _opener(home: Path | None) -> Callable[[], Engine]:
    def open_engine() -> Engine:
        # The import of the engine itself is the slow part, and belongs on the thread that opens it.
        from engine import Engine

        return Engine(home)

    return open_engine


def _watch() -> Watchdog:
    from desktop.watchdog import Watchdog, log_stall

    watchdog = Watchdog(log_stall)
    watchdog.start()
    return watchdog


def _end_on_interrupt(window: Window) -> QTimer:
    """Let Ctrl+C in the terminal close the window.

    Python runs its handler only between two of its own instructions; the timer sees that there are some.
    """
    signal.signal(signal.SIGINT, lambda *_: window.close())
    pulse = QTimer()
    pulse.timeout.connect(lambda: None)
    pulse.start(_PULSE_MS)
    return pulse


def _report_start(window: Window) -> list[Exception]:
    failures: list[Exception] = []

    def tell(what: str) -> None:
        sys.stdout.write(f"{what} after {_age_s():.2f} s\n")

    def end_well() -> None:
        tell("library open")
        window.close()

    def end_badly(error: Exception) -> None:
        failures.append(error)
        window.close()

    window.installEventFilter(_FirstPaint(window, lambda: tell("window usable")))
    window.session.opened.connect(end_well)
    window.session.opening_failed.connect(end_badly)
    return failures


class _FirstPaint(QObject):
    """Calls back once the window has been painted and Qt is back to wait for input."""

    def __init__(self, window: Window, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        self._painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._then)
        return False


def _age_s() -> float:
    """Seconds since this process was started; where that is not told, since this module was loaded."""
    try:
        stat = Path("/proc/self/stat").read_text(encoding="ascii")
    except OSError:
        return time.monotonic() - _LOADED_S
    started_ticks = int(stat.rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started_ticks / os.sysconf("SC_CLK_TCK")
