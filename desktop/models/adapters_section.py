"""The adapters: what each is, whether it fits the model in use, how strongly it acts, and where.

What is chosen holds from the next answer on; while one choice is being made, only the latest other one waits.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton, announce
from desktop.look.theme import Theme
from desktop.models.fields import is_being_written_in
from desktop.models.importing import Entry, Importing, error_code
from desktop.models.items import Item, ItemList, Line
from desktop.models.models_section import entry_item
from desktop.models.parts import Beside, Facts, Flow, Notice, ask, details_column, list_column, reason
from desktop.models.routing import Routing
from desktop.models.scale_control import ScaleControl
from desktop.models.tables import Route, Rows, Table, result_heads, result_rows
from desktop.preferences import Preferences
from desktop.quantities import short_decimal_words, size_words
from desktop.session import Session
from engine import Adapter, ModelFile, ModelRole

Read = tuple[list[Adapter], list[ModelFile], list[str], list[Route]]


class AdaptersSection(QWidget):
    adapters_changed = Signal()
    evaluation_wanted = Signal(str)
    """Carries the name of the adapter to measure."""
    file_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme, session: Session, importing: Importing, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._importing = importing
        self._preferences = preferences
        self._adapters: list[Adapter] = []
        self._models: list[ModelFile] = []
        self._wanted: dict[str, float] | None = None
        """Names and scales that were chosen while others were being set."""
        self._setting = False
        self._shown: Adapter | None = None

        self.list = ItemList(theme, translate("Models", "Adapters"))
        self.list.hide()
        self.add = TextButton(translate("Models", "Import an adapter…"))
        self.add.setToolTip(translate("Models", "Choose a GGUF or safetensors file, or drop one on this page"))
        self.add_folder = TextButton(translate("Models", "Import a PEFT folder…"))
        self.notice = Notice(theme)
        self.title = Label("", "title")
        self.about = Label("", "small")
        self.fit = Label("", "small")
        self.control = ScaleControl(theme)
        self.facts = Facts()
        self.results_title = Label(translate("Models", "Measured"), "title")
        self.results = Rows(result_heads())
        told = translate("Models", "What evaluations said of it")
        self.results_table = Table(theme, told, self.results, giving_way=1)
        self.unmeasured = Label(translate("Models", "Nobody has measured yet what it does."), "small")
        self.measure = TextButton(translate("Models", "Evaluate it"))
        self.routing = Routing(theme, session, lambda: self.control.scale)
        self.retry = TextButton(translate("Models", "Try again"))
        self.for_model = TextButton(translate("Models", "It is for the model in use"))
        self.dismiss = TextButton(translate("Models", "Remove from the list"))
        self.remove = TextButton(translate("Models", "Remove…"))
        self._arrange()
        self._connect()
        self._show(None)

    def _arrange(self) -> None:
        details, column = details_column()
        column.addWidget(self.title)
        column.addWidget(self.about)
        entry_buttons = Flow()
        for button in (self.for_model, self.retry, self.dismiss):
            entry_buttons.addWidget(button)
        column.addLayout(entry_buttons)
        self.card, card = QWidget(), QVBoxLayout()
        self.card.setLayout(card)
        card.setContentsMargins(0, 0, 0, 0)
        card.setSpacing(tokens.SPACE_M)
        measure = Flow()
        measure.addWidget(self.measure)
        removal = Flow()
        removal.addWidget(self.remove)
        card.addWidget(self.fit)
        card.addWidget(self.control)
        card.addWidget(self.facts)
        card.addSpacing(tokens.SPACE_S)
        card.addWidget(self.results_title)
        card.addWidget(self.unmeasured)
        card.addWidget(self.results_table)
        card.addLayout(measure)
        card.addSpacing(tokens.SPACE_S)
        card.addWidget(self.routing)
        card.addSpacing(tokens.SPACE_S)
        card.addLayout(removal)
        column.addWidget(self.card)
        column.addStretch(1)
        self.beside = Beside(list_column(self.list, self.add, self.add_folder), details)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notice)
        whole.addWidget(self.beside, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.add.clicked.connect(self.file_wanted)
        self.add_folder.clicked.connect(self.folder_wanted)
        self.control.changed.connect(self._choose)
        self._importing.changed.connect(self._fill)
        self._importing.adapter_imported.connect(self._take_imported)
        self._importing.failed.connect(self._take_failed)
        self.routing.evaluation_wanted.connect(self.evaluation_wanted)
        self.routing.changed.connect(self._after_change)
        self.measure.clicked.connect(self._measure)
        self.remove.clicked.connect(self._ask_to_remove)
        self.retry.clicked.connect(lambda: self._entry(self._importing.retry))
        self.for_model.clicked.connect(lambda: self._entry(lambda e: self._importing.retry(e, self._model_id())))
        self.dismiss.clicked.connect(lambda: self._entry(self._importing.dismiss))

    # --- what is shown --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        if not self._session.is_open:
            return
        engine = self._session.engine

        def read() -> Read:
            routes = [
                Route(collection, each.name, each.scale, each.purpose)
                for collection, some in engine.adapters.routes.all().items()
                for each in some
            ]
            return engine.adapters.all(), engine.models(), [each.name for each in engine.collections()], routes

        self._session.fetch("read adapters", read, self._take, self.notice.show_error)

    def _take(self, read: Read) -> None:
        self._adapters, self._models, collections, routes = read
        self.routing.show_routes(collections, routes)
        self._fill()

    def _fill(self) -> None:
        items = [entry_item(entry) for entry in self._importing.entries if entry.is_adapter]
        items += [adapter_item(each, self._misfit(each)) for each in self._adapters]
        self.list.show_items(items)
        self.list.setVisible(bool(items))

    def _show(self, item: Item | None) -> None:
        value = item.value if item is not None else None
        adapter = value if isinstance(value, Adapter) else None
        entry = value if isinstance(value, Entry) else None
        other = self._shown is None or adapter is None or adapter.name != self._shown.name
        if other:
            self.control.flush()
        self._shown = adapter
        if adapter is not None and (other or not (self.control.waiting or self._setting)):
            self._show_use(adapter)
        self.card.setVisible(adapter is not None)
        self.retry.setVisible(entry is not None and entry.error is not None)
        unnamed = entry is not None and entry.error is not None and error_code(entry.error) == "adapter_wrong_model"
        self.for_model.setVisible(unnamed and bool(self._model_id()))
        self.dismiss.setVisible(entry is not None)
        self.routing.show_adapter(adapter)
        if adapter is not None:
            self.title.setText(adapter.name)
            self.about.setText(adapter.purpose or translate("Models", "Its card does not say what it is for."))
            self._show_adapter(adapter)
        elif entry is not None:
            self.title.setText(entry.path.name)
            self.about.setText(f"{entry.path}\n\n{reason(entry.error)}" if entry.error else str(entry.path))
        else:
            self.title.setText(translate("Models", "No adapters yet"))
            self.about.setText(
                translate(
                    "Models",
                    "An adapter (LoRA) changes how the model speaks without changing the model. Drop a GGUF adapter, "
                    "a safetensors file or a PEFT folder here.",
                )
            )

    def _show_adapter(self, adapter: Adapter) -> None:
        misfit = self._misfit(adapter)
        self.fit.setText(misfit or translate("Models", "Fits the model in use."))
        self.fit.set_role("caution" if misfit else "small")
        self.facts.show_facts(told(adapter))
        rows = result_rows(adapter.measured)
        if rows != self.results.rows:
            self.results.set_rows(rows)
        self.results_table.setVisible(bool(rows))
        self.unmeasured.setVisible(not rows)

    def _show_use(self, adapter: Adapter) -> None:
        # What was chosen and is still being set goes before what is.
        scales = self._used_now() if self._wanted is None else self._wanted
        scale = scales.get(adapter.name)
        shown = self._kept_scale(adapter.name) if scale is None else scale
        self.control.show_use(scale is not None, shown, fits=not self._misfit(adapter))

    def _misfit(self, adapter: Adapter) -> str:
        """Why an adapter cannot be used with the model in use; empty where it can."""
        if not adapter.present:
            return translate("Models", "Its file is not there. Import it again.")
        used = next((each for each in self._models if each.role is ModelRole.ANSWER and each.in_use), None)
        if used is None or adapter.base_sha256 == used.sha256:
            return ""
        return translate("Models", "Made for {base}; the model in use is {used}.").format(
            base=adapter.base_model, used=used.id
        )

    # --- what can be done -----------------------------------------------------------------------------------

    def _choose(self, used: bool, scale: float) -> None:
        adapter = self._shown
        if adapter is None:
            return
        if scale > 0:
            self._preferences.set(f"models/scale-{adapter.name}", scale)
        scales = dict(self._wanted) if self._wanted is not None else self._used_now()
        if used:
            scales[adapter.name] = scale
        else:
            scales.pop(adapter.name, None)
        self._wanted = scales
        self._set()

    def _set(self) -> None:
        if self._setting or self._wanted is None or not self._session.is_open:
            return
        if self._wanted == self._used_now():
            self._wanted = None
            return
        scales, self._setting = self._wanted, True
        adapters = self._session.engine.adapters

        def take(used: list[Adapter]) -> None:
            self._setting = False
            self.notice.clear()
            now = {each.name: each for each in used}
            self._adapters = [now.get(each.name) or _unused(each) for each in self._adapters]
            self._wanted = None if self._wanted == scales else self._wanted
            self._fill()
            self.adapters_changed.emit()
            self._set()

        def refuse(error: Exception) -> None:
            self._setting, self._wanted = False, None
            self.notice.show_error(error)
            self.refresh()

        self._session.fetch("use adapters", lambda: adapters.use(scales), take, refuse)

    def use_none(self) -> None:
        """Answer without any adapter from now on."""
        self._wanted = {}
        self._set()

    def _used_now(self) -> dict[str, float]:
        return {each.name: each.scale for each in self._adapters if each.scale is not None}

    def _kept_scale(self, name: str) -> float:
        return float(self._preferences.get(f"models/scale-{name}", 1.0))

    def _model_id(self) -> str:
        return next((each.id for each in self._models if each.role is ModelRole.ANSWER and each.in_use), "")

    def _measure(self) -> None:
        if self._shown is not None:
            self.evaluation_wanted.emit(self._shown.name)

    def _ask_to_remove(self) -> None:
        adapter = self._shown
        if adapter is None:
            return
        adapters = self._session.engine.adapters
        ask(
            self,
            translate("Models", "Remove an adapter"),
            translate("Models", "Remove {name}? Its file and its card with the measured results are deleted.").format(
                name=adapter.name
            ),
            translate("Models", "Remove"),
            lambda: self._session.fetch(
                "remove adapter",
                lambda: adapters.remove(adapter.name),
                lambda _: self._after_change(),
                self.notice.show_error,
            ),
        )

    def _entry(self, act: Callable[[Entry], None]) -> None:
        value = self.list.current.value if self.list.current is not None else None
        if isinstance(value, Entry):
            act(value)

    def _after_change(self) -> None:
        self.adapters_changed.emit()
        self.refresh()

    def _take_imported(self, adapter: Adapter) -> None:
        announce(self, translate("Models", "{name} is imported.").format(name=adapter.name))
        self._adapters = [*(each for each in self._adapters if each.name != adapter.name), adapter]
        self._fill()
        if not is_being_written_in(self):
            self.list.choose(adapter.name)
        self._after_change()

    def _take_failed(self, entry: Entry) -> None:
        if entry.is_adapter and entry.error is not None:
            self._fill()
            self.list.choose(entry.path)
            announce(self, reason(entry.error))


def _unused(adapter: Adapter) -> Adapter:
    return dataclasses.replace(adapter, scale=None)


def adapter_item(adapter: Adapter, misfit: str) -> Item:
    lines = [Line(adapter.purpose or adapter.base_model)]
    if misfit:
        lines.append(Line(misfit, "caution", whole=True))
    badge = (
        ""
        if adapter.scale is None
        else translate("Models", "On, {scale}").format(scale=short_decimal_words(adapter.scale))
    )
    picture = "caution" if misfit else "adapter"
    return Item(
        adapter.name, adapter.name, tuple(lines), picture, "caution" if misfit else "muted", badge, value=adapter
    )


def told(adapter: Adapter) -> list[tuple[str, str]]:
    rank = translate("Models", "{rank}, alpha {alpha}").format(
        rank=adapter.rank, alpha=short_decimal_words(adapter.alpha)
    )
    return [
        (translate("Models", "Base model"), adapter.base_model),
        (translate("Models", "Made of"), adapter.data),
        (translate("Models", "Evaluation"), adapter.evaluation),
        (translate("Models", "Licence"), adapter.licence or translate("Models", "not stated")),
        (translate("Models", "Rank"), rank),
        (translate("Models", "Size"), size_words(adapter.size_bytes)),
        (translate("Models", "Architecture"), adapter.architecture),
        (translate("Models", "Origin"), adapter.origin),
        (translate("Models", "File"), adapter.path),
        ("SHA-256", adapter.sha256),
    ]
