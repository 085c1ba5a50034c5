"""An open engine as the window sees it: opened, asked and closed on other threads, answering on Qt's.

Every job started here is known until its last event, so closing can stop them, or let them end, and wait.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.bridge import Bridge, Receiver
from engine import Cancelled, EngineError, Event, EventHandler, Failed, Job, Succeeded

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

T = TypeVar("T")
STOP_TIMEOUT_S = 10.0
FINISH_TIMEOUT_S = 120.0

log = logging.getLogger(__name__)


class Session(QObject):
    opened = Signal()
    opening_failed = Signal(object)
    """Carries the exception: an EngineError, or a bug (which ``bug_met`` carries too)."""
    bug_met = Signal(object)
    closed = Signal()

    def __init__(self, open_engine: Callable[[], Engine]) -> None:
        super().__init__()
        self._open_engine = open_engine
        self._bridge = Bridge()
        self._jobs: set[Job[Any]] = set()
        self._lasting: set[Job[Any]] = set()
        """Those of the jobs that closing lets come to their end."""
        self._engine: Engine | None = None
        self._closing = False
        self._closed = False

    @property
    def engine(self) -> Engine:
        """The engine; only to be asked for once ``is_open``."""
        if self._engine is None:
            raise RuntimeError("the engine is not open")
        return self._engine

    @property
    def is_closed(self) -> bool:
        """Whether ``close`` has been called and the engine has ended."""
        return self._closed

    @property
    def is_open(self) -> bool:
        return self._engine is not None and not self._closing

    def open(self) -> None:
        """Open the data folder, then load the models, both behind the window."""

        def read() -> Engine:
            # Set here, not on Qt's thread: a close that waits for this job must find what it opened.
            self._engine = self._open_engine()
            return self._engine

        self.fetch("open", read, self._take_engine, self.opening_failed.emit)

    def close(self) -> None:
        """Stop every job, wait for their ends and close the engine; ``closed`` follows."""
        if self._closing:
            return
        self._closing = True
        jobs, lasting = self._jobs - self._lasting, tuple(self._lasting)

        def stop() -> None:
            for job in jobs:
                job.cancel()
            began_s = time.monotonic()
            _await_ends(lasting, began_s + FINISH_TIMEOUT_S)
            _await_ends(jobs, began_s + STOP_TIMEOUT_S)
            if self._engine is not None:
                self._engine.close()

        def end(event: Event) -> None:
            if isinstance(event, (Succeeded, Failed, Cancelled)):
                self._closed = True
                self.closed.emit()

        self._track(Job("close", lambda _: stop(), self._bridge.handler(self._watched(end))))

    def start(self, begin: Callable[[EventHandler], Job[T]], receive: Receiver) -> Job[T]:
        """Start one of the engine's jobs: ``begin`` gets the handler to give it."""
        job = begin(self._bridge.handler(self._watched(receive)))
        return self._track(job)

    def start_behind(
        self,
        begin: Callable[[EventHandler], Job[T]],
        receive: Receiver,
        then: Callable[[Job[T]], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        """As ``start``, for what is slow to begin: ``begin`` runs on another thread, the job goes to ``then``."""
        handler = self._bridge.handler(self._watched(receive))

        def take(job: Job[T]) -> None:
            then(self._track(job))

        self.fetch("begin", lambda: begin(handler), take, otherwise)

    def fetch(
        self,
        name: str,
        read: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None = None,
        *,
        must_finish: bool = False,
    ) -> Job[T]:
        """Run ``read`` on another thread; its value goes to ``then`` on Qt's, its error to ``otherwise``.

        What ``must_finish`` is not stopped by closing, which waits for it.
        """

        def receive(event: Event) -> None:
            if isinstance(event, Succeeded):
                then(event.value)
            elif isinstance(event, Failed) and otherwise is not None:
                otherwise(event.error)

        job = self._track(Job(name, lambda _: read(), self._bridge.handler(self._watched(receive))))
        if must_finish:
            self._lasting = {other for other in self._lasting if not other.finished} | {job}
        return job

    def _take_engine(self, engine: Engine) -> None:
        if not self._closing:
            self.opened.emit()
        # Whoever heard that may have closed the session.
        if not self._closing:
            self.fetch("warm up", engine.warm_up, lambda _: None)

    def _track(self, job: Job[T]) -> Job[T]:
        self._jobs = {other for other in self._jobs if not other.finished} | {job}
        return job

    def _watched(self, receive: Receiver) -> Receiver:
        """A failure that is not an EngineError is a bug: it is shown as one, whoever started the job."""

        def watch(event: Event) -> None:
            if isinstance(event, Failed) and not isinstance(event.error, EngineError):
                self.bug_met.emit(event.error)
            receive(event)

        return watch


def _await_ends(jobs: Iterable[Job[Any]], deadline_s: float) -> None:
    while not all(job.finished for job in jobs) and time.monotonic() < deadline_s:
        time.sleep(0.005)
