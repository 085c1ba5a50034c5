from __future__ import annotations

from engine.cli.evaluation_text import comparison_text
from engine.evaluation.compare import compare
from tests.unit.evaluations import REFUSAL, conditions, given, outcome, run


def test_each_question_is_better_or_worse_or_neither() -> None:
    before = run(
        outcome("wrong to right", answer=given("six")),
        outcome("right to wrong", answer=given("ten")),
        outcome("answered to refused", answerable=False, answer=given("ten")),
        outcome("rank", first=4),
        outcome("refused to wrong", answer=REFUSAL),
        outcome("refused to something", answers=(), answer=REFUSAL),
        outcome("same", answer=given("ten")),
        outcome("only before"),
    )
    after = run(
        outcome("wrong to right", answer=given("ten")),
        outcome("right to wrong", answer=given("six")),
        outcome("answered to refused", answerable=False, answer=REFUSAL),
        outcome("rank", first=2),
        outcome("refused to wrong", answer=given("six")),
        outcome("refused to something", answers=(), answer=given("six")),
        outcome("same", answer=given("ten")),
        outcome("only after"),
        run_id="2",
    )
    comparison = compare(before, after)
    assert comparison.compared == 7
    assert {change.question: change.better for change in comparison.changes} == {
        "wrong to right": True,
        "right to wrong": False,
        "answered to refused": True,
        "rank": True,
        "refused to something": True,
    }
    shown = comparison_text(comparison)
    assert "Worse: 1 question\n  right to wrong\n      “ten” → “six”" in shown
    assert "4 → 2" in shown
    assert "1 question of run 1 is not in the other." in comparison.notes


def test_a_difference_is_paired_and_clear_only_where_chance_is_unlikely() -> None:
    names = [f"question {number}" for number in range(30)]
    before = run(*(outcome(name, answer=given("six")) for name in names))
    little = run(*(outcome(name, answer=given("ten" if name == names[0] else "six")) for name in names), run_id="2")
    much = run(*(outcome(name, answer=given("ten" if number % 2 else "six")) for number, name in enumerate(names)))
    by_name = {each.name: each for each in compare(before, little).differences}
    assert by_name["right_answer"].change == 1 / 30
    assert by_name["right_answer"].n == 30
    assert not by_name["right_answer"].clear
    (difference,) = [each for each in compare(before, much).differences if each.name == "right_answer"]
    assert difference.change == 0.5
    assert difference.clear
    assert difference.low < 0.5 < difference.high
    (back,) = [each for each in compare(much, before).differences if each.name == "right_answer"]
    assert (back.low, back.high) == (-difference.high, -difference.low)


def test_a_lower_rate_of_false_answers_is_better() -> None:
    names = [f"question {number}" for number in range(20)]
    before = run(*(outcome(name, answerable=False, answer=given()) for name in names))
    after = run(*(outcome(name, answerable=False, answer=REFUSAL) for name in names), run_id="2")
    (line,) = [line for line in comparison_text(compare(before, after)).splitlines() if line.startswith("false_answer")]
    assert line.endswith("better")


def test_other_conditions_are_noted() -> None:
    before = run(outcome(), conditions=conditions(settings={"retrieval.k": 10}))
    after = run(outcome(), conditions=conditions(library="x", answer_model_sha256="y", settings={"retrieval.k": 60}))
    notes = " ".join(compare(before, after).notes)
    assert "library has changed" in notes
    assert "answering model is another one" in notes
    assert "retrieval.k was 10 and is 60" in notes
