from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.library import keyword_index
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.keyword_index import MOST_TERMS, KeywordIndex
from engine.library.ledger import Ledger
from engine.library.rows import Change, FileState, IndexedChunk
from engine.library.terms import count_terms, unpack_terms
from engine.types import ParsedDocument
from engine.words import name_words, term_ids

WORDS = "pump valve seal boiler gauge flange rotor bearing nozzle gasket hose piston crank shaft lever spring".split()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "catalog.sqlite")
    yield database
    database.close()


@pytest.fixture
def documents(database: Database) -> Documents:
    return Documents(database)


def store(documents: Documents, path: str, texts: list[str], context: str = "") -> Change:
    """A document of one chunk a text, each with the words of its name, and ``context``, for a context."""
    head = f"{name_words(path)}\n{context}" if context else ""
    chunks = [IndexedChunk(n, text, n, n, None, (), head) for n, text in enumerate(texts)]
    parsed = ParsedDocument(Path(path).stem, "text/plain", "\n".join(texts), ())
    file = FileState(f"{abs(hash((path, *texts))):064d}", 1, 1)
    vectors = np.ones((len(texts), 8), dtype=np.float32)
    return documents.store("Documents", path, file, parsed, chunks, vectors, "e" * 64)[0]


def found(index: KeywordIndex, query: str, within: set[int] | None = None) -> list[int]:
    return [i for i, _ in index.search(query, 1000, within)]


def assert_as_fresh(index: KeywordIndex, database: Database, queries: list[str]) -> None:
    """The index, kept in step, says what one says that reads the catalog anew."""
    fresh = KeywordIndex(database)
    with database.reading() as connection:
        owners = [row[0] for row in connection.execute("SELECT id FROM documents ORDER BY id")]
    for query in queries:
        for within in (None, set(owners[-1:]), set(owners[::2])):
            there, expected = index.search(query, 10_000, within), fresh.search(query, 10_000, within)
            assert sorted(i for i, _ in there) == sorted(i for i, _ in expected), query
            assert dict(there) == pytest.approx(dict(expected), rel=1e-5), query
        assert dict(index.rarity(query)) == pytest.approx(dict(fresh.rarity(query))), query


# --- what a word is worth --------------------------------------------------------------------------------------------


def test_scores_are_those_of_bm25(documents: Documents, database: Database) -> None:
    """By hand, with k1 = 0.9 and b = 0.4: three chunks of 3, 1 and 2 terms, 2 in the mean."""
    both, valve, _ = store(documents, "/a.txt", ["pump pump valve", "valve", "seal seal"]).added
    index = KeywordIndex(database)
    # ln(1 + 2.5 / 1.5) * 1.9 * 2 / (2 + 0.9 * (0.6 + 0.4 * 3 / 2))
    assert index.search("pump", 9) == [(both, pytest.approx(1.210114, abs=1e-5))]
    # ln(1 + 1.5 / 2.5) = 0.470004, times 1.9 / 2.08 and times 1.9 / 1.72
    expected = [(both, pytest.approx(1.210114 + 0.429331, abs=1e-5)), (valve, pytest.approx(0.519191, abs=1e-5))]
    assert index.search("pump valve", 9) == expected
    assert index.search("pump, pump", 9) == [(both, pytest.approx(2 * 1.210114, abs=1e-5))]
    assert index.rarity("the valve, a valve and rotors") == [
        (*term_ids("valve"), pytest.approx(2 / 3)),
        (*term_ids("rotor"), 0.0),
    ]


def test_scores_of_chunks_come_in_the_order_asked_and_0_for_others(documents: Documents, database: Database) -> None:
    pump, seal = store(documents, "/a.txt", ["pump", "seal"]).added
    scores = KeywordIndex(database).score("seal")
    assert scores.of([seal, 99, pump, seal]).tolist() == [scores.best(1)[0][1], 0, 0, scores.best(1)[0][1]]
    assert scores.of([]).tolist() == []


