"""``casemate survey``: every document, one by one, as a table, as CSV or as records."""

from __future__ import annotations

import argparse
import csv
import io
import sys

from engine import Engine, Event, Progress, Survey
from engine.cli import present, records
from engine.cli.ask_commands import scope_of
from engine.cli.terminal import Terminal, wait
from engine.exporting.file import require_writable, write_whole

_COLUMNS = ("document", "title", "collection", "verdict", "score", "page", "sentence", "start", "end")
# What a spreadsheet takes for a formula, also behind spaces, and in the wide letters of Asian keyboards.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
            "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}", "\N{MINUS SIGN}")  # fmt: skip


def survey(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    to_file = arguments.csv is not None and str(arguments.csv) != "-"
    if to_file:
        # Before the work, which may take minutes.
        require_writable(arguments.csv)
    scope = scope_of(engine, arguments)
    with terminal.bar("looking") as bar:

        def on_event(event: Event) -> None:
            if isinstance(event, Progress):
                bar.update(event.done, event.total, event.message)

        found: Survey = wait(engine.survey(" ".join(arguments.request), scope, on_event))
    if to_file:
        write_whole(arguments.csv, csv_text(found).encode("utf-8-sig", errors="replace"))
    if arguments.csv is not None and not to_file:
        sys.stdout.write(csv_text(found))
    elif terminal.as_json:
        for row in found.rows:
            terminal.record(records.survey_row_record(row, found))
    else:
        terminal.say(present.survey_text(found, everything=arguments.all))
        if to_file:
            terminal.note(f"\nWritten to {present.shown_path(str(arguments.csv))}, with every document.")
    return 0


def csv_text(found: Survey) -> str:
    """Every row of a survey as CSV; no cell begins like a formula, so none runs when a spreadsheet opens it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for row in found.rows:
        document, cited = row.document, row.citation
        place = ("", "", "", "") if cited is None else (cited.page, cited.quote, cited.start, cited.end)
        page, quote, start, end = place
        words = (document.path, document.title, document.collection, str(row.verdict))
        sentence = harmless(" ".join(str(quote).split()))
        writer.writerow((*map(harmless, words), f"{row.score:.3f}", page or "", sentence, start, end))
    return text.getvalue()


def harmless(cell: str) -> str:
    """``cell`` as a spreadsheet shows it and never runs it: an apostrophe before what looks like a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell
