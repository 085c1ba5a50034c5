"""The adapters, prompts and pins of the page "models"; the last test has the real engine and a real adapter."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.models.page import ModelsPage
from desktop.window import Window
from engine import Engine, Pin
from tests.gui.conftest import OpenWindow
from tests.gui.fake_engine import FakeEngine
from tests.gui.fake_models import a_model, an_adapter, measured
from tests.gui.gestures import carry, click, index_files, press
from tests.gui.test_models import confirm, let_go
from tests.integration.adapter_files import tensors, write_adapter


@pytest.fixture
def page(qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]) -> ModelsPage:
    """The adapters' section: one that was measured, one that was not, and one for another model."""
    index_files(qtbot, window, [library["minutes"]])
    base = engine.answering()
    engine.adapters.shelf = [
        an_adapter("contracts", base, measured=(measured(base),)),
        an_adapter("manuals", base),
        an_adapter("stranger", a_model("another-model")),
    ]
    page = cast("ModelsPage", window.show_page("models"))
    click(page.switches["adapters"])
    qtbot.waitUntil(lambda: page.adapters.list.items.rowCount() == 3)
    return page


def names(page: ModelsPage) -> list[str]:
    return [item.title for item in page.adapters.list.items.items]


def switch(page: ModelsPage) -> None:
    """Click the box, not the room to its right."""
    QTest.mouseClick(page.adapters.control.used, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))


def test_an_adapter_is_switched_on_moved_and_switched_off(qtbot: QtBot, page: ModelsPage, engine: FakeEngine) -> None:
    control = page.adapters.control
    with qtbot.waitSignal(page.adapters_changed):
        switch(page)
    assert engine.adapters.used == [{"contracts": 1.0}]
    control.slider.setFocus()
    for _ in range(4):
        press(control.slider, Qt.Key.Key_Left)
    assert control.spin.value() == pytest.approx(0.8)
    with qtbot.waitSignal(page.adapters_changed):
        pass
    # What was passed on the way is not told.
    assert engine.adapters.used[1:] == [{"contracts": 0.8}]
    assert page.adapters.list.items.items[0].badge == "On, 0.8"
    switch(page)
    qtbot.waitUntil(lambda: page.adapters.list.items.items[0].badge == "")
    assert engine.adapters.used[-1] == {}
    # The scale is kept for the next time.
    page.adapters.list.choose("manuals")
    page.adapters.list.choose("contracts")
    assert control.spin.value() == pytest.approx(0.8)


def test_several_act_at_once_and_a_choice_is_not_lost_by_looking_at_another(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine
) -> None:
    switch(page)
    page.adapters.list.choose("manuals")
    switch(page)
    qtbot.waitUntil(lambda: bool(engine.adapters.used) and engine.adapters.used[-1] == {"contracts": 1, "manuals": 1})
    page.adapters.use_none()
    qtbot.waitUntil(lambda: engine.adapters.used[-1] == {})


def test_at_nought_an_adapter_is_off(qtbot: QtBot, page: ModelsPage, engine: FakeEngine) -> None:
    control = page.adapters.control
    switch(page)
    qtbot.waitUntil(lambda: engine.adapters.used == [{"contracts": 1.0}])
    press(control.slider, Qt.Key.Key_Home)
    assert not control.used.isChecked()
    assert "does nothing" in control.note.text()
    qtbot.waitUntil(lambda: engine.adapters.used[-1] == {})
    switch(page)
    assert control.spin.value() == 1


def test_one_for_another_model_says_so_and_cannot_be_switched_on(page: ModelsPage, engine: FakeEngine) -> None:
    page.adapters.list.choose("stranger")
    assert page.adapters.fit.text() == f"Made for another-model; the model in use is {engine.answering().id}."
    assert not page.adapters.control.used.isEnabled()
    assert not page.adapters.control.slider.isEnabled()


def test_what_the_engine_refuses_is_said_and_shown_as_it_is(qtbot: QtBot, page: ModelsPage, engine: FakeEngine) -> None:
    # The model was changed elsewhere, and the page has not read that yet.
    engine.shelf[0] = dataclasses.replace(engine.shelf[0], sha256="f" * 64)
    switch(page)
    qtbot.waitUntil(page.adapters.notice.isVisible)
    assert "was made for" in page.adapters.notice.words.text()
    qtbot.waitUntil(lambda: not page.adapters.control.used.isChecked())


def test_a_dropped_adapter_is_imported_wherever_on_the_page(qtbot: QtBot, page: ModelsPage, tmp_path: Path) -> None:
    click(page.switches["models"])
    let_go(page, carry([tmp_path / "tone-adapter.gguf"]))
    qtbot.waitUntil(lambda: "tone-adapter" in names(page))
    assert page.stack.currentWidget() is page.adapters
    assert page.adapters.title.text() == "tone-adapter"


