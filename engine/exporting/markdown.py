"""A conversation as Markdown. What comes from documents and people is escaped, so that it is text and nothing else."""

from __future__ import annotations

import re

from engine.exporting.transcript import Cited, Piece, Said, Transcript, one_line

# Anywhere; at the beginning of a line; where a link would be made of a bare address.
_SPECIAL = re.compile(r"([\\`*_\[\]!|~$^])|(?m:^)([#+=-])|(:)(?=//)|(?<=www)(\.)|(@)")
_NUMBERED = re.compile(r"(?m)^(\s*\d+)([.)])")
_INDENT = re.compile(r"(?m)^[ \t]+")


def as_markdown(transcript: Transcript) -> str:
    banner = [f"**{escaped(transcript.banner)}**", ""] if transcript.banner else []
    lines = [*banner, f"# {escaped(transcript.title)}", "", escaped(transcript.about), ""]
    for said in transcript.turns:
        lines += _turn(said)
    return "\n".join([*lines, *banner]).rstrip() + "\n"


def escaped(text: str) -> str:
    """``text`` so that a reader of Markdown shows it as it stands, and no HTML, link or picture comes of it."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(r"\\\g<0>", _INDENT.sub("", text))
    return _NUMBERED.sub(r"\1\\\2", text)


def _turn(said: Said) -> list[str]:
    lines = [f"## {said.number}\\. {escaped(one_line(said.question))}", ""]
    if said.searched_for:
        lines += [f"Searched for: {escaped(said.searched_for)}", ""]
    lines += ["".join(map(_piece, said.pieces)).strip(), ""]
    for cited in said.cited:
        lines += _cited(cited)
    return [*lines, f"*{escaped(said.made)}*", ""]


def _piece(piece: Piece) -> str:
    note = f" *({piece.note})*" if piece.note else ""
    return escaped(piece.text).replace("\n", "  \n") + "".join(f" \\[{n}\\]" for n in piece.numbers) + note


def _cited(cited: Cited) -> list[str]:
    marking = f" **{escaped(cited.marking)}**" if cited.marking else ""
    note = f" *({escaped(cited.note)})*" if cited.note else ""
    return [f"\\[{cited.number}\\] {escaped(cited.where)}{marking}{note}", "", f"> {escaped(cited.quote)}", ""]
