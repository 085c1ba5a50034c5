"""What the engine may say to a person, found in its code: ``templates(folder)``.

The engine speaks English and knows nothing of the window's language. What it says is written down in its code, though:
in the errors it raises, in what it warns of, and in what the doctor finds. Each of those is followed to the texts it
may be made of, through variables, constants, parameters and small functions. A text is a template: what is put in when
it is said is ``{1}``, ``{2}`` and so on. A message of two sentences is two templates, so that a hint of which the
window shows only the half is known too. Which fields are numbers is told as well, by how the code formats them: what a
document or a person wrote may look like a number, and has to stay as it was written.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

CONTEXT = "Engine"
"""What the translations call the sentences together."""

# Stand for what is put in, until a template is complete and its fields are counted.
_FIELD, _NUMBER = _MARKS = "\0", "\1"
_MARK = f"[{_FIELD}{_NUMBER}]"
# How the engine writes a count or a decimal; "04d" or "02x" are codes.
_NUMERIC = re.compile(r"(?=.)\+?,?(?:\.\d+)?[fg]?")
_MOST = 150
_MOST_NAMES = 8
_DEEPEST = 12
_SENTENCE = re.compile(rf"(?<=[.!?])\s+(?=[^a-z{_FIELD}{_NUMBER}])")
# What is done in a command line is no hint in a window: desktop/faults.py leaves such a sentence out.
_COMMAND = re.compile(r"(?<![/\w])casemate [a-z]")
_WORD = re.compile(r"[A-Za-z]{2}")
_WORDS = re.compile(rf"[A-Za-z] ({_MARK} )?[a-z]")
# What is made with these is shown too: the argument that holds words, by its place and its name.
_SHOWN = {
    "Check": ((2, "detail"),),
    "Failure": ((2, "expected"), (3, "happened"), (5, "advice")),
    "Wanted": ((2, "problem"),),
}
# Lists of sentences, and functions that yield them or write them down in a list.
_LISTS = ("warnings", "notes")
_YIELDING = ("_notes", "condition_changes")
_LISTING = ("decode", "_with_replacements", "_told")

# What a name stands for that is assigned, but cannot be followed.
_UNKNOWN = ast.Constant(...)

_TEXT = ("str", "str | None")

Function = ast.FunctionDef | ast.AsyncFunctionDef
Assigned = dict[str, list[ast.expr]]


@dataclass(frozen=True)
class _Call:
    node: ast.Call
    module: _Module
    function: Function | None


@dataclass
class _Module:
    """One file of the engine: what its names stand for, and the calls in it."""

    tree: ast.Module
    constants: Assigned = field(default_factory=lambda: defaultdict(list))
    functions: dict[str, Function] = field(default_factory=dict)
    initialisers: dict[str, Function] = field(default_factory=dict)
    """Of each class, by its name."""
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    calls: list[_Call] = field(default_factory=list)
    listed: list[tuple[ast.expr, Function | None]] = field(default_factory=list)
    """What is written down among warnings."""
    locals: dict[Function, Assigned] = field(default_factory=dict)

    def __hash__(self) -> int:
        return id(self)

    def read(self) -> None:
        for name, value in _assignments(self.tree.body):
            self.constants[name].append(value)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                self.imports |= {alias.asname or alias.name: (node.module, alias.name) for alias in node.names}
            elif isinstance(node, ast.ClassDef):
                made = [each for each in node.body if isinstance(each, Function) and each.name == "__init__"]
                self.initialisers |= dict.fromkeys([node.name], made[0]) if made else {}
        self._visit(self.tree, None)

    def _visit(self, node: ast.AST, function: Function | None) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Function):
                self.functions[child.name] = child
                self.locals[child] = defaultdict(list)
                for name, value in _assignments(ast.walk(child)):
                    self.locals[child][name].append(value)
                self._visit(child, child)
                continue
            if isinstance(child, ast.Call):
                self.calls.append(_Call(child, self, function))
            elif isinstance(child, ast.List | ast.Tuple):
                self.listed += [(each, function) for each in _among_warnings(child, function)]
            self._visit(child, function)


@dataclass(frozen=True)
class _Scope:
    """Where an expression stands, and how many steps it was to it."""

    module: _Module
    function: Function | None = None
    depth: int = 0

    def deeper(self) -> _Scope:
        return replace(self, depth=self.depth + 1)

    def at(self, module: _Module, function: Function | None = None) -> _Scope:
        return _Scope(module, function, self.depth)


def _assignments(nodes: Iterator[ast.AST] | list[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    targets: Sequence[ast.expr]
    for node in nodes:
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            targets, value = [node.target], node.value
        elif isinstance(node, ast.For | ast.comprehension):
            yield from _columns(node.target, node.iter)
            continue
        elif isinstance(node, ast.Assign):
            targets, value = node.targets, node.value
        else:
            continue
        for target in targets:
            if isinstance(target, ast.Name):
                yield target.id, value
            elif isinstance(target, ast.Tuple):
                yield from _parts(target, value)


def _among_warnings(display: ast.List | ast.Tuple, function: Function | None) -> list[ast.expr]:
    own = [each for each in display.elts if not isinstance(each, ast.Starred)]
    known = [each for each in display.elts if isinstance(each, ast.Starred) and _last_name(each.value) == _LISTS[0]]
    is_list = isinstance(display, ast.List) and function is not None and function.name in _LISTING
    return own if known or is_list else []


def _parts(target: ast.Tuple, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    # What a call gives in several parts is not followed; that such a name is none of a parameter's has to be known.
    values = value.elts if isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts) else None
    for number, each in enumerate(target.elts):
        if isinstance(each, ast.Name):
            yield each.id, values[number] if values else _UNKNOWN


def _columns(target: ast.expr, table: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """What a loop goes through: of a table of the module, a column for each name."""
    if isinstance(target, ast.Name):
        yield target.id, _UNKNOWN
    elif isinstance(target, ast.Tuple):
        for number, each in enumerate(target.elts):
            if isinstance(each, ast.Name):
                yield each.id, ast.Subscript(table, ast.Constant(number))


def templates(engine: Path) -> dict[str, list[int]]:
    """Every sentence that ``engine`` may say in the window, sorted, with those of its fields that are numbers.

    Its command line says its own.
    """
    modules = {}
    for path in sorted(engine.rglob("*.py")):
        inside = path.relative_to(engine.parent)
        if "cli" not in inside.parts:
            name = ".".join(inside.with_suffix("").parts).removesuffix(".__init__")
            modules[name] = _Module(ast.parse(path.read_text(encoding="utf-8")))
    for module in modules.values():
        module.read()
    return {template: sorted(numbers) for template, numbers in sorted(_Search(modules).sentences().items())}


class _Search:
    def __init__(self, modules: dict[str, _Module]) -> None:
        self._modules = modules
        self._errors = _error_names(modules)
        self._calls: dict[str, list[_Call]] = defaultdict(list)
        for module in modules.values():
            for call in module.calls:
                self._calls[_called(call.node)].append(call)

    def sentences(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for module in self._modules.values():
            shown = [(each, call.function) for call in module.calls for each in self._shown(call)]
            shown += module.listed
            shown += [(each, module.functions[name]) for name in _YIELDING for each in _yielded(module, name)]
            for expression, function in shown:
                for text in self._texts(expression, _Scope(module, function)):
                    for template, numbers in _sentences(text):
                        # What is a number in one place only is none: better a number in English than another name.
                        found[template] = found.get(template, numbers) & numbers
        return found

    def _shown(self, call: _Call) -> Iterator[ast.expr]:
        name, node = _called(call.node), call.node
        if name in self._errors or self._is_some_error(call):
            places: tuple[tuple[int, str], ...] = ((0, "message"), (1, "hint"))
        elif name in _SHOWN:
            places = _SHOWN[name]
        elif name == "append" and isinstance(node.func, ast.Attribute) and _last_name(node.func.value) in _LISTS:
            places = ((0, ""),)
        else:
            return
        for index, keyword in places:
            if (argument := _argument(node, index, keyword)) is not None:
                yield argument

    def _is_some_error(self, call: _Call) -> bool:
        """Whether what is called is a kind of error that was handed over as a parameter."""
        func, function = call.node.func, call.function
        if not isinstance(func, ast.Name) or function is None:
            return False
        kinds = [each.annotation for each in function.args.args if each.arg == func.id]
        return any(kind is not None and "Error]" in ast.unparse(kind) for kind in kinds)

    def _texts(self, node: ast.expr, scope: _Scope) -> list[str]:
        """What an expression may be, with fields for what cannot be told; one field alone where nothing can."""
        if isinstance(node, ast.Constant) and node.value is None:
            return []
        if scope.depth > _DEEPEST:
            return [_FIELD]
        inner = scope.deeper()
        found = self._put_together(node, inner) or self._chosen(node, inner) or self._named(node, inner)
        found = list(dict.fromkeys(found))
        return found if 0 < len(found) <= _MOST else [_FIELD]

    def _each(self, nodes: Iterable[ast.expr], scope: _Scope) -> list[str]:
        return [text for node in nodes for text in self._texts(node, scope)]

    def _put_together(self, node: ast.expr, scope: _Scope) -> list[str]:
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.JoinedStr(values=parts):
                return _product([_inlined(self._texts(part, scope)) for part in parts])
            case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
                return self._texts(value, scope)
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=str(spec))])):
                return [_NUMBER] if _NUMERIC.fullmatch(spec) else []
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return _product([self._texts(left, scope), self._texts(right, scope)])
            case ast.BinOp(op=ast.Mult(), left=ast.Constant(value=str(ending))):
                return ["", ending]
        return []

    def _chosen(self, node: ast.expr, scope: _Scope) -> list[str]:
        match node:
            case ast.IfExp(body=one, orelse=other):
                return self._each((one, other), scope)
            case ast.BoolOp(values=values):
                return self._each(values, scope)
            case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=int(column))):
                return self._each(_column(scope.module, name, column), scope)
            case ast.Subscript(value=table):
                return self._each(_values(scope.module, table), scope)
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, *default]):
                return self._each((*_values(scope.module, table), *default), scope)
            case ast.Call(func=ast.Name(id="next"), args=[ast.GeneratorExp(elt=each), *default]):
                return self._each((each, *default), scope)
        return []

    def _named(self, node: ast.expr, scope: _Scope) -> list[str]:
        match node:
            case ast.Name(id=name):
                return self._of_name(name, scope)
            case ast.Attribute(value=ast.Name(id=name), attr=attribute):
                return self._carried(name, attribute, scope)
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(value=ast.Name(id="self"), attr=name)):
                return self._returned(name, scope)
        return []

    def _of_name(self, name: str, scope: _Scope) -> list[str]:
        module, function = scope.module, scope.function
        if function is not None and name in module.locals[function]:
            return self._each(module.locals[function][name], scope)
        if function is not None and name in _parameters(function):
            return self._given(function, name, scope)
        if name in module.constants:
            return self._each(module.constants[name], scope.at(module))
        origin, original = module.imports.get(name, ("", ""))
        if origin in self._modules:
            return self._each(self._modules[origin].constants[original], scope.at(self._modules[origin]))
        return []

    def _given(self, function: Function, parameter: str, scope: _Scope, called: str = "") -> list[str]:
        """What a function's parameter is, wherever it is called; ``called`` if not by its own name."""
        name = called or function.name
        parameters = _parameters(function)
        place = parameters.index(parameter) - (parameters[0] == "self")
        found: list[str] = []
        for call in self._calls[name]:
            # A private function is its own module's, and several modules may have one of that name.
            is_own = call.module is scope.module
            if is_own or (not name.startswith("_") and self._origin(name, call.module) is scope.module):
                argument = _argument(call.node, place, parameter) or _default(function, parameter) or _UNKNOWN
                found += self._texts(argument, scope.at(call.module, call.function))
        return found

    def _origin(self, name: str, module: _Module) -> _Module | None:
        return self._modules.get(module.imports.get(name, ("", ""))[0])

    def _carried(self, name: str, attribute: str, scope: _Scope) -> list[str]:
        """What an exception that was caught carries, where its kind is the same module's."""
        for node in ast.walk(scope.function) if scope.function is not None else ():
            if isinstance(node, ast.ExceptHandler) and node.name == name and isinstance(node.type, ast.Name):
                made = scope.module.initialisers.get(node.type.id)
                if made is not None and attribute in _parameters(made):
                    return self._given(made, attribute, scope, node.type.id)
        return []

    def _returned(self, name: str, scope: _Scope) -> list[str]:
        module = scope.module if name in scope.module.functions else self._origin(name, scope.module)
        function = module.functions.get(name) if module is not None else None
        if module is None or function is None or function.returns is None:
            return []
        if ast.unparse(function.returns) not in _TEXT:
            return []
        returned = [each.value for each in ast.walk(function) if isinstance(each, ast.Return) and each.value]
        return self._each(returned, scope.at(module, function))


