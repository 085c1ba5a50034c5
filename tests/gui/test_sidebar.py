"""The left pane: what is asked, what was asked before, and which page is shown."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.commands import Commands
from desktop.preferences import Preferences
from desktop.sidebar.collection_model import CollectionModel
from desktop.window import Window
from engine import Collection, Scope
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import carry, click, hold_over, index_files, let_go_over, press, send
from tests.gui.sidebar_gestures import CONTROL, NONE, click_row, editor, names, type_name


def fill(qtbot: QtBot, window: Window, engine: FakeEngine, files: dict[str, Path], **collections: str) -> None:
    """A library with a file in each of some collections."""
    for name, file in collections.items():
        engine.add([files[file]], name).result()
    window.library.refresh()
    window.sidebar.refresh_collections()
    qtbot.waitUntil(lambda: set(names(window)) >= set(collections))
    qtbot.waitUntil(lambda: window.conversation.composer.is_ready)


@pytest.fixture
def two(qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]) -> Window:
    """A window with a lease in Legal and minutes in Minutes."""
    fill(qtbot, window, engine, library, Legal="lease", Minutes="minutes")
    return window


# --- collections ----------------------------------------------------------------------------------------------


def test_choosing_a_collection_says_what_is_asked_and_where_drops_go(
    qtbot: QtBot, two: Window, engine: FakeEngine
) -> None:
    assert names(two) == ["All documents", "Legal", "Minutes"]
    assert two.conversation.bar.scope.text() == "Asks 2 documents"
    click_row(two.sidebar.collection_list, 2)
    assert two.asked.collections == ("Minutes",)
    assert two.asked.target == "Minutes"
    assert two.conversation.bar.scope.text() == "Asks 1 document in “Minutes”"
    send(two, "What is the budget?")
    qtbot.waitUntil(lambda: bool(engine.asked))
    assert engine.asked[-1][1] == Scope(collections=("Minutes",))


def test_several_are_asked_with_control_and_none_is_all(qtbot: QtBot, two: Window, engine: FakeEngine) -> None:
    rows = two.sidebar.collection_list
    click_row(rows, 1)
    click_row(rows, 2, CONTROL)
    assert two.asked.collections == ("Legal", "Minutes")
    assert two.conversation.bar.scope.text() == "Asks 2 documents in “Legal”, “Minutes”"
    send(two, "What is the budget?")
    qtbot.waitUntil(lambda: bool(engine.asked))
    assert engine.asked[-1][1] == Scope(collections=("Legal", "Minutes"))
    click_row(rows, 1, CONTROL)
    click_row(rows, 2, CONTROL)
    assert two.asked.collections == ()
    assert rows.selectionModel().isRowSelected(0)
    click_row(rows, 1)
    click_row(rows, 0, CONTROL)
    assert two.asked.collections == ()
    assert [index.row() for index in rows.selectionModel().selectedIndexes()] == [0]


def test_the_list_follows_what_another_view_asks(two: Window) -> None:
    two.asked.ask_collections(["Minutes"])
    rows = two.sidebar.collection_list
    assert [index.data() for index in rows.selectionModel().selectedIndexes()] == ["Minutes"]
    two.sidebar.collections.filter("leg")
    assert two.asked.collections == ("Minutes",)
    two.sidebar.collections.filter("")
    assert [index.data() for index in rows.selectionModel().selectedIndexes()] == ["Minutes"]


def test_a_click_goes_back_from_single_documents_to_the_whole_collection(two: Window, engine: FakeEngine) -> None:
    click_row(two.sidebar.collection_list, 1)
    two.asked.ask_documents([engine.documents("Legal")[0].id])
    click_row(two.sidebar.collection_list, 1)
    assert (two.asked.collections, two.asked.documents) == (("Legal",), ())


def test_arrows_choose_collections(two: Window) -> None:
    rows = two.sidebar.collection_list
    rows.setFocus()
    press(rows, Qt.Key.Key_Down)
    assert two.asked.collections == ("Legal",)
    press(rows, Qt.Key.Key_Down)
    assert two.asked.collections == ("Minutes",)
    press(rows, Qt.Key.Key_Home)
    assert two.asked.collections == ()


def test_files_dropped_on_a_row_are_added_to_that_collection(
    qtbot: QtBot, two: Window, engine: FakeEngine, library: dict[str, Path], tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("A note.", encoding="utf-8")
    rows = two.sidebar.collection_list
    hold_over(rows, 2, carry([note]))
    assert rows.itemDelegate().drop_row == 2  # type: ignore[attr-defined]
    let_go_over(rows, 2, carry([note]))
    assert rows.itemDelegate().drop_row == -1  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(engine.documents("Minutes")) == 2)
    # What is asked has not changed.
    assert two.asked.collections == ()
    model = two.sidebar.collections
    qtbot.waitUntil(lambda: "2" in model.data(model.index(2), Qt.ItemDataRole.AccessibleTextRole))


def test_collections_are_put_in_order_by_dragging_and_by_key_and_stay_so(
    qtbot: QtBot, two: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    fill(qtbot, two, engine, library, Archive="minutes")
    assert names(two) == ["All documents", "Archive", "Legal", "Minutes"]
    rows, model = two.sidebar.collection_list, two.sidebar.collections
    two.asked.ask_collections(["Minutes"])
    # The upper half of the first collection: before it.
    let_go_over(rows, 1, model.mimeData([model.index(3)]), 0.2)
    assert names(two) == ["All documents", "Minutes", "Archive", "Legal"]
    let_go_over(rows, 3, model.mimeData([model.index(1)]), 0.8)
    assert names(two) == ["All documents", "Archive", "Legal", "Minutes"]
    assert two.asked.collections == ("Minutes",)
    rows.setFocus()
    press(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(two) == ["All documents", "Minutes", "Archive", "Legal"]
    # Nothing goes above all documents.
    press(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(two) == ["All documents", "Minutes", "Archive", "Legal"]
    assert two.preferences.get("sidebar/order", []) == ["Minutes", "Archive", "Legal"]


def test_a_collection_is_renamed_in_place(qtbot: QtBot, two: Window, engine: FakeEngine) -> None:
    rows = two.sidebar.collection_list
    click_row(rows, 1)
    press(rows, Qt.Key.Key_F2)
    type_name(rows, "Contracts")
    qtbot.waitUntil(lambda: names(two) == ["All documents", "Contracts", "Minutes"])
    assert two.asked.collections == ("Contracts",)
    assert {each.collection for each in engine.documents()} == {"Contracts", "Minutes"}
    # The documents' rows are read again under the new name.
    qtbot.waitUntil(lambda: two.conversation.bar.scope.text() == "Asks 1 document in “Contracts”")


def test_a_listing_that_was_under_way_does_not_bring_the_old_name_back(
    qtbot: QtBot, two: Window, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed, told, real = threading.Event(), threading.Event(), engine.collections

    def late() -> list[Collection]:
        found = real()
        listed.set()
        assert told.wait(20)
        return found

    monkeypatch.setattr(engine, "collections", late)
    two.sidebar._fetch_collections()
    qtbot.waitUntil(listed.is_set)
    monkeypatch.setattr(engine, "collections", real)
    two.sidebar.collections.setData(two.sidebar.collections.index(1), "Contracts")
    qtbot.waitUntil(lambda: names(two) == ["All documents", "Contracts", "Minutes"])
    with qtbot.waitSignal(two.sidebar.collections.dataChanged):
        told.set()
    assert names(two) == ["All documents", "Contracts", "Minutes"]


def test_a_rename_that_is_refused_is_said_and_changes_nothing(qtbot: QtBot, two: Window, engine: FakeEngine) -> None:
    rows = two.sidebar.collection_list
    click_row(rows, 1)
    press(rows, Qt.Key.Key_F2)
    type_name(rows, "Minutes")
    qtbot.waitUntil(lambda: two.sidebar.notice.isVisible())
    assert two.sidebar.notice.text() == 'There is a collection "Minutes" already. Take another name.'
    engine.adding = True
    press(rows, Qt.Key.Key_F2)
    type_name(rows, "Contracts")
    qtbot.waitUntil(lambda: two.sidebar.notice.text().startswith("Documents are being added."))
    assert names(two) == ["All documents", "Legal", "Minutes"]
    engine.adding = False
    press(rows, Qt.Key.Key_F2)
    type_name(rows, "Contracts")
    qtbot.waitUntil(lambda: "Contracts" in names(two))
    assert not two.sidebar.notice.isVisible()


def test_a_new_collection_is_named_in_place_and_files_go_there(
    qtbot: QtBot, two: Window, engine: FakeEngine, library: dict[str, Path], tmp_path: Path
) -> None:
    rows = two.sidebar.collection_list
    click(two.sidebar.add_button)
    type_name(rows, "Suppliers")
    qtbot.waitUntil(lambda: names(two) == ["All documents", "Legal", "Minutes", "Suppliers"])
    assert two.asked.target == "Suppliers"
    # It outlives the window, though the catalog does not know it.
    assert two.preferences.get("sidebar/made", []) == ["Suppliers"]
    note = tmp_path / "note.txt"
    note.write_text("A note.", encoding="utf-8")
    index_files(qtbot, two, [note])
    assert [each.collection for each in engine.documents("Suppliers")] == ["Suppliers"]


def test_a_new_collection_that_is_not_named_goes_again(two: Window) -> None:
    two.commands["new-collection"].trigger()
    assert "New collection" in names(two)
    press(editor(two.sidebar.collection_list), Qt.Key.Key_Escape)
    assert names(two) == ["All documents", "Legal", "Minutes"]
    assert two.asked.collections == ()


def test_an_empty_collection_is_removed_and_one_with_documents_is_not(two: Window) -> None:
    rows = two.sidebar.collection_list
    two.asked.ask_collections(["Suppliers"])
    assert names(two) == ["All documents", "Legal", "Minutes", "Suppliers"]
    rows.setFocus()
    press(rows, Qt.Key.Key_Delete)
    assert names(two) == ["All documents", "Legal", "Minutes"]
    click_row(rows, 1)
    press(rows, Qt.Key.Key_Delete)
    assert names(two) == ["All documents", "Legal", "Minutes"]


def test_an_empty_collection_is_not_asked_beside_another(two: Window) -> None:
    two.sidebar.collections.make("Suppliers")
    rows = two.sidebar.collection_list
    click_row(rows, 1)
    click_row(rows, 3, CONTROL)
    assert two.asked.collections == ("Legal",)
    assert [index.data() for index in rows.selectionModel().selectedIndexes()] == ["Legal"]


def test_collections_are_found_by_name(two: Window) -> None:
    two.activateWindow()
    click(two.sidebar.filter_button)
    field = two.sidebar.collection_filter
    QTest.keyClicks(field, "MIN")
    assert names(two) == ["All documents", "Minutes"]
    press(field, Qt.Key.Key_Escape)
    assert names(two) == ["All documents", "Legal", "Minutes"]
    click(two.sidebar.filter_button)
    assert not field.isVisible()


# --- pages and the pane itself --------------------------------------------------------------------------------


def test_pages_are_shown_by_row_and_by_key_and_the_row_says_which(window: Window) -> None:
    buttons = window.sidebar.page_buttons
    click(buttons["library"])
    assert window.pages.currentWidget() is window.library
    assert buttons["library"].isChecked()
    click(buttons["library"])
    assert buttons["library"].isChecked()
    press(window, Qt.Key.Key_1, CONTROL)
    assert window.pages.currentWidget() is window.conversation
    assert not any(button.isChecked() for button in buttons.values())
    press(window, Qt.Key.Key_2, CONTROL)
    assert window.pages.currentWidget() is window.library
    click(buttons["models"])
    assert [name for name, button in buttons.items() if button.isChecked()] == ["models"]
    click(window.sidebar.new_button)
    assert window.pages.currentWidget() is window.conversation


def test_sections_fold_and_that_is_remembered_with_their_sizes(qtbot: QtBot, window: Window) -> None:
    pane = window.sidebar
    split = pane.split
    handle = split.handle(1)
    before = split.sizes()[0]
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, NONE, QPoint(5, 0))
    QTest.mouseMove(handle, QPoint(5, 60))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NONE, QPoint(5, 60))
    assert split.sizes()[0] > before
    qtbot.waitUntil(lambda: window.preferences.get("sidebar/sizes", []) == split.sizes()[:2])
    click(pane.collections_section.header)
    assert not pane.collection_list.isVisible()
    assert pane.collections_section.height() < 60
    assert window.preferences.get("sidebar/folded", []) == ["collections"]
    again = type(pane)(window.theme, window.session, Commands(QWidget(window)), window.preferences, window.asked)
    assert not again.collections_section.is_open
    assert again.conversations_section.is_open
    again.deleteLater()


def test_what_is_remembered_outlives_the_file(tmp_path: Path, qapp: QApplication) -> None:
    first = CollectionModel(Preferences(tmp_path))
    first.make("Only one")
    assert CollectionModel(Preferences(tmp_path)).names() == ["Only one"]
    first.make("Another")
    first.move(["Only one"], 1)
    assert CollectionModel(Preferences(tmp_path)).names() == ["Only one", "Another"]


def test_everything_in_the_pane_has_a_name(talked: Window) -> None:
    talked.sidebar.search_collections()
    unnamed = [
        widget
        for widget in talked.sidebar.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
    ]
    assert unnamed == []


def test_an_empty_pane_says_so(window: Window) -> None:
    assert names(window) == ["All documents"]
    assert window.sidebar.nothing.isVisible()


def _NoCommands(window: Window) -> object:
    from desktop.commands import Commands

    return Commands(QWidget(window))
