"""What tests of the model host share: the bundled model, and questions to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from engine.answering.messages import Message, Role
from engine.types import ModelFile, ModelRole

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = ROOT / "models" / "SmolLM2-135M-Instruct.Q4_1.gguf"
START, END = 1, 2  # <|im_start|> and <|im_end|> in the bundled model
RENT = "The monthly rent for the workshop in Mill Lane is 900 euros, due on the third day of each month."
LONG = " ".join(f"Item {number} is a lamp." for number in range(120))


def model_file(path: Path) -> ModelFile:
    size_bytes = path.stat().st_size if path.exists() else 1
    return ModelFile(
        path.stem, ModelRole.ANSWER, path.name, str(path), size_bytes, "0" * 64, "Apache-2.0", "a test", True
    )


def ask(text: str) -> list[Message]:
    return [Message(Role.SYSTEM, "Answer from the text."), Message(Role.USER, text)]


def wait_until(true: Callable[[], bool], timeout_s: float = 10.0) -> bool:
    end_s = time.monotonic() + timeout_s
    while time.monotonic() < end_s:
        if true():
            return True
        time.sleep(0.01)
    return true()
