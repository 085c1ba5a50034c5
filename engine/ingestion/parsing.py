"""The app's side of the parse worker: documents go out as bytes and come back checked.

Nothing that a worker says is believed: it is ``untrusted_`` until ranges, order, kinds and sizes have been
verified. A document that crashes, hangs or floods its worker is one error, and the next one is read by a
fresh process.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from engine.errors import (
    DocumentEmpty,
    DocumentEncrypted,
    DocumentError,
    DocumentTooLarge,
    DocumentUnreadable,
    DocumentUnsupported,
    JobCancelled,
    ParserCrashed,
    ParserTimedOut,
)
from engine.ingestion.parsers.assembly import HIDDEN_LIMIT, PARTS_LIMIT
from engine.ingestion.parsers.decoding import sanitize
from engine.ingestion.parsers.formats import FORMATS, PARSERS, WorkerKind, worker_kind
from engine.ingestion.parsers.recognized import (
    PICTURE_PIXELS_LIMIT,
    PICTURE_SIDE_LIMIT,
    Picture,
    RecognizedPage,
    pack_pages,
    pgm_header,
)
from engine.processes.child import Child, ChildGone, out_of_memory_kills
from engine.processes.frames import Frame
from engine.types import Block, BlockKind, HiddenKind, HiddenText, PageSpan, ParsedDocument, Part
from engine.word_places import WordPlaces

MEMORY_LIMIT_BYTES = 3 * 2**30
TIMEOUT_S = 55.0
_START_TIMEOUT_S = 60.0
_POLL_S = 0.05

_MODULE = "engine.ingestion.parse_worker"
_ERRORS: dict[str, type[DocumentError]] = {
    error.code: error
    for error in (DocumentEmpty, DocumentEncrypted, DocumentTooLarge, DocumentUnreadable, DocumentUnsupported)
}
_MEDIA_TYPES = frozenset(each.media_type for each in FORMATS)
_HIDDEN_KINDS = frozenset(kind.value for kind in HiddenKind)
_LINE_CHARACTERS = 2_000
_DETAIL_CHARACTERS = 10_000
_WARNINGS = 100
_PATH_DEPTH = 32
# Each is some hundred bytes of our memory, for a few that the worker writes.
_PAGES, _BLOCKS = 1_000_000, 4_000_000
_PAGE_POINTS = 1e9

Untrusted = Any
_Reply = TypeVar("_Reply")


@dataclass(frozen=True, slots=True)
class WorkerReport:
    """What a started worker says of itself, for the doctor."""

    start_s: float
    network: str
    """How sockets are refused there: "seccomp", "audit hook" or "none"."""
    files_closed: bool


class ParseWorker:
    """Reads documents in processes of their own, one at a time. Safe to call from several threads."""

    def __init__(self, memory_limit_bytes: int = MEMORY_LIMIT_BYTES) -> None:
        self._memory_limit_bytes = memory_limit_bytes
        self._lock = threading.Lock()
        self._children_lock = threading.Lock()
        self._children: dict[WorkerKind, _Running] = {}
        self._closed = False
        self._kills_before = 0

    def prestart(self, kind: WorkerKind = WorkerKind.LIGHT) -> None:
        """Start a worker in the background, so that the first document does not wait for it."""
        self._child(kind)

    def process_ids(self) -> list[int]:
        """The workers that run."""
        with self._children_lock:
            return [running.child.process_id for running in self._children.values() if running.child.alive]

    def report(self, kind: WorkerKind = WorkerKind.LIGHT) -> WorkerReport:
        """Start a worker if there is none and say how it runs. Raises ParserCrashed, ParserTimedOut."""
        with self._lock:
            running = self._child(kind)
            self._wait_until_ready(running, kind, "the parse worker", lambda: False)
            assert running.report is not None
            return running.report

    def parse(
        self,
        name: str,
        data: bytes,
        timeout_s: float = TIMEOUT_S,
        should_stop: Callable[[], bool] = lambda: False,
        recognized: Mapping[int, RecognizedPage] | None = None,
    ) -> ParsedDocument:
        """Read one document of the file name ``name``, in at most ``timeout_s`` seconds.

        ``recognized`` has the text that was read in pictures of its pages. ``should_stop`` is asked every 50 ms.
        Raises JobCancelled, or a DocumentError: what the parser found wrong, ParserTimedOut, ParserCrashed.
        """
        request = {"recognized": pack_pages(recognized)} if recognized else {}
        return self._ask(request, _document, name, data, timeout_s, should_stop)

    def picture(
        self,
        name: str,
        data: bytes,
        page: int,
        timeout_s: float = TIMEOUT_S,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> Picture:
        """Page ``page`` of a document as a picture: one of those it has as ``picture_pages``. Raises as ``parse``."""
        return self._ask({"task": "picture", "page": page}, _picture, name, data, timeout_s, should_stop)

    def _ask(
        self,
        request: dict[str, Any],
        read: Callable[[Frame, str, str, int], _Reply],
        name: str,
        data: bytes,
        timeout_s: float,
        should_stop: Callable[[], bool],
    ) -> _Reply:
        kind = worker_kind(data, name)
        while not self._lock.acquire(timeout=_POLL_S):
            if should_stop():
                raise JobCancelled
        try:
            running = self._child(kind)
            self._wait_until_ready(running, kind, name, should_stop)
            identity = secrets.token_hex(8)
            # More than can be used in the time there is, unless nobody watches the time any more.
            request = {**request, "id": identity, "name": name, "cpu_s": int(timeout_s) * 2 + 10}
            deadline_s = time.monotonic() + timeout_s
            self._kills_before = out_of_memory_kills()
            try:
                running.child.send(request, data)
            except ChildGone as gone:
                raise self._crashed(kind, name, gone) from gone
            frame = self._receive(running, kind, name, deadline_s, timeout_s, should_stop)
            while "ended" in frame.message and frame.message.get("id") != identity:
                # An earlier parser's process that failed only after it had answered.
                frame = self._receive(running, kind, name, deadline_s, timeout_s, should_stop)
            return self._checked_reply(frame, read, identity, kind, name)
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the workers. A parse that is under way raises JobCancelled."""
        self._closed = True
        for kind in WorkerKind:
            self._discard(kind)

    def _checked_reply(
        self, frame: Frame, read: Callable[[Frame, str, str, int], _Reply], identity: str, kind: WorkerKind, name: str
    ) -> _Reply:
        try:
            return read(frame, identity, name, self._memory_limit_bytes)
        except _Implausible as problem:
            self._discard(kind)
            raise ParserCrashed(
                f"{name} made its reader answer nonsense.", _CRASH_HINT, f"invalid reply: {problem}"
            ) from problem
        except _Killed as killed:
            raise self._ended(name, str(killed)) from None

    # --- processes ---

    def _child(self, kind: WorkerKind) -> _Running:
        with self._children_lock:
            if self._closed:
                raise JobCancelled
            running = self._children.get(kind)
            if running is None or not running.child.alive:
                child = Child(_MODULE, [kind.value, str(self._memory_limit_bytes)])
                running = self._children[kind] = _Running(child, time.monotonic())
            return running

    def _discard(self, kind: WorkerKind) -> None:
        with self._children_lock:
            running = self._children.pop(kind, None)
        if running is not None:
            running.child.kill()

    def _wait_until_ready(
        self, running: _Running, kind: WorkerKind, name: str, should_stop: Callable[[], bool]
    ) -> None:
        if running.report is not None:
            return
        deadline_s = running.started_s + _START_TIMEOUT_S
        frame = self._receive(running, kind, name, deadline_s, _START_TIMEOUT_S, should_stop)
        untrusted_message = frame.message
        if untrusted_message.get("ready") is not True:
            self._discard(kind)
            raise ParserCrashed(
                "The parse worker did not start.", "Run: casemate doctor", repr(untrusted_message)[:500]
            )
        running.report = WorkerReport(
            round(time.monotonic() - running.started_s, 3),
            _words(untrusted_message.get("network"))[:40],
            untrusted_message.get("files_closed") is True,
        )

    def _receive(
        self,
        running: _Running,
        kind: WorkerKind,
        name: str,
        deadline_s: float,
        timeout_s: float,
        should_stop: Callable[[], bool],
    ) -> Frame:
        while True:
            if should_stop():
                self._discard(kind)
                raise JobCancelled
            if time.monotonic() > deadline_s:
                self._discard(kind)
                raise ParserTimedOut(
                    f"Reading {name} took more than {timeout_s:g} s and was stopped.",
                    "The file may be damaged or very large. Split it, or save it anew from its program.",
                )
            try:
                return running.child.receive(_POLL_S)
            except TimeoutError:
                continue
            except ChildGone as gone:
                raise self._crashed(kind, name, gone) from gone

    def _crashed(self, kind: WorkerKind, name: str, gone: ChildGone) -> Exception:
        self._discard(kind)
        if self._closed:
            return JobCancelled()
        detail = f"{gone.reason}\n{gone.last_lines}"[-_DETAIL_CHARACTERS:]
        return _out_of_memory(name, detail) if gone.allocation_failed else self._ended(name, detail)

    def _ended(self, name: str, detail: str) -> ParserCrashed:
        """What a process that was ended from outside is reported as: the kernel counts those it ends for memory."""
        if out_of_memory_kills() > self._kills_before:
            return _out_of_memory(name, detail)
        return _crash(name, detail)


