"""Text recognition (OCR) of pictures by the system's tesseract, a confined process a page.

Nothing that it prints is believed unchecked, and a page that it fails at costs that page, not the document.
"""

from __future__ import annotations

import contextlib
import os
import re
import selectors
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

from engine.errors import DocumentError, JobCancelled, ParserCrashed, ParserTimedOut, RecognitionNeeded
from engine.ingestion.parsers.recognized import Picture, RecognizedPage
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.recognition_table import TABLE_LIMIT_BYTES, ImplausibleTable, read_table
from engine.types import ParsedDocument

TIMEOUT_S = 60.0
"""For a page; one of dense text takes three seconds."""
PAGES_LIMIT = 2_000
"""Of one document; what is beyond stays unread."""
WORDS_LIMIT = 1_000_000
"""Of one document, to bound memory: pages after so many stay unread."""
DOCUMENT_TIMEOUT_S = 3600.0

_ROOT = Path(__file__).resolve().parents[2]
_MODULE = "engine.ingestion.recognition_host"
_POLL_S = 0.05
_CHUNK_BYTES = 1 << 16
_ERRORS_BYTES = 4_000
_AT_ONCE = 4
_ASK_TIMEOUT_S = 10.0
_END_TIMEOUT_S = 1.0
_LANGUAGES = 4
_TOLD_PROBLEMS = 5
_POOR_CONFIDENCE, _BETTER_CONFIDENCE = 60.0, 15.0
_LANGUAGE_NAME = re.compile(r"[A-Za-z0-9_]{1,40}(?:/[A-Za-z0-9_]{1,40})?")
_FOLDER = re.compile(r'"([^"]+)"')
# Not languages: these find the direction of text, and formulas.
_ORIENTATION = "osd"
_NO_LANGUAGES = (_ORIENTATION, "equ", "snum")
# Where more are installed than are used at once, those of most documents: each makes reading slower and less sure.
_WIDESPREAD = ("eng", "deu", "fra", "spa", "ita", "por", "nld", "pol")
_PACKAGES = {
    "apt-get": ("apt-get install", "tesseract-ocr", "tesseract-ocr-{}"),
    "dnf": ("dnf install", "tesseract", "tesseract-langpack-{}"),
    "zypper": ("zypper install", "tesseract-ocr", "tesseract-ocr-traineddata-{}"),
    "pacman": ("pacman -S", "tesseract tesseract-data-eng tesseract-data-osd", "tesseract-data-{}"),
    "brew": ("brew install", "tesseract", "tesseract-lang"),
}
_PAGE_HINT = "The other pages are not affected. A cleaner scan at 300 dpi may help."


@dataclass(frozen=True, slots=True)
class _Installed:
    program: str
    version: str
    data_folder: str
    """Where its language data is; "" when it does not say."""
    languages: tuple[str, ...]
    finds_direction: bool


