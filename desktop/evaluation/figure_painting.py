"""How figures are drawn: title, bar with its 95 % interval, value; two bars where two runs are compared.

Wide views have it all in a line; narrow ones the bar below its words.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.evaluation.figures import ROW_ROLE, Row, RowKind
from desktop.evaluation.words import LOWER_IS_BETTER
from desktop.look import tokens
from desktop.look.theme import Theme

WIDE = 600
_TITLE, _DETAIL = 160, 230
_BAR, _CAP = 10, 7
_PAIR_BAR, _PAIR_GAP = 6, 2
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_UNBOUNDED = 10_000
_LINE = Qt.AlignmentFlag.AlignVCenter
_S, _M = tokens.SPACE_S, tokens.SPACE_M


class FigurePainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        body, small = QFontMetrics(self._theme.font()), QFontMetrics(self._theme.font(small=True))
        if row.kind is RowKind.HEADING:
            return QSize(width, body.height() + tokens.SPACE_L + tokens.SPACE_XS)
        if row.kind is RowKind.NOTE:
            return QSize(width, self._height(row.title, small, width) + _S)
        if row.kind is RowKind.CHANGE:
            return QSize(width, self._height(row.title, body, width) + self._height(row.detail, small, width) + _M)
        lines = body.height() if width >= WIDE else body.height() + small.height() + _BAR + tokens.SPACE_XS
        return QSize(width, lines + _M)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self._view.layoutDirection())
        self._paint_ground(painter, box, option.state)
        inside = box.adjusted(_S, 0, -_S, 0)
        if row.kind is RowKind.HEADING:
            painter.setFont(self._theme.font(emphasis=True))
            painter.setPen(self._theme.colour("text"))
            inside.setBottom(inside.bottom() - tokens.SPACE_XS)
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom, row.title)
        elif row.kind in (RowKind.NOTE, RowKind.CHANGE):
            self._paint_words(painter, inside, row)
        elif box.width() >= WIDE:
            self._paint_wide(painter, inside, row)
        else:
            self._paint_narrow(painter, inside, row)
        painter.restore()

    # --- parts ----------------------------------------------------------------------------------------------

    def _paint_wide(self, painter: QPainter, box: QRect, row: Row) -> None:
        title = QRect(box.left(), box.top(), _TITLE, box.height())
        detail = QRect(box.right() + 1 - _DETAIL, box.top(), _DETAIL, box.height())
        widest = "0.00 → 0.000" if row.difference is not None else "100 %"
        # Hinting may make the words a pixel wider than they were measured.
        width = QFontMetrics(self._theme.font(emphasis=True)).horizontalAdvance(widest) + tokens.SPACE_XS
        value = QRect(detail.left() - _S - width, box.top(), width, box.height())
        bar = QRect(title.right() + _M, box.top(), value.left() - _M - title.right() - _M, box.height())
        title, detail, value, bar = (self._mirrored(each, box) for each in (title, detail, value, bar))
        leading, trailing = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        self._write(painter, title, leading, row.title, "text")
        self._write(painter, value, trailing, row.value, "text", emphasis=True)
        self._write(painter, detail, leading, row.detail, self._ink(row), small=True)
        self._paint_bars(painter, bar, row)

    def _paint_narrow(self, painter: QPainter, box: QRect, row: Row) -> None:
        body, small = QFontMetrics(self._theme.font()), QFontMetrics(self._theme.font(small=True))
        first = QRect(box.left(), box.top() + tokens.SPACE_XS, box.width(), body.height())
        second = QRect(box.left(), first.bottom() + 1, box.width(), small.height())
        bar = QRect(box.left(), second.bottom() + tokens.SPACE_XS, box.width(), _BAR + tokens.SPACE_XS)
        value_width = QFontMetrics(self._theme.font(emphasis=True)).horizontalAdvance(row.value) + _S
        title = self._mirrored(first.adjusted(0, 0, -value_width, 0), box)
        self._write(painter, title, Qt.AlignmentFlag.AlignLeading, row.title, "text")
        self._write(painter, first, Qt.AlignmentFlag.AlignTrailing, row.value, "text", emphasis=True)
        self._write(painter, second, Qt.AlignmentFlag.AlignLeading, row.detail, self._ink(row), small=True)
        self._paint_bars(painter, bar, row)

    def _paint_bars(self, painter: QPainter, box: QRect, row: Row) -> None:
        middle = box.center().y() + 0.5
        if row.figure is not None:
            figure = row.figure
            track = QRectF(box.left(), middle - _BAR / 2, box.width(), _BAR)
            self._paint_bar(painter, track, figure.value, self._fill(figure.name))
            self._paint_interval(painter, track, figure.low, figure.high)
        elif row.difference is not None:
            each = row.difference
            before = QRectF(box.left(), middle - _PAIR_GAP / 2 - _PAIR_BAR, box.width(), _PAIR_BAR)
            after = QRectF(box.left(), middle + _PAIR_GAP / 2, box.width(), _PAIR_BAR)
            # The one before is an outline, so that the two are told apart without their colours.
            self._paint_bar(painter, before, each.before, "muted", hollow=True)
            self._paint_bar(painter, after, each.after, self._fill(each.name))

    def _paint_bar(self, painter: QPainter, track: QRectF, value: float, colour: str, *, hollow: bool = False) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(track, 2, 2)
        if value <= 0:
            return
        filled = self._part(track, 0.0, value)
        if hollow:
            painter.setPen(QPen(self._theme.colour(colour), 1.5))
            painter.setBrush(self._theme.colour("surface"))
            filled = filled.adjusted(0.75, 0.75, -0.75, -0.75)
        else:
            painter.setBrush(self._theme.colour(colour))
        painter.drawRoundedRect(filled, 2, 2)

    def _paint_interval(self, painter: QPainter, track: QRectF, low: float, high: float) -> None:
        span, middle = self._part(track, low, high), track.center().y()
        for colour, width in (("surface", 4.0), ("text", 1.5)):
            painter.setPen(QPen(self._theme.colour(colour), width))
            painter.drawLine(QLineF(span.left(), middle, span.right(), middle))
            for x in (span.left(), span.right()):
                painter.drawLine(QLineF(x, middle - _CAP, x, middle + _CAP))

    def _paint_words(self, painter: QPainter, box: QRect, row: Row) -> None:
        top = box.adjusted(0, tokens.SPACE_XS, 0, 0)
        is_note = row.kind is RowKind.NOTE
        for text, small, colour in ((row.title, is_note, "muted" if is_note else "text"), (row.detail, True, "muted")):
            if text:
                painter.setFont(self._theme.font(small=small))
                painter.setPen(self._theme.colour(colour))
                height = self._height(text, painter.fontMetrics(), self._view.viewport().width())
                painter.drawText(QRect(top.left(), top.top(), top.width(), height), int(_WRAPPED), text)
                top.setTop(top.top() + height)

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), tokens.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        alignment: Qt.AlignmentFlag,
        text: str,
        colour: str,
        *,
        small: bool = False,
        emphasis: bool = False,
    ) -> None:
        painter.setFont(self._theme.font(small=small, emphasis=emphasis))
        painter.setPen(self._theme.colour(colour))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        # Isolated, so that a number and its sign keep their order where the rest is read from the right.
        painter.drawText(box, int(alignment | _LINE), f"\u2068{cut}\u2069")

    def _ink(self, row: Row) -> str:
        return "caution" if row.alarming else "muted"

    def _fill(self, name: str) -> str:
        return "caution" if name in LOWER_IS_BETTER else "accent"

    def _height(self, text: str, metrics: QFontMetrics, width: int) -> int:
        return metrics.boundingRect(QRect(0, 0, width - 2 * _S, _UNBOUNDED), int(_WRAPPED), text).height()

    def _part(self, track: QRectF, start: float, end: float) -> QRectF:
        """From one share of the track to another, as the person reads."""
        start, end = max(0.0, min(start, 1.0)), max(0.0, min(end, 1.0))
        if self._view.isRightToLeft():
            start, end = 1 - end, 1 - start
        return QRectF(track.left() + start * track.width(), track.top(), (end - start) * track.width(), track.height())

    def _mirrored(self, box: QRect, around: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), around, box)
