"""Whether two numbers stand each where the other belongs, and where nobody can tell."""

from __future__ import annotations

import pytest

from engine.retrieval import exchanged as module
from engine.retrieval.exchanged import counted, exchanged

SERVICE = "The pump is inspected every 250 hours and replaced every 500 hours."
EXCHANGED = [
    (SERVICE, "The pump is inspected every 500 hours and replaced every 250 hours."),
    (SERVICE, "The pump is replaced every 250 hours; it is inspected every 500 hours."),
    ("The rent is 900 and the deposit 1,800 euros.", "The rent is 1,800 euros and the deposit 900 euros."),
    ("Tenants pay 500 in winter and 300 in summer.", "Tenants pay 300 in winter and 500 in summer."),
]
NOT_EXCHANGED = [
    (SERVICE, "The pump is replaced every 500 hours; it is inspected every 250 hours."),
    (
        "Tenants pay 500 in winter and 300 in summer; owners pay 300 in winter and 500 in summer.",
        "Tenants pay 500 in winter and 300 in summer.",
    ),
    (
        "The rent and the deposit are 900 and 1,800 euros respectively.",
        "The rent is 900 euros and the deposit is 1800 euros.",
    ),
    (
        "Flats for one and for two cost 900 euros here and 1,800 euros there respectively.",
        "Flats for two are there for 900 euros, and flats for one are here for 1,800 euros.",
    ),
    (
        "Buyers and renters get 5 and 3 years of support.",
        "Support lasts 5 years for buyers, and 3 years for renters.",
    ),
    (
        "Buyers and renters get thirty-six and twenty-four months of support.",
        "Support lasts 36 months for buyers, and 24 months for renters.",
    ),
    ("It runs 250 hours and 500 days.", "It is 500 days long and lasts 250 hours."),
]


@pytest.mark.parametrize(("source", "answer"), EXCHANGED)
def test_two_numbers_are_exchanged(source: str, answer: str) -> None:
    for one, other in ((source, answer), (answer, source)):
        found = exchanged(counted(one), counted(other))
        assert len(found) == 2
        assert found == tuple(sorted(found, key=lambda number: number.start))
        assert all(one[number.start : number.end] == number.text for number in found)


@pytest.mark.parametrize(("source", "answer"), NOT_EXCHANGED)
def test_no_numbers_are_exchanged(source: str, answer: str) -> None:
    assert exchanged(counted(source), counted(answer)) == ()
    assert exchanged(counted(answer), counted(source)) == ()


def test_a_list_of_numbers_is_not_compared_in_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(module, "_crossed", lambda *places: compared.append(places))
    texts = {count: counted(", ".join(f"pump {100 + number}" for number in range(count))) for count in (20, 120)}
    exchanged(texts[20], texts[120])
    assert len(compared) == 190
    compared.clear()
    assert exchanged(texts[120], texts[120]) == ()
    assert not compared
