"""The window: library, conversation and evidence side by side, and what connects them.

It is usable before the engine is open: what is dropped meanwhile waits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.chat.pane import ConversationPane
from desktop.chat.welcome import Welcome
from desktop.commands import Commands, Goal
from desktop.crash_report import CrashBar, CrashFiles
from desktop.doctor_report import DoctorReport
from desktop.evidence.pane import EvidencePane
from desktop.faults import FaultDialog, Faults
from desktop.language import translate
from desktop.library.drop_overlay import DropOverlay, local_files
from desktop.library.intake import Intake
from desktop.library.model import LibraryModel
from desktop.library.pane import LibraryPane
from desktop.library.watching import Watching
from desktop.look.theme import RESOURCES, Theme
from desktop.marking_banner import MarkingBanner, Markings
from desktop.notifications import Notifier
from desktop.palette import Palette
from desktop.preferences import Preferences
from desktop.scope import Asked
from desktop.session import Session
from desktop.settings_dialog import SCALE, SCALES, SettingsDialog
from desktop.shortcut_list import ShortcutList
from desktop.status_bar import StatusBar
from desktop.window_state import Panes, keep_geometry, restore_geometry
from engine import EngineError, Scope

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

SAMPLES = RESOURCES / "samples"
FILE_KINDS = (
    "*.pdf *.docx *.xlsx *.pptx *.odt *.ods *.odp *.rtf *.epub *.eml *.html *.htm *.md *.markdown *.txt *.rst *.csv"
    " *.tsv *.json *.xml *.doc *.xls *.ppt *.msg *.mbox *.zip *.tar *.gz *.tgz *.png *.jpg *.jpeg *.tif *.tiff"
)


class Window(QMainWindow):
    closing = Signal()
    """The person closes it: from now on it takes nothing more."""

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
        self.session.opening_failed.connect(self._show_opening_error)
        self.model = LibraryModel()
        self.intake = Intake(self.session, self.model)
        self.watching = Watching(self.session, self.model, self)
        self.library = LibraryPane(theme, self.session, self.model, self.intake, self.watching)
        self.welcome = Welcome(theme, samples=bool(sample_files()))
        self.conversation = ConversationPane(theme, self.session, self.welcome)
        self.evidence = EvidencePane(theme, self.session)
        self.markings = Markings(self.preferences, self)
        self._arrange()
        self.overlay = DropOverlay(theme, self)
        self.palette_panel = Palette(theme, self, self.commands, self.preferences)
        self.notifier = Notifier(self, self.session, self.intake, self.preferences)
        self._connect()
        restore_geometry(self, self.preferences)
        self.panes.restore()
        self._show_scope()

    def _arrange(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.add_page("chat", lambda: self.conversation)
        self.add_page("evaluation", self._build_evaluation)
        self.show_page("chat")
        for part, least, stretch in (
            (self.library, 220, 0),
            (self.pages, 340, 3),
            (self.evidence, 300, 2),
        ):
            part.setMinimumWidth(least)
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.indexOf(part), stretch)
        self.evidence.hide()
        self.panes = Panes(self.split, self.library, self.pages, self.evidence, self.preferences)
        self._theme.changed.connect(self._draw_lines)
        self._draw_lines()
        self.status = StatusBar(self._theme, self.session, self.intake, self.watching)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(MarkingBanner(self.markings))
        self.notices = QVBoxLayout()
        """Quiet lines above the panes."""
        column.addLayout(self.notices)
        column.addWidget(self.split, 1)
        column.addWidget(self.status)
        column.addWidget(MarkingBanner(self.markings))
        self.setCentralWidget(frame)

    def _connect(self) -> None:
        self.library.files_wanted.connect(self.choose_files)
        self.library.folder_wanted.connect(
            lambda: self.choose_folder(translate("Window", "Add a folder"), self._add_folder)
        )
        self.library.watch_wanted.connect(
            lambda: self.choose_folder(translate("Window", "Keep in step with a folder"), self._watch)
        )
        self.library.scope_changed.connect(self._show_scope)
        self.welcome.files_wanted.connect(self.choose_files)
        self.welcome.samples_wanted.connect(lambda: self.add(sample_files()))
        self.welcome.opening_wanted.connect(self.open)
        self.conversation.place_chosen.connect(self._show_evidence)
        self.conversation.cleared.connect(self.hide_evidence)
        self.evidence.closed.connect(self.hide_evidence)
        self.evidence.number_changed.connect(self.conversation.mark_shown)
        self.conversation.answered.connect(self.status.show_answer)
        self.conversation.answered.connect(self.markings.show_answer)
        self.conversation.cleared.connect(self.markings.forget_answers)
        self.status.report_wanted.connect(self.show_report)
        self.status.library_wanted.connect(self.show_library)
        self._add_commands()
        self.commands.add_provider(self._document_goals)

    def _add_commands(self) -> None:
        add = self.commands.add
        documents, chat = translate("Commands", "Documents"), translate("Commands", "Chat")
        program = translate("Commands", "Casemate")
        standard = QKeySequence.StandardKey
        add("add-files", documents, translate("Commands", "Add files…"), self.choose_files, standard.Open)
        add("new-chat", chat, translate("Commands", "New conversation"), self.conversation.clear, standard.New)
        add("stop", chat, translate("Commands", "Stop the answer"), self.conversation.stop, Qt.Key.Key_Escape)
        view = translate("Commands", "View")
        add(
            "toggle-sidebar",
            view,
            translate("Commands", "Show or hide the sidebar"),
            self.panes.toggle_sidebar,
            "Ctrl+B",
        )
        add(
            "toggle-evidence",
            view,
            translate("Commands", "Show or hide the evidence"),
            self.panes.toggle_evidence,
            "Ctrl+Shift+E",
        )
        add("larger", view, translate("Commands", "Larger text"), lambda: self._resize_text(1), "Ctrl++", "Ctrl+=")
        add("smaller", view, translate("Commands", "Smaller text"), lambda: self._resize_text(-1), "Ctrl+-")
        add("usual-size", view, translate("Commands", "Text as large as usual"), self._reset_text, "Ctrl+0")
        add("settings", program, translate("Commands", "Settings…"), self.show_settings, "Ctrl+,")
        add("ask", chat, translate("Commands", "Write a question"), self.conversation.composer.setFocus, "Ctrl+L")
        add("palette", program, translate("Commands", "Command palette"), self.palette_panel.open, "Ctrl+K")
        add("shortcuts", program, translate("Commands", "Keyboard shortcuts"), self.show_shortcuts, "?", "Ctrl+/")
        add("doctor", program, translate("Commands", "What was checked"), self.show_report)
        add("quit", program, translate("Commands", "Quit"), self.close, standard.Quit)

    def add_page(self, name: str, build: Callable[[], QWidget]) -> None:
        """A page of the middle called ``name``; ``build`` is called when it is shown for the first time."""
        self._page_factories[name] = build

    def show_page(self, name: str) -> QWidget:
        """Show the page called ``name`` in the middle."""
        if name not in self._pages:
            page = self._page_factories[name]()
            self._pages[name] = page
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(self._pages[name])
        return self._pages[name]

    def _build_evaluation(self) -> QWidget:
        from desktop.evaluation.page import EvaluationPage

        page = EvaluationPage(self._theme, self.session, self.commands, self.preferences, Asked(self))
        page.place_chosen.connect(self._show_evidence)
        page.page_wanted.connect(self.show_page)
        return page

    # --- what can be done -----------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the library behind the window."""
        self.welcome.show_nothing()
        self.panes.restore()
        self.conversation.offer_composer(True)
        self.session.open()

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders to the collection that is chosen."""
        self.intake.add(paths, self.library.target)

    def choose_files(self) -> None:
        documents, every = translate("Window", "Documents"), translate("Window", "All files")
        kinds = f"{documents} ({FILE_KINDS});;{every} (*)"
        dialog = QFileDialog(self, translate("Window", "Add files"), "", kinds)
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
        self.panes.hide_evidence()
        self.evidence.clear()
        self.conversation.mark_shown(None)

    def show_library(self) -> None:
        self.panes.show_sidebar()
        self.library.list.setFocus()

    def _document_goals(self) -> list[Goal]:
        """Every document, for the palette."""
        kind, show = translate("Commands", "Document"), self.library.show_details
        return [Goal(row.title, kind, partial(show, row)) for row in self.model.rows() if row.document is not None]

    def show_settings(self) -> None:
        SettingsDialog(self._theme, self.preferences, self.markings, self.session, self).open()

    def _resize_text(self, step: int) -> None:
        """To the next of the sizes there are."""
        sizes = [size for size in SCALES if (size - self._theme.scale) * step > 0]
        if sizes:
            self._set_scale(min(sizes) if step > 0 else max(sizes))

    def _reset_text(self) -> None:
        self._set_scale(100)

    def _set_scale(self, percent: int) -> None:
        self.preferences.set(SCALE, percent)
        self._theme.set_scale(percent)

    def _draw_lines(self) -> None:
        self.split.setHandleWidth(self._theme.hair)

    def show_report(self) -> None:
        """Check that nothing leaves this machine, and everything else, and show what was found."""
        report = DoctorReport(self._theme, self.session, self)
        report.open()
        report.examine()

    def show_shortcuts(self) -> None:
        ShortcutList(self._theme, self.commands, self).open()

    def tell_of_crash(self, files: CrashFiles) -> None:
        """Say that the last run ended in a crash, if there is a report of one."""
        if files.left():
            bar = CrashBar(self._theme, files)
            self.notices.addWidget(bar)
            bar.show()

    def show_fault(self, details: str) -> None:
        """Show a bug; while one is shown, others only go to the log."""
        if self._fault is None:
            self._fault = FaultDialog(details, self)
            self._fault.finished.connect(self._forget_fault)
            self._fault.open()

    # --- what it shows --------------------------------------------------------------------------------------

    def _show_opening_error(self, error: Exception) -> None:
        known = isinstance(error, EngineError)
        message = str(error) if known else translate("Window", "The library could not be opened: an internal error.")
        self.library.hide()
        self.conversation.offer_composer(False)
        self.welcome.show_failure(message, getattr(error, "hint", ""))

    def _show_scope(self) -> None:
        """Tell the middle what a question would be asked of."""
        count, collection = self.library.indexed_count, self.library.collection
        rows = self.model.shown_rows()
        self.markings.show_asked(row.document.marking for row in rows if row.document is not None)
        documents = translate("Window", "%n document(s)", "", count)
        if collection is not None:
            within = translate("Window", "{documents} in “{collection}”")
            documents = within.format(documents=documents, collection=collection)
        ready = self.session.is_open and count > 0
        self.conversation.set_scope(
            Scope() if collection is None else Scope(collections=(collection,)),
            translate("Window", "Asks {documents}").format(documents=documents) if count else "",
            ready=ready,
        )
        empty = self.model.rowCount() == 0
        self.library.drop_zone.setVisible(not empty)
        if self.library.loaded and self.session.is_open:
            self._show_welcome(count, empty=empty, documents=documents)

    def _show_welcome(self, count: int, *, empty: bool, documents: str) -> None:
        """What stands where there is no conversation yet."""
        collection = self.library.collection
        self.conversation.offer_composer(not empty)
        if count:
            self.welcome.show_invitation(
                translate("Window", "Ask {documents}").format(documents=documents),
                translate("Window", "Answers say where they come from, or that nothing was found."),
            )
        elif empty and collection is None:
            self.welcome.show_first_drop()
        elif empty:
            self.welcome.show_invitation(
                translate("Window", "“{collection}” is empty").format(collection=collection),
                translate("Window", "Drop documents on the window to add them to it."),
            )
        elif self.intake.busy:
            self.welcome.show_invitation(
                translate("Window", "Reading your documents"),
                translate("Window", "You can ask as soon as the first one is in."),
            )
        else:
            self.welcome.show_invitation(
                translate("Window", "Nothing to ask yet"), translate("Window", "No file in the library could be read.")
            )

    def _show_evidence(self, places: object, number: int) -> None:
        if not isinstance(places, list) or not self.session.is_open:
            return
        self.panes.show_evidence()
        self.evidence.show_place(places, number)

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
        self.closing.emit()
        keep_geometry(self, self.preferences)
        super().closeEvent(event)
        self.session.close()


def sample_files() -> list[Path]:
    """The sample documents that come with the program."""
    return sorted(path for path in SAMPLES.glob("*") if path.is_file() and not path.name.startswith("."))
