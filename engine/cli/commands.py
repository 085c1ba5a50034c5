"""The commands that ask, and those about models and the machine."""

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
    Progress,
    TextDelta,
)
from engine.cli import present, records
from engine.cli.library_commands import show_item
from engine.cli.terminal import Terminal, wait

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SAMPLE_COLLECTION = "Samples"
SAMPLE_QUESTION = "How long must the engine cool before opening the radiator cap?"


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
        wait(engine.add([SAMPLES], SAMPLE_COLLECTION, lambda event: show_item(event, terminal, bar)))
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
