"""The numbers of a sentence, and whether quoted words hold them."""

from __future__ import annotations

import pytest

from engine.answering import facts
from engine.answering.facts import Fact, Held, missing_facts
from engine.entities import Number
from engine.retrieval.exchanged import Counted, counted


def test_each_text_is_read_once_however_many_numbers_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def reading(text: str) -> Counted:
        read.append(text)
        return counted(text)

    def numbers(text: str) -> list[Number]:
        read.append(text)
        return []

    monkeypatch.setattr(facts, "counted", reading)
    monkeypatch.setattr(facts, "numbers", numbers)
    row = " ".join(str(number) for number in range(100, 220))
    often = []
    for text in (row, "The pump has 100."):
        read.clear()
        missing_facts(text, [Held(f"{text} {text}", sentences=(text, text))])
        often.append(len(read))
    assert often[0] == often[1]


@pytest.mark.parametrize(
    ("source", "sentence", "missing"),
    [
        (
            "Tenants pay 500 in winter and 300 in summer; owners pay 300 in winter and 500 in summer.",
            "Tenants pay 500 in winter and 300 in summer.",
            False,
        ),
        ("Tenants pay 500 in winter and 300 in summer.", "Tenants pay 300 in winter and 500 in summer.", True),
        ("The team met on 12 May 2024.", "The team has 12 members.", True),
        ("The team met on 2024-05-12.", "The team met in 2024.", False),
        ("The team met on May 12, 2024, in room 12.", "The team met in room 12 on 12 May 2024.", False),
        ("On 12 May 2024 members 12 to 15 met.", "In 2024 members 12 to 15 met.", False),
        ("The team met on 12 May 2024.", "The team met on the 12th.", False),
        ("The team met on 12 May 2024.", "The team met on the 13th.", True),
        ("The team met on 12 May 2024.", "The team met on the 12th floor.", True),
        ("It runs from 12 May to 15 May.", "It runs from 12 to 15 May.", False),
        ("It runs from 12 May to 15 May.", "It runs from May 12–15.", False),
        ("It runs from 12 May to 15 May.", "It runs from 13 to 15 May.", True),
        ("It runs for 12 people from 12 May to 15 May.", "It runs for 15 people from 12 May.", True),
        ("Pay within 15 (fifteen) months.", "Pay within 15 days.", True),
        ("Pay within 15 (fifteen) days.", "Pay within 15 days.", False),
        ("It costs USD 500.", "It costs 500 euros.", True),
        ("It costs USD 500.", "It costs $500.", False),
        ("It weighs 500 g.", "It weighs 500 mg.", True),
        ("It is 10 mm thick.", "It is 10 cm thick.", True),
        ("It is 5 km away.", "It is 5 miles away.", True),
        ("It bears 10 kg.", "It bears 10 tonnes.", True),
        ("It is kept at 5 °C.", "It is kept at -5 °C.", True),
        ("It is kept at −5 °C.", "It is kept at -5 °C.", False),
    ],
)
def test_a_number_is_missing(source: str, sentence: str, missing: bool) -> None:
    assert missing_facts(sentence, [Held(source)]) == (frozenset({Fact.NUMBER}) if missing else frozenset())
