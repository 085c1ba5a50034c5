"""How many threads write the next token: what was quickest of late, found out while writing.

A token is little work to share. On idle cores sharing pays; where something else wants them, each thread waits for the
slowest, and one alone is many times quicker. Both change within seconds, so neither can be chosen beforehand.
"""

from __future__ import annotations

import statistics
from collections import deque

_REMEMBERED = 8
_TRIAL_TOKENS = 3
_SOON = 3
"""Tokens before the first trial, and before the next where one paid."""
_FIRST_GAP, _LAST_GAP = 16, 128
_TRIAL_SHARE = 0.04
"""After a trial in vain as many tokens go by as make this of what it cost more than they did, within the gaps."""
_BETTER = 0.95
_CLEARLY_BETTER, _CLEARLY_WORSE, _HOPELESS = 0.5, 1.2, 2.0
_DISTURBED = 1.5


class Pace:
    """Told what each token took, it says how many threads the next one gets: ``threads``, from 1 to ``most``."""

    def __init__(self, most: int, first: int = 1) -> None:
        self._choices: list[int] = sorted(
            {1, most, *(2**power for power in range(most.bit_length()) if 2**power <= most)}
        )
        self._place = max(place for place, count in enumerate(self._choices) if count <= max(1, first))
        self._times: deque[float] = deque(maxlen=_REMEMBERED)
        self._trial: list[float] | None = None
        self._trial_place = self._place
        self._upwards = True
        self._until_trial = _SOON

    @property
    def threads(self) -> int:
        """For the next token."""
        return self._choices[self._place if self._trial is None else self._trial_place]

    def took(self, seconds: float) -> None:
        """What the last token took, with ``threads``."""
        if self._trial is not None:
            self._note_trial(seconds)
            return
        if self._place and self._is_disturbed(seconds):
            self._move(self._place - 1)
            return
        self._times.append(seconds)
        self._until_trial -= 1
        if self._until_trial <= 0 and len(self._choices) > 1:
            self._begin_trial()

    def _is_disturbed(self, seconds: float) -> bool:
        """Whether this token and the one before took far longer than is usual with so many threads."""
        if len(self._times) < _REMEMBERED // 2:
            return False
        usual = statistics.median(self._times)
        return min(seconds, self._times[-1]) > _DISTURBED * usual

    def _begin_trial(self) -> None:
        up, down = self._place + 1, self._place - 1
        self._trial_place = up if (self._upwards and up < len(self._choices)) or down < 0 else down
        self._trial = []

    def _note_trial(self, seconds: float) -> None:
        assert self._trial is not None
        self._trial.append(seconds)
        usual = statistics.median(self._times)
        if len(self._trial) < _TRIAL_TOKENS and not self._is_clear(seconds, usual):
            return
        # The first token of a trial pays for starting threads: the middle one tells.
        if statistics.median(self._trial) < _BETTER * usual:
            times = self._trial
            self._move(self._trial_place)
            self._times.extend(times[1:] or times)
            if not self._goes_on:
                # The next can only be the way back, and what that costs is known.
                self._until_trial = _gap(usual / statistics.median(times) - 1)
        else:
            self._until_trial = _gap(sum(self._trial) / usual - len(self._trial))
            self._upwards = not self._upwards
            self._trial = None

    def _is_clear(self, seconds: float, usual: float) -> bool:
        """Whether a trial need not go on: each token of a bad one may cost ten."""
        assert self._trial is not None
        if seconds > _HOPELESS * usual or seconds < _CLEARLY_BETTER * usual:
            return True
        return len(self._trial) > 1 and min(self._trial) > _CLEARLY_WORSE * usual

    def _move(self, place: int) -> None:
        self._upwards = place > self._place
        self._place = place
        self._times.clear()
        self._trial = None
        self._until_trial = _SOON if self._goes_on else _FIRST_GAP

    @property
    def _goes_on(self) -> bool:
        """Whether there are more threads to try upwards, or fewer downwards."""
        return self._place + 1 < len(self._choices) if self._upwards else self._place > 0


def _gap(cost: float) -> int:
    """Tokens until the next trial, after one that cost as much as ``cost`` tokens."""
    return round(min(max(cost / _TRIAL_SHARE, _FIRST_GAP), _LAST_GAP))
