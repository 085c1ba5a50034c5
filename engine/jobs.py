"""Long calls that report while they run and can be stopped.

Every job ends with exactly one of Succeeded, Failed and Cancelled, delivered once, as its last event.
Handlers are called on the job's own thread, in order; ``cancel`` may come from any thread, any number of times.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from engine.errors import EngineError, JobCancelled
from engine.types import Cancelled, Event, EventHandler, Failed, Progress, Succeeded

T = TypeVar("T")
PROGRESS_INTERVAL_S = 0.1

log = logging.getLogger(__name__)


class JobContext:
    """A running job's side: report events, and stop when told to."""

    def __init__(self, emit: EventHandler) -> None:
        self._emit = emit
        self._cancelled = threading.Event()
        self._on_cancel: list[Callable[[], None]] = []
        self._lock = threading.Lock()
        self._last_progress_s = 0.0

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise JobCancelled if the job was told to stop."""
        if self._cancelled.is_set():
            raise JobCancelled

    def emit(self, event: Event) -> None:
        self._emit(event)

    def progress(self, done: int, total: int, message: str) -> None:
        """Report progress, at most ten times a second, but always the last step."""
        now = time.monotonic()
        if done >= total or now - self._last_progress_s >= PROGRESS_INTERVAL_S:
            self._last_progress_s = now
            self._emit(Progress(done, total, message))

    def on_cancel(self, action: Callable[[], None]) -> None:
        """Call ``action`` once when the job is cancelled, from the cancelling thread; at once if it already is."""
        with self._lock:
            if not self._cancelled.is_set():
                self._on_cancel.append(action)
                return
        action()

    def cancel(self) -> None:
        """Tell the job to stop. Idempotent; for the job's owner."""
        with self._lock:
            if self._cancelled.is_set():
                return
            self._cancelled.set()
            actions, self._on_cancel = self._on_cancel, []
        for action in actions:
            action()

    def disarm(self) -> None:
        """Forget what a cancel would do: the job has ended, and what it used may serve another by now."""
        with self._lock:
            self._on_cancel.clear()


class Job(Generic[T]):
    """A call that runs on a thread of its own.

    ``result`` blocks and gives the value, or raises the EngineError, or JobCancelled, or the bug.
    """

    def __init__(self, name: str, run: Callable[[JobContext], T], on_event: EventHandler | None = None) -> None:
        self.name = name
        self._handler = on_event
        self._context = JobContext(self._deliver)
        self._done = threading.Event()
        self._outcome: Succeeded | Failed | Cancelled | None = None
        self._run = run
        self._thread = threading.Thread(target=self._main, name=f"job-{name}", daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        self._context.cancel()

    @property
    def finished(self) -> bool:
        return self._done.is_set()

    def result(self, timeout_s: float | None = None) -> T:
        """Wait for the end; raises TimeoutError if it has not come after ``timeout_s`` seconds."""
        if not self._done.wait(timeout_s):
            raise TimeoutError(f"{self.name} is still running")
        if isinstance(self._outcome, Succeeded):
            value: T = self._outcome.value
            return value
        if isinstance(self._outcome, Failed):
            raise self._outcome.error
        raise JobCancelled

    def _deliver(self, event: Any) -> None:
        if self._handler is None:
            return
        try:
            self._handler(event)
        except Exception:
            # A listener that fails must not turn a good job into a failed one.
            log.exception("a listener of %s failed", self.name)

    def _main(self) -> None:
        outcome: Succeeded | Failed | Cancelled
        try:
            outcome = Succeeded(self._run(self._context))
        except JobCancelled:
            outcome = Cancelled()
        except EngineError as error:
            outcome = Failed(error)
        except Exception as error:
            log.exception("%s failed with a bug", self.name)
            outcome = Failed(error)
        self._context.disarm()
        self._outcome = outcome
        # The last event goes out before `result` returns, so a reader of both sees them in order.
        with contextlib.suppress(BaseException):
            self._deliver(outcome)
        self._done.set()
