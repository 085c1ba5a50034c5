"""Reading and writing documents in the catalog.

A document becomes visible, with its text, pages, chunks, words and vectors, in one transaction, or not at all.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection as CollectionOf
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.errors import DocumentError, EngineError
from engine.library.database import Database
from engine.types import Chunk, Collection, Document, DocumentStatus, PageSpan, ParsedDocument

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class FileState:
    """What identifies a file's content, for telling whether it changed."""

    sha256: str
    size_bytes: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class IndexedChunk:
    """A chunk as it is stored: its place, the context it is searched with, and nothing of where it is stored."""

    ordinal: int
    text: str
    start: int
    end: int
    page: int | None
    heading_path: tuple[str, ...]
    context: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a write did to the chunks, for the indexes derived from them."""

    document: Document
    added: tuple[int, ...]
    removed: tuple[int, ...]
    generation: int


_DOCUMENT = """
    SELECT d.*, c.name AS collection, (SELECT count(*) FROM chunks WHERE document_id = d.id) AS chunk_count
    FROM documents d JOIN collections c ON c.id = d.collection_id
"""


class Documents:
    """The library's documents, over the catalog ``database``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- reading ---------------------------------------------------------------------------------------------

    def all(self, collection: str | None = None) -> list[Document]:
        where = " WHERE c.name = ?" if collection is not None else ""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{_DOCUMENT}{where} ORDER BY c.name, d.path", () if collection is None else (collection,)
            )
            return [_document(row) for row in rows]

    def get(self, document_id: int) -> Document:
        """Raises DocumentError when there is no such document."""
        with self._database.reading() as connection:
            row = connection.execute(f"{_DOCUMENT} WHERE d.id = ?", (document_id,)).fetchone()
        if row is None:
            raise _no_document(document_id)
        return _document(row)

    def at_path(self, collection: str, path: str) -> tuple[Document, str | None, int] | None:
        """The document added from ``path``, the embedder its vectors are from and the file's time, or None."""
        with self._database.reading() as connection:
            row = connection.execute(f"{_DOCUMENT} WHERE c.name = ? AND d.path = ?", (collection, path)).fetchone()
        return None if row is None else (_document(row), row["embedder_sha256"], row["modified_ns"])

    def text(self, document_id: int) -> str:
        """The extracted text that every position refers to. Raises DocumentError."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT text FROM texts WHERE document_id = ?", (document_id,)).fetchone()
        if row is None:
            raise _no_document(document_id)
        return str(row["text"])

    def pages(self, document_id: int) -> list[PageSpan]:
        with self._database.reading() as connection:
            rows = connection.execute(
                'SELECT number, start, "end" FROM pages WHERE document_id = ? ORDER BY number', (document_id,)
            )
            return [PageSpan(*row) for row in rows]

    def chunks(self, chunk_ids: Iterable[int]) -> dict[int, tuple[Chunk, Document]]:
        """The chunks that exist, with their documents."""
        ids = json.dumps(list(chunk_ids))
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM chunks WHERE id IN (SELECT value FROM json_each(?))", (ids,)
            ).fetchall()
            found = json.dumps(sorted({row["document_id"] for row in rows}))
            documents = {
                row["id"]: _document(row)
                for row in connection.execute(f"{_DOCUMENT} WHERE d.id IN (SELECT value FROM json_each(?))", (found,))
            }
        return {row["id"]: (_chunk(row), documents[row["document_id"]]) for row in rows}

    def collections(self) -> list[Collection]:
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT c.name, count(DISTINCT d.id), count(k.id)
                FROM collections c
                LEFT JOIN documents d ON d.collection_id = c.id AND d.status = 'indexed'
                LEFT JOIN chunks k ON k.document_id = d.id
                GROUP BY c.id ORDER BY c.name
                """
            )
            return [Collection(*row) for row in rows]

    def documents_in(self, collections: Sequence[str]) -> set[int]:
        """The ids of the documents in ``collections``. Raises EngineError for a collection that is not there."""
        with self._database.reading() as connection:
            known = dict(connection.execute("SELECT name, id FROM collections").fetchall())
            missing = [name for name in collections if name not in known]
            if missing:
                raise EngineError(
                    f'There is no collection "{missing[0]}".',
                    "The collections are: " + (", ".join(sorted(known)) or "none yet") + ".",
                )
            ids = json.dumps([known[name] for name in collections])
            rows = connection.execute(
                "SELECT id FROM documents WHERE collection_id IN (SELECT value FROM json_each(?))", (ids,)
            )
            return {row[0] for row in rows}

    def chunk_count(self) -> int:
        with self._database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM vectors").fetchone()[0])

    def generation(self) -> int:
        """A number that grows with every change to the chunks."""
        with self._database.reading() as connection:
            return _generation(connection)

    def vectors(self, batch: int = 4096) -> Iterator[tuple[list[int], list[int], Vectors]]:
        """Every vector, in batches of chunk ids, document ids and a float32 array [len(ids), dimensions]."""
        after = 0
        while True:
            with self._database.reading() as connection:
                rows = connection.execute(
                    """
                    SELECT v.chunk_id, k.document_id, v.vector
                    FROM vectors v JOIN chunks k ON k.id = v.chunk_id
                    WHERE v.chunk_id > ? ORDER BY v.chunk_id LIMIT ?
                    """,
                    (after, batch),
                ).fetchall()
            if not rows:
                return
            joined = b"".join(row[2] for row in rows)
            array = np.frombuffer(joined, dtype=np.float16).reshape(len(rows), -1).astype(np.float32)
            yield [row[0] for row in rows], [row[1] for row in rows], array
            after = rows[-1][0]

    def vectors_of(self, chunk_ids: Sequence[int]) -> Vectors:
        """The vectors of ``chunk_ids``, in that order, float32 [len(chunk_ids), dimensions]."""
        with self._database.reading() as connection:
            rows = dict(
                connection.execute(
                    "SELECT chunk_id, vector FROM vectors WHERE chunk_id IN (SELECT value FROM json_each(?))",
                    (json.dumps(list(chunk_ids)),),
                ).fetchall()
            )
        joined = b"".join(rows[i] for i in chunk_ids)
        return np.frombuffer(joined, dtype=np.float16).reshape(len(chunk_ids), -1).astype(np.float32)

    # --- writing ---------------------------------------------------------------------------------------------

    def store(
        self,
        collection: str,
        path: str,
        file: FileState,
        parsed: ParsedDocument,
        chunks: Sequence[IndexedChunk],
        vectors: Vectors,
        embedder_sha256: str,
    ) -> Change:
        """Put a document in the library, in place of what was added from the same path before."""
        now = _now()
        with self._database.writing() as connection:
            document_id, removed = self._replace(connection, collection, path)
            connection.execute(
                """
                UPDATE documents SET title = ?, status = ?, media_type = ?, sha256 = ?, size_bytes = ?,
                    modified_ns = ?, page_count = ?, character_count = ?, embedder_sha256 = ?, indexed_at = ?,
                    error_code = NULL, error = NULL, hint = NULL, warnings = ? WHERE id = ?
                """,
                (
                    parsed.title, DocumentStatus.INDEXED, parsed.media_type, file.sha256, file.size_bytes,
                    file.modified_ns, parsed.page_count, len(parsed.text), embedder_sha256, now,
                    json.dumps(parsed.warnings), document_id,
                ),
            )  # fmt: skip
            connection.execute("INSERT INTO texts VALUES (?, ?)", (document_id, parsed.text))
            connection.executemany(
                "INSERT INTO pages VALUES (?, ?, ?, ?)",
                [(document_id, page.number, page.start, page.end) for page in parsed.pages],
            )
            added = []
            for chunk in chunks:
                cursor = connection.execute(
                    """
                    INSERT INTO chunks (document_id, ordinal, page, start, "end", heading_path, context, text)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    (
                        document_id, chunk.ordinal, chunk.page, chunk.start, chunk.end,
                        json.dumps(chunk.heading_path), chunk.context, chunk.text,
                    ),
                )  # fmt: skip
                assert cursor.lastrowid is not None
                added.append(cursor.lastrowid)
            connection.executemany(
                "INSERT INTO vectors VALUES (?, ?)",
                [(i, v.astype(np.float16).tobytes()) for i, v in zip(added, vectors, strict=True)],
            )
            return self._change(connection, document_id, added, removed)

    def store_failure(self, collection: str, path: str, file: FileState | None, error: EngineError) -> Change:
        """List ``path`` with the reason it could not be read.

        A version that was read before stays: a file that is damaged or locked today does not take yesterday's
        text with it.
        """
        with self._database.writing() as connection:
            row = connection.execute(f"{_DOCUMENT} WHERE c.name = ? AND d.path = ?", (collection, path)).fetchone()
            if row is not None and row["status"] == DocumentStatus.INDEXED:
                connection.execute(
                    "UPDATE documents SET error_code = ?, error = ?, hint = ? WHERE id = ?",
                    (error.code, error.message, error.hint, row["id"]),
                )
                return self._change(connection, row["id"], (), ())
            document_id, removed = self._replace(connection, collection, path)
            connection.execute(
                """
                UPDATE documents SET status = ?, error_code = ?, error = ?, hint = ?, sha256 = ?,
                    size_bytes = ?, modified_ns = ? WHERE id = ?
                """,
                (
                    DocumentStatus.FAILED, error.code, error.message, error.hint,
                    file.sha256 if file else None, file.size_bytes if file else 0,
                    file.modified_ns if file else 0, document_id,
                ),
            )  # fmt: skip
            return self._change(connection, document_id, (), removed)

    def touch(self, document_id: int, modified_ns: int) -> None:
        """Note a new modification time for content that did not change, and that the file is readable again."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE documents SET modified_ns = ?, error_code = NULL, error = NULL, hint = NULL WHERE id = ?",
                (modified_ns, document_id),
            )

    def remove(self, document_id: int) -> Change:
        """Take a document out, with everything derived from it. Raises DocumentError when it is not there."""
        document = self.get(document_id)
        with self._database.writing() as connection:
            removed = _chunk_ids(connection, document_id)
            connection.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            connection.execute("DELETE FROM collections WHERE id NOT IN (SELECT collection_id FROM documents)")
            return Change(document, (), tuple(removed), _next_generation(connection))

    def _replace(self, connection: sqlite3.Connection, collection: str, path: str) -> tuple[int, list[int]]:
        """An empty row for ``path`` with the id it had before, and the chunks that went away."""
        connection.execute("INSERT OR IGNORE INTO collections (name) VALUES (?)", (collection,))
        collection_id = connection.execute("SELECT id FROM collections WHERE name = ?", (collection,)).fetchone()[0]
        row = connection.execute(
            "SELECT id FROM documents WHERE collection_id = ? AND path = ?", (collection_id, path)
        ).fetchone()
        if row is None:
            cursor = connection.execute(
                "INSERT INTO documents (collection_id, path, title, status) VALUES (?, ?, ?, ?)",
                (collection_id, path, path.rsplit("/", 1)[-1], DocumentStatus.FAILED),
            )
            assert cursor.lastrowid is not None
            return cursor.lastrowid, []
        document_id = row[0]
        removed = _chunk_ids(connection, document_id)
        connection.execute("DELETE FROM chunks WHERE document_id = ?", (document_id,))
        connection.execute("DELETE FROM pages WHERE document_id = ?", (document_id,))
        connection.execute("DELETE FROM texts WHERE document_id = ?", (document_id,))
        return document_id, removed

    def _change(
        self,
        connection: sqlite3.Connection,
        document_id: int,
        added: Iterable[int],
        removed: CollectionOf[int],
    ) -> Change:
        added = tuple(added)
        number = _next_generation(connection) if added or removed else _generation(connection)
        row = connection.execute(f"{_DOCUMENT} WHERE d.id = ?", (document_id,)).fetchone()
        return Change(_document(row), added, tuple(removed), number)


