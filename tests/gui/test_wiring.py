"""What the parts of the window ask of each other, whichever way a person comes to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.window import Window
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import carry, drag_over, drop, index_files, let_go_over

if TYPE_CHECKING:
    from desktop.models.page import ModelsPage


def brought(window: Window) -> list[str]:
    page = cast("ModelsPage", window.show_page("models"))
    return [entry.path.name for entry in page.importing.entries]


def test_models_are_imported_from_wherever_they_come(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path], tmp_path: Path
) -> None:
    index_files(qtbot, window, [library["lease"]])
    window.sidebar.refresh_collections()
    qtbot.waitUntil(lambda: window.sidebar.collections.rowCount() == 2)
    weights = [tmp_path / name for name in ("dropped.gguf", "on-a-row.gguf", "given.safetensors")]
    for file in weights:
        file.write_bytes(b"not a model")
    folder = tmp_path / "adapter"
    folder.mkdir()
    (folder / "adapter_config.json").write_text("{}")
    drop(window, weights[:1])
    let_go_over(window.sidebar.collection_list, 1, carry([weights[1], library["minutes"]]))
    window.take([weights[2], folder])
    assert sorted(brought(window)) == sorted([*(file.name for file in weights), "adapter"])
    qtbot.waitUntil(lambda: len(engine.documents()) == 2 and not window.intake.busy)


def test_the_overlay_tells_of_models_and_documents_together(
    qtbot: QtBot, window: Window, library: dict[str, Path]
) -> None:
    drag_over(window, carry([library["lease"], "/downloads/phi.gguf"]))
    qtbot.waitUntil(lambda: window.overlay.words == "Add 1 file to “Documents” · Import 1 model")
    drag_over(window, carry(["/downloads/gone.pdf", "/downloads/phi.gguf"]))
    qtbot.waitUntil(lambda: window.overlay.words == "Import 1 model")
    assert not window.overlay.refuses
    assert window.overlay.more == "gone.pdf is not there."


def test_what_is_paused_is_said_and_no_bar_is_busy(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    engine.may_read.clear()
    drop(window, [library["lease"], library["minutes"]])
    qtbot.waitUntil(lambda: window.status.reading_bar.isVisible())
    window.intake.pause()
    assert window.status.reading_button.text() == "Paused"
    assert not window.status.reading_bar.isVisible()
    engine.may_read.set()
    window.intake.resume()
    qtbot.waitUntil(lambda: not window.status.reading_button.isVisible())


@pytest.mark.parametrize("command", ["search-chats", "search-collections", "new-collection", "rename-collection"])
def test_a_command_of_the_hidden_sidebar_shows_it(window: Window, command: str) -> None:
    window.commands["toggle-sidebar"].trigger()
    assert not window.sidebar.isVisible()
    window.commands[command].trigger()
    assert window.sidebar.isVisible()
    if command.startswith("search"):
        fields = (window.sidebar.search_field, window.sidebar.collection_filter)
        assert any(field.isVisible() and field.hasFocus() for field in fields)


def test_finding_in_the_hidden_evidence_shows_it(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    window.evidence.show_document(engine.documents()[0].id)
    qtbot.waitUntil(lambda: window.evidence.source is not None)
    window.commands["toggle-evidence"].trigger()
    assert not window.evidence.isVisible()
    window.commands["find-in-document"].trigger()
    assert window.evidence.isVisible()
    assert QApplication.focusWidget() is window.evidence.header.find_bar.field
