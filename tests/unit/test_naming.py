from __future__ import annotations

from typing import Any

import pytest

from engine.retrieval import naming
from engine.retrieval.naming import Named, Names, asks_what_it_is

LIBRARY = [
    (1, "/c/NETGEAR_distributor-agreement.pdf", "Distributor Agreement"),
    (2, "/c/heating.pdf", "heating"),
    (3, "/c/policy.docx", "Insurance"),
    (4, "/c/pump_manual.md", "Pump manual"),
    (5, "/c/pump_manual_2019.md", "Pump manual 2019"),
    (6, "/c/BlueHarbor_lease.txt", "Lease of the Harbor House"),
    (7, "/c/minutes.txt", "Minutes of the board"),
    (8, "/c/GX-4410.xlsx", "GX-4410"),
    (9, "/mail/offer.eml//prices.xlsx", "Prices"),
]


@pytest.fixture
def names() -> Names:
    return Names(LIBRARY)


@pytest.mark.parametrize(
    ("question", "document", "rest"),
    [
        ("What does pump_manual.md say of seals?", 4, "What does say of seals?"),
        ("what does Pump_Manual say of seals?", 4, "what does say of seals?"),
        ('What does "Pump manual" say of seals?', 4, "What does say of seals?"),
        ("What does „pump manual“ say of seals?", 4, "What does „ say of seals?"),
        ("the width in GX-4410.xlsx, please", 8, "the width in , please"),
        ("the width of gx-4410, please", 8, "the width of , please"),
        ("who wrote heating.pdf first?", 2, "who wrote first?"),
        ("the cost in prices.xlsx", 9, "the cost in"),
    ],
)
def test_a_whole_name_names_its_document_and_leaves_the_question(
    names: Names, question: str, document: int, rest: str
) -> None:
    named = names.named_in(question)
    assert (named.documents, named.whole) == (frozenset({document}), True)
    assert named.question.split() == rest.split()


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("What does the pump manual say of seals?", 4),
        ("Rent in the lease of the  harbor house?", 6),
        ("pump manual?", 4),
    ],
)
def test_a_name_in_small_letters_may_be_one_and_stays_in_the_question(
    names: Names, question: str, document: int
) -> None:
    assert names.named_in(question) == Named(frozenset({document}), question)


def test_a_thing_that_is_also_a_title_names_nothing_without_an_article() -> None:
    many = Names([(1, "/a.pdf", "Audit rights"), *((n, f"/c{n}.pdf", f"Contract {n}") for n in range(2, 23))])
    assert not many.named_in("Which contracts have audit rights?").documents
    quoted = many.named_in("What does “Audit rights” say of fees?")
    assert (quoted.documents, quoted.question.split()) == ({1}, "What does say of fees?".split())


def test_the_longest_name_wins(names: Names) -> None:
    named = names.named_in("What does the pump manual 2019 say of seals?")
    assert named.documents == {5}
    assert "2019" not in named.question
    both = names.named_in("Do pump_manual_2019.md and GX-4410 differ in width?")
    assert both.documents == {5, 8}
    # Which of them is asked about which cannot be told: both names stay.
    assert both.question == "Do pump_manual_2019.md and GX-4410 differ in width?"


@pytest.mark.parametrize("question", ["pump manual?", "Pump Manual", "the GX-4410"])
def test_of_a_question_that_is_a_name_the_name_is_kept(names: Names, question: str) -> None:
    named = names.named_in(question)
    assert named.documents
    assert named.question == question


@pytest.mark.parametrize(
    "question",
    [
        "how does heating work",
        "How does it heat?",
        "What insurance is needed?",
        "Insurance of what is needed?",
        "who takes minutes of a meeting?",
        "what prices were offered?",
        "the pump manuals of all years",
        "a newpump manual",
        "",
        "???",
    ],
)
def test_a_name_by_chance_names_none(names: Names, question: str) -> None:
    assert names.named_in(question) == Named(frozenset(), question)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What law governs the NETGEAR contract?", {1}),
        ("NETGEAR: what law governs?", {1}),
        ("What law governs the Netgear contract?", {1}),
        ("What law governs the netgear contract?", set()),
        ("Netgear is bound by what law?", set()),
        ("What does the Insurance cover?", {3}),
        ("Is the 4410 wide?", {8}),
        ("What of 44?", set()),
    ],
)
def test_a_word_that_few_names_hold_names_a_document_when_it_is_written_as_a_name(
    names: Names, question: str, expected: set[int]
) -> None:
    named = names.named_in(question)
    assert (named.documents, named.question, named.whole) == (expected, question, False)


