"""What each stage of retrieval is worth: ``python -m tests.bench.ablation``.

Each row leaves one stage out (the last rows leave out several). Prints the table that ARCHITECTURE.md holds. ``--home``
keeps the library, which takes minutes to fill, for the next time.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import dataclasses  # noqa: E402
import tempfile  # noqa: E402
from collections.abc import Mapping  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.retrieval.settings import DEFAULT_RETRIEVAL, RetrievalSettings  # noqa: E402
from tests.bench import retrieval_measures, sets  # noqa: E402

WITHOUT: dict[str, dict[str, bool]] = {
    "everything": {},
    "no vectors": {"vectors": False},
    "no keywords": {"keywords": False},
    "no late interaction": {"late_interaction": False},
    "no naming": {"naming": False},
    "no openings": {"openings": False},
    "no diversity": {"diversity": False},
    "no joining": {"joining": False},
    "no widening": {"widening": False},
    "vectors alone": dict.fromkeys(
        ("keywords", "late_interaction", "naming", "diversity", "joining", "widening"), False
    ),
    "keywords alone": dict.fromkeys(
        ("vectors", "late_interaction", "naming", "diversity", "joining", "widening"), False
    ),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--only", action="append", choices=sorted(WITHOUT))
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder,
        Engine(arguments.home or Path(folder)) as engine,
    ):
        library = fill(engine)
        print("| | chunking recall@5 | IoU | SciFact nDCG@10 | contracts @1 | @5 | @8 |")
        print("|---|---|---|---|---|---|---|")
        for name in arguments.only or WITHOUT:
            settings = dataclasses.replace(DEFAULT_RETRIEVAL, **WITHOUT[name])
            print(row(name, measure(engine, library, settings)), flush=True)
    return 0


def fill(engine: Engine) -> dict[str, tuple[Mapping[str, int], Any]]:
    """The ids and questions of each set, put into the library unless they are there."""
    found: dict[str, tuple[Mapping[str, int], Any]] = {}
    known = {each.name for each in engine.collections()}
    for name, read in (("chunking", sets.chunking), ("scifact", sets.scifact), ("contracts", sets.contracts)):
        documents, questions = read()  # type: ignore[operator]
        if name in known:
            ids = {Path(each.path).name: each.id for each in engine.documents(name)}
        else:
            ids = sets.store(engine, name, documents)
        found[name] = ids, questions
    return found


def measure(
    engine: Engine, library: Mapping[str, tuple[Mapping[str, int], Any]], settings: RetrievalSettings
) -> list[float]:
    """The figures of a row."""
    engine._retriever.settings = settings
    chunks = retrieval_measures.chunking(engine, *library["chunking"])
    abstracts = retrieval_measures.scifact(engine, *library["scifact"])
    clauses = retrieval_measures.contracts(engine, *library["contracts"])
    return [
        chunks["recall@5"], chunks["IoU"], abstracts["nDCG@10"],
        clauses["@1"], clauses["@5"], clauses["@8"],
    ]  # fmt: skip


def row(name: str, figures: list[float]) -> str:
    return f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |"


if __name__ == "__main__":
    raise SystemExit(main())
