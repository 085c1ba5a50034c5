"""What a person does with the lists of the left pane, and what they show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from desktop.window import Window
from tests.gui.gestures import press

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def names(window: Window) -> list[str]:
    """What the list of collections shows."""
    model = window.sidebar.collection_list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def titles(window: Window) -> list[str]:
    """What the list of conversations shows, headings included."""
    model = window.sidebar.conversation_list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click_row(rows: QAbstractItemView, row: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    place = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def editor(rows: QAbstractItemView) -> QLineEdit:
    fields = [each for each in rows.findChildren(QLineEdit, "rename") if each.isVisible()]
    assert len(fields) == 1
    return fields[0]


def type_name(rows: QAbstractItemView, name: str) -> None:
    field = editor(rows)
    field.selectAll()
    QTest.keyClicks(field, name)
    press(field, Qt.Key.Key_Return)
