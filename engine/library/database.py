"""The catalog: one SQLite database that is the truth about the library.

Readers borrow a connection each and never wait for the writer; there is one writer at a time, and what it
committed is on the disk.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

from engine.errors import DiskFull, StoreDamaged, StoreError
from engine.library.migrations import migrate

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_FULL = {sqlite3.SQLITE_FULL}
# What SQLite says when its shared memory or log cannot be made, for want of room among other things.
_NO_ROOM_PERHAPS = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
_ROOM_BYTES = 2**20
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    # Deleted text must not linger in free pages.
    "secure_delete = ON",
    "temp_store = MEMORY",
)


class Database:
    """Opens the catalog at ``path`` and brings it to the newest schema.

    Raises StoreDamaged, StoreTooNew, DiskFull.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._write_lock = threading.Lock()
        self._idle_lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._closed = threading.Event()
        with self._errors():
            self._writer = self._connect()
            try:
                migrate(self._writer, path)
            except BaseException:
                self._writer.close()
                raise

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection for queries, this thread's for the length of the block."""
        with self._errors():
            with self._idle_lock:
                if self._closed.is_set():
                    raise sqlite3.ProgrammingError("the catalog is closed")
                connection = self._idle.pop() if self._idle else None
            connection = connection or self._connect()
            try:
                yield connection
            finally:
                with self._idle_lock:
                    if self._closed.is_set():
                        connection.close()
                    else:
                        self._idle.append(connection)

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is committed when the block ends, none of it when it raises."""
        with self._write_lock, self._errors():
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._writer.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the database."""
        with self._write_lock, self._idle_lock:
            self._closed.set()
            for connection in (*self._idle, self._writer):
                connection.close()
            self._idle.clear()

    def _connect(self) -> sqlite3.Connection:
        # check_same_thread: jobs come and go on threads of their own, connections stay.
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False, timeout=30)
        connection.row_factory = sqlite3.Row
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    @contextlib.contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
            no_room = code in _NO_ROOM_PERHAPS and shutil.disk_usage(self._path.parent).free < _ROOM_BYTES
            if code in _FULL or no_room:
                raise DiskFull(
                    f"The disk is full: {self._path} could not be written.",
                    "Free some space and try again. Nothing already indexed is lost.",
                ) from error
            if code in _DAMAGED:
                raise StoreDamaged(
                    f"{self._path} is damaged: {error}.",
                    "Restore it from a backup, or move it away and add the documents again.",
                ) from error
            if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
                raise StoreError(
                    f"{self._path} cannot be read or written: {error}.", "Check the disk and its permissions."
                ) from error
            raise
