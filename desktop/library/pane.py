"""The left pane: where to drop, what is in the library and how it stands, and what is being read.

The collection chosen here is what is shown, where drops go, and what questions are asked of.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.library.document_details import DocumentDetails
from desktop.library.intake import Intake
from desktop.library.menu import LibraryMenu
from desktop.library.model import ROW_ROLE, SEARCHABLE, Key, LibraryModel, Row, RowState, newest_first
from desktop.library.watching import Watching
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, IconButton, Label, TextButton, announce
from desktop.look.row_painting import RowPainter
from desktop.look.theme import Theme
from desktop.session import Session

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine


class RowList(QListView):
    details_wanted = Signal(object)
    """A row was double-clicked, or Enter pressed on it. Not "activated", which on some desktops is every click."""

    def __init__(self, theme: Theme, model: LibraryModel) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.setAccessibleName("Documents in the library")
        self.setModel(model)
        self.setItemDelegate(RowPainter(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.details_wanted.emit(index.data(ROW_ROLE)))
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.details_wanted.emit(self.currentIndex().data(ROW_ROLE))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The rows' heights follow their width.
        self.scheduleDelayedItemsLayout()

    def chosen_rows(self) -> list[Row]:
        return [index.data(ROW_ROLE) for index in self.selectionModel().selectedIndexes()]


class LibraryPane(QWidget):
    files_wanted = Signal()
    """The person asked to choose files."""
    folder_wanted = Signal()
    watch_wanted = Signal()
    """The person asked to choose a folder: to add it, or to be kept in step with it."""
    scope_changed = Signal()
    """Another collection is chosen, or what is in it has changed."""

    def __init__(self, theme: Theme, session: Session, model: LibraryModel, intake: Intake, watching: Watching) -> None:
        super().__init__()
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._session = session
        self._watching = watching
        self._model = model
        self._intake = intake
        self.loaded = False
        """Whether it is known what is in the library."""

        self.menu = LibraryMenu(self, watching, lambda: len(self._problems()))
        self.menu.files_wanted.connect(self.files_wanted)
        self.menu.folder_wanted.connect(self.folder_wanted)
        self.menu.watch_wanted.connect(self.watch_wanted)
        self.menu.retry_wanted.connect(lambda: self._intake.retry(self._problems()))
        self.menu_button = IconButton(theme, "more", "Add, keep in step, try again")
        self.menu_button.clicked.connect(self._show_menu)

        self.drop_zone = QPushButton("Drop files anywhere, or choose…")
        self.drop_zone.setObjectName("dropZone")
        self.drop_zone.setAccessibleName("Add files")
        self.drop_zone.setToolTip("Add files (Ctrl+O)")
        self.drop_zone.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.drop_zone.clicked.connect(self.files_wanted)

        self.list = RowList(theme, model)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.details_wanted.connect(self.show_details)
        remove = QAction("Remove from the library", self.list)
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.remove_chosen)
        self.list.addAction(remove)
        self.nothing = Label("", "small")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SPACE_S, tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_S)
        layout.setSpacing(tokens.SPACE_S)
        top = QHBoxLayout()
        top.setSpacing(tokens.SPACE_XS)
        top.addWidget(Label("Library", "title"), 1)
        top.addWidget(self.menu_button)
        layout.addLayout(top)
        layout.addWidget(self.drop_zone)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._build_chosen_bar())
        layout.addWidget(self._build_progress())
        self.notice = Label("", "small")
        self.notice.setContentsMargins(tokens.SPACE_S, 0, tokens.SPACE_S, tokens.SPACE_XS)
        self.notice.hide()
        layout.addWidget(self.notice)

        # Counting goes through every row: once for a burst of changes, not once for each.
        self._telling = QTimer(self, singleShot=True, interval=50)
        self._telling.timeout.connect(self.scope_changed)

        session.opened.connect(self.refresh)
        intake.advanced.connect(self._show_progress)
        intake.batch_ended.connect(self._end_batch)
        watching.advanced.connect(self._show_progress)
        watching.brought_in_step.connect(self._take_changes)
        watching.noticed.connect(self.show_notice)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self._show_state)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self._show_chosen()
        self._show_progress()
        self._show_state()

    def _build_chosen_bar(self) -> QWidget:
        self.chosen_bar = QWidget()
        self.chosen_label = Label("", "small", wrap=False)
        self.retry_button = TextButton("Try again", "link")
        self.retry_button.clicked.connect(self.retry_chosen)
        self.details_button = TextButton("Details", "link")
        self.details_button.clicked.connect(lambda: self.show_details(self.list.chosen_rows()[0]))
        self.remove_button = TextButton("Remove", "link")
        self.remove_button.clicked.connect(self.remove_chosen)
        row = QHBoxLayout(self.chosen_bar)
        row.setContentsMargins(tokens.SPACE_S, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.chosen_label)
        row.addStretch(1)
        row.addWidget(self.details_button)
        row.addWidget(self.retry_button)
        row.addWidget(self.remove_button)
        return self.chosen_bar

    def _build_progress(self) -> QWidget:
        self.progress_panel = QWidget()
        self.progress_label = ElidedLabel("", "small")
        self.progress_bar = QProgressBar()
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setAccessibleName("Files read")
        self.cancel_button = TextButton("Cancel", "link")
        self.cancel_button.setAccessibleName("Cancel adding files")
        self.cancel_button.clicked.connect(self._intake.cancel)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(self.progress_label, 1)
        row.addWidget(self.cancel_button)
        column = QVBoxLayout(self.progress_panel)
        column.setContentsMargins(tokens.SPACE_S, 0, 0, tokens.SPACE_XS)
        column.setSpacing(tokens.SPACE_XS)
        column.addLayout(row)
        column.addWidget(self.progress_bar)
        return self.progress_panel

    # --- what others ask ------------------------------------------------------------------------------------

    @property
    def collection(self) -> str | None:
        """The collection chosen; None is all of them."""
        return self._model.collection

    def refresh(self) -> None:
        """Read the catalog again, on another thread."""
        engine = self._session.engine

        def take(rows: dict[Key, Row]) -> None:
            if not isValid(self.list):
                # The window went while the list was on its way.
                return
            self.loaded = True
            self._model.load(rows)
            self._show_state()

        self._session.fetch("list documents", lambda: newest_first(engine.documents()), take)

    def choose(self, collection: str | None) -> None:
        """Show one collection, or all."""
        self._model.show_collection(collection)
        self.scope_changed.emit()

    # --- what the person does -------------------------------------------------------------------------------

    def remove_chosen(self) -> None:
        rows = self._settled_rows()
        if not rows:
            return
        what = f"“{rows[0].title}”" if len(rows) == 1 else f"{len(rows):,} documents"
        asked = QMessageBox(self)
        asked.setWindowTitle("Remove from the library")
        asked.setText(f"Remove {what} from the library?")
        asked.setInformativeText("The files themselves stay where they are.")
        asked.setTextFormat(Qt.TextFormat.PlainText)
        remove = asked.addButton("Remove", QMessageBox.ButtonRole.AcceptRole)
        asked.setDefaultButton(remove)
        asked.addButton(QMessageBox.StandardButton.Cancel)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(lambda: self._remove(rows))
        asked.open()

    def retry_chosen(self) -> None:
        self._intake.retry(row for row in self._settled_rows() if row.has_problem)

    def show_details(self, row: Row) -> None:
        details = DocumentDetails(self._theme, row, self)
        details.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        details.open()

    def _problems(self) -> list[Row]:
        return [row for row in self._model.shown_rows() if row.has_problem]

    def _settled_rows(self) -> list[Row]:
        """The chosen rows that something can be done with: a copy goes with what it is a copy of."""
        settled = (*SEARCHABLE, RowState.FAILED)
        return [row for row in self.list.chosen_rows() if row.state in settled]

    def _show_menu(self) -> None:
        self.menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _remove(self, rows: list[Row]) -> None:
        keys = {row.key for row in rows}
        self._model.remove(keys)
        self._session.fetch("remove", _removal(self._session.engine, keys), lambda _: self.refresh(), self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.show_notice(str(error))
        self.refresh()

    def _open_menu(self, position: QPoint) -> None:
        rows, chosen = self._settled_rows(), self.list.chosen_rows()
        if not chosen:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) == 1:
            menu.addAction("Details…", lambda: self.show_details(chosen[0]))
        if any(row.has_problem for row in rows):
            menu.addAction("Try again", self.retry_chosen)
        if rows:
            menu.addAction("Remove from the library…", self.remove_chosen)
        menu.popup(self.list.viewport().mapToGlobal(position))

    # --- what is shown --------------------------------------------------------------------------------------

    def show_notice(self, text: str) -> None:
        """A sentence at the foot of the list, until the next thing happens."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        announce(self.notice, text)

    def _end_batch(self, summary: str) -> None:
        if not self._intake.busy:
            self.show_notice(summary)
        if self._session.is_open:
            self.refresh()

    def _take_changes(self) -> None:
        if self._session.is_open:
            self.refresh()

    def _show_progress(self) -> None:
        looking = self._watching.progress
        self.progress_panel.setVisible(self._intake.busy or looking is not None)
        self.cancel_button.setVisible(self._intake.busy)
        if not self._intake.busy:
            if looking is not None:
                self.progress_label.setText(f"Keeping in step: {looking.done + 1:,} of {looking.total:,}")
                self.progress_bar.setRange(0, looking.total)
                self.progress_bar.setValue(looking.done)
            return
        self.notice.hide()
        progress = self._intake.progress
        text = "Waiting…" if progress is None else f"Reading {progress.message}"
        if progress is not None and progress.done >= progress.total:
            text = "Finishing…"
        elif progress is not None and progress.total > 1:
            text = f"{progress.done + 1:,} of {progress.total:,} · {progress.message}"
        if self._intake.waiting_count:
            text += f" · {self._intake.waiting_count:,} more waiting"
        self.progress_label.setText(text)
        self.progress_bar.setRange(0, progress.total if progress else 1)
        self.progress_bar.setValue(progress.done if progress else 0)

    def _show_chosen(self) -> None:
        rows = self._settled_rows()
        self.chosen_bar.setVisible(bool(rows))
        self.chosen_label.setText(f"{len(rows):,} selected")
        one = len(rows) == 1 and len(self.list.chosen_rows()) == 1
        self.chosen_label.setVisible(not one)
        self.details_button.setVisible(one)
        self.retry_button.setVisible(any(row.has_problem for row in rows))

    def _show_state(self) -> None:
        empty = self._model.rowCount() == 0
        self.nothing.setVisible(empty and self.loaded)
        self.nothing.setText(
            f"Nothing in “{self.collection}” yet." if self.collection is not None else "No documents yet."
        )
        self._telling.start()


def _removal(engine: Engine, keys: set[tuple[str, str]]) -> Callable[[], int]:
    """What removes the rows; a failed file has its id in the catalog only, so it is looked up there."""

    def remove() -> int:
        documents = engine.documents()
        ids = [document.id for document in documents if (document.collection, document.path) in keys]
        return engine.remove(ids).result()

    return remove
