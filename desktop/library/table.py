"""The library as a table: the rows that pass the filter, in the order of one column.

Two lists are kept in order, of all rows and of those shown, so that a key in the search field only picks, and a row
that changes moves by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.language import translate
from desktop.library.model import LibraryModel
from desktop.library.row import PENDING, SEARCHABLE, Key, Row, RowState
from desktop.look.controls import plain_tip

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    NAME = 0
    STATUS = 1
    PAGES = 2
    SIZE = 3
    KIND = 4
    MARKING = 5
    ADDED = 6
    COLLECTION = 7
    PARSER = 8


NUMBERS = (Column.PAGES, Column.SIZE)


class Standing(IntEnum):
    """What can be chosen to be shown, by how it stands."""

    ANY = 0
    READY = 1
    PROBLEM = 2
    PENDING = 3
    COPY = 4


_STANDINGS: dict[Standing, Callable[[Row], bool]] = {
    Standing.ANY: lambda _: True,
    Standing.READY: lambda row: row.state in SEARCHABLE,
    Standing.PROBLEM: lambda row: row.has_problem,
    Standing.PENDING: lambda row: row.state in PENDING,
    Standing.COPY: lambda row: row.state is RowState.COPY,
}


@dataclass(frozen=True, slots=True)
class Filter:
    words: tuple[str, ...] = ()
    """In lower case; a row holds all of them."""
    standing: Standing = Standing.ANY
    kind: str = ""
    collections: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether a person has narrowed nothing; the collections are what is asked, and not counted."""
        return not (self.words or self.kind or self.standing)

    def shows(self, row: Row) -> bool:
        return (
            (not self.collections or row.collection in self.collections)
            and (not self.kind or row.kind == self.kind)
            and _STANDINGS[self.standing](row)
            and all(word in row.searched for word in self.words)
        )


