"""Prompt starts that are read once: the same answers as without, from memory, from the disk and in conversations."""

from __future__ import annotations

import dataclasses
import os
import shutil
import signal
import stat
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from engine.answering.messages import Message, Role
from engine.answering.model_client import LoadableAdapter, ModelClient
from engine.answering.pins import PinList, in_step
from engine.answering.prefix_cache import PrefixCache
from engine.answering.prefix_states import HeldPrefix
from engine.answering.prompt import build_pinned_prompt, pinned_message
from engine.answering.sentence_vectors import SentenceVectors, digest
from engine.data_folder import MINIMUM_FREE_BYTES
from engine.errors import JobCancelled, PinMissing, QuestionTooLong, StoreDamaged
from engine.types import Document, DocumentStatus
from tests.integration.adapter_files import tensors, write_adapter
from tests.integration.model_hosts import LONG, RENT

TEXT = f"{LONG[:900]} {RENT} {LONG[900:1200]}"
DOCUMENTS = [("Lamps", TEXT)]
QUESTIONS = ["What is the monthly rent?", "7 or 8: which item is a lamp?", '"Item 3" is what?', "When is the rent due?"]
KEY = "ab" * 32


def asking(question: str) -> tuple[Message, ...]:
    return pinned_message("c0ffee00", DOCUMENTS, question)


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.slow
def test_answers_are_the_same_with_and_without_a_pin(start: Callable[..., ModelClient]) -> None:
    cold = start(context_tokens=1024)
    expected = []
    for question in QUESTIONS:
        cold.forget_prefixes()
        told = cold.generate(asking(question), max_tokens=16)
        assert told.reused_tokens == 0
        expected.append(told.text)
    one = start(context_tokens=1024)
    read: list[tuple[int, int]] = []
    prefix = one.hold_prefix(KEY, asking(""), lambda *done: read.append(done))
    assert read[-1] == (len(prefix.tokens), len(prefix.tokens))
    assert one.has_prefix(KEY)
    assert not one.has_prefix("cd" * 32)
    # Another process, with another context, puts it back.
    two = start(context_tokens=1536)
    two.restore_prefix(KEY, prefix)
    for client in (one, two):
        for question, text in zip(QUESTIONS, expected, strict=True):
            told = client.generate(asking(question), max_tokens=16)
            assert told.reused_tokens >= len(prefix.tokens)
            assert told.prompt_tokens - told.reused_tokens < 40
            assert told.text == text
            # Something else takes its place in the context.
            client.generate([Message(Role.USER, f"{question} Hello")], max_tokens=2)
    one.forget_prefixes()
    assert not one.has_prefix(KEY)
    assert one.generate(asking(QUESTIONS[0]), max_tokens=4).reused_tokens == 0


def test_a_conversation_is_read_once_and_found_again_after_another(start: Callable[..., ModelClient]) -> None:
    client = start(context_tokens=2048)

    def ask(text: str, history: list[tuple[str, str]], question: str) -> tuple[int, int, str]:
        prompt = build_pinned_prompt(
            question,
            "c0ffee00",
            [("A", text)],
            (),
            history,
            client.count_tokens,
            2048,
            32,
            client.info().template_tokens,
        )
        told = client.generate(prompt.messages, max_tokens=12)
        return told.prompt_tokens, told.reused_tokens, told.text

    lamps: list[tuple[str, str]] = []
    length = 0
    for question in QUESTIONS[:3]:
        before = length
        length, reused, text = ask(TEXT, lamps, question)
        # All that was read for the turn before; new are its answer and the question.
        assert reused == before
        lamps.append((question, text))
    other, reused, _ = ask(TEXT.replace("lamp", "door"), [], QUESTIONS[0])
    assert reused < 64
    assert ask(TEXT, lamps, QUESTIONS[3])[1] >= before
    assert ask(TEXT.replace("lamp", "door"), [], QUESTIONS[0])[1] > other // 2


def test_an_ordinary_follow_up_reads_its_passages_and_not_the_conversation(start: Callable[..., ModelClient]) -> None:
    client = start(context_tokens=2048)
    said = "The rent of the workshop is 900 euros, and it is due on the third day of each month, as the lease says."
    history = [Message(Role.SYSTEM, "Answer."), Message(Role.USER, QUESTIONS[0]), Message(Role.ASSISTANT, said)]
    client.generate([*history, Message(Role.USER, f"{LONG[:400]} {QUESTIONS[1]}")], max_tokens=4)
    gone_on = [*history, Message(Role.USER, QUESTIONS[1]), Message(Role.ASSISTANT, "Both are.")]
    told = client.generate([*gone_on, Message(Role.USER, f"{LONG[400:800]} {QUESTIONS[2]}")], max_tokens=4)
    before = len(client.prompt_tokens([*history, Message(Role.USER, "")]))
    assert before - 8 <= told.reused_tokens <= before


