"""Which adapters the collections use by themselves, each with a line on what it is for; shown, edited and cleared.

Only what was measured at its scale can be made a collection's; the engine refuses the rest, and says so here.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton
from desktop.look.fields import Choice
from desktop.look.theme import Theme
from desktop.models.parts import Flow, reason, short_name
from desktop.models.tables import Route, Rows, Table
from desktop.quantities import short_decimal_words
from desktop.session import Session
from engine import Adapter, AdapterNotEvaluated


class Routing(QWidget):
    evaluation_wanted = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, session: Session, scale: Callable[[], float]) -> None:
        """``scale`` tells the scale that the chosen adapter is set to."""
        super().__init__()
        self._session = session
        self._scale = scale
        self._adapter: Adapter | None = None
        self.routes: list[Route] = []
        self.collection = Choice(theme, translate("Models", "Collection"))
        self.collection.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.collection.setMinimumContentsLength(12)
        self.purpose = QLineEdit()
        self.purpose.setPlaceholderText(translate("Models", "What it is for, in a line"))
        self.purpose.setAccessibleName(self.purpose.placeholderText())
        self.purpose.setToolTip(
            translate("Models", "Where a collection has several, a question goes to the one this line is nearest to")
        )
        self.add = TextButton(translate("Models", "Use in this collection"))
        self.refusal = Label("", "caution")
        self.refusal.hide()
        self.evaluate = TextButton(translate("Models", "Evaluate now"))
        self.evaluate.hide()
        self.rows = Rows(
            [
                translate("Models", "Collection"),
                translate("Models", "Adapter"),
                translate("Models", "Scale"),
                translate("Models", "What it is for"),
            ],
            editable=True,
        )
        self.table = Table(theme, translate("Models", "Adapters of collections"), self.rows)
        self.empty = Label(translate("Models", "No collection has an adapter of its own."), "small")
        self.clear = TextButton("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        column.addWidget(Label(translate("Models", "For a collection"), "title"))
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(self.collection)
        row.addWidget(self.purpose, 1)
        column.addLayout(row)
        buttons = Flow()
        buttons.addWidget(self.add)
        buttons.addWidget(self.evaluate)
        column.addWidget(self.refusal)
        column.addLayout(buttons)
        column.addWidget(self.empty)
        column.addWidget(self.table)
        below = Flow()
        below.addWidget(self.clear)
        column.addLayout(below)
        self.add.clicked.connect(self._add)
        self.purpose.returnPressed.connect(self._add)
        self.evaluate.clicked.connect(self._evaluate)
        self.clear.clicked.connect(self._clear)
        self.rows.edited.connect(self._edit)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_clear())

    def show_adapter(self, adapter: Adapter | None) -> None:
        same = adapter is not None and self._adapter is not None and adapter.name == self._adapter.name
        self._adapter = adapter
        if not same:
            self._say("")
            self.purpose.setText("" if adapter is None else " ".join(adapter.purpose.split())[:300])
            self.purpose.setCursorPosition(0)

    def show_routes(self, collections: list[str], routes: list[Route]) -> None:
        now = self.collection.currentText()
        self.collection.clear()
        self.collection.addItems(collections)
        if now in collections:
            self.collection.setCurrentText(now)
        self.add.setEnabled(bool(collections))
        self.add.setToolTip("" if collections else translate("Models", "There is no collection yet"))
        self.routes = routes
        self.rows.set_rows(
            [(each.collection, each.name, short_decimal_words(each.scale), each.purpose) for each in routes]
        )
        if routes:
            self.table.selectRow(0)
        self.table.setVisible(bool(routes))
        self.empty.setVisible(not routes)
        self._show_clear()

    def _add(self) -> None:
        if self._adapter is not None and self.collection.currentText():
            self._use(self.collection.currentText(), self._adapter.name, self._scale(), self.purpose.text().strip())

    def _edit(self, row: int, purpose: str) -> None:
        route = self.routes[row]
        self._use(route.collection, route.name, route.scale, purpose)

    def _use(self, collection: str, name: str, scale: float, purpose: str) -> None:
        if not self._session.is_open:
            return
        adapters = self._session.engine.adapters
        self._say("")
        self._session.fetch(
            "use for a collection",
            lambda: adapters.use_for(collection, name, scale, purpose),
            lambda _: self.changed.emit(),
            self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, AdapterNotEvaluated):
            # The engine's hint is a command line; here there is a button.
            self._say(translated(error.message), measurable=True)
        else:
            self._say(reason(error))

    def _say(self, text: str, *, measurable: bool = False) -> None:
        self.refusal.setText(text)
        self.refusal.setVisible(bool(text))
        self.evaluate.setVisible(measurable)

    def _evaluate(self) -> None:
        if self._adapter is not None:
            self.evaluation_wanted.emit(self._adapter.name)

    def _clear(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows and self._session.is_open:
            collection = self.routes[rows[0].row()].collection
            routes = self._session.engine.adapters.routes
            self._session.fetch(
                "clear routes", lambda: routes.clear(collection), lambda _: self.changed.emit(), self._refuse
            )

    def _show_clear(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.clear.setVisible(bool(rows))
        if rows:
            name = self.routes[rows[0].row()].collection
            words = translate("Models", "Use no adapter of its own in “{name}”").format(name=short_name(name))
            self.clear.setText(words.replace("&", "&&"))
            self.clear.setAccessibleName(words)
