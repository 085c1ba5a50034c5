"""The middle pane: a conversation of the catalog, and where its next question is written.

One answer comes at a time; it goes on when another conversation is opened, is kept with its own, and is seen there
again. What is shown changes only once the catalog has.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.chat.asking_again import asking_of, told, told_in_place
from desktop.chat.chat_commands import add_chat_commands
from desktop.chat.composer import Composer
from desktop.chat.drafts import Drafts
from desktop.chat.elsewhere import Elsewhere
from desktop.chat.exporting import export_conversation
from desktop.chat.foot import Foot
from desktop.chat.judging import keep_judgement
from desktop.chat.ladder_bar import LadderBar
from desktop.chat.passage_popover import Pointing
from desktop.chat.scoping import Scoping
from desktop.chat.tasks import Task
from desktop.chat.turn import Turn
from desktop.chat.turn_column import TurnColumn
from desktop.chat.working import Working
from desktop.commands import Commands
from desktop.faults import told_of
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label
from desktop.look.theme import Theme
from desktop.preferences import Preferences
from desktop.scope import Asked
from desktop.session import Session
from engine import (
    Asking,
    Cancelled,
    Conversation,
    Event,
    EventHandler,
    ExportFormat,
    Failed,
    Job,
    Judgement,
    Succeeded,
)
from engine import Turn as StoredTurn

_COMPOSER_SHARE = 3
"""The composer takes at most this part of the pane."""


class ChatPane(QWidget):
    place_chosen = Signal(object, int)
    """The places of an answer, and the number (from 1) of the one to show."""
    answered = Signal(object)
    """Carries the Answer that has come."""
    cleared = Signal()
    opened = Signal(object)
    """Carries the Conversation of the catalog that is shown now."""
    conversation_changed = Signal(object)
    """Carries the id of the conversation that was begun, asked on, or opened; None for a new one."""
    shown_wanted = Signal()
    """A command is about this pane, which has to be seen for it."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        commands: Commands,
        preferences: Preferences,
        asked: Asked,
        welcome: QWidget,
    ) -> None:
        """``welcome`` stands in the place of the conversation while there is none."""
        super().__init__()
        self.setObjectName("middle")
        self._theme = theme
        self._session = session
        self._asked = asked
        self._open: int | None = None
        self._stored: list[StoredTurn] = []
        """The turns of the conversation that is open, as the catalog keeps them."""
        self._asking = Asking()
        self._coming: QWidget | None = None
        """What is being answered or worked on, shown or not."""
        self._home: tuple[int | None, int | None] = (None, None)
        """The conversation that it comes in, and the number of the turn from which on it replaces what was there."""
        self._job: Job[Any] | None = None
        self._stop_wanted = False
        self._instead_of: list[QWidget] = []
        """What goes when the answer that is coming is there."""
        self._shown: Turn | None = None
        self._opening = 0
        self._pointing = Pointing(self)
        self.conversation = TurnColumn()
        self.conversation.moved.connect(self._pointing.hide)
        self.composer = Composer(theme)
        self.composer.sent.connect(self._take_question)
        self.composer.stop_wanted.connect(self._stop)
        self.bar = LadderBar(theme, asked)
        self.bar.asking_changed.connect(self._set_asking)
        self.notice = Label("", "caution")
        self.notice.hide()
        self.elsewhere = Elsewhere()
        self.elsewhere.wanted.connect(self._show_coming)
        self.scoping = Scoping(session, asked, self.composer, self.bar, self.tell)
        self.working = Working(self, theme, session, asked)
        self.drafts = Drafts(preferences, self.composer)
        self.new_button = IconButton(theme, "new", translate("Chat", "New conversation (Ctrl+N)"))
        self.new_button.clicked.connect(self.new_conversation)
        self.views = QStackedWidget()
        self.views.addWidget(welcome)
        self.views.addWidget(self.conversation)
        self._arrange()
        add_chat_commands(commands, self)
        self._show_state()

    def _arrange(self) -> None:
        self._foot = Foot(self.notice, self.elsewhere, self.bar, self.composer)
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
        layout.addWidget(self._foot)
        self._foot.hide()

    # --- what there is --------------------------------------------------------------------------------------

    @property
    def answering(self) -> bool:
        return self._coming is not None

    @property
    def conversation_id(self) -> int | None:
        """Which conversation is open; None for one without a kept answer yet."""
        return self._open

    @property
    def asking(self) -> Asking:
        """How the next question is asked."""
        return self._asking

    def come_up(self) -> bool:
        """Ask to be shown, and say whether a person sees this pane now."""
        if not self.isVisible():
            self.shown_wanted.emit()
        return self.isVisible()

    def offer_composer(self, offered: bool) -> None:
        """Show where to write a question, or not, where there is nothing to be asked."""
        offered = offered or bool(self.conversation.widgets())
        if offered == self._foot.isVisibleTo(self):
            return
        self._foot.setVisible(offered)
        # The keyboard goes where it is of use, and not, as Qt would have it, to what comes next.
        self._take_keyboard(self.composer if offered else self)

    def set_scope(self, words: str, *, ready: bool) -> None:
        """What questions are asked of, in a person's words, and whether there is anything to ask."""
        self.scoping.set_words(words)
        self.composer.set_ready(ready)

    def tell(self, error: Exception | None) -> None:
        """Say above the composer what could not be done; None takes it away."""
        self.notice.setText("" if error is None else told_of(error))
        self.notice.setVisible(error is not None)

    # --- conversations --------------------------------------------------------------------------------------

    def open_conversation(self, conversation_id: int) -> None:
        """Show a conversation of the catalog."""
        if not self._session.is_open:
            return
        self._opening += 1
        opening, engine = self._opening, self._session.engine

        def take(conversation: Conversation) -> None:
            # Another may have been asked for meanwhile.
            if opening == self._opening:
                self._show(conversation)

        self._session.fetch("open", lambda: engine.conversations.get(conversation_id), take, self.tell)

    def new_conversation(self) -> None:
        """Begin a new conversation."""
        self._opening += 1
        self._leave()
        self._open, self._stored = None, []
        self.drafts.turn_to(None)
        self.composer.questions = []
        self._show_state()
        self.cleared.emit()
        self.conversation_changed.emit(None)
        self._take_keyboard(self.composer)

    def branch(self, turn: Turn) -> None:
        """Go on from ``turn`` in a new conversation, which is opened."""
        if self._open is None or turn.number is None:
            return
        engine, open_id, number = self._session.engine, self._open, turn.number
        self._session.fetch(
            "branch",
            lambda: engine.conversations.branch(open_id, number),
            lambda made: self.open_conversation(made.id),
            self.tell,
        )

    def export(self, kind: ExportFormat) -> None:
        """Ask for a file, and write the conversation to it."""
        if self._open is not None:
            export_conversation(self._session, self, self._open, kind, self.tell)

    def _leave(self) -> None:
        """Take away what is shown; what is still being answered goes on unseen."""
        self._pointing.hide()
        self._shown = None
        if self._coming is not None and self._is_coming_here:
            self.conversation.take(self._coming)
        self._instead_of = []
        self.conversation.clear()
        self.composer.set_task(Task.ASK)
        self.tell(None)

    def _show(self, conversation: Conversation) -> None:
        self._leave()
        self.cleared.emit()
        self._open, self._stored = conversation.id, list(conversation.turns)
        self._set_asking(asking_of(self._stored))
        self.bar.set_asking(self._asking)
        self.drafts.turn_to(conversation.id)
        self.composer.questions = [turn.answer.question for turn in self._stored]
        if self._coming is not None and self._home[0] == conversation.id:
            self._fill_around(self._coming)
        else:
            self.conversation.fill(self._stored, self._build_stored)
        self.offer_composer(True)
        self._show_state()
        self.opened.emit(conversation)
        self.conversation_changed.emit(conversation.id)
        self._take_keyboard(self.composer)

    def _show_coming(self) -> None:
        """Show the conversation in which an answer is coming, which may not be in the catalog yet."""
        coming, home = self._coming, self._home[0]
        if coming is None or self._is_coming_here:
            return
        if home is not None:
            self.open_conversation(home)
            return
        self.new_conversation()
        self._fill_around(coming)
        self._show_state()

    def _fill_around(self, coming: QWidget) -> None:
        """Show what is kept, and after it what is coming in its place or after it."""
        self._instead_of = self.conversation.fill_around(self._stored, self._home[1], self._build_stored, coming)
        if isinstance(coming, Turn):
            self.composer.questions.append(coming.question)

    @property
    def _is_coming_here(self) -> bool:
        return self._coming is not None and self._coming in self.conversation.widgets()

    def _build_stored(self, stored: StoredTurn) -> Turn:
        turn = self._build_turn(stored.answer.question)
        turn.show_stored(stored)
        turn.enable_actions(not self.answering)
        return turn

    # --- asking ---------------------------------------------------------------------------------------------

    def ask(self, question: str, *, quote: bool = False) -> None:
        """Ask, unless an answer is still coming."""
        if self._coming is not None or not self._session.is_open:
            return
        turn = self.add_turn(question)
        self.composer.questions.append(question)
        engine, open_id = self._session.engine, self._open
        scope, pinned, how = (
            self._asked.scope(),
            self._asked.pinned,
            told(self._asking, self._stored, self._asked.pinned),
        )
        self.run(
            turn,
            lambda handler: engine.conversations.ask(
                open_id, question, scope, handler, pinned=pinned, quote=quote, **how
            ),
        )

    def edit(self, turn: Turn, question: str) -> None:
        """Ask ``question`` in place of ``turn``, which goes, with all after it, once the answer is there."""
        if self._coming is not None or not self._session.is_open:
            return
        if turn.number is None or self._open is None:
            # It came to nothing, so there is nothing to keep until then.
            self.conversation.take(turn)
            turn.deleteLater()
            self.ask(question)
            return
        engine, open_id, number = self._session.engine, self._open, turn.number
        how = told_in_place(self._asking, turn.stored)
        self._answer_instead(
            turn, question, lambda handler: engine.conversations.edit(open_id, number, question, handler, **how)
        )

    def regenerate(self, turn: Turn) -> None:
        """Have ``turn`` answered anew; it goes, with all after it, once the answer is there."""
        if self._coming is not None or turn.number is None or self._open is None:
            return
        engine, open_id, number = self._session.engine, self._open, turn.number
        how = told_in_place(self._asking, turn.stored)
        self._answer_instead(
            turn,
            turn.question,
            lambda handler: engine.conversations.regenerate(open_id, number, on_event=handler, **how),
        )

    def stop(self) -> None:
        """Stop the answer that is coming, if one is and it can be seen: on another page Escape is not about it."""
        if self.isVisible():
            self._stop()

    def _stop(self) -> None:
        if not self._is_coming_here:
            # What cannot be seen is not stopped.
            return
        self._stop_wanted = True
        if self._job is not None:
            self._job.cancel()

    def run(self, work: Any, begin: Callable[[EventHandler], Job[Any]]) -> None:
        """Have ``work``, a turn or its like, receive the events of the job that ``begin`` starts behind."""
        self._coming, self._job, self._stop_wanted = work, None, False
        numbers = [turn.number for turn in self._instead_of if isinstance(turn, Turn) and turn.number is not None]
        self._home = self._open, min(numbers, default=None)

        def take(job: Job[Any]) -> None:
            if self._coming is work:
                self._job = job
                if self._stop_wanted:
                    job.cancel()

        def fail(error: Exception) -> None:
            self._receive(work, Failed(error))

        self._session.start_behind(begin, lambda event: self._receive(work, event), take, fail)
        self.tell(None)
        self._show_state()

    def mark_shown(self, number: int | None) -> None:
        """Which citation of the answer looked at is the one shown; None for none."""
        if self._shown is not None:
            self._shown.mark_active(number)

    def show_place(self, places: object, number: int) -> None:
        """Show a place that is in no answer's text."""
        self.mark_shown(None)
        self._shown = None
        self.place_chosen.emit(places, number)

    def add_turn(self, question: str, status: str = "") -> Turn:
        """A turn at the end, to be given to ``run``."""
        turn = self._build_turn(question, status)
        self.conversation.add(turn)
        return turn

    def add_work(self, work: QWidget) -> None:
        """Work that is no answer, at the end, to be given to ``run``."""
        self.conversation.add(work)

    def _take_question(self, task: Task, words: str) -> None:
        if task in (Task.ASK, Task.QUOTE):
            self.ask(words, quote=task is Task.QUOTE)
        elif self._coming is None and self._session.is_open:
            self.working.begin(task, words)

    def _answer_instead(self, turn: Turn, question: str, begin: Callable[[EventHandler], Job[Any]]) -> None:
        instead_of = self.conversation.from_on(turn)
        for widget in instead_of:
            widget.hide()
        new = self._build_turn(question)
        self.conversation.add(new)
        self._instead_of = instead_of
        self.run(new, begin)

    def _receive(self, work: Any, event: Event) -> None:
        work.receive(event)
        if not isinstance(event, (Succeeded, Failed, Cancelled)):
            return
        self._coming = self._job = None
        if isinstance(event, Succeeded) and isinstance(event.value, StoredTurn):
            self._take_answer(work, event.value)
        elif work not in self.conversation.widgets():
            work.deleteLater()
        else:
            self._keep_old(work, stopped=isinstance(event, Cancelled))
        self._show_state()

    def _take_answer(self, work: QWidget, stored: StoredTurn) -> None:
        if work not in self.conversation.widgets():
            # It was left while the answer came.
            work.deleteLater()
            if self._open == stored.conversation_id:
                self.open_conversation(stored.conversation_id)
        else:
            for widget in self._instead_of:
                self.conversation.take(widget)
                widget.deleteLater()
            self._instead_of = []
            begun = self._open is None
            self._open = stored.conversation_id
            self._stored = [*self._stored[: stored.number - 1], stored]
            if begun:
                self.drafts.move_to(stored.conversation_id)
            self.answered.emit(stored.answer)
        self.conversation_changed.emit(stored.conversation_id)

    def _keep_old(self, work: QWidget, *, stopped: bool) -> None:
        """Nothing came of it, so what it was to replace is back."""
        if not self._instead_of:
            return
        for widget in self._instead_of:
            widget.show()
        self._instead_of = []
        if stopped:
            self.conversation.take(work)
            work.deleteLater()

    # --- turns ----------------------------------------------------------------------------------------------

    def _build_turn(self, question: str, status: str = "") -> Turn:
        turn = Turn(self._theme, question, status)
        turn.place_chosen.connect(self._show_place)
        turn.citation_pointed.connect(self._pointing.point)
        turn.judged.connect(self._keep)
        turn.edited.connect(self.edit)
        turn.regeneration_wanted.connect(self.regenerate)
        turn.branch_wanted.connect(self.branch)
        turn.export_wanted.connect(self.export)
        return turn

    def _keep(self, turn: Turn, judgement: Judgement, correction: str) -> None:
        """Keep the turn's question, as it was asked, with what a person says of its answer."""
        if self._session.is_open:
            keep_judgement(self._session, turn, judgement, correction, self._stored, self._asked.scope())

    def _show_place(self, turn: Turn, places: object, number: int) -> None:
        self.mark_shown(None)
        self._shown = turn
        self.mark_shown(number)
        self._pointing.hide()
        self.place_chosen.emit(places, number)

    def _take_keyboard(self, widget: QWidget) -> None:
        """Not on a hidden page, where Qt would give it too, nor from who writes elsewhere, a title say."""
        if self.isVisibleTo(self.window()) and not isinstance(QApplication.focusWidget(), QLineEdit):
            widget.setFocus()

    def _set_asking(self, asking: Asking) -> None:
        self._asking = asking

    def _show_state(self) -> None:
        started = bool(self.conversation.widgets())
        self.views.setCurrentIndex(int(started))
        self._head.setVisible(started)
        here = self._is_coming_here
        self.composer.set_answering(here)
        self.composer.set_waiting(self._coming is not None and not here)
        self.elsewhere.setVisible(self._coming is not None and not here)
        for turn in self.conversation.turns():
            turn.enable_actions(self._coming is None)

    # --- Qt -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.composer.field.allow_height(self.height() // _COMPOSER_SHARE)
        self._pointing.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pointing.hide()
