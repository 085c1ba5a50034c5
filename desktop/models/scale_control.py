"""How strongly an adapter is applied: a slider and a spin box that always say the same, and on or off."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label
from desktop.look.fields import Tick
from desktop.look.theme import Theme
from desktop.models.fields import Amount

STEP = 0.05
MOST = 2.0
_STEPS = round(MOST / STEP)
_QUIET_MS = 250
"""Nothing is told while the slider still moves."""


class ScaleControl(QWidget):
    changed = Signal(bool, float)
    """A person chose: whether the adapter is used, and its scale."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.used = Tick(theme, translate("Models", "Use in answers"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(translate("Models", "Scale"))
        self.slider.setMinimumWidth(80)
        self.spin = Amount(theme, translate("Models", "Scale"))
        self.spin.setRange(0, MOST)
        self.spin.setSingleStep(STEP)
        self.spin.setDecimals(2)
        self.spin.setFixedSize(64, tokens.SPACE_XL + tokens.SPACE_S)
        self.note = Label("", "small")
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._tell)
        label = Label(translate("Models", "Scale"), "small", wrap=False)
        label.setBuddy(self.spin)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_S)
        row.addWidget(label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_S)
        column.addWidget(self.used)
        column.addLayout(row)
        column.addWidget(self.note)
        self.used.clicked.connect(self._take_used)
        self.slider.valueChanged.connect(lambda steps: self._take_scale(steps * STEP))
        self.spin.valueChanged.connect(self._take_scale)

    @property
    def scale(self) -> float:
        return round(self.spin.value(), 2)

    @property
    def waiting(self) -> bool:
        """Whether something was chosen that has not been told yet."""
        return self._timer.isActive()

    def show_use(self, used: bool, scale: float, *, fits: bool) -> None:
        self.used.setChecked(used)
        self._show_scale(scale)
        self.used.setEnabled(fits or used)
        self.slider.setEnabled(fits)
        self.spin.setEnabled(fits)
        self._say()

    def flush(self) -> None:
        """Tell at once what was chosen last, before another adapter is shown."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def _show_scale(self, scale: float) -> None:
        with QSignalBlocker(self.slider), QSignalBlocker(self.spin):
            self.slider.setValue(round(scale / STEP))
            self.spin.setValue(scale)

    def _take_used(self) -> None:
        if self.used.isChecked() and self.scale == 0:
            self._show_scale(1.0)
        self._say()
        self._timer.start()

    def _take_scale(self, scale: float) -> None:
        self._show_scale(scale)
        if scale == 0:
            self.used.setChecked(False)
        self._say()
        self._timer.start()

    def _tell(self) -> None:
        self.changed.emit(self.used.isChecked() and self.scale > 0, self.scale)

    def _say(self) -> None:
        if self.scale == 0:
            text = translate("Models", "At 0 an adapter does nothing, so it is off.")
        elif self.used.isChecked():
            text = translate("Models", "Acts from the next answer on.")
        else:
            text = translate("Models", "Not used. 1 applies it as it was trained, less applies it weaker.")
        self.note.setText(text)
