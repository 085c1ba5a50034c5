"""The window: Qt Widgets over the engine's public face, and nothing else of the engine.

No call that waits runs on Qt's thread; what the engine's threads report comes through ``bridge.Bridge``.
"""

from __future__ import annotations

import ctypes
import sys


def keep_singletons() -> None:
    """Give None, True and their like so many references that PySide6 cannot use them up.

    PySide6 6.12.0 returns them without taking a reference, as is right from Python 3.12 on, which does not count
    theirs (PEP 683). 3.11 does, and ends the process when none is left, after some thousand calls into Qt.
    """
    if sys.version_info < (3, 12):
        for singleton in (None, True, False, NotImplemented, ...):
            ctypes.c_ssize_t.from_address(id(singleton)).value += sys.maxsize // 4


keep_singletons()
