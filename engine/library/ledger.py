"""The ledger: every file ever offered, by path, and what became of it.

A path is listed once in a collection: under the document its content is, as a further path of that, or with the
reason why there is none.
"""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import DocumentEmpty, EngineError
from engine.library.database import Database
from engine.library.rows import (
    BELOW,
    DOCUMENT,
    SEARCHABLE,
    Change,
    FileState,
    below,
    change,
    collection_id,
    document_of,
    rename,
    take_off,
    vacate,
)
from engine.types import Document, DocumentStatus

_FAILURES_REPEATED = 100
"""Of a copied archive that holds more files that failed, these are listed for one of its paths."""

# Without its further paths: content that is there a thousand times would name them a thousand times.
_DOCUMENT_ALONE = """
    SELECT d.*, c.name AS collection, (SELECT count(*) FROM chunks WHERE document_id = d.id) AS chunk_count,
        '[]' AS copies
    FROM documents d JOIN collections c ON c.id = d.collection_id
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a path; ``document`` is named by the path that it is listed under, without its others."""

    document: Document
    size_bytes: int
    modified_ns: int
    reading: Read
    is_copy: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """By what a document was read, and how far: what tells whether reading it again would give more."""

    status: DocumentStatus
    parser: str | None
    embedder_sha256: str | None
    error_code: str | None
    modified_ns: int


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What taking a path off the ledger did."""

    changes: list[Change]
    listed_on: list[Document]
    """Documents that are listed without that path now."""


class Ledger:
    """The files of the library, over the catalog ``database``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- reading ---------------------------------------------------------------------------------------------

    def all(self, collection: str | None = None) -> list[Document]:
        """A row for every file offered: documents, their further paths, and what failed or was skipped."""
        where, values = ("", ()) if collection is None else (" WHERE c.name = ?", (collection,))
        with self._database.reading() as connection:
            listed = [document_of(row) for row in connection.execute(f"{DOCUMENT}{where}", values)]
        copies = [
            dataclasses.replace(document, path=path, copy_of=document.path, copies=())
            for document in listed
            for path in document.copies
        ]
        return sorted([*listed, *copies], key=lambda document: (document.collection, document.path))

    def entries(self, collection: str, paths: Iterable[str]) -> dict[str, Entry]:
        """What is known of each of ``paths`` that has been offered before."""
        values = (collection, json.dumps(list(paths)))
        with self._database.reading() as connection:
            found = {
                row["path"]: _entry(row)
                for row in connection.execute(
                    f"{_DOCUMENT_ALONE} WHERE c.name = ? AND d.path IN (SELECT value FROM json_each(?))", values
                )
            }
            copies = connection.execute(
                """
                SELECT k.* FROM copies k JOIN collections c ON c.id = k.collection_id
                WHERE c.name = ? AND k.path IN (SELECT value FROM json_each(?))
                """,
                values,
            ).fetchall()
            ids = json.dumps(sorted({copy["document_id"] for copy in copies}))
            originals = {
                row["id"]: _entry(row)
                for row in connection.execute(
                    f"{_DOCUMENT_ALONE} WHERE d.id IN (SELECT value FROM json_each(?))", (ids,)
                )
            }
        for copy in copies:
            original = originals[copy["document_id"]]
            found[copy["path"]] = dataclasses.replace(
                original, size_bytes=copy["size_bytes"], modified_ns=copy["modified_ns"], is_copy=True
            )
        return found

    def with_content(self, collection: str, sha256: str) -> Entry | None:
        """The indexed document with this content."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"{_DOCUMENT_ALONE} WHERE c.name = ? AND d.sha256 = ? AND d.status IN {SEARCHABLE} ORDER BY d.id",
                (collection, sha256),
            ).fetchone()
        return None if row is None else _entry(row)

    def read_inside(self, collection: str, path: str) -> list[Read]:
        """By what each file inside the file ``path`` was read."""
        with self._database.reading() as connection:
            known = connection.execute("SELECT id FROM collections WHERE name = ?", (collection,)).fetchone()
            if known is None:
                return []
            inside = below(known[0], path)
            rows = connection.execute(
                f"""
                SELECT status, parser, embedder_sha256, error_code, modified_ns FROM documents WHERE {BELOW}
                UNION ALL
                SELECT d.status, d.parser, d.embedder_sha256, d.error_code, d.modified_ns FROM documents d
                WHERE d.id IN (SELECT document_id FROM copies WHERE {BELOW})
                """,
                (*inside, *inside),
            )
            return [_read(row) for row in rows]

    def files(self, collection: str, path: str) -> set[str]:
        """``path`` and the files below it as a folder, as far as they are listed, or files inside them are."""
        values = {"name": collection, "path": path, "from": path.rstrip("/") + "/", "to": path.rstrip("/") + "0"}
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT d.path FROM documents d JOIN collections c ON c.id = d.collection_id
                WHERE c.name = :name AND (d.path = :path OR (d.path >= :from AND d.path < :to))
                UNION ALL
                SELECT k.path FROM copies k JOIN collections c ON c.id = k.collection_id
                WHERE c.name = :name AND (k.path = :path OR (k.path >= :from AND k.path < :to))
                """,
                values,
            )
            return {row[0].partition("//")[0] for row in rows}

    # --- writing ---------------------------------------------------------------------------------------------

    def fail(self, collection: str, path: str, file: FileState | None, error: EngineError, parser: str) -> list[Change]:
        """List ``path`` with the reason it could not be read; ``parser`` is who says so.

        A version that was read before stays: a file that is damaged or locked today does not take yesterday's
        text with it. One that was emptied does.
        """
        with self._database.writing() as connection:
            row = connection.execute(f"{DOCUMENT} WHERE c.name = ? AND d.path = ?", (collection, path)).fetchone()
            if row is None or not DocumentStatus(row["status"]).searchable or isinstance(error, DocumentEmpty):
                return self._list(connection, collection, path, file, error, parser, DocumentStatus.FAILED)
            connection.execute(
                "UPDATE documents SET error_code = ?, error = ?, hint = ? WHERE id = ?",
                (error.code, error.message, error.hint, row["id"]),
            )
            if file is not None:
                # What is there now need not be looked at again until it changes.
                connection.execute(
                    "UPDATE documents SET size_bytes = ?, modified_ns = ? WHERE id = ?",
                    (file.size_bytes, file.modified_ns, row["id"]),
                )
            return []

    def skip(self, collection: str, skipped: Sequence[tuple[str, EngineError]]) -> None:
        """List paths that are not looked into, each with the reason; what was read from one before stays."""
        with self._database.writing() as connection:
            for path, error in skipped:
                row = connection.execute(f"{DOCUMENT} WHERE c.name = ? AND d.path = ?", (collection, path)).fetchone()
                if row is None or not DocumentStatus(row["status"]).searchable:
                    self._list(connection, collection, path, None, error, "", DocumentStatus.SKIPPED)

    def touch(self, collection: str, path: str, file: FileState) -> None:
        """Note a new time for content that did not change, and that the file is readable again."""
        with self._database.writing() as connection:
            at_path = (collection_id(connection, collection), path)
            connection.execute(
                "UPDATE copies SET modified_ns = ? WHERE collection_id = ? AND path = ?", (file.modified_ns, *at_path)
            )
            connection.execute(
                "UPDATE documents SET modified_ns = ?, size_bytes = ? WHERE collection_id = ? AND path = ?",
                (file.modified_ns, file.size_bytes, *at_path),
            )
            # The error of a partly read one is about its pages, and stays.
            connection.execute(
                """
                UPDATE documents SET error_code = NULL, error = NULL, hint = NULL
                WHERE collection_id = ? AND path = ? AND status = ?
                """,
                (*at_path, DocumentStatus.INDEXED),
            )

    def add_copy(self, document: Document, path: str, file: FileState, inside_limit: int) -> list[Change]:
        """List ``path`` as one more place of a document's content, and of the files inside it.

        Where that would list more than ``inside_limit`` files inside one file, those inside are left out: archives in
        archives in archives may hold a million copies of a few.
        """
        with self._database.writing() as connection:
            changes = take_off(connection, document.collection, path)
            known_collection = collection_id(connection, document.collection)
            # It may have been promoted to another path just now.
            row = connection.execute("SELECT * FROM documents WHERE id = ?", (document.id,)).fetchone()
            inside = below(known_collection, row["path"])
            outer = below(known_collection, path.partition("//")[0])
            if _count(connection, inside) + _count(connection, outer) > inside_limit:
                inside = (known_collection, "", "")
            listed = [(path, document.id, file.size_bytes)]
            listed += [
                (path + each["path"][len(row["path"]) :], each["id"], each["size_bytes"])
                for each in connection.execute(
                    f"SELECT * FROM documents WHERE {BELOW} AND status IN {SEARCHABLE}", inside
                )
            ]
            listed += [
                (path + each["path"][len(row["path"]) :], each["document_id"], each["size_bytes"])
                for each in connection.execute(f"SELECT * FROM copies WHERE {BELOW}", inside)
            ]
            connection.executemany(
                "INSERT INTO copies VALUES (?, ?, ?, ?, ?)",
                [(known_collection, at, identity, size, file.modified_ns) for at, identity, size in listed],
            )
            failed = connection.execute(
                f"SELECT * FROM documents WHERE {BELOW} AND status NOT IN {SEARCHABLE} LIMIT ?",
                (*inside, _FAILURES_REPEATED + 1),
            ).fetchall()
            if len(failed) <= _FAILURES_REPEATED:
                connection.executemany(
                    """
                    INSERT INTO documents (collection_id, path, title, status, error_code, error, hint, parser, sha256,
                        size_bytes, modified_ns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        (
                            known_collection, path + each["path"][len(row["path"]) :],
                            *(each[name] for name in _OF_FAILED), file.modified_ns,
                        )
                        for each in failed
                    ],
                )  # fmt: skip
            return changes

    def move(self, document: Document, path: str, file: FileState) -> list[Change]:
        """List a document whose file was renamed under its new path, with the files inside it.

        The first change is the document's own.
        """
        with self._database.writing() as connection:
            changes = take_off(connection, document.collection, path)
            row = connection.execute("SELECT * FROM documents WHERE id = ?", (document.id,)).fetchone()
            inside = below(row["collection_id"], row["path"])
            old = len(row["path"])
            for each in connection.execute(f"SELECT * FROM documents WHERE {BELOW}", inside).fetchall():
                rename(connection, each, path + each["path"][old:], file.modified_ns)
            connection.execute(f"UPDATE copies SET path = ? || substr(path, ?) WHERE {BELOW}", (path, old + 1, *inside))
            rename(connection, row, path, file.modified_ns)
            return [change(connection, document.id, (), ()), *changes]

    def forget(self, collection: str, paths: Iterable[str]) -> Forgotten:
        """Take paths off the ledger: with their documents, unless those are listed at another path too."""
        changes: list[Change] = []
        others: dict[int, Document] = {}
        with self._database.writing() as connection:
            for path in paths:
                known = connection.execute("SELECT id FROM collections WHERE name = ?", (collection,)).fetchone()
                if known is None:
                    break
                kept = (
                    connection.execute(
                        "SELECT document_id FROM copies WHERE collection_id = ? AND path = ?", (known[0], path)
                    ).fetchone()
                    or connection.execute(
                        """
                    SELECT document_id FROM copies
                    WHERE document_id = (SELECT id FROM documents WHERE collection_id = ? AND path = ?)
                    """,
                        (known[0], path),
                    ).fetchone()
                )
                changes += take_off(connection, collection, path)
                if kept is not None:
                    row = connection.execute(f"{DOCUMENT} WHERE d.id = ?", (kept[0],)).fetchone()
                    others[kept[0]] = document_of(row)
        gone = {each.document.id for each in changes}
        return Forgotten(changes, [document for identity, document in others.items() if identity not in gone])

    # --- watched folders -------------------------------------------------------------------------------------

    def watched(self) -> dict[str, str]:
        """The watched folders, and the collection each is kept in."""
        with self._database.reading() as connection:
            return dict(connection.execute("SELECT path, collection FROM watched_folders ORDER BY path").fetchall())

    def watch(self, path: str, collection: str) -> None:
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO watched_folders VALUES (?, ?)", (path, collection))

    def unwatch(self, path: str) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM watched_folders WHERE path = ?", (path,))

    def _list(
        self,
        connection: sqlite3.Connection,
        collection: str,
        path: str,
        file: FileState | None,
        error: EngineError,
        parser: str,
        status: DocumentStatus,
    ) -> list[Change]:
        document_id, removed = vacate(connection, collection, path)
        connection.execute(
            """
            UPDATE documents SET status = ?, error_code = ?, error = ?, hint = ?, sha256 = ?,
                size_bytes = ?, modified_ns = ?, parser = ? WHERE id = ?
            """,
            (
                status, error.code, error.message, error.hint,
                file.sha256 if file else None, file.size_bytes if file else 0,
                file.modified_ns if file else 0, parser, document_id,
            ),
        )  # fmt: skip
        inside = take_off(connection, collection, path, inside_only=True)
        return [change(connection, document_id, (), removed), *inside]


_OF_FAILED = ("title", "status", "error_code", "error", "hint", "parser", "sha256", "size_bytes")


def _count(connection: sqlite3.Connection, inside: tuple[int, str, str]) -> int:
    """How many paths are listed inside a file."""
    return sum(
        connection.execute(f"SELECT count(*) FROM {table} WHERE {BELOW}", inside).fetchone()[0]
        for table in ("documents", "copies")
    )


def _entry(row: Any) -> Entry:
    return Entry(document_of(row), row["size_bytes"], row["modified_ns"], _read(row))


def _read(row: Any) -> Read:
    return Read(
        DocumentStatus(row["status"]),
        row["parser"],
        row["embedder_sha256"],
        row["error_code"],
        row["modified_ns"],
    )
