"""Names for files inside files, safe to show and to put behind "//" in a path.

Within one container every name is there once, and none is empty, holds a control character or leads elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from engine.ingestion.parsers.decoding import sanitize

_NAME_CHARACTERS = 200
_PATH_CHARACTERS = 1000
_SUFFIX_CHARACTERS = 20
# Control characters, line ends, and the invisible ones that turn "fdp.exe" round.
_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SEPARATORS = re.compile(r"[/\\]+")
_DRIVE = re.compile(r"[A-Za-z]:")
# Kinds of text need theirs, as their bytes do not tell them apart; for the others it is a courtesy.
_EXTENSIONS = {
    "application/json": ".json",
    "application/msword": ".doc",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-outlook": ".msg",
    "application/vnd.ms-powerpoint": ".ppt",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xml": ".xml",
    "application/zip": ".zip",
    "image/gif": ".gif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
    "message/global": ".eml",
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/rtf": ".rtf",
    "text/xml": ".xml",
}


class PartNames:
    """Gives the files of one container their names; equal ones are numbered: "plan.pdf", "plan (2).pdf"."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def file(self, stated: str, fallback: str) -> str:
        """A name for a file that is in no folder: separators become underlines."""
        return self._unique(safe_name(stated) or fallback)

    def path(self, stated: str, fallback: str) -> str:
        """A name with its folders, "folder/file.pdf", that leads neither up nor to the root."""
        return self._unique(safe_path(stated) or fallback)

    def _unique(self, name: str) -> str:
        candidate = name
        while candidate in self._taken:
            self._counts[name] = self._counts.get(name, 1) + 1
            path = PurePosixPath(name)
            candidate = str(path.with_name(f"{path.stem} ({self._counts[name]}){path.suffix}"))
        self._taken.add(candidate)
        return candidate


def extension(content_type: str) -> str:
    """The file extension for a media type, "" where none says anything."""
    kind = content_type.lower()
    return _EXTENSIONS.get(kind, ".txt" if kind.startswith(("text/", "message/")) else "")


def safe_name(stated: str) -> str:
    """``stated`` as one shown line without separators, at most 200 characters; "" where nothing is left."""
    # Long before it matters, so that a name of megabytes costs nothing.
    name = _SEPARATORS.sub("_", _shown(stated[: _NAME_CHARACTERS * 10]))
    if not name.strip("._ "):
        return ""
    if len(name) <= _NAME_CHARACTERS:
        return name
    suffix = PurePosixPath(name).suffix
    suffix = suffix if len(suffix) <= _SUFFIX_CHARACTERS else ""
    return name[: _NAME_CHARACTERS - len(suffix)].rstrip() + suffix


def safe_path(stated: str) -> str:
    """``stated`` with its folders, each made safe; "" where nothing is left."""
    names: list[str] = []
    length = 0
    # Of a path that is too long the outer folders are left out.
    for each in reversed(_SEPARATORS.split(stated)):
        name = "" if _DRIVE.fullmatch(each) else safe_name(each)
        if length + len(name) > _PATH_CHARACTERS:
            break
        if name:
            names.append(name)
            length += len(name) + 1
    return "/".join(reversed(names))


def _shown(text: str) -> str:
    visible = (" " if each in "\t\r\n" else each for each in sanitize(text))
    return " ".join("".join(each for each in visible if unicodedata.category(each) not in _NOT_SHOWN).split())
