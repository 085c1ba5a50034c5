"""The window: sidebar, a page and the evidence side by side, and what connects them.

It is usable before the engine is open: what is dropped meanwhile waits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.chat.pane import ChatPane
from desktop.chat.welcome import Welcome
from desktop.commands import Commands
from desktop.crash_report import CrashBar, CrashFiles
from desktop.engine_words import translated
from desktop.evidence.pane import EvidencePane
from desktop.faults import FaultDialog, Faults
from desktop.first_start import FirstStart
from desktop.goals import goals_of
from desktop.language import translate
from desktop.library.choosing import choose_files, choose_folder
from desktop.library.drop_overlay import DropOverlay, local_files
from desktop.library.intake import Intake
from desktop.library.model import LibraryModel
from desktop.library.page import LibraryPage
from desktop.library.watching import Watching
from desktop.look.theme import RESOURCES, Theme
from desktop.marking_banner import MarkingBanner, Markings
from desktop.models.importing import is_weights
from desktop.notifications import Notifier
from desktop.palette import Palette
from desktop.preferences import Preferences
from desktop.scope import Asked
from desktop.session import Session
from desktop.sidebar.pane import Sidebar
from desktop.status_bar import StatusBar
from desktop.window_commands import add_window_commands
from desktop.window_state import Panes, keep_geometry, restore_geometry
from engine import Conversation, EngineError

if TYPE_CHECKING:
    # Importing these loads what is heavy; here they are only names.
    from desktop.commands import Goal
    from desktop.evaluation.page import EvaluationPage
    from desktop.models.page import ModelsPage
    from engine import Engine

SAMPLES = RESOURCES / "samples"


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
        self.theme = theme
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
        self.asked = Asked(self)
        self.model = LibraryModel(self)
        self.intake = Intake(self.session, self.model)
        self.watching = Watching(self.session, self.model, self)
        shared = (self.commands, self.preferences)
        self.sidebar = Sidebar(theme, self.session, *shared, self.asked)
        self.library = LibraryPage(theme, self.session, self.model, self.intake, self.watching, self.asked, *shared)
        self.welcome = Welcome(theme, samples=bool(sample_files()))
        self.conversation = ChatPane(theme, self.session, *shared, self.asked, self.welcome)
        self.evidence = EvidencePane(theme, self.session, self.preferences)
        self.first_start = FirstStart(
            self.session, self.model, self.intake, self.asked, self.welcome, self.preferences, sample_files()
        )
        self.markings = Markings(self.preferences, self)
        self._arrange()
        self.overlay = DropOverlay(theme, self, self.session)
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
        self.add_page("library", lambda: self.library)
        self.add_page("models", self._build_models)
        self.add_page("evaluation", self._build_evaluation)
        # It has timers, which the window has to own.
        self.show_page("library")
        self.show_page("chat")
        for part, least, stretch in (
            (self.sidebar, 220, 0),
            (self.pages, 340, 3),
            (self.evidence, 300, 2),
        ):
            part.setMinimumWidth(least)
            self.split.addWidget(part)
            self.split.setStretchFactor(self.split.indexOf(part), stretch)
        self.evidence.hide()
        self.panes = Panes(self.split, self.sidebar, self.pages, self.evidence, self.preferences, self.theme)
        self.theme.changed.connect(self._draw_lines)
        self._draw_lines()
        self.status = StatusBar(self.theme, self.session, self.intake, self.watching)
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
        self._connect_documents()
        self._connect_conversations()
        self._connect_evidence()
        self.status.report_wanted.connect(lambda: self.commands["doctor"].trigger())
        self.status.library_wanted.connect(self.show_library)
        add_window_commands(self)
        self.evidence.add_commands(self.commands)
        self.commands.add_provider(self._goals)

    def _connect_documents(self) -> None:
        self.library.files_wanted.connect(self.choose_files)
        self.library.folder_wanted.connect(
            lambda: choose_folder(self, translate("Window", "Add a folder"), self._add_folder)
        )
        self.library.watch_wanted.connect(
            lambda: choose_folder(self, translate("Window", "Keep in step with a folder"), self._watch)
        )
        self.library.document_wanted.connect(self.evidence.show_document)
        self.model.changed.connect(self._leave_gone)
        self.model.changed.connect(self._show_scope)
        self.conversation.scoping.pin_changed.connect(self._show_scope)
        self.model.changed.connect(self.sidebar.refresh_collections)
        self.model.changed.connect(self.conversation.scoping.refresh_soon)
        self.asked.changed.connect(self._show_scope)
        self.sidebar.files_dropped.connect(self.take)
        self.sidebar.wanted.connect(self.panes.show_sidebar)
        self.sidebar.collection_renamed.connect(self._take_collection_name)
        self.first_start.removed.connect(self.library.refresh)
        self.welcome.files_wanted.connect(self.choose_files)
        self.welcome.opening_wanted.connect(self.open)
        self.welcome.question_chosen.connect(self.conversation.ask)

    def _connect_conversations(self) -> None:
        self.sidebar.new_wanted.connect(self.begin_conversation)
        self.sidebar.page_wanted.connect(self.show_page)
        self.sidebar.conversation_chosen.connect(self.open_conversation)
        self.sidebar.conversation_removed.connect(self._leave_removed)
        self.conversation.conversation_changed.connect(self._take_conversation)
        self.conversation.shown_wanted.connect(lambda: self.show_page("chat"))
        self.conversation.cleared.connect(self.hide_evidence)
        self.conversation.cleared.connect(self.markings.forget_answers)
        self.conversation.opened.connect(self._take_opened_conversation)
        self.conversation.answered.connect(self.status.show_answer)
        self.conversation.answered.connect(self.markings.show_answer)

    def _connect_evidence(self) -> None:
        self.conversation.place_chosen.connect(self._show_evidence)
        self.evidence.closed.connect(self.hide_evidence)
        self.evidence.number_changed.connect(self.conversation.mark_shown)
        self.evidence.shown.connect(self.panes.show_evidence)
        self.evidence.marking_changed.connect(self.markings.show_evidence)

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
        self.sidebar.show_page(name)
        return self._pages[name]

    # What is not needed at once is loaded when it is first shown: the window has to be there first.

    def _build_models(self) -> QWidget:
        from desktop.models.page import ModelsPage

        page = ModelsPage(self.theme, self.session, self.commands, self.preferences)
        page.model_changed.connect(self.status.refresh_models)
        for signal in (page.model_changed, page.adapters_changed, page.prompts_changed, page.pins_changed):
            signal.connect(self.conversation.scoping.refresh)
        page.evaluation_wanted.connect(self._evaluate_adapter)
        page.documents_dropped.connect(self.add)
        return page

    def _build_evaluation(self) -> QWidget:
        from desktop.evaluation.page import EvaluationPage

        page = EvaluationPage(self.theme, self.session, self.preferences, self.asked)
        page.place_chosen.connect(self._show_evidence)
        page.page_wanted.connect(self.show_page)
        return page

    def _evaluate_adapter(self, name: str) -> None:
        page = cast("EvaluationPage", self.show_page("evaluation"))
        page.choose_adapter(name)

    # --- what can be done -----------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the library behind the window."""
        self.welcome.show_nothing()
        self.panes.restore()
        self.conversation.offer_composer(True)
        self.session.open()

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders to the collection that is chosen."""
        self.intake.add(paths, self.asked.target)

    def take(self, files: Iterable[Path], collection: str | None = None) -> None:
        """Import the models and adapters among ``files``, and add the rest to ``collection``, or the one chosen."""
        weights, documents = _divided(files)
        if documents:
            self.intake.add(documents, self.asked.target if collection is None else collection)
        if weights:
            self.import_models(weights)

    def choose_files(self) -> None:
        choose_files(self, self.take)

    def import_models(self, files: list[Path]) -> None:
        """Take models in, on their own page."""
        page = cast("ModelsPage", self.show_page("models"))
        page.bring(files)

    def _add_folder(self, folder: Path) -> None:
        self.take([folder])

    def _watch(self, folder: Path) -> None:
        if self.session.is_open:
            self.watching.watch(folder, self.asked.target)

    def hide_evidence(self) -> None:
        self._fold_evidence()
        self.evidence.clear()
        self.conversation.mark_shown(None)

    def toggle_evidence(self) -> None:
        """Fold the evidence away, or show again what it showed."""
        if not self.evidence.isHidden():
            self._fold_evidence()
        elif not self.evidence.is_blank:
            self.panes.show_evidence()

    def _fold_evidence(self) -> None:
        focus = QApplication.focusWidget()
        had_keyboard = isinstance(focus, QWidget) and self.evidence.isAncestorOf(focus)
        self.panes.hide_evidence()
        if had_keyboard and self.pages.currentWidget() is self.conversation:
            self.conversation.composer.setFocus()
        elif had_keyboard and self.pages.currentWidget() is self.library:
            self.library.list.setFocus()

    def show_library(self) -> None:
        self.show_page("library")
        self.library.list.setFocus()

    def begin_conversation(self) -> None:
        self.show_page("chat")
        self.conversation.new_conversation()

    def open_conversation(self, number: int) -> None:
        self.show_page("chat")
        self.sidebar.show_current(number)
        self.conversation.open_conversation(number)

    def _goals(self) -> list[Goal]:
        """Where the palette leads to, besides the commands."""
        return goals_of(self.model, self.sidebar, self.asked, self.evidence.show_document, self.open_conversation)

    def _draw_lines(self) -> None:
        self.split.setHandleWidth(self.theme.hair)

    def tell_of_crash(self, files: CrashFiles) -> None:
        """Say that the last run ended in a crash, if there is a report of one."""
        if files.left():
            bar = CrashBar(self.theme, files)
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
        internal = translate("Window", "The library could not be opened: an internal error.")
        message = translated(str(error)) if isinstance(error, EngineError) else internal
        self.sidebar.hide()
        self.conversation.offer_composer(False)
        self.welcome.show_failure(message, getattr(error, "hint", ""))

    def _show_scope(self) -> None:
        """Tell the middle what a question would be asked of."""
        names, ids = self.asked.collections, self.asked.documents
        if self.asked.pinned is not None:
            # Until it is known what the pin holds, it may be anything.
            pin = self.conversation.scoping.pin
            names, ids = (), pin.documents if pin is not None else ()
        count = len(ids) or self.model.indexed_count(names)
        self.markings.show_asked(self.model.markings(names, ids))
        documents = translate("Window", "%n document(s)", "", count)
        if names and not ids:
            within = translate("Window", "{documents} in {collections}")
            quoted = translate("Window", ", ").join(translate("Window", "“{name}”").format(name=name) for name in names)
            documents = within.format(documents=documents, collections=quoted)
        ready = self.session.is_open and count > 0
        known = self.model.loaded and self.session.is_open
        words = translate("Window", "Asks no documents") if known else ""
        if count:
            words = translate("Window", "Asks {documents}").format(documents=documents)
        self.conversation.set_scope(words, ready=ready)
        if known:
            self._show_welcome(count, empty=self.model.count(names) == 0, documents=documents)

    def _leave_gone(self) -> None:
        """What is no longer in the library is not asked any more."""
        if self.model.loaded:
            asked = self.asked.documents
            there = tuple(each for each in asked if self.model.can_answer(each))
            if there != asked:
                self.asked.ask_documents(there)
            pin = self.conversation.scoping.pin
            if pin is not None and not all(self.model.can_answer(each) for each in pin.documents):
                self.conversation.scoping.refresh()

    def _show_welcome(self, count: int, *, empty: bool, documents: str) -> None:
        """What stands where there is no conversation yet."""
        collection = ", ".join(self.asked.collections) or None
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
        # Who has opened a citation has seen what the tour tells.
        self.first_start.end_tour()

    def _take_collection_name(self, old: str, new: str) -> None:
        self.watching.take_renamed(old, new)
        if self.session.is_open:
            self.library.refresh()

    def _take_conversation(self, number: int | None) -> None:
        if number is not None:
            self.sidebar.refresh()
        self.sidebar.show_current(number)

    def _take_opened_conversation(self, conversation: Conversation) -> None:
        self.markings.show_sources(source.marking for turn in conversation.turns for source in turn.used)

    def _leave_removed(self, number: int) -> None:
        if self.conversation.conversation_id == number:
            self.conversation.new_conversation()
        self.conversation.drafts.forget(number)

    def _forget_fault(self) -> None:
        self._fault = None

    # --- Qt -------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = local_files(event.mimeData())
        if not files:
            return
        event.acceptProposedAction()
        weights, documents = _divided(files)
        imported = translate("Window", "Import %n model(s)", "", len(weights)) if weights else ""
        if documents:
            self.overlay.offer(documents, self.asked.target, imported)
        else:
            self.overlay.say(imported)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.overlay.refuses:
            event.ignore()
        else:
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
            self.take(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go from the screen at once; the engine ends behind, and ``session.closed`` says when."""
        self.closing.emit()
        keep_geometry(self, self.preferences)
        super().closeEvent(event)
        self.intake.keep()
        self.session.close()


def sample_files() -> list[Path]:
    """The sample documents that come with the program."""
    return sorted(path for path in SAMPLES.glob("*") if path.is_file() and not path.name.startswith("."))


def _divided(files: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The models and adapters among ``files``, and the rest."""
    listed = list(files)
    weights = [file for file in listed if is_weights(file)]
    return weights, [file for file in listed if file not in weights]
