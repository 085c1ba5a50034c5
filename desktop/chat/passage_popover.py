"""The words a citation rests on, beside its mark while the mouse or the keyboard is on it.

It never takes the keyboard or the mouse, and goes by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.evidence.places import read_by_ocr
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, announce
from engine import Citation, SourceState

WAIT_MS = 200
_WIDTH = 380
_MOST_CHARACTERS = 420


class Pointing:
    """The popover of a pane, which belongs to the window that the pane is in."""

    def __init__(self, pane: QWidget) -> None:
        self._pane = pane
        self._popover: PassagePopover | None = None

    def point(self, citation: Citation | None, place: tuple[QPoint, QPoint] | None, state: SourceState | None) -> None:
        """As PassagePopover has it."""
        window = self._pane.window()
        if self._popover is None or self._popover.parentWidget() is not window:
            self._popover = PassagePopover(window)
        self._popover.point(citation, place, state)

    def hide(self) -> None:
        if self._popover is not None:
            self._popover.dismiss()


class PassagePopover(QFrame):
    def __init__(self, over: QWidget) -> None:
        """``over`` is what it may cover, and stays within."""
        super().__init__(over)
        self._over = over
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = Label("", "title")
        self.where = Label("", "small")
        self.words = Label("", "body")
        self.notice = Label("", "caution")
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_M, tokens.SPACE_S, tokens.SPACE_M, tokens.SPACE_S)
        column.setSpacing(tokens.SPACE_XS)
        for label in (self.title, self.where, self.words, self.notice):
            column.addWidget(label)
        self._above = self._below = QPoint()
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._appear)
        self.hide()

    def point(self, citation: Citation | None, place: tuple[QPoint, QPoint] | None, state: SourceState | None) -> None:
        """Show ``citation`` at ``place`` in a moment; None hides it at once."""
        self._timer.stop()
        if citation is None or place is None:
            self.hide()
            return
        self._above, self._below = place
        self.title.setText(citation.title)
        self.where.setText("" if citation.page is None else translate("Chat", "Page {page}").format(page=citation.page))
        self.where.setVisible(citation.page is not None)
        words = " ".join(citation.quote.split())
        shown = words if len(words) <= _MOST_CHARACTERS else words[:_MOST_CHARACTERS] + "…"
        self.words.setText(translate("Chat", "“{quote}”").format(quote=shown))
        notices = [read_by_ocr()] if citation.recognized else []
        if state in (SourceState.GONE, SourceState.CHANGED):
            notices.append(state_words(state))
        self.notice.setText("\n".join(notices))
        self.notice.setVisible(bool(notices))
        self._timer.start()

    def dismiss(self) -> None:
        self._timer.stop()
        self.hide()

    def _appear(self) -> None:
        over = self._over
        width = min(_WIDTH, over.width() - 2 * tokens.SPACE_M)
        self.setFixedWidth(width)
        layout = self.layout()
        assert layout is not None
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()
        self.setFixedHeight(height)
        above, below = over.mapFromGlobal(self._above), over.mapFromGlobal(self._below)
        left = max(tokens.SPACE_M, min(above.x() - width // 2, over.width() - width - tokens.SPACE_M))
        top = above.y() - height - tokens.SPACE_XS
        if top < tokens.SPACE_XS:
            top = below.y() + tokens.SPACE_XS
        self.move(left, top)
        self.show()
        self.raise_()
        place = " ".join(filter(None, (self.title.text(), self.where.text())))
        announce(self, translate("Chat", "{place}: {quote}").format(place=place, quote=self.words.text()))


def state_words(state: SourceState) -> str:
    """What has become of a source, for a person; nothing of one that is as it was."""
    if state is SourceState.GONE:
        return translate("Chat", "No longer in the library")
    if state is SourceState.CHANGED:
        return translate("Chat", "Changed since this was answered")
    return ""
