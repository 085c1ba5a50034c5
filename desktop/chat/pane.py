"""The middle pane: the questions and answers so far, and where the next question is written.

One answer comes at a time. The view follows what is written only while its reader is at the end of it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.chat.composer import Composer
from desktop.chat.turn import Turn
from desktop.look import tokens
from desktop.look.controls import IconButton
from desktop.look.theme import Theme
from desktop.session import Session
from engine import Answer, Event, Job, Judgement, Scope

_NEAR_END = 24
"""Pixels from the end that still count as at it."""


class Conversation(QScrollArea):
    """The turns, oldest first, in a column of reading width."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("conversation")
        self.setAccessibleName("Conversation")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QWidget()
        column.setMaximumWidth(tokens.READING_WIDTH)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, tokens.SPACE_XL, 0, tokens.SPACE_XL)
        self._column.setSpacing(tokens.SPACE_XL + tokens.SPACE_S)
        self._column.addStretch(1)
        holder = QWidget()
        holder.setObjectName("page")
        row = QHBoxLayout(holder)
        row.setContentsMargins(tokens.SPACE_XL, 0, tokens.SPACE_XL, 0)
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self.setWidget(holder)
        self._follows = True
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._note)
        bar.rangeChanged.connect(lambda _, most: bar.setValue(most) if self._follows else None)

    def add(self, turn: Turn) -> None:
        self._column.insertWidget(self._column.count() - 1, turn)
        self._follows = True

    def clear(self) -> None:
        for turn in self.turns():
            turn.setParent(None)
            turn.deleteLater()

    def turns(self) -> list[Turn]:
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Turn)]

    def _note(self, value: int) -> None:
        self._follows = value >= self.verticalScrollBar().maximum() - _NEAR_END


class ConversationPane(QWidget):
    place_chosen = Signal(object, int)
    """The places of an answer, and the number (from 1) of the one to show."""
    answered = Signal(object)
    """Carries the Answer that has come."""
    cleared = Signal()

    def __init__(self, theme: Theme, session: Session, welcome: QWidget) -> None:
        """``welcome`` stands in the place of the conversation while there is none."""
        super().__init__()
        self.setObjectName("middle")
        self._theme = theme
        self._session = session
        self._scope = Scope()
        self._job: Job[Answer] | None = None
        self._shown: Turn | None = None
        self.conversation = Conversation()
        self.composer = Composer(theme)
        self.composer.question_sent.connect(self.ask)
        self.composer.stop_wanted.connect(self.stop)
        self.new_button = IconButton(theme, "new", "New conversation (Ctrl+N)")
        self.new_button.clicked.connect(self.clear)
        self.views = QStackedWidget()
        self.views.addWidget(welcome)
        self.views.addWidget(self.conversation)

        self._foot = foot = QWidget()
        foot.setMaximumWidth(tokens.READING_WIDTH)
        inner = QHBoxLayout(foot)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.composer)
        outer = QHBoxLayout()
        outer.setContentsMargins(tokens.SPACE_XL, 0, tokens.SPACE_XL, tokens.SPACE_S)
        outer.addStretch(1)
        outer.addWidget(foot, 1000)
        outer.addStretch(1)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_M, 0)
        head.addStretch(1)
        head.addWidget(self.new_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.views, 1)
        layout.addLayout(outer)
        self._foot.hide()
        self._show_state()

    @property
    def answering(self) -> bool:
        return self._job is not None

    def offer_composer(self, offered: bool) -> None:
        """Show where to write a question, or not, where there is nothing to be asked."""
        offered = offered or bool(self.conversation.turns())
        if offered == self._foot.isVisibleTo(self):
            return
        self._foot.setVisible(offered)
        # The keyboard goes where it is of use, and not, as Qt would have it, to what comes next.
        (self.composer if offered else self).setFocus()

    def set_scope(self, scope: Scope, words: str, *, ready: bool) -> None:
        """What questions are asked of, in the engine's terms and in a person's."""
        self._scope = scope
        self.composer.set_scope(words)
        self.composer.set_ready(ready)

    def ask(self, question: str) -> None:
        """Ask, unless an answer is still coming."""
        if self._job is not None or not self._session.is_open:
            return
        # What was not found says nothing to follow up on.
        history = [
            (turn.question, turn.answer.text)
            for turn in self.conversation.turns()
            if turn.answer is not None and not turn.answer.not_found
        ]
        turn = Turn(self._theme, question)
        turn.place_chosen.connect(self._show_place)
        self.conversation.add(turn)
        engine, scope = self._session.engine, self._scope
        turn.judged.connect(lambda turn, judgement, correction: self._keep(turn, judgement, correction, history, scope))
        self._job = self._session.start(
            lambda handler: engine.ask(question, scope, history, on_event=handler),
            lambda event: self._receive(turn, event),
        )
        self._show_state()

    def stop(self) -> None:
        """Stop the answer that is coming, if one is."""
        if self._job is not None:
            self._job.cancel()

    def clear(self) -> None:
        """Begin a new conversation."""
        if self._job is not None:
            return
        self._shown = None
        self.conversation.clear()
        self._show_state()
        self.cleared.emit()
        self.composer.setFocus()

    def mark_shown(self, number: int | None) -> None:
        """Which citation of the answer looked at is the one shown; None for none."""
        if self._shown is not None:
            self._shown.mark_active(number)

    def _receive(self, turn: Turn, event: Event) -> None:
        turn.receive(event)
        if turn.settled:
            self._job = None
            self._show_state()
            if turn.answer is not None:
                self.answered.emit(turn.answer)

    def _keep(
        self, turn: Turn, judgement: Judgement, correction: str, history: list[tuple[str, str]], scope: Scope
    ) -> None:
        """Keep the turn's question, as it was asked, with what a person says of its answer."""
        answer, feedback = turn.answer, turn.feedback
        if answer is None or feedback is None or not self._session.is_open:
            return
        engine = self._session.engine
        self._session.fetch(
            "keep",
            lambda: engine.keep_question(answer, judgement, correction, history=history, scope=scope),
            lambda path: feedback.show_kept(path.stem),
            feedback.show_error,
        )

    def _show_place(self, turn: Turn, places: object, number: int) -> None:
        self.mark_shown(None)
        self._shown = turn
        self.mark_shown(number)
        self.place_chosen.emit(places, number)

    def _show_state(self) -> None:
        started = bool(self.conversation.turns())
        self.views.setCurrentIndex(int(started))
        self._head.setVisible(started)
        self.new_button.setEnabled(self._job is None)
        self.composer.set_answering(self._job is not None)
