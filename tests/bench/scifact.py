"""Retrieval of abstracts for SciFact's training claims: ``python -m tests.bench.scifact``."""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import tempfile  # noqa: E402
from pathlib import Path  # noqa: E402

from engine.engine import Engine  # noqa: E402
from tests.bench import retrieval_measures, sets  # noqa: E402

PUBLISHED = (
    ("MiniLM-L6-v2", 0.645),
    ("BM25", 0.679),
    ("MiniLM-L6-v2, MS MARCO cross-encoder", 0.689),
    ("bge-base and BM25", 0.742),
)


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    abstracts, claims = sets.scifact()
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        ids = sets.store(engine, "scifact", abstracts)
        ours = retrieval_measures.scifact(engine, ids, claims)
    print(f"{len(abstracts)} abstracts, {len(claims)} training claims; the published figures are on the test claims\n")
    for name, gain in (*PUBLISHED, ("Casemate", ours["nDCG@10"])):
        print(f"{name:40}nDCG@10 {gain:.3f}")
    print(f"{'':40}recall@100 {ours['recall@100']:.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
