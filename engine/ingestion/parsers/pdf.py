"""PDF by pdfium: text in reading order, pages, paragraphs from geometry, headings from outline and type.

All text that is shown is kept except repeats of running heads and page numbers. Pages with something on them that
is no text are listed for text recognition.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

from engine.errors import DocumentEmpty, DocumentEncrypted, DocumentTooLarge, DocumentUnreadable
from engine.ingestion.page_numbers import page_list
from engine.ingestion.parsers.assembly import Assembly, one_line, title_from_name
from engine.ingestion.parsers.headings import drop_contents_runs, heading_level
from engine.ingestion.parsers.pdf_furniture import mark_furniture
from engine.ingestion.parsers.pdf_lines import Page, error_code, read_page
from engine.ingestion.parsers.pdf_notes import Note
from engine.ingestion.parsers.pdf_paragraphs import BULLET, Paragraph, Words, build_paragraphs, join_lines
from engine.ingestion.parsers.pdf_picture import take_recognized
from engine.ingestion.parsers.pdf_places import Places
from engine.ingestion.parsers.recognized import RecognizedPage
from engine.types import BlockKind, PageSpan, ParsedDocument
from engine.word_places import WordPlaces

PAGE_LIMIT = 20_000
_HEADING_LIMIT_CHARACTERS = 160
_HEADING_SIZE_SHARE = 1.08
_LEVELS = 6
_BODY_CHARACTERS = 100
_OUTLINE_LIMIT = 5_000
_WORD_CHARACTERS = re.compile(r"[\W_]+")
# Titles that a program wrote, not the author.
_POOR_TITLE = re.compile(
    r"(?:microsoft word|untitled|document\d*$|unbenannt|title$|slide \d|print(?:ing)? )"
    r"|\.(?:docx?|pdf|rtf|indd|qxd|tex|html?|xlsx?|pptx?)$",
    re.IGNORECASE,
)
# Headings that come before or after the title.
_NO_TITLE = re.compile(
    r"(?:exhibit|ex-|annex|appendix|schedule|attachment|article|section|chapter|part)\s*[-\dA-Z(]|\W*\d|"
    r"confidential|redacted|execution|final|draft|version|table of contents|contents|recitals?|witnesseth|"
    r"introduction|preamble|definitions|background|abstract|filed with|[IVXLC]+\.\s|[\"“‘]",
    re.IGNORECASE,
)
_KIND_OF_DOCUMENT = re.compile(
    r"\b(?:agreement|contract|addendum|amendment|power of attorney|memorandum|policy|policies|procedures?|"
    r"manual|guide|handbook|report|plan|proposal|specification|standard|minutes|statement|terms|notice|letter|lease|license)\b",
    re.IGNORECASE,
)
_TITLE_PAGES = 2
_TITLE_PARAGRAPHS = 15
_TITLE_SIZE_SHARE = 1.15
_NO_TEXT_HINT = "There is nothing in it to index."


@dataclass(frozen=True, slots=True)
class _Bookmark:
    title: str
    level: int
    page: int


def parse(data: bytes, name: str, recognized: Mapping[int, RecognizedPage] | None = None) -> ParsedDocument:
    """Read a PDF. ``recognized`` has the text of pages whose pictures were read, by their numbers.

    Raises DocumentEncrypted, DocumentUnreadable, DocumentEmpty, DocumentTooLarge.
    """
    document = _open(data, name)
    try:
        count = len(document)
        if count == 0:
            raise DocumentUnreadable(f"{name} has no pages.", "Get a whole copy of the file.")
        if count > PAGE_LIMIT:
            raise DocumentTooLarge(f"{name} has {count:,} pages; at most {PAGE_LIMIT:,} are read.", "Split it.")
        pages, broken = _read_pages(document, count)
        if not pages:
            raise DocumentUnreadable(f"No page of {name} can be read.", "Get a whole copy of the file.")
        take_recognized(document, pages, recognized or {})
        bookmarks = _outline(document)
        title = _metadata_title(document)
    finally:
        document.close()
    return put_together(name, "application/pdf", title, pages, count, bookmarks, broken)


def put_together(
    name: str,
    media_type: str,
    title: str,
    pages: Sequence[Page],
    count: int,
    bookmarks: Sequence[_Bookmark] = (),
    broken: Sequence[int] = (),
) -> ParsedDocument:
    """The document of ``count`` pages that these make; one without text names its pictures.

    Raises DocumentEmpty when nothing is drawn on any page or was recognised there, DocumentTooLarge.
    """
    silent = tuple(page.number for page in pages if _needs_recognition(page))
    unread = tuple(sorted([*silent, *broken]))
    assembly = Assembly(name, media_type, title)
    if broken:
        assembly.warnings.append(f"{_pages_in_words(len(broken))} could not be read: {page_list(broken)}.")
    for page in pages:
        for kind, text in page.hidden:
            assembly.hide(kind, text, page.number)
        assembly.count_invisible(page.invisible)
    mark_furniture(pages)
    paragraphs = build_paragraphs(pages)
    assembly.title = title or _first_title(paragraphs) or title_from_name(name)
    if not silent and not paragraphs and not any(page.shown_notes for page in pages):
        raise DocumentEmpty(f"{name} holds no text in its {_pages_in_words(count)}.", _NO_TEXT_HINT)
    starts, places = _assemble(assembly, paragraphs, _heading_levels(paragraphs, bookmarks), pages)
    # Text recognition may find something to read where there is no text.
    parsed = assembly.finish(may_be_empty=True)
    spans = _page_spans(starts, count, len(parsed.text), {page.number for page in pages if page.recognized})
    return replace(parsed, pages=spans, page_count=count, places=places, unread_pages=unread, picture_pages=silent)


def _needs_recognition(page: Page) -> bool:
    return page.pictured or (page.drawn and not page.lines and not page.recognized)


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
        # Before any page is opened. Where there are no fields it does nothing.
        document.init_forms()
        return document
    except pypdfium2.PdfiumError as error:
        if error_code(error) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise DocumentEncrypted(
                f"{name} is protected by a password.",
                "Open it in a PDF viewer, save or print a copy without a password, and add that.",
            ) from error
        # pdfium calls a file without pages a success.
        raise DocumentUnreadable(
            f"{name} is not a PDF that can be read.", "The file seems damaged: get a whole copy.", str(error)
        ) from error


def _read_pages(document: pypdfium2.PdfDocument, count: int) -> tuple[list[Page], list[int]]:
    pages: list[Page] = []
    broken: list[int] = []
    for number in range(1, count + 1):
        try:
            pages.append(read_page(document, number))
        except pypdfium2.PdfiumError:
            broken.append(number)
    return pages, broken


def _pages_in_words(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"


# --- headings -----------------------------------------------------------------------------------------------


def _outline(document: pypdfium2.PdfDocument) -> list[_Bookmark]:
    bookmarks: list[_Bookmark] = []
    try:
        for bookmark in document.get_toc(max_depth=_LEVELS):
            destination = bookmark.get_dest()
            page = destination.get_index() if destination is not None else None
            title = one_line(bookmark.get_title())
            if page is not None and title:
                bookmarks.append(_Bookmark(title, bookmark.level + 1, page + 1))
            if len(bookmarks) >= _OUTLINE_LIMIT:
                break
    except (pypdfium2.PdfiumError, RecursionError, ValueError):
        # A broken outline costs headings, not text.
        pass
    return bookmarks


def _heading_levels(paragraphs: Sequence[Paragraph], bookmarks: Sequence[_Bookmark]) -> list[int | None]:
    """For each paragraph its depth as a heading, or None."""
    outlined = _levels_by_outline(paragraphs, bookmarks)
    if sum(level is not None for level in outlined) >= max(2, len(bookmarks) // 3):
        return outlined
    return _without_front_matter(paragraphs, _levels_by_type(paragraphs))


def _bare(text: str) -> str:
    return _WORD_CHARACTERS.sub("", text).lower()


def _levels_by_outline(paragraphs: Sequence[Paragraph], bookmarks: Sequence[_Bookmark]) -> list[int | None]:
    levels: list[int | None] = [None] * len(paragraphs)
    by_page: dict[int, list[int]] = {}
    for index, paragraph in enumerate(paragraphs):
        by_page.setdefault(paragraph.page, []).append(index)
    for bookmark in bookmarks:
        wanted = _bare(bookmark.title)
        for index in by_page.get(bookmark.page, ()):
            paragraph = paragraphs[index]
            if levels[index] is not None or len(paragraph.lines) > 4 or paragraph.is_table:
                continue
            found = _bare("".join(line.text for line in paragraph.lines))
            # The outline often leaves out the number, the page often adds one.
            if found and (found == wanted or (found.endswith(wanted) and len(found) - len(wanted) < 12)):
                levels[index] = bookmark.level
                break
    return levels


def _body_size(paragraphs: Sequence[Paragraph]) -> float:
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        for line in paragraph.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _levels_by_type(paragraphs: Sequence[Paragraph]) -> list[int | None]:
    """Headings by size, weight and wording, against what most of the text looks like."""
    body = _body_size(paragraphs)
    bold = sum(len(line.text) for paragraph in paragraphs for line in paragraph.lines if line.bold)
    every = sum(len(line.text) for paragraph in paragraphs for line in paragraph.lines)
    bold_tells = bold * 3 < every
    worded = [
        heading_level(_text(each)) if len(each.lines) <= 2 and not (each.is_table or each.is_turned) else None
        for each in paragraphs
    ]
    larger = [
        each.size >= body * _HEADING_SIZE_SHARE and _heading_shaped(each) and not _is_contents_line(each)
        for each in paragraphs
    ]
    smaller = drop_contents_runs(
        [
            not big and (level is not None or (bold_tells and each.bold and _heading_shaped(each)))
            for each, level, big in zip(paragraphs, worded, larger, strict=True)
        ],
        [_text(paragraph) for paragraph in paragraphs],
    )
    ranks = sorted({round(each.size) for each, big in zip(paragraphs, larger, strict=True) if big}, reverse=True)
    base = min(len(ranks), _LEVELS - 3)
    levels: list[int | None] = [None] * len(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if larger[index]:
            levels[index] = min(ranks.index(round(paragraph.size)) + 1, _LEVELS)
        elif smaller[index]:
            levels[index] = min(base + (worded[index] or 1), _LEVELS)
    return levels


def _is_contents_line(paragraph: Paragraph) -> bool:
    return " .... " in paragraph.lines[-1].text


def _without_front_matter(paragraphs: Sequence[Paragraph], levels: list[int | None]) -> list[int | None]:
    """The same without what looks like a heading on a title page: names, dates, "draft".

    Only the title and the heading right above the first real paragraph stand above what follows.
    """
    body = next(
        (
            index
            for index, (paragraph, level) in enumerate(zip(paragraphs, levels, strict=True))
            if level is None and _is_body(_text(paragraph))
        ),
        0,
    )
    title = _first_title(paragraphs[:body])
    kept = list(levels)
    for index in range(body - 1):
        if one_line(_text(paragraphs[index])) == title:
            kept[index] = kept[index] or 1
        else:
            kept[index] = None
    return kept


def _is_body(text: str) -> bool:
    return len(text) >= _BODY_CHARACTERS and text.endswith((".", ":", ";", "?", "!"))


def _text(paragraph: Paragraph) -> str:
    return " ".join(line.text for line in paragraph.lines)


def _heading_shaped(paragraph: Paragraph) -> bool:
    if len(paragraph.lines) > 3 or paragraph.is_table or paragraph.is_turned:
        return False
    text = _text(paragraph)
    return (
        len(text) <= _HEADING_LIMIT_CHARACTERS
        and not text[0].islower()
        and sum(character.isalpha() for character in text) >= 3
        and text[0] not in "•‣◦▪●○·*(["
        and not text.endswith((",", ";"))
        and not (text.endswith(".") and len(text) > 60)
    )


# --- title --------------------------------------------------------------------------------------------------


def _metadata_title(document: pypdfium2.PdfDocument) -> str:
    try:
        title = one_line(document.get_metadata_value("Title"))
    except (pypdfium2.PdfiumError, ValueError):
        return ""
    telling = len(title) >= 4 and not _POOR_TITLE.search(title) and "\ufffd" not in title
    return title if telling and any(character.isalpha() for character in title) else ""


def _first_title(paragraphs: Sequence[Paragraph]) -> str:
    """The largest of the first lines that say what the document is, if it begins with any."""
    if not paragraphs:
        return ""
    body = _body_size(paragraphs)
    found: list[tuple[float, str]] = []
    for index, paragraph in enumerate(paragraphs[:_TITLE_PARAGRAPHS]):
        if paragraph.page > _TITLE_PAGES or len(found) >= 4:
            break
        text = one_line(_text(paragraph))
        big = paragraph.size > body * _TITLE_SIZE_SHARE
        # At the size of the text: a bold first line, or a heading that names a kind of document.
        named = _KIND_OF_DOCUMENT.search(text) and (paragraph.bold or heading_level(text) is not None)
        telling = big or named or (index == 0 and paragraph.bold)
        if len(text) >= 4 and telling and _heading_shaped(paragraph) and not _NO_TITLE.match(text):
            found.append((-paragraph.size, text))
    return min(found, key=lambda heading: heading[0])[1] if found else ""


# --- text ---------------------------------------------------------------------------------------------------


def _assemble(
    assembly: Assembly, paragraphs: Sequence[Paragraph], levels: Sequence[int | None], pages: Sequence[Page]
) -> tuple[dict[int, int], WordPlaces]:
    """Add the paragraphs; returns where each page with text begins, and where each word stands."""
    words = Words([line for page in pages for line in page.lines if not line.furniture])
    starts: dict[int, int] = {}
    places = Places()
    notes = [(page.number, note) for page in pages for note in page.shown_notes]
    for paragraph, level in zip(paragraphs, levels, strict=True):
        while notes and notes[0][0] < paragraph.page:
            _add_note(assembly, *notes.pop(0), starts, places)
        text, line_starts = join_lines(paragraph, words)
        if level is not None:
            kind = BlockKind.HEADING
            text = text.replace("\n", " ")
        else:
            kind = BlockKind.LIST_ITEM if BULLET.match(text) else BlockKind.PARAGRAPH
            kind = BlockKind.TABLE if paragraph.is_table else kind
        block_start = assembly.add_clean(kind, text, level=level or 1, page=paragraph.page)
        for line, line_start in zip(paragraph.lines, line_starts, strict=True):
            starts.setdefault(line.page, block_start + line_start)
        places.add_lines(paragraph.lines, line_starts, len(text), block_start)
    for number, note in notes:
        _add_note(assembly, number, note, starts, places)
    return starts, places.finish()


def _add_note(assembly: Assembly, number: int, note: Note, starts: dict[int, int], places: Places) -> None:
    start = assembly.add_clean(BlockKind.PARAGRAPH, note.text, page=number)
    # In a paragraph that runs over it the next page may have begun already.
    if not starts or number > next(reversed(starts)):
        starts[number] = start
    places.add_text(note.text, start, number, note.box)


def _page_spans(starts: dict[int, int], count: int, length: int, recognized: Collection[int]) -> tuple[PageSpan, ...]:
    """Page spans that tile the text of ``length``, from where each page begins; one without text is empty."""
    known = sorted(starts)
    spans = []
    begin = 0
    for number in range(1, count + 1):
        following = bisect_right(known, number)
        end = starts[known[following]] if following < len(known) else length
        # A page before the first one with text begins and ends at 0.
        if number not in starts:
            end = begin
        spans.append(PageSpan(number, begin, end, number in recognized))
        begin = end
    if spans[-1].end < length:
        spans[-1] = replace(spans[-1], end=length)
    return tuple(spans)
