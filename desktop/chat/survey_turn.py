"""A survey as a turn: one row for every document, with the place that comes nearest to what was looked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.chat.result_table import Cell, ResultModel, ResultTable
from desktop.chat.work_turn import WorkTurn, one_line, place_of
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import TextButton
from desktop.look.theme import Theme
from desktop.quantities import count_words
from engine import Progress, Survey, SurveyRow, Verdict

_WIDTHS = (116, 190, 52, 0)
_PICTURES = {
    Verdict.FOUND: ("check", "accent"),
    Verdict.UNSURE: ("caution", "caution"),
    Verdict.NOT_FOUND: ("minus", "muted"),
}


class SurveyTurn(WorkTurn):
    def __init__(self, theme: Theme, question: str) -> None:
        super().__init__(theme, translate("Chat", "Survey: {question}").format(question=question))
        self.survey: Survey | None = None
        self.table: ResultTable | None = None
        self.filters: dict[Verdict | None, TextButton] = {}

    def progress_words(self, progress: Progress) -> str:
        told = translate("Chat", "Looked in {done} of {total} documents")
        return told.format(done=progress.done, total=progress.total)

    def show_result(self, value: Any) -> None:
        assert isinstance(value, Survey)
        self.survey = value
        told = [translate("Chat", "Looked in every document for “{words}”.").format(words=value.looked_for)]
        if value.unread:
            told.append(translate("Chat", "%n file(s) could not be read, and were not looked in.", "", value.unread))
        self.status.setText(" ".join(told))
        self.column.addWidget(self._build_filters(value))
        self._show_rows(None)

    def as_text(self) -> str:
        if self.survey is None:
            return ""
        lines = ["\t".join(self._heads())]
        lines += ["\t".join(cell.text for cell in _cells(row)) for row in self.survey.rows]
        return "\n".join(lines)

    def _build_filters(self, survey: Survey) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_XS)
        kinds: list[tuple[Verdict | None, str, int]] = [(None, translate("Chat", "All"), len(survey.rows))]
        kinds += [(verdict, verdict_name(verdict), len(survey.of(verdict))) for verdict in Verdict]
        for verdict, name, count in kinds:
            button = TextButton(f"{name} {count_words(count)}", "switch")
            button.setCheckable(True)
            button.setChecked(verdict is None)
            button.setEnabled(count > 0)
            button.clicked.connect(lambda _=False, verdict=verdict: self._show_rows(verdict))
            self.filters[verdict] = button
            row.addWidget(button)
        row.addStretch(1)
        return holder

    def _show_rows(self, verdict: Verdict | None) -> None:
        if self.survey is None:
            return
        for each, button in self.filters.items():
            button.setChecked(each is verdict)
        rows = self.survey.rows if verdict is None else self.survey.of(verdict)
        old = self.table
        model = ResultModel(self._heads(), [_cells(row) for row in rows])
        self.table = ResultTable(self.theme, translate("Chat", "Documents"), model, _WIDTHS)
        model.setParent(self.table)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.place_chosen.connect(self.show_place)
        if old is None:
            self.column.addWidget(self.table)
        else:
            self.column.replaceWidget(old, self.table)
            old.hide()
            old.deleteLater()
        self.table.setVisible(bool(rows))

    @staticmethod
    def _heads() -> list[str]:
        return [
            translate("Chat", "Found"),
            translate("Chat", "Document"),
            translate("Chat", "Page"),
            translate("Chat", "Nearest words"),
        ]


def verdict_name(verdict: Verdict) -> str:
    return {
        Verdict.FOUND: translate("Chat", "Found"),
        Verdict.UNSURE: translate("Chat", "Unsure"),
        Verdict.NOT_FOUND: translate("Chat", "Not found"),
    }[verdict]


def _cells(row: SurveyRow) -> tuple[Cell, ...]:
    place = place_of(row.citation)
    picture, colour = _PICTURES[row.verdict]
    words = "" if row.citation is None else one_line(row.citation.quote)
    page = "" if row.citation is None or row.citation.page is None else str(row.citation.page)
    quiet = "muted" if row.verdict is Verdict.NOT_FOUND else "text"
    return (
        Cell(verdict_name(row.verdict), place, picture, picture_colour=colour),
        Cell(row.document.title, place),
        Cell(page, place),
        Cell(words, place, colour=quiet),
    )
