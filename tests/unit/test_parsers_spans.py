"""Cells that span rows or columns do not move the values beside them under another header; captions are no header."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable

import docx as python_docx
import pytest

from engine.ingestion.parsers import formats
from engine.processes.confinement import ENVIRONMENT
from engine.types import BlockKind, ParsedDocument

Read = Callable[[bytes, str], ParsedDocument]


@pytest.fixture(scope="module")
def read() -> Read:
    # As in the worker: told not to phone home before anything is imported.
    os.environ.update(ENVIRONMENT)
    return lambda data, name: formats.detect(data, name).parser().parse(data, name)


def table(document: ParsedDocument) -> list[list[str]]:
    block = next(block for block in document.blocks if block.kind is BlockKind.TABLE)
    return [row.split(" | ") for row in document.text[block.start : block.end].split("\n")]


def test_spans_of_a_page(read: Read) -> None:
    document = read(
        b"<html><body><p>Prices.</p><table><thead><tr><th rowspan=2>Region<th rowspan=2>Product<th colspan=2>Price"
        b"<tr><th>net<th>gross</thead><tbody><tr><td rowspan=0>North<td>Apples<td>10<td>12<tr><td>Pears<td>20<td>24"
        b"<tr><td colspan=2>Total<td>36</tbody><tbody><tr><td>South<td>Figs<td>5<td>6</tbody></table></body></html>",
        "a.html",
    )
    assert table(document) == [
        ["Region", "Product", "Price"],
        ["", "", "net", "gross"],
        ["North", "Apples", "10", "12"],
        ["", "Pears", "20", "24"],
        ["", "Total", "", "36"],
        ["South", "Figs", "5", "6"],
    ]


def test_merged_cells_of_a_docx(read: Read) -> None:
    document = python_docx.Document()
    cells = document.add_table(3, 3)
    for row, words in enumerate(("Region Product Price", "North Apples 10", "- Pears 20")):
        for column, word in enumerate(words.split()):
            cells.cell(row, column).text = word
    cells.cell(2, 0).text = ""
    cells.cell(1, 0).merge(cells.cell(2, 0))
    total = cells.add_row().cells
    total[0].merge(total[1]).text = "Total"
    total[2].text = "30"
    buffer = io.BytesIO()
    document.save(buffer)
    assert table(read(buffer.getvalue(), "a.docx")) == [
        ["Region", "Product", "Price"],
        ["North", "Apples", "10"],
        ["", "Pears", "20"],
        ["Total", "", "30"],
    ]


def test_a_caption_stands_before_its_table(read: Read) -> None:
    source = b"<p>Text.</p><table><caption>Table 1: Prices</caption><tr><th>Day<th>Price<tr><td>Mon<td>5</table>"
    document = read(b"<html><body>" + source + b"</body></html>", "a.html")
    assert [(block.kind, document.text[block.start : block.end]) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, "Text."),
        (BlockKind.PARAGRAPH, "Table 1: Prices"),
        (BlockKind.TABLE, "Day | Price\nMon | 5"),
    ]


def test_a_word_in_a_cell_is_not_torn_where_its_look_changes(read: Read) -> None:
    source = b"<p>T.</p><table><tr><td>10<sup>2</sup> m<td>Ver<b>trag</b><tr><td><a>one</a><a>two</a><td>x</table>"
    assert table(read(b"<html><body>" + source, "a.html")) == [["10² m", "Vertrag"], ["one two", "x"]]


def test_a_span_of_millions_of_cells_costs_nothing(read: Read) -> None:
    rows = b"".join(b"<tr><td colspan=1000 rowspan=65000>%d<td>x" % number for number in range(2000))
    started_s = time.perf_counter()
    document = read(b"<html><body><p>T.</p><table>" + rows + b"</table>", "a.html")
    assert time.perf_counter() - started_s < 5
    assert len(document.text) < 200_000
    assert "1999" in document.text
