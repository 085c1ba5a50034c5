"""SQuAD 2.0 answered by the bundled model: ``python -m tests.bench.squad2 [--questions N]``.

Reads the articles beside the checkout into one library, a chunk a paragraph, and asks a sample of both kinds of
question of all of them. Exact match and F1 on those with an answer mean nothing without the rate of false answers on
those without one, so they come as a pair.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import random  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.evaluation.metrics import interval  # noqa: E402
from engine.evaluation.outcomes import EvaluationRun, ExpectedRange, Outcome, Question, QuestionSet  # noqa: E402
from engine.types import ItemFailed, Progress  # noqa: E402
from tests.bench import sets  # noqa: E402

SEED = 1
# Over all questions, a refusal of an unanswerable one counting as right. They are given the one paragraph that
# matters and, but for the first, were trained on this set's 130,000 questions to copy a few words out of it; here a
# model that never saw the set finds the paragraph among all of them and writes sentences.
PUBLISHED = (
    ("humans, test set (SQuAD's leaderboard)", 86.8, 89.5),
    ("BERT large, test set (Devlin et al. 2019)", 80.0, 83.1),
    ("DocQA + ELMo, test set (Rajpurkar, Jia, Liang 2018)", 63.4, 66.3),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=200, metavar="N", help="half with an answer, half without")
    parser.add_argument("--out", type=Path, metavar="FILE", help="also write each question and answer, JSON Lines")
    arguments = parser.parse_args()
    articles = sets.squad_articles()
    questions = draw(articles, arguments.questions)
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        for article in articles:
            sets.store_article(engine, article)
        started_s = time.monotonic()
        run = engine.evaluate(QuestionSet("squad2", questions), seed=SEED, on_event=show).result()
        seconds = time.monotonic() - started_s
    report(run, len(articles), seconds)
    if arguments.out:
        lines = [
            {"question": each.question.text, "expected": each.question.answers, "answer": each.answer.text}
            for each in run.outcomes
            if each.answer
        ]
        arguments.out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    return 0


def draw(articles: list[dict[str, Any]], count: int) -> tuple[Question, ...]:
    """``count`` questions, half of them answerable, drawn evenly over the articles' questions."""
    kinds: dict[bool, dict[tuple[object, ...], Question]] = {True: {}, False: {}}
    for article in articles:
        start = 0
        for paragraph in article["paragraphs"]:
            for asked in paragraph["qas"]:
                question = question_of(asked, article["title"], start)
                kinds[question.answerable].setdefault(question.key, question)
            start += len(paragraph["context"]) + 2
    pick = random.Random(SEED)
    answerable = pick.sample(list(kinds[True].values()), (count + 1) // 2)
    return tuple(answerable + pick.sample(list(kinds[False].values()), count // 2))


def question_of(asked: dict[str, Any], title: str, start: int) -> Question:
    text = " ".join(asked["question"].split())
    if asked["is_impossible"]:
        return Question(text, answerable=False)
    first = asked["answers"][0]
    place = start + first["answer_start"]
    return Question(
        text,
        answerable=True,
        answers=tuple(dict.fromkeys(answer["text"] for answer in asked["answers"])),
        ranges=(ExpectedRange(title, place, place + len(first["text"]), first["text"]),),
    )


def show(event: object) -> None:
    if isinstance(event, Progress) and event.done % 20 == 0:
        print(f"  {event.done} of {event.total}", flush=True)
    elif isinstance(event, ItemFailed):
        print(f"  {event.subject}: {event.error}", flush=True)


def report(run: EvaluationRun, articles: int, seconds: float) -> None:
    asked = run.outcomes
    print(
        f"{run.conditions.answer_model}, {len(asked)} questions over {articles} articles, seed {SEED}, {seconds:.0f} s"
    )
    print("\nthe pair                                         value    95 % interval      n")
    for name, title, scale in (
        ("exact_match", "exact match, questions with an answer", 100),
        ("f1", "F1, questions with an answer", 100),
        ("contains", "the answer stands in what is said", 100),
        ("false_answer", "false answers, questions without one", 100),
    ):
        figure = run.figure(name)
        if figure is not None:
            row(title, figure.value * scale, figure.low * scale, figure.high * scale, figure.n)
    print("\nbeside it")
    for name in ("false_refusal", "recall@1", "recall@5", "citation_precision", "citation_recall"):
        figure = run.figure(name)
        if figure is not None:
            row(name, figure.value * 100, figure.low * 100, figure.high * 100, figure.n)
    print("\nover all questions, as SQuAD counts (always refusing scores 50 here)")
    for name in ("exact_match", "f1"):
        values = [overall(outcome, name) * 100 for outcome in asked]
        row(name, sum(values) / len(values), *interval(values, SEED), len(values))
    for title, exact, f1 in PUBLISHED:
        print(f"{title:52}  exact match {exact}, F1 {f1}")


def overall(outcome: Outcome, name: str) -> float:
    """SQuAD's figure: of a question without an answer, whether it was refused."""
    if outcome.question.answerable:
        return outcome.scores.get(name, 0.0)
    return 1.0 - outcome.scores.get("false_answer", 1.0)


def row(title: str, value: float, low: float, high: float, n: int) -> None:
    print(f"{title:46}  {value:6.1f}   {low:5.1f} to {high:5.1f}   {n:6}")


if __name__ == "__main__":
    raise SystemExit(main())
