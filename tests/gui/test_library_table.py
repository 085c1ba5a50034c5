from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.library.document_table import DocumentTable
from desktop.library.model import LibraryModel
from desktop.library.row import RowState, newest_first
from desktop.library.table import Column, Filter, LibraryTable, Standing, filter_of
from desktop.look.theme import Theme
from desktop.preferences import Preferences
from desktop.window import Window
from engine import Document, DocumentEncrypted, DocumentStatus
from tests.gui.gestures import click, index_files, press
from tests.gui.scenes_library import many_documents

RISING, FALLING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def document(number: int, **fields: object) -> Document:
    values: dict[str, object] = {
        "id": number,
        "collection": "Documents",
        "path": f"/papers/{number}.pdf",
        "title": f"Paper {number}",
        "status": DocumentStatus.INDEXED,
        "indexed_at": f"2026-11-{number:02}T10:00:00Z",
        "size_bytes": 1000 * number,
    }
    return Document(**(values | fields))  # type: ignore[arg-type]


def loaded(documents: list[Document]) -> tuple[LibraryModel, LibraryTable]:
    model = LibraryModel()
    table = LibraryTable(model, model)
    model.load(newest_first(documents))
    return model, table


def titles(table: LibraryTable) -> list[str]:
    return [str(table.index(place, 0).data()) for place in range(table.rowCount())]


def test_the_newest_come_first_and_every_column_sorts_both_ways(qapp: QApplication) -> None:
    _, table = loaded(
        [
            document(1, title="beta", page_count=30, marking="SECRET", collection="Legal"),
            document(2, title="Alpha", page_count=4, parser="pdf/2"),
            document(3, title="gamma", page_count=None, parser="docx/1", size_bytes=7),
        ]
    )
    assert titles(table) == ["gamma", "Alpha", "beta"]
    expected = {
        Column.NAME: ["Alpha", "beta", "gamma"],
        Column.PAGES: ["gamma", "Alpha", "beta"],
        Column.SIZE: ["gamma", "beta", "Alpha"],
        Column.MARKING: ["Alpha", "gamma", "beta"],
        Column.ADDED: ["beta", "Alpha", "gamma"],
        Column.COLLECTION: ["Alpha", "gamma", "beta"],
        Column.PARSER: ["beta", "gamma", "Alpha"],
    }
    for column, order in expected.items():
        table.sort(column, RISING)
        assert titles(table) == order, column
        table.sort(column, FALLING)
        assert titles(table) == order[::-1], column


def test_a_filter_takes_words_status_kind_and_collections_together(qapp: QApplication) -> None:
    model, table = loaded(
        [
            document(1, title="Lease of the hall", marking="RESTRICTED"),
            document(2, title="Lease of the yard", collection="Legal", parser="docx/1", path="/papers/2.docx"),
            document(3, title="", status=DocumentStatus.FAILED, error="It is locked.", path="/papers/lease.pdf"),
        ]
    )
    model.expect(["/papers/new-lease.pdf"], "Documents")

    def shown(text: str = "", standing: Standing = Standing.ANY, kind: str = "", *names: str) -> set[str]:
        table.narrow(filter_of(text, standing, kind, names))
        return set(titles(table))

    assert shown("LEASE hall") == {"Lease of the hall"}
    assert shown("restricted") == {"Lease of the hall"}
    assert shown("lease", Standing.PROBLEM) == {"lease.pdf"}
    assert shown("", Standing.PENDING) == {"new-lease.pdf"}
    assert shown("", Standing.READY, "DOCX") == {"Lease of the yard"}
    assert shown("lease", Standing.ANY, "", "Legal") == {"Lease of the yard"}
    assert shown("zeppelin") == set()
    assert len(shown()) == 4


