"""The document in the evidence pane: its pages in one scroll, its size, its text, and finding words in it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QPainter, QTextCursor, QTextTable, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.evidence.laid_text import LaidText
from desktop.evidence.page_view import FIT_PAGE, FIT_WIDTH, MOST_KEPT_BYTES
from desktop.evidence.pages import PicturePages
from desktop.evidence.text_view import PART, TextMark, TextView
from desktop.look.theme import Theme
from desktop.window import Window
from tests.gui.documents import NOTICE, RENEWAL, write_pdf
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import click, index_files, press
from tests.gui.test_evidence import ask_and_cite

MANY = tuple((f"Chapter {n}", [f"This is chapter number {n} of the handbook."]) for n in range(1, 41))
BUSY_FACTOR = 4
"""A machine that runs other things too is so much slower."""


def show(qtbot: QtBot, window: Window, path: Path, start: int = 0, end: int = 0) -> None:
    index_files(qtbot, window, [path])
    window.evidence.show_range(1, start, end)
    qtbot.waitUntil(lambda: window.evidence.source is not None)


def test_all_pages_are_in_one_scroll_and_only_those_in_sight_are_drawn(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    show(qtbot, window, write_pdf(tmp_path / "handbook.pdf", MANY))
    view = window.evidence.page_view
    assert window.evidence.isVisible()
    assert view.page_count == 40
    qtbot.waitUntil(lambda: view.is_drawn(1) and view.is_drawn(2))
    assert not any(view.is_drawn(page) for page in range(6, 41))
    press(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: view.is_drawn(40))
    assert window.evidence.header.page_text == "Page 40 of 40"
    press(view, Qt.Key.Key_Home)
    assert window.evidence.header.page_text == "Page 1 of 40"


def test_no_more_pages_are_kept_than_there_is_room_for(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_KEPT_BYTES < 200_000_000
    monkeypatch.setattr("desktop.evidence.page_view.MOST_KEPT_BYTES", 4_000_000)
    show(qtbot, window, write_pdf(tmp_path / "handbook.pdf", MANY))
    view = window.evidence.page_view
    for page in range(1, 21):
        view.go_to(page)
        qtbot.waitUntil(lambda page=page: view.is_drawn(page))
    assert not view.is_drawn(1)
    assert sum(view.is_drawn(page) for page in range(1, 41)) < 10


def test_a_page_is_gone_to_by_its_number(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    show(qtbot, window, write_pdf(tmp_path / "handbook.pdf", MANY))
    field = window.evidence.header.page_field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "17")
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.evidence.page_view.is_drawn(17))
    assert window.evidence.page_view.current_page == 17


def test_the_page_is_fitted_enlarged_by_the_wheel_and_remembered(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    show(qtbot, window, write_pdf(tmp_path / "handbook.pdf", MANY[:2]))
    view = window.evidence.page_view
    assert view.zoom == FIT_WIDTH
    # The print fills the view; the margins are beside it, and no bar tells of them.
    assert view.horizontalScrollBar().value() > 0
    assert not view.horizontalScrollBar().isVisible()
    window.commands["fit-page"].trigger()
    assert view.zoom == FIT_PAGE
    assert window.preferences.get("evidence/zoom", "") == FIT_PAGE
    size = view.pages.sizes[0] if view.pages is not None else view.size().toSizeF()
    assert size.height() * view.shown_zoom * 96 / 72 <= view.viewport().height()
    before = view.shown_zoom
    middle = QPointF(view.viewport().rect().center())
    QApplication.sendEvent(
        view.viewport(),
        QWheelEvent(
            middle,
            view.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert view.shown_zoom > before
    for _ in range(20):
        press(view, Qt.Key.Key_Plus)
    assert round(view.shown_zoom, 2) == 4.0
    assert not window.evidence.header.zoom_in.isEnabled()
    for _ in range(20):
        press(view, Qt.Key.Key_Minus)
    assert round(view.shown_zoom, 2) == 0.5


def test_words_are_found_in_the_pages_and_walked_by_enter(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    show(qtbot, window, write_pdf(tmp_path / "handbook.pdf", MANY))
    pane = window.evidence
    window.commands["find-in-document"].trigger()
    field = pane.header.find_bar.field
    assert field.hasFocus()
    QTest.keyClicks(field, "NUMBER 2")
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.header.find_bar.count.text() == "1 of 11")
    qtbot.waitUntil(lambda: bool(pane.page_view.mark_boxes(current=True)))
    assert pane.page_view.current_page == 2
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.page_view.current_page == 20)
    press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: pane.page_view.current_page == 2)
    field.setText("zebra")
    qtbot.waitUntil(lambda: pane.header.find_bar.count.text() == "Not found")
    press(field, Qt.Key.Key_Escape)
    assert not pane.header.find_bar.isVisible()
    assert pane.page_view.hasFocus()


def test_words_of_a_page_are_selected_with_the_mouse_and_copied(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    text = "This is chapter number 1 of the handbook."
    show(qtbot, window, write_pdf(tmp_path / "handbook.pdf", MANY[:1]))
    view = window.evidence.page_view
    start = window.evidence.source.text.index(text) if window.evidence.source else 0
    window.evidence.show_range(1, start, start + len(text))
    qtbot.waitUntil(lambda: bool(view.mark_boxes(current=True)))
    box = view.mark_boxes(current=True)[0]
    y = box.center().toPoint().y()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(box.left()) + 2, y))
    QTest.mouseMove(view.viewport(), QPoint(int(box.right()) - 2, y))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(box.right()) - 2, y))
    qtbot.waitUntil(lambda: view.selection.text() == text)
    press(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text


def test_citations_are_walked_by_key_across_documents(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"], library["minutes"]])
    ask_and_cite(qtbot, window, engine, NOTICE, "The budget is 84,000", RENEWAL)
    title = window.evidence.header.title
    window.activateWindow()
    press(window, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: title.text() == "Minutes property committee")
    press(window.evidence.text_view, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: title.text() == "Lease of premises" and bool(window.evidence.page_view.mark_boxes()))
    assert window.evidence.header.count.text() == "3 of 3"
    press(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: title.text() == "Minutes property committee")


def test_the_file_is_opened_and_revealed_and_its_marking_shown(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.finds["lease-of-premises.pdf"] = {"marking": "RESTRICTED"}
    show(qtbot, window, library["lease"])
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    header = window.evidence.header
    assert header.marking.text() == "RESTRICTED"
    header.menu.aboutToShow.emit()
    for action in header.menu.actions()[:2]:
        action.trigger()
    assert [url.toLocalFile() for url in opened] == [str(library["lease"]), str(library["lease"].parent)]
    click(header.close_button)
    assert not window.evidence.isVisible()


def test_a_picture_is_shown_as_it_is(qtbot: QtBot, window: Window, engine: FakeEngine, tmp_path: Path) -> None:
    path = tmp_path / "scan.png"
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(0, 0, 200, 200, Qt.GlobalColor.red)
    painter.end()
    image.save(str(path))
    engine.finds[path.name] = {"media_type": "image/png", "page_count": 1}
    show(qtbot, window, path)
    view = window.evidence.page_view
    assert window.evidence.views.currentWidget() is view
    qtbot.waitUntil(lambda: view.is_drawn(1))
    seen = view.viewport().grab().toImage()
    assert seen.pixelColor(40, 40) == Qt.GlobalColor.red
    pages = PicturePages(str(path))
    drawn = pages.draw(1, 200)
    assert drawn is not None
    assert (drawn.image.width(), drawn.image.height()) == (200, 100)


# --- text -----------------------------------------------------------------------------------------------------


@pytest.fixture
def text_view(qtbot: QtBot, qapp: QApplication) -> TextView:
    view = TextView(Theme(qapp, dark=False))
    qtbot.addWidget(view)
    view.resize(560, 600)
    view.show()
    return view


def marked(view: TextView) -> str:
    cursor = QTextCursor(view.document())
    words = ""
    for place in range(1, view.document().characterCount()):
        cursor.setPosition(place)
        if cursor.charFormat().background().style() != Qt.BrushStyle.NoBrush:
            words += view.document().characterAt(place - 1)
    # At the beginning of a paragraph or cell, what ends the one before is said to look the same.
    return words.strip("\u2029\ufdd0")


def test_text_is_laid_out_with_headings_lists_and_tables(text_view: TextView) -> None:
    text = "# Title 😀\n\nSome words.\n\n- one\n- two\n\n| A | B |\n|---|---|\n| first | second |\n\nThe end."
    text_view.show_text(text, "text/markdown")
    start = text.index("second")
    text_view.show_marks([TextMark(start, start + 6, True)])
    text_view.go_to(start)
    shown = text_view.toPlainText()
    assert "#" not in shown
    assert "---" not in shown
    assert "• one" in shown
    tables = [frame for frame in text_view.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(2, 2)]
    # The emoji is two of Qt's characters, and the rules of the table are left out: the place is right all the same.
    assert marked(text_view) == "second"
    text_view.show_marks([])
    assert marked(text_view) == ""


def test_every_place_of_a_text_is_found_where_it_is_laid_out(text_view: TextView, samples: Path) -> None:
    text = (samples / "network-change-chg-2026-0187.md").read_text(encoding="utf-8")
    text_view.show_text(text, "text/markdown")
    for words in ("Saturday 17 October 2026", "PLANT-MON", "at the latest whether to go on"):
        start = text.index(words)
        text_view.show_marks([TextMark(start, start + len(words), True)])
        text_view.go_to(start)
        assert marked(text_view) == words


def test_a_text_of_megabytes_is_shown_at_once_and_scrolls_on(qtbot: QtBot, text_view: TextView) -> None:
    text = "".join(f"Paragraph {n} says what the others say too.\n\n" for n in range(120_000))
    assert len(text) > 5_000_000
    start = text.index("Paragraph 60000 ")
    began = time.perf_counter()
    text_view.show_text(text, "text/html")
    text_view.show_marks([TextMark(start, start + 15, True)])
    text_view.go_to(start)
    assert time.perf_counter() - began < 0.05 * BUSY_FACTOR
    qtbot.waitUntil(lambda: text_view.verticalScrollBar().value() > 0)
    assert marked(text_view) == "Paragraph 60000"
    first, last = text_view.laid_range
    assert last - first < 3 * PART
    bar = text_view.verticalScrollBar()
    qtbot.wait(10)
    bar.setValue(bar.maximum())
    assert text_view.laid_range[1] > last
    press(text_view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text_view.laid_range[1] == len(text))
    press(text_view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text_view.laid_range[0] == 0)


def test_a_text_set_in_columns_keeps_its_columns(qapp: QApplication, text_view: TextView) -> None:
    text = "Name      Rooms\nHall      2\nKitchen   1\n"
    laid = LaidText(text_view.document(), Theme(qapp, dark=False), text, 0, len(text), "text/plain")
    assert "Hall      2" in text_view.toPlainText()
    assert [*laid.ranges(text.index("Kitchen"), text.index("Kitchen") + 7)]
    assert QTextCursor(text_view.document()).charFormat().fontFamilies() == ["monospace"]


def test_lines_that_were_broken_by_hand_are_one_paragraph_in_plain_text(
    qapp: QApplication, text_view: TextView
) -> None:
    text = (
        "Dear Ms Rao,\n\nthe pipes of the heating were laid in the spring of last year\n"
        "  and have since been looked at by the inspector, who found that the\nvalves leak.\n\n"
        "Ada Baker\n12 Long Street\n\n"
        "2024-03-01 10:00 the boiler was started and ran for two hours\n2024-03-02 10:00 the boiler was started again\n"
    )
    laid = LaidText(text_view.document(), Theme(qapp, dark=False), text, 0, len(text), "text/plain")
    blocks = text_view.toPlainText().split("\n")
    prose = "the pipes of the heating were laid in the spring of last year and have since been looked at by the "
    prose += "inspector, who found that the valves leak."
    assert blocks == [
        "Dear Ms Rao,",
        blocks[1],
        "Ada Baker",
        "12 Long Street",
        *text.splitlines()[-2:],
    ]
    for words in ("last year", "and have", "the\nvalves", "inspector"):
        start = text.index(words)
        ranges = [*laid.ranges(start, start + len(words))]
        found = "".join(text_view.toPlainText()[first:last] for first, last in ranges)
        assert found == words.replace("\n", " ")
