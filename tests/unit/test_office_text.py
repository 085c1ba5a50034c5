"""Visible text of office documents that their libraries, or a simple reading, would leave out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx as python_docx
from docx.oxml import parse_xml

from engine.ingestion.parsers import docx
from engine.types import BlockKind, ParsedDocument

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
