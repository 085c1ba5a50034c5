"""What can be done with the documents that are chosen, each once: for the keys, the menu and the buttons alike.

Nothing is done to a file itself; taking a document out of the library asks first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox, QWidget

from desktop import file_manager
from desktop.commands import Commands
from desktop.faults import told_of
from desktop.language import translate
from desktop.library.document_details import DocumentDetails
from desktop.library.intake import Intake
from desktop.library.ledger_path import outer_file
from desktop.library.model import LibraryModel
from desktop.library.row import SEARCHABLE, Key, Row, RowState
from desktop.look.theme import Theme
from desktop.quantities import count_words
from desktop.scope import Asked
from desktop.session import Session
from engine import EngineError, Event, EventHandler, Failed, Job, Pin, Progress, Succeeded

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

_SETTLED = (*SEARCHABLE, RowState.FAILED)


class DocumentActions(QObject):
    document_wanted = Signal(int)
    """A document is to be shown beside the conversation, by its id."""
    noticed = Signal(str)
    """Carries a sentence on what was done, or could not be."""
    changed = Signal()
    """The catalog has changed: it is to be read again."""

    def __init__(
        self, theme: Theme, session: Session, model: LibraryModel, intake: Intake, asked: Asked, page: QWidget
    ) -> None:
        super().__init__(page)
        self._theme, self._session, self._model = theme, session, model
        self._intake, self._asked, self._page = intake, asked, page
        self._rows: list[Row] = []
        self._all: list[QAction] = []
        key = Qt.KeyboardModifier
        self.open = self._make("open", translate("Library", "Open"), self._open)
        self.open_outside = self._make(
            "open-outside",
            translate("Library", "Open in its own program"),
            self._open_outside,
            QKeySequence(key.ControlModifier | Qt.Key.Key_Return),
        )
        self.reveal = self._make("reveal", translate("Library", "Show in the file manager"), self._reveal)
        self.copy_path = self._make(
            "copy-path", translate("Library", "Copy path"), self._copy_path, QKeySequence(QKeySequence.StandardKey.Copy)
        )
        self.ask_only = self._make(
            "ask-only", translate("Library", "Ask only these"), self._ask_only, QKeySequence("Ctrl+Shift+A")
        )
        self.pin = self._make("pin", translate("Library", "Pin for quick answers"), self._pin)
        self.mark = self._make("mark", translate("Library", "Mark…"), self._ask_marking, QKeySequence("Ctrl+M"))
        self.read_again = self._make(
            "read-again", translate("Library", "Read again"), self._read_again, QKeySequence("F5")
        )
        self.details = self._make(
            "details",
            translate("Library", "Details…"),
            self._details,
            QKeySequence(key.AltModifier | Qt.Key.Key_Return),
        )
        self.remove = self._make(
            "remove",
            translate("Library", "Remove from the library…"),
            self._ask_removal,
            QKeySequence(QKeySequence.StandardKey.Delete),
        )
        self.choose([])

    def _make(self, name: str, text: str, run: Callable[[], None], keys: QKeySequence | None = None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"document-{name}")
        if keys is not None:
            action.setShortcut(keys)
            # The keys are those of the table: Delete and copy mean something else in a text field.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: run())
        self._all.append(action)
        return action

    def all(self) -> list[QAction]:
        return list(self._all)

    def add_to(self, commands: Commands) -> None:
        """The same as commands of the window, that act on the chosen documents."""
        group = translate("Commands", "Documents")
        for action in self._all:
            command = commands.add(action.objectName(), group, action.text().rstrip("…"), action.trigger)
            command.setEnabled(action.isEnabled())
            action.enabledChanged.connect(command.setEnabled)

    def choose(self, rows: Iterable[Row]) -> None:
        """What the actions are about from now on."""
        self._rows = list(rows)
        one = len(self._rows) == 1
        searchable = any(row.state in SEARCHABLE for row in self._rows)
        settled = any(row.state in _SETTLED for row in self._rows)
        ready = self._session.is_open
        for action, can in (
            (self.open, one and searchable and ready),
            (self.open_outside, one and ready),
            (self.reveal, one and ready),
            (self.copy_path, bool(self._rows)),
            (self.ask_only, searchable),
            (self.pin, searchable and ready),
            (self.mark, searchable and ready),
            (self.read_again, settled and ready),
            (self.details, one),
            (self.remove, settled and ready),
        ):
            action.setEnabled(can)

    def menu(self, parent: QWidget) -> QMenu:
        """What can be done with what is chosen."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in (
            (self.open, self.open_outside, self.reveal),
            (self.ask_only, self.pin, self.mark),
            (self.copy_path, self.details),
            (self.read_again, self.remove),
        ):
            menu.addSeparator()
            menu.addActions([action for action in group if action.isEnabled()])
        return menu

    # --- each of them ---------------------------------------------------------------------------------------

    def _documents(self) -> list[int]:
        """The ids of those chosen that can be asked."""
        return [row.document.id for row in self._rows if row.state in SEARCHABLE and row.document is not None]

    def _open(self) -> None:
        for document_id in self._documents()[:1]:
            self.document_wanted.emit(document_id)

    def _open_outside(self) -> None:
        self._with_file(self._start_program)

    def _start_program(self, file: Path) -> None:
        if not file_manager.open_file(file):
            self.noticed.emit(translate("Library", "There is no program to open {file} with.").format(file=file.name))

    def _reveal(self) -> None:
        self._with_file(lambda file: file_manager.reveal(file, self._page))

    def _with_file(self, then: Callable[[Path], object]) -> None:
        """Go on with the file, if it is there; a disk that sleeps is asked on another thread."""
        file = outer_file(self._rows[0].path)

        def take(there: bool) -> None:
            if there:
                then(file)
            else:
                told = translate("Library", "{file} is not there any more. What was read of it stays.")
                self.noticed.emit(told.format(file=file.name))

        self._session.fetch("look for file", lambda: _is_there(file), take)

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(row.path for row in self._rows))
        self.noticed.emit(translate("Library", "%n path(s) copied", "", len(self._rows)))

    def _ask_only(self) -> None:
        ids = self._documents()
        self._asked.ask_documents(ids)
        self.noticed.emit(translate("Library", "Questions are asked of %n document(s) now", "", len(ids)))

    def _pin(self) -> None:
        engine, ids = self._session.engine, self._documents()

        def begin(handler: EventHandler) -> Job[Pin]:
            return engine.pins.add(ids, handler)

        self.noticed.emit(translate("Library", "Reading %n document(s) to pin…", "", len(ids)))
        self._session.start_behind(begin, self._receive_pin, lambda _: None, self._refuse)

    def _receive_pin(self, event: Event) -> None:
        if isinstance(event, Progress):
            told = translate("Library", "Pinning: {done} of {total} tokens read")
            self.noticed.emit(told.format(done=count_words(event.done), total=count_words(event.total)))
        elif isinstance(event, Succeeded):
            self.noticed.emit(translate("Library", "Pinned: questions to it are answered at once."))
        elif isinstance(event, Failed):
            self._refuse(event.error)

    def _ask_marking(self) -> None:
        ids = self._documents()
        used = {row.marking for row in self._model.rows() if row.marking}
        now = {row.marking for row in self._rows if row.state in SEARCHABLE}
        dialog = QInputDialog(self._page)
        dialog.setWindowTitle(translate("Library", "Mark"))
        dialog.setLabelText(translate("Library", "Marking of %n document(s); empty for none:", "", len(ids)))
        dialog.setComboBoxItems(["", *sorted(used)])
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(now.pop() if len(now) == 1 else "")
        dialog.setOkButtonText(translate("Library", "Mark"))
        dialog.textValueSelected.connect(lambda text: self._mark(ids, " ".join(text.split()) or None))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _mark(self, ids: list[int], marking: str | None) -> None:
        engine = self._session.engine
        self._session.fetch("mark", lambda: engine.mark(ids, marking), lambda _: self.changed.emit(), self._refuse)

    def _read_again(self) -> None:
        settled = [row for row in self._rows if row.state in _SETTLED]
        self._intake.retry(row for row in settled if row.has_problem)
        whole: dict[str, list[Path]] = {}
        for row in settled:
            if not row.has_problem:
                whole.setdefault(row.collection, []).append(outer_file(row.path))
        for collection, files in whole.items():
            self._intake.add(files, collection)

    def _details(self) -> None:
        details = DocumentDetails(self._theme, self._rows[0], self._page)
        details.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        details.open()

    def _ask_removal(self) -> None:
        rows = [row for row in self._rows if row.state in _SETTLED]
        if not rows:
            return
        asked = QMessageBox(self._page)
        asked.setWindowTitle(translate("Library", "Remove from the library"))
        if len(rows) == 1:
            asked.setText(translate("Library", "Remove “{title}” from the library?").format(title=rows[0].title))
        else:
            asked.setText(translate("Library", "Remove %n document(s) from the library?", "", len(rows)))
        asked.setInformativeText(translate("Library", "The files themselves stay where they are."))
        asked.setTextFormat(Qt.TextFormat.PlainText)
        remove = asked.addButton(translate("Library", "Remove"), QMessageBox.ButtonRole.AcceptRole)
        asked.setDefaultButton(remove)
        asked.addButton(QMessageBox.StandardButton.Cancel)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(lambda: self._remove(rows))
        asked.open()

    def _remove(self, rows: list[Row]) -> None:
        keys = {row.key for row in rows}
        self._model.remove(keys)
        read = _removal(self._session.engine, keys)
        self._session.fetch("remove", read, lambda _: self.changed.emit(), self._refuse, must_finish=True)

    def _refuse(self, error: Exception) -> None:
        # A bug is shown as one by the session.
        if isinstance(error, EngineError):
            self.noticed.emit(told_of(error))
        self.changed.emit()


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        return False


def _removal(engine: Engine, keys: set[Key]) -> Callable[[], int]:
    """What removes the rows; a failed file has its id in the catalog only, so it is looked up there."""

    def remove() -> int:
        documents = engine.documents()
        ids = [document.id for document in documents if (document.collection, document.path) in keys]
        return engine.remove(ids).result()

    return remove
