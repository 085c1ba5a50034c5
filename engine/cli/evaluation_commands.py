"""The commands that measure: runs over question sets, their comparison and diagnosis, and the sets themselves."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from pathlib import Path

from engine import Asking, Engine, EngineError, EvaluationRun, Event, ItemFailed, JobCancelled, Progress, QuestionSet
from engine.cli import evaluation_text, present, records
from engine.cli.ask_commands import scope_of
from engine.cli.prompt_commands import asking_of
from engine.cli.terminal import Terminal, wait
from engine.data_folder import disk_errors
from engine.evaluation.question_set import question_record


def evaluate(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.replay is not None and (arguments.questions or arguments.limit or arguments.retrieval_only):
        print("casemate evaluate: --replay asks what the run asked, and takes no FILE or --limit", file=sys.stderr)
        return 2
    asking = dataclasses.replace(asking_of(arguments), quote=arguments.quote)
    if arguments.compare == "base" and arguments.questions is not None:
        base = dataclasses.replace(asking, adapters=None, without=(*asking.without, "adapter"))
        arguments.compare = _run(engine, arguments, terminal, base).id
    elif arguments.compare is not None:
        # Found now, not after the minutes that the run takes.
        earlier = engine.evaluation_run(arguments.compare)
        arguments.compare = earlier.id
        if arguments.questions is None:
            asked = tuple(outcome.question for outcome in earlier.outcomes)
            arguments.questions = QuestionSet(earlier.question_set, asked)
            arguments.retrieval_only = arguments.retrieval_only or earlier.retrieval_only
    elif arguments.questions is None and arguments.replay is None:
        print("casemate evaluate: name a FILE of questions, or a run with --replay or --compare", file=sys.stderr)
        return 2
    run = _run(engine, arguments, terminal, asking)
    comparison = None
    if arguments.compare is not None:
        comparing = engine.compare_adapter if asking.adapters and not run.retrieval_only else engine.compare
        comparison = comparing(arguments.compare, run.id)
    if terminal.as_json:
        terminal.record(records.run_record(run))
        if comparison is not None:
            terminal.record(records.comparison_record(comparison))
        return 0
    terminal.say(evaluation_text.run_text(run))
    if comparison is not None:
        terminal.say("\n" + evaluation_text.comparison_text(comparison))
    terminal.note(f"\nWhat went wrong, and what to do about it: casemate diagnose {run.id}")
    return 0


def _run(engine: Engine, arguments: argparse.Namespace, terminal: Terminal, asking: Asking) -> EvaluationRun:
    before = engine.evaluation_run_ids()
    with terminal.bar("asking") as bar:

        def on_event(event: Event) -> None:
            if isinstance(event, Progress):
                bar.update(event.done, event.total, event.message)
            elif isinstance(event, ItemFailed) and not terminal.as_json:
                bar.print(present.plain(f"{event.subject}: {event.error}"))

        try:
            if arguments.replay is not None:
                job = engine.replay(arguments.replay, on_event)
            else:
                job = engine.evaluate(
                    arguments.questions,
                    retrieval_only=arguments.retrieval_only,
                    limit=arguments.limit,
                    seed=arguments.seed,
                    asking=asking,
                    on_event=on_event,
                )
            run: EvaluationRun = wait(job)
        except JobCancelled:
            kept = [each for each in engine.evaluation_run_ids() if each not in before]
            if kept:
                terminal.note(f"What was done is kept: casemate evaluations show {kept[-1]}")
            raise
    return run


def evaluations(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.action == "remove":
        engine.remove_evaluation(arguments.run)
        _tell(terminal, {"removed": arguments.run}, f"Run {arguments.run} is forgotten.")
    elif arguments.action == "show":
        run = engine.evaluation_run(arguments.run)
        shown = f"{evaluation_text.run_text(run)}\n\n{evaluation_text.outcome_lines(run)}"
        _tell(terminal, records.run_record(run), shown)
    elif arguments.action == "compare":
        comparison = engine.compare(arguments.before, arguments.after)
        _tell(terminal, records.comparison_record(comparison), evaluation_text.comparison_text(comparison))
    elif terminal.as_json:
        for run in engine.evaluation_runs():
            terminal.record(records.run_record(run, outcomes=False))
    else:
        runs = engine.evaluation_runs()
        terminal.say(evaluation_text.run_lines(runs) if runs else "There are no runs yet: casemate evaluate FILE")
    return 0


def diagnose(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    report = engine.diagnose(arguments.run)
    _tell(terminal, records.diagnosis_record(report), evaluation_text.diagnosis_text(report))
    return 0


def questions(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    if arguments.action == "list":
        _list_sets(engine, terminal)
    elif arguments.action == "show":
        shown = engine.question_set(arguments.name)
        if terminal.as_json:
            for question in shown.questions:
                terminal.record(question_record(question))
        else:
            terminal.say(evaluation_text.set_text(shown))
    else:
        _draft(engine, arguments, terminal)
    return 0


def _list_sets(engine: Engine, terminal: Terminal) -> None:
    rows = [("SET", "QUESTIONS", "UNANSWERABLE")]
    for name in engine.question_sets():
        try:
            kept = engine.question_set(name).questions
        except EngineError as error:
            rows.append((name, error.message, ""))
            continue
        refused = sum(not question.answerable for question in kept)
        rows.append((name, str(len(kept)), str(refused)))
        if terminal.as_json:
            terminal.record({"name": name, "questions": len(kept), "unanswerable": refused})
    if not terminal.as_json:
        none = "No questions are kept yet: say /good, /correct TEXT or /none after an answer in `casemate chat`."
        terminal.say(present.table(rows) if len(rows) > 1 else none)


def _draft(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> None:
    out: Path = arguments.out
    if out.exists():
        raise EngineError(f"{out} is there already.", "Name a new file: reviewed questions are not written over.")
    with terminal.bar("reading") as bar:

        def on_event(event: Event) -> None:
            if isinstance(event, Progress):
                bar.update(event.done, event.total, event.message)

        drafts = wait(engine.draft_questions(scope_of(engine, arguments), arguments.limit, on_event))
    lines = [json.dumps(records.draft_record(draft), ensure_ascii=False) for draft in drafts]
    with disk_errors(out):
        out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    told = f"{present.count(len(drafts), 'question')} drafted into {out}. Look at each line: mend it or delete it, "
    told += f'set "reviewed" to true, then: casemate evaluate {out}'
    _tell(terminal, {"file": str(out), "questions": len(drafts)}, present.wrapped(told))


def _tell(terminal: Terminal, record: records.Record, text: str) -> None:
    if terminal.as_json:
        terminal.record(record)
    else:
        terminal.say(text)
