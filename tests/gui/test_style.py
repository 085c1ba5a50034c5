from __future__ import annotations

import re
import string
from dataclasses import fields

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.look import tokens
from desktop.look.controls import IconButton
from desktop.look.theme import RESOURCES, Appearance, Theme
from desktop.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, TEXT_PAIRS, Palette

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


@pytest.mark.parametrize("palette", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_is_high(palette: Palette) -> None:
    for ink, ground in TEXT_PAIRS:
        assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 7, (ink, ground)
    for ground in (palette.surface, palette.sunken):
        assert contrast(palette.line, ground) >= 7
        assert contrast(palette.accent, ground) >= 7


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


def test_high_contrast_can_be_chosen_and_its_lines_are_thicker(qapp: QApplication) -> None:
    theme = Theme(qapp, dark=False)
    told: list[int] = []
    theme.changed.connect(lambda: told.append(theme.hair))
    theme.choose(Appearance.CONTRAST)
    assert theme.colours in (CONTRAST_LIGHT, CONTRAST_DARK)
    assert told == [2]
    assert "border: 3px solid" in theme.style_sheet()
    theme.choose(Appearance.LIGHT)
    assert theme.colours is LIGHT
    assert "border: 3px solid" not in theme.style_sheet()


def test_it_follows_the_system_unless_a_person_chose(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    # A display in memory has no system to be told by.
    system = (False, False)
    monkeypatch.setattr(Theme, "_system", lambda _: system)
    theme, chosen = Theme(qapp), Theme(qapp, appearance=Appearance.LIGHT)
    assert theme.colours is LIGHT
    system = (True, False)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours is DARK
    system = (True, True)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.colours is CONTRAST_DARK
    assert chosen.colours is LIGHT
    theme.choose(Appearance.CONTRAST)
    system = (False, False)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours is CONTRAST_LIGHT


def test_all_text_scales_within_bounds(qapp: QApplication) -> None:
    theme = Theme(qapp, dark=False)
    usual = theme.body_pt
    theme.set_scale(200)
    assert theme.body_pt == pytest.approx(2 * usual, abs=0.1)
    assert theme.font(small=True).pointSizeF() > usual
    assert qapp.font().pointSizeF() == theme.body_pt
    button = IconButton(theme, "close", "Close")
    assert button.iconSize() == QSize(32, 32)
    theme.set_scale(125)
    assert button.iconSize() == QSize(20, 20)
    assert theme.icon("close").actualSize(QSize(20, 20)) == QSize(20, 20)
    theme.set_scale(1000)
    assert theme.scale == tokens.MOST_SCALE
    assert Theme(qapp, dark=False).body_pt == usual, "a second theme starts from the system's size"
