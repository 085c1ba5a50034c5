"""Runs one command and turns every outcome into an exit status.

0 done, 1 a known error, 2 wrong usage, 3 a bug, 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence

from engine import Engine, EngineError, JobCancelled
from engine.cli import (
    adapter_commands,
    ask_commands,
    conversation_commands,
    digest_commands,
    evaluation_commands,
    library_commands,
    machine_commands,
    pin_commands,
    present,
    prompt_commands,
    records,
    survey_command,
)
from engine.cli.arguments import make_parser
from engine.cli.terminal import Terminal

_COMMANDS: dict[str, Callable[..., int]] = {
    "add": library_commands.add,
    "documents": library_commands.documents,
    "retry": library_commands.retry,
    "watch": library_commands.watch,
    "unwatch": library_commands.unwatch,
    "remove": library_commands.remove,
    "ask": ask_commands.ask,
    "search": ask_commands.search,
    "survey": survey_command.survey,
    "chat": ask_commands.chat,
    "summarize": digest_commands.summarize,
    "compare": digest_commands.compare,
    "conversations": conversation_commands.conversations,
    "collections": library_commands.collections,
    "mark": library_commands.mark,
    "evaluate": evaluation_commands.evaluate,
    "evaluations": evaluation_commands.evaluations,
    "diagnose": evaluation_commands.diagnose,
    "questions": evaluation_commands.questions,
    "adapters": adapter_commands.adapters,
    "models": machine_commands.models,
    "prompts": prompt_commands.prompts,
    "pin": pin_commands.pin,
    "pins": pin_commands.pins,
    "unpin": pin_commands.unpin,
    "doctor": machine_commands.doctor,
    "tour": ask_commands.tour,
}


def run(words: Sequence[str] | None = None) -> int:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A name or text that a terminal's encoding cannot show must not end the command.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    arguments = make_parser().parse_args(words)
    terminal = Terminal(as_json=getattr(arguments, "json", False), verbose=getattr(arguments, "verbose", False))
    try:
        with Engine(getattr(arguments, "home", None)) as engine:
            for warning in engine.warnings:
                print(present.plain(warning), file=sys.stderr)
            return _COMMANDS[arguments.command](engine, arguments, terminal)
    except EngineError as error:
        if terminal.as_json:
            terminal.record(records.error_record(error))
        else:
            print(f"{present.plain(error.message)}\n{present.plain(error.hint)}".strip(), file=sys.stderr)
        if terminal.verbose and error.detail:
            print(present.plain(error.detail), file=sys.stderr)
        return 1
    except (JobCancelled, KeyboardInterrupt):
        terminal.note("Stopped.")
        return 130
    except BrokenPipeError:
        # The reader, `head` perhaps, has seen enough. Keep the interpreter from complaining about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:
        traceback.print_exc()
        print("Internal error: this is a bug in Casemate. The lines above say where.", file=sys.stderr)
        return 3
