"""Reading and writing documents in the catalog.

A document becomes visible, with its text, pages, chunks, words and vectors, in one transaction, or not at all.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Collection as CollectionOf
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from engine.errors import CollectionMissing, CollectionNameTaken, EngineError
from engine.library.conversations import rename_in_conditions
from engine.library.database import Database
from engine.library.rows import (
    DOCUMENT,
    KEYWORD_REVISION,
    SEARCHABLE,
    Change,
    FileState,
    IndexedChunk,
    Vectors,
    change,
    chunk_of,
    delete_document,
    document_of,
    generation,
    no_document,
    now,
    paths_directly_inside,
    store_terms,
    take_off,
    vacate,
)
from engine.types import Chunk, Collection, Document, DocumentStatus, PageSpan, ParsedDocument, Scope
from engine.word_places import PageRectangle, WordPlaces


class Documents:
    """The library's documents, over the catalog ``database``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counted: tuple[int, int] | None = None
        """A generation, and how many chunks there were then."""

    # --- reading ---------------------------------------------------------------------------------------------

    def all(self, collection: str | None = None) -> list[Document]:
        """The documents, and the files that failed; not those that were skipped."""
        where = " AND c.name = ?" if collection is not None else ""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{DOCUMENT} WHERE d.status != ?{where} ORDER BY c.name, d.path",
                (DocumentStatus.SKIPPED, *(() if collection is None else (collection,))),
            )
            return [document_of(row) for row in rows]

    def get(self, document_id: int) -> Document:
        """Raises DocumentError when there is no such document."""
        with self._database.reading() as connection:
            row = connection.execute(f"{DOCUMENT} WHERE d.id = ?", (document_id,)).fetchone()
        if row is None:
            raise no_document(document_id)
        return document_of(row)

    def text(self, document_id: int) -> str:
        """The extracted text that every position refers to. Raises DocumentError."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT text FROM texts WHERE document_id = ?", (document_id,)).fetchone()
        if row is None:
            raise no_document(document_id)
        return str(row["text"])

    def pages(self, document_id: int) -> list[PageSpan]:
        with self._database.reading() as connection:
            rows = connection.execute(
                'SELECT number, start, "end", recognized FROM pages WHERE document_id = ? ORDER BY number',
                (document_id,),
            )
            return [PageSpan(row[0], row[1], row[2], bool(row[3])) for row in rows]

    def rectangles(self, document_id: int, start: int, end: int) -> tuple[PageRectangle, ...]:
        """Where ``text[start:end]`` stands on the document's pages, a rectangle a line."""
        with self._database.reading() as connection:
            row = connection.execute(
                """
                SELECT p.words, d.character_count, d.page_count
                FROM places p JOIN documents d ON d.id = p.document_id WHERE p.document_id = ?
                """,
                (document_id,),
            ).fetchone()
        if row is None:
            return ()
        return WordPlaces.unpack(row["words"], row["character_count"], row["page_count"] or 0).rectangles(start, end)

    def chunks(self, chunk_ids: Iterable[int]) -> dict[int, tuple[Chunk, Document]]:
        """The chunks that exist, with their documents."""
        ids = json.dumps(list(chunk_ids))
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM chunks WHERE id IN (SELECT value FROM json_each(?))", (ids,)
            ).fetchall()
            found = json.dumps(sorted({row["document_id"] for row in rows}))
            documents = {
                row["id"]: document_of(row)
                for row in connection.execute(f"{DOCUMENT} WHERE d.id IN (SELECT value FROM json_each(?))", (found,))
            }
        # One that was removed between the two statements is gone with its chunks.
        kept = [row for row in rows if row["document_id"] in documents]
        return {row["id"]: (chunk_of(row), documents[row["document_id"]]) for row in kept}

    def chunk_ranges(self, document_id: int) -> list[tuple[int, int]]:
        """Where each chunk of a document begins and ends in its text, in order."""
        with self._database.reading() as connection:
            rows = connection.execute(
                'SELECT start, "end" FROM chunks WHERE document_id = ? ORDER BY ordinal', (document_id,)
            )
            return [(row[0], row[1]) for row in rows]

    def chunks_of(self, document_id: int) -> list[Chunk]:
        """All chunks of a document, in its order."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT * FROM chunks WHERE document_id = ? ORDER BY ordinal", (document_id,))
            return [chunk_of(row) for row in rows]

    def collections(self) -> list[Collection]:
        with self._database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT c.name, count(DISTINCT d.id), count(k.id)
                FROM collections c
                LEFT JOIN documents d ON d.collection_id = c.id AND d.status IN {SEARCHABLE}
                LEFT JOIN chunks k ON k.document_id = d.id
                GROUP BY c.id ORDER BY c.name
                """
            )
            return [Collection(*row) for row in rows]

    @contextlib.contextmanager
    def renaming_collection(self, old: str, new: str) -> Iterator[None]:
        """Rename a collection in the catalog, in the same transaction as what the block does.

        Raises CollectionMissing, CollectionNameTaken; then, and when the block raises, nothing has changed.
        """
        with self._database.writing() as connection:
            known = {row[0] for row in connection.execute("SELECT name FROM collections")}
            if old not in known:
                told = ", ".join(sorted(known)) or "none yet"
                raise CollectionMissing(f'There is no collection "{old}".', f"The collections are: {told}.")
            watched = {row[0] for row in connection.execute("SELECT collection FROM watched_folders")}
            if new != old and new in known | watched:
                raise CollectionNameTaken(f'There is a collection "{new}" already.', "Take another name.")
            connection.execute("UPDATE collections SET name = ? WHERE name = ?", (new, old))
            connection.execute("UPDATE watched_folders SET collection = ? WHERE collection = ?", (new, old))
            rename_in_conditions(connection, old, new)
            yield

    def in_scope(self, scope: Scope) -> set[int] | None:
        """The ids of the documents that ``scope`` leaves in; None when it leaves nothing out.

        Raises EngineError for a collection that is not there, and for a day that is none.
        """
        if not scope:
            return None
        conditions, values = ["TRUE"], []
        if scope.collections:
            self._require_collections(scope.collections)
            conditions.append("c.name IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(scope.collections))
        if scope.documents:
            conditions.append("d.id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(scope.documents))
        if scope.kinds:
            conditions.append("substr(d.parser, 1, instr(d.parser, '/') - 1) IN (SELECT value FROM json_each(?))")
            values.append(json.dumps([kind.lower() for kind in scope.kinds]))
        if scope.markings:
            conditions.append("d.marking IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(scope.markings))
        if scope.since:
            conditions.append("d.modified_ns >= ?")
            values.append(str(_day_ns(scope.since, 0)))
        if scope.until:
            conditions.append("d.modified_ns < ?")
            values.append(str(_day_ns(scope.until, 1)))
        if scope.folders:
            # A further path of the same content counts as well.
            below = " OR ".join("(p.path > ? AND p.path < ?)" for _ in scope.folders)
            conditions.append(
                f"""
                d.id IN (
                    SELECT p.id FROM documents p WHERE {below}
                    UNION SELECT p.document_id FROM copies p WHERE {below}
                )
                """
            )
            # "0" is the character after "/".
            bounds = [f"{folder.rstrip('/')}{end}" for folder in scope.folders for end in "/0"]
            values += [*bounds, *bounds]
        with self._database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT d.id FROM documents d JOIN collections c ON c.id = d.collection_id
                WHERE d.status IN {SEARCHABLE} AND {" AND ".join(conditions)}
                """,
                values,
            )
            return {row[0] for row in rows}

    def _require_collections(self, names: Iterable[str]) -> None:
        with self._database.reading() as connection:
            known = {row[0] for row in connection.execute("SELECT name FROM collections")}
        missing = [name for name in names if name not in known]
        if missing:
            raise EngineError(
                f'There is no collection "{missing[0]}".',
                "The collections are: " + (", ".join(sorted(known)) or "none yet") + ".",
            )

    def mark(self, document_ids: Iterable[int], marking: str | None) -> None:
        """Set how documents are marked, or that they are not."""
        with self._database.writing() as connection:
            connection.executemany(
                "UPDATE documents SET marking = ? WHERE id = ?", [(marking, each) for each in document_ids]
            )

    def chunk_count(self) -> int:
        with self._database.reading() as connection:
            now = generation(connection)
            # Counting reads every page of the table: at 100,000 chunks 16 ms, twice as long as all of a search.
            if self._counted is None or self._counted[0] != now:
                self._counted = now, int(connection.execute("SELECT count(*) FROM vectors").fetchone()[0])
            return self._counted[1]

    def generation(self) -> int:
        """A number that grows with every change to the chunks."""
        with self._database.reading() as connection:
            return generation(connection)

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

    def vectors_of(self, chunk_ids: Iterable[int]) -> tuple[list[int], Vectors]:
        """Those of ``chunk_ids`` that exist, ascending, and their vectors, float32 [len(ids), dimensions]."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT chunk_id, vector FROM vectors WHERE chunk_id IN (SELECT value FROM json_each(?))
                ORDER BY chunk_id
                """,
                (json.dumps(list(chunk_ids)),),
            ).fetchall()
        if not rows:
            return [], np.empty((0, 1), dtype=np.float32)
        joined = b"".join(row[1] for row in rows)
        return [row[0] for row in rows], np.frombuffer(joined, np.float16).reshape(len(rows), -1).astype(np.float32)

    def names(self) -> list[tuple[int, str, str]]:
        """Id, path and title of every document that can be searched, further paths too."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT id, path, title FROM documents WHERE status IN {SEARCHABLE}
                UNION ALL SELECT d.id, k.path, d.title FROM copies k JOIN documents d ON d.id = k.document_id
                """
            )
            return [(row[0], row[1], row[2]) for row in rows]

    def keyword_revision(self) -> int:
        """A number that grows when chunks come or go, or a document's name changes."""
        with self._database.reading() as connection:
            return int(connection.execute(KEYWORD_REVISION).fetchone()[0])

    def openings(self, document_ids: Iterable[int]) -> list[int]:
        """The first two chunks of each document: its title, and who and when."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id FROM chunks WHERE ordinal < 2 AND document_id IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(document_ids)),),
            )
            return [row[0] for row in rows]

    def token_signs(self, chunk_ids: Sequence[int]) -> dict[int, bytes]:
        """The signs of the tokens of those of ``chunk_ids`` that have them."""
        with self._database.reading() as connection:
            return dict(
                connection.execute(
                    "SELECT chunk_id, signs FROM tokens WHERE chunk_id IN (SELECT value FROM json_each(?))",
                    (json.dumps(list(chunk_ids)),),
                ).fetchall()
            )

    def text_between(self, document_id: int, start: int, end: int) -> str:
        """``text(document_id)[start:end]``, without handing all of it out."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT substr(text, ?, ?) FROM texts WHERE document_id = ?", (start + 1, end - start, document_id)
            ).fetchone()
        if row is None:
            raise no_document(document_id)
        return str(row[0])

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
        seconds: float = 0.0,
        unread: EngineError | None = None,
        inside: CollectionOf[str] = (),
    ) -> list[Change]:
        """Put a document in the library, in place of what was added from the same path before.

        ``unread`` says why ``parsed.unread_pages`` could not be read; the document is listed as partly read then.
        ``inside`` are the paths of the files that it holds; others that an earlier version held go with this version's
        coming. The first change is the document's own.
        """
        status = DocumentStatus.PARTLY_READ if unread else DocumentStatus.INDEXED
        with self._database.writing() as connection:
            document_id, removed = vacate(connection, collection, path, file.sha256)
            connection.execute(
                """
                UPDATE documents SET title = ?, status = ?, media_type = ?, sha256 = ?, size_bytes = ?,
                    modified_ns = ?, page_count = ?, character_count = ?, embedder_sha256 = ?, indexed_at = ?,
                    error_code = ?, error = ?, hint = ?, warnings = ?, parser = ?, seconds = ?, unread_pages = ?,
                    recognized_pages = ?, hidden = ?, hidden_count = ? WHERE id = ?
                """,
                (
                    parsed.title, status, parsed.media_type, file.sha256, file.size_bytes,
                    file.modified_ns, parsed.page_count, len(parsed.text), embedder_sha256, now(),
                    unread.code if unread else None, unread.message if unread else None,
                    unread.hint if unread else None, json.dumps(parsed.warnings), parsed.parser, round(seconds, 3),
                    json.dumps(parsed.unread_pages),
                    json.dumps([page.number for page in parsed.pages if page.recognized]),
                    json.dumps([[each.kind, each.text, each.page] for each in parsed.hidden]), parsed.hidden_count,
                    document_id,
                ),
            )  # fmt: skip
            connection.execute("INSERT INTO texts VALUES (?, ?)", (document_id, parsed.text))
            connection.executemany(
                'INSERT INTO pages (document_id, number, start, "end", recognized) VALUES (?, ?, ?, ?, ?)',
                [(document_id, page.number, page.start, page.end, page.recognized) for page in parsed.pages],
            )
            if parsed.places is not None:
                connection.execute("INSERT INTO places VALUES (?, ?)", (document_id, parsed.places.pack()))
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
                [(i, v.tobytes()) for i, v in zip(added, vectors.astype(np.float16), strict=True)],
            )
            for chunk_id, chunk in zip(added, chunks, strict=True):
                store_terms(connection, chunk_id, chunk.text, chunk.context)
            connection.executemany(
                "INSERT INTO tokens VALUES (?, ?)",
                [(i, each.token_signs) for i, each in zip(added, chunks, strict=True) if each.token_signs],
            )
            gone = sorted(set(paths_directly_inside(connection, collection, path)).difference(inside))
            changes = [each for part in gone for each in take_off(connection, collection, part)]
            return [change(connection, document_id, added, removed), *changes]

    def remove(self, document_id: int) -> list[Change]:
        """Take a document out, at all its paths, with everything derived from it and the files inside it.

        What is inside it and has a path of its own elsewhere stays under that. Raises DocumentError when it is not
        there.
        """
        document = self.get(document_id)
        with self._database.writing() as connection:
            inside = [
                each
                for path in (document.path, *document.copies)
                for each in take_off(connection, document.collection, path, inside_only=True)
            ]
            return [delete_document(connection, document), *inside]


def _day_ns(day: str, days_later: int) -> int:
    """The beginning of a day, here, in nanoseconds since 1970. Raises EngineError for what is no day."""
    try:
        begins = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC) + timedelta(days=days_later)
        return int(begins.replace(tzinfo=None).astimezone().timestamp()) * 10**9
    except (ValueError, OverflowError) as error:
        raise EngineError(f'"{day}" is no day.', "Write it as year, month, day: 2026-03-01.") from error
