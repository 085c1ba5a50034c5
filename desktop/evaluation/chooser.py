"""A box to choose one of several in, which gives way where it is too wide, whatever it offers."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QSizePolicy

from desktop.look.fields import Choice
from desktop.look.theme import Theme

_LEAST_CHARACTERS, _LEAST_WIDTH = 8, 64


class Chooser(Choice):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_CHARACTERS)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
