"""`journeygap init`: a first journey file, to be made one's own."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from typing import Annotated

import typer

from journeygap.cli import completing
from journeygap.cli.ci import in_ci
from journeygap.cli.output import Ended, fail, inform, note, write
from journeygap.cli.schema import schema_text
from journeygap.core.language import language, say
from journeygap.core.patterns import pattern
from journeygap.core.text import HIDDEN, as_escape, near, visible
from journeygap.loading.checkout import leads_through_a_link

TEMPLATES = (
    "simple",
    "b2b-buyer",
    "online-retail",
    "purchase",
    "purchase-net-new",
    "purchase-switching",
    "public-service",
    "blank",
)
"""The templates; the words for what each is for are ``init.NAME``. The first is taken where nothing else is said."""

JOURNEY = "journey.yaml"
SCHEMA = "journeygap.schema.json"

_LINE = re.compile(r'^(journey: |  persona: |  name: )"(.*)"$', re.MULTILINE)
"""The lines of a template that hold a name to be chosen, between quotation marks."""
_CHOSEN = {"journey: ": "name", "  persona: ": "persona", "  name: ": "company"}
"""Which name it is, by how the line begins."""
_UNREADABLE = re.compile("[\ufffe\uffff]")
"""What YAML does not take as it is, besides what readers would not see anyway."""
_SURROGATE = re.compile("[\ud800-\udfff]")
"""What is shown for bytes that are no text."""

Folder = Annotated[
    str,
    typer.Argument(
        metavar="[DIR]",
        show_default=False,
        help="The folder to write to, created if missing. The default is the current folder.",
    ),
]
Template = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        autocompletion=completing.templates,
        help="The template to begin with; --list shows them.",
        show_default=False,
    ),
]
Name = Annotated[str | None, typer.Option(metavar="TEXT", help="What the journey is called.", show_default=False)]
Persona = Annotated[str | None, typer.Option(metavar="TEXT", help="Whose journey it is.", show_default=False)]
Company = Annotated[str | None, typer.Option(metavar="TEXT", help="What the company is called.", show_default=False)]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take the template's own names.")]
List = Annotated[bool, typer.Option("--list", help="List the templates, and stop.")]


def init(
    folder: Folder = ".",
    *,
    template: Template = None,
    name: Name = None,
    persona: Persona = None,
    company: Company = None,
    yes: Yes = False,
    list_templates: List = False,
) -> None:
    """Write a first journey file, with comments that explain it, after a few questions.

    An option answers its question in advance; without a terminal nothing is asked. Existing files are never changed.
    """
    if list_templates:
        write(f"{line}\n" for line in _listed())
        return
    given = {"name": name, "persona": persona, "company": company}
    for option, said in {"template": template, **given}.items():
        problem = _template_problem if option == "template" else _name_problem
        if said is not None and (wrong := problem(said)):
            fail(say("init.option", option=option, problem=wrong))
    folder = os.path.normpath(folder)
    has_schema = _has_schema_or_fail(folder)

    undecided = not yes and None in {template, *given.values()}
    asking = undecided and _at_a_terminal()
    if asking:
        write([f"{say('init.begins')}\n\n"])
    elif undecided:
        inform(say("init.no-terminal"))
    text = language().starter(template or (_asked_template() if asking else next(iter(TEMPLATES))))
    names = {
        which: given[which] or (_ask(say(f"init.ask-{which}"), own, _name_problem) if asking else own)
        for which, own in own_names(text).items()
    }
    # The journey comes last: where it is, everything is.
    _create(folder, ({} if has_schema else {SCHEMA: schema_text()}) | {JOURNEY: named(text, names)})
    if asking:
        write("\n")
    write([_next_steps(os.path.normpath(os.path.join(folder, JOURNEY)))])


def _listed() -> Iterator[str]:
    widest = max(map(len, TEMPLATES))
    return (f"{name:<{widest}}  {say(f'init.{name}')}" for name in TEMPLATES)


def own_names(text: str) -> dict[str, str]:
    """Return the names in a template's text: of the journey, its persona and the company."""
    return {_CHOSEN[found[1]]: found[2] for found in _LINE.finditer(text)}


def named(text: str, names: Mapping[str, str]) -> str:
    """Put other names into a template's text; ``names`` has all that `own_names` returns."""
    return _LINE.sub(lambda found: found[1] + scalar(names[_CHOSEN[found[1]]]), text)