@dataclass(slots=True)
class _Running:
    child: Child
    started_s: float
    report: WorkerReport | None = None


_CRASH_HINT = "The file may be damaged. Open it in its own program, save it anew, and add that."
_SIGKILL = -9
_OUT_OF_MEMORY_SHARE = 0.4


def _crash(name: str, detail: str) -> ParserCrashed:
    return ParserCrashed(f"The program part that reads documents crashed at {name}.", _CRASH_HINT, detail)


def _out_of_memory(name: str, detail: str = "") -> ParserCrashed:
    return ParserCrashed(
        f"There was not enough memory to read {name}.",
        "Split the file, or close other programs and try again.",
        detail,
    )


# --- what came back -----------------------------------------------------------------------------------------


class _Implausible(Exception):
    """A reply that no sound worker sends."""


class _Killed(Exception):
    """The parser's process was ended from outside; says what is known of it."""


def _require(condition: bool, what: str) -> None:
    if not condition:
        raise _Implausible(what)


def _document(untrusted_frame: Frame, identity: str, name: str, memory_limit_bytes: int) -> ParsedDocument:
    """The document in a reply, or the error. Raises _Implausible, DocumentError."""
    untrusted_document = _answer(untrusted_frame, identity, name, memory_limit_bytes).get("document")
    if not isinstance(untrusted_document, dict):
        raise _Implausible("neither a document nor an error")
    return _checked(untrusted_document, untrusted_frame.payload)


