"""How well the support check tells what documents say from what they do not: ``python -m tests.bench.wice``.

Claims of WiCE, each asked of its own article through the product's own chunking and search. "Partially supported"
counts as not supported; the last line tells all three apart. The product's two thresholds were chosen by looking at
these figures and nothing was trained on them; each other line has the threshold that suits it best here.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import tempfile  # noqa: E402
from collections.abc import Callable, Sequence  # noqa: E402
from pathlib import Path  # noqa: E402

import numpy as np  # noqa: E402

from engine.answering.answer import PASSAGES  # noqa: E402
from engine.answering.attribution import PARTLY_FROM, SUPPORTED_FROM, Measures, examine  # noqa: E402
from engine.answering.facts import Fact  # noqa: E402
from engine.engine import Engine  # noqa: E402
from engine.ingestion.parsers import plain  # noqa: E402
from engine.types import Scope, Support  # noqa: E402
from tests.bench.sets import require, store  # noqa: E402

LABELS = {
    "supported": Support.SUPPORTED,
    "partially_supported": Support.PARTLY,
    "not_supported": Support.UNSUPPORTED,
}
Score = Callable[[Measures], float]


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    rows = [json.loads(line) for line in (require("wice") / "claims.jsonl").read_text("utf-8").splitlines()]
    measured: list[Measures] = []
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        for number, row in enumerate(rows):
            name = f"{number}.txt"
            store(engine, name, [(name, plain.parse("\n\n".join(row["evidence"]).encode(), name))])
            passages = engine.search(row["claim"], Scope(collections=(name,)), PASSAGES).result()
            examined = examine(row["claim"], "", passages, engine._embedder.embed_question)
            measured.append(weakest([each.measures for each in examined]))
    truth = [LABELS[row["label"]] for row in rows]
    supported = np.array([each is Support.SUPPORTED for each in truth])
    print(f"{len(rows)} claims, {supported.sum()} supported; always saying no: {1 - supported.mean():.3f}")
    print(f"{'signals':52} accuracy  cross-validated  threshold  AUROC")
    for what, score in variants():
        values = np.array([score(each) for each in measured])
        threshold = best_threshold(values, supported)
        accuracy = np.mean((values >= threshold) == supported)
        figures = f"{folded(values, supported):15.3f}  {threshold:9.2f}  {auroc(values, supported):.3f}"
        print(f"{what:52} {accuracy:8.3f}  {figures}")
    said = [each.support for each in measured]
    hits = np.array([each is Support.SUPPORTED for each in said])
    print(f"{f'the product, {SUPPORTED_FROM} and {PARTLY_FROM}':52} {np.mean(hits == supported):8.3f}")
    print(f"of those called supported {np.mean(supported[hits]):.3f} are", end="; ")
    print(f"of the supported {np.mean(hits[supported]):.3f} are called so", end="; ")
    print(f"of the not supported {np.mean(~hits[~supported]):.3f} are caught")
    alike = np.mean([a is b for a, b in zip(said, truth, strict=True)])
    partly = macro_f1([Support.PARTLY] * len(truth), truth)
    print(f"three ways: accuracy {alike:.3f}, macro-F1 {macro_f1(said, truth):.3f} (always 'partly': {partly:.3f})")
    return 0


def weakest(each: Sequence[Measures]) -> Measures:
    """A claim of several sentences is as well supported as its weakest."""
    return min(each, key=lambda m: (-len(m.missing), m.closeness), default=Measures())


def variants() -> list[tuple[str, Score]]:
    numbers = frozenset({Fact.NUMBER, Fact.DATE, Fact.CELL})
    names = frozenset({Fact.NAME, Fact.IDENTIFIER})

    def strict(score: Score, kinds: frozenset[Fact], polarity: bool = False) -> Score:
        return lambda m: -1.0 if m.missing & kinds or (polarity and not m.same_polarity) else score(m)

    def words(m: Measures) -> float:
        return m.coverage

    def vectors(m: Measures) -> float:
        return m.alignment

    def both(m: Measures) -> float:
        return m.closeness

    return [
        ("words", words),
        ("token vectors", vectors),
        ("words, token vectors", both),
        ("words, token vectors, numbers and dates", strict(both, numbers)),
        ("words, token vectors, names and identifiers", strict(both, names)),
        ("words, numbers, dates, names, identifiers", strict(words, numbers | names)),
        ("token vectors, numbers, dates, names, identifiers", strict(vectors, numbers | names)),
        ("words, token vectors, all facts", strict(both, numbers | names)),
        ("words, token vectors, all facts, negation", strict(both, numbers | names, polarity=True)),
        ("facts and negation alone", strict(lambda _: 0.0, numbers | names, polarity=True)),
    ]


def best_threshold(values: np.ndarray, truth: np.ndarray) -> float:
    return float(max(np.unique(values), key=lambda threshold: np.mean((values >= threshold) == truth)))


def folded(values: np.ndarray, truth: np.ndarray, folds: int = 5) -> float:
    """Accuracy where the threshold was chosen on the other four fifths."""
    order = np.random.default_rng(1).permutation(len(truth))
    right = 0
    for fold in range(folds):
        tested = order[fold::folds]
        others = np.setdiff1d(order, tested)
        right += np.sum((values[tested] >= best_threshold(values[others], truth[others])) == truth[tested])
    return float(right / len(truth))


def auroc(values: np.ndarray, truth: np.ndarray) -> float:
    yes, no = values[truth][:, None], values[~truth][None]
    return float(np.mean((yes > no) + 0.5 * (yes == no)))


def macro_f1(said: Sequence[Support], truth: Sequence[Support]) -> float:
    scores = []
    for label in Support:
        hits = sum(a is b is label for a, b in zip(said, truth, strict=True))
        scores.append(2 * hits / (sum(a is label for a in said) + sum(b is label for b in truth)))
    return float(np.mean(scores))


if __name__ == "__main__":
    raise SystemExit(main())
