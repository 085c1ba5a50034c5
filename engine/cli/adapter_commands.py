"""The commands about adapters: what there is, bringing one, and choosing those that answer."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path
from typing import Any

from engine import Adapter, AdapterInvalid, AdapterResult, Engine
from engine.cli import present, records
from engine.cli.terminal import Terminal, wait


def add_adapters(command: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """What can be said after ``casemate adapters``."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[shared], help="the adapters, and which are in use")
    bring = actions.add_parser(
        "import", parents=[shared], help="bring a GGUF adapter, or a PEFT one (folder or safetensors) for a llama"
    )
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument("--base", metavar="MODEL", help="the model it was made for, if its file and card do not say")
    bring.add_argument("--card", type=Path, metavar="CARD", help="JSON that says what it is (FILE.card.json)")
    actions.add_parser("verify", parents=[shared], help="read every adapter and check it as on import")
    use = actions.add_parser("use", parents=[shared], help="answer with these from now on, and no others")
    use.add_argument("names", nargs="+", metavar="NAME[=SCALE]")
    use.add_argument(
        "--for", dest="purpose", metavar="LINE", default="", help="what it is for, where there are several"
    )
    use.add_argument(
        "--even-if-worse", action="store_true", help="also where answers were measured to be worse with it (with -c)"
    )
    off = actions.add_parser("off", parents=[shared], help="answer without adapters")
    for sub in (use, off):
        sub.add_argument("--collection", "-c", metavar="NAME", help="in questions to this collection alone")
    for name, summary in (("remove", "delete an adapter"), ("inspect", "all that its card says")):
        actions.add_parser(name, parents=[shared], help=summary).add_argument("name", metavar="NAME")


def adapters(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    return {
        "list": _list,
        "import": _import,
        "verify": _verify,
        "use": _use,
        "off": _use,
        "remove": _remove,
        "inspect": _inspect,
    }[arguments.action](engine, arguments, terminal)


def _list(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    listed = engine.adapters.all()
    if not _recorded(listed, terminal):
        terminal.say(_lines(listed) if listed else "There are no adapters. `casemate adapters import FILE` brings one.")
    for name in engine.adapters.damaged():
        terminal.note(present.plain(f"The card of {name} is damaged. Remove the adapter and import it again."))
    return 0


def _import(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    adapter = wait(engine.adapters.import_(arguments.file, arguments.base, arguments.card))
    if not _recorded([adapter], terminal):
        name = present.plain(adapter.name)
        terminal.say(f"Imported {name}. `casemate adapters use {name}` makes answers use it.")
    return 0


def _verify(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    checks = wait(engine.adapters.verify())
    if terminal.as_json:
        for check in checks:
            terminal.record(records.check_record(check))
    else:
        terminal.say(present.check_lines(checks) if checks else "There are no adapters.")
    return 0 if all(check.ok for check in checks) else 1


def _use(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.collection is not None:
        return _use_for(engine, arguments, terminal)
    used = engine.adapters.use(scales_of(getattr(arguments, "names", [])))
    if not _recorded(used, terminal):
        told = " and ".join(f"{adapter.name} ({adapter.scale:g})" for adapter in used)
        terminal.say(present.plain(f"Answers use {told} from now on." if used else "Answers use no adapter."))
    return 0


def _use_for(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    collection = arguments.collection
    if collection not in [each.name for each in engine.collections()]:
        raise AdapterInvalid(f"There is no collection {collection!r}.", "`casemate collections` lists them.")
    scales = scales_of(getattr(arguments, "names", []))
    if not scales:
        engine.adapters.routes.clear(collection)
    for name, scale in scales.items():
        engine.adapters.use_for(collection, name, scale, arguments.purpose, even_if_worse=arguments.even_if_worse)
    routes = engine.adapters.routes.of(collection)
    if terminal.as_json:
        terminal.record({"collection": collection, "adapters": [dataclasses.asdict(route) for route in routes]})
    else:
        lines = [f"  {route.name}={route.scale:g}  {route.purpose}" for route in routes]
        told = [f"Questions to {collection} are answered with:", *lines] if lines else [f"{collection} has no adapter."]
        terminal.say("\n".join(map(present.plain, told)))
    return 0


def _remove(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    engine.adapters.remove(arguments.name)
    if terminal.as_json:
        terminal.record({"event": "removed", "name": arguments.name})
    else:
        terminal.say(f"Removed {present.plain(arguments.name)}.")
    return 0


def _inspect(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    adapter = engine.adapters.find(arguments.name)
    if not _recorded([adapter], terminal):
        told = {**dataclasses.asdict(adapter), "measured": present.count(len(adapter.measured), "time")}
        rows = [(name.replace("_", " "), str(value)) for name, value in told.items()]
        terminal.say(present.table([(name, value if value not in ("", "None") else "-") for name, value in rows]))
        for result in adapter.measured:
            terminal.say(_result(result))
    return 0


def _result(result: AdapterResult) -> str:
    """What one evaluation said, a figure a line."""
    against = "no adapter" if result.base else f"run {result.against}"
    asked = f"{present.count(result.questions, 'question')} of {result.question_set}"
    head = f"Run {result.run}, at {result.scale:g} against {against}, {asked}:"
    rows = [("", "BEFORE", "AFTER", "")]
    for name, before, after in result.differences:
        rows.append((name, f"{before:.2f}", f"{after:.2f}", "clearly worse" if name in result.worse else ""))
    return f"\n{present.plain(head)}\n{present.table(rows)}"


def scales_of(words: list[str]) -> dict[str, float]:
    scales: dict[str, float] = {}
    for word in words:
        name, _, scale = word.partition("=")
        if name in scales:
            raise AdapterInvalid(f"{name} is named twice.", "Name each adapter once.")
        try:
            scales[name] = float(scale) if scale or word.endswith("=") else 1.0
        except ValueError:
            raise AdapterInvalid(f"{scale!r} is no scale.", "Write a number: NAME=0.5") from None
    return scales


def _recorded(listed: list[Adapter], terminal: Terminal) -> bool:
    if terminal.as_json:
        for adapter in listed:
            record: dict[str, Any] = dataclasses.asdict(adapter)
            terminal.record({**record, "in_use": adapter.scale is not None})
    return terminal.as_json


def _lines(listed: list[Adapter]) -> str:
    rows = [("", "NAME", "SCALE", "MODEL", "RANK", "SIZE", "LICENCE", "PURPOSE")]
    rows += [
        (
            "" if each.scale is None else "*",
            each.name,
            "" if each.scale is None else f"{each.scale:g}",
            each.base_model,
            str(each.rank),
            f"{each.size_bytes / 1e6:.1f} MB" if each.present else "missing",
            each.licence or "not stated",
            each.purpose or "not stated",
        )
        for each in listed
    ]
    return present.table(rows)
