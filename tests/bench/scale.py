"""Search over 100,000 chunks: ``python -m tests.bench.scale``.

The chunks are those of the contracts and of SciFact, over and over, each copy with noise on its vector, in documents of
fifty. ``--source HOME`` takes them from a library that ``tests.bench.ablation --home HOME`` has filled.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import hashlib  # noqa: E402
import statistics  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable, Sequence  # noqa: E402
from pathlib import Path  # noqa: E402

import numpy as np  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.library.exact_search import ExactSearch  # noqa: E402
from engine.library.rows import FileState, IndexedChunk  # noqa: E402
from engine.types import ParsedDocument, Scope  # noqa: E402
from tests.bench import sets  # noqa: E402
from tests.bench.clauses import CLAUSES, worded  # noqa: E402

NOISE = 0.5
"""Of a copy's vector, whose own length is 1."""
A_DOCUMENT = 50


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chunks", type=int, default=100_000)
    parser.add_argument("--source", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder:
        with Engine(arguments.source or Path(folder, "source")) as source:
            pool = chunks_of(source, fill=arguments.source is None)
        home = Path(folder, "home")
        with Engine(home) as engine:
            began = time.monotonic()
            count = store(engine, *pool, arguments.chunks)
            print(f"{count:,} chunks stored in {time.monotonic() - began:.0f} s")
            engine._vectors.open()
            engine._vectors.settle()
        with Engine(home) as engine:
            measure(engine, count)
            print(f"catalog {(home / 'catalog.sqlite').stat().st_size / 2**20:.0f} MB")
    return 0


def chunks_of(source: Engine, *, fill: bool) -> tuple[list[IndexedChunk], np.ndarray]:
    """The chunks of the sets, and their vectors."""
    if fill:
        sets.store(source, "contracts", sets.contracts()[0])
        sets.store(source, "scifact", sets.scifact()[0])
    ids, vectors = [], []
    for batch, _, array in source._documents.vectors():
        ids += batch
        vectors.append(array)
    chunks = []
    with source._database.reading() as connection:
        query = "SELECT k.*, t.signs FROM chunks k JOIN tokens t ON t.chunk_id = k.id ORDER BY k.id"
        for number, row in enumerate(connection.execute(query)):
            chunks.append(
                IndexedChunk(number, row["text"], 0, len(row["text"]), None, (), row["context"], row["signs"])
            )
    return chunks, np.concatenate(vectors)


def store(engine: Engine, pool: Sequence[IndexedChunk], vectors: np.ndarray, count: int) -> int:
    """Put ``count`` chunks into the library, as documents; how many there are then."""
    random = np.random.default_rng(1)
    stored = 0
    while stored < count:
        chosen = random.integers(0, len(pool), min(A_DOCUMENT, count - stored))
        noise = random.standard_normal((len(chosen), vectors.shape[1])).astype(np.float32)
        moved = vectors[chosen] + NOISE * noise / np.linalg.norm(noise, axis=1, keepdims=True)
        moved /= np.linalg.norm(moved, axis=1, keepdims=True)
        chunks, position = [], 0
        for ordinal, each in enumerate(pool[i] for i in chosen):
            end = position + len(each.text)
            chunks.append(IndexedChunk(ordinal, each.text, position, end, None, (), each.context, each.token_signs))
            position = end + 2
        name = f"document-{stored}"
        text = "\n\n".join(pool[i].text for i in chosen)
        file = FileState(hashlib.sha256(name.encode()).hexdigest(), len(text), 1)
        engine._documents.store(
            "scale", f"/{name}.txt", file, ParsedDocument(name, "text/plain", text, ()), chunks, moved, "e" * 64
        )
        stored += len(chosen)
    return stored


def measure(engine: Engine, count: int) -> None:
    questions = [worded(clause, "question") for clause in CLAUSES] + [claim for claim, _ in sets.scifact()[1][:159]]
    documents = [each.id for each in engine.documents()]
    engine._vectors.open()
    first = timed(lambda: engine._retriever.retrieve("warm up", 8))
    print(f"first search, the index read into memory: {first:.2f} s")
    scopes = {
        "all, its pages not yet in memory": Scope(),
        "all": Scope(),
        "half of the documents": Scope(documents=tuple(documents[::2])),
        "5 % of the documents": Scope(documents=tuple(documents[::20])),
        "one document": Scope(documents=(documents[7],)),
    }
    print(f"\n{'search, query embedded, all stages':40}{'p50':>8}{'p95':>8}")
    for name, scope in scopes.items():
        engine._retriever.retrieve("warm up", 8, scope)
        times = sorted(timed(lambda q=q, s=scope: engine._retriever.retrieve(q, 8, s)) for q in questions)
        print(f"{name:40}{1000 * statistics.median(times):6.1f} ms{1000 * times[int(0.95 * len(times))]:5.1f} ms")
    exact = ExactSearch(engine._documents)
    shares = []
    for question in questions:
        vector = engine._embedder.embed_question(question).vector
        truth = {i for i, _ in exact.search(vector, 10)}
        shares.append(len(truth & {i for i, _ in engine._vectors.search(vector, 10)}) / len(truth))
    print(f"\nvector index {engine._vectors.state}: recall@10 against exact {np.mean(shares):.4f}")


def timed(call: Callable[..., object]) -> float:
    began = time.monotonic()
    call()
    return time.monotonic() - began


if __name__ == "__main__":
    raise SystemExit(main())
