"""The models: those that answer and the embedder, what each takes of the machine, and how the one in use is run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.faults import plain_hint
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton, announce
from desktop.look.theme import Theme
from desktop.models.fields import is_being_written_in
from desktop.models.host_settings import HostSettings, as_chosen
from desktop.models.importing import Entry, Importing
from desktop.models.items import Item, ItemList, Line
from desktop.models.memory_bar import MemoryBar
from desktop.models.parts import Beside, Facts, Flow, Notice, ask, details_column, list_column, reason
from desktop.quantities import count_words, size_words
from desktop.session import Session
from engine import Cancelled, Event, Failed, HostChoices, ModelFacts, ModelFile, ModelRole, Succeeded

_SHOWN = {ModelRole.ANSWER: 0, ModelRole.EMBED: 1}
UNKNOWN = ModelFacts(verified=False)


class ModelsSection(QWidget):
    model_changed = Signal()
    file_wanted = Signal()

    def __init__(self, theme: Theme, session: Session, importing: Importing) -> None:
        super().__init__()
        self._theme = theme
        self._session = session
        self._importing = importing
        self._models: list[ModelFile] = []
        self._facts: dict[str, ModelFacts] = {}
        self._checks: dict[str, str] = {}
        """What verifying found wrong, by a model's id."""
        self._chosen = HostChoices()
        self._now: dict[str, Any] = {}
        self._busy = ""
        """What is being done to a model now."""

        self.list = ItemList(theme, translate("Models", "Models"))
        self.add = TextButton(translate("Models", "Import a model…"))
        self.add.setToolTip(translate("Models", "Choose a GGUF file, or drop one anywhere on this page"))
        self.add.clicked.connect(self.file_wanted)
        self.notice = Notice(theme)
        self.title = Label("", "title")
        self.description = Label("", "small")
        self.memory = MemoryBar(theme)
        self.facts = Facts()
        self.use = TextButton(translate("Models", "Use for answers"), "primary")
        self.load = TextButton(translate("Models", "Load now"))
        self.unload = TextButton(translate("Models", "Free its memory"))
        self.verify = TextButton(translate("Models", "Verify now"))
        self.licence = TextButton(translate("Models", "Licence text"))
        self.retry = TextButton(translate("Models", "Try again"))
        self.dismiss = TextButton(translate("Models", "Remove from the list"))
        self.remove = TextButton(translate("Models", "Remove…"))
        self.state = Label("", "small")
        self.host = HostSettings(theme, session)
        self._arrange()
        self._connect()
        self._show(None)

    def _arrange(self) -> None:
        details, column = details_column()
        column.addWidget(self.title)
        column.addWidget(self.description)
        column.addWidget(self.memory)
        buttons = Flow()
        for button in (
            self.use,
            self.load,
            self.unload,
            self.verify,
            self.licence,
            self.retry,
            self.dismiss,
            self.remove,
        ):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addWidget(self.state)
        column.addWidget(self.facts)
        column.addSpacing(tokens.SPACE_M)
        column.addWidget(self.host)
        column.addStretch(1)
        self.beside = Beside(list_column(self.list, self.add), details)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notice)
        whole.addWidget(self.beside, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self._importing.changed.connect(self._fill)
        self._importing.model_imported.connect(self._take_imported)
        self._importing.model_found.connect(self._take_found)
        self._importing.failed.connect(self._take_failed)
        self.host.changed.connect(self._after_change)
        for button, act in (
            (self.use, self._use),
            (self.load, self._load),
            (self.unload, self._unload),
            (self.verify, self._verify),
            (self.licence, self._read_licence),
            (self.remove, self._ask_to_remove),
            (self.retry, lambda: self._entry(self._importing.retry)),
            (self.dismiss, lambda: self._entry(self._importing.dismiss)),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())

    # --- what is shown --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        if not self._session.is_open:
            return
        engine = self._session.engine

        def read() -> tuple[list[ModelFile], dict[str, ModelFacts], HostChoices]:
            return engine.models(), engine.model_facts(), engine.host_choices

        self._session.fetch("read models", read, self._take, self.notice.show_error)

    def _take(self, read: tuple[list[ModelFile], dict[str, ModelFacts], HostChoices]) -> None:
        models, self._facts, self._chosen = read
        shown = [model for model in models if model.role in _SHOWN]
        self._models = sorted(shown, key=lambda model: _SHOWN[model.role])
        used = next((m for m in self._models if m.role is ModelRole.ANSWER and m.in_use), None)
        facts = self._facts.get(used.id, UNKNOWN) if used is not None else UNKNOWN
        self._now = {"context_tokens": facts.need.context_tokens} if facts.need is not None else {}
        self._fill()
        if facts.loaded and self._session.is_open:
            # It is running, so asking costs nothing.
            engine = self._session.engine
            self._session.start(lambda handler: engine.host(None, handler), self._take_host)

    def _take_host(self, event: Event) -> None:
        if isinstance(event, Succeeded):
            self._now = as_chosen(event.value[1])
            self.host.show_choices(self._chosen, self._now)

    def _fill(self) -> None:
        items = [entry_item(entry) for entry in self._importing.entries if not entry.is_adapter]
        heading = ""
        for model in self._models:
            item = model_item(model, self._facts.get(model.id, UNKNOWN), self._checks.get(model.id, ""))
            items.append(item if item.heading != heading else _without_heading(item))
            heading = item.heading
        self.list.show_items(items)

    def _show(self, item: Item | None) -> None:
        value = item.value if item is not None else None
        model = value if isinstance(value, ModelFile) else None
        entry = value if isinstance(value, Entry) else None
        answers = model is not None and model.role is ModelRole.ANSWER
        facts = self._facts.get(model.id, UNKNOWN) if model is not None else UNKNOWN
        self.title.setText(item.title if item is not None else translate("Models", "No model is chosen"))
        self.memory.show_need(facts.need)
        self.use.setVisible(answers and model is not None and not model.in_use)
        self.use.setEnabled(model is not None and model.present and not self._busy)
        in_use = answers and model is not None and model.in_use
        self.load.setVisible(in_use and not facts.loaded)
        self.unload.setVisible(in_use and facts.loaded)
        self.verify.setVisible(model is not None)
        self.licence.setVisible(bool(facts.licence_text))
        self.remove.setVisible(model is not None and not model.bundled)
        self.remove.setEnabled(model is not None and not model.in_use)
        self.remove.setToolTip(translate("Models", "It is in use; choose another one first") if in_use else "")
        for button in (self.load, self.unload, self.verify):
            button.setEnabled(not self._busy)
        self.retry.setVisible(entry is not None and entry.error is not None)
        self.dismiss.setVisible(entry is not None)
        self.dismiss.setText(
            translate("Models", "Stop")
            if entry is not None and entry.running
            else translate("Models", "Remove from the list")
        )
        self.dismiss.setAccessibleName(self.dismiss.text())
        self.state.setText(self._busy)
        self.state.setVisible(bool(self._busy))
        self.host.setVisible(in_use)
        self.facts.setVisible(model is not None)
        if model is not None:
            self.description.setText(model.description)
            self.facts.show_facts(told(model, facts, self._checks.get(model.id, "")))
        elif entry is not None:
            self.description.setText(f"{entry.path}\n\n{reason(entry.error)}" if entry.error else str(entry.path))
        else:
            self.description.setText("")
        self.host.show_choices(self._chosen, self._now)

    # --- what can be done -----------------------------------------------------------------------------------

    @property
    def current(self) -> ModelFile | None:
        value = self.list.current.value if self.list.current is not None else None
        return value if isinstance(value, ModelFile) else None

    def _use(self) -> None:
        model = self.current
        if model is not None:
            engine, name = self._session.engine, model.id
            self._do(translate("Models", "Checking {name}…").format(name=name), lambda: engine.use_model(name))

    def _load(self) -> None:
        self.load_model()

    def load_model(self) -> None:
        """Load the model in use now, so that the next question is quick."""
        if self._busy or not self._session.is_open:
            return
        self._begin(translate("Models", "Loading…"))
        engine = self._session.engine
        self._session.start(lambda handler: engine.warm_up(handler), self._end_job)

    def _unload(self) -> None:
        self.unload_model()

    def unload_model(self) -> None:
        """Give the memory of the model in use back, after the answer that it is writing."""
        if not self._session.is_open:
            return
        engine = self._session.engine
        self._do(translate("Models", "Freeing the memory…"), engine.unload)

    def _verify(self) -> None:
        self.verify_all()

    def verify_all(self) -> None:
        """Read every model's file and compare it with what was recorded of it."""
        if self._busy or not self._session.is_open:
            return
        self._begin(translate("Models", "Reading every model file…"))
        engine = self._session.engine

        def receive(event: Event) -> None:
            if isinstance(event, Succeeded):
                self._checks = {
                    check.name.removeprefix("model "): "" if check.ok else translated(plain_hint(check.detail))
                    for check in event.value
                }
                wrong = sum(1 for text in self._checks.values() if text)
                if wrong:
                    self.notice.show_words(translate("Models", "Some model files are not what they should be."))
                else:
                    announce(self, translate("Models", "Every model file is as it was recorded."))
            self._end_job(event)

        self._session.start(lambda handler: engine.verify_models(handler), receive)

    def _ask_to_remove(self) -> None:
        model = self.current
        if model is None:
            return
        engine, name = self._session.engine, model.id
        ask(
            self,
            translate("Models", "Remove a model"),
            translate("Models", "Remove {name}? Its file of {size} is deleted from Casemate's folder.").format(
                name=name, size=size_words(model.size_bytes)
            ),
            translate("Models", "Remove"),
            lambda: self._do(translate("Models", "Removing…"), lambda: engine.remove_model(name)),
        )

    def _read_licence(self) -> None:
        model = self.current
        if model is not None:
            LicenceDialog(model, self._facts[model.id].licence_text, self).open()

    def _entry(self, act: Callable[[Entry], None]) -> None:
        value = self.list.current.value if self.list.current is not None else None
        if isinstance(value, Entry):
            act(value)

    # --- inside ---------------------------------------------------------------------------------------------

    def _do(self, words: str, act: Callable[[], object]) -> None:
        if self._busy:
            return
        self._begin(words)

        def fail(error: Exception) -> None:
            self._busy = ""
            self.notice.show_error(error)
            self.refresh()

        self._session.fetch("change model", act, lambda _: self._after_change(), fail)

    def _begin(self, words: str) -> None:
        self._busy = words
        self.notice.clear()
        announce(self, words)
        self._show(self.list.current)

    def _end_job(self, event: Event) -> None:
        if isinstance(event, (Succeeded, Failed, Cancelled)):
            if isinstance(event, Failed):
                self.notice.show_error(event.error)
            self._after_change()

    def _after_change(self) -> None:
        self._busy = ""
        self.model_changed.emit()
        self.refresh()

    def _take_imported(self, model: ModelFile) -> None:
        announce(self, translate("Models", "{name} is imported.").format(name=model.id))
        self._models = [*(each for each in self._models if each.id != model.id), model]
        self._fill()
        if not is_being_written_in(self):
            self.list.choose(model.id)
        self.refresh()

    def _take_found(self, model: ModelFile) -> None:
        self.notice.show_words(translate("Models", "Already here: {name}").format(name=model.id))
        self.list.choose(model.id)
        self.refresh()

    def _take_failed(self, entry: Entry) -> None:
        if not entry.is_adapter and entry.error is not None:
            self._fill()
            self.list.choose(entry.path)
            announce(self, reason(entry.error))


class LicenceDialog(QDialog):
    """The words of a model's licence."""

    def __init__(self, model: ModelFile, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Models", "Licence of {name}").format(name=model.id))
        self.view = QPlainTextEdit(text)
        self.view.setObjectName("details")
        self.view.setReadOnly(True)
        self.view.setAccessibleName(self.windowTitle())
        close = TextButton(translate("Models", "Close"), "primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_XL, tokens.SPACE_XL, tokens.SPACE_XL, tokens.SPACE_L)
        column.setSpacing(tokens.SPACE_M)
        column.addWidget(Label(model.licence, "title"))
        column.addWidget(self.view, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        close.setFocus()
        self.resize(640, 480)


def _without_heading(item: Item) -> Item:
    return Item(item.key, item.title, item.lines, item.picture, item.colour, item.badge, value=item.value)


def model_item(model: ModelFile, facts: ModelFacts, wrong: str) -> Item:
    answers = model.role is ModelRole.ANSWER
    short = [size_words(model.size_bytes)]
    short += [facts.quantisation] if facts.quantisation else []
    if model.context_tokens:
        short.append(translate("Models", "{count} tokens").format(count=count_words(model.context_tokens)))
    lines = [Line(" · ".join(short))]
    problem = (
        wrong or translated(facts.problem) or ("" if model.present else translate("Models", "Its file is not there."))
    )
    if problem:
        lines.append(Line(problem, "caution", whole=True))
    elif answers and facts.need is not None and not facts.need.fits:
        lines.append(Line(translate("Models", "Too large for the free memory"), "caution"))
    if facts.loaded:
        lines.append(Line(translate("Models", "Loaded")))
    return Item(
        model.id,
        model.id,
        tuple(lines),
        "caution" if problem else "model",
        "caution" if problem else "muted",
        translate("Models", "In use") if model.in_use else "",
        translate("Models", "Write answers") if answers else translate("Models", "Finds passages"),
        value=model,
    )


def entry_item(entry: Entry) -> Item:
    if entry.error is not None:
        lines = (Line(reason(entry.error), "caution", whole=True),)
        return Item(entry.path, entry.path.name, lines, "caution", "caution", value=entry)
    text = translate("Models", "Importing…") if entry.running else translate("Models", "Waiting to be imported")
    return Item(
        entry.path,
        entry.path.name,
        (Line(text),),
        "reading" if entry.running else "waiting",
        "accent" if entry.running else "muted",
        progress=entry.share if entry.running else None,
        value=entry,
    )


def told(model: ModelFile, facts: ModelFacts, wrong: str) -> list[tuple[str, str]]:
    if wrong:
        state = wrong
    elif facts.verified:
        state = translate("Models", "Yes: its file is the recorded one")
    else:
        state = translate("Models", "Not yet; it is checked before it is used")
    context = translate("Models", "up to {count} tokens").format(count=count_words(model.context_tokens or 0))
    return [
        (translate("Models", "Verified"), state),
        (translate("Models", "Size"), size_words(model.size_bytes)),
        (translate("Models", "Quantisation"), facts.quantisation),
        (translate("Models", "Context"), context if model.context_tokens else ""),
        (translate("Models", "Architecture"), facts.architecture or model.architecture or ""),
        (translate("Models", "Licence"), model.licence),
        (translate("Models", "Origin"), model.origin),
        (translate("Models", "File"), model.path),
        ("SHA-256", model.sha256),
    ]
