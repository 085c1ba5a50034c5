"""The left pane: what can be begun, which page is shown, what is asked, and what was asked before.

It changes ``Asked`` and the conversations' titles; all else it only asks the window for, by signals.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSplitter,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.commands import Commands
from desktop.faults import told_of
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, announce
from desktop.look.theme import Theme
from desktop.preferences import Preferences
from desktop.scope import Asked
from desktop.session import Session
from desktop.sidebar.collection_list import CollectionList
from desktop.sidebar.collection_model import CollectionModel
from desktop.sidebar.conversation_list import ConversationList
from desktop.sidebar.conversation_model import ConversationModel
from desktop.sidebar.section import SearchField, Section
from engine import Collection, Conversation, ConversationHit, EngineError

_SEARCH_AFTER_MS = 250
_COUNT_AFTER_MS = 300
_KEEP_AFTER_MS = 500
_FOLDED, _SIZES = "sidebar/folded", "sidebar/sizes"


class Sidebar(QWidget):
    new_wanted = Signal()
    """A new conversation."""
    page_wanted = Signal(str)
    """One of "chat", "library", "models", "evaluation"."""
    conversation_chosen = Signal(int)
    conversation_removed = Signal(int)
    files_dropped = Signal(list, str)
    """Carries paths, and the collection they are to be added to."""
    wanted = Signal()
    """Something is to be done here: the pane is to be seen."""
    collection_renamed = Signal(str, str)
    """Carries the old and the new name; what is asked follows by itself."""

    def __init__(
        self, theme: Theme, session: Session, commands: Commands, preferences: Preferences, asked: Asked
    ) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._session = session
        self._preferences = preferences
        self._asked = asked
        self.collections = CollectionModel(preferences, self)
        self.conversations = ConversationModel(self)
        self._page = "chat"
        self._searches = 0
        self._renamings = 0

        self._searching = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._searching.timeout.connect(self._search)
        self._refreshing = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._refreshing.timeout.connect(self.refresh)
        # A file that comes in changes a count, and a folder brings thousands.
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._counting.timeout.connect(self._fetch_collections)
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._keeping.timeout.connect(self._keep_sizes)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SPACE_S, tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_S)
        layout.setSpacing(tokens.SPACE_XS)
        self.new_button = NavigationButton(theme, "new", translate("Sidebar", "New conversation"), checkable=False)
        self.new_button.setToolTip(translate("Sidebar", "New conversation (Ctrl+N)"))
        self.new_button.clicked.connect(self.new_wanted)
        layout.addWidget(self.new_button)
        layout.addSpacing(tokens.SPACE_XS)
        self.page_buttons: dict[str, NavigationButton] = {}
        for name, text in (
            ("library", translate("Sidebar", "Library")),
            ("models", translate("Sidebar", "Models")),
            ("evaluation", translate("Sidebar", "Evaluation")),
        ):
            self._add_page_button(name, text)
            layout.addWidget(self.page_buttons[name])
        layout.addSpacing(tokens.SPACE_XS)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setObjectName("sections")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self._build_collections())
        self.split.addWidget(self._build_conversations())
        # Takes what is left over when the sections are folded.
        self._rest = QWidget()
        self._rest.hide()
        self.split.addWidget(self._rest)
        self.split.setStretchFactor(0, 2)
        self.split.setStretchFactor(1, 3)
        layout.addWidget(self.split, 1)
        self.notice = Label("", "caution")
        self.notice.setContentsMargins(tokens.SPACE_S, 0, tokens.SPACE_S, tokens.SPACE_XS)
        self.notice.hide()
        layout.addWidget(self.notice)
        self._restore_sizes()
        self._connect()
        self._add_commands(commands)
        self._show_nothing()

    # --- building -------------------------------------------------------------------------------------------

    def _add_page_button(self, name: str, text: str) -> None:
        button = self.page_buttons[name] = NavigationButton(self._theme, name, text)
        button.clicked.connect(lambda: self._want_page(name))

    def _build_collections(self) -> Section:
        self.filter_button = IconButton(self._theme, "search", translate("Sidebar", "Find a collection"))
        self.filter_button.clicked.connect(self.search_collections)
        self.add_button = IconButton(self._theme, "plus", translate("Sidebar", "New collection"))
        self.collections_section = Section(
            self._theme, translate("Sidebar", "Collections"), self.filter_button, self.add_button
        )
        self.collection_filter = SearchField(self._theme, translate("Sidebar", "Find a collection"))
        self.collection_filter.hide()
        self.collection_list = CollectionList(self._theme, self.collections, self._asked)
        self.collections_section.column.addWidget(self.collection_filter)
        self.collections_section.column.addWidget(self.collection_list, 1)
        return self.collections_section

    def _build_conversations(self) -> Section:
        self.conversations_section = Section(self._theme, translate("Sidebar", "Conversations"))
        self.search_field = SearchField(self._theme, translate("Sidebar", "Search conversations"))
        self.conversation_list = ConversationList(self._theme, self.conversations)
        self.nothing = Label("", "small")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(tokens.SPACE_S, tokens.SPACE_S, tokens.SPACE_S, 0)
        column = self.conversations_section.column
        column.addWidget(self.search_field)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.conversation_list, 1)
        return self.conversations_section

    def _connect(self) -> None:
        self._session.opened.connect(self._fetch_collections)
        self._session.opened.connect(self.refresh)
        self.collection_list.files_dropped.connect(self.files_dropped)
        self.add_button.clicked.connect(self.make_collection)
        self.collection_filter.textChanged.connect(self.collections.filter)
        self.collection_filter.left.connect(self.collection_list.setFocus)
        self.collections.rename_wanted.connect(self._rename_collection)
        self.collections.renamed.connect(self._take_collection_name)
        self.search_field.textChanged.connect(self._search_soon)
        self.search_field.left.connect(self._leave_search)
        self.conversation_list.conversation_chosen.connect(self.conversation_chosen)
        self.conversation_list.removal_wanted.connect(self._remove_conversation)
        self.conversations.rename_wanted.connect(self._rename_conversation)
        self.conversations.modelReset.connect(self._show_nothing)
        for section in (self.collections_section, self.conversations_section):
            section.folded.connect(self._take_folding)
        self.split.splitterMoved.connect(lambda: self._keeping.start())

    def _add_commands(self, commands: Commands) -> None:
        self._add_page_commands(commands)
        self._add_chat_commands(commands)
        self._add_collection_commands(commands)

    def _add_page_commands(self, commands: Commands) -> None:
        group = translate("Commands", "View")
        for place, (name, text) in enumerate(
            (
                ("chat", translate("Commands", "Show the conversation")),
                ("library", translate("Commands", "Show the library")),
                ("models", translate("Commands", "Show the models")),
                ("evaluation", translate("Commands", "Show the evaluation")),
            ),
            1,
        ):
            commands.add(f"page-{name}", group, text, partial(self._want_page, name), f"Ctrl+{place}")

    def _add_chat_commands(self, commands: Commands) -> None:
        add, group, listed = commands.add, translate("Commands", "Chat"), self.conversation_list
        add("next-chat", group, translate("Commands", "Next conversation"), partial(self._go, 1), "Ctrl+PgDown")
        add("previous-chat", group, translate("Commands", "Previous conversation"), partial(self._go, -1), "Ctrl+PgUp")
        # Not Ctrl+F, which looks for words in the page or the document that has the keyboard.
        find = translate("Commands", "Search conversations")
        add("search-chats", group, find, self.search_conversations, "Ctrl+Shift+F")
        rename, delete = (partial(self._on_current, do) for do in (listed.rename_chosen, listed.remove_chosen))
        add("rename-chat", group, translate("Commands", "Rename the conversation"), rename)
        add("delete-chat", group, translate("Commands", "Delete the conversation…"), delete)

    def _add_collection_commands(self, commands: Commands) -> None:
        add, group, listed = commands.add, translate("Commands", "Documents"), self.collection_list
        everything = partial(self._asked.ask_collections, ())
        add("ask-everything", group, translate("Commands", "Ask all documents"), everything)
        add("search-collections", group, translate("Commands", "Find a collection"), self.search_collections)
        add("new-collection", group, translate("Commands", "New collection"), self.make_collection)
        for name, text, do in (
            ("rename-collection", translate("Commands", "Rename the collection"), listed.rename_chosen),
            ("remove-collection", translate("Commands", "Remove the empty collection"), listed.remove_chosen),
            ("collection-up", translate("Commands", "Move the collection up"), partial(listed.move_chosen, -1)),
            ("collection-down", translate("Commands", "Move the collection down"), partial(listed.move_chosen, 1)),
        ):
            add(name, group, text, partial(self._on_collections, do))

    # --- what others ask ------------------------------------------------------------------------------------

    def show_page(self, name: str) -> None:
        """Say which page the window shows."""
        self._page = name
        for each, button in self.page_buttons.items():
            button.setChecked(each == name)

    def show_current(self, conversation_id: int | None) -> None:
        """Say which conversation the window shows; None for one that has not begun."""
        self.conversations.set_current(conversation_id)
        self.conversation_list.give_keyboard(conversation_id)

    def refresh(self) -> None:
        """Read the conversations again, on another thread."""
        if not self._session.is_open:
            return
        engine = self._session.engine

        def take(listed: list[Conversation]) -> None:
            if not isValid(self):
                return
            if self.conversation_list.is_editing:
                # What is being typed would go; there is time.
                self._refreshing.start()
            else:
                self.conversations.load(listed)
                self.conversation_list.give_keyboard(self.conversations.current)

        self._session.fetch("list conversations", lambda: engine.conversations.all(), take)

    def refresh_collections(self) -> None:
        """Count the documents of the collections again, once for a burst of changes."""
        if not self._counting.isActive():
            self._counting.start()

    def search_conversations(self) -> None:
        """Give the keyboard to the search for conversations."""
        self.wanted.emit()
        self.conversations_section.set_open(True)
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def search_collections(self) -> None:
        """Show and hide the search for collections."""
        hidden = not self.collection_filter.isVisible()
        self.wanted.emit()
        self.collections_section.set_open(True)
        self.collection_filter.clear()
        self.collection_filter.setVisible(hidden)
        if hidden:
            self.collection_filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def make_collection(self) -> None:
        """Begin a new collection, to be named in place."""
        self.wanted.emit()
        self.collections_section.set_open(True)
        self.collection_filter.clear()
        self.collection_list.make_new()

    def show_notice(self, text: str) -> None:
        """A sentence at the foot of the pane on what could not be done, until something is."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        announce(self.notice, text)

    # --- pages and conversations ----------------------------------------------------------------------------

    def _want_page(self, name: str) -> None:
        # The window says which page is shown: a click by itself checks no row.
        self.show_page(self._page)
        self.page_wanted.emit(name)

    def _go(self, step: int) -> None:
        number = self.conversations.beside(step)
        if number is not None:
            self.conversation_chosen.emit(number)

    def _on_current(self, do: Callable[[], None]) -> None:
        """Do something to the conversation that the window shows, or that has the keyboard."""
        self.wanted.emit()
        self.conversations_section.set_open(True)
        if not self.conversation_list.hasFocus():
            self.conversation_list.give_keyboard(self.conversations.current)
        do()

    def _on_collections(self, do: Callable[[], None]) -> None:
        self.wanted.emit()
        self.collections_section.set_open(True)
        do()

    def _search_soon(self, text: str) -> None:
        if text.strip():
            self._searching.start()
        else:
            self._searching.stop()
            self._searches += 1
            self.conversations.show_all()
            self.conversation_list.give_keyboard(self.conversations.current)

    def _search(self) -> None:
        words = self.search_field.text().strip()
        if not words or not self._session.is_open:
            return
        engine = self._session.engine
        self._searches += 1
        this = self._searches

        def take(hits: list[ConversationHit]) -> None:
            # Only the last search counts.
            if isValid(self) and this == self._searches:
                self.conversations.show_found(words, hits)

        self._session.fetch("search conversations", lambda: engine.conversations.search(words), take, self._say)

    def _leave_search(self) -> None:
        self.conversation_list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.conversation_list.give_keyboard_to_first()

    def _rename_conversation(self, number: int, title: str) -> None:
        engine = self._session.engine
        self._session.fetch(
            "rename conversation",
            lambda: engine.conversations.rename(number, title),
            self._take_conversation,
            self._refuse,
        )

    def _take_conversation(self, conversation: Conversation) -> None:
        if isValid(self):
            self.show_notice("")
            self.conversations.replace(conversation)

    def _remove_conversation(self, number: int) -> None:
        engine = self._session.engine
        self.conversations.remove(number)

        def take(_: None) -> None:
            if isValid(self):
                self.show_notice("")
                self.conversation_removed.emit(number)

        self._session.fetch("remove conversation", lambda: engine.conversations.remove(number), take, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self._say(error)
        self.refresh()

    def _say(self, error: Exception) -> None:
        # A bug is shown as one by the session.
        if isinstance(error, EngineError) and isValid(self):
            self.show_notice(told_of(error))

    def _show_nothing(self) -> None:
        """Where there are no rows, say why."""
        empty = self.conversations.rowCount() == 0
        self.nothing.setVisible(empty)
        self.conversation_list.setVisible(not empty)
        if self.conversations.is_search:
            self.nothing.setText(translate("Sidebar", "No conversation holds these words."))
        else:
            self.nothing.setText(translate("Sidebar", "What you ask is kept here."))

    # --- collections ----------------------------------------------------------------------------------------

    def _fetch_collections(self) -> None:
        if not self._session.is_open:
            return
        engine, renamings = self._session.engine, self._renamings

        def take(listed: list[Collection]) -> None:
            if not isValid(self):
                return
            if renamings == self._renamings:
                self.collections.load(listed)
            else:
                # Listed before a collection got its new name: it would bring the old one back.
                self._fetch_collections()

        self._session.fetch("list collections", engine.collections, take)

    def _rename_collection(self, old: str, new: str) -> None:
        engine = self._session.engine

        def take(renamed: Collection) -> None:
            if isValid(self):
                self._renamings += 1
                self.show_notice("")
                self.collections.take_renamed(old, renamed.name)

        self._session.fetch("rename collection", lambda: engine.rename_collection(old, new), take, self._say)

    def _take_collection_name(self, old: str, new: str) -> None:
        asked = self._asked.collections
        if old in asked:
            self._asked.ask_collections(new if name == old else name for name in asked)
        self.collection_renamed.emit(old, new)

    # --- what is remembered ---------------------------------------------------------------------------------

    def _take_folding(self) -> None:
        both = (self.collections_section, self.conversations_section)
        self._rest.setVisible(not self.conversations_section.is_open)
        names = ("collections", "conversations")
        folded = [name for name, section in zip(names, both, strict=True) if not section.is_open]
        self._preferences.set(_FOLDED, folded)

    def _keep_sizes(self) -> None:
        if self.collections_section.is_open and self.conversations_section.is_open:
            self._preferences.set(_SIZES, self.split.sizes()[:2])

    def _restore_sizes(self) -> None:
        folded: list[str] = self._preferences.get(_FOLDED, [])
        self.collections_section.set_open("collections" not in folded)
        self.conversations_section.set_open("conversations" not in folded)
        self._rest.setVisible("conversations" in folded)
        sizes = [int(size) for size in self._preferences.get(_SIZES, [])]
        self.split.setSizes([*(sizes if len(sizes) == 2 else (200, 400)), 0])


class NavigationButton(QPushButton):
    """A row with a picture that leads to a page; checked while that is shown."""

    def __init__(self, theme: Theme, picture: str, text: str, *, checkable: bool = True) -> None:
        super().__init__(text)
        self.setProperty("role", "navigation")
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._picture = picture
        theme.changed.connect(self._draw)
        self.toggled.connect(self._draw)
        self._draw()

    def minimumSizeHint(self) -> QSize:
        # Words that are too long give way.
        return QSize(3 * self._theme.icon_size, super().minimumSizeHint().height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        words = inner.width() - self._theme.icon_size - tokens.SPACE_S
        option.text = option.fontMetrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _draw(self) -> None:
        self.setIconSize(QSize(self._theme.icon_size, self._theme.icon_size))
        colour = "accent" if self.isChecked() or not self.isCheckable() else "muted"
        self.setIcon(self._theme.icon(self._picture, colour))
