"""Files handed to the desktop: shown in its file manager, or opened with the program it has for them.

The session bus is a unix socket, which the process keeps. Nothing here waits for an answer.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

_SERVICE = "org.freedesktop.FileManager1"
_PATH = "/org/freedesktop/FileManager1"


def reveal(file: Path, owner: QObject) -> None:
    """Show ``file`` in its folder, chosen; where no file manager can do that, show the folder."""
    # Loaded here: few people ever ask for it, and the start of the window is not to wait for it.
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        open_file(file.parent)
        return
    call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(file)).toString()], ""])
    watcher = QDBusPendingCallWatcher(bus.asyncCall(call), owner)

    def end() -> None:
        if watcher.isError():
            open_file(file.parent)
        watcher.deleteLater()

    watcher.finished.connect(end)


def open_file(file: Path) -> bool:
    """Open with the system's program. False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
