"""The table's view: its columns as a person has arranged them, and the rows that are chosen.

Where there is no room for all columns the least important go first; what a person chose is kept apart from that.
"""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QItemSelectionRange, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView

from desktop.language import translate
from desktop.library.cell_painting import CellPainter
from desktop.library.row import Key, Row
from desktop.library.table import Column, LibraryTable, column_name
from desktop.look.theme import Theme
from desktop.preferences import Preferences

_KEPT = "library/columns"
_WIDTHS = {
    Column.STATUS: 180,
    Column.PAGES: 64,
    Column.SIZE: 84,
    Column.KIND: 84,
    Column.MARKING: 108,
    Column.ADDED: 140,
    Column.COLLECTION: 120,
    Column.PARSER: 96,
}
_NARROWEST = 48
_NAME_LEAST = 220
_NAME_WANTED = 360
_SHORT_STATUS = 124
_DISPENSABLE = (
    Column.PARSER,
    Column.SIZE,
    Column.COLLECTION,
    Column.KIND,
    Column.PAGES,
    Column.ADDED,
    Column.MARKING,
)
"""What goes when there is no room, the first first."""
_SAVED_AFTER_MS = 300
_PIECES = 500
"""Chosen rows that lie apart are found again up to so many; beyond that only the current one is."""


