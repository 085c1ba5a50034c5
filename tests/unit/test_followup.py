"""Follow-ups: what leans on the conversation gets back what it leaves out, and what stands alone stays alone."""

from __future__ import annotations

import json
import random

import pytest

from engine.retrieval.followup import complete_question
from engine.retrieval.noun_phrases import noun_phrases
from tests.conftest import ROOT

CONTRACT = ("When does the fuel supply contract end?", "The contract ends on 31 March 2028.")
TORQUE = ("What is the final torque for the cylinder head bolts?", "115 N·m.")
CODE = ("What does fault code E-07 mean?", "Low oil pressure.")


@pytest.mark.parametrize(
    ("turn", "question", "searched"),
    [
        # It, they, she.
        (CONTRACT, "Who signed it?", "Who signed the fuel supply contract?"),
        (CONTRACT, "and who signed it?", "Who signed the fuel supply contract?"),
        (CONTRACT, "What does that contract cost?", "What does that contract cost? (the fuel supply contract)"),
        (("How often is the belt checked?", ""), "What is its part number?", "What is the part number of the belt?"),
        (("What is the drive belt's part number?", ""), "Who makes it?", "Who makes the drive belt?"),
        (("What are emergency deliveries?", ""), "What do they cost?", "What do emergency deliveries cost?"),
        (("Who chaired it?", "Mara Ellinghoven did."), "Did she sign?", "Did Mara Ellinghoven sign?"),
        (("Who signed?", "Harrow Point Depot and Lucan Stam."), "What is his role?", "What is Lucan Stam’s role?"),
        (("Who chaired it?", "Mara Ellinghoven did."), "What is her role?", "What is Mara Ellinghoven’s role?"),
        (("What is in Building 3?", "The core switch."), "Who works there?", "Who works in Building 3?"),
        # What the answer introduced.
        (("Which code stopped it?", "It stopped with code E-12."), "What does it mean?", "What does code E-12 mean?"),
        (("Which tank got it?", "Tank T2."), "How much does it hold?", "How much does tank T2 hold?"),
        # The same of another thing.
        (CODE, "And E-18?", "What does fault code E-18 mean?"),
        (TORQUE, "What about the sump plug?", "What is the final torque for the sump plug?"),
        (TORQUE, "and for the sump plug?", "What is the final torque for the sump plug?"),
        (("What was the revenue in 2018?", "4 million."), "and in 2019?", "What was the revenue in 2019?"),
        (("What was the revenue of Acme Corp in 2018?", ""), "And Beta?", "What was the revenue of Beta in 2018?"),
        (("What was the profit of Acme?", ""), "and in 2019?", "What was the profit of Acme in 2019?"),
        (("What is the price of the pump?", ""), "And the length?", "What is the length of the pump?"),
        (("What is the price of the pump?", ""), "Who approved that?", "Who approved the price of the pump?"),
        (("How long is a blue pass valid?", ""), "and a red one?", "How long is a red pass valid?"),
        (("What is the address of Set A?", ""), "Set B?", "What is the address of Set B?"),
        (("What is the GX-44?", ""), "And the rated output?", "What is the rated output of the GX-44?"),
        # A word alone.
        (("When did Set B shut down?", "At 02:23."), "Why?", "Why did Set B shut down?"),
        (("Is the roof repaired?", "Yes."), "when exactly?", "When is the roof repaired?"),
        (("How do we drain tank T2?", ""), "How long does that take?", "How long does that take? (we drain tank T2)"),
        (CONTRACT, "Who signed?", "Who signed? (fuel supply contract)"),
        (CONTRACT, "tell me more", CONTRACT[0]),
        # One of several.
        (("Which tanks are there?", "T1, T2 and T3."), "What is the last one used for?", "What is T3 used for?"),
        (("Which decisions?", "1. D-41: filters.\n2. D-42: tests."), "Who owns the second one?", "Who owns D-42?"),
        # Corrections.
        (TORQUE, "No, I meant the sump plug.", "What is the final torque for the sump plug?"),
        (CODE, "sorry, not E-07, E-09", "What does fault code E-09 mean?"),
        (CODE, "No, who signed the contract?", "Who signed the contract?"),
        # A new topic, announced.
        (CODE, "By the way, who was excused?", "Who was excused?"),
        (CODE, "Another question: what does it cost?", "What does it cost?"),
    ],
)  # fmt: skip
def test_a_follow_up_gets_what_it_leaves_out(turn: tuple[str, str], question: str, searched: str) -> None:
    assert complete_question(question, [turn]) == searched


