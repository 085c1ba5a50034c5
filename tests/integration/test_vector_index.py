"""The real Chroma: that it is in step with the catalog, made anew when in doubt, and survives being killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.vector_index import IndexState, VectorIndex
from tests.unit.library_content import store_text, unit_vectors

ROOT = Path(__file__).resolve().parents[2]

# Chroma's files, as FINDINGS names them: a kill at the first write of one of these leaves a store that opens and
# then crashes its process, or loses vectors without a word.
FRAGILE = ["data_level0.bin", "link_lists.bin", "length.bin", "index_metadata.pickle", "header.bin"]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "catalog.sqlite")
    yield database
    database.close()


@pytest.fixture
def documents(database: Database) -> Documents:
    return Documents(database)


def open_index(documents: Documents, tmp_path: Path) -> VectorIndex:
    # 0: Chroma answers however small the library is.
    index = VectorIndex(tmp_path / "chroma", documents, exact_up_to_chunks=0)
    index.open()
    index.settle()
    return index


def fill(documents: Documents, index: VectorIndex, count: int, path: str = "/a.txt", seed: int = 1) -> tuple[int, ...]:
    change, vectors = store_text(documents, path, [f"text {i}" for i in range(count)], seed=seed)
    index.apply(change, vectors)
    return change.added


def test_chroma_finds_what_exact_search_finds(documents: Documents, tmp_path: Path) -> None:
    index = open_index(documents, tmp_path)
    fill(documents, index, 500)
    exact = VectorIndex(tmp_path / "unused", documents)
    hits = 0
    for query in unit_vectors(20, seed=9):
        by_chroma, by_hand = index.search(query, 10), exact.search(query, 10)
        hits += len({i for i, _ in by_chroma} & {i for i, _ in by_hand})
        assert by_chroma[0][1] == pytest.approx(by_hand[0][1], abs=1e-3)
    assert hits >= 0.99 * 200
    assert index.state is IndexState.READY
    assert not (tmp_path / "unused").exists()
    index.close()


def test_a_clean_close_is_opened_again_without_a_rebuild(
    documents: Documents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = open_index(documents, tmp_path)
    chunk_ids = fill(documents, index, 30)
    assert (tmp_path / "chroma.dirty").exists()
    index.close()
    assert not (tmp_path / "chroma.dirty").exists()

    def fail(*_: object) -> None:
        raise AssertionError("it was made anew")

    monkeypatch.setattr(VectorIndex, "_fill", fail)
    again = open_index(documents, tmp_path)
    assert again.state is IndexState.READY
    assert {i for i, _ in again.search(unit_vectors(1, 3)[0], 100)} == set(chunk_ids)
    again.close()


def test_an_unclean_end_is_made_anew_from_the_catalog(documents: Documents, tmp_path: Path) -> None:
    index = open_index(documents, tmp_path)
    chunk_ids = fill(documents, index, 30)
    index.close()
    (tmp_path / "chroma.dirty").touch()
    for file in (tmp_path / "chroma").rglob("*"):
        if file.is_file():
            file.write_bytes(b"torn")
    again = open_index(documents, tmp_path)
    assert again.state is IndexState.READY
    assert {i for i, _ in again.search(unit_vectors(1, 3)[0], 100)} == set(chunk_ids)
    again.close()


def test_a_change_made_while_chroma_was_closed_is_noticed(documents: Documents, tmp_path: Path) -> None:
    index = open_index(documents, tmp_path)
    first = fill(documents, index, 10)
    index.close()
    # One document out, one of the same number of chunks in: the counts alone would not tell.
    documents.remove(next(iter(documents.chunks(first).values()))[1].id)
    change, _ = store_text(documents, "/b.txt", [f"text {i}" for i in range(10)], seed=2)
    again = open_index(documents, tmp_path)
    assert {i for i, _ in again.search(unit_vectors(1, 3)[0], 100)} == set(change.added)
    again.close()


def test_a_removed_document_is_gone_from_chroma(documents: Documents, tmp_path: Path) -> None:
    index = open_index(documents, tmp_path)
    fill(documents, index, 10)
    kept = fill(documents, index, 10, "/b.txt", seed=2)
    (change,) = documents.remove(documents.all()[0].id)
    index.apply(change)
    assert {i for i, _ in index.search(unit_vectors(1, 3)[0], 100)} == set(kept)
    assert index.count() == index.wanted() == 10
    index.close()


def test_a_failure_of_chroma_leaves_exact_search_answering(
    documents: Documents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = open_index(documents, tmp_path)
    chunk_ids = fill(documents, index, 10)

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("hnsw")

    monkeypatch.setattr(index._collection, "query", fail)
    assert {i for i, _ in index.search(unit_vectors(1, 3)[0], 100)} == set(chunk_ids)
    assert index.state is IndexState.BROKEN
    index.close()
    assert (tmp_path / "chroma.dirty").exists()


WRITER = """
import sys
sys.path[:0] = [{root!r}]
from pathlib import Path
from engine.processes.confinement import close_network
close_network()
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.vector_index import VectorIndex
from tests.unit.library_content import store_text
folder = Path({folder!r})
documents = Documents(Database(folder / "catalog.sqlite"))
index = VectorIndex(folder / "chroma", documents, exact_up_to_chunks=0)
for number in range(6):
    change, vectors = store_text(documents, f"/{{number}}.txt", [f"text {{i}}" for i in range(400)], seed=number)
    print(change.document.id, flush=True)
    index.apply(change, vectors)
