"""What streaming and indexing cost the writing of an answer: ``python -m tests.bench.decode``.

The command line answers questions about the samples, its words going to a pipe, in turns with llama.cpp alone, which
writes as many tokens after a prompt as long; the ratio is of the two sums. Then documents are added while questions
are answered in one process. At least 0.95 of llama.cpp, and at least half of the quiet speed, are the aim.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import statistics  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

from engine import Asking, Engine  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = (
    "Describe how the generating set is maintained, step by step.",
    "What does the site access policy say about visitors and escorts?",
    "What was decided at the infrastructure meeting, and who has to do what?",
    "What happened in the incident, and what was done about it?",
    "What are the duties of the supplier under the fuel supply contract?",
)
LEAST_TOKENS = 16
"""Shorter answers say nothing of speed."""

RAW = """
import sys, time
from llama_cpp import Llama
models = {}
for line in sys.stdin:
    threads, flash, prompt, count = map(int, line.split())
    if flash not in models:
        models[flash] = Llama(sys.argv[1], n_ctx=8192, n_batch=64, n_threads=1, flash_attn=bool(flash), verbose=False)
    model = models[flash]
    model._ctx.ctx and __import__("llama_cpp").llama_set_n_threads(model._ctx.ctx, threads, 2)
    tokens = model.tokenize(b"The parties to this agreement are named below. " * 2000)[:prompt]
    model.reset()
    model.eval(tokens)
    began = time.perf_counter()
    for _ in range(count):
        model.eval([model.sample(temp=0.0)])
    print(time.perf_counter() - began, flush=True)
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--add", type=Path, default=ROOT / "resources" / "samples", metavar="FOLDER")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        with Engine(home) as engine:
            engine.add([ROOT / "resources" / "samples"]).result()
            model = next(each for each in engine.models() if each.in_use and each.role == "answer")
        streaming(home, Path(model.path), options.rounds)
        indexing(home, options.add)
    return 0


def streaming(home: Path, model: Path, rounds: int) -> None:
    # As it comes: how its threads wait for each other is our choice for ourselves.
    as_it_comes = {name: value for name, value in os.environ.items() if not name.startswith(("OMP_", "GOMP_"))}
    raw = subprocess.Popen(
        [sys.executable, "-c", RAW, str(model)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=as_it_comes,
    )
    command = [sys.executable, "-P", "-m", "engine.cli", "ask", "--json"]
    environment = {**os.environ, "CASEMATE_HOME": str(home), "PYTHONPATH": str(ROOT)}
    ours_s, tokens = 0.0, 0
    raw_s = dict.fromkeys([(threads, flash) for threads in sorted({1, processors()}) for flash in (0, 1)], 0.0)
    for _ in range(rounds):
        for question in QUESTIONS:
            done = subprocess.run([*command, question], env=environment, capture_output=True, text=True, check=True)
            record: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
            count, speed = record["tokens"]["answer"], record["timings"]["tokens_per_s"]
            if not speed or count < LEAST_TOKENS:
                continue
            tokens += count
            ours_s += count / speed
            for threads, flash in raw_s:
                assert raw.stdin is not None
                assert raw.stdout is not None
                raw.stdin.write(f"{threads} {flash} {record['tokens']['prompt']} {count}\n")
                raw.stdin.flush()
                raw_s[threads, flash] += float(raw.stdout.readline())
    raw.terminate()
    ours = tokens / ours_s
    print(f"streamed by the command line   {ours:6.1f} tokens/s, {tokens} tokens")
    for (threads, flash), seconds in raw_s.items():
        told = f"llama.cpp, {threads} thread{'s' if threads > 1 else ''}{', flash attention' if flash else ''}"
        print(f"{told:30} {tokens / seconds:6.1f} tokens/s, ratio {ours * seconds / tokens:.2f}")


def indexing(home: Path, folder: Path) -> None:
    with Engine(home) as engine:
        engine.warm_up().result()
        quiet = [speed for _ in range(2) for speed in speeds(engine)]
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        busy: list[float] = []
        began = time.perf_counter()
        rounds = 0
        while time.perf_counter() - began < 60 and len(busy) < 2 * len(quiet):
            rounds += 1
            job = engine.add(files, collection=f"copy {rounds}")
            while not job.finished:
                busy += speeds(engine, job)
            job.result()
    if not busy:
        print("no answer was written while documents were added: name more with --add")
        return
    low, high = statistics.median(busy), statistics.median(quiet)
    print(f"in one process, nothing else   {high:6.1f} tokens/s (median of {len(quiet)} answers)")
    print(f"while documents are added      {low:6.1f} tokens/s (median of {len(busy)}), ratio {low / high:.2f}")


def speeds(engine: Engine, while_runs: Any = None) -> list[float]:
    found = []
    for question in QUESTIONS:
        if while_runs is not None and while_runs.finished:
            break
        answer = engine.ask(question, asking=Asking()).result()
        if answer.timings.tokens_per_s and answer.tokens.answer >= LEAST_TOKENS:
            found.append(answer.timings.tokens_per_s)
    return found


def processors() -> int:
    return len(os.sched_getaffinity(0))


if __name__ == "__main__":
    raise SystemExit(main())
