from __future__ import annotations

from pathlib import Path

import pytest

from engine.ingestion.embedder import Embedder
from engine.weights.shelf import Shelf

MODELS = Path(__file__).resolve().parents[2] / "models"


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> Embedder:
    """The bundled embedder; set-up provisions it, and without it these tests fail rather than skip."""
    shelf = Shelf(MODELS, tmp_path_factory.mktemp("imported"))
    model, tokenizer = shelf.embedder(), shelf.tokenizer()
    shelf.check(model)
    return Embedder(Path(model.path), Path(tokenizer.path), model.sha256)
