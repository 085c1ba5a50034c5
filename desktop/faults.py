"""Bugs: caught wherever they surface, logged without a document's text, and shown with details to copy.

The log has where and what kind, never an exception's message, which may quote what was being read.
"""

from __future__ import annotations

import copy
import logging
import logging.handlers
import os
import platform
import re
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import PySide6
from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton

LOG_NAME = "desktop.log"
LOG_SIZE_BYTES = 1_000_000
_BUFFERED = 500
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^a-z])")
_COMMAND = re.compile(r"(?<![/\w])casemate [a-z]")

log = logging.getLogger(__name__)


def plain_hint(hint: str) -> str:
    """What the engine says that can be done, without what is done in a command line: here there are buttons.

    Of the engine's own words: what is left of them is translated afterwards.
    """
    return " ".join(sentence for sentence in _SENTENCE.split(hint) if not _COMMAND.search(sentence))


def told_of(error: Exception, between: str = " ") -> str:
    """What went wrong, and what can be done, in the window's language."""
    parts = (str(error), plain_hint(getattr(error, "hint", "") or ""))
    return between.join(translated(part) for part in parts if part)


class Faults(QObject):
    """Where every bug of this process arrives, from any thread."""

    met = Signal(str)
    """Carries the details as text, on Qt's thread."""

    def install(self) -> None:
        """Take over what nothing else catches: Python's, its threads' and Qt's own messages."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(_log_qt)

    def report(self, error: BaseException) -> None:
        """Log a bug and show it."""
        log.error("a bug", exc_info=error)
        self.met.emit(describe(error))

    def _hook(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        self.report(error)


class FaultDialog(QDialog):
    """Says that it is our mistake, and gives what a report needs."""

    def __init__(self, details: str, parent: QWidget | None = None, *, title: str = "", words: str = "") -> None:
        """``title`` and ``words`` take the place of what is said of a bug."""
        super().__init__(parent)
        self.setWindowTitle(title or translate("Faults", "Internal error"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setObjectName("details")
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setAccessibleName(translate("Faults", "Details of the error"))
        self.copy_button = TextButton(translate("Faults", "Copy details"))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = TextButton(translate("Faults", "Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[tokens.SPACE_XL] * 4)
        layout.setSpacing(tokens.SPACE_M)
        layout.addWidget(Label(title or translate("Faults", "Something in Casemate went wrong."), "title"))
        layout.addWidget(
            Label(
                words
                or translate(
                    "Faults",
                    "This is a mistake in the program, not in your documents, and they are as they were. "
                    "The details below may quote a document: read them before you send them to anyone.",
                )
            )
        )
        layout.addWidget(self.details, 1)
        layout.addLayout(buttons)
        close.setFocus()


def describe(error: BaseException) -> str:
    """A bug as text for a report: versions, then the whole traceback."""
    versions = f"Python {platform.python_version()}\nPySide6 {PySide6.__version__}\n{platform.platform()}"
    return f"{versions}\n\n{''.join(traceback.format_exception(error))}"


class _Discreet(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have left its own, full, form of the exception on the record.
        own = copy.copy(record)
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: Any) -> str:
        kind, _, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__module__}.{kind.__qualname__}"


class _OwnersFile(logging.handlers.RotatingFileHandler):
    """Readable by its owner only."""

    def _open(self) -> IO[Any]:  # type: ignore[override]
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")


class LogBook:
    """Keeps what is logged until it is known where the log belongs."""

    def __init__(self) -> None:
        self._handler = logging.handlers.MemoryHandler(_BUFFERED, logging.CRITICAL + 1, flushOnClose=True)
        logging.getLogger().addHandler(self._handler)
        logging.getLogger().setLevel(logging.INFO)

    def write_to(self, home: Path) -> None:
        """Write to ``home/logs`` from now on, what was kept first."""
        folder = home / "logs"
        folder.mkdir(mode=0o700, exist_ok=True)
        file = _OwnersFile(folder / LOG_NAME, maxBytes=LOG_SIZE_BYTES, backupCount=1)
        self._set_target(file)

    def write_to_stderr(self) -> None:
        self._set_target(logging.StreamHandler())

    def _set_target(self, target: logging.Handler) -> None:
        target.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
        root = logging.getLogger()
        self._handler.setTarget(target)
        self._handler.close()
        root.removeHandler(self._handler)
        root.addHandler(target)


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    logging.getLogger("qt").log(levels.get(kind, logging.ERROR), "%s", message)
