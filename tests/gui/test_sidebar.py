"""The left pane: what is asked, what was asked before, and which page is shown."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.commands import Commands
from desktop.preferences import Preferences
from desktop.sidebar.collection_model import CollectionModel
from desktop.sidebar.conversation_model import ConversationModel, by_day
from desktop.window import Window
from engine import Conversation, ConversationError, Scope
from tests.gui.fake_engine import FakeEngine
from tests.gui.fake_sidebar import FakeConversations
from tests.gui.gestures import carry, click, hold_over, index_files, let_go_over, press, send

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def names(window: Window) -> list[str]:
    """What the list of collections shows."""
    model = window.sidebar.collection_list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def titles(window: Window) -> list[str]:
    """What the list of conversations shows, headings included."""
    model = window.sidebar.conversation_list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click_row(rows: QAbstractItemView, row: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    place = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def editor(rows: QAbstractItemView) -> QLineEdit:
    fields = [each for each in rows.findChildren(QLineEdit, "rename") if each.isVisible()]
    assert len(fields) == 1
    return fields[0]


def type_name(rows: QAbstractItemView, name: str) -> None:
    field = editor(rows)
    field.selectAll()
    QTest.keyClicks(field, name)
    press(field, Qt.Key.Key_Return)


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


@pytest.fixture
def talked(qtbot: QtBot, window: Window, engine: FakeEngine) -> Window:
    """A window with three conversations of today and one of last month."""
    engine.listed_only = FakeConversations()
    engine.listed_only.put("When does it end?", "Who signed?", "What is the budget?")
    engine.listed_only.put("Old question", days_ago=30)
    window.sidebar.refresh()
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
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


# --- conversations --------------------------------------------------------------------------------------------


def test_conversations_stand_below_the_day_they_were_changed() -> None:
    zone = timezone(timedelta(hours=2))
    now = datetime(2026, 11, 26, 1, 0, tzinfo=zone)
    # 00:30 local time is still the day before in UTC.
    changed = ("2026-11-25T22:30:00+00:00", "2026-11-25T21:30:00+00:00", "2026-11-24T21:30:00+00:00")
    kept = [Conversation(n, f"C{n}", at, at, 1) for n, at in enumerate(changed)]
    shown = [row if isinstance(row, str) else row.title for row in by_day(kept, now)]
    assert shown == ["Today", "C0", "Yesterday", "C1", "Earlier", "C2"]


def test_a_conversation_is_chosen_by_click_and_by_enter_and_headings_are_passed_over(
    qtbot: QtBot, talked: Window
) -> None:
    rows = talked.sidebar.conversation_list
    assert titles(talked) == [
        "Today",
        "When does it end?",
        "Who signed?",
        "What is the budget?",
        "Earlier",
        "Old question",
    ]
    talked.show_page("library")
    with qtbot.waitSignal(talked.sidebar.conversation_chosen) as chosen:
        click_row(rows, 3)
    assert chosen.args == [3]
    assert talked.pages.currentWidget() is talked.conversation
    rows.setFocus()
    press(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().data() == "Old question"
    assert talked.sidebar.conversations.current == 3
    with qtbot.waitSignal(talked.sidebar.conversation_chosen) as chosen:
        press(rows, Qt.Key.Key_Return)
    assert chosen.args == [4]
    with qtbot.assertNotEmitted(talked.sidebar.conversation_chosen):
        click_row(rows, 0)


def test_keys_go_to_the_next_and_the_previous_conversation(talked: Window) -> None:
    chosen: list[int] = []
    talked.sidebar.conversation_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        press(talked, key, CONTROL)
    assert chosen == [1, 2, 1]
    assert talked.sidebar.conversations.current == 1


def test_a_conversation_is_renamed_in_place(qtbot: QtBot, talked: Window, engine: FakeEngine) -> None:
    rows = talked.sidebar.conversation_list
    click_row(rows, 2)
    press(rows, Qt.Key.Key_F2)
    type_name(rows, "  Signatures of  the lease ")
    qtbot.waitUntil(lambda: titles(talked)[2] == "Signatures of the lease")
    qtbot.waitUntil(lambda: engine.listed_only.listed[1].title == "Signatures of the lease")
    engine.listed_only.refuses = ConversationError("The title is too long.", "Give it a short one.")
    press(rows, Qt.Key.Key_F2)
    type_name(rows, "Another")
    qtbot.waitUntil(lambda: talked.sidebar.notice.text() == "The title is too long. Give it a short one.")
    qtbot.waitUntil(lambda: titles(talked)[2] == "Signatures of the lease")


def test_deleting_a_conversation_asks_first(qtbot: QtBot, talked: Window, engine: FakeEngine) -> None:
    rows = talked.sidebar.conversation_list
    click_row(rows, 2)
    press(rows, Qt.Key.Key_Delete)
    asked = talked.findChild(QMessageBox)
    assert asked is not None
    assert asked.text() == "Delete “Who signed?”?"
    asked.reject()
    qtbot.waitUntil(lambda: talked.findChild(QMessageBox) is None)
    assert len(engine.listed_only.listed) == 4
    press(rows, Qt.Key.Key_Delete)
    asked = talked.findChild(QMessageBox)
    assert asked is not None
    # Enter alone deletes nothing.
    press(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: talked.findChild(QMessageBox) is None)
    assert len(engine.listed_only.listed) == 4
    press(rows, Qt.Key.Key_Delete)
    asked = talked.findChild(QMessageBox)
    assert asked is not None
    delete = next(each for each in asked.buttons() if each.text() == "Delete")
    with qtbot.waitSignal(talked.sidebar.conversation_removed) as removed:
        click(delete)
    assert removed.args == [2]
    assert "Who signed?" not in titles(talked)
    # The keyboard stays where it was.
    assert rows.currentIndex().data() == "What is the budget?"


def test_what_is_inside_conversations_is_found_with_its_extract(
    qtbot: QtBot, talked: Window, engine: FakeEngine
) -> None:
    engine.listed_only.extracts = {2: "It was signed by the mayor.", 4: "The mayor again."}
    talked.activateWindow()
    press(talked, Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    field = talked.sidebar.search_field
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "mayor")
    qtbot.waitUntil(lambda: titles(talked) == ["Who signed?", "Old question"])
    # One search for what was typed, not one for each letter.
    assert engine.listed_only.searched == ["mayor"]
    model = talked.sidebar.conversations
    told = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Who signed?. It was signed by the mayor."
    press(field, Qt.Key.Key_Down)
    rows = talked.sidebar.conversation_list
    assert QApplication.focusWidget() is rows
    with qtbot.waitSignal(talked.sidebar.conversation_chosen) as chosen:
        press(rows, Qt.Key.Key_Return)
    assert chosen.args == [2]
    field.setFocus()
    press(field, Qt.Key.Key_Escape)
    assert titles(talked)[0] == "Today"


def test_a_title_is_found_too_and_what_is_nowhere_is_said(qtbot: QtBot, talked: Window) -> None:
    field = talked.sidebar.search_field
    QTest.keyClicks(field, "budget")
    qtbot.waitUntil(lambda: titles(talked) == ["What is the budget?"])
    QTest.keyClicks(field, "zzz")
    qtbot.waitUntil(lambda: titles(talked) == [])
    assert talked.sidebar.nothing.isVisible()
    assert "No conversation" in talked.sidebar.nothing.text()


def test_a_search_that_comes_too_late_is_not_shown(qtbot: QtBot, talked: Window, engine: FakeEngine) -> None:
    engine.listed_only.may_find.clear()
    field = talked.sidebar.search_field
    QTest.keyClicks(field, "budget")
    qtbot.waitUntil(lambda: engine.listed_only.searched == ["budget"])
    field.clear()
    engine.listed_only.may_find.set()
    qtbot.wait(100)
    assert len(titles(talked)) == 6


def test_five_thousand_conversations_hold_nothing_up(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    engine.listed_only = FakeConversations()
    kept = engine.listed_only.put(*(f"Question {n} about the contract" for n in range(5_000)))
    pane = window.sidebar
    pane.conversations.load(kept)
    rows = pane.conversation_list

    def scroll() -> None:
        rows.scrollToBottom()
        rows.viewport().repaint()

    calls = (
        lambda: pane.conversations.load(kept),
        scroll,
        lambda: pane.show_current(2_500),
        lambda: pane.conversations.show_found("question contract", []),
        pane.conversations.show_all,
        lambda: pane.conversations.beside(1),
        lambda: pane.conversations.remove(kept[17].id),
    )
    for call in calls:
        least_s = float("inf")
        # This thread's own time, and the least of three: others may have the processor.
        for _ in range(3):
            started_s = time.thread_time()
            call()
            QApplication.processEvents()
            least_s = min(least_s, time.thread_time() - started_s)
        assert least_s < 0.05, call
    # The views are told of more as they come to the end.
    before = pane.conversations.rowCount()
    assert before < 4_999
    rows.scrollToBottom()
    qtbot.waitUntil(lambda: pane.conversations.rowCount() > before)
    last = kept[-1].id
    pane.show_current(last)
    assert rows.currentIndex().data() == kept[-1].title
    assert pane.conversations.rowCount() == 5_000


def test_the_one_that_is_shown_stays_marked_when_the_list_is_read_again(
    qtbot: QtBot, talked: Window, engine: FakeEngine
) -> None:
    talked.sidebar.show_current(3)
    engine.listed_only.listed.insert(0, Conversation(9, "The newest", "2999-01-01T00:00:00", "2999-01-01", 1))
    talked.sidebar.refresh()
    qtbot.waitUntil(lambda: "The newest" in titles(talked))
    model = talked.sidebar.conversations
    assert isinstance(model, ConversationModel)
    assert model.current == 3
    assert talked.sidebar.conversation_list.currentIndex().data() == "What is the budget?"


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
