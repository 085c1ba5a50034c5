"""How much memory Casemate takes, with everything it started. Never asked on Qt's thread: it reads many files."""

from __future__ import annotations

from collections.abc import Iterable


def resident_bytes(process_ids: Iterable[int]) -> int:
    """What the processes hold in memory together, what they share counted once; those that are gone hold nothing."""
    import psutil  # Not needed to show the window.

    total = 0
    for process_id in process_ids:
        try:
            process = psutil.Process(process_id)
            try:
                total += process.memory_full_info().pss
            except (AttributeError, psutil.AccessDenied):
                # Not every system divides what is shared.
                total += process.memory_info().rss
        except psutil.Error:
            continue
    return total
