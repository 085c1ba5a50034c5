"""What can be done from the composer besides asking, each under its word after a slash."""

from __future__ import annotations

from enum import StrEnum

from desktop.language import translate


class Task(StrEnum):
    ASK = "ask"
    QUOTE = "quote"
    SURVEY = "survey"
    SUMMARIZE = "summarize"
    COMPARE = "compare"

    @property
    def documents(self) -> int:
        """How many documents have to be named for it; 0 where it is asked of the scope."""
        return {Task.SUMMARIZE: 1, Task.COMPARE: 2}.get(self, 0)

    @property
    def takes_words(self) -> bool:
        return self in (Task.ASK, Task.QUOTE, Task.SURVEY)


def task_name(task: Task) -> str:
    return {
        Task.ASK: translate("Chat", "Ask"),
        Task.QUOTE: translate("Chat", "Quote"),
        Task.SURVEY: translate("Chat", "Survey"),
        Task.SUMMARIZE: translate("Chat", "Summarize"),
        Task.COMPARE: translate("Chat", "Compare"),
    }[task]


def task_summary(task: Task) -> str:
    return {
        Task.ASK: translate("Chat", "An answer with citations"),
        Task.QUOTE: translate("Chat", "Answer in the documents’ own sentences only"),
        Task.SURVEY: translate("Chat", "Look in every document: a table with a row for each"),
        Task.SUMMARIZE: translate("Chat", "Summarize one document, of any length"),
        Task.COMPARE: translate("Chat", "Show how two documents differ"),
    }[task]


def task_prompt(task: Task) -> str:
    """What stands in the empty field."""
    return {
        Task.ASK: translate("Chat", "Ask about your documents"),
        Task.QUOTE: translate("Chat", "Ask; the documents answer in their own sentences"),
        Task.SURVEY: translate("Chat", "What to look for in every document"),
        Task.SUMMARIZE: translate("Chat", "Type @ to name the document, then press Enter"),
        Task.COMPARE: translate("Chat", "Type @ to name two documents, then press Enter"),
    }[task]
