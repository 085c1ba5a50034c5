"""Where an answer comes from, below it: its places by number, or the nearest passages where nothing was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.chat.passage_popover import state_words
from desktop.evidence.places import Place, place_of_citation
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, PlaceButton, TextButton, pane
from engine import Answer, Citation, Source, SourceState

SOURCES_SHOWN = 5
NEAREST_SHOWN = 3


def number_places(answer: Answer) -> tuple[list[Place], dict[Citation, int]]:
    """Each cited place in the order of the text, and every citation's number; the same place has the same."""
    places: list[Place] = []
    numbers: dict[Citation, int] = {}
    known: dict[tuple[int, int, int], int] = {}
    for sentence in answer.sentences:
        for citation in sentence.citations:
            key = (citation.document_id, citation.start, citation.end)
            if key not in known:
                places.append(place_of_citation(citation, answer.passages))
                known[key] = len(places)
            numbers[citation] = known[key]
    return places, numbers


class Sources(QWidget):
    chosen = Signal(int)

    def __init__(self, places: Sequence[Place], kept: Mapping[int, Source]) -> None:
        """``kept`` by a document's id: what it was, how it is marked and what has become of it."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        buttons = []
        for number, place in enumerate(places, 1):
            source = kept.get(place.document_id)
            state = SourceState.HERE if source is None else source.state
            marking = "" if source is None else source.marking or ""
            parts = (marking, place.name, state_words(state), place.words)
            button = PlaceButton(" · ".join(part for part in parts if part), number=number)
            # What is gone cannot be opened; its words are kept with the answer.
            button.setEnabled(state is not SourceState.GONE)
            button.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            column.addWidget(button)
            buttons.append(button)
        if len(buttons) > SOURCES_SHOWN + 1:
            more = TextButton(translate("Chat", "Show all {count} places").format(count=len(buttons)), "link")
            for button in buttons[SOURCES_SHOWN:]:
                button.hide()
                more.clicked.connect(button.show)
            more.clicked.connect(more.hide)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)


class NotFound(QWidget):
    chosen = Signal(int)

    def __init__(self, places: Sequence[Place]) -> None:
        """``places`` are the nearest passages."""
        super().__init__()
        box = pane("notFound")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(box)
        column = QVBoxLayout(box)
        column.setContentsMargins(tokens.SPACE_L, tokens.SPACE_M, tokens.SPACE_L, tokens.SPACE_M)
        column.setSpacing(tokens.SPACE_XS)
        title = Label(translate("Chat", "Not found in these documents"), "title")
        title.setObjectName("notFoundTitle")
        column.addWidget(title)
        nearest = (
            translate("Chat", "No sentence in them answers this. The nearest passages:")
            if places
            else translate("Chat", "Nothing comes near it.")
        )
        column.addWidget(Label(nearest, "small"))
        column.addSpacing(tokens.SPACE_XS)
        for number, place in enumerate(places, 1):
            button = PlaceButton(place.name, place.words)
            button.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            column.addWidget(button)


def as_text(answer: Answer, places: Sequence[Place], *, cited: bool) -> str:
    """An answer to be pasted: with [numbers] and the places they stand for, or its words alone."""
    if not cited:
        return answer.text
    numbers = {(place.document_id, place.start, place.end): n for n, place in enumerate(places, 1)}
    parts, position = [], 0
    for sentence in answer.sentences:
        parts.append(answer.text[position : sentence.end])
        marks = dict.fromkeys(numbers[c.document_id, c.start, c.end] for c in sentence.citations)
        parts += [f" [{number}]" for number in marks]
        position = sentence.end
    parts.append(answer.text[position:])
    sources = [f"[{number}] {place.name}" for number, place in enumerate(places, 1)] if numbers else []
    return "\n".join(["".join(parts), "", *sources] if sources else ["".join(parts)])
