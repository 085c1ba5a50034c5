"""What is set above the line: powers and the marks of notes do not join the numbers and words before them."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable

import docx as python_docx
import pytest
from docx.oxml import parse_xml

from engine.ingestion.parsers import formats
from engine.ingestion.parsers.raised import raised
from engine.ingestion.parsers.rtf_raised import raise_digits
from engine.processes.confinement import ENVIRONMENT
from engine.types import ParsedDocument

Read = Callable[[bytes, str], ParsedDocument]
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


@pytest.fixture(scope="module")
def read() -> Read:
    # As in the worker: told not to phone home before anything is imported.
    os.environ.update(ENVIRONMENT)
    return lambda data, name: formats.detect(data, name).parser().parse(data, name)


@pytest.mark.parametrize(
    ("before", "above", "expected"),
    [
        ("10", "2", "²"),
        ("m", "-3", "⁻³"),
        ("Na", "+", "⁺"),
        ("word", "1,2", "¹,²"),
        ("10", "(2)", "⁽²⁾"),
        ("10", "th", "th"),
        ("1", "st", "st"),
        ("10", ", ", ", "),
        ("word ", "1", "1"),
        ("", "1", "1"),
        ("word", "[1]", "[1]"),
    ],
)
def test_digits_and_signs_are_raised_and_letters_are_not(before: str, above: str, expected: str) -> None:
    assert raised(above, before) == expected


@pytest.mark.parametrize("deep", [False, True])
def test_raised_digits_of_a_page(read: Read, deep: bool) -> None:
    body = (
        "<p>Area: 10<sup>2</sup> m and <b>5</b><sup><a href='#n'>3</a></sup>, the 9<sup>th</sup>."
        "<p><sup>1</sup> A note. H<sub>2</sub>O</p>"
    )
    depth = 3000 if deep else 0
    document = read(f"<html><body>{'<div>' * depth}{body}{'</div>' * depth}</body></html>".encode(), "a.html")
    assert document.text.split("\n\n") == ["Area: 10² m and 5³, the 9th.", "1 A note. H2O"]


def test_raised_digits_and_notes_of_a_docx(read: Read) -> None:
    document = python_docx.Document()
    paragraph = document.add_paragraph("Area: 10")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" m, as agreed")
    for kind, number in (("footnote", 7), ("endnote", 4), ("footnote", 3)):
        paragraph._p.append(parse_xml(f'<w:r {_W}><w:{kind}Reference w:id="{number}"/></w:r>'))
    paragraph.add_run(".")
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer, "a") as archive:
        for kind, numbers in (("footnote", (7, 3)), ("endnote", (4,))):
            notes = "".join(
                f'<w:{kind} w:id="{number}"><w:p><w:r><w:t>Note {number}.</w:t></w:r></w:p></w:{kind}>'
                for number in numbers
            )
            archive.writestr(f"word/{kind}s.xml", f"<w:{kind}s {_W}>{notes}</w:{kind}s>")
    assert read(buffer.getvalue(), "a.docx").text.split("\n\n") == [
        *("Area: 10² m, as agreed[1][i][2].", "Footnotes", "[1] Note 7.", "[2] Note 3.", "Endnotes", "[i] Note 4."),
    ]


def test_raised_digits_of_an_opendocument_text(read: Read) -> None:
    content = (
        f'<o:document-content xmlns:o="{_ODF}:office:1.0" xmlns:t="{_ODF}:text:1.0" xmlns:s="{_ODF}:style:1.0">'
        '<o:automatic-styles><s:style s:name="A" s:family="text"><s:text-properties s:text-position="super 58%"/>'
        '</s:style><s:style s:name="B" s:family="text"><s:text-properties s:text-position="sub 58%"/></s:style>'
        '</o:automatic-styles><o:body><o:text><t:p>Area: 10<t:span t:style-name="A">2</t:span> m, '
        'H<t:span t:style-name="B">2</t:span>O</t:p></o:text></o:body></o:document-content>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    assert read(buffer.getvalue(), "a.odt").text == "Area: 10² m, H2O"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"{\rtf1 10\super 2\nosupersub  m\par}", "10² m"),
        (r"{\rtf1 10{\super\f1 2}5 m\par}", "10²5 m"),
        (r"{\rtf1 gr\'fc{\super 2} the 5{\super th}\par}", "grü² the 5th"),
        (r"{\rtf1 one\par{\super 1} A note\par}", "one\n1 A note"),
    ],
)
def test_raised_digits_of_an_rtf(read: Read, source: str, expected: str) -> None:
    assert read(source.encode(), "a.rtf").text.replace("\n\n", "\n") == expected


def test_an_rtf_without_raised_digits_is_left_alone() -> None:
    source = r"{\rtf1 \supersubnothing 10 2}"
    assert raise_digits(source) is source
