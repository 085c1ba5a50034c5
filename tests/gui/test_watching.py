from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.faults import FaultDialog
from desktop.library.row import RowState
from desktop.window import Window
from tests.gui.conftest import OpenWindow
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import index_files, menu_action, states

if TYPE_CHECKING:
    from engine import Document, Engine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Contracts & annexes"
    folder.mkdir()
    (folder / "first.txt").write_text("The first.", encoding="utf-8")
    return folder


@pytest.fixture
def window(window: Window) -> Window:
    """With the library's page in front."""
    window.show_page("library")
    return window


def is_watching() -> bool:
    return any(thread.name == "job-watch" for thread in threading.enumerate())


def watch(qtbot: QtBot, window: Window, folder: Path) -> None:
    """As a person does: by the library's menu and the folder dialog."""
    menu_action(window, "Keep in step with a folder…").trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    qtbot.waitUntil(lambda: window.watching.is_running(folder))


def test_what_changes_in_a_watched_folder_reaches_the_rows(
    qtbot: QtBot, window: Window, engine: FakeEngine, folder: Path
) -> None:
    window.asked.ask_collections(["Legal"])
    watch(qtbot, window, folder)
    qtbot.waitUntil(lambda: states(window) == {"first.txt": RowState.INDEXED})
    assert engine.folders == {folder: "Legal"}
    (folder / "second.txt").write_text("The second.", encoding="utf-8")
    (folder / "locked.txt").write_text("x", encoding="utf-8")
    expected = {"first.txt": RowState.INDEXED, "second.txt": RowState.INDEXED, "locked.txt": RowState.FAILED}
    qtbot.waitUntil(lambda: states(window) == expected)
    (folder / "first.txt").unlink()
    qtbot.waitUntil(lambda: "first.txt" not in states(window))
    # When all is quiet the catalog is read again, which knows the collection's name.
    qtbot.waitUntil(lambda: window.sidebar.collections.names() == ["Legal"])
    qtbot.waitUntil(lambda: window.model.indexed_count(["Legal"]) == 1)


def test_a_folder_is_kept_in_its_collection_when_that_is_renamed(
    qtbot: QtBot, window: Window, engine: FakeEngine, folder: Path
) -> None:
    window.asked.ask_collections(["Legal"])
    watch(qtbot, window, folder)
    qtbot.waitUntil(lambda: window.sidebar.collections.names() == ["Legal"])
    window.sidebar.refresh_collections()
    qtbot.waitUntil(lambda: not window.sidebar.collections.is_empty("Legal"))
    model = window.sidebar.collections
    model.setData(model.index(1), "Contracts")
    qtbot.waitUntil(lambda: window.asked.collections == ("Contracts",))
    assert window.watching.folders == {folder: "Contracts"}
    (folder / "locked.txt").write_text("x", encoding="utf-8")
    qtbot.waitUntil(lambda: states(window) == {"first.txt": RowState.INDEXED, "locked.txt": RowState.FAILED})
    # Those of before the rename are read from the catalog again.
    qtbot.waitUntil(lambda: {row.collection for row in window.model.rows()} == {"Contracts"})


def test_the_menu_lists_the_folder_and_stops_it(qtbot: QtBot, window: Window, engine: FakeEngine, folder: Path) -> None:
    watch(qtbot, window, folder)
    qtbot.waitUntil(lambda: "first.txt" in states(window))
    action = menu_action(window, "Contracts && annexes → Documents")
    assert action.isChecked()
    action.trigger()
    qtbot.waitUntil(lambda: not is_watching() and not engine.folders)
    (folder / "second.txt").write_text("The second.", encoding="utf-8")
    qtbot.wait(50)
    assert states(window) == {"first.txt": RowState.INDEXED}
    assert window.watching.folders == {}


def test_watched_folders_are_taken_up_when_the_library_opens_and_end_with_it(
    qtbot: QtBot, open_window: OpenWindow, engine: FakeEngine, folder: Path
) -> None:
    engine.folders[folder] = "Documents"
    window = open_window(lambda: cast("Engine", engine))
    qtbot.waitUntil(lambda: states(window) == {"first.txt": RowState.INDEXED})
    with qtbot.waitSignal(window.session.closed, timeout=3000):
        window.close()
    assert not is_watching()
    assert engine.closed
    # It will be taken up again.
    assert engine.folders == {folder: "Documents"}


def test_a_watched_folder_that_is_not_there_is_a_quiet_notice_until_it_is_back(
    qtbot: QtBot, open_window: OpenWindow, engine: FakeEngine, folder: Path
) -> None:
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    engine.folders[folder] = "Documents"
    window = open_window(lambda: cast("Engine", engine))
    qtbot.waitUntil(lambda: window.library.notice.text().startswith("The folder Contracts & annexes is not there"))
    assert window.findChild(FaultDialog) is None
    assert window.findChild(QMessageBox) is None
    assert menu_action(window, "Contracts && annexes → Documents (not there)").isChecked()
    elsewhere.rename(folder)
    window.watching.look_again()
    qtbot.waitUntil(lambda: states(window) == {"first.txt": RowState.INDEXED})


def test_a_folder_that_cannot_be_watched_is_said_and_not_listed(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    window.watching.watch(tmp_path / "nowhere", "Documents")
    qtbot.waitUntil(lambda: window.library.notice.text().endswith("Name a folder that is there."))
    assert window.watching.folders == {}


def test_a_dropped_folder_is_added_and_not_watched(
    qtbot: QtBot, window: Window, engine: FakeEngine, folder: Path
) -> None:
    index_files(qtbot, window, [folder])
    assert engine.folders == {}
    assert not is_watching()


def test_a_long_look_through_a_folder_shows_how_far_it_is(
    qtbot: QtBot, window: Window, engine: FakeEngine, folder: Path
) -> None:
    window.show_page("library")
    engine.may_read.clear()
    watch(qtbot, window, folder)
    qtbot.waitUntil(lambda: window.library.progress.label.text() == "Keeping in step: 1 of 1")
    assert window.library.progress.isVisible()
    assert not window.library.progress.cancel_button.isVisible()
    window.watching.unwatch(folder)
    qtbot.waitUntil(lambda: not window.library.progress.isVisible())
    engine.may_read.set()


def test_a_listing_that_comes_late_does_not_undo_a_newer_one(
    qtbot: QtBot, window: Window, engine: FakeEngine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed, told, real = threading.Event(), threading.Event(), engine.documents

    def late(collection: str | None = None) -> list[Document]:
        found = real(collection)
        listed.set()
        assert told.wait(20)
        return found

    monkeypatch.setattr(engine, "documents", late)
    window.library.refresh()
    qtbot.waitUntil(listed.is_set)
    monkeypatch.setattr(engine, "documents", real)
    engine.add([folder / "first.txt"], "Legal").result()
    window.library.refresh()
    qtbot.waitUntil(lambda: set(states(window)) == {"first.txt"})
    told.set()
    qtbot.wait(100)
    assert set(states(window)) == {"first.txt"}
