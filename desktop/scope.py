"""What a question is asked of and where dropped files go: one object that every view reads and any may change."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from engine import Scope

DEFAULT_COLLECTION = "Documents"


class Asked(QObject):
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collections: tuple[str, ...] = ()
        self._documents: tuple[int, ...] = ()
        self._pinned: int | None = None

    @property
    def collections(self) -> tuple[str, ...]:
        """Names of the collections asked; empty for all."""
        return self._collections

    @property
    def documents(self) -> tuple[int, ...]:
        """Ids of the documents asked; empty for all of the collections."""
        return self._documents

    @property
    def pinned(self) -> int | None:
        """The id of the pin whose documents are asked, in place of all else."""
        return self._pinned

    @property
    def target(self) -> str:
        """The collection that files dropped now go to."""
        return self._collections[0] if len(self._collections) == 1 else DEFAULT_COLLECTION

    def scope(self) -> Scope:
        """The same in the engine's terms; a pin is asked for beside it."""
        return Scope(collections=self._collections, documents=self._documents)

    def ask_collections(self, names: Iterable[str]) -> None:
        """Ask whole collections; none asks everything."""
        self._set(tuple(names), (), None)

    def ask_documents(self, ids: Iterable[int]) -> None:
        """Ask only these documents, of the collections asked now."""
        self._set(self._collections, tuple(ids), None)

    def ask_pinned(self, pin: int | None) -> None:
        """Ask the documents of a pin; None goes back to the collections."""
        self._set(self._collections, (), pin)

    def _set(self, collections: tuple[str, ...], documents: tuple[int, ...], pinned: int | None) -> None:
        if (collections, documents, pinned) != (self._collections, self._documents, self._pinned):
            self._collections, self._documents, self._pinned = collections, documents, pinned
            self.changed.emit()
