"""From a question to passages, with the bundled embedder: each stage shows in what comes out."""

from __future__ import annotations

import dataclasses
import hashlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.errors import EngineError, QuestionEmpty
from engine.ingestion.embedder import Embedder
from engine.ingestion.ingest import prepare
from engine.ingestion.parsers import markdown, plain
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex
from engine.library.ledger import Ledger
from engine.library.rows import FileState
from engine.library.vector_index import VectorIndex
from engine.retrieval import late_interaction
from engine.retrieval.retrieve import Retriever
from engine.retrieval.settings import DEFAULT_RETRIEVAL
from engine.types import Passage, Scope

FERRY = (
    "The ferry runs every day in summer and twice a week in winter. Tickets are sold on board and at the kiosk by the "
    "church. Dogs travel free but must be kept on a lead. Bicycles cost three euros each way. The crossing takes forty "
    "minutes in good weather. "
)
LUNCH = "The canteen serves lunch from noon until two. On Fridays there is fish. "
GATE = "Visitors sign the book at the gate and wear a badge. "


class Library:
    def __init__(self, folder: Path, embedder: Embedder) -> None:
        self.database = Database(folder / "catalog.sqlite")
        self.documents = Documents(self.database)
        self.vectors = VectorIndex(folder / "chroma", self.documents)
        self.keywords = KeywordIndex(self.database)
        self.embedder = embedder
        self.ids: dict[str, int] = {}

    def add(self, texts: dict[str, str]) -> None:
        """Store texts by file name, as ``add`` would."""
        for name, text in texts.items():
            kind = "md" if name.endswith(".md") else "txt"
            parser = markdown if kind == "md" else plain
            parsed = dataclasses.replace(parser.parse(text.encode(), name), parser=f"{kind}/1")
            path = f"/papers/{name}"
            chunks, vectors = prepare(parsed, path, self.embedder)
            file = FileState(hashlib.sha256(f"{name}\n{text}".encode()).hexdigest(), len(text), 1)
            change, *_ = self.documents.store("Papers", path, file, parsed, chunks, vectors, self.embedder.sha256)
            self.ids[name] = change.document.id

    def retriever(self, **settings: Any) -> Retriever:
        chosen = dataclasses.replace(DEFAULT_RETRIEVAL, **settings)
        return Retriever(self.documents, self.vectors, self.keywords, self.embedder, chosen)

    def ask(self, question: str, limit: int = 3, scope: Scope = Scope(), **settings: Any) -> tuple[Passage, ...]:  # noqa: B008
        passages = self.retriever(**settings).retrieve(question, limit, scope)
        scores = [passage.score for passage in passages]
        assert len(passages) <= limit
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)
        assert len({passage.chunk.id for passage in passages}) == len(passages)
        for passage in passages:
            text = self.documents.text(passage.document.id)
            assert text[passage.chunk.start : passage.chunk.end] == passage.chunk.text
        return passages

    def names(self, question: str, limit: int = 3, scope: Scope = Scope(), **settings: Any) -> list[str]:  # noqa: B008
        """The files that the passages are from."""
        return [passage.document.path.rpartition("/")[2] for passage in self.ask(question, limit, scope, **settings)]


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Iterator[Library]:
    library = Library(tmp_path, embedder)
    yield library
    library.vectors.close()
    library.database.close()


# --- each stage ------------------------------------------------------------------------------------------------------


def test_vectors_find_what_is_said_in_other_words(library: Library) -> None:
    library.add({
        "filter.txt": "Change the fuel filter after five hundred hours of running.",
        "meals.txt": LUNCH,
        "shifts.txt": "Shifts are swapped on Fridays.",
    })  # fmt: skip
    question = "How often must the diesel strainer be renewed?"
    assert library.ask(question, 1)[0].document.path == "/papers/filter.txt"
    assert library.ask(question, 1)[0].found_by == ("vectors",)
    assert library.names(question, vectors=False) == []
    assert library.names("shift swaps", vectors=False) == ["shifts.txt"]


def test_keywords_find_a_number_among_many_texts_that_mean_the_same(library: Library) -> None:
    alarm = "A red lamp in room {} shows that the pressure alarm went off; the operator resets the pressure alarm."
    library.add({f"{n}.txt": alarm.format(n) for n in range(70)})
    library.add({"soup.txt": "On Thursday there is soup, and the number on the ticket is QX-7731."})
    question = "What about QX-7731, the pressure alarm of the operator?"
    found = library.ask(question)[0]
    assert (found.document.path, "keywords" in found.found_by) == ("/papers/soup.txt", True)
    without = library.ask(question, 20, keywords=False)
    assert "/papers/soup.txt" not in {passage.document.path for passage in without}
    assert {passage.found_by for passage in without} == {("vectors",)}


