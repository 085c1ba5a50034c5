"""Figures as a list of bars: each with its interval, and its value in words beside it.

A row is read by a screen reader as the sentence that it draws; no difference is told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.engine_words import translated
from desktop.evaluation import words
from desktop.evaluation.reading import Shown
from desktop.language import translate
from desktop.look.controls import plain_tip
from engine import Difference, Figure

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class RowKind(StrEnum):
    HEADING = "heading"
    FIGURE = "figure"
    DIFFERENCE = "difference"
    CHANGE = "change"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Row:
    kind: RowKind
    title: str
    value: str = ""
    """The figure in words."""
    detail: str = ""
    """Below or beside it: interval and number of questions, or what changed."""
    tip: str = ""
    figure: Figure | None = None
    difference: Difference | None = None
    alarming: bool = False

    @property
    def spoken(self) -> str:
        named = translate("Evaluation", "{name}: {value}").format(name=self.title, value=self.value)
        return ". ".join(part for part in (named if self.value else self.title, self.detail, self.tip) if part)


class FigureRows(QAbstractListModel):
    """The figures of a run, or what it did better and worse than another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, shown: Shown | None, *, every: bool) -> None:
        self.beginResetModel()
        self._rows = [] if shown is None else _rows(shown, every=every)
        self.endResetModel()

    def rows(self) -> list[Row]:
        return list(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.tip)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = index.isValid() and self._rows[index.row()].kind is RowKind.HEADING
        return Qt.ItemFlag.ItemNeverHasChildren if heading else super().flags(index)


def _rows(shown: Shown, *, every: bool) -> list[Row]:
    rows: list[Row] = []
    values: tuple[Figure, ...] | tuple[Difference, ...]
    values = shown.run.figures if shown.comparison is None else shown.comparison.differences
    values_shown = [each for each in values if every or each.name in words.KEY_FIGURES]
    groups = (
        (translate("Evaluation", "Retrieval"), [each for each in values_shown if words.is_retrieval(each.name)]),
        (translate("Evaluation", "Answers"), [each for each in values_shown if not words.is_retrieval(each.name)]),
    )
    for title, group in groups:
        if group:
            rows.append(Row(RowKind.HEADING, title))
            rows += [_difference(each) if isinstance(each, Difference) else _figure(each) for each in group]
    if shown.comparison is not None:
        rows += _changes(shown)
    notes = shown.comparison.notes if shown.comparison is not None else shown.run.warnings
    return rows + [Row(RowKind.NOTE, translated(note)) for note in notes]


def _figure(figure: Figure) -> Row:
    interval = translate("Evaluation", "{low} to {high}").format(
        low=words.number(figure.name, figure.low), high=words.figure_value(figure.name, figure.high)
    )
    return Row(
        RowKind.FIGURE,
        _title(figure.name),
        words.figure_value(figure.name, figure.value),
        f"{interval} · {words.questions(figure.n)}",
        words.figure_meaning(figure.name),
        figure=figure,
    )


def _difference(each: Difference) -> Row:
    if not each.clear:
        verdict = translate("Evaluation", "within chance")
    elif (each.change > 0) is (each.name not in words.LOWER_IS_BETTER):
        verdict = translate("Evaluation", "better")
    else:
        verdict = translate("Evaluation", "worse")
    worse = each.clear and (each.change > 0) is (each.name in words.LOWER_IS_BETTER)
    value = translate("Evaluation", "{before} → {after}").format(
        before=words.number(each.name, each.before), after=words.figure_value(each.name, each.after)
    )
    parts = {"change": each.change, "low": each.low, "high": each.high}
    change = translate("Evaluation", "{change} ({low} to {high})").format(
        **{part: words.signed(each.name, value) for part, value in parts.items()}
    )
    meaning = words.figure_meaning(each.name)
    detail = f"{verdict} · {change}"
    tip = f"{meaning} · {words.questions(each.n)}"
    return Row(RowKind.DIFFERENCE, _title(each.name), value, detail, tip, difference=each, alarming=worse)


def _title(name: str) -> str:
    # An arrow where less is better, which the tip says in words.
    return words.figure_name(name) + (" ↓" if name in words.LOWER_IS_BETTER else "")


def _changes(shown: Shown) -> list[Row]:
    assert shown.comparison is not None
    rows = []
    for better in (False, True):
        changes = [change for change in shown.comparison.changes if change.better is better]
        title = translate("Evaluation", "Better: {count}") if better else translate("Evaluation", "Worse: {count}")
        rows.append(Row(RowKind.HEADING, title.format(count=words.questions(len(changes)))))
        rows += [Row(RowKind.CHANGE, each.question, detail=each.what, alarming=not better) for each in changes]
    return rows
