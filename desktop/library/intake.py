"""Files on their way into the library: drops wait their turn, one batch is read at a time.

Every path given to ``add`` ends as a document's row, a failed row, or no row; none waits for ever.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.library.ledger_path import outer_file
from desktop.library.model import LibraryModel, Row
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


class Batch:
    """Paths to be read for one collection: files and folders, or, ``again``, what is listed with a problem."""

    def __init__(self, paths: Iterable[str], collection: str, *, again: bool = False) -> None:
        self.places = {path: place for place, path in enumerate(dict.fromkeys(paths))}
        self.paths = tuple(self.places)
        self.collection = collection
        self.again = again

    def top(self, subject: str) -> str:
        """Which of the paths given ``subject`` is, or lies below."""
        if subject in self.places:
            return subject
        outer = outer_file(subject)
        return next((path for path in map(str, (outer, *outer.parents)) if path in self.places), subject)


class Intake(QObject):
    advanced = Signal()
    """``busy`` or ``progress`` has changed."""
    batch_ended = Signal(str)
    """Carries a sentence about what became of the batch, empty when it was cancelled."""

    def __init__(self, session: Session, model: LibraryModel) -> None:
        super().__init__()
        self._session = session
        self._model = model
        self._waiting: deque[Batch] = deque()
        self._batch: Batch | None = None
        self._job: Job[AddReport] | None = None
        self.progress: Progress | None = None
        session.opened.connect(self._begin_next)

    @property
    def busy(self) -> bool:
        return self._batch is not None or bool(self._waiting)

    @property
    def waiting_count(self) -> int:
        """How many files and folders wait behind the batch that is read."""
        return sum(len(batch.paths) for batch in self._waiting)

    def add(self, paths: Iterable[Path], collection: str) -> None:
        """Queue files and folders. They wait while the engine opens and while others are read."""
        self._queue(Batch((os.path.abspath(path) for path in paths), collection))

    def retry(self, rows: Iterable[Row]) -> None:
        """Queue what could not be read, or only partly, to be read again though it did not change."""
        by_collection: dict[str, list[str]] = {}
        for row in rows:
            by_collection.setdefault(row.collection, []).append(row.path)
        for collection, paths in by_collection.items():
            self._queue(Batch(paths, collection, again=True))

    def _queue(self, batch: Batch) -> None:
        if not batch.paths:
            return
        self._waiting.append(batch)
        self._model.expect(batch.paths, batch.collection)
        self._begin_next()
        self.advanced.emit()

    def cancel(self) -> None:
        """Stop the batch being read and forget those that wait. What is already in stays."""
        while self._waiting:
            batch = self._waiting.pop()
            self._model.withdraw(batch.paths, batch.collection)
        if self._job is not None:
            self._job.cancel()
        self.advanced.emit()

    def _begin_next(self) -> None:
        if self._batch is not None or not self._waiting or not self._session.is_open:
            return
        batch = self._batch = self._waiting.popleft()
        self._model.mark_reading(batch.paths[0], batch.collection)
        engine = self._session.engine

        def begin(handler: EventHandler) -> Job[AddReport]:
            if batch.again:
                return engine.retry(batch.collection, on_event=handler, paths=batch.paths)
            return engine.add(map(Path, batch.paths), batch.collection, on_event=handler)

        self._job = self._session.start(begin, lambda event: self._receive(batch, event))

    def _receive(self, batch: Batch, event: Event) -> None:
        if isinstance(event, Progress):
            self.progress = event
            self.advanced.emit()
        elif isinstance(event, ItemSucceeded):
            top = self._move_on(batch, event.subject)
            self._model.settle(event.subject, event.value, below=top)
        elif isinstance(event, ItemFailed):
            top = self._move_on(batch, event.subject)
            self._model.fail(event.subject, batch.collection, event.error, below=top)
        elif isinstance(event, ItemRemoved):
            self._model.remove([(batch.collection, event.subject)])
        elif isinstance(event, Succeeded):
            nothing = "No file found to read again" if batch.again else "No files found there"
            self._end(batch, summary(event.value) or nothing)
        elif isinstance(event, Cancelled):
            self._end(batch, "")
        elif isinstance(event, Failed):
            error = event.error
            told = f"{error} {error.hint}" if isinstance(error, EngineError) else "Adding stopped: an internal error."
            self._end(batch, told.strip())

    def _move_on(self, batch: Batch, subject: str) -> str:
        """Mark what is read now, and say which of the paths given ``subject`` came from."""
        top = batch.top(subject)
        # The engine reads in order: the next path comes now, or more of the same folder.
        reading = batch.places[top] + (top == subject) if top in batch.places else len(batch.paths)
        for path in batch.paths[reading : reading + 1]:
            self._model.mark_reading(path, batch.collection)
        return top

    def _end(self, batch: Batch, summary: str) -> None:
        self._batch = None
        self._job = None
        self.progress = None
        self._model.withdraw(batch.paths, batch.collection)
        self._begin_next()
        self.batch_ended.emit(summary)
        self.advanced.emit()


def summary(report: AddReport) -> str:
    """What became of the files, in a few words; empty when there were none."""
    counts = (
        (report.added, "added"),
        (report.unchanged, "already here"),
        (report.duplicates, "duplicate" if report.duplicates == 1 else "duplicates"),
        (report.removed, "removed"),
        (report.skipped, "skipped"),
        (report.failed, "could not be read"),
    )
    return " · ".join(f"{count:,} {what}" for count, what in counts if count)
