"""What can be done with the documents that are chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from desktop import file_manager
from desktop.library.row import RowState
from desktop.window import Window
from engine import Scope
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import click, index_files, press, send, states


@pytest.fixture
def window(qtbot: QtBot, window: Window, library: dict[str, Path]) -> Window:
    """With three files in, one of them not read, and the table focused."""
    index_files(qtbot, window, [library["lease"], library["minutes"], library["locked"]])
    window.show_page("library")
    window.activateWindow()
    window.library.list.setFocus()
    qtbot.waitUntil(window.library.list.hasFocus)
    qtbot.waitUntil(lambda: window.library.table.rowCount() == 3)
    return window


def choose(qtbot: QtBot, window: Window, *paths: Path) -> None:
    rows = window.library.list
    rows.clearSelection()
    for number, path in enumerate(paths):
        place = window.library.table.place(("Documents", str(path)))
        assert place is not None
        box = rows.visualRect(window.library.table.index(place, 0))
        if number:
            qtbot.mouseClick(
                rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, box.center()
            )
        else:
            click(rows.viewport(), box.center())
    qtbot.waitUntil(window.library.deeds.copy_path.isEnabled)
    QApplication.processEvents()


def test_enter_opens_the_document_beside_the_page(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    choose(qtbot, window, library["minutes"])
    press(window.library.list, Qt.Key.Key_Return)
    qtbot.waitUntil(window.evidence.isVisible)
    qtbot.waitUntil(lambda: "Minutes of the property committee" in window.evidence.text_view.toPlainText())
    assert window.evidence.header.title.text() == "Minutes property committee"


def test_only_what_is_chosen_is_asked(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    choose(qtbot, window, library["minutes"], library["lease"])
    assert window.library.strip.title.text().startswith("2 document")
    choose(qtbot, window, library["minutes"])
    click(window.library.strip.ask_button)
    (number,) = window.asked.documents
    assert engine.document(number).title == "Minutes property committee"
    window.show_page("chat")
    send(window, "What is the budget?")
    qtbot.waitUntil(lambda: bool(engine.asked))
    assert engine.asked[-1][1] == Scope(documents=(number,))


def test_a_marking_is_set_for_all_that_are_chosen_and_shown(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    choose(qtbot, window, library["minutes"], library["lease"])
    press(window.library.list, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("  RESTRICTED ")
    dialog.accept()
    qtbot.waitUntil(lambda: sorted(row.marking for row in window.model.rows()) == ["", "RESTRICTED", "RESTRICTED"])
    qtbot.waitUntil(lambda: window.findChild(QInputDialog) is None)
    choose(qtbot, window, library["minutes"])
    window.library.deeds.mark.trigger()
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    assert dialog.textValue() == "RESTRICTED"
    dialog.setTextValue("")
    dialog.accept()
    qtbot.waitUntil(lambda: sorted(row.marking for row in window.model.rows()) == ["", "", "RESTRICTED"])


def test_a_pin_is_read_and_said(qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]) -> None:
    choose(qtbot, window, library["lease"])
    window.commands["document-pin"].trigger()
    qtbot.waitUntil(lambda: window.library.notice.text().startswith("Pinned"))
    ids = engine.pins.pinned[0].documents
    assert [engine.document(number).title for number in ids] == ["Lease of premises"]


def test_paths_are_copied_a_line_each(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    choose(qtbot, window, library["lease"])
    press(window.library.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == str(library["lease"])
    window.library.list.selectAll()
    qtbot.waitUntil(lambda: window.library.strip.title.text().startswith("3"))
    press(window.library.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert sorted(copied) == sorted(str(library[name]) for name in ("lease", "minutes", "locked"))


def test_a_file_is_handed_to_its_own_program_and_shown_in_its_folder(
    qtbot: QtBot, window: Window, library: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    # No file manager here, whatever the machine has: the folder is opened in its place.
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    choose(qtbot, window, library["lease"])
    press(window.library.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: opened == [str(library["lease"])])
    window.commands["document-reveal"].trigger()
    qtbot.waitUntil(lambda: opened[1:] == [str(library["lease"].parent)])
    monkeypatch.setattr(file_manager, "open_file", lambda file: False)
    window.library.deeds.open_outside.trigger()
    qtbot.waitUntil(lambda: window.library.notice.text().startswith("There is no program"))
    library["lease"].unlink()
    window.library.deeds.open_outside.trigger()
    qtbot.waitUntil(lambda: window.library.notice.text().startswith("lease-of-premises.pdf is not there any more"))


def test_reading_again_takes_in_what_has_changed(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    window.library.list.selectAll()
    qtbot.waitUntil(lambda: window.library.strip.title.text().startswith("3"))
    press(window.library.list, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not window.intake.busy)
    assert engine.retried == [{str(library["locked"])}]
    assert sorted(states(window).values()) == [RowState.FAILED, RowState.INDEXED, RowState.INDEXED]
    assert window.library.notice.text() == "2 already here"


def test_the_menu_offers_what_can_be_done_and_no_more(qtbot: QtBot, window: Window, library: dict[str, Path]) -> None:
    def offered(path: Path) -> set[str]:
        choose(qtbot, window, path)
        menu = window.library.deeds.menu(window.library)
        found = {action.objectName() for action in menu.actions() if action.objectName()}
        menu.deleteLater()
        return found

    read, failed = offered(library["lease"]), offered(library["locked"])
    assert read == {action.objectName() for action in window.library.deeds.all()}
    assert read - failed == {"document-open", "document-ask-only", "document-pin", "document-mark"}
    window.library.list.clearSelection()
    qtbot.waitUntil(lambda: not window.commands["document-remove"].isEnabled())
    assert not window.library.strip.isVisible()


def test_every_action_is_a_command_with_a_name(window: Window) -> None:
    for action in window.library.deeds.all():
        assert window.commands[action.objectName()].text()
    for name in ("add-folder", "watch-folder", "pause-reading", "resume-reading", "cancel-reading", "retry-problems"):
        assert name in window.commands
