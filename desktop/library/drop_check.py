"""What is held over the window, looked at before it is dropped: how many files, and what would not be read.

Looking goes through folders, so it runs on another thread, and gives up counting where it would take long.
"""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.language import translate

_LONGEST_S = 3.0
_PROGRAMS = frozenset(".exe .dll .so .msi .bat .com .bin .iso .img .dmg .apk .deb .rpm .jar .class .o .a .pyc".split())
_RECORDINGS = frozenset(".mp3 .wav .flac .ogg .m4a .aac .wma .mp4 .mkv .avi .mov .wmv .webm .mpg .mpeg".split())


@dataclass(frozen=True, slots=True)
class Offer:
    files: int
    """How many would be read."""
    counted: bool
    """Whether that is all of them, or counting was given up."""
    refused: tuple[str, ...] = ()
    """A sentence for each of the things held that would not be read, and why."""


def look(paths: Iterable[Path], stop: threading.Event) -> Offer:
    """Count the files, those in folders too, until ``stop`` is set."""
    until_s = time.monotonic() + _LONGEST_S
    files, counted, refused = 0, True, []
    for path in paths:
        reason = refusal(path)
        if reason:
            refused.append(reason)
        elif path.is_dir():
            for _, folders, names in os.walk(path):
                folders[:] = [name for name in folders if not name.startswith(".")]
                files += sum(not name.startswith(".") for name in names)
                if stop.is_set() or time.monotonic() > until_s:
                    counted = False
                    break
        else:
            files += 1
    return Offer(files, counted, tuple(refused))


def refusal(path: Path) -> str:
    """Why ``path`` would not be read, as far as that shows from outside; empty if it may be."""
    try:
        state = path.stat()
    except OSError:
        return translate("Library", "{name} is not there.").format(name=path.name)
    told = ""
    if not os.access(path, os.R_OK):
        told = translate("Library", "{name} may not be read by you.")
    elif stat.S_ISDIR(state.st_mode):
        return ""
    elif not stat.S_ISREG(state.st_mode):
        told = translate("Library", "{name} is not a file.")
    elif not state.st_size:
        told = translate("Library", "{name} is empty.")
    elif path.suffix.lower() in _PROGRAMS:
        told = translate("Library", "{name} is a program or an image of a disk, not a document.")
    elif path.suffix.lower() in _RECORDINGS:
        told = translate("Library", "{name} is a recording, which cannot be read.")
    return told.format(name=path.name)
