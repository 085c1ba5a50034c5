"""The conversations as rows: by day with headings, or, while something is searched for, those that hold it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from desktop.language import translate
from desktop.look.controls import plain_tip
from desktop.sidebar.painting import CHOSEN_ROLE, EXTRACT_ROLE, HEADING_ROLE, Index
from engine import Conversation, ConversationHit

ID_ROLE = Qt.ItemDataRole.UserRole + 10
"""The conversation's id; None for a heading."""

_STEP = 300
"""How many rows more a view is told of when it comes to the end: it lays all out each time, at some cost a row."""
_OF_HEADING = Qt.ItemFlag.ItemNeverHasChildren
_OF_CONVERSATION = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)


class ConversationModel(QAbstractListModel):
    rename_wanted = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Conversation] = []
        self._found: list[Conversation] | None = None
        """What holds the words searched for; None while nothing is."""
        self._extracts: dict[int, str] = {}
        """By a conversation's id, what stands around those words; none where only the title holds them."""
        self._rows: list[str | Conversation] = []
        """Headings and conversations."""
        self._told = 0
        """How many of the rows the views know of."""
        self._places: dict[int, int] = {}
        """In which row a conversation is shown, by its id."""
        self._current: int | None = None

    # --- what a view asks -----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._told

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._told < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._tell(self._told + _STEP)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self._told:
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return row if shown else True if role == HEADING_ROLE else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.title
        if role == ID_ROLE:
            return row.id
        if role == CHOSEN_ROLE:
            return row.id == self._current
        if role == EXTRACT_ROLE:
            return self._extracts.get(row.id, "") if self._found is not None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (row.title, self._extracts.get(row.id)) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        # A view asks this of every row when it lays them out.
        row = index.row()
        return _OF_HEADING if row < 0 or type(self._rows[row]) is str else _OF_CONVERSATION

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        conversation = self.conversation_in(index.row())
        title = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or conversation is None or title in ("", conversation.title):
            return False
        # Shown at once; what the catalog says comes after it.
        self.replace(dataclasses.replace(conversation, title=title))
        self.rename_wanted.emit(conversation.id, title)
        return True

    # --- what there is --------------------------------------------------------------------------------------

    @property
    def is_search(self) -> bool:
        """Whether what was found is shown, and not everything."""
        return self._found is not None

    @property
    def current(self) -> int | None:
        """The id of the conversation that the window shows."""
        return self._current

    def conversation_in(self, row: int) -> Conversation | None:
        """The conversation in a row; None for a heading."""
        each = self._rows[row] if 0 <= row < len(self._rows) else ""
        return None if isinstance(each, str) else each

    def row_of(self, conversation_id: int | None) -> int:
        """Where a conversation is shown, from now on if it was not yet; -1 where it is not listed."""
        row = -1 if conversation_id is None else self._places.get(conversation_id, -1)
        if row >= self._told:
            self._tell(row + _STEP)
        return row

    def beside(self, step: int) -> int | None:
        """The id of the conversation before (-1) or after (1) the current one, in the order shown; None at the end."""
        shown = list(self._places)
        if not shown:
            return None
        if self._current not in self._places:
            return shown[0] if step > 0 else None
        place = shown.index(self._current) + step
        return shown[place] if 0 <= place < len(shown) else None

    def listed(self) -> list[Conversation]:
        """All there are, whatever is searched for, newest first."""
        return list(self._all)

    # --- what happens to it ---------------------------------------------------------------------------------

    def load(self, conversations: Sequence[Conversation]) -> None:
        """All there are, newest first."""
        self._all = list(conversations)
        if self._found is not None:
            found = {each.id for each in self._found}
            self._found = [each for each in self._all if each.id in found]
        self._arrange()

    def show_found(self, words: str, hits: Iterable[ConversationHit]) -> None:
        """Show what holds ``words``: the hits, the first of each conversation, and those whose title does."""
        wanted = words.casefold().split()
        self._extracts = {}
        for hit in hits:
            self._extracts.setdefault(hit.conversation.id, hit.extract)
        self._found = [
            each
            for each in self._all
            if each.id in self._extracts or all(word in each.title.casefold() for word in wanted)
        ]
        self._arrange()

    def show_all(self) -> None:
        if self._found is not None:
            self._found, self._extracts = None, {}
            self._arrange()

    def set_current(self, conversation_id: int | None) -> None:
        if conversation_id == self._current:
            return
        before, self._current = self._current, conversation_id
        for each in (before, conversation_id):
            row = -1 if each is None else self._places.get(each, -1)
            if 0 <= row < self._told:
                self.dataChanged.emit(self.index(row), self.index(row))

    def replace(self, conversation: Conversation) -> None:
        """Take what has become of one conversation."""
        self._all = [conversation if each.id == conversation.id else each for each in self._all]
        row = self._places.get(conversation.id, -1)
        if row >= 0:
            self._rows[row] = conversation
        if 0 <= row < self._told:
            self.dataChanged.emit(self.index(row), self.index(row))

    def remove(self, conversation_id: int) -> None:
        self._all = [each for each in self._all if each.id != conversation_id]
        if self._found is not None:
            self._found = [each for each in self._found if each.id != conversation_id]
        self._arrange()

    # --- inside ---------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.beginResetModel()
        if self._found is not None:
            self._rows = list(self._found)
        else:
            self._rows = by_day(self._all, datetime.now().astimezone())
        self._told = min(_STEP, len(self._rows))
        rows = enumerate(self._rows)
        self._places = {each.id: row for row, each in rows if not isinstance(each, str)}
        self.endResetModel()

    def _tell(self, count: int) -> None:
        count = min(count, len(self._rows))
        self.beginInsertRows(QModelIndex(), self._told, count - 1)
        self._told = count
        self.endInsertRows()


def by_day(conversations: Iterable[Conversation], now: datetime) -> list[str | Conversation]:
    """Conversations, newest first, below headings that say when they were changed, in the time zone of ``now``."""
    midnight = datetime.combine(now.date(), time(), now.tzinfo)
    begins = [
        (_as_kept(midnight), translate("Sidebar", "Today")),
        (_as_kept(midnight - timedelta(days=1)), translate("Sidebar", "Yesterday")),
        ("", translate("Sidebar", "Earlier")),
    ]
    rows: list[str | Conversation] = []
    place, headed = 0, False
    for each in conversations:
        # Times are kept in one form, so they compare as texts: 5,000 need not be parsed.
        while each.changed_at < begins[place][0]:
            place, headed = place + 1, False
        if not headed:
            rows.append(begins[place][1])
            headed = True
        rows.append(each)
    return rows


def _as_kept(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
