"""The commands that ask: one question, several, a conversation, or for the passages alone."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from engine import (
    Answer,
    Asking,
    Conditions,
    Conversation,
    Engine,
    EngineError,
    Event,
    Judgement,
    Scope,
    TextDelta,
)
from engine.cli import present, records
from engine.cli.conversation_commands import CONTINUE_NEWEST
from engine.cli.library_commands import find_document, show_item
from engine.cli.pin_commands import pin_of
from engine.cli.prompt_commands import asking_of
from engine.cli.terminal import Terminal, wait
from engine.ingestion.reading import display_path

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
AS_CHOSEN = Asking()
SAMPLE_COLLECTION = "Samples"
_JUDGEMENTS = {"/good": Judgement.GOOD, "/correct": Judgement.CORRECTED, "/none": Judgement.ABSENT}
_CHAT_HELP = """\
Of the last answer, to keep its question for `casemate evaluate`:
  /good            it is right, and so is what it cites
  /correct TEXT    this would have been right
  /none            these documents do not hold the answer
Anything else is a question; an empty line ends the conversation."""
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
    asking = asking_of(arguments)
    many = arguments.question == ["-"]
    for question in _lines(arguments.question):
        try:
            answer = _ask(engine, question, scope, (), terminal, pinned, arguments.quote, asking)
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
    asking: Asking = AS_CHOSEN,
) -> Answer:
    with terminal.draft() as draft:

        def on_event(event: Event) -> None:
            if isinstance(event, TextDelta):
                draft.append(event.text)

        answer: Answer = wait(engine.ask(question, scope, history, on_event, pinned, quote, asking=asking))
    return answer


def _show_answer(answer: Answer, terminal: Terminal) -> None:
    if terminal.as_json:
        terminal.record(records.answer_record(answer))
    else:
        terminal.say(present.answer_text(answer))
        terminal.note(f"\n{present.answer_footer(answer)}")


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
    talk = _conversation_of(engine, arguments)
    asked = _asked_with(engine, arguments, talk)
    if talk is not None:
        terminal.note(f"Going on with conversation {talk.id}: {present.plain(talk.title)}")
    engine.warm_up()
    talk_id = None if talk is None else talk.id
    turns = [] if talk is None else [turn.answer for turn in talk.turns]
    if sys.stdin.isatty():
        terminal.note("Ask; /help says what else can be said; an empty line ends the conversation.")
    while True:
        try:
            question = input("> " if sys.stdin.isatty() and not terminal.as_json else "").strip()
        except EOFError:
            return 0
        if not question:
            return 0
        try:
            if question.startswith("/"):
                _judge(engine, question, turns, asked.scope, terminal)
                continue
            answer = _ask(
                engine, question, asked.scope, _history(turns), terminal, asked.pin, asked.quote, asked.asking
            )
            _show_answer(answer, terminal)
            turns.append(answer)
            kept = engine.conversations.append(
                talk_id, answer, asked.scope, asked.pin, quote=asked.quote, asking=asked.asking
            )
            talk_id = kept.conversation_id
        except EngineError as error:
            _report_line_error(error, question, terminal)


def _conversation_of(engine: Engine, arguments: argparse.Namespace) -> Conversation | None:
    """The conversation that ``chat --continue`` names. Raises ConversationMissing."""
    if arguments.go_on is None:
        return None
    return engine.conversations.get(None if arguments.go_on == CONTINUE_NEWEST else arguments.go_on)


def _asked_with(engine: Engine, arguments: argparse.Namespace, talk: Conversation | None) -> Conditions:
    """What questions are asked with: what is not said is as it was in the conversation that is gone on with."""
    before = talk.turns[-1].conditions if talk is not None and talk.turns else Conditions()
    scope = scope_of(engine, arguments)
    pinned = pin_of(engine, arguments, scope)
    if not scope and pinned is None:
        scope, pinned = before.scope, before.pin
    asking = asking_of(arguments)
    return Conditions(
        scope,
        pinned,
        quote=before.quote if arguments.quote is None else arguments.quote,
        asking=before.asking if asking == AS_CHOSEN else asking,
    )


def _history(turns: list[Answer]) -> tuple[tuple[str, str], ...]:
    # What was not found says nothing to follow up on.
    return tuple((answer.question, answer.text) for answer in turns if not answer.not_found)


def _judge(engine: Engine, line: str, turns: list[Answer], scope: Scope, terminal: Terminal) -> None:
    """Keep the last question with what a person says is right for it. Raises EngineError."""
    word, _, said = line.partition(" ")
    if word not in _JUDGEMENTS:
        if terminal.as_json and word != "/help":
            raise EngineError(f"There is no {word}.", "There are /good, /correct TEXT, /none and /help.")
        terminal.note(_CHAT_HELP)
        return
    if not turns:
        raise EngineError("There is no answer yet to say that of.", "Ask something first.")
    *before, answer = turns
    path = engine.keep_question(answer, _JUDGEMENTS[word], said, history=_history(before), scope=scope)
    kept = len(engine.question_set(path.stem).questions)
    if terminal.as_json:
        terminal.record({"kept": str(path), "judgement": str(_JUDGEMENTS[word]), "questions": kept})
    else:
        terminal.say(
            f"Kept in {present.shown_path(str(path))}, {present.count(kept, 'question')} by now. "
            f"`casemate evaluate {path.stem}` asks them."
        )


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