def test_a_term_of_the_context_counts_once_and_half() -> None:
    length, packed = count_terms("pump pump", "pump valve valve")
    terms, halves = unpack_terms(packed)
    assert length == 2
    assert dict(zip(terms.tolist(), halves.tolist(), strict=True)) == {
        **dict.fromkeys(term_ids("pump"), 5),
        **dict.fromkeys(term_ids("valve"), 1),
    }
    assert terms.tolist() == sorted(terms.tolist())


def test_a_word_of_the_text_is_worth_more_than_one_of_the_context(documents: Documents, database: Database) -> None:
    (above,) = store(documents, "/a.txt", ["seal ring here"], "pump").added
    (inside,) = store(documents, "/b.txt", ["pump ring here"], "seal").added
    index = KeywordIndex(database)
    assert found(index, "pump") == [inside, above]
    # N = 2, n = 2, both of mean length: 1.9 * 0.5 / (0.5 + 0.9) against 1.9 * 1 / (1 + 0.9)
    scores = dict(index.search("pump", 9))
    assert scores[above] / scores[inside] == pytest.approx(0.95 / 1.4, abs=1e-5)


def test_a_term_that_occurs_a_thousand_times_does_not_overflow() -> None:
    _, packed = count_terms("pump " * 1000, "")
    assert unpack_terms(packed)[1].tolist() == [255]


@pytest.mark.parametrize(
    ("identifier", "scattered", "part"),
    [
        ("MIL-STD-810H", "810H was cited, with STD and MIL nowhere near", "810H"),
        ("§ 4.2(b)", "plan b has 2 annexes of 4 pages", "4"),
        ("GX-4410-07", "07 crates of 4410 for GX", "4410"),
    ],
)
def test_an_identifier_counts_whole_and_in_its_parts(
    documents: Documents, database: Database, identifier: str, scattered: str, part: str
) -> None:
    first, second, _ = store(documents, "/a.txt", [scattered, f"see {identifier} there", "no such thing"]).added
    index = KeywordIndex(database)
    assert found(index, f"what of {identifier}?") == [second, first]
    scores = dict(index.search(identifier, 9))
    assert scores[second] > 1.5 * scores[first]
    assert set(found(index, part)) == {first, second}


# --- what is asked ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Herr Müller signed", "Muller"),
        ("the re\u0301sume\u0301 of the pilot", "r\u00e9sum\u00e9"),
        ("tested to MIL\u2011STD\u2011810H", "MIL-STD-810H"),
        ("see site_access_policy", "access"),
    ],
)
def test_accents_hyphens_and_underscores_make_no_difference(
    documents: Documents, database: Database, text: str, query: str
) -> None:
    change = store(documents, "/a.txt", [text, "something else"])
    assert found(KeywordIndex(database), query) == [change.added[0]]


def test_documents_out_of_scope_are_not_found(documents: Documents, database: Database) -> None:
    one, two, three = (store(documents, f"/{name}.txt", ["pump", "valve pump"]) for name in "abc")
    index = KeywordIndex(database)
    assert set(found(index, "pump", {two.document.id})) == set(two.added)
    assert set(found(index, "pump", {one.document.id, three.document.id, 10**6})) == {*one.added, *three.added}
    assert found(index, "pump", set()) == []
    assert len(found(index, "pump")) == 6


def test_words_weigh_the_same_in_any_scope(documents: Documents, database: Database) -> None:
    one, *_ = (store(documents, f"/{name}.txt", ["pump"]) for name in "abc")
    index = KeywordIndex(database)
    assert index.search("pump", 9, {one.document.id})[0] in index.search("pump", 9)