@pytest.mark.parametrize("order", [RISING, FALLING], ids=["rising", "falling"])
@pytest.mark.parametrize("column", [Column.NAME, Column.STATUS, Column.ADDED, Column.SIZE])
def test_changes_keep_order_and_filter_as_if_made_anew(qapp: QApplication, column: Column, order: Qt.SortOrder) -> None:
    """Qt's own tester watches that each change is announced as it is."""
    dice = random.Random(7)
    model, table = loaded([document(number) for number in range(1, 25)])
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    table.sort(column, order)
    table.narrow(Filter(words=("p",), standing=Standing.ANY))
    error = DocumentEncrypted("It is locked.", "Unlock it.")
    for step in range(200):
        path = f"/papers/{dice.randrange(30)}.pdf"
        match dice.randrange(5):
            case 0:
                model.mark_reading(path, "Documents", step, 300)
            case 1:
                model.settle(path, document(100 + int(Path(path).stem), path=path, title=f"Paper {dice.randrange(99)}"))
            case 2:
                model.fail(path, "Documents", error)
            case 3:
                model.remove([("Documents", path)])
            case _:
                model.expect([path], "Documents")
        if step == 100:
            table.narrow(Filter(standing=Standing.PROBLEM))
        fresh = LibraryTable(model)
        fresh.sort(column, order)
        fresh.narrow(table.filter)
        assert [row.key for row in table.shown_rows()] == [row.key for row in fresh.shown_rows()]
        for place, row in enumerate(table.shown_rows()):
            assert table.place(row.key) == place
            assert table.row(place) is row


def test_what_waits_is_above_in_the_order_it_was_dropped_also_after_the_catalog_is_read(qapp: QApplication) -> None:
    documents = [document(1), document(2)]
    model, table = loaded(documents)
    model.expect(["/new/b.pdf", "/new/a.pdf"], "Documents")
    model.fail("/new/broken.pdf", "Documents", DocumentEncrypted("It is locked.", ""))
    assert titles(table) == ["b.pdf", "a.pdf", "broken.pdf", "Paper 2", "Paper 1"]
    failed = document(9, path="/new/broken.pdf", title="", status=DocumentStatus.FAILED, error="No.", indexed_at=None)
    old = document(8, path="/old/broken.pdf", title="", status=DocumentStatus.FAILED, error="No.", indexed_at=None)
    model.load(newest_first([*documents, failed, old]))
    # What failed long ago is no news.
    assert [row.path for row in table.shown_rows()] == [
        "/new/b.pdf",
        "/new/a.pdf",
        "/new/broken.pdf",
        "/papers/2.pdf",
        "/papers/1.pdf",
        "/old/broken.pdf",
    ]


def test_a_row_that_waits_keeps_its_document_when_the_catalog_is_read(qapp: QApplication) -> None:
    model = LibraryModel()
    model.expect(["/papers/1.pdf"], "Documents")
    model.load(newest_first([document(1)]))
    model.withdraw(["/papers/1.pdf"], "Documents")
    (row,) = model.rows()
    assert row.state is RowState.INDEXED
    assert row.title == "Paper 1"


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> DocumentTable:
    return open_view(qtbot, qapp, Preferences())


def open_view(qtbot: QtBot, qapp: QApplication, preferences: Preferences) -> DocumentTable:
    model, table = loaded([document(number) for number in range(1, 25)])
    view = DocumentTable(Theme(qapp, dark=False), table, preferences)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(1200, 400)
    view.show()
    return view


def test_the_least_important_columns_go_first_and_come_back(view: DocumentTable) -> None:
    assert view.visible_columns() == list(Column)
    view.resize(760, 400)
    assert Column.PARSER not in view.visible_columns()
    assert view.columnWidth(Column.STATUS) == 124
    assert {Column.NAME, Column.STATUS, Column.MARKING, Column.ADDED} <= set(view.visible_columns())
    view.resize(300, 400)
    assert view.visible_columns() == [Column.NAME, Column.STATUS]
    view.resize(1200, 400)
    assert view.visible_columns() == list(Column)
    # The name has room first.
    assert 124 < view.columnWidth(Column.STATUS) < 180
    assert view.columnWidth(Column.NAME) > 320
    view.resize(1600, 400)
    assert view.columnWidth(Column.STATUS) == 180


