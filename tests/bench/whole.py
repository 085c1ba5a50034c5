"""A document given whole or by its passages: ``python -m tests.bench.whole [--source squad]``.

The bundled model answers the same questions of one document twice: with all of its text in the context (pinned), and
with the best passages of that document alone. Reading the whole text ahead is counted apart from the questions.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import random  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from collections.abc import Iterator  # noqa: E402
from pathlib import Path  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.errors import PinTooLong  # noqa: E402
from engine.evaluation.metrics import answer_scores, interval  # noqa: E402
from engine.ingestion.parsers import plain  # noqa: E402
from engine.types import Scope  # noqa: E402
from tests.bench import sets  # noqa: E402
from tests.bench.clauses import worded  # noqa: E402

SAMPLES = Path(__file__).resolve().parents[2] / "resources"
SEED = 1
SQUAD_PARAGRAPHS = 6
Asked = tuple[str, tuple[str, ...]]
"""A question and its right answers; none where it has none."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", choices=("samples", "squad", "contracts"), default="samples")
    parser.add_argument("--documents", type=int, default=6, metavar="N")
    parser.add_argument("--questions", type=int, default=4, metavar="N", help="of each document")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    rows: list[dict[str, float]] = []
    reading: list[float] = []
    sizes: list[int] = []
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        making = {"samples": samples, "squad": squad, "contracts": contracts}[arguments.source]
        for document, asked in making(engine, arguments.documents, arguments.questions):
            started_s = time.monotonic()
            try:
                pin = engine.pins.add([document]).result()
            except PinTooLong:
                continue
            reading.append(time.monotonic() - started_s)
            sizes.append(pin.tokens)
            for question, answers in asked:
                row = {}
                for mode in ("whole", "passages"):
                    scope = Scope(documents=(document,))
                    answer = engine.ask(question, scope, pinned=pin.id if mode == "whole" else None).result()
                    row[f"{mode} seconds"] = answer.timings.total_s
                    if answers:
                        scores = answer_scores("" if answer.not_found else answer.text, answers)
                        row[f"{mode} right"] = scores["right_answer"]
                        row[f"{mode} F1"] = scores["f1"]
                        row[f"{mode} refused"] = float(answer.not_found)
                    else:
                        row[f"{mode} false answer"] = float(not answer.not_found)
                rows.append(row)
                print(f"  {len(rows)}: {json.dumps(row)}", file=sys.stderr, flush=True)
    names = sorted({name for row in rows for name in row}, key=lambda name: name.split(" ", 1)[::-1])
    figures = {}
    for name in names:
        values = [row[name] for row in rows if name in row]
        figures[name] = (sum(values) / len(values), *interval(values, SEED), len(values))
    told = {"source": arguments.source, "documents": len(sizes), "tokens": sizes, "reading_s": reading}
    if arguments.json:
        print(json.dumps({**told, "figures": figures}))
        return 0
    print(f"{arguments.source}: {len(sizes)} documents of {min(sizes)} to {max(sizes)} tokens")
    print(f"read ahead in {sum(reading) / len(reading):.1f} s each (mean)")
    for name, (value, low, high, n) in figures.items():
        print(f"{name:24}{value:8.2f}   ({low:.2f} to {high:.2f}, {n})")
    return 0


def samples(engine: Engine, documents: int, _: int) -> Iterator[tuple[int, list[Asked]]]:
    """All questions of each sample document, as they are."""
    engine.add([SAMPLES / "samples"]).result()
    lines = (SAMPLES / "questions" / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["expected_document"]]
    for document in engine.documents()[:documents]:
        name = Path(document.path).name
        asked = [(row["question"], (row["answer"],)) for row in rows if row["expected_document"] == name]
        yield document.id, asked


def squad(engine: Engine, documents: int, questions: int) -> Iterator[tuple[int, list[Asked]]]:
    """The first paragraphs of each article."""
    pick = random.Random(SEED)
    for article in sets.squad_articles()[:documents]:
        paragraphs = article["paragraphs"][:SQUAD_PARAGRAPHS]
        name = f"{article['title']}.txt"
        parsed = plain.parse("\n\n".join(each["context"] for each in paragraphs).encode(), name)
        asked = [
            (" ".join(each["question"].split()), tuple(dict.fromkeys(answer["text"] for answer in each["answers"])))
            for paragraph in paragraphs
            for each in paragraph["qas"]
        ]
        yield sets.store(engine, article["title"], [(name, parsed)])[name], pick.sample(asked, questions)


def contracts(engine: Engine, documents: int, questions: int) -> Iterator[tuple[int, list[Asked]]]:
    """The shortest ones."""
    pick = random.Random(SEED)
    texts, rows = sets.contracts()
    for name, parsed in sorted(texts, key=lambda each: len(each[1].text))[:documents]:
        of_it = [row for row in rows if f"{row['contract']}.txt" == name]
        there = [row for row in of_it if row["spans"]]
        absent = [row for row in of_it if not row["spans"]]
        drawn = pick.sample(there, min(len(there), questions // 2)) + pick.sample(absent, questions // 2)
        asked = [(worded(row["clause"], "question"), tuple(row["quotes"])) for row in drawn]
        yield sets.store(engine, "contracts", [(name, parsed)])[name], asked


if __name__ == "__main__":
    raise SystemExit(main())
