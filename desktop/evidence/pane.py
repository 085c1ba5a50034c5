"""The right pane: a source document itself, at the words that a citation points at.

What is gathered late for a place that is no longer wanted is dropped.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop import file_manager
from desktop.commands import Commands
from desktop.evidence.finding import Finding
from desktop.evidence.header import Header
from desktop.evidence.page_view import FIT_PAGE, FIT_WIDTH, ZOOMS, PageView
from desktop.evidence.pages import Mark
from desktop.evidence.places import Evidence, Place, Source, gather, gather_range
from desktop.evidence.text_view import TextMark, TextView
from desktop.faults import told_of
from desktop.language import translate
from desktop.look.controls import rule
from desktop.look.theme import Theme
from desktop.preferences import Preferences
from desktop.session import Session

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

_BLANK = 2
"""The view with nothing in it."""
_HEADING_JOIN = " › "
_ZOOM = "evidence/zoom"


class EvidencePane(QWidget):
    closed = Signal()
    number_changed = Signal(int)
    """The citation shown was changed from here."""
    shown = Signal()
    """Something was asked for that the window has not: the pane is to be seen."""
    marking_changed = Signal(object)
    """Carries the marking of the document that can be read here now, or None."""

    def __init__(self, theme: Theme, session: Session, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Evidence", "Evidence"))
        self._session = session
        self._preferences = preferences or Preferences()
        self._places: tuple[Place, ...] = ()
        self._number = 0
        self._wanted: object = None
        """What was asked for last."""
        self._evidence: Evidence | None = None
        self._prefers_text = False

        self.header = Header(theme)
        self.page_view = PageView(theme, session)
        self.text_view = TextView(theme)
        self.views = QStackedWidget()
        for view in (self.page_view, self.text_view, QWidget()):
            self.views.addWidget(view)
        self.views.setCurrentIndex(_BLANK)
        self.finding = Finding(session, self.header.find_bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(rule())
        layout.addWidget(self.views, 1)
        self._connect()
        kept = self._preferences.get(_ZOOM, FIT_WIDTH)
        self.page_view.set_zoom(kept if kept in (FIT_WIDTH, FIT_PAGE) else _factor(kept))
        self.page_view.zoomed.connect(self._show_zoom)

    def _connect(self) -> None:
        header = self.header
        header.close_button.clicked.connect(self.closed)
        header.previous.clicked.connect(lambda: self.step(-1))
        header.next.clicked.connect(lambda: self.step(1))
        header.find_button.clicked.connect(self.begin_finding)
        header.zoom_out.clicked.connect(lambda: self.page_view.zoom_by(-1))
        header.zoom_in.clicked.connect(lambda: self.page_view.zoom_by(1))
        header.text_wanted.connect(self._choose_view)
        header.page_wanted.connect(self._go_to_page)
        header.menu.aboutToShow.connect(self._fill_menu)
        self.page_view.page_changed.connect(self._show_page)
        self.finding.found.connect(self._show_hit)
        self.finding.ended.connect(self._end_finding)

    def add_commands(self, commands: Commands) -> None:
        """Put what can be done here into the window's list."""
        group = translate("Commands", "Evidence")
        for name, text, run, keys in (
            ("next-citation", translate("Commands", "Next citation"), lambda: self.step(1), ("F3",)),
            ("previous-citation", translate("Commands", "Previous citation"), lambda: self.step(-1), ("Shift+F3",)),
            ("find-in-document", translate("Commands", "Find in the document shown"), self.begin_finding, ("Ctrl+F",)),
            ("larger-page", translate("Commands", "Larger page"), lambda: self.page_view.zoom_by(1), ("Ctrl+Alt++",)),
            (
                "smaller-page",
                translate("Commands", "Smaller page"),
                lambda: self.page_view.zoom_by(-1),
                ("Ctrl+Alt+-",),
            ),
            ("fit-width", translate("Commands", "Fit the page's width"), lambda: self._set_zoom(FIT_WIDTH), ()),
            ("fit-page", translate("Commands", "Fit the whole page"), lambda: self._set_zoom(FIT_PAGE), ()),
            ("open-document", translate("Commands", "Open the document in its program"), self.open_file, ()),
            ("reveal-document", translate("Commands", "Show the document's folder"), self.reveal_file, ()),
            ("close-evidence", translate("Commands", "Close the evidence"), self.closed.emit, ()),
        ):
            commands.add(name, group, text, run, *keys)

    def sizeHint(self) -> QSize:
        return QSize(480, 600)

    @property
    def source(self) -> Source | None:
        """The document that is shown."""
        return self._evidence.source if self._evidence is not None else None

    @property
    def is_blank(self) -> bool:
        """Whether nothing was asked for since it was cleared."""
        return self._wanted is None

    # --- what to show ---------------------------------------------------------------------------------------

    def show_place(self, places: Sequence[Place], number: int) -> None:
        """Show the ``number``-th (from 1) of the places that an answer rests on."""
        self._places, self._number = tuple(places), number
        place, others, known = self._places[number - 1], self._places, self.source
        if known is None or known.document.id != place.document_id:
            self.header.blank()
        self.header.title.setText(place.title)
        self._fetch(place, lambda engine: gather(engine, place, others, known))

    def show_document(self, document_id: int) -> None:
        """Show a document from its beginning."""
        self.show_range(document_id, 0, 0)

    def show_range(self, document_id: int, start: int, end: int) -> None:
        """Show a document at ``document_text[start:end]``, marked."""
        self._places, self._number = (), 0
        known = self.source
        self.shown.emit()
        self._fetch(object(), lambda engine: gather_range(engine, document_id, start, end, known))

    def step(self, by: int) -> None:
        """Show the next citation (1) or the one before (-1); at the last, nothing happens."""
        if 1 <= self._number + by <= len(self._places):
            self.shown.emit()
            self.show_place(self._places, self._number + by)
            self.number_changed.emit(self._number)

    def clear(self) -> None:
        """Show nothing, and let go of the file."""
        self._places, self._number, self._wanted, self._evidence = (), 0, None, None
        self._end_finding()
        self.page_view.show_pages(None)
        self.text_view.show_text("", "")
        self.views.setCurrentIndex(_BLANK)
        self.marking_changed.emit(None)

    def _fetch(self, wanted: object, read: Callable[[Any], Evidence]) -> None:
        self._wanted = wanted
        self.header.show_steps(self._number, len(self._places))
        engine: Engine = self._session.engine
        self._session.fetch(
            "evidence",
            lambda: read(engine),
            lambda evidence: self._take(wanted, evidence),
            lambda error: self._refuse(wanted, error),
        )

    def _take(self, wanted: object, evidence: Evidence) -> None:
        if wanted is not self._wanted:
            if evidence.source.pages is not None and evidence.source.pages is not self.page_view.pages:
                self._session.fetch("close pages", evidence.source.pages.close, lambda _: None)
            return
        other = self._evidence is None or self._evidence.source is not evidence.source
        self._evidence = evidence
        place, source = evidence.place, evidence.source
        self.header.title.setText(place.title)
        self.header.show_marking(source.document.marking)
        self.marking_changed.emit(source.document.marking)
        self.header.show_headings(_HEADING_JOIN.join(place.heading_path))
        self.header.show_notice(evidence.notice, cautious=evidence.cautious)
        self.page_view.show_pages(source.pages)
        self.text_view.show_text(source.text, source.document.media_type or "", place.heading_path)
        if other:
            self._end_finding()
        self.finding.show_source(source)
        self._show_marks()
        self._go_to_place()
        marked = any(mark.current for mark in evidence.marks)
        is_picture = (source.document.media_type or "").startswith("image/")
        as_text = source.pages is None or not (marked or place.end <= place.start or is_picture)
        self._show_view(self._prefers_text or as_text)
        words = translate("Evidence", "{place}, with these words marked: {words}")
        quote = " ".join(source.text[place.start : place.end].split())
        self.page_view.setAccessibleDescription(words.format(place=place.name, words=quote) if marked else place.name)

    def _refuse(self, wanted: object, error: Exception) -> None:
        if wanted is not self._wanted:
            return
        self._evidence = None
        self.header.show_page(None, 0)
        self.header.show_notice(told_of(error), cautious=True)
        self.header.switch.hide()
        self.page_view.show_pages(None)
        self.views.setCurrentIndex(_BLANK)
        self.marking_changed.emit(None)

    # --- where in it ----------------------------------------------------------------------------------------

    def _show_marks(self, hits: Sequence[tuple[int, int]] = (), current: int = -1, found: Sequence[Mark] = ()) -> None:
        """Mark what is cited; while there are hits of a search, those."""
        if self._evidence is None:
            return
        place, source = self._evidence.place, self._evidence.source
        if hits:
            ranges = [TextMark(start, end, number == current) for number, (start, end) in enumerate(hits)]
            self.text_view.show_marks(ranges)
            self.page_view.show_marks(found)
            return
        cited = [each for each in self._places if each.document_id == source.document.id] or [place]
        self.text_view.show_marks([TextMark(each.start, each.end, each is place) for each in cited])
        self.page_view.show_marks(self._evidence.marks)

    def _go_to_place(self) -> None:
        if self._evidence is None:
            return
        place, marks = self._evidence.place, [mark for mark in self._evidence.marks if mark.current]
        self.text_view.go_to(place.start)
        if self.page_view.pages is not None:
            page = marks[0].page if marks else (place.page or 1)
            self.page_view.go_to(page, marks[0].boxes[0] if marks else QRectF())
        self._show_page(self.page_view.current_page)

    def _go_to_page(self, number: int) -> None:
        if self._evidence is None:
            return
        if self.views.currentWidget() is self.page_view:
            self.page_view.go_to(min(max(1, number), self.page_view.page_count))
            self.page_view.setFocus()
        else:
            spans = self._evidence.source.spans
            span = next((span for span in spans if span.number >= number), spans[-1] if spans else None)
            if span is not None:
                self.text_view.go_to(span.start)
                self._show_page(span.number)

    def _show_page(self, number: int) -> None:
        if self._evidence is None:
            return
        source = self._evidence.source
        if self.views.currentWidget() is self.page_view or (
            source.pages is not None and self._evidence.place.page is None
        ):
            self.header.show_page(number, self.page_view.page_count)
        elif self._evidence.place.page is not None:
            self.header.show_page(self._evidence.place.page, source.document.page_count or 0)
        else:
            self.header.show_page(None, 0)

    def _choose_view(self, text: bool) -> None:
        self._prefers_text = text
        self._show_view(text)

    def _show_view(self, text: bool) -> None:
        both = self.page_view.pages is not None
        self.header.show_view(text=text or not both, both=both)
        self.views.setCurrentWidget(self.text_view if text or not both else self.page_view)
        self._show_page(self.page_view.current_page)

    # --- finding --------------------------------------------------------------------------------------------

    def begin_finding(self) -> None:
        """Begin to look for words in the document that is shown."""
        if self._evidence is not None:
            self.shown.emit()
            self.header.find_bar.begin()

    def _show_hit(self, number: int, marks: Sequence[Mark]) -> None:
        hits = self.finding.hits
        self._show_marks(hits, number, marks)
        if not hits or self._evidence is None:
            return
        start = hits[number][0]
        self.text_view.go_to(start)
        current = next((mark for mark in marks if mark.current), None)
        if current is not None:
            self.page_view.go_to(current.page, current.boxes[0])
        elif self._evidence.source.spans:
            starts = [span.start for span in self._evidence.source.spans]
            self.page_view.go_to(self._evidence.source.spans[max(0, bisect_right(starts, start) - 1)].number)

    def _end_finding(self) -> None:
        if self.header.find_bar.isHidden() and not self.finding.hits:
            return
        had_focus = self.header.find_bar.field.hasFocus()
        self.header.find_bar.hide()
        self.finding.forget()
        self._show_marks()
        if had_focus:
            (self.text_view if self.views.currentWidget() is self.text_view else self.page_view).setFocus()

    # --- the page's size, and the file ----------------------------------------------------------------------

    def _set_zoom(self, zoom: float | str) -> None:
        self.page_view.set_zoom(zoom)

    def _show_zoom(self) -> None:
        shown = self.page_view.shown_zoom
        self.header.zoom_out.setEnabled(shown > ZOOMS[0] * 1.01)
        self.header.zoom_in.setEnabled(shown < ZOOMS[-1] * 0.99)
        if self._preferences.get(_ZOOM, FIT_WIDTH) != str(self.page_view.zoom):
            self._preferences.set(_ZOOM, str(self.page_view.zoom))

    def _fill_menu(self) -> None:
        menu = self.header.menu
        menu.clear()
        there = self.source is not None and bool(self.source.path)
        for text, run in (
            (translate("Evidence", "Open in its own program"), self.open_file),
            (translate("Evidence", "Show in the file manager"), self.reveal_file),
        ):
            action = menu.addAction(text)
            action.setEnabled(there)
            action.triggered.connect(lambda _checked=False, run=run: run())
        if self.views.currentWidget() is not self.page_view:
            return
        menu.addSeparator()
        percent = translate("Evidence", "{percent} %")
        zooms: list[tuple[str, float | str]] = [
            (translate("Evidence", "Fit width"), FIT_WIDTH),
            (translate("Evidence", "Fit page"), FIT_PAGE),
            *((percent.format(percent=round(zoom * 100)), zoom) for zoom in (0.5, 1.0, 1.5, 2.0, 4.0)),
        ]
        for text, zoom in zooms:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(zoom == self.page_view.zoom)
            action.triggered.connect(lambda _checked=False, zoom=zoom: self._set_zoom(zoom))

    def open_file(self) -> None:
        """Open the file of the document in the program that the system has for it."""
        if self.source is not None and self.source.path:
            file_manager.open_file(Path(self.source.path))

    def reveal_file(self) -> None:
        """Show the file of the document in the file manager."""
        if self.source is not None and self.source.path:
            file_manager.reveal(Path(self.source.path), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self.step(step)


def _factor(kept: str) -> float | str:
    try:
        return float(kept)
    except ValueError:
        return FIT_WIDTH
