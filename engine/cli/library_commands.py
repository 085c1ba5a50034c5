"""The commands that fill the library, list it and take things out of it."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import time
from pathlib import Path

from engine import (
    AddReport,
    Document,
    DocumentMissing,
    DocumentStatus,
    Engine,
    EngineError,
    Event,
    ItemFailed,
    ItemRemoved,
    ItemSucceeded,
    Job,
    JobCancelled,
    Progress,
)
from engine.cli import present, records
from engine.cli.terminal import Bar, Terminal, wait
from engine.documenting import DEFAULT_COLLECTION
from engine.ingestion.reading import display_path

_POLL_S = 0.1


def add(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    with terminal.bar("adding") as bar:

        def on_event(event: Event) -> None:
            show_item(event, terminal, bar)

        options = {} if arguments.collection is None else {"collection": arguments.collection}
        report = wait(engine.add(arguments.paths, on_event=on_event, **options))
    return _show_report(report, terminal)


def retry(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.collection is not None:
        _require_collection(engine, arguments.collection)
    with terminal.bar("reading again") as bar:
        report = wait(engine.retry(arguments.collection, lambda event: show_item(event, terminal, bar)))
    return _show_report(report, terminal)


def watch(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    named = dict.fromkeys(arguments.folders, arguments.collection or DEFAULT_COLLECTION)
    folders = named or engine.watched()
    if not folders:
        raise DocumentMissing("No folder is watched yet.", "Name one: casemate watch FOLDER")
    with terminal.bar("watching") as bar:

        def on_event(event: Event) -> None:
            if isinstance(event, Progress) and event.done == event.total:
                bar.update(1, 1, "in step")
                if terminal.as_json:
                    terminal.record({"event": "in step"})
            else:
                show_item(event, terminal, bar)

        jobs = []
        for folder, collection in folders.items():
            try:
                jobs.append(engine.watch(folder, collection, on_event))
            except DocumentMissing as error:
                if named:
                    raise
                # The others are watched all the same.
                terminal.note(present.plain(error.message))
        _wait_for_all(jobs)
    return 0


def _wait_for_all(jobs: list[Job[None]]) -> None:
    """Until Ctrl-C, which is how watching ends, or until one of the jobs fails."""
    try:
        while not any(job.finished for job in jobs):
            time.sleep(_POLL_S)
    except KeyboardInterrupt:
        for job in jobs:
            job.cancel()
    for job in jobs:
        if job.finished:
            with contextlib.suppress(JobCancelled):
                job.result()


def unwatch(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    watched = engine.watched()
    for folder in arguments.folders:
        if Path(os.path.abspath(folder)) not in watched:
            raise DocumentMissing(f"{folder} is not watched.", "`casemate watch FOLDER` watches one.")
        engine.unwatch(folder)
    return 0


def _show_report(report: AddReport, terminal: Terminal) -> int:
    if terminal.as_json:
        terminal.record(records.report_record(report))
    else:
        terminal.say(present.report_text(report))
    return 1 if report.failed and not (report.added or report.unchanged or report.duplicates) else 0


def show_item(event: Event, terminal: Terminal, bar: Bar) -> None:
    """What an adding job tells of a file, as a line above the bar or as a record."""
    if isinstance(event, Progress):
        bar.update(event.done, event.total, event.message)
    elif isinstance(event, ItemSucceeded):
        _show_read(event.value, terminal, bar)
    elif isinstance(event, ItemRemoved):
        if terminal.as_json:
            terminal.record({"event": "removed", **records.document_record(event.value)})
        else:
            bar.print(f"  {present.shown_path(event.subject)}: gone, and taken out")
    elif isinstance(event, ItemFailed) and isinstance(event.error, EngineError):
        _show_failure(event.subject, event.error, terminal, bar)


def _show_read(document: Document, terminal: Terminal, bar: Bar) -> None:
    if terminal.as_json:
        told = "duplicate" if document.copy_of else str(document.status)
        terminal.record({"event": told, **records.document_record(document)})
    elif document.copy_of:
        bar.print(f"  {present.shown_path(document.path)}: the same as {present.shown_path(document.copy_of)}")
    elif document.status is not DocumentStatus.UNCHANGED:
        pages = "" if document.page_count is None else present.count(document.page_count, "page") + ", "
        bar.print(f"  {present.shown_path(document.path)}: {pages}{present.count(document.chunk_count, 'passage')}")
        for note in present.notes(document):
            bar.print(f"    note: {note}")


def _show_failure(path: str, error: EngineError, terminal: Terminal, bar: Bar) -> None:
    if terminal.as_json:
        terminal.record({"event": "failed", **records.error_record(error, path)})
        return
    bar.print(f"! {present.plain(error.message)} {present.plain(error.hint)}")
    if terminal.verbose and error.detail:
        bar.print(present.plain(error.detail))


def documents(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.text is not None:
        text = engine.document_text(arguments.text)
        if terminal.as_json:
            terminal.record({"id": arguments.text, "text": text})
        else:
            sys.stdout.write(present.plain(text) if sys.stdout.isatty() else text)
        return 0
    if arguments.collection is not None:
        _require_collection(engine, arguments.collection)
    listed = engine.ledger(arguments.collection) if arguments.all else engine.documents(arguments.collection)
    if arguments.problems:
        listed = [each for each in listed if each.error or each.warnings or each.hidden_count]
    if terminal.as_json:
        for document in listed:
            terminal.record(records.document_record(document))
    elif arguments.problems:
        terminal.say("\n".join(map(present.problem_text, listed)) or "Every file could be read.")
    elif listed:
        terminal.say(present.document_lines(listed))
    else:
        terminal.say("There are no documents yet. `casemate add PATH` brings some.")
    return 0


def _require_collection(engine: Engine, name: str) -> None:
    if name not in {collection.name for collection in engine.collections()}:
        raise EngineError(f'There is no collection "{name}".', "`casemate collections` lists them.")


def remove(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    chosen = list(dict.fromkeys(find_document(engine, name) for name in arguments.documents))
    wait(engine.remove([document.id for document in chosen if document.copy_of is None]))
    for document in chosen:
        if document.copy_of is not None:
            engine.forget(document.id, document.path)
        if terminal.as_json:
            terminal.record({"event": "removed", **records.document_record(document)})
            continue
        paths = " and ".join(map(present.shown_path, (document.path, *document.copies)))
        terminal.say(f"Removed {paths} from {document.collection}.")
    return 0


def mark(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    chosen = list(dict.fromkeys(find_document(engine, name).id for name in arguments.documents))
    engine.mark(chosen, arguments.marking or None)
    for document in map(engine.document, chosen):
        if terminal.as_json:
            terminal.record({"event": "marked", **records.document_record(document)})
        else:
            how = f"is marked {present.plain(document.marking)}" if document.marking else "is not marked any more"
            terminal.say(f"{present.shown_path(document.path)} {how}.")
    return 0


def find_document(engine: Engine, name: str) -> Document:
    """A row of the ledger: by its document's id, its path, or how its path ends."""
    if name.isdigit():
        return engine.document(int(name))
    listed = engine.ledger()
    path = display_path(Path(name))
    found = [document for document in listed if document.path == path]
    # What is inside a file is named as it is listed; a path on the command line knows no "//".
    found = found or [document for document in listed if document.path.endswith(f"/{name}")]
    # Where only its copies have that name too, the document itself is meant.
    found = [document for document in found if document.copy_of is None] or found
    if not found:
        raise DocumentMissing(f"{name} is not in the library.", "`casemate documents` lists what there is.")
    if len(found) > 1:
        paths = ", ".join(present.shown_path(document.path) for document in found[:5])
        raise DocumentMissing(f"{name} names {len(found)} documents ({paths}).", "Name one by its path or id.")
    return found[0]


def add_collections(command: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """What can be said after ``casemate collections``."""
    actions = command.add_subparsers(dest="action", metavar="ACTION")
    rename = actions.add_parser("rename", parents=[shared], help="call one otherwise, wherever it is named")
    rename.add_argument("old", metavar="OLD")
    rename.add_argument("new", metavar="NEW")


def collections(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.action == "rename":
        renamed = engine.rename_collection(arguments.old, arguments.new)
        if terminal.as_json:
            terminal.record({"event": "renamed", **records.collection_record(renamed)})
        else:
            terminal.say(f"{present.plain(arguments.old)} is called {present.plain(renamed.name)} now.")
        return 0
    listed = engine.collections()
    if terminal.as_json:
        for collection in listed:
            terminal.record(records.collection_record(collection))
    else:
        terminal.say(present.collection_lines(listed) if listed else "There are no collections yet.")
    return 0
