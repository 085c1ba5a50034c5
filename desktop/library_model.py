"""The rows of the library: documents, files that could not be read, and files on their way in.

A row is known by collection and path, and stays where it is while its state changes; the newest come first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.controls import plain_tip
from engine import Document, DocumentStatus, EngineError

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
Key = tuple[str, str]
Index = QModelIndex | QPersistentModelIndex


class RowState(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    INDEXED = "indexed"
    FAILED = "failed"


PENDING = (RowState.WAITING, RowState.READING)


@dataclass(frozen=True, slots=True)
class Row:
    path: str
    collection: str
    title: str
    state: RowState
    document: Document | None = None
    reason: str = ""
    hint: str = ""

    @property
    def key(self) -> Key:
        return (self.collection, self.path)

    def status(self, *, with_collection: bool) -> str:
        """The second line: how it stands, in words."""
        if self.state is RowState.FAILED:
            return self.reason
        if self.state is not RowState.INDEXED or self.document is None:
            return {RowState.WAITING: "Waiting", RowState.READING: "Reading…"}.get(self.state, "")
        parts = []
        if self.document.page_count:
            parts.append("1 page" if self.document.page_count == 1 else f"{self.document.page_count:,} pages")
        else:
            parts.append(Path(self.path).suffix.lstrip(".").upper() or "Text")
        if with_collection:
            parts.append(self.collection)
        return " · ".join(parts)


class LibraryModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[Key, Row] = {}
        self._order: list[Key] = []
        self._shown: list[Key] = []
        self._collection: str | None = None
        self._collections: set[str] = set()

    # --- what a view asks -----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._rows[self._shown[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (row.path, row.reason, row.hint) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            status = row.status(with_collection=self.mixes_collections)
            return ". ".join(part.rstrip(".") for part in (row.title, status, row.hint) if part)
        return None

    # --- what it shows --------------------------------------------------------------------------------------

    @property
    def collection(self) -> str | None:
        """The collection shown; None shows all."""
        return self._collection

    @property
    def mixes_collections(self) -> bool:
        """Whether rows of more than one collection are shown."""
        return self._collection is None and len(self._collections) > 1

    def show_collection(self, collection: str | None) -> None:
        self._collection = collection
        self._reset(self._order)

    def rows(self) -> list[Row]:
        """Every row, shown or not, in order."""
        return [self._rows[key] for key in self._order]

    def shown_rows(self) -> list[Row]:
        return [self._rows[key] for key in self._shown]

    # --- what happens to it ---------------------------------------------------------------------------------

    def load(self, documents: Iterable[Document]) -> None:
        """Take the catalog's word for what is there; files on their way in, and the order, stay."""
        newest = sorted(documents, key=lambda document: (document.indexed_at or "", document.id), reverse=True)
        rows = {row.key: row for row in map(row_of, newest)}
        pending = {key: row for key, row in self._rows.items() if row.state in PENDING}
        order = [key for key in rows if key not in self._rows]
        order += [key for key in self._order if key in rows or key in pending]
        self._rows = rows | pending
        if order == self._order:
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        else:
            self._reset(order)

    def expect(self, paths: Iterable[str], collection: str) -> None:
        """Rows for files that were dropped, in the order they were, above what is there."""
        fresh: list[Row] = []
        for path in dict.fromkeys(paths):
            row = self._rows.get((collection, path))
            if row is None:
                fresh.append(Row(path, collection, Path(path).name, RowState.WAITING))
            else:
                self._replace(replace(row, state=RowState.WAITING, reason="", hint=""))
        self._insert(0, fresh)

    def mark_reading(self, path: str, collection: str) -> None:
        row = self._rows.get((collection, path))
        if row is not None and row.state is RowState.WAITING:
            self._replace(replace(row, state=RowState.READING))

    def settle(self, document: Document, below: str | None = None) -> None:
        """A document is in. A file found in a dropped folder gets its row under the folder's, ``below``."""
        self._put(row_of(document), below)

    def fail(self, path: str, collection: str, error: Exception, below: str | None = None) -> None:
        hint = error.hint if isinstance(error, EngineError) else ""
        self._put(Row(path, collection, Path(path).name, RowState.FAILED, None, str(error), hint), below)

    def withdraw(self, paths: Iterable[str], collection: str) -> None:
        """Files that are not being read after all: gone, or as they were."""
        for path in paths:
            row = self._rows.get((collection, path))
            if row is None or row.state not in PENDING:
                continue
            if row.document is not None:
                self._replace(row_of(row.document))
            else:
                self.remove([row.key])

    def remove(self, keys: Iterable[Key]) -> None:
        for key in keys:
            if self._rows.pop(key, None) is None:
                continue
            self._order.remove(key)
            if key in self._shown:
                position = self._shown.index(key)
                self.beginRemoveRows(QModelIndex(), position, position)
                del self._shown[position]
                self.endRemoveRows()

    # --- inside ---------------------------------------------------------------------------------------------

    def _shows(self, key: Key) -> bool:
        return self._collection is None or key[0] == self._collection

    def _reset(self, order: list[Key]) -> None:
        self.beginResetModel()
        self._order = order
        self._shown = [key for key in order if self._shows(key)]
        self._collections = {collection for collection, _ in order}
        self.endResetModel()

    def _put(self, row: Row, below: str | None) -> None:
        if row.key in self._rows:
            self._replace(row)
            return
        above = (row.collection, below or "")
        self._insert(self._order.index(above) + 1 if above in self._rows else 0, [row])

    def _replace(self, row: Row) -> None:
        self._rows[row.key] = row
        if self._shows(row.key):
            index = self.index(self._shown.index(row.key))
            self.dataChanged.emit(index, index)

    def _insert(self, place: int, rows: list[Row]) -> None:
        # Where the rows come among those shown: after the shown ones of those before them.
        shown_place = sum(map(self._shows, self._order[:place]))
        keys = [row.key for row in rows]
        shown = [key for key in keys if self._shows(key)]
        if shown:
            self.beginInsertRows(QModelIndex(), shown_place, shown_place + len(shown) - 1)
        self._order[place:place] = keys
        self._shown[shown_place:shown_place] = shown
        self._rows.update((row.key, row) for row in rows)
        self._collections.update(row.collection for row in rows)
        if shown:
            self.endInsertRows()


def row_of(document: Document) -> Row:
    """A catalog's document as a row."""
    failed = document.status is DocumentStatus.FAILED
    return Row(
        path=document.path,
        collection=document.collection,
        title=document.title or Path(document.path).name,
        state=RowState.FAILED if failed else RowState.INDEXED,
        document=document,
        reason=document.error or "" if failed else "",
        hint=document.hint or "" if failed else "",
    )
