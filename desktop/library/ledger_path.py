"""The paths that the library lists documents under, in parts to be shown and to be used.

A file inside a file follows it after "//": ``/mail/offer.eml//prices.xlsx``. Such a path names no file of its own.
"""

from __future__ import annotations

from pathlib import Path

from desktop.language import translate

_INSIDE = "//"


def base_name(path: str) -> str:
    """The file's own name: ``prices.xlsx``."""
    return path.rpartition("/")[2]


def holder_name(path: str) -> str:
    """The name of the file it is inside of, empty when it is a file of its own: ``offer.eml``."""
    around, inside, _ = path.rpartition(_INSIDE)
    return base_name(around) if inside else ""


def shown_name(path: str) -> str:
    """``prices.xlsx — in offer.eml``."""
    holder = holder_name(path)
    name = base_name(path)
    return translate("Library", "{file} — in {holder}").format(file=name, holder=holder) if holder else name


def outer_file(path: str) -> Path:
    """The file on the disk that it is, or is inside of."""
    return Path(path.partition(_INSIDE)[0])
