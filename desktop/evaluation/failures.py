"""What went wrong in a run, by its cause: what was expected, what was answered, and the lever that helps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.evaluation import words
from desktop.evaluation.chooser import Chooser
from desktop.evaluation.failure_text import expected_words, failure_html
from desktop.evaluation.reading import missed_places
from desktop.evaluation.table import Column, Table
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, TextButton
from desktop.look.theme import Theme
from engine import Cause, DiagnosisReport, Failure, Lever


class FailuresView(QWidget):
    places_wanted = Signal(object, int)
    """Carries the places, and the number of the one to show first, from 1."""
    page_wanted = Signal(str)
    questions_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._failures: tuple[Failure, ...] = ()
        self.causes = Chooser(theme, translate("Evaluation", "Cause"))
        self.table = Table(translate("Evaluation", "Failures"), _columns())
        self.details = QTextBrowser()
        self.details.setObjectName("details")
        self.details.setAccessibleName(translate("Evaluation", "What went wrong"))
        self.details.setOpenLinks(False)
        self.place_button = TextButton("", "primary")
        self.page_buttons = {name: TextButton(text) for name, text in _pages().items()}
        self.copy_button = IconButton(theme, "copy", translate("Evaluation", "Copy the command"))
        self.nothing = Label("", "small")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notes = Label("", "small")
        self._arrange()
        self.causes.currentIndexChanged.connect(self._filter)
        self.table.chosen_changed.connect(self._show_details)
        self.table.opened.connect(lambda _: self.open_place())
        self.place_button.clicked.connect(self.open_place)
        self.copy_button.clicked.connect(self._copy)
        for name, button in self.page_buttons.items():
            button.clicked.connect(lambda _=False, name=name: self._go_to(name))
        theme.changed.connect(self._show_details)
        self.show_report(None)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, tokens.SPACE_S, 0, 0)
        below.setSpacing(tokens.SPACE_S)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_S)
        for button in (self.place_button, *self.page_buttons.values(), self.copy_button):
            button.hide()
            buttons.addWidget(button)
        buttons.addStretch(1)
        below.addWidget(self.details, 1)
        below.addLayout(buttons)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self._below)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        column.addWidget(self.causes)
        column.addWidget(self.split, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.notes)

    def show_report(self, report: DiagnosisReport | None) -> None:
        failures: tuple[Failure, ...] = report.failures if report is not None else ()
        counts: dict[Cause, int] = {}
        for failure in failures:
            counts[failure.cause] = counts.get(failure.cause, 0) + 1
        self.causes.blockSignals(True)
        self.causes.clear()
        self.causes.addItem(translate("Evaluation", "All causes ({count})").format(count=len(failures)), None)
        for cause, count in counts.items():
            named = translate("Evaluation", "{cause} ({count})").format(cause=words.cause_name(cause), count=count)
            self.causes.addItem(named, cause)
        self.causes.blockSignals(False)
        self._failures = failures
        self._filter()
        for part in (self.causes, self.split):
            part.setVisible(bool(failures))
        self.nothing.setVisible(not failures)
        if report is None:
            self.nothing.setText(translate("Evaluation", "No run yet, so nothing that went wrong."))
        else:
            told = translate("Evaluation", "None of the {asked} questions went wrong.")
            self.nothing.setText(told.format(asked=report.asked))
        self.notes.setText("\n".join(map(translated, report.notes)) if report is not None else "")
        self.notes.setVisible(report is not None and bool(report.notes))

    @property
    def chosen(self) -> Failure | None:
        chosen: list[Failure] = self.table.chosen()
        return chosen[0] if chosen else None

    def open_place(self) -> None:
        """Show the passage that was missed."""
        places = missed_places(self.chosen) if self.chosen is not None else []
        if places:
            self.places_wanted.emit(places, 1)

    def _filter(self) -> None:
        # Qt gives a StrEnum back as the text it is. Filtered here, for a proxy would ask Python about every row.
        cause = self.causes.currentData()
        self.table.show_records([each for each in self._failures if cause is None or each.cause == cause])
        self.table.choose(0)
        self._show_details()

    def _show_details(self) -> None:
        failure = self.chosen
        self._below.setVisible(failure is not None)
        if failure is None:
            return
        self.details.setHtml(failure_html(failure, self._theme))
        outcome = failure.outcome
        wanted = outcome is not None and any(each.places for each in outcome.wanted)
        cited = outcome is not None and outcome.answer is not None and outcome.answer.citations
        if wanted:
            self._name(self.place_button, translate("Evaluation", "Show the passage"))
        elif cited:
            self._name(self.place_button, translate("Evaluation", "Show what was cited"))
        else:
            self._name(self.place_button, translate("Evaluation", "Show what was found"))
        self.place_button.setVisible(bool(missed_places(failure)))
        for name, button in self.page_buttons.items():
            button.setVisible(any(_page_of(lever) == name for lever in failure.levers))
        self.copy_button.setVisible(bool(failure.command))

    def _name(self, button: TextButton, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)

    def _go_to(self, name: str) -> None:
        if name == "questions":
            self.questions_wanted.emit()
        else:
            self.page_wanted.emit(name)

    def _copy(self) -> None:
        if self.chosen is not None:
            QGuiApplication.clipboard().setText(f"casemate {self.chosen.command}")


def _page_of(lever: Lever) -> str:
    return "questions" if lever is Lever.QUESTION_SET else words.lever_page(lever)


def _pages() -> dict[str, str]:
    return {
        "library": translate("Evaluation", "Library"),
        "models": translate("Evaluation", "Models"),
        "questions": translate("Evaluation", "Questions"),
    }


def _columns() -> list[Column]:
    def answered(failure: Failure) -> str:
        outcome = failure.outcome
        return outcome.answer.text if outcome is not None and outcome.answer is not None else ""

    return [
        Column(translate("Evaluation", "Question"), lambda failure: failure.question),
        Column(translate("Evaluation", "Cause"), lambda failure: words.cause_name(failure.cause), 27, 420),
        Column(
            translate("Evaluation", "Lever"),
            lambda failure: ", ".join(words.lever_name(lever) for lever in failure.levers), 27, 760,
        ),
        Column(translate("Evaluation", "Expected"), expected_words, 24, 900),
        Column(translate("Evaluation", "Answered"), answered, 24, 1100),
    ]  # fmt: skip
