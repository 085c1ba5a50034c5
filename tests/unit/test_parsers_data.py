"""Tables in text, JSON, XML and source code: readable, whole, and safe from what a file may declare."""

from __future__ import annotations

import io
import json
import time

import pytest

from engine.errors import DocumentEmpty
from engine.ingestion.parsers import delimited, json_data, source_code, xml_data
from engine.ingestion.parsers.assembly import Assembly
from engine.types import Block, BlockKind, ParsedDocument


def texts(document: ParsedDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def with_words(document: ParsedDocument, words: str) -> Block:
    return next(block for block in document.blocks if words in document.text[block.start : block.end])


def sound(document: ParsedDocument) -> ParsedDocument:
    place = 0
    for block in document.blocks:
        assert place <= block.start < block.end
        assert not document.text[place : block.start].strip()
        place = block.end
    assert not document.text[place:].strip()
    return document


# --- the assembly's pages and tables -------------------------------------------------------------------------


def test_pages_tile_the_text_and_headings_end_with_their_page() -> None:
    assembly = Assembly("deck", "text/plain")
    assembly.begin_page()
    assembly.add(BlockKind.HEADING, "First")
    assembly.add(BlockKind.PARAGRAPH, "one")
    assembly.begin_page()
    assembly.begin_page()
    assembly.add(BlockKind.PARAGRAPH, "three")
    document = assembly.finish()
    assert document.page_count == 3
    assert [(page.number, document.text[page.start : page.end].strip()) for page in document.pages] == [
        (1, "First\n\none"),
        (2, ""),
        (3, "three"),
    ]
    assert document.pages[0].start == 0
    assert document.pages[-1].end == len(document.text)
    assert [block.page for block in document.blocks] == [1, 1, 3]
    assert with_words(document, "three").heading_path == ()


def test_long_table_is_cut_into_blocks_that_each_begin_with_the_header() -> None:
    assembly = Assembly("big", "text/csv")
    assembly.add_table([["Name", "Number"], *([f"row {number}", "x" * 1000] for number in range(500))])
    document = sound(assembly.finish())
    assert len(document.blocks) > 2
    for block in document.blocks:
        assert document.text[block.start : block.end].startswith("Name | Number\nrow ")
    assert all(document.text.count(f"row {number} |") == 1 for number in range(500))


def test_many_warnings_are_cut_short_and_say_so() -> None:
    assembly = Assembly("w", "text/plain", warnings=[f"warning {number}" for number in range(300)])
    assembly.add(BlockKind.PARAGRAPH, "text")
    warnings = assembly.finish().warnings
    assert len(warnings) == 50
    assert warnings[-1] == "and 251 more warnings"


# --- tables in text ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_found(delimiter: str) -> None:
    rows = [["Name", "Amount, net", "Note"], ["Ärger", "1", "a; b"], ["Zoë", "2", ""]]
    source = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    document = sound(delimited.parse(source.encode("cp1252"), "table.csv"))
    assert texts(document) == [(BlockKind.TABLE, "Name | Amount, net | Note\nÄrger | 1 | a; b\nZoë | 2")]
    assert document.title == "table"


def test_comma_decimals_do_not_beat_the_semicolon() -> None:
    document = delimited.parse(b"Item;Price\nApple;1,20\nPear;2,50\n", "prices.csv")
    assert document.text == "Item | Price\nApple | 1,20\nPear | 2,50"


def test_cells_of_several_lines_and_huge_cells_are_kept() -> None:
    huge = "word " * 200_000
    document = sound(delimited.parse(f'a,b\n"line one\nline two",2\n3,{huge}\n'.encode(), "t.csv"))
    assert "line one line two | 2" in document.text
    assert document.text.count("word") == 200_000


def test_quote_that_is_never_closed_does_not_swallow_the_table() -> None:
    source = 'a,b\n1,"oops\n' + "".join(f"row {number},x\n" for number in range(2000))
    document = delimited.parse(source.encode(), "t.csv")
    assert "\nrow 1999 | x" in document.text
    assert "quotation mark" in document.warnings[0]


def test_table_without_a_cell_is_empty() -> None:
    with pytest.raises(DocumentEmpty):
        delimited.parse(b",,\n,,\n", "t.csv")


def test_hundred_thousand_rows_are_quick() -> None:
    source = "id,name,city\n" + "".join(f"{number},Name {number},Town\n" for number in range(100_000))
    started_s = time.perf_counter()
    document = delimited.parse(source.encode(), "t.csv")
    assert time.perf_counter() - started_s < 5
    assert "99999 | Name 99999 | Town" in document.text


# --- JSON ----------------------------------------------------------------------------------------------------


def test_json_is_lines_under_headings_and_tables_of_records() -> None:
    source = {
        "name": "Depot",
        "open": True,
        "manager": None,
        "address": {"city": "Köln", "geo": {"lat": 50.94}},
        "staff": [{"name": "Ann", "age": 30}, {"name": "Bob", "city": "Bonn"}],
        "tags": ["a", "b"],
    }
    document = sound(json_data.parse(json.dumps(source).encode(), "d.json"))
    assert texts(document)[0] == (BlockKind.PARAGRAPH, "name: Depot\nopen: true\nmanager: null")
    assert (BlockKind.TABLE, "name | age | city\nAnn | 30\nBob |  | Bonn") in texts(document)
    assert with_words(document, "lat: 50.94").heading_path == ("address", "geo")
    assert with_words(document, "• b").heading_path == ("tags",)


def test_json_numbers_and_repeated_names_stay_as_written() -> None:
    document = json_data.parse(b'{"price": 1.10, "big": 12345678901234567890123, "a": 1, "a": 2}', "d.json")
    assert document.text == "price: 1.10\nbig: 12345678901234567890123\na: 1\na: 2"


def test_json_lines() -> None:
    document = json_data.parse(b'{"a": 1, "b": "x"}\n{"a": 2, "b": "y"}\n', "d.jsonl")
    assert document.text == "a | b\n1 | x\n2 | y"


@pytest.mark.parametrize("source", [b'{"a": 1,, "treasure": 2}', b"[" * 100_000 + b'"treasure"' + b"]" * 100_000])
def test_json_that_cannot_be_read_as_such_is_kept_verbatim(source: bytes) -> None:
    document = sound(json_data.parse(source, "d.json"))
    assert document.text == source.decode()
    assert "not valid JSON" in document.warnings[0]


# --- XML -----------------------------------------------------------------------------------------------------


def test_xml_prose_has_headings_and_paragraphs() -> None:
    source = """<?xml version="1.0" encoding="iso-8859-1"?>
    <book xmlns="http://x"><info><title>The Größe</title></info>
      <chapter><title>Leave</title><para>Thirty <em>paid</em> days.<!-- not this --></para>
        <list><item>first</item><item>second</item></list></chapter>
      <table><row><c>Day</c><c>Hours</c></row><row><c>Mon</c><c>8</c></row></table></book>"""
    document = sound(xml_data.parse(source.encode("iso-8859-1"), "b.xml"))
    assert document.title == "The Größe"
    assert (BlockKind.PARAGRAPH, "Thirty paid days.") in texts(document)
    assert with_words(document, "Thirty").heading_path[-1] == "Leave"
    assert (BlockKind.LIST_ITEM, "• second") in texts(document)
    assert (BlockKind.TABLE, "Day | Hours\nMon | 8") in texts(document)


def test_xml_data_is_named_lines_record_by_record() -> None:
    source = "<orders><order id='7'><who>Ann</who><sum cur='EUR'>12</sum></order><order id='8'><who>Bob</who></order>"
    document = xml_data.parse(f"{source}</orders>".encode(), "o.xml")
    assert [text for _, text in texts(document)] == ["id: 7\nwho: Ann\nsum: 12\nsum cur: EUR", "id: 8\nwho: Bob"]


def test_xml_expands_no_entity_and_reads_no_file() -> None:
    source = "<!DOCTYPE a [<!ENTITY e 'inside'><!ENTITY f SYSTEM 'file:///etc/passwd'>]><a><p>x &e; &f; y</p></a>"
    document = xml_data.parse(source.encode(), "x.xml")
    assert document.text == "x &e; &f; y"
    assert "not expanded" in document.warnings[0]


def test_billion_laughs_are_not_laughed() -> None:
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
    source = f"<!DOCTYPE a [<!ENTITY l0 'lol'>{laughs}]><a><p>x &l11; y</p></a>"
    started_s = time.perf_counter()
    document = xml_data.parse(source.encode(), "bomb.xml")
    assert time.perf_counter() - started_s < 1
    assert len(document.text) <= len(source)
    assert document.warnings


@pytest.mark.parametrize(
    "source", ["<a><b>treasure</a>", "<a>" * 1500 + "treasure" + "</a>" * 1500, "<a>&nix; treasure</a"]
)
def test_xml_that_is_broken_or_bottomless_is_kept_verbatim(source: str) -> None:
    document = sound(xml_data.parse(source.encode(), "x.xml"))
    assert document.text == source
    assert "kept as it is" in document.warnings[0]


# --- source code ---------------------------------------------------------------------------------------------


def test_source_code_is_verbatim_and_cut_between_definitions() -> None:
    source = "import os\n\n\ndef one():\n    a = 1\n\n    return a\n\n\nclass Two:\n    pass\n"
    document = sound(source_code.parse(source.replace("\n", "\r\n").encode(), "tool.py"))
    assert document.text == source
    assert document.title == "tool.py"
    assert [text for _, text in texts(document)] == [
        "import os",
        "def one():\n    a = 1\n\n    return a",
        "class Two:\n    pass",
    ]
    assert {kind for kind, _ in texts(document)} == {BlockKind.CODE}


def test_source_code_without_blank_lines_is_cut_all_the_same() -> None:
    source = io.StringIO()
    for number in range(20_000):
        source.write(f"    call({number});\n")
    document = sound(source_code.parse(source.getvalue().encode(), "made.c"))
    assert max(block.end - block.start for block in document.blocks) <= 100_000
