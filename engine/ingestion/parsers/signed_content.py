"""What an opaquely signed mail holds (S/MIME, CMS SignedData, RFC 5652 section 5): the content, not the signature.

Nothing is verified. Only as much of BER is followed as leads to the content; whatever is odd ends the search.
"""

from __future__ import annotations

from collections.abc import Iterator

_SEQUENCE, _OBJECT, _CONTENT = 0x30, 0x06, 0xA0
_OCTETS, _OCTETS_IN_PIECES = 0x04, 0x24
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_DEPTH_LIMIT = 12
_END = b"\x00\x00"

_Element = tuple[int, int, int]
"""An element's tag, and where its contents begin and end."""


def signed_content(data: bytes) -> bytes | None:
    """The signed content within ``data``, None if it is no such message, holds no content or is damaged."""
    try:
        outer = _only(data, 0, len(data), _SEQUENCE)
        kind = _only(data, outer[1], outer[2], _OBJECT)
        if data[kind[1] : kind[2]] != _SIGNED_DATA:
            return None
        signed = _only(data, *_only(data, outer[1], outer[2], _CONTENT)[1:], _SEQUENCE)
        held = _only(data, signed[1], signed[2], _SEQUENCE)
        content = _only(data, held[1], held[2], _CONTENT)
        return b"".join(_pieces(data, content[1], content[2], 0))
    except (ValueError, IndexError):
        return None


def _only(data: bytes, start: int, end: int, tag: int) -> _Element:
    """The first element between two places that has ``tag``. Raises ValueError if there is none."""
    for element in _elements(data, start, end, 0):
        if element[0] == tag:
            return element
    raise ValueError(f"no element {tag:02x}")


def _pieces(data: bytes, start: int, end: int, depth: int) -> Iterator[bytes]:
    if depth > _DEPTH_LIMIT:
        raise ValueError("nested too deeply")
    for tag, first, last in _elements(data, start, end, 0):
        if tag == _OCTETS:
            yield data[first:last]
        elif tag == _OCTETS_IN_PIECES:
            yield from _pieces(data, first, last, depth + 1)
        else:
            raise ValueError(f"element {tag:02x} in the content")


def _elements(data: bytes, start: int, end: int, depth: int) -> Iterator[_Element]:
    while start < end:
        if data[start : start + 2] == _END:
            return
        element, start = _element(data, start, end, depth)
        yield element


def _element(data: bytes, at: int, end: int, depth: int) -> tuple[_Element, int]:
    """The element at a place, and where the next one begins."""
    tag, length = data[at], data[at + 1]
    if tag & 0x1F == 0x1F or depth > _DEPTH_LIMIT:
        raise ValueError("a long tag, or nested too deeply")
    first = at + 2
    if length == 0x80:
        # Of no stated length: to the mark that ends it, past all that is in it.
        last = first
        while data[last : last + 2] != _END:
            _, last = _element(data, last, end, depth + 1)
        return (tag, first, last), last + 2
    if length > 0x80:
        count = length & 0x7F
        if count > 8:
            raise ValueError("a length of too many bytes")
        length = int.from_bytes(data[first : first + count], "big")
        first += count
    if first + length > end:
        raise ValueError("cut short")
    return (tag, first, first + length), first + length
