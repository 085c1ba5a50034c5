"""A GGUF model in this process's memory: its tokens, its key-value store and its next token.

Only the model host imports this: llama.cpp may end the process. The store holds exactly ``_held``, the prompt
tokens that were read in the batches ``_ends``, so a repeated prompt start is read once and answers stay reproducible.
"""

from __future__ import annotations

import contextlib
import ctypes
import itertools
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from engine.answering.adapters_in_memory import AdaptersInMemory
from engine.answering.chat_template import ChatTemplate, Piece
from engine.answering.grammar import grammar_sampler
from engine.answering.llama_library import llama, version
from engine.answering.marks import Marks, looks_like_mark
from engine.answering.pace import Pace
from engine.answering.prefix_states import (
    STATES_LIMIT_BYTES,
    AdapterSet,
    HeldPrefix,
    PrefixStates,
    State,
    batch_ends,
    reusable,
)
from engine.errors import ModelInvalid, ModelOutOfMemory
from engine.running import AS_IT_COMES, HostChoices
from engine.weights.gguf import GgufHeader, read_header
from engine.weights.memory import available_memory_bytes, fitting_context, needed_bytes

# As many as the measured optimum; a batch is also the unit in which the start of a prompt is kept.
BATCH_TOKENS = 64
_ALL_LAYERS = 999
_KV_TYPES = {"f16": llama.GGML_TYPE_F16, "q8_0": llama.GGML_TYPE_Q8_0, "q4_0": llama.GGML_TYPE_Q4_0}
_MOST_WRITING_THREADS = 8
_WORTH_KEEPING_TOKENS = 256
_REPEAT_TOKENS = 8
_REPEAT_WINDOW_TOKENS = 1024
_MARKS = llama.LLAMA_TOKEN_ATTR_CONTROL | llama.LLAMA_TOKEN_ATTR_USER_DEFINED
_ABORTED = 2
_LOG_LEVELS = (3, 4)  # warnings and errors

recent_log: deque[str] = deque(maxlen=30)


@llama.llama_log_callback  # type: ignore[untyped-decorator]
def _note_log(level: int, text: bytes, _user_data: Any) -> None:
    if level in _LOG_LEVELS:
        line = text.decode(errors="replace").rstrip()
        recent_log.append(line)
        sys.stderr.write(f"{line}\n")


def prepare_library() -> None:
    """Load the processor back ends that are separate files, and take over the log. Once, before a model."""
    llama.llama_log_set(_note_log, ctypes.c_void_p(0))
    folder = Path(llama.__file__).parent / "lib"
    if any(folder.glob("*ggml-cpu-*")):
        # Through libllama: libggml would register them in a second copy of the registry.
        load_all = llama._lib.ggml_backend_load_all_from_path  # noqa: SLF001 - the package exports no other handle
        load_all.argtypes, load_all.restype = [ctypes.c_char_p], None
        load_all(str(folder).encode())
    llama.llama_backend_init()


def library_version() -> str:
    """What computes: states that another version saved are not put back."""
    return f"{version} {llama.llama_print_system_info().decode(errors='replace')}"


