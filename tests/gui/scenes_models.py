"""The page of models, adapters, prompts and pinned documents, in the states that are worth looking at."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.models.page import ModelsPage
from engine import Pin
from tests.gui.fake_models import GB, a_model, an_adapter, measured

if TYPE_CHECKING:
    from tests.gui.pictures import Stage


def show_page(stage: Stage, section: str) -> ModelsPage:
    engine = stage.engine
    large = a_model("mistral-small-24b-instruct-q5_k_m-imatrix-2026-10", size_bytes=17 * GB, context_tokens=32768)
    engine.shelf.insert(1, large)
    engine.shelf.insert(2, a_model("qwen2.5-1.5b-instruct-q4_k_m", size_bytes=1_100_000_000))
    base, other = engine.answering(), large
    lines = "Short answers in the words of contract law, with the clause first"
    engine.adapters.shelf = [
        dataclasses.replace(an_adapter("contracts", base, purpose=lines, measured=(measured(base, 0.8),)), scale=0.8),
        an_adapter("maintenance-manuals-of-the-gx44-series-tone-and-units", base, purpose="", licence=""),
        an_adapter("minutes", other),
    ]
    engine.pins.pinned = [
        Pin(1, (1,), ("Lease of premises",), ("/library/lease.pdf",), "2026-11-24T10:12:00Z", 4210, 96_000_000),
        Pin(2, (2, 3), ("Minutes", ""), ("/m.md", "/library/note.txt"), "2026-11-25T08:00:00Z"),
    ]
    stage.index()
    page = cast("ModelsPage", stage.window.show_page("models"))
    page.show_section(section)
    stage.wait(lambda: page.models.list.items.rowCount() > 3 and page.adapters.list.items.rowCount() > 2)
    stage.settle()
    return page


def models(stage: Stage) -> None:
    show_page(stage, "models")


def models_too_large(stage: Stage) -> None:
    page = show_page(stage, "models")
    page.models.list.setFocus()
    QTest.keyClick(page.models.list, Qt.Key.Key_Down)


def models_importing(stage: Stage) -> None:
    page = show_page(stage, "models")
    stage.engine.may_import.clear()
    page.bring([Path("/downloads/cut-off-model.gguf")])
    stage.wait(lambda: bool(page.importing.entries[0].error))
    page.bring([Path("/downloads/phi-4-mini-instruct-q4.gguf"), Path("/downloads/later.gguf")])
    stage.wait(lambda: page.importing.entries[1].share > 0)


def host_error(stage: Stage) -> None:
    page = show_page(stage, "models")
    field = page.models.host.fields["threads"]
    page.models.beside.details.ensureWidgetVisible(page.models.host)
    QTest.keyClicks(field.edit, "9999")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    stage.settle()
    page.models.beside.details.verticalScrollBar().setValue(10_000)
    field.edit.setFocus()


def adapters(stage: Stage) -> None:
    show_page(stage, "adapters")


def adapters_refused(stage: Stage) -> None:
    page = show_page(stage, "adapters")
    page.adapters.list.choose("maintenance-manuals-of-the-gx44-series-tone-and-units")
    page.adapters.routing.add.click()
    stage.wait(lambda: not page.adapters.routing.refusal.isHidden())
    page.adapters.beside.details.verticalScrollBar().setValue(10_000)


def adapters_none(stage: Stage) -> None:
    page = show_page(stage, "adapters")
    stage.engine.adapters.shelf = []
    page.refresh()
    stage.settle()


def adapters_routed(stage: Stage) -> None:
    page = show_page(stage, "adapters")
    page.adapters.routing.add.click()
    stage.wait(lambda: bool(page.adapters.routing.routes))
    stage.settle()
    page.adapters.beside.details.verticalScrollBar().setValue(10_000)


def prompts(stage: Stage) -> None:
    page = show_page(stage, "prompts")
    stage.wait(lambda: page.prompts.list.items.rowCount() > 5)


def prompts_invalid(stage: Stage) -> None:
    page = show_page(stage, "prompts")
    stage.wait(lambda: page.prompts.list.items.rowCount() > 5)
    page.prompts.list.choose(("format", "bullets"))
    page.prompts.editor.setPlainText("one line\nand another")
    page.prompts.save.click()
    stage.wait(lambda: not page.prompts.error.isHidden())


def pinned(stage: Stage) -> None:
    show_page(stage, "pinned")


def models_dropped(stage: Stage) -> None:
    from tests.gui.gestures import carry, drag_over

    page = show_page(stage, "models")
    drag_over(page, carry(["/downloads/phi-4-mini.gguf"]))


SCENES = (
    models,
    models_too_large,
    models_importing,
    host_error,
    adapters,
    adapters_refused,
    adapters_none,
    adapters_routed,
    prompts,
    prompts_invalid,
    pinned,
    models_dropped,
)
