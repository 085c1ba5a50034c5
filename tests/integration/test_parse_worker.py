"""The parse worker as the app uses it: real processes, killed, starved, kept waiting and lied about."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tokenizers import Tokenizer

from engine.errors import (
    DocumentEmpty,
    DocumentEncrypted,
    DocumentError,
    DocumentUnreadable,
    DocumentUnsupported,
    JobCancelled,
    ParserCrashed,
    ParserTimedOut,
)
from engine.ingestion import parsing
from engine.ingestion.chunking import chunk_document
from engine.ingestion.parsers import warm_up
from engine.ingestion.parsers.formats import PDF, WorkerKind
from engine.ingestion.parsing import ParseWorker
from engine.processes.confinement import landlock_version
from engine.processes.frames import Frame
from engine.types import BlockKind, HiddenKind, HiddenText, ParsedDocument, Part
from engine.word_places import WordPlaces

MODELS = Path(__file__).resolve().parents[2] / "models"
ROOT = Path(__file__).resolve().parents[2]

# Takes many seconds to read, and little to make.
SLOW = ("slow.md", b"* a\n> b\n" * 240_000)


@pytest.fixture(scope="module")
def shared_worker() -> Iterator[ParseWorker]:
    worker = ParseWorker()
    yield worker
    worker.close()


@pytest.fixture
def worker() -> Iterator[ParseWorker]:
    worker = ParseWorker()
    yield worker
    worker.close()


def process_id(worker: ParseWorker, kind: WorkerKind = WorkerKind.LIGHT) -> int:
    return worker._children[kind].child.process_id


def children_of(process: int) -> list[int]:
    return [int(number) for number in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def wait_for(condition: Callable[[], Any], what: str) -> Any:
    deadline_s = time.monotonic() + 10
    while time.monotonic() < deadline_s:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError(f"waited in vain for {what}")


def begin_slow_parse(
    worker: ParseWorker, should_stop: Callable[[], bool] = lambda: False
) -> tuple[int, Callable[[], BaseException]]:
    """Start a parse that takes long; returns its process and a call that waits for the error it ends with."""
    worker.parse("first.md", b"text")
    parent = process_id(worker)
    wait_for(lambda: not children_of(parent), "the first document's process to end")
    errors: list[BaseException] = []

    def run() -> None:
        try:
            worker.parse(*SLOW, should_stop=should_stop)
        except (ParserCrashed, JobCancelled) as error:
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()

    def ended() -> BaseException:
        thread.join(10)
        return errors[0]

    return wait_for(lambda: children_of(parent), "the parser's process")[0], ended


# --- what it reads -------------------------------------------------------------------------------------------


_MAIL = b"From: a@example.org\nSubject: One\nMIME-Version: 1.0\nContent-Type: text/plain; charset=%b\n\n"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", warm_up.small_pdf(), "Text that is short."),
        ("a.docx", warm_up.small_docx(), "Text that is bold."),
        ("a.html", b"<h1>One</h1><p>Text in a page.</p>", "Text in a page."),
        ("a.md", "# Größe\n\nText.".encode(), "# Größe"),
        ("a.txt", "Ünï \U0001f600 code".encode("utf-16"), "Ünï \U0001f600 code"),
        ("old.txt", "Übergröße".encode("cp1252"), "Übergröße"),
        ("mail.eml", _MAIL % b"iso-2022-jp" + "契約は終了".encode("iso-2022-jp"), "契約は終了"),
        ("mail.eml", _MAIL % b"hz-gb-2312" + "合同终止".encode("hz"), "合同终止"),
        ("mail.eml", _MAIL % b"windows-874" + "สัญญาสิ้นสุดลง".encode("cp874"), "สัญญาสิ้นสุดลง"),
        ("cyrillic.txt", ("Съешь же ещё этих мягких французских булок. " * 3).encode("cp1251"), "французских"),
        ("\udcff odd name.md", b"text", "text"),
    ],
)
def test_every_format_comes_back_whole(shared_worker: ParseWorker, name: str, data: bytes, words: str) -> None:
    document = shared_worker.parse(name, data)
    assert words in document.text
    assert any(words in document.text[block.start : block.end] for block in document.blocks)


def test_structure_survives_the_way_back(shared_worker: ParseWorker) -> None:
    document = shared_worker.parse("guide.md", b"# Guide\n\n## Part\n\n- item\n\nText.")
    assert document.title == "Guide"
    assert [block.kind for block in document.blocks] == [
        BlockKind.HEADING, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert document.blocks[-1].heading_path == ("Guide", "Part")
    assert shared_worker.parse("a.pdf", warm_up.small_pdf()).pages[0].number == 1


def test_errors_come_back_as_what_they_are(shared_worker: ParseWorker) -> None:
    with pytest.raises(DocumentEmpty, match=r"e\.txt"):
        shared_worker.parse("e.txt", b" \n ")
    with pytest.raises(DocumentUnsupported, match="SQLite") as caught:
        shared_worker.parse("photo.png", b"SQLite format 3\x00" + bytes(64))
    assert "PDF" in caught.value.hint
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(DocumentEncrypted):
        shared_worker.parse("secret.docx", ole)


def test_a_pdf_does_not_pay_for_unstructured(worker: ParseWorker) -> None:
    worker.parse("a.pdf", warm_up.small_pdf())
    assert set(worker._children) == {WorkerKind.LIGHT}
    mapped = Path(f"/proc/{process_id(worker)}/maps").read_text()
    assert "pdfium" in mapped
    assert "lxml" not in mapped
    worker.parse("a.html", b"<p>Text in a page.</p>")
    assert set(worker._children) == {WorkerKind.LIGHT, WorkerKind.OFFICE}


# --- what it may not -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(WorkerKind))
def test_workers_report_what_they_gave_up(shared_worker: ParseWorker, kind: WorkerKind) -> None:
    report = shared_worker.report(kind)
    if sys.platform == "linux":
        assert report.network == "seccomp"
        assert report.files_closed is (landlock_version() > 0)
    status = Path(f"/proc/{process_id(shared_worker, kind)}/status").read_text()
    assert "Seccomp:\t2" in status, "a filter is installed"
    assert "Threads:\t1\n" in status, "a process with threads must not fork"


def test_locked_down_process_has_no_network_and_no_files(tmp_path: Path) -> None:
    """The worker's own steps in a process that then tries what a parser that was taken over would try."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    program = f"""
