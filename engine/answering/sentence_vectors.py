"""The vectors of pinned documents' sentences, on the disk, so that a restart does not embed them again.

Embedding them takes as long as the question's own tokens take the model, at the moment when both are wanted. Each file
is of one pin and one embedder; one that does not match its SHA-256 is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.data_folder import replace_file
from engine.errors import EngineError

MOST_SENTENCES = 5_000
"""Of a pin; some 8 MB."""
_DIGEST_BYTES = 32
_FILE = re.compile(r"pin-(\d+)-[0-9a-f]{64}\.vectors")

Vector = npt.NDArray[np.float32]


def digest(text: str) -> bytes:
    """What a sentence is kept under: its words are the library's alone."""
    return hashlib.sha256(text.encode(errors="replace")).digest()


class SentenceVectors:
    """The files in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, pin: int, embedder_sha256: str) -> dict[bytes, Vector]:
        """The vectors, float32 [dimensions], by the ``digest`` of their sentence; empty where there are none."""
        try:
            content = self._path(pin, embedder_sha256).read_bytes()
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
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            told = hashlib.sha256(body.getvalue()).digest()
            replace_file(self._path(pin, embedder_sha256), told + body.getvalue())

    def drop(self, pin: int) -> None:
        for path, each in self._files():
            if each == pin:
                path.unlink(missing_ok=True)

    def keep_only(self, pins: Iterable[int]) -> None:
        """Delete what belongs to no pin, and what a killed write left behind."""
        kept = set(pins)
        for path, pin in self._files():
            if pin not in kept:
                path.unlink(missing_ok=True)
        for leftover in self._folder.glob(".pin-*"):
            leftover.unlink(missing_ok=True)

    def _files(self) -> list[tuple[Path, int]]:
        if not self._folder.is_dir():
            return []
        return [(path, int(match[1])) for path in self._folder.iterdir() if (match := _FILE.fullmatch(path.name))]

    def _path(self, pin: int, embedder_sha256: str) -> Path:
        return self._folder / f"pin-{pin}-{embedder_sha256}.vectors"
