"""A conversation as one HTML file: no script, nothing that is loaded, everything that was written escaped."""

from __future__ import annotations

from html import escape

from engine.exporting.transcript import Cited, Piece, Said, Transcript

# Whatever a page might come to hold, a browser is told to load and run nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
body { font: 11pt/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1c1c1c; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 2em; white-space: pre-line; }
.marking { text-align: center; font-weight: bold; border: 1px solid; padding: .2em; }
.answer { white-space: pre-line; } .note { color: #a33; font-style: italic; } .made, .about { color: #666; }
.made { font-size: .85em; } blockquote { margin: .2em 0 .8em; padding-left: .8em; border-left: 3px solid #bbb; }
.cited { margin: .6em 0 0; } .level { font-weight: bold; }
"""


def as_html(transcript: Transcript) -> str:
    banner = f'<p class="marking">{escape(transcript.banner)}</p>\n' if transcript.banner else ""
    turns = "\n".join(map(_turn, transcript.turns))
    return (
        "<!DOCTYPE html>\n<html>\n<head>\n"
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(transcript.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{banner}<h1>{escape(transcript.title)}</h1>\n"
        f'<p class="about">{escape(transcript.about)}</p>\n{turns}\n{banner}</body>\n</html>\n'
    )


def _turn(said: Said) -> str:
    searched = f'<p class="about">Searched for: {escape(said.searched_for)}</p>\n' if said.searched_for else ""
    return (
        f"<section>\n<h2>{said.number}. {escape(said.question)}</h2>\n{searched}"
        f'<p class="answer">{"".join(map(_piece, said.pieces)).strip()}</p>\n'
        f"{''.join(map(_cited, said.cited))}"
        f'<p class="made">{escape(said.made)}</p>\n</section>'
    )


def _piece(piece: Piece) -> str:
    note = f' <span class="note">({escape(piece.note)})</span>' if piece.note else ""
    return escape(piece.text) + "".join(f" [{number}]" for number in piece.numbers) + note


def _cited(cited: Cited) -> str:
    level = f' <span class="level">{escape(cited.marking)}</span>' if cited.marking else ""
    note = f' <span class="note">({escape(cited.note)})</span>' if cited.note else ""
    return (
        f'<p class="cited">[{cited.number}] {escape(cited.where)}{level}{note}</p>\n'
        f"<blockquote>{escape(cited.quote)}</blockquote>\n"
    )
