"""A part of the left pane below a line with its name, which folds it, and with what can be done to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.look import tokens
from desktop.look.controls import IconButton
from desktop.look.theme import Theme

_UNLIMITED = (1 << 24) - 1


class Section(QWidget):
    folded = Signal()
    """It was folded or opened."""

    def __init__(self, theme: Theme, title: str, *actions: IconButton) -> None:
        super().__init__()
        self._theme = theme
        self.header = QToolButton()
        self.header.setObjectName("sectionHeader")
        self.header.setText(title)
        self.header.setAccessibleName(title)
        self.header.setCheckable(True)
        self.header.setChecked(True)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.header.setCursor(Qt.CursorShape.PointingHandCursor)
        self.header.toggled.connect(self._fold)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(self.header)
        top.addStretch(1)
        self._actions = actions
        for each in actions:
            top.addWidget(each)
        self.body = QWidget()
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(tokens.SPACE_XS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SPACE_XS, 0, tokens.SPACE_XS)
        layout.setSpacing(tokens.SPACE_XS)
        layout.addLayout(top)
        layout.addWidget(self.body, 1)
        self._least = 3 * self._theme.icon_size + tokens.SPACE_XL
        self.body.setMinimumHeight(self._least)
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def is_open(self) -> bool:
        return self.header.isChecked()

    def set_open(self, is_open: bool) -> None:
        self.header.setChecked(is_open)

    def _fold(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        for each in self._actions:
            each.setVisible(is_open)
        self.setMaximumHeight(_UNLIMITED if is_open else self.sizeHint().height())
        self._draw()
        self.folded.emit()

    def _draw(self) -> None:
        self.header.setIcon(self._theme.icon("down" if self.is_open else "right", "muted"))


class SearchField(QLineEdit):
    """A field that Escape empties, and that gives the keyboard to the list below with the arrow down."""

    left = Signal()
    """The person went on to what was found."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("search")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._picture = self.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._draw)

    def _draw(self) -> None:
        self._picture.setIcon(self._theme.icon("search"))

    def event(self, event: QEvent) -> bool:
        # Escape stops an answer, unless there is something here to empty.
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() == QEvent.Type.ShortcutOverride and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
