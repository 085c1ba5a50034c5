"""Every shortcut there is, by group: made from the commands, so that none can be missing or wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop.commands import Commands
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton
from desktop.look.theme import Theme
from desktop.palette import EntryModel, EntryPainter, keys_of
from desktop.palette_search import Entry


class ShortcutList(QDialog):
    def __init__(self, theme: Theme, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Commands", "Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(480, min(620, parent.height() - 2 * tokens.SPACE_XL))
        self.model = EntryModel(self)
        self.model.show(_grouped(commands))
        self.list = QListView()
        self.list.setObjectName("shortcuts")
        self.list.setAccessibleName(translate("Commands", "Keyboard shortcuts"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryPainter(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        close = TextButton(translate("Commands", "Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[tokens.SPACE_XL] * 4)
        column.setSpacing(tokens.SPACE_M)
        column.addWidget(Label(translate("Commands", "Keyboard shortcuts"), "title"))
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.list.setFocus()


def _grouped(commands: Commands) -> list[Entry]:
    groups: dict[str, list[Entry]] = {}
    for action in commands.all():
        keys = [keys_of(shortcut) for shortcut in action.shortcuts()]
        if keys:
            entry = Entry(action.text().replace("&", ""), "", action.trigger, action.objectName(), "   ".join(keys))
            groups.setdefault(str(action.property("group")), []).append(entry)
    heads = {group: Entry(group, "", lambda: None, is_heading=True) for group in groups}
    return [entry for group, found in groups.items() for entry in (heads[group], *found)]
