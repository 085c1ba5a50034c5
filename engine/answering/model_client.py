"""The app's side of the model host: starts it when first needed, asks it, and survives its end.

Requests wait for each other; ``cancel`` waits for nothing. A host that ended is replaced at the next request.
"""

from __future__ import annotations

import contextlib
import dataclasses
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.answering.generation import Generation, ModelInfo
from engine.answering.messages import Message
from engine.answering.prefix_states import HeldPrefix
from engine.errors import (
    AdapterInvalid,
    EngineError,
    JobCancelled,
    ModelCrashed,
    ModelInvalid,
    ModelMissing,
    ModelOutOfMemory,
    QuestionTooLong,
    SchemaInvalid,
)
from engine.processes.child import Child, ChildGone, out_of_memory_kills
from engine.processes.frames import Frame
from engine.running import AS_IT_COMES, HostChoices
from engine.types import ModelFile, StopReason

_POLL_S = 0.02
_SILENCE_LIMIT_S = 300.0
"""A host silent for so long hangs: it reports after every 64 tokens of prompt and every one of answer."""
_CANCEL_LIMIT_S = 5.0
_START_LIMIT_S = 60.0
_LOAD_BYTES_PER_S = 10e6
"""A slow disk."""
_LAST_EVENTS = ("end", "done", "error")
_AGAIN_HINT = "Ask again: it is started anew. If that happens every time, choose another model."
_ERRORS: dict[str, type[EngineError]] = {
    error.code: error
    for error in (
        AdapterInvalid,
        ModelMissing,
        ModelInvalid,
        ModelOutOfMemory,
        QuestionTooLong,
        SchemaInvalid,
    )
}

StopCheck = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class LoadableAdapter:
    """An adapter to compute with: ``read`` gives the bytes of its GGUF, which have this SHA-256, and may refuse."""

    sha256: str
    scale: float
    read: Callable[[], bytes]


@dataclass(slots=True)
class _Request:
    number: int
    stop_check: StopCheck | None
    cancelled: threading.Event = field(default_factory=threading.Event)

    def should_stop(self) -> bool:
        return self.stop_check is not None and self.stop_check()


