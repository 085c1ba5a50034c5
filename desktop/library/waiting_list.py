"""What is still to be read, in a file of the data folder: paths and collections, nothing of what they hold.

The file is whole or not there; one that cannot be understood counts as empty.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from desktop.library.batch import Batch

_FILE = "waiting.json"

log = logging.getLogger(__name__)


def write(home: Path, batches: Iterable[Batch], *, paused: bool) -> None:
    """Replace the list; the file goes when nothing is left."""
    left = [{"paths": each.paths, "collection": each.collection, "again": each.again} for each in batches if each.paths]
    if not left:
        (home / _FILE).unlink(missing_ok=True)
        return
    file = QSaveFile(str(home / _FILE))
    whole = file.open(QIODevice.OpenModeFlag.WriteOnly)
    file.write(json.dumps({"paused": paused, "batches": left}).encode())
    if not whole or not file.commit():
        # The library itself has no loss: what waits has to be dropped again.
        log.warning("the waiting list could not be written: %s", file.errorString())


def read(home: Path) -> tuple[list[Batch], bool]:
    """The batches that were left, and whether they were paused."""
    try:
        kept = json.loads((home / _FILE).read_bytes())
        batches = [
            Batch(map(str, each["paths"]), str(each["collection"]), again=bool(each["again"]))
            for each in kept["batches"]
        ]
        return [batch for batch in batches if batch.paths], bool(kept["paused"])
    except FileNotFoundError:
        return [], False
    except (OSError, ValueError, KeyError, TypeError):
        log.warning("the waiting list could not be read", exc_info=True)
        return [], False
