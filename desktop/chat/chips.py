"""What a question is bound to, as chips that can be taken away: a task, documents, collections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import plain_tip
from desktop.look.theme import Theme

_SHOWN = 4
_WIDTH = 150


@dataclass(frozen=True, slots=True)
class Chip:
    text: str
    value: Any


class Chips(QWidget):
    removed = Signal(object)
    """Carries the chip's value; a tuple of values for the chip that stands for the rest."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: Sequence[Chip] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(tokens.SPACE_XS)
        self._row.addStretch(1)
        self.hide()
        theme.changed.connect(self._redraw)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        if chips == self.shown:
            return
        self.shown = chips
        for button in self.buttons():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        first, rest = chips[:_SHOWN], chips[_SHOWN:]
        for place, chip in enumerate(first):
            self._row.insertWidget(place, self._button(chip.text, chip.text, chip.value))
        if rest:
            told = "\n".join(chip.text for chip in rest[:20])
            more = self._button(f"+{len(rest)}", told, tuple(chip.value for chip in rest))
            self._row.insertWidget(len(first), more)
        self.setVisible(bool(chips))

    def buttons(self) -> list[QToolButton]:
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, QToolButton)]

    def _redraw(self) -> None:
        chips, self.shown = self.shown, ()
        self.show_chips(chips)

    def remove_last(self) -> None:
        if self.shown:
            self.removed.emit(self.shown[-1].value)

    def _button(self, text: str, tip: str, value: Any) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "chip")
        metrics = QFontMetrics(self._theme.font(small=True))
        button.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDTH))
        button.setIconSize(QSize(self._theme.icon_size, self._theme.icon_size))
        button.setIcon(self._theme.icon("close", "accent"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(translate("Chat", "Take away {name}").format(name=text))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.removed.emit(value))
        return button
