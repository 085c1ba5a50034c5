"""The one folder that holds everything a person's library consists of, readable by that person only.

At most one process owns it at a time, by an advisory lock that the kernel drops when its holder ends, however it ends.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import functools
import itertools
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from engine.errors import DiskFull, StoreError, StoreInUse

HOME_VARIABLE = "CASEMATE_HOME"
MINIMUM_FREE_BYTES = 64 * 2**20
_SECRET_BYTES = 32


class DataFolder:
    """Opens and locks the folder, creating it (0700) when it is missing.

    Raises StoreInUse when another process has it, DiskFull, and StoreError when it cannot be written.
    """

    def __init__(self, home: Path | None = None) -> None:
        self.home = locate(home)
        self.warnings: list[str] = []
        """What a person should know of how it was opened, in sentences."""
        with disk_errors(self.home):
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
            # Files made from here on, by any library in this process, are for their owner only.
            os.umask(0o077)
            self.home.chmod(0o700)
            self._lock = self._take_lock()

    @property
    def catalog(self) -> Path:
        return self.home / "catalog.sqlite"

    @property
    def chroma(self) -> Path:
        return self.home / "chroma"

    @property
    def models(self) -> Path:
        return self.home / "models"

    @property
    def evaluations(self) -> Path:
        return self.home / "evaluations"

    @property
    def question_sets(self) -> Path:
        return self.home / "question-sets"

    @property
    def adapters(self) -> Path:
        return self.home / "adapters"

    @property
    def routes(self) -> Path:
        return self.home / "adapters-of-collections.json"

    @property
    def prompts(self) -> Path:
        return self.home / "prompts"

    @property
    def prefix_cache(self) -> Path:
        return self.home / "prefix-cache"

    @property
    def pins(self) -> Path:
        return self.home / "pins.json"

    @property
    def settings(self) -> Path:
        return self.home / "settings.json"

    @property
    def logs(self) -> Path:
        return self.home / "logs"

    @functools.cached_property
    def secret(self) -> bytes:
        """Random bytes that only this folder has: made when first asked for, and anew where they are damaged.

        Raises DiskFull, StoreError.
        """
        path = self.home / "secret"
        with contextlib.suppress(OSError):
            with path.open("rb") as stream:
                content = stream.read(_SECRET_BYTES + 1)
            if len(content) == _SECRET_BYTES:
                return content
        content = secrets.token_bytes(_SECRET_BYTES)
        replace_file(path, content)
        return content

    def set_aside(self, path: Path) -> None:
        """Give a small file that cannot be understood another name, so that all else opens; nothing of it is lost.

        Raises StoreError when it cannot be renamed.
        """
        names = (path.with_name(f"{path.name}.damaged-{number}") for number in itertools.count(1))
        kept = next(name for name in names if not name.exists())
        with disk_errors(path):
            path.rename(kept)
            sync_folder(path.parent)
        self.warnings.append(
            f"{path} could not be understood. It was set aside as {kept.name}, and what it said no longer holds."
        )

    def close(self) -> None:
        """Let another process have the folder. Idempotent."""
        self._lock.close()

    def require_space(self, size_bytes: int = 0) -> None:
        """Raise DiskFull unless ``size_bytes`` and a reserve fit on the disk.

        The reserve is what SQLite and Chroma need to end a write cleanly.
        """
        free = shutil.disk_usage(self.home).free
        if free < size_bytes + MINIMUM_FREE_BYTES:
            raise DiskFull(
                f"The disk that holds {self.home} has {free // 2**20} MB left.",
                "Free some space, or move the data folder with --home. Nothing already indexed is lost.",
            )

    def _take_lock(self) -> IO[str]:
        path = self.home / "lock"
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        lock = os.fdopen(descriptor, "r+")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = lock.read(32).strip()
            lock.close()
            who = f" by process {holder}" if holder.isdigit() else ""
            raise StoreInUse(
                f"The data folder {self.home} is in use{who}.",
                "Close the other Casemate, or use another data folder with --home.",
            ) from None
        with contextlib.suppress(OSError):
            # Only so that another process can name us: on a full disk it must not keep the library shut.
            lock.truncate(0)
            os.pwrite(lock.fileno(), str(os.getpid()).encode(), 0)
        return lock


def locate(home: Path | None = None) -> Path:
    """The data folder: ``home``, else CASEMATE_HOME, else the platform's place for application data."""
    if home is not None:
        return Path(os.path.abspath(home))
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(os.path.abspath(named))
    # Not above: the host of text recognition imports this module, and has the standard library alone.
    import platformdirs

    return Path(platformdirs.user_data_dir("casemate", False))


@contextlib.contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn the system's errors about writing below ``path`` into ours."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(
                f"The disk is full: {path} could not be written.",
                "Free some space and try again. Nothing already indexed is lost.",
            ) from error
        raise StoreError(
            f"{path} cannot be written: {error.strerror or error}.",
            "Check the folder's owner and permissions, or choose another with --home.",
        ) from error


def replace_file(path: Path, content: bytes) -> None:
    """Write a small file so that a reader, also after a crash, sees the old content or the new, never half."""
    with disk_errors(path):
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename or a new name in ``folder`` survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
