"""The values that cross the engine's public face.

All are frozen: a value handed out never changes under its reader. Character positions are Python string
indices into the document's extracted text, end exclusive; pages count from 1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, dataclass, field
from enum import StrEnum
from typing import Any

from engine.prepared import AdapterUse, Ladder
from engine.word_places import PageRectangle, WordPlaces


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A structural unit of a document: ``document_text[start:end]`` is its text."""

    kind: BlockKind
    start: int
    end: int
    page: int | None = None
    heading_path: tuple[str, ...] = ()
    """The headings above this block, outermost first; a heading's own text is not part of its path."""


@dataclass(frozen=True, slots=True)
class PageSpan:
    """Where a page's text lies in the document's text."""

    number: int
    start: int
    end: int
    recognized: bool = False
    """Whether its text was read from a picture (OCR)."""


class HiddenKind(StrEnum):
    """Why a reader of the document does not see a text that is in its file."""

    INVISIBLE = "invisible"
    """Marked as not to be shown: hidden words, rows, sheets, slides, elements; drawn without ink."""
    BACKGROUND_COLOUR = "background colour"
    TINY = "tiny"
    OFF_PAGE = "off the page"
    COMMENT = "comment"
    DELETION = "tracked deletion"
    CONTROL_CHARACTERS = "control characters"
    """Zero-width and bidirectional characters, which hide or reorder what stands around them."""


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text that was found in a file but is not shown by it, and so is in no answer."""

    kind: HiddenKind
    text: str
    """Its first 300 characters, on one line."""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a file: an attachment, a mail of a mailbox, a member of an archive."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """What a parser read: the text, its blocks in reading order, and the pages (none for flowing formats).

    One that only holds other files (an archive, a mailbox) has parts, and no text of its own.
    """

    title: str
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    pages: tuple[PageSpan, ...] = ()
    page_count: int | None = None
    warnings: tuple[str, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    hidden_count: int = 0
    """How many hidden texts there are, listed in ``hidden`` or not."""
    parts: tuple[Part, ...] = ()
    places: WordPlaces | None = None
    """Where each word stands on its page, for formats that have places."""
    unread_pages: tuple[int, ...] = ()
    """Pages with something on them that could not be read."""
    picture_pages: tuple[int, ...] = ()
    """The unread pages that text recognition (OCR) could read."""
    parser: str = ""
    """What read it: the parser's name and version."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A retrievable piece of a document; ``document_text[start:end] == text`` always holds."""

    id: int
    document_id: int
    ordinal: int
    text: str
    start: int
    end: int
    page: int | None
    heading_path: tuple[str, ...] = ()
    table_head: str = ""
    """The names of the columns, for one that begins within a table."""


class DocumentStatus(StrEnum):
    INDEXED = "indexed"
    PARTLY_READ = "partly read"
    """Indexed, but for the pages in ``Document.unread_pages``."""
    UNCHANGED = "unchanged"
    """Indexed before, and offered again: said of an ``add``, never stored."""
    FAILED = "failed"
    SKIPPED = "skipped"
    """Not looked into: a link, a device, a hidden file. ``Document.error`` says why."""

    @property
    def searchable(self) -> bool:
        return self in (DocumentStatus.INDEXED, DocumentStatus.PARTLY_READ, DocumentStatus.UNCHANGED)


