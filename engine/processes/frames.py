"""Messages between our processes: a length-prefixed JSON object and, when needed, raw bytes after it.

Both lengths are bounded before anything is read, so a child cannot make its parent allocate without limit.
Nothing is ever unpickled.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import IO, Any

MESSAGE_LIMIT_BYTES = 256 * 2**20
PAYLOAD_LIMIT_BYTES = 1024 * 2**20
_HEADER = struct.Struct("!II")


class FrameError(Exception):
    """The other side sent something that is not a frame, or one over the limit."""


@dataclass(frozen=True, slots=True)
class Frame:
    message: dict[str, Any]
    payload: bytes = b""


def write_frame(stream: IO[bytes], message: dict[str, Any], payload: bytes | memoryview = b"") -> None:
    """Write one frame and flush. Raises OSError (usually BrokenPipeError) when the reader is gone."""
    # A lone surrogate, which a text may hold, has no UTF-8 form: ASCII escapes carry it.
    encoded = json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode()
    stream.write(_HEADER.pack(len(encoded), len(payload)))
    stream.write(encoded)
    if payload:
        stream.write(payload)
    stream.flush()


def read_frame(
    stream: IO[bytes],
    message_limit_bytes: int = MESSAGE_LIMIT_BYTES,
    payload_limit_bytes: int = PAYLOAD_LIMIT_BYTES,
) -> Frame | None:
    """Read one frame; None at a clean end of the stream. Raises FrameError."""
    header = stream.read(_HEADER.size)
    if not header:
        return None
    if len(header) < _HEADER.size:
        raise FrameError("the stream ended inside a frame's header")
    message_bytes, payload_bytes = _HEADER.unpack(header)
    if message_bytes > message_limit_bytes or payload_bytes > payload_limit_bytes:
        raise FrameError(f"a frame of {message_bytes} + {payload_bytes} bytes is over the limit")
    encoded = stream.read(message_bytes)
    payload = stream.read(payload_bytes) if payload_bytes else b""
    if len(encoded) < message_bytes or len(payload) < payload_bytes:
        raise FrameError("the stream ended inside a frame")
    try:
        message = json.loads(encoded)
    except (ValueError, RecursionError) as error:
        raise FrameError(f"a frame's message is not JSON: {error}") from error
    if not isinstance(message, dict):
        raise FrameError("a frame's message is not an object")
    return Frame(message, payload)
