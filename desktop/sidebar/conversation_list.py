"""The list of conversations: chosen with a click or Enter, renamed in place, deleted after a question.

Moving through it with the arrows chooses nothing yet.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QMessageBox, QTreeView

from desktop.language import translate
from desktop.look.theme import Theme
from desktop.sidebar.conversation_model import ID_ROLE, ConversationModel
from desktop.sidebar.painting import SidebarPainter

LONGEST_TITLE = 200


class ConversationList(QTreeView):
    """A tree view without a tree: with rows of one height it lays out thousands at once, which QListView does not."""

    conversation_chosen = Signal(int)
    removal_wanted = Signal(int)
    """The person was asked, and wants the conversation deleted."""

    def __init__(self, theme: Theme, model: ConversationModel) -> None:
        super().__init__()
        self.setObjectName("conversations")
        self.setAccessibleName(translate("Sidebar", "Conversations"))
        self._conversations = model
        self.setModel(model)
        name = translate("Sidebar", "Title of the conversation")
        self.setItemDelegate(SidebarPainter(theme, self, name, LONGEST_TITLE))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.viewport().update)
        self._kept_row = -1
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._take_up_place)
        self._kept: int | None = None

    def give_keyboard(self, conversation_id: int | None) -> None:
        """Make a conversation the one that keys act on, and bring it into view."""
        row = self._conversations.row_of(conversation_id)
        if row >= 0 and not self.is_editing:
            index = self._conversations.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def give_keyboard_to_first(self) -> None:
        for row in range(self._conversations.rowCount()):
            conversation = self._conversations.conversation_in(row)
            if conversation is not None:
                self.give_keyboard(conversation.id)
                return

    def rename_chosen(self) -> None:
        index = self.currentIndex()
        if index.data(ID_ROLE) is not None:
            self.scrollTo(index)
            self.edit(index)

    def remove_chosen(self) -> None:
        """Ask whether the conversation that has the keyboard is to be deleted."""
        conversation = self._conversations.conversation_in(self.currentIndex().row())
        if conversation is None:
            return
        number = conversation.id
        asked = QMessageBox(self)
        asked.setWindowTitle(translate("Sidebar", "Delete the conversation"))
        asked.setTextFormat(Qt.TextFormat.PlainText)
        asked.setText(translate("Sidebar", "Delete “{title}”?").format(title=conversation.title))
        asked.setInformativeText(translate("Sidebar", "It cannot be brought back. The documents stay."))
        asked.addButton(translate("Sidebar", "Delete"), QMessageBox.ButtonRole.AcceptRole)
        # There is no way back, so Enter alone does not do it.
        asked.setDefaultButton(asked.addButton(QMessageBox.StandardButton.Cancel))
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(lambda: self.removal_wanted.emit(number))
        asked.open()

    @property
    def is_editing(self) -> bool:
        """Whether a title is being written."""
        # Not the view's state, which some other call may have changed meanwhile.
        return self.findChild(QLineEdit, "rename") is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What the field of a rename does not use comes here.
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_chosen()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        number = index.data(ID_ROLE)
        if number is not None:
            self.conversation_chosen.emit(number)

    def _keep_place(self) -> None:
        conversation = self._conversations.conversation_in(self.currentIndex().row())
        self._kept = None if conversation is None else conversation.id
        self._kept_row = self.currentIndex().row()

    def _take_up_place(self) -> None:
        """The same conversation has the keyboard, or, where that is gone, the one in its place."""
        if self._kept is None:
            return
        row = self._conversations.row_of(self._kept)
        rows = (row, self._kept_row, self._kept_row - 1) if not self._conversations.is_search else (row,)
        for each in rows:
            if self._conversations.conversation_in(each) is not None:
                index = self._conversations.index(each)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                return

    def _open_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        if index.data(ID_ROLE) is None:
            return
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("Sidebar", "Open"), lambda: self._choose(self.currentIndex()))
        menu.addAction(translate("Sidebar", "Rename"), self.rename_chosen)
        menu.addAction(translate("Sidebar", "Delete…"), self.remove_chosen)
        menu.popup(self.viewport().mapToGlobal(position))
