"""What the engine advises is shown without its command lines."""

from __future__ import annotations

import pytest

from desktop.faults import plain_hint, told_of
from engine import ModelInvalid


@pytest.mark.parametrize(
    ("hint", "shown"),
    [
        ("`casemate models list` names those there are.", ""),
        ("Name one: casemate watch FOLDER", ""),
        ("Stop it first. `casemate pin DOCUMENT` pins one. Then ask again.", "Stop it first. Then ask again."),
        ("Copy it again, and compare its size.", "Copy it again, and compare its size."),
        ("Close the other Casemate and run ./casemate again.", "Close the other Casemate and run ./casemate again."),
    ],
)
def test_a_hint_names_no_command(hint: str, shown: str) -> None:
    assert plain_hint(hint) == shown


def test_an_error_is_told_with_what_is_left_of_its_hint() -> None:
    assert told_of(ModelInvalid("It is damaged.", "`casemate models use` takes another.")) == "It is damaged."
    assert told_of(ModelInvalid("It is damaged.", "Import it again."), "\n") == "It is damaged.\nImport it again."
    assert told_of(ValueError("no")) == "no"