class Recognizer:
    """Reads pictures of pages. Safe to call from several threads; each call is a process of its own.

    ``languages`` as tesseract names them, joined by "+"; None takes those installed, at most four.
    """

    def __init__(self, languages: str | None = None, program: str = "tesseract") -> None:
        self._wanted = tuple(each for each in (languages or "").split("+") if _LANGUAGE_NAME.fullmatch(each))
        self._program = program
        self._lock = threading.Lock()
        self._found: _Installed | None = None

    @property
    def available(self) -> bool:
        """Whether there is a tesseract, with data for a language."""
        return bool(self.languages)

    @property
    def version(self) -> str:
        """ "5.3.0"; "" when there is none."""
        found = self._installed()
        return found.version if found else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are read; none when there is no tesseract or no data for those wanted."""
        found = self._installed()
        if found is None:
            return ()
        if self._wanted:
            return tuple(each for each in self._wanted if each in found.languages)
        ordered = sorted(found.languages, key=lambda each: (_rank(each), each))
        return tuple(ordered[:_LANGUAGES])

    def needs(self) -> str:
        """The command that installs what is missing for reading pictures; "" when nothing is."""
        found = self._installed()
        missing = [each for each in self._wanted or ("eng",) if found is None or each not in found.languages]
        if found is not None and (not missing or (not self._wanted and found.languages)):
            return ""
        manager = next((each for each in _PACKAGES if shutil.which(each)), None)
        command, package, language = _PACKAGES[manager or "apt-get"]
        wanted = [language.format(each.replace("_", "-")) for each in missing if each != "eng" or found is not None]
        packages = " ".join(dict.fromkeys([*([package] if found is None else []), *wanted]))
        if manager is None:
            return packages
        return f"{'' if manager == 'brew' or os.geteuid() == 0 else 'sudo '}{command} {packages}"

    def recognize(
        self,
        picture: Picture,
        should_stop: Callable[[], bool] = lambda: False,
        timeout_s: float = TIMEOUT_S,
        subject: str = "the page",
    ) -> RecognizedPage:
        """Read one picture, whichever way it is turned; ``should_stop`` is asked every 50 ms.

        Raises JobCancelled, and ParserTimedOut, ParserCrashed and RecognitionNeeded, which name the ``subject``.
        """
        deadline_s = time.monotonic() + timeout_s
        page = self._read(picture, should_stop, timeout_s, subject)
        if page.confidence < _POOR_CONFIDENCE:
            # tesseract finds out that a page is upside down only where there is much on it.
            with contextlib.suppress(ParserTimedOut):
                turned = self._read(picture.turned_over(), should_stop, deadline_s - time.monotonic(), subject)
                if turned.confidence > page.confidence + _BETTER_CONFIDENCE:
                    return turned.turned_over()
        return page

    def _read(
        self, picture: Picture, should_stop: Callable[[], bool], timeout_s: float, subject: str
    ) -> RecognizedPage:
        found, languages = self._installed(), self.languages
        if found is None or not languages:
            raise RecognitionNeeded(f"{subject} needs text recognition (OCR).", f"Install it: {self.needs()}")
        command = [found.program, "stdin", "stdout", "-l", "+".join(languages)]
        command += ["--psm", "1" if found.finds_direction else "3", "--dpi", str(max(70, round(picture.dpi)))]
        command += ["--tessdata-dir", found.data_folder] if found.data_folder else []
        process = _start(found, [*command, "tsv"], timeout_s)
        try:
            untrusted_table, last_words = _exchange(process, picture.pgm, should_stop, timeout_s, subject)
            with contextlib.suppress(subprocess.TimeoutExpired):
                # It has closed its streams, so it is about to end.
                process.wait(_END_TIMEOUT_S)
        finally:
            _end(process)
        if process.returncode != 0:
            detail = f"{last_words}\nended with status {process.returncode}"
            raise ParserCrashed(f"Text recognition failed at {subject}.", _PAGE_HINT, detail)
        try:
            return read_table(untrusted_table, picture)
        except ImplausibleTable as problem:
            raise ParserCrashed(
                f"Text recognition answered nonsense at {subject}.", _PAGE_HINT, str(problem)
            ) from problem

    def _installed(self) -> _Installed | None:
        with self._lock:
            if self._found is None:
                # Asked again as long as there is none: it may be installed while we run.
                self._found = _ask(self._program)
            return self._found


def read_pictures(
    worker: ParseWorker,
    recognizer: Recognizer,
    name: str,
    data: bytes,
    parsed: ParsedDocument,
    should_stop: Callable[[], bool] = lambda: False,
    on_page: Callable[[int, int], None] | None = None,
    timeout_s: float = DOCUMENT_TIMEOUT_S,
) -> ParsedDocument:
    """``parsed`` with the text of its ``picture_pages`` in it; those that could not be read stay ``unread_pages``.

    At most PAGES_LIMIT pages are read, and none begun after ``timeout_s`` seconds or WORDS_LIMIT words. ``on_page``
    is told how many of how many pages are done, by the calling thread. Raises JobCancelled, and what
    ``ParseWorker.parse`` raises (DocumentEmpty when the pictures hold no text).
    """
    pages = parsed.picture_pages[:PAGES_LIMIT]
    if not pages or not recognizer.available:
        return parsed
    deadline_s = time.monotonic() + timeout_s
    failed = threading.Event()
    problems: list[str] = []
    word_counts: list[int] = []

    def stop() -> bool:
        return failed.is_set() or should_stop()

    def read(page: int) -> RecognizedPage | None:
        if stop():
            raise JobCancelled
        if time.monotonic() > deadline_s or sum(word_counts) > WORDS_LIMIT:
            return None
        try:
            picture = worker.picture(name, data, page, should_stop=stop)
            found = recognizer.recognize(picture, stop, subject=f"page {page} of {name}")
            word_counts.append(found.word_count)
            return found
        except DocumentError as error:
            problems.append(error.message)
            return None

    recognized = _read_side_by_side(pages, read, failed, on_page)
    if recognized:
        parsed = worker.parse(name, data, should_stop=should_stop, recognized=recognized)
    return replace(parsed, warnings=(*parsed.warnings, *problems[:_TOLD_PROBLEMS]))


def _read_side_by_side(
    pages: Sequence[int],
    read: Callable[[int], RecognizedPage | None],
    stop: threading.Event,
    on_page: Callable[[int, int], None] | None,
) -> dict[int, RecognizedPage]:
    """The pages that could be read; whatever goes wrong sets ``stop`` and is raised when all have ended."""
    recognized: dict[int, RecognizedPage] = {}
    with ThreadPoolExecutor(min(_AT_ONCE, _processors(), len(pages)), "recognition") as pool:
        running = {pool.submit(read, page): page for page in pages}
        try:
            for done, each in enumerate(as_completed(running), 1):
                read_page = each.result()
                if read_page is not None:
                    recognized[running[each]] = read_page
                if on_page is not None:
                    on_page(done, len(pages))
        except BaseException:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return recognized


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _rank(language: str) -> int:
    if "/" in language:
        # A script's model: of all the languages that are written in it.
        return len(_WIDESPREAD) + 1
    return _WIDESPREAD.index(language) if language in _WIDESPREAD else len(_WIDESPREAD)


# --- the program --------------------------------------------------------------------------------------------


def _ask(program: str) -> _Installed | None:
    """What a tesseract says of itself; None where there is none that answers."""
    found = shutil.which(program)
    if found is None:
        return None
    path = os.path.abspath(found)
    try:
        answers = [
            subprocess.run(
                [path, option],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=_ASK_TIMEOUT_S,
                env=_environment(),
                cwd="/",
                check=False,
            ).stdout.decode("utf-8", "replace")
            for option in ("--version", "--list-langs")
        ]
    except (OSError, subprocess.TimeoutExpired):
        return None
    first, *listed = answers[1].splitlines() or [""]
    folder = _FOLDER.search(first)
    names = [line.strip() for line in listed if _LANGUAGE_NAME.fullmatch(line.strip())]
    version = re.search(r"tesseract v?(\S+)", answers[0])
    return _Installed(
        path,
        version[1] if version else "",
        folder[1] if folder and Path(folder[1]).is_dir() else os.environ.get("TESSDATA_PREFIX", ""),
        tuple(each for each in names if each not in _NO_LANGUAGES),
        _ORIENTATION in names,
    )


def _environment() -> dict[str, str]:
    environment = {"LC_ALL": "C.UTF-8", "PATH": os.defpath, "OMP_THREAD_LIMIT": "1"}
    if "TESSDATA_PREFIX" in os.environ:
        environment["TESSDATA_PREFIX"] = os.environ["TESSDATA_PREFIX"]
    return environment


def _start(found: _Installed, command: Sequence[str], timeout_s: float) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        # Without site packages, and without the current folder as a place of modules.
        [
            *(sys.executable, "-S", "-P", "-B", "-m", _MODULE),
            *(str(os.getpid()), str(int(timeout_s) + 1), found.data_folder),
            *command,
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**_environment(), "PYTHONPATH": str(_ROOT)},
        cwd="/",
        bufsize=0,
        close_fds=True,
        # Ctrl-C in a terminal goes to the whole group; we decide what happens to it.
        start_new_session=True,
    )


def _exchange(
    process: subprocess.Popen[bytes], picture: bytes, should_stop: Callable[[], bool], timeout_s: float, subject: str
) -> tuple[bytes, str]:
    """Give it the picture; returns what it prints and the last of what it complains of.

    Raises JobCancelled, ParserTimedOut; ParserCrashed when it prints without end.
    """
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    deadline_s = time.monotonic() + timeout_s
    unsent = memoryview(picture)
    table, complaints = bytearray(), bytearray()
    with selectors.DefaultSelector() as selector:
        events = (selectors.EVENT_WRITE, selectors.EVENT_READ, selectors.EVENT_READ)
        for stream, event, received in zip(
            (process.stdin, process.stdout, process.stderr), events, (None, table, complaints), strict=True
        ):
            os.set_blocking(stream.fileno(), False)
            selector.register(stream, event, received)
        while selector.get_map():
            if should_stop():
                raise JobCancelled
            if time.monotonic() > deadline_s:
                raise ParserTimedOut(f"Reading {subject} took more than {timeout_s:.3g} s and was stopped.", _PAGE_HINT)
            for key, _ in selector.select(_POLL_S):
                if key.fileobj is process.stdin:
                    unsent = _send(key.fd, unsent)
                    if not unsent:
                        selector.unregister(key.fileobj)
                        process.stdin.close()
                    continue
                read = os.read(key.fd, _CHUNK_BYTES)
                if not read:
                    selector.unregister(key.fileobj)
                key.data.extend(read)
            if len(table) > TABLE_LIMIT_BYTES:
                raise ParserCrashed(f"Text recognition answered without end at {subject}.", _PAGE_HINT)
            del complaints[:-_ERRORS_BYTES]
    return bytes(table), complaints.decode("utf-8", "replace")


def _send(pipe: int, unsent: memoryview) -> memoryview:
    """What is still unsent after giving a pipe what it takes; nothing when its reader is gone."""
    try:
        return unsent[os.write(pipe, unsent[: 1 << 20]) :]
    except BlockingIOError:
        return unsent
    except BrokenPipeError:
        return unsent[len(unsent) :]


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process that has not ended."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