@dataclass(frozen=True, slots=True)
class Document:
    """A row of the ledger: an indexed document, or a file that was offered and not indexed, and why."""

    id: int
    collection: str
    path: str
    """Where it was added from. A file inside a file follows it after "//": ``/mail/offer.eml//prices.xlsx``."""
    title: str
    status: DocumentStatus
    media_type: str | None = None
    sha256: str | None = None
    size_bytes: int = 0
    page_count: int | None = None
    chunk_count: int = 0
    character_count: int = 0
    indexed_at: str | None = None
    """ISO 8601, UTC."""
    error_code: str | None = None
    error: str | None = None
    hint: str | None = None
    warnings: tuple[str, ...] = ()
    parser: str | None = None
    """What read it: the parser's name and version, "pdf/2"."""
    seconds: float | None = None
    """What reading and indexing it took."""
    unread_pages: tuple[int, ...] = ()
    recognized_pages: tuple[int, ...] = ()
    """Pages that were read from their picture (OCR)."""
    hidden: tuple[HiddenText, ...] = ()
    hidden_count: int = 0
    copies: tuple[str, ...] = ()
    """The other paths with the same content, which is indexed once."""
    copy_of: str | None = None
    """In the ledger's row of such a path: the path that the document is listed under."""
    marking: str | None = None
    """How it is marked, "RESTRICTED": set by a person, shown with what is cited from it."""
    modified_at: str | None = None
    """When the file was last modified: ISO 8601, UTC."""

    @property
    def kind(self) -> str | None:
        """What the file is, by its content: the name of what read it, "pdf"."""
        return None if self.parser is None else self.parser.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Collection:
    name: str
    document_count: int
    chunk_count: int


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files offered to ``Engine.add``, and of the files inside them."""

    added: int = 0
    unchanged: int = 0
    failed: int = 0
    chunks: int = 0
    pages: int = 0
    seconds: float = 0.0
    duplicates: int = 0
    """Files whose content is in the library already, under another path."""
    skipped: int = 0
    removed: int = 0
    """Documents that are no longer there: files taken out of an archive or a watched folder."""

    def __add__(self, other: AddReport) -> AddReport:
        return AddReport(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the library is asked: all conditions must hold, and one that is left empty leaves nothing out."""

    collections: tuple[str, ...] = ()
    documents: tuple[int, ...] = ()
    """Ids. The files inside a file are documents of their own, and are not meant with it."""
    folders: tuple[str, ...] = ()
    """Paths of folders, or of files that hold others: everything below them."""
    kinds: tuple[str, ...] = ()
    """What the files are, by their content: "pdf", "docx", "mail", as ``Document.kind`` names it."""
    markings: tuple[str, ...] = ()
    since: str | None = None
    """Files last modified on this day or later: "2026-03-01"."""
    until: str | None = None
    """Files last modified on this day or before."""

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return self != Scope()


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk found for a question, how good it is and which searches found it."""

    chunk: Chunk
    document: Document
    score: float
    """0 to 1, for ranking: 1 when every search put it first."""
    found_by: tuple[str, ...]
    """"vectors", "keywords" or both."""
    similarity: float = 0.0
    """Cosine between the question's vector and the chunk's."""
    match: float = 0.0
    """How well the question's words find their like in it, -1 to 1: the mean of each one's best match."""


class Support(StrEnum):
    SUPPORTED = "supported"
    PARTLY = "partly"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a document that a sentence rests on: ``document_text[start:end] == quote``."""

    chunk_id: int
    document_id: int
    document: str
    """The path the document was added from."""
    title: str
    page: int | None
    start: int
    end: int
    quote: str
    recognized: bool = False
    """Whether the page was read from its picture (OCR): letters may be wrong."""
    rectangles: tuple[PageRectangle, ...] = ()
    """Where the quote stands on its pages, a rectangle a line; none for formats without fixed pages."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer: ``answer.text[start:end] == text``."""

    text: str
    start: int
    end: int
    support: Support
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Timings:
    retrieve_s: float
    first_token_s: float | None
    total_s: float
    tokens_per_s: float | None = None


@dataclass(frozen=True, slots=True)
class TokenCounts:
    prompt: int
    answer: int
    context: int
    """The model's context length."""
    reused: int = 0
    """Tokens of the prompt that the model had read before."""


