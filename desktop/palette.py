"""The command palette: one field that finds everything that can be done or gone to.

It lies over the window and takes the keyboard; what is chosen runs when it has gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.commands import Commands
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, announce, pane
from desktop.look.theme import Theme
from desktop.palette_search import Entry, PaletteSearch
from desktop.preferences import Preferences

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
WIDTH = 640
MOST_SHOWN = 10
MOST_RECENT = 8
_RECENT = "palette/recent"
_VEIL = 0.35
Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """Entries of the palette, or of the list of shortcuts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entries(self) -> Sequence[Entry]:
        return self._entries

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.text, entry.group, entry.keys) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self._entries[index.row()]
        usable = entry.enabled and not entry.is_heading
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if usable else Qt.ItemFlag.NoItemFlags


class EntryPainter(QStyledItemDelegate):
    """A line: what it is called at the leading edge, its group and its keys at the other."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        height = QFontMetrics(self._theme.font()).height() + 2 * tokens.SPACE_S
        return QSize(1, height + (tokens.SPACE_S if entry.is_heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        line = box.adjusted(tokens.SPACE_M, 0, -tokens.SPACE_M, 0)
        if entry.is_heading:
            painter.setFont(self._theme.font(small=True, emphasis=True))
            painter.setPen(self._theme.colour("muted"))
            line.setTop(line.top() + tokens.SPACE_S)
            self._write(painter, line, entry.text, option.direction)
        else:
            painter.setFont(self._theme.font(small=True))
            painter.setPen(self._theme.colour("muted"))
            for told in (entry.keys, entry.group):
                self._write_at_end(painter, line, told, option.direction)
            painter.setFont(self._theme.font())
            painter.setPen(self._theme.colour("text" if entry.enabled else "muted"))
            self._write(painter, line, entry.text, option.direction)
        painter.restore()

    def _write(self, painter: QPainter, line: QRect, text: str, direction: Qt.LayoutDirection) -> None:
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(line, int(leading), text)

    def _write_at_end(self, painter: QPainter, line: QRect, text: str, direction: Qt.LayoutDirection) -> None:
        """Write at the trailing edge, and take the room from ``line``."""
        if not text:
            return
        width = painter.fontMetrics().horizontalAdvance(text)
        trailing = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(line, int(trailing), text)
        if direction == Qt.LayoutDirection.LeftToRight:
            line.setRight(line.right() - width - tokens.SPACE_L)
        else:
            line.setLeft(line.left() + width + tokens.SPACE_L)


class Palette(QWidget):
    def __init__(self, theme: Theme, window: QWidget, commands: Commands, preferences: Preferences) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._commands = commands
        self._preferences = preferences
        self._search = PaletteSearch((), ())
        self._before: QWidget | None = None
        self.setAccessibleName(translate("Commands", "Command palette"))
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        self.field.setPlaceholderText(translate("Commands", "Find a command, a document, a conversation…"))
        self.field.setAccessibleName(translate("Commands", "Command"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.model = EntryModel(self)
        self.list = QListView()
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(translate("Commands", "Commands found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryPainter(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._run)
        self.nothing = Label(translate("Commands", "Nothing is called that."), "small")
        self.nothing.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_M, tokens.SPACE_S)
        self.panel = pane("palette")
        self.panel.setParent(self)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(*[tokens.SPACE_S] * 4)
        column.setSpacing(tokens.SPACE_S)
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        window.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

    def open(self) -> None:
        """Show everything that can be done now; pressed again, go."""
        if self.isVisible():
            self.close_()
            return
        self._before = QApplication.focusWidget()
        self._search = PaletteSearch(entries(self._commands), self._commands.goals(), self._recent())
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_(self) -> None:
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        # Not now: the list may be in the middle of telling of a click.
        QTimer.singleShot(0, self, self._forget)

    def _forget(self) -> None:
        """Twenty thousand titles need not stay in memory."""
        if not self.isVisible():
            self._search = PaletteSearch((), ())
            self.model.show(())

    def _find(self, query: str) -> None:
        found = self._search.find(query)
        self.model.show(found)
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self._choose(0, 1)
        self.list.scrollToTop()
        self._place()

    def _choose(self, place: int, step: int) -> None:
        """Go to the next line from ``place`` on that can be chosen, round at the ends."""
        count = self.model.rowCount()
        for offset in range(count):
            index = self.model.index((place + offset * step) % count)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.list.setCurrentIndex(index)
                announce(self.field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
                return

    def _move(self, step: int) -> None:
        current = self.list.currentIndex()
        if abs(step) == 1:
            self._choose(current.row() + step, step)
        else:
            last = self.model.rowCount() - 1
            self._choose(min(max(current.row() + step, 0), last), 1 if step < 0 else -1)

    def _run(self, index: Index) -> None:
        if not index.isValid():
            return
        entry: Entry = index.data(ENTRY_ROLE)
        if not entry.enabled:
            return
        if entry.name:
            lately = [entry.name, *(name for name in self._recent() if name != entry.name)]
            self._preferences.set(_RECENT, lately[:MOST_RECENT])
        self.close_()
        # When the key has been dealt with: what runs may close the window.
        QTimer.singleShot(0, self._window, entry.run)

    def _recent(self) -> list[str]:
        return [str(name) for name in self._preferences.get(_RECENT, [])]

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(WIDTH, self.width() - 2 * tokens.SPACE_XL)
        line = QFontMetrics(self._theme.font()).height() + 2 * tokens.SPACE_S
        top = self.height() // 8
        room = self.height() - 2 * top - self.field.sizeHint().height() - 3 * tokens.SPACE_S
        lines = min(self.model.rowCount(), MOST_SHOWN, max(room // line, 3))
        self.list.setFixedHeight(lines * line)
        self.panel.setFixedWidth(width)
        self.panel.adjustSize()
        self.panel.move((self.width() - width) // 2, top)

    # --- Qt -------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Escape is a command of the window, and here it is not meant.
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
                event.accept()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and self._window.isActiveWindow():
            self._before = None
            self.close_()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        steps = {
            int(Qt.Key.Key_Down): 1,
            int(Qt.Key.Key_Up): -1,
            int(Qt.Key.Key_PageDown): MOST_SHOWN,
            int(Qt.Key.Key_PageUp): -MOST_SHOWN,
        }
        if event.key() in steps:
            self._move(steps[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close_()
        else:
            # Tab stays in the one field there is.
            return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = self._theme.colour("line")
        veil.setAlphaF(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)


def entries(commands: Commands) -> list[Entry]:
    """Every command as it stands now."""
    return [
        Entry(
            action.text().replace("&", ""),
            str(action.property("group")),
            action.trigger,
            action.objectName(),
            keys_of(action.shortcut()),
            action.isEnabled(),
        )
        for action in commands.all()
        if action.isVisible()
    ]


def keys_of(shortcut: Any) -> str:
    """As the system writes it."""
    return str(shortcut.toString(shortcut.SequenceFormat.NativeText))
