"""The part of CSS that decides whether text is seen: declarations, and the rules whose selectors are simple.

A rule that cannot be followed in full (within @media, beside other elements) never hides; where it would show,
nothing is hidden for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Declarations = dict[str, str]
"""Property to value, both in lower case; "!important" is taken off."""

# None of these goes back over what it has passed: a page may be made to take for ever.
_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*(?:\*/|\Z)|<!--|-->")
_BOUNDARY = re.compile(r"[{};]")
_COMPOUND = re.compile(r"(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)$", re.IGNORECASE)
_PART = re.compile(r"([.#])([\w-]+)")
_LAST_COMPOUND = re.compile(r"[^\s>+~]+$")
_CONDITION = re.compile(r"::?[\w-]+(?:\([^()]{0,200}\))?|\[[^\]]{0,200}\]")
# What a reader has to do something for.
_ON_DEMAND = (":hover", ":focus", ":active")
_DECLARATION = re.compile(r"(?<![\w-])([\w-]+)\s*:\s*((?:[^;\"'(]|\"[^\"]{0,500}\"|'[^']{0,500}'|\([^)]{0,500}\))*)")
_TELLING = frozenset(
    """
    display visibility opacity font-size font color background background-color background-image position left top
    right bottom margin margin-left margin-top text-indent clip clip-path height max-height max-width width overflow
    filter transition text-shadow background-clip transform
    animation animation-name -webkit-animation -webkit-background-clip -webkit-text-fill-color -webkit-text-stroke
    """.split()
)
_LIMIT_CHARACTERS = 2_000_000
_RULES_LIMIT = 20_000
_BLOCK_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class _Rule:
    tag: str
    classes: frozenset[str]
    identity: str
    declarations: Declarations
    certain: bool
    rank: tuple[int, int, int]
    """How specific it is, then its place."""


@dataclass(slots=True)
class StyleSheets:
    """The rules of a page's own style elements, found by what they apply to."""

    _by_tag: dict[str, list[_Rule]] = field(default_factory=dict)
    _by_class: dict[str, list[_Rule]] = field(default_factory=dict)
    _by_identity: dict[str, list[_Rule]] = field(default_factory=dict)
    _count: int = 0

    @property
    def names_elements(self) -> bool:
        """Whether there is a rule for an element by its id."""
        return bool(self._by_identity)

    def read(self, css: str) -> None:
        """Add the rules of a style element."""
        for selectors, declarations, certain in _rules(_COMMENT.sub(" ", css[:_LIMIT_CHARACTERS])):
            for selector in selectors.split(","):
                if self._count >= _RULES_LIMIT:
                    return
                self._add(selector.strip(), declarations, certain)

    def of(self, tag: str, attributes: Mapping[str, str]) -> tuple[Declarations, list[Declarations]]:
        """What holds for an element, its style attribute included, and what may hold for it besides."""
        certain: list[_Rule] = []
        doubtful: list[Declarations] = []
        classes = attributes.get("class", "").split() if self._by_class else ()
        candidates = [self._by_tag.get(tag, ()), self._by_tag.get("*", ())]
        candidates.extend(self._by_class.get(each, ()) for each in classes)
        if self._by_identity:
            candidates.append(self._by_identity.get(attributes.get("id", ""), ()))
        for rules in candidates:
            for rule in rules:
                if rule.tag not in ("*", tag) or not rule.classes.issubset(classes):
                    continue
                if rule.identity and rule.identity != attributes.get("id"):
                    continue
                if rule.certain:
                    certain.append(rule)
                else:
                    doubtful.append(rule.declarations)
        merged: Declarations = {}
        weights: dict[str, tuple[bool, tuple[int, int, int]]] = {}
        own = declarations_of(attributes["style"]) if attributes.get("style") else {}
        for declarations, rank in (*((rule.declarations, rule.rank) for rule in certain), (own, (2**20, 0, 0))):
            for name, value in declarations.items():
                weight = ("!important" in value, rank)
                if name not in weights or weight >= weights[name]:
                    weights[name], merged[name] = weight, value.replace("!important", "").strip()
        return merged, doubtful

    def _add(self, selector: str, declarations: Declarations, certain: bool) -> None:
        if any(each in selector for each in _ON_DEMAND):
            return
        last = _LAST_COMPOUND.search(_CONDITION.sub("", selector))
        compound = _COMPOUND.match(last[0]) if last else None
        if compound is None:
            return
        parts = _PART.findall(compound[2])
        classes = frozenset(name for sign, name in parts if sign == ".")
        identities = [name for sign, name in parts if sign == "#"]
        tag = (compound[1] or "*").lower()
        self._count += 1
        rank = (len(identities) * 10_000 + len(classes) * 100 + (tag != "*"), self._count, 0)
        whole = certain and last is not None and last[0] == selector
        rule = _Rule(tag, classes, identities[0] if identities else "", declarations, whole, rank)
        if identities:
            self._by_identity.setdefault(identities[0], []).append(rule)
        elif classes:
            self._by_class.setdefault(min(classes), []).append(rule)
        else:
            self._by_tag.setdefault(tag, []).append(rule)


def declarations_of(css: str) -> Declarations:
    """The declarations of a style attribute or a rule that matter here; "!important" stays in the value."""
    found: Declarations = {}
    for match in _DECLARATION.finditer(css[:_BLOCK_CHARACTERS]):
        name = match[1].lower()
        if name in _TELLING:
            value = match[2].strip().lower()
            if "!important" in value or "!important" not in found.get(name, ""):
                found[name] = value
    return found


def _rules(css: str) -> Iterator[tuple[str, Declarations, bool]]:
    """Selectors, declarations, and whether the rule holds whatever the screen or the printer."""
    open_blocks: list[str] = []
    begin = 0
    for match in _BOUNDARY.finditer(css):
        if match[0] == "{":
            open_blocks.append(css[begin : match.start()].strip()[:_BLOCK_CHARACTERS])
        elif match[0] == "}" and open_blocks:
            prelude = open_blocks.pop()
            declarations = {} if prelude.startswith("@") else declarations_of(css[begin : match.start()])
            if declarations:
                yield prelude, declarations, not open_blocks
        elif match[0] == ";" and open_blocks and not open_blocks[-1].startswith("@"):
            # Within a rule the declarations are read together, when it ends.
            continue
        begin = match.end()
