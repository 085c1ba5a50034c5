from __future__ import annotations

import pytest

from engine.retrieval.asked_for import Kind, can_answer, figures_in, kind_of


@pytest.mark.parametrize(
    ("question", "kind", "sentence", "figures"),
    [
        ("When did it end?", Kind.DATE, "It ended on 3 May 2021, after 2 years.", ["3 May 2021"]),
        ("At what time does it open?", Kind.TIME, "It opens at 7:30 a.m. on 4 days.", ["7:30 a.m."]),
        ("How much does a pass cost?", Kind.MONEY, "A pass costs 25 euros for 3 days.", ["25 euros"]),
        ("How long must it cool?", Kind.DURATION, "Let it cool for 15 minutes.", ["15 minutes"]),
        ("How much notice is needed?", Kind.DURATION, "It needs ten working days.", ["ten working days"]),
        ("How many litres does tank T2 hold?", Kind.COUNT, "Tank T2 holds 25,000 litres.", ["25,000"]),
        ("What percentage was lost?", Kind.SHARE, "Some 12.5 % was lost in 2020.", ["12.5 %"]),
        ("How fast may I drive?", Kind.NUMBER, "The limit is 15 kilometres per hour.", ["15 kilometres per hour"]),
        # Digits of an identifier are none, and what the question says itself is no answer.
        ("How many are in bin 12?", Kind.COUNT, "In bin 12 is GX-4410-07.", []),
        ("Who signed it?", Kind.OTHER, "It was signed in 2020.", []),
        ("What is the part number of the filter?", Kind.OTHER, "The filter is part number GX-4410-07.", []),
    ],
)
def test_the_figure_that_is_asked_for(question: str, kind: Kind, sentence: str, figures: list[str]) -> None:
    assert kind_of(question) is kind
    assert [sentence[start:end] for start, end in figures_in(sentence, kind, question)] == figures
    assert can_answer(sentence, kind, question) == (kind is Kind.OTHER or bool(figures))


def test_of_several_the_nearest_to_the_words_of_the_question_comes_first() -> None:
    sentence = "A visit needs ten days in Zone 3, and after a refusal for cause another must wait for two months."
    question = "How long must another visit wait after a refusal?"
    spans = figures_in(sentence, Kind.DURATION, question)
    assert sentence[slice(*spans[0])] == "two months"
