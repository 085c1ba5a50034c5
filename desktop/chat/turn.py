"""One question and what came of it: an answer, nothing found, a stop, or an error.

While the model writes, what stands there is unchecked and says so; only the engine's Answer brings citations.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.chat.answer_text import AnswerText
from desktop.chat.feedback import Feedback
from desktop.chat.made_with import AnswerDetails, made_with
from desktop.chat.question_line import QuestionLine
from desktop.chat.sources import NEAREST_SHOWN, NotFound, Sources, as_text, number_places
from desktop.chat.turn_actions import TurnActions
from desktop.engine_words import translated
from desktop.evidence.places import Place, place_of_passage
from desktop.faults import plain_hint
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, announce
from desktop.look.theme import Theme
from desktop.quantities import decimal_words
from engine import (
    Answer,
    Cancelled,
    Citation,
    Conditions,
    EngineError,
    Event,
    Failed,
    PassagesFound,
    Progress,
    Source,
    SourceState,
    Succeeded,
    Support,
    TextDelta,
)
from engine import Turn as StoredTurn


class Turn(QWidget):
    place_chosen = Signal(object, object, int)
    """Carries this turn, its places, and the number (from 1) of the one to show."""
    citation_pointed = Signal(object, object, object)
    """Carries the Citation under the mouse or the keyboard, where it is on the screen, and its source's state."""
    judged = Signal(object, object, str)
    """Carries this turn, a person's Judgement of its answer and, for a corrected one, what would have been right."""
    edited = Signal(object, str)
    """Carries this turn and the question to ask in its place."""
    regeneration_wanted = Signal(object)
    branch_wanted = Signal(object)
    export_wanted = Signal(object)
    """Carries the ExportFormat."""

    def __init__(self, theme: Theme, question: str, status: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.question = question
        self.answer: Answer | None = None
        self.stored: StoredTurn | None = None
        """The turn as the catalog keeps it, once it does."""
        self.feedback: Feedback | None = None
        """Where a person says what the answer is worth, once there is one."""
        self.tools: TurnActions | None = None
        self.places: list[Place] = []
        self.settled = False
        """Whether its last event has come."""
        self.line = QuestionLine(theme, question)
        self.line.edited.connect(lambda text: self.edited.emit(self, text))
        self.text = AnswerText(theme)
        self.text.hide()
        self.text.citation_chosen.connect(self._choose)
        self.text.citation_pointed.connect(self._point)
        self.searched = Label("", "small")
        """What was searched, where a follow-up was completed from the conversation."""
        self.searched.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.searched.hide()
        self.status = Label(status or translate("Chat", "Searching the documents…"), "small")
        self.made = Label("", "small")
        """What the answer was made with, where that is not plain."""
        self.made.hide()
        self._details: AnswerDetails | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.SPACE_S)
        for widget in (self.line, self.searched, self.text, self.status):
            self._layout.addWidget(widget)

    @property
    def number(self) -> int | None:
        """Its place in its conversation, once it is kept."""
        return None if self.stored is None else self.stored.number

    def receive(self, event: Event) -> None:
        """Show an event of the job that answers."""
        if isinstance(event, PassagesFound):
            count = len(event.passages)
            self.status.setText(translate("Chat", "Reading %n passage(s)…", "", count) if count else "")
        elif isinstance(event, Progress):
            told = translate("Chat", "Part {done} of {total} read")
            self.status.setText(told.format(done=event.done, total=event.total))
        elif isinstance(event, TextDelta):
            self.text.show()
            self.text.stream(event.text)
            self.status.setText(translate("Chat", "Writing. What it says is checked against the documents at the end."))
        elif isinstance(event, Succeeded):
            self._take(event.value)
        elif isinstance(event, Cancelled):
            self._settle_stop()
        elif isinstance(event, Failed):
            self.fail(event.error)
        if self.settled:
            announce(self, self.answer.text if self.answer is not None else self.status.text())

    def show_stored(self, stored: StoredTurn) -> None:
        """Show a turn that the catalog keeps."""
        self._take(stored)

    def mark_active(self, number: int | None) -> None:
        self.text.mark_active(number)

    def as_text(self, *, cited: bool = True) -> str:
        """The answer as plain text, with [numbers] and the places they stand for, or without."""
        return "" if self.answer is None else as_text(self.answer, self.places, cited=cited)

    def copy(self, *, cited: bool) -> None:
        QGuiApplication.clipboard().setText(self.as_text(cited=cited))

    def fail(self, error: Exception) -> None:
        """End with what went wrong."""
        self.settled = True
        self.text.flush()
        known = isinstance(error, EngineError)
        internal = translate("Chat", "This question could not be answered: an internal error.")
        self.status.set_role("caution")
        self.status.setText(translated(str(error)) if known else internal)
        self.line.offer_editing(True)
        if isinstance(error, EngineError) and (hint := plain_hint(error.hint)):
            self._layout.addWidget(Label(translated(hint), "small"))

    def show_details(self) -> None:
        """Show what is known of how the answer came about, or hide it again."""
        if self.answer is None:
            return
        if self._details is None:
            conditions = None if self.stored is None else self.stored.conditions
            asked_at = "" if self.stored is None else self.stored.asked_at
            self._details = AnswerDetails(self.answer, conditions, asked_at)
            self._layout.addWidget(self._details)
            self._details.show()
        else:
            self._details.setVisible(not self._details.isVisibleTo(self))

    def enable_actions(self, enabled: bool) -> None:
        """Whether its answer can be asked for anew: not while another is coming."""
        if self.tools is not None:
            self.tools.enable(enabled)
        self.line.edit_button.setEnabled(enabled)

    # --- endings --------------------------------------------------------------------------------------------

    def _take(self, value: Any) -> None:
        if isinstance(value, StoredTurn):
            self.stored = value
            self._settle_answer(value.answer, value.conditions)
        elif isinstance(value, Answer):
            self._settle_answer(value, None)

    def _settle_stop(self) -> None:
        self.text.flush()
        stopped = translate("Chat", "Stopped.")
        if self.text.isVisibleTo(self):
            stopped += " " + translate("Chat", "What is written here was not checked.")
        self.status.setText(stopped)
        self.line.offer_editing(True)
        self.settled = True

    def _settle_answer(self, answer: Answer, conditions: Conditions | None) -> None:
        self.answer = answer
        self.settled = True
        if answer.searched_for and answer.searched_for.split() != self.question.split():
            self.searched.setText(translate("Chat", "Searched for: {words}").format(words=answer.searched_for))
            self.searched.show()
        self.line.offer_editing(self.stored is not None)
        if answer.not_found:
            self._show_nothing_found(answer)
        else:
            self._show_answer(answer)
        self.made.setText(made_with(answer, conditions))
        self._layout.addWidget(self.made)
        self.made.setVisible(bool(self.made.text()))
        self._layout.addWidget(self._build_foot(answer))

    def _show_answer(self, answer: Answer) -> None:
        self.places, numbers = number_places(answer)
        self.text.show()
        self.text.show_answer(answer, numbers)
        self.status.setText(_support_summary(answer))
        self.status.set_role("caution")
        self.status.setVisible(bool(self.status.text()))
        if self.places:
            sources = Sources(self.places, self._kept_sources())
            sources.chosen.connect(self._choose)
            self._layout.addWidget(sources)

    def _show_nothing_found(self, answer: Answer) -> None:
        self.text.hide()
        self.status.hide()
        self.places = [place_of_passage(passage) for passage in answer.passages[:NEAREST_SHOWN]]
        nearest = NotFound(self.places)
        nearest.chosen.connect(self._choose)
        self._layout.addWidget(nearest)

    def _kept_sources(self) -> dict[int, Source]:
        return {} if self.stored is None else {source.document_id: source for source in self.stored.sources}

    def _state(self, document_id: int) -> SourceState:
        source = self._kept_sources().get(document_id)
        return SourceState.HERE if source is None else source.state

    def _build_foot(self, answer: Answer) -> QWidget:
        foot = self.feedback = Feedback(self._theme, found=not answer.not_found)
        foot.judged.connect(lambda judgement, correction: self.judged.emit(self, judgement, correction))
        actions = self.tools = TurnActions(self._theme, kept=self.stored is not None, found=not answer.not_found)
        actions.copy_wanted.connect(lambda cited: self.copy(cited=cited))
        actions.details_wanted.connect(self.show_details)
        actions.edit_wanted.connect(self.line.begin)
        actions.regeneration_wanted.connect(lambda: self.regeneration_wanted.emit(self))
        actions.branch_wanted.connect(lambda: self.branch_wanted.emit(self))
        actions.export_wanted.connect(self.export_wanted)
        told = translate("Chat", "{seconds} s").format(seconds=decimal_words(answer.timings.total_s, 1))
        foot.put_first(Label(told, "small"), actions)
        return foot

    # --- citations ------------------------------------------------------------------------------------------

    def _choose(self, number: int) -> None:
        if self._state(self.places[number - 1].document_id) is not SourceState.GONE:
            self.place_chosen.emit(self, self.places, number)

    def _point(self, citation: Citation | None, place: object) -> None:
        state = None if citation is None else self._state(citation.document_id)
        self.citation_pointed.emit(citation, place, state)


def _support_summary(answer: Answer) -> str:
    """What to know before believing the answer."""
    count = sum(sentence.support is Support.UNSUPPORTED for sentence in answer.sentences)
    if not count:
        return ""
    if count == len(answer.sentences):
        return translate("Chat", "Nothing in the documents supports this answer.")
    return translate("Chat", "%n sentence(s) without support in the documents.", "", count)
