"""The 41 clauses of CUAD, asked as a person would, by name alone, and in the long wording of its annotators."""

from __future__ import annotations

import json
from pathlib import Path

CLAUSES: dict[str, dict[str, str]] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
WORDINGS = ("question", "name", "cuad")


def worded(clause: str, wording: str) -> str:
    """The question for ``clause`` in one of WORDINGS."""
    if wording == "question":
        return CLAUSES[clause]["question"]
    if wording == "name":
        return f"{clause}?"
    return (
        f'Highlight the parts (if any) of this contract related to "{clause}" that should be reviewed by a lawyer. '
        f"Details: {CLAUSES[clause]['description']}"
    )
