"""Quotes found in 60 contracts, asked together with the contract named: ``python -m tests.bench.contracts``."""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import tempfile  # noqa: E402
from pathlib import Path  # noqa: E402

from engine.engine import Engine  # noqa: E402
from tests.bench import retrieval_measures, sets  # noqa: E402
from tests.bench.clauses import WORDINGS  # noqa: E402


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    texts, rows = sets.contracts()
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        ids = sets.store(engine, "contracts", texts)
        found = {wording: retrieval_measures.contracts(engine, ids, rows, wording) for wording in WORDINGS}
    asked = sum(bool(row["spans"]) for row in rows)
    print(f"{len(texts)} contracts, {asked} clauses that are there; nothing published for this cut\n")
    print(f"{'asked by':12}" + "".join(f"{name:>16}" for name in found["question"]))
    for wording, figures in found.items():
        print(f"{wording:12}" + "".join(f"{value:16.3f}" for value in figures.values()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
