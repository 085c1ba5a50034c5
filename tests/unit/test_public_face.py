"""The engine's public face, and that nothing heavy comes with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import engine

ROOT = Path(__file__).resolve().parents[2]
NOTHING_HEAVY = """
import sys
import engine
engine.close_network()
loaded = {"numpy", "onnxruntime", "engine.engine", "engine.types"} & set(sys.modules)
assert not loaded, loaded
"""
MODEL_HOST = """
import sys
from engine.answering import loaded_model, model_host
from engine.answering.llama_library import llama, version
loaded = {"numpy", "llama_cpp", "engine.types"} & set(sys.modules)
assert not loaded, loaded
import llama_cpp
assert llama_cpp.__version__ == version
assert llama_cpp.llama_cpp is llama
assert llama_cpp.Llama
"""


def test_every_name_is_there_and_no_other() -> None:
    assert [name for name in engine.__all__ if not hasattr(engine, name)] == []
    with pytest.raises(AttributeError, match="no attribute 'Enigne'"):
        _ = engine.Enigne


@pytest.mark.parametrize("code", [NOTHING_HEAVY, MODEL_HOST], ids=["face", "model host"])
def test_nothing_is_loaded_that_is_not_used(code: str) -> None:
    subprocess.run([sys.executable, "-P", "-c", code], env={"PYTHONPATH": str(ROOT)}, check=True)
