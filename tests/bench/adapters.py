"""What adapters cost, as ratios to the model without them in the same run.

``python -m tests.bench.adapters`` prints how long a swap takes and what each adapter costs while reading and writing.
Each figure is the median of rounds in which the cases take turns, so that other load on the machine hits all alike.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import hashlib  # noqa: E402
import statistics  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402

from engine.answering.model_client import LoadableAdapter, ModelClient  # noqa: E402
from tests.integration.adapter_files import tensors, write_adapter  # noqa: E402
from tests.integration.model_hosts import BUNDLED, LONG, ask, model_file  # noqa: E402

ROUNDS = 5
CASES = {
    "rank 8, attention": {"rank": 8, "parts": ("attn_q", "attn_k", "attn_v", "attn_output")},
    "rank 8, all": {"rank": 8},
    "rank 16, all": {"rank": 16},
    "rank 64, all": {"rank": 64},
}


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    adapters: dict[str, list[LoadableAdapter]] = {"raw": []}
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder:
        for seed, (name, options) in enumerate(CASES.items(), 1):
            # Too weak to change the answer, so that all cases write the same number of tokens.
            path = write_adapter(Path(folder) / "adapter.gguf", tensors(seed, size=0.001, **options))
            adapters[name] = [loadable(path.read_bytes())]
    adapters["three at once"] = [adapters[name][0] for name in list(CASES)[:3]]
    client = ModelClient(model_file(BUNDLED), context_tokens=2048)
    client.info()
    loads = {name: swap(client, chosen) for name, chosen in adapters.items()}
    swaps: dict[str, list[float]] = {name: [] for name in adapters}
    firsts: dict[str, list[float]] = {name: [] for name in adapters}
    speeds: dict[str, list[float]] = {name: [] for name in adapters}
    for number in range(ROUNDS):
        for name, chosen in adapters.items():
            swaps[name].append(swap(client, chosen))
            told = client.generate(ask(f"{number} {LONG[:1200]} Tell a long story."), max_tokens=64)
            firsts[name].append(told.prompt_tokens / told.first_token_s)
            speeds[name].append(told.tokens_per_s)
    client.close()
    print(
        f"{'':20}{'load + swap':>12}{'swap':>10}{'read tokens/s':>16}{'of raw':>8}{'write tokens/s':>16}{'of raw':>8}"
    )
    for name in adapters:
        read, write = statistics.median(firsts[name]), statistics.median(speeds[name])
        # Of each round with its own raw run, so that a slow minute is slow for both.
        read_ratio = statistics.median(x / raw for x, raw in zip(firsts[name], firsts["raw"], strict=True))
        write_ratio = statistics.median(x / raw for x, raw in zip(speeds[name], speeds["raw"], strict=True))
        print(
            f"{name:20}{loads[name] * 1000:>9.1f} ms{statistics.median(swaps[name]) * 1000:>7.2f} ms{read:>16.0f}"
            f"{read_ratio:>8.2f}{write:>16.1f}{write_ratio:>8.2f}"
        )
    return 0


def swap(client: ModelClient, chosen: list[LoadableAdapter]) -> float:
    began = time.perf_counter()
    client.adapt(chosen)
    client.load_adapters()
    return time.perf_counter() - began


def loadable(data: bytes) -> LoadableAdapter:
    return LoadableAdapter(hashlib.sha256(data).hexdigest(), 1.0, lambda: data)


if __name__ == "__main__":
    raise SystemExit(main())
