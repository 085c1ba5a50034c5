"""The pinned documents: what the model has read ahead, what that takes, and the way to let it go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import translate
from desktop.look.controls import Label, TextButton
from desktop.look.theme import Theme
from desktop.models.items import Item, ItemList, Line
from desktop.models.parts import Beside, Facts, Flow, Notice, ask, details_column, list_column
from desktop.quantities import count_words, size_words, time_words
from desktop.session import Session
from engine import Pin


class PinsSection(QWidget):
    pins_changed = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self._session = session
        self.notice = Notice(theme)
        self.list = ItemList(theme, translate("Models", "Pinned documents"))
        self.title = Label("", "title")
        self.about = Label("", "small")
        self.facts = Facts()
        self.unpin = TextButton(translate("Models", "Unpin…"))
        details, column = details_column()
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.facts)
        buttons = Flow()
        buttons.addWidget(self.unpin)
        column.addLayout(buttons)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notice)
        self._rows = list_column(self.list)
        self._rows.hide()
        self.beside = Beside(self._rows, details)
        whole.addWidget(self.beside, 1)
        self.list.chosen.connect(self._show)
        self.unpin.clicked.connect(self._ask_to_unpin)
        self._show(None)

    def refresh(self) -> None:
        if self._session.is_open:
            self._session.fetch("read pins", self._session.engine.pins.all, self._take, self.notice.show_error)

    def _take(self, pins: list[Pin]) -> None:
        self.list.show_items([pin_item(pin) for pin in reversed(pins)])
        self._rows.setVisible(bool(pins))

    def _show(self, item: Item | None) -> None:
        pin = item.value if item is not None and isinstance(item.value, Pin) else None
        self.unpin.setVisible(pin is not None)
        self.facts.setVisible(pin is not None)
        if pin is None:
            self.title.setText(translate("Models", "Nothing is pinned"))
            self.about.setText(
                translate(
                    "Models",
                    "Pin a document from the library and the model reads it once; questions about it are then "
                    "answered at once.",
                )
            )
            return
        self.title.setText(name_of(pin))
        self.about.setText(
            translate("Models", "The model has read this ahead of the questions about it.")
            if pin.tokens
            else translate("Models", "The model in use reads this when it is first asked about it.")
        )
        self.facts.show_facts(
            [
                (translate("Models", "Documents"), "\n".join(names_of(pin))),
                (translate("Models", "Files"), "\n".join(pin.paths)),
                (translate("Models", "In the context"), tokens_text(pin)),
                (translate("Models", "On the disk"), size_words(pin.cached_bytes) if pin.cached_bytes else ""),
                (translate("Models", "Pinned"), time_words(pin.pinned_at)),
            ]
        )

    def _ask_to_unpin(self) -> None:
        pin = self.list.current.value if self.list.current is not None else None
        if not isinstance(pin, Pin):
            return
        pins = self._session.engine.pins

        def take(_: object) -> None:
            self.pins_changed.emit()
            self.refresh()

        ask(
            self,
            translate("Models", "Unpin"),
            translate(
                "Models", "Unpin “{name}”? What the model computed from it is deleted; the documents stay."
            ).format(name=name_of(pin)),
            translate("Models", "Unpin"),
            lambda: self._session.fetch("unpin", lambda: pins.remove(pin.id), take, self.notice.show_error),
        )


def name_of(pin: Pin) -> str:
    return ", ".join(names_of(pin))


def names_of(pin: Pin) -> list[str]:
    return [title or Path(path).name for title, path in zip(pin.titles, pin.paths, strict=True)]


def tokens_text(pin: Pin) -> str:
    if not pin.tokens:
        return translate("Models", "not read by the model in use yet")
    return translate("Models", "{count} tokens").format(count=count_words(pin.tokens))


def pin_item(pin: Pin) -> Item:
    size = f" · {size_words(pin.cached_bytes)}" if pin.cached_bytes else ""
    return Item(pin.id, name_of(pin), (Line(f"{tokens_text(pin)}{size}"),), "pin", value=pin)
