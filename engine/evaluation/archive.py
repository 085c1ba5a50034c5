"""Runs on disk: a JSON file each, ``evaluations/0007.json``, for their owner only.

They hold questions, answers and excerpts of documents, as the catalog does.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from pathlib import Path
from typing import Any, TypeVar

from engine.data_folder import disk_errors, replace_file
from engine.errors import EvaluationMissing
from engine.evaluation.outcomes import EvaluationRun

FORMAT = 1
"""Grows when an older program could not read what this one writes."""
NEWEST = "newest"

T = TypeVar("T")


class Archive:
    """The runs in ``folder``, which is made when the first is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, run: EvaluationRun) -> EvaluationRun:
        """Store a new run under the next number. Raises DiskFull, StoreError."""
        make_folder(self._folder)
        run = dataclasses.replace(run, id=str(max((int(each) for each in self.ids()), default=0) + 1))
        record = {"format": FORMAT, **dataclasses.asdict(run)}
        replace_file(self._path(run.id), (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())
        return run

    def all(self) -> list[EvaluationRun]:
        """Oldest first. Raises EvaluationMissing for one that cannot be read."""
        return [self.get(each) for each in self.ids()]

    def get(self, run_id: str = NEWEST) -> EvaluationRun:
        """Raises EvaluationMissing."""
        path = self._existing(run_id)
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
            if record.pop("format") != FORMAT:
                raise EvaluationMissing(
                    f"Run {path.stem} was written by another version of Casemate.", "Use that version to read it."
                )
            run: EvaluationRun = from_record(EvaluationRun, record)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise EvaluationMissing(
                f"Run {run_id} cannot be read: {path} is damaged.", f"`casemate evaluations remove {run_id}`"
            ) from error
        return run

    def remove(self, run_id: str) -> None:
        """Raises EvaluationMissing."""
        path = self._existing(run_id)
        with disk_errors(path):
            path.unlink()

    def ids(self) -> list[str]:
        """Oldest first."""
        found = [path.stem for path in self._folder.glob("*.json") if path.stem.isdigit()]
        return [str(number) for number in sorted(map(int, found))]

    def _path(self, run_id: str) -> Path:
        return self._folder / f"{int(run_id):04}.json"

    def _existing(self, run_id: str) -> Path:
        ids = self.ids()
        if not ids:
            raise EvaluationMissing("There are no runs yet.", "Make one: casemate evaluate FILE")
        run_id = ids[-1] if run_id == NEWEST else run_id.lstrip("0")
        if run_id not in ids:
            raise EvaluationMissing(f"There is no run {run_id}.", f"There are: {', '.join(ids)}.")
        return self._path(run_id)


def make_folder(folder: Path) -> None:
    with disk_errors(folder):
        folder.mkdir(mode=0o700, exist_ok=True)


def from_record(kind: Any, value: Any) -> Any:
    """The value of type ``kind`` that ``dataclasses.asdict`` and JSON made ``value`` of. Raises TypeError, KeyError."""
    origin = typing.get_origin(kind)
    if origin is tuple:
        inside = typing.get_args(kind)
        if len(inside) == 2 and inside[1] is Ellipsis:
            return tuple(from_record(inside[0], each) for each in value)
        return tuple(from_record(each, part) for each, part in zip(inside, value, strict=True))
    if origin is types.UnionType:
        if value is None:
            return None
        return from_record(next(each for each in typing.get_args(kind) if each is not type(None)), value)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        types_of = typing.get_type_hints(kind)
        return kind(**{name: from_record(types_of[name], each) for name, each in value.items()})
    return value
