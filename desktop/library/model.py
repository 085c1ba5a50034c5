"""What is in the library: documents, files that could not be read, and files on their way in, whatever a view shows.

A row is known by collection and path. Its number tells rows apart and says which came later; the latest is highest.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.faults import plain_hint
from desktop.library.ledger_path import base_name, holder_name
from desktop.library.row import PENDING, SEARCHABLE, Key, Row, RowState, row_of
from engine import Document, EngineError

_TOLD_EVERY_MS, _MANY_TOLD_EVERY_MS, _MANY = 50, 300, 2_000


class LibraryModel(QObject):
    reset = Signal()
    """So much has changed that a view begins anew."""
    row_put = Signal(object)
    """Carries a row that is new, or has changed."""
    row_gone = Signal(object)
    """Carries the key of a row that is no more."""
    changed = Signal()
    """Something has changed: once for a burst, for whoever counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.loaded = False
        """Whether it is known what is in the library."""
        self._rows: dict[Key, Row] = {}
        self._numbers: dict[Key, int] = {}
        self._next = itertools.count(1)
        self._failed: set[Key] = set()
        """What could not be read since the window opened."""
        self._homes: dict[int, Key] = {}
        """Under which key a document is, by its id."""
        self._telling = QTimer(self, singleShot=True)
        self._telling.timeout.connect(self.changed)
        for signal in (self.reset, self.row_put, self.row_gone):
            signal.connect(self._tell_later)

    # --- what a view asks -----------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self) -> list[Row]:
        return list(self._rows.values())

    def snapshot(self) -> tuple[dict[Key, Row], dict[Key, int]]:
        """The rows and their numbers as they are now."""
        return dict(self._rows), dict(self._numbers)

    def number(self, key: Key) -> int:
        return self._numbers[key]

    def row_of_document(self, document_id: int) -> Row | None:
        key = self._homes.get(document_id)
        return self._rows.get(key) if key is not None else None

    def can_answer(self, document_id: int) -> bool:
        """Whether a question can be asked of this document, also while its file is read again."""
        row = self.row_of_document(document_id)
        document = row.document if row is not None else None
        return document is not None and document.id == document_id and document.status.searchable

    def indexed_count(self, collections: Iterable[str] = ()) -> int:
        """How many documents a question can be asked of, in some collections or in all."""
        counts = Counter(row.collection for row in self._rows.values() if row.state in SEARCHABLE)
        names = tuple(collections)
        return sum(counts[name] for name in names) if names else counts.total()

    def count(self, collections: Iterable[str] = ()) -> int:
        """How many rows there are, in some collections or in all."""
        names = frozenset(collections)
        return sum(row.collection in names for row in self._rows.values()) if names else len(self._rows)

    def markings(self, collections: Iterable[str] = (), ids: Iterable[int] = ()) -> set[str]:
        """The markings of the documents with these ids, or of those in some collections, or of all."""
        names, wanted = frozenset(collections), frozenset(ids)
        return {
            row.document.marking
            for row in self._rows.values()
            if row.document is not None
            and row.document.marking
            and (row.document.id in wanted if wanted else not names or row.collection in names)
        }

    # --- what happens to it ---------------------------------------------------------------------------------

    def load(self, rows: dict[Key, Row]) -> None:
        """Take the catalog's word for what is there; files on their way in stay.

        ``rows`` are those of ``newest_first``, which is slow for many and is called on another thread.
        """
        kept = {
            key: replace(rows[key], state=row.state, done=row.done, total=row.total) if key in rows else row
            for key, row in self._rows.items()
            if row.state in PENDING or (row.state is RowState.COPY and _lists(rows, key, row.same_as))
        }
        for key in self._failed & rows.keys():
            rows[key] = replace(rows[key], fresh=True)
        # What is on its way in is above all that is there, in the order it had.
        above = sorted(kept, key=self._numbers.__getitem__)
        count = len(rows)
        self._numbers = dict(zip(rows, range(count, 0, -1), strict=True))
        self._next = itertools.count(count + 1)
        self._numbers.update((key, next(self._next)) for key in above)
        self._rows = rows | kept
        self._homes = {row.document.id: key for key, row in rows.items() if row.document is not None}
        self.loaded = True
        self.reset.emit()

    def expect(self, paths: Iterable[str], collection: str) -> None:
        """Rows for files that are to be read, the first to be read highest."""
        for path in reversed(list(dict.fromkeys(paths))):
            row = self._rows.get((collection, path))
            if row is None:
                self._add(Row(path, collection, base_name(path), RowState.WAITING))
            else:
                self._rows[row.key] = replace(row, state=RowState.WAITING)
        self.reset.emit()

    def mark_reading(self, path: str, collection: str, done: int = 0, total: int = 0) -> None:
        """The file is being read, or of the folder ``done`` files of ``total`` have been."""
        row = self._rows.get((collection, path))
        if row is not None and row.state in PENDING:
            self._put(replace(row, state=RowState.READING, done=done, total=total))

    def settle(self, path: str, document: Document) -> None:
        """The file at ``path`` is in, as ``document``, which may be listed under another path."""
        listed = document.copy_of or document.path
        if path != listed and holder_name(path):
            # Nobody offered it by itself, and mails hold the same thing a thousand times: the document's row tells.
            self.remove([(document.collection, path)])
            return
        if path != listed:
            self._put(Row(path, document.collection, base_name(path), RowState.COPY, same_as=listed))
            return
        moved = self._homes.get(document.id)
        if moved is not None and moved != (document.collection, path):
            # Its file has another name now.
            self.remove([moved])
        self._put(row_of(document))

    def fail(self, path: str, collection: str, error: Exception) -> None:
        hint = plain_hint(error.hint) if isinstance(error, EngineError) else ""
        row = self._rows.get((collection, path))
        if row is not None and row.document is not None and row.document.status.searchable:
            # What was read before stays.
            self._put(replace(row_of(row.document), reason=str(error), hint=hint))
        else:
            self._failed.add((collection, path))
            self._put(Row(path, collection, base_name(path), RowState.FAILED, None, str(error), hint, fresh=True))

    def postpone(self, paths: Iterable[str], collection: str) -> None:
        """Files that are being read wait again."""
        for path in paths:
            row = self._rows.get((collection, path))
            if row is not None and row.state is RowState.READING:
                self._put(replace(row, state=RowState.WAITING, done=0, total=0))

    def withdraw(self, paths: Iterable[str], collection: str) -> None:
        """Files that are not being read after all: gone, or as they were."""
        touched = False
        for path in paths:
            row = self._rows.get((collection, path))
            if row is None or row.state not in PENDING:
                continue
            touched = True
            if row.document is not None:
                self._rows[row.key] = row_of(row.document)
            elif row.same_as:
                self._rows[row.key] = replace(row, state=RowState.COPY, done=0, total=0)
            elif row.reason:
                self._rows[row.key] = replace(row, state=RowState.FAILED, done=0, total=0)
            else:
                self._drop(row.key)
        if touched:
            self.reset.emit()

    def remove(self, keys: Iterable[Key]) -> None:
        gone = [key for key in keys if key in self._rows]
        for key in gone:
            self._drop(key)
        if len(gone) == 1:
            self.row_gone.emit(gone[0])
        elif gone:
            self.reset.emit()

    # --- inside ---------------------------------------------------------------------------------------------

    def _tell_later(self) -> None:
        if not self._telling.isActive():
            self._telling.start(_TOLD_EVERY_MS if len(self._rows) < _MANY else _MANY_TOLD_EVERY_MS)

    def _drop(self, key: Key) -> None:
        row = self._rows.pop(key)
        del self._numbers[key]
        if row.document is not None and self._homes.get(row.document.id) == key:
            del self._homes[row.document.id]

    def _add(self, row: Row) -> None:
        self._rows[row.key] = row
        if row.key not in self._numbers:
            self._numbers[row.key] = next(self._next)

    def _put(self, row: Row) -> None:
        if row.document is not None:
            self._homes[row.document.id] = row.key
        self._add(row)
        self.row_put.emit(row)


def _lists(rows: dict[Key, Row], key: Key, same_as: str) -> bool:
    """Whether the document at the path ``same_as`` is still listed at ``key`` too."""
    collection, path = key
    row = rows.get((collection, same_as))
    return row is not None and row.document is not None and path in row.document.copies