class ModelClient:
    """A model in a process of its own. Safe from any thread; closing it is final."""

    def __init__(
        self,
        model: ModelFile,
        *,
        context_tokens: int | None = None,
        threads: int | None = None,
        choices: HostChoices = AS_IT_COMES,
        check: Callable[[ModelFile], None] | None = None,
    ) -> None:
        """Nothing is started yet. ``check``, such as ``Shelf.check``, runs before each load and may refuse.

        ``context_tokens`` None: as many as the file and the memory allow, at most 8192. ``threads``: cores to
        use, None for all.
        """
        self.model = model
        self._options = {
            "path": model.path,
            "context_tokens": context_tokens,
            "threads": threads,
            "choices": dataclasses.asdict(choices),
        }
        self._check = check
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._child: Child | None = None
        self._info: ModelInfo | None = None
        self._current: _Request | None = None
        self._next_number = 1
        self._adapters: tuple[LoadableAdapter, ...] = ()
        self._closed = False
        self._kills_before = 0

    @property
    def process_id(self) -> int | None:
        """The host's, while there is one."""
        child = self._child
        return child.process_id if child is not None and child.alive else None

    def begin(self, held: tuple[str, Path] | None = None, should_stop: StopCheck | None = None) -> None:
        """Start the host if there is none; the next request finds it loading. Raises ModelError, JobCancelled.

        ``held``: a key and a file of ``prefix_file``, which it reads meanwhile, for the ``has_prefix`` that follows.
        """
        if self.process_id is None:
            with self._request(should_stop):
                self._running_host(held)

    def info(self, should_stop: StopCheck | None = None) -> ModelInfo:
        """What was loaded; starts and loads when that has not happened. Raises ModelError, JobCancelled."""
        with self._request(should_stop) as request:
            self._ready_host(request)
            assert self._info is not None
            return self._info

    def adapt(self, adapters: Sequence[LoadableAdapter]) -> None:
        """Compute with exactly these from the next request on; the host loads them when that comes."""
        with self._state:
            self._adapters = tuple(adapters)

    def load_adapters(self, should_stop: StopCheck | None = None) -> None:
        """Have the adapters of ``adapt`` in the host's memory and in use now. Raises ModelError, JobCancelled."""
        with self._request(should_stop) as request:
            self._adapted(request)

    def count_tokens(self, texts: Sequence[str], should_stop: StopCheck | None = None) -> list[int]:
        """Tokens each text takes in a prompt. Raises ModelError, JobCancelled."""
        with self._request(should_stop) as request:
            message = {"do": "count", "texts": list(texts)}
            counts: list[int] = self._ask(request, message)["counts"]
            return counts

    def prompt_tokens(self, messages: Sequence[Message]) -> list[tuple[int, bool]]:
        """The whole prompt as the model gets it: ids, and which of them act as control tokens."""
        with self._request(None) as request:
            reply = self._ask(request, {"do": "tokens", "messages": _as_fields(messages)})
            return list(zip(reply["tokens"], reply["marks"], strict=True))

    def generate(
        self,
        messages: Sequence[Message],
        *,
        max_tokens: int,
        temperature: float = 0.0,
        seed: int = 0,
        stop: Sequence[str] = (),
        grammar: Mapping[str, str] | None = None,
        on_text: Callable[[str], None] | None = None,
        on_read: Callable[[int, int], None] | None = None,
        should_stop: StopCheck | None = None,
    ) -> Generation:
        """Let the model write the next message; ``on_text`` gets its parts, which joined are the text.

        ``grammar`` holds it to a form: "schema", a JSON schema, or "gbnf". ``on_read`` gets prompt tokens read so
        far and in all. ``should_stop`` is asked 50 times a second.
        Raises JobCancelled (nothing reaches ``on_text`` after ``cancel``), QuestionTooLong, ModelError.
        """
        began = time.perf_counter()
        parts: list[str] = []
        first_token_s: float | None = None

        def on_frame(message: dict[str, Any]) -> None:
            nonlocal first_token_s
            if message["event"] == "text":
                if first_token_s is None:
                    first_token_s = time.perf_counter() - began
                parts.append(message["text"])
                if on_text is not None:
                    on_text(message["text"])
            elif message["event"] == "read" and on_read is not None:
                on_read(message["done"], message["total"])

        message = {
            "do": "generate",
            "messages": _as_fields(messages),
            "max_tokens": max_tokens,
            "temperature": temperature,
            "seed": seed,
            "stop": list(stop),
            "grammar": grammar,
        }
        with self._request(should_stop) as request:
            message["adapters"] = self._adapted(request)
            end = self._ask(request, message, on_frame)
        return Generation(
            text="".join(parts),
            prompt_tokens=end["prompt_tokens"],
            reused_tokens=end["reused_tokens"],
            answer_tokens=end["answer_tokens"],
            first_token_s=time.perf_counter() - began if first_token_s is None else first_token_s,
            tokens_per_s=end["tokens_per_s"],
            stop_reason=StopReason(end["reason"]),
        )

    # --- prompt starts that are kept ---

    def has_prefix(self, key: str, should_stop: StopCheck | None = None) -> bool:
        """Whether the host holds what ``hold_prefix``, ``restore_prefix`` or ``begin`` gave it under ``key``.

        Raises ModelError, JobCancelled.
        """
        with self._request(should_stop) as request:
            message = {"do": "has", "key": key, "adapters": self._adapted(request)}
            return bool(self._ask(request, message)["has"])

    def hold_prefix(
        self,
        key: str,
        messages: Sequence[Message],
        on_read: Callable[[int, int], None] | None = None,
        should_stop: StopCheck | None = None,
    ) -> HeldPrefix:
        """Read the fixed start of a prompt, with the adapters in use, and have the host keep it under ``key``.

        Raises JobCancelled, QuestionTooLong, ModelError.
        """

        def on_frame(message: dict[str, Any]) -> None:
            if on_read is not None:
                on_read(message["done"], message["total"])

        message: dict[str, Any] = {"do": "hold", "key": key, "messages": _as_fields(messages)}
        with self._request(should_stop) as request:
            message["adapters"] = self._adapted(request)
            reply = self._ask(request, message, on_frame)
        return HeldPrefix(reply["tokens"], reply["ends"], reply["data"])

    def restore_prefix(self, key: str, prefix: HeldPrefix, should_stop: StopCheck | None = None) -> None:
        """Give the host what ``hold_prefix`` returned, computed with the adapters in use. Raises ModelError."""
        with self._request(should_stop) as request:
            adapters = self._adapted(request)
            message = {"do": "restore", "key": key, "tokens": prefix.tokens, "ends": prefix.ends, "adapters": adapters}
            self._ask(request, message, payload=prefix.data)

    def forget_prefixes(self) -> None:
        """Have the host, if there is one, let go of all it has read. Raises ModelError."""
        if self.process_id is not None:
            with self._request(None) as request:
                self._ask(request, {"do": "forget"})

    def cancel(self) -> None:
        """End the request that runs now, if one does. From any thread; returns at once."""
        with self._state:
            request, child = self._current, self._child
        if request is not None:
            self._cancel(request, child)

    def close(self) -> None:
        """End the host. A request that runs ends with JobCancelled."""
        with self._state:
            self._closed = True
            child = self._child
        self.cancel()
        if child is not None:
            child.stop()

    # --- requests ---

    @contextlib.contextmanager
    def _request(self, should_stop: StopCheck | None) -> Iterator[_Request]:
        """Wait for this request's turn and hold it."""
        while not self._turn.acquire(timeout=_POLL_S):
            if should_stop is not None and should_stop():
                raise JobCancelled
        try:
            with self._state:
                request = _Request(self._next_number, should_stop)
                self._next_number += 1
                self._current = request
            yield request
        finally:
            with self._state:
                self._current = None
            self._turn.release()

    def _adapted(self, request: _Request) -> list[tuple[str, float]]:
        """Have the host compute with the chosen adapters; the set to name in the request itself.

        The host knows what it has loaded, so nothing here is wrong after it was replaced.
        """
        with self._state:
            wanted = self._adapters
        named = [(each.sha256, each.scale) for each in wanted]
        missing = self._ask(request, {"do": "adapt", "adapters": named})["missing"]
        for adapter in wanted:
            if adapter.sha256 in missing:
                self._ask(request, {"do": "adapter", "sha256": adapter.sha256}, payload=adapter.read())
        if missing:
            self._ask(request, {"do": "adapt", "adapters": named})
        return named

    def _ask(
        self,
        request: _Request,
        message: dict[str, Any],
        on_frame: Callable[[dict[str, Any]], None] | None = None,
        payload: bytes | memoryview = b"",
    ) -> dict[str, Any]:
        """Send a request and pass on what comes, until the frame that ends it, which is returned."""
        child = self._ready_host(request)
        ended = False
        try:
            child.send({**message, "id": request.number}, payload)
            while True:
                frame = self._receive(child, request)
                reply = frame.message
                # What a request that was given up left behind has another number.
                if reply["id"] not in (request.number, None):
                    continue
                ended = reply["event"] in _LAST_EVENTS
                if ended and request.cancelled.is_set():
                    raise JobCancelled
                if reply["event"] == "error":
                    raise self._told_error(child, reply)
                if ended:
                    return {**reply, "data": frame.payload}
                if on_frame is not None and not request.cancelled.is_set():
                    on_frame(reply)
        except ChildGone as gone:
            raise self._crashed(child, gone, request) from gone
        finally:
            if not ended:
                self._cancel(request, child)

    def _receive(self, child: Child, request: _Request) -> Frame:
        """The host's next message. Raises ChildGone; kills a host that hangs: JobCancelled, ModelCrashed."""
        heard_s = time.monotonic()
        while True:
            if request.should_stop():
                self._cancel(request, child)
            try:
                return child.receive(_POLL_S)
            except TimeoutError:
                limit_s = _CANCEL_LIMIT_S if request.cancelled.is_set() else _SILENCE_LIMIT_S
                if time.monotonic() - heard_s < limit_s:
                    continue
            self._drop(child)
            if request.cancelled.is_set():
                raise JobCancelled
            raise ModelCrashed(f"The model {self.model.id} stopped responding.", _AGAIN_HINT)

    def _cancel(self, request: _Request, child: Child | None) -> None:
        if request.cancelled.is_set():
            return
        request.cancelled.set()
        if child is not None:
            with contextlib.suppress(ChildGone):
                child.send({"do": "cancel", "id": request.number})

    # --- the host ---

    def _ready_host(self, request: _Request) -> Child:
        """A host that has loaded the model, started if there is none.

        A request cancelled meanwhile leaves it loading: the next one will want it.
        """
        child = self._running_host()
        limit_s = time.monotonic() + _START_LIMIT_S + self.model.size_bytes / _LOAD_BYTES_PER_S
        try:
            while self._info is None:
                self._hear_loading(child, request, limit_s)
        except ChildGone as gone:
            raise self._crashed(child, gone, request) from gone
        if request.cancelled.is_set():
            raise JobCancelled
        return child

    def _running_host(self, held: tuple[str, Path] | None = None) -> Child:
        child = self._child
        if child is not None and not child.alive:
            self._drop(child)
            child = None
        if child is None:
            if self._check is not None:
                self._check(self.model)
            child = self._start(held)
        return child

    def _hear_loading(self, child: Child, request: _Request, limit_s: float) -> None:
        if request.cancelled.is_set() or request.should_stop():
            raise JobCancelled
        try:
            message = child.receive(_POLL_S).message
        except TimeoutError:
            if time.monotonic() > limit_s:
                self._drop(child)
                raise ModelCrashed(f"The model {self.model.id} does not finish loading.", _AGAIN_HINT) from None
            return
        if message["event"] == "error":
            raise self._told_error(child, message)
        if message["event"] == "ready":
            self._info = ModelInfo(**{name: message[name] for name in ModelInfo.__slots__})

    def _start(self, held: tuple[str, Path] | None) -> Child:
        options = dict(self._options)
        with contextlib.ExitStack() as stack:
            inherited = []
            if held is not None:
                with contextlib.suppress(OSError):
                    # Open already: the host itself may open the model and nothing else.
                    descriptor = stack.enter_context(held[1].open("rb", buffering=0)).fileno()
                    inherited.append(descriptor)
                    options["held"] = {"key": held[0], "descriptor": descriptor}
            with self._state:
                if self._closed:
                    raise JobCancelled
                self._kills_before = out_of_memory_kills()
                self._child = child = Child("engine.answering.model_host", inherited=inherited)
        with contextlib.suppress(ChildGone):  # told again, and better, by the first receive
            child.send(options)
        return child

    def _drop(self, child: Child) -> None:
        child.kill()
        with self._state:
            if self._child is child:
                self._child = None
                self._info = None

    def _told_error(self, child: Child, message: dict[str, Any]) -> EngineError:
        """The error that the host reports; one without a request's number is its last word."""
        if message["id"] is None:
            self._drop(child)
        kind = _ERRORS.get(message["code"])
        if kind is not None:
            return kind(message["message"], message["hint"], message["detail"])
        return ModelCrashed(f"The model {self.model.id} failed: {message['message']}.", _AGAIN_HINT, message["detail"])

    def _crashed(self, child: Child, gone: ChildGone, request: _Request) -> EngineError | JobCancelled:
        self._drop(child)
        if self._closed or request.cancelled.is_set():
            return JobCancelled()
        if out_of_memory_kills() > self._kills_before or gone.allocation_failed:
            return ModelOutOfMemory(
                f"The model {self.model.id} ran out of memory and was ended.",
                "Close other programs, choose a smaller model, or set a shorter context.",
                gone.last_lines,
            )
        return ModelCrashed(
            f"The model {self.model.id} ended unexpectedly ({gone.reason}).", _AGAIN_HINT, gone.last_lines
        )


def _as_fields(messages: Sequence[Message]) -> list[dict[str, Any]]:
    return [{"role": str(message.role), "text": message.text, "fixed": message.fixed} for message in messages]
