"""What a folder can hold besides files worth reading: each is in the ledger with a reason, and harms nothing."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from engine import Document, DocumentStatus
from engine.ingestion.embedder import Embedder
from engine.ingestion.reading import INSIDE_LIMIT, file_path
from tests.integration.hostile_content import MEGABYTE, deflated, raw_zip, zipped
from tests.integration.test_ledger import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[Library]:
    library = Library(tmp_path_factory.mktemp("hostile") / "library", embedder)
    yield library
    library.close()


def documents(library: Library, folder: Path) -> dict[str, Document]:
    """By path below ``folder``."""
    prefix = f"{folder}/"
    return {each.path.removeprefix(prefix): each for each in library.ledger.all() if each.path.startswith(prefix)}


def test_links_devices_pipes_and_sockets_are_refused_with_a_reason(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "drop"
    folder.mkdir()
    (tmp_path / "secret.md").write_text("the outside nougat")
    (folder / "good.md").write_text("The good anchor.")
    (folder / "out.md").symlink_to(tmp_path / "secret.md")
    (folder / "up").symlink_to(tmp_path)
    (folder / "round.md").symlink_to(folder / "round.md")
    (folder / "device.md").symlink_to("/dev/zero")
    (folder / "memory.md").symlink_to("/proc/self/mem")
    os.mkfifo(folder / "pipe.md")
    listener = socket.socket(socket.AF_UNIX)
    # The address of a socket is short, and a test's folder is not.
    here = Path.cwd()
    os.chdir(folder)
    try:
        listener.bind("socket.md")
    finally:
        os.chdir(here)
        listener.close()
    started_s = time.monotonic()
    library.add(folder)
    assert time.monotonic() - started_s < 10
    listed = documents(library, folder)
    assert {name: each.status for name, each in listed.items()} == {
        "good.md": "indexed",
        **dict.fromkeys(("out.md", "up", "round.md", "device.md", "memory.md", "pipe.md", "socket.md"), "failed"),
    }
    assert all(each.error and each.hint for name, each in listed.items() if name != "good.md")
    assert "leads out of its folder" in (listed["out.md"].error or "")
    assert "not a regular file" in (listed["pipe.md"].error or "")
    assert not library.keywords.search("nougat", 5)
    for name in ("device.md", "pipe.md", "socket.md"):
        # Named by a person, not found in a folder: what it is has to be noticed all the same.
        library.add(folder / name)
        assert library.failures() == ["document_unsupported" if name != "socket.md" else "document_inaccessible"]


def test_names_of_every_kind_are_indexed_and_found_again(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    names = [
        b"two\nlines.md", b"bad\xff\xfe.md", "\U0001f600 emoji.md".encode(), b"x" * 252 + b".md", b"back\\slash.md",
        b"tab\t\x1b[31m.md", b"\\xff.md", "\u202egnp.md".encode(), b" .md",
        b"'; DROP TABLE documents; --.md", b"%s%n.md",
    ]  # fmt: skip
    for number, name in enumerate(names):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(f"Anchor number {number} is of iron.")
    library.add(folder)
    listed = documents(library, folder)
    assert len(listed) == len(names)
    assert {each.status for each in listed.values()} == {DocumentStatus.INDEXED}
    for each in listed.values():
        each.path.encode("utf-8")
        assert file_path(each.path).read_text() == library.documents.text(each.id)
    assert library.add(folder).unchanged == len(names)


def test_a_folder_with_two_slashes_does_not_pass_for_a_file_in_a_file(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "archive.zip"
    folder.mkdir()
    (folder / "inner.md").write_text("The anchor in a folder.")
    library.add(Path(f"{tmp_path}//archive.zip//inner.md"))
    (document,) = documents(library, folder).values()
    assert document.path == str(folder / "inner.md")
    assert document.status is DocumentStatus.INDEXED


def test_a_file_swapped_for_a_link_after_it_was_offered_is_not_followed(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "swap"
    folder.mkdir()
    (tmp_path / "secret.md").write_text("the swapped marzipan")
    for number in range(3):
        (folder / f"{number}.md").write_text(f"Honest anchor {number}.")
    parse = library.worker.parse

    def swap_and_parse(*arguments: object, **options: object) -> object:
        # While the first is read, the last, which has been offered, becomes a link.
        last = folder / "2.md"
        if not last.is_symlink():
            last.unlink()
            last.symlink_to(tmp_path / "secret.md")
        return parse(*arguments, **options)  # type: ignore[arg-type]

    library.worker.parse = swap_and_parse  # type: ignore[method-assign, assignment]
    try:
        library.add(folder)
    finally:
        library.worker.parse = parse  # type: ignore[method-assign]
    assert documents(library, folder)["2.md"].status is DocumentStatus.FAILED
    assert not library.keywords.search("marzipan", 5)


def test_archives_in_archives_end_at_a_depth_and_copies_are_read_once(library: Library, tmp_path: Path) -> None:
    inner = zipped({"note.txt": b"The innermost zwieback."})
    for level in range(6):
        # As 42.zip: the same archive many times over, on every level.
        inner = zipped({f"level {level} copy {number}.zip": inner for number in range(16)})
    (tmp_path / "42.zip").write_bytes(inner)
    started_s = time.monotonic()
    library.add(tmp_path / "42.zip")
    assert time.monotonic() - started_s < 20
    listed = [each for each in library.ledger.all() if "42.zip//" in each.path]
    assert len(listed) <= INSIDE_LIMIT + 16 * 6
    assert len(library.documents.all()) < 2_000
    assert any("deeper is not looked" in (each.error or "") for each in listed)
    assert not library.keywords.search("zwieback", 5)


def test_a_bomb_in_the_ledger_names_its_reason(library: Library, tmp_path: Path) -> None:
    bomb = raw_zip({"word/document.xml": (deflated(b"a", 600 * MEGABYTE), 600 * MEGABYTE, 0)}, {
        "[Content_Types].xml": b"wordprocessingml.document.main+xml"
    })  # fmt: skip
    (tmp_path / "bomb.docx").write_bytes(bomb)
    library.add(tmp_path / "bomb.docx")
    (document,) = [each for each in library.ledger.all() if each.path.endswith("bomb.docx")]
    assert document.status is DocumentStatus.FAILED
    assert "would unpack to 600 MB" in (document.error or "")


def test_text_whose_name_says_pdf_is_read_with_a_warning(library: Library, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_text("This anchor is only text.")
    (tmp_path / "report.docx").write_text("<!doctype html><p>This anchor is a page.")
    (tmp_path / "report.txt").write_text("This anchor is what its name says.")
    library.add(tmp_path / "report.pdf", tmp_path / "report.docx", tmp_path / "report.txt")
    told = {Path(path).name: each.warnings for path, each in documents(library, tmp_path).items()}
    assert told["report.pdf"] == ("the name says PDF, but the content is text",)
    assert told["report.docx"] == ("the name says DOCX, but the content is text",)
    assert told["report.txt"] == ()


def test_a_line_of_megabytes_is_cut_without_taking_the_memory_of_the_app(library: Library, tmp_path: Path) -> None:
    from engine.ingestion.chunking import chunk_document
    from engine.types import Block, BlockKind, ParsedDocument

    text = "word and " * 150_000
    document = ParsedDocument("Title", "text/plain", text, (Block(BlockKind.PARAGRAPH, 0, len(text) - 1),))
    before_kb = peak_kb()
    drafts = chunk_document(document, library.ingestion._embedder.tokenizer)
    assert peak_kb() - before_kb < 150 * 1024
    assert drafts[-1].end == len(text) - 1
    assert all(not text[one.end : other.start].strip() and one.end <= other.start for one, other in pairwise(drafts))


def peak_kb() -> int:
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
