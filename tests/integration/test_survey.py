"""A survey as a job: it reports while it runs, and cancelled it keeps nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import Cancelled, Engine, Event, JobCancelled, Progress, Succeeded, Verdict


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("survey")
    (folder / "files").mkdir()
    for number in range(12):
        audit = "The Buyer has the right to audit the books of the Supplier." if number % 3 == 0 else "Fuel is dear."
        (folder / "files" / f"{number:02}.txt").write_text(f"Contract number {number}.\n\n{audit}\n")
    with Engine(folder / "home") as engine:
        engine.add([folder / "files"]).result()
        yield engine


def test_every_document_is_looked_in_once_and_progress_is_told(engine: Engine) -> None:
    events: list[Event] = []
    survey = engine.survey("list every contract with an audit right", on_event=events.append).result()
    assert survey.looked_for == "audit right"
    assert sorted(Path(row.document.path).name for row in survey.rows) == [f"{n:02}.txt" for n in range(12)]
    found = {Path(row.document.path).name for row in survey.rows if row.verdict is not Verdict.NOT_FOUND}
    assert found == {"00.txt", "03.txt", "06.txt", "09.txt"}
    for row in survey.rows:
        assert row.citation is not None
        text = engine.document_text(row.document.id)
        assert text[row.citation.start : row.citation.end] == row.citation.quote
        assert row.citation.document_id == row.document.id
    progress = [event for event in events if isinstance(event, Progress)]
    assert progress[-1].done == progress[-1].total == 12
    assert isinstance(events[-1], Succeeded)


def test_cancelled_it_ends_at_once_and_keeps_nothing(engine: Engine) -> None:
    events: list[Event] = []
    started = threading.Event()
    go_on = threading.Event()

    def on_event(event: Event) -> None:
        events.append(event)
        if isinstance(event, Progress):
            started.set()
            go_on.wait(10)

    job = engine.survey("audit right", on_event=on_event)
    assert started.wait(30)
    job.cancel()
    go_on.set()
    with pytest.raises(JobCancelled):
        job.result(10)
    assert isinstance(events[-1], Cancelled)
    assert not any(isinstance(event, Succeeded) for event in events)
