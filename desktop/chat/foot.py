"""What stands below a conversation, in its middle and as wide as it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.look import tokens


class Foot(QWidget):
    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        column = QWidget()
        column.setMaximumWidth(tokens.READING_WIDTH)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(tokens.SPACE_XS)
        for part in parts:
            inner.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_XL, tokens.SPACE_XS, tokens.SPACE_XL, tokens.SPACE_M)
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
