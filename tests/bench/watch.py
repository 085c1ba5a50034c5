"""How long a watched folder of many files takes to notice what happens in it.

``python -m tests.bench.watch [--files N] [--contents M]`` prints a table: N files with M different contents, and for
each kind of change the time until the library has it, against one look at every file (os.scandir and stat).
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import os  # noqa: E402
import queue  # noqa: E402
import resource  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

from engine import Engine, Event, ItemRemoved, ItemSucceeded, Progress  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--contents", type=int, default=1_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as name:
        folder = Path(name) / "papers"
        for number in range(arguments.files):
            path = folder / f"{number % 200:03}" / f"{number:05}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"Pump number {number % arguments.contents} is serviced every other year.")
        with Engine(Path(name) / "home") as engine:
            rows = measure(engine, folder)
    print(f"{arguments.files:,} files, {arguments.contents:,} contents\n")
    for what, value in rows:
        print(f"{what:<44}{value}")
    return 0


def measure(engine: Engine, folder: Path) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    started_s = time.perf_counter()
    report = engine.add([folder]).result()
    rows.append(
        ("first add", f"{time.perf_counter() - started_s:.1f} s ({report.added} and {report.duplicates} copies)")
    )
    look_s = timed(lambda: look(folder))
    rows.append(("one look at every file", f"{look_s:.2f} s"))
    again_s = timed(lambda: engine.add([folder]).result())
    rows.append(("add again, nothing new", f"{again_s:.2f} s, {again_s / look_s:.1f} looks"))
    events: queue.Queue[Event] = queue.Queue()
    job = engine.watch(folder, on_event=events.put)
    # The first look, and the one after the system began to tell.
    for _ in range(2):
        wait_for(events, lambda event: isinstance(event, Progress) and event.done == event.total)
    first, second = sorted(folder.glob("000/*.txt"))[:2]

    def change(what: str, action: Callable[[], object], done: Callable[[Event], bool]) -> None:
        action()
        started_s = time.perf_counter()
        wait_for(events, done)
        rows.append((what, f"{time.perf_counter() - started_s:.2f} s"))

    change("in-place edit, until searchable", lambda: first.write_text("The anchor was lost at sea."), succeeded(first))
    change(
        "new file, until searchable",
        lambda: (folder / "new.txt").write_text("A new lamp."),
        succeeded(folder / "new.txt"),
    )
    change("deletion, until gone", first.unlink, lambda event: isinstance(event, ItemRemoved))
    change("rename, until listed", lambda: second.rename(folder / "moved.txt"), succeeded(folder / "moved.txt"))
    many = sorted(folder.glob("1*/*.txt"))[:2000]
    gone = {str(path) for path in many}

    def looked_at(event: Event) -> bool:
        return isinstance(event, Progress) and event.done == event.total >= len(many)

    def off_the_list(_: Event) -> bool:
        return gone.isdisjoint(document.path for document in engine.ledger())

    change("2,000 touched at once, until looked at", lambda: [os.utime(path) for path in many], looked_at)
    change("2,000 deleted at once, until off the list", lambda: [path.unlink() for path in many], off_the_list)
    idle_s = time.process_time()
    time.sleep(5)
    rows.append(("processor while nothing happens", f"{(time.process_time() - idle_s) / 5:.1%} of a core"))
    job.cancel()
    rows.append(("peak memory", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"))
    return rows


def look(folder: Path) -> int:
    return sum(len([entry.stat().st_mtime_ns for entry in os.scandir(each)]) for each in folder.iterdir())


def timed(action: Callable[[], object]) -> float:
    started_s = time.perf_counter()
    action()
    return time.perf_counter() - started_s


def succeeded(path: Path) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, ItemSucceeded) and event.subject == str(path)


def wait_for(events: queue.Queue[Event], done: Callable[[Event], bool]) -> None:
    while not done(events.get(timeout=120)):
        pass


if __name__ == "__main__":
    raise SystemExit(main())
