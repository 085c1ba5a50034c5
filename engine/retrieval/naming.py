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
_IDENTITY = frozenset(
    stem(word)
    for word in "name title titled called party parties between signed signatories date dated effective effect "
    "author authors wrote written issued issuer".split()
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
        """Documents whose file name or title stands in the question as it is; the longest, where one holds another."""
        folded = " ".join(question.split()).casefold()
        found = {
            name: documents
            for word in set(_WORD.findall(folded))
            for name, documents in self._whole.get(word, {}).items()
            if name in folded and _whole_words(name, folded)
        }
        names = [name for name in found if not any(name != other and name in other for other in found)]
        documents = frozenset(each for name in names for each in found[name])
        if not documents or self._too_many(documents):
            return Named(frozenset(), question)
        rest = " ".join(question.split())
        for name in sorted(names, key=len, reverse=True):
            rest = re.sub(rf"[\"“”'‘’«»]*{re.escape(name)}[\"“”'‘’«»]*", " ", rest, flags=re.IGNORECASE)
        # Of "pump manual?" nothing is left that could be searched.
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
    return _WITH_WHOM.search(question) is not None or any(stem(word) in _IDENTITY for word in _words(question))


def _words(text: str) -> list[str]:
    return [word for word in (match.group().lower() for match in _WORD.finditer(text)) if word not in STOP_WORDS]


def _whole_words(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
