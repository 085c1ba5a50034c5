"""Recall and IoU of chunks on Chroma's chunking set: ``python -m tests.bench.chunking``."""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import tempfile  # noqa: E402
from pathlib import Path  # noqa: E402

from engine.engine import Engine  # noqa: E402
from tests.bench import retrieval_measures, sets  # noqa: E402

PUBLISHED = (
    ("MiniLM-L6-v2, TokenText 250/125", 0.824, 0.035),
    ("MiniLM-L6-v2, Recursive 250/0", 0.752, 0.072),
    ("OpenAI 3-large, chunks by an LLM", 0.919, 0.039),
    ("BM25, 1,000 characters", 0.886, 0.0475),
)


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    corpora, questions = sets.chunking()
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        ids = sets.store(engine, "chunking", corpora)
        ours = retrieval_measures.chunking(engine, ids, questions)
        chunks = engine._documents.chunk_count()
    print(f"{len(corpora)} of the set's 5 corpora, {chunks} chunks, {len(questions)} questions, 5 passages each\n")
    print(f"{'':36}recall@5    IoU")
    for name, recall, overlap in (*PUBLISHED, ("Casemate", ours["recall@5"], ours["IoU"])):
        print(f"{name:36}{recall:8.3f} {overlap:6.3f}")
    print("\nThe published figures are over all five corpora, BM25's was measured before the start on these three.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
