"""The file that keeps what a model computed while it read the start of a prompt.

It begins with the SHA-256 of all that follows, which is compared before any of it is used.
"""

from __future__ import annotations

import hashlib
import json
import struct
from typing import IO

from engine.answering.prefix_states import HeldPrefix

_MAGIC = b"CASEMATE PREFIX 1\n"
_HEAD_BYTES = len(_MAGIC) + 32
_LENGTH = struct.Struct("<Q")


def size_bytes(key: str, prefix: HeldPrefix) -> int:
    """How large the file will be."""
    return _HEAD_BYTES + _LENGTH.size + len(_told(key, prefix)) + len(prefix.data)


def write(stream: IO[bytes], key: str, prefix: HeldPrefix) -> None:
    """Write ``prefix``, which ``key`` says what it was computed with and from. Raises OSError."""
    told = _told(key, prefix)
    digest = hashlib.sha256(_LENGTH.pack(len(told)) + told)
    digest.update(prefix.data)
    stream.write(_MAGIC + digest.digest() + _LENGTH.pack(len(told)) + told)
    stream.write(prefix.data)


def read(content: memoryview, key: str) -> HeldPrefix | None:
    """What a file holds, its data still in ``content``; None when it is not whole, or of another key."""
    body = content[_HEAD_BYTES:]
    if content[: len(_MAGIC)] != _MAGIC or hashlib.sha256(body).digest() != content[len(_MAGIC) : _HEAD_BYTES]:
        return None
    (length,) = _LENGTH.unpack(body[: _LENGTH.size])
    told = json.loads(bytes(body[_LENGTH.size : _LENGTH.size + length]))
    if told["key"] != key:
        return None
    return HeldPrefix(told["tokens"], told["ends"], body[_LENGTH.size + length :])


def _told(key: str, prefix: HeldPrefix) -> bytes:
    return json.dumps({"key": key, "tokens": prefix.tokens, "ends": prefix.ends}).encode()
