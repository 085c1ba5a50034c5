"""Files on their way into the library: drops wait their turn, one batch is read at a time.

Every path given to ``add`` ends as a document's row, a failed row, or no row; none waits for ever. What is left is on
the waiting list in the data folder, so that a pause, or closing the window, loses nothing.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.faults import told_of
from desktop.language import translate
from desktop.library import waiting_list
from desktop.library.batch import Batch
from desktop.library.model import LibraryModel
from desktop.library.pace import Pace
from desktop.library.row import Row
from desktop.quantities import count_words
from desktop.session import Session
from engine import (
    AddReport,
    Cancelled,
    EngineError,
    Event,
    EventHandler,
    Failed,
    ItemFailed,
    ItemRemoved,
    ItemSucceeded,
    Job,
    Progress,
    Succeeded,
)

_TOLD_EVERY_MS = 100


class Intake(QObject):
    advanced = Signal()
    """``busy``, ``paused``, ``progress`` or ``failed_count`` has changed."""
    batch_ended = Signal(str)
    """Carries a sentence about what became of the batch, empty when it was cancelled."""
    noticed = Signal(str)
    """Carries a sentence on what goes on by itself."""

    def __init__(self, session: Session, model: LibraryModel) -> None:
        super().__init__()
        self._session = session
        self._model = model
        self._waiting: deque[Batch] = deque()
        self._batch: Batch | None = None
        self._job: Job[AddReport] | None = None
        self._paused = False
        self._ready = False
        """Whether what was left last time has been taken up. The session says that it is open some time before."""
        self._dropping = False
        """Whether the batch that is being stopped is to be forgotten."""
        self.progress: Progress | None = None
        self.pace = Pace()
        self.failed_count = 0
        """How many files could not be read since there was last nothing to read."""
        self._untold = False
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_EVERY_MS)
        self._telling.timeout.connect(self._tell_rest)
        session.opened.connect(self._take_up)

    @property
    def busy(self) -> bool:
        return self._batch is not None or bool(self._waiting)

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def stopping(self) -> bool:
        """Whether a batch is still being stopped."""
        return self._batch is not None and (self._paused or self._dropping)

    @property
    def waiting_count(self) -> int:
        """How many files and folders wait behind the batch that is read."""
        return sum(len(batch.paths) for batch in self._waiting)

    def add(self, paths: Iterable[Path], collection: str) -> None:
        """Queue files and folders. They wait while the engine opens, while others are read and while paused."""
        self._queue(Batch((os.path.abspath(path) for path in paths), collection))

    def retry(self, rows: Iterable[Row]) -> None:
        """Queue what could not be read, or only partly, to be read again though it did not change."""
        by_collection: dict[str, list[str]] = {}
        for row in rows:
            by_collection.setdefault(row.collection, []).append(row.path)
        for collection, paths in by_collection.items():
            self._queue(Batch(paths, collection, again=True))

    def pause(self) -> None:
        """Stop reading; what is left waits until ``resume``, also over a restart."""
        if self.busy and not self._paused:
            self._paused = True
            if self._job is not None:
                self._job.cancel()
            self.keep()
            self.advanced.emit()

    def resume(self) -> None:
        if self._paused:
            self._paused = False
            self._begin_next()
            self.keep()
            self.advanced.emit()

    def cancel(self) -> None:
        """Stop the batch being read and forget those that wait. What is already in stays."""
        while self._waiting:
            batch = self._waiting.pop()
            self._model.withdraw(batch.paths, batch.collection)
        self._paused = False
        if self._job is not None:
            self._dropping = True
            self._job.cancel()
        self.keep()
        self.advanced.emit()

    def keep(self) -> None:
        """Write the waiting list. Only with the library open: then no other Casemate has the data folder."""
        if self._ready and self._session.is_open:
            left = [batch.rest() for batch in (self._batch,) if batch is not None and not self._dropping]
            waiting_list.write(self._session.engine.home, [*left, *self._waiting], paused=self._paused)

    def _take_up(self) -> None:
        """Go on with what was left when the window was closed."""
        self._ready = True
        batches, paused = waiting_list.read(self._session.engine.home)
        self._waiting.extendleft(reversed(batches))
        for batch in reversed(batches):
            self._model.expect(batch.paths, batch.collection)
        if batches:
            count = sum(len(batch.paths) for batch in batches)
            self._paused = paused
            told = translate("Library", "Going on with %n file(s) or folder(s) left from last time", "", count)
            self.noticed.emit("" if paused else told)
        self._begin_next()
        self.keep()
        self.advanced.emit()

    def _queue(self, batch: Batch) -> None:
        if not batch.paths:
            return
        self._waiting.append(batch)
        self._model.expect(batch.paths, batch.collection)
        self._begin_next()
        self.keep()
        self.advanced.emit()

    def _begin_next(self) -> None:
        if not (self._ready and self._session.is_open) or self._paused or self._batch is not None or not self._waiting:
            return
        batch = self._batch = self._waiting.popleft()
        self._model.mark_reading(batch.paths[0], batch.collection)
        self.pace.begin()
        engine = self._session.engine

        def begin(handler: EventHandler) -> Job[AddReport]:
            if batch.again:
                return engine.retry(batch.collection, on_event=handler, paths=batch.paths)
            return engine.add(map(Path, batch.paths), batch.collection, on_event=handler)

        self._job = self._session.start(begin, lambda event: self._receive(batch, event))

    def _receive(self, batch: Batch, event: Event) -> None:
        if isinstance(event, Progress):
            self.progress = event
            self.pace.tell(event.done, event.total)
            if len(batch.paths) == 1:
                self._model.mark_reading(batch.paths[0], batch.collection, event.done, event.total)
            self._tell_soon()
        elif isinstance(event, ItemSucceeded):
            self._move_on(batch, event.subject)
            self._model.settle(event.subject, event.value)
        elif isinstance(event, ItemFailed):
            self._move_on(batch, event.subject)
            self.failed_count += 1
            self._model.fail(event.subject, batch.collection, event.error)
        elif isinstance(event, ItemRemoved):
            self._model.remove([(batch.collection, event.subject)])
        elif isinstance(event, Succeeded):
            nothing = (
                translate("Library", "No file found to read again")
                if batch.again
                else translate("Library", "No files found there")
            )
            self._end(batch, summary(event.value) or nothing)
        elif isinstance(event, Cancelled):
            self._stop(batch)
        elif isinstance(event, Failed):
            error = event.error
            told = (
                told_of(error)
                if isinstance(error, EngineError)
                else translate("Library", "Adding stopped: an internal error.")
            )
            self._end(batch, told.strip())

    def _tell_soon(self) -> None:
        """Small files come by the hundred a second: that is told at once, and then ten times a second."""
        if not self._telling.isActive():
            self.advanced.emit()
            self._telling.start()
        else:
            self._untold = True

    def _tell_rest(self) -> None:
        if self._untold:
            self._untold = False
            self._tell_soon()

    def _move_on(self, batch: Batch, subject: str) -> None:
        """Mark what is read now, after something came of ``subject``."""
        following = batch.done_with(subject)
        if following is not None and not self._paused:
            self._model.mark_reading(following, batch.collection)

    def _stop(self, batch: Batch) -> None:
        """The batch was stopped: by a person who wants none of it, by a pause, or because the window closes."""
        if self._dropping:
            self._end(batch, "")
            return
        rest = batch.rest()
        self._model.postpone(rest.paths, batch.collection)
        self._waiting.appendleft(rest)
        self._batch, self._job, self.progress = None, None, None
        self._begin_next()
        self.keep()
        self.advanced.emit()

    def _end(self, batch: Batch, summary: str) -> None:
        self._batch, self._job, self.progress = None, None, None
        self._dropping = False
        self._model.withdraw(batch.paths, batch.collection)
        self._begin_next()
        self.keep()
        self.batch_ended.emit(summary)
        if not self.busy:
            self.failed_count = 0
        self.advanced.emit()


def summary(report: AddReport) -> str:
    """What became of the files, in a few words; empty when there were none."""
    counts = (
        (report.added, translate("Library", "{count} added")),
        (report.unchanged, translate("Library", "{count} already here")),
        (report.duplicates, translate("Library", "%n duplicate(s)", "", report.duplicates)),
        (report.removed, translate("Library", "{count} removed")),
        (report.skipped, translate("Library", "{count} skipped")),
        (report.failed, translate("Library", "{count} could not be read")),
    )
    return " · ".join(told.format(count=count_words(count)) for count, told in counts if count)
