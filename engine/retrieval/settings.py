"""What retrieval does, stage by stage: each can be switched off, so that its worth can be measured.

``python -m tests.bench.ablation`` prints what each is worth; ARCHITECTURE.md holds the table.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetrievalSettings:
    vectors: bool = True
    keywords: bool = True
    late_interaction: bool = True
    """The second stage: the best candidates again, each word of the question against each word of theirs."""
    naming: bool = True
    """A document that the question names comes before the others."""
    openings: bool = True
    """A question about what a document is (its parties, its date) looks at how it begins."""
    diversity: bool = True
    """A passage that says the same as a better one comes after all others."""
    joining: bool = True
    """Neighbours that are both found become one passage, which makes room for another."""
    widening: bool = True
    """A passage takes the short sentences at its ends with it."""

    candidates: int = 64
    """How many each search contributes to the second stage."""
    keyword_weight: float = 0.5
    """The share of keywords, against vectors, in the first stage's score."""
    late_weight: float = 0.75
    """What the second stage counts, against 1 for the first."""
    joined_characters: int = 1550
    """The longest passage that joining makes."""
    widened_characters: int = 80
    """The longest sentence that widening takes in."""


DEFAULT_RETRIEVAL = RetrievalSettings()