class LoadedModel:
    """One model and one context. Not for two threads at once, except ``stop``."""

    def __init__(
        self,
        path: Path,
        *,
        context_tokens: int | None = None,
        threads: int | None = None,
        choices: HostChoices = AS_IT_COMES,
    ) -> None:
        """Load the file. ``context_tokens`` None: what file and memory allow, at most 8192; ``threads``: cores.

        Both go before those of ``choices``. Raises ModelOutOfMemory before it loads when there is no room,
        ModelInvalid when llama.cpp refuses.
        """
        self.header = header = read_header(path)
        self.context_tokens = _choose_context(path, header, context_tokens or choices.context_tokens)
        self.batch_tokens = min(choices.batch_tokens or BATCH_TOKENS, self.context_tokens)
        # llama.cpp keeps values in another type than f16 with flash attention only.
        self.kv_type = choices.kv_type or "f16"
        self.flash_attention = True if self.kv_type != "f16" else choices.flash_attention
        self.gpu_layers = _choose_layers(path, choices.gpu_layers)
        if self.flash_attention is None and not self.gpu_layers:
            # On a processor it writes a tenth slower, and what it computes depends on the number of threads.
            self.flash_attention = False
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        self.batch_threads = threads or choices.threads or cores
        self.threads = max(1, min(self.batch_threads // 2, _MOST_WRITING_THREADS))
        steady = self.flash_attention is False and not self.gpu_layers
        most = min(self.batch_threads, _MOST_WRITING_THREADS) if steady else self.threads
        # Changed on the way only where the same numbers come out.
        self._pace = Pace(most, self.threads) if steady else None
        self.threads = most
        self._model = self._load(path)
        self._vocabulary = llama.llama_model_get_vocab(self._model)
        with ThreadPoolExecutor(1, "context") as pool:
            # Most of it is clearing memory: meanwhile the vocabulary is looked through.
            opening = pool.submit(self._open_context, path)
            # All of them, whatever the template writes: a document may spell one that the template never does.
            self._marks = Marks(self._declared_marks())
            bos, eos = llama.llama_vocab_bos(self._vocabulary), llama.llama_vocab_eos(self._vocabulary)
            self.template = ChatTemplate(
                header.chat_template,
                bos=self._text(bos),
                eos=self._text(eos),
                special_tokens=[t for t in ("<|im_start|>", "<|im_end|>") if self._is_one_mark(t)],
            )
            self._context = opening.result()
        self._memory = llama.llama_get_memory(self._context)
        self._held: list[int] = []
        self._ends: list[int] = []
        self._conversation = False
        spare = (available_memory_bytes() or 4 * STATES_LIMIT_BYTES) // 4
        self.states = PrefixStates(min(STATES_LIMIT_BYTES, spare))
        self._adapters = AdaptersInMemory(self._model, self._context)
        self._stop_flag = ctypes.create_string_buffer(2)
        # strlen of the flag is 0 until its first byte is set. A C function, because a Python one would wait
        # for the interpreter's lock a thousand times for each token.
        self._strlen = ctypes.cast(ctypes.CDLL(None).strlen, llama.ggml_abort_callback)
        llama.llama_set_abort_callback(self._context, self._strlen, ctypes.addressof(self._stop_flag))

    def stop(self, on: bool) -> None:
        """End the evaluation that runs, and any later one, at once; or allow them again. From any thread."""
        self._stop_flag[0] = b"\1" if on else b"\0"

    @property
    def stopped(self) -> bool:
        return self._stop_flag[0] != b"\0"

    # --- adapters ---

    def load_adapter(self, sha256: str, data: bytes) -> None:
        """Have an adapter's GGUF in memory, for ``adapt``. Raises AdapterInvalid when llama.cpp refuses it."""
        recent_log.clear()
        self._adapters.load(sha256, data, recent_log)

    def adapt(self, adapters: AdapterSet) -> list[str]:
        """Compute with exactly ``adapters`` from now on; return those that have to be loaded first, if any.

        Keys and values computed with others are forgotten: llama.cpp would go on using them.
        """
        missing = self._adapters.missing(adapters)
        if not missing and adapters != self._adapters.used:
            self._set_aside(0)
            self._adapters.use(adapters)
            self._keep(0)
        return missing

    # --- tokens ---

    def tokenize(self, text: str, *, special: bool = False) -> list[int]:
        """Token ids; control tokens are recognised only with ``special``."""
        data = text.encode("utf-8", errors="replace")
        room = len(data) + 8
        while True:
            tokens = (llama.llama_token * room)()
            count = llama.llama_tokenize(self._vocabulary, data, len(data), tokens, room, False, special)
            if count >= 0:
                return list(tokens[:count])
            room = -count

    def piece(self, token: int, *, special: bool = False) -> bytes:
        """What a token stands for: part of a UTF-8 text, not always whole characters."""
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            count = llama.llama_token_to_piece(self._vocabulary, token, buffer, room, 0, special)
            if count >= 0:
                return buffer.raw[:count]
            room = -count

    def ends_answer(self, token: int) -> bool:
        return bool(llama.llama_vocab_is_eog(self._vocabulary, token))

    def is_control(self, token: int) -> bool:
        return bool(llama.llama_vocab_get_attr(self._vocabulary, token) & _MARKS)

    def prompt_tokens(self, pieces: Sequence[Piece]) -> list[int]:
        """Tokens of a prompt: acting ones from markup only, the beginning-of-text token at most once."""
        parts: list[int | str] = []
        marks: set[str] = set()
        for piece in pieces:
            if piece.markup:
                found = self._split_markup(piece.text)
                marks.update(self._text(part) for part in found if isinstance(part, int) and self._declared(part))
                parts += found
            else:
                parts.append(piece.text)
        breaking = self._marks.joined(marks)
        tokens: list[int] = []
        # Neighbouring texts are tokenized as one, so that the result is what the model was trained on.
        run = ""
        for part in [*parts, -1]:
            if isinstance(part, str):
                run += part
                continue
            for text in breaking.broken(run):
                tokens += self.tokenize(text)
            run = ""
            tokens.append(part)
        tokens.pop()
        bos = llama.llama_vocab_bos(self._vocabulary)
        if llama.llama_vocab_get_add_bos(self._vocabulary) and tokens[:1] != [bos]:
            tokens.insert(0, bos)
        return tokens

    def _split_markup(self, text: str) -> list[int | str]:
        """The control tokens of a template's text, and the plain text between them."""
        parts: list[int | str] = []
        for token in self.tokenize(text, special=True):
            attributes = llama.llama_vocab_get_attr(self._vocabulary, token)
            if not attributes & _MARKS:
                continue
            before, mark, after = text.partition(self._text(token))
            if not mark:
                continue
            parts += [before.rstrip() if attributes & llama.LLAMA_TOKEN_ATTR_LSTRIP else before, token]
            text = after.lstrip() if attributes & llama.LLAMA_TOKEN_ATTR_RSTRIP else after
        return [*parts, text]

    def _declared(self, token: int) -> bool:
        attributes = llama.llama_vocab_get_attr(self._vocabulary, token)
        return bool(attributes & llama.LLAMA_TOKEN_ATTR_USER_DEFINED)

    def _declared_marks(self) -> Iterator[str]:
        attributes = map(
            llama.llama_vocab_get_attr,
            itertools.repeat(self._vocabulary),
            range(llama.llama_vocab_n_tokens(self._vocabulary)),
        )
        for token, attribute in enumerate(attributes):
            if attribute & llama.LLAMA_TOKEN_ATTR_USER_DEFINED and looks_like_mark(text := self._text(token)):
                yield text

    def _text(self, token: int) -> str:
        return self.piece(token, special=True).decode(errors="replace") if token >= 0 else ""

    def _is_one_mark(self, text: str) -> bool:
        tokens = self.tokenize(text, special=True)
        return len(tokens) == 1 and self.is_control(tokens[0])

    # --- evaluation ---

    def read(self, tokens: Sequence[int], on_batch: Callable[[int, int], None], cuts: Sequence[int] = ()) -> int | None:
        """Evaluate a prompt; return how many of its tokens were still there, or None when stopped.

        The start it shares with the last prompt, or with one that was set aside, is kept, in whole batches: the same
        tokens then always pass through the same computations, and the answer does not depend on what was asked before.
        ``cuts`` are places where a batch ends because other prompts begin alike up to there.
        """
        ends = batch_ends(len(tokens), cuts, self.batch_tokens)
        kept = reusable(self._held, self._ends, tokens, ends)
        stored, state = self.states.best(self._adapters.used, tokens, ends)
        self._set_aside(kept)
        if state is not None and stored > kept and self._put_back(state):
            kept = stored
        kept = self._keep(kept)
        self._conversation = bool(cuts)
        on_batch(kept, len(tokens))
        for end in [end for end in ends if end > kept]:
            start = len(self._held)
            if not self._evaluate(tokens[start:end]):
                self._keep(start)
                return None
            self._held += tokens[start:end]
            self._ends.append(end)
            on_batch(end, len(tokens))
        return kept

    def state(self, key: str = "") -> State:
        """The keys and values of what was read, to be put back later."""
        self._keep(len(self._held))
        size = llama.llama_state_seq_get_size(self._context, 0)
        buffer = (ctypes.c_uint8 * size)()
        if llama.llama_state_seq_get_data(self._context, buffer, size, 0) != size:
            raise RuntimeError("llama_state_seq_get_data failed")
        return State(key, self._adapters.used, tuple(self._held), tuple(self._ends), bytes(buffer))

    def restore(self, key: str, adapters: AdapterSet, prefix: HeldPrefix) -> None:
        """Have a state that was saved before ready for prompts that begin with its tokens."""
        self.states.put(State(key, adapters, tuple(prefix.tokens), tuple(prefix.ends), prefix.data))

    def forget(self) -> None:
        """Let go of everything that was read, also what was set aside."""
        self.states.clear()
        self._keep(0)

    def _set_aside(self, kept: int) -> None:
        """Keep what was read of a conversation for when it goes on, if reading it again would take a while."""
        if not self._conversation or len(self._held) - kept < _WORTH_KEEPING_TOKENS:
            return
        stored, _ = self.states.best(self._adapters.used, self._held, self._ends)
        if len(self._held) - stored >= _WORTH_KEEPING_TOKENS:
            self.states.put(self.state())

    def _put_back(self, state: State) -> bool:
        self._keep(0)
        if isinstance(state.data, bytes):
            data = ctypes.cast(ctypes.c_char_p(state.data), ctypes.POINTER(ctypes.c_uint8))
        else:
            data = ctypes.pointer(ctypes.c_uint8.from_buffer(state.data))
        if llama.llama_state_seq_set_data(self._context, data, len(state.data), 0) == 0:
            # Saved in a larger context, or not by us.
            self.states.drop(state)
            llama.llama_memory_clear(self._memory, True)
            return False
        self._held, self._ends = list(state.tokens), list(state.ends)
        return True

    def write(
        self, limit: int, temperature: float = 0.0, seed: int = 0, grammar: Mapping[str, str] | None = None
    ) -> Generator[int, None, None]:
        """The tokens that follow what was read: ``limit`` of them, unless it is stopped or closed before.

        ``grammar`` is what they are held to. Raises SchemaInvalid.
        """
        held = grammar_sampler(self._vocabulary, grammar) if grammar else None
        with contextlib.closing(Sampler(self._vocabulary, temperature, seed, held)) as sampler:
            for _ in range(limit):
                token = sampler.pick(self._context)
                yield token
                if self.stopped or not self._evaluate_paced(token):
                    return

    def _evaluate_paced(self, token: int) -> bool:
        if self._pace is None:
            return self._evaluate([token])
        llama.llama_set_n_threads(self._context, self._pace.threads, self.batch_threads)
        began = time.perf_counter()
        done = self._evaluate([token])
        if done:
            self._pace.took(time.perf_counter() - began)
        return done

    def _evaluate(self, tokens: Sequence[int]) -> bool:
        batch = (llama.llama_token * len(tokens))(*tokens)
        result = llama.llama_decode(self._context, llama.llama_batch_get_one(batch, len(tokens)))
        if result not in (0, _ABORTED):
            raise RuntimeError(f"llama_decode returned {result}: {' '.join(list(recent_log)[-3:])}")
        return bool(result == 0)

    def _keep(self, count: int) -> int:
        """Forget all but the first ``count`` tokens, or all where the architecture cannot forget in part."""
        if not llama.llama_memory_seq_rm(self._memory, 0, count, -1):
            llama.llama_memory_clear(self._memory, True)
            count = 0
        del self._held[count:]
        self._ends = [end for end in self._ends if end <= count]
        return count

    # --- loading ---

    def _load(self, path: Path) -> Any:
        recent_log.clear()
        parameters = llama.llama_model_default_params()
        parameters.n_gpu_layers = self.gpu_layers
        model = llama.llama_model_load_from_file(os.fsencode(path), parameters)
        if model:
            return model
        log = "\n".join(recent_log)
        # llama.cpp gives no code for why, only its log.
        if "alloc" in log or "mmap failed" in log:
            raise _out_of_memory(path, "llama.cpp could not get the memory for its weights", log)
        raise ModelInvalid(
            f"{path.name} cannot be loaded: llama.cpp refuses it.",
            "The model may need a newer version of Casemate, or be damaged. Choose another one.",
            log,
        )

    def _open_context(self, path: Path) -> Any:
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = self.context_tokens
        parameters.n_batch = parameters.n_ubatch = self.batch_tokens
        parameters.type_k = parameters.type_v = _KV_TYPES[self.kv_type]
        if self.flash_attention is not None:
            parameters.flash_attn_type = int(self.flash_attention)
        parameters.n_threads = self.threads
        parameters.n_threads_batch = self.batch_threads
        parameters.no_perf = True
        # Models with a sliding window keep all of it, or the start of a prompt could not be kept.
        parameters.swa_full = True
        context = llama.llama_init_from_model(self._model, parameters)
        if not context:
            log = "\n".join(recent_log)
            raise _out_of_memory(path, f"there is no room for {self.context_tokens:,} tokens of context", log)
        return context


class Sampler:
    """Picks tokens: the likeliest one at temperature 0, else at random in a way that ``seed`` repeats.

    A small model left alone falls into loops. What would make a long repetition of the answer longer is made less
    likely, the longer the less: sequences up to ``_REPEAT_TOKENS``, such as names, may come again.
    Source: the DRY sampler (oobabooga/text-generation-webui, pull request 5677), its recommended strength.
    """

    def __init__(self, vocabulary: Any, temperature: float, seed: int, grammar: Any = None) -> None:
        self._chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        no_breakers = (ctypes.c_char_p * 1)()
        steps = [] if grammar is None else [grammar]
        steps += [
            llama.llama_sampler_init_dry(vocabulary, 0.8, 1.75, _REPEAT_TOKENS, _REPEAT_WINDOW_TOKENS, no_breakers, 0)
        ]
        if temperature <= 0:
            steps.append(llama.llama_sampler_init_greedy())
        else:
            steps += [
                llama.llama_sampler_init_top_k(40),
                llama.llama_sampler_init_top_p(0.95, 1),
                llama.llama_sampler_init_temp(temperature),
                llama.llama_sampler_init_dist(seed & 0xFFFFFFFF),
            ]
        for step in steps:
            llama.llama_sampler_chain_add(self._chain, step)

    def pick(self, context: Any) -> int:
        return int(llama.llama_sampler_sample(self._chain, context, -1))

    def close(self) -> None:
        llama.llama_sampler_free(self._chain)


def _choose_context(path: Path, header: GgufHeader, wanted: int | None) -> int:
    """Tokens of context that fit the model and the memory."""
    available = available_memory_bytes()
    tokens = fitting_context(header, wanted, available)
    needed = needed_bytes(header, tokens)
    if available is not None and needed > available:
        size = f"{header.size_bytes / 1e9:.2f} GB of weights and {needed / 1e9:.2f} GB in all"
        raise _out_of_memory(path, f"it needs {size}, and {available / 1e9:.2f} GB are free", "")
    return tokens


def _choose_layers(path: Path, wanted: int | None) -> int:
    """How many layers go to a graphics processor: all, where this build can use one and nobody says."""
    if llama.llama_supports_gpu_offload():
        return _ALL_LAYERS if wanted is None else wanted
    if wanted:
        raise ModelInvalid(
            f"{path.name} cannot be put on a graphics processor: this build of llama.cpp has no support for one.",
            "`casemate models set gpu_layers=0`",
        )
    return 0


def _out_of_memory(path: Path, reason: str, log: str) -> ModelOutOfMemory:
    return ModelOutOfMemory(
        f"{path.name} does not fit into memory: {reason}.",
        "Close other programs, choose a smaller model, or set a shorter context.",
        log,
    )
