"""What the characters of symbol fonts stand for: such fonts put their signs where other fonts have letters."""

from __future__ import annotations

_PRIVATE = 0xF000
"""Characters of symbol fonts are given from here on, or without it."""
_UNKNOWN = "•"
_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
# Those that say something: boxes and marks, hands and arrows, bullets.
_WINGDINGS = dict(
    zip(
        b"\x28\x2a\x4a\x4b\x4c\x6c\x6d\x6e\x6f\x71\x72\x75\x76\x77\x9e\x9f\xa1\xa4\xa7\xa8",
        "☎✉☺😐☹●○■□❑❒◆❖⬥·•○◉▪☐",
        strict=True,
    )
) | dict(zip(b"\xd8\xdf\xe0\xe1\xe2\xe8\xf0\xfb\xfc\xfd\xfe", "➢←→↑↓➔⇨✗✓☒☑", strict=True))
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x2A: "☐"}
_TABLES = {
    "symbol": dict(enumerate(_SYMBOL_LOW, 0x20)) | dict(enumerate(_SYMBOL_HIGH, 0xA0)),
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
}


def symbol(font: str, code: int) -> str:
    """The character number ``code`` of a font, with or without the private start; a bullet where it is not known."""
    table = _TABLES.get(font.strip().lower())
    place = code - _PRIVATE if _PRIVATE <= code < _PRIVATE + 256 else code
    if table is not None:
        return table.get(place, _UNKNOWN)
    if place != code or not 0x20 <= code < 0xD800:
        return _UNKNOWN
    return chr(code)
