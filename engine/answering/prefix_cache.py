"""What a model computed while it read pinned documents, on the disk: a restart does not read them again.

A file that is not whole is deleted. The folder is bounded: those longest unused go first.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from engine.answering import prefix_file
from engine.answering.pin_files import PinFiles
from engine.answering.prefix_states import HeldPrefix
from engine.data_folder import MINIMUM_FREE_BYTES

LIMIT_BYTES = 2 * 2**30


class PrefixCache:
    """The states in ``folder``, each of one pin and of one key, which says with what it was computed."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self.files = PinFiles(folder, "state", ".state-")
        self._limit_bytes = limit_bytes

    def read(self, pin: int, key: str) -> HeldPrefix | None:
        """The state, or None when there is none that is whole."""
        return _load(self.files.path(pin, key), key)

    def newest(self, pin: int) -> tuple[str, Path] | None:
        """The key and file of the state used last, for one who cannot know the key yet."""
        found = []
        for path, each, key in self.files.all():
            # One may just be going.
            with contextlib.suppress(OSError):
                if each == pin:
                    found.append((path.stat().st_mtime_ns, key, path))
        return max(found)[1:] if found else None

    def touch(self, pin: int, key: str) -> None:
        """Note that the state was used, wherever it was read from."""
        with contextlib.suppress(OSError):
            os.utime(self.files.path(pin, key))

    def write(self, pin: int, key: str, prefix: HeldPrefix) -> bool:
        """Keep a state beside the pin's others, which may be of another persona or model; whether there is room for it.

        Those longest unused go for it, of whichever pin, but none where it could not be written all the same.
        """
        with contextlib.suppress(OSError):
            self.files.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self._make_room(prefix_file.size_bytes(key, prefix)):
                return False
            descriptor, name = tempfile.mkstemp(dir=self.files.folder, prefix=".state-")
            try:
                with os.fdopen(descriptor, "wb") as stream:
                    prefix_file.write(stream, key, prefix)
                # Not made durable: a file that a power cut spoils does not match its SHA-256.
                Path(name).replace(self.files.path(pin, key))
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise
            return True
        return False

    def size_bytes(self, pin: int) -> int:
        return sum(path.stat().st_size for path, each, _ in self.files.all() if each == pin)

    def _make_room(self, size_bytes: int) -> bool:
        if size_bytes > self._limit_bytes:
            return False
        found = sorted((path.stat().st_mtime_ns, path.stat().st_size, path) for path, *_ in self.files.all())
        over = sum(size for _, size, _ in found) + size_bytes - self._limit_bytes
        going: list[Path] = []
        for _, size, path in found:
            if over <= 0:
                break
            going.append(path)
            over -= size
        freed = sum(size for _, size, path in found if path in going)
        if shutil.disk_usage(self.files.folder).free + freed < size_bytes + MINIMUM_FREE_BYTES:
            return False
        for path in going:
            path.unlink(missing_ok=True)
        return True


def _load(path: Path, key: str) -> HeldPrefix | None:
    try:
        content = path.read_bytes()
        os.utime(path)
    except OSError:
        return None
    prefix = prefix_file.read(memoryview(content), key)
    if prefix is None:
        path.unlink(missing_ok=True)
    return prefix
