"""Says on the desktop that a long reading of documents has ended, to who has gone to another window meanwhile.

Told over the session's bus, which is a socket of this machine; where there is none, the window asks for attention.
"""

from __future__ import annotations

import html
import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.language import translate
from desktop.library.intake import Intake
from desktop.preferences import Preferences
from desktop.session import Session

LONG_S = 20.0
NOTIFIES = "notifications/indexing"
"""The preference: whether anything is said."""
_TIMEOUT_S = 3.0


def send(title: str, body: str) -> None:
    """Show a notification; waits for the bus. Raises OSError or an error of the bus where it could not be shown.

    Not with QtDBus: from Python it cannot send the unsigned number that the call begins with.
    """
    from jeepney import DBusAddress, DBusErrorResponse, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    name = "org.freedesktop.Notifications"
    target = DBusAddress("/org/freedesktop/Notifications", bus_name=name, interface=name)
    hints = {"desktop-entry": ("s", "casemate")}
    values: tuple[object, ...] = ("Casemate", 0, "casemate", title, html.escape(body, quote=False), [], hints, -1)
    with open_dbus_connection(bus="SESSION") as bus:
        reply = bus.send_and_get_reply(new_method_call(target, "Notify", "susssasa{sv}i", values), timeout=_TIMEOUT_S)
    if reply.header.message_type is MessageType.error:
        raise DBusErrorResponse(reply)


class Notifier(QObject):
    def __init__(
        self,
        window: QWidget,
        session: Session,
        intake: Intake,
        preferences: Preferences,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._intake = intake
        self._preferences = preferences
        self._clock = clock
        self._began_s: float | None = None
        self._ended: list[str] = []
        intake.advanced.connect(self._note)
        intake.batch_ended.connect(self._ended.append)

    def _note(self) -> None:
        if self._intake.busy:
            self._began_s = self._clock() if self._began_s is None else self._began_s
            return
        began_s, told = self._began_s, [summary for summary in self._ended if summary]
        self._began_s = None
        self._ended.clear()
        # Without a word it was cancelled, by somebody who was there.
        if began_s is not None and told and self._clock() - began_s >= LONG_S:
            self._tell("; ".join(told))

    def _tell(self, told: str) -> None:
        if self._window.isActiveWindow() or not self._preferences.get(NOTIFIES, True):
            return
        title = translate("Window", "Your documents have been read")

        def show() -> bool:
            try:
                send(title, told)
            except Exception:  # noqa: BLE001 - whatever the bus has against it, the window can still ask for attention
                return False
            return True

        self._session.fetch("notify", show, lambda shown: None if shown else QApplication.alert(self._window))