def test_late_interaction_puts_the_answer_before_what_has_its_words(library: Library) -> None:
    library.add({
        "answer.txt": "The tenant may end the lease by giving three months notice.",
        "words.txt": "The lease period is ten years. The period of the lease begins in May. Notices are in writing.",
        "ferry.txt": "The ferry runs every day in summer and twice a week in winter.",
    })  # fmt: skip
    question = "What is the notice period for ending the lease?"
    assert library.names(question, 2) == ["answer.txt", "words.txt"]
    assert library.names(question, 2, late_interaction=False) == ["words.txt", "answer.txt"]


NAMED = {
    "NETGEAR_agreement.txt": f"The laws of Ohio govern. Notices are sent by post. {FERRY}",
    "memo.txt": "Which law governs the NETGEAR agreement, people ask. What law governs it is told in the agreement.",
    "other.txt": "The law that governs this agreement is that of Ohio.",
    "soup.txt": LUNCH,
    "gate.txt": GATE,
}


@pytest.mark.parametrize(
    "question", ["What law governs the agreement of NETGEAR?", "What law governs in netgear_agreement.txt?"]
)
def test_a_document_that_is_named_comes_first(library: Library, question: str) -> None:
    library.add(NAMED)
    assert library.names(question)[0] == "NETGEAR_agreement.txt"
    assert library.names(question, naming=False)[0] == "memo.txt"


LEASE = "\n\n".join((
    f"This is a lease between parties: Alpha BV, the landlord, and Beta GmbH, the tenant. {FERRY}",
    FERRY * 4,
    GATE * 20,
    f"Who is a party to this paper and who are the parties is for the parties to say. {LUNCH * 10}",
    FERRY * 4,
))  # fmt: skip


def test_openings_come_first_when_a_document_is_asked_what_it_is(library: Library) -> None:
    library.add({"harbor_lease.txt": LEASE, "other.txt": f"The parties met. {FERRY}"})
    question = "Who are the parties to harbor_lease.txt?"
    with_openings, without = library.ask(question, 4), library.ask(question, 4, openings=False)
    assert (with_openings[0].chunk.start, "Alpha BV" in with_openings[0].chunk.text) == (0, True)
    assert "Who is a party" in without[0].chunk.text
    assert without[0].chunk.start > 0
    # Another question is not about the document itself.
    other = "Who has a book at the gate, by harbor_lease.txt?"
    assert library.ask(other, 4) == library.ask(other, 4, openings=False)


def test_openings_are_looked_at_whether_or_not_a_search_found_them(library: Library) -> None:
    lines = [f"{n}. Party {n} stays away. {LUNCH * 10}" for n in range(90)]
    answer = "The parties signed it: who signed it as a party is known."
    library.add({"harbor_lease.txt": "\n\n".join([FERRY * 4, FERRY * 4, *lines, answer])})
    question = "Who signed harbor_lease.txt as a party?"
    found = {each.chunk.ordinal: each for each in library.ask(question, 20, joining=False)}
    assert 0 in found
    assert found[0].found_by == ()
    assert 0 not in {each.chunk.ordinal for each in library.ask(question, 20, joining=False, openings=False)}


RENT = {
    "rent.txt": "The rent of the harbour is due on Monday at noon, in cash, at the office.",
    "rent_again.txt": "The rent of the harbour is due on Monday at noon, in cash, at the office!",
    "late.txt": "Who pays the harbour rent late owes a fee.",
    "soup.txt": LUNCH,
}


def test_diversity_puts_copies_last(library: Library) -> None:
    library.add(RENT)
    question = "When is the rent of the harbour due?"
    assert library.names(question, 2) == ["rent.txt", "late.txt"]
    assert library.names(question, 4) == ["rent.txt", "late.txt", "soup.txt", "rent_again.txt"]
    assert library.names(question, 2, diversity=False) == ["rent.txt", "rent_again.txt"]


