"""The child process that holds llama.cpp: it may crash, be killed or run out of memory, and the app goes on.

It has no network, and of files only the model, what its parent had open for it, and Python's library and the packages
it has imported, all to read. One request runs at a time; a second thread takes ``cancel`` while it runs and ends the
process when the parent is gone.
"""

from __future__ import annotations

import codecs
import contextlib
import hashlib
import json
import os
import queue
import threading
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from engine.answering import prefix_file
from engine.answering.messages import Message, Role
from engine.answering.prefix_states import STATES_LIMIT_BYTES, AdapterSet, HeldPrefix, shared_start
from engine.errors import EngineError, QuestionTooLong
from engine.processes.child import claim_standard_streams
from engine.processes.confinement import close_files, close_network, imported_code
from engine.processes.frames import Frame, FrameError, read_frame, write_frame
from engine.running import HostChoices

# What may follow a fixed text, of kinds that join differently with what stands before.
_PROBES = ("A", "a", "7", '"')
_MOST_FIXED = 32

if TYPE_CHECKING:
    from engine.answering.loaded_model import LoadedModel


def main() -> None:
    close_network()
    frames_in, frames_out = claim_standard_streams()
    _make_expendable()
    host = _Host(frames_in, frames_out)
    try:
        host.run()
    except Exception as error:
        host.report(None, error)
        os._exit(1)