class DocumentTable(QTableView):
    opened = Signal()
    """Enter was pressed or a row double-clicked. Not "activated", which on some desktops is every click."""
    chosen_changed = Signal()
    search_wanted = Signal(str)
    """Something was typed on the table: it is meant for the search field."""

    def __init__(self, theme: Theme, table: LibraryTable, preferences: Preferences) -> None:
        super().__init__()
        self._table = table
        self._preferences = preferences
        self._theme = theme
        self._fitting = False
        """Whether a column changes for lack of room, and not by a person."""
        self._hidden: set[int] = set()
        """The columns that a person has put away."""
        self._kept: tuple[set[Key], bool, Key | None, int] = (set(), False, None, 0)
        self.setObjectName("documents")
        self.setAccessibleName(translate("Library", "Documents in the library"))
        self.setModel(table)
        self._painter = CellPainter(theme, self)
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda _: self.opened.emit())

        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._painter.row_height)
        self._saving = QTimer(self, singleShot=True, interval=_SAVED_AFTER_MS)
        self._saving.timeout.connect(self._save)
        self._arrange_columns()

        # After the view's own: it forgets what was chosen.
        table.modelAboutToBeReset.connect(self._remember)
        table.modelReset.connect(self._recall)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        self.selectionModel().currentRowChanged.connect(self._repaint_current)
        theme.changed.connect(self._take_theme)

    # --- what is chosen -------------------------------------------------------------------------------------

    def chosen_rows(self) -> list[Row]:
        """From the top. By ranges: asking Qt for 20,000 indexes is slow."""
        places = sorted((each.top(), each.bottom()) for each in self._ranges())
        return [self._table.row(place) for top, bottom in places for place in range(top, bottom + 1)]

    def chosen_count(self) -> int:
        return sum(each.height() for each in self._ranges())

    def current_row(self) -> Row | None:
        """The row that the keyboard is on, if it is chosen."""
        index = self.currentIndex()
        return self._table.row(index.row()) if index.isValid() and self.selectionModel().isSelected(index) else None

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def choose(self, key: Key) -> None:
        """Choose one row and show it."""
        place = self._table.place(key)
        if place is not None:
            # Not by selectRow, which chooses nothing where writing goes from right to left.
            index, whole = self._table.index(place, 0), QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect | whole)
            self.scrollTo(index)

    def _remember(self) -> None:
        every = self.chosen_count() == self._table.rowCount() > 0
        pieces = self.selectionModel().selection().count()
        keys = {row.key for row in self.chosen_rows()} if not every and pieces <= _PIECES else set()
        index = self.currentIndex()
        current = self._table.row(index.row()).key if index.isValid() else None
        self._kept = (keys if len(keys) <= _PIECES else set(), every, current, self.verticalScrollBar().value())

    def _recall(self) -> None:
        keys, every, current, scrolled = self._kept
        chosen = QItemSelection()
        last = len(Column) - 1
        if every:
            self.selectAll()
        for place in sorted(place for place in map(self._table.place, keys) if place is not None):
            chosen.select(self._table.index(place, 0), self._table.index(place, last))
        if not chosen.isEmpty():
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        at = self._table.place(current) if current is not None else None
        if at is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._table.index(at, 0), flag)
        self.verticalScrollBar().setValue(scrolled)
        self.chosen_changed.emit()

    # --- columns --------------------------------------------------------------------------------------------

    def _arrange_columns(self) -> None:
        header = self.horizontalHeader()
        header.setObjectName("columns")
        header.setHighlightSections(False)
        # An empty one of its own: to draw itself the header would ask of every row whether it is chosen.
        header.setSelectionModel(QItemSelectionModel(self._table, header))
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(_NARROWEST)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        kept = _kept_columns(self._preferences)
        self._sizes: dict[Column, int] = _WIDTHS | kept["widths"]
        """With text of the usual size."""
        self._set_widths()
        for place, column in enumerate(kept["order"]):
            header.moveSection(header.visualIndex(column), place)
        self._hidden = set(kept["hidden"])
        falling = Qt.SortOrder.DescendingOrder if kept["falling"] else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(kept["sort"], falling)
        self.setSortingEnabled(True)
        header.sectionResized.connect(self._take_size)
        for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(lambda *_: self._saving.start())

    def visible_columns(self) -> list[Column]:
        return [column for column in Column if not self.isColumnHidden(column)]

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show or put away a column, as a person wants it."""
        (self._hidden.discard if shown else self._hidden.add)(column)
        self._fit()
        self._saving.start()

    def offer_columns(self) -> None:
        """The header's menu, for who uses no mouse."""
        self._offer_columns(self.horizontalHeader().rect().bottomLeft())

    def columns_menu(self) -> QMenu:
        """What is sorted by, and which columns are shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sorting = menu.addMenu(translate("Library", "Sort by"))
        for column in Column:
            action = sorting.addAction(column_name(column))
            action.setCheckable(True)
            action.setChecked(column == self.horizontalHeader().sortIndicatorSection())
            action.triggered.connect(lambda _=False, column=column: self._sort_by(column))
        menu.addSeparator()
        for column in _WIDTHS:
            action = menu.addAction(column_name(column))
            action.setCheckable(True)
            action.setChecked(column not in self._hidden)
            action.toggled.connect(lambda shown, column=column: self.show_column(column, shown=shown))
        return menu

    def _offer_columns(self, position: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(position))

    def _sort_by(self, column: Column) -> None:
        """Sort by ``column``, or turn its order round."""
        header = self.horizontalHeader()
        rising = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        falls = column == header.sortIndicatorSection() and rising
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder)

    def _fit(self) -> None:
        """Hide what there is no room for."""
        whole = round(self.viewport().width() * 100 / self._theme.scale)
        room = whole - _NAME_LEAST
        widths = {column: width for column, width in self._sizes.items() if column not in self._hidden}
        if sum(widths.values()) > room and Column.STATUS in widths:
            # The reason is cut sooner than a column goes: below the table it stands whole.
            widths[Column.STATUS] = min(widths[Column.STATUS], _SHORT_STATUS)
        elif widths.get(Column.STATUS) == _WIDTHS[Column.STATUS]:
            # As a person left it: the name has room first.
            lacking = max(0, sum(widths.values()) - (whole - _NAME_WANTED))
            widths[Column.STATUS] = max(_SHORT_STATUS, widths[Column.STATUS] - lacking)
        for column in _DISPENSABLE:
            if sum(widths.values()) <= room:
                break
            widths.pop(column, None)
        for column in _WIDTHS:
            self.setColumnHidden(column, column not in widths)
        if Column.STATUS in widths:
            self._fitting = True
            self.setColumnWidth(Column.STATUS, self._scaled(widths[Column.STATUS]))
            self._fitting = False

    def _scaled(self, width: int) -> int:
        return round(width * self._theme.scale / 100)

    def _set_widths(self) -> None:
        self._fitting = True
        for column, width in self._sizes.items():
            self.setColumnWidth(column, self._scaled(width))
        self._fitting = False

    def _take_size(self, column: int, _before: int, size: int) -> None:
        # A column that is put away has none; and a width is kept only if a person gave it.
        if size and not self._fitting and column != Column.NAME:
            self._sizes[Column(column)] = round(size * 100 / self._theme.scale)

    def _save(self) -> None:
        header = self.horizontalHeader()
        kept = {
            "widths": {str(int(column)): width for column, width in self._sizes.items()},
            "order": [header.logicalIndex(place) for place in range(header.count())],
            "hidden": sorted(map(int, self._hidden)),
            "sort": header.sortIndicatorSection(),
            "falling": header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
        }
        self._preferences.set(_KEPT, json.dumps(kept))

    # --- Qt -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        if search.strip():
            self.search_wanted.emit(search)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, place: int) -> None:
        before, self._painter.hovered = self._painter.hovered, place
        for each in {before, place}:
            self._repaint_row(each)

    def _repaint_current(self, current: Any, before: Any) -> None:
        self._repaint_row(current.row())
        self._repaint_row(before.row())
        self.chosen_changed.emit()

    def _repaint_row(self, place: int) -> None:
        if place >= 0:
            self.viewport().update(0, self.rowViewportPosition(place), self.viewport().width(), self.rowHeight(place))

    def _take_theme(self) -> None:
        self._set_widths()
        self._fit()
        self.verticalHeader().setDefaultSectionSize(self._painter.row_height)
        self.viewport().update()


def _kept_columns(preferences: Preferences) -> dict[str, Any]:
    """What was kept, as far as it makes sense."""
    kept: dict[str, Any] = {"widths": {}, "order": [], "hidden": [], "sort": Column.ADDED, "falling": True}
    try:
        read = json.loads(preferences.get(_KEPT, "{}"))
        sort = Column(read.get("sort", Column.ADDED))
        order = [Column(each) for each in read.get("order", [])]
        hidden = [Column(each) for each in read.get("hidden", []) if each != Column.NAME]
        widths = {Column(int(column)): max(int(width), _NARROWEST) for column, width in read.get("widths", {}).items()}
    except (ValueError, TypeError, AttributeError):
        return kept
    whole = sorted(order) == list(Column)
    return kept | {
        "widths": widths,
        "order": order if whole else [],
        "hidden": hidden,
        "sort": sort,
        "falling": bool(read.get("falling", True)),
    }