index.close()
print("closed", flush=True)
"""


@pytest.fixture(scope="module")
def kill_at_write(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library to preload that kills the process at the first write to the file named in KILL_AT."""
    folder = tmp_path_factory.mktemp("shim")
    source = Path(__file__).with_name("kill_at_write.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", folder / "kill.so", source, "-ldl"], check=True)
    return folder / "kill.so"


@pytest.mark.parametrize("when", [1, 2])
@pytest.mark.parametrize("file", FRAGILE)
def test_killed_while_chroma_writes_nothing_is_lost(tmp_path: Path, kill_at_write: Path, file: str, when: int) -> None:
    environment = dict(os.environ, LD_PRELOAD=str(kill_at_write), KILL_AT=file, KILL_WHEN=str(when))
    code = WRITER.format(root=str(ROOT), folder=str(tmp_path))
    ended = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert ended.returncode == -signal.SIGKILL, f"it was not killed: {ended.stdout} {ended.stderr}"
    committed = [int(line) for line in ended.stdout.split()]
    database = Database(tmp_path / "catalog.sqlite")
    documents = Documents(database)
    index = open_index(documents, tmp_path)
    assert [document.id for document in documents.all()] == committed
    assert index.state is IndexState.READY
    assert index.count() == index.wanted() == 400 * len(committed)
    # Every vector is found, and the index takes a write, which is where a torn one crashed its process.
    for ids, _, vectors in documents.vectors():
        for chunk_id, vector in list(zip(ids, vectors, strict=True))[::97]:
            assert index.search(vector, 1)[0][0] == chunk_id
    fill(documents, index, 5, "/later.txt", seed=77)
    assert index.count() == 400 * len(committed) + 5
    index.close()
    database.close()


def test_vectors_in_chroma_and_in_the_catalog_are_the_same_numbers(documents: Documents, tmp_path: Path) -> None:
    index = open_index(documents, tmp_path)
    chunk_ids = fill(documents, index, 5)
    held = index._collection.get(ids=[str(i) for i in chunk_ids], include=["embeddings"])
    ids, stored = documents.vectors_of(chunk_ids)
    for name, vector in zip(held["ids"], held["embeddings"], strict=True):
        assert np.array_equal(np.asarray(vector, dtype=np.float32), stored[ids.index(int(name))])
    index.close()
