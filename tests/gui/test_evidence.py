from __future__ import annotations

import itertools
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from pytestqt.qtbot import QtBot

from desktop.chat.turn import Turn
from desktop.evidence.pages import PdfPages, open_pages
from desktop.evidence.places import read_by_ocr
from desktop.look.tokens import LIGHT
from desktop.window import Window
from engine.ingestion.parsers import pdf
from tests.gui.documents import DEPOSIT, NOTICE, RENEWAL, RENT, write_mail, write_pdf
from tests.gui.fake_engine import FakeEngine, Said
from tests.gui.gestures import click, click_mark, index_files, press, send


def ask_and_cite(qtbot: QtBot, window: Window, engine: FakeEngine, *quotes: str, number: int = 1) -> None:
    engine.says = (Said("This is so.", quotes=quotes),)
    turn = send(window, "Is this so?")
    qtbot.waitUntil(lambda: turn.settled)
    qtbot.waitUntil(lambda: len(turn.text.mark_boxes()) == len(quotes))
    click_mark(turn, number)
    qtbot.waitUntil(
        lambda: window.evidence.views.currentWidget() in (window.evidence.page_view, window.evidence.text_view)
    )


def drawn(qtbot: QtBot, window: Window) -> QImage:
    """The view, once its page is drawn."""
    view = window.evidence.page_view
    qtbot.waitUntil(lambda: view.is_drawn(view.current_page))
    return view.viewport().grab().toImage()


def test_a_click_on_a_citation_shows_its_page_with_the_quote_marked(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    assert not window.evidence.isVisible()
    ask_and_cite(qtbot, window, engine, RENEWAL, NOTICE, number=2)
    pane = window.evidence
    assert pane.isVisible()
    assert pane.header.title.text() == "Lease of premises"
    assert pane.header.page_text == "Page 2 of 3"
    assert pane.header.headings.text() == "Part 2 › Term and renewal"
    assert pane.views.currentWidget() is pane.page_view
    assert not pane.header.notice.isVisible()
    boxes = pane.page_view.mark_boxes(current=True)
    assert boxes
    assert pane.page_view.mark_boxes(current=False), "the answer's other citation is marked too"
    # The marker is seen in the picture, on the words and not beside them.
    image = drawn(qtbot, window)
    inside, above = boxes[0].center().toPoint(), boxes[0].topLeft().toPoint()
    colours = {image.pixelColor(x, inside.y()).name() for x in range(above.x(), above.x() + 40)}
    assert any(QColor(name).blue() < 200 < QColor(name).red() for name in colours)
    assert image.pixelColor(boxes[0].topLeft().toPoint() + QPoint(-8, 3)) == QColor("white")
    # And the mark is where the pane is scrolled to.
    assert 0 <= boxes[0].top() < pane.page_view.viewport().height()


def test_the_text_beside_the_page_has_the_quote_highlighted_in_its_context(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    ask_and_cite(qtbot, window, engine, NOTICE)
    click(window.evidence.header.text_button)
    assert window.evidence.views.currentWidget() is window.evidence.text_view
    assert highlighted(window) == NOTICE
    assert RENEWAL in window.evidence.text_view.toPlainText()
    # The next citation is shown the way that was chosen.
    ask_and_cite(qtbot, window, engine, RENT)
    qtbot.waitUntil(lambda: highlighted(window) == RENT)
    assert window.evidence.views.currentWidget() is window.evidence.text_view


def test_a_document_without_pages_shows_its_text(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["minutes"]])
    ask_and_cite(qtbot, window, engine, "The budget is 84,000")
    assert highlighted(window) == "The budget is 84,000"
    assert "Mr Reyes reports" in window.evidence.text_view.toPlainText()
    assert not window.evidence.header.switch.isVisible()
    assert not window.evidence.header.where.isVisible()


@pytest.mark.parametrize(
    ("damage", "notice"),
    [("delete", "The file is no longer at"), ("change", "The file has changed since it was read")],
)
def test_without_the_very_file_that_was_read_the_text_is_shown_and_why(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], damage: str, notice: str
) -> None:
    index_files(qtbot, window, [library["lease"]])
    if damage == "delete":
        library["lease"].unlink()
    else:
        library["lease"].write_bytes(library["lease"].read_bytes() + b"\n")
    ask_and_cite(qtbot, window, engine, NOTICE)
    assert window.evidence.views.currentWidget() is window.evidence.text_view
    assert highlighted(window) == NOTICE
    assert window.evidence.header.notice.isVisible()
    assert window.evidence.header.notice.text().startswith(notice)


