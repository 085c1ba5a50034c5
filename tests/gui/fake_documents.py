"""What the fake engine can do with documents that are in: mark them, and pin them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from engine import Document


class FakeDocuments:
    """A part of ``FakeEngine``."""

    _documents: dict[tuple[str, str], Document]

    def mark(self, document_ids: Iterable[int], marking: str | None) -> None:
        ids = set(document_ids)
        for key, document in self._documents.items():
            if document.id in ids:
                self._documents[key] = dataclasses.replace(document, marking=marking)
