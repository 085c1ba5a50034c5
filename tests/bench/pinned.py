"""How much sooner an answer begins when its document was pinned, as ratios to the same question without.

``python -m tests.bench.pinned [--tokens N]`` writes a document of about N tokens and asks about it: without a pin, from
the host's memory (after another question took its place in the context), and from the disk in a fresh process, where
starting the host and loading the model count. Cold and warm take turns. From ``ask`` to the first word, all included.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import statistics  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402

from engine import Engine, Event, TextDelta  # noqa: E402

QUESTIONS = [
    "Who inspects the pump station in Harbour Lane?",
    "How often is the diesel filter of unit 7 changed?",
    "Which valve is shut before the inspection of unit 12?",
]
UNRELATED = "What does the second document say about the canteen?"
ROUNDS = 3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokens", type=int, default=1500)
    parser.add_argument("--fresh", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--cold", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.fresh:
        with Engine(arguments.fresh) as engine:
            print(json.dumps(first_word_s(engine, QUESTIONS[0], 1, cold=arguments.cold)))
        return 0
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder:
        home = Path(folder) / "home"
        measure(home, write_documents(Path(folder), arguments.tokens))
    return 0


def write_documents(folder: Path, tokens: int) -> list[Path]:
    lines = ["The pump station in Harbour Lane is inspected by Mrs. Okafor on the first Monday of each month."]
    number = 0
    while sum(len(line) for line in lines) < tokens * 3.9:
        number += 1
        lines.append(
            f"Unit {number}: the diesel filter is changed every {100 + number} hours, and valve V-{number:02d} is shut "
            f"before the inspection, which takes {10 + number % 7} minutes."
        )
    (folder / "pumps.txt").write_text("\n\n".join(lines))
    (folder / "canteen.txt").write_text("The canteen serves soup on Mondays and stew on Tuesdays, from noon to two.")
    return [folder / "pumps.txt", folder / "canteen.txt"]


def measure(home: Path, paths: list[Path]) -> None:
    cold, memory, again = [], [], []
    with Engine(home) as engine:
        engine.add(paths).result()
        pin = engine.pins.add([next(d.id for d in engine.documents() if d.path.endswith("pumps.txt"))]).result()
        print(f"a document of {pin.tokens:,} tokens, {pin.cached_bytes / 1e6:.0f} MB on the disk")
        for _ in range(ROUNDS):
            for question in QUESTIONS:
                cold.append(first_word_s(engine, question, pin.id, cold=True))
                engine.pins._client.forget_prefixes()
                first_word_s(engine, question, pin.id)  # puts it back into the host's memory
                engine.ask(UNRELATED).result()
                memory.append(first_word_s(engine, question, pin.id))
                again.append(first_word_s(engine, question, pin.id))
    report("host running, no pin", cold, cold)
    report("from memory, after another question", memory, cold)
    report("from memory, the same again", again, cold)
    fresh_cold, fresh = [], []
    for _ in range(ROUNDS):
        fresh_cold.append(in_fresh_process(home, cold=True))
        fresh.append(in_fresh_process(home))
    report("fresh process, no pin", fresh_cold, fresh_cold)
    report("fresh process, from the disk", fresh, fresh_cold)


def in_fresh_process(home: Path, cold: bool = False) -> float:
    words = [sys.executable, "-m", "tests.bench.pinned", "--fresh", str(home), *(["--cold"] if cold else [])]
    ended = subprocess.run(words, capture_output=True, check=True, text=True)
    return float(ended.stdout)


def first_word_s(engine: Engine, question: str, pin: int, cold: bool = False) -> float:
    """From ``ask`` to the first word. ``cold``: the whole prompt is read for the question, as without a pin."""
    if cold:
        if engine.pins._client is not None:
            engine.pins._client.forget_prefixes()
        engine.pins._make_ready = lambda *_: None
    heard: list[float] = []

    def on_event(event: Event) -> None:
        if isinstance(event, TextDelta) and not heard:
            heard.append(time.monotonic())

    began = time.monotonic()
    engine.ask(question, on_event=on_event, pinned=pin).result()
    if cold:
        del engine.pins._make_ready
    if not heard:
        raise SystemExit(f"the model was not asked: {question}")
    return heard[0] - began


def report(name: str, times: list[float], cold: list[float]) -> None:
    ratio = statistics.median(ours / theirs for ours, theirs in zip(cold, times, strict=True))
    print(f"{name:38}{statistics.median(times):8.3f} s to the first word   {ratio:6.1f} times sooner")


if __name__ == "__main__":
    raise SystemExit(main())
