"""The open window's side of a second start: it takes the files that are handed over, and comes forward.

Nothing here can keep the window from opening: where no socket can be made, a second start is simply a start.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import logging
import os
import socket
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.handing_over import LONGEST_MESSAGE, RECEIVED, SOCKET_NAME, address, is_own

_LOCK_NAME = "window.lock"
_PIECE = 65536

log = logging.getLogger(__name__)


class SingleInstance(QObject):
    files_given = Signal(list)
    """Carries the paths that a second start was given; there may be none."""

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._listener: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._calls: dict[int, tuple[socket.socket, QSocketNotifier, bytearray]] = {}

    def listen(self) -> None:
        """Be the one that a second start finds; what a crash left behind is cleared away."""
        try:
            self._home.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._listener = self._bind()
        except (OSError, AttributeError) as error:
            log.warning("a second start will not find this window: %s", type(error).__name__)
            return
        if self._listener is not None:
            self._notifier = QSocketNotifier(self._listener.fileno(), QSocketNotifier.Type.Read)
            self._notifier.activated.connect(self._accept)

    def close(self) -> None:
        if self._listener is not None:
            if self._notifier is not None:
                self._notifier.setEnabled(False)
            self._listener.close()
            self._listener = None
            (self._home / SOCKET_NAME).unlink(missing_ok=True)
        for number in list(self._calls):
            self._hang_up(number)

    def _bind(self) -> socket.socket | None:
        # Of two that start at the same moment, one waits here for the other.
        descriptor = os.open(self._home / _LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor) as lock, address(self._home) as path:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _answers(path):
                return None
            (self._home / SOCKET_NAME).unlink(missing_ok=True)
            listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                before = os.umask(0o077)
                try:
                    listener.bind(path)
                finally:
                    os.umask(before)
                listener.setblocking(False)
                listener.listen()
            except OSError:
                listener.close()
                raise
            return listener

    def _accept(self) -> None:
        if self._listener is None:
            return
        try:
            call, _ = self._listener.accept()
        except OSError:
            return
        call.setblocking(False)
        if not is_own(call):
            call.close()
            return
        notifier = QSocketNotifier(call.fileno(), QSocketNotifier.Type.Read)
        number = call.fileno()
        self._calls[number] = (call, notifier, bytearray())
        notifier.activated.connect(lambda: self._read(number))

    def _read(self, number: int) -> None:
        if number not in self._calls:
            return
        call, _, said = self._calls[number]
        try:
            piece = call.recv(_PIECE)
        except BlockingIOError:
            return
        except OSError:
            self._hang_up(number)
            return
        said += piece
        if piece and len(said) <= LONGEST_MESSAGE:
            return
        files = None if piece else _files_in(bytes(said))
        if files is not None:
            with contextlib.suppress(OSError):
                call.send(RECEIVED)
        self._hang_up(number)
        if files is not None:
            self.files_given.emit(files)

    def _hang_up(self, number: int) -> None:
        call, notifier, _ = self._calls.pop(number)
        notifier.setEnabled(False)
        notifier.deleteLater()
        call.close()


def bring_forward(window: QWidget) -> None:
    """Have the window in front of all others, as far as the desktop lets it."""
    if window.windowState() & Qt.WindowState.WindowMinimized:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _files_in(message: bytes) -> list[Path] | None:
    """The paths in a message, and its tokens where Qt looks for them; None for what is no message."""
    try:
        said = json.loads(message)
        files = [Path(str(file)) for file in said["files"]]
        tokens = {str(name): str(token) for name, token in said.get("tokens", {}).items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    os.environ.update({name: token for name, token in tokens.items() if name.startswith(("XDG_ACT", "DESKTOP_ST"))})
    return files


def _answers(path: str) -> bool:
    """Whether somebody listens there; a socket that a crash left behind refuses."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        try:
            line.settimeout(0.2)
            line.connect(path)
        except OSError:
            return False
        return True
