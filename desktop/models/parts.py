"""What the sections of this page are put together from: list beside details, named facts, notices, questions.

Details lie under the list where the page is too narrow for both; nothing is ever cut off at the side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QMessageBox,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.faults import told_of
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, announce
from desktop.look.theme import Theme
from desktop.models.items import ItemList
from engine import EngineError

_NARROW = 620
_LIST_WIDTH = 280
_LEAST_LIST_HEIGHT = 150


class Beside(QSplitter):
    """A list, with what is chosen in it beside or below."""

    def __init__(self, rows: QWidget, details: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.details = QScrollArea()
        self.details.setObjectName("details")
        self.details.setWidgetResizable(True)
        self.details.setFrameShape(QFrame.Shape.NoFrame)
        self.details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.details.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.details.setWidget(details)
        rows.setMinimumWidth(_LIST_WIDTH * 2 // 3)
        self.addWidget(rows)
        self.addWidget(self.details)
        self.setStretchFactor(1, 1)
        self.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < _NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if wanted != self.orientation():
            self.setOrientation(wanted)
            first = _LEAST_LIST_HEIGHT if narrow else _LIST_WIDTH
            self.setSizes([first, max(1, (self.height() if narrow else self.width()) - first)])
        super().resizeEvent(event)


class Flow(QLayout):
    """Controls in a line that goes on below where it is full."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._place(box, move=True)

    def _place(self, box: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y, row = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > 0 and x + size.width() > box.width():
                x, y, row = 0, y + row + tokens.SPACE_S, 0
            if move:
                left = box.right() + 1 - x - size.width() if mirrored else box.left() + x
                item.setGeometry(QRect(QPoint(left, box.top() + y), size))
            x += size.width() + tokens.SPACE_S
            row = max(row, size.height())
        return y + row


class Facts(QWidget):
    """Named facts in two columns; those that are empty are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.SPACE_L)
        self._grid.setVerticalSpacing(tokens.SPACE_XS)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        told = [(name, value) for name, value in facts if value]
        while len(self._rows) < len(told):
            name, value = Label("", "small", wrap=False), Label("")
            # Down to where the larger words beside it stand.
            name.setContentsMargins(0, tokens.SPACE_XS // 2, 0, 0)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setMinimumWidth(1)
            row = len(self._rows)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
            self._rows.append((name, value))
        for (name, value), fact in zip(self._rows, told, strict=False):
            name.setText(fact[0])
            value.setText(breakable(fact[1]))
            value.setAccessibleName(_told(*fact))
        for row, labels in enumerate(self._rows):
            for label in labels:
                label.setVisible(row < len(told))

    def text(self) -> str:
        """What is shown, as "name: value" lines."""
        return "\n".join(
            _told(name.text(), value.text().replace(BREAK, "")) for name, value in self._rows if not name.isHidden()
        )


def _told(name: str, value: str) -> str:
    return translate("Models", "{name}: {value}").format(name=name, value=value)


class Notice(QWidget):
    """What went wrong and what can be done, until it is closed or something else is done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = Label("", "caution")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = IconButton(theme, "close", translate("Models", "Close this message"))
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_M, tokens.SPACE_XS, tokens.SPACE_XS, tokens.SPACE_XS)
        row.addWidget(self.words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_error(self, error: Exception) -> None:
        self.show_words(reason(error))

    def show_words(self, text: str) -> None:
        self.words.setText(text)
        self.show()
        announce(self, text)

    def clear(self) -> None:
        self.words.setText("")
        self.hide()


BREAK = "\u200b"
"""Where a line may be broken without a space."""


def breakable(text: str) -> str:
    """``text`` with places to break words that are longer than a line, such as paths and sums."""
    return " ".join(
        BREAK.join(word[at : at + 16] for at in range(0, len(word), 16)) if len(word) > 28 else word
        for word in text.split(" ")
    )


def reason(error: Exception) -> str:
    """What to say of an error: the engine's words and its hint."""
    if isinstance(error, EngineError):
        return told_of(error, "\n")
    return translate("Models", "That did not work: an internal error.")


def ask(parent: QWidget, title: str, text: str, action: str, then: Callable[[], object]) -> QMessageBox:
    """A question before something that cannot be undone; ``then`` runs when ``action`` is pressed."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Cancel, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    button = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    button.setObjectName("confirm")
    button.clicked.connect(lambda: then())
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.open()
    return box


def details_column() -> tuple[QWidget, QVBoxLayout]:
    """The ground of what stands beside a list."""
    widget = QWidget()
    widget.setObjectName("page")
    widget.setMaximumWidth(tokens.READING_WIDTH + 2 * tokens.SPACE_XL)
    column = QVBoxLayout(widget)
    column.setContentsMargins(tokens.SPACE_XL, tokens.SPACE_L, tokens.SPACE_XL, tokens.SPACE_XL)
    column.setSpacing(tokens.SPACE_M)
    return widget, column


def list_column(rows: ItemList, *below: QWidget, above: QWidget | None = None) -> QWidget:
    """A list, with what is chosen for it above, and what is pressed to add to it below."""
    widget = QWidget()
    widget.setObjectName("library")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(widget)
    column.setContentsMargins(tokens.SPACE_S, tokens.SPACE_S, tokens.SPACE_S, tokens.SPACE_S)
    column.setSpacing(tokens.SPACE_S)
    if above is not None:
        column.addWidget(above)
    column.addWidget(rows, 1)
    for each in below:
        column.addWidget(each)
    # Takes the room of a list that is hidden because it is empty.
    column.addStretch(0)
    return widget


def short_name(name: str) -> str:
    """A name for a button, which cannot give way."""
    return name if len(name) <= 24 else f"{name[:23]}…"
