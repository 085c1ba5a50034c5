"""Learns the evidence score and shows what it tells apart: ``python -m tests.bench.evidence [--write]``.

From two sets: contracts, with each of 41 clauses asked of each contract by name, which has it or has not; and SQuAD
articles, with questions asked while their own article is out of scope, or in it. What is printed of a contract was
learnt from other contracts. ``--write`` puts the weights into ``engine/retrieval/evidence.json``.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import random  # noqa: E402
import tempfile  # noqa: E402
from collections.abc import Sequence  # noqa: E402
from dataclasses import dataclass, field  # noqa: E402
from pathlib import Path  # noqa: E402

import numpy as np  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.retrieval import evidence  # noqa: E402
from engine.types import Scope  # noqa: E402
from tests.bench import sets  # noqa: E402
from tests.bench.clauses import WORDINGS  # noqa: E402
from tests.bench.retrieval_measures import contract_question  # noqa: E402

Array = np.ndarray

QUESTION_PENALTY = 20.0
"""Against the weights of the question's vector, whose numbers are small; the features' is 1, of spread 1."""
FOLDS = 5
REFUSED = 0.03
"""The share of answerable SQuAD questions that the threshold may refuse."""


@dataclass
class Rows:
    """Questions, what was seen of each, and whether the answer is there."""

    features: list[tuple[float, ...]] = field(default_factory=list)
    vectors: list[Array] = field(default_factory=list)
    there: list[bool] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    def add(self, features: tuple[float, ...], vector: Array, there: bool, group: str, kind: str) -> None:
        self.features.append(features)
        self.vectors.append(vector)
        self.there.append(there)
        self.groups.append(group)
        self.kinds.append(kind)


class Remembering:
    """The embedder, which embeds each sentence once however often it is looked at."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[str, Array] = {}

    def __call__(self, texts: Sequence[str]) -> Array:
        missing = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(missing, self._engine._embedder.embed(missing), strict=True))
        return np.stack([self._known[text] for text in texts])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, help="a library that tests.bench.ablation has filled, to save time")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    folder = tempfile.TemporaryDirectory(prefix="casemate-bench-")
    with folder, Engine(arguments.home or Path(folder.name)) as engine:
        embed = Remembering(engine)
        contracts = {wording: contract_rows(engine, embed, wording) for wording in WORDINGS}
        squad, adversarial = squad_rows(engine, embed)
    every = [*contracts.values(), squad]
    for wording, rows in contracts.items():
        # Unseen contracts: each fold's weights are learnt from the other folds' contracts, and from SQuAD.
        scores = unseen(rows, [other for other in every if other is not rows])
        there, kinds = np.array(rows.there), np.array(rows.kinds)
        within = [auroc(scores[kinds == kind], there[kinds == kind]) for kind in sorted(set(kinds))]
        rate = auroc(rate_elsewhere(rows), there)
        print(
            f"contracts, asked by {wording:9} AUROC {auroc(scores, there):.3f}; the clause's rate in other contracts "
            f"alone {rate:.3f}; within a clause {np.nanmean(within):.3f}"
        )
    learnt = learn(every)
    scores = {name: log_odds(rows, learnt) for name, rows in (("squad", squad), ("adversarial", adversarial))}
    there = np.array(squad.there)
    print(f"SQuAD, article in scope or not: AUROC {auroc(scores['squad'], there):.4f} (learnt with it)")
    threshold = float(np.quantile(scores["squad"][there], REFUSED))
    for name, share in (
        ("answerable refused", np.mean(scores["squad"][there] < threshold)),
        ("article not in scope, let through", np.mean(scores["squad"][~there] >= threshold)),
        ("SQuAD's own unanswerable, let through", np.mean(scores["adversarial"] >= threshold)),
    ):
        print(f"  {name:40}{share:.3f}")
    if arguments.write:
        write(learnt, 1 / (1 + np.exp(-threshold)))
    return 0


def contract_rows(engine: Engine, embed: Remembering, wording: str) -> Rows:
    """Every clause asked of every contract, all contracts in scope, the contract named."""
    documents, rows = sets.contracts()
    if "contracts" not in {each.name for each in engine.collections()}:
        sets.store(engine, "contracts", documents)
    found = Rows()
    for row in rows:
        question = contract_question(row, wording)
        passages = engine._retriever.retrieve(question, 8, Scope(collections=("contracts",)))
        asked = engine._retriever.without_names(question)
        seen = evidence.weigh(asked, passages, embed)
        found.add(seen.features, embed([asked])[0], bool(row["spans"]), row["contract"], row["clause"])
    return found


