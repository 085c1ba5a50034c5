"""Quote mode and generation on the same questions: ``python -m tests.bench.answers [--source contracts]``.

With the bundled model. SQuAD 2.0's articles, or the contracts, stand in one library and every question is asked of all
of it; half of the questions have an answer there. Exact match and F1 on those mean nothing without the share of the
others that get an answer all the same, so they are printed together. ``--part`` splits the articles or contracts in
two: what is tuned on one is measured on the other.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import dataclasses  # noqa: E402
import json  # noqa: E402
import random  # noqa: E402
import tempfile  # noqa: E402
from collections.abc import Iterable  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.evaluation.metrics import interval  # noqa: E402
from engine.evaluation.outcomes import EvaluationRun, ExpectedRange, Outcome, Question, QuestionSet  # noqa: E402
from engine.prepared import Asking  # noqa: E402
from engine.types import ItemFailed, Scope  # noqa: E402
from tests.bench import sets  # noqa: E402
from tests.bench.retrieval_measures import contract_question  # noqa: E402

MODES = {"quote": Asking(quote=True), "generation": Asking()}
FIGURES = {
    "exact_match": "exact match",
    "f1": "F1",
    "right_answer": "right: the answer is in it",
    "citation_precision": "citation precision",
    "false_refusal": "false refusals",
    "false_answer": "false answers",
}
"""The last is of questions without an answer, the others are of those with one."""
PARTS = ("all", "tuned", "held")
# On all questions, a refusal of an unanswerable one counting as right. They are given the one paragraph that matters
# and, but for the first, were trained on this set's 130,000 questions to copy a few words out of it.
PUBLISHED = (
    ("humans, test set (SQuAD's leaderboard)", 86.8, 89.5),
    ("BERT large, test set (Devlin et al. 2019)", 80.0, 83.1),
    ("DocQA + ELMo, test set (Rajpurkar, Jia, Liang 2018)", 63.4, 66.3),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", choices=("squad", "contracts"), default="squad")
    parser.add_argument("--questions", type=int, default=100, metavar="N", help="half with an answer, half without")
    parser.add_argument("--modes", default=",".join(MODES), help="of quote,generation")
    parser.add_argument("--part", choices=PARTS, default="all", help="half of the documents")
    parser.add_argument("--seed", type=int, default=1, help="of the sample and the intervals")
    parser.add_argument("--home", type=Path, help="a library to keep from run to run, to save time")
    parser.add_argument("--json", action="store_true", help="the figures as one JSON object")
    parser.add_argument("--out", type=Path, metavar="FILE", help="also write each question and answer, JSON Lines")
    arguments = parser.parse_args()
    squad = arguments.source == "squad"
    questions = draw(
        squad_questions(arguments.part) if squad else contract_questions(arguments.part),
        arguments.questions,
        arguments.seed,
    )
    with (
        tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder,
        Engine(arguments.home or Path(folder)) as engine,
    ):
        fill(engine, arguments.source)
        runs = {
            mode: engine.evaluate(
                QuestionSet(arguments.source, questions), seed=arguments.seed, asking=MODES[mode], on_event=show
            ).result()
            for mode in arguments.modes.split(",")
        }
    report(runs, arguments)
    if arguments.out:
        arguments.out.write_text("".join(lines(runs)), encoding="utf-8")
    return 0


def fill(engine: Engine, source: str) -> None:
    there = {each.name for each in engine.collections()}
    if source == "squad":
        for article in sets.squad_articles():
            if article["title"] not in there:
                sets.store_article(engine, article)
    elif "contracts" not in there:
        sets.store(engine, "contracts", sets.contracts()[0])


# --- questions --------------------------------------------------------------------------------------------------------


def squad_questions(part: str) -> Iterable[Question]:
    articles = sets.squad_articles()
    scope = Scope(collections=tuple(article["title"] for article in articles))
    for article in halved(articles, part):
        start = 0
        for paragraph in article["paragraphs"]:
            for asked in paragraph["qas"]:
                yield dataclasses.replace(squad_question(asked, article["title"], start), scope=scope)
            start += len(paragraph["context"]) + 2


def squad_question(asked: dict[str, Any], title: str, start: int) -> Question:
    text = " ".join(asked["question"].split())
    if asked["is_impossible"]:
        return Question(text, answerable=False)
    first = asked["answers"][0]
    place = start + first["answer_start"]
    return Question(
        text,
        answerable=True,
        answers=tuple(dict.fromkeys(answer["text"] for answer in asked["answers"])),
        ranges=(ExpectedRange(f"{title}.txt", place, place + len(first["text"]), first["text"]),),
    )


def contract_questions(part: str) -> Iterable[Question]:
    """The contract is named in each; an expert's quote is right, and what the expert made of it."""
    rows = sets.contracts()[1]
    scope = Scope(collections=("contracts",))
    for name in halved(list(dict.fromkeys(row["contract"] for row in rows)), part):
        for row in (row for row in rows if row["contract"] == name):
            answers = [*row["quotes"], *([row["answer"]] if row["spans"] and row["answer"] else [])]
            yield Question(
                contract_question(row, "question"),
                answerable=bool(row["spans"]),
                answers=tuple(dict.fromkeys(answers)),
                ranges=tuple(ExpectedRange(f"{name}.txt", start, end) for start, end in row["spans"]),
                scope=scope,
            )


