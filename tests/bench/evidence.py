"""Fits the evidence score and shows what its threshold lets through: ``python -m tests.bench.evidence``.

Reads the SQuAD 2.0 articles beside the checkout. A question asked with its own article left out of the library cannot
be answered from it; one that its article answers can. Prints the weights for ``engine/retrieval/evidence.py``.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import json  # noqa: E402
import random  # noqa: E402
import tempfile  # noqa: E402
from pathlib import Path  # noqa: E402

import numpy as np  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.library.rows import FileState, IndexedChunk  # noqa: E402
from engine.retrieval import evidence  # noqa: E402
from engine.types import ParsedDocument, Scope  # noqa: E402

SQUAD = Path(__file__).resolve().parents[3] / "shared" / "data" / "squad2" / "articles.json"


def main() -> int:
    articles = json.loads(SQUAD.read_text(encoding="utf-8"))["data"]
    pick = random.Random(1)
    rows: dict[str, list[tuple[float, float]]] = {"answerable": [], "impossible": [], "elsewhere": []}
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        for article in articles:
            store_article(engine, article)
        titles = [article["title"] for article in articles]
        for article in articles:
            others = [title for title in titles if title != article["title"]]
            asked = [(q["question"].strip(), q["is_impossible"]) for p in article["paragraphs"] for q in p["qas"]]
            pick.shuffle(asked)
            for question, impossible in asked[:40]:
                rows["impossible" if impossible else "answerable"].append(features(engine, question, None))
            for question, _ in asked[40:60]:
                rows["elsewhere"].append(features(engine, question, others))
    arrays = {name: np.array(values) for name, values in rows.items()}
    weights = fit(arrays["answerable"], arrays["elsewhere"])
    print("fitted intercept, similarity, coverage:", np.round(weights, 2))
    print("in use                               :", evidence.INTERCEPT, evidence.SIMILARITY, evidence.COVERAGE)
    scores = {name: score(values, weights) for name, values in arrays.items()}
    auroc = np.mean(scores["answerable"][:, None] > scores["elsewhere"][None])
    print(f"AUROC answerable against elsewhere: {auroc:.4f}")
    print("threshold  false refusals  elsewhere let through  impossible let through")
    for threshold in (0.05, 0.1, 0.2, 0.3, 0.5):
        shares = [
            np.mean(scores["answerable"] < threshold),
            np.mean(scores["elsewhere"] >= threshold),
            np.mean(scores["impossible"] >= threshold),
        ]
        print(f"{threshold:9}  {shares[0]:14.3f}  {shares[1]:21.3f}  {shares[2]:22.3f}")
    return 0


def store_article(engine: Engine, article: dict[str, object]) -> None:
    """Put an article in the library as a collection of its own, a chunk a paragraph."""
    title = str(article["title"])
    texts = [p["context"] for p in article["paragraphs"]]  # type: ignore[attr-defined]
    chunks, position = [], 0
    for ordinal, text in enumerate(texts):
        chunks.append(IndexedChunk(ordinal, text, position, position + len(text), None, (), title))
        position += len(text) + 2
    vectors = engine._embedder.embed([f"{title}\n{text}" for text in texts])
    parsed = ParsedDocument(title, "text/plain", "\n\n".join(texts), ())
    file = FileState("0" * 64, 1, 1)
    engine._documents.store(title, title, file, parsed, chunks, vectors, engine._embedder.sha256)


def features(engine: Engine, question: str, collections: list[str] | None) -> tuple[float, float]:
    passages = engine.search(question, Scope(collections=tuple(collections or ()))).result()
    found = evidence.weigh(question, passages, engine._embedder.embed)
    return found.similarity, found.coverage


def fit(there: np.ndarray, absent: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method, both classes weighing the same."""
    features = np.concatenate([there, absent])
    target = np.concatenate([np.ones(len(there)), np.zeros(len(absent))])
    weight = np.where(target == 1, 0.5 / len(there), 0.5 / len(absent)) * len(target)
    design = np.c_[np.ones(len(features)), features]
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        expected = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (weight * (target - expected)) - 1e-3 * weights
        curve = (design * (weight * expected * (1 - expected))[:, None]).T @ design + 1e-3 * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights


def score(features: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.c_[np.ones(len(features)), features] @ weights))


if __name__ == "__main__":
    raise SystemExit(main())
