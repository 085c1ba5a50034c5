"""The doctor's report: what was tried to prove that nothing leaves this machine, and how everything else stands.

Each line is what the engine found out by trying just now, not what it believes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QTextBrowser, QVBoxLayout, QWidget

from desktop.engine_words import translated
from desktop.faults import plain_hint, told_of
from desktop.language import translate
from desktop.look import tokens
from desktop.look.controls import Label, TextButton, announce
from desktop.look.theme import Theme
from desktop.session import Session
from engine import Cancelled, Check, EngineError, Event, Failed, Job, Progress, Succeeded


class DoctorReport(QDialog):
    def __init__(self, theme: Theme, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Window", "What was checked"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 560)
        self._theme = theme
        self._session = session
        self._job: Job[list[Check]] | None = None
        self.title = Label(translate("Window", "Checking…"), "title")
        self.status = Label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Window", "Checks done"))
        self.bar.setRange(0, 0)
        self.view = QTextBrowser()
        self.view.setObjectName("details")
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(translate("Window", "What was tried and found"))
        self.again_button = TextButton(translate("Window", "Check again"))
        self.again_button.clicked.connect(self.examine)
        close = TextButton(translate("Window", "Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(self.again_button)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[tokens.SPACE_XL] * 4)
        column.setSpacing(tokens.SPACE_M)
        column.addWidget(self.title)
        column.addWidget(self.status)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)
        close.setFocus()
        self.finished.connect(self._stop)

    def examine(self) -> None:
        """Try everything now."""
        if not self._session.is_open:
            self._end(
                translate("Window", "The library is not open"), translate("Window", "Nothing more could be checked.")
            )
            return
        engine = self._session.engine
        self.title.setText(translate("Window", "Checking…"))
        self.status.setText(translate("Window", "This reads every model file, and takes a little while."))
        self.view.clear()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.again_button.setEnabled(False)
        self._job = self._session.start(lambda handler: engine.doctor(on_event=handler), self._receive)

    def _receive(self, event: Event) -> None:
        if self._job is None:
            # Closed while it was checking.
            return
        if isinstance(event, Progress):
            self.bar.setRange(0, event.total)
            self.bar.setValue(event.done)
        elif isinstance(event, Succeeded):
            self._show(event.value)
        elif isinstance(event, Failed):
            error = event.error
            told = told_of(error) if isinstance(error, EngineError) else ""
            self._end(translate("Window", "The checks could not be finished"), told)
        elif isinstance(event, Cancelled):
            self._end(translate("Window", "Stopped"), "")

    def _show(self, checks: Sequence[Check]) -> None:
        offline = any(check.name == "network" and check.ok for check in checks)
        wrong = sum(not check.ok for check in checks)
        if offline:
            title = translate("Window", "Offline: every internet socket was refused")
        else:
            title = translate("Window", "Not offline: an internet socket could be opened")
        told = translate("Window", "%n thing(s) to look at", "", wrong) if wrong else ""
        self._end(title, told or translate("Window", "Everything that was checked is as it should be."))
        cursor = QTextCursor(self.view.document())
        for check in checks:
            self._write(cursor, check_name(check.name), lines_of(check), ok=check.ok)
        self.view.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, name: str, lines: Iterable[str], *, ok: bool) -> None:
        head, body = QTextCharFormat(), QTextCharFormat()
        head.setFont(self._theme.font(emphasis=True))
        head.setForeground(self._theme.colour("text" if ok else "caution"))
        body.setFont(self._theme.font(small=True))
        body.setForeground(self._theme.colour("muted"))
        first = self.view.document().isEmpty()
        block = QTextBlockFormat()
        block.setTopMargin(0 if first else tokens.SPACE_M)
        cursor.setBlockFormat(block) if first else cursor.insertBlock(block)
        cursor.insertText(("✓ " if ok else "✗ ") + name, head)
        for line in lines:
            cursor.insertBlock(QTextBlockFormat())
            cursor.insertText(line, body)

    def _end(self, title: str, told: str) -> None:
        self._job = None
        self.title.setText(title)
        self.status.setText(told)
        self.bar.hide()
        self.again_button.setEnabled(True)
        announce(self, f"{title}. {told}")

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()


def check_name(name: str) -> str:
    """A check as it is called on the screen; one of an adapter or of what is newer is called by its own name."""
    kind, _, model = name.partition(" ")
    if kind == "model" and model != "host":
        return translate("Window", "model {name}").format(name=model)
    return {
        "network": translate("Window", "network"),
        "file confinement": translate("Window", "file confinement"),
        "versions": translate("Window", "versions"),
        "processor": translate("Window", "processor"),
        "data folder": translate("Window", "data folder"),
        "settings files": translate("Window", "settings files"),
        "catalog": translate("Window", "catalog"),
        "vector index": translate("Window", "vector index"),
        "models": translate("Window", "models"),
        "parse worker": translate("Window", "parse worker"),
        "text recognition": translate("Window", "text recognition"),
        "model host": translate("Window", "model host"),
    }.get(name, name)


def _socket_name(kind: str) -> str:
    protocol, _, network = kind.partition(" over ")
    if network:
        return translate("Window", "{protocol} over {network}").format(protocol=protocol, network=network)
    return translate("Window", "raw packets") if kind == "raw packets" else kind


def lines_of(check: Check) -> list[str]:
    """What was found; for the network what was tried, a line each."""
    tries = check.data.get("tries") if check.name == "network" else None
    if not tries:
        return [translated(check.detail if check.ok else plain_hint(check.detail))]
    lines = []
    for kind, refused, how in tries:
        told = translate("Window", "{kind}: refused ({how})") if refused else translate("Window", "{kind}: {how}")
        lines.append(told.format(kind=_socket_name(kind), how=how))
    by = translate("Window", "Enforced by {what}, for this process and all it starts.")
    return [*lines, by.format(what=check.data.get("enforcement", ""))]
