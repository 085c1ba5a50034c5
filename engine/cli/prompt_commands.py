"""The commands about prompt templates, and the options that say how a question is asked."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from engine import Asking, Engine, PromptInvalid, PromptMissing, PromptTemplate, SchemaInvalid
from engine.cli import present
from engine.cli.adapter_commands import scales_of
from engine.cli.terminal import Terminal
from engine.prompting import KINDS

FORMATS = ("free", "bullets", "table", "json")
_SCHEMA_LIMIT_BYTES = 256 * 1024


def add_asking(command: argparse.ArgumentParser, *, formats: bool = True) -> None:
    """The options that say how is asked; ``asking_of`` reads them."""
    asking = command.add_argument_group("how it is asked (else as chosen with `casemate prompts use`)")
    asking.add_argument("--persona", metavar="NAME", help="who answers, as `casemate prompts list` names them")
    asking.add_argument("--examples", metavar="NAME", help='the examples to follow; "none" for none')
    if formats:
        asking.add_argument("--format", choices=FORMATS, help="the form of the answer")
        asking.add_argument("--schema", type=Path, metavar="FILE", help="a JSON schema that the answer follows")
    asking.add_argument(
        "--without",
        action="append",
        metavar="RUNG,…",
        default=[],
        help="leave out prompt, examples, retrieval or adapter (may be repeated)",
    )
    asking.add_argument(
        "--adapter",
        action="append",
        metavar="NAME[=SCALE]",
        help="answer with this adapter, whatever is chosen (may be repeated)",
    )


def asking_of(arguments: argparse.Namespace) -> Asking:
    """Raises SchemaInvalid, AdapterInvalid."""
    file = getattr(arguments, "schema", None)
    named = getattr(arguments, "adapter", None)
    return Asking(
        persona=arguments.persona,
        examples=arguments.examples,
        format=getattr(arguments, "format", None),
        schema=None if file is None else _read_schema(file),
        without=tuple(word.strip() for word in ",".join(arguments.without).split(",") if word.strip()),
        adapters=None if named is None else tuple(scales_of(named).items()),
    )


def _read_schema(file: Path) -> dict[str, object]:
    try:
        with file.open("rb") as stream:
            data = stream.read(_SCHEMA_LIMIT_BYTES + 1)
        schema = json.loads(data) if len(data) <= _SCHEMA_LIMIT_BYTES else None
    except OSError as error:
        raise SchemaInvalid(f"{file} cannot be read: {error.strerror or error}.", "Check the path.") from None
    except (ValueError, RecursionError):
        raise SchemaInvalid(f"{file} is not JSON.", "Mend the file.") from None
    if not isinstance(schema, dict):
        raise SchemaInvalid(f"{file} holds no JSON schema.", 'For example {"type": "object", "properties": {…}}.')
    return schema


def add_prompts(command: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """What can be said after ``casemate prompts``."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", parents=[shared], help="the templates, those in use marked")
    use = actions.add_parser("use", parents=[shared], help='answer with this one from now on; "none": no examples')
    clear = actions.add_parser("clear", parents=[shared], help="forget what was chosen: as for all, or as it comes")
    clear.add_argument("kind", choices=tuple(KINDS.values()), metavar="KIND", help=", ".join(KINDS.values()))
    use.epilog = (
        "Pinned documents are asked in the plain persona, whatever is chosen, as each has them read anew: "
        "`casemate ask --pinned --persona NAME` names one. Summaries and comparisons have prompts of their own."
    )
    for sub in (listing, use, clear):
        sub.add_argument("--collection", "-c", metavar="NAME", help="for this collection alone")
    use.add_argument("name", metavar="NAME")
    for name, summary in (("show", "its text"), ("remove", "delete one's own version")):
        actions.add_parser(name, parents=[shared], help=summary).add_argument("name", metavar="NAME")
    edit = actions.add_parser("edit", parents=[shared], help="change one, or with --kind make one")
    edit.add_argument("name", metavar="NAME")
    edit.add_argument("--kind", choices=("persona", "examples"), help="of a new one")
    edit.add_argument("--file", metavar="FILE", help="the text to keep, - for standard input; else EDITOR is opened")


def prompts(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    actions = {"list": _list, "show": _show, "use": _use, "clear": _clear, "edit": _edit, "remove": _remove}
    return actions[arguments.action](engine, arguments, terminal)


def _list(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    chosen = engine.prompts.chosen(arguments.collection or "")
    in_use = {"persona": "plain", "examples": "none", "format": "free", **chosen}
    rows = [("", "KIND", "NAME", "OWN", "WHAT IT IS")]
    for template in engine.prompts.all():
        used = in_use[template.kind] == template.name
        if terminal.as_json:
            terminal.record({**dataclasses.asdict(template), "in_use": used})
        mark, own = "*" if used else "", "own" if template.own else ""
        rows.append((mark, template.kind, template.name, own, present.plain(template.summary)))
    if not terminal.as_json:
        terminal.say(present.table(rows))
    return 0


def _show(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    _tell(engine.prompts.find(arguments.name), terminal, "")
    return 0


def _use(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    _require_collection(engine, arguments.collection)
    chosen = engine.prompts.use(arguments.name, arguments.collection or "")
    where = arguments.collection or "all collections without a choice of their own"
    if terminal.as_json:
        terminal.record({"collection": arguments.collection, **chosen})
    else:
        terminal.say(present.plain(f"{arguments.name} is used for {where} from now on."))
    return 0


def _clear(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    _require_collection(engine, arguments.collection)
    chosen = engine.prompts.clear(arguments.collection or "", arguments.kind)
    if terminal.as_json:
        terminal.record({"collection": arguments.collection, **chosen})
    else:
        where = arguments.collection or "all collections without a choice of their own"
        now = chosen.get(arguments.kind, "as it comes")
        terminal.say(present.plain(f"What was chosen is forgotten. For {where} the {arguments.kind} is {now}."))
    return 0


def _require_collection(engine: Engine, name: str | None) -> None:
    if name and name not in [each.name for each in engine.collections()]:
        raise PromptInvalid(f"There is no collection {name!r}.", "`casemate collections` lists them.")


def _edit(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.file is None:
        text = _from_editor(engine, arguments)
    else:
        try:
            text = sys.stdin.read() if arguments.file == "-" else Path(arguments.file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise PromptInvalid(f"{arguments.file} cannot be read: {error}.", "Check the path.") from None
    saved = engine.prompts.save(arguments.name, text, arguments.kind)
    _tell(saved, terminal, f"Kept. `casemate prompts use {saved.name}` answers with it.")
    return 0


def _from_editor(engine: Engine, arguments: argparse.Namespace) -> str:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise PromptInvalid("No editor is set.", "Set EDITOR, or give the text with --file.")
    try:
        template = engine.prompts.find(arguments.name, arguments.kind)
        text = f"Summary: {template.summary}\n{template.text}\n"
    except PromptMissing:
        if arguments.kind is None:
            raise
        text = "Summary: \n" + ("Q: \nA: \n" if arguments.kind == "examples" else "")
    with tempfile.TemporaryDirectory(prefix="casemate-") as folder:
        path = Path(folder) / f"{arguments.name}.md"
        path.write_text(text, encoding="utf-8")
        try:
            ended = subprocess.run([*shlex.split(editor), str(path)], check=False).returncode
        except (OSError, ValueError) as error:
            raise PromptInvalid(f"{editor} cannot be started: {error}.", "Set EDITOR to another one.") from None
        if ended != 0:
            raise PromptInvalid(f"{editor} ended with {ended}; nothing was changed.", "")
        return path.read_text(encoding="utf-8", errors="replace")


def _remove(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    engine.prompts.remove(arguments.name)
    if terminal.as_json:
        terminal.record({"event": "removed", "name": arguments.name})
    else:
        terminal.say(f"Removed your own {arguments.name}.")
    return 0


def _tell(template: PromptTemplate, terminal: Terminal, told: str) -> None:
    if terminal.as_json:
        terminal.record(dataclasses.asdict(template))
    else:
        terminal.say(told or "\n".join(map(present.plain, template.text.splitlines())))
