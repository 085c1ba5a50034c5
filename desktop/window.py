"""The window: library, conversation and evidence side by side, and what connects them.

It is usable before the engine is open: what is dropped meanwhile waits.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMainWindow, QSplitter, QStackedWidget, QWidget

from desktop.chat.pane import ConversationPane
from desktop.chat.welcome import Welcome
from desktop.commands import Commands
from desktop.evidence.pane import EvidencePane
from desktop.faults import FaultDialog, Faults
from desktop.first_start import FirstStart
from desktop.language import translate
from desktop.library.drop_overlay import DropOverlay, local_files
from desktop.library.intake import Intake
from desktop.library.model import LibraryModel
from desktop.library.pane import LibraryPane
from desktop.library.watching import Watching
from desktop.look import tokens
from desktop.look.controls import Label
from desktop.look.theme import ICON_SIZE, RESOURCES, Theme
from desktop.preferences import Preferences
from desktop.session import Session
from engine import EngineError, ModelFile, ModelRole, Scope

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

SAMPLES = RESOURCES / "samples"
FILE_KINDS = (
    "Documents (*.pdf *.docx *.xlsx *.pptx *.odt *.ods *.odp *.rtf *.epub *.eml *.html *.htm *.md *.markdown *.txt"
    " *.rst *.csv *.tsv *.json *.xml *.doc *.xls *.ppt *.msg *.mbox *.zip *.tar *.gz *.tgz *.png *.jpg *.jpeg *.tif"
    " *.tiff);;All files (*)"
)


class Window(QMainWindow):
    def __init__(
        self, theme: Theme, faults: Faults, open_engine: Callable[[], Engine], preferences: Preferences | None = None
    ) -> None:
        super().__init__()
        self.setWindowTitle("Casemate")
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "casemate.svg")))
        self.setMinimumSize(QSize(820, 560))
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        self._theme = theme
        self._faults = faults
        self._fault: FaultDialog | None = None
        self.preferences = preferences or Preferences()
        self.commands = Commands(self)
        self._page_factories: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        faults.met.connect(self.show_fault)
        self.session = Session(open_engine)
        self.session.bug_met.connect(faults.report)
        self.session.opened.connect(self._take_opened)
        self.session.opening_failed.connect(self._show_opening_error)
        self.model = LibraryModel()
        self.intake = Intake(self.session, self.model)
        self.watching = Watching(self.session, self.model, self)
        self.library = LibraryPane(theme, self.session, self.model, self.intake, self.watching)
        self.welcome = Welcome(theme, samples=bool(sample_files()))
        self.conversation = ConversationPane(theme, self.session, self.welcome)
        self.evidence = EvidencePane(theme, self.session, self.preferences)
        self.first_start = FirstStart(
            self.session, self.model, self.intake, self.welcome, self.preferences, sample_files()
        )
        self._arrange()
        self.overlay = DropOverlay(theme, self)
        self._connect()
        self._show_scope()

    def _arrange(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.pages = QStackedWidget()
        self.add_page("chat", lambda: self.conversation)
        self.show_page("chat")
        for part, least, stretch in (
            (self.library, 220, 0),
            (self.pages, 340, 3),
            (self.evidence, 300, 2),
        ):
            part.setMinimumWidth(least)
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.indexOf(part), stretch)
        self.split.setSizes([260, 1020, 0])
        self.evidence.hide()
        self.setCentralWidget(self.split)

        self._shield = QLabel()
        self.offline_label = Label("", "small", wrap=False)
        self.model_label = Label("", "small", wrap=False)
        state = QWidget()
        row = QHBoxLayout(state)
        row.setContentsMargins(tokens.SPACE_M, 0, tokens.SPACE_M, 0)
        row.setSpacing(tokens.SPACE_XS)
        row.addWidget(self._shield)
        row.addWidget(self.offline_label)
        row.addStretch(1)
        row.addWidget(self.model_label)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(state, 1)
        self._theme.changed.connect(self._show_network)
        self._show_network()

    def _connect(self) -> None:
        self.library.files_wanted.connect(self.choose_files)
        self.library.folder_wanted.connect(lambda: self.choose_folder("Add a folder", self._add_folder))
        self.library.watch_wanted.connect(lambda: self.choose_folder("Keep in step with a folder", self._watch))
        self.library.scope_changed.connect(self._show_scope)
        self.welcome.files_wanted.connect(self.choose_files)
        self.welcome.question_chosen.connect(self.conversation.ask)
        self.welcome.opening_wanted.connect(self.open)
        self.conversation.place_chosen.connect(self._show_evidence)
        self.conversation.cleared.connect(self.hide_evidence)
        self.evidence.closed.connect(self.hide_evidence)
        self.evidence.number_changed.connect(self.conversation.mark_shown)
        self.evidence.shown.connect(self._show_evidence_pane)
        self._add_commands()

    def _add_commands(self) -> None:
        add = self.commands.add
        documents, chat = translate("Commands", "Documents"), translate("Commands", "Chat")
        standard = QKeySequence.StandardKey
        add("add-files", documents, translate("Commands", "Add files…"), self.choose_files, standard.Open)
        add("new-chat", chat, translate("Commands", "New conversation"), self.conversation.clear, standard.New)
        add("stop", chat, translate("Commands", "Stop the answer"), self.conversation.stop, Qt.Key.Key_Escape)
        add("ask", chat, translate("Commands", "Write a question"), self.conversation.composer.setFocus, "Ctrl+L")
        add("quit", translate("Commands", "Casemate"), translate("Commands", "Quit"), self.close, standard.Quit)
        self.evidence.add_commands(self.commands)

    def add_page(self, name: str, build: Callable[[], QWidget]) -> None:
        """A page of the middle called ``name``; ``build`` is called when it is shown for the first time."""
        self._page_factories[name] = build

    def has_page(self, name: str) -> bool:
        return name in self._page_factories

    def show_page(self, name: str) -> QWidget:
        """Show the page called ``name`` in the middle."""
        if name not in self._pages:
            page = self._page_factories[name]()
            self._pages[name] = page
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(self._pages[name])
        return self._pages[name]

    # --- what can be done -----------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the library behind the window."""
        self.welcome.show_nothing()
        self.library.show()
        self.conversation.offer_composer(True)
        self.session.open()

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders to the collection that is chosen."""
        self.intake.add(paths, self.library.target)

    def choose_files(self) -> None:
        dialog = QFileDialog(self, "Add files", "", FILE_KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add(map(Path, names)))
        dialog.open()

    def choose_folder(self, title: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def _add_folder(self, folder: Path) -> None:
        self.add([folder])

    def _watch(self, folder: Path) -> None:
        if self.session.is_open:
            self.watching.watch(folder, self.library.target)

    def hide_evidence(self) -> None:
        self.evidence.hide()
        self.evidence.clear()
        self.conversation.mark_shown(None)

    def show_fault(self, details: str) -> None:
        """Show a bug; while one is shown, others only go to the log."""
        if self._fault is None:
            self._fault = FaultDialog(details, self)
            self._fault.finished.connect(self._forget_fault)
            self._fault.open()

    # --- what it shows --------------------------------------------------------------------------------------

    def _take_opened(self) -> None:
        self.session.fetch("list models", self.session.engine.models, self._show_model)

    def _show_opening_error(self, error: Exception) -> None:
        known = isinstance(error, EngineError)
        message = str(error) if known else "The library could not be opened: an internal error."
        self.library.hide()
        self.conversation.offer_composer(False)
        self.welcome.show_failure(message, getattr(error, "hint", ""))

    def _show_model(self, models: list[ModelFile]) -> None:
        chosen = [model for model in models if model.role is ModelRole.ANSWER and model.in_use]
        if chosen and chosen[0].present:
            self.model_label.setText(chosen[0].id)
            self.model_label.setToolTip(chosen[0].description)
            self.model_label.set_role("small")
        else:
            self.model_label.setText("No model to answer with")
            self.model_label.set_role("caution")

    def _show_network(self) -> None:
        closed = network_is_closed()
        self.offline_label.setText("Offline" if closed else "Network not closed")
        self.offline_label.set_role("small" if closed else "caution")
        self.offline_label.setToolTip(
            "Casemate gave up the right to open internet connections when it started."
            if closed
            else "This process could open internet connections."
        )
        ratio = self.devicePixelRatioF()
        picture, colour = ("offline", "muted") if closed else ("caution", "caution")
        self._shield.setPixmap(self._theme.pixmap(picture, colour, ICON_SIZE, ratio))

    def _show_scope(self) -> None:
        """Tell the middle what a question would be asked of."""
        count, collection = self.library.indexed_count, self.library.collection
        documents = "1 document" if count == 1 else f"{count:,} documents"
        within = f" in “{collection}”" if collection is not None else ""
        ready = self.session.is_open and count > 0
        self.conversation.set_scope(
            Scope() if collection is None else Scope(collections=(collection,)),
            f"Asks {documents}{within}" if count else "",
            ready=ready,
        )
        empty = self.model.rowCount() == 0
        self.library.drop_zone.setVisible(not empty)
        if self.library.loaded and self.session.is_open:
            self._show_welcome(count, empty=empty, documents=documents + within)

    def _show_welcome(self, count: int, *, empty: bool, documents: str) -> None:
        """What stands where there is no conversation yet."""
        collection = self.library.collection
        self.conversation.offer_composer(not empty)
        if count:
            self.welcome.show_invitation(
                f"Ask {documents}", "Answers say where they come from, or that nothing was found."
            )
        elif empty and collection is None:
            self.welcome.show_first_drop()
        elif empty:
            self.welcome.show_invitation(f"“{collection}” is empty", "Drop documents on the window to add them to it.")
        elif self.intake.busy:
            self.welcome.show_invitation("Reading your documents", "You can ask as soon as the first one is in.")
        else:
            self.welcome.show_invitation("Nothing to ask yet", "No file in the library could be read.")

    def _show_evidence(self, places: object, number: int) -> None:
        if not isinstance(places, list) or not self.session.is_open:
            return
        self._show_evidence_pane()
        self.evidence.show_place(places, number)
        # Who has opened a citation has seen what the tour tells.
        self.first_start.end_tour()

    def _show_evidence_pane(self) -> None:
        if self.evidence.isHidden():
            total = self.split.width()
            library = self.split.sizes()[0]
            evidence = max(self.evidence.minimumWidth(), (total - library) * 45 // 100)
            self.evidence.show()
            self.split.setSizes([library, total - library - evidence, evidence])

    def _forget_fault(self) -> None:
        self._fault = None

    # --- Qt -------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.overlay.offer(len(files), self.library.target)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.hide()
        files = local_files(event.mimeData())
        if files:
            # The files are read where they are, whatever the other program offered to do with them.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.add(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go from the screen at once; the engine ends behind, and ``session.closed`` says when."""
        super().closeEvent(event)
        self.session.close()


def sample_files() -> list[Path]:
    """The sample documents that come with the program."""
    return sorted(path for path in SAMPLES.glob("*") if path.is_file() and not path.name.startswith("."))


def network_is_closed() -> bool:
    """Whether this process cannot even make an internet socket: found out by trying."""
    try:
        socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
    except PermissionError:
        return True
    return False
