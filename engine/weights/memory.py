"""What a model takes of the machine's memory, told from its file's head: nothing is loaded for it.

The same sums decide how long a context the model host gives a model.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from engine.running import HostChoices, ModelNeed
from engine.weights.gguf import GgufHeader

DEFAULT_CONTEXT_TOKENS = 8192
WORK_BYTES = 160 * 2**20
"""For what is computed while a model reads and writes."""
_SMALLEST_CONTEXT_TOKENS = 1024
_MEMORY = Path("/proc/meminfo")
_GROUP_LIMIT, _GROUP_USE, _GROUP_COUNTS = (
    Path("/sys/fs/cgroup") / name for name in ("memory.max", "memory.current", "memory.stat")
)
MEMORY_FILES = (_MEMORY, _GROUP_LIMIT, _GROUP_USE, _GROUP_COUNTS)
_SHARE_OF_16_BIT = {"f16": 1.0, "q8_0": 34 / 64, "q4_0": 18 / 64}
"""Bytes of 32 numbers, to those of 32 numbers of 16 bits."""


def fitting_context(header: GgufHeader, wanted: int | None, available: int | None) -> int:
    """Tokens of context that a model gets: those ``wanted``, else as many as file and memory allow, at most 8192."""
    tokens = min(header.context_tokens or DEFAULT_CONTEXT_TOKENS, wanted or DEFAULT_CONTEXT_TOKENS)
    if available is not None and wanted is None:
        while needed_bytes(header, tokens) > available and tokens > _SMALLEST_CONTEXT_TOKENS:
            tokens = max(tokens // 2, _SMALLEST_CONTEXT_TOKENS)
    return tokens


def needed_bytes(header: GgufHeader, context_tokens: int) -> int:
    return header.size_bytes + context_tokens * header.key_value_bytes_per_token + WORK_BYTES


def memory_need(header: GgufHeader, choices: HostChoices, *, loaded: bool) -> ModelNeed:
    """What a model would take as it is to be run; ``loaded`` when it has taken it already."""
    available = available_memory_bytes()
    if loaded and available is not None:
        available += needed_bytes(header, fitting_context(header, choices.context_tokens, None))
    tokens = fitting_context(header, choices.context_tokens, available)
    kept = tokens * header.key_value_bytes_per_token * _SHARE_OF_16_BIT[choices.kv_type or "f16"]
    total = total_memory_bytes()
    return ModelNeed(
        context_tokens=tokens,
        file_bytes=header.size_bytes,
        kv_bytes=round(kept),
        work_bytes=WORK_BYTES,
        available_bytes=available if available is None or total is None else min(available, total),
        total_bytes=total,
    )


def available_memory_bytes() -> int | None:
    """Memory that a process may still take, its control group's too; None where the system does not say."""
    available = _of_the_system("MemAvailable:")
    if available is None:
        return None
    with contextlib.suppress(OSError, ValueError):
        limit, used = (int(file.read_text()) for file in (_GROUP_LIMIT, _GROUP_USE))
        counts = dict(line.split() for line in _GROUP_COUNTS.read_text().splitlines())
        # Pages of files are given back when others need them.
        available = min(available, limit - used + int(counts.get("file", 0)))
    return available


def total_memory_bytes() -> int | None:
    """The machine's memory, or what this process's control group may have of it."""
    total = _of_the_system("MemTotal:")
    if total is not None:
        with contextlib.suppress(OSError, ValueError):
            total = min(total, int(_GROUP_LIMIT.read_text()))
    return total


def _of_the_system(name: str) -> int | None:
    try:
        lines = _MEMORY.read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))
    except (OSError, ValueError, StopIteration):
        return None
