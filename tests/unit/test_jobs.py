from __future__ import annotations

import threading
import time

import pytest

from engine import (
    Cancelled,
    DocumentError,
    Event,
    Failed,
    Job,
    JobCancelled,
    JobContext,
    Progress,
    Succeeded,
    TextDelta,
)


def test_a_job_delivers_its_events_in_order_and_ends_once() -> None:
    events: list[Event] = []

    def run(context: JobContext) -> int:
        context.emit(TextDelta("a"))
        context.emit(TextDelta("b"))
        return 7

    assert Job("test", run, events.append).result(5) == 7
    assert events == [TextDelta("a"), TextDelta("b"), Succeeded(7)]


def test_a_typed_error_is_raised_by_result_and_delivered_as_failed() -> None:
    events: list[Event] = []
    error = DocumentError("no", "try")

    def run(_: JobContext) -> None:
        raise error

    with pytest.raises(DocumentError):
        Job("test", run, events.append).result(5)
    assert events == [Failed(error)]


def test_cancel_is_idempotent_and_calls_each_action_once() -> None:
    events: list[Event] = []
    calls: list[int] = []
    running = threading.Event()

    def run(context: JobContext) -> None:
        context.on_cancel(lambda: calls.append(1))
        running.set()
        while True:
            context.check()
            time.sleep(0.001)

    job = Job("test", run, events.append)
    assert running.wait(5)
    for _ in range(3):
        job.cancel()
    with pytest.raises(JobCancelled):
        job.result(5)
    assert calls == [1]
    assert events == [Cancelled()]


def test_an_action_registered_after_the_cancel_still_runs() -> None:
    calls: list[int] = []
    go = threading.Event()

    def run(context: JobContext) -> None:
        assert go.wait(5)
        context.on_cancel(lambda: calls.append(1))

    job = Job("test", run)
    job.cancel()
    go.set()
    job.result(5)
    assert calls == [1]


def test_progress_is_throttled_but_the_last_step_always_comes() -> None:
    events: list[Event] = []

    def run(context: JobContext) -> None:
        for i in range(1, 1001):
            context.progress(i, 1000, "")

    Job("test", run, events.append).result(5)
    steps = [event.done for event in events if isinstance(event, Progress)]
    assert steps[-1] == 1000
    assert len(steps) < 50


def test_a_listener_that_fails_does_not_fail_the_job(caplog: pytest.LogCaptureFixture) -> None:
    def listener(_: Event) -> None:
        raise ValueError("listener")

    assert Job("test", lambda _: 3, listener).result(5) == 3
