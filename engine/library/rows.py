"""The catalog's rows as values, and the few statements that reading and writing them share."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.errors import DocumentError
from engine.library.terms import count_terms
from engine.types import Chunk, Document, DocumentStatus, HiddenKind, HiddenText
from engine.words import name_words

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class FileState:
    """What identifies a file's content, for telling whether it changed."""

    sha256: str | None
    """None for a file that was not read whole."""
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
    token_signs: bytes | None = None
    """What ``Embedder.embed_passages`` gives of its tokens."""


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

BELOW = "collection_id = ? AND path >= ? AND path < ?"
"""A condition on rows with a path, with ``below``'s three values: being a file inside the file of that path."""

KEYWORD_REVISION = "SELECT value FROM state WHERE key = 'terms'"
"""Grows, by triggers, with every row of ``terms`` that comes or goes, and when a document gets or loses a path; a row
holds the number it came with."""

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
        marking=row["marking"],
        modified_at=datetime.fromtimestamp(row["modified_ns"] / 1e9, UTC).isoformat(timespec="seconds")
        if row["modified_ns"] > 0
        else None,
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


def below(collection_id: int, path: str) -> tuple[int, str, str]:
    # "0" is the character after "/".
    return collection_id, f"{path}//", f"{path}/0"


def chunk_ids(connection: sqlite3.Connection, document_id: int) -> list[int]:
    return [row[0] for row in connection.execute("SELECT id FROM chunks WHERE document_id = ?", (document_id,))]


def delete_document(connection: sqlite3.Connection, document: Document) -> Change:
    """Delete a document with everything derived from it, and its collection if that was the last in it."""
    removed = chunk_ids(connection, document.id)
    connection.execute("DELETE FROM documents WHERE id = ?", (document.id,))
    connection.execute(
        """
        DELETE FROM collections
        WHERE name = ? AND NOT EXISTS (SELECT 1 FROM documents WHERE collection_id = collections.id)
        """,
        (document.collection,),
    )
    return Change(document, (), tuple(removed), next_generation(connection))


def vacate(
    connection: sqlite3.Connection, collection: str, path: str, sha256: str | None = None
) -> tuple[int, list[int]]:
    """An empty row for ``path``, with the id it had before, and the chunks that went away.

    Content that other paths have too stays, listed under the first of them; unless it is ``sha256``, which is about to
    be stored anew and stays theirs. Files inside the file are not looked at.
    """
    known_collection = collection_id(connection, collection)
    at_path = (known_collection, path)
    connection.execute("DELETE FROM copies WHERE collection_id = ? AND path = ?", at_path)
    row = connection.execute("SELECT * FROM documents WHERE collection_id = ? AND path = ?", at_path).fetchone()
    if row is not None and (row["sha256"] == sha256 or not promote_copy(connection, row)):
        document_id = int(row["id"])
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


def paths_directly_inside(connection: sqlite3.Connection, collection: str, path: str) -> set[str]:
    """The paths of the files that the file ``path`` holds, not of those that these hold."""
    inside = below(collection_id(connection, collection), path)
    rows = connection.execute(
        f"SELECT path FROM documents WHERE {BELOW} UNION ALL SELECT path FROM copies WHERE {BELOW}", (*inside, *inside)
    )
    return {f"{path}//{row[0][len(path) + 2 :].partition('//')[0]}" for row in rows}


def take_off(connection: sqlite3.Connection, collection: str, path: str, *, inside_only: bool = False) -> list[Change]:
    """Take ``path`` and the files inside it off the ledger; what has another path is listed under that."""
    known_collection = collection_id(connection, collection)
    inside = below(known_collection, path)
    connection.execute(f"DELETE FROM copies WHERE {BELOW}", inside)
    rows = connection.execute(f"SELECT * FROM documents WHERE {BELOW}", inside).fetchall()
    if not inside_only:
        at_path = (known_collection, path)
        connection.execute("DELETE FROM copies WHERE collection_id = ? AND path = ?", at_path)
        rows += connection.execute("SELECT * FROM documents WHERE collection_id = ? AND path = ?", at_path).fetchall()
    changes = []
    for row in rows:
        if not promote_copy(connection, row):
            full = connection.execute(f"{DOCUMENT} WHERE d.id = ?", (row["id"],)).fetchone()
            changes.append(delete_document(connection, document_of(full)))
    return changes


def promote_copy(connection: sqlite3.Connection, row: Any) -> bool:
    """List the document of ``row`` under the first of its other paths; False when it has none."""
    copy = connection.execute("SELECT * FROM copies WHERE document_id = ? ORDER BY path", (row["id"],)).fetchone()
    if copy is None:
        return False
    connection.execute("DELETE FROM copies WHERE collection_id = ? AND path = ?", (copy["collection_id"], copy["path"]))
    rename(connection, row, copy["path"], copy["modified_ns"])
    return True


def rename(connection: sqlite3.Connection, row: Any, path: str, modified_ns: int) -> None:
    """List the document of ``row`` under another path, and let it be found by the words of its new name."""
    connection.execute("UPDATE documents SET path = ?, modified_ns = ? WHERE id = ?", (path, modified_ns, row["id"]))
    before, after = name_words(row["path"]), name_words(path)
    if before == after:
        return
    old_title = title = row["title"]
    if title in (before, PurePath(row["path"]).stem):
        # It had none of its own.
        title = PurePath(path).stem
        connection.execute("UPDATE documents SET title = ? WHERE id = ?", (title, row["id"]))
    query = "SELECT id, text, context FROM chunks WHERE document_id = ?"
    for chunk in connection.execute(query, (row["id"],)).fetchall():
        name, line_break, headings = chunk["context"].partition("\n")
        if name == before and line_break:
            rest = headings.removeprefix(old_title)
            if rest != headings and rest[:1] in ("", " ", "\n"):
                headings = title + rest
            context = f"{after}\n{headings}"
            connection.execute("UPDATE chunks SET context = ? WHERE id = ?", (context, chunk["id"]))
            store_terms(connection, chunk["id"], chunk["text"], context)


def collection_id(connection: sqlite3.Connection, collection: str) -> int:
    """The id of a collection, which is made if it is new."""
    connection.execute("INSERT OR IGNORE INTO collections (name) VALUES (?)", (collection,))
    return int(connection.execute("SELECT id FROM collections WHERE name = ?", (collection,)).fetchone()[0])


def store_terms(connection: sqlite3.Connection, chunk_id: int, text: str, context: str) -> None:
    """Keep what a chunk is found by, in place of what was kept before; ``KEYWORD_REVISION`` tells the index."""
    connection.execute(
        f"INSERT OR REPLACE INTO terms SELECT ?, ({KEYWORD_REVISION}) + 1, ?, ?",
        (chunk_id, *count_terms(text, context)),
    )


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
