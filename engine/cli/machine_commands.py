"""The commands about the models and the machine."""

from __future__ import annotations

import argparse

from engine import Engine, Progress
from engine.cli import present, records
from engine.cli.terminal import Terminal, wait


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
