"""A catalog of an older version, brought to this one's."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from engine.library import migrations
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex
from engine.library.ledger import Ledger
from engine.library.migrations import STEPS
from engine.library.rows import FileState
from engine.library.terms import count_terms
from tests.unit.library_content import store_text, unit_vectors

CHUNKS = [
    (1, 0, "harbor lease\nLease", "The rent is due on Mondays."),
    (1, 1, "harbor lease\nLease", "Tested to MIL-STD-810H."),
    (2, 0, "manual\nManual", "The pumps were replaced."),
]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A catalog as version 2 wrote it, with FTS5, and two documents of three chunks."""
    path = tmp_path / "catalog.sqlite"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for step in STEPS[:2]:
            step(connection)
        connection.execute("PRAGMA user_version = 2")
        connection.execute("INSERT INTO collections VALUES (1, 'Documents')")
        for number, name in ((1, "harbor_lease"), (2, "manual")):
            connection.execute(
                "INSERT INTO documents (id, collection_id, path, title, status, character_count) VALUES (?,1,?,?,?,?)",
                (number, f"/{name}.txt", name, "indexed", 60),
            )
            connection.execute("INSERT INTO texts VALUES (?, ?)", (number, "x" * 60))
        vectors = unit_vectors(3, 1).astype(np.float16)
        for number, (document, ordinal, context, text) in enumerate(CHUNKS, start=1):
            connection.execute(
                "INSERT INTO chunks VALUES (?, ?, ?, 1, 0, ?, '[]', ?, ?)",
                (number, document, ordinal, len(text), context, text),
            )
            connection.execute("INSERT INTO vectors VALUES (?, ?)", (number, vectors[number - 1].tobytes()))
        found = connection.execute("SELECT rowid FROM words WHERE words MATCH 'pump'").fetchall()
        assert found == [(3,)]
    return path


def version(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def copies(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.glob(f"{path.name}.version-*"))


def test_documents_of_version_2_are_found_by_keywords(old: Path) -> None:
    database = Database(old)
    index = KeywordIndex(database)
    assert [i for i, _ in index.search("replacing a pump", 5)] == [3]
    assert [i for i, _ in index.search("which MIL-STD-810H?", 5)] == [2]
    assert {i for i, _ in index.search("harbor", 5)} == {1, 2}
    with database.reading() as connection:
        rows = connection.execute("SELECT chunk_id, length, terms FROM terms ORDER BY chunk_id").fetchall()
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert [tuple(row) for row in rows] == [
        (number, *count_terms(text, context)) for number, (*_, context, text) in enumerate(CHUNKS, start=1)
    ]
    assert not [name for name in tables if name.startswith("words")]
    database.close()


def test_what_was_there_is_there_and_may_change(old: Path) -> None:
    database = Database(old)
    documents, index = Documents(database), KeywordIndex(database)
    assert [(each.path, each.chunk_count, each.marking) for each in documents.all()] == [
        ("/harbor_lease.txt", 2, None),
        ("/manual.txt", 1, None),
    ]
    assert documents.token_signs([1, 2, 3]) == {}
    assert np.allclose(documents.vectors_of([1, 2, 3])[1], unit_vectors(3, 1), atol=1e-3)
    assert index.search("pump", 5)
    Ledger(database).move(documents.get(1), "/beacon_lease.txt", FileState(None, 1, 2))
    assert [index.search(word, 5) == [] for word in ("harbor", "beacon")] == [True, False]
    change, _ = store_text(documents, "/manual.txt", ["a gasket"], seed=2)
    assert change.document.id == 2
    assert [index.search(word, 5) == [] for word in ("pump", "gasket")] == [True, False]
    documents.remove(1)
    assert index.search("beacon rent", 5) == []
    documents.mark([2], "secret")
    assert documents.get(2).marking == "secret"
    database.close()


def test_the_old_catalog_is_kept_until_the_new_one_was_opened_again(old: Path) -> None:
    Database(old).close()
    assert version(old) == len(STEPS)
    assert copies(old) == ["catalog.sqlite.version-2"]
    kept = old.with_name("catalog.sqlite.version-2")
    assert version(kept) == 2
    with contextlib.closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM chunks").fetchone()[0] == 3
        assert connection.execute("SELECT rowid FROM words WHERE words MATCH 'pump'").fetchall() == [(3,)]
    Database(old).close()
    assert copies(old) == []


def test_a_new_catalog_needs_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    Database(path).close()
    assert version(path) == len(STEPS)
    assert copies(path) == []


def test_a_step_that_fails_leaves_the_steps_before_it_whole(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        STEPS[3](connection)
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "STEPS", (*STEPS[:3], fail))
    with pytest.raises(ZeroDivisionError):
        Database(old)
    assert version(old) == 3
    with contextlib.closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT rowid FROM words WHERE words MATCH 'pump'").fetchall() == [(3,)]
    monkeypatch.undo()
    database = Database(old)
    assert [i for i, _ in KeywordIndex(database).search("pump", 5)] == [3]
    database.close()


def test_an_empty_catalog_of_version_2_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for step in STEPS[:2]:
            step(connection)
        connection.execute("PRAGMA user_version = 2")
    database = Database(path)
    index = KeywordIndex(database)
    assert index.search("pump", 5) == []
    store_text(Documents(database), "/a.txt", ["the pump"])
    assert len(index.search("pump", 5)) == 1
    database.close()
