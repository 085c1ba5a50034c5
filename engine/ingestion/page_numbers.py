"""Page numbers as they are told to a person."""

from __future__ import annotations

from collections.abc import Iterable

_NAMED = 20


def page_list(numbers: Iterable[int]) -> str:
    """Page numbers with runs put together: 3, 7-12; cut short after twenty."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    words = [str(first) if first == last else f"{first}-{last}" for first, last in runs]
    return ", ".join(words[:_NAMED]) + (", …" if len(words) > _NAMED else "")
