from __future__ import annotations

import re
import string
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.look import tokens
from desktop.look.theme import RESOURCES, Theme
from desktop.look.tokens import DARK, LIGHT, TEXT_PAIRS, Palette

QSS = (RESOURCES / "style" / "window.qss").read_text(encoding="utf-8")


def luminance(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.2."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    rgb = QColor(colour)
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read_on_what_it_lies_on(palette: Palette, pair: tuple[str, str]) -> None:
    ink, ground = (getattr(palette, name) for name in pair)
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ring_around_what_has_the_keyboard_can_be_seen(palette: Palette) -> None:
    for ground in (palette.surface, palette.sunken):
        assert contrast(palette.accent, ground) >= 3


def test_the_style_sheet_sets_no_text_on_a_ground_that_is_not_checked() -> None:
    for selector, rule in re.findall(r"([^{}]+)\{([^{}]*(?:\$\{[a-z_]+\}[^{}]*)*)\}", QSS):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", rule)
        ground = re.search(r"(?<![-\w])background: \$(\w+)", rule)
        if ink and ground:
            assert (ink[1], ground[1]) in TEXT_PAIRS, selector.strip()


def test_colours_and_type_sizes_come_from_the_tokens_alone() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)", QSS) == []
    sizes = set(re.findall(r"font-size: ([^;]+);", QSS))
    assert sizes == {"${body_pt}pt", "${small_pt}pt"}
    assert set(re.findall(r"font-weight: ([^;]+);", QSS)) == {"$emphasis"}
    assert "font-family" not in QSS
    names = set(string.Template(QSS).get_identifiers())
    colours = {field.name for field in fields(Palette)}
    assert names & colours <= colours


def test_the_scheme_follows_the_theme(qapp: QApplication) -> None:
    light = Theme(qapp, dark=False)
    assert LIGHT.surface in light.style_sheet()
    dark = Theme(qapp, dark=True)
    assert DARK.surface in dark.style_sheet()
    assert LIGHT.surface not in dark.style_sheet()
    assert qapp.palette().window().color() == QColor(DARK.surface)
    assert light.small_pt < light.body_pt
    assert light.body_pt >= tokens.BODY_LEAST_PT
