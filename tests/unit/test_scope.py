"""What each condition of a scope leaves in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from engine import DocumentUnreadable, EngineError, PageSpan, Scope
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.ledger import Ledger
from engine.library.rows import FileState, IndexedChunk
from engine.types import ParsedDocument
from tests.unit.library_content import unit_vectors


class Library:
    """Documents by name, as a scope is asked about them."""

    def __init__(self, database: Database) -> None:
        self.documents = Documents(database)
        self.ledger = Ledger(database)
        self.ids: dict[str, int] = {}

    def add(
        self, path: str, *, collection: str = "Documents", parser: str = "plain/3", modified: str = "2026-03-01 12:00"
    ) -> int:
        number = len(self.ids) + 1
        modified_ns = int(datetime.fromisoformat(modified).astimezone().timestamp()) * 10**9
        parsed = ParsedDocument(path, "text/plain", path, (), (PageSpan(1, 0, len(path)),), 1, parser=parser)
        chunk = IndexedChunk(0, path, 0, len(path), 1, (), "")
        file = FileState(f"{number:064d}", len(path), modified_ns)
        changes = self.documents.store(collection, path, file, parsed, [chunk], unit_vectors(1, number), "e" * 64)
        self.ids[path] = changes[0].document.id
        return self.ids[path]

    def within(self, scope: Scope) -> set[str]:
        found = self.documents.in_scope(scope)
        assert found is not None
        return {path for path, document_id in self.ids.items() if document_id in found}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    database = Database(tmp_path / "catalog.sqlite")
    yield Library(database)
    database.close()


def test_an_empty_scope_leaves_nothing_out(library: Library) -> None:
    library.add("/a.txt")
    assert library.documents.in_scope(Scope()) is None


def test_collections(library: Library) -> None:
    library.add("/a.txt", collection="One")
    library.add("/b.txt", collection="Two")
    library.add("/c.txt", collection="Three")
    assert library.within(Scope(collections=("One",))) == {"/a.txt"}
    assert library.within(Scope(collections=("One", "Three"))) == {"/a.txt", "/c.txt"}


def test_a_collection_that_is_not_there_is_an_error_that_names_those_that_are(library: Library) -> None:
    library.add("/a.txt", collection="One")
    library.add("/b.txt", collection="Two")
    with pytest.raises(EngineError, match='no collection "Tow"') as error:
        library.documents.in_scope(Scope(collections=("One", "Tow")))
    assert "One, Two" in error.value.hint


def test_documents_by_id(library: Library) -> None:
    first, _, third = library.add("/a.txt"), library.add("/b.txt"), library.add("/c.txt")
    assert library.within(Scope(documents=(first, third))) == {"/a.txt", "/c.txt"}
    # One that is not there is no error: it may have just been removed.
    assert library.within(Scope(documents=(first, 999))) == {"/a.txt"}
    assert library.within(Scope(documents=(999,))) == set()


def test_a_mail_is_not_its_attachments(library: Library) -> None:
    mail = library.add("/mail/offer.eml")
    library.add("/mail/offer.eml//prices.xlsx")
    assert library.within(Scope(documents=(mail,))) == {"/mail/offer.eml"}


def test_folders_are_all_below_them_and_no_neighbour_of_a_like_name(library: Library) -> None:
    for path in ("/work/a.txt", "/work/deep/b.txt", "/workshop/c.txt", "/work.txt", "/elsewhere/d.txt"):
        library.add(path)
    assert library.within(Scope(folders=("/work",))) == {"/work/a.txt", "/work/deep/b.txt"}
    assert library.within(Scope(folders=("/work/",))) == {"/work/a.txt", "/work/deep/b.txt"}
    assert library.within(Scope(folders=("/work/deep", "/elsewhere"))) == {"/work/deep/b.txt", "/elsewhere/d.txt"}
    assert library.within(Scope(folders=("/",))) == set(library.ids)
    assert library.within(Scope(folders=("/nowhere",))) == set()


@pytest.mark.parametrize("folder", ["/a%", "/a_b", "/A"])
def test_a_folders_name_is_no_pattern(library: Library, folder: str) -> None:
    library.add("/axb/a.txt")
    assert library.within(Scope(folders=(folder,))) == set()


def test_a_file_that_holds_others_is_a_folder_too(library: Library) -> None:
    library.add("/in/all.zip//one.txt")
    library.add("/in/all.zip//inner.eml")
    library.add("/in/all.zip//inner.eml//two.txt")
    library.add("/in/other.txt")
    archive = {path for path in library.ids if "all.zip" in path}
    assert library.within(Scope(folders=("/in/all.zip",))) == archive
    assert library.within(Scope(folders=("/in/all.zip//inner.eml",))) == {"/in/all.zip//inner.eml//two.txt"}
    assert library.within(Scope(folders=("/in",))) == set(library.ids)


def test_a_further_path_of_the_same_content_counts(library: Library) -> None:
    document_id = library.add("/first/a.txt")
    library.add("/first/b.txt")
    document = library.documents.get(document_id)
    library.ledger.add_copy(document, "/second/a.txt", FileState(document.sha256 or "", 1, 1), inside_limit=10)
    assert library.within(Scope(folders=("/second",))) == {"/first/a.txt"}


def test_kinds_are_what_the_content_was_read_as(library: Library) -> None:
    library.add("/a.txt", parser="pdf/12")
    library.add("/b.pdf", parser="plain/3")
    library.add("/c.docx", parser="docx/2")
    assert library.within(Scope(kinds=("pdf",))) == {"/a.txt"}
    assert library.within(Scope(kinds=("PDF", "docx"))) == {"/a.txt", "/c.docx"}
    assert library.within(Scope(kinds=("doc",))) == set()


def test_markings(library: Library) -> None:
    a, b = library.add("/a.txt"), library.add("/b.txt")
    library.add("/c.txt")
    library.documents.mark([a], "RESTRICTED")
    library.documents.mark([b], "INTERNAL")
    assert library.within(Scope(markings=("RESTRICTED",))) == {"/a.txt"}
    assert library.within(Scope(markings=("RESTRICTED", "INTERNAL"))) == {"/a.txt", "/b.txt"}
    library.documents.mark([a], None)
    assert library.within(Scope(markings=("RESTRICTED",))) == set()


def test_days_hold_from_midnight_to_midnight_here(library: Library) -> None:
    library.add("/before.txt", modified="2026-02-28 23:59:59")
    library.add("/first.txt", modified="2026-03-01 00:00:00")
    library.add("/last.txt", modified="2026-03-02 23:59:59")
    library.add("/after.txt", modified="2026-03-03 00:00:00")
    assert library.within(Scope(since="2026-03-01")) == {"/first.txt", "/last.txt", "/after.txt"}
    assert library.within(Scope(until="2026-03-02")) == {"/before.txt", "/first.txt", "/last.txt"}
    assert library.within(Scope(since="2026-03-01", until="2026-03-02")) == {"/first.txt", "/last.txt"}
    assert library.within(Scope(since="2026-03-03", until="2026-03-01")) == set()


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "01.03.2026", "2026-03-01T10:00", "9999-12-31", "-1"])
@pytest.mark.parametrize("end", ["since", "until"])
def test_what_is_no_day_is_an_error_that_says_how_to_write_one(library: Library, day: str, end: str) -> None:
    if day == "9999-12-31" and end == "since":
        assert library.within(Scope(since=day)) == set()
        return
    with pytest.raises(EngineError, match="is no day") as error:
        library.documents.in_scope(Scope(**{end: day}))
    assert "2026-03-01" in error.value.hint


def test_all_conditions_must_hold(library: Library) -> None:
    library.add("/work/a.pdf", parser="pdf/1", collection="One")
    library.add("/work/b.pdf", parser="pdf/1", collection="Two")
    library.add("/work/c.txt", parser="plain/1", collection="One")
    library.add("/home/d.pdf", parser="pdf/1", collection="One")
    library.add("/work/old.pdf", parser="pdf/1", collection="One", modified="2020-01-01 12:00")
    scope = Scope(collections=("One",), kinds=("pdf",), folders=("/work",), since="2026-01-01")
    assert library.within(scope) == {"/work/a.pdf"}


def test_what_could_not_be_read_is_never_in_scope(library: Library) -> None:
    library.add("/a.txt")
    library.ledger.fail("Documents", "/b.txt", None, DocumentUnreadable("b.txt cannot be read."), "")
    failed = next(each for each in library.documents.all() if each.path == "/b.txt")
    assert library.documents.in_scope(Scope(collections=("Documents",))) == {library.ids["/a.txt"]}
    assert library.documents.in_scope(Scope(documents=(failed.id,))) == set()
