"""Above the page: which questions are asked and how, the button that asks them, and how far it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.evaluation import words
from desktop.evaluation.chooser import Chooser
from desktop.evaluation.reading import Choices, Order
from desktop.faults import told_of
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, Label, TextButton, announce
from desktop.look.theme import RESOURCES, Theme
from desktop.preferences import Preferences
from engine import EngineError, Progress

SAMPLES = RESOURCES / "questions" / "samples.jsonl"
_SAMPLE_SIZES = (10, 30, 100, 300)
_SET, _RETRIEVAL_ONLY = "evaluation/set", "evaluation/retrieval-only"


class RunBar(QWidget):
    run_wanted = Signal()
    stop_wanted = Signal()
    set_chosen = Signal()

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._last = str(preferences.get(_SET, ""))
        self._ready = False
        self.running = False
        self.sets = Chooser(theme, translate("Evaluation", "Question set"))
        self._wanted_adapter: str | None = None
        self.adapters = Chooser(theme, translate("Evaluation", "Adapter to answer with"))
        self.retrieval_only = QCheckBox(translate("Evaluation", "Retrieval only"))
        self.retrieval_only.setToolTip(
            translate("Evaluation", "Measures how passages are found, without a model. Takes seconds.")
        )
        self.retrieval_only.setChecked(preferences.get(_RETRIEVAL_ONLY, False))
        self.limit = Chooser(theme, translate("Evaluation", "How many questions are asked"))
        self.limit.addItem(translate("Evaluation", "All questions"), None)
        self.limit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.limit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for count in _SAMPLE_SIZES:
            self.limit.addItem(translate("Evaluation", "A sample of {count}").format(count=count), count)
        self.run_button = TextButton(translate("Evaluation", "Run", "button"), "primary")
        self.stop_button = TextButton(translate("Evaluation", "Stop"))
        self.stop_button.hide()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(translate("Evaluation", "Questions asked"))
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.status = ElidedLabel("", "small", Qt.TextElideMode.ElideRight)
        self.status.hide()
        self.problem = Label("", "caution")
        self.problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.problem.hide()
        self._arrange()
        self.run_button.clicked.connect(self.run_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.sets.currentIndexChanged.connect(self._take_set)
        self.retrieval_only.toggled.connect(self._take_mode)
        self._take_mode(self.retrieval_only.isChecked())
        self.offer(Choices((), ()))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(tokens.SPACE_S)
        second.setSpacing(tokens.SPACE_M)
        first.addWidget(self.sets, 1)
        first.addWidget(self.run_button)
        first.addWidget(self.stop_button)
        second.addWidget(self.retrieval_only)
        second.addWidget(self.limit)
        second.addWidget(self.adapters, 1)
        second.addStretch(1)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.progress)
        column.addWidget(self.status)
        column.addWidget(self.problem)

    # --- what is chosen -------------------------------------------------------------------------------------

    def offer(self, choices: Choices, choose: str = "") -> None:
        """List the question sets, those that come with the program first; ``choose`` one by its name."""
        wanted = choose or self._last
        self.sets.blockSignals(True)
        self.sets.clear()
        if SAMPLES.is_file():
            self.sets.addItem(translate("Evaluation", "Questions about the samples"), SAMPLES)
        for name in choices.sets:
            self.sets.addItem(words.set_name(name), name)
        place = self.sets.findData(wanted)
        self.sets.setCurrentIndex(max(place, 0) if self.sets.count() else -1)
        self.sets.blockSignals(False)
        chosen = self._wanted_adapter or self.adapters.currentData()
        self.adapters.clear()
        self.adapters.addItem(translate("Evaluation", "Adapters as chosen"), None)
        self.adapters.addItem(translate("Evaluation", "Without adapters"), "")
        for name in choices.adapters:
            self.adapters.addItem(name, name)
        self.adapters.setCurrentIndex(max(self.adapters.findData(chosen), 0))
        if self.adapters.currentData() == self._wanted_adapter:
            self._wanted_adapter = None
        self.adapters.setVisible(bool(choices.adapters))
        self._show_state()
        self.set_chosen.emit()

    @property
    def questions(self) -> Path | str | None:
        """The set that is chosen: one that is kept by its name, one that comes with the program by its path."""
        chosen: Path | str | None = self.sets.currentData()
        return chosen

    def choose_adapter(self, name: str) -> None:
        """Answer with the adapter called ``name``, as soon as it is known."""
        self._wanted_adapter = name
        place = self.adapters.findData(name)
        if place >= 0:
            self.adapters.setCurrentIndex(place)

    def order(self) -> Order | None:
        questions = self.questions
        if questions is None:
            return None
        only = self.retrieval_only.isChecked()
        adapter = None if only or self.adapters.isHidden() else self.adapters.currentData()
        return Order(questions, only, self.limit.currentData(), adapter)

    def allow(self, ready: bool) -> None:
        self._ready = ready
        self._show_state()

    # --- how it goes ----------------------------------------------------------------------------------------

    def begin(self, doing: str) -> None:
        self.running = True
        self.problem.hide()
        self.progress.setRange(0, 0)
        self.status.setText(doing)
        self._show_state()

    def show_progress(self, event: Progress, failed: int) -> None:
        self.progress.setRange(0, event.total)
        self.progress.setValue(event.done)
        parts = [translate("Evaluation", "{done} of {total}").format(done=event.done, total=event.total)]
        if failed:
            parts.append(translate("Evaluation", "{count} failed with an error").format(count=failed))
        if event.done < event.total:
            parts.append(event.message)
        self.status.setText(" · ".join(parts))

    def show_stopping(self) -> None:
        self.stop_button.setEnabled(False)
        self.status.setText(translate("Evaluation", "Stopping…"))

    def end(self, told: str = "") -> None:
        self.running = False
        self.stop_button.setEnabled(True)
        self._show_state()
        self.tell(told)

    def tell(self, told: str) -> None:
        """Say what was done, until something else is."""
        if not self.running:
            self.status.setText(told)
            self.status.setVisible(bool(told))
            announce(self, told)

    def show_problem(self, error: Exception) -> None:
        """Say what went wrong and what to do; a bug is shown by the window."""
        if isinstance(error, EngineError):
            self.problem.setText(told_of(error))
            self.problem.show()
            announce(self, self.problem.text())

    def clear_problem(self) -> None:
        self.problem.hide()

    def _show_state(self) -> None:
        had_keyboard = self.run_button.hasFocus() or self.stop_button.hasFocus()
        self.run_button.setVisible(not self.running)
        self.stop_button.setVisible(self.running)
        if had_keyboard:
            (self.stop_button if self.running else self.run_button).setFocus()
        self.run_button.setEnabled(self._ready and self.questions is not None)
        for control in (self.sets, self.adapters, self.retrieval_only, self.limit):
            control.setEnabled(not self.running)
        if not self.running:
            self._take_mode(self.retrieval_only.isChecked())
        self.progress.setVisible(self.running)
        self.status.setVisible(self.running)

    def _take_set(self) -> None:
        if self.questions is not None:
            self._last = str(self.questions) if isinstance(self.questions, str) else ""
            self._preferences.set(_SET, self._last)
        self._show_state()
        self.set_chosen.emit()

    def _take_mode(self, only: bool) -> None:
        self._preferences.set(_RETRIEVAL_ONLY, only)
        self.adapters.setEnabled(not only)
