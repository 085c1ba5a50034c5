"""What is left of a crash: the places in the code where each thread was. It stays on this machine, and has no text.

Written by ``faulthandler`` as the process ends, into a file that only its owner reads; told of at the next start.
"""

from __future__ import annotations

import faulthandler
import os
import platform
from pathlib import Path
from typing import IO

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.faults import FaultDialog
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import IconButton, Label, TextButton, pane
from desktop.look.theme import Theme

_PREFIX, _SUFFIX = "crash-", ".log"


class CrashFiles:
    """One file for each process, so that two that run at once do not mix theirs."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "logs"
        self._file: IO[str] | None = None

    def begin(self) -> None:
        """Have a crash of this process written. Where nothing can be written, nothing is."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self._folder / f"{_PREFIX}{os.getpid()}{_SUFFIX}"
            self._file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600), "w")
        except OSError:
            return
        faulthandler.enable(self._file, all_threads=True)

    def end(self) -> None:
        """This process ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            Path(self._folder, f"{_PREFIX}{os.getpid()}{_SUFFIX}").unlink(missing_ok=True)
            self._file = None

    def left(self) -> list[Path]:
        """The reports of crashes, newest first; what is left of processes that were only stopped is cleared away."""
        found = []
        for path in sorted(self._folder.glob(f"{_PREFIX}*{_SUFFIX}"), key=_age, reverse=True):
            if _is_running(path):
                continue
            if path.stat().st_size:
                found.append(path)
            else:
                path.unlink(missing_ok=True)
        return found

    def text(self) -> str:
        """What all of them say."""
        versions = f"Python {platform.python_version()}\n{platform.platform()}"
        reports = [path.read_text(encoding="utf-8", errors="replace") for path in self.left()]
        return "\n\n".join([versions, *reports])

    def delete(self) -> None:
        for path in self.left():
            path.unlink(missing_ok=True)


class CrashBar(QWidget):
    """A quiet line above the panes: that it happened, what is known of it, and away with it."""

    gone = Signal()

    def __init__(self, theme: Theme, files: CrashFiles) -> None:
        super().__init__()
        self._files = files
        panel = pane("notice")
        self.show_button = TextButton(translate("Faults", "Show the report"), "link")
        self.show_button.clicked.connect(self.show_report)
        self.delete_button = TextButton(translate("Faults", "Delete it"), "link")
        self.delete_button.clicked.connect(self._delete)
        self.close_button = IconButton(theme, "close", translate("Faults", "Hide this line"))
        self.close_button.clicked.connect(self._go)
        inner = QHBoxLayout(panel)
        inner.setContentsMargins(tokens.SPACE_M, tokens.SPACE_XS, tokens.SPACE_XS, tokens.SPACE_XS)
        inner.setSpacing(tokens.SPACE_S)
        inner.addWidget(Label(translate("Faults", "Casemate ended unexpectedly last time."), "small"), 1)
        inner.addWidget(self.show_button)
        inner.addWidget(self.delete_button)
        inner.addWidget(self.close_button)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)

    def show_report(self) -> None:
        dialog = FaultDialog(
            self._files.text(),
            self.window(),
            title=translate("Faults", "Casemate ended unexpectedly"),
            words=translate(
                "Faults",
                "These are the places in the program where it was; nothing of your documents is in it, and nobody has "
                "been sent it. It lies in the folder “logs” of the data folder.",
            ),
        )
        dialog.open()

    def _delete(self) -> None:
        self._files.delete()
        self._go()

    def _go(self) -> None:
        self.hide()
        self.gone.emit()


def _age(path: Path) -> float:
    return path.stat().st_mtime


def _is_running(path: Path) -> bool:
    number = path.name.removeprefix(_PREFIX).removesuffix(_SUFFIX)
    if not number.isdigit() or int(number) == os.getpid():
        # One of our own number from before would have been written over.
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        # It is somebody else's: ours has ended, and its number is in use again.
        return False
    return _is_casemate(int(number))


def _is_casemate(process_id: int) -> bool:
    try:
        return b"desktop" in Path(f"/proc/{process_id}/cmdline").read_bytes()
    except OSError:
        return True
