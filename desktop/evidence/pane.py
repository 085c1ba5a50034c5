"""The right pane: the words a citation points at, where they stand, on their page or in their text.

What is gathered late for a place that is no longer wanted is dropped.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.evidence.page_picture import PagePicture
from desktop.evidence.places import Evidence, Place, gather
from desktop.look import tokens
from desktop.look.controls import ElidedLabel, IconButton, Label, TextButton, rule
from desktop.look.theme import Theme
from desktop.session import Session

_MARKER = 0.9


ZOOMS = (1.0, 1.4, 2.0, 2.8)
"""Widths of a page, in widths of the pane."""
_BLANK = 2
"""The view with nothing in it."""
_HEADING_JOIN = " › "


class PageSheet(QWidget):
    """A page as wide as its place, the quoted words marked as with a pen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: PagePicture | None = None
        self._scaled = QPixmap()

    def show_picture(self, picture: PagePicture) -> None:
        self._picture = picture
        self._fit()

    def highlight_boxes(self) -> list[QRectF]:
        """The marks, in this widget's coordinates."""
        if self._picture is None:
            return []
        width, height = self.width(), self.height()
        return [
            QRectF(box.x() * width, box.y() * height, box.width() * width, box.height() * height)
            for box in self._picture.highlights
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        if self._picture is None:
            return
        image = self._picture.image
        ratio = self.devicePixelRatioF()
        self._scaled = QPixmap.fromImage(
            image.scaledToWidth(max(1, round(self.width() * ratio)), Qt.TransformationMode.SmoothTransformation)
        )
        self._scaled.setDevicePixelRatio(ratio)
        self.setFixedHeight(max(1, round(self.width() * image.height() / image.width())))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._scaled)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # Multiplied, as a marker's ink: what is printed stays as dark as it was.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setBrush(self._theme.marker)
        # In one stroke: where the marks of neighbouring words overlap, the ink is no darker.
        marks = QPainterPath()
        marks.setFillRule(Qt.FillRule.WindingFill)
        for box in self.highlight_boxes():
            marks.addRoundedRect(box.adjusted(-2, -1.5, 2, 1.5), 2, 2)
        painter.drawPath(marks)