def _picture(untrusted_frame: Frame, identity: str, name: str, memory_limit_bytes: int) -> Picture:
    """The picture in a reply, or the error. Raises _Implausible, DocumentError."""
    untrusted_message = _answer(untrusted_frame, identity, name, memory_limit_bytes)
    fields = _list(untrusted_message.get("picture"), "picture")
    _require(len(fields) == 4, "picture")
    width, height = (_whole(each, 1, PICTURE_SIDE_LIMIT, "side of a picture") for each in fields[:2])
    _require(width * height <= PICTURE_PIXELS_LIMIT, "pixels of a picture")
    for each in fields[2:]:
        _require(type(each) is float and 0 < each < _PAGE_POINTS, "size of a page")
    header = pgm_header(width, height)
    untrusted_payload = untrusted_frame.payload
    _require(len(untrusted_payload) == len(header) + width * height, "length of a picture")
    _require(untrusted_payload.startswith(header), "header of a picture")
    return Picture(width, height, fields[2], fields[3], untrusted_payload)


def _answer(untrusted_frame: Frame, identity: str, name: str, memory_limit_bytes: int) -> dict[str, Untrusted]:
    """The message of a reply to the request of that identity. Raises _Implausible, and the error that it tells."""
    untrusted_message = untrusted_frame.message
    # Only the process that got this request knows its number, so no other can answer it.
    _require(untrusted_message.get("id") == identity, "not the answer to this request")
    if "ended" in untrusted_message:
        # From the process that waited for the parser.
        untrusted_ended = untrusted_message["ended"]
        _require(isinstance(untrusted_ended, dict), "the end is not an object")
        status = _whole(untrusted_ended.get("status"), -128, 255, "exit status")
        peak_bytes = _whole(untrusted_ended.get("peak_bytes"), 0, 2**50, "memory used")
        detail = f"the process ended with status {status} after using {peak_bytes // 2**20} MB"
        # Libraries that cannot allocate abort, like those with a bug; how much was in use tells them apart.
        if status == _SIGKILL:
            raise _Killed(detail)
        raise (
            _out_of_memory(name, detail)
            if peak_bytes > memory_limit_bytes * _OUT_OF_MEMORY_SHARE
            else _crash(name, detail)
        )
    untrusted_error = untrusted_message.get("error")
    if untrusted_error is not None:
        _require(isinstance(untrusted_error, dict), "the error is not an object")
        raise _error(untrusted_error, name)
    return untrusted_message