def test_a_peft_folder_is_taken_for_an_adapter(qtbot: QtBot, page: ModelsPage, tmp_path: Path) -> None:
    folder = tmp_path / "house-style"
    folder.mkdir()
    (folder / "adapter_config.json").write_text("{}")
    let_go(page, carry([folder]))
    qtbot.waitUntil(lambda: "house-style" in names(page))


def test_an_adapter_that_names_no_model_can_be_said_to_be_for_the_one_in_use(
    qtbot: QtBot, page: ModelsPage, tmp_path: Path
) -> None:
    let_go(page, carry([tmp_path / "unnamed-adapter.gguf"]))
    qtbot.waitUntil(page.adapters.for_model.isVisible)
    assert "does not say which model" in page.adapters.about.text()
    click(page.adapters.for_model)
    qtbot.waitUntil(lambda: "unnamed-adapter" in names(page))
    assert page.importing.entries == []


def test_removing_asks_first(qtbot: QtBot, page: ModelsPage) -> None:
    page.adapters.list.choose("manuals")
    click(page.adapters.remove)
    confirm(qtbot, page.adapters, yes=False)
    assert "manuals" in names(page)
    click(page.adapters.remove)
    with qtbot.waitSignal(page.adapters_changed):
        confirm(qtbot, page.adapters)
    qtbot.waitUntil(lambda: "manuals" not in names(page))


def test_measured_results_stand_in_a_table(page: ModelsPage) -> None:
    assert page.adapters.results.rows[1] == ("1", "Right answers", "0.62", "0.74", "40", "no adapter")
    page.adapters.list.choose("manuals")
    assert page.adapters.unmeasured.isVisible()
    assert not page.adapters.results_table.isVisible()


def test_what_was_not_measured_is_refused_as_a_collections_own_and_can_be_measured(
    qtbot: QtBot, page: ModelsPage
) -> None:
    page.adapters.list.choose("manuals")
    routing = page.adapters.routing
    click(routing.add)
    qtbot.waitUntil(routing.evaluate.isVisible)
    assert "has not been measured" in routing.refusal.text()
    assert routing.routes == []
    with qtbot.waitSignal(page.evaluation_wanted) as wanted:
        click(routing.evaluate)
    assert wanted.args == ["manuals"]


def test_a_collections_adapters_are_shown_edited_and_cleared(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine
) -> None:
    routing = page.adapters.routing
    assert routing.collection.currentText() == "Documents"
    routing.purpose.clear()
    QTest.keyClicks(routing.purpose, "What the contract says")
    with qtbot.waitSignal(page.adapters_changed):
        press(routing.purpose, Qt.Key.Key_Return)
    qtbot.waitUntil(routing.table.isVisible)
    assert routing.rows.rows == [("Documents", "contracts", "1", "What the contract says")]
    routing.table.edit(routing.rows.index(0, 3))
    editor = routing.table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Terms and rents")
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: engine.adapters.routes.of("Documents")[0].purpose == "Terms and rents")
    qtbot.waitUntil(lambda: routing.rows.rows[0][3] == "Terms and rents")
    click(routing.clear)
    qtbot.waitUntil(lambda: routing.routes == [])
    assert engine.adapters.routes.all() == {}


# --- prompts ----------------------------------------------------------------------------------------------------


@pytest.fixture
def prompts_page(qtbot: QtBot, page: ModelsPage) -> ModelsPage:
    click(page.switches["prompts"])
    qtbot.waitUntil(lambda: page.prompts.list.items.rowCount() > 5)
    return page


def test_a_prompt_is_chosen_for_a_collection_and_not_any_more(
    qtbot: QtBot, prompts_page: ModelsPage, engine: FakeEngine
) -> None:
    prompts = prompts_page.prompts
    assert prompts.title.text() == "plain"
    prompts.collection.setCurrentText("Documents")
    prompts.list.choose(("persona", "lawyer"))
    with qtbot.waitSignal(prompts_page.prompts_changed):
        click(prompts.use)
    assert engine.prompts.choices() == {"Documents": {"persona": "lawyer"}}
    qtbot.waitUntil(prompts.unuse.isVisible)
    assert prompts.state.text() == "Chosen for Documents."
    click(prompts.unuse)
    qtbot.waitUntil(lambda: engine.prompts.choices() == {})


