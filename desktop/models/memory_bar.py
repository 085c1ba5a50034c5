"""How much of the machine's memory a model would take, as a bar and a plain sentence."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label
from desktop.look.theme import Theme
from desktop.quantities import decimal_words, size_words
from engine import ModelNeed

_HEIGHT = 8


class MemoryBar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bar = _Bar(theme)
        self.sentence = Label("")
        self.parts = Label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_XS)
        column.addWidget(self.sentence)
        column.addWidget(self._bar)
        column.addWidget(self.parts)

    def show_need(self, need: ModelNeed | None) -> None:
        self.setVisible(need is not None)
        if need is None:
            return
        self._bar.need = need
        self._bar.update()
        self.sentence.setText(sentence(need))
        self.sentence.set_role("body" if need.fits else "caution")
        self.parts.setText(
            translate("Models", "File {file}, context {context}, computing {work}").format(
                file=size_words(need.file_bytes), context=size_words(need.kv_bytes), work=size_words(need.work_bytes)
            )
        )
        self._bar.setAccessibleName(self.sentence.text())


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.need: ModelNeed | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.need is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        whole = QRectF(self.rect())
        all_bytes = max(self.need.total_bytes or 0, self.need.bytes, 1)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
        taken = QRectF(whole)
        taken.setWidth(max(_HEIGHT, whole.width() * self.need.bytes / all_bytes))
        painter.setBrush(self._theme.colour("accent" if self.need.fits else "caution"))
        painter.drawRoundedRect(taken, _HEIGHT / 2, _HEIGHT / 2)


def sentence(need: ModelNeed) -> str:
    """Of the memory: what is needed, of how much, and whether that is free."""
    needed = _gigabytes(need.bytes)
    if need.total_bytes is None or need.available_bytes is None:
        return translate("Models", "Needs about {needed} of memory.").format(needed=needed)
    if need.fits:
        text = translate("Models", "Needs about {needed} of {total} memory; fits.")
    elif need.bytes <= need.total_bytes:
        text = translate("Models", "Needs about {needed} of {total} memory, and {free} are free: close other programs.")
    else:
        text = translate("Models", "Needs about {needed}, and this machine has {total} of memory: does not fit.")
    return text.format(needed=needed, total=_gigabytes(need.total_bytes), free=_gigabytes(need.available_bytes))


def _gigabytes(size_bytes: int) -> str:
    """In one unit, so that the two can be compared at a glance."""
    size = max(size_bytes / 1e9, 0.1)
    digits = 0 if round(size, 1).is_integer() else 1
    return translate("Models", "{size} GB").format(size=decimal_words(size, digits))
