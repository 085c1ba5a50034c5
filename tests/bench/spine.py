"""Speed and memory of the main path, as ratios against the raw parts in the same run.

``python -m tests.bench.spine [--pdf FOLDER] [--chunks N]`` prints a table. The documents are the evaluation contracts
where they lie beside the checkout, else the samples. Everything is measured with the network closed, on a data folder
of its own that is removed at the end.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import functools  # noqa: E402
import os  # noqa: E402
import platform  # noqa: E402
import resource  # noqa: E402
import statistics  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

from engine import Engine, Event, PassagesFound, TextDelta  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = ROOT.parent / "shared" / "data" / "contracts" / "pdf"
QUESTIONS = [
    "Who are the parties to the agreement?",
    "What law governs the distributor agreement?",
    "When does the endorsement agreement expire?",
    "How many days of notice does termination need?",
    "Is there an audit right, and who may exercise it?",
    "What is the minimum purchase commitment?",
    "Who insures the goods in transit?",
    "What happens on a change of control?",
]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pdf", type=Path, default=CONTRACTS if CONTRACTS.is_dir() else ROOT / "resources" / "samples")
    parser.add_argument("--searches", type=int, default=100)
    arguments = parser.parse_args()
    rows: list[tuple[str, str, str]] = []
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder:
        home = Path(folder) / "home"
        with Engine(home) as engine:
            measure_add(engine, arguments.pdf, rows)
            measure_search(engine, arguments.searches, rows)
            measure_answers(engine, rows)
            measure_memory(engine, rows)
        measure_command(home, rows)
        size = sum(path.stat().st_size for path in home.rglob("*") if path.is_file())
        rows.append(("data folder", f"{size / 2**20:.0f} MB", ""))
    print(f"{processor()}, {len(os.sched_getaffinity(0))} cores, {platform.system()} {platform.machine()}")
    print(f"documents: {arguments.pdf.name}\n")
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0


def measure_add(engine: Engine, folder: Path, rows: list[tuple[str, str, str]]) -> None:
    engine._embedder.load()
    cpu_s = processor_s()
    report = engine.add([folder]).result()
    cpu_s = processor_s() - cpu_s
    pages, chunks = report.pages / report.seconds, report.chunks / report.seconds
    # The reference: the embedder alone, on a sample of the very chunks that were added, right afterwards.
    some: list[tuple[str, str]] = []
    with engine._database.reading() as connection:
        query = "SELECT context, text FROM chunks ORDER BY (id * 7919) % 10007 LIMIT 400"
        # What is embedded is what the context says below the file's name.
        some = [(context.partition("\n")[2], text) for context, text in connection.execute(query)]
    alone = len(some) / timed(lambda: engine._embedder.embed_passages(some))
    rows += [
        ("add", f"{pages:.1f} pages/s", f"{report.pages} pages, {report.added} documents, {report.failed} failed"),
        ("add", f"{chunks:.1f} chunks/s", f"{report.chunks} chunks, {report.seconds:.0f} s, {cpu_s:.0f} processor s"),
        ("embedder alone", f"{alone:.1f} chunks/s", f"add reaches {chunks / alone:.2f} of it"),
    ]


def measure_search(engine: Engine, searches: int, rows: list[tuple[str, str, str]]) -> None:
    engine.search(QUESTIONS[0]).result()
    times = []
    for number in range(searches):
        # Different words each time, so that no cache of SQLite's or ours answers.
        question = f"{QUESTIONS[number % len(QUESTIONS)]} {number}"
        times.append(timed(lambda asked=question: engine.search(asked).result()))
    times.sort()
    p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
    rows.append(
        ("search", f"p50 {p50 * 1000:.1f} ms", f"p95 {p95 * 1000:.1f} ms, query embedded, both searches, fused")
    )


def measure_answers(engine: Engine, rows: list[tuple[str, str, str]]) -> None:
    started = time.monotonic()
    client, model = engine._model_client()
    info = client.info()
    rows.append(
        ("model host", f"ready in {time.monotonic() - started:.2f} s", f"{model.id}, {info.context_tokens} tokens")
    )
    first_words, speeds, prompts = [], [], []
    for question in QUESTIONS[:5]:
        began = time.monotonic()
        first: list[float] = []

        def on_event(event: Event, first: list[float] = first) -> None:
            if isinstance(event, TextDelta) and not first:
                first.append(time.monotonic())

        answer = engine.ask(question, on_event=on_event).result()
        if first:
            first_words.append(first[0] - began)
            prompts.append(answer.tokens.prompt)
        if answer.timings.tokens_per_s:
            speeds.append(answer.timings.tokens_per_s)
    if first_words:
        detail = f"median of {len(first_words)}, prompts of {min(prompts)} to {max(prompts)} tokens"
        rows.append(("first token", f"{statistics.median(first_words):.2f} s", detail))
    if speeds:
        raw = raw_tokens_per_s(Path(model.path), statistics.median(prompts))
        ours = statistics.median(speeds)
        rows.append(("decode", f"{ours:.0f} tokens/s", f"raw llama.cpp {raw:.0f}: ratio {ours / raw:.2f}"))
    stops = [measure_stop(engine, QUESTIONS[i % len(QUESTIONS)], 0.05 * i) for i in range(10)]
    rows.append(
        (
            "stop to silence",
            f"median {statistics.median(stops) * 1000:.0f} ms",
            f"worst {max(stops) * 1000:.0f} ms of 10",
        )
    )


def measure_stop(engine: Engine, question: str, after_s: float) -> float:
    passages: list[float] = []

    def on_event(event: Event) -> None:
        if isinstance(event, PassagesFound):
            passages.append(time.monotonic())

    job = engine.ask(question, on_event=on_event)
    while not passages and not job.finished:
        time.sleep(0.001)
    time.sleep(after_s)
    began = time.monotonic()
    job.cancel()
    while not job.finished:
        time.sleep(0.0005)
    return time.monotonic() - began


RAW = """
import sys, time
from llama_cpp import Llama
model = Llama(sys.argv[1], n_ctx=8192, n_batch=128, n_threads=int(sys.argv[3]), verbose=False)
tokens = model.tokenize(b"The parties to this agreement are named below. " * 2000)[: int(sys.argv[2])]
model.eval(tokens)
began = time.monotonic()
for _ in range(100):
    model.eval([model.sample(temp=0.0)])
