"""The page of design tokens that the style sheet and everything painted by hand are made from.

Every pair of colours in ``TEXT_PAIRS`` has a contrast of at least 4.5:1, and of 7:1 in the palettes of high contrast; a
test holds that.
"""

from __future__ import annotations

from dataclasses import dataclass

# Distances in device-independent pixels: in a control, between two of a kind, around one, a margin, groups.
SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
RADIUS = 6
RING = 2
"""Width of the ring around what has the keyboard."""
HAIR = 1
"""Width of a line between two parts."""
THICKER = 1
"""By how much rings and lines are wider in high contrast."""

# Two sizes of type, relative to the system's font, and one weight for emphasis.
BODY_LEAST_PT = 10.5
SMALL_RATIO = 0.88
EMPHASIS_WEIGHT = 600
LEAST_SCALE, MOST_SCALE = 80, 200
"""How small and how large a person may have the text, in percent."""
LINE_HEIGHT_PERCENT = 142

READING_WIDTH = 700
"""The widest column of text, about 80 characters."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for, as #rrggbb."""

    surface: str
    """Where text is read."""
    sunken: str
    """Beside it: the library, the question, fields."""
    hovered: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    """Behind a citation's number or a chosen row."""
    caution: str
    """Unsupported, failed: to be seen, not to alarm."""
    highlight: str
    """Behind the quoted words."""
    on_highlight: str


LIGHT = Palette(
    surface="#ffffff",
    sunken="#f5f5f7",
    hovered="#eaebee",
    line="#dfe0e4",
    text="#1c1d21",
    muted="#5b5f69",
    accent="#2458b8",
    on_accent="#ffffff",
    accent_soft="#e3ebf9",
    caution="#8a4b00",
    highlight="#ffe9a3",
    on_highlight="#1c1d21",
)
DARK = Palette(
    surface="#1f2023",
    sunken="#18191b",
    hovered="#2a2b30",
    line="#36383e",
    text="#e4e5e9",
    muted="#a2a6b0",
    accent="#8db4f7",
    on_accent="#10203d",
    accent_soft="#2a3a58",
    caution="#e6b566",
    highlight="#5c4c13",
    on_highlight="#f8f1dc",
)
CONTRAST_LIGHT = Palette(
    surface="#ffffff",
    sunken="#ffffff",
    hovered="#e6e6e6",
    line="#000000",
    text="#000000",
    muted="#262626",
    accent="#00308f",
    on_accent="#ffffff",
    accent_soft="#dbe6ff",
    caution="#6b0000",
    highlight="#ffe600",
    on_highlight="#000000",
)
CONTRAST_DARK = Palette(
    surface="#000000",
    sunken="#000000",
    hovered="#262626",
    line="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#7fd4ff",
    on_accent="#000000",
    accent_soft="#00304d",
    caution="#ffd24d",
    highlight="#ffe600",
    on_highlight="#000000",
)

TEXT_PAIRS = (
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "hovered"),
    ("text", "accent_soft"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "hovered"),
    ("muted", "accent_soft"),
    ("accent", "surface"),
    ("accent", "sunken"),
    ("accent", "hovered"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("caution", "surface"),
    ("caution", "sunken"),
    ("caution", "hovered"),
    ("caution", "accent_soft"),
    ("on_highlight", "highlight"),
    ("surface", "text"),
)
"""Text colour and what it may lie on. The style sheet uses no other pair."""