class LibraryTable(QAbstractTableModel):
    def __init__(self, model: LibraryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._column = Column.ADDED
        self._falling = True
        self._filter = Filter()
        self._all: list[Row] = []
        self._shown: list[Row] = []
        """Both rise, by the column and then by the rows' numbers; a view that falls is read from the end."""
        self._rows: dict[Key, Row] = {}
        self._numbers: dict[Key, int] = {}
        """Both as they were when the lists were made: they find a row that has changed since."""
        model.reset.connect(self._take_all)
        model.row_put.connect(self._take)
        model.row_gone.connect(self._lose)
        self._take_all()

    # --- what a view asks -----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row, column = self.row(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[column](row)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.tip())
        if role == Qt.ItemDataRole.TextAlignmentRole and column in NUMBERS:
            return int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken() if column == Column.NAME else _spoken(column, row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_name(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section in NUMBERS else Qt.AlignmentFlag.AlignLeading
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def row(self, place: int) -> Row:
        """The row at ``place``, from the top."""
        return self._shown[self._mirrored(place)]

    def place(self, key: Key) -> int | None:
        """Where the row is, from the top; None when it is not shown."""
        row = self._rows.get(key)
        if row is None:
            return None
        at = self._find(self._shown, row)
        return self._mirrored(at) if at < len(self._shown) and self._shown[at] is row else None

    def shown_rows(self) -> list[Row]:
        """From the top."""
        return self._shown[::-1] if self._falling else list(self._shown)

    @property
    def filter(self) -> Filter:
        return self._filter

    # --- what a person chooses ------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        column, falling = Column(max(column, 0)), order == Qt.SortOrder.DescendingOrder
        if (column, falling) == (self._column, self._falling):
            return
        self.beginResetModel()
        other, self._column, self._falling = column != self._column, column, falling
        if other:
            self._arrange()
        self.endResetModel()

    def narrow(self, wanted: Filter) -> None:
        """Show only the rows that ``wanted`` lets through."""
        if wanted != self._filter:
            self.beginResetModel()
            self._filter = wanted
            self._pick()
            self.endResetModel()

    # --- what happens to the library ------------------------------------------------------------------------

    def _take_all(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        self._rows, self._numbers = self._model.snapshot()
        rows = self._rows
        # Sorting keeps the order of those that are alike.
        self._all = [rows[key] for key in sorted(self._numbers, key=self._numbers.__getitem__)]
        self._all.sort(key=_VALUES[self._column])
        self._pick()

    def _pick(self) -> None:
        wanted, shown = self._filter, self._all
        # One condition at a time, each in one go over the rows: what is chosen rarely has more than one.
        if wanted.collections:
            shown = [row for row in shown if row.collection in wanted.collections]
        if wanted.kind:
            shown = [row for row in shown if row.kind == wanted.kind]
        if wanted.standing is not Standing.ANY:
            shown = list(filter(_STANDINGS[wanted.standing], shown))
        for word in wanted.words:
            shown = [row for row in shown if word in row.searched]
        self._shown = list(shown)

    def _find(self, rows: list[Row], row: Row) -> int:
        """Where ``row`` is in one of the lists, or would be."""
        value = _VALUES[self._column]

        def rank(other: Row) -> tuple[Any, int]:
            return value(other), self._numbers[other.key]

        return bisect_left(rows, rank(row), key=rank)

    def _take(self, row: Row) -> None:
        old = self._rows.get(row.key)
        if old is None:
            self._numbers[row.key] = self._model.number(row.key)
        was, shows = old is not None and self._filter.shows(old), self._filter.shows(row)
        before = self._find(self._shown, old) if old is not None and was else None
        if old is not None:
            del self._all[self._find(self._all, old)]
        self._rows[row.key] = row
        self._all.insert(self._find(self._all, row), row)
        if before is not None and shows:
            self._move(before, row)
        elif before is not None:
            self._take_out(before)
        elif shows:
            self._put_in(row)

    def _lose(self, key: Key) -> None:
        old = self._rows.get(key)
        if old is None:
            return
        del self._all[self._find(self._all, old)]
        if self._filter.shows(old):
            self._take_out(self._find(self._shown, old))
        del self._rows[key], self._numbers[key]

    def _move(self, before: int, row: Row) -> None:
        old = self._shown.pop(before)
        after = self._find(self._shown, row)
        self._shown.insert(before, old)
        if before == after:
            self._shown[before] = row
        else:
            first, then = self._mirrored(before), self._mirrored(after)
            # Qt counts the place to go to before the row is taken out.
            self.beginMoveRows(QModelIndex(), first, first, QModelIndex(), then + (then > first))
            del self._shown[before]
            self._shown.insert(after, row)
            self.endMoveRows()
        place = self._mirrored(after)
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def _take_out(self, at: int) -> None:
        place = self._mirrored(at)
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._shown[at]
        self.endRemoveRows()

    def _put_in(self, row: Row) -> None:
        at = self._find(self._shown, row)
        place = len(self._shown) - at if self._falling else at
        self.beginInsertRows(QModelIndex(), place, place)
        self._shown.insert(at, row)
        self.endInsertRows()

    def _mirrored(self, place: int) -> int:
        return len(self._shown) - 1 - place if self._falling else place


def filter_words(text: str) -> tuple[str, ...]:
    """The words that a person looks for, as ``Filter`` takes them."""
    return tuple(dict.fromkeys(text.casefold().split()))


def filter_of(text: str, standing: Standing, kind: str, collections: Iterable[str]) -> Filter:
    return Filter(filter_words(text), standing, kind, frozenset(collections))


def column_name(column: int) -> str:
    return {
        Column.NAME: translate("Library", "Name"),
        Column.STATUS: translate("Library", "Status"),
        Column.PAGES: translate("Library", "Pages"),
        Column.SIZE: translate("Library", "Size"),
        Column.KIND: translate("Library", "Kind"),
        Column.MARKING: translate("Library", "Marking"),
        Column.ADDED: translate("Library", "Added"),
        Column.COLLECTION: translate("Library", "Collection"),
        Column.PARSER: translate("Library", "Read by"),
    }[Column(column)]


def _when_added(row: Row) -> str:
    if row.state in PENDING:
        return "~"
    # What could not be read was never added; when that is news, it stands above, where it is seen.
    return (row.document.indexed_at if row.document is not None else None) or ("}" if row.fresh else "")


def _spoken(column: int, row: Row) -> str:
    return translate("Library", "{column}: {value}").format(column=column_name(column), value=_TEXTS[column](row))


_TEXTS: dict[int, Callable[[Row], str]] = {
    Column.NAME: lambda row: row.title,
    Column.STATUS: lambda row: row.state_told(),
    Column.PAGES: lambda row: row.pages(),
    Column.SIZE: lambda row: row.size(),
    Column.KIND: lambda row: row.kind,
    Column.MARKING: lambda row: row.marking,
    Column.ADDED: lambda row: row.added(),
    Column.COLLECTION: lambda row: row.collection,
    Column.PARSER: lambda row: row.parser,
}
_RANKS = {
    state: rank
    for rank, state in enumerate(
        (RowState.READING, RowState.WAITING, RowState.FAILED, RowState.PARTLY, RowState.COPY, RowState.INDEXED)
    )
}
_VALUES: dict[int, Callable[[Row], Any]] = {
    Column.NAME: attrgetter("sorted_title"),
    Column.STATUS: lambda row: _RANKS[row.state],
    Column.PAGES: lambda row: (row.document.page_count or 0) if row.document is not None else 0,
    Column.SIZE: lambda row: row.document.size_bytes if row.document is not None else 0,
    Column.KIND: attrgetter("kind"),
    Column.MARKING: lambda row: row.marking,
    Column.ADDED: _when_added,
    Column.COLLECTION: attrgetter("collection"),
    Column.PARSER: lambda row: row.parser,
}
