"""How soon the model host is silent, and what its sudden end costs: ``python -m tests.bench.host``.

Stops an answer at 50 random moments each while a prompt is read and while the answer is written, then kills the host
50 times at random moments and asks again. 50 ms at the 95th percentile, typed errors and right answers are the aim.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import os  # noqa: E402
import random  # noqa: E402
import signal  # noqa: E402
import statistics  # noqa: E402
import threading  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable, Sequence  # noqa: E402
from pathlib import Path  # noqa: E402

from engine.answering.messages import Message, Role  # noqa: E402
from engine.answering.model_client import ModelClient  # noqa: E402
from engine.errors import JobCancelled, ModelCrashed  # noqa: E402
from engine.types import ModelFile, ModelRole  # noqa: E402
from engine.weights.shelf import Shelf  # noqa: E402

MOMENTS = 50
TEXT = " ".join(f"Item {number} is a lamp of type {number * 7 % 91}." for number in range(150))
RENT = "The monthly rent for the workshop in Mill Lane is 900 euros, due on the third day of each month."


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    shelf = Shelf(Path(__file__).resolve().parents[2] / "models", Path("/nonexistent"))
    model = next(each for each in shelf.list(None) if each.role is ModelRole.ANSWER)
    pick = random.Random(1)
    client = ModelClient(model, context_tokens=4096)
    try:
        reading = [stop_while_reading(client, pick, number) for number in range(MOMENTS)]
        writing = [stop_while_writing(client, pick, number) for number in range(MOMENTS)]
    finally:
        client.close()
    print("stop to silence      p50 ms  p95 ms  worst ms  moments")
    for what, seconds in (("while reading", reading), ("while writing", writing), ("both", reading + writing)):
        ordered = sorted(1000 * each for each in seconds)
        p95 = ordered[int(0.95 * len(ordered))]
        print(f"{what:20} {statistics.median(ordered):6.1f}  {p95:6.1f}  {ordered[-1]:8.1f}  {len(ordered):7}")
    kills(model, pick)
    return 0


def stop_while_reading(client: ModelClient, pick: random.Random, number: int) -> float:
    """Stop at a random token of a prompt that nobody has read before."""
    prompt = [
        Message(Role.SYSTEM, f"Answer from text {number}."),
        Message(Role.USER, f"{number} {TEXT} What is item 9?"),
    ]
    share = pick.uniform(0.02, 0.95)
    later_s = pick.uniform(0, 0.1)
    begun = threading.Event()

    def on_read(done: int, total: int) -> None:
        if done >= share * total:
            begun.set()

    return stopped(client, prompt, begun, later_s, on_read=on_read)


def stop_while_writing(client: ModelClient, pick: random.Random, number: int) -> float:
    prompt = [Message(Role.USER, f"Write a long story about a lamp, a pump and {number} leases. Leave nothing out.")]
    begun = threading.Event()
    return stopped(client, prompt, begun, pick.uniform(0.01, 1.0), on_text=lambda _: begun.set())


def stopped(
    client: ModelClient,
    prompt: Sequence[Message],
    begun: threading.Event,
    later_s: float,
    on_text: Callable[[str], None] | None = None,
    on_read: Callable[[int, int], None] | None = None,
) -> float:
    """From ``cancel`` until the call is over and the host can be asked again."""
    pressed: list[float] = []

    def press() -> None:
        begun.wait(60)
        time.sleep(later_s)
        pressed.append(time.perf_counter())
        client.cancel()

    presser = threading.Thread(target=press)
    presser.start()
    try:
        client.generate(prompt, max_tokens=600, on_text=on_text, on_read=on_read)
    except JobCancelled:
        ended = time.perf_counter()
        presser.join()
        return ended - pressed[0]
    # It had ended by itself before the moment came: another one.
    begun.set()
    presser.join()
    return stopped(client, prompt, threading.Event(), later_s / 2, on_text, on_read) if later_s > 0.001 else 0.0


def kills(model: ModelFile, pick: random.Random) -> None:
    """Kill the host at random moments of a request; each must be one typed error, and the next answer a good one."""
    client = ModelClient(model, context_tokens=2048)
    question = [Message(Role.USER, f"{RENT}\n\nWhat is the monthly rent?")]
    expected = client.generate(question, max_tokens=24).text
    typed = good = 0
    other: list[str] = []
    again: list[float] = []
    for number in range(MOMENTS):
        later_s = pick.uniform(0.0, 1.0)

        def kill(later_s: float = later_s) -> None:
            time.sleep(later_s)
            if (process_id := client.process_id) is not None:
                os.kill(process_id, signal.SIGKILL)

        killer = threading.Thread(target=kill)
        killer.start()
        try:
            client.generate([Message(Role.USER, f"{number} {TEXT[:4000]} Tell all of it again.")], max_tokens=600)
            other.append("it answered")
        except ModelCrashed:
            typed += 1
        except Exception as error:  # noqa: BLE001 - what else comes is what is measured
            other.append(repr(error))
        killer.join()
        began = time.perf_counter()
        good += client.generate(question, max_tokens=24).text == expected
        again.append(time.perf_counter() - began)
    client.close()
    print(f"{MOMENTS} kills: {typed} typed errors, {good} good next answers (the same as before: {expected!r})")
    print(f"next answer after {statistics.median(again):.2f} s, worst {max(again):.2f} s", *other)


if __name__ == "__main__":
    raise SystemExit(main())
