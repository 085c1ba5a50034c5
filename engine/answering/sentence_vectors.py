"""The vectors of pinned documents' sentences, on the disk, so that a restart does not embed them again.

Embedding them takes as long as the question's own tokens take the model, at the moment when both are wanted. Each file
is of one pin and one embedder; one that does not match its SHA-256 is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.answering.pin_files import PinFiles
from engine.data_folder import replace_file
from engine.errors import EngineError

MOST_SENTENCES = 5_000
"""Of a pin; some 8 MB."""
_DIGEST_BYTES = 32

Vector = npt.NDArray[np.float32]


def digest(text: str) -> bytes:
    """What a sentence is kept under: its words are the library's alone."""
    return hashlib.sha256(text.encode(errors="replace")).digest()


class SentenceVectors:
    """The files in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.files = PinFiles(folder, "vectors", ".pin-")

    def read(self, pin: int, embedder_sha256: str) -> dict[bytes, Vector]:
        """The vectors, float32 [dimensions], by the ``digest`` of their sentence; empty where there are none."""
        try:
            content = self.files.path(pin, embedder_sha256).read_bytes()
        except OSError:
            return {}
        told, body = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
        if hashlib.sha256(body).digest() != told:
            return {}
        rows = np.load(io.BytesIO(body), allow_pickle=False)
        return {row["digest"].tobytes(): row["vector"] for row in rows}

    def write(self, pin: int, embedder_sha256: str, vectors: Mapping[bytes, Vector]) -> None:
        """Keep ``vectors``, the last MOST_SENTENCES of them, if the disk takes them."""
        kept = list(vectors.items())[-MOST_SENTENCES:]
        dimensions = len(kept[0][1])
        rows = np.empty(len(kept), dtype=[("digest", "u1", _DIGEST_BYTES), ("vector", "<f4", dimensions)])
        rows["digest"] = [np.frombuffer(key, dtype=np.uint8) for key, _ in kept]
        rows["vector"] = [vector for _, vector in kept]
        body = io.BytesIO()
        np.save(body, rows, allow_pickle=False)
        with contextlib.suppress(OSError, EngineError):
            self.files.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            told = hashlib.sha256(body.getvalue()).digest()
            replace_file(self.files.path(pin, embedder_sha256), told + body.getvalue())
