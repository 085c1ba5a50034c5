"""What goes wrong with a model or its host, and that nothing of it harms the parent."""

from __future__ import annotations

import ctypes
import io
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from llama_cpp import llama_cpp as llama

from engine.answering import model_host
from engine.answering.model_client import ModelClient
from engine.errors import (
    ModelAltered,
    ModelCrashed,
    ModelInvalid,
    ModelMissing,
    ModelOutOfMemory,
    QuestionTooLong,
)
from engine.processes.child import Child, ChildGone
from engine.processes.confinement import landlock_version
from engine.processes.frames import write_frame
from engine.types import ModelFile, StopReason
from engine.weights.gguf import BLOCK_SIZES
from tests.integration.model_hosts import BUNDLED, LONG, RENT, ROOT, ask, wait_until

# --- what goes wrong ---


def test_a_prompt_longer_than_the_context_is_refused_with_counts(start: Callable[..., ModelClient]) -> None:
    one = start(context_tokens=256)
    with pytest.raises(QuestionTooLong, match="256") as caught:
        one.generate(ask(LONG), max_tokens=10)
    assert caught.value.hint
    assert one.generate(ask("Hello"), max_tokens=3).answer_tokens == 3


def test_an_answer_ends_where_the_context_does(start: Callable[..., ModelClient]) -> None:
    one = start(context_tokens=256)
    result = one.generate(ask("Write a very long story. " * 8), max_tokens=10_000)
    assert result.stop_reason is StopReason.LENGTH
    assert result.prompt_tokens + result.answer_tokens <= 256


def test_a_killed_host_is_an_error_and_the_next_request_has_a_new_one(start: Callable[..., ModelClient]) -> None:
    one = start()
    one.info()
    first = one.process_id
    assert first is not None
    with pytest.raises(ModelCrashed, match="SIGKILL") as caught:
        one.generate(ask("Write a very long story."), max_tokens=400, on_text=lambda _: os.kill(first, signal.SIGKILL))
    assert caught.value.hint
    assert "900" in one.generate(ask(f"{RENT}\n\nWhat is the monthly rent?"), max_tokens=40).text
    assert one.process_id not in (None, first)


def test_a_host_that_died_while_idle_is_replaced_without_a_word(start: Callable[..., ModelClient]) -> None:
    one = start()
    one.info()
    first = one.process_id
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert wait_until(lambda: one.process_id is None)
    assert one.generate(ask("Hello"), max_tokens=3).answer_tokens == 3


def test_no_host_outlives_its_parent(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "sys.path[:0] = sys.argv[1].split(':')\n"
        "from engine.answering.model_client import ModelClient\n"
        "from tests.integration.model_hosts import BUNDLED, ask, model_file\n"
        "one = ModelClient(model_file(BUNDLED), context_tokens=512)\n"
        "one.info()\n"
        "print(one.process_id, flush=True)\n"
        "one.generate(ask('Write a very long story.'), max_tokens=400)\n"
    )
    paths = str(ROOT)
    parent = subprocess.Popen([sys.executable, "-c", program, paths], stdout=subprocess.PIPE, cwd=tmp_path)
    assert parent.stdout is not None
    host = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert wait_until(lambda: not Path(f"/proc/{host}").exists() or "Z" in state_of(host), 5)


def state_of(process_id: int) -> str:
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return "Z"


@pytest.mark.parametrize(
    ("content", "error"),
    [(None, ModelMissing), (b"", ModelInvalid), (b"PK\3\4" * 100, ModelInvalid), (slice(1_000_000), ModelInvalid)],
    ids=["missing", "empty", "foreign", "truncated"],
)
def test_a_bad_file_is_refused_by_name(
    tmp_path: Path, start: Callable[..., ModelClient], content: bytes | slice | None, error: type[Exception]
) -> None:
    path = tmp_path / "bad.gguf"
    if content is not None:
        path.write_bytes(BUNDLED.read_bytes()[content] if isinstance(content, slice) else content)
    with pytest.raises(error, match=r"bad\.gguf"):
        start(path).info()


