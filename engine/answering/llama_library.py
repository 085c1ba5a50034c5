"""llama.cpp's functions as llama-cpp-python declares them, and its converter of JSON schemas.

The package begins by loading Python classes of its own, numpy and more with them: 90 ms of each start of the model
host, which uses none of them. So two of its modules are loaded here without it. Only the model host imports this.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from llama_cpp import llama_cpp as llama
    from llama_cpp import llama_grammar

    version: str

__all__ = ["llama", "llama_grammar", "version"]


def _load() -> tuple[Any, Any, str]:
    spec = importlib.util.find_spec("llama_cpp")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("llama_cpp", name="llama_cpp")
    known = sys.modules.get("llama_cpp")
    # Made, and not run.
    sys.modules["llama_cpp"] = known or importlib.util.module_from_spec(spec)
    try:
        modules = [importlib.import_module(f"llama_cpp.{name}") for name in ("llama_cpp", "llama_grammar")]
    finally:
        if known is None:
            # Whoever imports the package in earnest gets all of it, around the same library.
            del sys.modules["llama_cpp"]
    told = re.search(r'^__version__ = "([^"]+)"', Path(spec.origin).read_text(encoding="utf-8"), re.MULTILINE)
    if told is None:
        # What one version computed is not put back by another.
        raise ImportError("llama_cpp does not say its version", name="llama_cpp")
    return modules[0], modules[1], told[1]


if not TYPE_CHECKING:
    llama, llama_grammar, version = _load()
