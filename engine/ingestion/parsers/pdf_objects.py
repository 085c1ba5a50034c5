"""What is drawn on a PDF page, also inside of its form objects, each with the matrix to the page's own coordinates."""

from __future__ import annotations

import ctypes
from itertools import repeat

import pypdfium2
import pypdfium2.raw as pdfium

from engine.ingestion.parsers.pdf_characters import by_address
from engine.word_places import Rectangle

_LIMIT = 20_000
_DEPTH = 5
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


_object = by_address(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_inner_object = by_address(pdfium.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
_kind = by_address(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)
_bounds = by_address(pdfium.FPDFPageObj_GetBounds, ctypes.c_int, *[ctypes.c_void_p] * 5)
_matrix = by_address(pdfium.FPDFPageObj_GetMatrix, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_inner_count = by_address(pdfium.FPDFFormObj_CountObjects, ctypes.c_int, ctypes.c_void_p)


def drawn_objects(page: pypdfium2.PdfPage, wanted: int) -> list[tuple[int, Matrix]]:
    """The addresses of objects of the kind ``wanted`` (FPDF_PAGEOBJ_…) and the matrices around them.

    Not all of very many.
    """
    address = ctypes.cast(page.raw, ctypes.c_void_p).value
    count = min(pdfium.FPDFPage_CountObjects(page), _LIMIT)
    found: list[tuple[int, Matrix]] = []
    waiting = [(list(map(_object, repeat(address), range(count))), IDENTITY, 0)]
    left = _LIMIT - count
    while waiting:
        objects, outer, depth = waiting.pop()
        for drawn, kind in zip(objects, map(_kind, objects), strict=True):
            if kind == wanted:
                found.append((drawn, outer))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
                count = max(0, min(_inner_count(drawn), left))
                left -= count
                inner = chained(matrix_of(drawn), outer)
                waiting.append((list(map(_inner_object, repeat(drawn), range(count))), inner, depth + 1))
    return found


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
