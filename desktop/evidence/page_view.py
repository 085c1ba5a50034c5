"""All pages of a document in one scroll: only those in sight are drawn, on another thread, and few are kept.

One page is drawn at a time, the most wanted one; until it is there, its older picture or a blank sheet stands in.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from desktop.evidence.pages import POINTS_PER_INCH, Mark, Pages, Picture
from desktop.evidence.selection import Selection
from desktop.language import translate
from desktop.look import tokens
from desktop.look.theme import Theme
from desktop.session import Session

MOST_KEPT_BYTES = 64_000_000
"""Of drawn pages. The pages in sight are kept beyond it."""
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0)
FIT_WIDTH, FIT_PAGE = "width", "page"
Zoom = float | str
_GAP = tokens.SPACE_M
_DPI = 96
_FOLLOWED_MS = 120
"""After the last change of the zoom, pages are drawn anew."""
_UNDERLINE = 1.5
_WHERE = 1 / 3
"""How far down the view a place is scrolled to."""


class PageView(QAbstractScrollArea):
    page_changed = Signal(int)
    """The page (from 1) that most of the view shows."""
    zoomed = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.setObjectName("pageView")
        self.setAccessibleName(translate("Evidence", "Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always there: with it coming and going, the width to fit would change with what is fitted.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._theme = theme
        self._session = session
        self._pages: Pages | None = None
        self._zoom: Zoom = FIT_WIDTH
        self._tops: list[float] = []
        self._scale = 1.0
        self._marks: tuple[Mark, ...] = ()
        self._wanted: tuple[int, QRectF] | None = None
        self._kept: OrderedDict[int, tuple[int, Picture]] = OrderedDict()
        """By page: the width it was asked for in, and the picture."""
        self._unable: set[int] = set()
        self._drawing = False
        self._page = 1
        self._drag_from = QPointF()
        self.selection = Selection(session, self.viewport().update)
        self._later = QTimer(self, singleShot=True, interval=_FOLLOWED_MS)
        self._later.timeout.connect(self._draw_next)
        self.verticalScrollBar().valueChanged.connect(self._note_page)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        theme.changed.connect(self.viewport().update)

    # --- what is shown --------------------------------------------------------------------------------------

    @property
    def pages(self) -> Pages | None:
        return self._pages

    @property
    def page_count(self) -> int:
        return len(self._pages.sizes) if self._pages is not None else 0

    @property
    def current_page(self) -> int:
        return self._page

    @property
    def zoom(self) -> Zoom:
        """``FIT_WIDTH``, ``FIT_PAGE``, or how large against the paper (1.0 is 100 %)."""
        return self._zoom

    @property
    def shown_zoom(self) -> float:
        return self._scale * POINTS_PER_INCH / _DPI

    def show_pages(self, pages: Pages | None) -> None:
        """Show another file, from its first page. The view closes what it showed."""
        if pages is self._pages:
            return
        old, self._pages = self._pages, pages
        if old is not None:
            self._session.fetch("close pages", old.close, lambda _: None)
        self._kept.clear()
        self._unable.clear()
        self._marks, self._wanted = (), None
        self.selection.show_pages(pages)
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._note_page()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = tuple(marks)
        self.viewport().update()

    def go_to(self, page: int, box: QRectF | None = None) -> None:
        """Bring a page, or a place on it, into sight, also when the view is only laid out afterwards."""
        self._wanted = (page, box if box is not None else QRectF())
        self._scroll_to_wanted()

    def set_zoom(self, zoom: Zoom) -> None:
        """``FIT_WIDTH``, ``FIT_PAGE``, or a factor between 0.5 and 4."""
        self._zoom = zoom if isinstance(zoom, str) else min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._keep_place()
        self.zoomed.emit()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by steps of ``ZOOMS``."""
        shown = self.shown_zoom
        larger = [zoom for zoom in ZOOMS if zoom > shown * 1.01]
        smaller = [zoom for zoom in reversed(ZOOMS) if zoom < shown * 0.99]
        steps_there = larger if steps > 0 else smaller
        if steps_there:
            self.set_zoom(steps_there[min(abs(steps), len(steps_there)) - 1])

    def mark_boxes(self, *, current: bool | None = None) -> list[QRectF]:
        """The marks where they are in the view now; ``current`` for only those of the citation shown, or the others."""
        return [
            self._on_view(mark.page, box)
            for mark in self._marks
            if current is None or mark.current is current
            for box in mark.boxes
        ]

    def is_drawn(self, page: int) -> bool:
        """Whether the page's picture is there, as sharp as it is shown."""
        kept = self._kept.get(page)
        return kept is not None and kept[0] == self._pixels_wide(page)

    # --- where everything is --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        sizes = self._pages.sizes if self._pages is not None else ()
        # Fitted, only margins are out of sight, and the arrow keys reach them.
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if self._zoom == FIT_WIDTH else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        if policy != self.horizontalScrollBarPolicy():
            self.setHorizontalScrollBarPolicy(policy)
        view = self.viewport().size()
        widest = max((size.width() for size in sizes), default=1.0)
        if self._zoom == FIT_WIDTH:
            left, right = self._pages.printed if self._pages is not None else (0.0, 1.0)
            margins = 2 * _GAP if right - left == 1 else 0
            self._scale = max(1, view.width() - margins) / (widest * (right - left))
        elif self._zoom == FIT_PAGE:
            tallest = max((size.height() for size in sizes), default=1.0)
            self._scale = min((view.width() - 2 * _GAP) / widest, (view.height() - 2 * _GAP) / tallest)
        else:
            self._scale = float(self._zoom) * _DPI / POINTS_PER_INCH
        self._scale = max(self._scale, 0.05)
        self._tops, top = [], float(_GAP)
        for size in sizes:
            self._tops.append(top)
            top += size.height() * self._scale + _GAP
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(view.height())
        down.setSingleStep(3 * tokens.SPACE_L)
        down.setRange(0, max(0, round(top - view.height())))
        across.setPageStep(view.width())
        across.setSingleStep(tokens.SPACE_XL)
        across.setRange(0, max(0, round(widest * self._scale + 2 * _GAP - view.width())))
        if self._zoom == FIT_WIDTH:
            across.setValue(self._printed_left())
        self.viewport().update()
        self._later.start()

    def _printed_left(self) -> int:
        """How far to scroll across for the print to fill the view."""
        if self._pages is None or self._pages.printed == (0.0, 1.0):
            return 0
        widest = max(size.width() for size in self._pages.sizes)
        return round(_GAP + self._pages.printed[0] * widest * self._scale)

    def _sheet(self, page: int) -> QRectF:
        """Where the page lies in the view."""
        assert self._pages is not None
        size = self._pages.sizes[page - 1] * self._scale
        room = max(self.viewport().width(), self.horizontalScrollBar().maximum() + self.viewport().width())
        left = (room - size.width()) / 2 - self.horizontalScrollBar().value()
        top = self._tops[page - 1] - self.verticalScrollBar().value()
        return QRectF(left, top, size.width(), size.height())

    def _on_view(self, page: int, box: QRectF) -> QRectF:
        sheet = self._sheet(page)
        return QRectF(
            sheet.x() + box.x() * sheet.width(),
            sheet.y() + box.y() * sheet.height(),
            box.width() * sheet.width(),
            box.height() * sheet.height(),
        )

    def _in_sight(self) -> range:
        """The pages that the view shows a part of."""
        if not self._tops:
            return range(0)
        top = self.verticalScrollBar().value()
        first = max(1, bisect_right(self._tops, top))
        last = max(first, bisect_right(self._tops, top + self.viewport().height()))
        return range(first, last + 1)

    def _keep_place(self) -> None:
        """Lay out anew, with what was at the top of the view at its top again."""
        wanted = self._wanted
        bar, old = self.verticalScrollBar(), self._scale
        middle = bar.value() + self.viewport().height() * _WHERE
        page = max(1, bisect_right(self._tops, middle)) if self._tops else 1
        within = (middle - self._tops[page - 1]) / old if self._tops else 0.0
        self._lay_out()
        if wanted is not None:
            self._wanted = wanted
            self._scroll_to_wanted()
        elif self._tops:
            bar.setValue(round(self._tops[page - 1] + within * self._scale - self.viewport().height() * _WHERE))

    def _scroll_to_wanted(self) -> None:
        if self._wanted is None or self._pages is None:
            return
        page, box = self._wanted
        if not 1 <= page <= len(self._tops):
            return
        sheet = self._sheet(page)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        at_top = box.isNull() or self._zoom == FIT_PAGE
        above = _GAP if at_top else self.viewport().height() * _WHERE
        wanted = self._wanted
        # A page that is seen whole is not cut for a place on it.
        within = 0.0 if self._zoom == FIT_PAGE else box.y() * sheet.height()
        down.setValue(round(self._tops[page - 1] + within - above))
        left = sheet.left() + across.value() + box.x() * sheet.width()
        right = left + box.width() * sheet.width()
        if not box.isNull() and not across.value() <= left <= right <= across.value() + self.viewport().width():
            across.setValue(round((left + right - self.viewport().width()) / 2))
        # Until the person scrolls; a new size of the view keeps the place in sight.
        self._wanted = wanted
        self._note_page()

    def _note_page(self) -> None:
        self.viewport().update()
        self._draw_next()
        if self._tops:
            middle = self.verticalScrollBar().value() + self.viewport().height() * _WHERE
            page = max(1, bisect_right(self._tops, middle))
            if self._wanted is not None:
                page = min(max(1, self._wanted[0]), len(self._tops))
            if page != self._page:
                self._page = page
                self.page_changed.emit(page)

    # --- drawing pages --------------------------------------------------------------------------------------

    def _pixels_wide(self, page: int) -> int:
        assert self._pages is not None
        return max(1, round(self._pages.sizes[page - 1].width() * self._scale * self.devicePixelRatioF()))

    def _draw_next(self) -> None:
        """Have the most wanted page drawn that is not there as it should be."""
        if self._drawing or self._pages is None or not self._session.is_open:
            return
        seen = self._in_sight()
        ahead = [seen.stop, seen.start - 1] if seen else []
        for page in (*seen, *ahead):
            if 1 <= page <= self.page_count and page not in self._unable and not self.is_drawn(page):
                break
        else:
            return
        pages, width = self._pages, self._pixels_wide(page)
        self._drawing = True

        def take(picture: Picture | None) -> None:
            self._drawing = False
            if pages is self._pages:
                self._keep(page, width, picture)
            self._draw_next()

        self._session.fetch("draw page", lambda: pages.draw(page, width), take, lambda _: take(None))

    def _keep(self, page: int, width: int, picture: Picture | None) -> None:
        if picture is None:
            self._unable.add(page)
            return
        # Pixel for pixel, which is the fastest way to draw.
        picture.image.setDevicePixelRatio(self.devicePixelRatioF())
        self._kept[page] = (width, picture)
        self._kept.move_to_end(page)
        needed = set(self._in_sight())
        for other in [each for each in self._kept if each not in needed]:
            if sum(kept.image.sizeInBytes() for _, kept in self._kept.values()) <= MOST_KEPT_BYTES:
                break
            del self._kept[other]
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("sunken"))
        if self._pages is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = self.devicePixelRatioF()
        for page in self._in_sight():
            sheet = self._sheet(page)
            # On whole pixels of the display, or a sharp picture would be smeared over two.
            at = QPointF(round(sheet.x() * ratio) / ratio, round(sheet.y() * ratio) / ratio)
            kept = self._kept.get(page)
            if kept is None:
                painter.fillRect(sheet, Qt.GlobalColor.white)
            elif kept[1].image.width() == self._pixels_wide(page):
                painter.drawImage(at, kept[1].image)
            else:
                # For a moment, so quickly rather than smoothly.
                painter.drawImage(sheet, kept[1].image)
            if page in self._unable:
                painter.setPen(QColor(tokens.LIGHT.muted))
                words = translate("Evidence", "This page could not be drawn. Its words are under “Text”.")
                painter.drawText(sheet, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
            self._paint_marks(painter, page)

    def _paint_marks(self, painter: QPainter, page: int) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        # Multiplied, as a marker's ink: what is printed stays as dark as it was.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for current in (False, True):
            # In one stroke: where the marks of neighbouring words overlap, the ink is no darker.
            stroke = QPainterPath()
            stroke.setFillRule(Qt.FillRule.WindingFill)
            for mark in self._marks:
                if mark.page == page and mark.current is current:
                    for box in mark.boxes:
                        stroke.addRoundedRect(self._on_view(page, box).adjusted(-2, -1.5, 2, 1.5), 2, 2)
            ink = QColor(self._theme.marker)
            painter.setBrush(ink if current else ink.lighter(112))
            painter.drawPath(stroke)
        # A line below the words of the citation that is shown: the others differ by more than a shade.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for mark in self._marks:
            if mark.page == page and mark.current:
                for box in mark.boxes:
                    words = self._on_view(page, box)
                    line = QRectF(words.left() - 2, words.bottom() + 1, words.width() + 4, _UNDERLINE)
                    painter.fillRect(line, QColor(tokens.LIGHT.accent))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setBrush(QColor(tokens.LIGHT.accent_soft).darker(115))
        for box in self.selection.boxes(page):
            painter.drawRect(self._on_view(page, box))
        painter.restore()

    # --- Qt -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place()
        self.zoomed.emit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(FIT_WIDTH)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._scroll(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._scroll(bar.value() + bar.singleStep() * (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            back = key == Qt.Key.Key_PageUp or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._scroll(bar.value() + round(bar.pageStep() * 0.9) * (-1 if back else 1))
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        """The person scrolls: what was asked to be in sight no longer holds the view."""
        self._wanted = None

    def _scroll(self, value: int) -> None:
        self._let_go()
        self.verticalScrollBar().setValue(value)
        self._note_page()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._wanted = None
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return
        self._wanted = None
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._wanted = None
            self.selection.begin(*self._spot(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.selection.extend(*self._spot(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            page, spot = self._spot(event.position().toPoint())
            self.selection.begin(page, spot)
            self.selection.extend(page, spot)

    def _spot(self, point: QPoint) -> tuple[int, QPointF]:
        """The page under ``point``, and where on it, in shares."""
        if not self._tops:
            return 0, QPointF()
        page = min(max(1, bisect_right(self._tops, point.y() + self.verticalScrollBar().value())), len(self._tops))
        sheet = self._sheet(page)
        return page, QPointF((point.x() - sheet.x()) / sheet.width(), (point.y() - sheet.y()) / sheet.height())

    def copy(self) -> None:
        """Copy the words that are selected."""
        text = self.selection.text()
        if text:
            QGuiApplication.clipboard().setText(text)
