"""Progress on standard error while a job runs, results on standard output.

A terminal gets a bar that goes away; a pipe or a log gets plain lines; ``--json`` gets nothing but the objects.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from typing import Any

from engine import Job
from engine.cli.present import plain


class Terminal:
    def __init__(self, *, as_json: bool, verbose: bool = False) -> None:
        self.as_json = as_json
        self.verbose = verbose and not as_json
        self.interactive = not as_json and sys.stderr.isatty()

    def record(self, value: dict[str, Any]) -> None:
        """One JSON object on a line of its own, at once."""
        print(json.dumps(value, ensure_ascii=False), flush=True)

    def say(self, text: str = "") -> None:
        print(text, flush=True)

    def note(self, text: str) -> None:
        """Something beside the result, on standard error; nothing with --json."""
        if not self.as_json:
            print(text, file=sys.stderr, flush=True)

    @contextlib.contextmanager
    def bar(self, what: str) -> Iterator[Bar]:
        """A progress bar where a person looks on, else an object that swallows progress."""
        if not self.interactive:
            yield Bar(None, None)
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn("{task.fields[what]}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
        )
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            yield Bar(progress, progress.add_task("", total=None, what=what))

    @contextlib.contextmanager
    def draft(self) -> Iterator[Draft]:
        """A place for text that streams in and goes away when the finished answer takes it."""
        if not (self.interactive and sys.stdout.isatty()):
            yield Draft(None)
            return
        from rich.console import Console
        from rich.live import Live
        from rich.text import Text

        with Live(
            Text("…", style="dim"),
            console=Console(),
            transient=True,
            refresh_per_second=15,
            vertical_overflow="visible",
        ) as live:
            yield Draft(live)


class Bar:
    def __init__(self, progress: Any, task: Any) -> None:
        self._progress = progress
        self._task = task

    def update(self, done: int, total: int, message: str) -> None:
        if self._progress is not None:
            self._progress.update(self._task, completed=done, total=total, description=plain(message)[:50])

    def print(self, text: str) -> None:
        """A line above the bar."""
        if self._progress is not None:
            self._progress.console.print(text, markup=False, highlight=False, soft_wrap=True)
        else:
            print(text, file=sys.stderr, flush=True)


class Draft:
    def __init__(self, live: Any) -> None:
        self._live = live
        self._text = ""

    def append(self, text: str) -> None:
        if self._live is not None:
            from rich.text import Text

            self._text += plain(text)
            self._live.update(Text(self._text, style="dim"))


def wait(job: Job[Any]) -> Any:
    """The job's result; Ctrl-C cancels the job and waits for it to end."""
    try:
        return job.result()
    except KeyboardInterrupt:
        job.cancel()
        return job.result()
