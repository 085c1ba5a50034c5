"""Text to vectors, by the ONNX embedder on ONNX Runtime: one for the text, and one for each word piece in it.

One text a run and one thread a run: with the dynamic int8 model a batch would make a vector depend on its
neighbours, and on a processor batches are slower. So the same text always has the same vectors.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.words import STOP_WORDS

WINDOW_TOKENS = 256
"""What the model reads of a text, its two special tokens included; the rest would be cut off."""

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Embedding:
    """A text as the model sees it."""

    vector: Vector
    """float32 [dimensions], of length 1: the mean of all tokens."""
    tokens: Vector
    """float32 [tokens, dimensions]: those that say something, no stop words and no punctuation, of any length."""


class Embedder:
    """Loads the model on first use. Safe to call from several threads."""

    def __init__(self, model: Path, tokenizer: Path, model_sha256: str, threads: int | None = None) -> None:
        self.sha256 = model_sha256
        """The model file's hash: vectors of different files must not meet."""
        self._model = model
        self._tokenizer_file = tokenizer
        self._threads = threads or len(os.sched_getaffinity(0))
        self._lock = threading.Lock()
        self._session: Any = None
        self._tokenizer: Any = None
        self._pool: ThreadPoolExecutor | None = None
        self._says_nothing: npt.NDArray[np.bool_] = np.empty(0, dtype=np.bool_)

    @property
    def tokenizer(self) -> Any:
        """The model's ``tokenizers.Tokenizer``, neither padding nor cutting: for counting tokens."""
        self.load()
        return self._tokenizer

    def load(self) -> None:
        """Load model and tokenizer now. Idempotent."""
        with self._lock:
            if self._session is not None:
                return
            import onnxruntime
            from tokenizers import Tokenizer

            tokenizer = Tokenizer.from_file(str(self._tokenizer_file))
            # As shipped it pads to 128 tokens and cuts there.
            tokenizer.no_padding()
            tokenizer.no_truncation()
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1
            options.inter_op_num_threads = 1
            options.log_severity_level = 3
            self._says_nothing = _says_nothing(tokenizer)
            self._tokenizer = tokenizer
            self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="embed")
            self._session = onnxruntime.InferenceSession(str(self._model), options, providers=["CPUExecutionProvider"])

    def close(self) -> None:
        """End its threads. Idempotent; it must not be used afterwards."""
        with self._lock:
            if self._pool is not None:
                self._pool.shutdown()

    def embed(self, texts: Sequence[str], should_stop: Callable[[], None] | None = None) -> Vector:
        """The vectors of ``texts``, float32 [len(texts), dimensions], each of length 1.

        ``should_stop`` is called before each text and may raise to give up.
        """
        vectors = list(self._each(lambda text: self._run(text, ["embedding"])[0][0][0], texts, should_stop))
        return np.stack(vectors) if vectors else np.empty((0, 1), dtype=np.float32)

    def embed_passages(
        self, passages: Sequence[tuple[str, str]], should_stop: Callable[[], None] | None = None
    ) -> tuple[Vector, list[bytes]]:
        """The vectors of (context, text) pairs, embedded as one, and the signs of the tokens of each text.

        The signs are a bit a dimension, rows of ``dimensions / 8`` bytes, as ``retrieval.late_interaction`` reads them.
        """

        def one(passage: tuple[str, str]) -> tuple[Vector, bytes]:
            context, text = passage
            (vectors, tokens), encoding = self._run(f"{context}\n{text}" if context else text, ["embedding", "tokens"])
            first = 1
            if context:
                end = len(context)
                first += sum(start < end for start, _ in encoding.offsets[1 : len(tokens[0]) - 1])
            kept = self._telling(encoding.ids, len(tokens[0]), first)
            return vectors[0], np.packbits(tokens[0][kept] > 0, axis=1).tobytes()

        found = list(self._each(one, passages, should_stop))
        vectors = np.stack([vector for vector, _ in found]) if found else np.empty((0, 1), dtype=np.float32)
        return vectors, [signs for _, signs in found]

    def embed_question(self, text: str) -> Embedding:
        """A question with its tokens."""
        self.load()
        (vectors, tokens), encoding = self._run(text, ["embedding", "tokens"])
        return Embedding(vectors[0], tokens[0][self._telling(encoding.ids, len(tokens[0]), 1)])

    def _each(self, one: Callable[[Any], Any], items: Sequence[Any], stop: Callable[[], None] | None) -> Iterable[Any]:
        """``one`` of each item, in order, on all threads."""
        self.load()
        assert self._pool is not None

        def guarded(item: Any) -> Any:
            if stop is not None:
                stop()
            return one(item)

        if len(items) <= 1 or self._threads == 1:
            return [guarded(item) for item in items]
        return self._pool.map(guarded, items)

    def _telling(self, ids: Sequence[int], count: int, first: int) -> npt.NDArray[np.intp]:
        """Where the tokens that say something stand among the ``count`` that were read, from ``first`` on.

        Where none does, all that are no special ones.
        """
        places = np.arange(first, count - 1)
        telling = places[~self._says_nothing[np.asarray(ids[first : count - 1], dtype=np.intp)]]
        return telling if len(telling) else places

    def _run(self, text: str, outputs: Sequence[str]) -> tuple[list[Any], Any]:
        encoding = self._tokenizer.encode(text)
        ids = encoding.ids
        if len(ids) > WINDOW_TOKENS:
            # Keep the closing special token, which the model expects at the end.
            ids = [*ids[: WINDOW_TOKENS - 1], ids[-1]]
        tokens = np.array([ids], dtype=np.int64)
        found = self._session.run(list(outputs), {"input_ids": tokens, "attention_mask": np.ones_like(tokens)})
        return found, encoding


def _says_nothing(tokenizer: Any) -> npt.NDArray[np.bool_]:
    """For each token id, whether it is punctuation or one of the commonest words."""
    vocabulary: dict[str, int] = tokenizer.get_vocab()
    found = np.zeros(max(vocabulary.values()) + 1, dtype=np.bool_)
    for token, number in vocabulary.items():
        # Nearly all are letters and figures throughout, which is told at once.
        found[number] = token in STOP_WORDS or not (token.isalnum() or any(map(str.isalnum, token)))
    return found
