"""The two small tables of an adapter: what evaluations said of it, and which adapters the collections use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.evaluation.words import figure_name
from desktop.language import translate
from desktop.look.theme import Theme
from desktop.quantities import count_words, decimal_words, short_decimal_words
from engine import AdapterResult

Index = QModelIndex | QPersistentModelIndex
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Route:
    """An adapter of a collection, and what it is for."""

    collection: str
    name: str
    scale: float
    purpose: str


class Rows(QAbstractTableModel):
    edited = Signal(int, str)
    """A person wrote into a row's last column."""

    def __init__(self, heads: Sequence[str], *, editable: bool = False) -> None:
        super().__init__()
        self._heads = tuple(heads)
        self._editable = editable
        self.rows: list[tuple[str, ...]] = []

    def set_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._editable and index.column() == len(self._heads) - 1:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(value).strip() == self.rows[index.row()][-1]:
            return False
        self.edited.emit(index.row(), str(value).strip())
        return True


class Table(QTableView):
    """As high as its rows, up to some."""

    def __init__(self, theme: Theme, name: str, rows: Rows, *, giving_way: int = -1) -> None:
        """``giving_way`` is the column that is cut where there is no room for all; -1 the last."""
        super().__init__()
        self.setObjectName("table")
        self.setAccessibleName(name)
        self.rows = rows
        rows.setParent(self)
        self.setModel(rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(32)
        head.setStretchLastSection(giving_way < 0)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if giving_way >= 0:
            head.setSectionResizeMode(giving_way, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        rows.modelReset.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().height() + 8
        self.verticalHeader().setDefaultSectionSize(line)
        shown = min(max(1, self.rows.rowCount()), _MOST_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * line + 2)


def result_heads() -> list[str]:
    return [
        translate("Models", "Scale"),
        translate("Models", "Figure"),
        translate("Models", "Before"),
        translate("Models", "After"),
        translate("Models", "Questions"),
        translate("Models", "Against"),
    ]


def result_rows(results: Sequence[AdapterResult]) -> list[tuple[str, ...]]:
    """A row for every figure, the newest evaluation first."""
    return [
        (
            short_decimal_words(result.scale),
            figure_name(name),
            decimal_words(before, 2),
            decimal_words(after, 2),
            count_words(result.questions),
            translate("Models", "no adapter") if result.base else result.against,
        )
        for result in reversed(results)
        for name, before, after in result.differences
    ]