BOILER = {
    "boiler.txt": "\n\n".join((
        FERRY * 4,
        f"The boiler is inspected every March by the crew. {'The boiler crew looks at each pipe of the boiler. ' * 14}",
        f"A boiler that fails the inspection is shut down. {'The boiler report names each fault of the boiler. ' * 14}",
        GATE * 20,
    )),
    "rules.txt": "The inspection of a boiler is paid by its owner.",
}  # fmt: skip


def test_joining_makes_one_passage_of_neighbours(library: Library) -> None:
    library.add(BOILER)
    question = "When is the boiler inspected, and what if it fails the inspection?"
    joined, apart = library.ask(question, 2, widening=False), library.ask(question, 2, joining=False, widening=False)
    long = next(passage for passage in joined if passage.document.id == library.ids["boiler.txt"])
    assert "every March" in long.chunk.text
    assert "shut down" in long.chunk.text
    assert len(joined) == 2
    assert max(len(passage.chunk.text) for passage in apart) < len(long.chunk.text)
    assert long.chunk.id in {chunk.id for chunk in library.documents.chunks_of(long.document.id)}
    short = library.ask(question, 3, joined_characters=len(long.chunk.text) - 1, widening=False)
    assert all(len(passage.chunk.text) < len(long.chunk.text) for passage in short)


def test_widening_takes_short_sentences_in(library: Library) -> None:
    library.add({"boiler.txt": "\n\n".join((
        f"{FERRY * 4}So it is.",
        f"The boiler is inspected every March by the crew. {'The boiler crew looks at each pipe of the boiler. ' * 14}",
        f"Thus far. {GATE * 18}",
    ))})  # fmt: skip
    question = "When is the boiler inspected?"
    (wide,), (narrow,) = (
        library.ask(question, 1, joining=False),
        library.ask(question, 1, joining=False, widening=False),
    )
    assert wide.chunk.id == narrow.chunk.id
    grown = wide.chunk.text.replace(narrow.chunk.text, "")
    assert narrow.chunk.text in wide.chunk.text
    assert len(grown.strip()) > 0
    stored = {(chunk.start, chunk.end) for chunk in library.documents.chunks_of(library.ids["boiler.txt"])}
    assert (narrow.chunk.start, narrow.chunk.end) in stored
    assert (wide.chunk.start, wide.chunk.end) not in stored
    assert len(wide.chunk.text) - len(narrow.chunk.text) <= 2 * DEFAULT_RETRIEVAL.widened_characters


def test_a_phrase_in_quotes_is_looked_for_as_it_stands(library: Library) -> None:
    library.add({
        "shuffled.txt": "Withheld consent shall be reasonably explained and consent shall not be unreasonable. "
        "Withheld consent, unreasonably: consent",
        "phrase.txt": f"It is said that consent shall\nnot be Unreasonably withheld. {FERRY}",
        "ferry.txt": f"Consent, which is asked in writing, shall not be withheld without a reason. {FERRY}",
    })  # fmt: skip
    phrase = "consent shall not be unreasonably withheld"
    assert library.names(phrase)[0] == "shuffled.txt"
    for question in (f'Where is "{phrase}" said?', f"Where is „{phrase}“ said?", f"Where is “{phrase}” said?"):
        assert library.names(question)[0] == "phrase.txt"
    library.add({"again.txt": f"{LUNCH * 3} It is said that consent shall not be unreasonably withheld. {FERRY}"})
    first, second, third = library.ask(f'Where is "{phrase}" said?')
    assert {each.document.path for each in (first, second)} == {"/papers/phrase.txt", "/papers/again.txt"}
    assert 1 == first.score > second.score + 0.01 > third.score


# --- names and scopes ------------------------------------------------------------------------------------------------


def manual(items: int) -> str:
    fill = (FERRY, LUNCH * 4, GATE * 5)
    return "\n\n".join(f"{n}. The warranty of item {n} lasts {n} months. {fill[n % 3] * 3}" for n in range(items))


def test_a_document_that_a_word_names_leaves_the_others_their_share(library: Library) -> None:
    library.add(
        {"NETGEAR_manual.txt": manual(100), "policy.txt": "The warranty lasts five years in Norway.", "x.txt": LUNCH}
    )
    names = library.names("How long is the warranty of a NETGEAR item?", 8)
    assert names == ["NETGEAR_manual.txt"] * 6 + ["policy.txt", "x.txt"]
    assert library.names("How long is the warranty by NETGEAR_manual.txt?", 8) == ["NETGEAR_manual.txt"] * 8