def test_a_pin_is_not_used_under_other_adapters(start: Callable[..., ModelClient], tmp_path: Path) -> None:
    data = write_adapter(tmp_path / "a.gguf", tensors(2, size=0.2, parts=("attn_v", "attn_output"))).read_bytes()
    adapter = LoadableAdapter("1" * 64, 0.5, lambda: data)
    client = start(context_tokens=1024)
    prefix = client.hold_prefix(KEY, asking(""))
    plain = client.generate(asking(QUESTIONS[0]), max_tokens=8)
    client.adapt([adapter])
    adapted = client.generate(asking(QUESTIONS[0]), max_tokens=8)
    assert adapted.reused_tokens == 0
    assert adapted.text != plain.text
    client.adapt([])
    back = client.generate(asking(QUESTIONS[0]), max_tokens=8)
    assert (back.reused_tokens >= len(prefix.tokens), back.text) == (True, plain.text)


def test_a_state_that_llama_cpp_refuses_costs_only_time(start: Callable[..., ModelClient]) -> None:
    client = start(context_tokens=1024)
    prefix = client.hold_prefix(KEY, asking(""))
    expected = client.generate(asking(QUESTIONS[0]), max_tokens=8).text
    client.forget_prefixes()
    client.restore_prefix(KEY, HeldPrefix(prefix.tokens, prefix.ends, prefix.data[: len(prefix.data) // 2]))
    told = client.generate(asking(QUESTIONS[0]), max_tokens=8)
    assert (told.reused_tokens, told.text) == (0, expected)


def test_a_host_reads_the_file_that_it_was_begun_with(start: Callable[..., ModelClient], tmp_path: Path) -> None:
    before = start(context_tokens=1024)
    prefix = before.hold_prefix(KEY, asking(""))
    expected = before.generate(asking(QUESTIONS[0]), max_tokens=8).text
    cache = PrefixCache(tmp_path)
    assert cache.write(1, KEY, prefix)
    held = cache.newest(1)
    assert held is not None
    after = start(context_tokens=1024)
    after.begin(held)
    assert not after.has_prefix("cd" * 32)
    again = start(context_tokens=1024)
    again.begin(held)
    # What is wanted meanwhile does not lose it.
    again.info()
    assert again.has_prefix(KEY)
    told = again.generate(asking(QUESTIONS[0]), max_tokens=8)
    assert (told.reused_tokens, told.text) == (len(prefix.tokens), expected)
    # What was checked is what is used, whatever becomes of the file.
    held[1].write_bytes(bytes(len(held[1].read_bytes())))
    os.truncate(held[1], 4096)
    again.generate([Message(Role.USER, "Hello")], max_tokens=2)
    told = again.generate(asking(QUESTIONS[0]), max_tokens=8)
    assert (told.reused_tokens, told.text) == (len(prefix.tokens), expected)


def test_what_a_host_was_begun_with_is_forgotten_too(start: Callable[..., ModelClient], tmp_path: Path) -> None:
    cache = PrefixCache(tmp_path)
    assert cache.write(1, KEY, HeldPrefix([1], [1], b"x" * 1000))
    client = start(context_tokens=1024)
    client.begin(cache.newest(1))
    client.info()
    client.forget_prefixes()
    assert not client.has_prefix(KEY)


def test_a_host_is_begun_once_and_at_once(start: Callable[..., ModelClient], tmp_path: Path) -> None:
    cache = PrefixCache(tmp_path)
    assert cache.write(1, KEY, HeldPrefix([1], [1], b"x" * 1000))
    open_before = descriptors()
    client = start(context_tokens=1024)
    client.info()
    first = client.process_id
    assert first is not None
    with client._turn:
        # Another request has its turn: this one neither waits for it nor starts a host.
        beginning = threading.Thread(target=client.begin, args=(cache.newest(1),))
        beginning.start()
        beginning.join(20)
        assert not beginning.is_alive()
    assert client.process_id == first
    assert not client.has_prefix(KEY)
    os.kill(first, signal.SIGKILL)
    while client.process_id is not None:
        pass
    client.begin(cache.newest(1))
    assert client.has_prefix(KEY)
    client.close()
    # Threads close the pipes.
    ends_s = time.monotonic() + 10
    while descriptors() > open_before:
        assert time.monotonic() < ends_s
        time.sleep(0.02)
    with pytest.raises(JobCancelled):
        client.begin(cache.newest(1))


def test_what_a_host_was_begun_with_is_used_under_its_adapters(
    start: Callable[..., ModelClient], tmp_path: Path
) -> None:
    data = write_adapter(tmp_path / "a.gguf", tensors(2, size=0.2, parts=("attn_v", "attn_output"))).read_bytes()
    adapters = [LoadableAdapter("1" * 64, 0.5, lambda: data)]
    before = start(context_tokens=1024)
    before.adapt(adapters)
    prefix = before.hold_prefix(KEY, asking(""))
    expected = before.generate(asking(QUESTIONS[0]), max_tokens=8).text
    cache = PrefixCache(tmp_path / "cache")
    assert cache.write(1, KEY, prefix)
    client = start(context_tokens=1024)
    client.begin(cache.newest(1))
    client.adapt(adapters)
    assert client.has_prefix(KEY)
    told = client.generate(asking(QUESTIONS[0]), max_tokens=8)
    assert (told.reused_tokens, told.text) == (len(prefix.tokens), expected)
    client.adapt([])
    assert client.generate(asking(QUESTIONS[0]), max_tokens=8).reused_tokens == 0


@pytest.mark.parametrize("content", ["spoilt", "half", "empty", "gone"])
def test_a_host_does_without_a_file_that_is_not_whole(
    start: Callable[..., ModelClient], tmp_path: Path, content: str
) -> None:
    cache = PrefixCache(tmp_path)
    assert cache.write(1, KEY, HeldPrefix([1], [1], b"x" * 1000))
    path = cache.newest(1)[1]  # type: ignore[index]
    whole = path.read_bytes()
    changed = {"spoilt": whole[:-1] + b"y", "half": whole[: len(whole) // 2], "empty": b""}
    if content == "gone":
        path.unlink()
    else:
        path.write_bytes(changed[content])
    client = start(context_tokens=1024)
    client.begin((KEY, path))
    assert not client.has_prefix(KEY)
    assert client.generate(asking(QUESTIONS[0]), max_tokens=2).reused_tokens == 0


def test_a_long_conversation_loses_its_oldest_turns_and_no_document(client: ModelClient) -> None:
    history = [(f"Question {i}?", "word " * 100) for i in range(30)]
    arguments = (DOCUMENTS, (), history, client.count_tokens, 2048, 64, client.info().template_tokens)
    prompt = build_pinned_prompt("And now?", "c0ffee00", *arguments)
    texts = [message.text for message in prompt.messages]
    assert 3 < len(texts) < 40
    assert TEXT in texts[1]
    assert "Question 29?" in texts[-3]
    assert texts[-1].endswith("Question: And now?")
    assert len(client.prompt_tokens(prompt.messages)) + 64 <= 2048
    with pytest.raises(QuestionTooLong, match="pinned documents"):
        build_pinned_prompt("word " * 1800, "c0ffee00", *arguments)


def test_what_is_on_the_disk_is_checked_and_bounded(tmp_path: Path) -> None:
    cache = PrefixCache(tmp_path / "cache", limit_bytes=3500)
    prefix = HeldPrefix([1, 2, 3], [2, 3], bytes(range(250)) * 4)
    assert cache.read(1, KEY) is None
    assert cache.write(1, KEY, prefix)
    assert cache.read(1, KEY) == prefix
    assert cache.read(2, KEY) is None
    assert cache.read(1, "cd" * 32) is None
    (file,) = (tmp_path / "cache").iterdir()
    os.utime(file, (1, 1))
    assert cache.write(2, KEY, prefix)
    assert cache.write(3, KEY, prefix)
    # The oldest made room for the third.
    assert [cache.size_bytes(pin) > 0 for pin in (1, 2, 3)] == [False, True, True]
    assert not cache.write(4, KEY, HeldPrefix([1], [1], b"x" * 4000))
    newest = cache.newest(2)
    assert newest == (KEY, tmp_path / "cache" / f"pin-2-{KEY}.state")
    assert cache.newest(1) is None
    whole = newest[1].read_bytes()
    for place in (0, 20, 40, 60, 200, len(whole) - 1):
        path = tmp_path / "cache" / f"pin-2-{KEY}.state"
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        assert cache.read(2, KEY) is None
        assert not path.exists()
        path.write_bytes(whole[:place])
        assert cache.read(2, KEY) is None
    # A file under another pin's or key's name.
    (tmp_path / "cache" / f"pin-2-{'cd' * 32}.state").write_bytes(whole)
    assert cache.read(2, "cd" * 32) is None
    (tmp_path / "cache" / ".state-killed").write_bytes(b"x")
    cache.files.keep_only([1])
    assert list((tmp_path / "cache").iterdir()) == []


def test_nothing_is_given_up_for_what_the_disk_has_no_room_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = PrefixCache(tmp_path / "cache", limit_bytes=3500)
    prefix = HeldPrefix([1], [1], bytes(1500))
    # States of one pin stay beside each other: each persona has its own.
    assert cache.write(1, KEY, prefix)
    assert cache.write(1, "cd" * 32, prefix)
    assert cache.read(1, KEY) == cache.read(1, "cd" * 32) == prefix
    free = [0]
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free[0]))
    assert not cache.write(2, KEY, prefix)
    assert cache.read(1, KEY) == cache.read(1, "cd" * 32) == prefix
    # What goes for it counts as room.
    free[0] = MINIMUM_FREE_BYTES + 100
    assert cache.write(2, KEY, prefix)
    assert [cache.read(1, KEY), cache.read(1, "cd" * 32), cache.read(2, KEY)] == [None, prefix, prefix]


def test_vectors_of_sentences_are_kept_of_each_pin_and_checked(tmp_path: Path) -> None:
    kept = SentenceVectors(tmp_path / "cache")
    vectors = {digest(f"Sentence {n}."): np.full(3, n, dtype=np.float32) for n in range(4)}
    assert kept.read(1, KEY) == {}
    kept.write(1, KEY, vectors)
    kept.write(2, KEY, vectors)
    read = kept.read(1, KEY)
    assert read.keys() == vectors.keys()
    assert all((read[key] == vectors[key]).all() for key in vectors)
    assert kept.read(1, "cd" * 32) == {}
    path = tmp_path / "cache" / f"pin-1-{KEY}.vectors"
    whole = path.read_bytes()
    for spoilt in (b"", whole[:20], whole[:-1], whole[:40] + bytes([whole[40] ^ 1]) + whole[41:]):
        path.write_bytes(spoilt)
        assert kept.read(1, KEY) == {}
    (tmp_path / "cache" / ".pin-1-killed").write_bytes(b"x")
    kept.files.keep_only([2])
    assert [each.name for each in (tmp_path / "cache").iterdir()] == [f"pin-2-{KEY}.vectors"]
    kept.files.drop(2)
    assert list((tmp_path / "cache").iterdir()) == []


def test_pins_survive_a_restart_and_a_damaged_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pins.json"
    document = Document(4, "Documents", "/a.txt", "A", DocumentStatus.INDEXED, sha256="1" * 64)
    pins = PinList(path)
    with pytest.raises(PinMissing, match="Nothing is pinned"):
        pins.get()
    first, second = pins.add([document]), pins.add([document])
    assert first.fence != second.fence
    pins.remove(second.id)
    assert PinList(path).all() == (first,)
    # What a model read is known in the next process too; not what it read of a pin that is gone.
    pins.count(first, "a" * 64, 300)
    pins.count(second, "a" * 64, 300)
    (kept,) = PinList(path).all()
    assert dict(kept.tokens) == {"a" * 64: 300}
    assert in_step(kept, [document]) == kept
    changed = in_step(kept, [dataclasses.replace(document, sha256="2" * 64)])
    assert changed is not None
    assert changed.tokens == ()
    # A number is never given twice: files on the disk carry it.
    assert PinList(path).add([document]).id == 3
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(PinMissing, match="no pin 2"):
        pins.remove(2)
    for content in (b"", b"[]", b"{", b'{"schema": 2}', b'{"schema": 1, "next": 1, "pins": [{}]}', b"[" * 9999):
        path.write_bytes(content)
        with pytest.raises(StoreDamaged, match=r"pins\.json"):
            PinList(path)
        assert path.read_bytes() == content
