"""How fast files are read, and how long the rest will take: said only when enough has been seen to know.

The rate is that of the last half minute or so, since files differ.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

_SEEN_FOR_S = 30.0
_LEAST_S = 5.0
_LEAST_FILES = 3
LONG_S = 20.0
"""A rest that is shorter is not told."""


class Pace:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()
        self._total = 0

    def begin(self) -> None:
        """Nothing is known of the files that come now."""
        self._seen.clear()

    def tell(self, done: int, total: int) -> None:
        now_s = self._clock()
        self._total = total
        self._seen.append((now_s, done))
        # One that is older than the span stays, so that the span is always covered.
        while len(self._seen) > 2 and self._seen[1][0] < now_s - _SEEN_FOR_S:
            self._seen.popleft()

    @property
    def files_per_s(self) -> float | None:
        """None while too little has been seen."""
        if not self._seen:
            return None
        first_s, first = self._seen[0]
        _, last = self._seen[-1]
        seconds, files = self._clock() - first_s, last - first
        return files / seconds if seconds >= _LEAST_S and files >= _LEAST_FILES else None

    @property
    def rest_s(self) -> float | None:
        """Seconds that the rest will take; None while that cannot be told, or is not worth telling."""
        rate = self.files_per_s
        if rate is None:
            return None
        rest_s = (self._total - self._seen[-1][1]) / rate
        return rest_s if rest_s > LONG_S else None
