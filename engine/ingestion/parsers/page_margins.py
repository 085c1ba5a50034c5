"""Page headers and footers: they are said once, and numbers of pages not at all."""

from __future__ import annotations

import re

_PAGE_NUMBER = re.compile(r"\W*(?:page|seite)?\W*\d*\W*(?:(?:of|/|von)\W*\d*\W*)?", re.IGNORECASE)


class PageMargins:
    """Tells of a header or a footer whether it is a new one; sections repeat theirs, and so do first pages."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def is_new(self, text: str) -> bool:
        """Whether a text was not asked for before and is more than a page's number."""
        words = " ".join(text.split())
        if words in self._said or _PAGE_NUMBER.fullmatch(words):
            return False
        self._said.add(words)
        return True
