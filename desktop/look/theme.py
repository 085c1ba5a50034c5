"""The tokens applied to Qt: palette, style sheet, fonts and icons, as the system says or as a person chose.

A widget that paints asks its Theme for colours each time, and repaints on ``changed``.
"""

from __future__ import annotations

import string
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.look import tokens
from desktop.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Palette

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICON_SIZE = 16
"""Beside text of the usual size."""
_SYSTEM_PT = "systemPointSize"


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    """High contrast, on light or dark ground as the system has it."""


class Theme(QObject):
    """What the application looks like now."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        dark: bool | None = None,
        appearance: Appearance = Appearance.SYSTEM,
        scale: int = 100,
    ) -> None:
        """``dark`` fixes the scheme, for tests and pictures; ``scale`` is the size of the text in percent."""
        super().__init__()
        self._application = application
        self._sheet = string.Template((RESOURCES / "style" / "window.qss").read_text(encoding="utf-8"))
        self._pictures = {path.stem: path.read_text(encoding="utf-8") for path in (RESOURCES / "icons").glob("*.svg")}
        if dark is not None:
            appearance = Appearance.DARK if dark else Appearance.LIGHT
        self.appearance = appearance
        self.scale = _within(scale)
        # The size that the system chose, whichever theme was there before.
        base = application.property(_SYSTEM_PT) or application.font().pointSizeF()
        application.setProperty(_SYSTEM_PT, base)
        self._base_pt = max(float(base), tokens.BODY_LEAST_PT)
        application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self.colours = LIGHT
        self._icons: dict[tuple[str, str], QIcon] = {}
        """Drawn once in the present colours: a long conversation has hundreds of each."""
        self._apply()

    @property
    def body_pt(self) -> float:
        return round(self._base_pt * self.scale / 100, 1)

    @property
    def small_pt(self) -> float:
        return round(self.body_pt * tokens.SMALL_RATIO, 1)

    @property
    def icon_size(self) -> int:
        """Of a picture beside words, which it grows with, in device-independent pixels."""
        return round(ICON_SIZE * self.scale / 100)

    @property
    def has_high_contrast(self) -> bool:
        return self.colours in (CONTRAST_LIGHT, CONTRAST_DARK)

    @property
    def hair(self) -> int:
        """Width of a line between two parts, in device-independent pixels."""
        return tokens.HAIR + (tokens.THICKER if self.has_high_contrast else 0)

    @property
    def ring(self) -> int:
        """Width of the ring around what has the keyboard."""
        return tokens.RING + (tokens.THICKER if self.has_high_contrast else 0)

    def choose(self, appearance: Appearance) -> None:
        self.appearance = appearance
        self._apply()

    def set_scale(self, percent: int) -> None:
        """Make all text larger or smaller than the system's, within what is readable."""
        self.scale = _within(percent)
        self._apply()

    def colour(self, name: str) -> QColor:
        return QColor(str(getattr(self.colours, name)))

    @property
    def marker(self) -> QColor:
        """For marking on paper, which is white in either scheme."""
        return QColor(LIGHT.highlight)

    def font(self, *, small: bool = False, emphasis: bool = False) -> QFont:
        font = QFont(self._application.font())
        font.setPointSizeF(self.small_pt if small else self.body_pt)
        if emphasis:
            font.setWeight(QFont.Weight(tokens.EMPHASIS_WEIGHT))
        return font

    def icon(self, name: str, colour: str = "muted") -> QIcon:
        """The picture ``resources/icons/NAME.svg`` in one of the palette's colours."""
        key = name, colour
        if key not in self._icons:
            icon = QIcon()
            for scale in (1, 2, 3):
                icon.addPixmap(self.pixmap(name, colour, self.icon_size, scale))
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, colour: str, size: int, scale: float) -> QPixmap:
        """``size`` in device-independent pixels, ``scale`` device pixels to each."""
        picture = self._pictures[name].replace("currentColor", str(getattr(self.colours, colour)))
        pixmap = QPixmap(QSize(size, size) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(QByteArray(picture.encode()))
        renderer.render(painter, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def _follow(self) -> None:
        if self.appearance in (Appearance.SYSTEM, Appearance.CONTRAST):
            self._apply()

    def _system(self) -> tuple[bool, bool]:
        """Whether the system is dark, and whether it asks for high contrast."""
        hints = self._application.styleHints()
        contrast = hints.accessibility().contrastPreference()
        return hints.colorScheme() == Qt.ColorScheme.Dark, contrast == Qt.ContrastPreference.HighContrast

    def _chosen(self) -> Palette:
        dark, wants_contrast = self._system()
        if self.appearance is Appearance.CONTRAST or (self.appearance is Appearance.SYSTEM and wants_contrast):
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        if self.appearance is Appearance.SYSTEM:
            return DARK if dark else LIGHT
        return DARK if self.appearance is Appearance.DARK else LIGHT

    def _apply(self) -> None:
        self.colours = self._chosen()
        self._icons.clear()
        self._application.setPalette(self._palette())
        self._application.setFont(self.font())
        self._application.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def style_sheet(self) -> str:
        return self._sheet.substitute(
            asdict(self.colours),
            small_pt=self.small_pt,
            body_pt=self.body_pt,
            emphasis=tokens.EMPHASIS_WEIGHT,
            xs=tokens.SPACE_XS,
            s=tokens.SPACE_S,
            m=tokens.SPACE_M,
            l=tokens.SPACE_L,
            xl=tokens.SPACE_XL,
            radius=tokens.RADIUS,
            ring=self.ring,
            hair=self.hair,
        )

    def _palette(self) -> QPalette:
        roles = {
            QPalette.ColorRole.Window: "surface",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "sunken",
            QPalette.ColorRole.Button: "sunken",
            QPalette.ColorRole.ToolTipBase: "sunken",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Mid: "line",
        }
        palette = QPalette()
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette


def _within(percent: int) -> int:
    return min(max(percent, tokens.LEAST_SCALE), tokens.MOST_SCALE)
