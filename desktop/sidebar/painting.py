"""How a row of the left pane is drawn and renamed in place: a title, a count at its end, an extract below it.

Rows are as high as the first of their list, so that lists of thousands are laid out at once.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.look import tokens
from desktop.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex

PICTURE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The name of the picture before the title; none when empty."""
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
EXTRACT_ROLE = Qt.ItemDataRole.UserRole + 3
"""Words below the title; None where the list shows none."""
HEADING_ROLE = Qt.ItemDataRole.UserRole + 4
CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 5
"""Whether the row is what the rest of the window shows, whatever has the keyboard; None leaves it to the selection."""

EXTRACT_LINES = 2
_PAD = 6
_GAP = 2


class SidebarPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QAbstractItemView, name: str, longest: int) -> None:
        """``name`` and ``longest`` are those of the field that a row is renamed in."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._name = name
        self._longest = longest
        self.drop_row = -1
        """The row that files are held over."""

    # --- drawing --------------------------------------------------------------------------------------------

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(self._theme.font()).height()
        if index.data(EXTRACT_ROLE) is not None:
            height += _GAP + EXTRACT_LINES * QFontMetrics(self._theme.font(small=True)).height()
        return QSize(0, height + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        direction = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(HEADING_ROLE):
            self._paint_heading(painter, box, direction, index.data())
            painter.restore()
            return
        chosen = self._is_chosen(option, index)
        self._paint_ground(painter, box, option.state, index, chosen=chosen)

        inner = box.adjusted(tokens.SPACE_S, _PAD, -tokens.SPACE_S, -_PAD)
        font = self._theme.font(emphasis=chosen)
        line = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(self._theme.font()).height())
        if picture := index.data(PICTURE_ROLE):
            place = QRect(
                line.left(),
                line.top() + (line.height() - self._theme.icon_size) // 2,
                self._theme.icon_size,
                self._theme.icon_size,
            )
            place = QStyle.visualRect(direction, inner, place)
            colour = "accent" if chosen else "muted"
            scale = painter.device().devicePixelRatioF()
            painter.drawPixmap(place.topLeft(), self._theme.pixmap(picture, colour, self._theme.icon_size, scale))
            line.setLeft(line.left() + self._theme.icon_size + tokens.SPACE_XS)
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        trailing = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
        absolute = Qt.AlignmentFlag.AlignAbsolute
        if count := index.data(COUNT_ROLE):
            painter.setFont(self._theme.font(small=True))
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(QStyle.visualRect(direction, inner, line), trailing | absolute, count)
            line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(count) - tokens.SPACE_S)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(QStyle.visualRect(direction, inner, line), leading | absolute, title)
        if extract := index.data(EXTRACT_ROLE):
            below = QRect(inner.left(), line.bottom() + 1 + _GAP, inner.width(), inner.bottom() - line.bottom())
            self._paint_extract(painter, below, extract, leading | absolute)
        painter.restore()

    def _is_chosen(self, option: QStyleOptionViewItem, index: Index) -> bool:
        told = index.data(CHOSEN_ROLE)
        return bool(option.state & QStyle.StateFlag.State_Selected) if told is None else bool(told)

    def _paint_heading(self, painter: QPainter, box: QRect, direction: Qt.LayoutDirection, text: str) -> None:
        painter.setFont(self._theme.font(small=True))
        painter.setPen(self._theme.colour("muted"))
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignBottom
        inner = box.adjusted(tokens.SPACE_S, 0, -tokens.SPACE_S, -tokens.SPACE_XS)
        painter.drawText(inner, leading | Qt.AlignmentFlag.AlignAbsolute, text)

    def _paint_ground(
        self, painter: QPainter, box: QRect, state: QStyle.StateFlag, index: Index, *, chosen: bool
    ) -> None:
        dropping = index.row() == self.drop_row
        ground = None
        if chosen or dropping:
            ground = "accent_soft"
        elif state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            ground = "hovered"
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        if dropping or state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), tokens.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)

    def _paint_extract(self, painter: QPainter, box: QRect, text: str, alignment: Qt.AlignmentFlag) -> None:
        """Two lines, the second elided."""
        font = self._theme.font(small=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        layout = QTextLayout(text, font)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(box.width())
        layout.endLayout()
        break_at = first.textStart() + first.textLength()
        lines = (text[:break_at].strip(), text[break_at:].strip())
        for place, each in enumerate(lines):
            line = QRect(box.left(), box.top() + place * metrics.height(), box.width(), metrics.height())
            painter.drawText(line, alignment, metrics.elidedText(each, Qt.TextElideMode.ElideRight, box.width()))

    # --- renaming -------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setObjectName("rename")
        field.setMaxLength(self._longest)
        field.setAccessibleName(self._name)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Any change of the row comes here; what is being written stays.
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        if index.data(PICTURE_ROLE):
            inner = box.adjusted(tokens.SPACE_S + self._theme.icon_size, 0, 0, 0)
            box = QStyle.visualRect(option.direction, box, inner)
        box.setHeight(min(box.height(), QFontMetrics(self._theme.font()).height() + 2 * _PAD))
        editor.setGeometry(box)
