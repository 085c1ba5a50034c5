"""The list of collections: choosing one says what is asked and where drops go; files dropped on a row go there.

What is chosen here and what ``Asked`` says are always the same, whoever changed it.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QMenu, QWidget

from desktop.language import translate
from desktop.library.drop_overlay import local_files
from desktop.look import tokens
from desktop.look.theme import Theme
from desktop.scope import DEFAULT_COLLECTION, Asked
from desktop.sidebar.collection_model import MIME_TYPE, NAME_ROLE, CollectionModel
from desktop.sidebar.painting import SidebarPainter

LONGEST_NAME = 120
_Selection = QItemSelectionModel.SelectionFlag


class CollectionList(QListView):
    files_dropped = Signal(list, str)
    """Carries the paths and the collection they were dropped on."""

    def __init__(self, theme: Theme, model: CollectionModel, asked: Asked) -> None:
        super().__init__()
        self.setObjectName("collections")
        self.setAccessibleName(translate("Sidebar", "Collections"))
        self._theme = theme
        self._collections = model
        self._asked = asked
        self._following = False
        self._fresh: str | None = None
        """A collection that was just made, for as long as it is being named."""
        self._gap = -1
        """The row that a dragged collection would be put before."""
        self.setModel(model)
        self._painter = SidebarPainter(theme, self, translate("Sidebar", "Name of the collection"), LONGEST_NAME)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.clicked.connect(self._ask_whole)
        self._painter.closeEditor.connect(self._end_naming)
        theme.changed.connect(self.viewport().update)
        model.modelReset.connect(self.show_asked)
        asked.changed.connect(self.show_asked)
        self.show_asked()

    # --- what is chosen -------------------------------------------------------------------------------------

    def show_asked(self) -> None:
        """Select what is asked."""
        asked = self._asked.collections
        for name in asked:
            # Another view, or another program, may know of one that is new here.
            self._collections.make(name)
        rows = [self._collections.row_of(name) for name in asked or (None,)]
        wanted = [self._collections.index(row) for row in rows if row >= 0]
        selected = self.selectionModel()
        if {index.row() for index in selected.selectedIndexes()} == {index.row() for index in wanted}:
            return
        self._following = True
        selected.clearSelection()
        for index in wanted:
            selected.select(index, _Selection.Select)
        if wanted and self.currentIndex() not in wanted:
            selected.setCurrentIndex(wanted[0], _Selection.NoUpdate)
        self._following = False

    def chosen_names(self) -> list[str]:
        """The collections selected, in the order of the list."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [name for name in (index.data(NAME_ROLE) for index in rows) if name is not None]

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self._following:
            return
        names = self.chosen_names()
        everything = any(index.data(NAME_ROLE) is None for index in selected.indexes())
        if everything:
            names = []
        elif len(names) > 1:
            # There is nothing to ask of one that holds nothing.
            names = [name for name in names if not self._collections.is_empty(name)]
        self._asked.ask_collections(names)
        self.show_asked()

    def _ask_whole(self) -> None:
        """A click on what is selected already goes back from single documents, or a pin, to all of the collection."""
        if self._asked.documents or self._asked.pinned is not None:
            self._asked.ask_collections(self._asked.collections)

    # --- what a person does ---------------------------------------------------------------------------------

    def make_new(self) -> None:
        """A new collection, to be named in place; not naming it takes it away again."""
        known = self._collections.names()
        first = translate("Sidebar", "New collection")
        name = next(each for each in (first, *(f"{first} {n}" for n in range(2, len(known) + 3))) if each not in known)
        self._collections.filter("")
        self._collections.make(name)
        self._asked.ask_collections([name])
        index = self._collections.index(self._collections.row_of(name))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._fresh = name
        self.edit(index)

    def rename_chosen(self) -> None:
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            self.edit(index)

    def remove_chosen(self) -> None:
        """Take away the collection that has the keyboard, if it holds nothing."""
        name = self.currentIndex().data(NAME_ROLE)
        if name is not None and self._collections.is_empty(name):
            self._forget(name)

    def move_chosen(self, step: int) -> None:
        """Move the collection that has the keyboard up or down."""
        name = self.currentIndex().data(NAME_ROLE)
        row = self.currentIndex().row() + step
        if name is None or self._collections.is_filtered or not 1 <= row < self._collections.rowCount():
            return
        self._collections.move([name], row if step < 0 else row + 1)
        self._give_keyboard(name)

    def _give_keyboard(self, name: str) -> None:
        index = self._collections.index(self._collections.row_of(name))
        self.selectionModel().setCurrentIndex(index, _Selection.NoUpdate)
        self.scrollTo(index)

    def _forget(self, name: str) -> None:
        self._asked.ask_collections(each for each in self._asked.collections if each != name)
        self._collections.forget(name)

    def _end_naming(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        fresh, self._fresh = self._fresh, None
        if fresh is not None:
            self.setFocus()
        if fresh is not None and hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self._forget(fresh)

    def _open_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = index.data(NAME_ROLE)
        if name is not None:
            self.selectionModel().setCurrentIndex(index, _Selection.NoUpdate)
            menu.addAction(translate("Sidebar", "Rename"), self.rename_chosen)
            up = menu.addAction(translate("Sidebar", "Move up"), lambda: self.move_chosen(-1))
            up.setEnabled(index.row() > 1 and not self._collections.is_filtered)
            down = menu.addAction(translate("Sidebar", "Move down"), lambda: self.move_chosen(1))
            down.setEnabled(index.row() + 1 < self._collections.rowCount() and not self._collections.is_filtered)
            remove = menu.addAction(translate("Sidebar", "Remove the empty collection"), self.remove_chosen)
            remove.setEnabled(self._collections.is_empty(name))
            menu.addSeparator()
        menu.addAction(translate("Sidebar", "New collection"), self.make_new)
        menu.popup(self.viewport().mapToGlobal(position))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moved = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if moved and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_chosen(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_chosen()
        else:
            super().keyPressEvent(event)

    # --- dragging -------------------------------------------------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:
        names = self.chosen_names()
        if names and not self._collections.is_filtered:
            drag = QDrag(self)
            drag.setMimeData(self._collections.mimeData(self.selectionModel().selectedIndexes()))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._offer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._offer(event)

    def _offer(self, event: QDragMoveEvent) -> None:
        """Take what is dragged, or not, and show where it would go."""
        if self._takes(event.mimeData()):
            event.acceptProposedAction()
            self._show_target(event.mimeData(), event.position().toPoint())
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._forget_target()

    def dropEvent(self, event: QDropEvent) -> None:
        data, position = event.mimeData(), event.position().toPoint()
        self._forget_target()
        if files := local_files(data):
            # They are read where they are, whatever the other program offered to do with them.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(files, self._collection_at(position))
        elif data.hasFormat(MIME_TYPE):
            event.acceptProposedAction()
            moved = bytes(data.data(MIME_TYPE).data()).decode().split("\n")
            self._collections.move(moved, self._gap_at(position))

    def _takes(self, data: QMimeData) -> bool:
        return bool(local_files(data)) or (data.hasFormat(MIME_TYPE) and not self._collections.is_filtered)

    def _collection_at(self, position: QPoint) -> str:
        """Where files dropped here go: to the row's collection, or, below the rows, to where all drops go."""
        index = self.indexAt(position)
        name: str | None = index.data(NAME_ROLE) if index.isValid() else self._asked.target
        return DEFAULT_COLLECTION if name is None else name

    def _gap_at(self, position: QPoint) -> int:
        index = self.indexAt(position)
        if not index.isValid():
            return self._collections.rowCount()
        below = position.y() > self.visualRect(index).center().y()
        return max(1, index.row() + below)

    def _show_target(self, data: QMimeData, position: QPoint) -> None:
        files = not data.hasFormat(MIME_TYPE)
        self._painter.drop_row = self.indexAt(position).row() if files else -1
        self._gap = -1 if files else self._gap_at(position)
        self.viewport().update()

    def _forget_target(self) -> None:
        self._painter.drop_row = self._gap = -1
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap >= 0:
            last = self._collections.rowCount() - 1
            box: QRect = self.visualRect(self._collections.index(min(self._gap, last)))
            height = box.top() if self._gap <= last else box.bottom()
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("accent"), tokens.RING))
            painter.drawLine(box.left() + tokens.SPACE_XS, height, box.right() - tokens.SPACE_XS, height)
