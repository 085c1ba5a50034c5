"""What the retrieval benches measure, each over a library that is filled already, with any settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from engine.engine import Engine
from engine.types import Passage, Scope
from tests.bench.clauses import worded


def chunking(engine: Engine, ids: Mapping[str, int], questions: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Recall and intersection over union, in characters, of the five best passages; all corpora asked together.

    Source: Smith, Troynikov, "Evaluating Chunking Strategies for Retrieval", Chroma technical report, 2024.
    """
    recalls, overlaps = [], []
    for question in questions:
        gold = {place for start, end in question["references"] for place in range(start, end)}
        owner = ids[f"{question['corpus']}.md"]
        found: set[int] = set()
        characters = 0
        for passage in engine._retriever.retrieve(question["question"], 5, Scope(collections=("chunking",))):
            characters += passage.chunk.end - passage.chunk.start
            if passage.document.id == owner:
                found.update(range(passage.chunk.start, passage.chunk.end))
        shared = len(gold & found)
        recalls.append(shared / len(gold))
        overlaps.append(shared / (characters + len(gold) - shared))
    return {"recall@5": float(np.mean(recalls)), "IoU": float(np.mean(overlaps))}


def scifact(engine: Engine, ids: Mapping[str, int], claims: Sequence[tuple[str, frozenset[str]]]) -> dict[str, float]:
    """nDCG@10 and recall@100 of abstracts, each by its best passage."""
    gains, recalls = [], []
    for claim, names in claims:
        relevant = {ids[name] for name in names}
        passages = engine._retriever.retrieve(claim, 100, Scope(collections=("scifact",)))
        ranking = list(dict.fromkeys(passage.document.id for passage in passages))
        gain = sum(1 / np.log2(rank + 2) for rank, each in enumerate(ranking[:10]) if each in relevant)
        gains.append(gain / sum(1 / np.log2(rank + 2) for rank in range(min(10, len(relevant)))))
        recalls.append(len(relevant.intersection(ranking)) / len(relevant))
    return {"nDCG@10": float(np.mean(gains)), "recall@100": float(np.mean(recalls))}


def contracts(
    engine: Engine, ids: Mapping[str, int], rows: Sequence[Mapping[str, Any]], wording: str = "question"
) -> dict[str, float]:
    """An expert's quote among the best 1, 5 and 8 passages: whole, and at least half of it; the right contract first.

    All contracts are asked together, and the question names the contract by its file's name.
    """
    hits: list[list[bool]] = []
    for row in rows:
        if not row["spans"]:
            continue
        question = contract_question(row, wording)
        passages = engine._retriever.retrieve(question, 8, Scope(collections=("contracts",)))
        owner = ids[f"{row['contract']}.txt"]
        found = [_holds(passages[:count], owner, row["spans"], share) for share in (1.0, 0.5) for count in (1, 5, 8)]
        hits.append([*found, bool(passages) and passages[0].document.id == owner])
    names = ("@1", "@5", "@8", "in part @1", "in part @5", "in part @8", "right contract")
    return dict(zip(names, np.mean(hits, axis=0).tolist(), strict=True))


def contract_question(row: Mapping[str, Any], wording: str) -> str:
    return f"{row['contract']}: {worded(row['clause'], wording)}"


def _holds(passages: Sequence[Passage], owner: int, spans: Sequence[tuple[int, int]], share: float) -> bool:
    for passage in passages:
        if passage.document.id != owner:
            continue
        for start, end in spans:
            shared = min(end, passage.chunk.end) - max(start, passage.chunk.start)
            if shared >= share * (end - start):
                return True
    return False