def test_a_kind_of_model_that_llama_cpp_does_not_know_is_refused(
    start: Callable[..., ModelClient], copied: Callable[[bytes, bytes], Path]
) -> None:
    value = b"general.architecture\x08\0\0\0\x05\0\0\0\0\0\0\0"
    with pytest.raises(ModelInvalid, match=r"altered\.gguf"):
        start(copied(value + b"llama", value + b"lamma")).info()


def test_the_check_is_asked_before_every_load(start: Callable[..., ModelClient]) -> None:
    asked: list[str] = []

    def check(model: ModelFile) -> None:
        asked.append(model.id)
        if len(asked) > 1:
            raise ModelAltered("altered", "import it again")

    one = start(check=check)
    one.info()
    one.info()
    assert len(asked) == 1
    process_id = one.process_id
    assert process_id is not None
    os.kill(process_id, signal.SIGKILL)
    assert wait_until(lambda: one.process_id is None)
    with pytest.raises(ModelAltered):
        one.info()
    assert one.process_id is None


def test_a_model_too_big_for_memory_is_refused_before_it_is_loaded(
    tmp_path: Path, start: Callable[..., ModelClient]
) -> None:
    """A file of 4 TB, most of it a hole, that is a complete GGUF."""
    name = b"token_embd.weight"
    content = BUNDLED.read_bytes()[: 2 * 2**20]
    last = content.rindex(b"output_norm.weight")
    assert content.index(name) < last
    path = tmp_path / "huge.gguf"
    path.write_bytes(huge_head(content))
    try:
        os.truncate(path, 4 * 2**40 + 4 * 2**20)
    except OSError:
        pytest.skip("this file system has no files of 4 TB")
    began_s = time.monotonic()
    with pytest.raises(ModelOutOfMemory, match=r"huge\.gguf.*4398.*GB.*free"):
        start(path).info()
    assert time.monotonic() - began_s < 10


def huge_head(content: bytes) -> bytes:
    """The bundled model's metadata with one tensor of 4 TB in place of its own."""
    first = content.index(b"token_embd.weight") - 8
    # The table may begin with another tensor: it starts where the metadata ends, at the first tensor's name.
    start = min(content.index(tensor) - 8 for tensor in (b"token_embd.weight", b"output_norm.weight", b"blk.0."))
    assert start <= first
    tensor = b"\x11\0\0\0\0\0\0\0token_embd.weight" + (1).to_bytes(4, "little") + (2**40).to_bytes(8, "little")
    tensor += (0).to_bytes(4, "little") + (0).to_bytes(8, "little")
    return content[:8] + (1).to_bytes(8, "little") + content[16:start] + tensor


def test_memory_that_llama_cpp_does_not_get_is_an_error_not_a_crash() -> None:
    host = Child("engine.answering.model_host")
    try:
        assert host.receive(30).message["event"] == "started"
        status = Path(f"/proc/{host.process_id}/status").read_text()
        in_use = int(status.split("VmSize:")[1].split()[0]) * 1024
        # Room for the weights, none for 189 MB of context.
        limit = in_use + 98_362_432 + 60 * 2**20
        resource.prlimit(host.process_id, resource.RLIMIT_AS, (limit, limit))
        host.send({"path": str(BUNDLED), "context_tokens": 8192})
        told = host.receive(30).message
    finally:
        host.kill()
    assert (told["event"], told["code"]) == ("error", "model_out_of_memory")
    assert BUNDLED.name in told["message"]
    assert told["hint"]


def test_a_context_shrinks_to_what_memory_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    from engine.answering import loaded_model
    from engine.weights.gguf import read_header

    header = read_header(BUNDLED)

    def chosen(available: int, wanted: int | None = None) -> int:
        monkeypatch.setattr(loaded_model, "available_memory_bytes", lambda: available)
        return loaded_model._choose_context(BUNDLED, header, wanted)

    assert chosen(2**40) == 8192
    assert chosen(2**40, 100_000) == 8192
    assert chosen(2**40, 300) == 300
    assert chosen(400_000_000) == 4096
    with pytest.raises(ModelOutOfMemory):
        chosen(400_000_000, 8192)
    with pytest.raises(ModelOutOfMemory):
        chosen(150_000_000)


# --- what it may do ---


