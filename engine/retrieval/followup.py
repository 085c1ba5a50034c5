"""A question in a conversation, as it has to be searched: what it leaves out is put back from what was said before.

By rule, for English. A question that stands alone is searched alone: to drag the old topic into a new question is
worse than to miss what an unclear one meant. Every turn is resolved against the *resolved* one before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.retrieval.in_its_place import bare_words, in_its_place, shares_kind
from engine.retrieval.noun_phrases import AUXILIARIES, FUNCTION_WORDS, QUESTION_WORDS, WORD, noun_phrases
from engine.retrieval.pointing import pointed_out, with_context
from engine.retrieval.referents import ATTRIBUTES, topic

_TURNS = 12
_SAID_AFTER_AND = 3
"""As many telling words as this after "and" may still leave out what a question is about."""
_ELLIPSIS_WORDS = 3
_LONGEST_FOLLOW_UP = 300
"""Characters. What is longer says itself what it is about."""

_MOST_ADDED = 400
"""Characters. A page that was pasted as a question is not dragged through the rest of a conversation."""

_NEW_TOPIC = re.compile(
    r"^(?:(?:another|new|different|next|unrelated|one more|separate)\s+(?:question|topic|subject|matter|thing)"
    r"|chang(?:e|ing)\s+(?:of\s+)?(?:the\s+)?(?:topic|subject)|by the way|btw|something else|on another note)\b"
    r"[\s:,.;–—-]*",
    re.IGNORECASE,
)
_CHATTER = re.compile(
    r"^(?:ok(?:ay)?|thanks?(?:\s+you)?|thank\s+you|great|good|fine|well|right|yes|hm+|i\s+see|alright|please|now)\b[\s,.!;:–—-]+(?=\w)",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"^(?:(?:no|nope|sorry|wait|actually|not\s+(?:that|this|it)(?:\s+one)?|oh)[\s,.;:!–—-]+)*"
    r"(?:(?:i|we)\s+(?:actually\s+|really\s+)?(?:meant?|was\s+asking\s+about)(?:\s+to\s+(?:say|ask))?|make\s+(?:that|it)|rather)[\s,:]+(?=\w)",
    re.IGNORECASE,
)
_REJECTION = re.compile(r"^(?:(?:no|nope|sorry|wait|actually)[\s,.;:!–—-]+)+(?=\w)", re.IGNORECASE)
_NOT_BUT = re.compile(r"^not\s+(?:the\s+|in\s+|for\s+)?[^,]+,\s*(?:but\s+)?(?=\w)", re.IGNORECASE)
_CONTINUES = re.compile(r"^(?:(?:and|but|so|then|or|also|plus)\b[\s,]*)+(?=\w)", re.IGNORECASE)
_WHAT_ABOUT = re.compile(
    r"^(?:(?:what|how)\s+(?:about|of)|(?:the\s+)?same\s+(?:question\s+)?(?:for|with|about|in)|and\s+also|as\s+for)\s+(?=\w)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?P<word>why|how|when|where|who|whom|by\s+whom|for\s+whom|to\s+whom|with\s+whom|which|what|how\s+(?:much|many|long|often|soon|old|far|come|so)"
    r"|since\s+when|until\s+when|from\s+when|by\s+when|what\s+for|why\s+not|where\s+(?:to|from)|at\s+what\s+(?:time|cost|price)"
    r"|which\s+ones?|how\s+exactly|why\s+exactly)"
    r"(?:\s+(?:exactly|precisely|then|so|again|else|though|is\s+(?:that|this)|was\s+(?:that|this)|did\s+(?:that|this|it)\s+happen))*[\s?.!]*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^(?:(?:tell|show)\s+me\s+more|more(?:\s+(?:details?|information|please|about\s+(?:it|that|this)))*|go\s+on|continue|details?|explain(?:\s+(?:it|that|this))?"
    r"|what\s+else|anything\s+else|elaborate|for\s+example|(?:are\s+you\s+)?(?:really|sure)(?:\s+about\s+(?:it|that))?|in\s+(?:more\s+)?detail)[\s?.!]*$",
    re.IGNORECASE,
)
# Words that say nothing of what a question is about.
_EMPTY = frozenset(
    """
    mean means meant happen happens happened do does done use used take takes took cost costs get gets got give gives
    need needs needed make makes made say says said tell know look find show work works go goes long much many often
    exactly detail details thing things way kind sort reason example number date day time name amount price value person
    people responsible allowed possible due signed approved decided replaced owner level rate limit size type
    """.split()
)
_REQUESTS = frozenset("list show find give tell name explain describe compare summarise summarize".split())


def complete_question(question: str, history: Sequence[tuple[str, str]]) -> str:
    """What to search for when ``question`` follows ``history``, which is (question, answer), oldest first."""
    before, answer = "", ""
    for asked, answered in history[-_TURNS:]:
        before, answer = _complete(asked, before, answer), answered
    completed = _complete(question, before, answer)
    if completed == " ".join(question.split()) or len(completed) > len(question) + _MOST_ADDED:
        return question
    return completed[:1].upper() + completed[1:]


def _complete(question: str, before: str, answer: str) -> str:
    """``question``, resolved against the resolved one ``before`` it and the ``answer`` to that."""
    whole = " ".join(question.split())
    if not before or len(whole) > _LONGEST_FOLLOW_UP:
        return whole
    fresh = _NEW_TOPIC.sub("", whole)
    if fresh != whole and fresh:
        return fresh
    said = _CHATTER.sub("", whole)
    corrected = _corrected(said)
    if corrected is not None and not _is_clause(corrected):
        return in_its_place(corrected, before)
    return _continued(corrected or said, before, answer) or corrected or whole


def _continued(said: str, before: str, answer: str) -> str | None:
    """``said`` as it continues what went before; None where it stands alone."""
    core = _CONTINUES.sub("", said)
    continues = core != said
    if (about := _WHAT_ABOUT.match(core)) is not None:
        rest = core[about.end() :]
        return in_its_place(bare_words(pointed_out(rest, before, answer) or rest), before)
    if _MORE.match(core) is not None:
        return before
    if (bare := _BARE.match(core)) is not None:
        return _asked_of_the_same(bare["word"], before)
    if (pointed := pointed_out(core, before, answer)) is not None:
        return pointed
    if not _is_clause(core):
        # Words alone: "and E-18?", "Set B?". Without "and" or a question mark they are a search of their own.
        named = any(c.isdigit() or c.isupper() for c in core[1:]) and shares_kind(core, before)
        short = core.endswith("?") and len(core.split()) <= _ELLIPSIS_WORDS
        return in_its_place(bare_words(core), before) if continues or short or named else None
    return with_context(core, topic(before, answer)) if _leans(core, continues=continues) else None


def _corrected(said: str) -> str | None:
    """What a person says they meant: "the pump", of "no, I meant the pump"."""
    match = _CORRECTION.match(said)
    rest = said[match.end() :] if match else None
    if rest is None and (match := _REJECTION.match(said)) is not None:
        rest = said[match.end() :]
    if rest is None and _NOT_BUT.match(said) is None:
        return None
    rest = _NOT_BUT.sub("", said if rest is None else rest)
    rest = re.sub(r",?\s+not\s+[^,?]+$", "", rest)
    return rest if _is_clause(rest) else bare_words(rest) or None


def _is_clause(words: str) -> bool:
    """Whether it asks or says something, and does not only name a thing."""
    tokens = [token.group().lower() for token in WORD.finditer(words)]
    if not tokens:
        return False
    if tokens[0] in QUESTION_WORDS or tokens[0] in AUXILIARIES or not AUXILIARIES.isdisjoint(tokens):
        return True
    if tokens[0] in _REQUESTS:
        return True
    if len(tokens) > 1 and tokens[1] in QUESTION_WORDS:
        # "In which", "by whom".
        return True
    # A verb after a phrase: "the supplier pays".
    covered = {word.lower() for phrase in noun_phrases(words) for word in phrase.text.split()}
    return any(token not in covered and token not in FUNCTION_WORDS for token in tokens)


def _asked_of_the_same(word: str, before: str) -> str:
    """ "Why?" after "when did Set B shut down?": "Why did Set B shut down?"."""
    word = "Why" if word.lower().startswith("why") else word[0].upper() + word[1:].lower()
    tokens = list(WORD.finditer(before))
    stated = bare_words(before)
    if tokens and tokens[0].group().lower() in QUESTION_WORDS:
        verb = next((token for token in tokens[1:] if token.group().lower() in AUXILIARIES), None)
        # The words before the auxiliary ask ("how many litres does"), unless they name what is asked about.
        if tokens[0].group().lower() == "who" and verb is tokens[1]:
            # "Who is responsible …?" asks for the subject, which another question word is not.
            stated = bare_words(before[verb.end() :])
            return f"{word}: {stated}" if stated else before
        if verb is not None and len(noun_phrases(before[: verb.start()])) == 0:
            return f"{word} {bare_words(before[verb.start() :])}?"
        stated = bare_words(before[tokens[0].end() :])
    elif tokens and tokens[0].group().lower() in AUXILIARIES:
        return f"{word} {stated[0].lower()}{stated[1:]}?"
    return f"{word}: {stated}"


def _leans(core: str, *, continues: bool) -> bool:
    """Whether a whole question still leaves out what it is about: "what is the price?", "and the rated output is?"."""
    if re.search(r"\b[A-Z]{1,5}-?\d|\d{2,}|(?<=\w )[A-Z][a-z]{2,}", core):
        # It names something.
        return False
    words = [token.group().lower() for token in WORD.finditer(core)]
    telling = [word for word in words if word not in FUNCTION_WORDS and word not in _EMPTY]
    if re.search(r"\b(?:an?|any)\s+\w+", core, re.IGNORECASE) and not continues:
        # "Is there an exception?" is one to what was asked; "is there a canteen?" is not.
        return not telling or (len(telling) == 1 and telling[0] in ATTRIBUTES)
    if continues or not telling:
        return len(telling) <= _SAID_AFTER_AND
    # "What is the price?" leaves out of what; "what does the fuel cost?" does not.
    names = re.search(rf"\bthe\s+{re.escape(telling[0])}\b", core, re.IGNORECASE) and telling[0] not in ATTRIBUTES
    return len(telling) == 1 and not names
