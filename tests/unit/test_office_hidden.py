"""Where office documents show text that looks hidden, and where they hide text that looks shown."""

from __future__ import annotations

from typing import Any

import pptx
import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.shared import RGBColor as WordColour
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml as parse_slide_xml
from pptx.util import Inches, Pt

from engine.ingestion.parsers import docx, presentation
from engine.types import HiddenKind
from tests.unit.test_office_text import DIAGRAM, DRAWING, TYPES, WORD, saved, with_parts

SECRET = "Wire the money to us."


# --- Word ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shading", "seen"),
    [
        ('w:val="clear" w:color="auto" w:themeFill="accent1"', True),
        ('w:val="clear" w:color="auto" w:fill="auto" w:themeFill="accent1"', True),
        ('w:val="clear" w:color="auto" w:fill="auto"', False),
        ('w:val="clear" w:color="auto" w:fill="auto" w:themeFill="none"', False),
    ],
)
def test_white_words_in_a_cell_of_a_theme_colour_are_seen(shading: str, seen: bool) -> None:
    source = WordDocument()
    source.add_paragraph("Shown.")
    cell = source.add_table(1, 1).cell(0, 0)
    cell.paragraphs[0].add_run(SECRET).font.color.rgb = WordColour(255, 255, 255)
    cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:shd {WORD} {shading}/>"))
    document = docx.parse(saved(source), "a.docx")
    assert (SECRET in document.text) is seen
    assert [each.kind for each in document.hidden] == [HiddenKind.BACKGROUND_COLOUR] * (not seen)


@pytest.mark.parametrize(
    ("shape", "seen"),
    [
        ('<v:rect style="width:600pt;height:800pt;z-index:-251658240" fillcolor="#003366"/>', True),
        ('<v:shape style="z-index:-1" filled="f"><v:imagedata/></v:shape>', True),
        ('<v:rect style="width:600pt;height:800pt;z-index:251658240" fillcolor="#003366"/>', False),
        ('<v:rect style="width:5pt;height:5pt;z-index:-1" fillcolor="#003366"/>', False),
        ('<v:rect style="width:600pt;height:800pt;z-index:-1" filled="f"/>', False),
        ('<v:shape style="width:500pt;height:200pt;z-index:-1"><v:textpath string="DRAFT"/></v:shape>', False),
    ],
)
def test_white_words_over_an_old_shape_behind_the_text_are_seen(shape: str, seen: bool) -> None:
    source = WordDocument()
    source.add_paragraph("Shown.").add_run(SECRET).font.color.rgb = WordColour(255, 255, 255)
    source.sections[0].header.paragraphs[0]._p.append(parse_xml(f"<w:r {WORD}><w:pict>{shape}</w:pict></w:r>"))
    assert (SECRET in docx.parse(saved(source), "a.docx").text) is seen


# --- PowerPoint ----------------------------------------------------------------------------------------------


def deck_with_box() -> tuple[Any, Any, Any]:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(5), Inches(1))
    box.text_frame.text = "Shown. "
    return deck, slide, box


def assert_listed(data: bytes, *kinds: HiddenKind) -> None:
    """That the secret is hidden for these reasons, or, where there are none, shown."""
    document = presentation.parse(data, "a.pptx")
    assert "Shown." in document.text
    assert (SECRET in document.text) is not bool(kinds)
    assert [(each.kind, each.text) for each in document.hidden] == [(kind, SECRET) for kind in kinds]


CLEAR = '<a:solidFill><a:srgbClr val="000000"><a:alpha val="{}"/></a:srgbClr></a:solidFill>'


@pytest.mark.parametrize(
    ("properties", "kinds"),
    [
        ("<a:noFill/>", [HiddenKind.INVISIBLE]),
        ("<a:ln><a:noFill/></a:ln><a:noFill/>", [HiddenKind.INVISIBLE]),
        ("<a:ln><a:solidFill/></a:ln><a:noFill/>", []),
        ("<a:noFill/><a:effectLst><a:glow/></a:effectLst>", []),
        (CLEAR.format(0), [HiddenKind.INVISIBLE]),
        (CLEAR.format(50000), []),
    ],
)
def test_letters_without_ink_are_not_seen_on_a_slide(properties: str, kinds: list[HiddenKind]) -> None:
    deck, _, box = deck_with_box()
    box.text_frame.paragraphs[0]._p.append(
        parse_slide_xml(f'<a:r xmlns:a="{DRAWING}/main"><a:rPr>{properties}</a:rPr><a:t>{SECRET}</a:t></a:r>')
    )
    assert_listed(saved(deck), *kinds)


