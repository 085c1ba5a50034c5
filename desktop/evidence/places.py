"""What an answer rests on, gathered to be looked at: the words, what is around them, and their page.

``gather`` runs on a job's thread. A picture is only made of the very file that was read, by its SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.evidence.page_picture import PagePicture, draw_page
from desktop.library.ledger_path import holder_name
from engine import Citation, Document, Passage

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine

CONTEXT_CHARACTERS = 1200
READ_BY_OCR = "Read by OCR: letters may be wrong"
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
    recognized: bool = False
    """Whether it was read from a picture (OCR)."""

    @property
    def name(self) -> str:
        name = self.title if self.page is None else f"{self.title}, page {self.page}"
        return f"{name} (OCR)" if self.recognized else name


@dataclass(frozen=True, slots=True)
class Evidence:
    place: Place
    document: Document
    before: str
    quote: str
    after: str
    picture: PagePicture | None
    notice: str = ""
    """What to know about it, such as why there is no picture, or no mark on it, where one would be expected."""
    cautious: bool = False
    """Whether the notice is a reason to doubt or to miss something."""


def place_of_citation(citation: Citation, passages: Sequence[Passage]) -> Place:
    return Place(
        document_id=citation.document_id,
        title=citation.title,
        page=citation.page,
        start=citation.start,
        end=citation.end,
        heading_path=next((p.chunk.heading_path for p in passages if p.chunk.id == citation.chunk_id), ()),
        words=_one_line(citation.quote),
        recognized=citation.recognized,
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
        recognized=chunk.page in passage.document.recognized_pages,
    )


def _one_line(text: str) -> str:
    return " ".join(text[:400].split())


def gather(engine: Engine, place: Place) -> Evidence:
    """Read the words and their surroundings, and draw the page where there is one. Raises EngineError."""
    document = engine.document(place.document_id)
    text = engine.document_text(place.document_id)
    first = _break_before(text, max(0, place.start - CONTEXT_CHARACTERS), place.start)
    last = _break_after(text, place.end, min(len(text), place.end + CONTEXT_CHARACTERS))
    picture: PagePicture | None = None
    warning = ""
    if document.media_type == _PDF and place.page is not None:
        picture, warning = _draw(engine, document, place)
    spans = engine.document_pages(place.document_id)
    last_page = max((span.number for span in spans if span.start < place.end and place.start < span.end), default=0)
    goes_on = f"The quote goes on on page {last_page}." if place.page is not None and last_page > place.page else ""
    ocr = f"{READ_BY_OCR}." if place.recognized else ""
    return Evidence(
        place,
        document,
        ("… " if first > 0 else "") + text[first : place.start],
        text[place.start : place.end],
        text[place.end : last] + (" …" if last < len(text) else ""),
        picture,
        " ".join(part for part in (ocr, warning, goes_on) if part),
        cautious=bool(ocr or warning),
    )


def _draw(engine: Engine, document: Document, place: Place) -> tuple[PagePicture | None, str]:
    """The page that the words begin on, with the words marked, and why it is not there or not marked."""
    files = [path for path in (document.path, *document.copies) if not holder_name(path)]
    if not files:
        return None, f"It is inside {holder_name(document.path)}: this is the text that was read from it."
    there = {path: sha256 for path in files if (sha256 := _sha256(path)) is not None}
    if not there:
        return None, f"The file is no longer at {files[0]}. This is the text that was read from it."
    path = next((path for path, sha256 in there.items() if sha256 == document.sha256), None)
    if path is None:
        return None, "The file has changed since it was read. This is the text from then."
    page = place.page or 1
    found = engine.rectangles(place.document_id, place.start, place.end)
    picture = draw_page(path, page, [each.rectangle for each in found if each.page == page])
    if picture is None:
        return None, "The page could not be drawn. This is the text that was read from it."
    if not picture.highlights:
        return picture, "Where the quoted words stand on the page is not known; they are marked in the text."
    return picture, ""


def _sha256(path: str) -> str | None:
    """None when there is no such file."""
    try:
        with Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


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
