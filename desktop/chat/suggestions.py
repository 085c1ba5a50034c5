"""The list that opens above the composer at ``/`` and ``@``: what can be done, and what can be asked.

The keyboard stays in the field, which hands on the keys that are the list's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, announce
from desktop.look.theme import Theme

MOST = 40
"""How many are listed; more letters find the others."""
_ROWS_SHOWN = 8
SUGGESTION_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Suggestion:
    title: str
    detail: str
    value: Any
    folded: str = field(default="", compare=False)
    """What is matched: its title without case."""


def suggestion(title: str, detail: str, value: Any, also: str = "") -> Suggestion:
    return Suggestion(title, detail, value, f"{title} {also}".casefold())


def matching(wanted: str, among: Iterable[Suggestion]) -> list[Suggestion]:
    """The first ones that hold every word of ``wanted``, in any case and order."""
    found = list(among)
    for word in wanted.casefold().split():
        # A word at a time over the whole list is the quickest way there is without an index.
        found = [each for each in found if word in each.folded]
    return found[:MOST]


class SuggestionModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Suggestion] = ()

    def show(self, items: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == SUGGESTION_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.title}, {item.detail}"
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, QFontMetrics(self._theme.font()).height() + tokens.SPACE_S)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item: Suggestion = index.data(SUGGESTION_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = option.state & QStyle.StateFlag.State_Selected
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if chosen else "hovered"))
            painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        inner = box.adjusted(tokens.SPACE_S, 0, -tokens.SPACE_S, 0)
        small = QFontMetrics(self._theme.font(small=True))
        detail_width = min(small.horizontalAdvance(item.detail) + 2, inner.width() * 2 // 3)
        title_box = inner.adjusted(0, 0, -detail_width - tokens.SPACE_M, 0)
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        title = painter.fontMetrics().elidedText(item.title, Qt.TextElideMode.ElideMiddle, title_box.width())
        painter.drawText(title_box, middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(self._theme.font(small=True))
        painter.setPen(self._theme.colour("muted"))
        detail = small.elidedText(item.detail, Qt.TextElideMode.ElideRight, detail_width)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, detail)
        painter.restore()


class SuggestionList(QFrame):
    chosen = Signal(object)
    """Carries the Suggestion's value."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        """``over`` is the widget it is laid on, above the composer."""
        super().__init__(over)
        self._theme = theme
        self.setObjectName("popover")
        self.model = SuggestionModel()
        self.view = QListView()
        self.view.setObjectName("suggestions")
        self.view.setAccessibleName(translate("Chat", "Suggestions"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Painter(theme, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda index: self.chosen.emit(index.data(SUGGESTION_ROLE).value))
        self.empty = Label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_XS, tokens.SPACE_XS, tokens.SPACE_XS, tokens.SPACE_XS)
        column.addWidget(self.view)
        column.addWidget(self.empty)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def show_items(self, items: Sequence[Suggestion], empty: str, above: QRect) -> None:
        """Open with ``items``, the first one chosen, just above ``above`` (in the parent's coordinates)."""
        same = items == self.model.items and self.is_open
        if not same:
            self.model.show(items)
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.empty.setText(empty)
        self.empty.setVisible(not items)
        self.view.setVisible(bool(items))
        row = QFontMetrics(self._theme.font()).height() + tokens.SPACE_S
        inside = min(len(items), _ROWS_SHOWN) * row if items else row
        height = min(inside + 2 * tokens.SPACE_XS + 2, above.top() - tokens.SPACE_S)
        self.setGeometry(above.left(), above.top() - height - tokens.SPACE_XS, above.width(), height)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Choose the next one, round the end."""
        count = self.model.rowCount()
        if count:
            row = (self.view.currentIndex().row() + by) % count
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            announce(self.view, index.data(Qt.ItemDataRole.AccessibleTextRole))

    def accept(self) -> bool:
        """Take the chosen one; whether there is one."""
        index = self.view.currentIndex()
        if not self.model.rowCount() or not index.isValid():
            return False
        self.chosen.emit(index.data(SUGGESTION_ROLE).value)
        return True
