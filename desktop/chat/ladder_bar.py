"""What a question is asked of and what answers it, above the composer: each named, and changed in one click.

It shows and changes ``Asked`` and an ``Asking``; a model is a choice for all conversations, and only wished for here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.chat.choices import Choices
from desktop.chat.made_with import rung_name
from desktop.language import translate
from desktop.look.theme import Theme
from desktop.quantities import count_words, short_decimal_words
from desktop.scope import Asked
from engine import Asking

NO_EXAMPLES = "none"
"""What the engine calls asking without examples."""
RUNGS = ("prompt", "examples", "retrieval", "adapter")
SCALES = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_MOST_LISTED = 20
_LONGEST = 28
_ARROW = 10
_GAP = 2


class LadderBar(QWidget):
    asking_changed = Signal(object)
    """Carries the Asking that is wanted now."""
    model_wanted = Signal(str)
    pinning_wanted = Signal()
    opened = Signal()
    """A menu is about to open: what there is to choose from may have changed."""

    def __init__(self, theme: Theme, asked: Asked) -> None:
        super().__init__()
        self._theme = theme
        self._asked = asked
        self.asking = Asking()
        self.choices = Choices()
        self._refill: dict[QToolButton, Callable[[], None]] = {}
        self.scope = self._button(translate("Chat", "What is asked"), self._fill_scope)
        self.model = self._button(translate("Chat", "Model"), self._fill_model)
        self.prompt = self._button(translate("Chat", "Prompt and format"), self._fill_prompt)
        self.adapter = self._button(translate("Chat", "Adapters"), self._fill_adapters)
        self.rungs = self._button(translate("Chat", "What is left out"), self._fill_rungs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = [QHBoxLayout(), QHBoxLayout(), QHBoxLayout()]
        for row in self._rows:
            row.setSpacing(_GAP)
            row.addStretch(1)
            column.addLayout(row)
        self._buttons = (self.scope, self.model, self.prompt, self.adapter, self.rungs)
        asked.changed.connect(self.show_state)
        theme.changed.connect(self._draw)
        self._draw()
        self.show_state()

    def set_scope(self, words: str) -> None:
        """What is asked, in words."""
        self.scope.setText(words)
        self.scope.setVisible(bool(words))
        self._flow()

    def set_choices(self, choices: Choices) -> None:
        self.choices = choices
        self.show_state()
        for button in self._buttons:
            # What was read because a menu was opened is for that menu, too.
            if button.menu().isVisible():
                self._refill[button]()

    def set_asking(self, asking: Asking) -> None:
        """Show what the next question is asked with, without a signal."""
        self.asking = asking
        self.show_state()

    def show_state(self) -> None:
        asking, pinned = self.asking, self._asked.pinned is not None
        model = self.choices.model
        self.model.setText(_short(model.id) if model is not None else translate("Chat", "No model"))
        parts = [asking.persona or "", examples_name(asking.examples or ""), asking.format or ""]
        told = " · ".join(part for part in parts if part)
        self.prompt.setText(_short(told) if told else translate("Chat", "Prompt as chosen"))
        self.adapter.setText(_short(self._adapter_words()))
        self.adapter.setVisible(bool(self.choices.adapters))
        left_out = ", ".join(rung_name(rung) for rung in asking.without)
        without = translate("Chat", "Without {rungs}").format(rungs=left_out)
        self.rungs.setText(_short(without) if left_out else translate("Chat", "Whole ladder"))
        self.rungs.setEnabled(not pinned)
        for button, changed in ((self.prompt, bool(told)), (self.rungs, bool(left_out))):
            self._show_changed(button, changed=changed)
        self._show_changed(self.adapter, changed=asking.adapters is not None)
        self._flow()

    def _adapter_words(self) -> str:
        chosen = self.asking.adapters
        if chosen is None:
            used = [(adapter.name, adapter.scale) for adapter in self.choices.adapters if adapter.scale is not None]
        else:
            used = [*chosen]
        words = ", ".join(f"{name} × {short_decimal_words(scale)}" for name, scale in used)
        return words or translate("Chat", "No adapter")

    # --- menus ----------------------------------------------------------------------------------------------

    def _fill_scope(self, menu: QMenu) -> None:
        asked = self._asked
        everything = not asked.collections and not asked.documents and asked.pinned is None
        self._add(menu, translate("Chat", "All documents"), lambda: asked.ask_collections(()), checked=everything)
        if self.choices.collections:
            menu.addSection(translate("Chat", "Collections"))
        for collection in self.choices.collections[:_MOST_LISTED]:
            name = collection.name
            self._add(
                menu,
                f"{_safe(name)}\t{count_words(collection.document_count)}",
                lambda name=name: self._toggle_collection(name),
                checked=name in asked.collections,
            )
        menu.addSection(translate("Chat", "Pinned"))
        for pin in self.choices.pins[:_MOST_LISTED]:
            title = _safe(_short(", ".join(pin.titles)))
            self._add(menu, title, lambda pin=pin: asked.ask_pinned(pin.id), checked=asked.pinned == pin.id)
        pinning = self._add(menu, translate("Chat", "Pin the named documents"), self.pinning_wanted.emit)
        pinning.setEnabled(bool(asked.documents))
        pinning.setIcon(self._theme.icon("pin"))

    def _toggle_collection(self, name: str) -> None:
        now = self._asked.collections
        self._asked.ask_collections(tuple(c for c in now if c != name) if name in now else (*now, name))

    def _fill_model(self, menu: QMenu) -> None:
        for model in self.choices.models:
            self._add(menu, _safe(model.id), lambda model=model: self.model_wanted.emit(model.id), checked=model.in_use)

    def _fill_prompt(self, menu: QMenu) -> None:
        pinned = self._asked.pinned is not None
        for kind, words, now in (
            ("persona", translate("Chat", "Persona"), self.asking.persona),
            ("examples", translate("Chat", "Examples"), self.asking.examples),
            ("format", translate("Chat", "Format"), self.asking.format),
        ):
            menu.addSection(words)
            names = [prompt.name for prompt in self.choices.prompts_of(kind)]
            if kind == "examples":
                names.insert(0, NO_EXAMPLES)
            self._add_prompt(menu, kind, None, translate("Chat", "As chosen for the collection"), now)
            for name in names:
                words = examples_name(name) if kind == "examples" else name
                action = self._add_prompt(menu, kind, name, _safe(words), now)
                # Pinned documents have been read with the plain prompt already.
                action.setEnabled(not pinned or kind == "format")

    def _add_prompt(self, menu: QMenu, kind: str, name: str | None, words: str, now: str | None) -> QAction:
        return self._add(menu, words, lambda: self._change(**{kind: name}), checked=name == now)

    def _fill_adapters(self, menu: QMenu) -> None:
        chosen = None if self.asking.adapters is None else dict(self.asking.adapters)
        as_chosen = translate("Chat", "As chosen for all")
        self._add(menu, as_chosen, lambda: self._change(adapters=None), checked=chosen is None)
        self._add(menu, translate("Chat", "None"), lambda: self._change(adapters=()), checked=chosen == {})
        menu.addSeparator()
        for adapter in self.choices.adapters[:_MOST_LISTED]:
            scale_now = (chosen or {}).get(adapter.name)
            words = (
                _safe(adapter.name)
                if scale_now is None
                else f"{_safe(adapter.name)}\t× {short_decimal_words(scale_now)}"
            )
            scales = menu.addMenu(words)
            self._add(
                scales,
                translate("Chat", "Off"),
                lambda name=adapter.name: self._set_scale(name, None),
                checked=scale_now is None,
            )
            for scale in SCALES:
                self._add(
                    scales,
                    f"× {short_decimal_words(scale)}",
                    lambda name=adapter.name, scale=scale: self._set_scale(name, scale),
                    checked=scale_now == scale,
                )

    def _set_scale(self, name: str, scale: float | None) -> None:
        chosen = dict(self.asking.adapters or ())
        chosen.pop(name, None)
        if scale is not None:
            chosen[name] = scale
        self._change(adapters=tuple(chosen.items()))

    def _fill_rungs(self, menu: QMenu) -> None:
        menu.addSection(translate("Chat", "Answer with"))
        for rung in RUNGS:
            self._add(
                menu,
                rung_name(rung),
                lambda rung=rung: self._toggle_rung(rung),
                checked=rung not in self.asking.without,
            )

    def _toggle_rung(self, rung: str) -> None:
        without = set(self.asking.without) ^ {rung}
        self._change(without=tuple(each for each in RUNGS if each in without))

    def _change(self, **changes: object) -> None:
        self.asking = dataclasses.replace(self.asking, **changes)  # type: ignore[arg-type]
        self.show_state()
        self.asking_changed.emit(self.asking)

    # --- parts ----------------------------------------------------------------------------------------------

    def _button(self, name: str, fill: Callable[[QMenu], None]) -> QToolButton:
        # Its own from the start: shown without a parent it would be a window for a moment.
        button = QToolButton(self)
        button.setProperty("role", "bar")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        menu = QMenu(button)

        def refill() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(refill)
        menu.aboutToShow.connect(self.opened)
        self._refill[button] = refill
        button.setMenu(menu)
        return button

    def _add(self, menu: QMenu, words: str, run: Callable[..., object], *, checked: bool | None = None) -> QAction:
        action = menu.addAction(words)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda _=False: run())
        return action

    def _flow(self) -> None:
        """Break into rows where the pane is too narrow for one; nothing is cut."""
        row, used = 0, 0
        for button in self._buttons:
            if button.isHidden():
                continue
            width = button.sizeHint().width() + _GAP
            if used and used + width > self.width() and row < len(self._rows) - 1:
                row, used = row + 1, 0
            used += width
            if self._rows[row].indexOf(button) < 0:
                for other in self._rows:
                    other.removeWidget(button)
                self._rows[row].insertWidget(self._rows[row].count() - 1, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def minimumSizeHint(self) -> QSize:
        # As wide as its widest button: the rest goes into the next rows.
        return QSize(max(button.sizeHint().width() for button in self._buttons), super().minimumSizeHint().height())

    def _draw(self) -> None:
        # The arrow stands behind the words, whichever way they run.
        rightward = QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
        arrow = round(_ARROW * self._theme.scale / 100)
        for button in self._buttons:
            button.setIconSize(QSize(arrow, arrow))
            button.setIcon(self._theme.icon("down", "muted"))
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rightward else Qt.LayoutDirection.LeftToRight)

    @staticmethod
    def _show_changed(button: QToolButton, *, changed: bool) -> None:
        if button.property("changed") != changed:
            button.setProperty("changed", changed)
            button.style().unpolish(button)
            button.style().polish(button)


def examples_name(name: str) -> str:
    return translate("Chat", "none") if name == NO_EXAMPLES else name


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _safe(text: str) -> str:
    """For a menu, which takes "&" for the sign of a key."""
    return text.replace("&", "&&")