def _error(untrusted_error: dict[str, Untrusted], name: str) -> DocumentError:
    detail = _words(untrusted_error.get("detail"))[-_DETAIL_CHARACTERS:]
    if untrusted_error.get("out_of_memory") is True:
        return _out_of_memory(name, detail)
    known = _ERRORS.get(str(untrusted_error.get("code")))
    if known is None:
        return ParserCrashed(f"{name} could not be read because of an error in the program.", _CRASH_HINT, detail)
    message = _words(untrusted_error.get("message"))[:_LINE_CHARACTERS]
    return known(
        message or f"{name} could not be read.",
        _words(untrusted_error.get("hint"))[:_LINE_CHARACTERS],
        detail,
    )


def _words(untrusted: Untrusted) -> str:
    """What is only shown and kept: text that every store takes, "" for anything else."""
    return sanitize(untrusted) if isinstance(untrusted, str) else ""


def _line(untrusted: Untrusted, what: str) -> str:
    _require(isinstance(untrusted, str) and len(untrusted) <= _LINE_CHARACTERS, what)
    try:
        untrusted.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _Implausible(what) from error
    return str(untrusted)


def _list(untrusted: Untrusted, what: str, limit: int | None = None) -> list[Untrusted]:
    _require(isinstance(untrusted, list) and (limit is None or len(untrusted) <= limit), what)
    return list(untrusted)


def _whole(untrusted: Untrusted, low: int, high: int, what: str) -> int:
    # bool is an int, too.
    _require(type(untrusted) is int and low <= untrusted <= high, what)
    return int(untrusted)


def _checked(untrusted: dict[str, Untrusted], untrusted_payload: bytes) -> ParsedDocument:
    media_type = untrusted.get("media_type")
    _require(isinstance(media_type, str) and media_type in _MEDIA_TYPES, "media type")
    parser = untrusted.get("parser")
    _require(isinstance(parser, str) and parser in PARSERS, "parser")
    packed_places, parts, text = _split(untrusted, untrusted_payload)
    pages = _pages(untrusted, text)
    try:
        places = WordPlaces.unpack(packed_places, len(text), len(pages)) if packed_places else None
    except ValueError as error:
        raise _Implausible(f"the words' places: {error}") from error
    untrusted_blocks = _list(untrusted.get("blocks"), "blocks", min(len(text), _BLOCKS))
    paths = [
        tuple(_line(each, "heading") for each in _list(untrusted_path, "heading path", _PATH_DEPTH))
        for untrusted_path in _list(untrusted.get("paths"), "heading paths", len(untrusted_blocks))
    ]
    picture_pages = _page_numbers(untrusted.get("picture_pages"), len(pages))
    silent = bool(parts or picture_pages) and not text
    return ParsedDocument(
        title=_line(untrusted.get("title"), "title"),
        media_type=str(media_type),
        parser=str(parser),
        text=text,
        blocks=_blocks(untrusted_blocks, text, paths, len(pages), silent),
        pages=tuple(pages),
        page_count=len(pages) or None,
        warnings=tuple(_line(each, "warning") for each in _list(untrusted.get("warnings"), "warnings", _WARNINGS)),
        hidden=tuple(
            _hidden(each, len(pages)) for each in _list(untrusted.get("hidden"), "hidden texts", HIDDEN_LIMIT)
        ),
        hidden_count=_whole(untrusted.get("hidden_count"), 0, 2**40, "count of hidden texts"),
        parts=parts,
        places=places,
        unread_pages=_page_numbers(untrusted.get("unread_pages"), len(pages)),
        picture_pages=picture_pages,
    )


