"""What an answer rests on, gathered to be looked at: the words, what is around them, and their page.

``gather`` runs on a job's thread. A picture is only made of the very file that was read, by its SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.page_picture import PagePicture, draw_page
from engine import Citation, Document, PageSpan, Passage

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

CONTEXT_CHARACTERS = 1200
_PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Place:
    """A range of a document's text, and what to call it."""

    document_id: int
    title: str
    page: int | None
    start: int
    end: int
    heading_path: tuple[str, ...] = ()
    words: str = ""
    """How its text begins, on one line."""

    @property
    def name(self) -> str:
        return self.title if self.page is None else f"{self.title}, page {self.page}"


@dataclass(frozen=True, slots=True)
class Evidence:
    place: Place
    document: Document
    before: str
    quote: str
    after: str
    picture: PagePicture | None
    notice: str = ""
    """Why there is no picture, or no mark on it, where one would be expected."""


def place_of_citation(citation: Citation, passages: Sequence[Passage]) -> Place:
    return Place(
        document_id=citation.document_id,
        title=citation.title,
        page=citation.page,
        start=citation.start,
        end=citation.end,
        heading_path=next((p.chunk.heading_path for p in passages if p.chunk.id == citation.chunk_id), ()),
        words=_one_line(citation.quote),
    )


def place_of_passage(passage: Passage) -> Place:
    chunk = passage.chunk
    return Place(
        document_id=chunk.document_id,
        title=passage.document.title,
        page=chunk.page,
        start=chunk.start,
        end=chunk.end,
        heading_path=chunk.heading_path,
        words=_one_line(chunk.text),
    )


def _one_line(text: str) -> str:
    return " ".join(text[:400].split())


def gather(engine: Engine, place: Place) -> Evidence:
    """Read the words and their surroundings, and draw the page where there is one. Raises EngineError."""
    document = engine.document(place.document_id)
    text = engine.document_text(place.document_id)
    first = _break_before(text, max(0, place.start - CONTEXT_CHARACTERS), place.start)
    last = _break_after(text, place.end, min(len(text), place.end + CONTEXT_CHARACTERS))
    picture, notice = None, ""
    if document.media_type == _PDF and place.page is not None:
        spans = engine.document_pages(place.document_id)
        picture, notice = _draw(document, place, text, spans)
    return Evidence(
        place,
        document,
        ("… " if first > 0 else "") + text[first : place.start],
        text[place.start : place.end],
        text[place.end : last] + (" …" if last < len(text) else ""),
        picture,
        notice,
    )


def _draw(document: Document, place: Place, text: str, spans: Sequence[PageSpan]) -> tuple[PagePicture | None, str]:
    path = Path(document.path)
    try:
        with path.open("rb") as stream:
            unchanged = hashlib.file_digest(stream, "sha256").hexdigest() == document.sha256
    except OSError:
        return None, f"The file is no longer at {path}. This is the text that was read from it."
    if not unchanged:
        return None, "The file has changed since it was read. This is the text from then."
    span = next((span for span in spans if span.number == place.page), None)
    quote, near = text[place.start : place.end], 0.0
    if span is not None:
        # A quote may run on to the next page; the picture is of the one it begins on.
        quote = text[max(place.start, span.start) : min(place.end, span.end)]
        near = (place.start - span.start) / max(1, span.end - span.start)
    picture = draw_page(document.path, place.page or 1, quote, near)
    if picture is None:
        return None, "The page could not be drawn. This is the text that was read from it."
    if not picture.highlights:
        return picture, "The quoted words could not be found on the drawn page; they are marked in the text."
    return picture, ""


def _break_before(text: str, least: int, start: int) -> int:
    """Where to begin the context: at the first line or word after ``least``."""
    if least == 0:
        return 0
    for mark in ("\n", " "):
        found = text.find(mark, least, start)
        if found >= 0:
            return found + 1
    return least


def _break_after(text: str, end: int, most: int) -> int:
    """Where to end the context: at the last line or word before ``most``."""
    if most == len(text):
        return most
    for mark in ("\n", " "):
        found = text.rfind(mark, end, most)
        if found >= 0:
            return found
    return most
