"""What the composer and the bar above it offer to choose from, and what is chosen there, brought to the engine.

Everything is read behind the window; what comes late for what is shown meanwhile is dropped.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.chat.chips import Chip
from desktop.chat.choices import Choices, read_choices
from desktop.chat.composer import Composer
from desktop.chat.ladder_bar import LadderBar
from desktop.chat.suggestions import Suggestion, suggestion
from desktop.chat.tasks import Task, task_name, task_summary
from desktop.language import translate
from desktop.scope import Asked
from desktop.session import Session
from engine import Collection, Document, Event, Failed, Pin, Progress, PromptTemplate, Succeeded

_SETTLED_MS = 500


class Scoping(QObject):
    pin_changed = Signal()
    """``pin`` has become known, or holds other documents now."""

    def __init__(
        self,
        session: Session,
        asked: Asked,
        composer: Composer,
        bar: LadderBar,
        tell: Callable[[Exception | None], None],
    ) -> None:
        """``tell`` shows what went wrong."""
        super().__init__(composer)
        self._session = session
        self._asked = asked
        self._composer = composer
        self._bar = bar
        self._tell = tell
        self._words = ""
        self._titles: dict[int, str] = {}
        self._looking = False
        self._reading = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._reading.timeout.connect(self.refresh)
        composer.place_wanted.connect(self._look_up_places)
        composer.suggestion_taken.connect(self._take)
        composer.chip_removed.connect(self._take_away)
        bar.opened.connect(self.refresh)
        bar.model_wanted.connect(self._use_model)
        bar.pinning_wanted.connect(self._pin)
        asked.changed.connect(self._show_asked)
        session.opened.connect(self.refresh)
        self._offer_commands(Choices())

    def set_words(self, words: str) -> None:
        """What is asked where no pin is, in words."""
        self._words = words
        self._show_asked()

    @property
    def pin(self) -> Pin | None:
        """The pin that is asked, as far as it is known."""
        return next((pin for pin in self._bar.choices.pins if pin.id == self._asked.pinned), None)

    def refresh(self) -> None:
        """Read anew what there is to choose from."""
        if self._session.is_open:
            engine, pinned = self._session.engine, self._asked.pinned

            def take(choices: Choices) -> None:
                self._take_choices(choices)
                # One that was made since the reading began is not in it.
                if pinned is not None and pinned == self._asked.pinned and self.pin is None:
                    self._asked.ask_pinned(None)

            self._session.fetch("choices", lambda: read_choices(engine), take, self._tell)

    def refresh_soon(self) -> None:
        """As ``refresh``, once for all that changes in a moment."""
        if not self._reading.isActive():
            self._reading.start()

    # --- showing --------------------------------------------------------------------------------------------

    def _take_choices(self, choices: Choices) -> None:
        before = self.pin
        if choices != self._bar.choices:
            self._bar.set_choices(choices)
            self._offer_commands(choices)
        self._show_asked()
        if self.pin != before:
            self.pin_changed.emit()

    def _offer_commands(self, choices: Choices) -> None:
        kinds = {
            "persona": translate("Chat", "Persona"),
            "examples": translate("Chat", "Examples"),
            "format": translate("Chat", "Format"),
        }
        named = translate("Chat", "{kind}: {name}")
        tasks = [suggestion(task_name(task), task_summary(task), task, task) for task in Task if task is not Task.ASK]
        prompts = [
            suggestion(named.format(kind=kinds.get(prompt.kind, prompt.kind), name=prompt.name), prompt.summary, prompt)
            for prompt in choices.prompts
        ]
        self._composer.set_commands([*tasks, *prompts])

    def _show_asked(self) -> None:
        asked = self._asked
        if asked.pinned is not None:
            title = ", ".join(self.pin.titles) if self.pin is not None else ""
            self._bar.set_scope(translate("Chat", "Asks what is pinned: {title}").format(title=title[:40]))
        elif asked.documents:
            self._bar.set_scope(translate("Chat", "Asks %n named document(s)", "", len(asked.documents)))
        else:
            self._bar.set_scope(self._words)
        unknown = [each for each in asked.documents if each not in self._titles]
        if unknown:
            self._look_up_places()
        chips = [Chip(self._titles.get(each, "…"), each) for each in asked.documents]
        chips += [Chip(name, name) for name in asked.collections]
        self._composer.set_scope_chips(tuple(chips), len(asked.documents))

    def _look_up_places(self) -> None:
        """Read what ``@`` lists. The composer forgets it when it is done with it."""
        if self._looking or not self._session.is_open:
            return
        self._looking = True
        engine = self._session.engine

        def read() -> tuple[list[Suggestion], dict[int, str]]:
            documents = [each for each in engine.documents() if each.status.searchable]
            listed = [_of_collection(each) for each in engine.collections()]
            listed += [_of_document(each) for each in documents]
            return listed, {each.id: each.title for each in documents}

        self._session.fetch("places", read, self._take_places, self._stop_looking)

    def _take_places(self, found: tuple[list[Suggestion], dict[int, str]]) -> None:
        self._looking = False
        places, self._titles = found
        for each in self._asked.documents:
            # One that is gone is named by what it is, and asked for no more often.
            self._titles.setdefault(each, translate("Chat", "Document {id}").format(id=each))
        self._composer.set_places(places)
        self._show_asked()

    def _stop_looking(self, error: Exception) -> None:
        self._looking = False
        self._tell(error)

    # --- choosing -------------------------------------------------------------------------------------------

    def _take(self, value: object) -> None:
        asked = self._asked
        if isinstance(value, Document):
            self._titles[value.id] = value.title
            asked.ask_documents(dict.fromkeys((*asked.documents, value.id)))
        elif isinstance(value, Collection):
            asked.ask_collections(dict.fromkeys((*asked.collections, value.name)))
        elif isinstance(value, PromptTemplate):
            changed = {value.kind: value.name}
            self._bar.set_asking(dataclasses.replace(self._bar.asking, **changed))  # type: ignore[arg-type]
            self._bar.asking_changed.emit(self._bar.asking)

    def _take_away(self, value: object) -> None:
        gone = set(value) if isinstance(value, tuple) else {value}
        documents = tuple(each for each in self._asked.documents if each not in gone)
        if documents != self._asked.documents:
            self._asked.ask_documents(documents)
        collections = tuple(each for each in self._asked.collections if each not in gone)
        if collections != self._asked.collections:
            self._asked.ask_collections(collections)

    def _use_model(self, model_id: str) -> None:
        engine = self._session.engine
        self._session.fetch("use model", lambda: engine.use_model(model_id), lambda _: self.refresh(), self._tell)

    def _pin(self) -> None:
        """Have the model read the named documents, and ask them as a pin."""
        documents, engine = self._asked.documents, self._session.engine
        if not documents:
            return

        def receive(event: Event) -> None:
            if isinstance(event, Progress) and event.total:
                percent = 100 * event.done // event.total
                self._bar.set_scope(translate("Chat", "Pinning: {percent} % read").format(percent=percent))
            elif isinstance(event, Succeeded):
                self._asked.ask_pinned(event.value.id)
                self.refresh()
            elif isinstance(event, Failed):
                self._tell(event.error)
                self._show_asked()

        self._bar.set_scope(translate("Chat", "Pinning…"))
        self._session.start_behind(
            lambda handler: engine.pins.add(documents, handler), receive, lambda _: self._tell(None), self._tell
        )


def _of_document(document: Document) -> Suggestion:
    return suggestion(document.title, document.collection, document, document.path.rpartition("/")[2])


def _of_collection(collection: Collection) -> Suggestion:
    told = translate("Chat", "Collection, %n document(s)", "", collection.document_count)
    return suggestion(collection.name, told, collection)
