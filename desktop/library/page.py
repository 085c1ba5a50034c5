"""The library's page: every document in a table that is searched and narrowed, and what is being read.

The collections shown are those asked; reading the catalog, which is slow for many, is done on another thread.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.commands import Commands
from desktop.language import translate
from desktop.library.actions import DocumentActions
from desktop.library.document_strip import DocumentStrip
from desktop.library.document_table import DocumentTable
from desktop.library.intake import Intake
from desktop.library.intake_strip import IntakeStrip
from desktop.library.menu import LibraryMenu
from desktop.library.model import LibraryModel
from desktop.library.nothing_here import NothingHere
from desktop.library.row import Key, Row, newest_first
from desktop.library.search_field import SearchField
from desktop.library.search_row import SearchRow
from desktop.library.table import LibraryTable, Standing, filter_of
from desktop.library.watching import Watching
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, Label, TextButton, announce
from desktop.look.fields import Choice
from desktop.look.theme import Theme
from desktop.preferences import Preferences
from desktop.quantities import count_words
from desktop.scope import Asked
from desktop.session import Session

_TOLD_MS = 50


class LibraryPage(QWidget):
    files_wanted = Signal()
    """The person asked to choose files."""
    folder_wanted = Signal()
    watch_wanted = Signal()
    """The person asked to choose a folder: to add it, or to be kept in step with it."""
    document_wanted = Signal(int)
    """A document is to be shown beside the conversation, by its id."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        model: LibraryModel,
        intake: Intake,
        watching: Watching,
        asked: Asked,
        commands: Commands,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._refreshes = 0
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._session, self._model, self._intake = session, model, intake
        self._watching, self._asked = watching, asked
        self.table = LibraryTable(model, self)
        self.list = DocumentTable(theme, self.table, preferences)
        self.deeds = DocumentActions(theme, session, model, intake, asked, self)
        self.deeds.add_to(commands)
        self.list.addActions(self.deeds.all())
        self.strip = DocumentStrip(theme, self.deeds)
        self.progress = IntakeStrip(intake, watching)
        self.notice = Label("", "small")
        self.notice.hide()
        self.nothing = NothingHere()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SPACE_L, tokens.SPACE_M, tokens.SPACE_L, tokens.SPACE_M)
        layout.setSpacing(tokens.SPACE_S)
        layout.addLayout(self._build_heading(watching))
        layout.addWidget(self._build_search())
        layout.addWidget(self.stack, 1)
        for below in (self.strip, self.progress, self.notice):
            layout.addWidget(below)

        # Showing what is chosen goes through all of it: once for a burst of changes.
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._show_chosen)
        self._typing = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._typing.timeout.connect(self._narrow)
        self._connect()
        self._add_commands(commands)
        self._narrow()
        self._show_chosen()

    def _build_heading(self, watching: Watching) -> QHBoxLayout:
        self.heading = ElidedLabel("", "title", Qt.TextElideMode.ElideRight)
        self.count = Label("", "small", wrap=False)
        self.again_button = TextButton("", "link")
        self.again_button.clicked.connect(self.retry_problems)
        self.folders_button = TextButton("", "link")
        self.folders_button.clicked.connect(lambda: self._show_menu(self.folders_button))
        self.menu = LibraryMenu(self, watching, lambda: len(self._problems()))
        self.add_button = TextButton(translate("Library", "Add…"), "primary")
        self.add_button.setToolTip(translate("Library", "Add files and folders, keep in step, try again"))
        # The heading stays where it is when there is nothing yet, and the button goes.
        stays = self.add_button.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self.add_button.setSizePolicy(stays)
        self.add_button.clicked.connect(lambda: self._show_menu(self.add_button))
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(self.heading, 1)
        for each in (self.count, self.folders_button, self.again_button, self.add_button):
            row.addWidget(each)
        return row

    def _build_search(self) -> SearchRow:
        self.field = SearchField(
            translate("Library", "Search the list"), translate("Library", "Search titles, paths and markings")
        )
        self.standing = Choice(self._theme)
        self.standing.setAccessibleName(translate("Library", "Show by status"))
        for standing, name in (
            (Standing.ANY, translate("Library", "Any status")),
            (Standing.READY, translate("Library", "Ready")),
            (Standing.PROBLEM, translate("Library", "With a problem")),
            (Standing.PENDING, translate("Library", "Being read")),
            (Standing.COPY, translate("Library", "Copies")),
        ):
            self.standing.addItem(name, standing)
        self.kind = Choice(self._theme)
        self.kind.setAccessibleName(translate("Library", "Show by kind"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.addItem(translate("Library", "Any kind"), "")
        for choice in (self.standing, self.kind):
            choice.view().setAccessibleName(choice.accessibleName())
            choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.search = SearchRow(self.field, (self.standing, self.kind))
        return self.search

    def _connect(self) -> None:
        for menu in (self.menu, self.nothing):
            menu.files_wanted.connect(self.files_wanted)
            menu.folder_wanted.connect(self.folder_wanted)
            menu.watch_wanted.connect(self.watch_wanted)
        self.menu.retry_wanted.connect(self.retry_problems)
        self.nothing.all_wanted.connect(self.show_all)
        self.deeds.document_wanted.connect(self.document_wanted)
        self.deeds.noticed.connect(self.show_notice)
        self.deeds.changed.connect(self.refresh)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.opened.connect(self._open_chosen)
        self.list.search_wanted.connect(self._take_typed)
        self.list.chosen_changed.connect(self._telling.start)
        self.field.textChanged.connect(self._typing.start)
        self.field.left.connect(self.list.setFocus)
        self.standing.currentIndexChanged.connect(self._narrow)
        self.kind.currentIndexChanged.connect(self._narrow)
        self._asked.changed.connect(self._narrow)
        self._model.changed.connect(self._show_counts)
        self._model.row_put.connect(self._take_row)
        self._session.opened.connect(self.refresh)
        self._intake.batch_ended.connect(self._end_batch)
        self._intake.noticed.connect(self.show_notice)
        self._intake.advanced.connect(self._clear_notice)
        self._watching.brought_in_step.connect(self.refresh)
        self._watching.noticed.connect(self.show_notice)
        self._watching.folders_changed.connect(self._show_folders)

    def _add_commands(self, commands: Commands) -> None:
        group = translate("Commands", "Documents")
        add = commands.add
        add("add-folder", group, translate("Commands", "Add a folder…"), self.folder_wanted.emit)
        add("watch-folder", group, translate("Commands", "Keep in step with a folder…"), self.watch_wanted.emit)
        add("pause-reading", group, translate("Commands", "Pause reading files"), self._intake.pause)
        add("resume-reading", group, translate("Commands", "Go on reading files"), self._intake.resume)
        add("cancel-reading", group, translate("Commands", "Cancel reading files"), self._intake.cancel)
        add("library-columns", group, translate("Commands", "Sort documents, choose columns"), self.list.offer_columns)
        add("retry-problems", group, translate("Commands", "Try everything again that failed"), self.retry_problems)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.list if self.stack.currentWidget() is self.list else self.nothing).setFocus()

    def event(self, event: QEvent) -> bool:
        # Only while the page has the keyboard: elsewhere the same key searches something else.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _finds(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _finds(event):
            self.field.setFocus()
            self.field.selectAll()
        else:
            super().keyPressEvent(event)

    # --- what others ask ------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the catalog again, on another thread."""
        if not self._session.is_open:
            return
        engine = self._session.engine
        self._refreshes += 1
        number = self._refreshes

        def take(rows: dict[Key, Row]) -> None:
            # Not where the window went while the list was on its way, or where a later one is: that may come sooner.
            if isValid(self) and number == self._refreshes:
                self._model.load(rows)

        self._session.fetch("list documents", lambda: newest_first(engine.documents()), take)

    def show_notice(self, text: str) -> None:
        """A sentence at the foot, until the next thing happens."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        announce(self.notice, text)

    def show_all(self) -> None:
        """Take back every narrowing but the collections."""
        self.field.clear()
        self.standing.setCurrentIndex(0)
        self.kind.setCurrentIndex(0)
        self._narrow()

    def retry_problems(self) -> None:
        self._intake.retry(self._problems())

    # --- what the person does -------------------------------------------------------------------------------

    def _take_typed(self, text: str) -> None:
        self.field.setFocus()
        self.field.setText(text)

    def _narrow(self) -> None:
        self._typing.stop()
        wanted = filter_of(
            self.field.text(), self.standing.currentData(), self.kind.currentData(), self._asked.collections
        )
        self.table.narrow(wanted)
        self._show_counts()

    def _open_chosen(self) -> None:
        action = self.deeds.open if self.deeds.open.isEnabled() else self.deeds.details
        action.trigger()

    def _open_menu(self, position: QPoint) -> None:
        if self.list.chosen_count():
            self.deeds.menu(self).popup(self.list.viewport().mapToGlobal(position))

    def _show_menu(self, button: QWidget) -> None:
        self.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _problems(self) -> list[Row]:
        wanted = self._asked.collections
        return [row for row in self._model.rows() if row.has_problem and (not wanted or row.collection in wanted)]

    # --- what is shown --------------------------------------------------------------------------------------

    def _take_row(self, row: Row) -> None:
        current = self.list.current_row()
        if current is not None and current.key == row.key:
            self._telling.start()

    def _show_chosen(self) -> None:
        rows = self.list.chosen_rows()
        self.deeds.choose(rows)
        self.strip.show_rows(len(rows), rows[0] if len(rows) == 1 else None)

    def _show_counts(self) -> None:
        collections = self._asked.collections
        names = ", ".join(collections) if collections else translate("Library", "All documents")
        self.heading.setText(names)
        here, shown = self._model.count(collections), self.table.rowCount()
        if shown == here:
            self.count.setText(translate("Library", "%Ln document(s)", "", here) if here else "")
        else:
            told = translate("Library", "{shown} of {count}")
            self.count.setText(told.format(shown=count_words(shown), count=count_words(here)))
        problems = len(self._problems())
        self.again_button.setText(translate("Library", "Try {count} again").format(count=count_words(problems)))
        self.again_button.setAccessibleName(self.again_button.text())
        self.again_button.setVisible(problems > 1 and not self._intake.busy)
        self._show_kinds()
        # The empty page has buttons of its own for what the menu offers.
        for control in (self.search, self.field, self.standing, self.kind, self.add_button):
            control.setVisible(here > 0)
        self.stack.setCurrentWidget(self.list if shown else self.nothing)
        self.nothing.show_state(collections, loaded=self._model.loaded, narrowed=here > 0)

    def _show_kinds(self) -> None:
        kinds = sorted({row.kind for row in self._model.rows()} - {""})
        if kinds == [self.kind.itemData(place) for place in range(1, self.kind.count())]:
            return
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)
        while self.kind.count() > 1:
            self.kind.removeItem(1)
        for kind in kinds:
            self.kind.addItem(kind, kind)
        self.kind.setCurrentIndex(max(self.kind.findData(chosen), 0))
        self.kind.blockSignals(False)
        if self.kind.currentData() != chosen:
            self._narrow()

    def _show_folders(self) -> None:
        count = len(self._watching.folders)
        self.folders_button.setText(translate("Library", "%n watched folder(s)", "", count))
        self.folders_button.setAccessibleName(self.folders_button.text())
        self.folders_button.setVisible(count > 0)

    def _end_batch(self, summary: str) -> None:
        if not self._intake.busy:
            self.show_notice(summary)
        self.refresh()

    def _clear_notice(self) -> None:
        if self._intake.progress is not None:
            self.notice.hide()


def _finds(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Find)
