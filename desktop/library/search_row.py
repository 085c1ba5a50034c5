"""Where a list is searched, and beside it, or below where that leaves no room to type, what narrows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop.look import tokens

_FIELD_LEAST = 160


class SearchRow(QWidget):
    def __init__(self, field: QWidget, filters: Sequence[QWidget]) -> None:
        super().__init__()
        self._filters = QWidget()
        beside = QHBoxLayout(self._filters)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(tokens.SPACE_S)
        for each in filters:
            beside.addWidget(each)
        field.setMinimumWidth(_FIELD_LEAST)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(tokens.SPACE_S)
        self._line.addWidget(field, 1)
        self._line.addWidget(self._filters, 0, Qt.AlignmentFlag.AlignLeading)

    def minimumSizeHint(self) -> QSize:
        # As for the one below the other, which it can always become.
        least = super().minimumSizeHint()
        return QSize(max(_FIELD_LEAST, self._filters.sizeHint().width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.width() >= _FIELD_LEAST + tokens.SPACE_S + self._filters.sizeHint().width()
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if wanted != self._line.direction():
            self._line.setDirection(wanted)
