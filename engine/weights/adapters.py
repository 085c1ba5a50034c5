"""The adapters of a data folder: each a GGUF file and a card that says what it is, made for and made of.

An adapter is here only after all of it was checked against its base model, and its bytes are compared with the card's
SHA-256 each time they are handed out.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import math
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from engine.data_folder import disk_errors, replace_file, sync_folder
from engine.errors import AdapterAltered, AdapterInvalid, AdapterMissing, AdapterWrongModel
from engine.prepared import Adapter, AdapterResult
from engine.types import ModelFile, ModelRole
from engine.weights.adapter_check import BASE_KEY, LARGEST_BYTES, alpha_of, check_adapter, read_adapter
from engine.weights.gguf import read_contents
from engine.weights.gguf_writer import write_gguf
from engine.weights.peft import is_peft, read_peft

LARGEST_SCALE = 16.0
_SCHEMA = 1
_MOST_RESULTS = 20
_CARD_LIMIT_BYTES = 64 * 2**10
_TOLD = ("purpose", "data", "licence", "evaluation")
"""What a card may say in words, beside the base model's SHA-256."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PIECE_BYTES = 4 * 2**20

AdapterFiles = list[Adapter]
AdapterNames = list[str]


class AdapterShelf:
    """The adapters in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def list(self, chosen: Mapping[str, float] | None = None) -> AdapterFiles:
        """All whose cards can be read, those in ``chosen`` with their scales; ``damaged`` names the others."""
        chosen = chosen or {}
        found = []
        for path in sorted(self._folder.glob("*.json")):
            with contextlib.suppress(AdapterInvalid):
                found.append(_read_card(path))
        return [dataclasses.replace(each, scale=chosen.get(each.name)) for each in found]

    def damaged(self) -> AdapterNames:
        """The names of those whose cards cannot be read."""
        listed = {adapter.name for adapter in self.list()}
        return [path.stem for path in sorted(self._folder.glob("*.json")) if path.stem not in listed]

    def find(self, name: str) -> Adapter:
        """Raises AdapterMissing for an unknown name, AdapterInvalid for a damaged card."""
        card = self._folder / f"{name}.json"
        if name != _name(name) or not card.is_file():
            raise AdapterMissing(
                f"There is no adapter called {name!r}.", "`casemate adapters list` names those there are."
            )
        return _read_card(card)

    def read(self, adapter: Adapter, model: ModelFile) -> bytes:
        """The bytes of an adapter that may be used with ``model``: they had the recorded SHA-256.

        Raises AdapterWrongModel, AdapterMissing, AdapterAltered.
        """
        require_base(adapter, model)
        path = Path(adapter.path)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise AdapterMissing(f"The adapter file {path.name} is not there.", "Import it again.", str(path)) from None
        except OSError as error:
            raise AdapterInvalid(
                f"{path.name} cannot be read: {error.strerror or error}.", "Check that you may read it."
            ) from error
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 != adapter.sha256:
            raise AdapterAltered(
                f"{path.name} is not the file it should be: its contents have changed since it was imported.",
                "Remove it and import it again.",
                f"{path}: SHA-256 {sha256}, recorded {adapter.sha256}",
            )
        return data

    def verify(self, adapter: Adapter, model: ModelFile) -> None:
        """Read all of an adapter and check it as on import. Raises AdapterError, ModelError."""
        self.read(adapter, model)
        check_adapter(Path(adapter.path), read_contents(Path(model.path), "a model"))

    def import_file(
        self, source: Path, models: Sequence[ModelFile], base: ModelFile | None = None, card: Path | None = None
    ) -> Adapter:
        """Bring an adapter: a GGUF, or a PEFT folder or safetensors, which is converted.

        Which model it was made for, one of ``models``, is what its GGUF says, its card, or a person with ``base``:
        where they differ it is refused. The card is ``card``, else NAME.card.json beside the file, or card.json in
        the folder. Raises AdapterError, ModelError, DiskFull, StoreError.
        """
        told = _read_told(card or _card_beside(source))
        peft = is_peft(source)
        named = {} if peft else read_adapter(source).metadata
        model = _base_model(source, models, base, told.get("base_model_sha256"), named.get(BASE_KEY))
        contents = read_contents(Path(model.path), "a model")
        name = _name(source.resolve().name if source.is_dir() else source.stem)
        with disk_errors(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for leftover in self._folder.glob(".import-*.part"):
                leftover.unlink(missing_ok=True)
            descriptor, temporary = tempfile.mkstemp(dir=self._folder, prefix=".import-", suffix=".part")
            written = Path(temporary)
            try:
                with os.fdopen(descriptor, "wb") as stream:
                    if peft:
                        converted = read_peft(source, contents)
                        write_gguf(
                            stream, _metadata(name, model, contents.metadata, converted.alpha), converted.tensors
                        )
                    else:
                        _copy(source, stream)
                    stream.flush()
                    os.fsync(stream.fileno())
                return self._place(source, written, name, model, told, check=contents)
            finally:
                written.unlink(missing_ok=True)

    def keep_result(self, name: str, result: AdapterResult) -> None:
        """Write down with an adapter's card what an evaluation said of it. Raises AdapterMissing."""
        adapter = self.find(name)
        kept = [each for each in adapter.measured if each.run != result.run][-_MOST_RESULTS + 1 :]
        _write_card(self._folder / f"{name}.json", dataclasses.replace(adapter, measured=(*kept, result)))

    def remove(self, name: str) -> None:
        """Delete an adapter and its card. Raises AdapterMissing."""
        card = self._folder / f"{name}.json"
        if name != _name(name) or not card.is_file():
            self.find(name)
        with disk_errors(self._folder):
            card.unlink()
            card.with_suffix(".gguf").unlink(missing_ok=True)

    def _place(
        self, source: Path, written: Path, name: str, model: ModelFile, told: dict[str, str], check: Any
    ) -> Adapter:
        """Check what was written, then give it its name and its card."""
        try:
            rank = check_adapter(written, check)
        except (AdapterInvalid, AdapterWrongModel) as error:
            # It is the person's file that is refused, not our copy of it.
            error.message = error.message.replace(written.name, source.name)
            error.detail = str(source)
            raise
        found = read_adapter(written)
        sha256 = hashlib.sha256(written.read_bytes()).hexdigest()
        twin = next((each for each in self.list() if each.sha256 == sha256), None)
        if twin is not None and twin.present:
            return self._told_anew(twin, told)
        if twin is None and (self._folder / f"{name}.json").exists():
            raise AdapterInvalid(
                f"{source.name} was not imported: another adapter is already called {name}.",
                "Rename it and import it again, or remove the other one first.",
            )
        if twin is not None:
            told = {**{field: getattr(twin, field) for field in _TOLD}, **told}
        adapter = Adapter(
            name=name if twin is None else twin.name,
            path="",
            size_bytes=written.stat().st_size,
            sha256=sha256,
            base_sha256=model.sha256,
            base_model=model.id,
            architecture=str(found.metadata["general.architecture"]),
            rank=rank,
            alpha=alpha_of(found),
            tensor_count=len(found.tensors),
            origin=f"{source.name}, imported {datetime.now(UTC).date().isoformat()}",
            purpose=told.get("purpose", ""),
            data=told.get("data", ""),
            licence=told.get("licence", ""),
            evaluation=told.get("evaluation", ""),
            measured=() if twin is None else twin.measured,
        )
        target = self._folder / f"{adapter.name}.gguf"
        written.replace(target)
        sync_folder(self._folder)
        _write_card(target.with_suffix(".json"), adapter)
        return _read_card(target.with_suffix(".json"))

    def _told_anew(self, adapter: Adapter, told: Mapping[str, str]) -> Adapter:
        """An adapter that is here already, with what a card now says of it; what it does not say stays."""
        said: dict[str, Any] = {name: told[name] for name in _TOLD if name in told}
        anew = dataclasses.replace(adapter, **said)
        if anew != adapter:
            _write_card(self._folder / f"{adapter.name}.json", anew)
        return anew


