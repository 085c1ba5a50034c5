"""How the answering model is run: what the machine chose, and what a person chose instead, field by field.

A field that is empty or "Automatic" leaves the choice to the machine.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton
from desktop.look.fields import Choice
from desktop.look.theme import Theme
from desktop.models.parts import reason
from desktop.quantities import count_words
from desktop.session import Session
from engine import KV_TYPES, HostChoices

Value = int | bool | str | None


class HostSettings(QWidget):
    changed = Signal()
    """What a person chose has changed, and the model was ended with that."""

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self._session = session
        self._chosen = HostChoices()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        column.addWidget(Label(translate("Models", "How it is run"), "title"))
        column.addWidget(
            Label(
                translate(
                    "Models",
                    "The machine chooses what is left on automatic. A change ends the model; it starts anew with the "
                    "next question.",
                ),
                "small",
            )
        )
        self.fields: dict[str, _Field] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.SPACE_M)
        grid.setVerticalSpacing(tokens.SPACE_XS)
        grid.setColumnStretch(2, 1)
        for row, (name, text, tip, options) in enumerate(_fields()):
            field = _Field(theme, text, tip, options, functools.partial(self._choose, name))
            self.fields[name] = field
            label = Label(text, "small", wrap=False)
            label.setBuddy(field.control)
            label.setToolTip(tip)
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(field.control, 2 * row, 1)
            grid.addWidget(field.reset, 2 * row, 2, Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(field.error, 2 * row + 1, 1, 1, 2)
        column.addLayout(grid)

    def show_choices(self, chosen: HostChoices, now: dict[str, Value]) -> None:
        """``now`` is what the machine runs with, as far as it is known."""
        self._chosen = chosen
        for name, field in self.fields.items():
            field.show_value(getattr(chosen, name), now.get(name))

    def _choose(self, name: str, value: Value | Exception) -> None:
        field = self.fields[name]
        field.say("")
        if isinstance(value, Exception):
            field.say(str(value))
            return
        if value == getattr(self._chosen, name) and type(value) is type(getattr(self._chosen, name)):
            return
        if not self._session.is_open:
            return
        engine = self._session.engine

        def take(chosen: HostChoices) -> None:
            self._chosen = chosen
            field.show_value(getattr(chosen, name), None)
            self.changed.emit()

        def refuse(error: Exception) -> None:
            field.say(reason(error))
            field.show_value(getattr(self._chosen, name), None)

        self._session.fetch("set host", lambda: engine.set_host(**{name: value}), take, refuse)


class _Field:
    """A control, its way back to automatic, and what is wrong with it. Without ``options`` it takes whole numbers."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        tip: str,
        options: list[tuple[str, Value]] | None,
        choose: Callable[[Value | Exception], None],
    ) -> None:
        self._choose = choose
        self._options = options
        # Only what is shown is made: a widget without a parent could be deleted on any thread.
        self.edit = QLineEdit() if options is None else None
        self.combo = Choice(theme, name) if options is not None else None
        control = self.edit or self.combo
        assert control is not None
        self.control: QWidget = control
        self.control.setAccessibleName(name)
        self.control.setToolTip(tip)
        self.control.setFixedWidth(180)
        if self.edit is not None:
            self.edit.editingFinished.connect(self._take_text)
        elif self.combo is not None:
            for text, value in options or []:
                self.combo.addItem(text, value)
            self.combo.activated.connect(lambda place: choose((options or [])[place][1]))
        self.reset = TextButton(translate("Models", "Reset"), "link")
        self.reset.setAccessibleName(translate("Models", "Leave {name} to the machine").format(name=name))
        self.reset.clicked.connect(self._reset)
        # The place is kept, or fields would move when it comes.
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.error = Label("", "caution")
        self.error.hide()

    def show_value(self, chosen: Value, now: Value) -> None:
        self.reset.setVisible(chosen is not None)
        automatic = translate("Models", "Automatic")
        if now is not None and chosen is None:
            automatic = translate("Models", "Automatic: {value}").format(value=_said(now))
        if self.edit is not None:
            self.edit.setPlaceholderText(automatic)
            if not (self.edit.hasFocus() and self.edit.isModified()) and self.error.isHidden():
                self.edit.setText("" if chosen is None else str(chosen))
                self.edit.setModified(False)
        elif self.combo is not None:
            with QSignalBlocker(self.combo):
                self.combo.setItemText(0, automatic)
                self.combo.setCurrentIndex([value for _, value in self._options or []].index(chosen))

    def say(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.control.setAccessibleDescription(text)

    def _reset(self) -> None:
        self.say("")
        if self.edit is not None:
            self.edit.clear()
            self.edit.setModified(False)
        self.control.setFocus()
        self._choose(None)

    def _take_text(self) -> None:
        if self.edit is None:
            return
        text = self.edit.text().strip()
        number, is_number = QLocale().toLongLong(text)
        if not text:
            self._choose(None)
        elif is_number and number >= 0:
            self._choose(number)
        else:
            self._choose(ValueError(translate("Models", "Write a whole number, or nothing for automatic.")))


def as_chosen(info: object) -> dict[str, Value]:
    """What a running model says of itself, by the names of ``HostChoices``."""
    told = {each.name: getattr(info, each.name, None) for each in dataclasses.fields(HostChoices)}
    return {**told, "threads": getattr(info, "batch_threads", told["threads"])}


def _said(value: Value) -> str:
    if isinstance(value, bool):
        return translate("Models", "on") if value else translate("Models", "off")
    return count_words(value) if isinstance(value, int) else str(value)


def _fields() -> list[tuple[str, str, str, list[tuple[str, Value]] | None]]:
    automatic = (translate("Models", "Automatic"), None)
    return [
        (
            "threads",
            translate("Models", "Threads"),
            translate("Models", "Processor threads for reading a prompt; writing takes half of them."),
            None,
        ),
        (
            "context_tokens",
            translate("Models", "Context, in tokens"),
            translate("Models", "How much the model can have before it: passages, the conversation and its answer."),
            None,
        ),
        (
            "batch_tokens",
            translate("Models", "Batch, in tokens"),
            translate("Models", "How much of a prompt is read at once, and so how often it can be stopped."),
            None,
        ),
        (
            "flash_attention",
            translate("Models", "Flash attention"),
            translate("Models", "Reads long prompts with less memory; compact keys and values need it."),
            [automatic, (translate("Models", "On"), True), (translate("Models", "Off"), False)],
        ),
        (
            "kv_type",
            translate("Models", "Keys and values"),
            translate("Models", "How the context is kept: f16 exactly, q8_0 in half the memory, q4_0 in a quarter."),
            [automatic, *((each, each) for each in KV_TYPES)],
        ),
        (
            "gpu_layers",
            translate("Models", "Layers on a GPU"),
            translate("Models", "How many of its layers a graphics processor computes."),
            None,
        ),
    ]