def scalar(text: str) -> str:
    r"""Write a text as a YAML scalar on one line that reads back as the same text.

    JSON's strings are YAML's too; what YAML does not take as it is, or nobody would see, is written as its escape.

    >>> print(scalar('a "b": #c\nd'))
    "a \"b\": #c\nd"
    """
    import json

    return _UNREADABLE.sub(as_escape, pattern(HIDDEN).sub(as_escape, json.dumps(text, ensure_ascii=False)))


def _name_problem(name: str) -> str | None:
    """Say why a text can't be a name, None where it can."""
    if not name.strip():
        return say("init.empty")
    if _SURROGATE.search(name):
        return say("init.no-text")
    return None


def _template_problem(name: str) -> str | None:
    """Say that there is no such template, None where there is."""
    if name in TEMPLATES:
        return None
    return say("usage.template", name=name, meant=near(name, TEMPLATES), known=TEMPLATES)


def _at_a_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _asked_template() -> str:
    """Ask which template to begin with."""
    names = dict(zip(map(str, range(1, len(TEMPLATES) + 1)), TEMPLATES, strict=True))
    write([f"{say('init.ask-template')}\n"])
    write(f"  {number}  {line}\n" for number, line in zip(names, _listed(), strict=True))
    wrong = say("init.number", most=len(names))
    return names[_ask(say("init.ask-number"), "1", lambda answer: None if answer in names else wrong)]


def _ask(question: str, default: str, problem: Callable[[str], str | None]) -> str:
    """Ask until there is an answer without a problem. Ends with exit code 130 on Ctrl-C, and 2 on Ctrl-D."""
    with suppress(ImportError):  # not on Windows, where the terminal has it itself
        import readline  # noqa: F401 - lets people move about in what they type
    while True:
        try:
            answer = input(f"{question} [{default}]: ").strip() or default
            wrong = problem(answer)
        except UnicodeDecodeError:
            wrong = say("init.no-text")
        except (KeyboardInterrupt, EOFError) as end:
            print(file=sys.stderr)
            inform(say("saving.nothing-written"))
            raise Ended(130 if isinstance(end, KeyboardInterrupt) else 2) from None
        if wrong is None:
            return answer
        note(wrong)


def _has_schema_or_fail(folder: str) -> bool:
    """Return whether a folder has the schema already, just as it would be written.

    Ends with exit code 2 where anything else is in the way.
    """
    if leads_through_a_link(folder, from_here=in_ci()):
        fail(say("saving.folder-through-a-link", path=folder))
    if os.path.lexists(folder) and not os.path.isdir(folder):
        fail(say("init.not-a-folder", path=folder))
    there = [file for file in (JOURNEY, SCHEMA) if os.path.lexists(os.path.join(folder, file))]
    if there == [SCHEMA] and _holds(os.path.join(folder, SCHEMA), schema_text()):
        return True
    if there:
        fail(say("init.already-there", paths=[os.path.normpath(os.path.join(folder, file)) for file in there]))
    return False


def _holds(path: str, text: str) -> bool:
    """Return whether a file holds a text and nothing else."""
    wanted = text.encode()
    if not os.path.isfile(path):  # a pipe would be waited for
        return False
    try:
        with open(path, "rb") as file:
            return file.read(len(wanted) + 1) == wanted
    except OSError:
        return False


def _create(folder: str, files: Mapping[str, str]) -> None:
    """Make new files, and their folder where it is missing: all of it or nothing, and nothing is written over.

    Ends with exit code 2 where that can't be done.
    """
    try:
        with ExitStack() as undo:
            for missing in _missing(folder):
                os.mkdir(missing)
                undo.callback(os.rmdir, missing)
            for name, text in files.items():
                path = os.path.join(folder, name)
                with open(path, "x", encoding="utf-8", newline="\n") as file:
                    undo.callback(os.unlink, path)
                    file.write(text)
            undo.pop_all()
    except OSError as error:
        fail(say("saving.failed-whole", path=error.filename or folder, why=error.strerror or error))


def _missing(folder: str) -> list[str]:
    """Return the folders that have to be made for one to be there, the outermost first."""
    missing = []
    while folder and not os.path.lexists(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    return missing[::-1]


def _next_steps(path: str) -> str:
    import shlex

    if path.startswith("-"):  # it would be taken for an option
        path = os.path.join(os.curdir, path)
    shown, typed = visible(path), visible(shlex.quote(path) if os.name == "posix" else f'"{path}"')
    return say("init.next", path=shown, schema=SCHEMA, typed=typed)
