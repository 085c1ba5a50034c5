"""The page "models": models, adapters, prompts and pinned documents, each a section of its own.

A model or adapter file dropped anywhere on the page is imported; other files dropped with it go to the library.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.commands import Commands
from desktop.language import translate
from desktop.library.drop_overlay import DropOverlay, local_files
from desktop.look import tokens
from desktop.look.controls import Label, TextButton, rule
from desktop.look.theme import Theme
from desktop.models.adapters_section import AdaptersSection
from desktop.models.commands import add_commands
from desktop.models.fields import is_being_written_in
from desktop.models.importing import Entry, Importing, is_weights
from desktop.models.models_section import ModelsSection
from desktop.models.pins_section import PinsSection
from desktop.models.prompts_section import PromptsSection
from desktop.preferences import Preferences
from desktop.session import Session

SECTIONS = ("models", "adapters", "prompts", "pinned")

Section = ModelsSection | AdaptersSection | PromptsSection | PinsSection


class ModelsPage(QWidget):
    model_changed = Signal()
    """Another model answers, or it was loaded, unloaded, or is run in another way."""
    adapters_changed = Signal()
    """Answers are written with other adapters."""
    prompts_changed = Signal()
    pins_changed = Signal()
    evaluation_wanted = Signal(str)
    """Carries the name of the adapter that is to be measured."""
    documents_dropped = Signal(object)
    """Carries the paths that were dropped here and are neither models nor adapters."""

    def __init__(self, theme: Theme, session: Session, commands: Commands, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._session = session
        self._preferences = preferences
        self.importing = Importing(session, self)
        self._theme = theme
        self._sections: dict[str, Section] = {}
        """Those that have been shown: all at once would hold the window up."""
        self.stack = QStackedWidget()
        self.switches: dict[str, TextButton] = {}
        self._arrange()
        self._overlay = DropOverlay(theme, self, session)
        self.importing.model_imported.connect(lambda _: self._follow("models"))
        self.importing.adapter_imported.connect(lambda _: self._follow("adapters"))
        self.importing.failed.connect(self._show_failed)
        if "import-model" not in commands:
            add_commands(commands, lambda: self)
        self.show_section(str(preferences.get("models/section", SECTIONS[0])))
        session.opened.connect(self.refresh)

    def _arrange(self) -> None:
        words = {
            "models": translate("Models", "Models"),
            "adapters": translate("Models", "Adapters"),
            "prompts": translate("Models", "Prompts"),
            "pinned": translate("Models", "Pinned"),
        }
        head = QHBoxLayout()
        head.setContentsMargins(tokens.SPACE_L, tokens.SPACE_S, tokens.SPACE_L, tokens.SPACE_S)
        head.setSpacing(tokens.SPACE_XS)
        self._group = QButtonGroup(self)
        for name in SECTIONS:
            switch = TextButton(words[name], "switch")
            switch.setCheckable(True)
            switch.clicked.connect(lambda _checked=False, name=name: self.show_section(name))
            self._group.addButton(switch)
            self.switches[name] = switch
            head.addWidget(switch)
        head.addStretch(1)
        self.hint = Label(translate("Models", "Drop a model or an adapter here to import it"), "small", wrap=False)
        head.addWidget(self.hint)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self.stack, 1)

    # --- its sections ---------------------------------------------------------------------------------------

    @property
    def models(self) -> ModelsSection:
        return cast("ModelsSection", self._section("models"))

    @property
    def adapters(self) -> AdaptersSection:
        return cast("AdaptersSection", self._section("adapters"))

    @property
    def prompts(self) -> PromptsSection:
        return cast("PromptsSection", self._section("prompts"))

    @property
    def pins(self) -> PinsSection:
        return cast("PinsSection", self._section("pinned"))

    def _section(self, name: str) -> Section:
        if name not in self._sections:
            section = self._sections[name] = getattr(self, f"_build_{name}")()
            self.stack.addWidget(section)
            # Files that are let go over a field are for the page, not words for the field.
            for field in (*section.findChildren(QLineEdit), *section.findChildren(QPlainTextEdit)):
                field.setAcceptDrops(False)
            if self.isVisible():
                section.refresh()
        return self._sections[name]

    def _build_models(self) -> ModelsSection:
        section = ModelsSection(self._theme, self._session, self.importing)
        section.model_changed.connect(self._take_model)
        section.file_wanted.connect(self.choose_model)
        return section

    def _build_adapters(self) -> AdaptersSection:
        section = AdaptersSection(self._theme, self._session, self.importing, self._preferences)
        section.file_wanted.connect(self.choose_adapter)
        section.folder_wanted.connect(self.choose_adapter_folder)
        section.adapters_changed.connect(self.adapters_changed)
        section.evaluation_wanted.connect(self.evaluation_wanted)
        return section

    def _build_prompts(self) -> PromptsSection:
        section = PromptsSection(self._theme, self._session)
        section.prompts_changed.connect(self.prompts_changed)
        return section

    def _build_pinned(self) -> PinsSection:
        section = PinsSection(self._theme, self._session)
        section.pins_changed.connect(self.pins_changed)
        return section

    # --- what can be done -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read anew what is shown."""
        for section in self._sections.values():
            section.refresh()

    def show_section(self, name: str) -> None:
        name = name if name in SECTIONS else SECTIONS[0]
        self.stack.setCurrentWidget(self._section(name))
        self.switches[name].setChecked(True)
        if not any(switch.hasFocus() for switch in self.switches.values()):
            self._focus_list()
        self.hint.setVisible(name in ("models", "adapters"))
        self._preferences.set("models/section", name)

    def choose_model(self) -> None:
        self._choose_files(
            translate("Models", "Import a model"), translate("Models", "Models (*.gguf);;All files (*)"), adapters=False
        )

    def choose_adapter(self) -> None:
        self._choose_files(
            translate("Models", "Import an adapter"),
            translate("Models", "Adapters (*.gguf *.safetensors);;All files (*)"),
            adapters=True,
        )

    def choose_adapter_folder(self) -> None:
        dialog = QFileDialog(self, translate("Models", "Import a PEFT folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.bring([Path(name)], adapters=True))
        dialog.open()

    def _choose_files(self, title: str, kinds: str, *, adapters: bool) -> None:
        dialog = QFileDialog(self, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.bring([Path(name) for name in names], adapters=adapters))
        dialog.open()

    def bring(self, paths: list[Path], *, adapters: bool = False) -> None:
        """Import these, whichever of models and adapters each turns out to be; the list of the kind is shown."""
        if paths:
            first = paths[0]
            likely = adapters or first.is_dir() or first.suffix.lower() == ".safetensors"
            in_adapters = self._current() == "adapters"
            self.importing.add(paths, as_adapter=likely or in_adapters)
            self.show_section("adapters" if likely or in_adapters else "models")

    def _take_model(self) -> None:
        # Which adapters fit, and which are used, follows the model.
        for name in ("adapters", "pinned"):
            if name in self._sections:
                self._sections[name].refresh()
        self.model_changed.emit()
        self.adapters_changed.emit()

    def _show_failed(self, entry: Entry) -> None:
        self._follow("adapters" if entry.is_adapter else "models")

    def _follow(self, section: str) -> None:
        """Show where an import has ended, but take nobody away from what they are doing."""
        elsewhere = self._current() in ("prompts", "pinned")
        if not elsewhere and not is_being_written_in(self):
            self.show_section(section)

    # --- Qt -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._focus_list()
        self.refresh()

    def _focus_list(self) -> None:
        self._section(self._current()).list.setFocus()

    def _current(self) -> str:
        """The name of the section that is shown."""
        shown = self.stack.currentWidget()
        return next((name for name, section in self._sections.items() if section is shown), SECTIONS[0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        weights = [path for path in local_files(event.mimeData()) if is_weights(path)]
        if weights:
            event.acceptProposedAction()
            self._overlay.say(translate("Models", "Import %n file(s)", "", len(weights)))
        else:
            # Documents go to the window, as from everywhere else.
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        files = local_files(event.mimeData())
        weights = [path for path in files if is_weights(path)]
        others = [path for path in files if path not in weights]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.bring(weights)
        if others:
            self.documents_dropped.emit(others)
