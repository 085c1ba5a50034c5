"""What the page has the engine do that takes its time: one thing at once, told as signals on Qt's thread.

Each ends with exactly one of evaluated, drafted, stopped and failed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.evaluation.reading import Order
from desktop.session import Session
from engine import Cancelled, Event, EventHandler, Failed, ItemFailed, ItemSucceeded, Job, Progress, Scope, Succeeded


class Work(QObject):
    progressed = Signal(object, int)
    """Carries the Progress and how many questions have failed."""
    evaluated = Signal(object)
    drafted = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job[Any] | None = None
        self._cancelled = False
        self._failed = 0
        self._progress: Progress | None = None

    def evaluate(self, order: Order) -> None:
        engine = self._session.engine

        def begin(handler: EventHandler) -> Job[Any]:
            return engine.evaluate(
                order.questions,
                retrieval_only=order.retrieval_only,
                limit=order.limit,
                asking=order.asking(),
                on_event=handler,
            )

        self._start(begin, self.evaluated.emit)

    def replay(self, run_id: str) -> None:
        engine = self._session.engine
        self._start(lambda handler: engine.replay(run_id, handler), self.evaluated.emit)

    def draft(self, scope: Scope) -> None:
        engine = self._session.engine
        self._start(lambda handler: engine.draft_questions(scope, on_event=handler), self.drafted.emit)

    def cancel(self) -> None:
        """Stop it, also when it has not quite begun."""
        self._cancelled = True
        if self._job is not None:
            self._job.cancel()

    def _start(self, begin: Callable[[EventHandler], Job[Any]], end: Callable[[Any], None]) -> None:
        self._job, self._cancelled, self._failed, self._progress = None, False, 0, None

        def receive(event: Event) -> None:
            if isinstance(event, Progress):
                self._tell(event)
            elif isinstance(event, (ItemSucceeded, ItemFailed)):
                self._failed += isinstance(event, ItemFailed)
                # A job tells its progress only now and then; the next question may take its time.
                if self._progress is not None:
                    self._tell(replace(self._progress, done=self._progress.done + 1))
            elif isinstance(event, Succeeded):
                end(event.value)
            elif isinstance(event, Failed):
                self.failed.emit(event.error)
            elif isinstance(event, Cancelled):
                self.stopped.emit()

        def take(job: Job[Any]) -> None:
            self._job = job
            if self._cancelled:
                job.cancel()

        self._session.start_behind(begin, receive, take, self.failed.emit)

    def _tell(self, progress: Progress) -> None:
        self._progress = progress
        if not self._cancelled:
            self.progressed.emit(progress, self._failed)
