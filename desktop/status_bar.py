"""The line at the foot of the window: that it is offline, what is being read, how quickly it wrote, model and memory.

Everything in it was measured; what is not known is not shown.
"""

from __future__ import annotations

import os
import socket

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget
from shiboken6 import isValid

from desktop.language import translate
from desktop.library.intake import Intake
from desktop.library.watching import Watching
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, Label, TextButton
from desktop.look.theme import Theme
from desktop.memory import resident_bytes
from desktop.quantities import count_words, decimal_words
from desktop.session import Session
from engine import Answer, ModelFile, ModelRole, Progress

MEASURED_EVERY_MS = 4000
_BAR_WIDTH = 96


class StatusBar(QWidget):
    report_wanted = Signal()
    library_wanted = Signal()

    def __init__(self, theme: Theme, session: Session, intake: Intake, watching: Watching) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._session = session
        self._intake = intake
        self._watching = watching
        self._measuring = False
        self.offline_button = TextButton("", "status")
        self.offline_button.clicked.connect(self.report_wanted)
        self.reading_button = TextButton("", "status")
        self.reading_button.setToolTip(translate("Window", "Show the library"))
        self.reading_button.clicked.connect(self.library_wanted)
        self.reading_bar = QProgressBar()
        self.reading_bar.setTextVisible(False)
        self.reading_bar.setFixedWidth(_BAR_WIDTH)
        self.reading_bar.setAccessibleName(translate("Window", "Files read"))
        self.speed_label = Label("", "small", wrap=False)
        self.memory_label = Label("", "small", wrap=False)
        self.model_label = ElidedLabel("", "small")
        self.model_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.model_label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_S, 2, tokens.SPACE_M, 2)
        row.setSpacing(tokens.SPACE_M)
        row.addWidget(self.offline_button)
        row.addWidget(self.reading_button)
        row.addWidget(self.reading_bar)
        row.addWidget(self.model_label, 1)
        row.addWidget(self.memory_label)
        row.addWidget(self.speed_label)
        self._timer = QTimer(self, interval=MEASURED_EVERY_MS)
        self._timer.timeout.connect(self.measure)
        theme.changed.connect(self._show_network)
        intake.advanced.connect(self._show_reading)
        watching.advanced.connect(self._show_reading)
        session.opened.connect(self._take_opened)
        self.speed_label.hide()
        self._show_network()
        self._show_reading()

    def show_answer(self, answer: Answer) -> None:
        """How quickly the last answer was written."""
        speed = speed_of(answer)
        self.speed_label.setVisible(speed is not None)
        if speed is not None:
            told = translate("Window", "{speed} tokens/s").format(speed=decimal_words(speed, 1))
            self.speed_label.setText(told)
            self.speed_label.setToolTip(translate("Window", "How quickly the last answer was written"))

    def show_models(self, models: list[ModelFile]) -> None:
        if not isValid(self):
            # The window went while they were on their way.
            return
        chosen = [model for model in models if model.role is ModelRole.ANSWER and model.in_use]
        if chosen and chosen[0].present:
            self.model_label.setText(chosen[0].id)
            self.model_label.set_role("small")
        else:
            self.model_label.setText(translate("Window", "No model to answer with"))
            self.model_label.set_role("caution")

    def measure(self) -> None:
        """Find out how much memory is taken, on another thread."""
        if self._measuring or not self._session.is_open or not self.isVisible():
            return
        self._measuring = True
        engine, own = self._session.engine, os.getpid()

        def read() -> tuple[int, int]:
            return resident_bytes([own]), resident_bytes(engine.children().values())

        self._session.fetch("measure memory", read, self._show_memory, self._miss)

    def refresh_models(self) -> None:
        self._session.fetch("list models", self._session.engine.models, self.show_models)

    # --- what it shows --------------------------------------------------------------------------------------

    def _take_opened(self) -> None:
        self.refresh_models()
        self._timer.start()
        self.measure()

    def _show_memory(self, taken: tuple[int, int]) -> None:
        self._measuring = False
        if not isValid(self):
            return
        own, children = taken
        self.memory_label.setText(_bytes(own + children))
        tip = translate("Window", "Memory taken: the window {own}, models and readers {children}")
        self.memory_label.setToolTip(tip.format(own=_bytes(own), children=_bytes(children)))
        self.memory_label.setAccessibleName(self.memory_label.toolTip())

    def _miss(self, _error: Exception) -> None:
        self._measuring = False

    def _show_network(self) -> None:
        closed = network_is_closed()
        offline, open_ = translate("Window", "Offline"), translate("Window", "Network not closed")
        tip = (
            translate("Window", "Casemate gave up the right to open internet connections when it started.")
            if closed
            else translate("Window", "This process could open internet connections.")
        )
        self.offline_button.setText(offline if closed else open_)
        self.offline_button.setProperty("state", "" if closed else "caution")
        self.offline_button.style().polish(self.offline_button)
        self.offline_button.setToolTip(tip + " " + translate("Window", "Press to see what was tried."))
        self.offline_button.setAccessibleName(self.offline_button.text())
        self.offline_button.setAccessibleDescription(self.offline_button.toolTip())
        picture = ("offline", "muted") if closed else ("caution", "caution")
        self.offline_button.setIconSize(QSize(self._theme.icon_size, self._theme.icon_size))
        self.offline_button.setIcon(self._theme.icon(*picture))

    def _show_reading(self) -> None:
        # A folder that is kept in step is looked through also while a person has the rest wait.
        paused = self._intake.paused and self._intake.busy and self._watching.progress is None
        progress = (None if self._intake.paused else self._intake.progress) or self._watching.progress
        busy = self._intake.busy or progress is not None
        self.reading_button.setVisible(busy)
        self.reading_bar.setVisible(busy and not paused)
        if paused:
            self._say(translate("Window", "Paused"))
        elif busy:
            self._show_progress(progress)

    def _show_progress(self, progress: Progress | None) -> None:
        known = progress is not None and progress.total > 0
        self.reading_bar.setRange(0, progress.total if known and progress is not None else 0)
        told = translate("Window", "Reading documents")
        if known and progress is not None:
            self.reading_bar.setValue(progress.done)
            told = translate("Window", "Reading {done} of {total}").format(
                done=count_words(min(progress.done + 1, progress.total)),
                total=count_words(progress.total),
            )
        self._say(told)

    def _say(self, told: str) -> None:
        self.reading_button.setText(told)
        self.reading_button.setAccessibleName(told)


def speed_of(answer: Answer) -> float | None:
    """Tokens a second, as the model told or as the clock did; None where no model wrote."""
    if answer.timings.tokens_per_s:
        return answer.timings.tokens_per_s
    if answer.timings.first_token_s is None or not answer.tokens.answer:
        return None
    writing_s = answer.timings.total_s - answer.timings.first_token_s
    return answer.tokens.answer / writing_s if writing_s > 0 else None


def network_is_closed() -> bool:
    """Whether this process cannot even make an internet socket: found out by trying."""
    try:
        socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
    except PermissionError:
        return True
    return False


def _bytes(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
