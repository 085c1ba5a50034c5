"""Whether a follow-up finds what it is about: ``python -m tests.bench.followups [--misses] [--among FOLDER]``.

Asks ``resources/questions/followups.jsonl`` of the sample documents and prints recall@3, the share whose quote stands
in one of the three best passages: for the follow-up alone, with the question before it put in front, and as completed.
--misses lists what was not found, --among indexes FOLDER beside the samples, which are few.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import tempfile  # noqa: E402
from collections import defaultdict  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.retrieval.followup import complete_question  # noqa: E402

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
QUESTIONS = RESOURCES / "questions" / "followups.jsonl"
PASSAGES = 3
WAYS = {
    "alone": lambda asked: asked["question"],
    "with the one before": lambda asked: f"{asked['history'][-1][0]} {asked['question']}",
    "completed": lambda asked: complete_question(asked["question"], [tuple(turn) for turn in asked["history"]]),
}


def main(among: Path | None, *, misses: bool) -> int:
    questions = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    hits: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        engine.add([RESOURCES / "samples", *([among] if among else [])]).result()
        texts = {Path(d.path).name: squeezed(engine.document_text(d.id)) for d in engine.documents()}
        for asked in questions:
            assert squeezed(asked["quote"]) in texts[asked["expected_document"]], asked["quote"]
            found = {way: is_found(engine, query(asked), asked) for way, query in WAYS.items()}
            part = "written after the rules" if asked["after_rules"] else "written before the rules"
            for group in ("all", part, f"  {asked['kind']}"):
                for way, hit in found.items():
                    hits[group][way].append(hit)
            if misses and not found["completed"]:
                print(f"{asked['kind']}: {asked['history'][-1]} {asked['question']!r}\n"
                      f"    searched {WAYS['completed'](asked)!r} for {asked['quote']!r}")  # fmt: skip
    print(f"{'recall@3':26} {'':5}" + "".join(f"{way:>21}" for way in WAYS))
    for group in sorted(hits, key=lambda name: (name.startswith("  "), name)):
        shares = [sum(hits[group][way]) / len(hits[group][way]) for way in WAYS]
        print(f"{group:26} {len(hits[group]['alone']):5}" + "".join(f"{share:21.2f}" for share in shares))
    return 0


def is_found(engine: Engine, query: str, asked: dict[str, Any]) -> bool:
    passages = engine.search(query, limit=PASSAGES).result()
    return any(
        Path(passage.document.path).name == asked["expected_document"]
        and squeezed(asked["quote"]) in squeezed(passage.chunk.text)
        for passage in passages
    )


def squeezed(text: str) -> str:
    """The words alone, whatever stands between them: lines, or the bars between a table's cells."""
    return " ".join(text.replace("|", " ").split())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--among", type=Path)
    arguments = parser.parse_args()
    raise SystemExit(main(arguments.among, misses=arguments.misses))
