"""Writes `_ready/`: the templates of the page as Python, so that no run has to compile them.

    python -m journeygap.reporters.pages.compile

Jinja2 makes Python of a template, and Python makes code of that. It takes longer than to fill in twenty pages, and
gives the same every time. So it is done once, here, with the words of the page in English; `Compiled` takes what is
written, as long as it was made of the same text. See docs/decisions/0007-ready-templates.md.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from journeygap.reporters.pages.environment import environment
from journeygap.reporters.pages.loader import Compiled, fingerprint, module_name

if TYPE_CHECKING:
    from jinja2 import Environment

_HEAD = '''"""{name} as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 {version}."""

MADE_OF = "{fingerprint}"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

'''


def sources() -> dict[str, str]:
    """Return the text of each module of `_ready/` by its name, in the language in use."""
    pages = environment()
    return {module_name(name): _source(pages, name) for name in pages.list_templates()}


def _source(pages: Environment, name: str) -> str:
    text, _, _ = Compiled().get_source(pages, name)
    made_of = fingerprint(pages.preprocess(text, name))
    head = _HEAD.format(name=name, version=version("jinja2"), fingerprint=made_of)
    return head + pages.compile(text, name, raw=True, defer_init=True) + "\n"


def write(folder: Path) -> None:
    """Write the modules into a folder, and remove those whose templates are gone."""
    made = sources()
    for path in folder.glob("[!_]*.py"):
        if path.stem not in made:
            path.unlink()
    for name, text in made.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(__file__).with_name("_ready"))
