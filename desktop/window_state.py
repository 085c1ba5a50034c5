"""Where the window was and how its panes were divided: remembered as it closes, put back within the screen there is."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QRect
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from desktop.look.theme import Theme
from desktop.preferences import Preferences

_GEOMETRY = "window/geometry"
_SIDEBAR_WIDTH, _EVIDENCE_WIDTH = "window/sidebar-width", "window/evidence-width"
_SIDEBAR_SHOWN = "window/sidebar-shown"
SIDEBAR_WIDTH = 260
"""With letters of the usual size, until a person moved it."""
SIDEBAR_SHARE = 40
"""In percent of the window, at most: letters can be twice as large."""
EVIDENCE_SHARE = 45
"""In percent of what the sidebar leaves, until a person moved it."""


class Panes(QObject):
    """The splitter's three: a sidebar, the middle, and the evidence, of which the outer two can be folded away."""

    def __init__(
        self,
        split: QSplitter,
        sidebar: QWidget,
        middle: QWidget,
        evidence: QWidget,
        preferences: Preferences,
        theme: Theme,
    ) -> None:
        super().__init__(split)
        self._theme = theme
        self._scale = theme.scale
        self.sidebar, self._middle, self.evidence = sidebar, middle, evidence
        self._split = split
        self._preferences = preferences
        self._sidebar_wanted = bool(preferences.get(_SIDEBAR_SHOWN, True))
        split.splitterMoved.connect(self._note)
        theme.changed.connect(self._follow_text)

    def restore(self) -> None:
        """Show the sidebar as it was left."""
        self.sidebar.setVisible(self._sidebar_wanted)
        self._divide()

    def show_sidebar(self) -> None:
        if self.sidebar.isHidden():
            self.toggle_sidebar()

    def toggle_sidebar(self) -> None:
        self._sidebar_wanted = self.sidebar.isHidden()
        self._preferences.set(_SIDEBAR_SHOWN, self._sidebar_wanted)
        self.restore()

    def show_evidence(self) -> None:
        if self.evidence.isHidden():
            self.evidence.show()
            self._divide()

    def hide_evidence(self) -> None:
        self.evidence.hide()

    def _note(self) -> None:
        sidebar, _, evidence = self._split.sizes()
        if sidebar:
            self._preferences.set(_SIDEBAR_WIDTH, sidebar * 100 // self._theme.scale)
        if evidence:
            self._preferences.set(_EVIDENCE_WIDTH, evidence)

    def _follow_text(self) -> None:
        if self._scale != self._theme.scale:
            self._scale = self._theme.scale
            self._divide()

    def _sidebar_width(self, total: int) -> int:
        """As it was left; as much wider as the letters are larger, within its share of the window."""
        kept = int(self._preferences.get(_SIDEBAR_WIDTH, SIDEBAR_WIDTH))
        scaled = kept * self._theme.scale // 100
        return min(scaled, max(kept, total * SIDEBAR_SHARE // 100))

    def _divide(self) -> None:
        total = self._split.width()
        sidebar = 0 if self.sidebar.isHidden() else self._sidebar_width(total)
        evidence = 0
        if not self.evidence.isHidden():
            evidence = int(self._preferences.get(_EVIDENCE_WIDTH, 0)) or (total - sidebar) * EVIDENCE_SHARE // 100
            # The middle keeps what it needs, however wide the window was before.
            least = self._middle.minimumWidth()
            evidence = max(min(evidence, total - sidebar - least), self.evidence.minimumWidth())
        self._split.setSizes([sidebar, max(total - sidebar - evidence, 0), evidence])


def restore_geometry(window: QMainWindow, preferences: Preferences) -> None:
    kept = preferences.get(_GEOMETRY, QByteArray())
    if not kept.isEmpty():
        window.restoreGeometry(kept)
    available = window.screen().availableGeometry()
    if not window.isMaximized() and not window.isFullScreen():
        window.setGeometry(clamped(window.geometry(), available))


def keep_geometry(window: QMainWindow, preferences: Preferences) -> None:
    preferences.set(_GEOMETRY, window.saveGeometry())


def clamped(wanted: QRect, available: QRect) -> QRect:
    """``wanted``, made smaller and moved as far as it has to be to lie within ``available``."""
    size = wanted.size().boundedTo(available.size())
    left = min(max(wanted.left(), available.left()), available.right() - size.width() + 1)
    top = min(max(wanted.top(), available.top()), available.bottom() - size.height() + 1)
    return QRect(left, top, size.width(), size.height())
