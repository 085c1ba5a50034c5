"""What a person can set: how it looks, in which language, what is told, and how the model is run.

What concerns the window takes effect at once and is remembered; how the model is run is the engine's, and is applied.
"""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.faults import told_of
from desktop.language import LANGUAGES, NAME, translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton, announce
from desktop.look.fields import Choice, Tick
from desktop.look.theme import Appearance, Theme
from desktop.marking_banner import Markings
from desktop.notifications import NOTIFIES
from desktop.preferences import Preferences
from desktop.session import Session
from engine import KV_TYPES, HostChoices

APPEARANCE, SCALE = "look/appearance", "look/scale"
_WIDTH = 560
SCALES = (80, 90, 100, 110, 125, 150, 175, 200)


class SettingsDialog(QDialog):
    def __init__(
        self, theme: Theme, preferences: Preferences, markings: Markings, session: Session, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Settings", "Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._preferences = preferences
        self._markings = markings
        self._session = session
        close = TextButton(translate("Settings", "Close"), "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        inner = QWidget()
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, tokens.SPACE_S, 0)
        column.setSpacing(tokens.SPACE_M)
        column.addWidget(Label(translate("Settings", "Appearance"), "title"))
        column.addLayout(self._build_look())
        column.addSpacing(tokens.SPACE_M)
        column.addWidget(Label(translate("Settings", "Window"), "title"))
        column.addLayout(self._build_window())
        column.addSpacing(tokens.SPACE_M)
        column.addWidget(Label(translate("Settings", "How the model is run"), "title"))
        column.addLayout(self._build_host())
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*[tokens.SPACE_XL] * 4)
        outer.setSpacing(tokens.SPACE_L)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)
        wanted = inner.sizeHint().grownBy(outer.contentsMargins()).height() + close.sizeHint().height()
        room = parent.size() - QSize(2 * tokens.SPACE_XL, 2 * tokens.SPACE_XL)
        self.resize(QSize(_WIDTH * theme.scale // 100, wanted + tokens.SPACE_XL).boundedTo(room))
        theme.changed.connect(self._show_scale)
        self._read_host()
        self.appearance.setFocus()

    # --- parts ----------------------------------------------------------------------------------------------

    def _build_look(self) -> QFormLayout:
        self.appearance = Choice(self._theme)
        for words, each in (
            (translate("Settings", "As the system"), Appearance.SYSTEM),
            (translate("Settings", "Light"), Appearance.LIGHT),
            (translate("Settings", "Dark"), Appearance.DARK),
            (translate("Settings", "High contrast"), Appearance.CONTRAST),
        ):
            self.appearance.addItem(words, each.value)
        self.appearance.setCurrentIndex(self.appearance.findData(self._theme.appearance.value))
        self.appearance.activated.connect(self._choose_appearance)
        self.scale = Choice(self._theme)
        for percent in SCALES:
            self.scale.addItem(translate("Settings", "{percent} %").format(percent=percent), percent)
        self._show_scale()
        self.scale.activated.connect(self._choose_scale)
        self.language = Choice(self._theme)
        self.language.addItem(translate("Settings", "As the system"), "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(self._preferences.get(NAME, "")), 0))
        self.language.activated.connect(self._choose_language)
        self.language_note = Label(translate("Settings", "From the next start on."), "small")
        self.language_note.hide()
        form = _form()
        _row(form, translate("Settings", "Colours"), self.appearance)
        _row(form, translate("Settings", "Text size"), self.scale)
        _row(form, translate("Settings", "Language"), self.language)
        form.addRow("", self.language_note)
        return form

    def _build_window(self) -> QVBoxLayout:
        self.banners = Tick(self._theme, translate("Settings", "Show the highest marking above and below"))
        self.banners.setChecked(self._markings.is_on)
        self.banners.toggled.connect(self._markings.turn)
        self.notifies = Tick(self._theme, translate("Settings", "Say when reading many documents has ended"))
        self.notifies.setChecked(bool(self._preferences.get(NOTIFIES, True)))
        self.notifies.toggled.connect(lambda on: self._preferences.set(NOTIFIES, on))
        column = QVBoxLayout()
        column.setSpacing(tokens.SPACE_XS)
        column.addWidget(self.banners)
        column.addWidget(self.notifies)
        return column

    def _build_host(self) -> QFormLayout:
        self.context = _number(64, 1_048_576)
        self.threads = _number(1, 512)
        self.batch = _number(8, 4096)
        self.layers = _number(0, 999)
        self.flash = Choice(self._theme)
        automatic = translate("Settings", "Automatic")
        for words, choice in (
            (automatic, None),
            (translate("Settings", "On"), True),
            (translate("Settings", "Off"), False),
        ):
            self.flash.addItem(words, choice)
        self.kinds = Choice(self._theme)
        self.kinds.addItem(automatic, None)
        for kind in KV_TYPES:
            self.kinds.addItem(kind, kind)
        self.apply_button = TextButton(translate("Settings", "Apply"))
        self.apply_button.clicked.connect(self._apply_host)
        self.host_note = Label("", "small")
        form = _form()
        _row(form, translate("Settings", "Context, in tokens"), self.context)
        _row(form, translate("Settings", "Processor threads"), self.threads)
        _row(form, translate("Settings", "Tokens read at once"), self.batch)
        _row(form, translate("Settings", "Layers on the graphics processor"), self.layers)
        _row(form, translate("Settings", "Flash attention"), self.flash)
        _row(form, translate("Settings", "Keys and values kept as"), self.kinds)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.SPACE_S)
        foot.addWidget(self.apply_button)
        foot.addWidget(self.host_note, 1)
        form.addRow(foot)
        for box in (self.context, self.threads, self.batch, self.layers):
            box.textEdited.connect(self._show_changed)
        for choice_box in (self.flash, self.kinds):
            choice_box.activated.connect(self._show_changed)
        return form

    # --- what the person does -------------------------------------------------------------------------------

    def _choose_appearance(self) -> None:
        chosen = Appearance(self.appearance.currentData())
        self._preferences.set(APPEARANCE, chosen.value)
        self._theme.choose(chosen)

    def _choose_scale(self) -> None:
        self._preferences.set(SCALE, self.scale.currentData())
        self._theme.set_scale(self.scale.currentData())

    def _choose_language(self) -> None:
        self._preferences.set(NAME, self.language.currentData())
        self.language_note.show()

    def _show_scale(self) -> None:
        place = min(range(len(SCALES)), key=lambda n: abs(SCALES[n] - self._theme.scale))
        self.scale.setCurrentIndex(place)

    # --- how the model is run -------------------------------------------------------------------------------

    def _read_host(self) -> None:
        self._offer_host(False)
        self.apply_button.setEnabled(False)
        if self._session.is_open:
            engine = self._session.engine
            self._session.fetch("host choices", lambda: engine.host_choices, self._show_host)

    def _offer_host(self, offered: bool) -> None:
        for box in (self.context, self.threads, self.batch, self.layers, self.flash, self.kinds):
            box.setEnabled(offered)

    def _show_host(self, choices: HostChoices) -> None:
        if not isValid(self):
            # Closed while they were on their way.
            return
        self._offer_host(True)
        for box, value in (
            (self.context, choices.context_tokens),
            (self.threads, choices.threads),
            (self.batch, choices.batch_tokens),
            (self.layers, choices.gpu_layers),
        ):
            box.setText("" if value is None else str(value))
        self.flash.setCurrentIndex({None: 0, True: 1, False: 2}[choices.flash_attention])
        self.kinds.setCurrentIndex(max(self.kinds.findData(choices.kv_type), 0))
        self.apply_button.setEnabled(False)

    def _show_changed(self) -> None:
        numbers = (self.context, self.threads, self.batch, self.layers)
        sound = all(not field.text() or field.hasAcceptableInput() for field in numbers)
        self.apply_button.setEnabled(self._session.is_open and sound)
        self.host_note.setText("")

    def chosen(self) -> HostChoices:
        """What is set in the fields."""
        return HostChoices(
            context_tokens=_value(self.context),
            threads=_value(self.threads),
            batch_tokens=_value(self.batch),
            gpu_layers=_value(self.layers),
            flash_attention=self.flash.currentData(),
            kv_type=self.kinds.currentData(),
        )

    def _apply_host(self) -> None:
        engine, chosen = self._session.engine, dataclasses.asdict(self.chosen())
        self.apply_button.setEnabled(False)
        self._session.fetch("run the model so", lambda: engine.set_host(**chosen), self._take_host, self._refuse)

    def _take_host(self, choices: HostChoices) -> None:
        self._show_host(choices)
        if isValid(self):
            self._note(translate("Settings", "From the next answer on."), "small")

    def _refuse(self, error: Exception) -> None:
        if isValid(self):
            self.apply_button.setEnabled(True)
            self._note(told_of(error), "caution")

    def _note(self, text: str, role: str) -> None:
        self.host_note.setText(text)
        self.host_note.set_role(role)
        announce(self, text)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(tokens.SPACE_L)
    form.setVerticalSpacing(tokens.SPACE_S)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return form


def _row(form: QFormLayout, name: str, field: QWidget) -> None:
    label = Label(name, wrap=False)
    label.setBuddy(field)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    field.setAccessibleName(name)
    field.setMinimumWidth(180)
    form.addRow(label, field)


def _number(least: int, most: int) -> QLineEdit:
    """A number; without one the program chooses."""
    field = QLineEdit()
    field.setValidator(QIntValidator(least, most, field))
    field.setPlaceholderText(translate("Settings", "Automatic"))
    return field


def _value(field: QLineEdit) -> int | None:
    return int(field.text()) if field.hasAcceptableInput() else None