def halved(things: list[Any], part: str) -> list[Any]:
    return things if part == "all" else things[PARTS.index(part) - 1 :: 2]


def draw(questions: Iterable[Question], count: int, seed: int) -> tuple[Question, ...]:
    """``count`` questions, half of them answerable, drawn evenly."""
    kinds: dict[bool, dict[tuple[object, ...], Question]] = {True: {}, False: {}}
    for question in questions:
        kinds[question.answerable].setdefault(question.key, question)
    pick = random.Random(seed)
    drawn = [pick.sample(list(kinds[kind].values()), (count + kind) // 2) for kind in (True, False)]
    return tuple(question for some in drawn for question in some)


# --- what came of it --------------------------------------------------------------------------------------------------


def show(event: object) -> None:
    if isinstance(event, ItemFailed):
        print(f"  {event.subject}: {event.error}", flush=True)


def figures(run: EvaluationRun) -> dict[str, tuple[float, float, float, int]]:
    found = {}
    for name in FIGURES:
        # A question that is refused cites nothing and has no precision; one that cites nothing else has none either.
        if figure := run.figure(name):
            found[name] = (figure.value, figure.low, figure.high, figure.n)
    seconds = [each.answer.total_s for each in run.outcomes if each.answer]
    found["seconds"] = (sum(seconds) / len(seconds), *interval(seconds, run.seed), len(seconds))
    for name in ("exact_match", "f1"):
        values = [overall(outcome, name) for outcome in run.outcomes]
        found[f"overall_{name}"] = (sum(values) / len(values), *interval(values, run.seed), len(values))
    return found


def overall(outcome: Outcome, name: str) -> float:
    """SQuAD's figure: of a question without an answer, whether it was refused."""
    if outcome.question.answerable:
        return outcome.scores.get(name, 0.0)
    return 1.0 - outcome.scores.get("false_answer", 1.0)


def report(runs: dict[str, EvaluationRun], arguments: argparse.Namespace) -> None:
    found = {mode: figures(run) for mode, run in runs.items()}
    first = next(iter(runs.values()))
    if arguments.json:
        told = {
            "source": arguments.source,
            "part": arguments.part,
            "seed": arguments.seed,
            "model": first.conditions.answer_model,
            "questions": len(first.outcomes),
            "modes": {
                mode: {
                    name: dict(zip(("value", "low", "high", "n"), figure, strict=True)) for name, figure in some.items()
                }
                for mode, some in found.items()
            },
        }
        print(json.dumps(told))
        return
    print(f"{arguments.source}, part {arguments.part}, {len(first.outcomes)} questions, seed {arguments.seed}")
    print(f"{'':34}" + "".join(f"{mode + ' (95 % interval, n)':>36}" for mode in runs))
    titles = FIGURES | {
        "seconds": "seconds a question",
        "overall_exact_match": "exact match over all, as SQuAD",
        "overall_f1": "F1 over all; always refusing: 50",
    }
    for name, title in titles.items():
        cells = [shown(some.get(name), 1 if name == "seconds" else 100) for some in found.values()]
        print(f"{title:34}" + "".join(f"{cell:>36}" for cell in cells))
    if arguments.source == "squad":
        for title, exact, f1 in PUBLISHED:
            print(f"{title:52}  exact match {exact}, F1 {f1}")


def shown(figure: tuple[float, float, float, int] | None, scale: int) -> str:
    if figure is None:
        return "-"
    value, low, high, n = figure
    digits = 2 if scale == 1 else 1
    return f"{value * scale:.{digits}f} ({low * scale:.{digits}f} to {high * scale:.{digits}f}, {n})"


def lines(runs: dict[str, EvaluationRun]) -> Iterable[str]:
    for mode, run in runs.items():
        for each in run.outcomes:
            if each.answer:
                told = {
                    "mode": mode,
                    "question": each.question.text,
                    "answerable": each.question.answerable,
                    "expected": each.question.answers,
                    "answer": each.answer.text,
                    "stop_reason": each.answer.stop_reason,
                    "scores": each.scores,
                }
                yield json.dumps(told, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
