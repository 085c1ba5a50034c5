"""From a request for a list to what each document is searched for.

"List every contract with an audit right" looks for "audit right". What is not such a request stays as it is.
"""

from __future__ import annotations

import re

from engine.errors import QuestionError
from engine.words import stems

_COURTESY = re.compile(r"^(?:please\s+|(?:can|could|would)\s+you\s+(?:please\s+)?|i\s+(?:need|want)\s+)", re.IGNORECASE)
_TAIL = re.compile(r"(?:,?\s+(?:in\s+(?:it|them)|please|somewhere|anywhere))*[\s.?!:;,]*$", re.IGNORECASE)
_ASKS = re.compile(
    r"""
    ^(?:
      (?:(?:list|show|find|give|tell|name|get|collect|identify|search|look|check|go)(?:\s+(?:me|us|out|up|for|through|in))*\s+
         |an?\s+list\s+of\s+)+
      |(?:in\s+|of\s+|from\s+)?(?:what|which|how\s+many)\s+(?:are\s+)?
      |(?:do|does|are\s+there|is\s+there|do\s+(?:i|we)\s+have)\s+
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_EACH = re.compile(r"^(?:(?:all|every|each|any|the|of|our|my|these|those|single|other|an?)\s+)+", re.IGNORECASE)
# What there is a list of, perhaps with a word before it that says of what sort: "supplier contracts".
_KIND = re.compile(
    r"""
    ^(?:[\w-]+\s+)?(?:contract|agreement|document|doc|file|report|e-?mail|mail|message|letter|paper|page|note|memo
    |manual|polic(?:y|ie)|record|invoice|lease|licence|license|spreadsheet|presentation|text|article|procedure|plan
    |deed|order|statement|one)e?s?\b\s*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CONNECTOR = re.compile(
    r"""
    ^(?:,?\s*(?:and|that|which|who|do|does|did|i|we|there|is|are|was|were|be|been|will|would|can|may|must|should|where|whose
       |(?:in|under|by)\s+(?:which|what))\s+)*
    (?:(?:(?:have|has|had|having|with|contain(?:s|ing)?|includ(?:e|es|ing)|mention(?:s|ing|ed)?|nam(?:e|es|ing)|provid(?:e|es|ing)(?:\s+for)?
      |hold(?:s|ing)?|about|on|regarding|concerning|cover(?:s|ing)?|discuss(?:es|ing)?|say(?:s|ing)?(?:\s+that)?
      |refer(?:s|ring)?\s+to|talk(?:s|ing)?\s+about|deal(?:s|ing)?\s+with|describ(?:e|es|ing)|states?(?:\s+that)?
      |set(?:s|ting)?\s+out|for|find|see|be)\s+)*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ARTICLE = re.compile(r"^(?:an?|the|any|some|every|all|no)\s+(?=\w)", re.IGNORECASE)
_LACKING = re.compile(
    r"^(?:without|lacking|lacks?|missing|(?:do|does|did|is|are|that|which)?\s*(?:not|n['’]t)\s+(?:have|contain|include|mention))\s+",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\s+(?:clause|provision)s?$", re.IGNORECASE)
_FILLER = re.compile(
    r"^(?:clause|provision|section|paragraph|article|term)s?\s+(?:about|on|for|of|that|which|regarding|where)\s+",
    re.IGNORECASE,
)


def what_to_look_for(question: str) -> str:
    """What to look for in each document, in the words of ``question``.

    Raises QuestionError for what documents lack, which cannot be looked for.
    """
    whole = _TAIL.sub("", " ".join(question.split()))
    asked = _ASKS.match(_COURTESY.sub("", whole))
    if asked is None:
        return whole or question.strip()
    rest = _EACH.sub("", asked.string[asked.end() :])
    kind = _KIND.match(rest)
    if kind is not None:
        condition = _CONNECTOR.sub("", rest[kind.end() :], count=1)
        condition = _ARTICLE.sub("", _FILLER.sub("", _ARTICLE.sub("", condition)))
        lacked = _LACKING.match(condition)
        if lacked is not None and (rest := _ARTICLE.sub("", condition[lacked.end() :])):
            raise QuestionError(
                "A survey looks for what documents hold, not for what they lack.",
                f"Look for “{rest}” instead, and see where it was not found.",
            )
        # "List all contracts": then that is what they are to be.
        rest = _said(condition) if stems(condition) else rest
    elif asked.group().lower().startswith(("what", "which", "do ", "does ")):
        # A question of its own: "what is the price", "which law governs".
        return whole
    return rest if stems(rest) else whole


def _said(condition: str) -> str:
    """``condition`` in words that a document may say: no clause calls itself one, and few say "non-compete"."""
    said = _CLAUSE.sub("", condition)
    said = said if stems(said) else condition
    said = re.sub(r"^non-?(compete|solicit|disparage|circumvent)$", r"not to \1", said, flags=re.IGNORECASE)
    return re.sub(r"^non-?(competition|solicitation|disparagement|circumvention)$", r"\1", said, flags=re.IGNORECASE)