class StopReason(StrEnum):
    END = "end"
    LENGTH = "length"
    NOT_FOUND = "not_found"
    """The evidence was not there, so no model was asked, or nothing it said was supported."""
    QUOTED = "quoted"
    """Most of what the model said had no support, so a sentence of the documents that holds what was asked answers."""


@dataclass(frozen=True, slots=True)
class Answer:
    text: str
    sentences: tuple[Sentence, ...]
    passages: tuple[Passage, ...]
    not_found: bool
    model: str | None
    timings: Timings
    tokens: TokenCounts
    stop_reason: StopReason
    question: str = ""
    searched_for: str = ""
    """What was searched: the question, completed from the conversation for a follow-up."""
    left_out: int = 0
    """Passages found but not given to the model because they did not fit its context."""
    given: int = 0
    """How many passages the model was given, best first; 0 when it was not asked."""
    adapters: tuple[AdapterUse, ...] = ()
    """What the model was adapted with."""
    seed: int = 0
    """What chance the words were drawn by; 0 takes the likeliest at each step."""
    ladder: Ladder = field(default_factory=Ladder)
    """Prompt, examples, passages and adapters: what it was made with."""
    data: Any = None
    """The value, where JSON was asked for and ``text`` is that."""


class Verdict(StrEnum):
    """Whether a document holds what a survey looks for."""

    FOUND = "found"
    UNSURE = "unsure"
    """Something near to it, for a person to judge."""
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """What a survey found in one document."""

    document: Document
    verdict: Verdict
    score: float
    """How likely, 0 to 1, it is that the document holds what is looked for."""
    citation: Citation | None
    """The sentence nearest to what is looked for, whatever the verdict; None for a document without any text."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Every document in scope with what it holds of what was asked for: likeliest first, every one once."""

    question: str
    looked_for: str
    """What was looked for in each: "list every contract with an audit right" looks for "audit right"."""
    rows: tuple[SurveyRow, ...]
    unread: int = 0
    """Files in scope that could not be read, and so were not looked in."""
    seconds: float = 0.0

    def of(self, verdict: Verdict) -> tuple[SurveyRow, ...]:
        return tuple(row for row in self.rows if row.verdict is verdict)


class ModelRole(StrEnum):
    ANSWER = "answer"
    EMBED = "embed"
    TOKENIZER = "embed-tokenizer"
    SOURCE = "embed-source"
    """Only an input of a build step; not needed at run time."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model file, bundled or imported, and whether it is there and whole."""

    id: str
    role: ModelRole
    file: str
    path: str
    size_bytes: int
    sha256: str
    licence: str
    origin: str
    present: bool
    in_use: bool = False
    bundled: bool = False
    context_tokens: int | None = None
    architecture: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the doctor's report."""

    name: str
    ok: bool
    detail: str
    data: dict[str, Any] = field(default_factory=dict)


# Events of a job: any number of the others, then exactly one of the last three.


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int
    message: str


@dataclass(frozen=True, slots=True)
class TextDelta:
    text: str


@dataclass(frozen=True, slots=True)
class ItemSucceeded:
    """One item of a batch is done; for ``Engine.add`` its value is the Document."""

    subject: str
    value: Any


@dataclass(frozen=True, slots=True)
class ItemFailed:
    """One item of a batch failed; the rest goes on."""

    subject: str
    error: Exception
    """An EngineError."""


@dataclass(frozen=True, slots=True)
class ItemRemoved:
    """A document left the library because its file is gone."""

    subject: str
    value: Document


@dataclass(frozen=True, slots=True)
class PassagesFound:
    """What retrieval gave the answer to work with, before the first word."""

    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Succeeded:
    value: Any


@dataclass(frozen=True, slots=True)
class Failed:
    error: Exception


@dataclass(frozen=True, slots=True)
class Cancelled:
    pass


Event = Progress | TextDelta | ItemSucceeded | ItemFailed | ItemRemoved | PassagesFound | Succeeded | Failed | Cancelled
EventHandler = Callable[[Event], None]
