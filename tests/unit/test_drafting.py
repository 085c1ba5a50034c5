from __future__ import annotations

import pytest

from engine.evaluation.drafting_sentences import ask_sentence
from engine.evaluation.drafting_tables import ask_tables


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "“Business Day” means a day on which banks in Boston are open.",
            "What does “Business Day” mean?", "a day on which banks in Boston are open",
        ),
        (
            "3.1 The Supplier delivers within 72 hours of the order, Monday to Friday.",
            "Within how many hours of the order does the Supplier deliver?", "72 hours",
        ),
        (
            "The set must accept full load within 20 seconds of the start signal.",
            "Within how many seconds of the start signal must the set accept full load?", "20 seconds",
        ),
        (
            "Recordings of the gate cameras are kept for 31 days, or until an\ninvestigation ends.",
            "For how many days are recordings of the gate cameras kept?", "31 days",
        ),
        ("(b) The water content must not exceed 200 milligrams per kilogram.",
         "What must the water content not exceed?", "200 milligrams per kilogram"),
        ("A visit to Zone 3 needs ten working days.",
         "How many working days does a visit to Zone 3 need?", "ten working days"),
        ("The speed limit on the site is 15 kilometres per hour.",
         "What is the speed limit on the site?", "15 kilometres per hour"),
        ("The fuel filter element is part number GX-4410-07.",
         "What is the part number of the fuel filter element?", "GX-4410-07"),
        ("The lease of Hall 4 was signed on 9 March 2026.",
         "When was the lease of Hall 4 signed?", "9 March 2026"),
        ("Set A could not take over because it was dismantled.",
         "Why could Set A not take over?", "it was dismantled"),
        ("This Agreement shall be governed by the laws of the State of Delaware.",
         "Which law governs the agreement?", "the State of Delaware"),
        ("The driver draws a sample of one litre in the presence of the Buyer.",
         "Who draws a sample of one litre in the presence of the Buyer?", "The driver"),
    ],
)  # fmt: skip
def test_a_sentence_gives_the_question_it_answers(sentence: str, question: str, answer: str) -> None:
    (asked,) = ask_sentence(sentence, {"Zone"})
    assert (asked.question, asked.answer) == (question, answer)


@pytest.mark.parametrize(
    "sentence",
    [
        # What "it", "the results" or "they" are stands elsewhere.
        "It must be returned within 30 days of the end of the contract.",
        "They shall notify the other party within ten days of such an event.",
        "If the fuel is late, the Supplier pays 500 euros for each day.",
        "The Power Section answers within ten working days.",
        "A repair costs 9,600 euros.",
        "The starting battery is 12 V and stands in the cabinet.",
        "This Agreement shall take effect on the day that both have signed.",
        "Work starts on 5 October 2026 and takes eight working days.",
        "The weather was fine on that day, and everybody went home early.",
        "Part | Number | Where it is kept, for 31 days.",
        "The heading of a section for 30 days",
    ],
)
def test_a_sentence_that_leans_on_another_or_says_too_little_gives_none(sentence: str) -> None:
    assert list(ask_sentence(sentence, set())) == []


def test_rows_of_a_table_give_what_a_column_says() -> None:
    text = (
        "Fault codes\n\nCode | Fault | First action\nE-07 | Low oil pressure | Check level\n"
        "E-12 | Low fuel pressure | Drain the separator\n\nAfterwards, E-07 | is no row.\n"
    )
    found = {asked.question: (asked.answer, text[start:end]) for asked, start, end in ask_tables(text)}
    assert found == {
        "What does the code E-07 mean?": ("Low oil pressure", "E-07 | Low oil pressure | Check level"),
        "What is the first action of the code E-12?": (
            "Drain the separator",
            "E-12 | Low fuel pressure | Drain the separator",
        ),
    }


def test_markdown_tables_are_read_and_rows_without_names_are_left_out() -> None:
    named = "| Device | Address |\n|---|---|\n| Controller A | 10.0.0.1 |\n| Controller B | 10.0.0.2 |\n"
    assert [asked.question for asked, _, _ in ask_tables(named)] == [
        "What is the address of “Controller A”?",
        "What is the address of “Controller B”?",
    ]
    numbered = "Week | Litres\n1 | 200\n2 | 300\n3 | 100\n"
    headless = "Report | IR-2026-014\nAuthor | T. Renwick\nSeverity | 2 of 4\n"
    assert list(ask_tables(numbered)) == list(ask_tables(headless)) == []
