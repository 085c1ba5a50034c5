"""Where a conversation is to be written: asked in the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.chat.turn_actions import EXPORTED_AS
from desktop.language import translate
from desktop.session import Session
from engine import Event, ExportFormat, Failed


def ask_where_to(parent: QWidget, kind: ExportFormat, then: Callable[[Path], None]) -> None:
    dialog = QFileDialog(parent, translate("Chat", "Export the conversation"), "", EXPORTED_AS[kind])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(str(kind))
    dialog.selectFile(translate("Chat", "conversation") + f".{kind}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def export_conversation(
    session: Session,
    parent: QWidget,
    conversation_id: int,
    kind: ExportFormat,
    tell: Callable[[Exception | None], None],
) -> None:
    """Ask for a file and write the conversation to it; ``tell`` says what went wrong."""
    engine = session.engine

    def receive(event: Event) -> None:
        if isinstance(event, Failed):
            tell(event.error)

    def write(path: Path) -> None:
        session.start_behind(
            lambda handler: engine.conversations.export(conversation_id, kind, path, handler),
            receive,
            lambda _: tell(None),
            tell,
        )

    ask_where_to(parent, kind, write)
