"""The few controls that every pane uses: buttons that take their picture from the theme, and labels by role.

Each has an accessible name; none takes the keyboard by being clicked, so only those who tab see a ring.
"""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.look import tokens
from desktop.look.theme import Theme


class IconButton(QToolButton):
    """A picture to press; ``name`` is its tooltip and what a screen reader says."""

    def __init__(self, theme: Theme, picture: str, name: str, colour: str = "muted") -> None:
        super().__init__()
        self._theme = theme
        self._picture = picture
        self._colour = colour
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rename(name)
        theme.changed.connect(self._draw)
        self._draw()

    def rename(self, name: str) -> None:
        self.setToolTip(name)
        self.setAccessibleName(name)

    def show_picture(self, picture: str, colour: str) -> None:
        self._picture, self._colour = picture, colour
        self._draw()

    def _draw(self) -> None:
        self.setIconSize(QSize(self._theme.icon_size, self._theme.icon_size))
        self.setIcon(self._theme.icon(self._picture, self._colour))


class TextButton(QPushButton):
    """A button with words. ``role`` chooses its look in the style sheet: "primary", "plain" or "link"."""

    def __init__(self, text: str, role: str = "plain") -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class Label(QLabel):
    """Words that wrap, always as plain text. ``role``: "body", "title", "small", "caution" or "mark"."""

    def __init__(self, text: str = "", role: str = "body", *, wrap: bool = True) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)

    def set_role(self, role: str) -> None:
        if role != self.property("role"):
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(Label):
    """One line that gives way where it is too long; the whole of it is the tooltip then."""

    def __init__(
        self, text: str = "", role: str = "body", mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle
    ) -> None:
        super().__init__(text, role, wrap=False)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = QFontMetrics(self.font()).elidedText(self.text(), self._mode, self.width())
        painter.drawText(self.rect(), int(self.alignment()), text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
        self.setToolTip(plain_tip(self.text()) if cut else "")


class PlaceButton(QAbstractButton):
    """A place in a document to go to: its number if it has one, its name, and for a card its first words."""

    def __init__(self, name: str, words: str = "", number: int | None = None) -> None:
        super().__init__()
        self.setProperty("role", "card" if words else "place")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(" ".join(part for part in (str(number or ""), name, words) if part))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(tokens.SPACE_S)
        if words:
            row.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_M, tokens.SPACE_S)
        else:
            row.setContentsMargins(0, tokens.SPACE_XS, tokens.SPACE_XS, tokens.SPACE_XS)
        if number is not None:
            mark = Label(str(number), "mark", wrap=False)
            mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
            # Wide enough for two digits, so that the names stand in one line.
            mark.setMinimumWidth(tokens.SPACE_XL)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(tokens.SPACE_XS // 2)
        column.addWidget(ElidedLabel(name, "body" if words else "small", Qt.TextElideMode.ElideRight))
        if words:
            column.addWidget(ElidedLabel(words, "small", Qt.TextElideMode.ElideRight))
        row.addLayout(column, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, QPainter(self), self)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say what has come up, when it is done with what it is saying."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def plain_tip(text: str) -> str:
    """``text`` for a tooltip, which would take a file's name for markup if it looked like it."""
    lines = "<br>".join(html.escape(line) for line in text.split("\n"))
    return f"<p>{lines}</p>" if text else ""


def rule() -> QFrame:
    """A hairline between two parts."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def pane(name: str) -> QWidget:
    """An empty widget with a ground of its own in the style sheet."""
    widget = QWidget()
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget
