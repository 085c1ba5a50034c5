"""What can be said to ``casemate``, and the help that explains it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from engine import __version__
from engine.cli.adapter_commands import add_adapters
from engine.cli.conversation_commands import add_continue, add_conversations
from engine.cli.digest_commands import add_digesting
from engine.cli.library_commands import add_collections
from engine.cli.pin_commands import add_pinned
from engine.cli.prompt_commands import add_asking, add_prompts

QUOTE_HELP = (
    "the documents' own sentences, without a model; a date, amount or count that is asked for, alone. "
    "With a small model, as the bundled one, this is right more often than what it writes, and quicker: "
    "`casemate evaluate FILE [--quote]`"
)
RECORD_HELP = """\
With --json, "ladder" says what the answer was made with: persona, examples, passages, adapters, format,
what was left out; without it the line below the answer does, as far as it is not as it comes.
"""
EPILOG = """\
examples:
  casemate add ~/Reports                      index a folder
  casemate ask "Who approved the change?"     a cited answer
  casemate search --limit 3 "torque values"   the passages themselves
  casemate survey "every contract with an audit right"   each document, one by one
  casemate chat                               a conversation
  casemate evaluate questions.jsonl           how well questions are answered
"""


def make_parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--home", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="data folder (else CASEMATE_HOME)"
    )
    shared.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object, or one a line, for scripts"
    )
    shared.add_argument(
        "--verbose", action="store_true", default=argparse.SUPPRESS, help="with an error, also what is behind it"
    )
    parser = argparse.ArgumentParser(
        prog="casemate",
        parents=[shared],
        description="Answers questions from your documents, with citations, without a network.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"casemate {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, summary: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, parents=[shared], help=summary, description=summary[0].upper() + summary[1:] + "."
        )

    add = command("add", "index files and folders")
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    add.add_argument("--collection", "-c", metavar="NAME", help='collection to put them in ("Documents")')

    documents = command("documents", "list the documents")
    documents.add_argument("--collection", "-c", metavar="NAME", help="only those of this collection")
    which = documents.add_mutually_exclusive_group()
    which.add_argument(
        "--problems", action="store_true", help="only those with something unread or hidden, with the reason"
    )
    which.add_argument(
        "--all", action="store_true", help="every file ever offered: also those skipped, and further copies"
    )
    documents.add_argument("--text", type=int, metavar="ID", help="print a document's extracted text")

    retry = command("retry", "read again what could not be read")
    retry.add_argument("--collection", "-c", metavar="NAME", help="only in this collection")

    watch = command("watch", "keep the library in step with folders, until Ctrl-C")
    watch.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="else those watched before")
    watch.add_argument("--collection", "-c", metavar="NAME", help='collection to keep them in ("Documents")')

    unwatch = command("unwatch", "forget that folders are watched (their documents stay)")
    unwatch.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")

    remove = command("remove", "take documents out of the library (the files stay)")
    remove.add_argument("documents", nargs="+", metavar="DOCUMENT", help="id, path or file name")

    mark = command("mark", 'set how documents are marked, or with "" that they are not')
    mark.add_argument("marking", metavar="MARKING", help='such as "RESTRICTED"')
    mark.add_argument("documents", nargs="+", metavar="DOCUMENT", help="id, path or file name")

    for name, summary, argument in (
        ("ask", "answer a question from the documents", "question"),
        ("search", "find passages", "query"),
    ):
        sub = command(name, summary)
        sub.add_argument(
            argument, nargs="+", metavar=argument.upper(), help="in words; - reads one a line from standard input"
        )
        add_scope(sub)
        if name == "ask":
            sub.epilog, sub.formatter_class = RECORD_HELP, argparse.RawDescriptionHelpFormatter
            add_pinned(sub)
            add_asking(sub)
            sub.add_argument("--quote", action="store_true", help=QUOTE_HELP)
        if name == "search":
            sub.add_argument("--limit", "-n", type=_positive, default=8, metavar="N", help="how many passages (8)")

    survey = command("survey", "look in every document, one by one, and say for each what was found")
    survey.add_argument(
        "request", nargs="+", metavar="REQUEST", help='what to look for: "list every contract with an audit right"'
    )
    survey.add_argument("--all", action="store_true", help="show also the documents where it was not found")
    survey.add_argument(
        "--csv", type=Path, metavar="FILE", help="write a table of every document, for a spreadsheet; - prints it"
    )
    add_scope(survey)

    chat = command("chat", "ask in a conversation; /help says what else, an empty line or Ctrl-D ends it")
    add_scope(chat)
    add_pinned(chat)
    add_asking(chat)
    chat.add_argument(
        "--quote", action=argparse.BooleanOptionalAction, help=f"{QUOTE_HELP}; with --continue else as before"
    )
    add_continue(chat)
    conversations = command("conversations", "the conversations that are kept: show, search, branch, export them")
    add_conversations(conversations, shared)
    add_digesting(command)

    pin = command("pin", "have the model read documents now, so that questions about them are answered at once")
    pin.epilog = (
        "Pins are asked plainly, with the adapters chosen for all: what is chosen for a collection alone does not hold "
        "for them, as each persona and adapter has the documents read anew. `ask --pinned --persona NAME` names one."
    )
    pin.add_argument("documents", nargs="+", metavar="DOCUMENT", help="id, path or file name; several are one set")
    command("pins", "list what is pinned")
    unpin = command("unpin", "unpin documents (they stay in the library)")
    which = unpin.add_mutually_exclusive_group(required=True)
    which.add_argument("pins", nargs="*", type=int, default=[], metavar="ID", help="as `casemate pins` lists them")
    which.add_argument("--all", action="store_true", help="everything that is pinned")

    add_collections(command("collections", "list the collections, or rename one"), shared)

    _add_evaluation(command, shared)

    models = command("models", "list, verify, import and choose models")
    actions = models.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[shared], help="the model files and their state")
    actions.add_parser("verify", parents=[shared], help="compare every file with its recorded SHA-256")
    bring = actions.add_parser("import", parents=[shared], help="copy a GGUF into the data folder")
    bring.add_argument("file", type=Path, metavar="FILE")
    show = actions.add_parser("show", parents=[shared], help="load a model and tell how it is run")
    show.add_argument("name", nargs="?", metavar="NAME", help="the one in use, if none is named")
    choose = actions.add_parser("set", parents=[shared], help="how models are run: threads=2, kv_type=auto, …")
    choose.add_argument("choices", nargs="+", metavar="CHOICE=VALUE", help="auto leaves it to the program")
    use = actions.add_parser("use", parents=[shared], help="answer with this model from now on")
    use.add_argument("name", metavar="NAME")
    remove = actions.add_parser("remove", parents=[shared], help="delete an imported model")
    remove.add_argument("name", metavar="NAME")

    add_adapters(command("adapters", "list, import, verify and choose adapters (LoRA) of the model"), shared)

    add_prompts(command("prompts", "list, show, choose and edit personas, examples and formats"), shared)

    command("doctor", "examine the installation and prove that it is offline")
    command("tour", "index the sample documents and ask about them")
    return parser


def _add_evaluation(command: Callable[[str, str], argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    evaluate = command("evaluate", "measure retrieval and answers with a question set")
    evaluate.add_argument("questions", nargs="?", metavar="FILE", help="questions, JSON Lines, or a kept set's name")
    evaluate.add_argument("--retrieval-only", action="store_true", help="only the passages; no answers are written")
    evaluate.add_argument("--limit", "-n", type=_positive, metavar="N", help="a sample of N questions")
    evaluate.add_argument("--seed", type=int, default=1, metavar="N", help="of the sample and the intervals (1)")
    evaluate.add_argument(
        "--compare",
        metavar="RUN",
        help="then show what is better or worse than in this run, or than without adapters (base); without FILE, its "
        "questions are asked",
    )
    add_asking(evaluate)
    evaluate.add_argument(
        "--quote", action="store_true", help="answered with the documents' own sentences, without a model (see `ask`)"
    )
    evaluate.add_argument("--replay", metavar="RUN", help="ask the questions of this run again, as it asked them")

    diagnose = command("diagnose", "sort the failures of a run by their cause, with what to do about each")
    diagnose.add_argument("run", nargs="?", default="newest", metavar="RUN", help="the newest, if none is named")

    evaluations = command("evaluations", "list, show, compare and remove runs of `evaluate`")
    actions = evaluations.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[shared], help="the runs that are kept")
    for name, summary in (("show", "its figures and what each question got"), ("remove", "forget it")):
        actions.add_parser(name, parents=[shared], help=summary).add_argument("run", metavar="RUN")
    compare = actions.add_parser("compare", parents=[shared], help="what a later run does better and worse")
    compare.add_argument("before", metavar="RUN")
    compare.add_argument("after", nargs="?", default="newest", metavar="LATER", help="the newest, if none is named")

    questions = command("questions", "question sets: those kept from conversations, and drafts from documents")
    actions = questions.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[shared], help="the sets that are kept")
    actions.add_parser("show", parents=[shared], help="the questions of a set").add_argument("name", metavar="NAME")
    draft = actions.add_parser("draft", parents=[shared], help="propose questions from documents, for review")
    draft.add_argument("--out", type=Path, required=True, metavar="FILE", help="where to write them")
    draft.add_argument("--limit", "-n", type=_positive, default=30, metavar="N", help="how many (30)")
    add_scope(draft)


def add_scope(command: argparse.ArgumentParser) -> None:
    """The options that say which part of the library is asked; ``scope_of`` reads them."""
    scope = command.add_argument_group("what is asked (each may be repeated; all must hold)")
    scope.add_argument("--collection", "-c", action="append", metavar="NAME", help="only this collection")
    scope.add_argument("--document", "-d", action="append", metavar="DOCUMENT", help="only this: id, path or name")
    scope.add_argument("--folder", action="append", type=Path, metavar="FOLDER", help="only what is below it")
    scope.add_argument("--type", action="append", metavar="TYPE", help="only files of this type: pdf, docx, mail")
    scope.add_argument("--marking", action="append", metavar="MARKING", help="only what is marked so")
    scope.add_argument("--since", metavar="DAY", help="only files modified on this day or later: 2026-03-01")
    scope.add_argument("--until", metavar="DAY", help="only files modified on this day or before")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number
