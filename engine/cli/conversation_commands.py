"""The commands about conversations that are kept: list, show, search, rename, remove, branch and export them."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path
from typing import Any

from engine import Citation, Conversation, Engine, ExportError, ExportFormat, SourceState, Turn
from engine.cli import present, records
from engine.cli.terminal import Terminal, wait

CONTINUE_NEWEST = -1


def add_continue(command: argparse.ArgumentParser) -> None:
    """The option of ``chat`` that goes on with a conversation."""
    command.add_argument(
        "--continue",
        dest="go_on",
        nargs="?",
        type=int,
        const=CONTINUE_NEWEST,
        metavar="ID",
        help="go on with a conversation, the last one if none is named (`casemate conversations list`)",
    )


def add_conversations(command: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """What can be said after ``casemate conversations``."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[shared], help="the conversations that are kept")
    search = actions.add_parser("search", parents=[shared], help="find questions and answers by their words")
    search.add_argument("words", nargs="+", metavar="WORDS")

    def about(name: str, summary: str) -> argparse.ArgumentParser:
        sub = actions.add_parser(name, parents=[shared], help=summary)
        sub.add_argument("id", type=int, metavar="ID")
        return sub

    about("show", "all that was asked and said")
    about("rename", "call it otherwise").add_argument("title", nargs="+", metavar="TITLE")
    about("remove", "delete it for good")
    about("branch", "a copy that goes on from a turn").add_argument("turn", type=int, metavar="TURN")
    regenerate = about("regenerate", "have a question answered anew, in other words")
    regenerate.add_argument("turn", type=int, nargs="?", metavar="TURN", help="the last, if none is named")
    regenerate.add_argument("--seed", type=int, metavar="N", help="the chance to choose words by; 0: the likeliest")
    edit = about("edit", "ask another question in place of one, and let go of what came after")
    edit.add_argument("turn", type=int, metavar="TURN")
    edit.add_argument("question", nargs="+", metavar="QUESTION")
    export = about("export", "write it to a file, with its citations and markings")
    export.add_argument("--format", choices=[str(each) for each in ExportFormat], help="else as FILE ends")
    export.add_argument("--out", type=Path, required=True, metavar="FILE")


