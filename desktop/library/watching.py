"""The folders that the library is kept in step with: taken up when it opens, stopped when it closes.

What changes in them reaches the rows as it happens. A folder that is not there is waited for, and quietly said.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.faults import told_of
from desktop.language import translate
from desktop.library.model import LibraryModel
from desktop.session import Session
from engine import (
    Cancelled,
    DocumentMissing,
    EngineError,
    Event,
    Failed,
    ItemFailed,
    ItemRemoved,
    ItemSucceeded,
    Job,
    Progress,
)

_TOLD_EVERY_MS = 250
_QUIET_MS = 600
LOOK_AGAIN_MS = 60_000


class Watching(QObject):
    advanced = Signal()
    """``progress`` has changed."""
    folders_changed = Signal()
    """``folders`` has changed."""
    brought_in_step = Signal()
    """Something in a watched folder has changed, and no more has for a while."""
    noticed = Signal(str)
    """Carries a sentence on a folder that cannot be watched."""

    def __init__(self, session: Session, model: LibraryModel, parent: QObject) -> None:
        # Its timers have to end on Qt's thread, with the parent, and not where Python happens to collect them.
        super().__init__(parent)
        self._session = session
        self._model = model
        self._folders: dict[Path, str] = {}
        self._jobs: dict[Path, Job[None]] = {}
        self._latest: Progress | None = None
        self.progress: Progress | None = None
        """How far a look through a folder has come, while there is one that takes its time."""
        # A look through a large folder says much, most of it that nothing has changed.
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_EVERY_MS)
        self._telling.timeout.connect(self._tell)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.brought_in_step)
        self._look_again = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self.look_again)
        session.opened.connect(self._resume)

    @property
    def folders(self) -> dict[Path, str]:
        """The folders, and the collection that each is kept in."""
        return dict(self._folders)

    @property
    def is_ready(self) -> bool:
        """Whether the library is open."""
        return self._session.is_open

    def is_running(self, folder: Path) -> bool:
        job = self._jobs.get(folder)
        return job is not None and not job.finished

    def watch(self, folder: Path, collection: str) -> None:
        """Keep ``collection`` in step with ``folder`` from now on, instead of what it was kept in before."""
        self._stop(folder)
        self._folders[folder] = collection
        self.folders_changed.emit()

        def refuse(error: Exception) -> None:
            self._folders.pop(folder, None)
            self.folders_changed.emit()
            self._say(error)

        self._begin(folder, refuse)

    def unwatch(self, folder: Path) -> None:
        """Stop; what is in the library stays there."""
        self._stop(folder)
        self._folders.pop(folder, None)
        self.folders_changed.emit()
        engine = self._session.engine
        self._session.fetch("unwatch", lambda: engine.unwatch(folder), lambda _: None, self._say)

    def take_renamed(self, old: str, new: str) -> None:
        """A collection has another name; the jobs that run keep it in step under that."""
        self._folders = {folder: new if name == old else name for folder, name in self._folders.items()}

    def look_again(self) -> None:
        """Take up the folders that were not there."""
        if self._session.is_open:
            for folder in self._folders:
                if not self.is_running(folder):
                    self._begin(folder, lambda _: self._look_again.start())

    def _resume(self) -> None:
        self._session.fetch("watched folders", self._session.engine.watched, self._take_up)

    def _take_up(self, folders: dict[Path, str]) -> None:
        if self._session.is_open:
            self._folders |= folders
            self.folders_changed.emit()
            for folder in folders:
                self._begin(folder, partial(self._miss, folder))

    def _begin(self, folder: Path, otherwise: Callable[[Exception], None]) -> None:
        engine, collection = self._session.engine, self._folders[folder]

        def take(job: Job[None]) -> None:
            if self._folders.get(folder) == collection and self._session.is_open:
                self._jobs[folder] = job
            else:
                # The person, or the window, was quicker.
                job.cancel()
                if folder not in self._folders and self._session.is_open:
                    self.unwatch(folder)

        self._session.start_behind(
            lambda handler: engine.watch(folder, collection, on_event=handler),
            lambda event: self._receive(self._folders.get(folder, collection), event),
            take,
            otherwise,
        )

    def _stop(self, folder: Path) -> None:
        job = self._jobs.pop(folder, None)
        if job is not None:
            job.cancel()

    def _miss(self, folder: Path, error: Exception) -> None:
        self._look_again.start()
        if isinstance(error, DocumentMissing):
            told = translate("Library", "The folder {name} is not there: it is kept in step again when it is back.")
            self.noticed.emit(told.format(name=folder.name))
        else:
            self._say(error)

    def _say(self, error: Exception) -> None:
        # A bug is shown as one by the session.
        if isinstance(error, EngineError):
            self.noticed.emit(told_of(error))

    def _receive(self, collection: str, event: Event) -> None:
        if isinstance(event, Progress):
            self._latest = event
            if not self._telling.isActive():
                self._telling.start()
        elif isinstance(event, ItemSucceeded):
            self._model.settle(event.subject, event.value)
        elif isinstance(event, ItemFailed):
            self._model.fail(event.subject, collection, event.error)
        elif isinstance(event, ItemRemoved):
            self._model.remove([(collection, event.subject)])
        elif isinstance(event, Failed):
            self._say(event.error)
        if isinstance(event, (Failed, Cancelled)):
            self._latest = None
            self._tell()
        if isinstance(event, (ItemSucceeded, ItemFailed, ItemRemoved)):
            self._quiet.start()

    def _tell(self) -> None:
        latest = self._latest
        self.progress = latest if latest is not None and latest.done < latest.total else None
        self.advanced.emit()
