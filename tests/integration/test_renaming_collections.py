"""A collection that is called otherwise takes along all that named it, or nothing of it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine import (
    AddReport,
    CollectionBusy,
    CollectionError,
    CollectionMissing,
    CollectionNameTaken,
    Engine,
    ItemSucceeded,
    Job,
    Scope,
)
from tests.unit.test_conversations import answer_to


@pytest.fixture
def engine(home: Path) -> Iterator[Engine]:
    with Engine(home) as engine:
        yield engine


def add(engine: Engine, folder: Path, name: str, collection: str) -> None:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"The {name} is kept in the cellar.", encoding="utf-8")
    engine.add([file], collection).result(120)


def test_documents_folders_conversations_prompts_and_adapters_go_along(engine: Engine, tmp_path: Path) -> None:
    add(engine, tmp_path / "a", "deed.txt", "Legal")
    add(engine, tmp_path / "b", "pump.txt", "Plant")
    engine.prompts.use("lawyer", "Legal")
    routes = {"Legal": [{"name": "tone", "scale": 1.0, "purpose": "tone"}]}
    (engine.home / "adapters-of-collections.json").write_text(json.dumps(routes), encoding="utf-8")
    both = Scope(collections=("Plant", "Legal"))
    asked = engine.conversations.append(None, answer_to("Where is the “Legal” deed?"), both)
    other = engine.conversations.append(None, answer_to("Where is the pump?"), Scope(collections=("Plant",)))

    renamed = engine.rename_collection("Legal", "  Contracts &  deeds ")

    assert (renamed.name, renamed.document_count) == ("Contracts & deeds", 1)
    assert {each.name for each in engine.collections()} == {"Contracts & deeds", "Plant"}
    assert [Path(each.path).name for each in engine.documents("Contracts & deeds")] == ["deed.txt"]
    assert engine.documents("Legal") == []
    assert engine.prompts.chosen("Contracts & deeds")["persona"] == "lawyer"
    assert "Legal" not in engine.prompts.choices()
    assert [each.name for each in engine.adapters.routes.of("Contracts & deeds")] == ["tone"]
    assert engine.adapters.routes.of("Legal") == ()
    (turn,) = engine.conversations.get(asked.conversation_id).turns
    assert turn.conditions.scope.collections == ("Plant", "Contracts & deeds")
    assert turn.answer == asked.answer
    (turn,) = engine.conversations.get(other.conversation_id).turns
    assert turn == other


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("Legal", " ", CollectionError),
        ("Legal", "x" * 121, CollectionError),
        ("Legal", "Plant", CollectionNameTaken),
        ("Nowhere", "Elsewhere", CollectionMissing),
    ],
)
def test_a_name_that_cannot_be_changes_nothing(
    engine: Engine, tmp_path: Path, old: str, new: str, error: type[CollectionError]
) -> None:
    add(engine, tmp_path / "a", "deed.txt", "Legal")
    add(engine, tmp_path / "b", "pump.txt", "Plant")
    engine.prompts.use("lawyer", "Plant")
    with pytest.raises(error) as told:
        engine.rename_collection(old, new)
    assert type(told.value) is error
    assert told.value.hint
    assert {each.name for each in engine.collections()} == {"Legal", "Plant"}
    assert engine.prompts.choices() == {"Plant": {"persona": "lawyer"}}


def test_a_failure_to_write_the_choices_leaves_every_name_as_it_was(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(engine, tmp_path / "a", "deed.txt", "Legal")
    engine.prompts.use("lawyer", "Legal")
    routes = {"Legal": [{"name": "tone", "scale": 1.0, "purpose": "tone"}]}
    (engine.home / "adapters-of-collections.json").write_text(json.dumps(routes), encoding="utf-8")

    def fail(old: str, new: str) -> None:
        raise OSError("the disk went away")

    monkeypatch.setattr(engine.prompts, "rename_collection", fail)
    with pytest.raises(OSError, match="went away"):
        engine.rename_collection("Legal", "Contracts")
    assert [each.name for each in engine.collections()] == ["Legal"]
    assert [each.name for each in engine.adapters.routes.of("Legal")] == ["tone"]


def test_what_a_collection_that_is_gone_left_behind_is_not_taken_over(engine: Engine, tmp_path: Path) -> None:
    add(engine, tmp_path / "a", "deed.txt", "Legal")
    engine.prompts.use("lawyer", "Contracts")
    engine.rename_collection("Legal", "Contracts")
    assert engine.prompts.choices() == {}


def being_added(engine: Engine, folder: Path) -> tuple[Job[AddReport], threading.Event]:
    """A second document of Legal on its way in, which goes on when the event is set."""
    add(engine, folder / "a", "deed.txt", "Legal")
    reached, go_on = threading.Event(), threading.Event()

    def hold(event: object) -> None:
        if isinstance(event, ItemSucceeded):
            reached.set()
            assert go_on.wait(60)

    (folder / "more.txt").write_text("One more.", encoding="utf-8")
    job = engine.add([folder / "more.txt"], "Legal", on_event=hold)
    assert reached.wait(60)
    return job, go_on


def test_while_documents_are_added_it_is_refused(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.documenting.RENAMING_WAITS_S", 0.05)
    job, go_on = being_added(engine, tmp_path)
    with pytest.raises(CollectionBusy):
        engine.rename_collection("Legal", "Contracts")
    go_on.set()
    job.result(60)
    assert engine.rename_collection("Legal", "Contracts").document_count == 2


def test_it_waits_for_what_is_nearly_added(engine: Engine, tmp_path: Path) -> None:
    job, go_on = being_added(engine, tmp_path)
    threading.Timer(0.2, go_on.set).start()
    assert engine.rename_collection("Legal", "Contracts").document_count == 2
    job.result(60)


def test_a_folder_that_is_watched_is_kept_in_the_collection_under_its_new_name(engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "watched"
    add(engine, folder, "deed.txt", "Legal")
    read = threading.Event()

    def note(event: object) -> None:
        if isinstance(event, ItemSucceeded) and event.subject.endswith("will.txt"):
            read.set()

    job = engine.watch(folder, "Legal", note)
    _until_renamed(lambda: engine.rename_collection("Legal", "Contracts"))
    assert engine.watched() == {folder: "Contracts"}
    (folder / "will.txt").write_text("The will is in the safe.", encoding="utf-8")
    assert read.wait(60)
    job.cancel()
    assert {each.collection for each in engine.documents()} == {"Contracts"}


def _until_renamed(rename: Callable[[], object]) -> None:
    """Once the first look through the folder is over."""
    for _ in range(600):
        try:
            rename()
        except CollectionBusy:
            threading.Event().wait(0.05)
        else:
            return
    raise AssertionError("documents are being added for ever")
