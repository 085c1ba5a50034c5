"""The prompt templates as a person uses them: personas, examples and formats, those that came and one's own.

A template is a text file; one's own, in the data folder, goes before the one of the same name that came. Which are used
is chosen for a collection, or for all that have no choice of their own.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from engine.answering.style import ANY_OBJECT, Form, Rung, Style, check_schema
from engine.data_folder import disk_errors, replace_file
from engine.errors import PromptInvalid, PromptMissing
from engine.prepared import Asking, PromptTemplate
from engine.types import Scope

BUNDLED_PROMPTS = Path(__file__).resolve().parents[1] / "resources" / "prompts"
KINDS = {"personas": "persona", "examples": "examples", "formats": "format"}
"""Folders, and what is in them."""
ALL_COLLECTIONS = ""
CHOICES = "chosen.json"
"""In the folder of one's own: which are used, by collection."""
NOTHING = "none"
"""Named instead of examples, for none."""
_LIMIT_CHARACTERS = 4_000
_MOST_EXAMPLES = 8
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_SUMMARY = re.compile(r"\A(?:Summary:[ \t]*([^\n]*)\n)?")
_PAIR = re.compile(r"^Q:[ \t]*(.+?)\n+A:[ \t]*(.+?)\s*(?=^Q:|\Z)", re.MULTILINE | re.DOTALL)


