"""A box to choose one of several in, which gives way where it is too wide, whatever it offers."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QSizePolicy

_LEAST_CHARACTERS = 8


class Chooser(QComboBox):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_CHARACTERS)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
