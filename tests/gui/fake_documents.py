"""What the fake engine can do with documents that are in: mark them, and pin them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any

from engine import Document, EventHandler, Job, JobContext


class FakePins:
    def __init__(self) -> None:
        self.pinned: list[tuple[int, ...]] = []

    def add(self, document_ids: Sequence[int], on_event: EventHandler | None = None) -> Job[Any]:
        def run(context: JobContext) -> str:
            context.progress(400, 400, "read")
            self.pinned.append(tuple(document_ids))
            return "pin"

        return Job("pin", run, on_event)


class FakeDocuments:
    """A part of ``FakeEngine``."""

    _documents: dict[tuple[str, str], Document]

    def __init__(self) -> None:
        self.pins = FakePins()

    def mark(self, document_ids: Iterable[int], marking: str | None) -> None:
        ids = set(document_ids)
        for key, document in self._documents.items():
            if document.id in ids:
                self._documents[key] = dataclasses.replace(document, marking=marking)
