"""How a row of the library is drawn: a picture of its state, its title, and how it stands in words.

Reason and hint of what could not be read are wrapped, never cut: they are what can be acted on.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.library.model import ROW_ROLE, LibraryModel, Line, Row, RowState
from desktop.look import tokens
from desktop.look.theme import ICON_SIZE, Theme

_PICTURES = {
    RowState.WAITING: ("waiting", "muted"),
    RowState.READING: ("reading", "accent"),
    RowState.INDEXED: ("document", "muted"),
    RowState.PARTLY: ("caution", "caution"),
    RowState.COPY: ("copy", "muted"),
    RowState.FAILED: ("caution", "caution"),
}
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TEXT_LEFT = tokens.SPACE_S + ICON_SIZE + tokens.SPACE_S
_UNBOUNDED = 10_000


class RowPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        height = 2 * tokens.SPACE_S + QFontMetrics(self._theme.font()).height()
        for line in self._lines(row, index):
            height += self._line_height(line, width - _TEXT_LEFT - tokens.SPACE_S)
        return QSize(width, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        state = option.state
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, state)
        left, top = box.left() + tokens.SPACE_S, box.top() + tokens.SPACE_S
        title_font = self._theme.font()
        title_height = QFontMetrics(title_font).height()
        scale = painter.device().devicePixelRatioF()
        picture = self._theme.pixmap(*_PICTURES[row.state], ICON_SIZE, scale)
        painter.drawPixmap(left, top + (title_height - ICON_SIZE) // 2, picture)

        line = QRect(box.left() + _TEXT_LEFT, top, box.width() - _TEXT_LEFT - tokens.SPACE_S, title_height)
        painter.setFont(title_font)
        painter.setPen(self._theme.colour("muted" if row.state is RowState.WAITING else "text"))
        # A file's name says most at both ends, a title at its beginning.
        cut = Qt.TextElideMode.ElideMiddle if row.is_named_by_file else Qt.TextElideMode.ElideRight
        title = QFontMetrics(title_font).elidedText(row.title, cut, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

        painter.setFont(self._theme.font(small=True))
        for told in self._lines(row, index):
            line = QRect(line.left(), line.bottom() + 1, line.width(), self._line_height(told, line.width()))
            painter.setPen(self._theme.colour(told.colour))
            text = told.text
            if not told.whole:
                text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, _WRAPPED, text)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        ground = None
        if state & QStyle.StateFlag.State_Selected:
            ground = "accent_soft"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "hovered"
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), tokens.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)

    def _lines(self, row: Row, index: QModelIndex | QPersistentModelIndex) -> list[Line]:
        model = index.model()
        return row.lines(with_collection=isinstance(model, LibraryModel) and model.mixes_collections)

    def _line_height(self, line: Line, width: int) -> int:
        metrics = QFontMetrics(self._theme.font(small=True))
        if not line.whole:
            return metrics.height()
        return metrics.boundingRect(QRect(0, 0, width, _UNBOUNDED), int(_WRAPPED), line.text).height()
