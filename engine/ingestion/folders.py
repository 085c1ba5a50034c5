"""The files that are offered when files and folders are named: each once, in a stable order.

Nothing is opened here, and no link leads out of a folder that was named: it is refused, with the reason.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import DocumentError, DocumentRefused, DocumentSkipped, DocumentUnsupported


@dataclass(frozen=True, slots=True)
class Offered:
    """A file to look at, or why it is not looked at."""

    path: Path
    size_bytes: int | None = None
    modified_ns: int | None = None
    """Both None for a file that is not there, or cannot be asked."""
    identity: tuple[int, int] | None = None
    """For a file found in a folder: its device and inode, which what is opened later must have."""
    error: DocumentError | None = None


_HIDDEN_HINT = "Names that begin with a dot are programs' own. If it is a document, name it when you add it."
_OWNER_FILE = re.compile(r"~\$|\.~lock\.")


def offered_files(paths: Iterable[Path], home: Path) -> Iterator[Offered]:
    """Every file named, and every file in the folders named. ``home``, the data folder, is passed over.

    A link that was named is followed; one found in a folder is followed only to a file inside that folder.
    """
    seen: set[str] = set()
    for path in paths:
        named = Path(os.path.abspath(path))
        for offered in _in_folder(named, named, str(home)) if named.is_dir() else (_named(named),):
            absolute = str(offered.path)
            if absolute not in seen:
                seen.add(absolute)
                yield offered


def changed_files(root: Path, paths: Iterable[Path], home: Path) -> Iterator[Offered]:
    """Of ``paths`` below the folder ``root``, the files that are there, and the files in the folders among them."""
    for path in sorted(set(paths)):
        if any(part.startswith(".") for part in path.relative_to(root).parts[:-1]) or path.is_relative_to(home):
            continue
        if path.is_dir() and not path.is_symlink():
            if not path.name.startswith("."):
                yield from _in_folder(path, root, str(home))
        elif os.path.lexists(path):
            yield _entry(path, root)


def _named(path: Path) -> Offered:
    try:
        status = path.stat()
    except (OSError, ValueError):
        # Reading it says what is wrong.
        return Offered(path)
    return Offered(path, status.st_size, status.st_mtime_ns)


def _in_folder(folder: Path, root: Path, home: str) -> Iterator[Offered]:
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            with os.scandir(current) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            reason = f"{current.name} cannot be opened: {error.strerror or error}."
            yield Offered(current, error=DocumentRefused(reason, "Check the folder's permissions."))
            continue
        folders = []
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name.startswith("."):
                    yield _skip(Path(entry.path), "it is hidden", _HIDDEN_HINT)
                elif os.path.abspath(entry.path) != home:
                    folders.append(Path(entry.path))
                continue
            yield _entry(Path(entry.path), root)
        pending.extend(reversed(folders))


def _entry(path: Path, root: Path) -> Offered:
    if _OWNER_FILE.match(path.name):
        return _skip(path, "it only marks that a document is open in a program", "Nothing needs to be done.")
    if path.name.startswith("."):
        return _skip(path, "it is hidden", _HIDDEN_HINT)
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            return _link(path, root)
    except OSError:
        return Offered(path)
    if not stat.S_ISREG(status.st_mode):
        return _no_file(path)
    return _offered(path, status)


def _link(path: Path, root: Path) -> Offered:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return _refuse(path, "is a link that leads nowhere", "Remove the link, or bring back what it led to.")
    if not target.is_relative_to(root.resolve()):
        return _refuse(path, "is a link that leads out of its folder", "Add the file from where it is.")
    if target.is_dir():
        return _skip(path, "it leads to a folder that is read where it is", "Nothing needs to be done.")
    status = target.stat()
    if not stat.S_ISREG(status.st_mode):
        return _no_file(path)
    return _offered(path, status)


def _offered(path: Path, status: os.stat_result) -> Offered:
    return Offered(path, status.st_size, status.st_mtime_ns, (status.st_dev, status.st_ino))


def _skip(path: Path, reason: str, hint: str) -> Offered:
    return Offered(path, error=DocumentSkipped(f"{path.name} was skipped: {reason}.", hint))


def _refuse(path: Path, reason: str, hint: str) -> Offered:
    return Offered(path, error=DocumentRefused(f"{path.name} was not read: it {reason}.", hint))


def _no_file(path: Path) -> Offered:
    return Offered(path, error=DocumentUnsupported(f"{path.name} is not a regular file.", "Only files can be added."))
