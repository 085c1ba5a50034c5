"""Files being brought, one after the other: models and adapters, whichever each file turns out to be.

A file that is dropped ends as imported, or as an entry that says why not and stays until it is sent away.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.session import Session
from engine import Cancelled, EngineError, Event, Failed, Job, Progress, Succeeded


@dataclass(slots=True)
class Entry:
    path: Path
    is_adapter: bool
    """What it is taken for until its file was looked into."""
    base: str | None = None
    """The model an adapter is said to be for, where its file does not say."""
    before: frozenset[str] = frozenset()
    """The ids of the models that were here before it."""
    share: float = 0.0
    running: bool = False
    error: Exception | None = None


class Importing(QObject):
    changed = Signal()
    model_imported = Signal(object)
    """Carries the ModelFile."""
    adapter_imported = Signal(object)
    """Carries the Adapter."""
    model_found = Signal(object)
    """Carries the ModelFile that is what was brought, and was here already."""
    failed = Signal(object)
    """Carries the Entry."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.entries: list[Entry] = []
        self._job: Job[Any] | None = None
        session.opened.connect(self._next)

    def add(self, paths: Iterable[Path], *, as_adapter: bool = False, base: str | None = None) -> None:
        for path in paths:
            self.entries = [entry for entry in self.entries if entry.path != path or not entry.error]
            if not any(entry.path == path for entry in self.entries):
                likely = as_adapter or path.is_dir() or path.suffix == ".safetensors"
                self.entries.append(Entry(path, likely, base))
        self.changed.emit()
        self._next()

    def retry(self, entry: Entry, base: str | None = None) -> None:
        self.dismiss(entry)
        self.add([entry.path], as_adapter=entry.is_adapter, base=base)

    def dismiss(self, entry: Entry) -> None:
        """Stop it, or take what failed out of the list."""
        if entry.running and self._job is not None:
            self._job.cancel()
            return
        self._forget(entry)
        self.changed.emit()

    @property
    def busy(self) -> bool:
        return any(entry.running for entry in self.entries)

    def _next(self) -> None:
        # One at a time: each import clears away what an interrupted one left behind.
        waiting = next((entry for entry in self.entries if entry.error is None), None)
        if waiting is None or self.busy or not self._session.is_open:
            return
        entry = waiting
        entry.running = True
        engine = self._session.engine

        def take(job: Job[Any]) -> None:
            self._job = job

        def refuse(error: Exception) -> None:
            self._fail(entry, error)

        def begin(handler: Any) -> Job[Any]:
            told = engine.is_adapter(entry.path)
            entry.is_adapter = entry.is_adapter if told is None else told
            if entry.is_adapter:
                return engine.adapters.import_(entry.path, entry.base, on_event=handler)
            entry.before = frozenset(model.id for model in engine.models() if model.present)
            return engine.import_model(entry.path, handler)

        self._session.start_behind(begin, lambda event: self._receive(entry, event), take, refuse)
        self.changed.emit()

    def _receive(self, entry: Entry, event: Event) -> None:
        if isinstance(event, Progress):
            entry.share = event.done / max(1, event.total)
            self.changed.emit()
        elif isinstance(event, Succeeded):
            self._end(entry)
            if entry.is_adapter:
                self.adapter_imported.emit(event.value)
            else:
                (self.model_found if event.value.id in entry.before else self.model_imported).emit(event.value)
            self._next()
        elif isinstance(event, Failed):
            self._fail(entry, event.error)
        elif isinstance(event, Cancelled):
            self._end(entry)
            self._next()

    def _fail(self, entry: Entry, error: Exception) -> None:
        entry.running, entry.error, self._job = False, error, None
        self.changed.emit()
        self.failed.emit(entry)
        self._next()

    def _end(self, entry: Entry) -> None:
        entry.running, self._job = False, None
        self._forget(entry)
        self.changed.emit()

    def _forget(self, entry: Entry) -> None:
        self.entries = [other for other in self.entries if other is not entry]


def is_weights(path: Path) -> bool:
    """Whether what is dragged is for this page: a GGUF, a safetensors, or a folder that holds an adapter."""
    if path.suffix.lower() in (".gguf", ".safetensors"):
        return True
    return (path / "adapter_config.json").is_file()


def error_code(error: Exception) -> str:
    return error.code if isinstance(error, EngineError) else ""
