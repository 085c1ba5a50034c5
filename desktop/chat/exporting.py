"""Where a conversation is to be written: asked in the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.chat.turn_actions import EXPORTED_AS
from desktop.language import translate
from engine import ExportFormat


def ask_where_to(parent: QWidget, kind: ExportFormat, then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(parent, translate("Chat", "Export the conversation"), "", EXPORTED_AS[kind])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(str(kind))
    dialog.selectFile(translate("Chat", "conversation") + f".{kind}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
