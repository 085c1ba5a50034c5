"""Adding again: what changed is read, what was renamed or is there twice is not, and every file offered is listed."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import AddReport, Document, DocumentStatus, ItemFailed, ItemSucceeded, Progress
from engine.ingestion.embedder import Embedder
from engine.ingestion.ingest import Ingestion
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.reading import display_path, file_path
from engine.ingestion.recognition import Recognizer
from engine.jobs import Job, JobContext
from engine.library.database import Database
from engine.library.documents import Documents
from engine.library.keyword_index import KeywordIndex
from engine.library.ledger import Ledger
from engine.library.vector_index import VectorIndex

LEASE = "# Lease\n\nThe tenant shall give the landlord ninety days of notice before moving out of the warehouse.\n"
PUMP = "# Pump\n\nThe impeller of the bilge pump is replaced after every four hundred hours of running.\n"


class Library:
    """A library in a folder, with all its real parts but the model that answers."""

    def __init__(self, home: Path, embedder: Embedder) -> None:
        home.mkdir()
        self.database = Database(home / "catalog.sqlite")
        self.documents = Documents(self.database)
        self.ledger = Ledger(self.database)
        self.keywords = KeywordIndex(self.database)
        self.vectors = VectorIndex(home / "chroma", self.documents)
        self.worker = ParseWorker()
        self.ingestion = Ingestion(self.documents, self.ledger, self.vectors, embedder, self.worker, Recognizer(), home)
        self.events: list[object] = []

    def add(self, *paths: Path) -> AddReport:
        self.events.clear()
        return Job("add", lambda c: self.ingestion.add(paths, "Documents", c), self.events.append).result(120)

    def retry(self) -> AddReport:
        self.events.clear()
        failed = [document for document in self.documents.all() if document.error]
        return Job("retry", lambda c: self.ingestion.retry(failed, "Documents", c), self.events.append).result(120)

    def listed(self) -> dict[str, Document]:
        return {Path(document.path).name: document for document in self.ledger.all()}

    def failures(self) -> list[str]:
        return [event.error.code for event in self.events if isinstance(event, ItemFailed)]  # type: ignore[attr-defined]

    def close(self) -> None:
        self.worker.close()
        self.vectors.close()
        self.database.close()


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder) -> Iterator[Library]:
    library = Library(tmp_path / "library", embedder)
    yield library
    library.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "lease.md").write_text(LEASE)
    (folder / "pump.md").write_text(PUMP)
    return folder


def test_an_unchanged_file_is_not_opened(library: Library, folder: Path) -> None:
    library.add(folder)
    before = (folder / "lease.md").stat()
    # Only its size and time tell, and these stay: had it been opened, the new words would be found.
    (folder / "lease.md").write_text(LEASE.replace("ninety", "eighty"))
    os.utime(folder / "lease.md", ns=(before.st_atime_ns, before.st_mtime_ns))
    report = library.add(folder)
    assert (report.unchanged, report.added) == (2, 0)
    assert library.keywords.search("ninety", 5)


def test_a_renamed_file_is_the_same_document_under_its_new_name(library: Library, folder: Path) -> None:
    library.add(folder)
    before = library.listed()["lease.md"]
    (folder / "lease.md").rename(folder / "harbour_rent.md")
    report = library.add(folder)
    after = library.listed()["harbour_rent.md"]
    assert (report.added, report.unchanged, report.removed) == (0, 2, 0)
    assert (after.id, after.chunk_count, after.indexed_at) == (before.id, before.chunk_count, before.indexed_at)
    assert "lease.md" not in library.listed()
    # The words of a file's name are searched: those of its new one.
    assert library.keywords.search("harbour", 5)
    # "lease" stood in all of its chunks, by its name; now only where the text says it.
    fresh = KeywordIndex(library.database)
    assert fresh.search("harbour", 50) == library.keywords.search("harbour", 50)
    assert fresh.search("lease", 50) == library.keywords.search("lease", 50)


def test_the_same_content_twice_is_indexed_once_and_listed_at_both_paths(library: Library, folder: Path) -> None:
    shutil.copy(folder / "lease.md", folder / "lease copy.md")
    report = library.add(folder)
    assert (report.added, report.duplicates) == (2, 1)
    listed = library.listed()
    assert listed["lease.md"].copy_of == listed["lease copy.md"].path
    assert listed["lease copy.md"].copies == (listed["lease.md"].path,)
    assert len(library.documents.all()) == 2
    assert len(library.keywords.search("landlord", 5)) == 1
    again = library.add(folder)
    assert (again.unchanged, again.added, again.duplicates) == (3, 0, 0)


@pytest.mark.parametrize("edited", ["lease.md", "lease copy.md"])
def test_editing_one_of_two_copies_leaves_the_other_as_it_was(library: Library, folder: Path, edited: str) -> None:
    shutil.copy(folder / "lease.md", folder / "lease copy.md")
    library.add(folder)
    (folder / edited).write_text(LEASE.replace("ninety", "sixty-one"))
    report = library.add(folder)
    assert (report.added, report.unchanged) == (1, 2)
    listed = library.listed()
    other = "lease copy.md" if edited == "lease.md" else "lease.md"
    assert "sixty-one" in library.documents.text(listed[edited].id)
    assert "ninety" in library.documents.text(listed[other].id)
    assert not any(document.copies or document.copy_of for document in listed.values())


def test_a_file_that_takes_on_anothers_content_becomes_its_copy(library: Library, folder: Path) -> None:
    library.add(folder)
    shutil.copy(folder / "lease.md", folder / "pump.md")
    report = library.add(folder)
    assert (report.duplicates, report.added) == (1, 0)
    assert library.listed()["pump.md"].copy_of == str(folder / "lease.md")
    assert not library.keywords.search("impeller", 5)
    assert library.vectors.wanted() == library.listed()["lease.md"].chunk_count


def test_two_files_that_swap_their_contents_are_both_right(library: Library, folder: Path) -> None:
    library.add(folder)
    (folder / "lease.md").write_text(PUMP)
    (folder / "pump.md").write_text(LEASE)
    library.add(folder)
    library.add(folder)
    listed = library.listed()
    assert "impeller" in library.documents.text(listed["lease.md"].id)
    assert "landlord" in library.documents.text(listed["pump.md"].id)
    assert {len(document.copies) for document in listed.values()} == {0}


def test_what_failed_is_listed_and_not_read_again_until_it_is_retried(library: Library, folder: Path) -> None:
    (folder / "locked.zip").write_bytes(b"\x1f\x8b\x08" + bytes(60))
    assert library.add(folder).failed == 1
    failed = library.listed()["locked.zip"]
    assert failed.status is DocumentStatus.FAILED
    assert failed.error
    assert library.add(folder).failed == 1
    assert library.failures() == [failed.error_code]
    assert library.retry().failed == 1
    (folder / "locked.zip").write_text("now it is a text about anchors")
    assert library.add(folder).added == 1
    assert library.listed()["locked.zip"].status is DocumentStatus.INDEXED


def test_every_file_offered_is_listed_with_its_status(library: Library, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("outside")
    (folder / "inside.md").symlink_to(folder / "pump.md")
    (folder / "outside.md").symlink_to(tmp_path / "secret.md")
    (folder / "broken.md").symlink_to(tmp_path / "nowhere.md")
    (folder / "loop").symlink_to(folder)
    (folder / ".hidden.md").write_text("hidden")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("x")
    (folder / "~$lease.docx").write_text("owner")
    os.mkfifo(folder / "pipe")
    (folder / "empty.txt").write_text("")
    report = library.add(folder)
    listed = {name: document.status for name, document in library.listed().items()}
    assert listed == {
        "lease.md": "indexed",
        "pump.md": "indexed",
        "inside.md": "indexed",
        "outside.md": "failed",
        "broken.md": "failed",
        "loop": "skipped",
        ".hidden.md": "skipped",
        ".git": "skipped",
        "~$lease.docx": "skipped",
        "pipe": "failed",
        "empty.txt": "failed",
    }
    assert (report.added, report.duplicates, report.skipped, report.failed) == (2, 1, 4, 4)
    assert all(
        document.error and document.hint
        for document in library.ledger.all()
        if listed[Path(document.path).name] in ("skipped", "failed")
    )
    assert {document.status for document in library.documents.all()} == {"indexed", "failed"}
    assert not library.keywords.search("outside", 5)


def test_what_read_a_document_and_how_long_it_took_is_on_record(library: Library, folder: Path) -> None:
    library.add(folder)
    document = library.listed()["lease.md"]
    assert document.parser is not None
    assert document.parser.startswith("markdown/")
    assert document.seconds is not None
    assert 0 < document.seconds < 60


def test_a_document_that_another_version_of_a_parser_read_is_read_again(library: Library, folder: Path) -> None:
    library.add(folder)
    with library.database.writing() as connection:
        connection.execute("UPDATE documents SET parser = 'markdown/0' WHERE path LIKE '%lease.md'")
    report = library.add(folder)
    assert (report.added, report.unchanged) == (1, 1)
    assert library.listed()["lease.md"].parser != "markdown/0"
    events = [event.value.status for event in library.events if isinstance(event, ItemSucceeded)]
    assert sorted(events) == ["indexed", "unchanged"]


def test_a_removed_copy_leaves_the_document_and_a_removed_original_hands_it_on(library: Library, folder: Path) -> None:
    shutil.copy(folder / "lease.md", folder / "lease copy.md")
    library.add(folder)
    first = library.listed()["lease copy.md"]
    assert library.ledger.forget("Documents", [first.path]).changes == []
    handed = library.listed()["lease.md"]
    assert (handed.id, handed.copies, handed.copy_of) == (first.id, (), None)
    (change,) = library.ledger.forget("Documents", [handed.path]).changes
    assert change.document.id == first.id
    assert not library.keywords.search("landlord", 5)


# --- folders kept in step ------------------------------------------------------------------------------------


def in_step(library: Library, folder: Path, *changed: Path) -> AddReport:
    library.events.clear()

    def run(context: JobContext) -> AddReport:
        return library.ingestion.bring_in_step(folder, changed or None, "Documents", context)

    return Job("watch", run, library.events.append).result(120)


def test_what_is_gone_from_a_folder_leaves_the_library(library: Library, folder: Path) -> None:
    assert in_step(library, folder).added == 2
    (folder / "lease.md").unlink()
    report = in_step(library, folder)
    assert (report.removed, report.unchanged) == (1, 1)
    assert [type(event).__name__ for event in library.events if not isinstance(event, Progress)] == [
        "ItemRemoved",
        "Succeeded",
    ]
    assert set(library.listed()) == {"pump.md"}
    assert not library.keywords.search("landlord", 5)


def test_only_the_paths_that_changed_are_looked_at(library: Library, folder: Path) -> None:
    in_step(library, folder)
    (folder / "pump.md").unlink()
    (folder / "lease.md").write_text(LEASE.replace("ninety", "thirty"))
    (folder / "deep").mkdir()
    (folder / "deep" / "new.md").write_text("# Anchor\n\nThe anchor chain is measured every spring.\n")
    report = in_step(library, folder, folder / "lease.md", folder / "deep")
    assert (report.added, report.removed) == (2, 0)
    assert set(library.listed()) == {"lease.md", "pump.md", "new.md"}
    shutil.rmtree(folder / "deep")
    report = in_step(library, folder, folder / "deep", folder / "pump.md")
    assert report.removed == 2
    assert set(library.listed()) == {"lease.md"}


def test_a_file_that_was_moved_keeps_its_document(library: Library, folder: Path) -> None:
    in_step(library, folder)
    before = library.listed()["lease.md"].id
    (folder / "old").mkdir()
    (folder / "lease.md").rename(folder / "old" / "lease.md")
    report = in_step(library, folder, folder / "lease.md", folder / "old")
    assert (report.added, report.removed) == (0, 0)
    assert library.listed()["lease.md"].id == before


@pytest.mark.parametrize("how", ["gone", "empty"])
def test_a_folder_that_is_not_mounted_loses_nothing(library: Library, folder: Path, how: str) -> None:
    in_step(library, folder)
    folder.rename(folder.with_name("elsewhere"))
    if how == "empty":
        folder.mkdir()
    assert in_step(library, folder).removed == 0
    assert set(library.listed()) == {"lease.md", "pump.md"}


def test_hidden_files_and_what_is_outside_are_not_taken_in_by_a_change(library: Library, folder: Path) -> None:
    in_step(library, folder)
    (folder / ".cache").mkdir()
    (folder / ".cache" / "note.md").write_text("cached")
    report = in_step(library, folder, folder / ".cache" / "note.md", folder / ".cache")
    assert (report.added, report.failed) == (0, 0)


# --- files inside files --------------------------------------------------------------------------------------


def write_box(path: Path, **members: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.txt", text)


def found(library: Library, word: str) -> set[str]:
    """Where the passages that hold ``word`` are listed, below the folder."""
    chunks = library.documents.chunks([chunk for chunk, _ in library.keywords.search(word, 20)])
    return {document.path.rpartition("/papers/")[2] for _, document in chunks.values()}


def listed_below(library: Library) -> set[str]:
    return {document.path.rpartition("/papers/")[2] for document in library.ledger.all()}


CRANE = "The gantry crane lifts forty tonnes."
ROPE = "The quince coloured rope is replaced yearly."


@pytest.fixture
def boxes(folder: Path) -> Path:
    write_box(folder / "a.zip", crane=CRANE, rope=ROPE)
    shutil.copy(folder / "a.zip", folder / "b.zip")
    return folder


def test_a_copied_archive_is_listed_with_all_that_is_in_it(library: Library, boxes: Path) -> None:
    library.add(boxes)
    inside = {f"{box}.zip{name}" for box in "ab" for name in ("", "//crane.txt", "//rope.txt")}
    assert listed_below(library) == {"lease.md", "pump.md", *inside}
    assert len(library.keywords.search("gantry", 5)) == 1


@pytest.mark.parametrize("box", ["a.zip", "b.zip"])
@pytest.mark.parametrize("how", ["deleted", "edited"])
def test_what_happens_to_one_of_two_copied_archives_leaves_the_other(
    library: Library, boxes: Path, box: str, how: str
) -> None:
    library.add(boxes)
    other = "b.zip" if box == "a.zip" else "a.zip"
    if how == "deleted":
        (boxes / box).unlink()
    else:
        write_box(boxes / box, lamp="The lamp is polished.")
    library.add(boxes)
    assert found(library, "gantry") == {f"{other}//crane.txt"}
    assert found(library, "quince") == {f"{other}//rope.txt"}
    assert found(library, "lamp") == ({f"{box}//lamp.txt"} if how == "edited" else set())
    assert library.add(boxes).added == 0


def test_archives_that_swap_places_are_both_right(library: Library, folder: Path) -> None:
    write_box(folder / "a.zip", x=CRANE)
    write_box(folder / "b.zip", x=ROPE, y="The yam is sweet.")
    library.add(folder)
    (folder / "a.zip").rename(folder / "c")
    (folder / "b.zip").rename(folder / "a.zip")
    (folder / "c").rename(folder / "b.zip")
    library.add(folder)
    library.add(folder)
    assert found(library, "gantry") == {"b.zip//x.txt"}
    assert found(library, "quince") == {"a.zip//x.txt"}
    assert found(library, "yam") == {"a.zip//y.txt"}
    assert listed_below(library) == {
        "lease.md",
        "pump.md",
        "a.zip",
        "a.zip//x.txt",
        "a.zip//y.txt",
        "b.zip",
        "b.zip//x.txt",
    }


def test_an_archive_renamed_over_another_takes_its_place(library: Library, folder: Path) -> None:
    write_box(folder / "a.zip", x=CRANE)
    write_box(folder / "b.zip", x=ROPE, y="The yam is sweet.")
    library.add(folder)
    before = library.listed()["a.zip"].id
    (folder / "a.zip").rename(folder / "b.zip")
    report = library.add(folder)
    assert report.added == 0
    assert library.listed()["b.zip"].id == before
    assert found(library, "gantry") == {"b.zip//x.txt"}
    assert not found(library, "quince")
    assert not found(library, "yam")


def test_an_archive_that_becomes_a_copy_of_a_plain_file_keeps_nothing_inside(library: Library, folder: Path) -> None:
    write_box(folder / "a.zip", x=CRANE)
    library.add(folder)
    shutil.copy(folder / "lease.md", folder / "a.zip")
    library.add(folder)
    assert not found(library, "gantry")
    assert listed_below(library) == {"lease.md", "pump.md", "a.zip"}


def test_what_an_archive_was_emptied_of_is_in_no_answer(library: Library, folder: Path) -> None:
    write_box(folder / "a.zip", x=CRANE)
    library.add(folder)
    write_box(folder / "a.zip")
    (folder / "lease.md").write_text("")
    library.add(folder)
    assert not found(library, "gantry")
    assert not found(library, "landlord")
    assert {name: each.status for name, each in library.listed().items()} == {
        "a.zip": "failed",
        "lease.md": "failed",
        "pump.md": "indexed",
    }


def test_the_same_file_in_an_archive_and_beside_it_outlives_either(library: Library, folder: Path) -> None:
    write_box(folder / "a.zip", x=CRANE, y=ROPE)
    (folder / "x.txt").write_text(CRANE)
    library.add(folder)
    library.documents.remove(library.listed()["a.zip"].id)
    assert found(library, "gantry") == {"x.txt"}
    assert listed_below(library) == {"lease.md", "pump.md", "x.txt"}
    library.add(folder)
    (folder / "x.txt").unlink()
    library.add(folder)
    assert found(library, "gantry") == {"a.zip//x.txt"}
    (folder / "a.zip").unlink()
    library.add(folder)
    assert listed_below(library) == {"lease.md", "pump.md"}


def test_a_file_that_moves_between_archives_while_they_are_read_is_read(library: Library, folder: Path) -> None:
    write_box(folder / "a.zip", x=CRANE, y=ROPE)
    write_box(folder / "b.zip", z="The zebra is striped.")
    library.add(folder)
    # When b.zip is looked at, a.zip still counts as holding x; when it is stored, it does not.
    write_box(folder / "a.zip", y=ROPE)
    write_box(folder / "b.zip", z="The zebra is striped.", x=CRANE)
    library.add(folder)
    assert found(library, "gantry") == {"b.zip//x.txt"}
    assert library.add(folder).added == 0


def test_what_another_version_of_a_parser_read_inside_a_file_is_read_again(library: Library, boxes: Path) -> None:
    library.add(boxes)
    with library.database.writing() as connection:
        connection.execute("UPDATE documents SET parser = 'plain/0' WHERE path LIKE '%//crane.txt'")
    report = library.add(boxes)
    assert report.added == 2
    assert {each.parser for each in library.documents.all() if each.path.endswith("crane.txt")} == {"plain/1"}


# --- odd things ----------------------------------------------------------------------------------------------


def test_a_copy_that_another_version_of_a_parser_read_stays_one_document(library: Library, folder: Path) -> None:
    shutil.copy(folder / "lease.md", folder / "z.md")
    library.add(folder)
    before = library.listed()["lease.md"].id
    with library.database.writing() as connection:
        connection.execute("UPDATE documents SET parser = 'markdown/0'")
    for paths in ((folder / "z.md",), (folder,)):
        library.add(*paths)
        assert {library.listed()[name].id for name in ("lease.md", "z.md")} == {before}
    assert library.listed()["lease.md"].parser != "markdown/0"
    assert len(library.keywords.search("landlord", 5)) == 1


def test_the_words_of_a_name_follow_the_file(library: Library, folder: Path) -> None:
    (folder / "Acme supply.txt").write_text("Delivery is within nine days.")
    (folder / "Globex supply.txt").write_text("Delivery is within nine days.")
    library.add(folder)
    (folder / "Acme supply.txt").unlink()
    library.add(folder)
    assert found(library, "globex") == {"Globex supply.txt"}
    assert not found(library, "acme")
    assert library.listed()["Globex supply.txt"].title == "Globex supply"


@pytest.mark.parametrize("name", [b"a\\xyz.txt", b"\\xff.txt", b"\xff.txt", b"\\x5cxff.txt", b"a\nb.txt", b"end \\"])
def test_odd_names_come_back_as_they_are(library: Library, folder: Path, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + name))
    path.write_text(CRANE)
    assert file_path(display_path(path)) == path
    in_step(library, folder)
    assert len(found(library, "gantry")) == 1
    assert in_step(library, folder).unchanged == 3
    path.unlink()
    assert in_step(library, folder).removed == 1


def test_names_that_differ_only_in_how_they_are_shown_are_two_files(library: Library, folder: Path) -> None:
    for name, text in ((b"\\xff.txt", CRANE), (b"\xff.txt", ROPE)):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(text)
    assert library.add(folder).added == 4
    assert library.add(folder).unchanged == 4


def test_a_file_that_becomes_a_folder_leaves(library: Library, folder: Path) -> None:
    in_step(library, folder)
    (folder / "lease.md").unlink()
    (folder / "lease.md").mkdir()
    in_step(library, folder, folder / "lease.md")
    assert not found(library, "landlord")


def test_a_watched_folder_that_is_renamed_away_or_closed_loses_nothing(library: Library, folder: Path) -> None:
    in_step(library, folder)
    folder.rename(folder.with_name("elsewhere"))
    assert in_step(library, folder, folder, folder / "lease.md").removed == 0
    folder.with_name("elsewhere").rename(folder)
    real = Path.lstat

    def refused(path: Path) -> os.stat_result:
        if path.name == "lease.md":
            raise PermissionError(13, "Permission denied")
        return real(path)

    with pytest.MonkeyPatch.context() as patch:
        # As root may look everywhere, and a share that is gone answers like this too.
        patch.setattr(Path, "lstat", refused)
        patch.setattr("engine.ingestion.folders.os.scandir", lambda _: (_ for _ in ()).throw(OSError(5, "I/O error")))
        assert in_step(library, folder).removed == 0
    assert set(library.listed()) - {"papers"} == {"lease.md", "pump.md"}


def test_retrying_follows_no_link_that_was_refused(library: Library, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("The vault code is elderberry.")
    (folder / "link.md").symlink_to(tmp_path / "secret.md")
    (folder / "broken.zip").write_bytes(b"PK\x03\x04" + bytes(60))
    library.add(folder)
    assert library.retry().failed == 2
    assert not found(library, "elderberry")
    (folder / "link.md").unlink()
    library.retry()
    assert "link.md" not in library.listed()


def test_a_file_that_was_locked_is_read_when_it_is_not(library: Library, folder: Path) -> None:
    library.add(folder)
    (folder / "lease.md").write_text(LEASE + "\nAnd the keys.\n")
    with pytest.MonkeyPatch.context() as patch:

        def locked(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        patch.setattr("engine.ingestion.reading._read_file", locked)
        assert library.add(folder).failed == 1
    kept = library.listed()["lease.md"]
    assert (kept.status, kept.error_code) == ("indexed", "document_inaccessible")
    assert found(library, "landlord") == {"lease.md"}
    assert library.add(folder).added == 1
    assert library.listed()["lease.md"].error is None


def test_a_damaged_file_is_not_opened_again_until_it_changes(library: Library, folder: Path) -> None:
    library.add(folder)
    good = (folder / "lease.md").read_bytes()
    (folder / "lease.md").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 9)
    assert library.add(folder).failed == 1
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library.worker, "parse", lambda *_, **__: pytest.fail("it was read again"))
        assert library.add(folder).failed == 1
    assert found(library, "landlord") == {"lease.md"}
    (folder / "lease.md").write_bytes(good)
    assert library.add(folder).unchanged == 2
    assert library.listed()["lease.md"].error is None