print(100 / (time.monotonic() - began))
"""


def raw_tokens_per_s(model: Path, prompt_tokens: float) -> float:
    """llama.cpp alone after a prompt of the same length: the best of one and of all threads."""
    speeds = []
    for threads in (1, len(os.sched_getaffinity(0))):
        command = [sys.executable, "-c", RAW, str(model), str(int(prompt_tokens)), str(threads)]
        speeds.append(float(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    return max(speeds)


def measure_memory(engine: Engine, rows: list[tuple[str, str, str]]) -> None:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows.append(("memory, app", f"{own:.0f} MB", "largest, with embedder and Chroma, without a window"))
    for name, process_id in engine.children().items():
        rows.append((f"memory, {name}", f"{resident_mb(process_id, 'VmHWM'):.0f} MB", "largest"))


def measure_command(home: Path, rows: list[tuple[str, str, str]]) -> None:
    environment = dict(os.environ, CASEMATE_HOME=str(home), PYTHONPATH=str(ROOT))
    for words in (["search", QUESTIONS[0]], ["documents"]):
        command = [sys.executable, "-P", "-m", "engine.cli", *words, "--json"]
        run = functools.partial(subprocess.run, command, env=environment, capture_output=True, check=True)
        times = [timed(run) for _ in range(3)]
        rows.append((f"casemate {words[0]}", f"{min(times):.2f} s", "whole command, best of 3"))


def timed(call: Callable[..., object]) -> float:
    began = time.monotonic()
    call()
    return time.monotonic() - began


def processor_s() -> float:
    """Processor seconds of this process and of the children that have ended."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def resident_mb(process_id: int, field: str) -> float:
    for line in Path(f"/proc/{process_id}/status").read_text().splitlines():
        if line.startswith(field):
            return int(line.split()[1]) / 1024
    return 0.0


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


if __name__ == "__main__":
    raise SystemExit(main())
