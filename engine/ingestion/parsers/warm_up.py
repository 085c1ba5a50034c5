"""Tiny documents of every kind, parsed before the worker gives up its files.

Libraries load parts of themselves on first use; afterwards there is nothing left that they could load from.
"""

from __future__ import annotations

import codecs
import contextlib
import encodings
import io
import pkgutil
import struct
import zipfile
from typing import Any

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MARKDOWN = """---
title: Warm
---
# One

Text *here*.

- item

| a | b |
|---|---|
| 1 | 2 |

```
code
```
"""
_XML = "<!DOCTYPE a [<!ENTITY e 'x'>]><a b='c'><title>T</title><p>Text &e; <i>more</i></p><d>1</d></a>"
_PLAIN = "1. ONE\n\nText. More text.\n\n- item\n"
_FOREIGN_ENCODING = ("Съешь же ещё этих мягких французских булок, да выпей чаю. " * 4).encode("cp1251")
_HTML = (
    "<!doctype html><title>T</title><h1>One</h1><p>Text <b>bold</b> <a href='#x'>link</a>.<ul><li>item</ul>"
    "<table><caption>C<tr><th>a<th>b<tr><td>1<td>2</table><pre>code</pre><form><label>L</label></form>"
    "<img src='x' alt='a picture of nothing'><dl><dt>t<dd>d</dl>"
)
_DOCUMENT = (
    f'<w:document xmlns:w="{_W}"><w:body>'
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>'
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:t>item</w:t></w:r></w:p>"
    "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Text that is bold.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:sectPr/></w:body></w:document>"
)
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORKBOOK = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Sheet" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}"><sheetData><row r="1">'
    '<c r="A1" t="inlineStr"><is><t>One</t></is></c><c r="B1"><v>1.5</v></c></row></sheetData></worksheet>',
}
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODT = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": f'<o:document-content xmlns:o="{_ODF}:office:1.0" xmlns:t="{_ODF}:text:1.0"><o:body><o:text>'
    '<t:h t:outline-level="1">One</t:h><t:p>Text that is short.</t:p></o:text></o:body></o:document-content>',
}
_EPUB = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="in/book.opf"/></rootfiles></container>',
    "in/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata>'
    '<title xmlns="http://purl.org/dc/elements/1.1/">The Book</title></metadata><manifest>'
    '<item id="b" href="two.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="the%20one.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    "in/the one.xhtml": "<html><body><h1>One</h1><h2>Part</h2><p>Text of one.</p></body></html>",
    "in/two.xhtml": "<html><body><p>Before.</p><h1>Two</h1><p>Text of two.</p></body></html>",
}
MAIL = (
    b"From: =?utf-8?b?w4Ru?= <ann@example.org>\r\nTo: bob@example.org\r\nSubject: =?iso-8859-1?q?Gr=F6=DFe?=\r\n"
    b"Date: Sat, 21 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'
    b'Content-Type: multipart/alternative; boundary="y"\r\n\r\n'
    b"--y\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"It is gr=FCn.\r\n\r\n--y\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    b"PHA+SXQgaXMgZ3JlZW4uPC9wPg==\r\n--y--\r\n--x\r\nContent-Type: application/pdf\r\n"
    b'Content-Disposition: attachment; filename="plan.pdf"\r\n\r\n%PDF-\r\n--x--\r\n'
)
MAILBOX = b"From ann@example.org Sat Nov 21 09:00:00 2026\n" + MAIL.replace(b"\r\n", b"\n") + b"\n"
RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}"
    rb"{\pard\s1\outlinelevel0 One\par}{\pard Gr\'f6\'dfe \u8364? 5{\footnote A note.}.\par}"
    rb"\trowd\intbl Day\cell Hours\cell\row\trowd\intbl Mon\cell 8\cell\row\pard After.\par"
    rb"{\pard\outlinelevel1 Below\par}\pard Last.\par{\pict " + b"0f" * 5000 + b"}}"
)
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def use_everything(office: bool) -> None:
    """Parse one document of each kind; ``office`` for those that unstructured reads, too."""
    from engine.ingestion.parsers import (
        decoding,
        delimited,
        image,
        json_data,
        mailbox_file,
        markdown,
        pdf,
        pdf_picture,
        plain,
        restructured_text,
        source_code,
    )

    pdf.parse(small_pdf(), "warm.pdf")
    pdf_picture.picture(small_pdf(), "warm.pdf", 1)
    for kind in image.MEDIA_TYPES:
        image.picture(small_image(kind), "warm image", 1)
    markdown.parse(_MARKDOWN.encode(), "warm.md")
    plain.parse(_PLAIN.encode(), "warm.txt")
    delimited.parse(b"a,b\n1,2\n", "warm.csv")
    json_data.parse(b'{"a": [{"b": 1, "c": 2}, {"b": 3, "c": 4}]}', "warm.json")
    restructured_text.parse(b"One\n===\n\nText.\n", "warm.rst")
    source_code.parse(b"def f():\n    pass\n", "warm.py")
    mailbox_file.parse(MAILBOX, "warm.mbox")
    decoding.decode(_FOREIGN_ENCODING)
    _load_codecs()
    if office:
        from engine.ingestion.parsers import (
            archive,
            docx,
            epub,
            excel97,
            html,
            mail,
            opendocument,
            outlook,
            powerpoint97,
            presentation,
            rtf,
            warm_up_ole,
            word97,
            workbook,
            xml_data,
        )

        html.parse(_HTML.encode(), "warm.html")
        docx.parse(small_docx(), "warm.docx")
        workbook.parse(small_xlsx(), "warm.xlsx")
        presentation.parse(small_pptx(), "warm.pptx")
        opendocument.parse(small_odt(), "warm.odt")
        epub.parse(small_epub(), "warm.epub")
        rtf.parse(RTF, "warm.rtf")
        word97.parse(warm_up_ole.small_doc(), "warm.doc")
        powerpoint97.parse(warm_up_ole.small_ppt(), "warm.ppt")
        excel97.parse(warm_up_ole.small_xls(), "warm.xls")
        mail.parse(MAIL, "warm.eml")
        outlook.parse(small_msg(), "warm.msg")
        archive.parse(small_zip(), "warm.zip")
        xml_data.parse(_XML.encode(), "warm.xml")
        xml_data.parse(b"<broken", "warm.xml")