class Prompting:
    """``Engine.prompts``."""

    def __init__(self, own: Path) -> None:
        self._own = own

    def all(self) -> list[PromptTemplate]:
        """All there are, by kind and name. Raises PromptInvalid for one of one's own that is damaged."""
        found = {}
        for root, own in ((BUNDLED_PROMPTS, False), (self._own, True)):
            for folder, kind in KINDS.items():
                for path in sorted((root / folder).glob("*.md")):
                    found[kind, path.stem] = self._read(path, kind, own=own)
        order = list(KINDS.values())
        return sorted(found.values(), key=lambda each: (order.index(each.kind), each.name))

    def find(self, name: str, kind: str | None = None) -> PromptTemplate:
        """Raises PromptMissing, and PromptInvalid for a damaged one."""
        for template_kind, folder in ((each, folder) for folder, each in KINDS.items()):
            if kind not in (None, template_kind) or not _NAME.fullmatch(name):
                continue
            for root, own in ((self._own, True), (BUNDLED_PROMPTS, False)):
                path = root / folder / f"{name}.md"
                if path.is_file():
                    return self._read(path, template_kind, own=own)
        what = {None: "template", "persona": "persona", "format": "format"}.get(kind, "set of examples")
        raise PromptMissing(f"There is no {what} called {name!r}.", "`casemate prompts list` names those there are.")

    def chosen(self, collection: str = ALL_COLLECTIONS) -> dict[str, str]:
        """The names by kind that are used for ``collection``, those chosen for all filled in."""
        choices = self.choices()
        return {**choices.get(ALL_COLLECTIONS, {}), **choices.get(collection, {})}

    def use(self, name: str, collection: str = ALL_COLLECTIONS, kind: str | None = None) -> dict[str, str]:
        """Answer with this template from now on; "none" for no examples. Raises PromptMissing, PromptInvalid."""
        chosen_kind = "examples" if name == NOTHING else self.find(name, kind).kind
        choices = self.choices()
        choices[collection] = {**choices.get(collection, {}), chosen_kind: name}
        self._write_choices(choices)
        return self.chosen(collection)

    def rename_collection(self, old: str, new: str) -> None:
        """Give what is chosen for ``old`` to ``new``, in place of what a collection that is gone left there."""
        choices = self.choices()
        if old != new and (old in choices or new in choices):
            kept = {name: each for name, each in choices.items() if name != new}
            self._write_choices({new if name == old else name: each for name, each in kept.items()})

    def clear(self, collection: str, kind: str) -> dict[str, str]:
        """Forget what was chosen of ``kind`` ("persona", "examples", "format"): it is as for all, or as it comes."""
        choices = self.choices()
        left = {each: name for each, name in choices.pop(collection, {}).items() if each != kind}
        if left:
            choices[collection] = left
        self._write_choices(choices)
        return self.chosen(collection)

    def save(self, name: str, text: str, kind: str | None = None) -> PromptTemplate:
        """Keep one's own version of a template, or a new one of ``kind``. Raises PromptInvalid."""
        if not _NAME.fullmatch(name) or name == NOTHING:
            raise PromptInvalid(
                f"{name!r} cannot be the name of a template.", "Take small letters, digits and hyphens, 40 at most."
            )
        try:
            kind = self.find(name, kind).kind
        except PromptMissing:
            if kind is None:
                raise
        if kind == "format" and name not in list(Form):
            raise PromptInvalid("There can be no other formats.", "Edit free, bullets, table or json.")
        folder = next(folder for folder, each in KINDS.items() if each == kind)
        checked = _checked(name, kind, text, own=True)
        self._write(f"{folder}/{name}.md", text if text.endswith("\n") else f"{text}\n")
        return checked

    def remove(self, name: str) -> None:
        """Delete one's own version; where one came under that name, that is used again. Raises PromptMissing."""
        template = self.find(name)
        if not template.own:
            raise PromptInvalid(f"{name} came with Casemate and cannot be removed.", "Choose another one instead.")
        with disk_errors(self._own):
            Path(template.path).unlink()

    def style(self, asking: Asking, scope: Scope, *, pinned: bool = False) -> Style:
        """What ``asking`` comes to for a question in ``scope``. Raises PromptError, SchemaInvalid."""
        unknown = [word for word in asking.without if word not in list(Rung)]
        if unknown:
            raise PromptInvalid(f"{unknown[0]!r} is no rung of the ladder.", f"There are {', '.join(Rung)}.")
        if pinned and (asking.examples or asking.without):
            raise PromptInvalid(
                "Pinned documents stand at the start of the prompt and have been read already: no examples go before "
                "them, and nothing is left out.",
                "Leave out the examples and --without, or do not ask the pin. A persona can be named.",
            )
        chosen = self.chosen(scope.collections[0] if len(scope.collections) == 1 else ALL_COLLECTIONS)
        form_name = asking.format or ("json" if asking.schema is not None else chosen.get("format", "free"))
        if form_name not in list(Form):
            raise PromptInvalid(f"There is no format {form_name!r}.", f"There are {', '.join(Form)}.")
        if asking.schema is not None and form_name != "json":
            raise PromptInvalid("A schema is for JSON.", "Leave out the other format.")
        form = Form(form_name)
        how = self.find(form_name, "format").text
        schema = "" if form is not Form.JSON else check_schema(ANY_OBJECT if asking.schema is None else asking.schema)
        without = frozenset(Rung(word) for word in asking.without)
        if pinned:
            # What was chosen for collections is not: the documents were read with the plain one, and would be again.
            if asking.persona is None:
                return Style(form=form, how=how, schema=schema)
            persona = self.find(asking.persona, "persona")
            return Style(persona.name, persona.text, form=form, how=how, schema=schema)
        persona = self.find(asking.persona or chosen.get("persona", "plain"), "persona")
        named = asking.examples or chosen.get("examples", NOTHING)
        turns = () if named == NOTHING else _pairs(self.find(named, "examples").text)
        return Style(persona.name, persona.text, "" if named == NOTHING else named, turns, form, how, schema, without)

    def _read(self, path: Path, kind: str, *, own: bool) -> PromptTemplate:
        try:
            with path.open("rb") as stream:
                text = stream.read(8 * _LIMIT_CHARACTERS).decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise PromptInvalid(f"The template {path.stem} cannot be read: {error}.", str(path)) from None
        return _checked(path.stem, kind, text, own=own, path=str(path))

    def choices(self) -> dict[str, dict[str, str]]:
        """The names by kind that are chosen, by collection. Raises PromptInvalid."""
        path = self._own / CHOICES
        try:
            values: Any = json.loads(path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            values = None
        fine = isinstance(values, dict) and all(
            isinstance(each, dict) and all(isinstance(name, str) for name in each.values()) for each in values.values()
        )
        if not fine:
            raise PromptInvalid(f"{path} cannot be understood.", "Mend the file or move it away.")
        return dict(values)

    def _write_choices(self, choices: dict[str, dict[str, str]]) -> None:
        self._write(CHOICES, json.dumps(choices, indent=1, ensure_ascii=False) + "\n")

    def _write(self, name: str, text: str) -> None:
        path = self._own / name
        with disk_errors(path):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(path, text.encode())


def _checked(name: str, kind: str, text: str, *, own: bool, path: str = "") -> PromptTemplate:
    head = _SUMMARY.match(text)
    body = text[head.end() :].strip() if head else text.strip()
    if not body or len(body) > _LIMIT_CHARACTERS:
        problem = "is empty" if not body else f"has {len(body):,} characters"
        raise PromptInvalid(f"The template {name} {problem}.", f"It may have 1 to {_LIMIT_CHARACTERS:,} characters.")
    if kind == "examples" and not 1 <= len(_pairs(body)) <= _MOST_EXAMPLES:
        raise PromptInvalid(
            f"The examples {name} hold {len(_pairs(body))} questions with answers.",
            f'Write 1 to {_MOST_EXAMPLES}, each as a line "Q: …" and a line "A: …".',
        )
    if kind == "format" and "\n" in body:
        raise PromptInvalid(f"The format {name} has several lines.", "It is one phrase, the end of an instruction.")
    return PromptTemplate(name, kind, body, (head and head[1]) or "", own, path)


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((question.strip(), answer.strip()) for question, answer in _PAIR.findall(text))
