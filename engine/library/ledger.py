"""The ledger: every file ever offered, by path, and what became of it.

A path is listed once in a collection: under the document its content is, as a further path of that, or with the
reason why there is none.
"""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import EngineError
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
    delete_document,
    document_of,
    promote_copy,
    vacate,
)
from engine.types import Document, DocumentStatus


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a path."""

    document: Document
    size_bytes: int
    modified_ns: int
    embedder_sha256: str | None
    is_copy: bool


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
        wanted = json.dumps(list(paths))
        with self._database.reading() as connection:
            found = {
                row["path"]: _entry(row)
                for row in connection.execute(
                    f"{DOCUMENT} WHERE c.name = ? AND d.path IN (SELECT value FROM json_each(?))", (collection, wanted)
                )
            }
            copies = connection.execute(
                """
                SELECT k.* FROM copies k JOIN collections c ON c.id = k.collection_id
                WHERE c.name = ? AND k.path IN (SELECT value FROM json_each(?))
                """,
                (collection, wanted),
            ).fetchall()
            for copy in copies:
                row = connection.execute(f"{DOCUMENT} WHERE d.id = ?", (copy["document_id"],)).fetchone()
                entry = _entry(row)
                found[copy["path"]] = Entry(
                    entry.document, copy["size_bytes"], copy["modified_ns"], entry.embedder_sha256, is_copy=True
                )
        return found

    def with_content(self, collection: str, sha256: str) -> Entry | None:
        """The indexed document with this content."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"{DOCUMENT} WHERE c.name = ? AND d.sha256 = ? AND d.status IN {SEARCHABLE} ORDER BY d.id",
                (collection, sha256),
            ).fetchone()
        return None if row is None else _entry(row)

    def below(self, collection: str, path: str) -> list[Document]:
        """The documents and failures that are files inside the file ``path``."""
        with self._database.reading() as connection:
            rows = connection.execute(f"{DOCUMENT} WHERE c.name = ? AND {BELOW}", (collection, *below(path)))
            return [document_of(row) for row in rows]

    def files(self, collection: str) -> list[str]:
        """The path of every file listed in ``collection``, those inside other files left out."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT d.path FROM documents d JOIN collections c ON c.id = d.collection_id WHERE c.name = :name
                UNION ALL
                SELECT k.path FROM copies k JOIN collections c ON c.id = k.collection_id WHERE c.name = :name
                """,
                {"name": collection},
            )
            return [row[0] for row in rows if "//" not in row[0]]

    # --- writing ---------------------------------------------------------------------------------------------

    def fail(self, collection: str, path: str, file: FileState | None, error: EngineError, parser: str) -> Document:
        """List ``path`` with the reason it could not be read; ``parser`` is who says so.

        A version that was read before stays: a file that is damaged or locked today does not take yesterday's
        text with it.
        """
        with self._database.writing() as connection:
            row = connection.execute(f"{DOCUMENT} WHERE c.name = ? AND d.path = ?", (collection, path)).fetchone()
            if row is not None and DocumentStatus(row["status"]).searchable:
                connection.execute(
                    "UPDATE documents SET error_code = ?, error = ?, hint = ? WHERE id = ?",
                    (error.code, error.message, error.hint, row["id"]),
                )
                return change(connection, row["id"], (), ()).document
            return self._list(connection, collection, path, file, error, parser, DocumentStatus.FAILED)

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
                "UPDATE documents SET modified_ns = ? WHERE collection_id = ? AND path = ?",
                (file.modified_ns, *at_path),
            )
            # The error of a partly read one is about its pages, and stays.
            connection.execute(
                """
                UPDATE documents SET error_code = NULL, error = NULL, hint = NULL
                WHERE collection_id = ? AND path = ? AND status = ?
                """,
                (*at_path, DocumentStatus.INDEXED),
            )

    def add_copy(self, document: Document, path: str, file: FileState) -> Change:
        """List ``path`` as one more place of a document's content."""
        with self._database.writing() as connection:
            emptied, removed = vacate(connection, document.collection, path)
            connection.execute("DELETE FROM documents WHERE id = ?", (emptied,))
            connection.execute(
                "INSERT INTO copies VALUES (?, ?, ?, ?, ?)",
                (
                    collection_id(connection, document.collection), path, document.id, file.size_bytes,
                    file.modified_ns,
                ),
            )  # fmt: skip
            return change(connection, document.id, (), removed)

    def move(self, document: Document, path: str, file: FileState, words: Callable[[str], str]) -> Change:
        """List a document whose file was renamed under its new path, with the files inside it.

        ``words`` gives the words of a file's name, which are searched with every chunk.
        """
        with self._database.writing() as connection:
            emptied, removed = vacate(connection, document.collection, path)
            connection.execute("DELETE FROM documents WHERE id = ?", (emptied,))
            connection.execute(
                "UPDATE documents SET path = ?, modified_ns = ? WHERE id = ?", (path, file.modified_ns, document.id)
            )
            within = (path, len(document.path) + 1, collection_id(connection, document.collection))
            for table in ("documents", "copies"):
                connection.execute(
                    f"UPDATE {table} AS d SET path = ? || substr(d.path, ?) WHERE collection_id = ? AND {BELOW}",
                    (*within, *below(document.path)),
                )
            before, after = words(document.path), words(path)
            if document.title == before:
                connection.execute("UPDATE documents SET title = ? WHERE id = ?", (after, document.id))
            if before != after:
                connection.execute(
                    """
                    UPDATE chunks SET context = ? || substr(context, ?)
                    WHERE document_id = ? AND substr(context, 1, ?) = ?
                    """,
                    (after, len(before) + 1, document.id, len(before) + 1, before + "\n"),
                )
            return change(connection, document.id, (), removed)

    def forget(self, collection: str, path: str) -> list[Change]:
        """Take a path off the ledger: with its document, unless that is listed at another path too."""
        with self._database.writing() as connection:
            at_path = (collection_id(connection, collection), path)
            connection.execute("DELETE FROM copies WHERE collection_id = ? AND path = ?", at_path)
            rows = connection.execute(
                f"{DOCUMENT} WHERE c.name = ? AND (d.path = ? OR {BELOW})", (collection, path, *below(path))
            ).fetchall()
            gone = [document_of(row) for row in rows if not promote_copy(connection, row["id"])]
            return [delete_document(connection, document) for document in gone]

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
    ) -> Document:
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
        return change(connection, document_id, (), removed).document


def _entry(row: Any) -> Entry:
    return Entry(document_of(row), row["size_bytes"], row["modified_ns"], row["embedder_sha256"], is_copy=False)
