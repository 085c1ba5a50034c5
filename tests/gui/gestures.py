"""What a person does with the window, as events."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.turn import Turn
from desktop.library.row import Row, RowState
from desktop.library.table import ROW_ROLE
from desktop.window import Window


def carry(paths: Iterable[Path | str]) -> QMimeData:
    """What a file manager hands over when files are dragged from it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag_over(target: QWidget, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)
    return event


def drop(window: Window, paths: Iterable[Path | str]) -> None:
    """Drag files over the window and let them go."""
    data = carry(paths)
    drag_over(window, data)
    QApplication.sendEvent(
        window,
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )


def shown_rows(window: Window) -> list[Row]:
    """The rows as the list's own model gives them to the list."""
    model = window.library.list.model()
    return [model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount())]


def states(window: Window) -> dict[str, RowState]:
    return {Path(row.path).name: row.state for row in shown_rows(window)}


def index_files(qtbot: QtBot, window: Window, paths: Iterable[Path]) -> None:
    """Drop files and wait until they are in and can be asked about."""
    drop(window, paths)
    qtbot.waitUntil(lambda: not window.intake.busy and window.conversation.composer.is_ready)


def menu_action(window: Window, text: str) -> QAction:
    """What the library's menu offers under ``text`` when it is opened."""
    menu = window.library.menu
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text().startswith(text))


def action(menu: QMenu, words: str) -> QAction:
    """What ``menu``, or a menu in it, offers under ``words``."""
    menu.aboutToShow.emit()
    for each in menu.actions():
        if each.text().startswith(words):
            return each
        inner = each.menu()
        if isinstance(inner, QMenu) and (found := [a for a in inner.actions() if a.text().startswith(words)]):
            return found[0]
    raise AssertionError(f"not in the menu: {words}")


def click(target: QWidget, place: QPoint | None = None) -> None:
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place or QPoint())


def press(target: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(target, key, modifier)


def send(window: Window, question: str) -> Turn:
    """Type a question and press Enter."""
    field = window.conversation.composer.field
    QTest.keyClicks(field, question)
    press(field, Qt.Key.Key_Return)
    return window.conversation.conversation.turns()[-1]


def click_mark(turn: Turn, number: int) -> None:
    """Click the first mark with this number in the answer."""
    boxes = dict(reversed(turn.text.mark_boxes()))
    click(turn.text.viewport(), boxes[number].center().toPoint())


def hold_over(rows: QAbstractItemView, row: int, data: QMimeData, place: float = 0.5) -> QPointF:
    """Drag ``data`` over a row of a list, ``place`` of its height from its top; says where that is."""
    box = rows.visualRect(rows.model().index(row, 0))
    point = QPointF(box.center().x(), box.top() + round(place * (box.height() - 1)))
    common = (Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton)
    QApplication.sendEvent(rows.viewport(), QDragEnterEvent(point, *common, Qt.KeyboardModifier.NoModifier))
    QApplication.sendEvent(rows.viewport(), QDragMoveEvent(point, *common, Qt.KeyboardModifier.NoModifier))
    return point


def let_go_over(rows: QAbstractItemView, row: int, data: QMimeData, place: float = 0.5) -> None:
    """The same, and let go of it there."""
    point = hold_over(rows, row, data, place)
    common = (Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton)
    QApplication.sendEvent(rows.viewport(), QDropEvent(point, *common, Qt.KeyboardModifier.NoModifier))