def _split(untrusted: dict[str, Untrusted], untrusted_payload: bytes) -> tuple[bytes, tuple[Part, ...], str]:
    """What a payload holds one after another: packed places, parts, and the text in UTF-8."""
    at = _whole(untrusted.get("places_bytes"), 0, len(untrusted_payload), "length of the places")
    packed_places = untrusted_payload[:at]
    parts = []
    for untrusted_part in _list(untrusted.get("parts"), "parts", PARTS_LIMIT):
        fields = _list(untrusted_part, "part")
        _require(len(fields) == 2, "part")
        name = _line(fields[0], "name of a part")
        size = _whole(fields[1], 0, len(untrusted_payload) - at, "size of a part")
        parts.append(Part(name, untrusted_payload[at : at + size]))
        at += size
    try:
        text = untrusted_payload[at:].decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Implausible("the text is not UTF-8") from error
    _require("\x00" not in text, "the text holds NUL")
    return packed_places, tuple(parts), text


def _pages(untrusted: dict[str, Untrusted], text: str) -> list[PageSpan]:
    pages = []
    place = 0
    for number, untrusted_page in enumerate(_list(untrusted.get("pages"), "pages", _PAGES), 1):
        fields = _list(untrusted_page, "page")
        _require(len(fields) == 3 and isinstance(fields[2], bool), "page")
        start, end = (_whole(each, place, len(text), "page span") for each in fields[:2])
        _require(start == place and end >= start, "pages do not tile the text")
        pages.append(PageSpan(number, start, end, fields[2]))
        place = end
    _require(not pages or place == len(text), "pages do not tile the text")
    untrusted_count = untrusted.get("page_count")
    _require(untrusted_count is None if not pages else untrusted_count == len(pages), "page count")
    return pages


def _page_numbers(untrusted: Untrusted, page_count: int) -> tuple[int, ...]:
    return tuple(_whole(each, 1, page_count, "page number") for each in _list(untrusted, "page numbers", page_count))


def _hidden(untrusted: Untrusted, page_count: int) -> HiddenText:
    fields = _list(untrusted, "hidden text")
    _require(len(fields) == 3 and isinstance(fields[0], str) and fields[0] in _HIDDEN_KINDS, "hidden text")
    page = None if fields[2] is None else _whole(fields[2], 1, page_count, "page of a hidden text")
    return HiddenText(HiddenKind(fields[0]), _line(fields[1], "hidden text"), page)


def _blocks(
    untrusted_blocks: list[Untrusted], text: str, paths: list[tuple[str, ...]], page_count: int, silent: bool
) -> tuple[Block, ...]:
    kinds = {kind.value: kind for kind in BlockKind}
    blocks = []
    place = 0
    for untrusted_block in untrusted_blocks:
        fields = _list(untrusted_block, "block")
        _require(len(fields) == 5, "block")
        untrusted_kind, untrusted_start, untrusted_end, untrusted_page, untrusted_path = fields
        _require(isinstance(untrusted_kind, str) and untrusted_kind in kinds, "kind of block")
        start = _whole(untrusted_start, place, len(text), "block start")
        end = _whole(untrusted_end, start + 1, len(text), "block end")
        page = None if untrusted_page is None else _whole(untrusted_page, 1, page_count, "page of a block")
        path = paths[_whole(untrusted_path, 0, len(paths) - 1, "path of a block")]
        blocks.append(Block(kinds[untrusted_kind], start, end, page, path))
        place = end
    # Without any the parser says "empty"; only what holds other files or pictures may have nothing to say itself.
    _require(bool(blocks) or silent, "no blocks")
    return tuple(blocks)
