"""What each command does with an open engine."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from engine import (
    AddReport,
    Answer,
    Document,
    DocumentMissing,
    DocumentStatus,
    Engine,
    EngineError,
    Event,
    ItemFailed,
    ItemSucceeded,
    Progress,
    TextDelta,
)
from engine.cli import present, records
from engine.cli.terminal import Bar, Terminal, wait
from engine.ingestion.reading import display_path

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SAMPLE_COLLECTION = "Samples"
SAMPLE_QUESTION = "How long must the engine cool before opening the radiator cap?"


def add(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    with terminal.bar("adding") as bar:

        def on_event(event: Event) -> None:
            _show_item(event, terminal, bar)

        options = {} if arguments.collection is None else {"collection": arguments.collection}
        report = wait(engine.add(arguments.paths, on_event=on_event, **options))
    return _show_report(report, terminal)


def retry(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.collection is not None:
        _require_collection(engine, arguments.collection)
    with terminal.bar("reading again") as bar:
        report = wait(engine.retry(arguments.collection, lambda event: _show_item(event, terminal, bar)))
    return _show_report(report, terminal)


def _show_report(report: AddReport, terminal: Terminal) -> int:
    if terminal.as_json:
        terminal.record(records.report_record(report))
    else:
        terminal.say(present.report_text(report))
    return 1 if report.failed and not (report.added or report.unchanged or report.duplicates) else 0


def _show_item(event: Event, terminal: Terminal, bar: Bar) -> None:
    if isinstance(event, Progress):
        bar.update(event.done, event.total, event.message)
    elif isinstance(event, ItemSucceeded):
        document: Document = event.value
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
    elif isinstance(event, ItemFailed) and isinstance(event.error, EngineError):
        if terminal.as_json:
            terminal.record({"event": "failed", **records.error_record(event.error, event.subject)})
        else:
            bar.print(f"! {present.plain(event.error.message)} {present.plain(event.error.hint)}")
            if terminal.verbose and event.error.detail:
                bar.print(present.plain(event.error.detail))


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
    chosen = list(dict.fromkeys(_find_document(engine, name) for name in arguments.documents))
    wait(engine.remove([document.id for document in chosen]))
    for document in chosen:
        if terminal.as_json:
            terminal.record({"event": "removed", **records.document_record(document)})
        else:
            terminal.say(f"Removed {present.shown_path(document.path)} from {document.collection}.")
    return 0


def _find_document(engine: Engine, name: str) -> Document:
    if name.isdigit():
        return engine.document(int(name))
    listed = engine.documents()
    path = display_path(Path(name))
    found = [d for d in listed if path == d.path or path in d.copies]
    # What is inside a file is named as it is listed; a path on the command line knows no "//".
    found = found or [d for d in listed if d.path.endswith(f"/{name}")]
    if not found:
        raise DocumentMissing(f"{name} is not in the library.", "`casemate documents` lists what there is.")
    if len(found) > 1:
        ids = ", ".join(str(document.id) for document in found)
        raise DocumentMissing(f"{name} names {len(found)} documents ({ids}).", "Name one by its id.")
    return found[0]


def ask(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    questions = _lines(arguments.question)
    many = arguments.question == ["-"]
    for question in questions:
        try:
            answer = _ask(engine, question, arguments.collection, (), terminal)
        except EngineError as error:
            if not many:
                raise
            _report_line_error(error, question, terminal)
            continue
        _show_answer(answer, terminal)
    return 0


def _ask(
    engine: Engine,
    question: str,
    collections: list[str] | None,
    history: tuple[tuple[str, str], ...],
    terminal: Terminal,
) -> Answer:
    with terminal.draft() as draft:

        def on_event(event: Event) -> None:
            if isinstance(event, TextDelta):
                draft.append(event.text)

        answer: Answer = wait(engine.ask(question, collections, history, on_event))
    return answer


def _show_answer(answer: Answer, terminal: Terminal) -> None:
    if terminal.as_json:
        terminal.record(records.answer_record(answer))
    else:
        terminal.say(present.answer_text(answer))
        terminal.note(f"\n({present.answer_footer(answer)})")


def search(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    many = arguments.query == ["-"]
    for query in _lines(arguments.query):
        try:
            found = wait(engine.search(query, arguments.collection, arguments.limit))
        except EngineError as error:
            if not many:
                raise
            _report_line_error(error, query, terminal)
            continue
        if terminal.as_json:
            terminal.record({"query": query, "passages": [records.passage_record(p) for p in found]})
        elif found:
            terminal.say("\n".join(present.passage_text(passage) for passage in found))
        else:
            terminal.say("Nothing found.")
    return 0


def chat(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    engine.warm_up()
    history: tuple[tuple[str, str], ...] = ()
    if sys.stdin.isatty():
        terminal.note("Ask; an empty line ends the conversation.")
    while True:
        try:
            question = input("> " if sys.stdin.isatty() and not terminal.as_json else "").strip()
        except EOFError:
            return 0
        if not question:
            return 0
        try:
            answer = _ask(engine, question, arguments.collection, history, terminal)
        except EngineError as error:
            _report_line_error(error, question, terminal)
            continue
        _show_answer(answer, terminal)
        history = (*history, (question, answer.text))


def collections(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    listed = engine.collections()
    if terminal.as_json:
        for collection in listed:
            terminal.record(records.collection_record(collection))
    else:
        terminal.say(present.collection_lines(listed) if listed else "There are no collections yet.")
    return 0


def models(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.action == "list":
        listed = engine.models()
        if terminal.as_json:
            for model in listed:
                terminal.record(records.model_record(model))
        else:
            terminal.say(present.model_lines(listed))
        return 0
    if arguments.action == "verify":
        checks = wait(engine.verify_models())
        if terminal.as_json:
            for check in checks:
                terminal.record(records.check_record(check))
        else:
            terminal.say(present.check_lines(checks))
        return 0 if all(check.ok for check in checks) else 1
    if arguments.action == "import":
        with terminal.bar("copying") as bar:
            model = wait(
                engine.import_model(
                    arguments.file,
                    lambda e: bar.update(e.done, e.total, e.message) if isinstance(e, Progress) else None,
                )
            )
        told = f"Imported {model.id}. `casemate models use {model.id}` makes it answer."
    else:
        model = engine.use_model(arguments.name)
        told = f"{model.id} answers from now on."
    if terminal.as_json:
        terminal.record(records.model_record(model))
    else:
        terminal.say(told)
    return 0


def doctor(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    with terminal.bar("examining") as bar:
        checks = wait(
            engine.doctor(lambda e: bar.update(e.done, e.total, e.message) if isinstance(e, Progress) else None)
        )
    good = all(check.ok for check in checks)
    if terminal.as_json:
        terminal.record({"ok": good, "checks": [records.check_record(check) for check in checks]})
    else:
        terminal.say(present.check_lines(checks))
    return 0 if good else 1


def tour(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Show a newcomer the product on the sample documents."""
    terminal.note("Indexing the sample documents …")
    with terminal.bar("adding") as bar:
        wait(engine.add([SAMPLES], SAMPLE_COLLECTION, lambda event: _show_item(event, terminal, bar)))
    terminal.note(f"\nAsking them: {SAMPLE_QUESTION}\n")
    answer = _ask(engine, SAMPLE_QUESTION, [SAMPLE_COLLECTION], (), terminal)
    _show_answer(answer, terminal)
    terminal.note(
        "\nGo on with your own documents:\n"
        "  ./casemate add PATH…          index files and folders\n"
        '  ./casemate ask "QUESTION"     a cited answer\n'
        "  ./casemate chat               a conversation\n"
        "  ./casemate doctor             prove that it is offline\n"
        "  ./casemate --help             everything else"
    )
    return 0 if not answer.not_found else 1


def _lines(words: list[str]) -> Iterator[str]:
    """The question on the command line, or the ones on standard input, a line each."""
    if words != ["-"]:
        yield " ".join(words)
        return
    for line in sys.stdin:
        if line.strip():
            yield line.strip()


def _report_line_error(error: EngineError, question: str, terminal: Terminal) -> None:
    if terminal.as_json:
        terminal.record({"question": question, **records.error_record(error)})
    else:
        terminal.note(present.plain(f"{error.message} {error.hint}"))
