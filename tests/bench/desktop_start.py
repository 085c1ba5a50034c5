"""Start and memory of the window with a large library: ``python -m tests.bench.desktop_start``.

The real program on a real catalog, its documents without passages, on a display in memory unless QT_QPA_PLATFORM says
otherwise. What is started beside it (readers of documents, the model) is told apart. Exits with 1 where a bound is
broken: a window that takes input within 2 s, and 500 MB with 20,000 documents listed and no model.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network(unix_sockets=True)

import argparse  # noqa: E402
import hashlib  # noqa: E402
import os  # noqa: E402
import re  # noqa: E402
import signal  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402

import numpy as np  # noqa: E402
import psutil  # noqa: E402

from desktop.memory import resident_bytes  # noqa: E402
from engine.engine import Engine  # noqa: E402
from engine.library.rows import FileState  # noqa: E402
from engine.types import ParsedDocument  # noqa: E402

MOST_START_S = 2.0
MOST_BYTES = 500_000_000
_STEADY_S = 4.0
ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--starts", type=int, default=5)
    arguments = parser.parse_args()
    good = True
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder:
        for count in (0, arguments.documents):
            home = Path(folder, f"home-{count}")
            fill(home, count)
            starts = sorted(start_s(home) for _ in range(arguments.starts))
            usable = " ".join(f"{each:.2f}" for each in starts)
            own, beside = memory(home)
            print(f"{count:6,} documents: usable after {usable} s", end="; ")
            print(f"window {own / 1e6:.0f} MB, beside it {beside / 1e6:.0f} MB")
            good = good and starts[len(starts) // 2] < MOST_START_S and own < MOST_BYTES
    return 0 if good else 1


def fill(home: Path, count: int) -> None:
    """A library of ``count`` documents, as reading them would have listed them."""
    none = np.zeros((0, 1), dtype=np.float32)
    with Engine(home) as engine:
        for number in range(count):
            name = f"Maintenance report {number:05} of the boiler house"
            file = FileState(hashlib.sha256(name.encode()).hexdigest(), 40_000 + number, number + 1)
            parsed = ParsedDocument(name, "application/pdf", name, (), page_count=number % 90 + 1, parser="pdf/2")
            path = f"/archive/{number % 200:03}/report-{number:05}.pdf"
            engine._documents.store(f"Archive {number % 12}", path, file, parsed, (), none, "e" * 64)


def start(home: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", "--home", str(home), *more],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        stdout=subprocess.PIPE,
        text=True,
    )


def start_s(home: Path) -> float:
    """Seconds from the start of the process until the window was drawn and took input."""
    told, _ = start(home, "--quit-when-ready").communicate(timeout=120)
    found = re.search(r"window usable after ([\d.]+) s", told)
    assert found is not None, told
    return float(found[1])


def memory(home: Path) -> tuple[int, int]:
    """What the window holds once it has come to rest, and what was started beside it."""
    program = start(home)
    try:
        before, since_s = 0, time.monotonic()
        while time.monotonic() - since_s < _STEADY_S:
            time.sleep(0.5)
            now = resident_bytes([program.pid])
            if abs(now - before) > 1_000_000:
                before, since_s = now, time.monotonic()
        children = [child.pid for child in psutil.Process(program.pid).children(recursive=True)]
        return resident_bytes([program.pid]), resident_bytes(children)
    finally:
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=60)


if __name__ == "__main__":
    raise SystemExit(main())