def test_the_host_has_no_network_and_leaves_no_core(start: Callable[..., ModelClient]) -> None:
    one = start()
    one.info()
    status = Path(f"/proc/{one.process_id}/status").read_text()
    assert "Seccomp:\t2" in status
    assert "NoNewPrivs:\t1" in status
    limits = Path(f"/proc/{one.process_id}/limits").read_text()
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert core.split()[4:6] == ["0", "0"]


def test_the_host_opens_nothing_but_the_model_and_the_programs_own_code(tmp_path: Path) -> None:
    """The host's own steps, up to where a model would be loaded; then what a model that took it over would try."""
    if landlock_version() == 0:
        pytest.skip("this kernel has no Landlock")
    (tmp_path / "home").mkdir()
    kept = tmp_path / "home" / "catalog.sqlite"
    kept.write_text("kept")
    beside = [ROOT / name for name in ("pyproject.toml", "README.md", "resources/prompts/answer.md", ".git/HEAD")]
    program = f"""
import os
from pathlib import Path
from engine.answering import model_host
def outcome(act, *arguments):
    try:
        act(*arguments)
    except PermissionError:
        return "refused"
    except OSError as error:
        return type(error).__name__
    return "done"
def instead(host, path, options):
    refused = [outcome(os.listdir, folder) for folder in {[str(ROOT), str(kept.parent)]!r}]
    refused += [outcome(open, name) for name in {[str(path) for path in (*beside, kept) if path.is_file()]!r}]
    refused += [outcome(open, Path(model_host.__file__).with_name("new.py"), "w"), outcome(open, path, "r+b")]
    allowed = [outcome(open, name, "rb") for name in (path, model_host.__file__, "/proc/meminfo")]
    import wave, jinja2.ext, jinja2.debug, engine.processes.child
    os.write(2, f"outcomes: {{set(refused)}} {{len(refused)}} {{set(allowed)}}".encode())
    os._exit(0)
model_host._Host._load = instead
model_host._Host._listen = lambda host: None
model_host.main()
"""
    # What is beside the engine in a checkout, and in a data folder.
    asked = io.BytesIO()
    write_frame(asked, {"path": str(BUNDLED)})
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env=environment,
        input=asked.getvalue(),
        capture_output=True,
        timeout=60,
    )
    told = (done.stderr or done.stdout).decode(errors="replace")
    assert "outcomes: {'refused'} " in told, told
    assert told.endswith("{'done'}"), told


def test_a_cancel_of_what_cannot_be_cancelled_is_not_remembered() -> None:
    class Instant:
        def tokenize(self, _text: str) -> list[int]:
            return []

    sent = io.BytesIO()
    for number in (1, 2, 3):
        write_frame(sent, {"do": "count", "id": number, "texts": []})
        write_frame(sent, {"do": "cancel", "id": number})
    sent.seek(0)
    host = model_host._Host(sent, io.BytesIO())
    host._model = Instant()  # type: ignore[assignment]
    ends: list[int] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(model_host.os, "_exit", ends.append)
        host._listen()
        assert ends == [0]
        assert host._cancelled == {1, 2, 3}
        for _ in range(3):
            host._answer_next()
        assert host._cancelled == set()
        # One that comes too late is of a request that is over.
        late = io.BytesIO()
        write_frame(late, {"do": "cancel", "id": 2})
        late.seek(0)
        host._in = late
        host._listen()
    assert host._cancelled == set()


def test_a_host_whose_input_ends_ends() -> None:
    host = Child("engine.answering.model_host")
    assert host.receive(30).message["event"] == "started"
    began_s = time.monotonic()
    host.stop(timeout_s=10)
    assert time.monotonic() - began_s < 5
    with pytest.raises(ChildGone):
        host.receive(1)


def test_tensor_sizes_are_the_librarys() -> None:
    library: Any = llama._lib
    for name in ("ggml_blck_size", "ggml_type_size"):
        function = getattr(library, name)
        function.argtypes, function.restype = [ctypes.c_int], ctypes.c_size_t
    sizes = {kind: (library.ggml_blck_size(kind), library.ggml_type_size(kind)) for kind in range(max(BLOCK_SIZES) + 1)}
    assert {kind: size for kind, size in sizes.items() if size[0]} == BLOCK_SIZES
