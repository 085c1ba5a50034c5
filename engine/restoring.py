"""Frozen values to JSON and back.

What was written by an older or newer Casemate is read as far as both know it: a field that is missing takes its
default, one that is unknown is passed over.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

T = TypeVar("T")


def as_fields(value: Any) -> Any:
    """A dataclass, and all in it, as JSON can say it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: as_fields(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(name): as_fields(each) for name, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [as_fields(each) for each in value]
    return str(value) if isinstance(value, StrEnum) else value


def restored(kind: type[T], fields: Any) -> T:
    """The value that ``as_fields`` was given. Raises TypeError and ValueError for what is no ``kind``."""
    return typing.cast("T", _value(kind, fields))


def _value(kind: Any, given: Any) -> Any:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        if given is None and type(None) in inner:
            return None
        return _value(next(each for each in inner if each is not type(None)), given)
    if origin is tuple:
        kinds = [inner[0]] * len(given) if len(inner) == 2 and inner[1] is Ellipsis else inner
        return tuple(_value(each, item) for each, item in zip(kinds, given, strict=True))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        known = _kinds(kind)
        return kind(**{name: _value(known[name], each) for name, each in given.items() if name in known})
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(given)
    if kind is float and isinstance(given, int):
        return float(given)
    return given


@functools.cache
def _kinds(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {each.name: hints[each.name] for each in dataclasses.fields(kind) if each.init}
