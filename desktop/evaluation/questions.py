"""The questions of the set that is chosen, and drafts of new ones that a person keeps or throws away, one by one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.evaluation import words
from desktop.evaluation.chooser import Chooser
from desktop.evaluation.table import Column, Table
from desktop.language import translate
from desktop.library.ledger_path import base_name
from desktop.look import tokens
from desktop.look.controls import Label, TextButton
from desktop.look.theme import Theme
from engine import Draft, Question, QuestionSet

DRAFTS_SET = "reviewed"
"""Where drafts are kept unless another set is named."""


class QuestionsView(QWidget):
    import_wanted = Signal()
    drafts_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.summary = Label("", "small")
        self.table = Table(translate("Evaluation", "Questions"), _question_columns())
        self.warnings = Label("", "caution")
        self.import_button = TextButton(translate("Evaluation", "Import questions…"))
        self.draft_button = TextButton(translate("Evaluation", "Draft questions"))
        self.draft_button.setToolTip(translate("Evaluation", "Proposes questions from the documents that are asked"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_S)
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.draft_button)
        buttons.addStretch(1)
        for part in (self.summary, self.table, self.warnings):
            column.addWidget(part, 1 if part is self.table else 0)
        column.addLayout(buttons)
        self.import_button.clicked.connect(self.import_wanted)
        self.draft_button.clicked.connect(self.drafts_wanted)
        self.show_set(None)

    def show_set(self, questions: QuestionSet | None) -> None:
        asked = questions.questions if questions is not None else ()
        self.table.show_records(asked)
        refusals = sum(not question.answerable for question in asked)
        if questions is None:
            told = translate("Evaluation", "No question set is chosen. Drop a file of questions (JSON Lines) here.")
        else:
            told = translate("Evaluation", "{questions}, {refusals} of them not answered by the documents")
            told = told.format(questions=words.questions(len(asked)), refusals=refusals)
        self.summary.setText(told)
        self.warnings.setText("\n".join(map(translated, questions.warnings)) if questions is not None else "")
        self.warnings.setVisible(questions is not None and bool(questions.warnings))


class DraftsView(QWidget):
    kept = Signal(object, str)
    """A draft, as the person left it, and the name of the set for it."""
    done = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.summary = Label("", "small")
        self.table = Table(translate("Evaluation", "Drafts"), _draft_columns())
        self.quote = Label("", "small")
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.into = Chooser(theme, translate("Evaluation", "Keep in the question set"))
        self.into.setEditable(True)
        self.keep_button = TextButton(translate("Evaluation", "Keep"), "primary")
        self.keep_button.setToolTip(translate("Evaluation", "Enter"))
        self.discard_button = TextButton(translate("Evaluation", "Discard"))
        self.discard_button.setToolTip(translate("Evaluation", "Delete"))
        self.done_button = TextButton(translate("Evaluation", "Done"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_S)
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.discard_button)
        buttons.addWidget(self.into, 1)
        buttons.addWidget(self.done_button)
        for part in (self.summary, self.table, self.quote):
            column.addWidget(part, 1 if part is self.table else 0)
        column.addLayout(buttons)
        self.keep_button.clicked.connect(self._keep)
        self.discard_button.clicked.connect(self._discard)
        self.done_button.clicked.connect(self.done)
        self.table.chosen_changed.connect(self._show_state)

    def show_drafts(self, drafts: list[Draft], sets: tuple[str, ...]) -> None:
        self.table.show_records(drafts)
        self.into.clear()
        self.into.addItems([DRAFTS_SET, *(name for name in sets if name != DRAFTS_SET)])
        self.table.choose(0)
        self.table.setFocus()
        self._show_state()

    def take_out(self, draft: Draft) -> None:
        """It is kept or thrown away; the next one is chosen."""
        row = self.table.currentIndex().row()
        self.table.records.take_out(draft)
        self.table.choose(min(row, self.table.proxy.rowCount() - 1))
        self._show_state()

    def put_back(self, draft: Draft) -> None:
        self.table.show_records([draft, *self.table.records.records()])
        self.table.choose(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.table.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif self.table.hasFocus() and event.key() == Qt.Key.Key_Delete:
            self._discard()
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> Draft | None:
        chosen: list[Draft] = self.table.chosen()
        return chosen[0] if chosen else None

    def _keep(self) -> None:
        if self.chosen is not None:
            self.kept.emit(self.chosen, self.into.currentText().strip() or DRAFTS_SET)

    def _discard(self) -> None:
        if self.chosen is not None:
            self.take_out(self.chosen)

    def _show_state(self) -> None:
        draft, left = self.chosen, self.table.proxy.rowCount()
        told = translate(
            "Evaluation", "{questions} drafted from your documents. Mend each (F2), then keep or discard it."
        )
        none = translate("Evaluation", "No draft is left to look at.")
        self.summary.setText(told.format(questions=words.questions(left)) if left else none)
        quoted = translate("Evaluation", "{document}: “{quote}”")
        self.quote.setText(
            "" if draft is None else quoted.format(document=base_name(draft.document), quote=draft.quote)
        )
        self.keep_button.setEnabled(draft is not None)
        self.discard_button.setEnabled(draft is not None)


class QuestionPages(QStackedWidget):
    """The questions of a set, or drafts while there are some to look at."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.questions, self.drafts = QuestionsView(), DraftsView(theme)
        self.addWidget(self.questions)
        self.addWidget(self.drafts)
        self.drafts.done.connect(lambda: self.setCurrentWidget(self.questions))


def _question_columns() -> list[Column]:
    def expected(question: Question) -> str:
        if not question.answerable:
            return translate("Evaluation", "Not in the documents")
        return translate("Evaluation", " or ").join(question.answers)

    def source(question: Question) -> str:
        names = [*question.documents, *(each.document for each in question.ranges)]
        return ", ".join(dict.fromkeys(base_name(name) for name in names))

    return [
        Column(translate("Evaluation", "Question"), lambda question: question.text),
        Column(translate("Evaluation", "Expected answer"), expected, 24),
        Column(translate("Evaluation", "From"), source, 24, 560),
    ]


def _draft_columns() -> list[Column]:
    return [
        Column(
            translate("Evaluation", "Question"), lambda draft: draft.question,
            change=lambda draft, text: replace(draft, question=text),
        ),
        Column(
            translate("Evaluation", "Answer"), lambda draft: draft.answer, 24,
            change=lambda draft, text: replace(draft, answer=text),
        ),
        Column(translate("Evaluation", "From"), lambda draft: base_name(draft.document), 24, 560),
    ]  # fmt: skip