def _values(module: _Module, table: ast.expr) -> list[ast.expr]:
    """What is in a table, written in its place or for all of the module."""
    tables = module.constants.get(table.id, []) if isinstance(table, ast.Name) else [table]
    return [each for one in tables if isinstance(one, ast.Dict) for each in one.values] or [_UNKNOWN]


def _column(module: _Module, name: str, column: int) -> list[ast.expr]:
    rows = [row for table in module.constants.get(name, []) if isinstance(table, ast.Tuple) for row in table.elts]
    return [row.elts[column] for row in rows if isinstance(row, ast.Tuple) and column < len(row.elts)]


def _error_names(modules: dict[str, _Module]) -> set[str]:
    names = {"EngineError"}
    classes = [each for module in modules.values() for each in ast.walk(module.tree) if isinstance(each, ast.ClassDef)]
    while more := {each.name for each in classes if names & {ast.unparse(base) for base in each.bases}} - names:
        names |= more
    return names


def _yielded(module: _Module, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(module.functions[name]) if name in module.functions else ():
        if isinstance(node, ast.Yield) and node.value is not None:
            yield node.value


def _called(node: ast.Call) -> str:
    func = node.func
    return func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""


def _last_name(node: ast.expr) -> str:
    return ast.unparse(node).rpartition(".")[2]


def _parameters(function: Function) -> list[str]:
    return [each.arg for each in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]


def _argument(node: ast.Call, index: int, keyword: str) -> ast.expr | None:
    if 0 <= index < len(node.args) and not any(isinstance(each, ast.Starred) for each in node.args):
        return node.args[index]
    return next((each.value for each in node.keywords if each.arg == keyword), None)


def _default(function: Function, parameter: str) -> ast.expr | None:
    arguments = function.args
    named = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    by_place = zip(reversed(named), reversed(arguments.defaults), strict=False)
    by_name = zip([each.arg for each in arguments.kwonlyargs], arguments.kw_defaults, strict=True)
    return {name: value for name, value in itertools.chain(by_place, by_name) if value is not None}.get(parameter)


def _inlined(alternatives: list[str]) -> list[str]:
    """What is worth a template of its own: what has to be translated, and no names."""
    if any(each in _MARKS for each in alternatives):
        return [each for each in alternatives if each in _MARKS or _WORDS.search(each)]
    names = sum(" " not in each for each in alternatives)
    return alternatives if alternatives and names <= _MOST_NAMES else [_FIELD]


def _product(parts: list[list[str]]) -> list[str]:
    """All that may be put together; where that is too much, what varies is a field."""
    count = 1
    for number, each in enumerate(parts):
        count *= len(each)
        if count > _MOST:
            parts = [*parts[:number], *([[_FIELD] if len(later) > 1 else later for later in parts[number:]])]
            break
    return ["".join(each) for each in itertools.product(*parts)]


def _sentences(text: str) -> Iterator[tuple[str, set[int]]]:
    for sentence in _SENTENCE.split(text.strip()):
        if _COMMAND.search(sentence) or not _WORD.search(sentence):
            continue
        # Two fields with nothing between them cannot be told apart.
        first, *others = re.split(f"({_MARK}+)", sentence)
        fields, parts = others[::2], others[1::2]
        template = first + "".join(f"{{{number}}}{part}" for number, part in enumerate(parts, 1))
        yield template, {number for number, field in enumerate(fields, 1) if field == _NUMBER}
