"""The page "evaluation": which questions are asked above, and below them what came of it.

Everything of the engine runs on other threads; what is shown is one run at a time, read whole.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.evaluation.commands import FAILURES, QUESTIONS, RESULTS
from desktop.evaluation.failures import FailuresView
from desktop.evaluation.questions import QuestionPages
from desktop.evaluation.reading import (
    Choices,
    RunLine,
    Shown,
    read_choices,
    read_run,
    read_runs,
    read_set,
)
from desktop.evaluation.results import ResultsView
from desktop.evaluation.run_bar import RunBar
from desktop.evaluation.runs import RunsView
from desktop.evaluation.work import Work
from desktop.language import translate
from desktop.library.drop_overlay import local_files
from desktop.look import tokens
from desktop.look.controls import Label, pane
from desktop.look.theme import Theme
from desktop.preferences import Preferences
from desktop.scope import Asked
from desktop.session import Session
from engine import Draft, EngineError, EvaluationRun


class EvaluationPage(QWidget):
    place_chosen = Signal(object, int)
    """Carries the places to look at in the evidence pane, and the number of the first, from 1."""
    page_wanted = Signal(str)

    def __init__(self, theme: Theme, session: Session, preferences: Preferences, asked: Asked) -> None:
        super().__init__()
        self._session = session
        self._asked = asked
        self._choices = Choices((), ())
        self._lines: list[RunLine] = []
        self._to_keep: list[tuple[Draft, str]] = []
        self._reading = 0
        self._set_reading = 0
        self.setAcceptDrops(True)
        self.bar = RunBar(theme, preferences)
        self.work = Work(session, self)
        self.results = ResultsView(theme, preferences)
        self.failures = FailuresView(theme)
        self.questions = QuestionPages(theme)
        self.runs = RunsView(theme)
        self.tabs = QTabBar()
        self.views = QStackedWidget()
        self._parts: list[QWidget] = []
        self._arrange()
        self._connect()
        if session.is_open:
            self.reload()
        else:
            session.opened.connect(self.reload)

    def _arrange(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        ground = pane("page")
        around.addWidget(ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(tokens.SPACE_L, tokens.SPACE_L, tokens.SPACE_L, tokens.SPACE_L)
        column.setSpacing(tokens.SPACE_M)
        self.tabs.setAccessibleName(translate("Evaluation", "Parts of the evaluation"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setObjectName("parts")
        for name, view in (
            (translate("Evaluation", "Results"), self.results),
            (translate("Evaluation", "Failures"), self.failures),
            (translate("Evaluation", "Questions"), self.questions),
            (translate("Evaluation", "Runs"), self.runs),
        ):
            self.tabs.addTab(name)
            self._parts.append(view)
        column.addWidget(Label(translate("Evaluation", "Evaluation"), "title"))
        column.addWidget(self.bar)
        column.addWidget(self.tabs)
        column.addWidget(self.views, 1)
        self.views.addWidget(self.results)
        # Styling the others takes as long again, so the page is shown first.
        QTimer.singleShot(0, self, self._add_parts)

    def _add_parts(self) -> None:
        for part in self._parts[self.views.count() :]:
            self.views.addWidget(part)

    def _show_part(self, number: int) -> None:
        self._add_parts()
        self.views.setCurrentIndex(number)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_part)
        self.bar.run_wanted.connect(self.run)
        self.bar.stop_wanted.connect(self.stop)
        self.bar.set_chosen.connect(self._read_set)
        self.work.progressed.connect(self.bar.show_progress)
        self.work.evaluated.connect(self._take_run)
        self.work.drafted.connect(self._take_drafts)
        self.work.stopped.connect(self._take_stopped)
        self.work.failed.connect(self._take_failure)
        self.results.against_chosen.connect(self._compare_shown)
        self.results.adapter_result_wanted.connect(self._keep_with_adapter)
        self.failures.places_wanted.connect(self.place_chosen)
        self.failures.page_wanted.connect(self.page_wanted)
        self.failures.questions_wanted.connect(lambda: self.tabs.setCurrentIndex(QUESTIONS))
        self.runs.run_wanted.connect(self.show_run)
        self.runs.comparison_wanted.connect(lambda before, after: self.show_run(after, before))
        self.runs.repetition_wanted.connect(self.repeat)
        self.runs.removal_wanted.connect(self._confirm_removal)
        self.questions.questions.import_wanted.connect(self.choose_file)
        self.questions.questions.drafts_wanted.connect(self.draft)
        self.questions.drafts.kept.connect(self._keep_draft)

    # --- what can be done -----------------------------------------------------------------------------------

    def reload(self, choose: str = "") -> None:
        """Read the question sets and runs anew, and show the newest run if none is shown."""
        if not self._session.is_open:
            return
        engine = self._session.engine
        self.bar.allow(True)
        self.runs.allow(not self.bar.running)
        self._session.fetch("read sets", lambda: read_choices(engine), lambda each: self._take_choices(each, choose))
        self._session.fetch("read runs", lambda: read_runs(engine), self._take_lines)

    def choose_adapter(self, name: str) -> None:
        """Have the next run answer with the adapter called ``name``."""
        self.bar.choose_adapter(name)
        self.reload()

    def run(self) -> None:
        """Ask the question set that is chosen."""
        order = self.bar.order()
        if order is None or not self._may_start():
            return
        self._begin(translate("Evaluation", "Getting ready…"))
        self.results.set_running(True)
        self.work.evaluate(order)

    def repeat(self, run_id: str) -> None:
        """Ask the questions of an earlier run again; refused when models or settings are others now."""
        if self._may_start():
            self._begin(translate("Evaluation", "Getting ready…"))
            self.results.set_running(True)
            self.work.replay(run_id)

    def draft(self) -> None:
        """Propose questions from the documents that are asked now."""
        if self._may_start():
            self.tabs.setCurrentIndex(QUESTIONS)
            self._begin(translate("Evaluation", "Reading the documents…"))
            self.work.draft(self._asked.scope())

    def stop(self) -> None:
        if self.bar.running:
            self.bar.show_stopping()
            self.work.cancel()

    def choose_file(self) -> None:
        kinds = translate("Evaluation", "Questions (*.jsonl);;All files (*)")
        dialog = QFileDialog(self, translate("Evaluation", "Import questions"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()

    def import_file(self, file: Path) -> None:
        """Keep a copy of a file of questions, and choose it."""
        if self._session.is_open and not self.bar.running:
            engine = self._session.engine
            self.bar.clear_problem()
            self._session.fetch("import", lambda: engine.import_questions(file), self._take_imported, self._tell)

    def show_run(self, run_id: str, against: str | None = None) -> None:
        """Show the figures and failures of a run, compared with the run ``against`` if there is one."""
        self.tabs.setCurrentIndex(RESULTS)
        self._read_run(run_id, against)

    # --- what comes back ------------------------------------------------------------------------------------

    def _take_choices(self, choices: Choices, choose: str) -> None:
        self._choices = choices
        self.bar.offer(choices, choose)

    def _take_lines(self, lines: list[RunLine]) -> None:
        self._lines = lines
        self.runs.show_runs(lines)
        shown = self.results.shown
        ids = [line.id for line in lines if not line.problem]
        if shown is not None and shown.run.id not in ids:
            self._show(None)
            shown = None
        if shown is None and ids:
            self._read_run(ids[0])
        self.results.offer(lines)

    def _read_run(self, run_id: str, against: str | None = None) -> None:
        if not self._session.is_open:
            return
        # What was asked for last is shown, whatever comes back first.
        self._reading += 1
        reading, engine = self._reading, self._session.engine

        def take(shown: Shown) -> None:
            if reading == self._reading:
                self._show(shown)

        self._session.fetch("read a run", lambda: read_run(engine, run_id, against), take, self._tell)

    def _show(self, shown: Shown | None) -> None:
        self.results.show_run(shown)
        self.results.offer(self._lines)
        self.failures.show_report(None if shown is None else shown.diagnosis)
        count = 0 if shown is None else len(shown.diagnosis.failures)
        plain = translate("Evaluation", "Failures")
        counted = translate("Evaluation", "Failures ({count})").format(count=count)
        self.tabs.setTabText(FAILURES, counted if count else plain)

    def _compare_shown(self, against: str | None) -> None:
        shown = self.results.shown
        if shown is not None:
            self._read_run(shown.run.id, against)

    def _keep_with_adapter(self, before: str, after: str) -> None:
        engine = self._session.engine
        told = translate("Evaluation", "Kept with the adapter.")
        self._session.fetch(
            "keep a result", lambda: engine.compare_adapter(before, after), lambda _: self.bar.tell(told), self._tell
        )

    def _read_set(self) -> None:
        questions = self.bar.questions
        if questions is None or not self._session.is_open:
            self.questions.questions.show_set(None)
            return
        self._set_reading += 1
        reading, engine = self._set_reading, self._session.engine

        def take(found: object) -> None:
            if reading == self._set_reading:
                self.questions.questions.show_set(found)  # type: ignore[arg-type]

        def tell(error: Exception) -> None:
            take(None)
            self._tell(error)

        self._session.fetch("read questions", lambda: read_set(engine, questions), take, tell)

    def _take_run(self, run: EvaluationRun) -> None:
        told = translate("Evaluation", "Run {run} is done.").format(run=run.id)
        self._end(told)
        self.show_run(run.id)
        self.reload()

    def _take_stopped(self) -> None:
        self._end(translate("Evaluation", "Stopped. What was asked until then is among the runs."))
        self.reload()

    def _take_failure(self, error: Exception) -> None:
        self._end()
        self._tell(error)
        self.reload()

    def _take_drafts(self, drafts: list[Draft]) -> None:
        none = translate("Evaluation", "Nothing in the documents could be made a question.")
        self._end("" if drafts else none)
        if drafts:
            self.questions.drafts.show_drafts(drafts, self._choices.sets)
            self.questions.setCurrentWidget(self.questions.drafts)

    def _keep_draft(self, draft: Draft, name: str) -> None:
        self.bar.clear_problem()
        # Taken out at once, so that the next can be looked at; put back if it could not be kept.
        self.questions.drafts.take_out(draft)
        self._to_keep.append((draft, name))
        if len(self._to_keep) == 1:
            self._keep_next()

    def _keep_next(self) -> None:
        """One at a time: each is written into the file that the one before has left."""
        engine, (draft, name) = self._session.engine, self._to_keep[0]

        def go_on() -> None:
            self._to_keep.pop(0)
            if self._to_keep and self._session.is_open:
                self._keep_next()

        def take(_path: Path) -> None:
            if name not in self._choices.sets:
                self.reload()
            elif self.bar.questions == name:
                self._read_set()
            go_on()

        def put_back(error: Exception) -> None:
            self.questions.drafts.put_back(draft)
            self._tell(error)
            go_on()

        self._session.fetch("keep a draft", lambda: engine.accept_draft(draft, name), take, put_back)

    def _take_imported(self, name: str) -> None:
        self.tabs.setCurrentIndex(QUESTIONS)
        self.questions.setCurrentWidget(self.questions.questions)
        self.reload(choose=name)

    def _confirm_removal(self, run_id: str) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(translate("Evaluation", "Remove a run"))
        box.setText(translate("Evaluation", "Remove run {run}?").format(run=run_id))
        box.setInformativeText(translate("Evaluation", "Its figures and answers are forgotten. The questions stay."))
        remove = box.addButton(translate("Evaluation", "Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove.clicked.connect(lambda: self._remove(run_id))
        box.open()

    def _remove(self, run_id: str) -> None:
        engine = self._session.engine
        self._session.fetch(
            "remove a run", lambda: engine.remove_evaluation(run_id), lambda _: self.reload(), self._take_failure
        )

    # --- states ---------------------------------------------------------------------------------------------

    def _may_start(self) -> bool:
        return self._session.is_open and not self.bar.running

    def _begin(self, doing: str) -> None:
        self.bar.begin(doing)
        self.runs.allow(False)
        self.questions.questions.setEnabled(False)

    def _end(self, told: str = "") -> None:
        self.bar.end(told)
        self.results.set_running(False)
        self.runs.allow(True)
        self.questions.questions.setEnabled(True)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, EngineError):
            self.bar.show_problem(error)

    # --- Qt -------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of questions; whatever else is dropped is a document, and so the window's."""
        if _question_file(local_files(event.mimeData())) is not None and not self.bar.running:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _question_file(local_files(event.mimeData()))
        if file is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.import_file(file)


def _question_file(files: list[Path]) -> Path | None:
    return files[0] if len(files) == 1 and files[0].suffix.lower() == ".jsonl" else None
