"""A comparison of two documents as a turn: what differs, side by side, each side opening its own place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from desktop.chat.result_table import Cell, ResultModel, ResultTable
from desktop.chat.work_turn import WorkTurn, one_line, place_of
from desktop.language import translate
from desktop.look.theme import Theme
from engine import AlignedPair, Citation, Document, DocumentComparison, FactDifference, FactKind

_LINES = 3
_WIDTHS = (170, 0, 0)


class ComparisonTurn(WorkTurn):
    def __init__(self, theme: Theme, a: Document, b: Document) -> None:
        super().__init__(theme, translate("Chat", "Compare “{a}” with “{b}”").format(a=a.title, b=b.title))
        self.comparison: DocumentComparison | None = None
        self.table: ResultTable | None = None

    def show_result(self, value: Any) -> None:
        assert isinstance(value, DocumentComparison)
        self.comparison = value
        told = translate(
            "Chat",
            "{same} sentences are the same in both. {differing} differ in facts, {reworded} in wording; "
            "{only_a} stand only in the first, {only_b} only in the second.",
        )
        self.status.setText(
            told.format(
                same=value.same,
                differing=len(value.differing),
                reworded=len(value.reworded),
                only_a=len(value.only_a),
                only_b=len(value.only_b),
            )
        )
        rows = comparison_rows(value)
        if not rows:
            return
        heads = [translate("Chat", "Difference"), value.a.title, value.b.title]
        model = ResultModel(heads, rows)
        self.table = ResultTable(self.theme, translate("Chat", "Differences"), model, _WIDTHS, _LINES)
        model.setParent(self.table)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.place_chosen.connect(self.show_place)
        self.column.addWidget(self.table)

    def as_text(self) -> str:
        if self.table is None or self.comparison is None:
            return self.status.text()
        model = self.table.model()
        assert isinstance(model, ResultModel)
        lines = ["\t".join(model.heads)]
        lines += ["\t".join(one_line(cell.text) for cell in row) for row in model.rows]
        return "\n".join(lines)


def comparison_rows(found: DocumentComparison) -> list[tuple[Cell, Cell, Cell]]:
    """What differs in facts first, then what stands in one only, then wording."""
    remarks = {remark.pair: remark.text for remark in found.remarks}
    rows = []
    for number, pair in enumerate(found.differing):
        told = "\n".join(difference_words(each) for each in pair.differences)
        if number in remarks:
            told = f"{told}\n{remarks[number]}"
        rows.append(_pair_row(Cell(told, picture="caution", picture_colour="caution"), pair))
    nothing = Cell(translate("Chat", "—"), colour="muted")
    first, second = translate("Chat", "Only in the first"), translate("Chat", "Only in the second")
    rows += [(Cell(first, colour="muted"), _side(citation), nothing) for citation in found.only_a]
    rows += [(Cell(second, colour="muted"), nothing, _side(citation)) for citation in found.only_b]
    reworded = translate("Chat", "Other words")
    rows += [_pair_row(Cell(reworded, colour="muted"), pair) for pair in found.reworded]
    return rows


def difference_words(difference: FactDifference) -> str:
    kind = {
        FactKind.DATE: translate("Chat", "Date"),
        FactKind.NUMBER: translate("Chat", "Number"),
        FactKind.NAME: translate("Chat", "Name"),
        FactKind.NEGATION: translate("Chat", "Negation"),
    }[difference.kind]
    a, b = ", ".join(difference.in_a) or "—", ", ".join(difference.in_b) or "—"
    return translate("Chat", "{kind}: {a} / {b}").format(kind=kind, a=a, b=b)


def _pair_row(what: Cell, pair: AlignedPair) -> tuple[Cell, Cell, Cell]:
    return what, _side(pair.a), _side(pair.b)


def _side(citation: Citation) -> Cell:
    return Cell(one_line(citation.quote), place_of(citation))