def test_what_the_others_do_not_fill_goes_to_the_named_document(library: Library) -> None:
    library.add({"NETGEAR_manual.txt": manual(20)})
    assert len(library.ask("How long is the warranty of a NETGEAR item?", 8, joining=False)) == 8
    library.add({"soup.txt": LUNCH})
    assert len(library.ask("How long is the warranty of a NETGEAR item?", 8, joining=False)) == 8


def test_the_others_fill_what_a_named_document_leaves(library: Library) -> None:
    library.add(NAMED)
    names = library.names("What law governs in NETGEAR_agreement.txt?", 5)
    assert names[0] == "NETGEAR_agreement.txt"
    assert sorted(names) == sorted(NAMED)


def test_a_scope_is_kept_by_every_search(library: Library) -> None:
    library.add({**NAMED, "notes.md": "# Notes\n\nThe law that governs the NETGEAR agreement is in these notes."})
    for question in ("What law governs the agreement?", "What law governs NETGEAR?", 'Where is "the laws of Ohio"?'):
        inside = ("memo.txt", "other.txt")
        scope = Scope(documents=tuple(library.ids[name] for name in inside))
        assert sorted(library.names(question, 8, scope)) == sorted(inside)
        assert library.names(question, 8, Scope(kinds=("md",))) == ["notes.md"]
        assert sorted(library.names(question, 8, Scope(kinds=("txt",)))) == sorted(NAMED)
        assert library.names(question, 8, Scope(documents=(10**6,))) == []
        assert library.names(question, 8, Scope(until="1960-01-01")) == []
    with pytest.raises(EngineError):
        library.ask("What law?", scope=Scope(collections=("Nothing",)))


def test_a_name_outside_the_scope_names_nothing_in_it(library: Library) -> None:
    library.add(NAMED)
    scope = Scope(documents=(library.ids["memo.txt"], library.ids["soup.txt"], library.ids["other.txt"]))
    question = "What law governs by NETGEAR_agreement.txt?"
    assert library.ask(question, 3, scope) == library.ask(question, 3, scope, naming=False)


def test_a_scope_of_one_document_is_as_good_as_its_name(library: Library) -> None:
    library.add({**NAMED, "paper.txt": LEASE})
    scope = Scope(documents=(library.ids["paper.txt"],))
    found = library.ask("Who are the parties?", 8, scope, joining=False)
    assert {passage.document.id for passage in found} == {library.ids["paper.txt"]}
    assert found[0].chunk.ordinal == 0
    assert library.ask("Who are the parties?", 8, scope, joining=False, openings=False)[0].chunk.ordinal > 0


def test_names_are_known_as_soon_as_they_are_there(library: Library) -> None:
    library.add(NAMED)
    retriever, ledger = library.retriever(), Ledger(library.database)

    def first(name: str) -> str:
        return retriever.retrieve(f"What law governs in {name}?", 3)[0].document.path

    document = library.documents.get(library.ids["gate.txt"])
    assert first("gate.txt") == "/papers/gate.txt"
    assert first("back_yard.txt") != "/papers/gate.txt"
    ledger.move(document, "/papers/back_yard.txt", FileState(document.sha256, 1, 2))
    assert first("back_yard.txt") == "/papers/back_yard.txt"
    ledger.add_copy(
        library.documents.get(document.id), "/elsewhere/front-door.txt", FileState(document.sha256, 1, 2), 9
    )
    assert first("front-door.txt") == "/papers/back_yard.txt"
    ledger.forget("Papers", ["/elsewhere/front-door.txt"])
    assert first("front-door.txt") != "/papers/back_yard.txt"
    ledger.move(library.documents.get(document.id), "/papers/back-yard.log", FileState(document.sha256, 1, 3))
    assert first("back-yard.log") == "/papers/back-yard.log"


# --- whatever the library holds --------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["", "  \n"])
def test_an_empty_question_is_refused(library: Library, question: str) -> None:
    with pytest.raises(QuestionEmpty):
        library.ask(question)


def test_a_passage_tells_how_well_its_words_match(library: Library) -> None:
    library.add({"gate.txt": GATE, "lunch.txt": LUNCH})
    near, far = library.ask("Who signs the book at the gate?", 2)
    assert near.document.id == library.ids["gate.txt"]
    assert near.match > far.match > 0
    assert {passage.match for passage in library.ask("Who signs the book?", 2, late_interaction=False)} == {0.0}