def test_an_empty_library_has_nothing(documents: Documents, database: Database) -> None:
    index = KeywordIndex(database)
    assert index.search("pump", 9) == []
    assert index.score("pump").of([1, 2]).tolist() == [0, 0]
    assert index.rarity("pump") == [(*term_ids("pump"), 0.0)]
    change = store(documents, "/a.txt", ["pump"])
    assert found(index, "pump") == list(change.added)
    documents.remove(change.document.id)
    assert index.search("pump", 9) == []


@pytest.mark.parametrize("query", ["what is the", "of", "", "?!", "Who are you and where is it"])
def test_stop_words_find_nothing(documents: Documents, database: Database, query: str) -> None:
    store(documents, "/a.txt", ["what is the pump of where it is", "who are you and"])
    assert KeywordIndex(database).search(query, 9) == []


def test_of_a_query_of_200_words_the_rarest_count(documents: Documents, database: Database) -> None:
    rare = [f"rare{n}" for n in range(MOST_TERMS)]
    common = [f"common{n}" for n in range(200 - MOST_TERMS)]
    added = store(documents, "/a.txt", [*rare, *(" ".join(common) for _ in range(3)), common[-1]]).added
    index = KeywordIndex(database)
    assert found(index, " ".join([*common, *rare])) == list(added[:MOST_TERMS])
    assert len(found(index, " ".join(common[-MOST_TERMS:]))) == 4


def test_the_best_are_chosen_and_ties_by_id(documents: Documents, database: Database) -> None:
    added = store(documents, "/a.txt", ["pump seal"] * 150 + ["pump", "pump pump pump"] + ["pump seal"] * 150).added
    index = KeywordIndex(database)
    best = [i for i, _ in index.search("pump", 12)]
    assert set(best[:2]) == {added[150], added[151]}
    assert best[2:] == list(added[:10])
    assert index.search("pump", 0) == []


# --- in step with the catalog ----------------------------------------------------------------------------------------


def test_what_is_stored_again_or_removed_is_found_as_it_is_now(documents: Documents, database: Database) -> None:
    index = KeywordIndex(database)
    first = store(documents, "/a.txt", ["pump", "valve"])
    assert found(index, "pump") == [first.added[0]]
    second = store(documents, "/a.txt", ["seal", "valve"])
    assert found(index, "pump") == []
    assert found(index, "seal valve") == list(second.added)
    documents.remove(second.document.id)
    assert found(index, "seal valve pump") == []


def test_a_renamed_document_is_found_by_its_new_name_alone(documents: Documents, database: Database) -> None:
    """Also after later changes that have nothing to do with it, while the index keeps what is new in a segment."""
    store(documents, "/many.txt", [f"{WORDS[n % 16]} number{n}" for n in range(200)], "list")
    change = store(documents, "/harbor_lease.txt", ["rent is due"], "Lease")
    index, ledger = KeywordIndex(database), Ledger(database)
    assert found(index, "harbor") == list(change.added)
    ledger.move(change.document, "/beacon_lease.txt", FileState(None, 1, 2))
    for step in range(3):
        assert found(index, "harbor") == []
        assert found(index, "beacon rent") == list(change.added)
        # What was dead in an older segment must not answer for what is alive in a newer one.
        ((_, best),) = index.search("beacon rent", 5)
        assert index.score("beacon rent").of(list(change.added)) == pytest.approx([best])
        assert_as_fresh(index, database, ["beacon rent", "harbor", "lease"])
        store(documents, f"/other{step}.txt", ["gasket"], "Other")
    assert len(index._segments) > 1


def test_many_small_changes_leave_few_segments(documents: Documents, database: Database) -> None:
    store(documents, "/many.txt", [f"{WORDS[n % 16]} number{n}" for n in range(400)])
    index = KeywordIndex(database)
    most = 0
    for step in range(20):
        store(documents, f"/{step}.txt", [f"{WORDS[step % 16]} step{step}"])
        assert_as_fresh(index, database, [f"step{step} number{step} {WORDS[step % 16]}", "step0 pump"])
        most = max(most, len(index._segments))
    assert 3 < most <= 8


