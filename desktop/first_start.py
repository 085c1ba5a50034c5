"""The first start: the sample documents come by themselves, with questions to ask them and a tour of two lines.

Each comes once: what was removed or dismissed stays away, which the preferences remember.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.chat.welcome import Welcome
from desktop.library.intake import Intake
from desktop.library.model import LibraryModel
from desktop.preferences import Preferences
from desktop.scope import Asked
from desktop.session import Session

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

COLLECTION = "Samples"
_GIVEN = "start/samples_given"
_TOURED = "start/tour_dismissed"


class FirstStart(QObject):
    removed = Signal()
    """The samples were taken out of the library, or could not be: it is to be read again."""

    def __init__(
        self,
        session: Session,
        model: LibraryModel,
        intake: Intake,
        asked: Asked,
        welcome: Welcome,
        preferences: Preferences,
        samples: Sequence[Path],
    ) -> None:
        super().__init__(welcome)
        self._session = session
        self._model = model
        self._intake = intake
        self._asked = asked
        self._welcome = welcome
        self._preferences = preferences
        self._samples = samples
        self._unwanted = False
        """Whether the samples are to go as soon as they have been read."""
        intake.batch_ended.connect(lambda _: self._end_batch())
        model.changed.connect(self.look)
        asked.changed.connect(self.look)
        welcome.samples_wanted.connect(self.add_samples)
        welcome.samples_unwanted.connect(self.remove_samples)
        welcome.tour_dismissed.connect(self.end_tour)
        welcome.show_tour(not preferences.get(_TOURED, False))

    def give_samples(self) -> None:
        """Once the library is open: add the samples if nothing was ever in it, and they were never given."""
        self._session.opened.connect(self._give_if_new)

    def add_samples(self) -> None:
        """Add the sample documents, in a collection of their own."""
        self._preferences.set(_GIVEN, True)
        self._intake.add(self._samples, COLLECTION)

    def remove_samples(self) -> None:
        """Take the sample documents out of the library again."""
        if not self._session.is_open:
            return
        self._unwanted = self._intake.busy
        if self._unwanted:
            # Those that are still being read would come in after the others had gone.
            self._welcome.show_samples(present=False)
            return
        engine: Engine = self._session.engine
        self._model.remove({row.key for row in self._model.rows() if row.collection == COLLECTION})
        self._welcome.show_samples(present=False)

        def remove() -> int:
            return engine.remove([document.id for document in engine.documents(COLLECTION)]).result()

        def end(_: object) -> None:
            self.removed.emit()

        self._session.fetch("remove samples", remove, end, end, must_finish=True)

    def end_tour(self) -> None:
        """The tour is not shown again, in this start or a later one."""
        self._preferences.set(_TOURED, True)
        self._welcome.show_tour(False)

    def _end_batch(self) -> None:
        if self._unwanted and not self._intake.busy:
            self.remove_samples()
        else:
            self.look()

    def look(self) -> None:
        """Offer the questions about the samples while they are there, asked, and not on their way out."""
        if self._unwanted:
            return
        asked = self._asked
        whole = asked.pinned is None and not asked.documents
        covered = whole and (not asked.collections or COLLECTION in asked.collections)
        self._welcome.show_samples(present=covered and self._model.indexed_count((COLLECTION,)) > 0)

    def _give_if_new(self) -> None:
        if self._preferences.get(_GIVEN, False) or not self._samples:
            return
        engine: Engine = self._session.engine
        self._session.fetch("look for documents", lambda: bool(engine.documents()), self._give)

    def _give(self, held: bool) -> None:
        if held:
            # A library of before there was this: not new, now or later.
            self._preferences.set(_GIVEN, True)
        elif not self._intake.busy:
            self.add_samples()