def test_what_is_typed_stays_until_it_is_saved_as_ones_own_and_can_be_deleted(
    qtbot: QtBot, prompts_page: ModelsPage, engine: FakeEngine
) -> None:
    prompts = prompts_page.prompts
    prompts.list.choose(("persona", "engineer"))
    came = prompts.editor.toPlainText()
    prompts.editor.selectAll()
    QTest.keyClicks(prompts.editor, "You mend things.")
    prompts.list.choose(("persona", "lawyer"))
    prompts.list.choose(("persona", "engineer"))
    assert prompts.editor.toPlainText() == "You mend things."
    click(prompts.save)
    qtbot.waitUntil(prompts.delete.isVisible)
    saved = engine.prompts.find("engineer")
    assert (saved.text, saved.own, saved.summary) == ("You mend things.", True, prompts.summary.text())
    assert not prompts.discard.isVisible()
    click(prompts.delete)
    confirm(qtbot, prompts)
    qtbot.waitUntil(lambda: prompts.editor.toPlainText() == came)


def test_a_new_one_is_saved_under_its_name_and_no_other_is_overwritten(
    qtbot: QtBot, prompts_page: ModelsPage, engine: FakeEngine
) -> None:
    prompts = prompts_page.prompts
    QTest.keyClicks(prompts.name, "lawyer")
    press(prompts.name, Qt.Key.Key_Return)
    assert "already" in prompts.error.text()
    prompts.name.clear()
    QTest.keyClicks(prompts.name, "Bad Name!")
    press(prompts.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "cannot be the name" in prompts.error.text())
    prompts.name.clear()
    QTest.keyClicks(prompts.name, "tutor")
    press(prompts.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: prompts.title.text() == "tutor")
    assert engine.prompts.find("tutor").own


def test_an_invalid_template_is_refused_beside_it_and_kept_as_typed(
    qtbot: QtBot, prompts_page: ModelsPage, engine: FakeEngine
) -> None:
    prompts = prompts_page.prompts
    prompts.list.choose(("format", "bullets"))
    assert not prompts.naming.isVisible()
    prompts.editor.setPlainText("one line\nand another")
    click(prompts.save)
    qtbot.waitUntil(prompts.error.isVisible)
    assert "several lines" in prompts.error.text()
    assert prompts.editor.toPlainText() == "one line\nand another"
    assert not engine.prompts.find("bullets").own
    click(prompts.discard)
    assert prompts.editor.toPlainText() == engine.prompts.find("bullets").text


# --- pins -------------------------------------------------------------------------------------------------------


def test_a_pin_says_what_it_takes_and_is_let_go_after_a_question(
    qtbot: QtBot, page: ModelsPage, engine: FakeEngine
) -> None:
    engine.pins.pinned = [Pin(1, (1,), ("Lease",), ("/lease.pdf",), "2026-11-24T10:12:00Z", 4210, 96_000_000)]
    page.refresh()
    click(page.switches["pinned"])
    qtbot.waitUntil(page.pins.unpin.isVisible)
    assert "In the context: 4,210 tokens" in page.pins.facts.text()
    assert "On the disk: 96 MB" in page.pins.facts.text()
    click(page.pins.unpin)
    confirm(qtbot, page.pins, yes=False)
    assert engine.pins.pinned
    click(page.pins.unpin)
    with qtbot.waitSignal(page.pins_changed):
        confirm(qtbot, page.pins)
    assert engine.pins.pinned == []
    qtbot.waitUntil(lambda: page.pins.title.text() == "Nothing is pinned")


# --- on the real engine -----------------------------------------------------------------------------------------


def test_a_real_adapter_is_dropped_used_and_removed(
    qtbot: QtBot, open_window: OpenWindow, home: Path, tmp_path: Path
) -> None:
    window = open_window(lambda: Engine(home))
    qtbot.waitUntil(lambda: window.session.is_open, timeout=60_000)
    page = cast("ModelsPage", window.show_page("models"))
    file = write_adapter(tmp_path / "tone.gguf", tensors(2, rank=2, parts=("attn_v",), layers=2))
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(file.read_bytes()[:-100])
    let_go(page, carry([cut, file]))
    qtbot.waitUntil(lambda: "tone" in names(page), timeout=60_000)
    (refused,) = page.importing.entries
    assert refused.path == cut
    assert refused.error is not None
    page.adapters.list.choose("tone")
    assert page.adapters.fit.text() == "Fits the model in use."
    page.adapters.control.spin.setValue(0.5)
    switch(page)
    qtbot.waitUntil(lambda: [each.scale for each in window.session.engine.adapters.all()] == [0.5], timeout=60_000)
    page.models.list.choose("smollm2-135m-instruct-q4_1")
    assert "Quantisation: Q4_1" in page.models.facts.text()
    assert "fits" in page.models.memory.sentence.text()
    click(page.adapters.remove)
    confirm(qtbot, page.adapters)
    qtbot.waitUntil(lambda: "tone" not in names(page), timeout=60_000)
    assert window.session.engine.adapters.all() == []
