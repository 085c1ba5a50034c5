"""Which documents are pinned, kept in ``pins.json``.

A file that cannot be understood is refused by name and never overwritten.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from engine.answering.fence import drawn_fence
from engine.data_folder import replace_file
from engine.errors import PinMissing, StoreDamaged
from engine.types import Document

_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class PinnedDocument:
    id: int
    path: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PinEntry:
    id: int
    fence: str
    """What fences the documents in the prompt: drawn by lot, so that no document can know it."""
    pinned_at: str
    documents: tuple[PinnedDocument, ...]
    tokens: tuple[tuple[str, int], ...] = ()
    """What they take of the context of each model that read them, by its SHA-256."""


class PinList:
    """The pins, oldest first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._next = 1
        self._entries: tuple[PinEntry, ...] = ()
        self._read()

    def all(self) -> tuple[PinEntry, ...]:
        return self._entries

    def get(self, pin_id: int | None = None) -> PinEntry:
        """The pin, or the newest. Raises PinMissing."""
        found = [entry for entry in self._entries if pin_id in (None, entry.id)]
        if not found:
            what = "Nothing is pinned." if pin_id is None else f"There is no pin {pin_id}."
            raise PinMissing(what, "`casemate pin DOCUMENT` pins one, `casemate pins` lists them.")
        return found[-1]

    def add(self, documents: Sequence[Document]) -> PinEntry:
        with self._lock:
            entry = PinEntry(
                self._next,
                drawn_fence(),
                datetime.now(UTC).isoformat(timespec="seconds"),
                tuple(_pinned(document) for document in documents),
            )
            self._next += 1
            self._write((*self._entries, entry))
            return entry

    def replace(self, entry: PinEntry) -> None:
        with self._lock:
            self._write(tuple(entry if each.id == entry.id else each for each in self._entries))

    def count(self, entry: PinEntry, model_sha256: str, tokens: int) -> None:
        """Keep how many tokens a model read for ``entry``, unless that changed or went meanwhile."""
        with self._lock:
            for each in self._entries:
                if each.id == entry.id and each.documents == entry.documents and model_sha256 not in dict(each.tokens):
                    self.replace(replace(each, tokens=(*each.tokens, (model_sha256, tokens))))

    def remove(self, pin_id: int) -> None:
        """Raises PinMissing."""
        with self._lock:
            gone = self.get(pin_id)
            self._write(tuple(each for each in self._entries if each is not gone))

    def _read(self) -> None:
        try:
            values = json.loads(self._path.read_bytes())
            if values["schema"] != _SCHEMA:
                raise ValueError
            self._next = int(values["next"])
            self._entries = tuple(_entry(each) for each in values["pins"])
        except FileNotFoundError:
            return
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise StoreDamaged(
                f"{self._path} cannot be understood.", "Move the file away, and pin the documents again."
            ) from error

    def _write(self, entries: tuple[PinEntry, ...]) -> None:
        values = {"schema": _SCHEMA, "next": self._next, "pins": [asdict(entry) for entry in entries]}
        replace_file(self._path, (json.dumps(values, indent=1) + "\n").encode())
        self._entries = entries


def _pinned(document: Document) -> PinnedDocument:
    return PinnedDocument(document.id, document.path, document.title, document.sha256 or "")


def _entry(values: Any) -> PinEntry:
    documents = tuple(
        PinnedDocument(int(each["id"]), str(each["path"]), str(each["title"]), str(each["sha256"]))
        for each in values["documents"]
    )
    tokens = tuple((str(model), int(count)) for model, count in values.get("tokens", ()))
    return PinEntry(int(values["id"]), str(values["fence"]), str(values["pinned_at"]), documents, tokens)


def in_step(entry: PinEntry, current: Sequence[Document | None]) -> PinEntry | None:
    """The pin with its documents as they are now, without those that are gone; None when all are."""
    kept = tuple(_pinned(document) for document in current if document is not None and document.status.searchable)
    if kept == entry.documents:
        return entry
    return PinEntry(entry.id, entry.fence, entry.pinned_at, kept) if kept else None
