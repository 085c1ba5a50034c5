"""What can be done on the page of models, as commands; the page itself is only loaded when one of them is run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from desktop.commands import Commands
from desktop.language import translate

if TYPE_CHECKING:
    from desktop.models.page import ModelsPage


def add_commands(commands: Commands, show: Callable[[], QWidget]) -> None:
    """What can be done on this page, for the palette; ``show`` brings the page up and returns it."""
    group = translate("Commands", "Models")

    def page() -> ModelsPage:
        return cast("ModelsPage", show())

    def section(name: str) -> Callable[[], None]:
        return lambda: page().show_section(name)

    add = commands.add
    add("show-adapters", group, translate("Commands", "Show the adapters"), section("adapters"))
    add("show-prompts", group, translate("Commands", "Show the prompts"), section("prompts"))
    add("show-pinned", group, translate("Commands", "Show the pinned documents"), section("pinned"))
    add("import-model", group, translate("Commands", "Import a model…"), lambda: page().choose_model())
    add("import-adapter", group, translate("Commands", "Import an adapter…"), lambda: page().choose_adapter())
    add("load-model", group, translate("Commands", "Load the model now"), lambda: page().models.load_model())
    add("unload-model", group, translate("Commands", "Free the model's memory"), lambda: page().models.unload_model())
    add("verify-models", group, translate("Commands", "Verify the model files"), lambda: page().models.verify_all())
    add("adapters-off", group, translate("Commands", "Use no adapter"), lambda: page().adapters.use_none())
