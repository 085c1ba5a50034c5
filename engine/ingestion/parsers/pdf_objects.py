"""What is drawn on a PDF page, also inside of its form objects, each with the matrix to the page's own coordinates."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Sequence
from itertools import repeat

import pypdfium2
import pypdfium2.raw as pdfium

from engine.ingestion.parsers.pdf_characters import by_address
from engine.word_places import Rectangle

_LIMIT = 20_000
_DEPTH = 5
_MARKS = 10
_LAYER = "OC\0".encode("utf-16-le")
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


_object = by_address(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_inner_object = by_address(pdfium.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
_kind = by_address(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)
_bounds = by_address(pdfium.FPDFPageObj_GetBounds, ctypes.c_int, *[ctypes.c_void_p] * 5)
_matrix = by_address(pdfium.FPDFPageObj_GetMatrix, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_mark_count = by_address(pdfium.FPDFPageObj_CountMarks, ctypes.c_int, ctypes.c_void_p)
_mark = by_address(pdfium.FPDFPageObj_GetMark, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
_mark_name = by_address(
    *(pdfium.FPDFPageObjMark_GetName, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p)
)
_inner_count = by_address(pdfium.FPDFFormObj_CountObjects, ctypes.c_int, ctypes.c_void_p)


class DrawnObjects:
    """The objects of a page by their addresses, in the order in which they are drawn. Not all of very many."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        address = ctypes.cast(page.raw, ctypes.c_void_p).value
        self.order: dict[int, int] = {}
        """When each is drawn, also text."""
        self._by_kind: dict[int, list[tuple[int, Matrix]]] = defaultdict(list)
        count = min(pdfium.FPDFPage_CountObjects(page), _LIMIT)
        self._left = _LIMIT - count
        self._look_into(list(map(_object, repeat(address), range(count))), IDENTITY, 0)

    def of(self, kind: int) -> Sequence[tuple[int, Matrix]]:
        """Those of a kind (FPDF_PAGEOBJ_…, but not text) and the matrices around them."""
        return self._by_kind.get(kind, ())

    def _look_into(self, objects: Sequence[int], outer: Matrix, depth: int) -> None:
        order = self.order
        for drawn, kind in zip(objects, map(_kind, objects), strict=True):
            order[drawn] = len(order)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            self._by_kind[kind].append((drawn, outer))
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
                count = max(0, min(_inner_count(drawn), self._left))
                self._left -= count
                inner = list(map(_inner_object, repeat(drawn), range(count)))
                self._look_into(inner, chained(matrix_of(drawn), outer), depth + 1)


def is_in_layer(drawn: int) -> bool:
    """Whether an object belongs to optional content, which may be switched off."""
    name = (ctypes.c_ushort * 3)()
    length = ctypes.c_ulong()
    for index in range(min(_mark_count(drawn), _MARKS)):
        mark = _mark(drawn, index)
        places = (ctypes.addressof(name), ctypes.sizeof(name), ctypes.addressof(length))
        if mark and _mark_name(mark, *places) and bytes(name) == _LAYER:
            return True
    return False


def bounds_of(drawn: int) -> Rectangle | None:
    """The box around an object, in the coordinates of what it is in."""
    sides = (ctypes.c_float * 4)()
    begin = ctypes.addressof(sides)
    if not _bounds(drawn, begin, begin + 4, begin + 8, begin + 12):
        return None
    left, bottom, right, top = sides
    return left, bottom, right, top


def matrix_of(drawn: int) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not _matrix(drawn, ctypes.addressof(matrix)):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def chained(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does first what ``inner`` does, then what ``outer`` does."""
    a, b, c, d, e, f = inner
    origin = moved_point((e, f), outer)
    outer_a, outer_b, outer_c, outer_d, _, _ = outer
    return (
        a * outer_a + b * outer_c,
        a * outer_b + b * outer_d,
        c * outer_a + d * outer_c,
        c * outer_b + d * outer_d,
        *origin,
    )


def moved_point(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    x, y = point
    a, b, c, d, e, f = matrix
    return x * a + y * c + e, x * b + y * d + f


def moved_box(box: Rectangle, matrix: Matrix) -> Rectangle:
    """The box around what becomes of ``box``."""
    corners = [moved_point((x, y), matrix) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)
