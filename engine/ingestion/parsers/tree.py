"""How deep a tree of markup is, asked before anything walks it by calling itself."""

from __future__ import annotations

from typing import Any

from lxml import etree


def depth_of(root: Any) -> int:
    """The number of elements on the longest way down from ``root``, itself included."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
