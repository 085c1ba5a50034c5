"""The list of every section of this page: one kind of row, drawn by one delegate, whatever it stands for.

What is chosen stays chosen by its key when the rows are made anew.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.look import tokens
from desktop.look.theme import Theme

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_UNBOUNDED = 10_000
_BAR = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line under a row's title; ``whole`` wraps it where the others are cut."""

    text: str
    colour: str = "muted"
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    key: Hashable
    title: str
    lines: tuple[Line, ...] = ()
    picture: str = "model"
    colour: str = "muted"
    badge: str = ""
    """A word at the end of the title's line, such as "In use"."""
    heading: str = ""
    """What stands above this row, the first of its group."""
    progress: float | None = None
    """How far it is, from 0 to 1."""
    value: Any = None


class ItemModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: tuple[Item, ...] = ()

    def set_items(self, items: Sequence[Item]) -> None:
        if [item.key for item in items] == [item.key for item in self.items]:
            self.items = tuple(items)
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (item.title, item.badge, *(line.text for line in item.lines)) if part)
        return None


class ItemPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        item: Item = index.data(ITEM_ROLE)
        width = self._view.viewport().width()
        height = 2 * tokens.SPACE_S + QFontMetrics(self._theme.font()).height() + self._heading_height(item)
        for line in item.lines:
            height += self._line_height(line, width - self._text_left - tokens.SPACE_S)
        if item.progress is not None:
            height += tokens.SPACE_S
        return QSize(width, height)

    @property
    def _text_left(self) -> int:
        return tokens.SPACE_S + self._theme.icon_size + tokens.SPACE_S

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Item = index.data(ITEM_ROLE)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        whole: QRect = option.rect

        def placed(box: QRect) -> QRect:
            return QStyle.visualRect(option.direction, whole, box)

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        box = whole.adjusted(0, self._heading_height(item), 0, 0)
        if item.heading:
            painter.setFont(self._theme.font(small=True, emphasis=True))
            painter.setPen(self._theme.colour("muted"))
            head = QRect(whole.left() + tokens.SPACE_S, whole.top(), whole.width() - 2 * tokens.SPACE_S, box.top())
            head.setHeight(self._heading_height(item) - tokens.SPACE_XS)
            painter.drawText(head, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading, item.heading)
        self._paint_ground(painter, box, option.state)
        left, top = box.left() + tokens.SPACE_S, box.top() + tokens.SPACE_S
        font = self._theme.font()
        height = QFontMetrics(font).height()
        scale = painter.device().devicePixelRatioF()
        size = self._theme.icon_size
        mark = placed(QRect(left, top + (height - size) // 2, size, size))
        painter.drawPixmap(mark.topLeft(), self._theme.pixmap(item.picture, item.colour, size, scale))
        width = box.width() - self._text_left - tokens.SPACE_S
        line = QRect(box.left() + self._text_left, top, width, height)
        title_width = width
        if item.badge:
            small = self._theme.font(small=True)
            badge_width = QFontMetrics(small).horizontalAdvance(item.badge)
            painter.setFont(small)
            painter.setPen(self._theme.colour("accent"))
            at = placed(QRect(line.right() + 1 - badge_width, top, badge_width, height))
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, item.badge)
            title_width -= badge_width + tokens.SPACE_S
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        title = QFontMetrics(font).elidedText(item.title, Qt.TextElideMode.ElideMiddle, title_width)
        painter.drawText(placed(QRect(line.left(), top, title_width, height)), _ONE_LINE, title)
        painter.setFont(self._theme.font(small=True))
        bottom = line.bottom()
        for told in item.lines:
            line = QRect(line.left(), bottom + 1, width, self._line_height(told, width))
            bottom = line.bottom()
            text = told.text
            if not told.whole:
                text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.setPen(self._theme.colour(told.colour))
            painter.drawText(placed(line), _WRAPPED, text)
        if item.progress is not None:
            track = QRect(box.left() + self._text_left, bottom + tokens.SPACE_XS, width, _BAR)
            self._paint_bar(painter, track, item.progress, mirrored=mirrored)
        painter.restore()

    def _paint_bar(self, painter: QPainter, track: QRect, share: float, *, mirrored: bool) -> None:
        done = QRect(track)
        done.setWidth(round(track.width() * min(1.0, share)))
        if mirrored:
            done.moveRight(track.right())
        painter.setPen(Qt.PenStyle.NoPen)
        for box, colour in ((track, "line"), (done, "accent")):
            painter.setBrush(self._theme.colour(colour))
            painter.drawRoundedRect(box, 1, 1)

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        ground = QColor(Qt.GlobalColor.transparent)
        if state & QStyle.StateFlag.State_Selected:
            ground = self._theme.colour("accent_soft")
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = self._theme.colour("hovered")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), tokens.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)

    def _heading_height(self, item: Item) -> int:
        if not item.heading:
            return 0
        return QFontMetrics(self._theme.font(small=True, emphasis=True)).height() + tokens.SPACE_S + tokens.SPACE_XS

    def _line_height(self, line: Line, width: int) -> int:
        metrics = QFontMetrics(self._theme.font(small=True))
        if not line.whole:
            return metrics.height()
        return metrics.boundingRect(QRect(0, 0, width, _UNBOUNDED), int(_WRAPPED), line.text).height()


class ItemList(QListView):
    chosen = Signal(object)
    """Carries the Item that is current now, also when its content changed, or None."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.setAccessibleName(name)
        self.items = ItemModel(self)
        self.setModel(self.items)
        self.setItemDelegate(ItemPainter(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> Item | None:
        index = self.currentIndex()
        return index.data(ITEM_ROLE) if index.isValid() else None

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these; what was chosen stays so, else the row that took its place, else the first."""
        row, before = self.currentIndex().row(), self.current
        blocked = self.selectionModel().blockSignals(True)
        self.items.set_items(items)
        keys = [item.key for item in items]
        if before is not None and before.key in keys:
            row = keys.index(before.key)
        if items:
            self.setCurrentIndex(self.items.index(min(max(row, 0), len(items) - 1)))
        self.selectionModel().blockSignals(blocked)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        self._tell()

    def choose(self, key: Hashable) -> None:
        for row, item in enumerate(self.items.items):
            if item.key == key:
                self.setCurrentIndex(self.items.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The rows' heights follow their width.
        self.scheduleDelayedItemsLayout()

    def _tell(self) -> None:
        self.chosen.emit(self.current)
