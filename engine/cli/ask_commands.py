"""The commands that ask: one question, several, a conversation, or for the passages alone."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from engine import (
    Answer,
    Engine,
    EngineError,
    Event,
    Scope,
    TextDelta,
)
from engine.cli import present, records
from engine.cli.library_commands import find_document, show_item
from engine.cli.pin_commands import pin_of
from engine.cli.terminal import Terminal, wait
from engine.ingestion.reading import display_path

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SAMPLE_COLLECTION = "Samples"
SAMPLE_QUESTION = "How long must the engine cool before opening the radiator cap?"


def scope_of(engine: Engine, arguments: argparse.Namespace) -> Scope:
    """What the options of ``arguments.add_scope`` leave in. Raises DocumentMissing."""
    return Scope(
        collections=tuple(arguments.collection or ()),
        documents=tuple(find_document(engine, name).id for name in arguments.document or ()),
        folders=tuple(map(display_path, arguments.folder or ())),
        kinds=tuple(arguments.type or ()),
        markings=tuple(arguments.marking or ()),
        since=arguments.since,
        until=arguments.until,
    )


def ask(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    scope = scope_of(engine, arguments)
    pinned = pin_of(engine, arguments, scope)
    many = arguments.question == ["-"]
    for question in _lines(arguments.question):
        try:
            answer = _ask(engine, question, scope, (), terminal, pinned, arguments.quote)
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
    scope: Scope,
    history: tuple[tuple[str, str], ...],
    terminal: Terminal,
    pinned: int | None = None,
    quote: bool = False,
) -> Answer:
    with terminal.draft() as draft:

        def on_event(event: Event) -> None:
            if isinstance(event, TextDelta):
                draft.append(event.text)

        answer: Answer = wait(engine.ask(question, scope, history, on_event, pinned, quote))
    return answer


def _show_answer(answer: Answer, terminal: Terminal) -> None:
    if terminal.as_json:
        terminal.record(records.answer_record(answer))
    else:
        terminal.say(present.answer_text(answer))
        terminal.note(f"\n({present.answer_footer(answer)})")


def search(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    scope = scope_of(engine, arguments)
    many = arguments.query == ["-"]
    for query in _lines(arguments.query):
        try:
            found = wait(engine.search(query, scope, arguments.limit))
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
    scope = scope_of(engine, arguments)
    pinned = pin_of(engine, arguments, scope)
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
            answer = _ask(engine, question, scope, history, terminal, pinned)
        except EngineError as error:
            _report_line_error(error, question, terminal)
            continue
        _show_answer(answer, terminal)
        history = (*history, (question, answer.text))


def tour(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Show a newcomer the product on the sample documents."""
    terminal.note("Indexing the sample documents …")
    with terminal.bar("adding") as bar:
        wait(engine.add([SAMPLES], SAMPLE_COLLECTION, lambda event: show_item(event, terminal, bar)))
    terminal.note(f"\nAsking them: {SAMPLE_QUESTION}\n")
    answer = _ask(engine, SAMPLE_QUESTION, Scope(collections=(SAMPLE_COLLECTION,)), (), terminal)
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