def test_among_those_with_the_word_the_ones_with_more_of_the_question_count() -> None:
    others = [(n, f"/{n}x.txt", "") for n in range(3, 20)]
    names = Names([(1, "/Acme_lease.txt", ""), (2, "/Acme_licence.txt", ""), *others])
    assert names.named_in("Who pays for the lease to Acme?").documents == {1}
    assert names.named_in("Who pays Acme?").documents == {1, 2}


def test_a_word_that_many_names_hold_names_none() -> None:
    names = Names([(n, f"/Acme_{n}.txt", f"Acme paper number {n}") for n in range(1, 21)])
    assert names.named_in("What does Acme pay?") == Named(frozenset(), "What does Acme pay?")


def test_a_word_that_more_than_a_few_in_a_hundred_hold_names_none() -> None:
    others = [(n, f"/f{n}.txt", "") for n in range(11, 101)]
    ten = Names([*((n, f"/Acme_{n}.txt", "") for n in range(1, 11)), *others])
    assert ten.named_in("What does Acme pay?").documents == frozenset()
    four = Names([*((n, f"/{'Acme' if n < 5 else 'x'}_{n}.txt", "") for n in range(1, 11)), *others])
    assert four.named_in("What does Acme pay?").documents == {1, 2, 3, 4}


def test_a_whole_name_that_many_documents_have_names_none() -> None:
    many = Names([(n, f"/{n}/read_me.txt", f"t{n}") for n in range(1, 21)])
    assert many.named_in("What is in read_me.txt today?") == Named(frozenset(), "What is in read_me.txt today?")
    few = Names([(n, f"/{n}/{'read_me' if n < 4 else f'f{n}'}.txt", f"t{n}") for n in range(1, 21)])
    assert few.named_in("What is in read_me.txt today?").documents == {1, 2, 3}


def test_the_only_document_may_be_named() -> None:
    assert Names([(1, "/pump_manual.txt", "")]).named_in("What says the pump manual of seals?").documents == {1}
    assert Names([]).named_in("What says the Pump manual?").documents == frozenset()


def test_a_document_with_several_paths_is_named_by_each_of_them() -> None:
    others = [(n, f"/f{n}.txt", "") for n in range(3, 30)]
    names = Names([(1, "/Acme_lease.txt", "t"), (2, "/Acme_licence.txt", "t"), (1, "/old_backup.txt", "t"), *others])
    assert names.named_in("What does old_backup.txt say of rent?").documents == {1}
    assert names.named_in("What does Acme_lease.txt say of rent?").documents == {1}
    assert names.named_in("Who pays for the lease to Acme?").documents == {1}
    assert names.named_in("Who pays for the Backup to acme?").documents == {1}


def test_a_name_is_text_and_no_pattern() -> None:
    names = Names([(1, "/a+b (draft) [2].txt", "x.*y"), (2, "/c.txt", "\\d+ $1")])
    assert names.named_in("What is in a+b (draft) [2].txt now?").documents == {1}
    assert not names.named_in("What is in xaay now, and in aab draft 2?").documents


def test_a_question_looks_at_few_of_20_000_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither compares with every name nor stems them again."""
    names = Names([(n, f"/x/unit{n}_report.txt", f"Unit{n} report") for n in range(20_000)])
    calls = {"stem": 0, "_how_named": 0, "get": 0}

    def counted(name: str) -> None:
        original = getattr(naming, name)

        def count(*arguments: str) -> object:
            calls[name] += 1
            return original(*arguments)

        monkeypatch.setattr(naming, name, count)

    class Counted(dict[str, Any]):
        def get(self, *arguments: Any) -> Any:
            calls["get"] += 1
            return super().get(*arguments)

    names._whole = Counted(names._whole)
    names._holders = Counted(names._holders)
    counted("stem")
    counted("_how_named")
    assert names.named_in("What does unit12345_report.txt say of the Pump in unit 7?").documents == {12345}
    assert names.named_in("What does Unit777 say of pumps?").documents == {777}
    assert calls["get"] < 100
    assert calls["stem"] < 50
    assert calls["_how_named"] < 10


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who are the parties?", True),
        ("When was it signed?", True),
        ("What is the effective date?", True),
        ("Which author wrote it?", True),
        ("How often is the filter replaced?", False),
        ("", False),
    ],
)
def test_questions_about_the_document_itself(question: str, expected: bool) -> None:
    assert asks_what_it_is(question) is expected
