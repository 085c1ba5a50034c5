from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine import DiskFull, DocumentError, DocumentStatus, DocumentUnreadable, EngineError, StoreDamaged, StoreTooNew
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.exact_search import ExactSearch
from engine.library.keyword_index import KeywordIndex
from engine.library.ledger import Ledger
from engine.library.rows import FileState, IndexedChunk
from engine.types import ParsedDocument, Scope
from tests.unit.library_content import store_text, unit_vectors


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "catalog.sqlite")
    yield database
    database.close()


@pytest.fixture
def documents(database: Database) -> Documents:
    return Documents(database)


def test_what_was_stored_comes_back(documents: Documents) -> None:
    change, vectors = store_text(documents, "/a.txt", ["one two", "three four"])
    document = documents.get(change.document.id)
    assert (document.path, document.status, document.chunk_count) == ("/a.txt", DocumentStatus.INDEXED, 2)
    assert documents.text(document.id) == "one two\n\nthree four"
    found = documents.chunks(change.added)
    for chunk, _ in found.values():
        assert documents.text(document.id)[chunk.start : chunk.end] == chunk.text
    ids, stored = documents.vectors_of([*reversed(change.added), 10**6])
    assert ids == list(change.added)
    assert np.allclose(stored, vectors, atol=1e-3)
    assert documents.vectors_of([10**6])[0] == []


def test_storing_a_path_again_replaces_it_under_the_same_id(documents: Documents, database: Database) -> None:
    first, _ = store_text(documents, "/a.txt", ["apple pear"], seed=1)
    second, _ = store_text(documents, "/a.txt", ["cherry", "plum"], seed=2)
    assert second.document.id == first.document.id
    assert second.removed == first.added
    assert not set(second.added) & set(first.added)
    keywords = KeywordIndex(database)
    assert keywords.search("apple", 5) == []
    assert [i for i, _ in keywords.search("plum", 5)] == [second.added[1]]
    assert documents.chunk_count() == 2


def test_a_chunk_knows_the_names_of_its_tables_columns(documents: Documents) -> None:
    contexts = ("prices\nTitle > Part", "prices\nTitle\nName | Price", "Part")
    chunks = [IndexedChunk(number, "a", number, number + 1, 1, (), each) for number, each in enumerate(contexts)]
    parsed = ParsedDocument("Title", "text/plain", "aaa", ())
    file = FileState("0" * 64, 3, 1)
    (change,) = documents.store("Documents", "/prices.md", file, parsed, chunks, unit_vectors(3, 0), "e" * 64)
    heads = {chunk.ordinal: chunk.table_head for chunk, _ in documents.chunks(change.added).values()}
    assert heads == {0: "", 1: "Name | Price", 2: ""}


def test_removing_a_document_removes_all_of_it(documents: Documents, database: Database) -> None:
    change, _ = store_text(documents, "/a.txt", ["apple pear"])
    documents.remove(change.document.id)
    with database.reading() as connection:
        for table in ("documents", "texts", "pages", "chunks", "vectors", "collections"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table
    assert KeywordIndex(database).search("apple", 5) == []
    with pytest.raises(DocumentError):
        documents.text(change.document.id)


def test_a_write_that_fails_leaves_nothing_behind(documents: Documents, database: Database) -> None:
    store_text(documents, "/a.txt", ["apple"])

    def fail() -> None:
        with database.writing() as connection:
            connection.execute("DELETE FROM chunks")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert documents.chunk_count() == 1


def test_a_file_that_fails_keeps_the_version_that_was_read_before(documents: Documents, database: Database) -> None:
    change, _ = store_text(documents, "/a.txt", ["apple"])
    ledger = Ledger(database)
    ledger.fail("Documents", "/a.txt", None, DocumentUnreadable("now broken", "mend it"), "")
    document = documents.get(change.document.id)
    assert (document.status, document.error, document.chunk_count) == (DocumentStatus.INDEXED, "now broken", 1)
    ledger.fail("Documents", "/b.txt", None, DocumentUnreadable("broken"), "")
    assert [d.status for d in documents.all()] == [DocumentStatus.INDEXED, DocumentStatus.FAILED]


def test_a_collection_that_is_not_there_is_named(documents: Documents) -> None:
    store_text(documents, "/a.txt", ["apple"], collection="Reports")
    with pytest.raises(EngineError, match="Reprots") as caught:
        documents.in_scope(Scope(collections=("Reprots",)))
    assert "Reports" in caught.value.hint


def test_exact_search_ranks_by_cosine_within_the_documents_asked(documents: Documents) -> None:
    first, vectors = store_text(documents, "/a.txt", [f"text {i}" for i in range(50)], seed=1)
    second, others = store_text(documents, "/b.txt", [f"text {i}" for i in range(50)], seed=2)
    search = ExactSearch(documents)
    assert search.search(vectors[7], 3)[0][0] == first.added[7]
    assert search.search(vectors[7], 1)[0][1] == pytest.approx(1.0, abs=1e-3)
    within = search.search(vectors[7], 100, {second.document.id})
    assert {i for i, _ in within} == set(second.added)
    assert within[0][1] == pytest.approx(float((others @ vectors[7]).max()), abs=1e-3)
    documents.remove(first.document.id)
    assert {i for i, _ in search.search(vectors[7], 100)} == set(second.added)


def test_keywords_are_stemmed_and_a_whole_identifier_counts_more_than_its_parts(
    documents: Documents, database: Database
) -> None:
    change, _ = store_text(
        documents,
        "/a.txt",
        ["Tested to MIL-STD-810H by the depot", "STD 810H was cited with MIL nowhere near", "The pumps were replaced"],
    )
    keywords = KeywordIndex(database)
    assert [i for i, _ in keywords.search("which MIL-STD-810H?", 5)] == [change.added[0], change.added[1]]
    assert {i for i, _ in keywords.search("810H", 5)} == {change.added[0], change.added[1]}
    assert [i for i, _ in keywords.search("replacing a pump", 5)] == [change.added[2]]


@pytest.mark.parametrize(
    "query", ['"', "AND OR NOT", "a* NEAR(b)", "text:x", "-", "()", "^", "'; DROP TABLE words;", "\x00"]
)
def test_a_query_is_never_search_syntax(database: Database, documents: Documents, query: str) -> None:
    store_text(documents, "/a.txt", ["apple"])
    KeywordIndex(database).search(query, 5)


def test_a_catalog_from_the_future_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    Database(path).close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreTooNew, match="99"):
        Database(path)


def test_a_damaged_catalog_is_named(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    path.write_bytes(b"this is not a database" * 100)
    with pytest.raises(StoreDamaged, match=r"catalog\.sqlite"):
        Database(path)


def test_a_full_disk_is_a_typed_error_and_keeps_what_was_there(documents: Documents, database: Database) -> None:
    store_text(documents, "/a.txt", ["apple"])
    with database.writing() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        # SQLite reports a database that may not grow exactly as it does a disk that is full.
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull):
        store_text(documents, "/b.txt", ["pear " * 20_000] * 20, seed=2)
    assert [document.path for document in documents.all()] == ["/a.txt"]
    assert [i for i, _ in KeywordIndex(database).search("apple", 5)]
