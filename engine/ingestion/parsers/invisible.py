"""Characters that no one sees: taken out of a text before anything stands at a position in it, and counted.

What letters are written with (joiners in Persian or Hindi, in emoji, a variant of an ideograph) stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from engine.types import HiddenKind, HiddenText

_ZERO_WIDTH = "\u200b\u2060-\u2064\ufeff\u180e\u034f\u115f\u1160\u3164\uffa0\u17b4\u17b5\ufff9-\ufffb"
_MUSICAL = "\U0001d173-\U0001d17a"
_BIDIRECTIONAL = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u206f"
_JOINERS = "\u200c\u200d"
_TAGS = "\U000e0000-\U000e007f"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
# Scripts whose letters join or change shape with their neighbours: Arabic to Myanmar, Khmer and Mongolian, those
# of South-East Asia, and the younger blocks of all of these.
_JOINING = (
    "\u0600-\u061b\u061d-\u08ff\u0900-\u109f\u1780-\u17b3\u17b6-\u180d\u180f-\u18af\u1a00-\u1cff\ua840-\ua8ff"
    "\ua980-\uaaff\uabc0-\uabff\ufb1d-\ufdff\ufe70-\ufefc\U00010a00-\U00010fff\U00011000-\U00011fff"
    "\U0001e900-\U0001e95f"
)
_EMOJI = "\xa9\xae\u203c-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

_ANY = re.compile(f"[{_ZERO_WIDTH}{_MUSICAL}{_BIDIRECTIONAL}{_JOINERS}{_TAGS}{_SELECTORS}]")
_KEPT = (
    # The flags of England, Scotland and Wales.
    "\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074|"
    "\U000e0077\U000e006c\U000e0073)\U000e007f"
    f"|(?<=[{_JOINING}])[{_JOINERS}]"
    f"|(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])"
    f"|(?<=[{_IDEOGRAPHS}])[\U000e0100-\U000e01ef](?![{_SELECTORS}])"
    f"|(?<![{_SELECTORS}])[\ufe00-\ufe0f](?![{_SELECTORS}])"
)
_RUNS = re.compile(
    f"(?P<kept>{_KEPT})|(?P<tags>[{_TAGS}]+)|(?P<selectors>[{_SELECTORS}]+)|(?P<bidirectional>[{_BIDIRECTIONAL}]+)"
    f"|(?P<width>[{_ZERO_WIDTH}{_MUSICAL}{_JOINERS}])"
)
_NAMES = {
    "tags": ("tag character", "tag characters"),
    "selectors": ("variation selector", "variation selectors"),
    "bidirectional": ("bidirectional control character", "bidirectional control characters"),
    "width": ("zero-width character", "zero-width characters"),
}
_TOLD = re.compile(rf"(\d+) ({'|'.join(name for names in _NAMES.values() for name in names)})(?:, which spell: (.*))?$")
_SPELLED_CHARACTERS = 250


class InvisibleCharacters:
    """Takes them out of a document's texts, one after another, and keeps count."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._spelled: dict[str, str] = {}

    def take_out(self, text: str) -> str:
        """``text`` without them, and without soft hyphens, which only say where a line may end: nobody hides there."""
        if "\xad" in text:
            text = text.replace("\xad", "")
        if text.isascii() or not _ANY.search(text):
            return text
        return _RUNS.sub(self._taken, text)

    def found(self) -> tuple[HiddenText, ...]:
        """What was taken out so far: an entry for each kind, with the words that it spells, if it does."""
        return tuple(self._entry(kind) for kind in _NAMES if self._counts[kind])

    def absorb(self, entries: Iterable[HiddenText]) -> tuple[HiddenText, ...]:
        """Count what was taken out of a part of the document, as ``found`` told it; returns the other entries."""
        others = []
        for entry in entries:
            told = _TOLD.match(entry.text) if entry.kind is HiddenKind.CONTROL_CHARACTERS else None
            if told is None:
                others.append(entry)
                continue
            kind = next(kind for kind, names in _NAMES.items() if told[2] in names)
            self._counts[kind] += int(told[1])
            self._spelled[kind] = f"{self._spelled.get(kind, '')} {told[3] or ''}"[:_SPELLED_CHARACTERS]
        return tuple(others)

    def _entry(self, kind: str) -> HiddenText:
        count = self._counts[kind]
        spelled = " ".join(self._spelled.get(kind, "").split())
        words = f"{count} {_NAMES[kind][count > 1]}" + (f", which spell: {spelled}" if spelled else "")
        return HiddenText(HiddenKind.CONTROL_CHARACTERS, words)

    def _taken(self, match: re.Match[str]) -> str:
        kind = match.lastgroup or ""
        if kind == "kept":
            return match[0]
        self._counts[kind] += len(match[0])
        if kind in ("tags", "selectors") and len(self._spelled.get(kind, "")) < _SPELLED_CHARACTERS:
            spelled = _spelled_by_tags(match[0]) if kind == "tags" else _spelled_by_selectors(match[0])
            self._spelled[kind] = (self._spelled.get(kind, "") + spelled)[:_SPELLED_CHARACTERS]
        return ""


def without_invisible(text: str) -> str:
    """``text`` without invisible characters, uncounted: for titles and listings."""
    return InvisibleCharacters().take_out(text)


def _spelled_by_tags(run: str) -> str:
    """Tag characters mirror ASCII."""
    return "".join(chr(ord(each) - 0xE0000) for each in run if 0xE0020 <= ord(each) < 0xE007F)


def _spelled_by_selectors(run: str) -> str:
    """The 256 selectors can stand for the values of a byte."""
    data = bytes(ord(each) - 0xFE00 if each < "\U000e0100" else ord(each) - 0xE0100 + 16 for each in run)
    text = data.decode("utf-8", "ignore")
    return text if text.isprintable() else ""
