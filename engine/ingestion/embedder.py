"""Text to vectors, by the ONNX embedder on ONNX Runtime.

One text a run and one thread a run: with the dynamic int8 model a batch would make a vector depend on its
neighbours, and on a processor batches are slower. So the same text always has the same vector.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

WINDOW_TOKENS = 256
"""What the model reads of a text, its two special tokens included; the rest would be cut off."""


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
            self._tokenizer = tokenizer
            self._session = onnxruntime.InferenceSession(str(self._model), options, providers=["CPUExecutionProvider"])

    def embed(self, texts: Sequence[str], should_stop: Callable[[], None] | None = None) -> npt.NDArray[np.float32]:
        """The vectors of ``texts``, float32 [len(texts), dimensions], each of length 1.

        ``should_stop`` is called before each text and may raise to give up.
        """
        self.load()

        def one(text: str) -> npt.NDArray[np.float32]:
            if should_stop is not None:
                should_stop()
            return self._run(text)

        if len(texts) <= 1 or self._threads == 1:
            vectors = [one(text) for text in texts]
        else:
            with ThreadPoolExecutor(self._threads, thread_name_prefix="embed") as pool:
                vectors = list(pool.map(one, texts))
        return np.stack(vectors) if vectors else np.empty((0, 1), dtype=np.float32)

    def embed_one(self, text: str) -> npt.NDArray[np.float32]:
        """The vector of ``text``, float32 [dimensions], of length 1."""
        self.load()
        return self._run(text)

    def _run(self, text: str) -> npt.NDArray[np.float32]:
        ids = self._tokenizer.encode(text).ids
        if len(ids) > WINDOW_TOKENS:
            # Keep the closing special token, which the model expects at the end.
            ids = [*ids[: WINDOW_TOKENS - 1], ids[-1]]
        tokens = np.array([ids], dtype=np.int64)
        (vectors,) = self._session.run(["embedding"], {"input_ids": tokens, "attention_mask": np.ones_like(tokens)})
        vector: npt.NDArray[np.float32] = vectors[0]
        return vector