def test_a_small_model_gets_single_chunks(library: Library) -> None:
    library.add({"long.txt": "\n\n".join(f"{FERRY} This is paragraph {number} of it." for number in range(12))})
    retriever = library.retriever()
    joined = retriever.retrieve("How long does the crossing take?", 4)
    single = retriever.retrieve("How long does the crossing take?", 4, single_chunks=True)
    ranges = set(library.documents.chunk_ranges(library.ids["long.txt"]))
    assert {(passage.chunk.start, passage.chunk.end) for passage in single} <= ranges
    assert not {(passage.chunk.start, passage.chunk.end) for passage in joined} <= ranges


def test_an_empty_library_gives_nothing(library: Library) -> None:
    assert library.ask("Who are the parties to the lease of NETGEAR?") == ()


@pytest.mark.parametrize("question", ["what is the", "?!", "…", "the " * 300, 'a " b', "¿ \x00 \ud7ff 好"])
def test_any_question_is_answered_with_passages(library: Library, question: str) -> None:
    library.add(NAMED)
    assert len(library.ask(question)) == 3


def test_chunks_without_tokens_get_theirs_when_they_are_looked_at(library: Library) -> None:
    library.add(RENT)
    with library.database.writing() as connection:
        connection.execute("DELETE FROM tokens")
    passages = library.ask("When is the rent of the harbour due?")
    assert all(passage.match > 0 for passage in passages)


def test_chunks_without_tokens_rank_among_the_others(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late_interaction, "MADE_NOW", 0)
    texts = {name: text for name, text in RENT.items() if name != "rent_again.txt"}
    library.add(texts)
    question = "When is the rent of the harbour due?"
    assert library.names(question) == list(texts)
    with library.database.writing() as connection:
        connection.execute("DELETE FROM tokens WHERE chunk_id = (SELECT id FROM chunks WHERE document_id = 1)")
    some = {passage.document.path: passage.score for passage in library.ask(question)}
    assert set(some) == {f"/papers/{name}" for name in texts}
    # First by the searches, which count 1 against 0.75, it is taken for no worse than the others by its words.
    assert some["/papers/rent.txt"] > 1 / 1.75 + 0.02
    assert max(some.values()) < 1
    with library.database.writing() as connection:
        connection.execute("DELETE FROM tokens")
    assert library.names(question) == list(texts)
    assert library.ask(question) == library.ask(question, late_interaction=False)


def test_the_same_question_gives_the_same_passages(library: Library) -> None:
    library.add({**NAMED, **RENT, **BOILER, **{f"copy{n}.txt": RENT["late.txt"] for n in range(40)}})
    retriever = library.retriever()
    for question in ("When is the rent due?", "What law governs NETGEAR?", "boiler", "who owes a fee"):
        found = retriever.retrieve(question, 8)
        assert retriever.retrieve(question, 8) == found
        anew = Library(library.vectors._folder.parent, library.embedder)
        assert anew.ask(question, 8) == found
        anew.database.close()


def test_a_document_that_was_removed_or_replaced_never_shows_up(library: Library) -> None:
    library.add(RENT)
    retriever = library.retriever()
    question = "When is the rent of the harbour due, in rent_again.txt?"
    assert library.ids["rent_again.txt"] in {each.document.id for each in retriever.retrieve(question, 8)}
    library.documents.remove(library.ids["rent_again.txt"])
    library.add({"rent.txt": "Nothing is owed."})
    after = retriever.retrieve(question, 8)
    assert library.ids["rent_again.txt"] not in {each.document.id for each in after}
    assert not any("Monday" in each.chunk.text for each in after)
    assert any("Nothing is owed" in each.chunk.text for each in after)


@pytest.mark.parametrize("step", ["vectors_of", "token_signs", "chunks", "text_between"])
def test_a_document_may_go_at_any_moment(library: Library, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    library.add({**RENT, **BOILER})
    original: Callable[..., Any] = getattr(library.documents, step)
    gone = threading.Event()

    def remove_first(*arguments: Any) -> Any:
        if not gone.is_set():
            gone.set()
            library.documents.remove(library.ids["boiler.txt"])
        return original(*arguments)

    monkeypatch.setattr(library.documents, step, remove_first)
    found = library.retriever().retrieve("When is the boiler inspected, and when is the rent due?", 8)
    assert gone.is_set()
    assert library.ids["boiler.txt"] not in {passage.document.id for passage in found}
    assert library.ids["rent.txt"] in {passage.document.id for passage in found}
