"""Dates, numbers, identifiers and names, as people write them."""

from __future__ import annotations

import pytest

from engine.entities import Date, dates, identifiers, names, numbers, without

FOURTH = Date(2026, 3, 4)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("4 March 2026", {FOURTH}),
        ("4th of March, 2026", {FOURTH}),
        ("the 4th day of\nMarch 2026", {FOURTH}),
        ("MARCH 4, 2026", {FOURTH}),
        ("Mar. 4th 2026", {FOURTH}),
        ("March 4,2026", {FOURTH}),
        ("2026-03-04", {FOURTH}),
        ("4/3/2026", {FOURTH, Date(2026, 4, 3)}),
        ("13.3.2026", {Date(2026, 3, 13)}),
        ("13/3/26", {Date(1926, 3, 13), Date(2026, 3, 13)}),
        ("4-Sep-2026", {Date(2026, 9, 4)}),
        ("4 March", {Date(None, 3, 4)}),
        ("March 2026", {Date(2026, 3, None)}),
        ("4 ſept 2026", {Date(2026, 9, 4)}),
        ("15 May", {Date(None, 5, 15)}),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, meant: set[Date]) -> None:
    (date,) = dates(f"It ends ({text}) here.")
    assert date.readings == meant
    assert date.text == text.removeprefix("the ")


@pytest.mark.parametrize(
    "text",
    [
        "No more than 15 may enter.",
        "13/14/2026",
        "2026-13-01",
        "4\n\nMarch",
        "Clause 4.3.26",
        "March 4.5",
        "2026",
        "May",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1,500", [("1500", "", "1,500")]),
        ("1,500.00 euros", [("1500", "euro", "1,500.00 euros")]),
        ("3,5 %", [("3,5", "%", "3,5 %")]),
        ("clauses 4.1 and 4.10", [("4.1", "", "4.1"), ("4.10", "", "4.10")]),
        ("$2.5 million", [("2500000", "dollar", "$2.5 million")]),
        ("2.5 million euros", [("2500000", "euro", "2.5 million euros")]),
        ("£3bn and 3m", [("3000000000", "pound", "£3bn"), ("3", "metre", "3m")]),
        ("5 per cent of 5 per day", [("5", "%", "5 per cent"), ("5", "", "5")]),
        ("15kg, 60km/h, 3B", [("15", "kilogram", "15kg"), ("60", "kilometre", "60km"), ("3", "b", "3B")]),
        ("a 15-minute wait in the 1960s", [("15", "minute", "15-minute"), ("1960", "decade", "1960s")]),
        ("10 working days", [("10", "day", "10 working days")]),
        ("the 4th of 16A and 5 a day", [("4", "", "4"), ("16", "ampere", "16A"), ("5", "", "5")]),
        ("fifteen (15) days", [("15", "day", "(15) days"), ("15", "", "fifteen")]),
        ("two hours", [("2", "hour", "two hours")]),
        ("thirty-six months", [("36", "month", "thirty-six months")]),
        ("one hundred and eighty", [("180", "", "one hundred and eighty")]),
        ("Two million five hundred thousand and one", [("2500001", "", "Two million five hundred thousand and one")]),
        ("a thousand euros", [("1000", "euro", "a thousand euros")]),
        ("two and three, twenty ten", [("2", "", "two"), ("3", "", "three"), ("20", "", "twenty"), ("10", "", "ten")]),
        ("five hundred hundred", [("500", "", "five hundred hundred"), ("100", "", "hundred")]),
        ("five thousand two million", [("5002", "", "five thousand two million"), ("1000000", "", "million")]),
        ("twelve hundred", [("1200", "", "twelve hundred")]),
        ("15 (fifteen) days", [("15", "day", "15 (fifteen) days"), ("15", "", "fifteen")]),
        ("EUR 5m and USD500k", [("5000000", "euro", "EUR 5m"), ("500000", "dollar", "USD500k")]),
        ("US$5.5 bn, 5 US$", [("5500000000", "dollar", "US$5.5 bn"), ("5", "dollar", "5 US$")]),
        ("2.5bn or 2mn euros", [("2500000000", "", "2.5bn"), ("2000000", "euro", "2mn euros")]),
        ("5 mg, 5g, 5 cm", [("5", "milligram", "5 mg"), ("5", "gram", "5g"), ("5", "centimetre", "5 cm")]),
        ("5t or 5 t, 5W or 5 w", [("5", "tonne", "5t"), ("5", "", "5"), ("5", "watt", "5W"), ("5", "", "5")]),
        ("5 kWh, 5 kilowatt-hours", [("5", "kilowatt hour", "5 kWh"), ("5", "kilowatt hour", "5 kilowatt-hours")]),
        ("-5 °C, –5, (−5)", [("-5", "°c", "-5 °C"), ("-5", "", "–5"), ("-5", "", "(−5)")]),
        ("minus 5 and -$5", [("-5", "", "minus 5"), ("-5", "dollar", "-$5")]),
        ("10-15, 3 –5", [("10", "", "10"), ("15", "", "15"), ("3", "", "3"), ("5", "", "5")]),
        ("4% -6%", [("4", "%", "4%"), ("6", "%", "6%")]),
        ("GX-4410-07 and E12", []),
        ("fıve ſix hours", []),
    ],
)
def test_a_number_is_read_with_what_it_counts(text: str, read: list[tuple[str, str, str]]) -> None:
    assert [(number.value, number.unit, number.whole) for number in numbers(text)] == read
    assert all(text[number.start : number.end] == number.text for number in numbers(text))


def test_a_number_in_words_is_no_longer_than_english_has_it() -> None:
    for power in ("hundred", "thousand", "million"):
        assert max(len(number.value) for number in numbers(f"five hundred {power} " * 2200)) < 20
        assert max(len(number.value) for number in numbers(f"five{f' {power}' * 2200}")) < 20


def test_a_bare_word_may_count_nothing() -> None:
    assert [number.may_count_nothing for number in numbers("1, one hour, one of")] == [False, False, True]


def test_identifiers_names_and_what_is_left_without_them() -> None:
    text = "On 4 March 2026 Major Okafor's GX-4410-07 Filter (E12) weighed 15kg"
    assert [each.text for each in identifiers(text)] == ["GX-4410-07", "E12"]
    rest = without(text, dates(text))
    assert len(rest) == len(text)
    assert [each.text for each in names(rest)] == ["Major", "Okafor", "Filter"]


def test_a_unit_is_no_name() -> None:
    text = "Mr Lind of the SEC pays EUR 500, US$ 5 or 30 GBP for 5 MW and 3 Volt, as Volt has it"
    assert [each.text for each in names(text)] == ["Lind", "SEC", "Volt"]
