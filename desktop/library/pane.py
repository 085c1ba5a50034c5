"""The left pane: which page is shown, and the collections that are asked, shown and added to."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QInputDialog, QVBoxLayout, QWidget

from desktop.language import translate
from desktop.library.model import LibraryModel
from desktop.look import tokens
from desktop.look.controls import TextButton
from desktop.scope import DEFAULT_COLLECTION, Asked

_NEW = object()


class LibraryPane(QWidget):
    page_wanted = Signal(str)

    def __init__(self, model: LibraryModel, asked: Asked) -> None:
        super().__init__()
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._asked = asked
        self.choice = QComboBox()
        self.choice.setAccessibleName(translate("Library", "Collection"))
        self.choice.view().setAccessibleName(translate("Library", "Collections"))
        self.choice.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SPACE_S, tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_S)
        layout.setSpacing(tokens.SPACE_S)
        layout.addWidget(self.choice)
        for name, text in (
            ("chat", translate("Library", "Conversation")),
            ("library", translate("Library", "Library")),
        ):
            button = TextButton(text)
            button.clicked.connect(lambda _=False, name=name: self.page_wanted.emit(name))
            layout.addWidget(button)
        layout.addStretch(1)
        model.changed.connect(self._show)
        asked.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        known = {DEFAULT_COLLECTION, *self._asked.collections, *(row.collection for row in self._model.rows())}
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(translate("Library", "All documents"), None)
            for name in sorted(known, key=str.casefold):
                self.choice.addItem(name, name)
            self.choice.insertSeparator(self.choice.count())
            self.choice.addItem(translate("Library", "New collection…"), _NEW)
            at = self.choice.findText(self._asked.collections[0]) if self._asked.collections else 0
            self.choice.setCurrentIndex(max(at, 0))

    def _choose(self, index: int) -> None:
        chosen = self.choice.itemData(index)
        if chosen is not _NEW:
            self._asked.ask_collections([chosen] if chosen is not None else [])
            return
        dialog = QInputDialog(self)
        dialog.setLabelText(translate("Library", "Name of the collection:"))
        dialog.textValueSelected.connect(lambda name: self._asked.ask_collections([name.strip()]))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