def test_next_and_previous_walk_the_citations_and_the_answer_shows_which(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"], library["minutes"]])
    ask_and_cite(qtbot, window, engine, NOTICE, "The budget is 84,000")
    turn = window.conversation.conversation.turns()[-1]
    before = turn.text.grab().toImage()
    click(window.evidence.header.next)
    qtbot.waitUntil(lambda: window.evidence.header.title.text() == "Minutes property committee")
    assert turn.text.grab().toImage() != before
    assert not window.evidence.header.next.isEnabled()
    click(window.evidence.header.previous)
    qtbot.waitUntil(lambda: window.evidence.header.title.text() == "Lease of premises")
    assert turn.text.grab().toImage() == before


def test_the_page_grows_by_key_and_button_and_the_pane_closes(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    ask_and_cite(qtbot, window, engine, NOTICE)
    pane = window.evidence
    fitting = pane.page_view.shown_zoom
    press(pane.page_view, Qt.Key.Key_Plus)
    once = pane.page_view.shown_zoom
    click(pane.header.zoom_in)
    assert fitting < once < pane.page_view.shown_zoom
    assert 0 <= pane.page_view.mark_boxes(current=True)[0].top() < pane.page_view.viewport().height()
    press(pane.page_view, Qt.Key.Key_0)
    assert pane.page_view.shown_zoom == fitting
    window.hide_evidence()
    assert not pane.isVisible()


def test_a_removed_documents_citation_says_so(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    engine.says = (Said("This is so.", quotes=(NOTICE,)),)
    turn = send(window, "Is this so?")
    qtbot.waitUntil(lambda: turn.settled)
    engine.remove([1]).result()
    click_mark(turn, 1)
    qtbot.waitUntil(lambda: window.evidence.header.notice.text() == "There is no document 1. It may have been removed.")
    assert window.evidence.header.notice.isVisible()


def test_a_quote_over_two_pages_shows_the_first_and_says_where_it_goes_on(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    end = engine.document_pages(1)[0].end
    ask_and_cite(qtbot, window, engine, engine.document_text(1)[end - 60 : end + 20])
    pane = window.evidence
    assert pane.header.page_text == "Page 1 of 3"
    assert pane.header.notice.text() == "The quote goes on on page 2."
    assert pane.header.notice.property("role") == "small"
    assert pane.views.currentWidget() is pane.page_view
    assert pane.page_view.mark_boxes()


def test_without_places_the_page_is_not_marked_and_the_text_is_shown(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    index_files(qtbot, window, [library["lease"]])
    monkeypatch.setattr(engine, "rectangles", lambda *_: ())
    ask_and_cite(qtbot, window, engine, NOTICE)
    pane = window.evidence
    assert pane.views.currentWidget() is pane.text_view
    assert "is not known" in pane.header.notice.text()
    click(pane.header.page_button)
    assert pane.page_view.mark_boxes() == []


def test_words_read_by_ocr_are_said_to_be_wherever_they_are_cited(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    engine.finds["lease-of-premises.pdf"] = {"recognized_pages": (2,)}
    index_files(qtbot, window, [library["lease"]])
    ask_and_cite(qtbot, window, engine, NOTICE, DEPOSIT)
    turn = window.conversation.conversation.turns()[-1]
    tips = [tip for _, tip in citation_tips(turn)]
    assert [read_by_ocr() in tip for tip in tips] == [True, False]
    assert "[1] Lease of premises, page 2 (OCR)" in turn.as_text()
    assert "[2] Lease of premises, page 1\n" in turn.as_text() + "\n"
    assert window.evidence.header.notice.text() == f"{read_by_ocr()}."
    assert window.evidence.header.notice.property("role") == "caution"
    click(window.evidence.header.next)
    qtbot.waitUntil(lambda: window.evidence.header.page_text == "Page 1 of 3")
    assert not window.evidence.header.notice.isVisible()


def test_the_page_of_a_file_inside_a_mail_is_its_text(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], tmp_path: Path
) -> None:
    index_files(qtbot, window, [write_mail(tmp_path / "offer.eml", library["lease"])])
    ask_and_cite(qtbot, window, engine, NOTICE)
    assert highlighted(window) == NOTICE
    assert window.evidence.header.notice.text().startswith("It is inside offer.eml")


def test_where_the_file_is_gone_its_copy_is_shown(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(library["lease"].read_bytes())
    index_files(qtbot, window, [library["lease"], copy])
    library["lease"].unlink()
    ask_and_cite(qtbot, window, engine, NOTICE)
    assert window.evidence.views.currentWidget() is window.evidence.page_view
    assert not window.evidence.header.notice.isVisible()


# --- marking words on a page --------------------------------------------------------------------------------


def ink_share(image: QImage, mark: QRectF) -> float:
    """How much of the mark is print: about a fifth of a line, nothing of an empty place."""
    left, top = int(mark.x() * image.width()), int(mark.y() * image.height())
    width, height = int(mark.width() * image.width()), int(mark.height() * image.height())
    dark = [image.pixelColor(left + x, top + y).lightness() < 128 for x in range(width) for y in range(height)]
    return sum(dark) / len(dark)


def draw_marked(path: Path, page: int, quote: str = "") -> tuple[QImage, tuple[QRectF, ...]]:
    """The page, and where on it the quote, or all, stands by the parser."""
    parsed = pdf.parse(path.read_bytes(), path.name)
    assert parsed.places is not None
    quote = quote or parsed.text
    start = parsed.text.index(quote)
    places = parsed.places.rectangles(start, start + len(quote))
    pages = PdfPages(str(path))
    picture = pages.draw(page, 1400)
    assert picture is not None
    assert picture.image.width() == 1400
    return picture.image.copy(), pages.boxes(page, [place.rectangle for place in places if place.page == page])


def test_marks_lie_on_the_ink_of_the_words_a_mark_a_line(library: dict[str, Path]) -> None:
    image, marks = draw_marked(library["lease"], 2, f"{RENEWAL} {NOTICE}")
    assert len(marks) > 1
    assert 0.08 < ink_share(image, marks[0]) < 0.5
    for mark, below in itertools.pairwise(marks):
        assert mark.bottom() < below.bottom()
        # The height of a line of print, not of a paragraph.
        assert mark.height() < 0.03


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_marks_lie_on_the_words_of_a_page_that_is_turned_and_cropped(tmp_path: Path, degrees: int) -> None:
    # Little else on the page, so a mark in a wrong place is on blank paper.
    whole, turned = write_pdf(tmp_path / "whole.pdf", (("", [DEPOSIT[:40]]),)), tmp_path / "turned.pdf"
    with pypdfium2.PdfDocument(whole) as document:
        page = document[0]
        width, height = page.get_size()
        page.set_cropbox(12, 200, width - 50, height - 10)
        page.set_rotation(degrees)
        document.save(turned)
    image, marks = draw_marked(turned, 1)
    assert (image.width() > image.height()) == (degrees in (90, 270))
    assert len(marks) == 1
    assert 0.05 < ink_share(image, marks[0]) < 0.5


def test_what_cannot_be_drawn_is_none(tmp_path: Path, library: dict[str, Path]) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    assert open_pages(str(broken), "application/pdf") is None
    assert open_pages(str(tmp_path / "missing.pdf"), "application/pdf") is None
    assert open_pages(str(broken), "image/png") is None
    pages = PdfPages(str(library["lease"]))
    assert pages.draw(9, 100) is None
    pages.close()
    assert pages.draw(1, 100) is None


def highlighted(window: Window) -> str:
    """The text on the highlight's ground in the text view."""
    document = window.evidence.text_view.document()
    cursor = QTextCursor(document)
    words = ""
    for place in range(1, document.characterCount()):
        cursor.setPosition(place)
        if cursor.charFormat().background().color() == QColor(LIGHT.highlight):
            words += document.characterAt(place - 1)
    return words.strip("\u2029")


def citation_tips(turn: Turn) -> list[tuple[str, str]]:
    """The answer's citation marks with their tooltips, in the order of the text."""
    document = turn.text.document()
    cursor, found = QTextCursor(document), []
    for place in range(1, document.characterCount()):
        cursor.setPosition(place)
        form = cursor.charFormat()
        if form.isAnchor() and (not found or found[-1][0] != form.anchorHref()):
            found.append((form.anchorHref(), form.toolTip()))
    return found
