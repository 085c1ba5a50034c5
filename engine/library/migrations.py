"""The catalog's schema, as the numbered steps that lead to it.

Each step runs in a transaction that also writes its number, so a catalog is always at a whole step.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from engine.errors import StoreTooNew
from engine.library.terms import count_terms


def _first_schema(connection: sqlite3.Connection) -> None:
    for statement in (
        """
        CREATE TABLE collections (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        )
        """,
        # AUTOINCREMENT, here and for chunks: an id that an old citation or Chroma may still hold is never reused.
        """
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            collection_id INTEGER NOT NULL REFERENCES collections (id),
            path TEXT NOT NULL,
            title TEXT NOT NULL,
            status TEXT NOT NULL,
            media_type TEXT,
            sha256 TEXT,
            size_bytes INTEGER NOT NULL DEFAULT 0,
            modified_ns INTEGER NOT NULL DEFAULT 0,
            page_count INTEGER,
            character_count INTEGER NOT NULL DEFAULT 0,
            embedder_sha256 TEXT,
            indexed_at TEXT,
            error_code TEXT,
            error TEXT,
            hint TEXT,
            warnings TEXT NOT NULL DEFAULT '[]',
            UNIQUE (collection_id, path)
        )
        """,
        # Apart from documents, so that listing a library does not read its texts.
        """
        CREATE TABLE texts (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            text TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE pages (
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            PRIMARY KEY (document_id, number)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE chunks (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            page INTEGER,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            heading_path TEXT NOT NULL,
            context TEXT NOT NULL,
            text TEXT NOT NULL
        )
        """,
        "CREATE INDEX chunks_by_document ON chunks (document_id, ordinal)",
        """
        CREATE TABLE vectors (
            chunk_id INTEGER PRIMARY KEY REFERENCES chunks (id) ON DELETE CASCADE,
            vector BLOB NOT NULL
        )
        """,
        """
        CREATE VIRTUAL TABLE words USING fts5 (
            text, context, content='chunks', content_rowid='id',
            tokenize="porter unicode61 remove_diacritics 2"
        )
        """,
        """
        CREATE TRIGGER words_of_new_chunk AFTER INSERT ON chunks BEGIN
            INSERT INTO words (rowid, text, context) VALUES (new.id, new.text, new.context);
        END
        """,
        # Before, not after: FTS5 must be told the old words while the row that holds them is there.
        """
        CREATE TRIGGER words_of_old_chunk BEFORE DELETE ON chunks BEGIN
            INSERT INTO words (words, rowid, text, context) VALUES ('delete', old.id, old.text, old.context);
        END
        """,
        """
        CREATE TABLE state (
            key TEXT PRIMARY KEY,
            value INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        "INSERT INTO state VALUES ('generation', 0)",
    ):
        connection.execute(statement)


def _ledger(connection: sqlite3.Connection) -> None:
    for statement in (
        # What read a document: one that another version reads better is read again.
        "ALTER TABLE documents ADD COLUMN parser TEXT",
        "ALTER TABLE documents ADD COLUMN seconds REAL",
        "ALTER TABLE documents ADD COLUMN unread_pages TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE documents ADD COLUMN recognized_pages TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE documents ADD COLUMN hidden TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE documents ADD COLUMN hidden_count INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE pages ADD COLUMN recognized INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX documents_by_content ON documents (collection_id, sha256)",
        # The further paths of content that is indexed once. A path is in documents or here, never in both.
        """
        CREATE TABLE copies (
            collection_id INTEGER NOT NULL REFERENCES collections (id),
            path TEXT NOT NULL,
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            size_bytes INTEGER NOT NULL,
            modified_ns INTEGER NOT NULL,
            PRIMARY KEY (collection_id, path)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX copies_by_document ON copies (document_id)",
        """
        CREATE TABLE places (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            words BLOB NOT NULL
        )
        """,
        """
        CREATE TABLE watched_folders (
            path TEXT PRIMARY KEY,
            collection TEXT NOT NULL
        ) WITHOUT ROWID
        """,
        # For a renamed file, whose name's words stand in the context of its chunks.
        """
        CREATE TRIGGER words_before_change BEFORE UPDATE ON chunks BEGIN
            INSERT INTO words (words, rowid, text, context) VALUES ('delete', old.id, old.text, old.context);
        END
        """,
        """
        CREATE TRIGGER words_after_change AFTER UPDATE ON chunks BEGIN
            INSERT INTO words (rowid, text, context) VALUES (new.id, new.text, new.context);
        END
        """,
    ):
        connection.execute(statement)


def _markings(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE documents ADD COLUMN marking TEXT")


def _term_index(connection: sqlite3.Connection) -> None:
    """FTS5 goes: what a chunk is found by stands beside it, its terms and the signs of its tokens."""
    for trigger in ("words_of_new_chunk", "words_of_old_chunk", "words_before_change", "words_after_change"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("DROP TABLE words")
    connection.execute(
        """
        CREATE TABLE terms (
            chunk_id INTEGER PRIMARY KEY REFERENCES chunks (id) ON DELETE CASCADE,
            revision INTEGER NOT NULL,
            length INTEGER NOT NULL,
            terms BLOB NOT NULL
        )
        """
    )
    connection.execute("CREATE INDEX terms_by_revision ON terms (revision)")
    # Missing for documents that were embedded before there were any; `add` reads those again.
    connection.execute(
        """
        CREATE TABLE tokens (
            chunk_id INTEGER PRIMARY KEY REFERENCES chunks (id) ON DELETE CASCADE,
            signs BLOB NOT NULL
        )
        """
    )
    connection.execute("INSERT INTO state VALUES ('terms', 0)")
    for event in ("INSERT", "DELETE"):
        connection.execute(
            f"""
            CREATE TRIGGER terms_after_{event.lower()} AFTER {event} ON terms BEGIN
                UPDATE state SET value = value + 1 WHERE key = 'terms';
            END
            """
        )
    # A document may be asked for by any of its names, which are kept in memory.
    for name, event in (
        ("copies_after_insert", "INSERT ON copies"),
        ("copies_after_delete", "DELETE ON copies"),
        ("copies_after_move", "UPDATE OF path ON copies"),
        ("documents_after_move", "UPDATE OF path ON documents"),
    ):
        connection.execute(
            f"""
            CREATE TRIGGER {name} AFTER {event} BEGIN
                UPDATE state SET value = value + 1 WHERE key = 'terms';
            END
            """
        )
    for chunk_id, text, context in connection.execute("SELECT id, text, context FROM chunks").fetchall():
        connection.execute("INSERT INTO terms VALUES (?, 1, ?, ?)", (chunk_id, *count_terms(text, context)))


def _conversations(connection: sqlite3.Connection) -> None:
    # A turn belongs to every conversation that shares it, and to no document: it outlives what it cites.
    connection.execute(
        """
        CREATE TABLE conversations (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            created_at TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            branched_from INTEGER
        )
        """
    )
    connection.execute(
        """
        CREATE TABLE turns (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            asked_at TEXT NOT NULL,
            question TEXT NOT NULL,
            answer TEXT NOT NULL,
            content TEXT NOT NULL
        )
        """
    )
    connection.execute(
        """
        CREATE TABLE conversation_turns (
            conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            turn_id INTEGER NOT NULL REFERENCES turns (id),
            PRIMARY KEY (conversation_id, number)
        ) WITHOUT ROWID
        """
    )
    connection.execute("CREATE INDEX conversation_turns_by_turn ON conversation_turns (turn_id)")


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _first_schema,
    _ledger,
    _markings,
    _term_index,
    _conversations,
)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the catalog to the newest step, keeping a copy of an older one beside it first.

    Raises StoreTooNew when a newer Casemate wrote it.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(STEPS):
        raise StoreTooNew(
            f"{path} was written by a newer Casemate (catalog version {version}, this one knows {len(STEPS)}).",
            "Start the newer version, or use another data folder with --home.",
        )
    if version == len(STEPS):
        # What was kept from before the last step has served: deleted text must not linger in it.
        for copy_of_old in path.parent.glob(f"{path.name}.version-*"):
            copy_of_old.unlink(missing_ok=True)
    if 0 < version < len(STEPS):
        with contextlib.closing(sqlite3.connect(f"{path}.version-{version}")) as copy:
            connection.backup(copy)
    for number in range(version, len(STEPS)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            STEPS[number](connection)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