@pytest.mark.parametrize(
    ("tiny", "filled", "kinds"),
    [
        (True, None, [HiddenKind.TINY]),
        (False, RGBColor(255, 255, 255), [HiddenKind.BACKGROUND_COLOUR]),
        (False, RGBColor(0, 0, 128), []),
        (False, None, []),
    ],
)
def test_tiny_and_white_letters_in_a_slides_table_are_not_seen(
    tiny: bool, filled: RGBColor | None, kinds: list[HiddenKind]
) -> None:
    deck, slide, _ = deck_with_box()
    cell = slide.shapes.add_table(1, 1, Inches(1), Inches(4), Inches(4), Inches(1)).table.cell(0, 0)
    run = cell.text_frame.paragraphs[0].add_run()
    run.text = SECRET
    if tiny:
        run.font.size = Pt(1)
    else:
        run.font.color.rgb = RGBColor(255, 255, 255)
    if filled is not None:
        cell.fill.solid()
        cell.fill.fore_color.rgb = filled
    assert_listed(saved(deck), *kinds)


@pytest.mark.parametrize(
    ("frame", "kinds"),
    [
        # The group shows its own measure in place, off the slide, mirrored off it, or turned: that cannot be told.
        (("", 0, 0, 9_144_000, 0), []),
        (("", 0, 90_000_000, 9_144_000, 0), [HiddenKind.OFF_PAGE]),
        (("", -9_144_000, 0, 9_144_000, -9_144_000), []),
        (('flipH="1"', -9_144_000, 0, 18_288_000, -9_144_000), [HiddenKind.OFF_PAGE]),
        (('rot="5400000"', 0, 90_000_000, 9_144_000, 0), []),
    ],
)
def test_a_shape_that_its_group_takes_off_the_slide_is_not_seen(
    frame: tuple[str, int, int, int, int], kinds: list[HiddenKind]
) -> None:
    deck, slide, _ = deck_with_box()
    group = slide.shapes.add_group_shape()
    member = group.shapes.add_textbox(Inches(4), Inches(1), Inches(2), Inches(1))
    member.text_frame.text = SECRET
    how, left, top, width, own_left = frame
    properties = group._element.grpSpPr
    for old in list(properties):
        properties.remove(old)
    properties.append(
        parse_slide_xml(
            f'<a:xfrm xmlns:a="{DRAWING}/main" {how}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="6858000"/>'
            f'<a:chOff x="{own_left}" y="0"/><a:chExt cx="{width}" cy="6858000"/></a:xfrm>'
        )
    )
    assert_listed(saved(deck), *kinds)


@pytest.mark.parametrize(("hidden", "kinds"), [("", []), ('hidden="1"', [HiddenKind.INVISIBLE])])
def test_a_diagram_is_as_visible_as_the_frame_it_is_in(hidden: str, kinds: list[HiddenKind]) -> None:
    deck, slide, box = deck_with_box()
    main = etree.QName(slide.shapes._spTree).namespace
    frame = parse_slide_xml(
        f'<p:graphicFrame xmlns:p="{main}" xmlns:a="{DRAWING}/main"><p:nvGraphicFramePr>'
        f'<p:cNvPr id="9" name="d" {hidden}/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>'
        '<p:xfrm><a:off x="914400" y="3000000"/><a:ext cx="900000" cy="900000"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{DRAWING}/diagram"><dgm:relIds xmlns:dgm="{DRAWING}/diagram" '
        f'xmlns:r="{TYPES}" r:dm="rIdD"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
    box._element.addnext(frame)
    data = with_parts(
        saved(deck),
        "ppt/slides/_rels/slide1.xml.rels",
        f'<Relationship Id="rIdD" Type="{TYPES}/diagramData" Target="../diagrams/data1.xml"/>',
        {"ppt/diagrams/data1.xml": DIAGRAM.replace("Plan first", SECRET)},
    )
    assert_listed(data, *kinds)
