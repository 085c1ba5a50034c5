"""The catalog's rows as values, and the few statements that reading and writing them share."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.errors import DocumentError
from engine.types import Chunk, Document, DocumentStatus, HiddenKind, HiddenText

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
    """The file's name, title and headings, a table's first row for its later ones: a line each."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a write did to the chunks, for the indexes derived from them."""

    document: Document
    added: tuple[int, ...]
    removed: tuple[int, ...]
    generation: int


DOCUMENT = """
    SELECT d.*, c.name AS collection, (SELECT count(*) FROM chunks WHERE document_id = d.id) AS chunk_count,
        (SELECT json_group_array(path) FROM copies WHERE document_id = d.id) AS copies
    FROM documents d JOIN collections c ON c.id = d.collection_id
"""

BELOW = "d.path >= ? AND d.path < ?"
"""A condition on documents ``d``, with ``below``'s two values: being a file inside the file of that path."""

SEARCHABLE = f"('{DocumentStatus.INDEXED}', '{DocumentStatus.PARTLY_READ}')"


def document_of(row: Any) -> Document:
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
        parser=row["parser"],
        seconds=row["seconds"],
        unread_pages=tuple(json.loads(row["unread_pages"])),
        recognized_pages=tuple(json.loads(row["recognized_pages"])),
        hidden=tuple(HiddenText(HiddenKind(kind), text, page) for kind, text, page in json.loads(row["hidden"])),
        hidden_count=row["hidden_count"],
        copies=tuple(sorted(json.loads(row["copies"]))),
    )


def chunk_of(row: Any) -> Chunk:
    return Chunk(
        id=row["id"],
        document_id=row["document_id"],
        ordinal=row["ordinal"],
        text=row["text"],
        start=row["start"],
        end=row["end"],
        page=row["page"],
        heading_path=tuple(json.loads(row["heading_path"])),
        table_head="".join(row["context"].split("\n", 2)[2:]),
    )


def change(connection: sqlite3.Connection, document_id: int, added: Iterable[int], removed: Iterable[int]) -> Change:
    """The change that a transaction made to a document, with the catalog's new generation if it touched chunks."""
    added, removed = tuple(added), tuple(removed)
    number = next_generation(connection) if added or removed else generation(connection)
    row = connection.execute(f"{DOCUMENT} WHERE d.id = ?", (document_id,)).fetchone()
    return Change(document_of(row), added, removed, number)


def below(path: str) -> tuple[str, str]:
    # "0" is the character after "/".
    return f"{path}//", f"{path}/0"


def chunk_ids(connection: sqlite3.Connection, document_id: int) -> list[int]:
    return [row[0] for row in connection.execute("SELECT id FROM chunks WHERE document_id = ?", (document_id,))]


def delete_document(connection: sqlite3.Connection, document: Document) -> Change:
    """Delete a document with everything derived from it, and its collection if that was the last in it."""
    removed = chunk_ids(connection, document.id)
    connection.execute("DELETE FROM documents WHERE id = ?", (document.id,))
    connection.execute("DELETE FROM collections WHERE id NOT IN (SELECT collection_id FROM documents)")
    return Change(document, (), tuple(removed), next_generation(connection))


def vacate(connection: sqlite3.Connection, collection: str, path: str) -> tuple[int, list[int]]:
    """An empty row for ``path``, with the id it had before, and the chunks that went away.

    Content that other paths have too stays, listed under the first of them.
    """
    known_collection = collection_id(connection, collection)
    at_path = (known_collection, path)
    connection.execute("DELETE FROM copies WHERE collection_id = ? AND path = ?", at_path)
    row = connection.execute("SELECT id FROM documents WHERE collection_id = ? AND path = ?", at_path).fetchone()
    if row is not None and not promote_copy(connection, row[0]):
        document_id = int(row[0])
        removed = chunk_ids(connection, document_id)
        for table in ("chunks", "pages", "texts", "places"):
            connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (document_id,))
        return document_id, removed
    cursor = connection.execute(
        "INSERT INTO documents (collection_id, path, title, status) VALUES (?, ?, ?, ?)",
        (known_collection, path, path.rsplit("/", 1)[-1], DocumentStatus.FAILED),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid, []


def promote_copy(connection: sqlite3.Connection, document_id: int) -> bool:
    """List a document under the first of its other paths; False when it has none."""
    copy = connection.execute("SELECT * FROM copies WHERE document_id = ? ORDER BY path", (document_id,)).fetchone()
    if copy is None:
        return False
    connection.execute("DELETE FROM copies WHERE collection_id = ? AND path = ?", (copy["collection_id"], copy["path"]))
    connection.execute(
        "UPDATE documents SET path = ?, modified_ns = ? WHERE id = ?", (copy["path"], copy["modified_ns"], document_id)
    )
    return True


def collection_id(connection: sqlite3.Connection, collection: str) -> int:
    """The id of a collection, which is made if it is new."""
    connection.execute("INSERT OR IGNORE INTO collections (name) VALUES (?)", (collection,))
    return int(connection.execute("SELECT id FROM collections WHERE name = ?", (collection,)).fetchone()[0])


def generation(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT value FROM state WHERE key = 'generation'").fetchone()[0])


def next_generation(connection: sqlite3.Connection) -> int:
    connection.execute("UPDATE state SET value = value + 1 WHERE key = 'generation'")
    return generation(connection)


def now() -> str:
    """ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def no_document(document_id: int) -> DocumentError:
    return DocumentError(
        f"There is no document {document_id} in the library.", "`casemate documents` lists what there is."
    )
