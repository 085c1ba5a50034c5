from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from pytestqt.qtbot import QtBot

from desktop.page_picture import draw_page, locate
from desktop.tokens import LIGHT
from desktop.window import Window
from tests.gui.documents import NOTICE, RENEWAL, RENT
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


def drawn(window: Window) -> QImage:
    return window.evidence.page_view.sheet.grab().toImage()


def test_a_click_on_a_citation_shows_its_page_with_the_quote_marked(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    assert not window.evidence.isVisible()
    ask_and_cite(qtbot, window, engine, RENEWAL, NOTICE, number=2)
    pane = window.evidence
    assert pane.isVisible()
    assert pane.title.text() == "Lease of premises"
    assert pane.where.text() == "Page 2 of 3"
    assert pane.headings.text() == "Part 2 › Term and renewal"
    assert pane.views.currentWidget() is pane.page_view
    assert not pane.notice.isVisible()
    boxes = pane.page_view.sheet.highlight_boxes()
    assert boxes
    # The marker is seen in the picture, on the words and not beside them.
    image = drawn(window)
    inside, above = boxes[0].center().toPoint(), boxes[0].topLeft().toPoint()
    colours = {image.pixelColor(x, inside.y()).name() for x in range(above.x(), above.x() + 40)}
    assert any(QColor(name).blue() < 200 < QColor(name).red() for name in colours)
    assert image.pixelColor(2, 2) == QColor("white")
    # And the mark is where the pane is scrolled to.
    visible = pane.page_view.viewport().height()
    offset = boxes[0].top() - pane.page_view.verticalScrollBar().value()
    assert 0 <= offset < visible


def test_the_text_beside_the_page_has_the_quote_highlighted_in_its_context(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    ask_and_cite(qtbot, window, engine, NOTICE)
    click(window.evidence.text_button)
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
    assert not window.evidence.switch.isVisible()
    assert not window.evidence.where.isVisible()


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
    assert window.evidence.notice.isVisible()
    assert window.evidence.notice.text().startswith(notice)


def test_next_and_previous_walk_the_citations_and_the_answer_shows_which(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"], library["minutes"]])
    ask_and_cite(qtbot, window, engine, NOTICE, "The budget is 84,000")
    turn = window.conversation.conversation.turns()[-1]
    before = turn.text.grab().toImage()
    click(window.evidence.next)
    qtbot.waitUntil(lambda: window.evidence.title.text() == "Minutes property committee")
    assert turn.text.grab().toImage() != before
    assert not window.evidence.next.isEnabled()
    click(window.evidence.previous)
    qtbot.waitUntil(lambda: window.evidence.title.text() == "Lease of premises")
    assert turn.text.grab().toImage() == before


def test_the_page_grows_by_key_and_button_and_the_pane_closes(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    ask_and_cite(qtbot, window, engine, NOTICE)
    pane = window.evidence
    width = pane.page_view.sheet.width()
    assert not pane.zoom_out.isEnabled()
    press(pane.page_view, Qt.Key.Key_Plus)
    click(pane.zoom_in)
    qtbot.waitUntil(lambda: pane.page_view.sheet.width() == 2 * width)
    offset = pane.page_view.sheet.highlight_boxes()[0].top() - pane.page_view.verticalScrollBar().value()
    assert 0 <= offset < pane.page_view.viewport().height()
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
    qtbot.waitUntil(lambda: window.evidence.notice.text() == "There is no document 1. It may have been removed.")
    assert window.evidence.notice.isVisible()


# --- finding words on a page --------------------------------------------------------------------------------


def test_words_are_found_across_line_ends_hyphens_ligatures_and_case() -> None:
    page = "The Su\ufb03cient no\u0002\r\ntice of TER-\nMINATION  is given.\r\nPage 3"
    ((start, end),) = locate(page, "sufficient notice of termination is given")
    assert page[start:end].startswith("Su\ufb03cient")
    assert page[start:end].endswith("given")


def test_of_two_places_the_nearer_is_taken() -> None:
    page = "no later than ninety days. " + "x y z " * 50 + "no later than ninety days. "
    (first,) = locate(page, "ninety days", near=0.0)
    (last,) = locate(page, "ninety days", near=1.0)
    assert first[0] < 30 < last[0]


def test_an_interrupted_quote_is_found_in_pieces_and_a_foreign_one_not_at_all() -> None:
    page = "The lease renews for one further term Confidential, page 3 of five years unless notice is given."
    pieces = locate(page, "The lease renews for one further term of five years unless notice is given.")
    assert [page[start:end] for start, end in pieces] == [
        "The lease renews for one further term",
        "of five years unless notice is given",
    ]
    assert locate(page, "The insurer pays for damage by water and by fire.") == []
    assert locate(page, "…") == []


def test_marks_lie_on_the_ink_of_the_words(library: dict[str, Path]) -> None:
    picture = draw_page(str(library["lease"]), 2, NOTICE)
    assert picture is not None
    image, (box, *_) = picture.image, picture.highlights
    left, top = box.x() * image.width(), box.y() * image.height()
    width, height = box.width() * image.width(), box.height() * image.height()
    dark = [
        image.pixelColor(int(left + x), int(top + y)).lightness() < 128
        for x in range(int(width))
        for y in range(int(height))
    ]
    # Print covers a fifth of a line, an empty place nothing.
    assert 0.08 < sum(dark) / len(dark) < 0.5
    # The height of a line of print, not of a paragraph.
    assert height < 0.03 * image.height()


def test_what_cannot_be_drawn_is_none(tmp_path: Path, library: dict[str, Path]) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    assert draw_page(str(broken), 1, "words") is None
    assert draw_page(str(library["lease"]), 9, "words") is None
    assert draw_page(str(tmp_path / "missing.pdf"), 1, "words") is None


def highlighted(window: Window) -> str:
    """The text on the highlight's ground in the text view."""
    document = window.evidence.text_view.document()
    cursor = QTextCursor(document)
    words = ""
    for place in range(1, document.characterCount()):
        cursor.setPosition(place)
        if cursor.charFormat().background().color() == QColor(LIGHT.highlight):
            words += document.characterAt(place - 1)
    return words
