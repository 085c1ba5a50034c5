"""What an answer rests on, gathered to be looked at: the text, its pages, and where on them the words stand.

``gather`` runs on a job's thread. Pages are only drawn of the very file that was read, by its SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.evidence.pages import Mark, Pages, open_pages
from desktop.language import translate
from desktop.library.ledger_path import holder_name
from engine import Citation, Document, PageSpan, Passage, Rectangle

if TYPE_CHECKING:
    # Importing it loads all that is heavy; here it is only a name.
    from engine import Engine


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
        name = self.title
        if self.page is not None:
            name = translate("Evidence", "{title}, page {page}").format(title=self.title, page=self.page)
        return translate("Evidence", "{name} (OCR)").format(name=name) if self.recognized else name


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is looked at."""

    document: Document
    text: str
    spans: tuple[PageSpan, ...]
    pages: Pages | None
    """None for what is shown as text."""
    path: str
    """The file that is there to be opened; empty when there is none."""
    warning: str = ""
    """Why there are no pages where some would be expected, or that the file is another now."""
    stamps: tuple[object, ...] = ()
    """By which it is known that the file is still the same."""


@dataclass(frozen=True, slots=True)
class Evidence:
    place: Place
    source: Source
    marks: tuple[Mark, ...]
    """On its pages: the words of every place in this document."""
    notice: str = ""
    """What to know about it, such as why there is no page, or no mark on it, where one would be expected."""
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


def place_in(document: Document, spans: Sequence[PageSpan], start: int, end: int) -> Place:
    """A range of a document's text that no citation points at."""
    page = next((span for span in spans if span.start <= start < span.end), None)
    return Place(
        document_id=document.id,
        title=document.title or Path(document.path).name,
        page=page.number if page is not None and end > start else None,
        start=start,
        end=end,
        recognized=page is not None and end > start and page.number in document.recognized_pages,
    )


def gather(engine: Engine, place: Place, others: Sequence[Place] = (), known: Source | None = None) -> Evidence:
    """The document of ``place``, with the words of it and of the ``others`` in the same document.

    ``known`` is what is shown now: of the same file, its pages are used again. Raises EngineError.
    """
    source = _open(engine, engine.document(place.document_id), known)
    marks: list[Mark] = []
    for each in (place, *(other for other in others if other.document_id == place.document_id)):
        if each is place or (each.start, each.end) != (place.start, place.end):
            marks += find_marks(engine, source, each.start, each.end, current=each is place)
    warning = source.warning
    cited = place.end > place.start and not any(mark.current for mark in marks)
    if source.pages is not None and cited:
        warning = translate(
            "Evidence", "Where the quoted words stand on the page is not known; they are marked in the text."
        )
    last_page = max((s.number for s in source.spans if s.start < place.end and place.start < s.end), default=0)
    goes_on = ""
    if place.page is not None and last_page > place.page:
        goes_on = translate("Evidence", "The quote goes on on page {page}.").format(page=last_page)
    ocr = translate("Evidence", "Read by OCR: letters may be wrong.") if place.recognized else ""
    return Evidence(
        place,
        source,
        tuple(marks),
        " ".join(part for part in (ocr, warning, goes_on) if part),
        cautious=bool(ocr or warning),
    )


def gather_range(engine: Engine, document_id: int, start: int, end: int, known: Source | None = None) -> Evidence:
    """The same for a range of a document's text; an empty one shows the document. Raises EngineError."""
    document = engine.document(document_id)
    return gather(engine, place_in(document, engine.document_pages(document_id), start, end), (), known)


def find_marks(engine: Engine, source: Source, start: int, end: int, *, current: bool) -> list[Mark]:
    """Where a range of the text stands on the pages that are shown."""
    if source.pages is None or end <= start:
        return []
    by_page: dict[int, list[Rectangle]] = {}
    for found in engine.rectangles(source.document.id, start, end):
        by_page.setdefault(found.page, []).append(found.rectangle)
    pages = [(page, source.pages.boxes(page, rectangles)) for page, rectangles in by_page.items()]
    return [Mark(page, boxes, current) for page, boxes in pages if boxes]


def _open(engine: Engine, document: Document, known: Source | None) -> Source:
    files = [path for path in (document.path, *document.copies) if not holder_name(path)]
    stamps = (document.id, document.sha256, document.indexed_at, *(_stamp(path) for path in files))
    if known is not None and known.stamps == stamps:
        return known
    text, spans = engine.document_text(document.id), tuple(engine.document_pages(document.id))
    pages, path, warning = _find_file(document, files)
    return Source(document, text, spans, pages, path, warning, stamps)


def _find_file(document: Document, files: list[str]) -> tuple[Pages | None, str, str]:
    """Its pages if it has any, the file that is there to be opened, and what is wrong with it."""
    if not files:
        holder = document.path.partition("//")[0]
        words = translate("Evidence", "It is inside {name}: this is the text that was read from it.")
        there = holder if Path(holder).exists() else ""
        return None, there, words.format(name=holder_name(document.path))
    sums = {path: sha256 for path in files if (sha256 := _sha256(path)) is not None}
    if not sums:
        words = translate("Evidence", "The file is no longer at {path}. This is the text that was read from it.")
        return None, "", words.format(path=files[0])
    path = next((path for path, sha256 in sums.items() if sha256 == document.sha256), None)
    if path is None:
        words = translate("Evidence", "The file has changed since it was read. This is the text from then.")
        return None, next(iter(sums)), words
    pages = open_pages(path, document.media_type)
    if pages is None and document.page_count and (document.media_type or "").startswith(("application/pdf", "image/")):
        words = translate("Evidence", "The page could not be drawn. This is the text that was read from it.")
        return None, path, words
    return pages, path, ""


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        state = Path(path).stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _sha256(path: str) -> str | None:
    """None when there is no such file."""
    try:
        with Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def read_by_ocr() -> str:
    return translate("Evidence", "Read by OCR: letters may be wrong")
