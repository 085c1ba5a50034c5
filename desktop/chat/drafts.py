"""What is written and not yet sent, for each conversation, kept as it is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.chat.composer import Composer
from desktop.preferences import Preferences

_WAIT_MS = 400
_LONGEST = 20_000


class Drafts(QObject):
    def __init__(self, preferences: Preferences, composer: Composer) -> None:
        super().__init__(composer)
        self._preferences = preferences
        self._composer = composer
        self._key = _key(None)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self.keep)
        composer.set_draft(preferences.get(self._key, ""))
        composer.field.textChanged.connect(self._timer.start)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.keep)

    def keep(self) -> None:
        """Keep at once what is in the field."""
        self._timer.stop()
        text = self._composer.field.toPlainText()[:_LONGEST]
        if text != self._preferences.get(self._key, ""):
            self._preferences.set(self._key, text)

    def turn_to(self, conversation_id: int | None) -> None:
        """Put the draft of another conversation in the field."""
        self.keep()
        self._key = _key(conversation_id)
        self._composer.set_draft(self._preferences.get(self._key, ""))
        self._timer.stop()

    def move_to(self, conversation_id: int) -> None:
        """What is written belongs to the conversation that has just begun."""
        self._preferences.set(self._key, "")
        self._key = _key(conversation_id)
        self.keep()

    def forget(self, conversation_id: int) -> None:
        """A conversation is deleted, and what was written for it with it."""
        if self._key == _key(conversation_id):
            self._composer.set_draft("")
            self._timer.stop()
        self._preferences.remove(_key(conversation_id))


def _key(conversation_id: int | None) -> str:
    return f"drafts/{'new' if conversation_id is None else conversation_id}"
