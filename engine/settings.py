"""What a person chose, kept in ``settings.json``.

A file that cannot be understood is refused by name and never overwritten.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.data_folder import replace_file
from engine.errors import SettingsError
from engine.running import KV_TYPES, HostChoices


@dataclass(frozen=True, slots=True)
class Settings:
    answer_model: str | None = None
    """The id of the model that answers; None takes the bundled one."""
    context_tokens: int | None = None
    """The context to give the model; None takes what the file says, within what memory allows."""
    threads: int | None = None
    """Processor threads; None takes all cores."""
    ocr_languages: str | None = None
    """What scanned pages are written in, as tesseract names languages: "eng+deu". None takes those installed."""
    batch_tokens: int | None = None
    flash_attention: bool | None = None
    kv_type: str | None = None
    gpu_layers: int | None = None
    """These four: how the model is run, as ``HostChoices`` says; None leaves it to the program."""
    adapters: tuple[tuple[str, float], ...] = ()
    """The adapters that answers are written with, by name, and how strongly each is applied."""


_KINDS: dict[str, type] = {
    "answer_model": str,
    "context_tokens": int,
    "threads": int,
    "ocr_languages": str,
    "batch_tokens": int,
    "flash_attention": bool,
    "kv_type": str,
    "gpu_layers": int,
}
_LEAST = {"batch_tokens": 8, "gpu_layers": 0, "context_tokens": 64}
_MOST = {"batch_tokens": 4096, "threads": 512, "gpu_layers": 999}


def valid(name: str, value: object) -> bool:
    """Whether a setting may have this value; None leaves it to the program."""
    if value is None:
        return True
    if type(value) is not _KINDS[name] or (name == "kv_type" and value not in KV_TYPES):
        return False
    return type(value) is not int or _LEAST.get(name, 1) <= value <= _MOST.get(name, value)


def host_choices(settings: Settings) -> HostChoices:
    return HostChoices(**{each.name: getattr(settings, each.name) for each in dataclasses.fields(HostChoices)})


def read_settings(path: Path) -> Settings:
    """The settings in ``path``, defaults for what it does not name. Raises SettingsError."""
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}.", "Mend the file or move it away.") from error
    try:
        values = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{path} is not JSON: {error}.", "Mend the file or move it away.") from error
    if not isinstance(values, dict):
        raise SettingsError(f"{path} does not hold an object.", "Mend the file or move it away.")
    adapters = _adapters(path, values.pop("adapters", None))
    for name, value in values.items():
        if name not in _KINDS:
            raise SettingsError(f'{path} names an unknown setting, "{name}".', "Remove it from the file.")
        if not valid(name, value):
            raise SettingsError(f'{path}: "{name}" is not a valid {_KINDS[name].__name__}.', "Mend the file.")
    return Settings(**values, adapters=adapters)


def _adapters(path: Path, value: Any) -> tuple[tuple[str, float], ...]:
    if value is None:
        return ()
    if not isinstance(value, dict) or not all(type(scale) in (int, float) for scale in value.values()):
        raise SettingsError(f'{path}: "adapters" is not an object of names with their scales.', "Mend the file.")
    return tuple((name, float(scale)) for name, scale in value.items())


def write_settings(path: Path, settings: Settings) -> None:
    values = {**dataclasses.asdict(settings), "adapters": dict(settings.adapters)}
    replace_file(path, (json.dumps(values, indent=2) + "\n").encode())