class _Host:
    def __init__(self, frames_in: IO[bytes], frames_out: IO[bytes]) -> None:
        self._in = frames_in
        self._out = frames_out
        self._requests: queue.Queue[Frame] = queue.Queue()
        self._lock = threading.Lock()
        self._current: int | None = None
        self._cancelled: set[int] = set()
        self._answered = 0
        self._model: LoadedModel | None = None
        self._fixed: dict[str, list[int]] = {}
        self._handed: _HandedState | None = None

    def run(self) -> None:
        # Imported here, after the network is closed.
        from engine.answering.loaded_model import prepare_library
        from engine.weights.memory import MEMORY_FILES

        prepare_library()
        self._send({"event": "started"})
        frame = read_frame(self._in)
        if frame is None:
            return
        path = Path(frame.message["path"])
        # Python imports parts of its library as late as it can; none of that is anybody's document.
        close_files([*(file for file in (path, *MEMORY_FILES) if file.exists()), *imported_code()])
        threading.Thread(target=self._listen, name="requests", daemon=True).start()
        if "held" in frame.message:
            self._handed = _HandedState(**frame.message["held"])
        self._load(path, frame.message)
        while True:
            self._answer_next()

    def _answer_next(self) -> None:
        frame = self._requests.get()
        number = frame.message["id"]
        try:
            self._answer(frame.message, frame.payload)
        except EngineError as error:
            self.report(number, error)
        with self._lock:
            self._answered = number
            self._cancelled.discard(number)

    def report(self, request_id: int | None, error: Exception) -> None:
        """Tell the parent of an error; one that is not an EngineError is a bug and has its traceback."""
        message = {
            "event": "error",
            "id": request_id,
            "code": "",
            "message": str(error),
            "hint": "",
            "detail": "",
        }
        if isinstance(error, EngineError):
            message.update(code=error.code, hint=error.hint, detail=error.detail)
        else:
            message.update(message=repr(error), detail=traceback.format_exc())
        with contextlib.suppress(OSError):
            self._send(message)

    def _load(self, path: Path, options: dict[str, Any]) -> None:
        from engine.answering.loaded_model import LoadedModel, library_version

        began = time.perf_counter()
        self._model = model = LoadedModel(
            path,
            context_tokens=options.get("context_tokens"),
            threads=options.get("threads"),
            choices=HostChoices(**options.get("choices", {})),
        )
        empty = [Message(Role.SYSTEM, ""), Message(Role.USER, "")]
        self._send(
            {
                "event": "ready",
                "architecture": model.header.architecture,
                "description": model.header.name or path.stem,
                "context_tokens": model.context_tokens,
                "file_context_tokens": model.header.context_tokens,
                "template_kind": model.template.kind,
                "template_tokens": len(model.prompt_tokens(model.template.pieces(empty))),
                "threads": model.threads,
                "batch_threads": model.batch_threads,
                "load_s": time.perf_counter() - began,
                "template_sha256": hashlib.sha256((model.header.chat_template or "").encode()).hexdigest(),
                "library": library_version(),
                "batch_tokens": model.batch_tokens,
                "flash_attention": model.flash_attention,
                "kv_type": model.kv_type,
                "gpu_layers": model.gpu_layers,
            }
        )

    def _listen(self) -> None:
        """Queue what is asked, and act at once on what cannot wait: a cancel, and the end of the parent."""
        with contextlib.suppress(OSError, FrameError, ValueError):
            while (frame := read_frame(self._in)) is not None:
                if frame.message.get("do") != "cancel":
                    self._requests.put(frame)
                    continue
                with self._lock:
                    # Requests are numbered upwards: what has been answered cannot be cancelled any more.
                    if frame.message["id"] > self._answered:
                        self._cancelled.add(frame.message["id"])
                    if self._model is not None and frame.message["id"] == self._current:
                        self._model.stop(True)
        os._exit(0)

    def _answer(self, request: dict[str, Any], payload: bytes) -> None:
        assert self._model is not None
        do, number = request["do"], request["id"]
        if do in ("generate", "hold"):
            with self._lock:
                self._current = number
                self._model.stop(self._current in self._cancelled)
            try:
                (self._generate if do == "generate" else self._hold)(self._model, request)
            finally:
                with self._lock:
                    self._current = None
            return
        reply = {"event": "done", "id": number}
        if do == "count":
            reply["counts"] = [len(self._model.tokenize(text)) for text in request["texts"]]
        elif do == "tokens":
            reply["tokens"] = tokens = self._prompt(request["messages"])
            reply["marks"] = [self._model.is_control(token) for token in tokens]
        elif do == "adapter":
            self._model.load_adapter(request["sha256"], payload)
        elif do == "adapt":
            reply["missing"] = self._model.adapt(_adapters(request))
        else:
            self._keep_states(self._model, request, payload, reply)
        self._send(reply)

    def _keep_states(self, model: LoadedModel, request: dict[str, Any], payload: bytes, reply: dict[str, Any]) -> None:
        """What is asked about the prompt starts that are kept."""
        if request["do"] == "has":
            handed, self._handed = self._handed, None
            prefix = handed.prefix(request["key"]) if handed is not None else None
            if prefix is not None:
                model.restore(request["key"], _adapters(request), prefix)
            reply["has"] = model.states.has(request["key"])
        elif request["do"] == "restore":
            prefix = HeldPrefix(request["tokens"], request["ends"], payload)
            model.restore(request["key"], _adapters(request), prefix)
        elif request["do"] == "forget":
            self._handed = None
            model.forget()
            self._fixed.clear()
        else:
            raise RuntimeError(f"asked for {request['do']!r}")

    def _prompt(self, messages: Sequence[dict[str, Any]]) -> list[int]:
        return self._turn_tokens(_messages(messages))

    def _turn_tokens(self, turns: Sequence[Message]) -> list[int]:
        assert self._model is not None
        return self._model.prompt_tokens(self._model.template.pieces(turns))

    def _cuts(self, turns: Sequence[Message], tokens: Sequence[int]) -> list[int]:
        """Where other prompts of the same conversation, or on the same pinned documents, cease to be like this one."""
        cuts = []
        for place, turn in enumerate(turns):
            begun: list[int] = []
            if turn.fixed:
                assert self._model is not None
                begun = self._model.states.start_of(tokens) or self._fixed_tokens(turns[: place + 1])
            elif turn.role is Role.ASSISTANT:
                begun = self._turn_tokens(turns[:place])
            elif place and turns[place - 1].role is Role.ASSISTANT:
                # A question stands with its passages now, and alone when the conversation has gone on.
                begun = self._fixed_tokens(turns[: place + 1])
            if begun and tokens[: len(begun)] == begun:
                cuts.append(len(begun))
        return cuts

    def _fixed_tokens(self, turns: Sequence[Message]) -> list[int]:
        """The tokens that a prompt begins with, whatever follows the fixed part of the last message."""
        *before, last = turns
        texts = json.dumps([*((turn.role, turn.text) for turn in before), last.text[: last.fixed]])
        key = hashlib.sha256(texts.encode()).hexdigest()
        if key not in self._fixed:
            first, *others = (
                self._turn_tokens([*before, Message(last.role, last.text[: last.fixed] + probe)]) for probe in _PROBES
            )
            if len(self._fixed) >= _MOST_FIXED:
                self._fixed.clear()
            self._fixed[key] = first[: min(shared_start(first, other) for other in others)]
        return self._fixed[key]

    def _hold(self, model: LoadedModel, request: dict[str, Any]) -> None:
        """Read the fixed start of a prompt and give its keys and values, which are also kept here."""
        number = request["id"]
        self._prompt_within(model, request)
        tokens = self._fixed_tokens(_messages(request["messages"]))

        def on_batch(done: int, total: int) -> None:
            self._send({"event": "read", "id": number, "done": done, "total": total})

        if not tokens or model.read(tokens, on_batch, [len(tokens)]) is None:
            self._send({"event": "done", "id": number, "tokens": [], "ends": []})
            return
        state = model.state(request["key"])
        model.states.put(state)
        write_frame(self._out, {"event": "done", "id": number, "tokens": state.tokens, "ends": state.ends}, state.data)

    def _prompt_within(self, model: LoadedModel, request: dict[str, Any]) -> list[int]:
        """The prompt's tokens, with the adapters in use that the request names. Raises QuestionTooLong."""
        if model.adapt(_adapters(request)):
            raise RuntimeError("asked with adapters that are not loaded")
        prompt = self._prompt(request["messages"])
        if len(prompt) >= model.context_tokens:
            raise QuestionTooLong(
                f"The question and its passages take {len(prompt):,} tokens, and the model's context holds "
                f"{model.context_tokens:,}.",
                "Ask a shorter question, or choose a model with a longer context.",
            )
        return prompt

    def _generate(self, model: LoadedModel, request: dict[str, Any]) -> None:
        number = request["id"]
        prompt = self._prompt_within(model, request)

        def on_batch(done: int, total: int) -> None:
            self._send({"event": "read", "id": number, "done": done, "total": total})

        reused = model.read(prompt, on_batch, self._cuts(_messages(request["messages"]), prompt))
        text = _AnswerText([*request["stop"], *model.template.stop])
        count = 0
        reason = "cancelled"
        began = time.perf_counter()
        if reused is not None:
            limit = min(request["max_tokens"], model.context_tokens - len(prompt))
            reason = "length"
            with contextlib.closing(
                model.write(limit, request["temperature"], request["seed"], request.get("grammar"))
            ) as tokens:
                for token in tokens:
                    if model.ends_answer(token):
                        reason = "end"
                        break
                    count += 1
                    if ready := text.add(model.piece(token)):
                        self._send({"event": "text", "id": number, "text": ready})
                    if text.ended:
                        reason = "end"
                        break
            if model.stopped:
                reason = "cancelled"
        elapsed_s = time.perf_counter() - began
        if reason != "cancelled" and (rest := text.rest()):
            self._send({"event": "text", "id": number, "text": rest})
        self._send(
            {
                "event": "end",
                "id": number,
                "reason": reason,
                "prompt_tokens": len(prompt),
                "reused_tokens": reused or 0,
                "answer_tokens": count,
                "tokens_per_s": count / elapsed_s if count and elapsed_s > 0 else 0.0,
            }
        )

    def _send(self, message: dict[str, Any]) -> None:
        write_frame(self._out, message)


