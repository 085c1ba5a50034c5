"""What keeps the start short: nothing is imported before the window shows that it does not need."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT

HEAVY = ("numpy", "chromadb", "onnxruntime", "tokenizers", "lxml", "unstructured", "psutil", "jeepney", "fpdf", "PIL")
NEEDLESS = ("PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtPrintSupport", "multiprocessing", "asyncio")


def test_the_window_is_there_before_what_is_heavy() -> None:
    program = "import sys, desktop.application; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = told.stdout.split()
    assert "desktop.window" in loaded
    assert [name for name in (*HEAVY, *NEEDLESS) if name in loaded] == []


def test_a_second_start_needs_no_qt() -> None:
    program = "import sys, desktop.__main__, desktop.handing_over; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [name for name in told.stdout.split() if name.startswith("PySide6")] == []
