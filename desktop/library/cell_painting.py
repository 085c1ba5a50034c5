"""How a cell of the table is drawn: a picture of the row's state before its name, and one line of text.

A row is chosen, hovered and focused as a whole, so the ground and the ring run through its cells.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.library.row import Row, RowState
from desktop.library.table import NUMBERS, ROW_ROLE, Column
from desktop.look import tokens
from desktop.look.theme import Theme

PICTURES = {
    RowState.WAITING: ("waiting", "muted"),
    RowState.READING: ("reading", "accent"),
    RowState.INDEXED: ("document", "muted"),
    RowState.PARTLY: ("caution", "caution"),
    RowState.COPY: ("copy", "muted"),
    RowState.FAILED: ("caution", "caution"),
}
_STATUS_COLOURS = {
    RowState.READING: "accent",
    RowState.PARTLY: "caution",
    RowState.FAILED: "caution",
}
PADDING = tokens.SPACE_S


class CellPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.hovered = -1
        """The row under the mouse."""
        self._pixmaps: dict[tuple[str, str, float], QPixmap] = {}
        theme.changed.connect(self._forget)
        self._forget()

    def _forget(self) -> None:
        """Colours and fonts are kept between two paintings, for a table has many cells."""
        self._pixmaps.clear()
        names = ("text", "muted", "accent", "caution", "accent_soft", "hovered")
        self._colours: dict[str, QColor] = {name: self._theme.colour(name) for name in names}
        self._fonts: tuple[QFont, QFont] = (self._theme.font(), self._theme.font(small=True))
        self._metrics = tuple(map(QFontMetrics, self._fonts))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row | None = index.data(ROW_ROLE)
        if row is None:
            return
        box: QRect = option.rect
        column = index.column()
        self._paint_ground(painter, box, option.state, index)
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        if column == Column.NAME:
            scale = painter.device().devicePixelRatioF()
            size = self._theme.icon_size
            picture = QRect(inner.left(), inner.center().y() - size // 2, size, size)
            start = QStyle.visualRect(option.direction, inner, picture)
            painter.drawPixmap(start.topLeft(), self._pixmap(*PICTURES[row.state], scale))
            text = inner.adjusted(size + tokens.SPACE_S, 0, 0, 0)
            inner = QStyle.visualRect(option.direction, inner, text)
        small = column not in (Column.NAME, Column.STATUS)
        painter.setFont(self._fonts[small])
        painter.setPen(self._colours[self._colour(row, column)])
        # A file's name says most at both ends, a title at its beginning.
        middle = column == Column.NAME and row.is_named_by_file
        cut = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        told = self._metrics[small].elidedText(index.data(), cut, inner.width())
        side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
        aligned = QStyle.visualAlignment(option.direction, side) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, int(aligned), told)

    def _colour(self, row: Row, column: int) -> str:
        if column == Column.NAME:
            return "muted" if row.state is RowState.WAITING else "text"
        if column == Column.STATUS:
            return "caution" if row.has_problem else _STATUS_COLOURS.get(row.state, "muted")
        return "text" if column == Column.MARKING else "muted"

    def _paint_ground(
        self,
        painter: QPainter,
        box: QRect,
        state: QStyle.StateFlag,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._colours["accent_soft"])
        elif index.row() == self.hovered:
            painter.fillRect(box, self._colours["hovered"])
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            ring, line = self._colours["accent"], tokens.RING
            header = self._view.horizontalHeader()
            order = map(header.logicalIndex, range(header.count()))
            shown = [section for section in order if not header.isSectionHidden(section)]
            painter.fillRect(box.left(), box.top(), box.width(), line, ring)
            painter.fillRect(box.left(), box.bottom() + 1 - line, box.width(), line, ring)
            if self._view.isRightToLeft():
                shown.reverse()
            if index.column() == shown[0]:
                painter.fillRect(box.left(), box.top(), line, box.height(), ring)
            if index.column() == shown[-1]:
                painter.fillRect(box.right() + 1 - line, box.top(), line, box.height(), ring)

    def _pixmap(self, name: str, colour: str, scale: float) -> QPixmap:
        key = (name, colour, scale)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._theme.pixmap(name, colour, self._theme.icon_size, scale)
        return self._pixmaps[key]

    @property
    def row_height(self) -> int:
        return max(self._metrics[0].height(), self._theme.icon_size) + 2 * tokens.SPACE_S