def _load_codecs() -> None:
    """Every character encoding is a module of its own, and a page may declare any."""
    for module in pkgutil.iter_modules(encodings.__path__):
        # Some are of other systems, or of something else than text; the tables are looked for at the first letter.
        with contextlib.suppress(LookupError, ImportError, UnicodeError):
            codecs.lookup(module.name)
            b"a".decode(module.name)


def small_pdf() -> bytes:
    """A PDF of one page with a heading, a line of text and an outline."""
    content = b"BT /F1 18 Tf 72 720 Td (One) Tj /F1 11 Tf 0 -30 Td (Text that is short.) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 8 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
        b"<< /Title (One) /Parent 6 0 R /Dest [3 0 R /XYZ 72 740 0] >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    pdf = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(pdf)
    pdf += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    pdf += b"".join(b"%010d 00000 n \n" % place for place in places)
    pdf += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(pdf)


def small_image(kind: str = "PNG") -> bytes:
    """An image of 8 by 8 pixels without text; ``kind`` is Pillow's name of a format."""
    from PIL import Image

    buffer = io.BytesIO()
    drawn = Image.new("RGB", (8, 8), "white")
    exif = Image.Exif()
    exif[274] = 6
    options = (
        {"compression": "tiff_lzw"} if kind == "TIFF" else {"exif": exif} if kind in ("JPEG", "PNG", "WEBP") else {}
    )
    drawn.save(buffer, kind, **options)
    return buffer.getvalue()


def small_docx() -> bytes:
    """A Word document with as little around its text as a package may have."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _CONTENT_TYPES)
        archive.writestr("_rels/.rels", _RELATIONSHIPS)
        archive.writestr("word/document.xml", _DOCUMENT)
    return buffer.getvalue()


def small_xlsx() -> bytes:
    """A workbook of one sheet with two cells."""
    return _zipped(_WORKBOOK)


def small_odt() -> bytes:
    """An OpenDocument text with a heading and a paragraph."""
    return _zipped(_ODT)


def small_epub() -> bytes:
    """A book of two chapters, the second one first in the list of its files."""
    return _zipped(_EPUB)


def small_msg() -> bytes:
    """An Outlook message with a recipient, text in rich text only, an attached file and an attached message."""
    from engine.ingestion.parsers import compound_file

    rich = RTF[:-1].partition(rb"{\pict")[0] + b"}"
    people = msg_storage(8, {0x3001: "Bob", 0x39FE: "bob@example.org"}, {0x0C15: 1})
    inner = msg_storage(24, {0x37: "Inner", 0x1000: "The inner text."}, {})
    file = {**msg_storage(8, {0x3707: "notes.txt"}, {0x3705: 1}), "__substg1.0_37010102": b"Notes that are short."}
    attached: dict[str, Any] = {**msg_storage(8, {0x3001: "Inner"}, {0x3705: 5}), "__substg1.0_3701000D": inner}
    headers = {0x37: "Größe", 0x0042: "Än", 0x5D02: "ann@example.org"}
    return compound_file.write(
        {
            **msg_storage(32, headers, {0x39: 134_401_572_000_000_000}),
            "__substg1.0_10090102": struct.pack("<II4sI", len(rich) + 12, len(rich), b"MELA", 0) + rich,
            "__recip_version1.0_#00000000": people,
            "__attach_version1.0_#00000000": file,
            "__attach_version1.0_#00000001": attached,
        }
    )


def msg_storage(header_bytes: int, texts: dict[int, str], numbers: dict[int, int]) -> dict[str, bytes]:
    """The streams of a message, a recipient or an attachment: its properties by their numbers."""
    records = [struct.pack("<HHIII", 0x1F, each, 6, len(text) * 2 + 2, 0) for each, text in texts.items()]
    records += [struct.pack("<HHIQ", 0x40 if each == 0x39 else 3, each, 6, n) for each, n in numbers.items()]
    streams = {f"__substg1.0_{each:04X}001F": text.encode("utf-16-le") for each, text in texts.items()}
    return {"__properties_version1.0": bytes(header_bytes) + b"".join(records), **streams}


def small_zip() -> bytes:
    """An archive of three files, each packed in another way."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for kind in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
            archive.writestr(f"Größe/{kind}.txt", "Text that is short.", kind)
    return buffer.getvalue()


def _zipped(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return buffer.getvalue()


def small_pptx() -> bytes:
    """A presentation of one slide with a title, a table and notes. Reads the library's own template from disk."""
    import pptx

    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "One"
    slide.shapes.add_table(1, 2, 0, 0, 914_400, 914_400).table.cell(0, 0).text = "cell"
    slide.notes_slide.notes_text_frame.text = "Notes that are short."
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()
