"""What the parts of the window ask of each other, whichever way a person comes to it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionButton
from pytestqt.qtbot import QtBot

from desktop.evaluation.commands import RUNS
from desktop.window import Window
from tests.gui.conftest import OpenWindow
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import carry, drag_over, drop, index_files, let_go_over, press

if TYPE_CHECKING:
    from desktop.evaluation.page import EvaluationPage
    from desktop.models.page import ModelsPage
    from engine import Engine


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


def test_a_model_given_at_the_start_waits_until_the_library_is_open(
    qtbot: QtBot, open_window: OpenWindow, engine: FakeEngine, tmp_path: Path
) -> None:
    file = tmp_path / "given.gguf"
    file.write_bytes(b"not a model")
    may_open = threading.Event()

    def open_engine() -> Engine:
        may_open.wait(10)
        return cast("Engine", engine)

    window = open_window(open_engine)
    window.take([file])
    assert brought(window) == ["given.gguf"]
    entry = cast("ModelsPage", window.show_page("models")).importing.entries[0]
    assert not entry.running
    may_open.set()
    qtbot.waitUntil(lambda: entry.running or entry.error is not None or not brought(window))
    assert engine.documents() == []


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


def test_evidence_with_nothing_in_it_is_not_opened_and_closing_it_gives_back_the_keyboard(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    window.commands["toggle-evidence"].trigger()
    assert not window.evidence.isVisible()
    for close in ("toggle-evidence", "close-evidence"):
        window.evidence.show_document(engine.documents()[0].id)
        qtbot.waitUntil(lambda: window.evidence.source is not None)
        window.commands["find-in-document"].trigger()
        window.commands[close].trigger()
        assert not window.evidence.isVisible()
        assert window.conversation.composer.field.hasFocus()
    window.show_library()
    window.evidence.show_document(engine.documents()[0].id)
    qtbot.waitUntil(lambda: window.evidence.source is not None)
    window.commands["find-in-document"].trigger()
    window.commands["close-evidence"].trigger()
    assert window.library.list.hasFocus()


def test_a_collection_that_was_named_leaves_the_keyboard_with_the_list(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    index_files(qtbot, window, [library["lease"]])
    window.commands["new-collection"].trigger()
    field = window.sidebar.collection_list.findChild(QLineEdit)
    assert field is not None
    field.setText("Contracts")
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.asked.collections == ("Contracts",))
    assert window.sidebar.collection_list.hasFocus()
    assert window.conversation.bar.scope.text() == "Asks no documents"


def test_questions_about_the_samples_are_offered_where_the_samples_are_asked(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    engine.add([library["lease"]], "Samples").result()
    engine.add([library["minutes"]], "Legal").result()
    window.library.refresh()
    offered = window.welcome.suggestions
    qtbot.waitUntil(lambda: not offered.isHidden())
    window.asked.ask_collections(["Legal"])
    assert offered.isHidden()
    window.asked.ask_collections(["Legal", "Samples"])
    assert not offered.isHidden()
    window.asked.ask_documents([engine.documents("Legal")[0].id])
    assert offered.isHidden()


def test_every_command_of_the_evaluation_is_there_before_its_page(window: Window) -> None:
    assert "evaluation" not in window._pages
    window.commands["show-runs"].trigger()
    assert cast("EvaluationPage", window._pages["evaluation"]).tabs.currentIndex() == RUNS


def test_closing_lets_a_removal_finish_and_stops_the_rest(qtbot: QtBot, window: Window, engine: FakeEngine) -> None:
    may_end, ended = threading.Event(), []

    def remove() -> None:
        may_end.wait(10)
        ended.append(engine.closed)

    removal = window.session.fetch("remove", remove, lambda _: None, must_finish=True)
    with qtbot.waitSignal(window.session.closed):
        window.close()
        qtbot.wait(50)
        assert not engine.closed
        may_end.set()
    assert ended == [False]
    assert removal.finished


def test_the_sidebar_is_as_much_wider_as_the_letters_are_larger(qtbot: QtBot, window: Window) -> None:
    usual = window.sidebar.width()
    window.theme.set_scale(150)
    qtbot.waitUntil(lambda: window.sidebar.width() == usual * 3 // 2)
    window.resize(1024, 700)
    window.theme.set_scale(200)
    qtbot.waitUntil(lambda: usual < window.sidebar.width() <= window.width() * 2 // 5)
    button = window.sidebar.new_button
    button.setFixedWidth(100)
    option = QStyleOptionButton()
    button.initStyleOption(option)
    assert option.text.endswith("…")
    window.theme.set_scale(100)
    qtbot.waitUntil(lambda: window.sidebar.width() == usual)