def squad_rows(engine: Engine, embed: Remembering) -> tuple[Rows, Rows]:
    """Questions with their article in scope and with only the others; and those that SQuAD calls unanswerable."""
    articles = sets.squad_articles()
    titles = [article["title"] for article in articles]
    for article in articles:
        sets.store_article(engine, article)
    pick = random.Random(1)
    squad, adversarial = Rows(), Rows()
    for article in articles:
        asked = [(q["question"].strip(), q["is_impossible"]) for p in article["paragraphs"] for q in p["qas"]]
        pick.shuffle(asked)
        others = tuple(title for title in titles if title != article["title"])
        for number, (question, impossible) in enumerate(asked[:90]):
            inside = number < 60
            passages = engine._retriever.retrieve(question, 8, Scope(collections=tuple(titles) if inside else others))
            seen = evidence.weigh(engine._retriever.without_names(question), passages, embed)
            rows = adversarial if impossible and inside else squad
            rows.add(seen.features, embed([question])[0], inside and not impossible, article["title"], "squad")
    return squad, adversarial


# --- learning ---------------------------------------------------------------------------------------------------


def learn(parts: Sequence[Rows]) -> Array:
    """Intercept, a weight a feature, and one a dimension of the question: ridge logistic regression by Newton's method.

    Each part, and in it both answers, weigh the same.
    """
    design = np.concatenate([matrix(part) for part in parts])
    target = np.concatenate([part.there for part in parts]).astype(float)
    share = np.concatenate([balance(part) for part in parts])
    count = 1 + len(evidence.FEATURES)
    spread = np.concatenate([[1.0], design[:, 1:count].std(axis=0)])
    penalty = np.concatenate([[1e-6], spread[1:] ** 2, np.full(design.shape[1] - count, QUESTION_PENALTY)])
    weights = np.zeros(design.shape[1])
    for _ in range(40):
        expected = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (share * (target - expected)) - penalty * weights
        curve = (design * (share * expected * (1 - expected))[:, None]).T @ design + np.diag(penalty)
        weights += np.linalg.solve(curve, slope)
    return weights


def matrix(rows: Rows) -> Array:
    return np.concatenate([np.ones((len(rows.there), 1)), np.array(rows.features), np.array(rows.vectors)], axis=1)


def balance(rows: Rows) -> Array:
    there = np.array(rows.there)
    share = np.where(there, 0.5 / max(there.sum(), 1), 0.5 / max((~there).sum(), 1))
    return share * 2000


def log_odds(rows: Rows, weights: Array) -> Array:
    return matrix(rows) @ weights


def unseen(rows: Rows, others: Sequence[Rows]) -> Array:
    """The log odds of each row, learnt from other contracts in every wording, and from SQuAD."""
    groups = sorted(set(rows.groups))
    random.Random(2).shuffle(groups)
    found = np.zeros(len(rows.there))
    for fold in range(FOLDS):
        out = set(groups[fold::FOLDS])
        parts = [without(part, out) for part in (rows, *others)]
        chosen = np.array([group in out for group in rows.groups])
        found[chosen] = log_odds(rows, learn(parts))[chosen]
    return found


def without(rows: Rows, groups: set[str]) -> Rows:
    kept = [i for i, group in enumerate(rows.groups) if group not in groups]
    return Rows(*([getattr(rows, name)[i] for i in kept] for name in Rows.__dataclass_fields__))


def rate_elsewhere(rows: Rows) -> Array:
    """How many of the other contracts have the clause: what one could say without looking."""
    there, kinds, groups = np.array(rows.there), np.array(rows.kinds), np.array(rows.groups)
    return np.array([there[(kinds == k) & (groups != g)].mean() for k, g in zip(kinds, groups, strict=True)])


def auroc(scores: Array, there: Array) -> float:
    """The share of pairs of one that is there and one that is not in which the first scores higher."""
    if there.all() or not there.any():
        return float("nan")
    better, worse = scores[there], scores[~there]
    return float(np.mean((better[:, None] > worse[None]) + 0.5 * (better[:, None] == worse[None])))


def write(learnt: Array, threshold: float) -> None:
    count = 1 + len(evidence.FEATURES)
    data = {
        "made_by": "python -m tests.bench.evidence --write",
        "intercept": round(float(learnt[0]), 4),
        "features": dict(zip(evidence.FEATURES, np.round(learnt[1:count], 4).tolist(), strict=True)),
        "threshold": round(threshold, 4),
        "question": np.round(learnt[count:], 3).tolist(),
    }
    path = Path(evidence.__file__).with_name("evidence.json")
    path.write_text(json.dumps(data) + "\n", encoding="utf-8")
    print(f"written: {path.name}")


if __name__ == "__main__":
    raise SystemExit(main())