class _HandedState:
    """A file that was open when this process began, read and checked while the model is loaded."""

    def __init__(self, key: str, descriptor: int) -> None:
        self._key = key
        self._prefix: HeldPrefix | None = None
        self._reading = threading.Thread(target=self._read, args=(descriptor,), name="state", daemon=True)
        self._reading.start()

    def prefix(self, key: str) -> HeldPrefix | None:
        """What it holds, when it is whole and of this key."""
        if key != self._key:
            return None
        self._reading.join()
        return self._prefix

    def _read(self, descriptor: int) -> None:
        # One that is not whole is for the parent to find out and delete.
        with contextlib.suppress(OSError), os.fdopen(descriptor, "rb", buffering=0) as stream:
            size_bytes = os.fstat(descriptor).st_size
            if size_bytes <= STATES_LIMIT_BYTES:
                # Into memory, and not mapped: what is used has to be what was checked, whatever becomes of the file.
                content = bytearray(size_bytes)
                if stream.readinto(content) == size_bytes:
                    self._prefix = prefix_file.read(memoryview(content), self._key)


class _AnswerText:
    """Bytes of tokens in, text to show out: whole characters, nothing that may yet become a stop text.

    White space around the answer is left out. What is shown, joined, is the answer.
    """

    def __init__(self, stop: Sequence[str]) -> None:
        self._stop = [text for text in stop if text]
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self._begun = False
        self.ended = False

    def add(self, data: bytes) -> str:
        """What can be shown now, perhaps nothing."""
        self._held += self._decoder.decode(data)
        if not self._begun:
            self._held = self._held.lstrip()
            self._begun = bool(self._held)
        found = [place for text in self._stop if (place := self._held.find(text)) >= 0]
        if found:
            self._held = self._held[: min(found)]
            self.ended = True
        if self.ended:
            return ""
        held_back = len(self._held) - len(self._held.rstrip())
        for text in self._stop:
            for length in range(min(len(text) - 1, len(self._held)), held_back, -1):
                if self._held.endswith(text[:length]):
                    held_back = length
                    break
        split = len(self._held) - held_back
        ready, self._held = self._held[:split], self._held[split:]
        return ready

    def rest(self) -> str:
        """What was held back, once nothing follows it."""
        rest, self._held = self._held.rstrip(), ""
        return rest


def _messages(fields: Sequence[dict[str, Any]]) -> list[Message]:
    return [Message(Role(each["role"]), each["text"], each.get("fixed", 0)) for each in fields]


def _adapters(request: dict[str, Any]) -> AdapterSet:
    return tuple((sha256, float(scale)) for sha256, scale in request["adapters"])


def _make_expendable() -> None:
    """No core dump, which would hold document text; no debugger; and the first to go when memory runs out."""
    os.environ["GGML_NO_BACKTRACE"] = "1"
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("800")


if __name__ == "__main__":
    main()
