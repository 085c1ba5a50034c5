"""Where in the library the things stand that a question expects.

A quote is found by its words in order, whatever spaces, line breaks, table bars and punctuation stand between them.
"""

from __future__ import annotations

import dataclasses
import re
import textwrap
from collections.abc import Iterator

from engine.errors import DocumentMissing
from engine.evaluation.outcomes import ExpectedRange, Place, Question, Wanted
from engine.library.documents import Documents
from engine.types import Document, PageSpan, Scope

_WORD = re.compile(r"\w+")
_SHOWN = 100


class Locator:
    """Looks in ``documents`` as they are now; texts that were looked at are kept, so make one for each run."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._searchable = [document for document in documents.all() if document.status.searchable]
        self._listed = {document.path: document for document in documents.all()}
        self._texts: dict[int, str] = {}
        self._pages: dict[int, list[PageSpan]] = {}

    @property
    def documents(self) -> list[Document]:
        """Those that can be searched."""
        return self._searchable

    def named(self, name: str) -> list[Document]:
        """The searchable documents at the path ``name``, or whose path ends with it."""
        return [document for document in self._searchable if _is_called(document, name)]

    def wanted(self, question: Question) -> tuple[Wanted, ...]:
        """What an answer to ``question`` rests on. Quotes and ranges say it closer than the documents they are in."""
        exact = [self._range(each) for each in question.ranges]
        exact += [self._quote(each, question) for each in question.quotes]
        return tuple(exact) if exact else tuple(self._document(name) for name in question.documents)

    def scope(self, question: Question) -> Scope:
        """The scope of ``question`` with its documents' ids. Raises DocumentMissing."""
        found: list[int] = []
        for name in question.scope_documents:
            ids = [document.id for document in self.named(name)]
            if not ids:
                raise DocumentMissing(f"{name}, which the question is asked of, is not in the library.", "Add it.")
            found += ids
        return dataclasses.replace(question.scope, documents=tuple(found))

    def locate(self, document: Document, quote: str, page: int | None = None) -> list[Place]:
        """Every place in ``document`` where ``quote`` stands; those on ``page``, if it stands there."""
        pattern = _pattern(quote)
        if pattern is None:
            return []
        text = self._text(document)
        places = [self._place(document, match.start(), match.end()) for match in pattern.finditer(text)]
        return [place for place in places if place.page == page] or places

    def page_at(self, document: Document, position: int) -> int | None:
        if document.id not in self._pages:
            self._pages[document.id] = self._documents.pages(document.id)
        spans = self._pages[document.id]
        return next((span.number for span in spans if span.start <= position < span.end), None)

    def relevant_chunks(self, wanted: tuple[Wanted, ...]) -> int:
        """How many passages in the library hold any of it."""
        places = [place for each in wanted for place in each.places]
        ids = {place.document_id for place in places}
        return sum(
            any(place.holds(document_id, start, end) for place in places)
            for document_id in ids
            for start, end in self._documents.chunk_ranges(document_id)
        )

    # --- one thing -------------------------------------------------------------------------------------------------

    def _document(self, name: str) -> Wanted:
        places = tuple(Place(document.id, document.path) for document in self.named(name))
        return Wanted(name, places, "" if places else self._absent(name))

    def _range(self, expected: ExpectedRange) -> Wanted:
        what = _quoted(expected.quote) if expected.quote else f"{expected.document}, {expected.start}–{expected.end}"
        documents = self._possible(expected.document)
        if not documents:
            return Wanted(what, (), self._absent(expected.document))
        places = [place for document in documents for place in self._range_in(document, expected)]
        problem = "" if places else f"{expected.document} is indexed, but its text does not hold {what}"
        return Wanted(what, tuple(places), problem)

    def _range_in(self, document: Document, expected: ExpectedRange) -> Iterator[Place]:
        text = self._text(document)
        if expected.end <= len(text) and (not expected.quote or text[expected.start : expected.end] == expected.quote):
            yield self._place(document, expected.start, expected.end)
        elif expected.quote:
            yield from self.locate(document, expected.quote)

    def _quote(self, quote: str, question: Question) -> Wanted:
        what = _quoted(quote)
        documents = [each for name in question.documents for each in self._possible(name)]
        if question.documents and not documents:
            return Wanted(what, (), self._absent(question.documents[0]))
        where = documents or self._searchable
        places = [place for document in where for place in self.locate(document, quote, question.page)]
        if places:
            return Wanted(what, tuple(places))
        names = ", ".join(question.documents)
        told = f"{names} is indexed, but its text does not hold {what}" if names else f"no document holds {what}"
        return Wanted(what, (), told)

    def _possible(self, name: str) -> list[Document]:
        """Where words are looked for: also in a file of the same name elsewhere, when there is none at ``name``."""
        return self.named(name) or self.named(name.rpartition("/")[2])

    def _absent(self, name: str) -> str:
        known = next((document for document in self._listed.values() if _is_called(document, name)), None)
        if known is not None and known.error:
            return f"{name} could not be read: {known.error}"
        return f"{name} is not in the library"

    def _place(self, document: Document, start: int, end: int) -> Place:
        return Place(document.id, document.path, start, end, self.page_at(document, start))

    def _text(self, document: Document) -> str:
        if document.id not in self._texts:
            self._texts[document.id] = self._documents.text(document.id)
        return self._texts[document.id]


def _is_called(document: Document, name: str) -> bool:
    return any(path == name or path.endswith(f"/{name}") for path in (document.path, *document.copies))


def _pattern(quote: str) -> re.Pattern[str] | None:
    words = _WORD.findall(quote)
    if not words:
        return None
    apart = r"\W+"
    return re.compile(rf"(?<!\w){apart.join(map(re.escape, words))}(?!\w)", re.IGNORECASE)


def _quoted(quote: str) -> str:
    return f"“{textwrap.shorten(quote, _SHOWN, placeholder=' …')}”"