@pytest.mark.parametrize(
    "question",
    [
        "What is the speed limit on the site?",
        "Who attended the infrastructure meeting?",
        "What does the fuel cost?",
        "Is it allowed to take photographs on the site?",
        "How long does it take to roll back the network change?",
        "Who is Owen Stradley?",
        "What does GX-4410-07 fit?",
        "Does a driver need a pass if he stays in the cab?",
        "Who is the person that signed the lease?",
        "And who attended the infrastructure meeting in September 2026?",
        "Are there lockers at the entrance of Building 3?",
        "torque values",
        "How many visitors came this year?",
        "what about 🤷" * 60,
    ],
)
def test_what_stands_alone_is_searched_alone(question: str) -> None:
    assert complete_question(question, [CONTRACT, TORQUE]) == question


def test_the_first_question_is_searched_as_it_is() -> None:
    assert complete_question("Who signed it?", []) == "Who signed it?"
    assert complete_question("and why?", []) == "and why?"


def test_a_chain_is_resolved_turn_by_turn() -> None:
    history = [CODE, ("And E-18?", "Battery voltage below 11.8 V."), ("And E-03?", "Overspeed.")]
    assert complete_question("What should I check when it is shown?", history) == (
        "What should I check when fault code E-03 is shown?"
    )
    history = [CONTRACT, ("Who signed it?", "Mara Ellinghoven."), ("What is her role?", "Head of Infrastructure.")]
    assert complete_question("And when was it signed?", history[:2]) == "When was the fuel supply contract signed?"
    # A new topic leaves the old one behind.
    history = [CONTRACT, ("What is the speed limit on the site?", "15 km/h.")]
    assert "contract" not in complete_question("And who checks it?", history)


@pytest.mark.parametrize(
    ("question", "phrases"),
    [
        ("When does the fuel supply contract end?", ["the fuel supply contract"]),
        ("What is the final torque for the cylinder head bolts?", ["the final torque for the cylinder head bolts"]),
        ("How long is a blue pass valid?", ["a blue pass"]),
        ("Could Set A not take over?", ["Set A"]),
        ("How do we drain tank T2?", ["tank T2"]),
        ("Why?", []),
        ("", []),
    ],
)
def test_the_things_a_question_names(question: str, phrases: list[str]) -> None:
    assert [phrase.text for phrase in noun_phrases(question)] == phrases


def test_nothing_that_a_person_types_breaks_it() -> None:
    pick = random.Random(3)
    words = "and what about it the second one why no, I meant not E-07 2019 in of there her".split(" ")
    words += "its last Set B A contract’s ? ( ) … 漢字 \t".split(" ")

    def some(words: list[str], count: int) -> str:
        return " ".join(pick.choices(words, k=count))

    for _ in range(3000):
        turns = [
            (" ".join(pick.choices(words, k=pick.randrange(8))), " ".join(pick.choices(words, k=4))) for _ in "123"
        ]
        question = some(words, pick.randrange(1, 7))
        completed = complete_question(question, turns)
        assert len(completed) <= len(question) + 400


def test_a_page_pasted_as_a_question_is_not_dragged_along() -> None:
    page = "What does " + "the clause of the part of the contract " * 400 + "say?"
    assert len(complete_question("Who signed it?", [(page, "")])) < 500


def test_every_line_of_the_question_set_is_whole() -> None:
    lines = (ROOT / "resources" / "questions" / "followups.jsonl").read_text(encoding="utf-8").splitlines()
    samples = {path.name for path in (ROOT / "resources" / "samples").iterdir()}
    asked = [json.loads(line) for line in lines]
    assert len(asked) == 100
    assert sum(each["after_rules"] for each in asked) == 25
    for each in asked:
        assert set(each) == {"kind", "history", "question", "expected_document", "quote", "after_rules"}
        assert each["expected_document"] in samples
        assert each["history"]
