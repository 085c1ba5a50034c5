"""One question and what came of it: an answer, nothing found, a stop, or an error.

While the model writes, what stands there is unchecked and says so; only the engine's Answer brings citations.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.chat.answer_text import AnswerText
from desktop.chat.feedback import Feedback
from desktop.evidence.places import Place, place_of_citation, place_of_passage
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, PlaceButton, TextButton, announce, pane
from desktop.look.theme import Theme
from engine import (
    Answer,
    Cancelled,
    Citation,
    EngineError,
    Event,
    Failed,
    PassagesFound,
    Succeeded,
    Support,
    TextDelta,
)

NEAREST_SHOWN = 3
SOURCES_SHOWN = 5


class Turn(QWidget):
    place_chosen = Signal(object, object, int)
    """Carries this turn, its places, and the number (from 1) of the one to show."""
    judged = Signal(object, object, str)
    """Carries this turn, a person's Judgement of its answer and, for a corrected one, what would have been right."""

    def __init__(self, theme: Theme, question: str) -> None:
        super().__init__()
        self._theme = theme
        self.question = question
        self.answer: Answer | None = None
        self.feedback: Feedback | None = None
        """Where a person says what the answer is worth, once there is one."""
        self.places: list[Place] = []
        self.settled = False
        """Whether its last event has come."""
        asked = Label(question, "title")
        asked.setAccessibleName("Question")
        asked.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = AnswerText(theme)
        self.text.hide()
        self.text.citation_chosen.connect(self._choose)
        self.searched = Label("", "small")
        """What was searched, where a follow-up was completed from the conversation."""
        self.searched.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.searched.hide()
        self.status = Label("Searching the documents…", "small")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.SPACE_S)
        self._layout.addWidget(asked)
        self._layout.addWidget(self.searched)
        self._layout.addSpacing(tokens.SPACE_XS)
        self._layout.addWidget(self.text)
        self._layout.addWidget(self.status)

    def receive(self, event: Event) -> None:
        """Show an event of the job that answers."""
        if isinstance(event, PassagesFound):
            count = len(event.passages)
            self.status.setText(f"Reading {count} passage{'s' if count != 1 else ''}…" if count else "")
        elif isinstance(event, TextDelta):
            self.text.show()
            self.text.stream(event.text)
            self.status.setText("Writing. What it says is checked against the documents at the end.")
        elif isinstance(event, Succeeded):
            self._settle_answer(event.value)
        elif isinstance(event, Cancelled):
            self.text.flush()
            stopped = "Stopped. " + ("What is written here was not checked." if self.text.isVisibleTo(self) else "")
            self.status.setText(stopped.strip())
            self.settled = True
        elif isinstance(event, Failed):
            self._settle_error(event.error)
        if self.settled:
            announce(self, self.answer.text if self.answer is not None else self.status.text())

    def mark_active(self, number: int | None) -> None:
        self.text.mark_active(number)

    # --- endings --------------------------------------------------------------------------------------------

    def _settle_answer(self, answer: Answer) -> None:
        self.answer = answer
        self.settled = True
        if answer.searched_for and answer.searched_for.split() != self.question.split():
            self.searched.setText(f"Searched for: {answer.searched_for}")
            self.searched.show()
        if answer.not_found:
            self._show_nothing_found(answer)
            return
        numbers = self._number(answer)
        self.text.show()
        self.text.show_answer(answer, numbers)
        self.status.setText(_support_summary(answer))
        self.status.set_role("caution")
        self.status.setVisible(bool(self.status.text()))
        if self.places:
            self._layout.addLayout(self._build_sources())
        self._layout.addWidget(self._build_foot(answer))

    def _number(self, answer: Answer) -> dict[Citation, int]:
        """Give each cited place a number, in the order of the text; the same place has the same number."""
        numbers: dict[Citation, int] = {}
        known: dict[tuple[int, int, int], int] = {}
        for sentence in answer.sentences:
            for citation in sentence.citations:
                key = (citation.document_id, citation.start, citation.end)
                if key not in known:
                    self.places.append(place_of_citation(citation, answer.passages))
                    known[key] = len(self.places)
                numbers[citation] = known[key]
        return numbers

    def _show_nothing_found(self, answer: Answer) -> None:
        self.text.hide()
        self.status.hide()
        box = pane("notFound")
        column = QVBoxLayout(box)
        column.setContentsMargins(tokens.SPACE_L, tokens.SPACE_M, tokens.SPACE_L, tokens.SPACE_M)
        column.setSpacing(tokens.SPACE_XS)
        title = Label("Not found in these documents", "title")
        title.setObjectName("notFoundTitle")
        column.addWidget(title)
        self.places = [place_of_passage(passage) for passage in answer.passages[:NEAREST_SHOWN]]
        nearest = "No sentence in them answers this. The nearest passages:" if self.places else "Nothing comes near it."
        column.addWidget(Label(nearest, "small"))
        column.addSpacing(tokens.SPACE_XS)
        for number, place in enumerate(self.places, 1):
            self._add_place(column, PlaceButton(place.name, place.words), number)
        self._layout.addWidget(box)
        self._layout.addWidget(self._build_feedback(found=False))

    def _settle_error(self, error: Exception) -> None:
        self.settled = True
        self.text.flush()
        known = isinstance(error, EngineError)
        self.status.set_role("caution")
        self.status.setText(str(error) if known else "This question could not be answered: an internal error.")
        if isinstance(error, EngineError) and error.hint:
            self._layout.addWidget(Label(error.hint, "small"))

    # --- parts ----------------------------------------------------------------------------------------------

    def _build_sources(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        buttons = [
            self._add_place(column, PlaceButton(f"{place.name} · {place.words}", number=number), number)
            for number, place in enumerate(self.places, 1)
        ]
        if len(buttons) > SOURCES_SHOWN + 1:
            more = TextButton(f"Show all {len(buttons)} places", "link")
            for button in buttons[SOURCES_SHOWN:]:
                button.hide()
                more.clicked.connect(button.show)
            more.clicked.connect(more.hide)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _add_place(self, column: QVBoxLayout, button: PlaceButton, number: int) -> PlaceButton:
        button.clicked.connect(lambda: self._choose(number))
        column.addWidget(button)
        return button

    def _build_foot(self, answer: Answer) -> QWidget:
        copy = IconButton(self._theme, "copy", "Copy the answer with its sources")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        told = f"{answer.timings.total_s:.1f} s"
        foot = self._build_feedback(found=True)
        foot.put_first(Label(told, "small"), copy)
        return foot

    def _build_feedback(self, *, found: bool) -> Feedback:
        self.feedback = Feedback(self._theme, found=found)
        self.feedback.judged.connect(lambda judgement, correction: self.judged.emit(self, judgement, correction))
        return self.feedback

    def as_text(self) -> str:
        """The answer as plain text, with [numbers] and the places they stand for."""
        if self.answer is None:
            return ""
        numbers = {(place.document_id, place.start, place.end): n for n, place in enumerate(self.places, 1)}
        parts, position = [], 0
        for sentence in self.answer.sentences:
            parts.append(self.answer.text[position : sentence.end])
            marks = dict.fromkeys(numbers[c.document_id, c.start, c.end] for c in sentence.citations)
            parts += [f" [{number}]" for number in marks]
            position = sentence.end
        parts.append(self.answer.text[position:])
        sources = [f"[{number}] {place.name}" for number, place in enumerate(self.places, 1)]
        return "\n".join(["".join(parts), "", *sources] if sources else ["".join(parts)])

    def _choose(self, number: int) -> None:
        self.place_chosen.emit(self, self.places, number)


def _support_summary(answer: Answer) -> str:
    """What to know before believing the answer."""
    count = sum(sentence.support is Support.UNSUPPORTED for sentence in answer.sentences)
    if not count:
        return ""
    if count == len(answer.sentences):
        return "Nothing in the documents supports this answer."
    return f"{count} sentence{'s' if count > 1 else ''} without support in the documents."
