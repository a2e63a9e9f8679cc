"""The style and the script of a page, and the policy that lets in nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from json import dumps
from typing import NamedTuple

from journeygap.core.language import Language, say

_STYLE = (
    *("tokens", "ground", "answer", "marks", "strip", "comparison", "stages", "tables", "performance"),
    *("narrow", "print"),
)
"""The parts of the style sheet, in their order: later ones may overrule earlier ones."""
_SCRIPT = ("filters", "tasks", "opening", "printing")


class Dress(NamedTuple):
    """The style and the script of a page, and the content security policy that lets in these two and nothing else."""

    style: str
    script: str
    policy: str


_SAID = {
    "all": ("page.all-shown", {"number": "{0}"}),
    "some": ("page.some-shown", {"shown": "{0}", "number": "{1}"}),
    "copied": ("page.copied", {"number": "{0}"}),
    "notCopied": ("page.not-copied", {}),
}
"""The words of the script, each with what the script puts into it by its number."""


def _words() -> str:
    """Return the words of the script as JSON that may be in a page."""
    words = {name: say(sentence, **facts) for name, (sentence, facts) in _SAID.items()}
    return dumps(words, ensure_ascii=False).replace("<", "\\u003c")


@cache
def dressed(paper: str, _language: Language) -> Dress:
    """Return how a page looks and what it does, in a language; ``paper`` is the size to print on, "" for any."""
    style = "".join(_text("style", f"{name}.css") for name in _STYLE)
    script = f'"use strict";\nconst words = {_words()};\n'
    script += "".join(_text("script", f"{name}.js") for name in _SCRIPT)
    if paper:
        style += f"@media print {{ @page {{ size: {paper} landscape; }} }}\n"
    only = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return Dress(style, script, f"default-src 'none'; base-uri 'none'; form-action 'none'; {only}")


def _text(*path: str) -> str:
    return files(__package__).joinpath(*path).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
