"""Where office documents show text that looks hidden, and where they hide text that looks shown."""

from __future__ import annotations

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.shared import RGBColor as WordColour

from engine.ingestion.parsers import docx
from engine.types import HiddenKind
from tests.unit.test_office_text import WORD, saved

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
