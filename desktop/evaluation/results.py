"""One run: its figures as bars, or what it did better and worse than another that is chosen here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop.evaluation import words
from desktop.evaluation.chooser import Chooser
from desktop.evaluation.figure_painting import FigurePainter
from desktop.evaluation.figures import FigureRows
from desktop.evaluation.reading import RunLine, Shown
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, Label, TextButton
from desktop.look.theme import Theme
from desktop.preferences import Preferences
from desktop.quantities import decimal_words, time_words

_BATCH = 50
_EVERY = "evaluation/all-figures"


class ResultsView(QWidget):
    against_chosen = Signal(object)
    """Carries the id of the run to compare with, or None."""

    adapter_result_wanted = Signal(str, str)
    """The earlier run and the later one, which was made with an adapter."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._shown: Shown | None = None
        self.title = ElidedLabel("", "title", Qt.TextElideMode.ElideRight)
        self.made_with = ElidedLabel("", "small", Qt.TextElideMode.ElideRight)
        self.against = Chooser(theme, translate("Evaluation", "Compare with"))
        self.every = QCheckBox(translate("Evaluation", "All figures"))
        self.every.setChecked(preferences.get(_EVERY, False))
        self.adapter_button = TextButton(translate("Evaluation", "Keep with the adapter"), "link")
        self.adapter_button.setToolTip(translate("Evaluation", "Puts these differences on the adapter's card"))
        self.legend = Label("", "small")
        self.rows = FigureRows(self)
        self.list = QListView()
        self.list.setObjectName("figures")
        self.list.setAccessibleName(translate("Evaluation", "Figures"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(FigurePainter(theme, self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        # Thousands of changed questions are laid out a few at a time.
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_BATCH)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Label("", "small")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        theme.changed.connect(self.list.viewport().update)
        self.every.toggled.connect(self._take_every)
        self.adapter_button.clicked.connect(self._keep_with_adapter)
        self.against.activated.connect(lambda _: self.against_chosen.emit(self.against.currentData()))
        self.set_running(False)
        self.show_run(None)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_XS)
        choices = QHBoxLayout()
        choices.setSpacing(tokens.SPACE_M)
        choices.addWidget(self.against, 1)
        choices.addWidget(self.every)
        column.addWidget(self.title)
        column.addWidget(self.made_with)
        column.addLayout(choices)
        told = QHBoxLayout()
        told.addWidget(self.legend, 1)
        told.addWidget(self.adapter_button)
        column.addLayout(told)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)

    def offer(self, lines: Sequence[RunLine]) -> None:
        """List the runs that the one shown can be compared with."""
        shown = self._shown
        against = shown.comparison.before if shown is not None and shown.comparison is not None else None
        self.against.clear()
        self.against.addItem(translate("Evaluation", "Compare with…"), None)
        for line in lines:
            if shown is not None and not line.problem and line.id != shown.run.id:
                text = translate("Evaluation", "Compare with run {run}: {set}, {when}")
                named = text.format(
                    run=line.id, set=words.set_name(line.question_set), when=time_words(line.started_at)
                )
                self.against.addItem(named, line.id)
        self.against.setCurrentIndex(max(self.against.findData(against), 0))
        self.against.setVisible(self.against.count() > 1)

    def set_running(self, running: bool) -> None:
        """What stands where no run is shown."""
        coming = translate("Evaluation", "The figures come when the questions have been asked.")
        nothing = translate("Evaluation", "No run yet. Choose a question set above and press Run.")
        self.nothing.setText(coming if running else nothing)

    def show_run(self, shown: Shown | None) -> None:
        self._shown = shown
        there = shown is not None
        for part in (self.title, self.made_with, self.list, self.every, self.legend):
            part.setVisible(there)
        self.nothing.setVisible(not there)
        if shown is not None:
            run = shown.run
            asked = words.asked_count(len(run.outcomes), run.question_count)
            title = translate("Evaluation", "Run {run}: {set} · {asked} questions · {seconds} s")
            if run.stopped:
                title = translate("Evaluation", "Run {run}: {set} · stopped after {asked} questions · {seconds} s")
            self.title.setText(
                title.format(
                    run=run.id, set=words.set_name(run.question_set), asked=asked, seconds=decimal_words(run.seconds, 1)
                )
            )
            replay = translate("Evaluation", " · repeats run {run}").format(run=run.replay_of) if run.replay_of else ""
            self.made_with.setText(words.how_asked(run) + replay)
        if shown is not None and shown.comparison is not None:
            legend = translate(
                "Evaluation",
                "Outlined: run {before}. Filled: run {after}. In brackets the 95 % interval of the change.",
            )
            self.legend.setText(legend.format(before=shown.comparison.before, after=shown.comparison.after))
        else:
            self.legend.setText(translate("Evaluation", "The line on a bar is its 95 % interval. ↓: less is better."))
        self.adapter_button.setVisible(_tells_of_adapter(shown))
        self._show_rows()

    @property
    def shown(self) -> Shown | None:
        return self._shown

    def _keep_with_adapter(self) -> None:
        if self._shown is not None and self._shown.comparison is not None:
            self.adapter_result_wanted.emit(self._shown.comparison.before, self._shown.comparison.after)

    def _take_every(self, every: bool) -> None:
        self._preferences.set(_EVERY, every)
        self._show_rows()

    def _show_rows(self) -> None:
        self.rows.show(self._shown, every=self.every.isChecked())
        self.list.scrollToTop()


def _tells_of_adapter(shown: Shown | None) -> bool:
    """Whether the later of two runs was made with an adapter named for it, and answered all it was asked."""
    if shown is None or shown.comparison is None or not shown.comparison.compared:
        return False
    run = shown.run
    return bool(run.conditions.settings.get("asking.adapters")) and not run.retrieval_only and not run.stopped
