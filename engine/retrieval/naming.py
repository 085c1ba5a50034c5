"""Which documents a question names, and what it asks of them.

"What law governs the NETGEAR distributor agreement?" means one document of many. What counts is a word that stands in
few documents' names, written as names are: with a capital, a digit, or the whole name as it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum

from engine.words import STOP_WORDS, name_words, stem

_TELLING_SHARE = 0.04
_TELLING_MOST = 3
_NEAR_BEST = 0.75
_NAME_SHARE = 0.25
"""A word of a long title, a substance in that of a paper, does not mean the paper."""
_WORD = re.compile(r"\w+")
_WITH_WHOM = re.compile(r"(?i)^\W*(?:who|whom|which)\b.*\b(?:agreement|contract|lease|made|concluded)\b.*\bwith\b")
# A name of one plain word, "Insurance", is a word like others, and one without letters, "2019", a number.
_PARTED = re.compile(r"(?=.*[^\W\d_])(?:.*\w[\W_]\w|.*\d)")
_ARTICLE = re.compile(r"(?i)\b(?:the|this|our|my)\s$")
_QUOTES = ('"', "“", "„", "‘", "'", "«")
_IDENTITY = re.compile(
    r"""(?ix)
    ^\W*parties\b | \bparties\ (?:to|who|of)\ (?:the|this|signed) | \b(?:who|which)\ (?:are|were)\ the\ parties
    | \b(?:effective|agreement|contract|signing|document|issue|commencement|execution)\ date\b
    | \bdate\ (?:of|when|on\ which)\ (?:the|this|it)\b | \b(?:come|comes|came)\ into\ (?:effect|force)\b
    | \b(?:take|takes|took)\ effect\b | \bwhen\b.*\b(?:effective|signed|dated|concluded|entered\ into)\b
    | \b(?:name|title|author|subject)s?\ of\ (?:the|this)\b | \b(?:document|contract|agreement)\ (?:name|title)\b
    | \b(?:who|author)\ (?:wrote|signed|issued|drew\ up|made|concluded)\b | \bcontract\ is\ effective\b
    """
)


@dataclass(frozen=True, slots=True)
class Named:
    """The documents that a question names, and the question without their names."""

    documents: frozenset[int]
    question: str
    whole: bool = False
    """Whether a whole name stood there, and not only a word of it."""


class Names:
    """The names of the library's documents, by the stems of their words. Made anew when documents come or go."""

    def __init__(self, documents: Iterable[tuple[int, str, str]]) -> None:
        """``documents``: id, path and title of each."""
        self._stems: dict[int, frozenset[str]] = {}
        self._holders: dict[str, set[int]] = {}
        self._whole: dict[str, dict[str, set[int]]] = {}
        """Names of several parts, and the documents that have them, by their first word."""
        for document_id, path, title in documents:
            name = name_words(path)
            words = frozenset(stem(word) for word in _words(f"{name} {title}"))
            # One that has further paths comes once for each.
            self._stems[document_id] = self._stems.get(document_id, frozenset()) | words
            file = path.rpartition("/")[2].casefold()
            for whole in {file, file.rpartition(".")[0], name.casefold(), " ".join(title.split()).casefold()}:
                first = _WORD.search(whole)
                if first is not None and _PARTED.match(whole):
                    self._whole.setdefault(first.group(), {}).setdefault(whole, set()).add(document_id)
            for word in words:
                self._holders.setdefault(word, set()).add(document_id)

    @property
    def documents(self) -> AbstractSet[int]:
        """The ids of all of them."""
        return self._stems.keys()

    def named_in(self, question: str) -> Named:
        """The documents that ``question`` names: none, when it names none of them or as good as all."""
        whole = self._named_whole(question)
        if whole.documents:
            return whole
        sharp = self._sharp_words(question)
        if not sharp:
            return Named(frozenset(), question)
        asked = {stem(word) for word in _words(question)}
        weights = {word: self._rarity(word) for word in asked if word in self._holders}
        held: dict[int, float] = {}
        for word in sharp:
            for document_id in self._holders[word]:
                held[document_id] = sum(weights.get(each, 0.0) for each in self._stems[document_id])
        best = max(held.values())
        chosen = frozenset(
            each
            for each, weight in held.items()
            if weight >= best * _NEAR_BEST and weight >= _NAME_SHARE * self._name_weight(each)
        )
        if self._too_many(chosen):
            return Named(frozenset(), question)
        return Named(chosen, question)

    def _named_whole(self, question: str) -> Named:
        """Documents whose file name or title stands in the question; the longest, where one holds another."""
        spaced = " ".join(question.split())
        folded = spaced.casefold()
        found = {
            name: (documents, how)
            for word in set(_WORD.findall(folded))
            for name, documents in self._whole.get(word, {}).items()
            if name in folded and (how := _how_named(name, spaced)) is not _How.NOT
        }
        names = [name for name in found if not any(name != other and name in other for other in found)]
        surely = [name for name in names if found[name][1] is _How.SURELY]
        documents = frozenset(each for name in surely or names for each in found[name][0])
        if not documents or self._too_many(documents):
            return Named(frozenset(), question)
        if len(surely) != 1:
            # "Does the lease refer to annex-3.pdf?": what is asked may be about a name.
            return Named(documents, question, whole=bool(surely))
        rest = re.sub(rf"[\"“”'‘’«»]*{re.escape(surely[0])}[\"“”'‘’«»]*", " ", spaced, flags=re.IGNORECASE)
        # Of "Pump Manual?" nothing is left that could be searched.
        return Named(documents, rest if any(len(word) > 2 for word in _words(rest)) else question, whole=True)

    def _sharp_words(self, question: str) -> set[str]:
        """The stems of words that few names hold, and that are written as names are."""
        most = max(_TELLING_MOST, _TELLING_SHARE * len(self._stems))
        found = set()
        for match in _WORD.finditer(question):
            word = match.group()
            begins = not question[: match.start()].strip(" \"'“‘(")
            like_name = (
                any(c.isdigit() for c in word) or word[1:] != word[1:].lower() or (word[0].isupper() and not begins)
            )
            if like_name and (len(word) > 2 or not word.isdigit()):
                root = stem(word.lower())
                if word.lower() not in STOP_WORDS and 0 < len(self._holders.get(root, ())) <= most:
                    found.add(root)
        return found

    def _name_weight(self, document_id: int) -> float:
        """Of all the words of a name that one would say; nobody says its numbers."""
        return sum(self._rarity(word) for word in self._stems[document_id] if not word.isdigit())

    def _too_many(self, documents: AbstractSet[int]) -> bool:
        """Whether that many documents of one name name none."""
        return len(self._stems) > 1 and len(documents) > max(_TELLING_MOST, len(self._stems) // 4)

    def _rarity(self, word: str) -> float:
        return math.log(1 + len(self._stems) / len(self._holders[word]))


def asks_what_it_is(question: str) -> bool:
    """Whether a question is about the document itself, which its opening tells: parties, title, date."""
    return _WITH_WHOM.search(question) is not None or _IDENTITY.search(question) is not None


def _words(text: str) -> list[str]:
    return [word for word in (match.group().lower() for match in _WORD.finditer(text)) if word not in STOP_WORDS]


class _How(Enum):
    NOT = 0
    PERHAPS = 1
    SURELY = 2


def _how_named(name: str, question: str) -> _How:
    """Whether ``name`` stands in ``question`` as names do.

    What holds a digit, a dot or an underscore, is quoted or has its capitals surely is one. "The pump manual" may be
    one; "audit rights" without an article are a thing.
    """
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", question, re.IGNORECASE)
    if found is None:
        return _How.NOT
    before, after = question[: found.start()], question[found.end() :]
    words = [word for word in _WORD.findall(found.group()) if len(word) > 3]
    written_so = len(words) > 1 and all(word[0].isupper() for word in words)
    if written_so or re.search(r"[\d_.]", name) or before.endswith(_QUOTES):
        return _How.SURELY
    alone = not _WORD.search(before + after)
    return _How.PERHAPS if alone or _ARTICLE.search(before) else _How.NOT
