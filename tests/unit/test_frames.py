from __future__ import annotations

import io
import struct

import pytest

from engine.processes.frames import Frame, FrameError, read_frame, write_frame


def framed(message: dict[str, object], payload: bytes = b"") -> bytes:
    stream = io.BytesIO()
    write_frame(stream, message, payload)
    return stream.getvalue()


def test_a_frame_comes_back_with_its_payload_and_odd_characters() -> None:
    message = {"text": "ä\ud800\x00\n", "n": 1}
    data = framed(message, b"\x00\xff") + framed({"second": True})
    stream = io.BytesIO(data)
    assert read_frame(stream) == Frame(message, b"\x00\xff")
    assert read_frame(stream) == Frame({"second": True})
    assert read_frame(stream) is None


@pytest.mark.parametrize("cut", [1, 7, 9, -1])
def test_a_stream_that_ends_inside_a_frame_is_an_error(cut: int) -> None:
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(framed({"a": 1}, b"xyz")[:cut]))


def test_a_length_over_the_limit_is_refused_before_it_is_read() -> None:
    stream = io.BytesIO(struct.pack("!II", 2**31, 0) + b"x" * 100)
    with pytest.raises(FrameError, match="limit"):
        read_frame(stream)
    assert stream.tell() == 8


@pytest.mark.parametrize("body", [b"[1]", b"{", b"\xff", b"[" * 100_000])
def test_a_message_that_is_not_an_object_is_refused(body: bytes) -> None:
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(struct.pack("!II", len(body), 0) + body))
