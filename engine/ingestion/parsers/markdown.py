"""Markdown. The extracted text is the decoded source; every line that is not blank or a rule is in a block.

Newlines are changed (\\r\\n and \\r become \\n), and comments and invisible characters are left out.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_right

from markdown_it import MarkdownIt
from markdown_it.token import Token

from engine.errors import DocumentEmpty
from engine.ingestion.parsers import plain
from engine.ingestion.parsers.assembly import (
    HIDDEN_LIMIT,
    TEXT_LIMIT_CHARACTERS,
    HeadingStack,
    hidden_text,
    one_line,
    text_too_long,
    title_from_name,
)
from engine.ingestion.parsers.decoding import decode, normalize_newlines
from engine.ingestion.parsers.html_hidden import hides_all
from engine.ingestion.parsers.invisible import InvisibleCharacters
from engine.ingestion.parsers.style_sheets import StyleSheets
from engine.types import Block, BlockKind, HiddenKind, HiddenText, ParsedDocument

_MEDIA_TYPE = "text/markdown"
_FRONT_MATTER = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?\n)?(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title\s*[:=]\s*(?P<title>.+?)\s*$", re.MULTILINE | re.IGNORECASE)

# Nobody wrote this many; markdown-it takes a minute and gigabytes for forty times of it.
_LINES_LIMIT = 500_000
_COMMENT = re.compile(r"<!--(?P<words>.*?)-->", re.DOTALL)
# What stands between backticks is shown as it is.
_CODE_OR_COMMENT = re.compile(r"(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|<!--(?P<words>.*?)-->", re.DOTALL)
_CODE_SPAN_CHARACTERS = 1000
# Raw HTML that a browser would not show.
_STYLED = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)(?P<attributes>\s[^<>]*?\b(?:style|hidden)\b[^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_TAG = re.compile(r"<[^<>]*>")
# A definition that links nowhere: [//]: # (words)
_COMMENT_LINE = re.compile(r"^ {0,3}\[[^\]\n]*\]:[ \t]*(?:#|<#?>)[ \t]+[(\"'](.*)[)\"'][ \t]*$", re.MULTILINE)

# Only where the blocks are is asked for, so what is inside them is not parsed.
_blocks = MarkdownIt("commonmark").enable("table").disable("inline")
_inline = MarkdownIt("commonmark")

_NO_RULES = StyleSheets()

_LEAVES = {
    "paragraph_open": BlockKind.PARAGRAPH,
    "heading_open": BlockKind.HEADING,
    "table_open": BlockKind.TABLE,
    "fence": BlockKind.CODE,
    "code_block": BlockKind.CODE,
    "html_block": BlockKind.PARAGRAPH,
}


@dataclasses.dataclass(frozen=True, slots=True)
class _Leaf:
    """Lines ``first`` up to, not including, ``last`` that belong together."""

    kind: BlockKind
    first: int
    last: int
    level: int = 0
    heading: str = ""


def parse(data: bytes, name: str) -> ParsedDocument:
    """Read Markdown (CommonMark with tables). Raises DocumentEmpty, DocumentTooLarge."""
    text, warnings = decode(data)
    invisible = InvisibleCharacters()
    text = invisible.take_out(normalize_newlines(text))
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise text_too_long(name)
    if text.count("\n") > _LINES_LIMIT:
        return _as_plain(data, name)
    text, comments = _without_comments(text)
    text, unshown = _without_unshown(text)
    comments = [*comments, *unshown]
    if not text.strip():
        hint = f"It holds a comment only: {comments[0].text}" if comments else "There is nothing in it to index."
        raise DocumentEmpty(f"{name} is empty.", hint)
    starts = _line_starts(text)
    front = _FRONT_MATTER.match(text)
    front_lines = bisect_right(starts, front.end() - 1) if front else 0
    # The front matter would read as a rule and a heading; blank lines keep the line numbers right.
    source = "\n" * front_lines + text[starts[front_lines] :] if front_lines < len(starts) else ""
    leaves = _with_gaps_filled(_leaves(source), text, starts, front_lines)
    if front_lines:
        leaves.insert(0, _Leaf(BlockKind.PARAGRAPH, 0, front_lines))
    blocks, first_title = _placed(leaves, text, starts)
    if not blocks:
        raise DocumentEmpty(f"{name} holds no text but rules.", "There is nothing in it to index.")
    stated = _FRONT_TITLE.search(front["body"] or "") if front else None
    title = stated["title"].strip("\"' ") if stated else ""
    return ParsedDocument(
        title=one_line(title) or first_title or title_from_name(name),
        media_type=_MEDIA_TYPE,
        text=text,
        blocks=tuple(blocks),
        warnings=tuple(warnings),
        hidden=(*invisible.found(), *comments)[:HIDDEN_LIMIT],
        hidden_count=len(invisible.found()) + len(comments),
    )


def _as_plain(data: bytes, name: str) -> ParsedDocument:
    read = plain.parse(data, name)
    told = f"it has more than {_LINES_LIMIT:,} lines and was read as plain text"
    return dataclasses.replace(read, media_type=_MEDIA_TYPE, warnings=(*read.warnings, told))


def _placed(leaves: list[_Leaf], text: str, starts: list[int]) -> tuple[list[Block], str]:
    """The blocks of a document, and its first heading of the outermost level."""
    headings = HeadingStack()
    blocks: list[Block] = []
    first_title = ""
    for leaf in leaves:
        start, end = starts[leaf.first], starts[leaf.last] if leaf.last < len(starts) else len(text)
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        if leaf.kind is BlockKind.HEADING:
            if leaf.level == 1:
                first_title = first_title or leaf.heading
            path = headings.enter(leaf.level, leaf.heading)
        else:
            path = headings.path
        blocks.append(Block(leaf.kind, start, end, None, path))
    return blocks, first_title


def _without_comments(text: str) -> tuple[str, list[HiddenText]]:
    """``text`` without what its rendering does not show: HTML comments, and definitions that serve as one.

    In code they are text, and one that is not closed is kept.
    """
    if "<!--" not in text and not _COMMENT_LINE.search(text):
        return text, []
    starts = _line_starts(text)
    found: list[tuple[int, int, str]] = []
    covered: list[tuple[int, int]] = []
    # The front matter's lines are part of the source here; it is neither code nor HTML.
    for token in _blocks.parse(text):
        if token.map and token.type in ("html_block", "fence", "code_block", "inline"):
            start, end = (starts[line] if line < len(starts) else len(text) for line in token.map)
            covered.append((start, end))
            # Far beyond the last end of a comment there is none; looking for one would take long.
            last = text.rfind("-->", start, end)
            end = min(end, last + _CODE_SPAN_CHARACTERS) if last >= 0 else start
            if token.type in ("html_block", "inline"):
                pattern = _COMMENT if token.type == "html_block" else _CODE_OR_COMMENT
                matches = pattern.finditer(text, start, end)
                found.extend((*each.span(), each["words"]) for each in matches if each["words"] is not None)
    found.extend(
        (*each.span(), each[1]) for each in _COMMENT_LINE.finditer(text) if not _is_covered(covered, each.start())
    )
    pieces: list[str] = []
    at = 0
    for start, end, _ in sorted(found):
        # A table's cells are tokens on the same lines: each comment is found once a cell.
        if start >= at:
            pieces.append(text[at:start])
            at = end
    words = [words for _, _, words in sorted(set(found)) if words.strip()]
    hidden = [hidden_text(HiddenKind.COMMENT, each) for each in words]
    return "".join(pieces) + text[at:], hidden


def _without_unshown(text: str) -> tuple[str, list[HiddenText]]:
    """``text`` without raw HTML elements that a browser would not show; one that is not closed is kept."""
    if not _STYLED.search(text):
        return text, []
    starts = _line_starts(text)
    html = [
        tuple(starts[line] if line < len(starts) else len(text) for line in token.map)
        for token in _blocks.parse(text)
        if token.map and token.type in ("html_block", "inline")
    ]
    hidden: list[HiddenText] = []
    pieces: list[str] = []
    at = 0
    unclosed: set[str] = set()
    for start, end in html:
        for match in _STYLED.finditer(text, start, end):
            tag = match["tag"].lower()
            attributes = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(match["attributes"])}
            kind = hides_all(tag, attributes, _NO_RULES)
            in_code = text.count("`", start, match.start()) % 2
            if match.start() < at or kind is None or in_code or tag in unclosed:
                continue
            close = _closing(text, tag, match.start())
            if close is None:
                unclosed.add(tag)
                continue
            hidden.append(hidden_text(kind, _TAG.sub(" ", text[match.end() : close])))
            pieces.append(text[at : match.start()])
            at = close
    return "".join(pieces) + text[at:], [each for each in hidden if each.text]


def _closing(text: str, tag: str, at: int) -> int | None:
    """Where an element ends that begins at ``at``."""
    depth = 0
    for match in re.finditer(rf"<(/?){tag}\b[^<>]*>", text[at:], re.IGNORECASE):
        depth += -1 if match[1] else 1
        if depth == 0:
            return at + match.end()
    return None


def _is_covered(ranges: list[tuple[int, int]], at: int) -> bool:
    """Whether one of ``ranges``, in the order of their starts, reaches over ``at``."""
    index = bisect_right(ranges, (at, at + 2**40)) - 1
    return index >= 0 and ranges[index][1] > at


def _line_starts(text: str) -> list[int]:
    starts = [0]
    starts.extend(match.end() for match in re.finditer("\n", text))
    return starts


def _leaves(source: str) -> list[_Leaf]:
    leaves: list[_Leaf] = []
    tokens = _blocks.parse(source)
    list_depth = 0
    inside_table = False
    for index, token in enumerate(tokens):
        if token.type == "list_item_open":
            list_depth += 1
        elif token.type == "list_item_close":
            list_depth -= 1
        elif token.type == "table_close":
            inside_table = False
        elif token.type == "hr" and token.map:
            leaves.append(_Leaf(BlockKind.PARAGRAPH, token.map[0], token.map[0]))
        elif token.type in _LEAVES and token.map and not inside_table:
            inside_table = token.type == "table_open"
            leaves.append(_leaf(token, tokens[index + 1] if index + 1 < len(tokens) else None, list_depth))
    return leaves


def _leaf(token: Token, following: Token | None, list_depth: int) -> _Leaf:
    assert token.map is not None
    first, last = token.map
    kind = _LEAVES[token.type]
    if kind is BlockKind.PARAGRAPH and list_depth:
        kind = BlockKind.LIST_ITEM
    if kind is not BlockKind.HEADING or following is None:
        return _Leaf(kind, first, last)
    return _Leaf(kind, first, last, int(token.tag[1:]), _plain(following.content))


def _plain(content: str) -> str:
    """A heading's words without its markup."""
    children = _inline.parseInline(content)[0].children or []
    words = "".join(child.content if child.type != "softbreak" else " " for child in children)
    return one_line(words) or one_line(content)


def _with_gaps_filled(leaves: list[_Leaf], text: str, starts: list[int], first_line: int) -> list[_Leaf]:
    """Leaves in order, and a paragraph wherever the parser left out lines (definitions, deep nesting)."""
    complete: list[_Leaf] = []
    line = first_line
    line_count = len(starts)
    for leaf in [*leaves, _Leaf(BlockKind.PARAGRAPH, line_count, line_count)]:
        gap: int | None = None
        for index in range(line, leaf.first):
            blank = not text[starts[index] : starts[index + 1] if index + 1 < line_count else len(text)].strip(" \t\n>")
            if blank and gap is not None:
                complete.append(_Leaf(BlockKind.PARAGRAPH, gap, index))
                gap = None
            elif not blank and gap is None:
                gap = index
        if gap is not None:
            complete.append(_Leaf(BlockKind.PARAGRAPH, gap, leaf.first))
        # A rule takes up its line without being a block.
        line = max(line, leaf.last, leaf.first + 1 if leaf.last == leaf.first < line_count else leaf.last)
        if leaf.last > leaf.first:
            complete.append(leaf)
    return complete
