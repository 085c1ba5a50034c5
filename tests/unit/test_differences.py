"""What differs between two sentences: dates, numbers, names, denials, and nothing that is only written otherwise."""

from __future__ import annotations

import pytest

from engine import FactKind
from engine.retrieval.differences import differences, without_list_mark

DATE, NUMBER, NAME, NEGATION = FactKind.DATE, FactKind.NUMBER, FactKind.NAME, FactKind.NEGATION
SAME = [
    ("It ends on 23 September 2026.", "It ends on 2026-09-23."),
    ("It ends on September 23rd, 2026.", "It ends on the 23rd of September 2026."),
    ("The fee is 1,500 euros.", "The fee is 1500 euros."),
    ("Notice of fifteen (15) days.", "Notice of 15 days."),
    ("4.2 The pump is tested.", "5.1 The pump is tested."),
    ("(a) the pump", "(b) the pump"),
    ("The Buyer pays.", "Payment is made by the Buyer."),
    ("Section 10.5 GOVERNING LAW.", "14.5.1 Governing Law."),
    ("In May the pump is tested.", "The pump is tested in May."),
    ("It ends on 4/3/2026.", "It ends on 2026-03-04."),
    ("It ends on 4/3/26.", "It ends on 3 April 2026."),
    ("It ends on the 4th day of March, 2026.", "It ends on 4\nMarch 2026."),
    ("It opens on 4 March.", "It opens on March 4th."),
    ("Wait two hours.", "Wait 2 hours."),
    ("Wait one hour.", "Wait 1 h."),
    ("A 15-minute break.", "A break of 15 minutes."),
    ("It weighs 15kg.", "It weighs 15 kg."),
    ("It costs 2.5 million.", "It costs 2,500,000."),
    ("It costs $2.5m.", "It costs 2,500,000.00 dollars."),
    ("A term of thirty-six (36) months.", "A term of 36 months."),
    ("One hundred and eighty days.", "It lasts 180 days."),
    ("No more than 12 may enter.", "No more than twelve may enter."),
    ("One of the pumps.", "The pumps."),
    ("Inspect every 250 and replace every 500 hours.", "Replace every 500; inspect every 250 hours."),
    ("Notice of 15 (fifteen) days.", "Notice of fifteen (15) days."),
    ("It costs USD 500.", "It costs $500."),
    ("It costs EUR 2.5bn.", "It costs 2.5 billion euros."),
    ("Cool it to –5 °C.", "Cool it to minus 5 °C."),
    ("It takes 10–15 days.", "It takes 10 to 15 days."),
]
OTHER = [
    ("Ends 23 September 2026.", "Ends 30 September 2026.", [(DATE, ("23 September 2026",), ("30 September 2026",))]),
    ("Wait 15 minutes.", "Wait twenty minutes.", [(NUMBER, ("15",), ("twenty",))]),
    ("It costs 1.5 million.", "It costs 15 million.", [(NUMBER, ("1.5",), ("15",))]),
    ("It costs 2.5 million.", "It costs 2.5 billion.", [(NUMBER, ("2.5 million",), ("2.5 billion",))]),
    ("It costs $900.", "It costs €900.", [(NUMBER, ("$900",), ("€900",))]),
    ("Wait 2 hours.", "Wait 2 days.", [(NUMBER, ("2 hours",), ("2 days",))]),
    ("Wait one hour.", "Wait two hours.", [(NUMBER, ("one",), ("two",))]),
    ("It takes thirty (30) days.", "It takes thirty (30) months.", [(NUMBER, ("(30) days",), ("(30) months",))]),
    (
        "It takes 15 (fifteen) days.",
        "It takes 15 (fifteen) months.",
        [(NUMBER, ("15 (fifteen) days",), ("15 (fifteen) months",))],
    ),
    (
        "It is inspected every 250 hours and replaced every 500.",
        "It is inspected every 500 hours and replaced every 250.",
        [(NUMBER, ("250", "500"), ("500", "250"))],
    ),
    ("Cool it to -5 °C.", "Cool it to 5 °C.", [(NUMBER, ("-5",), ("5",))]),
    (
        "Section 4 does not apply to tenants.",
        "Section 5 does not apply to tenants.",
        [(NUMBER, ("4",), ("5",))],
    ),
    ("See annex 3A.", "See annex 3B.", [(NUMBER, ("3A",), ("3B",))]),
    ("It opens on 4 March.", "It opens on 5 March.", [(DATE, ("4 March",), ("5 March",))]),
    ("It ends on 4/3/2026.", "It ends on 4/5/2026.", [(DATE, ("4/3/2026",), ("4/5/2026",))]),
    ("Signed by Mara Lind.", "Signed by Mara Holm.", [(NAME, ("Lind",), ("Holm",))]),
    ("Use filter GX-4410-07.", "Use filter GX-4410-08.", [(NAME, ("GX-4410-07",), ("GX-4410-08",))]),
    ("It may be opened.", "It may not be opened.", [(NEGATION, (), ("not",))]),
    ("It isn’t 5.", "It is 6.", [(NUMBER, ("5",), ("6",)), (NEGATION, ("isn’t",), ())]),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_what_is_only_written_otherwise_is_no_difference(a: str, b: str) -> None:
    assert differences(a, b) == ()
    assert differences(b, a) == ()


@pytest.mark.parametrize(("a", "b", "expected"), OTHER)
def test_what_differs_is_named(a: str, b: str, expected: list[object]) -> None:
    assert [(each.kind, each.in_a, each.in_b) for each in differences(a, b)] == expected


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Section 10.5 GOVERNING LAW.", "GOVERNING LAW."),
        ("Article 12: the Act applies.", "the Act applies."),
        ("CLAUSE IV. (a) The tenant pays.", "The tenant pays."),
        ("Section 4 – Fees", "Fees"),
        ("Section 4\n(1) the tenant pays.", "the tenant pays."),
        ("Section 4", ""),
        ("Section 4 does not apply to tenants.", "Section 4 does not apply to tenants."),
        ("Section 4\ndoes not apply.", "Section 4\ndoes not apply."),
        ("Article 12 of the Act applies.", "Article 12 of the Act applies."),
    ],
)
def test_the_number_of_a_clause_is_left_out_where_it_is_no_word_of_the_sentence(sentence: str, left: str) -> None:
    assert without_list_mark(sentence) == left
