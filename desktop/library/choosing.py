"""The system's dialogs in which a person chooses what to add."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.language import translate

FILE_KINDS = (
    "*.pdf *.docx *.xlsx *.pptx *.odt *.ods *.odp *.rtf *.epub *.eml *.html *.htm *.md *.markdown *.txt *.rst *.csv"
    " *.tsv *.json *.xml *.doc *.xls *.ppt *.msg *.mbox *.zip *.tar *.gz *.tgz *.png *.jpg *.jpeg *.tif *.tiff"
)


def choose_files(parent: QWidget, then: Callable[[Iterable[Path]], None]) -> None:
    """Ask for files; those chosen go to ``then``."""
    documents, every = translate("Window", "Documents"), translate("Window", "All files")
    dialog = QFileDialog(parent, translate("Window", "Add files"), "", f"{documents} ({FILE_KINDS});;{every} (*)")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: then(map(Path, names)))
    dialog.open()


def choose_folder(parent: QWidget, title: str, then: Callable[[Path], None]) -> None:
    """Ask for a folder; the one chosen goes to ``then``."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
