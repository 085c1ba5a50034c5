"""Files that a person wants written: the path is looked at before the work, and nothing half is ever left there."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from engine.errors import ExportError


def require_writable(path: Path) -> None:
    """Raises ExportError when nothing can be written at ``path``."""
    folder = path.absolute().parent
    if path.is_dir():
        raise ExportError(f"{path} is a folder.", "Name a file in it.")
    if path.exists() and not path.is_file():
        raise ExportError(f"{path} is no ordinary file.", "Name another file.")
    if not folder.is_dir():
        raise ExportError(f"There is no folder {folder}.", "Make it first, or name a file in another.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ExportError(f"Nothing can be written in {folder}.", "Name a file in a folder of your own.")


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content``, for its owner only, or leave what was there. Raises ExportError."""
    name = None
    try:
        descriptor, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name[:100]}.")
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except OSError as error:
        if name is not None:
            with contextlib.suppress(OSError):
                Path(name).unlink(missing_ok=True)
        raise ExportError(f"{path} cannot be written: {error.strerror or error}.", "Name another file.") from error
