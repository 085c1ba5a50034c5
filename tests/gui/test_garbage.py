"""Cyclic garbage is collected on Qt's thread, whichever thread made it."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop import garbage
from desktop.garbage import GarbageCollector


class Ring:
    def __init__(self) -> None:
        self.me = self


def test_what_another_thread_left_is_collected_on_qts(qtbot: QtBot) -> None:
    before = garbage.INTERVAL_MS
    garbage.INTERVAL_MS = 10
    parent = QObject()
    gone_on: list[int] = []
    try:
        collector = GarbageCollector(parent)

        def leave() -> None:
            for _ in range(5000):
                ring = Ring()
                weakref.finalize(ring, lambda: gone_on.append(threading.get_ident()))

        thread = threading.Thread(target=leave)
        thread.start()
        thread.join()
        assert gone_on == []
        qtbot.waitUntil(lambda: len(gone_on) >= 4999)
        assert set(gone_on) == {threading.get_ident()}
        assert not gc.isenabled()
        del collector
    finally:
        garbage.INTERVAL_MS = before
