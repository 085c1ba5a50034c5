"""What figures, causes, levers and runs are called on the screen. What the engine says in sentences stays as it is."""

from __future__ import annotations

from desktop.language import translate
from desktop.quantities import decimal_words, short_decimal_words
from engine import Cause, EvaluationRun, Lever

RETRIEVAL_KINDS = ("recall", "precision", "ndcg", "mrr", "right_document")
KEY_FIGURES = frozenset(
    (
        "recall@1", "recall@3", "recall@8", "ndcg@10", "mrr", "right_document", "right_answer", "false_refusal",
        "false_answer", "citation_precision", "citation_recall",
    )
)  # fmt: skip
"""What is shown before all figures are asked for."""
KEPT_SET = "kept"
"""What the engine calls the set that judged answers go into."""
LOWER_IS_BETTER = frozenset(("false_answer", "false_refusal"))


def is_retrieval(name: str) -> bool:
    return name.partition("@")[0] in RETRIEVAL_KINDS


def figure_name(name: str) -> str:
    kind, _, cutoff = name.partition("@")
    names = {
        "recall": translate("Evaluation", "Recall at {cutoff}"),
        "precision": translate("Evaluation", "Precision at {cutoff}"),
        "ndcg": translate("Evaluation", "nDCG at {cutoff}"),
        "mrr": translate("Evaluation", "MRR"),
        "right_document": translate("Evaluation", "Right document first"),
        "right_answer": translate("Evaluation", "Right answers"),
        "contains": translate("Evaluation", "Expected words"),
        "f1": translate("Evaluation", "F1"),
        "exact_match": translate("Evaluation", "Exact match"),
        "citation_precision": translate("Evaluation", "Citation precision"),
        "citation_recall": translate("Evaluation", "Citation recall"),
        "false_refusal": translate("Evaluation", "False refusals"),
        "false_answer": translate("Evaluation", "False answers"),
    }
    # One that is not known may come with an adapter's file, and hold anything.
    return names[kind].format(cutoff=cutoff) if kind in names else name.replace("_", " ")


def figure_meaning(name: str) -> str:
    kind, _, cutoff = name.partition("@")
    meanings = {
        "recall": translate("Evaluation", "What is wanted, among the first {cutoff}"),
        "precision": translate("Evaluation", "Wanted passages, of the first {cutoff}"),
        "ndcg": translate("Evaluation", "How near the order of the first {cutoff} is to the best"),
        "mrr": translate("Evaluation", "1 / rank of the first wanted passage"),
        "right_document": translate("Evaluation", "The first passage is of the right document"),
        "right_answer": translate("Evaluation", "The answer says what is expected"),
        "contains": translate("Evaluation", "It has the expected words, in one piece"),
        "f1": translate("Evaluation", "Words that answer and expected share"),
        "exact_match": translate("Evaluation", "The answer is the expected words and no more"),
        "citation_precision": translate("Evaluation", "Citations that point at what is wanted"),
        "citation_recall": translate("Evaluation", "What is wanted is cited"),
        "false_refusal": translate("Evaluation", "Refused though the documents answer; less is better"),
        "false_answer": translate("Evaluation", "Answered though they do not; less is better"),
    }
    return meanings.get(kind, "").format(cutoff=cutoff)


def cause_name(cause: Cause) -> str:
    return {
        Cause.FAILED: translate("Evaluation", "Failed with an error"),
        Cause.NOT_INDEXED: translate("Evaluation", "Not indexed"),
        Cause.NOT_RETRIEVED: translate("Evaluation", "Indexed but not retrieved"),
        Cause.REFUSED: translate("Evaluation", "Refused though it was there"),
        Cause.NOT_USED: translate("Evaluation", "Retrieved but not used"),
        Cause.UNSUPPORTED: translate("Evaluation", "Answered without support"),
        Cause.ABSENT: translate("Evaluation", "Answered though it was not there"),
    }[cause]


def lever_name(lever: Lever) -> str:
    return {
        Lever.INGEST: translate("Evaluation", "reading the file"),
        Lever.RETRIEVAL: translate("Evaluation", "retrieval"),
        Lever.PROMPT: translate("Evaluation", "the prompt"),
        Lever.ADAPTER: translate("Evaluation", "an adapter"),
        Lever.BIGGER_MODEL: translate("Evaluation", "a bigger model"),
        Lever.QUESTION_SET: translate("Evaluation", "the question set"),
    }[lever]


def lever_page(lever: Lever) -> str:
    """The page of the window where it is pulled; empty where there is none."""
    return {Lever.INGEST: "library", Lever.ADAPTER: "models", Lever.BIGGER_MODEL: "models"}.get(lever, "")


def percent(value: float) -> str:
    return translate("Evaluation", "{value} %").format(value=decimal_words(value * 100, 0))


def number(name: str, value: float) -> str:
    """A figure without its unit; ranks and orders are no shares, and stay decimals."""
    return decimal_words(*_in_units(name, value))


def figure_value(name: str, value: float) -> str:
    return number(name, value) if _is_decimal(name) else percent(value)


def signed(name: str, change: float) -> str:
    """A difference of two figures, with its sign."""
    text = number(name, abs(change))
    if not round(*_in_units(name, change)):
        return text
    return f"+{text}" if change > 0 else f"−{text}"


def _in_units(name: str, value: float) -> tuple[float, int]:
    """As it is written: of what, and with how many digits."""
    return (value, 2) if _is_decimal(name) else (value * 100, 0)


def _is_decimal(name: str) -> bool:
    return name.partition("@")[0] in ("ndcg", "mrr", "f1")


def set_name(name: str) -> str:
    """A question set as it is called on the screen."""
    return translate("Evaluation", "Kept from conversations") if name == KEPT_SET else name


def questions(count: int) -> str:
    return translate("Evaluation", "%n question(s)", "", count)


def asked_count(asked: int, wanted: int) -> str:
    if asked == wanted:
        return str(asked)
    return translate("Evaluation", "{asked} of {wanted}").format(asked=asked, wanted=wanted)


def model_name(run: EvaluationRun) -> str:
    if run.retrieval_only or not run.conditions.answer_model:
        return translate("Evaluation", "Retrieval only")
    return run.conditions.answer_model


def how_asked(run: EvaluationRun) -> str:
    """With what a run was made, beside its questions."""
    parts = [model_name(run)]
    settings = run.conditions.settings
    adapters = settings.get("asking.adapters") or settings.get("chosen.adapters") or []
    pairs = adapters.items() if isinstance(adapters, dict) else [each for each in adapters if len(each) == 2]
    if "adapter" not in settings.get("asking.without", ()):
        parts += [f"{name} × {short_decimal_words(scale)}" for name, scale in pairs]
    parts.append(translate("Evaluation", "%n document(s)", "", run.conditions.document_count))
    parts.append(translate("Evaluation", "seed {seed}").format(seed=run.seed))
    return " · ".join(parts)
