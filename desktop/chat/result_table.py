"""A table of findings in a turn: rows of the same height, each cell that rests on a place opening it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.evidence.places import Place
from desktop.look import tokens
from desktop.look.controls import plain_tip
from desktop.look.theme import Theme

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
_ROWS_SHOWN = 9


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    place: Place | None = None
    picture: str = ""
    colour: str = "text"
    picture_colour: str = "muted"


class ResultModel(QAbstractTableModel):
    def __init__(self, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        super().__init__()
        self.heads = heads
        self.rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.rows[index.row()][index.column()]
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.text)
        return None


class ResultTable(QTableView):
    place_chosen = Signal(object)
    """Carries the Place of a cell."""

    def __init__(self, theme: Theme, name: str, model: ResultModel, widths: Sequence[int], lines: int = 1) -> None:
        """``widths`` of the columns in pixels, 0 for those that share the rest; ``lines`` of text in a cell."""
        super().__init__()
        self._cells = model
        self.setObjectName("results")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_CellPainter(theme, self, lines))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        height = lines * QFontMetrics(theme.font()).height() + 2 * tokens.SPACE_XS + 2
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for column, width in enumerate(widths):
            if width:
                head.resizeSection(column, width)
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        shown = min(model.rowCount(), max(3, _ROWS_SHOWN // lines))
        self.setFixedHeight(head.sizeHint().height() + shown * height + 2 * tokens.RING)
        self.clicked.connect(self._choose)
        self.selectionModel().setCurrentIndex(model.index(0, 0), self.selectionModel().SelectionFlag.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self._cells.rows[index.row()]
        place = row[index.column()].place or next((cell.place for cell in row if cell.place is not None), None)
        if place is not None:
            self.place_chosen.emit(place)


class _CellPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QTableView, lines: int) -> None:
        super().__init__(view)
        self._theme = theme
        self._lines = lines

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell = index.data(CELL_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.setClipRect(box)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver and cell.place is not None:
            painter.fillRect(box, self._theme.colour("hovered"))
        inner = box.adjusted(tokens.SPACE_S, tokens.SPACE_XS, -tokens.SPACE_S, -tokens.SPACE_XS)
        if cell.picture:
            scale = painter.device().devicePixelRatioF()
            size = self._theme.icon_size
            picture = self._theme.pixmap(cell.picture, cell.picture_colour, size, scale)
            line = QFontMetrics(self._theme.font()).height()
            painter.drawPixmap(inner.left(), inner.top() + (line - size) // 2, picture)
            inner.setLeft(inner.left() + size + tokens.SPACE_XS)
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour(cell.colour))
        top_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if self._lines == 1:
            text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, top_left, text)
        else:
            painter.drawText(inner, top_left | Qt.TextFlag.TextWordWrap, cell.text)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), tokens.RING))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.restore()
