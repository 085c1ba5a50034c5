"""The library's menu: what can be added to it, the folders it is kept in step with, and what to try again.

Made anew each time it opens, so it always says how things stand.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.language import translate
from desktop.library.watching import Watching
from desktop.look.controls import plain_tip

_LONGEST_NAME = 40


class LibraryMenu(QMenu):
    files_wanted = Signal()
    folder_wanted = Signal()
    watch_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, parent: QWidget, watching: Watching, problem_count: Callable[[], int]) -> None:
        """``problem_count`` tells how many documents could not be read, or only partly."""
        super().__init__(parent)
        self._watching = watching
        self._problem_count = problem_count
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        self.addAction(translate("Library", "Add files…")).triggered.connect(self.files_wanted)
        self.addAction(translate("Library", "Add a folder…")).triggered.connect(self.folder_wanted)
        self.addSeparator()
        watch = self.addAction(translate("Library", "Keep in step with a folder…"))
        watch.setEnabled(self._watching.is_ready)
        watch.triggered.connect(self.watch_wanted)
        for folder, collection in self._watching.folders.items():
            self._add_folder(folder, collection)
        self.addSeparator()
        count = self._problem_count()
        again = self.addAction(
            translate("Library", "Try %n problem(s) again", "", count)
            if count
            else translate("Library", "No problems to try again")
        )
        again.setEnabled(count > 0)
        again.triggered.connect(self.retry_wanted)

    def _add_folder(self, folder: Path, collection: str) -> None:
        name = folder.name or str(folder)
        name = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        told = "{folder} → {collection}"
        if not self._watching.is_running(folder):
            told = translate("Library", "{folder} → {collection} (not there)")
        # An ampersand would mark a key.
        action = self.addAction(told.format(folder=name, collection=collection).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(True)
        tip = translate("Library", "Choose to stop keeping “{collection}” in step with it. Its documents stay.")
        action.setToolTip(plain_tip(f"{folder}\n{tip.format(collection=collection)}"))
        action.toggled.connect(lambda: self._watching.unwatch(folder))
