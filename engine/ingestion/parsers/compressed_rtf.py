"""RTF as Outlook keeps it: LZFu, the compression of [MS-OXRTFCP].

What comes out is at most what the limit says, whatever the header declares.
"""

from __future__ import annotations

import struct

_COMPRESSED, _PLAIN = b"LZFu", b"MELA"
_HEADER = struct.Struct("<II4sI")
_WINDOW = 4096
# What the window holds at the start, as the specification gives it.
_START = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


def decompress(data: bytes, limit_bytes: int) -> bytes:
    """The RTF in ``data``, at most ``limit_bytes`` of it. Raises ValueError where this is no compressed RTF."""
    if len(data) < _HEADER.size:
        raise ValueError("too short")
    _, size, kind, _ = _HEADER.unpack_from(data)
    body = data[_HEADER.size :]
    if kind == _PLAIN:
        return body[: min(size, limit_bytes)]
    if kind != _COMPRESSED:
        raise ValueError("of an unknown compression")
    # The window is the end of what came out so far, so that one buffer does for both.
    out = bytearray(_START)
    wanted = min(size, limit_bytes) + len(_START)
    at = 0
    while at < len(body) and len(out) < wanted:
        flags = body[at]
        at += 1
        for bit in range(8):
            if not flags >> bit & 1:
                if at >= len(body):
                    break
                out.append(body[at])
                at += 1
                continue
            if at + 1 >= len(body):
                at = len(body)
                break
            reference = body[at] << 8 | body[at + 1]
            at += 2
            back = (len(out) - (reference >> 4)) % _WINDOW
            if not back:
                # A reference to the place written next is the end.
                at = len(body)
                break
            _copy(out, back, (reference & 15) + 2)
    return bytes(out[len(_START) : wanted])


def _copy(out: bytearray, back: int, count: int) -> None:
    for _ in range(count):
        # What lies before the window's start was never written, and the format says nothing of it.
        out.append(out[-back] if back <= len(out) else 0x20)
