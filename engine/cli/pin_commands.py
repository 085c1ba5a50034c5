"""The commands about pinned documents, which the model has read before the question comes."""

from __future__ import annotations

import argparse
import dataclasses

from engine import Engine, Pin, PinError, Progress, Scope
from engine.cli import present
from engine.cli.library_commands import find_document
from engine.cli.terminal import Terminal, wait


def add_pinned(command: argparse.ArgumentParser) -> None:
    """The options of commands that can ask pinned documents; ``pin_of`` reads them."""
    which = command.add_mutually_exclusive_group()
    which.add_argument("--pinned", action="store_true", help="ask the documents pinned last, whole")
    which.add_argument("--pin", type=int, metavar="ID", help="ask those of this pin, as `casemate pins` lists it")


def pin_of(engine: Engine, arguments: argparse.Namespace, scope: Scope) -> int | None:
    """The pin that is asked, if one is. Raises PinError."""
    if not arguments.pinned and arguments.pin is None:
        return None
    if scope:
        raise PinError("Pinned documents are asked whole.", "Leave out either the pin or what narrows the library.")
    return engine.pins.get(arguments.pin).id


def pin(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    documents = [find_document(engine, name).id for name in arguments.documents]
    with terminal.bar("reading") as bar:
        pinned = wait(
            engine.pins.add(
                documents, lambda e: bar.update(e.done, e.total, "tokens") if isinstance(e, Progress) else None
            )
        )
    if not _recorded([pinned], terminal):
        terminal.say(f"Pinned as {pinned.id}, {pinned.tokens:,} tokens. `casemate ask --pinned QUESTION` asks it.")
    return 0


def pins(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    listed = engine.pins.all()
    if not _recorded(listed, terminal):
        rows = [("ID", "TOKENS", "DISK", "DOCUMENTS")]
        rows += [
            (
                str(each.id),
                f"{each.tokens:,}" if each.tokens else "",
                f"{each.cached_bytes / 1e6:.0f} MB",
                ", ".join(each.titles),
            )
            for each in listed
        ]
        terminal.say(present.table(rows) if listed else "Nothing is pinned. `casemate pin DOCUMENT` pins one.")
    return 0


def unpin(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    chosen = engine.pins.all() if arguments.all else [engine.pins.get(each) for each in arguments.pins]
    for each in chosen:
        engine.pins.remove(each.id)
        if terminal.as_json:
            terminal.record({"event": "unpinned", "id": each.id})
        else:
            terminal.say(f"Unpinned {each.id}; what the model had read of it is deleted.")
    return 0


def _recorded(listed: list[Pin], terminal: Terminal) -> bool:
    if terminal.as_json:
        for each in listed:
            terminal.record(dataclasses.asdict(each))
    return terminal.as_json