class PageView(QScrollArea):
    """A page as wide as the pane, or some times as wide."""

    zoomed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pageView")
        self.setAccessibleName("Page")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._zoom = 0
        self.sheet = PageSheet(theme)
        holder = QWidget()
        holder.setObjectName("desk")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet)
        layout.addStretch(1)
        self.setWidget(holder)

    def show_picture(self, picture: PagePicture) -> None:
        self.sheet.show_picture(picture)
        # After the layout has given the sheet its height.
        QTimer.singleShot(0, self.show_highlight)

    def show_highlight(self) -> None:
        """Scroll to the first of the marked words."""
        box = next(iter(self.sheet.highlight_boxes()), QRectF())
        self.verticalScrollBar().setValue(round(box.top() - self.viewport().height() / 3))
        self.horizontalScrollBar().setValue(round(box.center().x() - self.viewport().width() / 2))

    @property
    def can_zoom_in(self) -> bool:
        return self._zoom < len(ZOOMS) - 1

    @property
    def can_zoom_out(self) -> bool:
        return self._zoom > 0

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many of the steps in ZOOMS."""
        self._zoom = min(max(0, self._zoom + steps), len(ZOOMS) - 1)
        self._fit()
        QTimer.singleShot(0, self.show_highlight)
        self.zoomed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.zoom(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        self.sheet.setFixedWidth(round(self.viewport().width() * ZOOMS[self._zoom]))


class ContextView(QTextBrowser):
    """The quoted words in the text around them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._evidence: Evidence | None = None
        self.setObjectName("context")
        self.setAccessibleName("Text")
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._draw)

    def show_evidence(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._draw()

    def _draw(self) -> None:
        if self._evidence is None:
            return
        around, quoted = QTextCharFormat(), QTextCharFormat()
        for form in (around, quoted):
            form.setFont(self._theme.font())
        around.setForeground(self._theme.colour("muted"))
        quoted.setForeground(self._theme.colour("on_highlight"))
        quoted.setBackground(self._theme.colour("highlight"))
        block = QTextBlockFormat()
        block.setLineHeight(tokens.LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(block)
        cursor.insertText(self._evidence.before, around)
        start = cursor.position()
        cursor.insertText(self._evidence.quote, quoted)
        cursor.insertText(self._evidence.after, around)
        QTimer.singleShot(0, lambda: self._scroll_to(start))

    def _scroll_to(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(round(top - self.viewport().height() / 4))


class EvidencePane(QWidget):
    closed = Signal()
    number_changed = Signal(int)
    """The citation shown was changed from here."""

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._session = session
        self._places: Sequence[Place] = ()
        self._number = 0
        self._wanted: Place | None = None
        self._prefers_text = False

        self.title = ElidedLabel("", "title", Qt.TextElideMode.ElideRight)
        self.where = Label("", "small", wrap=False)
        self.headings = Label("", "small")
        self.notice = Label("", "caution")
        close = IconButton(theme, "close", "Close the evidence")
        close.clicked.connect(self.closed)
        self.previous = IconButton(theme, "up", "Previous citation")
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next = IconButton(theme, "down", "Next citation")
        self.next.clicked.connect(lambda: self._step(1))
        self.page_view = PageView(theme)
        self.text_view = ContextView(theme)
        self.views = QStackedWidget()
        for view in (self.page_view, self.text_view, QWidget()):
            self.views.addWidget(view)
        self.views.setCurrentIndex(_BLANK)

        top = QHBoxLayout()
        top.setSpacing(tokens.SPACE_XS)
        top.addWidget(self.title, 1)
        top.addWidget(self.previous)
        top.addWidget(self.next)
        top.addWidget(close)
        second = QHBoxLayout()
        second.setSpacing(tokens.SPACE_S)
        second.addWidget(self.where, 1)
        second.addWidget(self._build_switch())
        head = QVBoxLayout()
        head.setContentsMargins(tokens.SPACE_L, tokens.SPACE_M, tokens.SPACE_M, tokens.SPACE_M)
        head.setSpacing(tokens.SPACE_XS)
        head.addLayout(top)
        head.addLayout(second)
        head.addWidget(self.headings)
        head.addWidget(self.notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self.views, 1)

    def _build_switch(self) -> QWidget:
        self.switch = QWidget()
        self.page_button = TextButton("Page", "switch")
        self.text_button = TextButton("Text", "switch")
        self.zoom_out = IconButton(self._theme, "minus", "Smaller page")
        self.zoom_out.clicked.connect(lambda: self.page_view.zoom(-1))
        self.zoom_in = IconButton(self._theme, "plus", "Larger page")
        self.zoom_in.clicked.connect(lambda: self.page_view.zoom(1))
        self.page_view.zoomed.connect(self._show_zoom)
        row = QHBoxLayout(self.switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.zoom_out)
        row.addWidget(self.zoom_in)
        row.addSpacing(tokens.SPACE_S)
        group = QButtonGroup(self)
        for button in (self.page_button, self.text_button):
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        self.page_button.setChecked(True)
        group.buttonClicked.connect(lambda button: self._choose_view(button is self.text_button))
        return self.switch

    def sizeHint(self) -> QSize:
        return QSize(480, 600)

    # --- what to show ---------------------------------------------------------------------------------------

    def show_place(self, places: Sequence[Place], number: int) -> None:
        """Show the ``number``-th (from 1) of the places that an answer rests on."""
        self._places, self._number = tuple(places), number
        place = self._wanted = self._places[number - 1]
        self.title.setText(place.title)
        self.where.setText(f"Page {place.page}" if place.page is not None else "")
        self.where.setVisible(place.page is not None)
        self.switch.hide()
        self.headings.setText(_HEADING_JOIN.join(place.heading_path))
        self.headings.setVisible(bool(place.heading_path))
        self.notice.hide()
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < len(places))
        self.previous.setVisible(len(places) > 1)
        self.next.setVisible(len(places) > 1)
        engine = self._session.engine
        self._session.fetch(
            "evidence", lambda: gather(engine, place), self._take, lambda error: self._refuse(place, error)
        )

    def clear(self) -> None:
        self._places, self._wanted = (), None
        self.views.setCurrentIndex(_BLANK)

    def _take(self, evidence: Evidence) -> None:
        if evidence.place is not self._wanted:
            return
        pages = evidence.document.page_count
        if evidence.place.page is not None and pages:
            self.where.setText(f"Page {evidence.place.page} of {pages}")
        self.notice.setText(evidence.notice)
        self.notice.set_role("caution" if evidence.cautious else "small")
        self.notice.setVisible(bool(evidence.notice))
        self.text_view.show_evidence(evidence)
        self.switch.setVisible(evidence.picture is not None)
        if evidence.picture is not None:
            self.page_view.show_picture(evidence.picture)
            self.page_view.setAccessibleDescription(f"{evidence.place.name}, with these words marked: {evidence.quote}")
        marked = evidence.picture is not None and bool(evidence.picture.highlights)
        self._show_view(self._prefers_text or not marked)

    def _refuse(self, place: Place, error: Exception) -> None:
        if place is not self._wanted:
            return
        self.notice.setText(f"{error} {getattr(error, 'hint', '')}".strip())
        self.notice.set_role("caution")
        self.notice.show()
        self.switch.hide()
        self.views.setCurrentIndex(_BLANK)

    def _choose_view(self, text: bool) -> None:
        self._prefers_text = text
        self._show_view(text)

    def _show_view(self, text: bool) -> None:
        self.text_button.setChecked(text)
        self.page_button.setChecked(not text)
        self.views.setCurrentWidget(self.text_view if text else self.page_view)
        self._show_zoom()

    def _show_zoom(self) -> None:
        on_page = self.views.currentWidget() is self.page_view
        for button, possible in (
            (self.zoom_out, self.page_view.can_zoom_out),
            (self.zoom_in, self.page_view.can_zoom_in),
        ):
            button.setVisible(on_page)
            button.setEnabled(possible)

    def _step(self, by: int) -> None:
        self.show_place(self._places, self._number + by)
        self.number_changed.emit(self._number)
