"""An iterator run on a thread of its own, some items ahead of whoever takes them."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

_POLL_S = 0.05


class _End:
    pass


def run_ahead(items: Generator[T, None, None], size: int, name: str) -> Generator[T, None, None]:
    """The same items; up to ``size`` of them are made before they are asked for, on a thread called ``name``.

    What making one raises is raised here in its turn. Closing this closes ``items``, on its thread, and waits.
    """
    made: queue.Queue[T | _End] = queue.Queue(size)
    given_up = threading.Event()

    def put(item: T | _End) -> None:
        while not given_up.is_set():
            with contextlib.suppress(queue.Full):
                made.put(item, timeout=_POLL_S)
                return

    def make() -> None:
        try:
            with contextlib.closing(items):
                for item in items:
                    put(item)
                    if given_up.is_set():
                        return
        finally:
            put(_End())

    with ThreadPoolExecutor(1, thread_name_prefix=name) as pool:
        making = pool.submit(make)
        try:
            while not isinstance(item := made.get(), _End):
                yield item
        finally:
            given_up.set()
        making.result()
