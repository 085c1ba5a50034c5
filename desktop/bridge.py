"""The one way from the engine's threads to Qt's: a signal that carries an event and whom it is for.

A handler made here may be called on any thread; the receiver is always called on Qt's, in order.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from engine import Event, EventHandler

Receiver = Callable[[Event], None]


class Bridge(QObject):
    event_arrived = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.event_arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def handler(self, receive: Receiver) -> EventHandler:
        """A handler for a job; ``receive`` gets its events on Qt's thread."""

        def pass_on(event: Event) -> None:
            self.event_arrived.emit(receive, event)

        return pass_on

    @Slot(object, object)
    def _hand_over(self, receive: Receiver, event: Event) -> None:
        receive(event)
