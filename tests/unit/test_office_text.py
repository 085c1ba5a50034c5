"""Visible text of office documents that their libraries, or a simple reading, would leave out."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

import docx as python_docx
import openpyxl
import pptx
import pytest
from docx.oxml import parse_xml
from pptx.oxml import parse_xml as parse_slide_xml
from pptx.util import Emu, Inches

from engine.ingestion.parsers import docx, presentation, workbook
from engine.types import BlockKind, HiddenKind, ParsedDocument

WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
CHART = f"""<c:chartSpace xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main"><c:chart>
<c:title><c:tx><c:rich><a:p><a:r><a:t>Revenue</a:t></a:r></a:p></c:rich></c:tx></c:title>
<c:plotArea><c:barChart><c:ser>
<c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>Sales</c:v></c:pt></c:strCache></c:strRef></c:tx>
<c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>May</c:v></c:pt></c:strCache></c:strRef></c:cat>
<c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>12</c:v></c:pt></c:numCache></c:numRef></c:val>
</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>"""
DIAGRAM = f"""<dgm:dataModel xmlns:dgm="{DRAWING}/diagram" xmlns:a="{DRAWING}/main"><dgm:ptLst><dgm:pt><dgm:t>
<a:p><a:r><a:t>Plan first</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"""
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(source: Any) -> bytes:
    buffer = io.BytesIO()
    source.save(buffer)
    return buffer.getvalue()


def with_parts(data: bytes, relationships: str, related: str, parts: dict[str, str]) -> bytes:
    """A package with more parts, and with ``related`` among the relationships in the part of that name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == relationships:
                part = part.replace(b"</Relationships>", f"{related}</Relationships>".encode())
            if name not in parts:
                new.writestr(name, part)
        for name, text in parts.items():
            new.writestr(name, text)
    return buffer.getvalue()


def blocks(document: ParsedDocument) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


# --- Word ----------------------------------------------------------------------------------------------------


