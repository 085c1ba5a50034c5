"""The page's tables: records in rows, a column for each thing said of them, sorted by a click on its head.

A record is any value; the columns say how it reads. Narrow views leave out the columns that can be done without.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.look import tokens
from desktop.look.controls import plain_tip

Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = RECORD_ROLE + 1


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    text: Callable[[Any], str]
    characters: int = 0
    """Its width; 0 takes what is left."""
    least_width: int = 0
    """The width of the whole view below which it is left out."""
    order: Callable[[Any], Any] | None = None
    """What it is sorted by, if not its text."""
    change: Callable[[Any, str], Any] | None = None
    """The record with another text in this column; None where it cannot be written."""


class TableModel(QAbstractTableModel):
    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._records: list[Any] = []

    def show(self, records: Sequence[Any]) -> None:
        self.beginResetModel()
        self._records = list(records)
        self.endResetModel()

    def records(self) -> list[Any]:
        return list(self._records)

    def take_out(self, record: Any) -> None:
        row = self._records.index(record)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._records[row]
        self.endRemoveRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._records):
            return None
        record, column = self._records[index.row()], self.columns[index.column()]
        if role == RECORD_ROLE:
            return record
        if role == SORT_ROLE:
            return column.order(record) if column.order is not None else column.text(record).casefold()
        text = column.text(record)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        change = self.columns[index.column()].change
        if role != Qt.ItemDataRole.EditRole or change is None or not str(value).strip():
            return False
        self._records[index.row()] = change(self._records[index.row()], str(value).strip())
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        writable = index.isValid() and self.columns[index.column()].change is not None
        return flags | Qt.ItemFlag.ItemIsEditable if writable else flags


class Table(QTableView):
    opened = Signal(object)
    """Carries the record of the row that was double-clicked or entered."""
    chosen_changed = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        *,
        several: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("evaluationTable")
        self.setAccessibleName(name)
        self.records = TableModel(columns, self)
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.records)
        self.proxy.setSortRole(SORT_ROLE)
        self.setModel(self.proxy)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        writable = any(column.change is not None for column in columns)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked if writable else trigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        # As they came, until a head is clicked.
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._set_widths()
        self.activated.connect(lambda index: self.opened.emit(index.data(RECORD_ROLE)))
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.proxy.modelReset.connect(self.chosen_changed)

    def show_records(self, records: Sequence[Any]) -> None:
        self.records.show(records)

    def chosen(self) -> list[Any]:
        """The records of the rows that are selected, from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.proxy.index(row, 0).data(RECORD_ROLE) for row in rows]

    def choose(self, row: int) -> None:
        if 0 <= row < self.proxy.rowCount():
            self.setCurrentIndex(self.proxy.index(row, 0))
            self.selectRow(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for number, column in enumerate(self.records.columns):
            self.setColumnHidden(number, self.width() < column.least_width)

    def _set_widths(self) -> None:
        metrics = QFontMetrics(self.font())
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(metrics.averageCharWidth() * 5)
        self.verticalHeader().setDefaultSectionSize(metrics.height() + tokens.SPACE_M)
        for number, column in enumerate(self.records.columns):
            if column.characters:
                head.resizeSection(number, metrics.averageCharWidth() * column.characters + tokens.SPACE_L)
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
