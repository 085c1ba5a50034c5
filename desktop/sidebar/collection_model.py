"""The collections as rows, "All documents" first, in the person's own order.

A collection that holds nothing yet is known here only: the catalog has one for as long as something is in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, Signal

from desktop.language import translate
from desktop.look.controls import plain_tip
from desktop.preferences import Preferences
from desktop.quantities import count_words
from desktop.sidebar.painting import COUNT_ROLE, PICTURE_ROLE, Index
from engine import Collection

MIME_TYPE = "application/x-casemate-collection"
NAME_ROLE = Qt.ItemDataRole.UserRole + 10
"""The collection's name; None for all documents."""
_ORDER, _MADE = "sidebar/order", "sidebar/made"


class CollectionModel(QAbstractListModel):
    rename_wanted = Signal(str, str)
    """Carries the old name of a collection in the catalog, and the new one."""
    renamed = Signal(str, str)
    """A collection has another name from now on."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._order: list[str] = preferences.get(_ORDER, [])
        self._made: list[str] = preferences.get(_MADE, [])
        self._counts: dict[str, int] = {}
        self._filter = ""
        self._shown: list[str | None] = []
        self._arrange()

    # --- what a view asks -----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        name = self._shown[index.row()]
        title = translate("Sidebar", "All documents") if name is None else name
        count = sum(self._counts.values()) if name is None else self._counts.get(name, 0)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return title
        if role == NAME_ROLE:
            return name
        if role == PICTURE_ROLE:
            return "library" if name is None else "collection"
        if role == COUNT_ROLE:
            return count_words(count) if count else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            documents = translate("Sidebar", "%n document(s)", "", count)
            return translate("Sidebar", "{title}, {documents}").format(title=title, documents=documents)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self._shown[index.row()] is not None:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        old = self._shown[index.row()] if index.isValid() else None
        new = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or old is None or not new or new == old:
            return False
        if old in self._counts:
            self.rename_wanted.emit(old, new)
        elif new in self.names():
            return False
        else:
            self.take_renamed(old, new)
        return True

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        names = [index.data(NAME_ROLE) for index in indexes]
        data.setData(MIME_TYPE, "\n".join(name for name in names if name is not None).encode())
        return data

    # --- what there is --------------------------------------------------------------------------------------

    def names(self) -> list[str]:
        """Every collection, shown or not, in the person's order."""
        known = sorted({*self._counts, *self._made}, key=str.casefold)
        placed = [name for name in self._order if name in known]
        return placed + [name for name in known if name not in placed]

    def row_of(self, name: str | None) -> int:
        """Where a collection is shown; -1 where it is not."""
        return self._shown.index(name) if name in self._shown else -1

    def is_empty(self, name: str) -> bool:
        """Whether it is only a name yet: no file was ever added to it, or all were removed."""
        return name not in self._counts

    # --- what happens to it ---------------------------------------------------------------------------------

    def load(self, collections: Iterable[Collection]) -> None:
        """Take the catalog's word for what there is."""
        self._counts = {each.name: each.document_count for each in collections}
        self._arrange()

    def filter(self, words: str) -> None:
        """Show only those whose name holds ``words``, and all documents."""
        self._filter = words.strip().casefold()
        self._arrange()

    @property
    def is_filtered(self) -> bool:
        return bool(self._filter)

    def make(self, name: str) -> None:
        """A collection that holds nothing yet."""
        if name not in self._counts and name not in self._made:
            self._keep_made([*self._made, name])
            self._arrange()

    def forget(self, name: str) -> None:
        """Take away a collection that holds nothing."""
        self._keep_made([each for each in self._made if each != name])
        self._arrange()

    def take_renamed(self, old: str, new: str) -> None:
        if old in self._counts:
            self._counts[new] = self._counts.pop(old)
        self._keep_made([new if name == old else name for name in self._made])
        self._keep_order([new if name == old else name for name in self._order])
        # First what is asked, or the old name would be taken for one more collection.
        self.renamed.emit(old, new)
        self._arrange()

    def move(self, moved: Sequence[str], row: int) -> None:
        """Put collections before what is shown in ``row``; the rest keep their order."""
        after = [name for name in self._shown[max(row, 1) :] if name not in moved]
        rest = [name for name in self.names() if name not in moved]
        place = len(rest) if not after or after[0] is None else rest.index(after[0])
        rest[place:place] = [name for name in self.names() if name in moved]
        self._keep_order(rest)
        self._arrange()

    # --- inside ---------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        shown: list[str | None] = [None]
        shown += [name for name in self.names() if self._filter in name.casefold()]
        if shown == self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _keep_made(self, names: list[str]) -> None:
        self._made = names
        self._preferences.set(_MADE, names)

    def _keep_order(self, names: list[str]) -> None:
        self._order = names
        self._preferences.set(_ORDER, names)
