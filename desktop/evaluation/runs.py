"""The runs that are kept: looked at again, compared, repeated, removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.evaluation import words
from desktop.evaluation.reading import RunLine
from desktop.evaluation.table import Column, Table
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, TextButton
from desktop.look.theme import Theme
from desktop.quantities import time_words


class RunsView(QWidget):
    run_wanted = Signal(str)
    comparison_wanted = Signal(str, str)
    """The earlier run and the later one."""
    repetition_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._allowed = False
        self.table = Table(translate("Evaluation", "Runs"), _columns(), several=True)
        self.show_button = TextButton(translate("Evaluation", "Show"))
        self.compare_button = TextButton(translate("Evaluation", "Compare"))
        self.compare_button.setToolTip(translate("Evaluation", "Choose two runs to compare them"))
        self.repeat_button = TextButton(translate("Evaluation", "Repeat"))
        self.repeat_button.setToolTip(
            translate("Evaluation", "Asks the same questions again, with the same models and settings")
        )
        self.remove_button = IconButton(theme, "minus", translate("Evaluation", "Remove…"))
        self.nothing = Label(
            translate("Evaluation", "No runs yet. They are kept here once you have made one."), "small"
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_S)
        self._buttons = (self.show_button, self.compare_button, self.repeat_button, self.remove_button)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(row)
        self.table.opened.connect(self._open)
        self.table.chosen_changed.connect(self._show_state)
        self.show_button.clicked.connect(self._open)
        self.compare_button.clicked.connect(self._compare)
        self.repeat_button.clicked.connect(self._repeat)
        self.remove_button.clicked.connect(self._remove)
        self.show_runs(())

    def show_runs(self, lines: Sequence[RunLine]) -> None:
        self.table.show_records(lines)
        self.table.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        for button in self._buttons:
            button.setVisible(bool(lines))
        self.table.choose(0)
        self._show_state()

    def allow(self, allowed: bool) -> None:
        """Whether something can be asked now."""
        self._allowed = allowed
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.remove_button.isEnabled():
            self._remove()
        else:
            super().keyPressEvent(event)

    def _show_state(self) -> None:
        chosen: list[RunLine] = self.table.chosen()
        whole = [line for line in chosen if not line.problem]
        self.show_button.setEnabled(len(chosen) == len(whole) == 1)
        self.compare_button.setEnabled(len(chosen) == len(whole) == 2)
        self.repeat_button.setEnabled(self._allowed and len(chosen) == len(whole) == 1)
        self.remove_button.setEnabled(len(chosen) == 1)

    def _open(self) -> None:
        chosen = self.table.chosen()
        if len(chosen) == 1 and not chosen[0].problem:
            self.run_wanted.emit(chosen[0].id)

    def _compare(self) -> None:
        before, after = sorted((line.id for line in self.table.chosen()), key=int)
        self.comparison_wanted.emit(before, after)

    def _repeat(self) -> None:
        self.repetition_wanted.emit(self.table.chosen()[0].id)

    def _remove(self) -> None:
        self.removal_wanted.emit(self.table.chosen()[0].id)


def _share(title: str, name: str, characters: int) -> Column:
    """A column of a figure; runs that lack it are sorted below all that have it."""

    def text(line: RunLine) -> str:
        value = line.value(name)
        return "" if value is None else words.percent(value)

    def order(line: RunLine) -> float:
        value = line.value(name)
        return -1.0 if value is None else value

    return Column(title, text, characters, order=order)


def _columns() -> list[Column]:
    def model(line: RunLine) -> str:
        return line.model or ("" if line.problem else translate("Evaluation", "Retrieval only"))

    def asked(line: RunLine) -> str:
        return "" if line.problem else words.asked_count(line.asked, line.wanted)

    return [
        Column(translate("Evaluation", "Run", "column"), lambda line: line.id, 5, order=lambda line: int(line.id)),
        Column(
            translate("Evaluation", "When"), lambda line: time_words(line.started_at), 18, 420,
            order=lambda line: line.started_at,
        ),
        Column(
            translate("Evaluation", "Questions from"),
            lambda line: translated(line.problem) or words.set_name(line.question_set),
        ),
        Column(translate("Evaluation", "Asked"), asked, 11, 560, order=lambda line: line.asked),
        Column(translate("Evaluation", "Answered by"), model, 22, 800),
        _share(translate("Evaluation", "Recall at 8"), "recall@8", 10),
        _share(translate("Evaluation", "Right"), "right_answer", 8),
    ]  # fmt: skip
