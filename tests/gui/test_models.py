"""The models of the page "models": brought by dropping, used, loaded, removed, and run as a person says."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.memory_bar import sentence
from desktop.models.models_section import LicenceDialog
from desktop.models.page import ModelsPage
from desktop.window import Window
from engine import ModelNeed
from tests.gui.fake_engine import FakeEngine
from tests.gui.fake_models import BUNDLED, GB, a_model
from tests.gui.gestures import carry, click, drag_over, press

OTHER = "other-model"


def let_go(target: QWidget, data: QMimeData) -> None:
    drag_over(target, data)
    modifier, button, action = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDropEvent(QPointF(50, 50), action, data, button, modifier))


def titles(page: ModelsPage) -> list[str]:
    return [item.title for item in page.models.list.items.items]


def confirm(qtbot: QtBot, page: QWidget, *, yes: bool = True) -> QMessageBox:
    """Answer the question that is open."""
    qtbot.waitUntil(lambda: bool(page.findChildren(QMessageBox)))
    box = page.findChildren(QMessageBox)[-1]
    button = box.findChild(QPushButton, "confirm") if yes else box.button(QMessageBox.StandardButton.Cancel)
    assert button is not None
    click(button)
    return box


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> ModelsPage:
    page = cast("ModelsPage", window.show_page("models"))
    qtbot.waitUntil(lambda: page.models.list.items.rowCount() == 2)
    return page


def test_the_model_in_use_is_shown_with_what_it_takes(page: ModelsPage) -> None:
    item = page.models.list.current
    assert item is not None
    assert (item.title, item.badge) == (BUNDLED, "In use")
    assert page.models.memory.sentence.text() == "Needs about 0.5 GB of 16 GB memory; fits."
    told = page.models.facts.text()
    for words in ("Q4_1", "llama", "Apache-2.0", "up to 8,192 tokens", page.models._models[0].sha256):
        assert words in told
    assert not page.models.use.isVisible()
    assert not page.models.remove.isVisible()


def test_memory_is_told_in_a_sentence() -> None:
    assert "does not fit" in sentence(ModelNeed(8192, 20 * GB, GB, GB, 12 * GB, 16 * GB))
    assert "close other programs" in sentence(ModelNeed(8192, 12 * GB, GB, GB, 12 * GB, 16 * GB))
    assert sentence(ModelNeed(8192, 12 * GB, GB, GB, None, None)) == "Needs about 14 GB of memory."


def test_a_dropped_model_is_imported_with_progress_and_can_answer(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine, tmp_path: Path
) -> None:
    engine.may_import.clear()
    file = tmp_path / f"{OTHER}.gguf"
    file.write_bytes(b"GGUF")
    let_go(page, carry([file]))
    qtbot.waitUntil(lambda: page.models.list.items.items[0].progress == pytest.approx(0.4))
    assert not page._overlay.isVisible()
    engine.may_import.set()
    qtbot.waitUntil(lambda: OTHER in titles(page))
    assert page.models.list.current is not None
    assert page.models.list.current.title == OTHER
    qtbot.waitUntil(page.models.use.isVisible)
    with qtbot.waitSignal(page.model_changed):
        click(page.models.use)
    assert engine.done == [f"use {OTHER}"]
    qtbot.waitUntil(lambda: page.models.list.current is not None and page.models.list.current.badge == "In use")


def test_a_broken_model_stays_with_its_reason_until_it_is_sent_away(
    qtbot: QtBot, page: ModelsPage, tmp_path: Path
) -> None:
    let_go(page, carry([tmp_path / "cut-off.gguf", tmp_path / f"{OTHER}.gguf"]))
    qtbot.waitUntil(lambda: OTHER in titles(page))
    assert titles(page)[0] == "cut-off.gguf"
    page.models.list.choose(tmp_path / "cut-off.gguf")
    assert "ends in the middle" in page.models.description.text()
    assert "copy it again" in page.models.description.text()
    click(page.models.retry)
    qtbot.waitUntil(lambda: bool(page.importing.entries) and page.importing.entries[0].error is not None)
    page.models.list.choose(tmp_path / "cut-off.gguf")
    click(page.models.dismiss)
    assert "cut-off.gguf" not in titles(page)


def test_an_import_can_be_stopped(qtbot: QtBot, page: ModelsPage, engine: FakeEngine, tmp_path: Path) -> None:
    engine.may_import.clear()
    let_go(page, carry([tmp_path / f"{OTHER}.gguf"]))
    qtbot.waitUntil(lambda: page.models.list.items.items[0].progress == pytest.approx(0.4))
    page.models.list.choose(tmp_path / f"{OTHER}.gguf")
    assert page.models.dismiss.text() == "Stop"
    click(page.models.dismiss)
    qtbot.waitUntil(lambda: page.importing.entries == [])
    assert OTHER not in titles(page)


def test_documents_dropped_with_a_model_are_handed_on(qtbot: QtBot, page: ModelsPage, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    with qtbot.waitSignal(page.documents_dropped) as dropped:
        let_go(page, carry([tmp_path / f"{OTHER}.gguf", note]))
    assert dropped.args == [[note]]
    qtbot.waitUntil(lambda: OTHER in titles(page))


def test_documents_alone_are_left_to_the_window(window: Window, page: ModelsPage, tmp_path: Path) -> None:
    drag_over(page, carry([tmp_path / "note.txt"]))
    assert window.overlay.isVisible()
    assert not page._overlay.isVisible()
    window.overlay.hide()
    drag_over(page, carry([tmp_path / "m.GGUF"]))
    assert page._overlay.isVisible()
    assert not window.overlay.isVisible()


def test_a_model_that_is_not_what_it_was_is_refused_and_the_old_one_stays(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine
) -> None:
    engine.shelf.append(a_model(OTHER))
    engine.altered.add(OTHER)
    page.refresh()
    qtbot.waitUntil(lambda: OTHER in titles(page))
    page.models.list.choose(OTHER)
    click(page.models.use)
    qtbot.waitUntil(page.models.notice.isVisible)
    assert "not the file it should be" in page.models.notice.words.text()
    assert "Import it again" in page.models.notice.words.text()
    assert engine.answering().id == BUNDLED


def test_verifying_says_which_file_changed(qtbot: QtBot, page: ModelsPage, engine: FakeEngine) -> None:
    engine.altered.add(BUNDLED)
    click(page.models.verify)
    qtbot.waitUntil(lambda: "has changed since" in page.models.facts.text())
    assert page.models.list.items.items[0].picture == "caution"
    engine.altered.clear()
    qtbot.waitUntil(page.models.verify.isEnabled)
    click(page.models.verify)
    qtbot.waitUntil(lambda: "the recorded one" in page.models.facts.text())


def test_memory_is_freed_and_taken_again(qtbot: QtBot, page: ModelsPage, engine: FakeEngine) -> None:
    qtbot.waitUntil(page.models.unload.isVisible)
    with qtbot.waitSignal(page.model_changed):
        click(page.models.unload)
    qtbot.waitUntil(page.models.load.isVisible)
    assert not engine.loaded
    qtbot.waitUntil(page.models.load.isEnabled)
    with qtbot.waitSignal(page.model_changed):
        click(page.models.load)
    assert engine.loaded
    qtbot.waitUntil(page.models.unload.isVisible)


def test_only_a_model_that_is_not_in_use_is_removed_and_only_after_asking(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine
) -> None:
    engine.shelf.append(a_model(OTHER))
    page.refresh()
    qtbot.waitUntil(lambda: OTHER in titles(page))
    page.models.list.choose(OTHER)
    click(page.models.remove)
    confirm(qtbot, page, yes=False)
    assert engine.done == []
    click(page.models.remove)
    confirm(qtbot, page)
    qtbot.waitUntil(lambda: OTHER not in titles(page))
    assert engine.done == [f"remove {OTHER}"]


def test_the_licence_can_be_read(qtbot: QtBot, page: ModelsPage) -> None:
    click(page.models.licence)
    qtbot.waitUntil(lambda: bool(page.findChildren(LicenceDialog)))
    dialog = page.findChildren(LicenceDialog)[0]
    assert "Apache License" in dialog.view.toPlainText()
    press(dialog, Qt.Key.Key_Escape)


def test_how_it_is_run_is_shown_changed_and_left_to_the_machine_again(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine
) -> None:
    fields = page.models.host.fields
    qtbot.waitUntil(lambda: fields["threads"].edit.placeholderText() == "Automatic: 8")
    assert fields["kv_type"].combo.currentText() == "Automatic: f16"
    assert not fields["threads"].reset.isVisible()
    QTest.keyClicks(fields["threads"].edit, "3")
    with qtbot.waitSignal(page.model_changed):
        press(fields["threads"].edit, Qt.Key.Key_Return)
    assert engine.host_choices.threads == 3
    qtbot.waitUntil(fields["threads"].reset.isVisible)
    click(fields["threads"].reset)
    qtbot.waitUntil(lambda: engine.host_choices.threads is None)
    assert fields["threads"].edit.text() == ""


@pytest.mark.parametrize(("typed", "words"), [("9999", "threads=9999"), ("many", "whole number"), ("-1", "whole")])
def test_what_cannot_be_is_said_beside_its_field(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine, typed: str, words: str
) -> None:
    field = page.models.host.fields["threads"]
    QTest.keyClicks(field.edit, typed)
    press(field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(field.error.isVisible)
    assert words in field.error.text()
    assert field.edit.text() == typed
    assert engine.host_choices.threads is None


def test_choices_that_do_not_go_together_are_refused_at_the_one_chosen_last(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine
) -> None:
    fields = page.models.host.fields
    for name, key in (("kv_type", "q8_0"), ("flash_attention", "Off")):
        combo = fields[name].combo
        combo.setFocus()
        QTest.keyClicks(combo, key[0])
        while combo.currentText() != key:
            press(combo, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: engine.host_choices.kv_type == "q8_0")
    qtbot.waitUntil(fields["flash_attention"].error.isVisible)
    assert "flash attention" in fields["flash_attention"].error.text()
    # "On" was passed on the way there, and is what holds.
    assert engine.host_choices.flash_attention is True
    assert fields["flash_attention"].combo.currentText() == "On"


def test_the_section_is_remembered(window: Window, page: ModelsPage) -> None:
    click(page.switches["prompts"])
    assert page.stack.currentWidget() is page.prompts
    again = ModelsPage(window.theme, window.session, window.commands, window.preferences)
    assert again.stack.currentWidget() is again.prompts
    # The window's, to be deleted with it on Qt's thread.
    again.setParent(window)


def test_everything_is_a_command(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    window.commands["verify-models"].trigger()
    page = cast("ModelsPage", window.pages.currentWidget())
    assert isinstance(page, ModelsPage)
    qtbot.waitUntil(lambda: engine.done == ["verify"])
    window.commands["show-pinned"].trigger()
    assert page.stack.currentWidget() is page.pins


def test_a_model_that_is_here_already_is_said_to_be_and_shown(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine, tmp_path: Path
) -> None:
    let_go(page, carry([tmp_path / f"{OTHER}.gguf"]))
    qtbot.waitUntil(lambda: OTHER in titles(page) and not page.importing.entries)
    assert not page.models.notice.isVisible()
    page.models.list.choose(BUNDLED)
    let_go(page, carry([tmp_path / f"{OTHER}.gguf"]))
    qtbot.waitUntil(page.models.notice.isVisible)
    assert page.models.notice.words.text() == f"Already here: {OTHER}"
    assert page.models.current is not None
    assert page.models.current.id == OTHER


def test_an_empty_list_is_no_empty_box(qtbot: QtBot, page: ModelsPage, engine: FakeEngine) -> None:
    for name in ("adapters", "pinned"):
        page.show_section(name)
        section = page._sections[name]
        qtbot.waitUntil(section.isVisible)
        assert not section.list.isVisible()
