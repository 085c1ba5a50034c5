from __future__ import annotations

import pytest

from engine.retrieval.asked_for import Kind, can_answer, kind_of, says_figure


@pytest.mark.parametrize(
    ("question", "kind", "sentence", "says"),
    [
        ("When did it end?", Kind.DATE, "It ended on 3 May 2021, after 2 years.", True),
        ("At what time does it open?", Kind.TIME, "It opens at 7:30 a.m. on 4 days.", True),
        ("How much does a pass cost?", Kind.MONEY, "A pass costs 25 euros for 3 days.", True),
        ("How long must it cool?", Kind.DURATION, "Let it cool for 15 minutes.", True),
        ("How long must it cool?", Kind.DURATION, "It runs at 15 bar since 2020.", False),
        ("How much notice is needed?", Kind.DURATION, "It needs ten working days.", True),
        ("How many litres does tank T2 hold?", Kind.COUNT, "Tank T2 holds 25,000 litres.", True),
        ("What percentage was lost?", Kind.SHARE, "Some 12.5 % was lost in 2020.", True),
        ("How fast may I drive?", Kind.NUMBER, "The limit is 15 kilometres per hour.", True),
        # Digits of an identifier are none, and what the question says itself is no answer.
        ("How many are in bin 12?", Kind.COUNT, "In bin 12 is GX-4410-07.", False),
        ("Who signed it?", Kind.OTHER, "It was signed in 2020.", False),
        ("What is the part number of the filter?", Kind.OTHER, "The filter is part number GX-4410-07.", False),
    ],
)
def test_the_figure_that_is_asked_for(question: str, kind: Kind, sentence: str, says: bool) -> None:
    assert kind_of(question) is kind
    assert says_figure(sentence, kind, question) == says
    assert can_answer(sentence, kind, question) == (kind is Kind.OTHER or says)