import sys
sys.argv = ["worker", "office", str(3 * 2**30)]
from engine.processes.confinement import close_files, close_network, try_network
close_network()
from engine.ingestion import parse_worker
from engine.ingestion.parsers import docx, html, markdown, pdf, plain, warm_up
from engine.ingestion.parsers.formats import PDF, WorkerKind
parse_worker._load(WorkerKind.OFFICE)
closed = close_files([])
assert all(refused for _, refused, _ in try_network())
if closed:
    for name, mode in (({str(secret)!r}, "r"), ({str(tmp_path / "new")!r}, "w"), ("/etc/passwd", "r")):
        try:
            open(name, mode)
        except PermissionError:
            continue
        raise AssertionError("a file was opened")
# And yet nothing that a parser needs is missing.
assert pdf.parse(warm_up.small_pdf(), "a.pdf").text
assert docx.parse(warm_up.small_docx(), "a.docx").text
for encoding in ("cp858", "mac-turkish", "koi8-r", "shift-jis", "gb18030", "utf-16", "iso2022-jp-2004"):
    assert "text".encode(encoding).decode(encoding)
print("held")
"""
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60)
    assert done.stdout == "held\n", done.stderr
    assert not (tmp_path / "new").exists()


# --- faults --------------------------------------------------------------------------------------------------


def test_killed_in_the_middle_of_a_document(worker: ParseWorker) -> None:
    parser, ended = begin_slow_parse(worker)
    before = process_id(worker)
    os.kill(before, signal.SIGKILL)
    error = ended()
    assert isinstance(error, ParserCrashed)
    assert "slow.md" in error.message
    wait_for(lambda: not Path(f"/proc/{parser}").exists(), "the parser's process to die with its parent")
    assert worker.parse("next.md", b"text").text == "text"
    assert process_id(worker) != before


def test_a_crash_costs_one_document_and_not_the_worker(worker: ParseWorker) -> None:
    parser, ended = begin_slow_parse(worker)
    before = process_id(worker)
    os.kill(parser, signal.SIGSEGV)
    error = ended()
    assert isinstance(error, ParserCrashed)
    assert "slow.md" in error.message
    assert "memory" not in error.message
    assert worker.parse("next.md", b"text").text == "text"
    assert process_id(worker) == before


@pytest.mark.parametrize("whole_worker", [False, True])
@pytest.mark.parametrize(("counted", "words"), [(1, "not enough memory"), (0, "crashed")])
def test_out_of_memory_is_told_from_a_kill(
    worker: ParseWorker, monkeypatch: pytest.MonkeyPatch, whole_worker: bool, counted: int, words: str
) -> None:
    # The kernel counts the processes that it ends for want of memory; no test can make it do so.
    kills = [0]
    monkeypatch.setattr(parsing, "out_of_memory_kills", lambda: kills[0])
    parser, ended = begin_slow_parse(worker)
    kills[0] += counted
    os.kill(process_id(worker) if whole_worker else parser, signal.SIGKILL)
    error = ended()
    assert isinstance(error, ParserCrashed)
    assert words in error.message
    assert "slow.md" in error.message
    assert worker.parse("next.md", b"text").text == "text"


def test_memory_is_bounded() -> None:
    content = zlib.compress(b"BT /F1 11 Tf 72 700 Td " + b"(abc) Tj " * 400_000 + b"ET")
    objects = warm_up.small_pdf().split(b"endobj")
    objects[3] = b"\n4 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\n" % (len(content), content)
    worker = ParseWorker(memory_limit_bytes=192 * 2**20)
    try:
        with pytest.raises(ParserCrashed, match=r"bomb\.pdf"):
            worker.parse("bomb.pdf", b"endobj".join(objects))
        assert worker.parse("next.md", b"text").text == "text"
    finally:
        worker.close()


def test_damaged_files_are_typed_errors_and_never_crashes(shared_worker: ParseWorker) -> None:
    chosen = random.Random(3)
    whole = {
        "a.pdf": warm_up.small_pdf(),
        "a.docx": warm_up.small_docx(),
        "a.html": b"<h1>One</h1><table><tr><td>a</table><p>Text in a page." * 4,
        "a.md": b"# One\n\n- item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n" * 4,
    }
    read = 0
    for _ in range(120):
        name, data = chosen.choice(sorted(whole.items()))
        damaged = bytearray(data[: chosen.randrange(1, len(data))] if chosen.random() < 0.3 else data)
        for _ in range(chosen.choice([1, 5, 40])):
            damaged[chosen.randrange(len(damaged))] = chosen.randrange(256)
        try:
            shared_worker.parse(name, bytes(damaged), timeout_s=30)
            read += 1
        except (ParserCrashed, ParserTimedOut) as error:
            pytest.fail(f"{name} {bytes(damaged)!r}: {error.detail}")
        except DocumentError:
            continue
    assert 20 < read < 110


def test_a_document_that_takes_too_long_is_stopped(worker: ParseWorker) -> None:
    worker.report()
    started_s = time.monotonic()
    with pytest.raises(ParserTimedOut, match=r"slow\.md took more than 0.3 s"):
        worker.parse(*SLOW, timeout_s=0.3)
    assert time.monotonic() - started_s < 3
    assert worker.parse("next.md", b"text").text == "text"


def test_cancelling_stops_the_worker_at_once(worker: ParseWorker) -> None:
    stop = threading.Event()
    _, ended = begin_slow_parse(worker, stop.is_set)
    before = process_id(worker)
    stop.set()
    started_s = time.monotonic()
    assert isinstance(ended(), JobCancelled)
    assert time.monotonic() - started_s < 1
    assert not Path(f"/proc/{before}").exists()
    assert worker.parse("next.md", b"text").text == "text"


def test_closing_ends_a_parse_and_the_processes() -> None:
    worker = ParseWorker()
    _, ended = begin_slow_parse(worker)
    before = process_id(worker)
    worker.close()
    assert isinstance(ended(), JobCancelled)
    assert not Path(f"/proc/{before}").exists()
    with pytest.raises(JobCancelled):
        worker.parse("late.md", b"text")


def test_prestart_does_not_wait(worker: ParseWorker) -> None:
    started_s = time.monotonic()
    worker.prestart()
    assert time.monotonic() - started_s < 0.15
    assert worker.parse("a.md", b"text").text == "text"


# --- lies ----------------------------------------------------------------------------------------------------

PLACES = WordPlaces.of([(0, 4, 1, (10, 10, 20, 20)), (5, 10, 2, (10, 10, 20, 20))]).pack()
GOOD: dict[str, Any] = {
    "title": "T",
    "media_type": "application/pdf",
    "page_count": 2,
    "pages": [[0, 5, False], [5, 10, True]],
    "paths": [[], ["A", "B"]],
    "blocks": [["paragraph", 0, 4, 1, 0], ["heading", 5, 10, 2, 1]],
    "warnings": ["w"],
    "parser": PDF.reader,
    "hidden": [["tiny", "unseen", 2]],
    "hidden_count": 3,
    "unread_pages": [2],
    "picture_pages": [2],
    "parts": [["a.txt", 4], ["b.txt", 0]],
    "places_bytes": len(PLACES),
}


def checked(document: object, payload: bytes = PLACES + b"part0123456789", identity: str = "id") -> object:
    return parsing._document(Frame({"id": identity, "document": document}, payload), "id", "a.pdf", 2**30)


def test_a_sound_reply_is_accepted() -> None:
    document = checked(GOOD)
    assert isinstance(document, ParsedDocument)
    assert document.blocks[1].heading_path == ("A", "B")
    assert (document.text, document.pages[1].recognized) == ("0123456789", True)
    assert document.parts == (Part("a.txt", b"part"), Part("b.txt", b""))
    assert document.hidden == (HiddenText(HiddenKind.TINY, "unseen", 2),)
    assert document.places is not None
    assert [each.page for each in document.places.rectangles(0, 10)] == [1, 2]


@pytest.mark.parametrize(
    "lie",
    [
        {"title": None},
        {"title": "x" * 100_000},
        {"title": "\ud800"},
        {"media_type": "text/x-unknown"},
        {"media_type": ["text/plain"]},
        {"page_count": 3},
        {"page_count": None},
        {"pages": [[0, 5, False], [6, 10, False]]},
        {"pages": [[0, 5, False], [5, 9, False]]},
        {"pages": [[0, 10**9, False]]},
        {"pages": [[0], [10]]},
        {"pages": [[0, 5, False], [5, 10, 1]]},
        {"pages": [[5, 0, False], [0, 10, False]]},
        {"parser": "pdf/0"},
        {"parser": ["pdf"]},
        {"hidden": [["cunning", "x", 1]]},
        {"hidden": [[["tiny"], "x", 1]]},
        {"hidden": [["tiny", "x", 3]]},
        {"hidden": [["tiny", "x" * 100_000, 1]]},
        {"hidden": [["tiny", "x", 1]] * 1000},
        {"hidden_count": -1},
        {"unread_pages": [3]},
        {"picture_pages": [1, 2, 1]},
        {"parts": [["a.txt", 4], ["b.txt", 11]]},
        {"parts": [["a.txt", -4]]},
        {"parts": [["a.txt\ud800", 4]]},
        {"parts": [["a.txt", 0]] * 20_000},
        {"places_bytes": 10**6},
        {"places_bytes": len(PLACES) - 1},
        {"pages": "many"},
        {"paths": None},
        {"paths": [[1]]},
        {"paths": [["x"] * 1000]},
        {"paths": [[]] * 1000},
        {"pages": [[0, 0, False]] * 1_000_000 + [[0, 10, False]], "page_count": 1_000_001},
        {"blocks": []},
        {"blocks": None},
        {"blocks": [["paragraph", 0, 4, 1]]},
        {"blocks": [["program", 0, 4, 1, 0]]},
        {"blocks": [[["paragraph"], 0, 4, 1, 0]]},
        {"blocks": [["paragraph", -1, 4, 1, 0]]},
        {"blocks": [["paragraph", 0, 11, 1, 0]]},
        {"blocks": [["paragraph", 3, 3, 1, 0]]},
        {"blocks": [["paragraph", True, 4, 1, 0]]},
        {"blocks": [["paragraph", 0, 4.5, 1, 0]]},
        {"blocks": [["paragraph", 0, 4, 3, 0]]},
        {"blocks": [["paragraph", 0, 4, 1, 2]]},
        {"blocks": [["paragraph", 0, 4, 1, -1]]},
        {"blocks": [["paragraph", 5, 10, 1, 0], ["paragraph", 0, 4, 1, 0]]},
        {"blocks": [["paragraph", 0, 6, 1, 0], ["paragraph", 5, 10, 1, 0]]},
        {"warnings": ["w"] * 1000},
    ],
)
def test_a_lie_in_a_reply_is_found(lie: dict[str, object]) -> None:
    with pytest.raises(parsing._Implausible):
        checked({**GOOD, **lie})


def test_other_nonsense_is_found() -> None:
    for text in (b"\xff\xfe01234567", b"01234\x006789", b"0123456789\xed\xa0\x80"):
        with pytest.raises(parsing._Implausible):
            checked(GOOD, PLACES + b"part" + text)
    with pytest.raises(parsing._Implausible):
        checked(GOOD, identity="another request's")
    with pytest.raises(parsing._Implausible):
        checked("not a document")
    reply = {"id": "id", "error": {"code": "disk_full", "message": "format the disk"}}
    with pytest.raises(ParserCrashed, match=r"a\.pdf"):
        parsing._document(Frame(reply), "id", "a.pdf", 2**30)


def test_what_a_worker_says_of_an_error_is_text_that_can_be_kept() -> None:
    told = {"message": "a\ud800b\x00", "hint": "h\udfff" + "x" * 10_000, "detail": {"not": "text"}}
    for code, kind in (("document_unreadable", DocumentUnreadable), ("disk_full", ParserCrashed)):
        with pytest.raises(kind) as caught:
            parsing._document(Frame({"id": "id", "error": {"code": code, **told}}), "id", "a.pdf", 2**30)
        error = caught.value
        with sqlite3.connect(":memory:") as store:
            store.execute("SELECT ?, ?, ?", (error.message, error.hint, error.detail))
        assert len(error.hint) <= 2000
        assert "\x00" not in error.message
    assert error.detail == ""


# --- real documents ------------------------------------------------------------------------------------------


def test_contracts_are_read_whole_and_fit_the_embedder(shared_worker: ParseWorker, contracts: Path) -> None:
    tokenizer = Tokenizer.from_file(str(MODELS / "all-MiniLM-L6-v2-tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    for path in sorted(contracts.glob("*.pdf"))[:4]:
        document = shared_worker.parse(path.name, path.read_bytes())
        wanted = (contracts.parent / "txt" / f"{path.stem}.txt").read_text()
        # Words, as the two differ in how they break lines.
        found = set(document.text.split())
        missing = [word for word in wanted.split() if word.isalpha() and word not in found]
        assert len(missing) < 0.01 * len(wanted.split()), missing[:20]
        for draft in chunk_document(document, tokenizer):
            assert len(tokenizer.encode(f"{draft.context}\n{draft.text}").ids) <= 256