def require_base(adapter: Adapter, model: ModelFile) -> None:
    """Raises AdapterWrongModel unless ``adapter`` was made for exactly ``model``."""
    if adapter.base_sha256 != model.sha256:
        raise AdapterWrongModel(
            f"The adapter {adapter.name} was made for {adapter.base_model}, not for {model.id}.",
            f"`casemate models use {adapter.base_model}` takes that model, `casemate adapters off` no adapter.",
            f"made for SHA-256 {adapter.base_sha256}, the model has {model.sha256}",
        )


def require_scale(scale: float) -> None:
    """Raises AdapterInvalid for a scale that no adapter can be used with."""
    if not math.isfinite(scale) or not 0 < abs(scale) <= LARGEST_SCALE:
        raise AdapterInvalid(
            f"An adapter cannot have the scale {scale:g}.",
            f"Choose one up to {LARGEST_SCALE:g}, mostly between 0 and 1; to go without an adapter, leave it out.",
        )


def _base_model(source: Path, models: Sequence[ModelFile], base: ModelFile | None, *named: Any) -> ModelFile:
    claims = {str(claim).lower() for claim in named if claim} | ({base.sha256} if base else set())
    if not claims:
        raise AdapterWrongModel(
            f"{source.name} does not say which model it was made for.",
            "If you know it, say so: `casemate adapters import FILE --base MODEL`.",
        )
    if len(claims) > 1:
        raise AdapterWrongModel(
            f"{source.name} was made for another model than is said of it.",
            "Its file, its card and --base must name the same model.",
            ", ".join(sorted(claims)),
        )
    (sha256,) = claims
    model = next((each for each in models if each.sha256 == sha256 and each.role is ModelRole.ANSWER), None)
    if model is None:
        raise AdapterWrongModel(
            f"{source.name} was made for a base model that is not here (SHA-256 {sha256[:16]}…).",
            "Import that model first: `casemate models import`.",
            sha256,
        )
    return model


