"""Questions that a sentence answers, by the way it is built: deadlines, amounts, dates, definitions, duties, reasons.

A rule says nothing rather than ask what nobody would: most sentences give no question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from engine.entities import MONTHS, NUMBER_WORDS

_NUMBER = rf"(?:\d[\d,.]*\d|\d|(?:{'|'.join(NUMBER_WORDS)})(?:-\w+)?(?: \(\d+\))?)"
_TIME = r"(?:(?:working|business|calendar) )?(?:days?|hours?|minutes?|seconds?|weeks?|months?|years?)"
_UNIT = (
    rf"(?:{_TIME}|litres?|liters?|gallons?|kilometres?(?: per hour)?|metres?|meters?|miles?|feet|kilograms?|tonnes?|"
    r"milligrams per kilogram|euros?|dollars?|pounds?|per cent|percent|%|kW|bar|°C|V|rpm|N·m|km/h|kg|mm|visitors|"
    r"persons|emergencies|shares|copies|units)"
)
_MONEY = r"(?:(?:US)?[$€£] ?\d[\d,.]*\d(?: (?:million|billion))?)"
_AMOUNT = rf"(?:{_MONEY}|{_NUMBER} {_UNIT})"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DATE = rf"(?:\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
_SUBJECT = r"(?P<subject>[A-Z][^,;:|()“”\"]{1,70}?)"
_BE = r"(?P<be>is|are|was|were)"
_MODAL = r"(?P<modal>must|shall|may|will|should|can)"
_VERBS = (
    "answers approves bears begins checks closes contains costs covers credits decides delivers draws ends expires "
    "holds informs invoices issues keeps lasts needs notifies opens orders pays provides receives removes replaces "
    "requires responds retains returns runs sends signs starts stops stores submits supplies takes tests waits weighs"
)
_VERB = rf"(?P<verb>{'|'.join(_VERBS.split())})"
_DOING = (
    "(?P<verb>answers|approves|checks|decides|delivers|draws|informs|invoices|issues|keeps|notifies|opens|orders|pays|"
    "provides|removes|replaces|returns|sends|signs|submits|supplies|tests)"
)
_WITHIN = r"(?P<how>within|for at least|for not less than|for up to|for|not later than|no later than|after)"
_TAIL = r"(?P<tail> (?:of|after|from|before|following|prior to|in advance of) [^,;:.]{3,70})?"
_END = r"(?:[,;.]|$| and | or | if | unless | when )"

# Sentences that begin so lean on what stands before them.
_LEANING = frozenset(
    """
    it this these they he she that those such if when where while after before for in on at upon unless except but
    and or however there then to by from both neither either its their his her not only no nothing as with without
    during under until since so also each-other otherwise provided notwithstanding subject one
    """.split()
)
# Words that mean something only where they stand.
_POINTING = frozenset(
    """
    it its they them their this these those such above below following hereof herein hereto hereunder thereof therein
    thereto thereunder said foregoing same latter former he she his her our we you your i another other
    """.split()
)
_AGENT = re.compile(
    r"(?:er|or|ist|ant|ee|staff|party|person|company|lead|host|member|room|team|section|bank)s?$", re.IGNORECASE
)
_MEASURED = re.compile(
    r"\b(?:price|limit|capacity|cost|costs|fee|fees|rate|speed|weight|mass|length|height|width|period|term|liability|"
    r"distance|temperature|pressure|value|amount|penalty|deposit|rent|premium|salary|notice|number|stock|budget|total|"
    r"interest|royalty|quantity|smallest|largest|highest|lowest|maximum|minimum|level|content|torque|gap)\b"
)
_SAID_OF_ITSELF = re.compile(r"\b(?:this|the) (agreement|contract|policy|manual|lease)\b", re.IGNORECASE)
_NUMBERING = re.compile(r"^(?:\(?(?:\d{1,2}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,3})+|[•▪–*-])\s+")


# After "shall": what is not done by anybody.
_NO_DEED = frozenset(
    "be have not also only to in at on as by remain take apply survive continue become mean within".split()
)
_CLAUSE = re.compile(
    rf"\b(?:must|shall|may|will|can|which|who|whose|that|is|are|was|were|has|have|does|and the|and$|if|when|\d{{4}}|"
    rf"{'|'.join(_VERBS.split())})\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    question: str
    answer: str
    rule: str


Rule = Callable[[str, Collection[str]], Asked | None]


def without_numbering(sentence: str) -> str:
    """A sentence on one line, without the number or bullet of its paragraph."""
    sentence = " ".join(sentence.split())
    while match := _NUMBERING.match(sentence):
        sentence = sentence[match.end() :]
    return sentence


def ask_sentence(sentence: str, names: Collection[str]) -> Iterator[Asked]:
    """The question that ``sentence`` answers, if any; ``names`` are words that have capitals within sentences."""
    sentence = without_numbering(sentence)
    if not 30 <= len(sentence) <= 400 or sentence[-1] not in ".;" or " | " in sentence:
        return
    for rule in _RULES:
        asked = rule(sentence, names)
        if asked is not None and is_sensible(asked):
            yield asked
            return


def is_sensible(asked: Asked) -> bool:
    """Whether a question stands by itself and does not hold its own answer."""
    words = re.findall(r"[\w'-]+", asked.question.lower())
    spoken = _SAID_OF_ITSELF.sub(" ", asked.question.lower())
    if not 20 <= len(asked.question) <= 180 or len(words) < 5 or not asked.answer:
        return False
    if not _POINTING.isdisjoint(re.findall(r"\w+", spoken)) or asked.answer.lower() in asked.question.lower():
        return False
    balanced = all(asked.question.count(a) == asked.question.count(b) for a, b in ("()", "“”", "[]"))
    return balanced and len(asked.answer) <= 250


# --- rules: the most telling first ---------------------------------------------------------------------------------


def _definition(sentence: str, _: Collection[str]) -> Asked | None:
    match = re.match(
        r"^(?:The term )?[“\"](?P<term>[A-Z][\w &/'’-]{1,40})[”\"],? (?:shall )?(?:means?|is defined as|refers? to) "
        r"(?P<answer>.{15,250})[.;]$",
        sentence,
    )
    return match and Asked(f"What does “{match['term']}” mean?", match["answer"], "definition")


def _law(sentence: str, _: Collection[str]) -> Asked | None:
    match = re.search(
        r"governed by,? .{0,60}?laws? of (?P<answer>(?:the )?(?:(?:State|Commonwealth|Republic) of )?"
        r"[A-Z]\w+(?: [A-Z]\w+)*)",
        sentence,
    )
    kind = _SAID_OF_ITSELF.search(sentence)
    name = kind[1].lower() if kind else "agreement"
    return match and Asked(f"Which law governs the {name}?", match["answer"], "law")


def _reason(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^{_SUBJECT} (?P<be>is|are|was|were|could|can|must|may|did|does)(?P<no> not)? (?P<rest>[^;:]{{3,90}}?) "
        rf"because (?P<answer>[^;]{{8,160}})[.;]$",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None:
        return None
    return Asked(f"Why {match['be']} {subject}{match['no'] or ''} {match['rest']}?", match["answer"], "reason")


def _passive_time(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^{_SUBJECT} {_BE} (?P<rest>\w+(?:ed|en|pt|de|ld|nt)(?: \w+){{0,5}}?) {_WITHIN} (?P<n>{_NUMBER}) "
        rf"(?P<unit>{_TIME}){_TAIL}{_END}",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None:
        return None
    question = f"{_how_long(match)} {match['be']} {subject} {match['rest']}?"
    return Asked(question, f"{match['n']} {match['unit']}", "time")


def _duty_time(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^{_SUBJECT} (?:{_MODAL}|{_VERB}) ?(?P<rest>[^,;:]{{0,80}}?) ?{_WITHIN} (?P<n>{_NUMBER}) (?P<unit>{_TIME})"
        rf"{_TAIL}{_END}",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None or match["rest"].startswith("not"):
        return None
    helper, verb = (match["modal"], "") if match["modal"] else ("does", _lemma(match["verb"]))
    rest = " ".join(f"{verb} {match['rest']}".split())
    # "Within how many days does the office answer?" Answer what?
    if not rest or not (match["rest"] or match["tail"]):
        return None
    return Asked(f"{_how_long(match)} {helper} {subject} {rest}?", f"{match['n']} {match['unit']}", "time")


def _limit(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.search(
        rf"^{_SUBJECT} (?P<modal>must|shall|may) not exceed (?P<answer>{_AMOUNT}[^,;.]{{0,50}}?){_END}", sentence
    )
    subject = _subject(match, names)
    if match is None or subject is None:
        return None
    return Asked(f"What {match['modal']} {subject} not exceed?", match["answer"], "limit")


def _amount(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^{_SUBJECT} {_VERB} (?P<bound>up to |at least |not more than |no more than )?(?P<answer>{_AMOUNT})"
        rf"(?P<tail> (?:for|per|in|of|at|to|a|each) [^,;:.]{{2,40}})?{_END}",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None:
        return None
    if len(subject.split()) < 3 and not match["tail"]:
        return None
    unit = re.sub(rf"^{_NUMBER} ", "", match["answer"])
    verb, tail = _lemma(match["verb"]), match["tail"] or ""
    counted = "much" if verb in ("cost", "pay", "credit") or not unit[:1].isalpha() else f"many {_plural(unit)}"
    return Asked(f"How {counted} does {subject} {verb}{tail}?", match["answer"], "amount")


def _number_of(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^{_SUBJECT} {_MODAL} (?P<verb>\w+) (?P<bound>up to|at most|not more than|no more than|at least) "
        rf"(?P<n>{_NUMBER}) (?P<unit>[a-z]+(?: [a-z]+)?s)(?P<tail> (?:in|at|on|for|per|to|a) [^,;:.]{{2,40}})?{_END}",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None:
        return None
    question = f"How many {match['unit']} {match['modal']} {subject} {match['verb']}{match['tail'] or ''}?"
    return Asked(question, f"{match['bound']} {match['n']} {match['unit']}", "amount")


def _value(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^(?P<subject>(?:The|An?) [^,;:|()]{{6,70}}?) {_BE} (?:limited to |set to |raised to )?"
        rf"(?P<answer>{_AMOUNT}(?: (?:per|in|for|a|of|at|each|from) [^,;.]{{2,40}})?){_END}",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None or len(subject.split()) < 3 or not _MEASURED.search(subject):
        return None
    return Asked(f"What {match['be']} {subject}?", match["answer"], "amount")


def _date(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^{_SUBJECT} (?:(?P<be>was|were|is|are) (?P<rest>\w+(?:ed|en|ent|de|ld|ut|id)(?: [^,;:.]{{1,50}}?)?)|"
        rf"{_VERB}) (?:on|until|by) (?P<answer>{_DATE})",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None:
        return None
    if match["verb"]:
        return Asked(f"When does {subject} {_lemma(match['verb'])}?", match["answer"], "date")
    return Asked(f"When {match['be']} {subject} {match['rest']}?", match["answer"], "date")


def _identifier(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^{_SUBJECT} (?:is|has|carries|bears) (?:the )?(?P<kind>(?:part|serial|order|article|policy|contract|model) "
        r"(?:number|no\.)|form) (?P<answer>[A-Z0-9][\w/-]*(?:\.[\w/-]+)*)",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None or not re.search(r"\d", match["answer"]):
        return None
    return Asked(f"What is the {match['kind']} of {subject}?", match["answer"], "identifier")


def _who(sentence: str, names: Collection[str]) -> Asked | None:
    match = re.match(
        rf"^{_SUBJECT} (?:{_MODAL}|{_DOING}) (?P<rest>[a-z][^;:]{{20,140}}?)[.;]$",
        sentence,
    )
    subject = _subject(match, names)
    if match is None or subject is None or match["modal"] in ("may", "can", "will"):
        return None
    rest, words = match["rest"], match["subject"].split()
    named = len(words) <= 3 and any(word[0].isupper() for word in words[1:])
    if _SAID_OF_ITSELF.search(match["subject"]) or "other" in words:
        return None
    if not (named or any(_AGENT.search(word) for word in words[1:3])) or " and " in rest or len(words) > 6:
        return None
    if rest.split()[0] in _NO_DEED:
        return None
    return Asked(f"Who {match['modal'] or match['verb']} {rest}?", match["subject"], "duty")


_RULES: tuple[Rule, ...] = (
    _definition, _law, _reason, _identifier, _limit, _passive_time, _duty_time, _number_of, _amount, _value, _date,
    _who,
)  # fmt: skip


# --- words ---------------------------------------------------------------------------------------------------------


def _subject(match: re.Match[str] | None, names: Collection[str]) -> str | None:
    """The subject as it stands within a question; None for one that is no subject, or leans on what came before."""
    if match is None:
        return None
    subject = match["subject"]
    first, *others = subject.split()
    if first.lower() in _LEANING and not _SAID_OF_ITSELF.match(subject):
        return None
    # A verb or a clause within it: the match began too early.
    if len(others) > 8 or _CLAUSE.search(" ".join(others)):
        return None
    determined = first in ("The", "A", "An", "Each", "Every", "All", "Any", "This")
    # "Set A", "Brackenmoor Fuels", "IBM".
    named = first in names or not others or others[0][0].isupper() or others[0][0].isdigit() or first[1:2].isupper()
    return subject if named and not determined else subject[0].lower() + subject[1:]


def _how_long(match: re.Match[str]) -> str:
    how, tail = match["how"], match["tail"] or ""
    unit = _plural(match["unit"])
    if how.startswith("for"):
        return f"For how many {unit}" if not tail else f"For how many {unit}{tail}"
    if how.endswith("later than"):
        return f"Not later than how many {unit}{tail}"
    return f"{how.capitalize()} how many {unit}{tail}"


def _plural(unit: str) -> str:
    return unit if unit.endswith("s") or " per " in unit or not unit[-1].isalpha() else f"{unit}s"


def _lemma(verb: str) -> str:
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "zes")) else verb[:-1]
