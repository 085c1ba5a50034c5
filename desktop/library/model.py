"""The rows of the library: documents, files that could not be read, and files on their way in.

A row is known by collection and path, and stays where it is while its state changes; the newest come first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.library.ledger_path import base_name, holder_name, shown_name
from desktop.look.controls import plain_tip
from engine import Document, DocumentStatus, EngineError

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
Key = tuple[str, str]
Index = QModelIndex | QPersistentModelIndex


class RowState(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    INDEXED = "indexed"
    PARTLY = "partly read"
    COPY = "copy"
    """Its content is in the library under another path."""
    FAILED = "failed"


PENDING = (RowState.WAITING, RowState.READING)
SEARCHABLE = (RowState.INDEXED, RowState.PARTLY)
_COPIES_TOLD = 3
_ONE_BY_ONE = 20
"""Rows that are taken out singly, so that the view stays where it is."""


class Line(NamedTuple):
    """A line below a row's title. ``whole`` wraps it where it is too long; otherwise it is cut."""

    text: str
    colour: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    path: str
    collection: str
    title: str
    state: RowState
    document: Document | None = None
    reason: str = ""
    """What is wrong with it: it could not be read, or not all of it, or not today."""
    hint: str = ""
    same_as: str = ""
    """For a copy: the path its content is listed under."""

    @property
    def key(self) -> Key:
        return (self.collection, self.path)

    @property
    def has_problem(self) -> bool:
        return bool(self.reason) and self.state not in PENDING

    @property
    def is_named_by_file(self) -> bool:
        """Whether its title is the name of its file: that says most at both ends."""
        return self.document is None or self.state is RowState.FAILED

    def status(self, *, with_collection: bool) -> str:
        """How it stands, in a few words; for a failed one the reason."""
        if self.state is RowState.FAILED:
            return self.reason
        if self.state is RowState.COPY:
            return f"Same as {shown_name(self.same_as)}"
        if self.state not in SEARCHABLE or self.document is None:
            return {RowState.WAITING: "Waiting", RowState.READING: "Reading…"}.get(self.state, "")
        parts = [f"In {holder}"] if (holder := holder_name(self.path)) else []
        if self.document.page_count:
            parts.append("1 page" if self.document.page_count == 1 else f"{self.document.page_count:,} pages")
        else:
            parts.append(Path(self.path).suffix.lstrip(".").upper() or "Text")
        if with_collection:
            parts.append(self.collection)
        return " · ".join(parts)

    def lines(self, *, with_collection: bool) -> list[Line]:
        """What stands below the title."""
        status = self.status(with_collection=with_collection)
        if self.state is RowState.FAILED:
            lines = [Line(status, "caution", whole=True)]
        else:
            lines = [Line(status, "accent" if self.state is RowState.READING else "muted")]
            if self.has_problem:
                lines.append(Line(self.reason, "caution", whole=True))
        if (holder := holder_name(self.path)) and self.state not in SEARCHABLE:
            lines.insert(0, Line(f"In {holder}", "muted"))
        if self.hint and self.has_problem:
            lines.append(Line(self.hint, "muted", whole=True))
        if self.state in SEARCHABLE:
            lines += [Line(note, "muted") for note in self.notes()]
        return lines

    def notes(self) -> list[str]:
        """What else there is to know of a document that is in."""
        notes = []
        if self.document is not None:
            if self.reason and self.state is RowState.INDEXED:
                notes.append("What was read before is kept")
            if count := len(self.document.copies):
                notes.append(self._other_place() if count == 1 else f"Also in {count:,} other places")
            if count := self.document.hidden_count:
                notes.append("1 hidden text left out" if count == 1 else f"{count:,} hidden texts left out")
        return notes

    def _other_place(self) -> str:
        copy = self.document.copies[0] if self.document is not None else ""
        if base_name(copy) == base_name(self.path):
            return f"Also in {holder_name(copy) or Path(copy).parent.name}"
        return f"Also as {shown_name(copy)}"

    def tip(self) -> str:
        """Everything in short, a line each."""
        copies = self.document.copies if self.document is not None else ()
        problem = [self.reason, self.hint] if self.has_problem else []
        parts = [self.path, f"Same as {self.same_as}" if self.same_as else "", *problem]
        parts += [f"Also at {path}" for path in copies[:_COPIES_TOLD]]
        parts += [f"and {len(copies) - _COPIES_TOLD:,} more"] if len(copies) > _COPIES_TOLD else []
        parts += [note for note in self.notes() if not note.startswith("Also ")]
        return "\n".join(part for part in parts if part)


class LibraryModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[Key, Row] = {}
        self._order: list[Key] = []
        self._shown: list[Key] = []
        self._collection: str | None = None
        self._collections: set[str] = set()
        self._homes: dict[int, Key] = {}
        """Under which key a document is, by its id."""

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
            return plain_tip(row.tip())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            lines = row.lines(with_collection=self.mixes_collections)
            return ". ".join(part.rstrip(".") for part in (row.title, *(line.text for line in lines)) if part)
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

    def load(self, rows: dict[Key, Row]) -> None:
        """Take the catalog's word for what is there; files on their way in, and the order, stay.

        ``rows`` are those of ``newest_first``, which is slow for many and can be called on another thread.
        """
        kept = {
            key: row
            for key, row in self._rows.items()
            if row.state in PENDING or (row.state is RowState.COPY and _lists(rows, key, row.same_as))
        }
        order = [key for key in rows if key not in self._rows]
        order += [key for key in self._order if key in rows or key in kept]
        self._rows = rows | kept
        self._homes = {row.document.id: key for key, row in rows.items() if row.document is not None}
        if order == self._order:
            self._tell_all()
        else:
            self._reset(order)

    def expect(self, paths: Iterable[str], collection: str) -> None:
        """Rows for files that were dropped, in the order they were, above what is there."""
        fresh: list[Row] = []
        for path in dict.fromkeys(paths):
            row = self._rows.get((collection, path))
            if row is None:
                fresh.append(Row(path, collection, base_name(path), RowState.WAITING))
            else:
                self._rows[row.key] = replace(row, state=RowState.WAITING)
        self._insert(0, fresh)
        self._tell_all()

    def mark_reading(self, path: str, collection: str) -> None:
        row = self._rows.get((collection, path))
        if row is not None and row.state is RowState.WAITING:
            self._replace(replace(row, state=RowState.READING))

    def settle(self, path: str, document: Document, below: str | None = None) -> None:
        """The file at ``path`` is in, as ``document``, which may be listed under another path.

        A file found in a dropped folder gets its row under the folder's, ``below``.
        """
        listed = document.copy_of or document.path
        if path != listed and holder_name(path):
            # Nobody offered it by itself, and mails hold the same thing a thousand times: the document's row tells.
            self.remove([(document.collection, path)])
            return
        if path != listed:
            copy = Row(path, document.collection, base_name(path), RowState.COPY, same_as=listed)
            self._put(copy, below)
            return
        moved = self._homes.get(document.id)
        if moved is not None and moved != (document.collection, path):
            # Its file has another name now.
            self.remove([moved])
        self._put(row_of(document), below)

    def fail(self, path: str, collection: str, error: Exception, below: str | None = None) -> None:
        hint = error.hint if isinstance(error, EngineError) else ""
        row = self._rows.get((collection, path))
        if row is not None and row.document is not None and row.document.status.searchable:
            # What was read before stays.
            self._replace(replace(row_of(row.document), reason=str(error), hint=hint))
        else:
            self._put(Row(path, collection, base_name(path), RowState.FAILED, None, str(error), hint), below)

    def withdraw(self, paths: Iterable[str], collection: str) -> None:
        """Files that are not being read after all: gone, or as they were."""
        gone: list[Key] = []
        for path in paths:
            row = self._rows.get((collection, path))
            if row is None or row.state not in PENDING:
                continue
            if row.document is not None:
                self._rows[row.key] = row_of(row.document)
            elif row.same_as:
                self._rows[row.key] = replace(row, state=RowState.COPY)
            elif row.reason:
                self._rows[row.key] = replace(row, state=RowState.FAILED)
            else:
                gone.append(row.key)
        self.remove(gone)
        self._tell_all()

    def remove(self, keys: Iterable[Key]) -> None:
        gone = {key for key in keys if self._rows.pop(key, None) is not None}
        self._homes = {number: key for number, key in self._homes.items() if key not in gone} if gone else self._homes
        if len(gone) > _ONE_BY_ONE:
            self._reset([key for key in self._order if key not in gone])
            return
        for key in gone:
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

    def _tell_all(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def _put(self, row: Row, below: str | None) -> None:
        if row.document is not None:
            self._homes[row.document.id] = row.key
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


def newest_first(documents: Iterable[Document]) -> dict[Key, Row]:
    """The catalog's documents as rows, by their keys."""
    ordered = sorted(documents, key=lambda document: (document.indexed_at or "", document.id), reverse=True)
    return {row.key: row for row in map(row_of, ordered)}


def _lists(rows: dict[Key, Row], key: Key, same_as: str) -> bool:
    """Whether the document at the path ``same_as`` is still listed at ``key`` too."""
    collection, path = key
    row = rows.get((collection, same_as))
    return row is not None and row.document is not None and path in row.document.copies


def row_of(document: Document) -> Row:
    """A catalog's document as a row."""
    states = {DocumentStatus.FAILED: RowState.FAILED, DocumentStatus.PARTLY_READ: RowState.PARTLY}
    return Row(
        path=document.path,
        collection=document.collection,
        title=document.title or base_name(document.path),
        state=states.get(document.status, RowState.INDEXED),
        document=document,
        reason=document.error or "",
        hint=document.hint or "",
    )