def conversations(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    return {
        "list": _list,
        "search": _search,
        "show": _show,
        "rename": _rename,
        "remove": _remove,
        "branch": _branch,
        "regenerate": _regenerate,
        "edit": _edit,
        "export": _export,
    }[arguments.action](engine, arguments, terminal)


def _list(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    listed = engine.conversations.all()
    if terminal.as_json:
        for conversation in listed:
            terminal.record(conversation_record(conversation))
    elif listed:
        rows = [("ID", "CHANGED", "TURNS", "TITLE", "")]
        for each in listed:
            branched = "" if each.branched_from is None else f"branched from {each.branched_from}"
            changed = each.changed_at[:16].replace("T", " ")
            rows.append((str(each.id), changed, str(each.turn_count), each.title, branched))
        terminal.say(present.table(rows))
    else:
        terminal.say("There are no conversations yet. `casemate chat` begins one.")
    return 0


def _search(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    hits = engine.conversations.search(" ".join(arguments.words))
    for hit in hits:
        conversation = hit.conversation
        if terminal.as_json:
            fields = {"conversation": conversation.id, "title": conversation.title, "turn": hit.number}
            terminal.record({**fields, "question": hit.question, "extract": hit.extract})
        else:
            title = present.plain(present.one_line(conversation.title))
            terminal.say(f"{conversation.id}  {title}, turn {hit.number}: {present.plain(hit.question)}")
            terminal.say(present.wrapped(hit.extract, "    "))
    if not hits and not terminal.as_json:
        terminal.say("Nothing found.")
    return 0


def _show(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    conversation = engine.conversations.get(arguments.id)
    if terminal.as_json:
        record = {**conversation_record(conversation), "turns": [turn_record(turn) for turn in conversation.turns]}
        terminal.record(record)
        return 0
    terminal.say(f"{present.plain(conversation.title)}\n")
    for turn in conversation.turns:
        terminal.say(turn_text(turn))
    return 0


def _rename(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    conversation = engine.conversations.rename(arguments.id, " ".join(arguments.title))
    if not _recorded(conversation, terminal):
        terminal.say(f"Conversation {conversation.id} is called “{present.plain(conversation.title)}” now.")
    return 0


def _remove(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    engine.conversations.remove(arguments.id)
    if terminal.as_json:
        terminal.record({"event": "removed", "id": arguments.id})
    else:
        terminal.say(f"Removed conversation {arguments.id}.")
    return 0


def _branch(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    branch = engine.conversations.branch(arguments.id, arguments.turn)
    if not _recorded(branch, terminal):
        turns = present.count(branch.turn_count, "turn")
        terminal.say(f"Conversation {branch.id} begins with {turns} of {arguments.id}: `chat --continue {branch.id}`.")
    return 0


def _regenerate(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    turn = wait(engine.conversations.regenerate(arguments.id, arguments.turn, arguments.seed))
    return _show_turn(turn, terminal)


def _edit(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    turn = wait(engine.conversations.edit(arguments.id, arguments.turn, " ".join(arguments.question)))
    return _show_turn(turn, terminal)


def _show_turn(turn: Turn, terminal: Terminal) -> int:
    if terminal.as_json:
        terminal.record(turn_record(turn))
    else:
        terminal.say(turn_text(turn))
    return 0


def _export(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    kind = _format_of(arguments.format, arguments.out)
    path = wait(engine.conversations.export(arguments.id, kind, arguments.out))
    if terminal.as_json:
        terminal.record({"event": "exported", "id": arguments.id, "format": str(kind), "path": str(path)})
    else:
        terminal.say(f"Written to {present.shown_path(str(path))}.")
    return 0


def _format_of(named: str | None, path: Path) -> ExportFormat:
    """Raises ExportError when neither the option nor the file's name says it."""
    ending = path.suffix.lower().removeprefix(".")
    said = named or {"markdown": "md", "htm": "html"}.get(ending, ending)
    try:
        return ExportFormat(said)
    except ValueError:
        hint = "Add --format md, html, pdf or json."
        raise ExportError(f"{path.name} does not say what it is to be.", hint) from None


def turn_text(turn: Turn) -> str:
    """A turn as a person reads it, with what has become of the documents it cites."""
    lines = [f"{turn.number}. {present.plain(turn.answer.question)}", "", present.answer_text(turn.answer)]
    cited: dict[int, Citation] = {c.document_id: c for each in turn.answer.sentences for c in each.citations}
    for citation in cited.values():
        source = turn.source(citation)
        if source.state is not SourceState.HERE:
            lines.append(present.wrapped(f"({source.title} is {_now(source.state)}; quoted as it was.)"))
    seed = f", seed {turn.answer.seed}" if turn.answer.seed else ""
    return "\n".join([*lines, f"{present.answer_footer(turn.answer)}{seed}", ""])


def _now(state: SourceState) -> str:
    return "changed by now" if state is SourceState.CHANGED else str(state)


def conversation_record(conversation: Conversation) -> dict[str, Any]:
    return {
        "id": conversation.id,
        "title": conversation.title,
        "created_at": conversation.created_at,
        "changed_at": conversation.changed_at,
        "turn_count": conversation.turn_count,
        "branched_from": conversation.branched_from,
    }


def turn_record(turn: Turn) -> dict[str, Any]:
    return {
        "conversation": turn.conversation_id,
        "turn": turn.number,
        "asked_at": turn.asked_at,
        **records.answer_record(turn.answer),
        "seed": turn.answer.seed,
        "asked_with": dataclasses.asdict(turn.conditions),
        "sources": [{**dataclasses.asdict(each), "state": str(each.state)} for each in turn.sources],
    }


def _recorded(conversation: Conversation, terminal: Terminal) -> bool:
    if terminal.as_json:
        terminal.record(conversation_record(conversation))
    return terminal.as_json
