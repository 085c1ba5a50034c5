"""Whether prompt-lookup decoding would pay: ``python -m tests.bench.lookup [--questions N]``.

Answers to the sample questions are written as they are; then it is played through what a lookup would have done: where
the last tokens stand in the prompt or answer already, the tokens after them are drafted, and a run of drafts is
evaluated at once. What that costs is measured, with the last token's output only, so the gain printed is the most there
can be. Source of the method: Saxena, prompt lookup decoding (apoorvumang/prompt-lookup-decoding), 2023.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import statistics  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from collections.abc import Sequence  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

from engine import Engine  # noqa: E402
from engine.answering.loaded_model import LoadedModel, prepare_library  # noqa: E402
from engine.answering.model_client import ModelClient  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = (2, 4, 8)
MATCHED = (2, 3)
"""How many of the last tokens have to stand elsewhere."""
TIMED = 6


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=int, default=16)
    options = parser.parse_args()
    lines = (ROOT / "resources" / "questions" / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line)["question"] for line in lines][: options.questions]
    model_path, prompts = prompts_of(questions)
    prepare_library()
    model = LoadedModel(model_path)
    answers = []
    for messages in prompts:
        prompt = model.prompt_tokens(model.template.pieces(messages))
        model.read(prompt, lambda _done, _total: None)
        tokens = []
        for token in model.write(200):
            if model.ends_answer(token):
                break
            tokens.append(token)
        answers.append((prompt, tokens))
    costs = {size: cost(model, answers[0][0], size) for size in (1, *(each + 1 for each in DRAFTS))}
    written = sum(len(tokens) for _, tokens in answers)
    print(f"{len(answers)} answers, {written} tokens; a token alone takes {costs[1] * 1000:.1f} ms")
    print("matched  drafts  steps saved  a step takes  speed at most")
    for matched in MATCHED:
        for drafts in DRAFTS:
            plain = drafted = 0
            for prompt, tokens in answers:
                alone, together = played(prompt, tokens, matched, drafts)
                plain, drafted = plain + alone, drafted + together
            seconds = plain * costs[1] + drafted * costs[drafts + 1]
            saved = 1 - (plain + drafted) / written
            step = costs[drafts + 1] / costs[1]
            print(f"{matched:7} {drafts:7} {saved:11.0%} {step:12.1f}× {written * costs[1] / seconds:13.2f}×")
    return 0


def prompts_of(questions: Sequence[str]) -> tuple[Path, list[Any]]:
    """The model's file, and what it is asked for each question that it is asked."""
    prompts: list[Any] = []
    generate = ModelClient.generate

    def remember(self: ModelClient, messages: Any, *arguments: Any, **named: Any) -> Any:
        prompts.append(list(messages))
        return generate(self, messages, *arguments, **named)

    with tempfile.TemporaryDirectory() as folder, Engine(Path(folder) / "home") as engine:
        engine.add([ROOT / "resources" / "samples"]).result()
        ModelClient.generate = remember  # type: ignore[method-assign]
        try:
            for question in questions:
                engine.ask(question).result()
        finally:
            ModelClient.generate = generate  # type: ignore[method-assign]
        model = next(each for each in engine.models() if each.in_use and each.role == "answer")
        return Path(model.path), prompts


def played(prompt: Sequence[int], tokens: Sequence[int], matched: int, drafts: int) -> tuple[int, int]:
    """How many steps a lookup takes: (with one token, with drafts)."""
    text = [*prompt, *tokens]
    place, alone, together = len(prompt), 0, 0
    while place < len(text):
        draft = looked_up(text[:place], matched, drafts)
        if not draft:
            alone, place = alone + 1, place + 1
            continue
        right = 0
        while right < len(draft) and place + right < len(text) and text[place + right] == draft[right]:
            right += 1
        together, place = together + 1, place + right + 1
    return alone, together


def looked_up(text: Sequence[int], matched: int, drafts: int) -> Sequence[int]:
    """The tokens after the last place where the end of ``text`` stands already."""
    end = list(text[-matched:])
    for place in range(len(text) - matched - 1, -1, -1):
        if list(text[place : place + matched]) == end:
            return text[place + matched : place + matched + drafts]
    return ()


def cost(model: LoadedModel, prompt: Sequence[int], size: int) -> float:
    """Seconds to evaluate ``size`` tokens at once after the prompt."""
    model.read(prompt, lambda _done, _total: None)
    times = []
    for _ in range(TIMED):
        began = time.perf_counter()
        model._evaluate(list(prompt[:size]))
        times.append(time.perf_counter() - began)
    model.forget()
    return statistics.median(times)


if __name__ == "__main__":
    raise SystemExit(main())
