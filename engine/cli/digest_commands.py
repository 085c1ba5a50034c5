"""The commands about whole documents: a summary of one, and two side by side."""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import textwrap
from collections.abc import Callable
from typing import Any

from engine import AlignedPair, Citation, DocumentComparison, Engine, Event, FactDifference, FactKind, Progress
from engine.cli import present, records
from engine.cli.library_commands import find_document
from engine.cli.terminal import Bar, Terminal, wait

_COLUMN = 46
_SHOWN = 20
_KINDS = {FactKind.NEGATION: "says “not”"}


def add_digesting(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """``casemate summarize`` and ``casemate compare``."""
    summarize = command("summarize", "summarize a document of any length, with citations")
    summarize.add_argument("document", metavar="DOCUMENT", help="id, path or file name")
    summarize.add_argument("--quote", action="store_true", help="the document's own sentences, without a model")
    compare = command("compare", "compare two documents, sentence by sentence")
    for name in ("a", "b"):
        compare.add_argument(name, metavar=name.upper(), help="id, path or file name")
    compare.add_argument("--all", action="store_true", help="show every difference, however many")
    compare.add_argument("--no-remarks", action="store_true", help="without the model's words")


def summarize(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    document = find_document(engine, arguments.document)
    with terminal.bar("summarizing") as bar:
        answer = wait(engine.summarize(document.id, _showing(bar), quote=arguments.quote))
    if terminal.as_json:
        terminal.record(records.answer_record(answer))
    else:
        if document.marking:
            terminal.say(f"{present.plain(document.marking)}\n")
        terminal.say(present.answer_text(answer))
        terminal.note(f"\n{present.answer_footer(answer)}")
    return 0


def compare(engine: Engine, arguments: argparse.Namespace, terminal: Terminal) -> int:
    a, b = (find_document(engine, name) for name in (arguments.a, arguments.b))
    with terminal.bar("comparing") as bar:
        found = wait(engine.compare_documents(a.id, b.id, _showing(bar), remarks=not arguments.no_remarks))
    if terminal.as_json:
        terminal.record(comparison_record(found))
    else:
        terminal.say(comparison_text(found, None if arguments.all else _SHOWN))
    return 0


def comparison_record(found: DocumentComparison) -> dict[str, Any]:
    return {
        "a": records.document_record(found.a),
        "b": records.document_record(found.b),
        "same": found.same,
        "differing": [_pair_record(pair) for pair in found.differing],
        "reworded": [_pair_record(pair) for pair in found.reworded],
        "only_a": [records.citation_record(each) for each in found.only_a],
        "only_b": [records.citation_record(each) for each in found.only_b],
        "remarks": [{**dataclasses.asdict(each), "support": str(each.support)} for each in found.remarks],
        "model": found.model,
        "adapters": [dataclasses.asdict(each) for each in found.adapters],
        "ladder": dataclasses.asdict(found.ladder),
        "seconds": round(found.seconds, 3),
    }


def comparison_text(found: DocumentComparison, most: int | None = None) -> str:
    """The differences side by side, at most so many of a kind; then what only one document has."""
    lines = [f"{head}  {present.shown_path(each.path)}" for head, each in (("A", found.a), ("B", found.b))]
    counts = (
        f"{present.count(found.same, 'sentence')} the same, {len(found.differing)} with other facts, "
        f"{len(found.reworded)} in other words, {len(found.only_a)} only in A, {len(found.only_b)} only in B."
    )
    lines += ["", counts]
    said = {remark.pair: remark.text for remark in found.remarks}
    for title, pairs in (("OTHER FACTS", found.differing), ("OTHER WORDS", found.reworded)):
        if pairs:
            lines += ["", title]
        for number, pair in enumerate(pairs[:most]):
            lines += ["", *_pair_lines(pair)]
            if title == "OTHER FACTS" and number in said:
                lines.append(present.wrapped(f"The model: {said[number]}", "   "))
        lines += _more(len(pairs), most)
    for name, cited in (("A", found.only_a), ("B", found.only_b)):
        if cited:
            lines += ["", f"ONLY IN {name}"]
        lines += [present.wrapped(f"{_page(each)}{present.one_line(each.quote)}", "   ") for each in cited[:most]]
        lines += _more(len(cited), most)
    return "\n".join(lines)


def _pair_lines(pair: AlignedPair) -> list[str]:
    told = [present.plain(_difference(each)) for each in pair.differences]
    columns = [
        textwrap.wrap(present.plain(_page(each) + present.one_line(each.quote)), _COLUMN) for each in (pair.a, pair.b)
    ]
    rows = itertools.zip_longest(*columns, fillvalue="")
    return [*told, *(f"   {left:<{_COLUMN}}  {right}".rstrip() for left, right in rows)]


def _difference(difference: FactDifference) -> str:
    first, second = (", ".join(each) or "-" for each in (difference.in_a, difference.in_b))
    return f"{_KINDS.get(difference.kind, str(difference.kind))}: {first} | {second}"


def _page(citation: Citation) -> str:
    return "" if citation.page is None else f"p. {citation.page}: "


def _more(count: int, most: int | None) -> list[str]:
    return [] if most is None or count <= most else [f"   and {count - most} more (--all)"]


def _showing(bar: Bar) -> Callable[[Event], None]:
    def on_event(event: Event) -> None:
        if isinstance(event, Progress):
            bar.update(event.done, event.total, event.message)

    return on_event


def _pair_record(pair: AlignedPair) -> dict[str, Any]:
    return {
        "a": records.citation_record(pair.a),
        "b": records.citation_record(pair.b),
        "similarity": pair.similarity,
        "differences": [
            {"kind": str(each.kind), "in_a": list(each.in_a), "in_b": list(each.in_b)} for each in pair.differences
        ],
    }
