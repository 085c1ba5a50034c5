from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.answering.model_client import ModelClient
from engine.ingestion.embedder import Embedder
from engine.weights.shelf import Shelf
from tests.integration.model_hosts import BUNDLED, model_file

MODELS = Path(__file__).resolve().parents[2] / "models"


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> Embedder:
    """The bundled embedder; set-up provisions it, and without it these tests fail rather than skip."""
    shelf = Shelf(MODELS, tmp_path_factory.mktemp("imported"))
    model, tokenizer = shelf.embedder(), shelf.tokenizer()
    shelf.check(model)
    return Embedder(Path(model.path), Path(tokenizer.path), model.sha256)


@pytest.fixture(scope="module")
def client() -> Iterator[ModelClient]:
    shared = ModelClient(model_file(BUNDLED), context_tokens=2048)
    yield shared
    shared.close()


@pytest.fixture
def start() -> Iterator[Callable[..., ModelClient]]:
    started: list[ModelClient] = []

    def begin(path: Path = BUNDLED, **options: Any) -> ModelClient:
        started.append(ModelClient(model_file(path), **{"context_tokens": 512, **options}))
        return started[-1]

    yield begin
    for one in started:
        one.close()


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[bytes, bytes], Path]:
    """A copy of the bundled model in which some bytes of the head are others."""

    def copy(old: bytes, new: bytes) -> Path:
        assert len(old) == len(new)
        content = BUNDLED.read_bytes()
        place = content.index(old)
        path = tmp_path / "altered.gguf"
        path.write_bytes(content[:place] + new + content[place + len(old) :])
        return path

    return copy
