"""Reading that is paused, gone on with, cancelled, and left when the window is closed."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.library import waiting_list
from desktop.library.batch import Batch
from desktop.library.drop_check import look
from desktop.library.intake_strip import rest
from desktop.library.pace import Pace
from desktop.library.row import RowState
from desktop.window import Window
from engine import Engine, Progress
from tests.gui.conftest import OpenWindow
from tests.gui.fake_engine import FakeEngine
from tests.gui.gestures import carry, click, drag_over, drop, states

if TYPE_CHECKING:
    from collections.abc import Callable

INDEXING_TIMEOUT_MS = 120_000


@pytest.fixture
def window(window: Window) -> Window:
    window.show_page("library")
    return window


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "papers"
    folder.mkdir()
    files = [folder / f"paper-{number}.txt" for number in range(10)]
    for number, file in enumerate(files):
        file.write_text(f"Paper {number}: pump {number} is serviced every {number + 2} months.", encoding="utf-8")
    return files


def read_some(qtbot: QtBot, window: Window, engine: FakeEngine, papers: list[Path], count: int) -> None:
    """Drop all, and let ``count`` of them be read."""
    gate = engine.may_read
    gate.clear()
    waits = gate.wait
    left = iter(range(count))

    def let_some_through(timeout: float | None = None) -> bool:
        return next(left, None) is not None or waits(timeout)

    cast("Callable[..., object]", gate).wait = let_some_through  # type: ignore[attr-defined]
    drop(window, papers)
    qtbot.waitUntil(lambda: list(states(window).values()).count(RowState.INDEXED) == count, timeout=20_000)


def test_a_pause_keeps_what_is_left_and_going_on_reads_the_rest(
    qtbot: QtBot, window: Window, engine: FakeEngine, papers: list[Path]
) -> None:
    read_some(qtbot, window, engine, papers, 4)
    strip = window.library.progress
    click(strip.pause_button)
    qtbot.waitUntil(lambda: strip.label.text().startswith("Paused · 7"))
    # The last that was read is looked at again, in case something inside it was not.
    assert list(states(window).values()).count(RowState.INDEXED) == 4
    assert list(states(window).values()).count(RowState.WAITING) == 6
    assert strip.resume_button.isVisible()
    assert not strip.pause_button.isVisible()
    drop(window, [papers[0]])
    engine.may_read.set()
    qtbot.wait(50)
    assert list(states(window).values()).count(RowState.INDEXED) == 3
    click(strip.resume_button)
    qtbot.waitUntil(lambda: not window.intake.busy)
    assert set(states(window).values()) == {RowState.INDEXED}
    assert len(engine.documents()) == 10


def test_a_cancel_while_paused_forgets_the_rest(
    qtbot: QtBot, window: Window, engine: FakeEngine, papers: list[Path]
) -> None:
    read_some(qtbot, window, engine, papers, 4)
    window.commands["pause-reading"].trigger()
    qtbot.waitUntil(lambda: not window.intake.stopping)
    click(window.library.progress.cancel_button)
    assert not window.intake.busy
    assert not window.intake.paused
    qtbot.waitUntil(lambda: len(states(window)) == 4)
    assert not (engine.home / "waiting.json").exists()


def test_going_on_at_once_loses_nothing(qtbot: QtBot, window: Window, engine: FakeEngine, papers: list[Path]) -> None:
    read_some(qtbot, window, engine, papers, 2)
    window.intake.pause()
    window.intake.resume()
    engine.may_read.set()
    qtbot.waitUntil(lambda: not window.intake.busy)
    assert len(engine.documents()) == 10


def test_what_is_left_when_the_window_closes_is_read_at_the_next_start(
    qtbot: QtBot, open_window: OpenWindow, engine: FakeEngine, papers: list[Path]
) -> None:
    window = open_window(lambda: cast("Engine", engine))
    qtbot.waitUntil(lambda: window.session.is_open)
    window.asked.ask_collections(["Legal"])
    read_some(qtbot, window, engine, papers, 4)
    with qtbot.waitSignal(window.session.closed):
        window.close()
    kept = json.loads((engine.home / "waiting.json").read_text())
    assert [Path(path).name for path in kept["batches"][0]["paths"]] == [f"paper-{n}.txt" for n in range(3, 10)]
    engine.may_read.set()
    again = open_window(lambda: cast("Engine", engine))
    told: list[str] = []
    again.intake.noticed.connect(told.append)
    qtbot.waitUntil(lambda: len(engine.documents("Legal")) == 10 and not again.intake.busy)
    assert told[0].startswith("Going on with 7")
    assert not (engine.home / "waiting.json").exists()


def test_a_pause_outlives_the_window(
    qtbot: QtBot, open_window: OpenWindow, engine: FakeEngine, papers: list[Path]
) -> None:
    window = open_window(lambda: cast("Engine", engine))
    qtbot.waitUntil(lambda: window.session.is_open)
    read_some(qtbot, window, engine, papers, 1)
    window.intake.pause()
    with qtbot.waitSignal(window.session.closed):
        window.close()
    engine.may_read.set()
    again = open_window(lambda: cast("Engine", engine))
    qtbot.waitUntil(lambda: again.intake.paused)
    qtbot.wait(50)
    assert len(engine.documents()) == 1
    again.show_page("library")
    click(again.library.progress.resume_button)
    qtbot.waitUntil(lambda: len(engine.documents()) == 10)


def test_a_waiting_list_that_cannot_be_understood_is_empty(tmp_path: Path) -> None:
    for text in ("", "[]", '{"batches": [{"paths": 3}]}', '{"batches": {}}', "{"):
        (tmp_path / "waiting.json").write_text(text)
        assert waiting_list.read(tmp_path) == ([], False)
    waiting_list.write(tmp_path, [Batch(["/a", "/b"], "Legal", again=True)], paused=True)
    ((batch,), paused) = waiting_list.read(tmp_path)
    assert (batch.paths, batch.collection, batch.again, paused) == (("/a", "/b"), "Legal", True, True)


def test_a_mail_is_left_until_something_after_it_is_done() -> None:
    batch = Batch(["/a.txt", "/mail.eml", "/folder", "/b.txt"], "Documents")
    assert batch.done_with("/a.txt") == "/mail.eml"
    assert batch.done_with("/mail.eml//offer.pdf") == "/mail.eml"
    assert batch.rest().paths == ("/mail.eml", "/folder", "/b.txt")
    assert batch.done_with("/mail.eml") == "/folder"
    assert batch.rest().paths == ("/mail.eml", "/folder", "/b.txt")
    assert batch.done_with("/folder/deep/c.txt") == "/folder"
    assert batch.done_with("/b.txt") is None
    assert batch.rest().paths == ("/folder", "/b.txt")


def test_the_time_that_is_left_is_told_when_it_is_long_and_known() -> None:
    now_s = 0.0
    pace = Pace(lambda: now_s)
    pace.begin()
    pace.tell(0, 100)
    assert pace.rest_s is None
    for done in range(1, 11):
        now_s = float(done)
        pace.tell(done, 100)
    assert pace.files_per_s == pytest.approx(1.0)
    assert pace.rest_s == pytest.approx(90.0)
    # What comes now is slower: after a while only that counts.
    for done in range(11, 31):
        now_s += 10.0
        pace.tell(done, 100)
    assert pace.rest_s == pytest.approx(700.0)
    for done in range(31, 100):
        now_s += 1.0
        pace.tell(done, 100)
    assert pace.rest_s is None
    assert rest(45) == "less than a minute left"
    assert rest(700).startswith("about 12 minute")
    assert rest(7300).startswith("about 2 hour")


def test_failures_are_counted_while_others_are_read(
    qtbot: QtBot, window: Window, engine: FakeEngine, library: dict[str, Path]
) -> None:
    read_some(qtbot, window, engine, [], 0)
    drop(window, [library["locked"]])
    drop(window, [library["lease"]])
    left = iter((True,))
    engine.may_read.wait = lambda timeout=None: next(left, False)  # type: ignore[method-assign]
    qtbot.waitUntil(lambda: window.library.progress.label.text().endswith("1 could not be read"))
    del engine.may_read.wait
    engine.may_read.set()
    qtbot.waitUntil(lambda: not window.intake.busy)


def test_what_is_held_over_the_window_is_counted_in_folders_too(
    qtbot: QtBot, window: Window, papers: list[Path], library: dict[str, Path]
) -> None:
    drag_over(window, carry([papers[0].parent, library["lease"], library["program"]]))
    qtbot.waitUntil(lambda: window.overlay.words.startswith("Add 11 file"))
    assert window.overlay.words.endswith("to “Documents”")
    assert window.overlay.more.startswith("setup.exe is a program")
    assert not window.overlay.refuses


def test_what_cannot_be_read_is_refused_with_a_reason(
    qtbot: QtBot, window: Window, library: dict[str, Path], tmp_path: Path
) -> None:
    drag_over(window, carry([library["program"], library["empty"]]))
    qtbot.waitUntil(lambda: window.overlay.refuses)
    assert window.overlay.words == "Nothing here can be read"
    stop = threading.Event()
    offer = look([tmp_path / "gone.pdf", library["empty"], library["lease"]], stop)
    assert (offer.files, offer.counted) == (1, True)
    assert offer.refused == ("gone.pdf is not there.", "empty.txt is empty.")


@pytest.mark.slow
def test_ten_files_are_in_once_though_the_window_was_closed_in_the_middle(
    qtbot: QtBot, open_window: OpenWindow, home: Path, papers: list[Path]
) -> None:
    window = open_window(lambda: Engine(home))
    drop(window, papers)
    window.model.row_put.connect(lambda row: window.close() if row.state is RowState.INDEXED else None)
    qtbot.waitUntil(lambda: window.session.is_closed, timeout=INDEXING_TIMEOUT_MS)
    assert (home / "waiting.json").exists()
    again = open_window(lambda: Engine(home))
    with qtbot.waitSignal(again.session.opened, timeout=INDEXING_TIMEOUT_MS):
        pass
    assert again.intake.busy
    qtbot.waitUntil(lambda: not again.intake.busy, timeout=INDEXING_TIMEOUT_MS)
    documents = again.session.engine.documents()
    assert sorted(Path(each.path).name for each in documents) == [file.name for file in papers]
    assert all(each.status.searchable for each in documents)
    qtbot.waitUntil(lambda: states(again) == {file.name: RowState.INDEXED for file in papers})


def test_a_folders_row_says_how_far_it_is(qtbot: QtBot, window: Window, engine: FakeEngine, papers: list[Path]) -> None:
    engine.may_read.clear()
    drop(window, [papers[0].parent])
    qtbot.waitUntil(lambda: window.library.table.index(0, 1).data() == "Reading 1 of 10")
    engine.may_read.set()
    qtbot.waitUntil(lambda: not window.intake.busy)
    assert states(window) == {file.name: RowState.INDEXED for file in papers}


def test_how_far_it_is_is_told_at_most_ten_times_a_second(qtbot: QtBot, window: Window) -> None:
    told: list[float] = []
    window.intake.advanced.connect(lambda: told.append(time.monotonic()))
    batch = Batch(["a", "b"], "Documents")
    begun = time.monotonic()
    for done in range(300):
        window.intake._receive(batch, Progress(done, 300, "a"))
    assert len(told) <= 1 + 10 * (time.monotonic() - begun)
    # The last is told, too.
    qtbot.waitUntil(lambda: len(told) >= 2)
    assert window.intake.progress is not None
    assert window.intake.progress.done == 299
