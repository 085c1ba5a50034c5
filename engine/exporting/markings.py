"""The markings of documents, and which of them stand over all that was taken from those."""

from __future__ import annotations

from collections.abc import Iterable

# Each list from the lowest to the highest. Other markings are not ordered, so none of them makes another needless.
_ORDERS = (
    ("unclassified", "restricted", "confidential", "secret", "top secret"),
    ("official", "official-sensitive", "secret", "top secret"),
    ("official", "official-sensitive", "confidential"),
    ("public", "internal", "confidential", "strictly confidential"),
    ("public", "internal", "restricted"),
    ("public", "unclassified"),
)


def highest(markings: Iterable[str | None]) -> tuple[str, ...]:
    """The markings that no other one stands above, in alphabetical order.

    "SECRET" makes "RESTRICTED" needless; "SECRET//NOFORN" says something of its own and is always kept.
    """
    found = {" ".join(each.split()): " ".join(each.casefold().split()) for each in markings if each and each.strip()}
    levels = set(found.values())
    return tuple(sorted(shown for shown, level in found.items() if not any(_above(other, level) for other in levels)))


def _above(other: str, level: str) -> bool:
    return any(other in order and level in order and order.index(other) > order.index(level) for order in _ORDERS)