def test_the_headers_menu_sorts_and_puts_columns_away(view: DocumentTable) -> None:
    menu = view.columns_menu()
    sorting = menu.actions()[0].menu()
    by_name = next(action for action in sorting.actions() if action.text() == "Name")
    by_name.trigger()
    assert titles(view._table)[:2] == ["Paper 1", "Paper 10"]
    by_name.trigger()
    assert titles(view._table)[-2:] == ["Paper 10", "Paper 1"]
    next(action for action in menu.actions() if action.text() == "Collection").trigger()
    assert Column.COLLECTION not in view.visible_columns()
    view.resize(1600, 400)
    assert Column.COLLECTION not in view.visible_columns()


def test_widths_order_sorting_and_hidden_columns_are_remembered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    first = open_view(qtbot, qapp, Preferences(tmp_path))
    header = first.horizontalHeader()
    header.resizeSection(Column.COLLECTION, 200)
    header.moveSection(header.visualIndex(Column.ADDED), 1)
    first.show_column(Column.SIZE, shown=False)
    section = header.sectionViewportPosition(Column.NAME)
    click(header.viewport(), header.rect().center().__class__(section + 20, header.height() // 2))
    assert header.sortIndicatorSection() == Column.NAME
    kept = Preferences(tmp_path)
    qtbot.waitUntil(lambda: bool(kept.get("library/columns", "")))
    second = open_view(qtbot, qapp, Preferences(tmp_path))
    assert second.columnWidth(Column.COLLECTION) == 200
    assert second.horizontalHeader().visualIndex(Column.ADDED) == 1
    assert second.isColumnHidden(Column.SIZE)
    assert second.horizontalHeader().sortIndicatorSection() == Column.NAME
    assert titles(second._table) == titles(first._table)


def test_nonsense_in_the_preferences_is_passed_over(qtbot: QtBot, qapp: QApplication) -> None:
    preferences = Preferences()
    preferences.set("library/columns", '{"widths": {"x": []}, "order": [1, 1], "sort": 99}')
    assert open_view(qtbot, qapp, preferences).visible_columns() == list(Column)


def test_what_is_chosen_stays_chosen_when_sorted_filtered_and_read_again(view: DocumentTable) -> None:
    model = view._table._model
    view.choose(("Documents", "/papers/7.pdf"))
    view.sortByColumn(Column.NAME, RISING)
    assert [row.path for row in view.chosen_rows()] == ["/papers/7.pdf"]
    model.load(newest_first([document(number) for number in range(1, 30)]))
    assert [row.path for row in view.chosen_rows()] == ["/papers/7.pdf"]
    model.fail("/papers/aaa.pdf", "Documents", DocumentEncrypted("It is locked.", ""))
    assert [row.path for row in view.chosen_rows()] == ["/papers/7.pdf"]
    view.selectAll()
    view.sortByColumn(Column.SIZE, FALLING)
    assert view.chosen_count() == view._table.rowCount() == 30


def test_typing_in_the_search_field_narrows_and_escape_gives_all_back(qtbot: QtBot, window: Window) -> None:
    page = window.library
    window.show_page("library")
    window.model.load(newest_first(many_documents(500)))
    qtbot.waitUntil(lambda: page.count.text().startswith("500"))
    QTest.keyClicks(page.field, "minutes board")
    qtbot.waitUntil(lambda: page.table.rowCount() == 100)
    qtbot.waitUntil(lambda: page.count.text() == "100 of 500")
    QTest.keyClicks(page.field, " zeppelin")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.nothing)
    assert page.nothing.title.text() == "Nothing matches"
    click(page.nothing.all_button)
    qtbot.waitUntil(lambda: page.table.rowCount() == 500)
    window.activateWindow()
    page.list.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    # What is typed on the table is looked for.
    press(page.list, Qt.Key.Key_P)
    assert page.field.text().casefold() == "p"
    qtbot.waitUntil(page.field.hasFocus)
    press(page.field, Qt.Key.Key_Escape)
    assert page.field.text() == ""
    qtbot.waitUntil(page.list.hasFocus)


def test_status_kind_and_collection_narrow_the_page(qtbot: QtBot, window: Window) -> None:
    page = window.library
    window.show_page("library")
    documents = many_documents(500)
    window.model.load(newest_first(documents))
    failed = sum(each.status is DocumentStatus.FAILED for each in documents)
    page.standing.setCurrentIndex(Standing.PROBLEM)
    assert page.table.rowCount() == failed > 1
    qtbot.waitUntil(page.again_button.isVisible)
    page.standing.setCurrentIndex(Standing.ANY)
    qtbot.waitUntil(lambda: page.kind.findText("XLSX") > 0)
    page.kind.setCurrentText("XLSX")
    assert {row.kind for row in page.table.shown_rows()} == {"XLSX"}
    window.asked.ask_collections(["Maintenance"])
    assert {row.collection for row in page.table.shown_rows()} == {"Maintenance"}
    assert page.heading.text() == "Maintenance"
    window.activateWindow()
    page.list.setFocus()
    qtbot.waitUntil(page.list.hasFocus)
    press(page.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.field.hasFocus)


# It measures each call itself, and makes the rows here, which the window does on another thread.
@pytest.mark.may_stall
def test_no_call_takes_long_with_twenty_thousand_documents(window: Window) -> None:
    """In time of this thread, and twice the limit, for cores are shared. tests.bench.library_view has the figures."""
    page = window.library
    window.show_page("library")
    window.model.load(newest_first(many_documents(20_000)))
    calls = [lambda column=column: page.list.sortByColumn(column, RISING) for column in Column]
    calls += [lambda text=text: (page.field.setText(text), page._narrow()) for text in ("m", "mi", "min", "")]
    calls += [page.list.selectAll, page._show_chosen, page.list.repaint, page.list.horizontalHeader().repaint]
    for number, call in enumerate(calls):
        started_s = time.thread_time()
        call()
        assert time.thread_time() - started_s < 0.1, number


def test_rows_are_chosen_where_writing_goes_from_right_to_left(view: DocumentTable) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.resize(760, 400)
    view.choose(("Documents", "/papers/7.pdf"))
    assert [row.title for row in view.chosen_rows()] == ["Paper 7"]
    press(view, Qt.Key.Key_Down)
    assert [row.title for row in view.chosen_rows()] == ["Paper 6"]


def test_columns_and_pictures_grow_with_the_text(view: DocumentTable) -> None:
    height = view.rowHeight(0)
    view._theme.set_scale(200)
    view.resize(3200, 400)
    assert view.columnWidth(Column.STATUS) == 360
    assert view.columnWidth(Column.PAGES) == 128
    assert view.rowHeight(0) > 1.5 * height
    view._theme.set_scale(100)
    assert view.columnWidth(Column.PAGES) == 64


def test_the_search_field_keeps_room_to_type(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    window.show_page("library")
    index_files(qtbot, window, [library["lease"]])
    page = window.library
    wide = page.search.width()
    assert page.field.y() == page.search.mapFromGlobal(page.standing.mapToGlobal(page.standing.rect().topLeft())).y()
    page.search.resize(page.standing.width() + page.kind.width() + 60, page.search.height())
    QApplication.processEvents()
    assert page.field.width() >= 160
    assert page.search.minimumSizeHint().width() < wide / 2
    window.resize(1024, 700)
    window.panes.show_evidence()
    qtbot.waitUntil(lambda: page.search.width() < wide)
    assert page.field.width() >= 160
    assert page.standing.mapTo(page, page.standing.rect().bottomRight()).x() < page.width()
