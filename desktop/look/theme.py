"""The tokens applied to Qt: palette, style sheet, fonts and icons, light or dark as the system says.

A widget that paints asks its Theme for colours each time, and repaints on ``changed``.
"""

from __future__ import annotations

import string
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.look import tokens
from desktop.look.tokens import DARK, LIGHT, Palette

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICON_SIZE = 16


class Theme(QObject):
    """What the application looks like now."""

    changed = Signal()

    def __init__(self, application: QApplication, *, dark: bool | None = None) -> None:
        """``dark`` fixes the scheme; None follows the system, also when it changes."""
        super().__init__()
        self._application = application
        self._sheet = string.Template((RESOURCES / "style" / "window.qss").read_text(encoding="utf-8"))
        self._pictures = {path.stem: path.read_text(encoding="utf-8") for path in (RESOURCES / "icons").glob("*.svg")}
        self.body_pt = max(application.font().pointSizeF(), tokens.BODY_LEAST_PT)
        self.small_pt = round(self.body_pt * tokens.SMALL_RATIO, 1)
        application.setStyle("Fusion")
        hints = application.styleHints()
        if dark is None:
            hints.colorSchemeChanged.connect(self._follow)
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self.colours = LIGHT
        self._icons: dict[tuple[str, str], QIcon] = {}
        """Drawn once in the present colours: a long conversation has hundreds of each."""
        self._apply(DARK if dark else LIGHT)

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
                icon.addPixmap(self.pixmap(name, colour, ICON_SIZE, scale))
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

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        self._apply(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)

    def _apply(self, colours: Palette) -> None:
        self.colours = colours
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
            ring=tokens.RING,
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