def _chunk_ids(connection: sqlite3.Connection, document_id: int) -> list[int]:
    return [row[0] for row in connection.execute("SELECT id FROM chunks WHERE document_id = ?", (document_id,))]


def _generation(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT value FROM state WHERE key = 'generation'").fetchone()[0])


def _next_generation(connection: sqlite3.Connection) -> int:
    connection.execute("UPDATE state SET value = value + 1 WHERE key = 'generation'")
    return _generation(connection)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _no_document(document_id: int) -> DocumentError:
    return DocumentError(
        f"There is no document {document_id} in the library.", "`casemate documents` lists what there is."
    )


def _document(row: Any) -> Document:
    return Document(
        id=row["id"],
        collection=row["collection"],
        path=row["path"],
        title=row["title"],
        status=DocumentStatus(row["status"]),
        media_type=row["media_type"],
        sha256=row["sha256"],
        size_bytes=row["size_bytes"],
        page_count=row["page_count"],
        chunk_count=row["chunk_count"],
        character_count=row["character_count"],
        indexed_at=row["indexed_at"],
        error_code=row["error_code"],
        error=row["error"],
        hint=row["hint"],
        warnings=tuple(json.loads(row["warnings"])),
    )


def _chunk(row: Any) -> Chunk:
    return Chunk(
        id=row["id"],
        document_id=row["document_id"],
        ordinal=row["ordinal"],
        text=row["text"],
        start=row["start"],
        end=row["end"],
        page=row["page"],
        heading_path=tuple(json.loads(row["heading_path"])),
    )