def test_a_large_change_is_joined_at_once(documents: Documents, database: Database) -> None:
    index = KeywordIndex(database)
    for step in range(4):
        store(documents, f"/{step}.txt", [f"{WORDS[n % 16]} number{n + step}" for n in range(50)])
        assert_as_fresh(index, database, ["pump number3", "number52 valve"])
        assert len(index._segments) == 1


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_it_equals_an_index_made_afresh(documents: Documents, database: Database, seed: int) -> None:
    random = np.random.default_rng(seed)
    ledger, index, there = Ledger(database), KeywordIndex(database), {}
    texts = lambda count: [" ".join(random.choice(WORDS, random.integers(1, 20))) for _ in range(count)]  # noqa: E731
    store(documents, "/ground.txt", texts(120), "ground")
    for step in range(50):
        act = random.choice(["store", "store", "again", "remove", "move"]) if there else "store"
        chosen = str(random.choice(sorted(there))) if there else ""
        if act == "store":
            path = f"/{random.choice(WORDS)}_{step}.txt"
            there[path] = store(documents, path, texts(int(random.integers(1, 4))), "part").document
        elif act == "again":
            store(documents, chosen, texts(2), "part")
        elif act == "remove":
            documents.remove(there.pop(chosen).id)
        else:
            path = f"/{random.choice(WORDS)}_{step}.txt"
            ledger.move(documents.get(there.pop(chosen).id), path, FileState(None, 1, step))
            there[path] = next(each for each in documents.all() if each.path == path)
        if random.random() < 0.7:
            assert_as_fresh(index, database, ["pump", "valve seal boiler", "hose lever 7", f"{step}"])
    assert_as_fresh(index, database, WORDS)


def test_two_threads_may_search_while_one_stores(documents: Documents, database: Database) -> None:
    index = KeywordIndex(database)
    faults: list[object] = []
    done = threading.Event()

    def search() -> None:
        known: set[int] = set()
        try:
            while not done.is_set():
                ids = found(index, "pump")
                if len(set(ids)) != len(ids) or not known <= set(ids):
                    faults.append((known, ids))
                known = set(ids)
        except Exception as fault:  # noqa: BLE001
            faults.append(fault)

    threads = [threading.Thread(target=search) for _ in range(2)]
    for each in threads:
        each.start()
    for step in range(40):
        store(documents, f"/{step}.txt", ["pump"] * 3)
    done.set()
    for each in threads:
        each.join()
    assert faults == []
    assert len(found(index, "pump")) == 120
    assert_as_fresh(index, database, ["pump"])


def test_one_thread_at_a_time_brings_it_in_step(
    documents: Documents, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(documents, "/a.txt", ["pump"])
    index, made, original = KeywordIndex(database), [0], keyword_index._segment

    def slow(*arguments: Any) -> Any:
        made[0] += 1
        time.sleep(0.1)
        return original(*arguments)

    monkeypatch.setattr(keyword_index, "_segment", slow)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: len(found(index, "pump")), range(4)))
    assert (answers, made) == ([1] * 4, [1])


def test_the_terms_of_a_deleted_document_are_gone_from_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "own.sqlite"
    text = "Zanzibar quicksilver contraband 4711"
    _, packed = count_terms(text, "")

    def on_disk() -> bool:
        return any(packed in each.read_bytes() for each in tmp_path.glob("own.sqlite*"))

    database = Database(path)
    documents = Documents(database)
    kept, change = store(documents, "/b.txt", ["pump"]), store(documents, "/a.txt", [text])
    database.close()
    assert on_disk()
    database = Database(path)
    Documents(database).remove(change.document.id)
    with database.reading() as connection:
        rows = [tuple(row) for row in connection.execute("SELECT chunk_id, terms FROM terms")]
    assert rows == [(kept.added[0], count_terms("pump", "")[1])]
    database.close()
    assert not on_disk()
