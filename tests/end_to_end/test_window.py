"""The window on a real display, as a person uses it: files dragged into it, a question typed, a citation clicked.

What it shows is read from its accessibility tree, by ``window_driver``; every action is the X server's own event.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from tests.end_to_end.conftest import require
from tests.end_to_end.drag_source import PLACE

ROOT = Path(__file__).resolve().parents[2]
SCREEN = "1600x900x24"
WAIT_S = 150.0
QUESTION = "How long must the engine cool before opening the radiator cap?"
QUOTE = "15 minutes before opening the radiator cap"
X11_LIBRARIES = ("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxkbcommon-x11.so.0")
"""Those of Qt's that machines without a display lack most; set-up checks them all where there is one."""
DROPPED = (
    "gx44-maintenance-manual.pdf",
    "fuel-supply-contract.pdf",
    "site-access-policy.docx",
    "incident-report-2026-014.html",
    "network-change-chg-2026-0187.md",
)

Node = dict[str, Any]


class Screen:
    """An X server of our own, and its mouse and keyboard."""

    def __init__(self, display: str) -> None:
        self.environment = dict(os.environ, DISPLAY=display, PYTHONPATH=str(ROOT), LC_ALL="C.UTF-8")
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR"):
            self.environment.pop(name, None)

    def do(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, timeout=30)

    def click(self, x: int, y: int) -> None:
        self.do("mousemove", x, y)
        self.do("click", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Slowly, as a hand: the two programs talk to each other at every step."""
        self.do("mousemove", *start)
        self.do("mousedown", 1)
        for step in range(1, 11):
            x, y = (round(a + (b - a) * step / 10) for a, b in zip(start, end, strict=True))
            self.do("mousemove", x, y)
            time.sleep(0.05)
        time.sleep(0.3)
        self.do("mouseup", 1)


class App:
    """The running window, and what it shows."""

    def __init__(self, screen: Screen, process: subprocess.Popen[str], folder: Path) -> None:
        self.screen = screen
        self._process = process
        self._folder = folder

    def nodes(self, picture: Path | str = "") -> list[Node]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{picture}\n")
        self._process.stdin.flush()
        ready, _, _ = select.select([self._process.stdout], [], [], 30)
        assert ready, "the window does not answer"
        line = self._process.stdout.readline()
        assert line, f"the window has ended: {self._process.poll()}"
        return list(json.loads(line))

    def wait(self, what: str, find: Callable[[list[Node]], Node | None]) -> Node:
        deadline_s = time.monotonic() + WAIT_S
        while time.monotonic() < deadline_s:
            node = find(self.nodes())
            if node is not None:
                return node
            time.sleep(0.2)
        picture = self._folder / "failed.png"
        shown = [(node["role"], node["name"], node["value"]) for node in self.nodes(picture) if node["name"]]
        pytest.fail(f"{what} did not come. A picture of the screen: {picture}\n{shown}")

    def wait_for(self, role: str, name: str) -> Node:
        """An element by its role and a pattern that its name holds."""

        def find(nodes: list[Node]) -> Node | None:
            fitting = (node for node in nodes if node["role"] == role and re.search(name, node["name"]))
            return next((node for node in fitting if node["enabled"]), None)

        return self.wait(f"{role} “{name}”", find)

    def click(self, node: Node) -> None:
        x, y, width, height = node["rect"]
        self.screen.click(x + width // 2, y + height // 2)


@pytest.fixture
def screen() -> Iterator[Screen]:
    for tool in ("Xvfb", "xdotool"):
        require(shutil.which(tool) is not None, tool)
    for library in X11_LIBRARIES:
        require(_loads(library), library)
    given, taken = os.pipe()
    command = ["Xvfb", "-displayfd", str(taken), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with _running(command, pass_fds=(taken,), stderr=subprocess.DEVNULL):
        os.close(taken)
        ready, _, _ = select.select([given], [], [], 30)
        assert ready, "Xvfb did not start"
        with os.fdopen(given) as numbers:
            yield Screen(f":{numbers.readline().strip()}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


@contextmanager
def _running(command: Sequence[str | Path], **options: Any) -> Iterator[subprocess.Popen[str]]:
    process: subprocess.Popen[str]
    with subprocess.Popen(list(map(str, command)), text=True, **options) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def test_five_files_are_dropped_asked_and_the_citation_shows_its_page_with_the_quote_marked(
    screen: Screen, home: Path, samples: Path, tmp_path: Path
) -> None:
    files = [Path(shutil.copy(samples / name, tmp_path)) for name in DROPPED]
    python = (sys.executable, "-P", "-m")
    with ExitStack() as stack:
        environment = {**screen.environment, "CASEMATE_HOME": str(home)}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "env": environment}
        process = stack.enter_context(_running((*python, "tests.end_to_end.window_driver"), **pipes))
        app = App(screen, process, tmp_path)

        # The first start: the samples are there; they go in one click.
        app.click(app.wait_for("Button", "^Remove the sample documents"))
        app.wait_for("StaticText", "^Drop your documents here")

        source = (*python, "tests.end_to_end.drag_source", *files)
        source_process = stack.enter_context(_running(source, env=screen.environment, stdout=subprocess.PIPE))
        _wait_for_window(screen, "Files")
        screen.drag((PLACE[0] + 50, PLACE[1] + 50), (700, 400))
        assert source_process.stdout is not None
        assert source_process.stdout.readline().strip() == "CopyAction", "the window took the files, as a copy"
        app.wait_for("StaticText", r"\b5 documents")

        app.click(app.wait_for("EditableText", "^Question"))
        screen.do("type", "--delay", 15, QUESTION)
        screen.do("key", "Return")
        answer = app.wait("an answer with a citation", lambda nodes: next((n for n in nodes if n.get("marks")), None))
        assert "15 minutes" in answer["value"]

        screen.click(*answer["marks"][0])
        cited = app.wait("the marked page", lambda nodes: next((n for n in nodes if QUOTE in n["description"]), None))
        assert "page 2" in cited["description"]
        nodes = app.nodes()
        assert any(node["name"] == "Maintenance Manual, Generating Set GX-44" for node in nodes)
        assert next(node["value"] for node in nodes if node["role"] == "EditableText" and node["name"] == "Page") == "2"
        _wait_for_marker(app, cited, tmp_path / "cited.png")


def _wait_for_window(screen: Screen, title: str) -> None:
    screen.do("search", "--sync", "--onlyvisible", "--name", f"^{title}$")


def _wait_for_marker(app: App, view: Node, picture: Path) -> None:
    """The marker's ink is on the screen, where the page is shown, and print within it."""
    x, y, width, height = view["rect"]

    def is_marked(_nodes: list[Node]) -> Node | None:
        app.nodes(picture)
        image = QImage(str(picture)).copy(x, y, width, height)
        lines = [
            row
            for row in range(image.height())
            if sum(_is_ink(image.pixelColor(column, row)) for column in range(0, image.width(), 2)) > 20
        ]
        return view if len(lines) >= 4 else None

    app.wait(f"the marker's ink in {picture}", is_marked)


def _is_ink(colour: QColor) -> bool:
    """The marker's yellow, on white or on a tinted ground."""
    return colour.red() > 230 and colour.green() > 200 and colour.red() - colour.blue() > 70
