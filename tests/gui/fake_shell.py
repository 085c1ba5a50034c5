"""What the window's frame asks of an engine: the doctor, the children, how the model is run."""

from __future__ import annotations

import dataclasses
import threading

from engine import Check, EventHandler, HostChoices, Job, JobContext


class FakeMachine:
    checks: tuple[Check, ...] = (
        Check(
            "network",
            True,
            "every internet socket was refused",
            {"enforcement": "seccomp", "tries": [["TCP over IPv4", True, "Operation not permitted"]]},
        ),
        Check("catalog", True, "3 documents, 12 passages, no damage found"),
    )
    pids: dict[str, int] = {}  # noqa: RUF012 - replaced, never changed

    def __init__(self) -> None:
        self.may_examine = threading.Event()
        self.may_examine.set()
        self.host_choices = HostChoices()

    def doctor(self, on_event: EventHandler | None = None) -> Job[list[Check]]:
        def run(context: JobContext) -> list[Check]:
            context.progress(0, len(self.checks), "network")
            while not self.may_examine.wait(0.002):
                context.check()
            return list(self.checks)

        return Job("doctor", run, on_event)

    def children(self) -> dict[str, int]:
        return self.pids

    def set_host(self, **choices: int | bool | str | None) -> HostChoices:
        self.host_choices = dataclasses.replace(self.host_choices, **choices)  # type: ignore[arg-type]
        return self.host_choices
