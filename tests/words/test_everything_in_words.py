"""Sentences that people read are in `words/`, and what asks for one names it and its facts rightly."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import journeygap
from journeygap.words.en import faults_of, sentences

SOURCE = Path(journeygap.__file__).parent
SENTENCE = re.compile(r"(?<![\w-])[A-Za-z]?[a-z]+,? [a-z]+,? [a-z]+(?![\w-])")
"""Three words in a row: shorter ones may be a name or a key."""
CODE = re.compile(r"\b(SELECT|GROUP BY|PARTITION BY)\b|\bcount\(|^import [a-z]+", re.MULTILINE)
"""What only a query or a program holds."""
KEYS = frozenset({"company without touchpoints", "satisfaction by dimension"})
"""Keys of results, and headers that import reads, that look like sentences."""
OF_TABLES = frozenset(
    {
        *("evidence/drafting/scales.py", "evidence/drafting/services.py", "evidence/drafting/words.py"),
        "sheets/reading/gap_report.py",
    }
)
"""The modules that hold words in which tables are written that are read: those of people in any language, and those of
our own report. They hold no sentences."""
NO_SENTENCES = frozenset(
    {
        "cli/app.py",  # what `--help` says of each command
        "cli/output.py",  # codes of languages
        "core/installing.py",  # commands to type
        "model/compile.py",  # what is written into a module
        "model/schema.py",  # what the schema says of itself, as docstrings do
        "reporters/pages/compile.py",  # what is written into modules
        "rules/definitions.py",  # the pages of definition errors, English as those of the rules are
    }
)
"""The modules whose words only look like sentences, or are declared English."""
ENGLISH = ("words/en/", "reporters/pages/_ready/")
"""Where English is: the words, and the templates of the page that were made with them."""
STILL_ENGLISH: frozenset[str] = frozenset()
"""The modules that hold English of their own."""
NOT_OURS = {
    "loading/git.py": {"not a git repository", "must be run in a work tree"},
    "yamltext/parse.py": {"end of stream"},
    "yamltext/slips.py": {
        "cannot start any token",
        "mapping keys are not",
        "scanning an alias",
        "scanning an anchor",
    },
}
"""What is no sentence of ours: what git and the YAML parser say, which have no codes."""


def modules() -> list[str]:
    """Return the modules that may not hold a sentence: all but `words/en`, and those with the words of tables."""
    every = (path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
    return sorted(name for name in every if not name.startswith(ENGLISH) and name not in OF_TABLES | NO_SENTENCES)


def parsed(module: str) -> ast.Module:
    """Return the tree of a module's code."""
    return ast.parse((SOURCE / module).read_text(encoding="utf-8"))


def documentation(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what is for those who write code, or `--help`: docstrings, `repr`, and what a command line declares."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        if isinstance(node, ast.keyword) and node.arg in {"help", "epilog", "short_help"}:
            yield from ast.walk(node.value)
        if isinstance(node, ast.FunctionDef) and node.name == "__repr__":
            yield from ast.walk(node)


def wrong_calls(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what is wrong with a call, for those who write code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"TypeError", "AttributeError"}:
            yield from ast.walk(node)


def english(module: str) -> list[str]:
    """Return the sentences, or pieces of one, that a module holds."""
    tree = parsed(module)
    of_code = (*documentation(tree), *(wrong_calls(tree) if module.startswith(("api/", "__init__")) else ()))
    apart = {id(node) for node in of_code}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in apart
        and node.value not in KEYS
        and SENTENCE.search(node.value)
        and not CODE.search(node.value)
        and node.value not in NOT_OURS.get(module, ())
    ]


@pytest.mark.parametrize("module", [each for each in modules() if each not in STILL_ENGLISH])
def test_a_module_holds_no_sentence(module: str) -> None:
    assert english(module) == []


def test_what_still_holds_english_is_listed_while_it_does() -> None:
    assert [module for module in STILL_ENGLISH if not english(module)] == []


ASKING = {"fault", "say", "state"}
"""The functions that put something into words, at once or when somebody reads it."""


def asks_with(tree: ast.Module) -> set[str]:
    """Return with which functions a module asks the language in use for words."""
    imports = [each for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)]
    of_language = [each for each in imports if each.module == "journeygap.core.language"]
    return {each.name for node in of_language for each in node.names} & ASKING


def asked() -> Iterator[tuple[str, str, str, list[str | None]]]:
    """Yield where words are asked for by a name, the function, the name, and the facts; None for what is passed on."""
    for module in modules():
        tree = parsed(module)
        functions = asks_with(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
                (name, *_) = node.args
                if isinstance(name, ast.Constant):
                    facts = [each.arg for each in node.keywords]
                    yield f"{module}:{node.lineno}", node.func.id, str(name.value), facts


def named_in(template: str) -> set[str]:
    """Return the facts that a template names."""
    return {field.partition(".")[0] for _, field, _, _ in Formatter().parse(template) if field}


def test_a_sentence_that_is_asked_for_takes_the_facts_that_are_stated() -> None:
    every = list(asked())
    assert len(every) > 5
    for where, function, name, facts in every:
        family, _, own = name.partition(".")
        known = faults_of(family) if function == "fault" else sentences(family)
        assert own in known, where
        words = known[own]
        if None in facts:
            continue
        if isinstance(words, (str, tuple)):
            templates = [words] if isinstance(words, str) else [each for each in words if each is not None]
            assert {each for template in templates for each in named_in(template)} == set(facts), where
        else:
            signature = inspect.signature(words)
            passed = dict.fromkeys(map(str, facts))
            if function == "fault" and "path" in signature.parameters:
                passed.setdefault("path", None)  # it is put to the fault where the file is named
            signature.bind(**passed)