def graphic(kind: str, reference: str) -> Any:
    return parse_xml(
        f'<w:r {WORD}><w:drawing><wp:inline><a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/{kind}">'
        f"{reference}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def charted(*, hidden: bool = False) -> bytes:
    source = python_docx.Document()
    source.add_paragraph("Before.")
    for kind, reference in (
        ("chart", f'<c:chart xmlns:c="{DRAWING}/chart" r:id="rIdC"/>'),
        ("diagram", f'<dgm:relIds xmlns:dgm="{DRAWING}/diagram" r:dm="rIdD"/>'),
    ):
        run = graphic(kind, reference)
        if hidden:
            run.insert(0, parse_xml(f"<w:rPr {WORD}><w:vanish/></w:rPr>"))
        source.add_paragraph("").add_run(f"Here is a {kind}.")._r.addnext(run)
    source.add_paragraph("After.")
    return with_parts(
        saved(source),
        "word/_rels/document.xml.rels",
        f'<Relationship Id="rIdC" Type="{TYPES}/chart" Target="charts/chart1.xml"/>'
        f'<Relationship Id="rIdD" Type="{TYPES}/diagramData" Target="/word/diagrams/data1.xml"/>',
        {"word/charts/chart1.xml": CHART, "word/diagrams/data1.xml": DIAGRAM},
    )


def test_charts_and_diagrams_of_a_word_document_are_read_where_they_stand() -> None:
    document = docx.parse(charted(), "a.docx")
    assert [text for _, text in blocks(document)] == [
        *("Before.", "Here is a chart.", "Revenue", "| Sales\nMay | 12"),
        *("Here is a diagram.", "Plan first", "After."),
    ]
    assert (BlockKind.TABLE, "| Sales\nMay | 12") in blocks(document)
    hidden = docx.parse(charted(hidden=True), "a.docx").text
    assert "Here is a chart." in hidden
    assert "Revenue" not in hidden
    assert "Plan first" not in hidden


def test_page_headers_keep_content_controls_insertions_boxes_and_tables() -> None:
    source = python_docx.Document()
    source.add_paragraph("Body.")
    header = source.sections[0].header
    header.paragraphs[0].text = "Plain words"
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    words = "<w:txbxContent>{}</w:txbxContent>"
    box = f"<w:p><w:r><w:pict><v:shape><v:textbox>{words}</v:textbox></v:shape></w:pict></w:r></w:p>"
    inserted = '<w:ins w:id="4" w:author="x"><w:r><w:t>Inserted </w:t></w:r></w:ins>'
    for inner in (
        control.format("<w:p><w:r><w:t>Letterhead</w:t></w:r></w:p>"),
        f"<w:p>{inserted}{control.format('<w:r><w:t>reference</w:t></w:r>')}</w:p>",
        box.format("<w:p><w:r><w:t>Address</w:t></w:r></w:p>"),
    ):
        outer, _, rest = inner.partition(">")
        header._element.append(parse_xml(f"{outer} {WORD}>{rest}"))
    source.sections[0].footer.add_table(1, 1, 1_000_000).cell(0, 0).text = "Bank account"
    document = docx.parse(saved(source), "a.docx")
    assert document.text.startswith("Plain words\nLetterhead\nInserted reference\nAddress")
    assert document.text.endswith("Body.\n\nBank account")


def test_fields_of_old_forms_and_symbols_are_read() -> None:
    source = python_docx.Document()

    def field(data: str, result: str = "") -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
            f'<w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    def said(words: str) -> str:
        return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'

    entries = '<w:listEntry w:val="Red"/><w:listEntry w:val="Blue"/>'
    chosen = f'<w:ddList><w:result w:val="1"/>{entries}</w:ddList>'
    unchecked = '<w:checkBox><w:default w:val="0"/></w:checkBox>'
    checked = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
    symbols = (("Wingdings", "F0FE"), ("Symbol", "F061"), ("Webdings", "F0FE"), ("Arial", "00E9"), ("x", "x"))
    pieces = [
        *(said("Colour: "), field(chosen), said(", or "), field(chosen, said("Green"))),
        *(said("; "), field(f"<w:ddList>{entries}</w:ddList>"), said(" agreed "), field(checked)),
        *(said(" signed "), field(unchecked), said(" ")),
        *(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>' for font, code in symbols),
    ]
    source.element.body.insert(0, parse_xml(f"<w:p {WORD}>{''.join(pieces)}</w:p>"))
    assert docx.parse(saved(source), "a.docx").text == "Colour: Blue, or Green; Red agreed ☒ signed ☐ ☑α•é"


# --- PowerPoint ----------------------------------------------------------------------------------------------


def test_a_box_with_an_equation_is_read() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(3), Inches(1))
    box.text_frame.text = "The area is "
    element = box._element
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    a14 = "http://schemas.microsoft.com/office/drawing/2010/main"
    compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box.text_frame.paragraphs[0]._p.append(
        parse_slide_xml(
            f'<a14:m xmlns:a14="{a14}" xmlns:m="{math}"><m:oMath><m:r><m:t>x=2y</m:t></m:r></m:oMath></a14:m>'
        )
    )
    alternatives = parse_slide_xml(
        f'<mc:AlternateContent xmlns:mc="{compatibility}"><mc:Choice Requires="a14"/><mc:Fallback/>'
        "</mc:AlternateContent>"
    )
    element.addprevious(alternatives)
    alternatives[0].append(element)
    assert presentation.parse(saved(deck), "a.pptx").text == "The area is x=2y"


def test_boxes_whose_tops_hardly_differ_are_one_row_of_a_slide() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    for left, top, text in ((1, 2.0, "1"), (5, 1.95, "2"), (1, 3.0, "3"), (5, 3.05, "4"), (1, 3.2, "5")):
        slide.shapes.add_textbox(Inches(left), Inches(top), Inches(3), Emu(1000)).text_frame.text = text
    assert presentation.parse(saved(deck), "a.pptx").text.split() == ["1", "2", "3", "4", "5"]


# --- Excel ---------------------------------------------------------------------------------------------------


def drawn_on(book: Any, shapes: str) -> bytes:
    """A workbook with ``shapes`` on its first sheet, and with a chart to refer to."""
    data = saved(book)
    sheet = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        part = package.read(sheet).decode()
    part = part.replace("</worksheet>", f'<drawing xmlns:r="{TYPES}" r:id="rId1"/></worksheet>')
    package = "http://schemas.openxmlformats.org/package/2006/relationships"

    def relationship(kind: str, target: str) -> str:
        return (
            f'<Relationships xmlns="{package}">'
            f'<Relationship Id="rId1" Type="{TYPES}/{kind}" Target="{target}"/></Relationships>'
        )

    return with_parts(
        data,
        "",
        "",
        {
            sheet: part,
            "xl/worksheets/_rels/sheet1.xml.rels": relationship("drawing", "../drawings/drawing1.xml"),
            "xl/drawings/_rels/drawing1.xml.rels": relationship("chart", "/xl/charts/chart1.xml"),
            "xl/drawings/drawing1.xml": f'<xdr:wsDr xmlns:xdr="{DRAWING}/spreadsheetDrawing" '
            f'xmlns:a="{DRAWING}/main" xmlns:c="{DRAWING}/chart" xmlns:r="{TYPES}">{shapes}</xdr:wsDr>',
            "xl/charts/chart1.xml": CHART,
        },
    )


def sheet_shape(text: str, row: int, properties: str = "", hidden: str = "", run: str = "<a:rPr/>") -> str:
    return (
        f"<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>{row}</xdr:row></xdr:from><xdr:sp><xdr:nvSpPr>"
        f'<xdr:cNvPr id="2" name="b" {hidden}/></xdr:nvSpPr><xdr:spPr>{properties}</xdr:spPr><xdr:txBody><a:bodyPr/>'
        f"<a:p><a:r>{run}<a:t>{text}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:oneCellAnchor>"
    )


def test_what_is_drawn_on_a_sheet_is_read_and_what_is_hidden_there_is_listed() -> None:
    white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    shapes = (
        sheet_shape("Second box", 20)
        + sheet_shape("First box", 3)
        + sheet_shape("not shown", 4, hidden='hidden="1"')
        + sheet_shape("tiny", 5, run='<a:rPr sz="100"/>')
        + sheet_shape("white", 6, white, run=f"<a:rPr>{white}</a:rPr>")
        + f"<xdr:oneCellAnchor><xdr:grpSp><xdr:graphicFrame><a:graphic><a:graphicData uri='{DRAWING}/chart'>"
        '<c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:grpSp></xdr:oneCellAnchor>'
    )
    book = openpyxl.Workbook()
    book.active.title = "Model"
    document = workbook.parse(drawn_on(book, shapes), "a.xlsx")
    assert [text for _, text in blocks(document)] == ["Model", "First box", "Second box", "Revenue"]
    assert [(each.kind, each.text) for each in document.hidden] == [
        (HiddenKind.INVISIBLE, "not shown"),
        (HiddenKind.TINY, "tiny"),
        (HiddenKind.BACKGROUND_COLOUR, "white"),
    ]
    book.active["A1"] = "cell"
    document = workbook.parse(drawn_on(book, sheet_shape("Box", 3)), "a.xlsx")
    assert [text for _, text in blocks(document)] == ["Model", "cell", "Box"]
    book.create_sheet("Other")["A1"] = "other"
    book.active.sheet_state = "hidden"
    document = workbook.parse(drawn_on(book, sheet_shape("Box", 3)), "a.xlsx")
    assert "Box" not in document.text
    assert "Box" in document.hidden[0].text


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (1_500_000, '0.0,,"M"', "1.5M"),
        (1_500_000, "#,##0,", "1,500"),
        (dt.timedelta(hours=30), "[h]:mm", "30:00"),
        (dt.timedelta(hours=-1, minutes=-5, seconds=-7), "[h]:mm:ss", "-1:05:07"),
        (dt.timedelta(minutes=75, seconds=3), "[mm]:ss", "75:03"),
        (dt.timedelta(seconds=90), "[s]", "90"),
    ],
)
def test_thousands_and_durations_are_shown_as_the_sheet_shows_them(
    value: object, number_format: str, shown: str
) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = value
    book.active["A1"].number_format = number_format
    assert workbook.parse(saved(book), "a.xlsx").text.splitlines()[-1] == shown
