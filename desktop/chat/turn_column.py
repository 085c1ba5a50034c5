"""The turns of a conversation, oldest first, in a column of reading width.

Of a long one only the end is built at first, and more as its reader scrolls up; what is looked at stays where it is.
The view follows what is written only while its reader is at the end of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.chat.turn import Turn
from desktop.language import translate
from desktop.look import tokens
from engine import Turn as StoredTurn

_NEAR_END = 24
"""Pixels from the end that still count as at it."""
_SCREENS_AHEAD = 1.5
"""How much is built above what is seen."""


class TurnColumn(QScrollArea):
    moved = Signal()
    """What it shows has been scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("conversation")
        self.setAccessibleName(translate("Chat", "Conversation"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QWidget()
        column.setMaximumWidth(tokens.READING_WIDTH)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, tokens.SPACE_XL, 0, tokens.SPACE_XL)
        self._column.setSpacing(tokens.SPACE_XL + tokens.SPACE_S)
        self._column.addStretch(1)
        holder = QWidget()
        holder.setObjectName("page")
        row = QHBoxLayout(holder)
        row.setContentsMargins(tokens.SPACE_XL, 0, tokens.SPACE_XL, 0)
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self.setWidget(holder)
        self._earlier: list[StoredTurn] = []
        self._build: Callable[[StoredTurn], Turn] | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._build_one)
        self._follows = True
        self._adjusting = False
        self._from_end: int | None = None
        """How far from the end the view is held while turns come in above it."""
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._note)
        bar.rangeChanged.connect(lambda _, most: self._keep_place(most))

    @property
    def waiting(self) -> int:
        """How many turns before the first one shown are not built yet."""
        return len(self._earlier)

    def fill(self, stored: Sequence[StoredTurn], build: Callable[[StoredTurn], Turn]) -> None:
        """Show ``stored``, the last of them at once and the others as they are wanted."""
        self.clear()
        self._earlier, self._build = list(stored), build
        self._follows = True
        self._build_one()

    def fill_around(
        self,
        stored: Sequence[StoredTurn],
        number: int | None,
        build: Callable[[StoredTurn], Turn],
        coming: QWidget,
    ) -> list[QWidget]:
        """Show ``stored`` with ``coming`` after it, or in the place of all from ``number`` on, which are returned."""
        kept = len(stored) if number is None else number - 1
        self.fill(stored[:kept], build)
        replaced: list[QWidget] = []
        for each in stored[kept:]:
            turn = build(each)
            turn.hide()
            self.add(turn)
            replaced.append(turn)
        self.add(coming)
        coming.show()
        return replaced

    def add(self, turn: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, turn)
        self._from_end = None
        self._follows = True

    def clear(self) -> None:
        self._earlier = []
        self._timer.stop()
        self._from_end = None
        for widget in self.widgets():
            self.take(widget)
            widget.deleteLater()

    def take(self, widget: QWidget) -> None:
        """Take it out; it is the caller's then."""
        self._column.removeWidget(widget)
        widget.hide()
        widget.setParent(None)

    def widgets(self) -> list[QWidget]:
        """What is built, oldest first: turns and other work."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if widget is not None]

    def turns(self) -> list[Turn]:
        return [widget for widget in self.widgets() if isinstance(widget, Turn)]

    def from_on(self, turn: QWidget) -> list[QWidget]:
        """``turn`` and all that comes after it."""
        widgets = self.widgets()
        return widgets[widgets.index(turn) :]

    # --- building -------------------------------------------------------------------------------------------

    def _build_one(self) -> None:
        if not self._earlier or self._build is None:
            return
        bar = self.verticalScrollBar()
        if not self._follows and self._from_end is None:
            self._from_end = bar.maximum() - bar.value()
        self._column.insertWidget(0, self._build(self._earlier.pop()))
        self._want_more()

    def _want_more(self) -> None:
        if self._earlier and self.verticalScrollBar().value() < _SCREENS_AHEAD * self.viewport().height():
            self._timer.start()

    def _keep_place(self, most: int) -> None:
        self._adjusting = True
        if self._follows:
            self.verticalScrollBar().setValue(most)
        elif self._from_end is not None:
            self.verticalScrollBar().setValue(most - self._from_end)
        self._adjusting = False
        self._want_more()

    def _note(self, value: int) -> None:
        self.moved.emit()
        if self._adjusting:
            return
        most = self.verticalScrollBar().maximum()
        self._follows = value >= most - _NEAR_END
        self._from_end = most - value if self._earlier and not self._follows else None
        self._want_more()
