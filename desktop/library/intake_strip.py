"""How far reading has come, in a line with a bar, and the buttons to pause, go on and cancel."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.language import translate
from desktop.library.intake import Intake
from desktop.library.watching import Watching
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, TextButton
from desktop.quantities import count_words

_MINUTE_S = 60.0
_HOUR_S = 3600.0


class IntakeStrip(QWidget):
    def __init__(self, intake: Intake, watching: Watching) -> None:
        super().__init__()
        self._intake = intake
        self._watching = watching
        self.label = ElidedLabel("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Library", "Files read"))
        self.pause_button = TextButton(translate("Library", "Pause"), "link")
        self.pause_button.setAccessibleName(translate("Library", "Pause reading files"))
        self.pause_button.clicked.connect(intake.pause)
        self.resume_button = TextButton(translate("Library", "Go on"), "link")
        self.resume_button.setAccessibleName(translate("Library", "Go on reading files"))
        self.resume_button.clicked.connect(intake.resume)
        self.cancel_button = TextButton(translate("Library", "Cancel"), "link")
        self.cancel_button.setAccessibleName(translate("Library", "Cancel adding files"))
        self.cancel_button.clicked.connect(intake.cancel)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_XS)
        row.addWidget(self.label, 1)
        for button in (self.pause_button, self.resume_button, self.cancel_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_XS)
        column.addLayout(row)
        column.addWidget(self.bar)
        intake.advanced.connect(self._show)
        watching.advanced.connect(self._show)
        self._show()

    def _show(self) -> None:
        intake, looking = self._intake, self._watching.progress
        self.setVisible(intake.busy or looking is not None)
        self.pause_button.setVisible(intake.busy and not intake.paused)
        self.resume_button.setVisible(intake.busy and intake.paused)
        self.resume_button.setEnabled(not intake.stopping)
        self.cancel_button.setVisible(intake.busy)
        progress = intake.progress if intake.busy else looking
        self.bar.setRange(0, progress.total if progress else 1)
        self.bar.setValue(progress.done if progress else 0)
        self.label.setText(self._words())

    def _words(self) -> str:
        intake, looking = self._intake, self._watching.progress
        if not intake.busy:
            if looking is None:
                return ""
            told = translate("Library", "Keeping in step: {place} of {total}")
            return told.format(place=count_words(looking.done + 1), total=count_words(looking.total))
        if intake.paused:
            if intake.stopping:
                return translate("Library", "Pausing…")
            return translate("Library", "Paused · %n file(s) or folder(s) left", "", intake.waiting_count)
        return " · ".join(self._parts())

    def _parts(self) -> list[str]:
        intake, progress = self._intake, self._intake.progress
        if progress is None:
            parts = [translate("Library", "Waiting…")]
        elif progress.done >= progress.total:
            parts = [translate("Library", "Finishing…")]
        elif progress.total > 1:
            told = translate("Library", "{place} of {total}")
            parts = [
                told.format(place=count_words(progress.done + 1), total=count_words(progress.total)),
                progress.message,
            ]
        else:
            parts = [translate("Library", "Reading {file}").format(file=progress.message)]
        rest_s, rate = intake.pace.rest_s, intake.pace.files_per_s
        if rest_s is not None and rate is not None:
            parts += [
                translate("Library", "{count} files a minute").format(count=count_words(round(rate * _MINUTE_S))),
                rest(rest_s),
            ]
        if intake.failed_count:
            parts.append(
                translate("Library", "{count} could not be read").format(count=count_words(intake.failed_count))
            )
        if intake.waiting_count:
            parts.append(translate("Library", "{count} more waiting").format(count=count_words(intake.waiting_count)))
        return parts


def rest(seconds: float) -> str:
    """A time that is left, no more exact than it is known."""
    if seconds < _MINUTE_S:
        return translate("Library", "less than a minute left")
    if seconds < _HOUR_S:
        return translate("Library", "about %n minute(s) left", "", math.ceil(seconds / _MINUTE_S))
    return translate("Library", "about %n hour(s) left", "", round(seconds / _HOUR_S))
