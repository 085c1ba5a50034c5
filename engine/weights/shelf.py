"""The model files a person can use: those of the installation and those they brought.

A file is used only after its bytes had the recorded SHA-256; that is remembered for exactly the state of the
file that was read, so a changed file is read again. The installation's folder is never written.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import tempfile
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from engine.data_folder import disk_errors, replace_file, sync_folder
from engine.errors import DiskFull, ModelAltered, ModelError, ModelInvalid, ModelMissing, StoreError
from engine.types import ModelFile, ModelRole
from engine.weights.gguf import GgufHeader, read_header
from engine.weights.manifest import ManifestEntry, read_manifest, write_manifest

ProgressHandler = Callable[[int, int], None]
"""Bytes done and bytes in all; what it raises ends the call and leaves nothing behind."""

ModelFiles = list[ModelFile]
"""Its own name, as ``Shelf.list`` hides the built-in one inside the class."""

_PIECE_BYTES = 4 * 2**20
_SPARE_BYTES = 64 * 2**20


class Shelf:
    """The model files of ``bundled_folder``, which has a manifest.toml, and of ``imported_folder``."""

    def __init__(self, bundled_folder: Path, imported_folder: Path) -> None:
        self._bundled = bundled_folder
        self._imported = imported_folder
        self._lock = threading.Lock()

    # --- what there is ---

    def list(self, chosen: str | None = None) -> ModelFiles:
        """Every model file known, whole or not; ``chosen`` is the answering model a person picked, if any."""
        entries = self._entries()
        used = _in_use([entry for entry, _ in entries], chosen)
        return [self._model_file(entry, bundled, in_use=entry.id in used) for entry, bundled in entries]

    def find(self, model_id: str) -> ModelFile:
        """Raises ModelMissing for an unknown id."""
        for model in self.list():
            if model.id == model_id:
                return model
        raise ModelMissing(f"There is no model called {model_id!r}.", "`casemate models list` names those there are.")

    def answering(self, chosen: str | None = None) -> ModelFile:
        """The model that writes answers: the ``chosen`` one, else the default.

        Raises ModelMissing, or ModelInvalid for a model that does something else.
        """
        if chosen is None:
            return self._default(ModelRole.ANSWER)
        model = self.find(chosen)
        if model.role is not ModelRole.ANSWER:
            raise ModelInvalid(
                f"{chosen} does not write answers.",
                "`casemate models list` shows which models have the role answer.",
            )
        return model

    def embedder(self) -> ModelFile:
        return self._default(ModelRole.EMBED)

    def tokenizer(self) -> ModelFile:
        return self._default(ModelRole.TOKENIZER)

    # --- whether it is whole ---

    def check(self, model: ModelFile) -> None:
        """Refuse a file that is not the recorded one; quick for a file whose present state was read before.

        Raises ModelMissing, ModelInvalid, ModelAltered.
        """
        if not self.is_verified(model):
            self.verify(model)

    def is_verified(self, model: ModelFile) -> bool:
        """Whether the file in its present state was read before and is the recorded one."""
        try:
            remembered = self._remembered().get(model.path)
            return bool(remembered == {**_state(Path(model.path).stat()), "sha256": model.sha256})
        except OSError:
            return False

    def licence_text(self, model: ModelFile) -> str:
        """The words of a bundled model's licence; empty where only its name is known."""
        if not model.bundled:
            return ""
        try:
            return (self._bundled / "licences" / f"{model.licence}.txt").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def verify(self, model: ModelFile, on_progress: ProgressHandler | None = None) -> None:
        """Read all of a file and refuse one that is not the recorded one.

        Raises ModelMissing, ModelInvalid (not a model, or incomplete), ModelAltered.
        """
        self._remember(model.path, None)
        path = Path(model.path)
        if path.suffix == ".gguf":
            read_header(path)
        try:
            with path.open("rb", buffering=0) as stream:
                before = os.fstat(stream.fileno())
                if before.st_size < model.size_bytes:
                    raise ModelInvalid(
                        f"{path.name} is incomplete: {before.st_size:,} of {model.size_bytes:,} bytes.",
                        _repair_hint(model),
                    )
                sha256 = _hash(stream, before.st_size, on_progress)
                after = os.fstat(stream.fileno())
        except FileNotFoundError:
            raise ModelMissing(f"The model file {path.name} is not there.", _repair_hint(model), str(path)) from None
        except OSError as error:
            raise ModelInvalid(
                f"{path.name} cannot be read: {error.strerror or error}.",
                "Check that you may read it.",
                str(path),
            ) from error
        if sha256 != model.sha256 or _state(before) != _state(after):
            raise ModelAltered(
                f"{path.name} is not the file it should be: its contents have changed since it was recorded.",
                _repair_hint(model),
                f"{path}: SHA-256 {sha256}, recorded {model.sha256}",
            )
        self._remember(model.path, {**_state(after), "sha256": sha256})

    # --- bringing and removing ---

    def import_file(self, path: Path, on_progress: ProgressHandler | None = None) -> ModelFile:
        """Copy a GGUF file onto the shelf and record it. The same file again mends a damaged copy, if any.

        Raises ModelMissing, ModelInvalid (also when another model has its name), ModelAltered, DiskFull,
        StoreError.
        """
        header = read_header(path)
        known = self.list()
        # Only a recorded file of the same size can be this one, so only then is it read before it is copied.
        twins = [model for model in known if model.size_bytes == header.size_bytes]
        sha256 = _hash_file(path, on_progress) if twins else ""
        twin = next((model for model in twins if model.sha256 == sha256), None)
        if twin is not None:
            with contextlib.suppress(ModelError):
                self.check(twin)
                return twin
        model_id = _model_id(path) if twin is None or twin.bundled else twin.id
        if any(model.id == model_id and model is not twin for model in known):
            raise ModelInvalid(
                f"{path.name} was not imported: another model is already called {model_id}.",
                "Rename the file and import it again, or remove the other model first.",
            )
        with disk_errors(self._imported):
            self._make_room(path, header.size_bytes)
            self._place(path, model_id, header.size_bytes, on_progress)
        return self.find(model_id)

    def remove(self, model_id: str) -> None:
        """Take an imported model off the shelf and delete its file. Raises ModelMissing, ModelInvalid."""
        model = self.find(model_id)
        if model.bundled:
            raise ModelInvalid(
                f"{model_id} is part of the installation and stays.",
                "Choose another model with `casemate models use`.",
            )
        with self._lock:
            write_manifest(self._list_path, [e for e in read_manifest(self._list_path) if e.id != model_id])
            Path(model.path).unlink(missing_ok=True)
        self._remember(model.path, None)

    # --- inside ---

    @property
    def _list_path(self) -> Path:
        return self._imported / "imported.json"

    @property
    def _memory_path(self) -> Path:
        return self._imported / "verified.json"

    def _entries(self) -> tuple[tuple[ManifestEntry, bool], ...]:
        bundled = read_manifest(self._bundled / "manifest.toml")
        taken = {entry.id for entry in bundled}
        imported = (entry for entry in read_manifest(self._list_path) if entry.id not in taken)
        return (*((entry, True) for entry in bundled), *((entry, False) for entry in imported))

    def _default(self, role: ModelRole) -> ModelFile:
        of_role = [(entry, bundled) for entry, bundled in self._entries() if entry.role is role]
        if not of_role:
            raise ModelMissing(
                f"The installation names no {role} model.",
                f"{self._bundled / 'manifest.toml'} should list one: install Casemate again.",
            )
        entry, bundled = next((pair for pair in of_role if pair[0].default), of_role[0])
        return self._model_file(entry, bundled, in_use=True)

    def _model_file(self, entry: ManifestEntry, bundled: bool, in_use: bool) -> ModelFile:
        path = (self._bundled if bundled else self._imported) / entry.file
        return ModelFile(
            id=entry.id,
            role=entry.role,
            file=entry.file,
            path=str(path),
            size_bytes=entry.size_bytes,
            sha256=entry.sha256,
            licence=entry.licence,
            origin=entry.origin,
            present=path.is_file(),
            in_use=in_use,
            bundled=bundled,
            context_tokens=entry.context_tokens,
            architecture=entry.architecture,
            description=entry.description,
        )

    def _make_room(self, path: Path, size_bytes: int) -> None:
        self._imported.mkdir(mode=0o700, parents=True, exist_ok=True)
        for leftover in self._imported.glob(".import-*.part"):
            leftover.unlink(missing_ok=True)
        free = shutil.disk_usage(self._imported).free
        if free < size_bytes + _SPARE_BYTES:
            raise DiskFull(
                f"There is no room for {path.name}: it needs {_size(size_bytes)} and {_size(free)} are free.",
                f"Free some space on the disk that holds {self._imported}.",
            )

    def _place(self, path: Path, model_id: str, size_bytes: int, on_progress: ProgressHandler | None) -> None:
        """Copy a file to its place, durably, then record it."""
        target = self._imported / f"{model_id}.gguf"
        descriptor, name = tempfile.mkstemp(dir=self._imported, prefix=".import-", suffix=".part")
        copied = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as copy, path.open("rb", buffering=0) as stream:
                sha256 = _hash(stream, size_bytes, on_progress, copy)
                copy.flush()
                os.fsync(copy.fileno())
            # The copy is what will be used, so the copy is what is recorded.
            header = read_header(copied)
            if header.size_bytes != size_bytes:
                raise ModelAltered(
                    f"{path.name} changed while it was copied.",
                    "Import it again when nothing else writes to it.",
                )
            with self._lock:
                copied.replace(target)
                sync_folder(self._imported)
                others = [entry for entry in read_manifest(self._list_path) if entry.id != model_id]
                write_manifest(self._list_path, [*others, _entry(target, path, header, sha256)])
        except BaseException:
            copied.unlink(missing_ok=True)
            raise
        self._remember(str(target), {**_state(target.stat()), "sha256": sha256})

    def _remembered(self) -> dict[str, Any]:
        try:
            content = json.loads(self._memory_path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return content if isinstance(content, dict) else {}

    def _remember(self, path: str, record: dict[str, Any] | None) -> None:
        with self._lock:
            remembered = self._remembered()
            if remembered.get(path) == record:
                return
            remembered = {known: value for known, value in remembered.items() if known != path}
            if record is not None:
                remembered[path] = record
            # Only a memory: where it cannot be written, the file is read again next time.
            with contextlib.suppress(OSError, StoreError):
                self._imported.mkdir(mode=0o700, parents=True, exist_ok=True)
                replace_file(self._memory_path, json.dumps(remembered, indent=1).encode())


def _in_use(entries: list[ManifestEntry], chosen: str | None) -> set[str]:
    used: set[str] = set()
    for role in (ModelRole.ANSWER, ModelRole.EMBED, ModelRole.TOKENIZER):
        of_role = [entry for entry in entries if entry.role is role]
        picked = [e for e in of_role if e.id == chosen] or [e for e in of_role if e.default] or of_role
        used.update(entry.id for entry in picked[:1])
    return used


def _state(status: os.stat_result) -> dict[str, int]:
    # The change time is the one a program cannot set back after writing to the file.
    return {
        "size_bytes": status.st_size,
        "modified_ns": status.st_mtime_ns,
        "changed_ns": status.st_ctime_ns,
        "inode": status.st_ino,
    }


def _hash(stream: BinaryIO, total_bytes: int, on_progress: ProgressHandler | None, copy: BinaryIO | None = None) -> str:
    digest = hashlib.sha256()
    piece = bytearray(_PIECE_BYTES)
    done = 0
    while count := stream.readinto(piece):  # type: ignore[attr-defined]
        part = memoryview(piece)[:count]
        digest.update(part)
        if copy is not None:
            copy.write(part)
        done += count
        if on_progress is not None:
            on_progress(done, max(done, total_bytes))
    return digest.hexdigest()


def _hash_file(path: Path, on_progress: ProgressHandler | None) -> str:
    try:
        with path.open("rb", buffering=0) as stream:
            return _hash(stream, os.fstat(stream.fileno()).st_size, on_progress)
    except OSError as error:
        raise ModelInvalid(
            f"{path.name} cannot be read: {error.strerror or error}.", "Check that you may read it."
        ) from error


def _model_id(path: Path) -> str:
    name = re.sub(r"[^a-z0-9._-]+", "-", path.stem.lower()).strip("-._")[:80].rstrip("-._")
    return name or "model"


def _entry(target: Path, source: Path, header: GgufHeader, sha256: str) -> ManifestEntry:
    return ManifestEntry(
        id=target.stem,
        role=ModelRole.ANSWER,
        file=target.name,
        size_bytes=header.size_bytes,
        sha256=sha256,
        licence=header.licence or "not stated in the file",
        origin=f"{source.name}, imported {datetime.now(UTC).date().isoformat()}",
        description=header.name or source.stem,
        context_tokens=header.context_tokens,
        architecture=header.architecture,
    )


def _repair_hint(model: ModelFile) -> str:
    if model.bundled:
        return "Run ./casemate again to set it up anew, or choose another model with `casemate models use`."
    return f"Import it again with `casemate models import` ({model.origin})."


def _size(size_bytes: int) -> str:
    return f"{size_bytes / 1e9:.1f} GB" if size_bytes >= 1e9 else f"{size_bytes / 1e6:.0f} MB"
