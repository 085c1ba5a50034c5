"""The shelf uses a file only as recorded, imports in one step, and never writes to the installation."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import struct
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import DiskFull, JobCancelled, ModelAltered, ModelInvalid, ModelMissing, StoreError
from engine.types import ModelRole
from engine.weights import shelf as shelf_module
from engine.weights.manifest import read_manifest
from engine.weights.shelf import Shelf


def gguf(name: str = "Bundled", weights: bytes = b"\x11" * 4096) -> bytes:
    """A small complete GGUF with one tensor."""

    def text(value: str) -> bytes:
        return struct.pack("<Q", len(value)) + value.encode()

    head = b"GGUF" + struct.pack("<IQQ", 3, 1, 6)
    for key, value in (
        ("general.architecture", "llama"),
        ("general.license", "mit"),
        ("general.name", name),
        ("tokenizer.ggml.model", "gpt2"),
    ):
        head += text(key) + struct.pack("<I", 8) + text(value)
    head += text("tokenizer.ggml.tokens") + struct.pack("<IIQ", 9, 8, 1) + text("a")
    head += text("llama.context_length") + struct.pack("<II", 4, 512)
    head += text("a.weight") + struct.pack("<IQIQ", 1, len(weights) // 4, 0, 0)
    return head + b"\0" * (-len(head) % 32) + weights


MODEL = gguf("Small One")
OTHER = gguf("Another", b"\x22" * 8192)

MANIFEST = """
schema = 1
[[model]]
id = "bundled-one"
role = "answer"
file = "bundled.gguf"
size_bytes = {size}
sha256 = "{sha256}"
licence = "Apache-2.0"
origin = "a package"
default = true
context_tokens = 512
[[model]]
id = "vectors"
role = "embed"
file = "vectors.onnx"
size_bytes = 7
sha256 = "{vectors}"
licence = "Apache-2.0"
origin = "built"
[[model]]
id = "words"
role = "embed-tokenizer"
file = "words.json"
size_bytes = 2
sha256 = "{words}"
licence = "Apache-2.0"
origin = "a package"
"""


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    folder = tmp_path / "bundled"
    folder.mkdir()
    files = {"bundled.gguf": gguf(), "vectors.onnx": b"vectors", "words.json": b"{}"}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    sha256, vectors, words = (hashlib.sha256(content).hexdigest() for content in files.values())
    text = MANIFEST.format(size=len(gguf()), sha256=sha256, vectors=vectors, words=words)
    (folder / "manifest.toml").write_text(text)
    return folder


@pytest.fixture
def shelf(tmp_path: Path, bundled: Path) -> Shelf:
    return Shelf(bundled, tmp_path / "home" / "models")


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    path = tmp_path / "Small One (Q4).gguf"
    path.write_bytes(MODEL)
    return path


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts the bytes hashed by each reading of a file, while reading it for real."""
    counted: list[int] = []
    real = shelf_module._hash

    def hashed(stream: object, total: int, *rest: object) -> str:
        counted.append(total)
        return real(stream, total, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(shelf_module, "_hash", hashed)
    return counted


def test_lists_what_the_manifest_names(shelf: Shelf, bundled: Path) -> None:
    (bundled / "words.json").unlink()
    models = {model.id: model for model in shelf.list()}
    assert [models[i].role for i in models] == [ModelRole.ANSWER, ModelRole.EMBED, ModelRole.TOKENIZER]
    assert models["bundled-one"].in_use
    assert models["bundled-one"].bundled
    assert models["bundled-one"].present
    assert not models["words"].present
    assert shelf.answering().id == "bundled-one"
    assert Path(shelf.embedder().path) == bundled / "vectors.onnx"
    assert shelf.tokenizer().file == "words.json"


def test_the_installations_own_manifest_is_readable() -> None:
    folder = Path(__file__).resolve().parents[2] / "models"
    real = Shelf(folder, folder / "nowhere")
    assert real.answering().file.endswith(".gguf")
    assert real.embedder().role is ModelRole.EMBED
    assert real.tokenizer().role is ModelRole.TOKENIZER


def test_unknown_and_unfit_choices_are_named(shelf: Shelf) -> None:
    with pytest.raises(ModelMissing, match="'nonsense'"):
        shelf.answering("nonsense")
    with pytest.raises(ModelInvalid, match="vectors"):
        shelf.answering("vectors")


def test_a_missing_truncated_altered_or_foreign_file_is_refused(shelf: Shelf, bundled: Path) -> None:
    model = shelf.answering()
    path = bundled / "bundled.gguf"
    whole = path.read_bytes()
    shelf.check(model)

    path.write_bytes(whole[:-1] + b"?")
    with pytest.raises(ModelAltered, match=r"bundled\.gguf") as altered:
        shelf.check(model)
    assert altered.value.hint

    path.write_bytes(whole + b"?")
    with pytest.raises(ModelAltered):
        shelf.check(model)

    path.write_bytes(whole[:-10])
    with pytest.raises(ModelInvalid, match="10 of"):
        shelf.check(model)

    path.write_bytes(b"MZ" + whole)
    with pytest.raises(ModelInvalid, match="not a GGUF"):
        shelf.check(model)

    path.unlink()
    with pytest.raises(ModelMissing, match=r"bundled\.gguf"):
        shelf.check(model)

    path.write_bytes(whole)
    shelf.check(model)


def test_a_truncated_file_that_is_no_gguf_is_refused(shelf: Shelf, bundled: Path) -> None:
    (bundled / "vectors.onnx").write_bytes(b"vect")
    with pytest.raises(ModelInvalid, match="4 of 7 bytes"):
        shelf.check(shelf.embedder())


def test_a_file_is_read_once_for_each_state_it_is_in(
    shelf: Shelf, bundled: Path, tmp_path: Path, readings: list[int]
) -> None:
    model = shelf.answering()
    shelf.check(model)
    shelf.check(model)
    Shelf(bundled, tmp_path / "home" / "models").check(model)
    assert len(readings) == 1

    # The same length, and the old time put back: only what the file system itself noted betrays it.
    path = Path(model.path)
    status = path.stat()
    with path.open("r+b") as stream:
        stream.seek(-3, os.SEEK_END)
        stream.write(b"???")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(ModelAltered):
        shelf.check(model)
    with pytest.raises(ModelAltered):
        shelf.check(model)


def test_verify_reads_even_what_is_remembered(shelf: Shelf, readings: list[int]) -> None:
    seen: list[tuple[int, int]] = []
    model = shelf.answering()
    shelf.check(model)
    shelf.verify(model, lambda done, total: seen.append((done, total)))
    assert len(readings) == 2
    assert seen[-1] == (model.size_bytes, model.size_bytes)


def test_a_spoilt_memory_only_costs_a_reading(shelf: Shelf, tmp_path: Path, readings: list[int]) -> None:
    model = shelf.answering()
    shelf.check(model)
    memory = tmp_path / "home" / "models" / "verified.json"
    memory.write_text("[" * 100_000)
    shelf.check(model)
    assert len(readings) == 2


def test_the_installation_may_be_read_only(shelf: Shelf, bundled: Path, brought: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in bundled.iterdir()}
    bundled.chmod(0o500)
    try:
        shelf.check(shelf.answering())
        shelf.import_file(brought)
        after = {path.name: path.stat().st_mtime_ns for path in bundled.iterdir()}
    finally:
        bundled.chmod(0o700)
    assert before == after


def test_import_copies_and_records(shelf: Shelf, brought: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    model = shelf.import_file(brought, lambda done, total: seen.append((done, total)))
    brought.unlink()
    assert model.id == "small-one-q4"
    assert (model.role, model.licence, model.bundled, model.present) == (ModelRole.ANSWER, "mit", False, True)
    assert (model.sha256, model.size_bytes) == (hashlib.sha256(MODEL).hexdigest(), len(MODEL))
    assert model.origin.startswith("Small One (Q4).gguf, imported 2")
    assert (model.context_tokens, model.architecture) == (512, "llama")
    assert Path(model.path).read_bytes() == MODEL
    assert Path(model.path).stat().st_mode & 0o777 == 0o600
    assert seen[-1] == (len(MODEL), len(MODEL))
    shelf.check(model)
    assert shelf.answering("small-one-q4") == model
    listed = shelf.list(chosen="small-one-q4")
    assert [m.id for m in listed if m.in_use] == ["vectors", "words", "small-one-q4"]


def test_importing_again_changes_nothing(shelf: Shelf, brought: Path, tmp_path: Path) -> None:
    first = shelf.import_file(brought)
    state = Path(first.path).stat()
    renamed = brought.rename(tmp_path / "other name.gguf")
    assert shelf.import_file(renamed) == first
    assert Path(first.path).stat().st_mtime_ns == state.st_mtime_ns
    assert len(shelf.list()) == 4


def test_importing_the_bundled_model_changes_nothing(shelf: Shelf, bundled: Path) -> None:
    assert shelf.import_file(bundled / "bundled.gguf").id == "bundled-one"
    assert len(shelf.list()) == 3


def test_importing_again_mends_a_damaged_copy(shelf: Shelf, brought: Path) -> None:
    model = shelf.import_file(brought)
    Path(model.path).write_bytes(MODEL[:-1] + b"?")
    with pytest.raises(ModelAltered):
        shelf.check(model)
    assert shelf.import_file(brought) == model
    shelf.check(model)
    assert len(shelf.list()) == 4


@pytest.mark.parametrize("content", [OTHER, MODEL[:-1] + b"?"], ids=["other length", "same length"])
def test_another_file_of_the_same_name_is_refused(shelf: Shelf, brought: Path, content: bytes) -> None:
    model = shelf.import_file(brought)
    brought.write_bytes(content)
    with pytest.raises(ModelInvalid, match="small-one-q4"):
        shelf.import_file(brought)
    shelf.check(model)


def test_what_is_no_model_is_not_imported(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "picture.gguf"
    path.write_bytes(b"\x89PNG" + b"\0" * 500)
    with pytest.raises(ModelInvalid, match=r"picture\.gguf"):
        shelf.import_file(path)
    assert not (tmp_path / "home").exists()


def test_a_full_disk_leaves_nothing_behind(
    shelf: Shelf, brought: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "disk_usage", lambda _: usage(10, 10, 0))
        with pytest.raises(DiskFull, match="Small One"):
            shelf.import_file(brought)
    assert len(shelf.list()) == 3


def test_a_disk_that_fills_while_copying_leaves_nothing_behind(shelf: Shelf, brought: Path, tmp_path: Path) -> None:
    with limited_file_size(4096), pytest.raises(StoreError):
        shelf.import_file(brought)
    assert not list((tmp_path / "home" / "models").glob("*.gguf"))
    assert not list((tmp_path / "home" / "models").glob(".*"))


@contextlib.contextmanager
def limited_file_size(size_bytes: int) -> Iterator[None]:
    """Makes the system itself refuse to let a file grow, as a full disk or a quota does.

    No longer than needed: pytest's own output may go to a file.
    """
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_cancelled_import_leaves_nothing_behind(shelf: Shelf, brought: Path, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise JobCancelled

    with pytest.raises(JobCancelled):
        shelf.import_file(brought, cancel)
    assert [path.name for path in (tmp_path / "home" / "models").iterdir()] == []
    assert len(shelf.list()) == 3


def test_what_a_killed_import_left_is_cleared(shelf: Shelf, brought: Path, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "models"
    folder.mkdir(parents=True)
    (folder / ".import-abc.part").write_bytes(MODEL[:100])
    # Killed between the rename and the record: the file is there, and the list does not know it.
    (folder / "small-one-q4.gguf").write_bytes(MODEL)
    model = shelf.import_file(brought)
    shelf.check(model)
    assert sorted(path.name for path in folder.iterdir()) == [
        "imported.json",
        "small-one-q4.gguf",
        "verified.json",
    ]


def test_removing_takes_only_what_was_brought(shelf: Shelf, brought: Path) -> None:
    model = shelf.import_file(brought)
    shelf.remove(model.id)
    assert not Path(model.path).exists()
    with pytest.raises(ModelMissing):
        shelf.find(model.id)
    with pytest.raises(ModelInvalid, match="bundled-one"):
        shelf.remove("bundled-one")
    assert shelf.answering().present


@pytest.mark.parametrize("name", ["../escape.gguf", "/etc/passwd", "a/b.gguf", ".hidden"])
def test_a_list_cannot_point_outside_its_folder(tmp_path: Path, bundled: Path, name: str) -> None:
    path = bundled / "manifest.toml"
    path.write_text(path.read_text().replace("bundled.gguf", name))
    with pytest.raises(ModelInvalid, match=r"manifest\.toml"):
        read_manifest(path)


@pytest.mark.parametrize("content", ["", "{}", "[[model]]\nid = 3", "model = 5", "\0"])
def test_a_broken_list_is_a_known_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(content)
    with pytest.raises(ModelInvalid, match=r"manifest\.toml"):
        read_manifest(path)
