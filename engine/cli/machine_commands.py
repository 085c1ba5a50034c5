"""The commands about the models and the machine."""

from __future__ import annotations

import argparse
import dataclasses

from engine import Engine, Progress
from engine.cli import present, records
from engine.cli.terminal import Terminal, wait

_WORDS: dict[str, bool | None] = {"auto": None, "on": True, "off": False}
_ABOUT = {
    "context_tokens": "context, in tokens",
    "threads": "threads for reading",
    "batch_tokens": "tokens read at once",
    "flash_attention": "flash attention",
    "kv_type": "keys and values kept as",
    "gpu_layers": "layers on a graphics processor",
}


def _show(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    model, info = wait(engine.host(arguments.name))
    chosen = engine.host_choices
    now = {**dataclasses.asdict(info), "threads": info.batch_threads}
    if terminal.as_json:
        choices = {name: {"value": now[name], "set": getattr(chosen, name)} for name in _ABOUT}
        terminal.record({**records.model_record(model), "host": dataclasses.asdict(info), "choices": choices})
        return 0
    rows = [("", "NOW", "SET")]
    for name, what in _ABOUT.items():
        value, fixed = now[name], getattr(chosen, name)
        rows.append((f"{name}: {what}", _said(value), "" if fixed is None else _said(fixed)))
    head = f"{model.id}, {info.architecture}, {model.size_bytes / 1e6:.0f} MB, loaded in {info.load_s:.1f} s"
    terminal.say(present.plain(f"{head}\nchat format: {info.template_kind}; writes with at most {info.threads}\n"))
    terminal.say(present.table(rows))
    terminal.note("\nTo change one: casemate models set threads=2; auto leaves it to the program.")
    return 0


def _said(value: object) -> str:
    words = {"None": "auto", "True": "on", "False": "off"}
    return words.get(str(value), str(value))


def _set(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    choices: dict[str, int | bool | str | None] = {}
    for word in arguments.choices:
        name, _, value = word.partition("=")
        choices[name] = (
            _WORDS[value] if value in _WORDS else int(value) if value.isascii() and value.isdigit() else value
        )
    chosen = engine.set_host(**choices)
    if terminal.as_json:
        terminal.record(dataclasses.asdict(chosen))
    else:
        told = ", ".join(f"{name}={_said(value)}" for name, value in dataclasses.asdict(chosen).items())
        terminal.say(f"Models are run with {told} from now on.")
    return 0


def _remove(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    engine.remove_model(arguments.name)
    if terminal.as_json:
        terminal.record({"event": "removed", "name": arguments.name})
    else:
        terminal.say(f"Removed {arguments.name}.")
    return 0


def models(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    special = {"show": _show, "set": _set, "remove": _remove}.get(arguments.action)
    if special is not None:
        return special(engine, arguments, terminal)
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
