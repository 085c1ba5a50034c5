"""Waits for changes in a folder: told by the system where it tells, found by looking again where it does not.

Nothing is missed for good: a folder on a network share, whose changes no system call reports, is looked through
every few minutes all the same.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

RESCAN_S = 300.0
_QUIET_MS = 400
"""Changes are handed on when nothing has happened for so long: a program that saves writes several times."""
_LONGEST_MS = 5_000
_POLL_S = 2.0
_LONGEST_PAUSE_S = 60.0


def folder_changes(folder: Path, stop: threading.Event, rescan_s: float = RESCAN_S) -> Iterator[set[Path] | None]:
    """The paths that changed, in batches, until ``stop`` is set; None when all of the folder is to be looked at.

    The first is None, and so is one at least every ``rescan_s`` seconds.
    """
    pause_s = _POLL_S
    while not stop.is_set():
        if not folder.is_dir():
            # Not mounted, perhaps: it may come back.
            stop.wait(_POLL_S)
            continue
        yield None
        # Once more when the system has begun to tell: what changed in between was told to nobody.
        rescan_at_s = 0.0
        try:
            for changes in watch(
                folder,
                watch_filter=None,
                debounce=_LONGEST_MS,
                step=_QUIET_MS,
                stop_event=stop,
                rust_timeout=int(_POLL_S * 1000),
                yield_on_timeout=True,
                raise_interrupt=False,
                ignore_permission_denied=True,
            ):
                pause_s = _POLL_S
                if changes:
                    yield {Path(path) for _, path in changes}
                if not folder.is_dir():
                    break
                if time.monotonic() >= rescan_at_s:
                    yield None
                    rescan_at_s = time.monotonic() + rescan_s
        except (OSError, RuntimeError):
            # More folders than the system watches at once (fs.inotify.max_user_watches), which lasts, or a change of a
            # file whose name is not text, which does not: then everything is looked at.
            stop.wait(pause_s)
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)
