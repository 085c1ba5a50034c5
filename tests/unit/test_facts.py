"""What differs between two sentences: dates, numbers, names, denials, and nothing that is only written otherwise."""

from __future__ import annotations

import pytest

from engine import FactKind
from engine.retrieval.facts import differences

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
]
OTHER = [
    ("Ends 23 September 2026.", "Ends 30 September 2026.", [(DATE, ("23 September 2026",), ("30 September 2026",))]),
    ("Wait 15 minutes.", "Wait twenty minutes.", [(NUMBER, ("15",), ("twenty",))]),
    ("It costs 1.5 million.", "It costs 15 million.", [(NUMBER, ("1.5",), ("15",))]),
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
