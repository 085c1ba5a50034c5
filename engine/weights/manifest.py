"""The lists of model files: ``manifest.toml`` of the installation, ``imported.json`` of those brought.

An entry that is read is complete and harmless: its file is a plain name, its SHA-256 is one. Writing replaces
the whole list in one step, so a reader sees the old one or the new one.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.data_folder import replace_file
from engine.errors import ModelInvalid
from engine.types import ModelRole

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
_FILE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._ -]{0,199}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One model file as it should be. ``default``: the one of its role that is used when none is chosen."""

    id: str
    role: ModelRole
    file: str
    size_bytes: int
    sha256: str
    licence: str
    origin: str
    description: str = ""
    default: bool = False
    context_tokens: int | None = None
    architecture: str | None = None


def read_manifest(path: Path) -> tuple[ManifestEntry, ...]:
    """The entries of a list of models, in order; none where there is no such file. Raises ModelInvalid."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path, str(error)) from error
    try:
        content = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
        entries = tuple(_entry(fields) for fields in content["model"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _broken(path, f"{type(error).__name__}: {error}") from error
    ids = [entry.id for entry in entries]
    if len(set(ids)) != len(ids):
        raise _broken(path, "an id is given twice")
    return entries


def write_manifest(path: Path, entries: Iterable[ManifestEntry]) -> None:
    """Replace a list of models, as JSON. Raises DiskFull, StoreError."""
    listed = [
        {name: value for name in entry.__slots__ if (value := getattr(entry, name)) is not None} for entry in entries
    ]
    replace_file(path, json.dumps({"schema": 1, "model": listed}, indent=2, ensure_ascii=False).encode() + b"\n")


def _entry(fields: dict[str, Any]) -> ManifestEntry:
    context_tokens = fields.get("context_tokens")
    entry = ManifestEntry(
        id=fields["id"],
        role=ModelRole(fields["role"]),
        file=fields["file"],
        size_bytes=int(fields["size_bytes"]),
        sha256=str(fields["sha256"]).lower(),
        licence=str(fields["licence"]),
        origin=str(fields["origin"]),
        description=str(fields.get("description", "")),
        default=bool(fields.get("default", False)),
        context_tokens=None if context_tokens is None else int(context_tokens),
        architecture=fields.get("architecture"),
    )
    for pattern, value in ((_ID, entry.id), (_FILE, entry.file), (_SHA256, entry.sha256)):
        if not pattern.fullmatch(value):
            raise ValueError(f"{value!r} is not usable here")
    if entry.size_bytes <= 0:
        raise ValueError(f"{entry.id} has no size")
    return entry


def _broken(path: Path, reason: str) -> ModelInvalid:
    hint = "It is part of the installation: install Casemate again."
    if path.suffix == ".json":
        hint = f"Move {path} away and import your models again; the model files beside it are kept."
    return ModelInvalid(f"The list of models {path.name} cannot be read.", hint, f"{path}: {reason}")