def _metadata(name: str, model: ModelFile, base: Mapping[str, Any], alpha: float) -> dict[str, str | int | float]:
    return {
        "general.type": "adapter",
        "general.architecture": str(base["general.architecture"]),
        "general.name": name,
        "adapter.type": "lora",
        "adapter.lora.alpha": alpha,
        BASE_KEY: model.sha256,
    }


def _copy(source: Path, stream: Any) -> None:
    size_bytes = source.stat().st_size
    if size_bytes > LARGEST_BYTES:
        raise AdapterInvalid(f"{source.name} is larger than {LARGEST_BYTES // 2**20} MB.", "Choose a smaller adapter.")
    with source.open("rb", buffering=0) as original:
        while piece := original.read(_PIECE_BYTES):
            stream.write(piece)


def _card_beside(source: Path) -> Path | None:
    card = source / "card.json" if source.is_dir() else source.with_name(f"{source.stem}.card.json")
    return card if card.is_file() else None


def _read_told(card: Path | None) -> dict[str, str]:
    """What a person's card says: the base model's SHA-256, and words."""
    if card is None:
        return {}
    try:
        with card.open("rb") as stream:
            data = stream.read(_CARD_LIMIT_BYTES + 1)
        values = json.loads(data) if len(data) <= _CARD_LIMIT_BYTES else None
    except (OSError, ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise AdapterInvalid(
            f"The card {card.name} cannot be read as a JSON object of at most {_CARD_LIMIT_BYTES // 1024} kB.",
            "Mend it, or import the adapter without it.",
        )
    told = {
        key: values[key] if isinstance(values[key], str) else json.dumps(values[key])
        for key in values.keys() & set(_TOLD)
    }
    base = values.get("base_model_sha256")
    if base is not None:
        if not isinstance(base, str) or not _SHA256.fullmatch(base.lower()):
            raise AdapterInvalid(f'The card {card.name}: "base_model_sha256" is no SHA-256.', "Mend it.")
        told["base_model_sha256"] = base.lower()
    return told


def _read_card(path: Path) -> Adapter:
    kinds = {field.name: str(field.type) for field in dataclasses.fields(Adapter)}
    try:
        values = json.loads(path.read_bytes())
        if values.pop("schema") != _SCHEMA:
            raise ValueError
        measured = tuple(
            AdapterResult(
                **{
                    **each,
                    "differences": tuple(tuple(d) for d in each["differences"]),
                    "worse": tuple(each.get("worse", ())),
                }
            )
            for each in values.pop("measured", ())
        )
        known = {name: value for name, value in values.items() if name in kinds}
        for name, value in known.items():
            if type(value).__name__ != kinds[name]:
                raise ValueError(name)
        file = path.with_suffix(".gguf")
        return Adapter(
            **{**known, "name": path.stem, "path": str(file), "present": file.is_file(), "scale": None},
            measured=measured,
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise AdapterInvalid(
            f"The card of the adapter {path.stem} is damaged.",
            f"Remove the adapter with `casemate adapters remove {path.stem}` and import it again.",
            str(path),
        ) from None


def _write_card(path: Path, adapter: Adapter) -> None:
    card = {"schema": _SCHEMA, **dataclasses.asdict(adapter)}
    for derived in ("name", "path", "present", "scale"):
        del card[derived]
    replace_file(path, (json.dumps(card, indent=1) + "\n").encode())


def _name(text: str) -> str:
    name = re.sub(r"[^a-z0-9._-]+", "-", text.lower()).strip("-._")[:80].rstrip("-._")
    return name or "adapter"
